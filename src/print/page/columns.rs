//! How wide the columns of a table stand on a page of paper, in letters. Keeps out: how a format
//! says it.

use super::tree::{Block, Table, Words, plain};

/// The widest column, in letters.
pub(super) const WIDEST: usize = 30;
/// The room a cell needs beside its letters, in letters.
const MARGINS: usize = 2;
/// The letters of 9 points that a line of the page has room for in a table.
const LINE: usize = 96;
/// The letters that it has room for where the page lies across.
const LINE_ACROSS: usize = 145;
/// Of how many small letters a line takes where it takes so many of the others: 9 points to 7.
const SMALLER: (usize, usize) = (9, 7);
/// How many columns a page that stands upright shows at most, where the line is too short for them.
const UPRIGHT: usize = 8;
/// The room for what is written by hand into a column that is empty, in letters: as a rule, and at
/// least.
const BY_HAND: (usize, usize) = (24, 14);
/// The room for a mark that is written by hand into an empty column of numbers, in letters.
const MARK: usize = 6;
/// Where the line is too short even for small letters, words of texts break after so many at least.
const LEAST: usize = 7;

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
    /// How wide each is, in letters; a wider line is shared out in the same proportion.
    pub(super) widths: Vec<usize>,
    /// Whether the letters are to be smaller, so that no word is broken.
    pub(super) is_small: bool,
}

impl Columns {
    /// Every column has the room of its longest word, and what the line has beyond goes to the
    /// longest texts; where it has not even that, the letters are smaller. Numbers, days and heads
    /// never break: where small letters do not do either, the longest words of texts give way.
    pub(super) fn of(table: &Table, across: bool) -> Self {
        let line = if across { LINE_ACROSS } else { LINE };
        let needs: Vec<Need> = (0..table.head.len()).map(|at| Need::of(table, at)).collect();
        let is_small = needs.iter().map(|need| need.word + MARGINS).sum::<usize>() > line;
        let line = if is_small { line * SMALLER.0 / SMALLER.1 } else { line };
        Self { widths: shared_out(&needs, line), is_small }
    }
}

/// What a column needs, in letters without the margins.
struct Need {
    /// Its longest word.
    word: usize,
    /// Its longest text.
    text: usize,
    /// To how much it may shrink.
    least: usize,
}

impl Need {
    fn of(table: &Table, at: usize) -> Self {
        if is_blank(table, at) {
            let head = head(table, at).max(1);
            if is_by_hand(table, at) {
                return Self { word: BY_HAND.0, text: BY_HAND.0, least: BY_HAND.1.max(head) };
            }
            let word = if table.numeric.get(at) == Some(&true) { head.max(MARK) } else { head };
            return Self { word, text: word, least: word };
        }
        let own: Vec<String> = cells(table, at).skip(1).collect();
        let words = own.iter().flat_map(|text| words(text)).map(room).max().unwrap_or(1);
        let text = cells(table, at).map(|text| room(&text)).max().unwrap_or(1);
        let head = head(table, at);
        let word = words.max(head);
        let is_text = table.numeric.get(at) != Some(&true)
            && own.iter().any(|text| text.chars().any(char::is_alphabetic));
        let least = if is_text { LEAST.max(head).min(word) } else { word };
        Self { word, text: text.max(word), least }
    }
}

/// The longest word of the head of a column, which is written in strong letters.
fn head(table: &Table, at: usize) -> usize {
    let text = table.head.get(at).map(|words| plain(words)).unwrap_or_default();
    let strong = |word: &str| room(word) + word.chars().count() / 8;
    words(&text).map(strong).max().unwrap_or(0)
}

/// The pieces of a text that stay on one line: a blank that is to be kept parts none.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let has_letters = |text: &str| text.chars().any(char::is_alphabetic);
    let parts = |letter: char| letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}');
    text.split(parts).flat_map(move |word| {
        let hyphen = if has_letters(word) { '-' } else { '\0' };
        word.split_inclusive(hyphen)
    })
}

/// The room of a text, in letters of common width: digits and capitals are wider.
fn room(text: &str) -> usize {
    let wide = text.chars().filter(|letter| letter.is_ascii_digit() || letter.is_uppercase());
    text.chars().count() + wide.count().div_ceil(8)
}

