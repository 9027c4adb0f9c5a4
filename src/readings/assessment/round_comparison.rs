//! A round held against the one before it: which scores and places moved, and who changed marks.
//! Keeps out: why.

use super::block::Block;
use super::ranking::Assessment;
use crate::domain::{Id, World, rounds};
use crate::methods::marks::Mark;
use crate::methods::ratio::Ratio;

/// Two rounds of the same proposals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundComparison {
    /// The earlier round.
    pub before: Id,
    /// The proposals that have a place in either, in the order of the later ranking, then of codes.
    pub lines: Vec<Moved>,
    /// Every mark that is not what it was, in the order of assessors, proposals and criteria.
    pub changes: Vec<Changed>,
    /// Assessors of the earlier round who have no mark in the later one.
    pub silent: Vec<Id>,
}

/// One proposal in both rounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The proposal.
    pub proposal: Id,
    /// Its place and score before; absent where it had none.
    pub before: Option<(usize, Ratio)>,
    /// Its place and score now; absent where it has none.
    pub now: Option<(usize, Ratio)>,
}

/// One box of an assessor's sheet that both rounds have, differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changed {
    /// Who.
    pub assessor: Id,
    /// Of which proposal.
    pub proposal: Id,
    /// On which criterion.
    pub criterion: Id,
    /// The mark before.
    pub before: i64,
    /// The mark now.
    pub now: i64,
}

impl Changed {
    /// By how many marks, up or down.
    pub const fn by(&self) -> i64 {
        self.now - self.before
    }
}

impl Moved {
    /// The score now less the score before, where there are both.
    pub fn by(&self) -> Option<Ratio> {
        self.now.as_ref().zip(self.before.as_ref()).map(|((_, now), (_, before))| now - before)
    }
}

impl Block {
    /// The round of this block against the one before it. `None` for a first round, and where the
    /// earlier one cannot be shown or ranked.
    pub fn round_comparison(&self, now: &Assessment, world: &dyn World) -> Option<RoundComparison> {
        let earlier = Self::of(Some(rounds::before(self.round, world)?), world).ok()?;
        let then = Assessment::of(&earlier, world).ok()?;
        let has_marks =
            |block: &Self, at: usize| block.boxes().any(|(p, c)| block.mark(p, c, at).is_some());
        let in_now = |id: &Id| self.assessors.iter().position(|other| other == id);
        let silent = earlier.assessors.iter().enumerate().filter(|(at, id)| {
            has_marks(&earlier, *at) && in_now(id).is_none_or(|at| !has_marks(self, at))
        });
        let silent = silent.map(|(_, id)| *id).collect();
        Some(RoundComparison {
            before: earlier.round,
            lines: lines(now, &then),
            changes: self.changes(&earlier),
            silent,
        })
    }

    fn boxes(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let (proposals, criteria) = (self.proposals.len(), self.criteria.len());
        (0..proposals)
            .flat_map(move |proposal| (0..criteria).map(move |criterion| (proposal, criterion)))
    }

    fn mark(&self, proposal: usize, criterion: usize, assessor: usize) -> Option<i64> {
        self.marks.cell(proposal, criterion).get(assessor).copied().and_then(Mark::given)
    }

    fn changes(&self, earlier: &Self) -> Vec<Changed> {
        let place = |ids: &[Id], id: Id| ids.iter().position(|other| *other == id);
        let mut changes = Vec::new();
        for (at, assessor) in self.assessors.iter().enumerate() {
            let Some(then) = place(&earlier.assessors, *assessor) else { continue };
            for (p, proposal) in self.proposals.iter().enumerate() {
                let Some(earlier_p) = place(&earlier.proposals, *proposal) else { continue };
                for (c, criterion) in self.criteria.iter().enumerate() {
                    let marks = place(&earlier.criteria, *criterion)
                        .and_then(|c| earlier.mark(earlier_p, c, then))
                        .zip(self.mark(p, c, at))
                        .filter(|(before, now)| before != now);
                    changes.extend(marks.map(|(before, now)| Changed {
                        assessor: *assessor,
                        proposal: *proposal,
                        criterion: *criterion,
                        before,
                        now,
                    }));
                }
            }
        }
        changes
    }
}

