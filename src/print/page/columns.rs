//! How wide the columns of a table stand on a page of paper, in letters. Keeps out: how a format
//! says it.

use super::tree::{Block, Table, Words, plain};

/// The widest column, in letters.
pub(super) const WIDEST: usize = 30;
/// The room a cell needs beside its letters, in letters.
const MARGINS: usize = 3;
/// The letters that a line of the page has room for in a table.
const LINE: usize = 96;
/// The letters that it has room for where the page lies across.
const LINE_ACROSS: usize = 145;
/// How many columns a page that stands upright shows at most, where the line is too short for them.
const UPRIGHT: usize = 8;
/// The room for what is written by hand into a column that is empty, in letters.
const BY_HAND: usize = 24;

/// Whether the page of a document lies across: most of it is a table that has many columns and not
/// the room for them. One that has such a table among other things is read upright.
pub(super) fn lies_across(blocks: &[Block]) -> bool {
    let is_wide = |table: &Table| table.head.len() > UPRIGHT && Columns::of(table, false).is_small;
    let lines = |block: &Block| match block {
        Block::Table(table) => table.rows.len() + 1,
        _ => 1,
    };
    let wide = |block: &Block| match block {
        Block::Table(table) if is_wide(table) => lines(block),
        _ => 0,
    };
    let (all, wide): (usize, usize) =
        (blocks.iter().map(lines).sum(), blocks.iter().map(wide).sum());
    wide * 2 > all
}

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
    pub(super) fn of(table: &Table, across: bool) -> Self {
        let line = if across { LINE_ACROSS } else { LINE };
        let count = table.head.len();
        let longest: Vec<usize> = (0..count).map(|at| longest(table, at)).collect();
        let roomy: Vec<usize> =
            longest.iter().enumerate().map(|(at, word)| *word.max(&roomy(table, at))).collect();
        let sum = |widths: &[usize]| widths.iter().map(|width| width + MARGINS).sum::<usize>();
        let is_small = sum(&longest) > line;
        let taken = if sum(&roomy) > line { longest } else { roomy };
        let widths = taken.into_iter().map(|width| (width + MARGINS).min(WIDEST)).collect();
        Self { widths, is_small }
    }
}

/// The texts of a column, its head first.
fn cells(table: &Table, at: usize) -> impl Iterator<Item = String> {
    let rows = std::iter::once(&table.head).chain(&table.rows);
    rows.filter_map(move |row: &Vec<Vec<Words>>| row.get(at)).map(|words| plain(words))
}

/// Whether a column of rows has nothing in it: it is there to be filled in by hand.
pub(super) fn is_blank(table: &Table, at: usize) -> bool {
    let is_empty = |row: &Vec<Vec<Words>>| row.get(at).is_none_or(|words| plain(words).is_empty());
    !table.rows.is_empty() && table.rows.iter().all(is_empty)
}

fn longest(table: &Table, at: usize) -> usize {
    if is_blank(table, at) {
        return BY_HAND;
    }
    let words = |text: String| text.split_whitespace().map(|word| word.chars().count()).max();
    cells(table, at).filter_map(words).max().unwrap_or(1)
}

fn roomy(table: &Table, at: usize) -> usize {
    cells(table, at).map(|text| text.chars().count()).max().unwrap_or(1).min(24)
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    fn columns(markdown: &str) -> Columns {
        let [Block::Table(table)] = &read(markdown)[..] else { panic!("{markdown}") };
        Columns::of(table, false)
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

    #[test]
    fn a_column_to_be_filled_in_by_hand_has_room_for_a_hand() {
        assert_eq!(columns("| Nome | Firma |\n|---|---|\n| Ada | |\n").widths, [7, 27]);
    }

    #[test]
    fn a_page_lies_across_where_more_than_eight_columns_have_no_room() {
        let table = |cell: &str, times: usize| {
            let row = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(times));
            lies_across(&read(&(row(cell) + &row("---") + &row(cell))))
        };
        assert!(table("organizzazione", 9));
        assert!(!table("organizzazione", 8) && !table("1", 9));
    }

    #[test]
    fn a_page_stands_upright_where_a_wide_table_is_only_a_part_of_it() {
        let row = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(9));
        let table = row("organizzazione") + &row("---") + &row("organizzazione");
        let around = "Una riga.\n\n".repeat(5);
        assert!(!lies_across(&read(&format!("{around}{table}"))));
    }
}
