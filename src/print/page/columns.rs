//! How wide the columns of a table stand on a page of paper, in letters. Keeps out: how a format
//! says it.

use super::tree::{Table, Words, plain};

/// The widest column, in letters.
pub(super) const WIDEST: usize = 30;
/// The room a cell needs beside its letters, in letters.
const MARGINS: usize = 3;
/// The letters that a line of the page has room for in a table.
const LINE: usize = 96;

/// The columns of a table on paper.
pub(super) struct Columns {
    /// How wide each is, in letters.
    pub(super) widths: Vec<usize>,
    /// Whether the letters are to be smaller, so that no word is broken.
    pub(super) is_small: bool,
}

impl Columns {
    /// A column is as wide as its longest word, and longer texts are given room up to some words
    /// where the line has it; where it has not even that, the letters are smaller.
    pub(super) fn of(table: &Table) -> Self {
        let count = table.head.len();
        let longest: Vec<usize> = (0..count).map(|at| longest(table, at)).collect();
        let roomy: Vec<usize> =
            longest.iter().enumerate().map(|(at, word)| *word.max(&roomy(table, at))).collect();
        let sum = |widths: &[usize]| widths.iter().map(|width| width + MARGINS).sum::<usize>();
        let is_small = sum(&longest) > LINE;
        let taken = if sum(&roomy) > LINE { longest } else { roomy };
        let widths = taken.into_iter().map(|width| (width + MARGINS).min(WIDEST)).collect();
        Self { widths, is_small }
    }
}

/// The texts of a column, its head first.
fn cells(table: &Table, at: usize) -> impl Iterator<Item = String> {
    let rows = std::iter::once(&table.head).chain(&table.rows);
    rows.filter_map(move |row: &Vec<Vec<Words>>| row.get(at)).map(|words| plain(words))
}

fn longest(table: &Table, at: usize) -> usize {
    let words = |text: String| text.split_whitespace().map(|word| word.chars().count()).max();
    cells(table, at).filter_map(words).max().unwrap_or(1)
}

fn roomy(table: &Table, at: usize) -> usize {
    cells(table, at).map(|text| text.chars().count()).max().unwrap_or(1).min(24)
}

#[cfg(test)]
mod tests {
    use super::super::{Block, read};
    use super::*;

    fn columns(markdown: &str) -> Columns {
        let [Block::Table(table)] = &read(markdown)[..] else { panic!("{markdown}") };
        Columns::of(table)
    }

    #[test]
    fn a_column_is_as_wide_as_its_longest_word_and_wider_where_there_is_room() {
        let row = |cell: &str, times: usize| format!("|{}\n", format!(" {cell} |").repeat(times));
        let table = |times| {
            let text = row("organizzazione", times) + &row("---", times);
            columns(&(text + &row("uno due tre quattro cinque sei", times)))
        };
        assert_eq!(table(3).widths, [27, 27, 27]);
        assert_eq!((table(5).widths[0], table(5).is_small), (17, false));
        assert!(table(8).is_small);
    }
}