fn lines(now: &Assessment, then: &Assessment) -> Vec<Moved> {
    let stood = |of: &Assessment, id: Id| {
        of.ranking
            .iter()
            .find(|ranked| ranked.proposal == id)
            .map(|ranked| (ranked.rank, ranked.score.clone()))
    };
    let gone =
        then.ranking.iter().map(|ranked| ranked.proposal).filter(|id| now.place(*id).is_none());
    let ids = now.ranking.iter().map(|ranked| ranked.proposal).chain(gone);
    ids.map(|id| Moved { proposal: id, before: stood(then, id), now: stood(now, id) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::methods::ratio::exact;
    use crate::readings::assessment::ranking::tests::{sample, sheet};

    /// Two rounds: in the second Anna raises P2 from 2 to 5 and leaves P1 at 4; Ugo gives no more
    /// marks.
    fn table() -> Sample {
        let mut table = sample(&["1"]);
        sheet(&mut table, "P1", "Anna Verdi", &[4]);
        sheet(&mut table, "P2", "Anna Verdi", &[2]);
        sheet(&mut table, "P1", "Ugo Neri", &[4]);
        table
            .set(
                table.id(Kind::Rounds, "1"),
                &[("state", "closed"), ("closed", "2014-03-01T10:00:00+01:00")],
            )
            .unwrap();
        table.add(Kind::Rounds, &[("number", "2"), ("state", "open")]);
        for (proposal, score) in [("P1", "4"), ("P2", "5")] {
            let cell = [
                ("proposal", proposal),
                ("criterion", "C1"),
                ("assessor", "Anna Verdi"),
                ("round", "2"),
                ("score", score),
            ];
            table.add(Kind::Scores, &cell);
        }
        table
    }

    fn turned(table: &Sample, round: &str) -> Option<RoundComparison> {
        let block = Block::of(Some(table.id(Kind::Rounds, round)), table.world()).unwrap();
        block.round_comparison(&Assessment::of(&block, table.world()).unwrap(), table.world())
    }

    #[test]
    fn places_scores_and_marks_stand_before_and_after() {
        let table = table();
        let found = turned(&table, "2").unwrap();
        let told = |stood: &Option<(usize, Ratio)>| {
            stood.as_ref().map(|(rank, score)| (*rank, exact(score)))
        };
        let lines: Vec<_> =
            found.lines.iter().map(|line| (told(&line.before), told(&line.now))).collect();
        let stood = |rank, score: &str| Some((rank, score.to_owned()));
        assert_eq!(lines, [(stood(2, "2"), stood(1, "5")), (stood(1, "4"), stood(2, "4"))]);
        let changes: Vec<_> = found
            .changes
            .iter()
            .map(|change| (change.assessor, change.before, change.by()))
            .collect();
        assert_eq!(changes, [(table.id(Kind::People, "Anna Verdi"), 2, 3)]);
        assert_eq!(found.silent, [table.id(Kind::People, "Ugo Neri")]);
    }

    #[test]
    fn a_first_round_is_held_against_nothing() {
        assert_eq!(turned(&table(), "1"), None);
    }

    #[test]
    fn a_second_round_leaves_the_first_as_it_was() {
        let table = table();
        let first = Block::of(Some(table.id(Kind::Rounds, "1")), table.world()).unwrap();
        let ranking = Assessment::of(&first, table.world()).unwrap().ranking;
        assert_eq!(
            ranking.iter().map(|ranked| exact(&ranked.score)).collect::<Vec<_>>(),
            ["4", "2"]
        );
    }
}
