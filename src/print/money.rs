//! Signs of money and their numbers, which no end of a line parts. Keeps out: amounts.

use std::borrow::Cow;

/// The text with a blank that no line ends at between a sign of money and its number.
pub(crate) fn together(text: &str) -> Cow<'_, str> {
    const PARTED: &str = "\u{20ac} ";
    if !text.contains(PARTED) {
        return Cow::Borrowed(text);
    }
    let mut told = String::with_capacity(text.len() + 8);
    let mut pieces = text.split(PARTED);
    told.extend(pieces.next());
    for piece in pieces {
        let is_number = piece.starts_with(|c: char| c.is_ascii_digit());
        told.push_str(if is_number { "\u{20ac}\u{a0}" } else { PARTED });
        told.push_str(piece);
    }
    Cow::Owned(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_of_money_keeps_its_number_and_nothing_else_changes() {
        let told = together("restano \u{20ac} 40,00, poi \u{20ac} 3 e \u{20ac} x");
        assert_eq!(told, "restano \u{20ac}\u{a0}40,00, poi \u{20ac}\u{a0}3 e \u{20ac} x");
        assert!(matches!(together("niente"), Cow::Borrowed(_)));
    }
}
