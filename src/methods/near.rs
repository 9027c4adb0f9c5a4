//! Floating figures that count as equal, and orders in which they tie. Keeps out: exact fractions,
//! which `places` ranks.
//!
//! Where a root or a random draw makes exactness impossible, the last bits are rounding, and no tie
//! is broken by them.

/// Figures closer than this are equal; relative to figures above 1.
pub const NEAR: f64 = 1e-9;

/// Whether two figures differ by no more than rounding.
pub fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= NEAR * a.abs().max(b.abs()).max(1.0)
}

/// The indexes of the figures, largest first, in groups that tie: a group holds what is near to its
/// first.
///
/// Inside a group the indexes rise. Figures that are no numbers come last.
pub fn tiers(figures: &[f64]) -> Vec<Vec<usize>> {
    let mut sorted: Vec<(usize, f64)> = figures.iter().copied().enumerate().collect();
    sorted.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    let mut tiers: Vec<Vec<usize>> = Vec::new();
    let mut first = f64::NAN;
    for (index, figure) in sorted {
        match tiers.last_mut() {
            Some(tier) if near(first, figure) => tier.push(index),
            _ => {
                first = figure;
                tiers.push(vec![index]);
            }
        }
    }
    tiers.iter_mut().for_each(|tier| tier.sort_unstable());
    tiers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_bit_breaks_no_tie() {
        assert_eq!(tiers(&[0.3, 0.5, 0.1 + 0.2, 0.1]), [vec![1], vec![0, 2], vec![3]]);
    }

    #[test]
    fn large_figures_are_compared_by_their_size() {
        assert!(near(1e12, 1e12 + 1.0));
        assert!(!near(1.0, 1.0 + 1e-6));
        assert!(!near(1e-3, 2e-3));
    }

    #[test]
    fn a_chain_of_near_figures_does_not_tie_its_ends() {
        assert_eq!(tiers(&[0.0, 0.8e-9, 1.6e-9]).len(), 2);
    }

    #[test]
    fn nothing_has_no_tiers() {
        assert!(tiers(&[]).is_empty());
    }
}
