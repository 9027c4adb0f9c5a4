//! Text for terminals that show only ASCII, where nothing has to keep its column: as somebody
//! without accents on the keyboard writes Italian. Keeps out: what is drawn in columns.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::ascii;

/// The nearest ASCII for a text: `perché` becomes `perche'`, `«sì»` `<<si'>>`.
pub fn spelled(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let composed: String = text.nfc().collect();
    Cow::Owned(composed.graphemes(true).map(written).collect())
}

fn written(grapheme: &str) -> Cow<'_, str> {
    let accented = |letter: &str| Cow::Owned(format!("{letter}'"));
    match grapheme {
        "à" | "á" => accented("a"),
        "è" | "é" => accented("e"),
        "ì" | "í" => accented("i"),
        "ò" | "ó" => accented("o"),
        "ù" | "ú" => accented("u"),
        "À" | "Á" => accented("A"),
        "È" | "É" => accented("E"),
        "Ì" | "Í" => accented("I"),
        "Ò" | "Ó" => accented("O"),
        "Ù" | "Ú" => accented("U"),
        "«" => Cow::Borrowed("<<"),
        "»" => Cow::Borrowed(">>"),
        "…" => Cow::Borrowed("..."),
        "—" => Cow::Borrowed("--"),
        "→" => Cow::Borrowed("->"),
        "←" => Cow::Borrowed("<-"),
        "€" => Cow::Borrowed("EUR"),
        "≥" => Cow::Borrowed(">="),
        "≤" => Cow::Borrowed("<="),
        other => ascii::reduce(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn italian_is_written_as_without_accents_on_the_keyboard() {
        assert_eq!(spelled("«Perché no» è lì…"), "<<Perche' no>> e' li'...");
        assert_eq!(spelled("perche\u{301}"), "perche'");
        assert_eq!(spelled("12 € → 3"), "12 EUR -> 3");
        assert!(matches!(spelled("sala"), Cow::Borrowed(_)));
    }
}
