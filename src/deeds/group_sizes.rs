//! How many groups, of how many people, from which seed. Keeps out: who sits where.

use std::num::NonZeroUsize;

use super::arguments::Arguments;
use super::caller::Caller;
use super::group_making::{SEED_MOST, bounded, drawn_seed, fault, most_groups, usual_groups};
use crate::ledger::Refusal;
use crate::say;

/// How many groups, or of how many, and the seed: what is missing is as usual, or drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sizes {
    /// How many groups.
    pub count: Option<i64>,
    /// How many people in each; goes before their number.
    pub size: Option<i64>,
    /// From which number chance is drawn.
    pub seed: Option<i64>,
}

impl Sizes {
    pub(super) fn of(told: &Arguments) -> Self {
        let number = |name| told.number(name);
        Self { count: number("group_count"), size: number("group_size"), seed: number("seed") }
    }

    /// The number of groups for so many people.
    pub(super) fn groups(&self, people: usize) -> Result<NonZeroUsize, Refusal> {
        let most = most_groups(people);
        let number = |field, number: Option<i64>| -> Result<Option<usize>, Refusal> {
            let Some(number) = number else { return Ok(None) };
            Ok(usize::try_from(bounded(field, &number.to_string(), 1, most)?).ok())
        };
        let size = number("group_size", self.size)?;
        let asked = number("group_count", self.count)?;
        let count = size.map(|size| people.div_ceil(size)).or(asked);
        NonZeroUsize::new(count.unwrap_or_else(|| usual_groups(people)))
            .ok_or_else(|| fault("group_count", say!("fault-needed")))
    }

    pub(super) fn seed(&self, by: &Caller<'_>) -> Result<i64, Refusal> {
        let seed = self.seed.unwrap_or_else(|| drawn_seed(by));
        bounded("seed", &seed.to_string(), 0, SEED_MOST)
    }
}
