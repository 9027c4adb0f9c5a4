//! The declared scale of a criterion: lowest mark, highest mark, and which end is good. Keeps out:
//! the verbal anchors of the marks.

use super::ratio::{Ratio, whole};

/// The whole numbers from `lo` to `hi`; always at least two of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    lo: i64,
    hi: i64,
}

impl Scale {
    /// `None` unless `lo < hi`: a scale with one mark cannot tell proposals apart.
    pub fn new(lo: i64, hi: i64) -> Option<Self> {
        (lo < hi).then_some(Self { lo, hi })
    }

    /// The lowest mark.
    pub fn lo(self) -> i64 {
        self.lo
    }

    /// The highest mark.
    pub fn hi(self) -> i64 {
        self.hi
    }

    /// `hi - lo`, at least 1; wider than an `i64` when the bounds are extreme.
    pub fn width(self) -> i128 {
        i128::from(self.hi) - i128::from(self.lo)
    }

    /// How many marks the scale has, empty ones included; at least 2.
    pub fn points(self) -> i128 {
        self.width() + 1
    }

    /// Whether the mark is one of the scale.
    pub fn contains(self, mark: i64) -> bool {
        (self.lo..=self.hi).contains(&mark)
    }

    /// `lo + hi - value`: the value as seen from the other end.
    pub fn mirrored(self, value: &Ratio) -> Ratio {
        whole(i128::from(self.lo) + i128::from(self.hi)) - value
    }

    /// `(value - lo) / (hi - lo)`: by the declared bounds, so that a new proposal never moves the
    /// old ones.
    pub fn normalised(self, value: &Ratio) -> Ratio {
        (value - whole(self.lo)) / whole(self.width())
    }
}

/// Which end of a scale is the good one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Benefit,
    /// Less is better.
    Cost,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::ratio::fraction;

    #[test]
    fn a_scale_needs_two_marks() {
        assert_eq!(Scale::new(3, 3), None);
        assert_eq!(Scale::new(5, 1), None);
        assert!(Scale::new(0, 1).is_some());
    }

    #[test]
    fn the_mirror_of_a_low_mark_is_a_high_one() {
        let scale = Scale::new(1, 5).unwrap();
        assert_eq!(scale.mirrored(&whole(2)), whole(4));
    }

    #[test]
    fn the_middle_of_the_scale_is_one_half() {
        let scale = Scale::new(1, 5).unwrap();
        assert_eq!(scale.normalised(&whole(3)), fraction(1, 2).unwrap());
    }

    #[test]
    fn the_widest_scale_does_not_overflow() {
        let scale = Scale::new(i64::MIN, i64::MAX).unwrap();
        assert_eq!(scale.points(), 1 << 64);
        assert_eq!(scale.mirrored(&whole(0)), whole(-1));
    }
}
