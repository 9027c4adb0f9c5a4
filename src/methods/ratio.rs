//! Exact fractions and the three ways they are written: `p/q`, rounded decimals, `f64`. Keeps out:
//! decimal commas, percent signs, languages.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// An exact fraction, always in lowest terms with a positive denominator.
pub type Ratio = BigRational;

/// Longest number read from text, in bytes: a file cannot make us compute with millions of digits.
const LONGEST: usize = 512;

/// Largest decimal exponent read from text, either sign; beyond it lies nothing an `f64` could
/// show.
const LARGEST_EXPONENT: u32 = 400;

/// A whole number as a fraction.
pub fn whole(number: impl Into<BigInt>) -> Ratio {
    Ratio::from_integer(number.into())
}

/// `numerator / denominator`; `None` when the denominator is 0.
pub fn fraction(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> Option<Ratio> {
    let denominator = denominator.into();
    (!denominator.is_zero()).then(|| Ratio::new(numerator.into(), denominator))
}

/// `dividend / divisor`; `None` when the divisor is 0.
pub fn divide(dividend: &Ratio, divisor: &Ratio) -> Option<Ratio> {
    (!divisor.is_zero()).then(|| dividend / divisor)
}

/// The nearest `f64`, also when numerator and denominator are each too large for one.
pub fn to_f64(value: &Ratio) -> f64 {
    value.to_f64().unwrap_or(f64::NAN)
}

/// `p/q` in lowest terms, or `p` alone for a whole number.
pub fn exact(value: &Ratio) -> String {
    value.to_string()
}

/// The value with `decimals` digits after a point, halves rounded away from zero.
///
/// Computed on integers: 1/8 to two places is `0.13`, where an `f64` on its way could say `0.12`.
/// What rounds to zero carries no sign.
pub fn rounded(value: &Ratio, decimals: usize) -> String {
    let twice = BigInt::from(2);
    let shifted = value.numer().abs() * power_of_ten(decimals) * &twice + value.denom();
    let units = shifted / (value.denom() * twice);
    let sign = if value.is_negative() && !units.is_zero() { "-" } else { "" };
    let digits = format!("{units:0>width$}", width = decimals + 1);
    let (before, after) = digits.split_at(digits.len() - decimals);
    if after.is_empty() { format!("{sign}{before}") } else { format!("{sign}{before}.{after}") }
}

/// Reads `3`, `-0.25`, `.5`, `1.5e-3` or `p/q` without losing a digit.
///
/// `None` for anything else, spaces and decimal commas included, for a denominator of 0, and for
/// numbers of more than 512 bytes or with an exponent beyond 400.
pub fn parse(text: &str) -> Option<Ratio> {
    if text.len() > LONGEST {
        return None;
    }
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let size = match unsigned.split_once('/') {
        Some((numerator, denominator)) => fraction(digits(numerator)?, digits(denominator)?)?,
        None => parse_decimal(unsigned)?,
    };
    Some(if negative { -size } else { size })
}

fn parse_decimal(unsigned: &str) -> Option<Ratio> {
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (unsigned, 0),
    };
    if exponent.unsigned_abs() > LARGEST_EXPONENT {
        return None;
    }
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let units = digits(&format!("{before}{after}"))?;
    let value = fraction(units, power_of_ten(after.len()))?;
    let scale = whole(power_of_ten(usize::try_from(exponent.unsigned_abs()).ok()?));
    Some(if exponent < 0 { value / scale } else { value * scale })
}

fn digits(text: &str) -> Option<BigInt> {
    let all_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| text.parse().ok()).flatten()
}

fn power_of_ten(exponent: usize) -> BigInt {
    num_traits::pow(BigInt::one() * 10, exponent)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Ratio {
        parse(text).unwrap_or_else(|| panic!("{text} should be a number"))
    }

    #[test]
    fn a_whole_number_is_written_without_a_denominator() {
        assert_eq!(exact(&fraction(6, 2).unwrap()), "3");
        assert_eq!(exact(&fraction(-6, 4).unwrap()), "-3/2");
    }

    #[test]
    fn a_denominator_of_zero_is_no_fraction() {
        assert_eq!(fraction(1, 0), None);
        assert_eq!(divide(&whole(1), &whole(0)), None);
    }

    #[test]
    fn decimals_are_read_exactly() {
        assert_eq!(read("0.1") + read("0.2"), read("0.3"));
        assert_eq!(read("-12.50"), fraction(-25, 2).unwrap());
        assert_eq!(read(".5"), fraction(1, 2).unwrap());
        assert_eq!(read("+7"), whole(7));
    }

    #[test]
    fn exponents_and_fractions_are_read() {
        assert_eq!(read("1.5e-3"), fraction(3, 2000).unwrap());
        assert_eq!(read("2E2"), whole(200));
        assert_eq!(read("-1/4"), fraction(-1, 4).unwrap());
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for text in
            ["", "-", ".", "1,5", " 1", "1/0", "1/-2", "--1", "1e", "1e999", "0x1", "1.2.3", "NaN"]
        {
            assert_eq!(parse(text), None, "{text:?}");
        }
        assert_eq!(parse(&"1".repeat(LONGEST + 1)), None);
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        assert_eq!(rounded(&read("0.125"), 2), "0.13");
        assert_eq!(rounded(&read("-0.125"), 2), "-0.13");
        assert_eq!(rounded(&read("2.5"), 0), "3");
        assert_eq!(rounded(&read("1.005"), 2), "1.01");
    }

    #[test]
    fn rounding_keeps_the_zeros_it_was_asked_for() {
        assert_eq!(rounded(&whole(3), 2), "3.00");
        assert_eq!(rounded(&read("0.05"), 1), "0.1");
        assert_eq!(rounded(&read("9.999"), 2), "10.00");
    }

    #[test]
    fn what_rounds_to_zero_has_no_sign() {
        assert_eq!(rounded(&read("-0.001"), 2), "0.00");
    }

    #[test]
    fn huge_numerators_and_denominators_still_have_a_float() {
        let huge = num_traits::pow(BigInt::from(10), 400);
        let value = fraction(huge.clone() * 3 + 1, huge * 4 + 1).unwrap();
        assert!(value.denom().bits() > 1024);
        assert_eq!(to_f64(&value), 0.75);
    }
}
