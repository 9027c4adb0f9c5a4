//! How far one weight can move before the first place changes, exactly. Keeps out: holes and ties
//! at first place, which `fragility` sorts out.

use num_traits::{One, Zero};

use super::ratio::{Ratio, divide};
use super::weights::moved;

/// The shares of one criterion for which the winner stays first, the others keeping their
/// proportions.
///
/// At an end with rivals the winner shares first place with them, and beyond it they lead. An end
/// without rivals is 0 or 1, as far as a share goes; a tie met exactly there dethrones nobody,
/// since nothing lies beyond.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stability {
    /// The share as agreed.
    pub share: Ratio,
    /// Lowest share, 0 to `share`.
    pub low: Ratio,
    /// Highest share, `share` to 1.
    pub high: Ratio,
    /// Who takes over below `low`, by index.
    pub rivals_low: Vec<usize>,
    /// Who takes over above `high`, by index.
    pub rivals_high: Vec<usize>,
}

/// The interval of every criterion, for a sole `winner` of `rows` under `shares` that sum to 1.
///
/// A row holds one value per criterion, more being better. With one share at t and the others at
/// `(1 - t) w_l / (1 - w_k)`, the margin of the winner over a rival is linear in t, so each rival
/// gives at most one end. When `w_k` is 1 the others have no proportions and share `1 - t` equally.
pub fn stabilities(
    rows: &[(usize, Vec<Ratio>)],
    shares: &[Ratio],
    winner: usize,
) -> Option<Vec<Stability>> {
    (0..shares.len()).map(|criterion| stability(rows, shares, winner, criterion)).collect()
}

fn stability(
    rows: &[(usize, Vec<Ratio>)],
    shares: &[Ratio],
    winner: usize,
    criterion: usize,
) -> Option<Stability> {
    let mut found = Stability {
        share: shares.get(criterion)?.clone(),
        low: Ratio::zero(),
        high: Ratio::one(),
        rivals_low: Vec::new(),
        rivals_high: Vec::new(),
    };
    let others = moved(shares, criterion, &Ratio::zero())?;
    let ends = |row: &[Ratio]| Some((dot(row, &others), row.get(criterion)?.clone()));
    let (_, best) = rows.iter().find(|(index, _)| *index == winner)?;
    let (best_without, best_alone) = ends(best)?;
    for (rival, row) in rows.iter().filter(|(index, _)| *index != winner) {
        let (without, alone) = ends(row)?;
        let margin_at_zero = &best_without - without;
        let margin_at_one = &best_alone - alone;
        let Some(crossing) = divide(&margin_at_zero, &(&margin_at_zero - &margin_at_one)) else {
            continue;
        };
        if margin_at_zero < Ratio::zero() {
            if crossing > found.low {
                found.rivals_low.clear();
                found.low = crossing.clone();
            }
            if crossing == found.low {
                found.rivals_low.push(*rival);
            }
        } else if margin_at_one < Ratio::zero() {
            if crossing < found.high {
                found.rivals_high.clear();
                found.high = crossing.clone();
            }
            if crossing == found.high {
                found.rivals_high.push(*rival);
            }
        }
    }
    Some(found)
}

fn dot(row: &[Ratio], shares: &[Ratio]) -> Ratio {
    row.iter().zip(shares).fold(Ratio::zero(), |sum, (value, share)| sum + value * share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::ratio::{fraction, whole};

    fn found(rows: &[&[i64]], percent: &[i64], winner: usize) -> Vec<Stability> {
        let rows: Vec<(usize, Vec<Ratio>)> =
            rows.iter().map(|row| row.iter().map(|v| whole(*v)).collect()).enumerate().collect();
        let shares: Vec<Ratio> = percent.iter().map(|p| fraction(*p, 100).unwrap()).collect();
        stabilities(&rows, &shares, winner).unwrap()
    }

    #[test]
    fn with_two_criteria_the_crossing_is_where_the_lines_meet() {
        // 6t + 2(1-t) against 3t + 4(1-t): equal at 2/5.
        let found = found(&[&[6, 2], &[3, 4]], &[60, 40], 0);
        assert_eq!(found[0].low, fraction(2, 5).unwrap());
        assert_eq!(found[0].rivals_low, [1]);
        assert_eq!((found[0].high.clone(), found[0].rivals_high.len()), (whole(1), 0));
        assert_eq!(found[1].high, fraction(3, 5).unwrap());
    }

    #[test]
    fn rivals_who_meet_at_the_same_point_are_all_named() {
        let found = found(&[&[6, 2], &[3, 4], &[3, 4], &[2, 2]], &[60, 40], 0);
        assert_eq!(found[0].rivals_low, [1, 2]);
    }

    #[test]
    fn who_is_never_overtaken_is_first_from_zero_to_one() {
        let found = &found(&[&[5, 5], &[1, 2]], &[50, 50], 0)[1];
        assert_eq!((found.low.clone(), found.high.clone()), (whole(0), whole(1)));
        assert!(found.rivals_low.is_empty() && found.rivals_high.is_empty());
    }

    #[test]
    fn a_tie_exactly_at_zero_dethrones_nobody() {
        let found = &found(&[&[5, 3], &[4, 3]], &[50, 50], 0)[0];
        assert_eq!(found.low, whole(0));
        assert!(found.rivals_low.is_empty());
    }

    #[test]
    fn when_one_weight_is_everything_the_others_share_what_is_left_equally() {
        // 5t + (1-t)(1+1)/2 against 3t + (1-t)(5+3)/2: equal at 3/5.
        let found = found(&[&[5, 1, 1], &[3, 5, 3]], &[100, 0, 0], 0);
        assert_eq!(found[0].low, fraction(3, 5).unwrap());
        assert_eq!(found[0].rivals_low, [1]);
        // The second weight takes from the first alone: 5(1-t) + t against 3(1-t) + 5t.
        assert_eq!(found[1].high, fraction(1, 3).unwrap());
    }

    #[test]
    fn a_single_criterion_cannot_move() {
        let found = &found(&[&[5], &[3]], &[100], 0)[0];
        assert_eq!((found.low.clone(), found.high.clone()), (whole(0), whole(1)));
    }
}
