//! The lines of a screen that was drawn for nobody: the words of each row, without borders, bars
//! and markers. Keeps out: which of them are told.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Blanks between two words that belong to two columns.
const GAP: usize = 2;

/// A row: where it stands, and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub y: u16,
    pub words: String,
}

/// The rows of an area in which something is said.
pub(super) fn lines(area: Rect, buffer: &Buffer) -> Vec<Line> {
    let symbol = |x: u16, y: u16| buffer.cell((x, y)).map_or(" ", |cell| cell.symbol());
    let row = |y: u16| {
        let drawn: String = (area.x..area.right()).map(|x| symbol(x, y)).map(said).collect();
        Line { y, words: columns(&drawn) }
    };
    let rows = (area.y..area.bottom()).map(row);
    rows.filter(|line| line.words.chars().any(char::is_alphanumeric) && !is_place(&line.words))
        .collect()
}

/// A symbol as it is said: what only draws is blank.
fn said(symbol: &str) -> &str {
    let draws = |sign: char| matches!(sign, '\u{2500}'..='\u{259f}' | '\u{2800}'..='\u{28ff}' | '▸' | '↑' | '↓');
    if symbol.chars().all(draws) { " " } else { symbol }
}

/// The words of a row, with a comma between what stands in two columns.
fn columns(drawn: &str) -> String {
    let mut words = String::new();
    let mut blanks = 0;
    for sign in drawn.trim().trim_start_matches("> ").trim_matches(['|', '+', '-']).trim().chars() {
        if sign == ' ' {
            blanks += 1;
            continue;
        }
        if !words.is_empty() && blanks > 0 {
            let ends = words.ends_with([',', ';', ':', '.']);
            words.push_str(if blanks >= GAP && !ends { ", " } else { " " });
        }
        blanks = 0;
        words.push(sign);
    }
    words
}

/// Whether a row says only where the hand is in a list: `3/120`.
fn is_place(words: &str) -> bool {
    let number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    words.split_once('/').is_some_and(|(at, many)| number(at) && number(many))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Style;

    #[test]
    fn only_words_are_left_of_a_row() {
        let area = Rect::new(0, 0, 30, 5);
        let mut buffer = Buffer::empty(area);
        let drawn =
            ["│ Nome      Stato  │", "▸ Bici:  aperta ██", "", "       3/120", "---+-- | --"];
        for (y, row) in (0..).zip(drawn) {
            buffer.set_string(0, y, row, Style::new());
        }
        let lines = lines(area, &buffer);
        let read: Vec<(u16, &str)> = lines.iter().map(|line| (line.y, &*line.words)).collect();
        assert_eq!(read, [(0, "Nome, Stato"), (1, "Bici: aperta")]);
    }
}
