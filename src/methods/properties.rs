//! What must hold for any marks: order of entry, size of the weights and names of the assessors
//! change nothing. Keeps out: worked examples, which stand beside each method.

use proptest::prelude::*;

use super::alpha::{Metric, alpha};
use super::fragility::fragility;
use super::kendall::concordance;
use super::location::{mean, median};
use super::marks::{Mark, Marks};
use super::perturbation::{Nudge, decisive_nudges};
use super::places::{places_of_known, winners};
use super::ratio::{Ratio, exact, parse, rounded, to_f64, whole};
use super::scale::{Direction, Scale};
use super::spread::spread;
use super::tastle_wierman::consensus;
use super::van_der_eijk::{agreement, agreement_of_counts};
use super::weighted_sum::{Criterion, score, weighted_sum};

/// Marks by proposal, criterion and assessor, always 4 by 3 by 5.
type Block = Vec<Vec<Vec<Mark>>>;

fn block() -> impl Strategy<Value = Block> {
    let mark = prop_oneof![5 => (1i64..=5).prop_map(Mark::Given), 1 => Just(Mark::Missing), 1 => Just(Mark::NotDue)];
    let cell = prop::collection::vec(mark, 5);
    prop::collection::vec(prop::collection::vec(cell, 3), 4)
}

fn marks(block: &Block) -> Marks {
    Marks::from_fn(4, 3, 5, |p, c, a| block[p][c][a])
}

fn criteria(weights: &[i64], scale: i64) -> Vec<Criterion> {
    let directions = [Direction::Benefit, Direction::Cost, Direction::Benefit];
    let rule = |(weight, direction): (&i64, Direction)| Criterion {
        weight: whole(weight * scale),
        scale: Scale::new(1, 5).unwrap(),
        direction,
    };
    weights.iter().zip(directions).map(rule).collect()
}

fn scores(marks: &Marks, criteria: &[Criterion]) -> Vec<Option<Ratio>> {
    weighted_sum(marks, criteria).into_iter().map(|assessed| assessed.score).collect()
}

fn weights() -> impl Strategy<Value = Vec<i64>> {
    prop::collection::vec(0i64..50, 3)
        .prop_filter("some weight", |weights| weights.iter().sum::<i64>() > 0)
}

fn ratio() -> impl Strategy<Value = Ratio> {
    (any::<i64>(), 1i64..=i64::MAX).prop_map(|(p, q)| whole(p) / whole(q))
}