/// What each column gets of a line, margins with it.
fn shared_out(needs: &[Need], line: usize) -> Vec<usize> {
    let at_most = |most: usize| -> Vec<usize> {
        let own = |need: &Need| need.word.min(most).max(need.least);
        needs.iter().map(|need| (own(need) + MARGINS).min(WIDEST)).collect()
    };
    let fits = |widths: &Vec<usize>| widths.iter().sum::<usize>() <= line;
    let mut widths =
        (LEAST..=WIDEST).rev().map(at_most).find(fits).unwrap_or_else(|| at_most(LEAST));
    let mut left = line.saturating_sub(widths.iter().sum());
    while left > 0 {
        let wants = |(at, width): (usize, &usize)| {
            let want = (needs.get(at)?.text + MARGINS).min(WIDEST);
            let lacks = want.checked_sub(*width).filter(|lacks| *lacks > 0)?;
            Some((lacks, std::cmp::Reverse(at)))
        };
        let Some((_, std::cmp::Reverse(at))) = widths.iter().enumerate().filter_map(wants).max()
        else {
            break;
        };
        if let Some(width) = widths.get_mut(at) {
            *width += 1;
        }
        left -= 1;
    }
    widths
}

/// The texts of a column, its head first.
fn cells(table: &Table, at: usize) -> impl Iterator<Item = String> {
    let rows = std::iter::once(&table.head).chain(&table.rows);
    rows.filter_map(move |row: &Vec<Vec<Words>>| row.get(at)).map(|words| plain(words))
}

/// Whether a column of rows is there to be filled in by hand: the last one, where nothing stands in
/// it, as for a signature; and every one of a table in which nothing stands at all.
pub(super) fn is_by_hand(table: &Table, at: usize) -> bool {
    let count = table.head.len();
    let is_last = at + 1 == count && table.numeric.get(at) != Some(&true);
    is_blank(table, at) && (is_last || (0..count).all(|other| is_blank(table, other)))
}

/// Whether a column of rows has nothing in it.
fn is_blank(table: &Table, at: usize) -> bool {
    let is_empty = |row: &Vec<Vec<Words>>| row.get(at).is_none_or(|words| plain(words).is_empty());
    !table.rows.is_empty() && table.rows.iter().all(is_empty)
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
        assert_eq!(table(3).widths, [30, 30, 30]);
        assert_eq!((table(5).widths, table(5).is_small), (vec![20, 19, 19, 19, 19], false));
        assert!(table(8).is_small);
    }

    #[test]
    fn a_column_to_be_filled_in_by_hand_has_room_for_a_hand_and_a_mark_for_a_mark() {
        assert_eq!(columns("| Nome | Firma |\n|---|---|\n| Ada | |\n").widths, [7, 26]);
        assert_eq!(
            columns("| Nome | Via | Firma |\n|---|---|---|\n| Ada | | |\n").widths,
            [7, 6, 26]
        );
        assert_eq!(columns("| Nome | 1–5 |\n|---|--:|\n| Ada | |\n").widths, [7, 8]);
    }

    #[test]
    fn amounts_days_and_heads_have_the_room_they_need_where_words_must_give_way() {
        let head = "| Codice | Corso | Ambito | Annualità | Modalità | Costo | Dal | Al | Sede |";
        let text = "straordinariamente | amministrativamente | 1 | affiancamento costante";
        let row =
            format!("| C13 | {text} | € 117.532,00 | 26/03/2026 | 27/03/2026 | municipalità |");
        let line = "|---|---|---|--:|---|--:|---|---|---|";
        let found = columns(&format!("{head}\n{line}\n{row}\n"));
        assert!(found.is_small && found.widths.iter().sum::<usize>() <= LINE * 9 / 7);
        let [_, course, _, year, _, cost, from, to, _] = found.widths[..] else { panic!() };
        let least = |text: &str| text.chars().count() + MARGINS;
        assert!(year >= least("Annualità") && cost >= least("€ 117.532,00"));
        assert!(from >= least("26/03/2026") && to >= least("27/03/2026"));
        assert!(course < least("straordinariamente"));
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
