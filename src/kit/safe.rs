//! Text made harmless and cut to columns before it is drawn. Keeps out: styles, places, and the
//! meaning of the text.

use std::borrow::Cow;

use ratatui::buffer::CellWidth;
use unicode_segmentation::UnicodeSegmentation;

use super::ascii;
use super::look::Look;

/// Stands for a character that may not reach the terminal.
const HARMLESS: char = '·';

/// Whether a character steers the terminal or the direction of the line instead of showing itself.
fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
}

fn replaced(character: char) -> char {
    match character {
        '\t' => ' ',
        other if is_unsafe(other) => HARMLESS,
        other => other,
    }
}

/// One line without control characters, escape sequences and direction overrides: each becomes `·`,
/// a tab a space.
///
/// One character stays one character, so positions found in the text hold in what is drawn.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_unsafe) {
        Cow::Owned(text.chars().map(replaced).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// What of a pasted or typed text may enter a field: control and direction characters are left out,
/// tabs become spaces, and line ends become newlines in a field of several lines and spaces in one
/// of a single line.
pub fn admitted(text: &str, several_lines: bool) -> String {
    let newline = if several_lines { '\n' } else { ' ' };
    text.replace("\r\n", "\n")
        .chars()
        .filter_map(|character| match character {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(newline),
            '\t' => Some(' '),
            other if is_unsafe(other) => None,
            other => Some(other),
        })
        .collect()
}

/// The columns a text takes once cleaned.
pub fn width(text: &str) -> usize {
    if is_plain(text) {
        return text.len();
    }
    clean(text).graphemes(true).map(columns).sum()
}

/// Whether every letter is one byte and takes one column.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}

/// The columns of one grapheme of a cleaned text.
pub(super) fn columns(grapheme: &str) -> usize {
    usize::from(grapheme.cell_width())
}

/// The longest beginning of a cleaned text that fits into `limit` columns.
pub(crate) fn beginning(cleaned: &str, limit: usize) -> &str {
    if is_plain(cleaned) {
        return cleaned.get(..limit).unwrap_or(cleaned);
    }
    let mut used = 0;
    for (at, grapheme) in cleaned.grapheme_indices(true) {
        used += columns(grapheme);
        if used > limit {
            return cleaned.get(..at).unwrap_or_default();
        }
    }
    cleaned
}

/// The text cleaned and cut by grapheme to `limit` columns, with an ellipsis where it was cut.
pub fn fit(text: &str, limit: u16, look: Look) -> String {
    let cleaned = clean(text);
    let limit = usize::from(limit);
    let shown = beginning(&cleaned, limit);
    let mut fitted = if shown.len() == cleaned.len() || limit == 0 {
        shown.to_owned()
    } else {
        format!("{}{}", beginning(shown, limit - 1), look.ellipsis())
    };
    if !look.unicode && !fitted.is_ascii() {
        fitted = fitted.graphemes(true).map(ascii::reduce).collect();
    }
    fitted
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNICODE: Look = Look { unicode: true, colour: true };
    const ASCII: Look = Look { unicode: false, colour: false };

    #[test]
    fn an_escape_sequence_is_seen_and_does_nothing() {
        assert_eq!(clean("a\u{1b}[31mb\u{9b}2J"), "a·[31mb·2J");
    }

    #[test]
    fn direction_overrides_are_seen_and_do_nothing() {
        for steering in
            ['\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}', '\u{200e}', '\u{200f}', '\u{61c}']
        {
            assert_eq!(clean(&format!("a{steering}b")), "a·b", "{steering:?}");
        }
    }

    #[test]
    fn a_line_has_no_newline_and_a_tab_is_a_space() {
        assert_eq!(clean("a\tb\nc"), "a b·c");
    }

    #[test]
    fn ordinary_text_is_not_copied() {
        assert!(matches!(clean("Perché no?"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_paste_leaves_the_steering_characters_outside() {
        assert_eq!(admitted("a\u{1b}[2J\r\nb\u{202e}\tc", true), "a[2J\nb c");
        assert_eq!(admitted("a\nb\rc", false), "a b c");
    }

    #[test]
    fn text_is_cut_by_columns_with_an_ellipsis() {
        assert_eq!(fit("Comitato di quartiere", 10, UNICODE), "Comitato …");
        assert_eq!(fit("Comitato", 8, UNICODE), "Comitato");
        assert_eq!(fit("Comitato", 1, UNICODE), "…");
        assert_eq!(fit("Comitato", 0, UNICODE), "");
        assert_eq!(fit("Comitato di quartiere", 10, ASCII), "Comitato ~");
    }

    #[test]
    fn a_wide_character_is_never_cut_in_half() {
        assert_eq!(fit("会議室", 4, UNICODE), "会…");
        assert_eq!(width(&fit("会議室", 5, UNICODE)), 5);
    }

    #[test]
    fn a_combining_mark_stays_with_its_letter() {
        assert_eq!(fit("e\u{301}e\u{301}e\u{301}", 2, UNICODE), "e\u{301}…");
        assert_eq!(width("perche\u{301}"), 6);
    }

    proptest::proptest! {
        #[test]
        fn whatever_was_typed_is_drawn_harmless_and_within_its_columns(
            text in proptest::prelude::any::<String>(),
            limit in 0_u16..40,
            unicode in proptest::prelude::any::<bool>(),
        ) {
            let shown = fit(&text, limit, Look { unicode, colour: false });
            assert!(!shown.chars().any(is_unsafe));
            assert!(width(&shown) <= usize::from(limit));
            assert!(unicode || shown.is_ascii());
        }
    }
}