proptest! {
    #[test]
    fn permuting_assessors_changes_no_score(block in block(), weights in weights(), turn in 0usize..5) {
        let turned = Marks::from_fn(4, 3, 5, |p, c, a| block[p][c][(a + turn) % 5]);
        let criteria = criteria(&weights, 1);
        prop_assert_eq!(weighted_sum(&marks(&block), &criteria), weighted_sum(&turned, &criteria));
    }

    #[test]
    fn permuting_proposals_permutes_scores_and_places(block in block(), weights in weights(), turn in 0usize..4) {
        let criteria = criteria(&weights, 1);
        let turned = Marks::from_fn(4, 3, 5, |p, c, a| block[(p + turn) % 4][c][a]);
        let mut places = places_of_known(&scores(&marks(&block), &criteria));
        places.rotate_left(turn);
        prop_assert_eq!(places, places_of_known(&scores(&turned, &criteria)));
    }

    #[test]
    fn scaling_all_weights_changes_nothing(block in block(), weights in weights(), scale in 2i64..1000) {
        let marks = marks(&block);
        prop_assert_eq!(scores(&marks, &criteria(&weights, 1)), scores(&marks, &criteria(&weights, scale)));
    }

    #[test]
    fn a_score_never_leaves_the_scale(block in block(), weights in weights()) {
        for score in scores(&marks(&block), &criteria(&weights, 1)).into_iter().flatten() {
            prop_assert!(score >= whole(1) && score <= whole(5));
        }
    }

    #[test]
    fn no_figure_depends_on_the_order_of_entry(mut given in prop::collection::vec(1i64..=7, 1..20)) {
        let scale = Scale::new(1, 7).unwrap();
        let figures = |given: &[i64]| {
            (mean(given), median(given), spread(given), consensus(given, scale), agreement(given, scale))
        };
        let before = figures(&given);
        given.sort_unstable();
        prop_assert_eq!(before, figures(&given));
    }

    #[test]
    fn consensus_and_agreement_stay_in_their_bounds(given in prop::collection::vec(1i64..=7, 1..20)) {
        let scale = Scale::new(1, 7).unwrap();
        prop_assert!((0.0..=1.0).contains(&consensus(&given, scale).unwrap()));
        let a = agreement(&given, scale).unwrap();
        prop_assert!(a >= whole(-1) && a <= whole(1));
    }

    #[test]
    fn agreement_is_the_same_from_either_end(mut counts in prop::collection::vec(0u64..9, 3..9)) {
        let forwards = agreement_of_counts(&counts);
        counts.reverse();
        prop_assert_eq!(forwards, agreement_of_counts(&counts));
    }

    #[test]
    fn alpha_knows_neither_raters_nor_the_order_of_units(mut units in prop::collection::vec(prop::collection::vec(1i64..=5, 0..6), 1..8)) {
        let before = alpha(&units, Metric::Ordinal);
        units.iter_mut().for_each(|unit| unit.reverse());
        units.reverse();
        prop_assert_eq!(before, alpha(&units, Metric::Ordinal));
    }

    #[test]
    fn concordance_lies_between_zero_and_one(mut sheets in prop::collection::vec(prop::collection::vec(1i64..=5, 4), 2..7)) {
        let before = concordance(&sheets);
        if let Some(found) = &before {
            let w = found.w.as_ref().unwrap_or(&found.uncorrected);
            prop_assert!(*w >= whole(0) && *w <= whole(1));
            prop_assert!(found.uncorrected <= *w);
        }
        sheets.reverse();
        prop_assert_eq!(before, concordance(&sheets));
    }

    #[test]
    fn at_each_end_of_an_interval_the_rivals_draw_level_and_nobody_leads(rows in prop::collection::vec(prop::collection::vec(1i64..=5, 3), 2..6), weights in weights()) {
        let rows: Vec<Vec<Option<Ratio>>> = rows.iter().map(|row| row.iter().map(|v| Some(whole(*v))).collect()).collect();
        let weights: Vec<Ratio> = weights.into_iter().map(whole).collect();
        let found = fragility(&rows, &weights).unwrap();
        for (criterion, interval) in found.intervals.iter().flatten().enumerate() {
            prop_assert!(interval.low <= interval.share && interval.share <= interval.high);
            for (end, rivals) in [(&interval.low, &interval.rivals_low), (&interval.high, &interval.rivals_high)] {
                let moved = moved(&weights, criterion, end);
                let scores: Vec<_> = rows.iter().map(|row| score(row, &moved)).collect();
                let best = &scores[found.winners[0]];
                prop_assert!(scores.iter().all(|score| score <= best));
                prop_assert!(rivals.iter().all(|rival| &scores[*rival] == best));
            }
        }
    }

    #[test]
    fn a_nudge_is_decisive_exactly_when_trying_it_changes_who_is_first(
        block in block(), weights in weights(), (p, c, a) in (0usize..4, 0usize..3, 0usize..5), by in prop_oneof![Just(-1i64), Just(1)]
    ) {
        let criteria = criteria(&weights, 1);
        let told = decisive_nudges(&marks(&block), &criteria);
        let same = |nudge: &&Nudge| (nudge.proposal, nudge.criterion, nudge.by) == (p, c, by) && nudge.assessors.contains(&a);
        let told = told.iter().find(same).map(|nudge| nudge.winners.clone());
        let tried = block[p][c][a].given().map(|mark| mark + by).filter(|mark| (1..=5).contains(mark)).and_then(|mark| {
            let mut moved = block.clone();
            moved[p][c][a] = Mark::Given(mark);
            let [before, after] = [&block, &moved].map(|block| winners(&scores(&marks(block), &criteria)));
            (after != before).then_some(after)
        });
        prop_assert_eq!(told, tried);
    }

    #[test]
    fn exact_text_is_read_back(value in ratio()) {
        prop_assert_eq!(parse(&exact(&value)), Some(value));
    }

    #[test]
    fn rounding_is_never_further_than_half_a_unit(value in ratio(), decimals in 0usize..9) {
        let rounded = parse(&rounded(&value, decimals)).unwrap();
        let unit = whole(1) / whole(10u64.pow(decimals as u32));
        let error = if rounded > value { rounded - &value } else { &value - rounded };
        prop_assert!(error * whole(2) <= unit);
    }

    #[test]
    fn the_float_is_the_nearest_one(value in -1_000_000i64..1_000_000, parts in 1i64..1_000_000) {
        prop_assert_eq!(to_f64(&(whole(value) / whole(parts))), value as f64 / parts as f64);
    }
}

/// The weights with one share set to `share` and the others keeping their proportions, or sharing
/// equally.
fn moved(weights: &[Ratio], criterion: usize, share: &Ratio) -> Vec<Ratio> {
    let others: Ratio =
        weights.iter().enumerate().filter(|(k, _)| *k != criterion).map(|(_, w)| w).sum();
    let rest = |k: usize| match k == criterion {
        true => share.clone(),
        false if others == whole(0) => (whole(1) - share) / whole(weights.len() - 1),
        false => (whole(1) - share) * &weights[k] / &others,
    };
    (0..weights.len()).map(rest).collect()
}
