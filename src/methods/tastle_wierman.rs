//! Consensus of some marks on their scale (Tastle & Wierman 2007). Keeps out: agreement between
//! assessors over several proposals.

use num_traits::Signed;

use super::location::mean;
use super::ratio::{fraction, to_f64, whole};
use super::scale::Scale;
use super::tally::tally;

/// `1 + sum of p_i log2(1 - |x_i - mean| / (hi - lo))`: 1 when all give the same mark, 0 when half
/// stand at each end.
///
/// `None` without marks, or when a mark is not of the scale. Terms are added in rising order of the
/// marks, so the order of entry cannot change the last bit.
pub fn consensus(marks: &[i64], scale: Scale) -> Option<f64> {
    if !marks.iter().all(|mark| scale.contains(*mark)) {
        return None;
    }
    let mean = mean(marks)?;
    let mut sum = 1.0;
    for (mark, times) in tally(marks) {
        let share = to_f64(&fraction(times, marks.len())?);
        let nearness = whole(1) - (whole(mark) - &mean).abs() / whole(scale.width());
        sum += share * to_f64(&nearness).log2();
    }
    Some(sum.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on_five(marks: &[i64]) -> f64 {
        consensus(marks, Scale::new(1, 5).unwrap()).unwrap()
    }

    #[test]
    fn equal_marks_are_full_consensus() {
        assert_eq!(on_five(&[3, 3, 3, 3]), 1.0);
        assert_eq!(on_five(&[1]), 1.0);
    }

    #[test]
    fn halves_at_both_ends_are_no_consensus() {
        assert_eq!(on_five(&[1, 1, 5, 5]), 0.0);
    }

    #[test]
    fn in_between_the_published_formula_holds() {
        assert!((on_five(&[4, 4, 5, 3]) - 0.7925).abs() < 5e-5);
        assert!((on_five(&[2, 5, 5, 4]) - 0.5425).abs() < 5e-5);
    }

    #[test]
    fn a_mark_outside_the_scale_has_no_consensus() {
        assert_eq!(consensus(&[3, 6], Scale::new(1, 5).unwrap()), None);
        assert_eq!(consensus(&[], Scale::new(1, 5).unwrap()), None);
    }
}
