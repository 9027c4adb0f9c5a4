//! The weight on trial: which criterion, how far from what was agreed. Keeps out: the ranking that
//! follows (see `readings`).

use num_traits::{One, Zero};

use super::words::{percent, weights};
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::methods::ratio::Ratio;
use crate::readings::{Block, WhatIf};
use crate::say;

/// The criterion in hand by index, and the points above or below what was agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hand {
    criterion: usize,
    points: i64,
}

impl Hand {
    /// The next criterion, or the one before; the first, when none was in hand. None without
    /// criteria.
    pub(super) fn on(hand: Option<Self>, back: bool, criteria: usize) -> Option<Self> {
        let last = criteria.checked_sub(1)?;
        let criterion = match hand {
            None => 0,
            Some(hand) if back => hand.criterion.checked_sub(1).unwrap_or(last),
            Some(hand) => Some(hand.criterion + 1).filter(|next| *next <= last).unwrap_or(0),
        };
        Some(Self { criterion, points: 0 })
    }

    /// One point further, unless the share is at its end.
    pub(super) fn moved(self, up: bool, trial: Option<&WhatIf>) -> Self {
        let at_end = |share: &Ratio| if up { share.is_one() } else { share.is_zero() };
        if trial.is_some_and(|trial| at_end(&trial.to)) {
            return self;
        }
        Self { points: if up { self.points + 1 } else { self.points - 1 }, ..self }
    }

    /// What follows.
    pub(super) fn of(self, block: &Block, ctx: &Ctx<'_>) -> Option<WhatIf> {
        WhatIf::of(block, self.criterion, self.points, ctx.world())
    }
}

/// What is on trial.
pub(super) fn heading(trial: &WhatIf, ctx: &Ctx<'_>) -> String {
    ctx.tell(&say!(
        "trial-heading",
        criterion = ctx.world().label(trial.criterion),
        from = percent(&trial.from, 1, ctx),
        to = percent(&trial.to, 1, ctx)
    ))
}

/// All weights on trial, and which keys move them.
pub(super) fn foot(trial: &WhatIf, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let text = say!("trial-weights", weights = weights(&trial.assessment.criteria, ctx));
    vec![PageLine::styled(ctx.tell(&text), Role::Dim)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_criteria_go_round_and_each_begins_as_agreed() {
        let first = Hand::on(None, false, 2).unwrap();
        let second = Hand::on(Some(first.moved(true, None)), false, 2).unwrap();
        assert_eq!((first.criterion, second), (0, Hand { criterion: 1, points: 0 }));
        assert_eq!(Hand::on(Some(second), false, 2).map(|hand| hand.criterion), Some(0));
        assert_eq!(Hand::on(Some(first), true, 2).map(|hand| hand.criterion), Some(1));
        assert_eq!(Hand::on(None, false, 0), None);
    }
}
