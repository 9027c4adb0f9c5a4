//! Projects that the vote itself keeps out, whatever the rule: too few votes, or an alternative that is
//! funded. Keeps out: what a table decides after the count.

use super::BallotCount;
use super::paper::Paper;
use super::step::CountStep;
use crate::methods::budget::Election;
use crate::say;
use crate::text::Sentence;

/// Why a project is kept out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It has fewer votes or points than the vote asks for.
    Few {
        /// So many it has.
        votes: u128,
        /// So many it needs.
        least: u128,
    },
    /// One to which it is an alternative is funded before it.
    Alternative {
        /// That one.
        before: usize,
        /// Whether they were as good, and a tie decided between them.
        tied: bool,
    },
}

/// A project that is kept out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Barred {
    /// The project.
    pub project: usize,
    /// Why.
    pub why: Why,
}

/// The projects that have votes, and too few of them.
pub(super) fn few(paper: &Paper, election: &Election) -> Vec<Barred> {
    let least = paper.minimum;
    let support = election.totals(paper.utility());
    let is_few = |votes: &u128| *votes > 0 && *votes < least;
    let own = support.iter().enumerate().filter(|(_, votes)| is_few(votes));
    own.map(|(project, votes)| Barred { project, why: Why::Few { votes: *votes, least } }).collect()
}

/// The first project, in the order of purchase, to which one that is funded before is an alternative.
pub(super) fn rival(paper: &Paper, funded: &[usize], steps: &[CountStep]) -> Option<Barred> {
    let word = |project: usize| paper.alternatives.get(project).and_then(Option::as_ref);
    funded.iter().enumerate().find_map(|(at, project)| {
        let own = word(*project)?;
        let before = funded.iter().take(at).find(|other| word(**other) == Some(own))?;
        let step = steps.iter().find(|step| step.project == *before && step.lacks.is_none());
        let tied = step.is_some_and(|step| step.tied.contains(project));
        Some(Barred { project: *project, why: Why::Alternative { before: *before, tied } })
    })
}

impl BallotCount {
    /// Why a project is kept out of a count, in words.
    pub fn barred(&self, own: &Barred) -> Sentence {
        let code = self.code(own.project);
        match own.why {
            Why::Few { votes, least } => say!(
                "budget-barred-few",
                code = code,
                votes = self.votes(votes),
                least = self.votes(least)
            ),
            Why::Alternative { before, tied: false } => {
                say!("budget-barred-alternative", code = code, before = self.code(before))
            }
            Why::Alternative { before, tied: true } => {
                say!("budget-barred-tied", code = code, before = self.code(before))
            }
        }
    }

    /// Whether any two projects are alternatives.
    pub(super) fn has_alternatives(&self) -> bool {
        self.paper.alternatives.iter().any(Option::is_some)
    }
}
