//! Number formats that show zeros before a number, as telephone numbers and codes have them. Keeps
//! out: days, amounts, and every other format.

/// One place of a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A digit, or a zero where there is none.
    Digit,
    /// A sign that stands there by itself.
    Sign(char),
}

/// A format such as `0000000000` or `0000" "000000`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Digits(Vec<Place>);

impl Digits {
    /// Reads a number format; `None` where it shows no zeros of its own.
    pub(super) fn read(code: &str) -> Option<Self> {
        let mut places = Vec::new();
        let mut letters = code.chars();
        while let Some(letter) = letters.next() {
            match letter {
                ';' => break,
                '0' => places.push(Place::Digit),
                '#' => {}
                ' ' | '-' | '/' | '(' | ')' | '+' => places.push(Place::Sign(letter)),
                '\\' => places.push(Place::Sign(letters.next()?)),
                '_' => {
                    letters.next()?;
                }
                '"' => {
                    let quoted = letters.by_ref().take_while(|letter| *letter != '"');
                    places.extend(quoted.map(Place::Sign));
                }
                _ => return None,
            }
        }
        let digits = places.iter().filter(|place| **place == Place::Digit).count();
        (digits > 1).then_some(Self(places))
    }

    /// A number as the format shows it; `None` for what is no whole number.
    pub(super) fn write(&self, value: f64) -> Option<String> {
        const MOST: f64 = 1e15;
        if !(0.0..MOST).contains(&value) || value.fract() != 0.0 {
            return None;
        }
        let digits = (value as u64).to_string();
        let mut rest = digits.chars().rev();
        let first = self.0.iter().position(|place| *place == Place::Digit)?;
        let mut text = Vec::new();
        for (at, place) in self.0.iter().enumerate().rev() {
            match place {
                Place::Sign(sign) => text.push(*sign),
                Place::Digit => text.push(rest.next().unwrap_or('0')),
            }
            if at == first {
                text.extend(rest.by_ref());
            }
        }
        Some(text.into_iter().rev().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_that_a_format_shows_are_part_of_the_number() {
        let shown = |code: &str, value| Digits::read(code).and_then(|digits| digits.write(value));
        assert_eq!(shown("0000000000", 546_000_001.0).as_deref(), Some("0546000001"));
        assert_eq!(shown("0000\\ 000000;@", 546_000_001.0).as_deref(), Some("0546 000001"));
        assert_eq!(shown("00\"/\"0", 12_345.0).as_deref(), Some("1234/5"));
        assert_eq!(shown("00000", 4_8018.0).as_deref(), Some("48018"));
        assert_eq!(shown("00000", 0.5), None);
        assert_eq!(shown("00000", -3.0), None);
    }

    #[test]
    fn amounts_days_and_plain_numbers_are_none_of_them() {
        for code in ["0", "0.00", "#,##0", "dd/mm/yyyy", "0%", "General", "@", "[Red]00", "00\\"] {
            assert_eq!(Digits::read(code), None, "{code}");
        }
    }
}
