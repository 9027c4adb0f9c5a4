//! Text for terminals that show only ASCII, column for column. Keeps out: cutting, cleaning and
//! drawing.

use std::borrow::Cow;

use ratatui::buffer::CellWidth;

use crate::text::base_letter;

/// The nearest ASCII for one grapheme, as wide as the grapheme was: `è` becomes `e`, what has no
/// likeness `?`.
pub(super) fn reduce(grapheme: &str) -> Cow<'_, str> {
    if grapheme.is_ascii() {
        return Cow::Borrowed(grapheme);
    }
    let columns = usize::from(grapheme.cell_width());
    let like = grapheme.chars().next().map_or('?', likeness);
    match columns {
        1 => Cow::Owned(like.to_string()),
        _ => Cow::Owned("?".repeat(columns)),
    }
}

fn likeness(character: char) -> char {
    match character {
        '’' | '‘' | '‛' | '′' => '\'',
        '“' | '”' | '„' | '«' | '»' | '″' => '"',
        '–' | '—' | '‑' | '−' | '‐' => '-',
        '·' | '…' => '.',
        '•' => '*',
        '→' | '›' | '▸' => '>',
        '←' | '‹' => '<',
        '↑' => '^',
        '↓' => 'v',
        '✓' | '×' => 'x',
        '€' => 'E',
        '°' | 'º' | 'ø' => 'o',
        'ª' | 'æ' => 'a',
        'Ø' | 'Œ' => 'O',
        'Æ' => 'A',
        'œ' => 'o',
        'ß' => 's',
        'ł' => 'l',
        'Ł' => 'L',
        'đ' => 'd',
        'Đ' => 'D',
        '\u{a0}' | '\u{202f}' => ' ',
        other => Some(base_letter(other)).filter(char::is_ascii).unwrap_or('?'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accented_letters_lose_their_accents_whole_or_decomposed() {
        assert_eq!(reduce("è"), "e");
        assert_eq!(reduce("e\u{301}"), "e");
        assert_eq!(reduce("Ž"), "Z");
    }

    #[test]
    fn wide_characters_keep_their_columns() {
        assert_eq!(reduce("会"), "??");
    }

    #[test]
    fn signs_of_the_trade_stay_readable() {
        let shown: String = ["’", "–", "«", "€", "·"].iter().map(|sign| reduce(sign)).collect();
        assert_eq!(shown, "'-\"E.");
    }
}
