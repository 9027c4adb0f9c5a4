//! The consensus sheet beside the individual ones: both scores, both places, the distance, what
//! changed minds. Keeps out: counting the consensus sheet among the assessors.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::block::Block;
use super::ranking::Assessment;
use crate::domain::{Agreed, Id, Parties, Party, World};
use crate::methods::distance::distance;
use crate::methods::ratio::Ratio;
use crate::methods::weighted_sum::{measure, weighted_sum};

/// What was agreed in a round, beside what its assessors gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsensusComparison {
    /// The proposals with an agreed mark, in the order of codes.
    pub lines: Vec<Apart>,
    /// The days on which anything was agreed, first and last.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Everybody who was present at any of it, each once, in the order of first mention.
    pub present: Vec<Party>,
    /// How many criteria a proposal has.
    pub criteria: usize,
}

/// One proposal by both kinds of sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// The proposal.
    pub proposal: Id,
    /// Its agreed mark on each criterion, in the order of codes.
    pub marks: Vec<Option<i64>>,
    /// Its weighted sum by the individual sheets, in the measure of the assessment.
    pub individual: Option<Ratio>,
    /// Its weighted sum by the consensus sheet, over the criteria agreed on.
    pub agreed: Option<Ratio>,
    /// Its place among the proposals that the consensus sheet ranks.
    pub rank: Option<usize>,
    /// How far the individual marks lie from the agreed ones: see [`distance`].
    pub distance: Option<Ratio>,
    /// What changed minds: criterion and words, in the order of codes.
    pub notes: Vec<(Id, String)>,
}

impl Apart {
    /// On how many criteria there is an agreed mark.
    pub fn agreed_on(&self) -> usize {
        self.marks.iter().flatten().count()
    }
}

impl ConsensusComparison {
    /// The line of a proposal.
    pub fn line(&self, proposal: Id) -> Option<&Apart> {
        self.lines.iter().find(|line| line.proposal == proposal)
    }
}

impl Block {
    /// What was agreed beside these marks; `None` while nothing is.
    pub fn consensus_comparison(&self, world: &dyn World) -> Option<ConsensusComparison> {
        let block = self.agreed(world)?;
        // The gate is that of the round: who is not admitted has no place on either kind of sheet.
        let ranking = Assessment::of(&block, world).ok();
        let scales: Vec<_> = self.rules.iter().map(|rule| rule.scale).collect();
        let measure = measure(&self.rules);
        let own = weighted_sum(&self.marks, &self.rules);
        let common = weighted_sum(&block.marks, &block.rules);
        let mut notes = notes(self.round, world);
        let mut lines = Vec::new();
        for (at, ((proposal, own), common)) in
            self.proposals.iter().zip(own).zip(common).enumerate()
        {
            let marks: Vec<Option<i64>> = (0..self.criteria.len())
                .map(|c| block.marks.given(at, c).into_iter().next())
                .collect();
            if marks.iter().all(Option::is_none) {
                continue;
            }
            lines.push(Apart {
                proposal: *proposal,
                individual: own.score,
                agreed: common.score,
                rank: ranking.as_ref().and_then(|ranking| ranking.place(*proposal)),
                distance: distance(&self.marks, at, &marks, &scales, measure),
                notes: self
                    .criteria
                    .iter()
                    .filter_map(|id| notes.remove(&(*proposal, *id)).map(|note| (*id, note)))
                    .collect(),
                marks,
            });
        }
        let (days, present) = when_and_who(self.round, world);
        Some(ConsensusComparison { lines, days, present, criteria: self.criteria.len() })
    }
}

/// What changed minds, by proposal and criterion.
fn notes(round: Id, world: &dyn World) -> BTreeMap<(Id, Id), String> {
    let noted = |(_, agreed): (Id, &Agreed)| {
        let note = agreed.note.as_ref()?.as_str().to_owned();
        Some(((agreed.proposal.id, agreed.criterion.id), note))
    };
    world.of::<Agreed>(round).filter_map(noted).collect()
}

type Days = Option<(NaiveDate, NaiveDate)>;

fn when_and_who(round: Id, world: &dyn World) -> (Days, Vec<Party>) {
    let all: Vec<&Agreed> = world.of::<Agreed>(round).map(|(_, agreed)| agreed).collect();
    let days = || all.iter().filter_map(|agreed| agreed.date);
    let mut known = BTreeSet::new();
    let parties = all.iter().flat_map(|agreed| {
        let Parties(parties) = &agreed.present;
        parties
    });
    let present =
        parties.filter(|party| known.insert(String::from((*party).clone()))).cloned().collect();
    (days().min().zip(days().max()), present)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::methods::ratio::exact;
    use crate::readings::assessment::ranking::tests::{sample, sheet};

    /// P1 by two assessors on two criteria, P2 by one; agreed on both criteria of P1 and on one of
    /// P2.
    fn table() -> Sample {
        let mut table = sample(&["0.75", "0.25"]);
        sheet(&mut table, "P1", "Anna Verdi", &[2, 4]);
        sheet(&mut table, "P1", "Ugo Neri", &[4, 4]);
        sheet(&mut table, "P2", "Anna Verdi", &[3, 5]);
        for (proposal, criterion, score, note) in
            [("P1", "C1", "4", "Il preventivo"), ("P1", "C2", "3", ""), ("P2", "C1", "5", "")]
        {
            table.add(
                Kind::Consensus,
                &[
                    ("proposal", proposal),
                    ("criterion", criterion),
                    ("round", "1"),
                    ("score", score),
                    ("date", "2014-03-15"),
                    ("present", "Ugo Neri; una signora"),
                    ("note", note),
                ],
            );
        }
        table
    }

    fn block(table: &Sample) -> Block {
        Block::of(None, table.world()).unwrap()
    }

    #[test]
    fn both_scores_stand_side_by_side_with_place_and_distance() {
        let table = table();
        let beside = block(&table).consensus_comparison(table.world()).unwrap();
        let told: Vec<_> = beside
            .lines
            .iter()
            .map(|line| {
                let text = |ratio: &Option<Ratio>| ratio.as_ref().map(exact).unwrap_or_default();
                (
                    text(&line.individual),
                    text(&line.agreed),
                    line.rank,
                    text(&line.distance),
                    line.agreed_on(),
                )
            })
            .collect();
        // P1: 0.75 * 3 + 0.25 * 4 against 0.75 * 4 + 0.25 * 3; distances 2, 0, 1 and 1 over four
        // marks.
        let first = ("13/4".to_owned(), "15/4".to_owned(), Some(2), "1".to_owned(), 2);
        let second = ("7/2".to_owned(), "5".to_owned(), Some(1), "2".to_owned(), 1);
        assert_eq!(told, [first, second]);
        assert_eq!(
            beside.lines[0].notes,
            [(table.id(Kind::Criteria, "C1"), "Il preventivo".to_owned())]
        );
        assert_eq!(beside.present.len(), 2);
    }

    #[test]
    fn the_consensus_sheet_is_no_assessor_and_moves_no_score() {
        let mut with = table();
        let before = Assessment::of(&block(&with), with.world()).unwrap();
        assert_eq!(before.assessors.len(), 2);
        let ids: Vec<Id> = with.world().every(Kind::Consensus).map(|(id, _)| id).collect();
        for id in ids {
            with.set(id, &[("score", "")]).unwrap();
        }
        assert_eq!(block(&with).consensus_comparison(with.world()), None);
        assert_eq!(Assessment::of(&block(&with), with.world()).unwrap(), before);
    }
}
