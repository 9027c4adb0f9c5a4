//! PROMETHEE II: net flows of preference (Brans, Vincke & Mareschal 1986). Keeps out: the main
//! ranking, which never depends on what other proposals there are.

use num_traits::{Signed, Zero};

use super::ratio::{Ratio, to_f64};
use super::scale::Direction;

/// How a difference in favour becomes a preference from 0 to 1. Differences are compared with
/// limits exactly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Preference {
    /// Any difference is full preference.
    Usual,
    /// Full preference above the limit `q`.
    UShape {
        /// The largest difference that is none.
        q: Ratio,
    },
    /// Proportional up to full preference at `p`.
    VShape {
        /// The smallest difference of full preference.
        p: Ratio,
    },
    /// One half above `q`, full above `p`.
    Level {
        /// The largest difference that is none.
        q: Ratio,
        /// The largest difference of half preference.
        p: Ratio,
    },
    /// Proportional between `q` and `p`.
    Linear {
        /// The largest difference that is none.
        q: Ratio,
        /// The smallest difference of full preference.
        p: Ratio,
    },
    /// `1 - exp(-d^2 / 2 s^2)`; `s` above 0.
    Gaussian {
        /// Where the curve turns.
        s: Ratio,
    },
}

impl Preference {
    /// The preference that a difference gives; 0 unless it is in favour.
    pub fn of(&self, difference: &Ratio) -> f64 {
        let d = difference;
        if !d.is_positive() {
            return 0.0;
        }
        match self {
            Self::Usual => 1.0,
            Self::UShape { q } => f64::from(d > q),
            Self::VShape { p } if d < p => to_f64(&(d / p)),
            Self::VShape { .. } => 1.0,
            Self::Level { q, p } => f64::midpoint(f64::from(d > q), f64::from(d > p)),
            Self::Linear { q, .. } if d <= q => 0.0,
            Self::Linear { q, p } if d < p => to_f64(&((d - q) / (p - q))),
            Self::Linear { .. } => 1.0,
            Self::Gaussian { s } => -f64::exp_m1(-(to_f64(d) / to_f64(s)).powi(2) / 2.0),
        }
    }
}

/// One column of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its share of the weights, which sum to 1.
    pub share: f64,
    /// Which end is good.
    pub direction: Direction,
    /// How its differences count.
    pub preference: Preference,
}

/// Who is preferred to whom, and by how much on the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Flows {
    /// The preference for each row over each other, 0 to 1.
    pub pi: Vec<Vec<f64>>,
    /// The mean preference over the others.
    pub plus: Vec<f64>,
    /// The mean preference of the others.
    pub minus: Vec<f64>,
    /// The first less the second, by which rows are ranked.
    pub net: Vec<f64>,
}

/// The flows of some rows, one value per column; `None` for fewer than two rows, which have nobody
/// to be compared with.
pub fn flows(rows: &[Vec<Ratio>], columns: &[Column]) -> Option<Flows> {
    let others = rows.len().checked_sub(1).filter(|others| *others > 0)? as f64;
    let pi: Vec<Vec<f64>> =
        rows.iter().map(|a| rows.iter().map(|b| preferred(a, b, columns)).collect()).collect();
    let plus: Vec<f64> = pi.iter().map(|row| row.iter().sum::<f64>() / others).collect();
    let against = |index: usize| pi.iter().filter_map(|row| row.get(index)).sum::<f64>() / others;
    let minus: Vec<f64> = (0..rows.len()).map(against).collect();
    let net = plus.iter().zip(&minus).map(|(plus, minus)| plus - minus).collect();
    Some(Flows { pi, plus, minus, net })
}

fn preferred(a: &[Ratio], b: &[Ratio], columns: &[Column]) -> f64 {
    let preference = |((a, b), column): ((&Ratio, &Ratio), &Column)| {
        let difference = match column.direction {
            Direction::Benefit => a - b,
            Direction::Cost => b - a,
        };
        if difference.is_zero() { 0.0 } else { column.share * column.preference.of(&difference) }
    };
    a.iter().zip(b).zip(columns).map(preference).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::near::near;
    use crate::methods::ratio::{fraction, whole};

    fn of(preference: &Preference, differences: [i64; 4]) -> [f64; 4] {
        differences.map(|difference| preference.of(&whole(difference)))
    }

    #[test]
    fn the_five_straight_functions_are_as_drawn() {
        let (q, p) = (whole(2), whole(4));
        assert_eq!(of(&Preference::Usual, [-1, 0, 1, 9]), [0.0, 0.0, 1.0, 1.0]);
        assert_eq!(of(&Preference::UShape { q: q.clone() }, [-3, 2, 3, 9]), [0.0, 0.0, 1.0, 1.0]);
        assert_eq!(of(&Preference::VShape { p: p.clone() }, [-3, 1, 3, 4]), [0.0, 0.25, 0.75, 1.0]);
        assert_eq!(
            of(&Preference::Level { q: q.clone(), p: p.clone() }, [2, 3, 4, 5]),
            [0.0, 0.5, 0.5, 1.0]
        );
        assert_eq!(of(&Preference::Linear { q, p }, [2, 3, 4, 5]), [0.0, 0.5, 1.0, 1.0]);
    }

    #[test]
    fn the_gaussian_turns_at_s() {
        let gaussian = Preference::Gaussian { s: whole(2) };
        assert!(near(gaussian.of(&whole(2)), 1.0 - (-0.5f64).exp()));
        assert_eq!(gaussian.of(&whole(-2)), 0.0);
    }

    #[test]
    fn a_difference_on_the_limit_is_on_the_limit_also_in_tenths() {
        let tenth = |n: i64| fraction(n, 10).unwrap();
        assert_eq!(Preference::UShape { q: tenth(1) }.of(&(tenth(3) - tenth(2))), 0.0);
    }

    #[test]
    fn without_room_between_the_limits_it_is_a_step() {
        assert_eq!(
            of(&Preference::Linear { q: whole(2), p: whole(2) }, [1, 2, 3, 4]),
            [0.0, 0.0, 1.0, 1.0]
        );
        assert_eq!(of(&Preference::VShape { p: whole(0) }, [-1, 0, 1, 2]), [0.0, 0.0, 1.0, 1.0]);
    }

    #[test]
    fn what_one_gains_the_others_lose() {
        let column = |share, direction| Column { share, direction, preference: Preference::Usual };
        let columns = [column(0.75, Direction::Benefit), column(0.25, Direction::Cost)];
        let rows = [[3, 5], [2, 4], [2, 6]].map(|row| row.map(whole).to_vec());
        let flows = flows(&rows, &columns).unwrap();
        assert_eq!(flows.pi, [[0.0, 0.75, 1.0], [0.25, 0.0, 0.25], [0.0, 0.0, 0.0]]);
        assert_eq!(flows.net, [0.75, -0.125, -0.625]);
        assert!(near(flows.net.iter().sum(), 0.0));
    }

    #[test]
    fn a_single_row_has_no_flows() {
        assert_eq!(flows(&[vec![whole(1)]], &[]), None);
    }
}
