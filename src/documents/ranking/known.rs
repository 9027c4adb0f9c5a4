//! What every line of the ranking shares, read once: the basis, the smallest change, the widest
//! gaps. Keeps out: columns.

use std::collections::BTreeMap;

use super::RankingPage;
use crate::domain::Id;
use crate::readings::{Basis, Fragile, Shift, Split};

/// What the rows share, and the gaps of all of them, read once.
pub(super) struct Known {
    pub basis: Basis,
    fragile: Option<Fragile>,
    /// The widest gap of each proposal.
    pub gaps: BTreeMap<Id, Split>,
    /// How many assessors stand aside from each proposal.
    pub recused: BTreeMap<Id, usize>,
}

impl Known {
    /// Reads them.
    pub(super) fn of(page: &RankingPage<'_>) -> Self {
        let fragile = page.assessment.fragility(page.block);
        let mut gaps = BTreeMap::new();
        for split in page.widest(usize::MAX) {
            gaps.entry(split.proposal).or_insert(split);
        }
        let basis = page.block.basis();
        let recused = basis.recused.iter().copied().collect();
        Self { basis, fragile, gaps, recused }
    }

    /// The smallest change of a weight that changes the first place.
    pub(super) fn change(&self) -> Option<&Shift> {
        self.fragile.as_ref().and_then(|fragile| fragile.smallest.first())
    }
}
