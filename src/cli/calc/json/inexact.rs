//! Numbers of a file that `calc` would not read as they are written: those with more digits than a
//! float holds, and those so near to 0 that they would become it. A float that another program
//! wrote out with all its 17 digits is that float. Keeps out: what the numbers are for.

use crate::methods::ratio::parse;
use crate::say;
use crate::text::Sentence;

/// With so many significant digits every float (IEEE 754 binary64) can be told from its neighbours,
/// and no more say anything.
const DIGITS: usize = 17;
/// From here on a float skips whole numbers.
const WHOLE: f64 = 9_007_199_254_740_992.0;

/// The first such number of what is computed, with its place: the `input` of a case, else all of
/// the file. What a case expects is not computed with. The text must be JSON.
pub(crate) fn first(text: &str, has_input: bool) -> Option<Sentence> {
    let mut place = Place::default();
    let mut left = text;
    while let Some(first) = left.chars().next() {
        let token = token(left, first);
        let (taken, rest) = left.split_at_checked(token)?;
        let counts = !has_input || place.is_input;
        if counts
            && taken.starts_with(|c: char| c == '-' || c.is_ascii_digit())
            && !is_read_as_written(taken)
        {
            let before = text.get(..text.len() - left.len())?;
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            let number: String = taken.chars().take(40).collect();
            return Some(say!("cli-calc-inexact", number = number, line = line, column = column));
        }
        place.step(taken);
        left = rest;
    }
    None
}

/// How deep the reader is, and whether it is inside the field `input` of the whole.
#[derive(Default)]
struct Place<'a> {
    depth: usize,
    last: &'a str,
    is_input: bool,
}

impl<'a> Place<'a> {
    fn step(&mut self, token: &'a str) {
        match token {
            "{" | "[" => self.depth += 1,
            "}" | "]" => self.depth = self.depth.saturating_sub(1),
            ":" if self.depth == 1 => self.is_input = self.last == "\"input\"",
            _ => {}
        }
        if !token.trim().is_empty() {
            self.last = token;
        }
    }
}

/// How many bytes the token has that begins with this sign.
fn token(text: &str, first: char) -> usize {
    let run = |wanted: fn(char) -> bool| text.find(|c| !wanted(c)).unwrap_or(text.len());
    match first {
        '"' => {
            let mut escaped = true;
            let end = text.char_indices().find(|(_, c)| {
                let is_end = !escaped && *c == '"';
                escaped = !escaped && *c == '\\';
                is_end
            });
            end.map_or(text.len(), |(at, _)| at + 1)
        }
        c if c == '-' || c.is_ascii_digit() => run(|c| c.is_ascii_digit() || "+-.eE".contains(c)),
        c if c.is_whitespace() => run(char::is_whitespace),
        c => c.len_utf8(),
    }
}

/// Whether the float that a number is read as stands for the number that is written, by its
/// shortest decimal.
fn is_read_as_written(number: &str) -> bool {
    if number.parse::<i64>().is_ok() {
        return true;
    }
    // What is beyond any float is refused elsewhere, in words of its own.
    let Some(float) = number.parse::<f64>().ok().filter(|float| float.is_finite()) else {
        return true;
    };
    let is_shortest =
        || parse(number).is_some_and(|written| parse(&float.to_string()) == Some(written));
    let is_written_out =
        || float.is_normal() && float.abs() < WHOLE && significant(number) <= DIGITS;
    is_shortest() || is_written_out()
}

/// How many digits of a number count: from the first that is not 0, without the exponent.
fn significant(number: &str) -> usize {
    let digits =
        number.split(['e', 'E']).next().unwrap_or_default().trim_start_matches(['-', '0', '.']);
    digits.chars().filter(char::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<String> {
        let has_input =
            serde_json::from_str::<serde_json::Value>(text).unwrap().get("input").is_some();
        first(text, has_input).map(|sentence| crate::text::Language::En.tell(&sentence))
    }

    #[test]
    fn numbers_that_are_read_as_they_are_written_pass() {
        for text in [
            "[1, -2, 0.1, 0.30000000000000004, 0.10000000000000001, 0.33333333333333331, 1.50, 2e3, 1E-12, 0, -0.0, 0e5]",
            "{\"a\\\"1e-400\": \"1e-400\"}",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_that_would_become_another_is_found_with_its_place() {
        let told = found("{\"weights\": [1,\n  1e-400]}").unwrap();
        assert!(told.contains("1e-400") && told.contains("Line 2, column 3"), "{told}");
        for number in [
            "1e-500",
            "-1e-330",
            "0.33333333333333333333",
            "9007199254740993.5",
            "123456789012345678901",
        ] {
            assert!(found(&format!("[{number}]")).is_some(), "{number}");
        }
    }

    #[test]
    fn what_a_case_expects_is_not_computed_with() {
        assert_eq!(
            found(
                "{\"expected\": [0.33333333333333333333], \"input\": {\"input\": 1}, \"id\": 1e-400}"
            ),
            None
        );
        assert!(found("{\"expected\": 1, \"input\": {\"a\": [1e-400]}}").is_some());
    }
}
