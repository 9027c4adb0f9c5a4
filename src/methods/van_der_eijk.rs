//! Van der Eijk's coefficient of agreement A, exact (van der Eijk 2001). Keeps out: when a figure
//! is an alarm.

use num_traits::Zero;

use super::ratio::{Ratio, fraction, whole};
use super::scale::Scale;
use super::tally::{Tally, tally};

/// A of some marks, over all points of their scale, empty ones included.
///
/// From 1 (all on one point) through 0 (evenly spread) to -1 (half at each end); below 0 the room
/// is split in two. `None` without marks, on a scale of fewer than three points, or when a mark is
/// not of the scale.
pub fn agreement(marks: &[i64], scale: Scale) -> Option<Ratio> {
    let in_scale = marks.iter().all(|mark| scale.contains(*mark));
    if in_scale { of_tally(tally(marks), scale) } else { None }
}

/// A of the frequencies of each scale point, lowest point first; `None` as for [`agreement`].
pub fn agreement_of_counts(counts: &[u64]) -> Option<Ratio> {
    let highest = i64::try_from(counts.len()).ok()?.checked_sub(1)?;
    let tally = (0..).zip(counts.iter().copied()).filter(|(_, times)| *times > 0).collect();
    of_tally(tally, Scale::new(0, highest)?)
}

/// Peels the frequencies into layers: each takes the smallest positive frequency off every point
/// that still has one.
fn of_tally(mut left: Tally, scale: Scale) -> Option<Ratio> {
    let points = scale.points();
    let marks: i128 = left.values().copied().map(i128::from).sum();
    if points < 3 || marks == 0 {
        return None;
    }
    let mut sum = Ratio::zero();
    while let Some(depth) = left.values().min().copied() {
        let filled: Vec<i64> = left.keys().copied().collect();
        let size = i128::try_from(filled.len()).ok()?;
        let weight = fraction(i128::from(depth) * size, marks)?;
        let evenness = fraction(size - 1, points - 1)?;
        sum += weight * unimodality(&filled, scale)? * (whole(1) - evenness);
        left.retain(|_, times| {
            *times -= depth;
            *times > 0
        });
    }
    Some(sum)
}

/// U of a layer, from -(K - 1)/(K - 2) to 1, by its triples of points.
///
/// Triples are counted from the gaps between filled points, so a scale of a million points costs no
/// more than one of five.
fn unimodality(filled: &[i64], scale: Scale) -> Option<Ratio> {
    let size = i128::try_from(filled.len()).ok()?;
    let (mut one_sided, mut two_sided) = (0i128, 0i128);
    let mut previous: Option<i64> = None;
    let ends = filled.iter().map(|point| (i128::from(*point), Some(*point)));
    let ends = ends.chain([(i128::from(scale.hi()) + 1, None)]);
    for (before, (end, point)) in (0i128..).zip(ends) {
        let start = previous.map_or(i128::from(scale.lo()), |point| i128::from(point) + 1);
        let empty = end - start;
        let after = size - before;
        one_sided += empty * (before * (before - 1) / 2 + after * (after - 1) / 2);
        two_sided += empty * before * after;
        previous = point;
    }
    let (points, triples) = (scale.points(), one_sided + two_sided);
    if triples == 0 {
        return Some(whole(1));
    }
    fraction((points - 2) * one_sided - (points - 1) * two_sided, (points - 2) * triples)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_point_alone_is_full_agreement() {
        assert_eq!(agreement_of_counts(&[0, 0, 10, 0, 0]), Some(whole(1)));
    }

    #[test]
    fn halves_at_both_ends_are_minus_one() {
        assert_eq!(agreement_of_counts(&[10, 0, 0, 0, 10]), Some(whole(-1)));
    }

    #[test]
    fn an_even_spread_is_zero() {
        assert_eq!(agreement_of_counts(&[4, 4, 4, 4, 4]), Some(whole(0)));
    }

    #[test]
    fn neighbours_agree_wherever_they_stand() {
        assert_eq!(agreement_of_counts(&[0, 5, 5, 0, 0]), fraction(3, 4));
        assert_eq!(agreement_of_counts(&[5, 5, 0, 0, 0]), fraction(3, 4));
    }

    #[test]
    fn a_mixed_pattern_is_exact() {
        assert_eq!(agreement_of_counts(&[3, 1, 4, 1, 5]), fraction(-1, 42));
    }

    #[test]
    fn empty_points_of_the_scale_count() {
        let marks = [1, 2];
        assert_eq!(agreement(&marks, Scale::new(1, 3).unwrap()), fraction(1, 2));
        assert_eq!(agreement(&marks, Scale::new(1, 5).unwrap()), fraction(3, 4));
    }

    #[test]
    fn two_points_or_no_marks_have_no_agreement() {
        assert_eq!(agreement_of_counts(&[3, 4]), None);
        assert_eq!(agreement_of_counts(&[0, 0, 0]), None);
        assert_eq!(agreement(&[9], Scale::new(1, 5).unwrap()), None);
    }

    #[test]
    fn a_scale_of_a_thousand_million_points_costs_nothing() {
        let scale = Scale::new(0, 1_000_000_000).unwrap();
        assert_eq!(agreement(&[0, 1_000_000_000], scale), Some(whole(-1)));
    }
}
