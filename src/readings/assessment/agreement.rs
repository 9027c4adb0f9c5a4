//! Where the assessors agree and where they are far apart. Keeps out: when a figure is an alarm,
//! and what to do then.

use std::cmp::Ordering;

use super::block::Block;
use crate::domain::Id;
use crate::methods::alpha::{Metric, alpha};
use crate::methods::distance::from_others;
use crate::methods::kendall::concordance;
use crate::methods::ratio::Ratio;
use crate::methods::spread::spread;
use crate::methods::{tastle_wierman, van_der_eijk};

/// How far apart the marks of one proposal on one criterion lie; what is undefined is absent, never
/// 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Split {
    /// The proposal.
    pub proposal: Id,
    /// The criterion.
    pub criterion: Id,
    /// How many marks.
    pub n: usize,
    /// Sample standard deviation (n - 1), in marks.
    pub sd: Option<f64>,
    /// Interquartile range by type-7 quartiles, in marks.
    pub iqr: Option<Ratio>,
    /// Tastle and Wierman's consensus, 0 to 1.
    pub consensus: Option<f64>,
    /// Van der Eijk's A, -1 to 1; below 0 the room is split in two.
    pub van_der_eijk: Option<Ratio>,
}

/// How far the assessors agree on one criterion over all proposals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssessorAgreement {
    /// The criterion.
    pub criterion: Id,
    /// Krippendorff's alpha for ordinal marks.
    pub ordinal: Option<Ratio>,
    /// Krippendorff's alpha for interval marks.
    pub interval: Option<Ratio>,
    /// Kendall's W with correction for ties; only where every assessor has marked every proposal.
    pub kendall: Option<Ratio>,
}

impl Block {
    /// The spread of every box, by proposal and then by criterion.
    pub fn splits(&self) -> Vec<Split> {
        (0..self.proposals.len()).flat_map(|proposal| self.splits_of(proposal)).collect()
    }

    /// The boxes with the least consensus first, at most `count`: what to talk about next.
    ///
    /// A box with fewer than two marks, or with full consensus, is no matter for talk.
    pub fn widest(&self, count: usize) -> Vec<Split> {
        let mut splits = self.splits();
        splits.retain(|split| {
            split.n > 1 && split.consensus.is_some_and(|consensus| consensus < 1.0)
        });
        splits.sort_by(|a, b| a.consensus.partial_cmp(&b.consensus).unwrap_or(Ordering::Equal));
        splits.truncate(count);
        splits
    }

    /// The agreement on each criterion, in the order of codes.
    pub fn agreements(&self) -> Vec<AssessorAgreement> {
        let agreement = |(index, criterion): (usize, &Id)| {
            let units = self.marks.units(index);
            let sheets = self.marks.sheets(index);
            AssessorAgreement {
                criterion: *criterion,
                ordinal: alpha(&units, Metric::Ordinal),
                interval: alpha(&units, Metric::Interval),
                kendall: sheets.and_then(|sheets| concordance(&sheets)).and_then(|found| found.w),
            }
        };
        self.criteria.iter().enumerate().map(agreement).collect()
    }

    /// How far each assessor lies from the others on each criterion, in marks: see
    /// [`from_others`]. Assessors by criteria.
    pub fn from_others(&self) -> Vec<Vec<Option<Ratio>>> {
        let of = |assessor| {
            (0..self.criteria.len())
                .map(|criterion| from_others(&self.marks, criterion, assessor))
                .collect()
        };
        (0..self.assessors.len()).map(of).collect()
    }

    /// The spread of every box of one proposal, by its place in the block; nothing outside it.
    pub fn splits_of(&self, proposal: usize) -> impl Iterator<Item = Split> {
        let found = self.proposals.get(proposal).copied();
        let boxes = found.into_iter().flat_map(|id| {
            let criteria = self.criteria.iter().zip(&self.rules).enumerate();
            criteria.map(move |(index, (criterion, rule))| (id, index, *criterion, rule))
        });
        boxes.map(move |(id, index, criterion, rule)| {
            let marks = self.marks.given(proposal, index);
            let spread = spread(&marks);
            Split {
                proposal: id,
                criterion,
                n: marks.len(),
                sd: spread.as_ref().and_then(|spread| spread.sd),
                iqr: spread.as_ref().map(|spread| spread.iqr()),
                consensus: tastle_wierman::consensus(&marks, rule.scale),
                van_der_eijk: van_der_eijk::agreement(&marks, rule.scale),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::methods::ratio::{exact, whole};
    use crate::readings::assessment::ranking::tests::{sample, sheet};

    fn block() -> (crate::ledger::sample::Sample, Block) {
        let mut table = sample(&["1"]);
        for (code, first, second) in [("P1", 1, 5), ("P2", 3, 4), ("P3", 4, 4)] {
            sheet(&mut table, code, "Anna Verdi", &[first]);
            sheet(&mut table, code, "Ugo Neri", &[second]);
        }
        let block = Block::of(None, table.world()).unwrap();
        (table, block)
    }

    #[test]
    fn opposite_ends_have_no_consensus_and_a_negative_a() {
        let split = block().1.splits().into_iter().next().unwrap();
        assert_eq!((split.n, split.consensus), (2, Some(0.0)));
        assert_eq!(split.iqr.as_ref().map(exact), Some("2".to_owned()));
        assert!(split.van_der_eijk.is_some_and(|a| a < whole(0)));
    }

    #[test]
    fn the_widest_gaps_come_first_and_full_consensus_never() {
        let (table, block) = block();
        let found: Vec<Id> = block.widest(5).iter().map(|split| split.proposal).collect();
        assert_eq!(found, [table.id(Kind::Proposals, "P1"), table.id(Kind::Proposals, "P2")]);
        assert_eq!(block.widest(1).len(), 1);
    }

    #[test]
    fn a_box_without_marks_has_no_figures() {
        let table = sample(&["1"]);
        let splits = Block::of(None, table.world()).unwrap().splits();
        assert_eq!(splits.len(), 3);
        assert!(
            splits
                .iter()
                .all(|s| s.n == 0 && s.sd.is_none() && s.iqr.is_none() && s.consensus.is_none())
        );
    }

    #[test]
    fn kendall_needs_every_mark_and_alpha_does_not() {
        let mut table = sample(&["1"]);
        for (code, first, second) in [("P1", 1, 2), ("P2", 3, 4)] {
            sheet(&mut table, code, "Anna Verdi", &[first]);
            sheet(&mut table, code, "Ugo Neri", &[second]);
        }
        let holed = Block::of(None, table.world()).unwrap().agreements();
        assert!(
            holed
                .iter()
                .all(|agreement| agreement.kendall.is_none() && agreement.interval.is_some())
        );
        sheet(&mut table, "P3", "Anna Verdi", &[5]);
        sheet(&mut table, "P3", "Ugo Neri", &[5]);
        let whole_sheets = Block::of(None, table.world()).unwrap().agreements();
        assert_eq!(
            whole_sheets.first().and_then(|agreement| agreement.kendall.as_ref()).map(exact),
            Some("1".to_owned())
        );
    }
}
