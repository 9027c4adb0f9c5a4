//! The least whole number that passes or reaches a share. Keeps out: what is counted.

/// The least number above `parts / whole` of `of`; at or above it where the share must only be
/// reached.
///
/// Exact in integers: more than one half of 24 is 13, at least two thirds of 24 is 16. A `whole` of
/// 0 is taken as 1.
pub fn least(of: u64, (parts, whole): (u64, u64), passed: bool) -> u64 {
    let product = u128::from(of) * u128::from(parts);
    let whole = u128::from(whole.max(1));
    let least = if passed { product / whole + 1 } else { product.div_ceil(whole) };
    u64::try_from(least).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_half_is_one_above_the_half_of_an_even_number() {
        let half = |of| least(of, (1, 2), true);
        assert_eq!([half(24), half(25), half(2), half(1), half(0)], [13, 13, 2, 1, 1]);
    }

    #[test]
    fn at_least_a_share_is_reached_exactly_where_it_can_be() {
        let reached = |of, share| least(of, share, false);
        assert_eq!([reached(24, (1, 2)), reached(25, (1, 2))], [12, 13]);
        assert_eq!([reached(24, (2, 3)), reached(25, (2, 3)), reached(3, (1, 1))], [16, 17, 3]);
        assert_eq!(reached(0, (1, 2)), 0);
    }

    #[test]
    fn more_than_two_thirds_is_not_two_thirds() {
        assert_eq!([least(24, (2, 3), true), least(25, (2, 3), true)], [17, 17]);
    }

    #[test]
    fn no_number_is_too_large() {
        assert_eq!(least(u64::MAX, (1, 1), false), u64::MAX);
    }
}
