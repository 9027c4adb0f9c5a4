//! What the votes could buy at most where some projects are alternatives to each other: which of them
//! it has is a part of the search. Keeps out: the search among projects that exclude nothing.

use super::barred::{Barred, Why};
use super::paper::Paper;
use crate::methods::budget::knapsack;

/// So many choices among alternatives are tried; with more nothing is proved.
const MOST: usize = 4096;

/// The best set.
pub(super) struct BestSet {
    /// Its projects, in the order of the paper.
    pub(super) funded: Vec<usize>,
    /// Whether another set is as good.
    pub(super) has_rival: bool,
    /// The projects that the vote itself keeps out of it.
    pub(super) barred: Vec<Barred>,
    value: u128,
}

/// The best set without the projects that are barred already; `None` where the search took too long.
pub(super) fn best_set(
    paper: &Paper,
    more: &[(usize, u64)],
    barred: Vec<Barred>,
) -> Option<BestSet> {
    let mut tries = MOST;
    search(paper, more, barred, &mut tries)
}

fn search(
    paper: &Paper,
    more: &[(usize, u64)],
    barred: Vec<Barred>,
    tries: &mut usize,
) -> Option<BestSet> {
    *tries = tries.checked_sub(1)?;
    let out: Vec<usize> = barred.iter().map(|own| own.project).collect();
    let best = knapsack(&paper.election(more, &out), paper.utility())?;
    let clash = clash(paper, &best.projects);
    if clash.is_empty() {
        return Some(BestSet {
            funded: best.projects,
            has_rival: !best.only,
            barred,
            value: best.value,
        });
    }
    // Every set with at most one of them stands in one of these branches.
    let mut found: Option<BestSet> = None;
    for kept in &clash {
        let others = clash.iter().filter(|other| *other != kept).map(|other| Barred {
            project: *other,
            why: Why::Alternative { before: *kept, tied: false },
        });
        let barred = barred.iter().copied().chain(others).collect();
        let branch = search(paper, more, barred, tries)?;
        found = Some(match found {
            Some(best) if best.value > branch.value => best,
            Some(best) if best.value == branch.value => BestSet {
                has_rival: best.has_rival || branch.has_rival || best.funded != branch.funded,
                ..best
            },
            _ => branch,
        });
    }
    found
}

/// The first alternatives of which a set has more than one.
fn clash(paper: &Paper, funded: &[usize]) -> Vec<usize> {
    let word = |project: usize| paper.alternatives.get(project).and_then(Option::as_ref);
    let of = |own: &String| -> Vec<usize> {
        funded.iter().copied().filter(|other| word(*other) == Some(own)).collect()
    };
    let several = funded.iter().filter_map(|project| word(*project)).map(of);
    several.into_iter().find(|found| found.len() > 1).unwrap_or_default()
}
