//! SMAA-2 for two criteria, exact: the weights are a line, cut where two rows draw level. Keeps
//! out: three criteria and more, for which `smaa` draws.

use num_traits::{One, Zero};

use super::places::places;
use super::ratio::{Ratio, divide, fraction, whole};
use super::smaa::Acceptability;

/// The acceptability of rows of two values, more being better, over all weights `(t, 1 - t)` with t
/// from 0 to 1.
///
/// Values are linear in t, so between two crossings the places stand; each stretch counts by its
/// length, and its mean weight is its middle.
pub fn exactly(rows: &[[Ratio; 2]]) -> Acceptability<Ratio> {
    let cuts = cuts(rows);
    let mut ranks = vec![vec![Ratio::zero(); rows.len()]; rows.len()];
    let mut firsts = vec![(Ratio::zero(), Ratio::zero()); rows.len()];
    for (from, to) in cuts.iter().zip(cuts.iter().skip(1)) {
        let length = to - from;
        let middle = (from + to) / whole(2);
        let places = places(&rows.iter().map(|row| value(row, &middle)).collect::<Vec<_>>());
        for ((own, ranks), first) in places.iter().zip(&mut ranks).zip(&mut firsts) {
            let tied = places.iter().filter(|place| *place == own).count();
            let share = &length * fraction(1, tied).unwrap_or_else(Ratio::zero);
            ranks.iter_mut().skip(own - 1).take(tied).for_each(|sum| *sum += &share);
            if *own == 1 {
                first.1 += &share * &middle;
                first.0 += share;
            }
        }
    }
    let central = |(length, weighed): &(Ratio, Ratio)| {
        let t = divide(weighed, length)?;
        Some(vec![t.clone(), Ratio::one() - t])
    };
    Acceptability { ranks, central: firsts.iter().map(central).collect() }
}

fn value([first, second]: &[Ratio; 2], t: &Ratio) -> Ratio {
    second + (first - second) * t
}

/// 0, 1, and every t between them at which two rows draw level, rising.
fn cuts(rows: &[[Ratio; 2]]) -> Vec<Ratio> {
    let mut cuts = vec![Ratio::zero(), Ratio::one()];
    for (index, one) in rows.iter().enumerate() {
        for other in rows.iter().skip(index + 1) {
            let at_zero = &one[1] - &other[1];
            let at_one = &one[0] - &other[0];
            cuts.extend(
                divide(&at_zero, &(&at_zero - &at_one))
                    .filter(|t| *t > Ratio::zero() && *t < Ratio::one()),
            );
        }
    }
    cuts.sort();
    cuts.dedup();
    cuts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(rows: &[[i64; 2]]) -> Acceptability<Ratio> {
        exactly(&rows.iter().map(|row| row.map(whole)).collect::<Vec<_>>())
    }

    fn part(p: i64, q: i64) -> Ratio {
        fraction(p, q).unwrap()
    }

    #[test]
    fn two_lines_cross_where_they_meet() {
        // 6t + 2(1-t) against 3t + 4(1-t): equal at 2/5.
        let found = found(&[[6, 2], [3, 4]]);
        assert_eq!(found.ranks, [[part(3, 5), part(2, 5)], [part(2, 5), part(3, 5)]]);
        assert_eq!(found.central[0], Some(vec![part(7, 10), part(3, 10)]));
        assert_eq!(found.central[1], Some(vec![part(1, 5), part(4, 5)]));
    }

    #[test]
    fn rows_alike_share_their_places() {
        let found = found(&[[2, 2], [2, 2], [1, 1]]);
        assert_eq!(found.ranks[0], [part(1, 2), part(1, 2), whole(0)]);
        assert_eq!(found.ranks[2], [whole(0), whole(0), whole(1)]);
        assert_eq!(found.central[2], None);
    }

    #[test]
    fn who_is_first_at_one_point_only_is_never_first() {
        let found = found(&[[4, 0], [2, 2], [0, 4]]);
        assert_eq!(found.ranks[1], [whole(0), whole(1), whole(0)]);
        assert_eq!(found.central[1], None);
    }

    #[test]
    fn nobody_ranks_nowhere() {
        assert!(found(&[]).ranks.is_empty());
    }
}
