//! How far individual marks lie from the mark that was agreed on together, or from those of the
//! others. Keeps out: whose marks they are, and weights.

use num_traits::Signed;

use super::location::mean;
use super::marks::Marks;
use super::ratio::{Ratio, divide, whole};
use super::scale::Scale;
use super::weighted_sum::Measure;

/// The mean of `|mark - agreed|` over every mark of a proposal on a criterion that has an agreed
/// one: the mean absolute deviation from the consensus sheet.
///
/// In marks where all criteria share one scale; otherwise each difference is divided by `hi - lo`
/// of its own scale, and the distance lies between 0 and 1. `None` where no mark can be compared.
pub fn distance(
    marks: &Marks,
    proposal: usize,
    agreed: &[Option<i64>],
    scales: &[Scale],
    measure: Measure,
) -> Option<Ratio> {
    let mut sum = whole(0);
    let mut count = 0_u64;
    for (criterion, (agreed, scale)) in agreed.iter().zip(scales).enumerate() {
        let Some(agreed) = agreed else { continue };
        for mark in marks.given(proposal, criterion) {
            let apart = (whole(mark) - whole(*agreed)).abs();
            sum += if measure == Measure::Marks { apart } else { apart / whole(scale.width()) };
            count += 1;
        }
    }
    divide(&sum, &whole(count))
}

/// The mean of `|mark - mean of the others' marks|` over the proposals that an assessor and at
/// least one other have marked on a criterion: the mean absolute deviation from the rest of the
/// group, in marks.
///
/// `None` where no mark of theirs has another beside it.
pub fn from_others(marks: &Marks, criterion: usize, assessor: usize) -> Option<Ratio> {
    let mut sum = whole(0);
    let mut count = 0_u64;
    for proposal in 0..marks.proposals() {
        let cell = marks.cell(proposal, criterion);
        let Some(own) = cell.get(assessor).and_then(|mark| mark.given()) else { continue };
        let others = cell.iter().enumerate().filter(|(at, _)| *at != assessor);
        let others: Vec<i64> = others.filter_map(|(_, mark)| mark.given()).collect();
        let Some(mean) = mean(&others) else { continue };
        sum += (whole(own) - mean).abs();
        count += 1;
    }
    divide(&sum, &whole(count))
}

/// The distances of all marks of one box from the mean of the others in it, one for each mark that
/// has another beside it: a figure of the box alone, the same whoever gave which mark.
pub fn within(marks: &[i64]) -> Vec<Ratio> {
    let sum: i64 = marks.iter().sum();
    let of =
        |own: &i64| Some((whole(*own) - divide(&whole(sum - own), &whole(marks.len() - 1))?).abs());
    if marks.len() < 2 { Vec::new() } else { marks.iter().filter_map(of).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::marks::Mark;
    use crate::methods::ratio::exact;

    /// One proposal, two criteria, three assessors; the last has not marked the second criterion.
    fn marks() -> Marks {
        let boxes = [
            [Mark::Given(2), Mark::Given(4), Mark::Given(5)],
            [Mark::Given(1), Mark::Given(3), Mark::Missing],
        ];
        Marks::from_fn(1, 2, 3, |_, criterion, assessor| boxes[criterion][assessor])
    }

    fn told(agreed: [Option<i64>; 2], scales: [(i64, i64); 2], measure: Measure) -> Option<String> {
        let scales = scales.map(|(lo, hi)| Scale::new(lo, hi).unwrap());
        distance(&marks(), 0, &agreed, &scales, measure).as_ref().map(exact)
    }

    #[test]
    fn every_mark_counts_once_and_what_nobody_agreed_on_does_not() {
        // |2-4| + |4-4| + |5-4| = 3 over three marks; with the second criterion 3 + 1 + 1 over
        // five.
        assert_eq!(told([Some(4), None], [(1, 5); 2], Measure::Marks).as_deref(), Some("1"));
        assert_eq!(told([Some(4), Some(2)], [(1, 5); 2], Measure::Marks).as_deref(), Some("1"));
        assert_eq!(told([Some(5), None], [(1, 5); 2], Measure::Marks).as_deref(), Some("4/3"));
    }

    #[test]
    fn unlike_scales_are_compared_by_their_own_width() {
        // 3 / 4 + (1 + 1) / 10 over five marks.
        assert_eq!(
            told([Some(4), Some(2)], [(1, 5), (0, 10)], Measure::ZeroToOne).as_deref(),
            Some("19/100")
        );
    }

    #[test]
    fn ones_own_mark_is_no_part_of_the_group_it_is_held_against() {
        let far =
            |criterion, assessor| from_others(&marks(), criterion, assessor).as_ref().map(exact);
        // 2 against the mean of 4 and 5; 1 against 3; who has not marked is far from nobody.
        assert_eq!(
            (far(0, 0).as_deref(), far(1, 0).as_deref(), far(1, 2)),
            (Some("5/2"), Some("2"), None)
        );
    }

    #[test]
    fn the_distances_of_a_box_are_those_of_its_marks_from_the_mean_of_the_others() {
        let far = |marks: &[i64]| within(marks).iter().map(exact).collect::<Vec<_>>();
        // 2 against 9/2, 4 against 7/2, 5 against 3.
        assert_eq!(far(&[2, 4, 5]), ["5/2", "1/2", "2"]);
        assert_eq!(
            (far(&[1, 3]), far(&[4]), far(&[])),
            (vec!["2".to_owned(), "2".to_owned()], vec![], vec![])
        );
    }

    #[test]
    fn without_anything_agreed_there_is_no_distance() {
        assert_eq!(told([None, None], [(1, 5); 2], Measure::Marks), None);
    }
}
