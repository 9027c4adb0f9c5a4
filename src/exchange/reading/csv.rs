//! CSV as RFC 4180 has it, with the delimiter found out. Keeps out: what the columns mean.
//!
//! The reader is our own because a file that is cut short inside quotes must be refused with the
//! line where the quotes open, and the `csv` crate reads such a file to its end without a word.

use super::encoding;
use super::sheet::{Sheet, SheetRow, cell_name};
use crate::exchange::unreadable::{Spot, Unreadable, fault_at};
use crate::print::plain;
use crate::say;
use crate::text::Sentence;

/// What may stand between cells.
const DELIMITERS: [char; 3] = [',', ';', '\t'];
/// The columns that are read: more than any register has.
const MOST_COLUMNS: usize = 1_024;
/// How many rows are looked at to find the delimiter, and how many bytes.
const SAMPLE: usize = 50;
const SAMPLE_BYTES: usize = 1 << 20;
/// The most bytes of a cell: more than any field takes.
const MOST_BYTES: usize = 1 << 20;

/// Reads a CSV file.
///
/// # Errors
/// When it is no text, has no header row, or its quotes are wrong: with the line.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let (text, notices) = encoding::decode(bytes)?;
    let (text, begins, told) = match announced(&text) {
        Some((delimiter, rest)) => (rest, 2, Some(delimiter)),
        None => (text.as_ref(), 1, None),
    };
    let mut records = Records::of(text, told.unwrap_or_else(|| delimiter(text)));
    records.line = begins;
    let Some(header) = records.next().transpose().map_err(refused)? else {
        return Err(Unreadable::whole(say!("file-empty"), say!("file-empty-hint")));
    };
    if let Some(at) = (header.cells.len() > MOST_COLUMNS).then_some(MOST_COLUMNS) {
        let cell = cell_name(at, header.line);
        return Err(Unreadable::whole(
            say!("file-sheet-wide", cell = cell, columns = MOST_COLUMNS),
            say!("file-sheet-wide-hint"),
        ));
    }
    records.blank = 0;
    let rows = records.by_ref().collect::<Result<_, _>>().map_err(refused)?;
    let (line, headers, blank) = (header.line, header.cells, records.blank);
    Ok(Sheet { line, headers, rows, notices, blank, ..Sheet::default() })
}

/// The delimiter that a first line `sep=;` says, and what comes after that line: spreadsheets and
/// event programs write it.
fn announced(text: &str) -> Option<(char, &str)> {
    let end = text.find(['\n', '\r'])?;
    let (line, rest) = text.split_at_checked(end)?;
    let line = line.trim().trim_matches('"');
    let mut letters = line
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("sep="))
        .map(|_| line.chars().skip(4))?;
    let delimiter = letters.next()?;
    let rest = rest.strip_prefix("\r\n").or_else(|| rest.get(1..))?;
    (letters.next().is_none() && DELIMITERS.contains(&delimiter)).then_some((delimiter, rest))
}

fn refused(fault: Broken) -> Unreadable {
    let broken = fault_at(Spot::Line(fault.line), None, fault.reason);
    Unreadable::whole(broken.sentence(), say!("file-quotes-hint"))
}

/// The delimiter under which most rows are as wide as the header; among equals the one that is
/// less often followed by a blank, as the comma inside a sentence is; then the one that makes more
/// columns.
fn delimiter(text: &str) -> char {
    let end = (0..=SAMPLE_BYTES.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    let text = end.and_then(|end| text.get(..end)).unwrap_or(text);
    let merit = |delimiter: char| {
        let mut records = Records::of(text, delimiter).map_while(Result::ok);
        let header = records.next();
        let width = header.as_ref().map_or(0, |header| header.cells.len());
        let begins_blank =
            |row: &SheetRow| row.cells.iter().skip(1).filter(|cell| cell.starts_with(' ')).count();
        let mut blank = header.as_ref().map_or(0, begins_blank);
        let (mut alike, mut all) = (1, 1);
        for row in records.take(SAMPLE) {
            blank += begins_blank(&row);
            alike += usize::from(row.cells.len() == width);
            all += 1;
        }
        let tight = all * width.saturating_sub(1) > blank * 2;
        (width > 1).then_some((alike * 100 / all, tight, width))
    };
    let best = DELIMITERS.into_iter().rev().max_by_key(|delimiter| merit(*delimiter));
    best.filter(|delimiter| merit(*delimiter).is_some()).unwrap_or(',')
}

/// What breaks the form of a file.
#[derive(Debug, PartialEq)]
struct Broken {
    line: u64,
    reason: Sentence,
}

/// The rows of a text that hold anything.
struct Records<'a> {
    rest: &'a str,
    line: u64,
    delimiter: char,
    /// How many rows that hold nothing were passed over.
    blank: usize,
}

/// How many lines end in a text: at LF, at CR and LF, and at the CR alone of old Macs.
fn line_ends(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let alone = |(at, byte): (usize, &u8)| {
        *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
    };
    bytes.iter().enumerate().filter(|(at, byte)| alone((*at, byte))).count() as u64
}

/// What ends a cell.
enum End {
    Cell,
    Row,
}

impl<'a> Records<'a> {
    const fn of(text: &'a str, delimiter: char) -> Self {
        Self { rest: text, line: 1, delimiter, blank: 0 }
    }

    /// Takes `length` bytes off the front.
    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.line += line_ends(taken);
        self.rest = rest;
        taken
    }

    fn row(&mut self) -> Result<SheetRow, Broken> {
        let line = self.line;
        let mut cells = Vec::new();
        loop {
            let cell = if self.rest.starts_with('"') { self.quoted()? } else { self.bare() };
            if cell.len() > MOST_BYTES {
                let reason = say!("file-cell-long", kibibytes = MOST_BYTES >> 10);
                return Err(Broken { line, reason });
            }
            cells.push(plain(&cell).to_owned());
            if let End::Row = self.end()? {
                return Ok(SheetRow { line, cells, ..SheetRow::default() });
            }
        }
    }

    fn bare(&mut self) -> String {
        let length = self.rest.find([self.delimiter, '\n', '\r']).unwrap_or(self.rest.len());
        self.take(length).to_owned()
    }

    fn quoted(&mut self) -> Result<String, Broken> {
        let line = self.line;
        let mut cell = String::new();
        self.take(1);
        loop {
            let Some(length) = self.rest.find('"') else {
                return Err(Broken { line, reason: say!("file-quotes-open") });
            };
            cell.push_str(self.take(length));
            self.take(1);
            if !self.rest.starts_with('"') {
                return Ok(cell);
            }
            cell.push_str(self.take(1));
        }
    }

    fn end(&mut self) -> Result<End, Broken> {
        self.rest = self.rest.trim_start_matches(' ');
        if self.rest.is_empty() {
            return Ok(End::Row);
        }
        for end in ["\r\n", "\n", "\r"] {
            if self.rest.starts_with(end) {
                self.take(end.len());
                return Ok(End::Row);
            }
        }
        if self.rest.starts_with(self.delimiter) {
            self.take(self.delimiter.len_utf8());
            return Ok(End::Cell);
        }
        Err(Broken { line: self.line, reason: say!("file-quotes-text") })
    }
}

impl Iterator for Records<'_> {
    type Item = Result<SheetRow, Broken>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.rest.is_empty() {
            match self.row() {
                Ok(row) if row.cells.iter().all(|cell| cell.trim().is_empty()) => self.blank += 1,
                Ok(row) => return Some(Ok(row)),
                Err(broken) => {
                    self.rest = "";
                    return Some(Err(broken));
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let sheet = read(text.as_bytes()).unwrap();
        std::iter::once(sheet.headers).chain(sheet.rows.into_iter().map(|row| row.cells)).collect()
    }

    #[test]
    fn each_delimiter_is_found_also_where_another_stands_inside_cells() {
        let expected = [["name", "notes"], ["Arci, Faenza", "a; b"]];
        assert_eq!(cells("name,notes\n\"Arci, Faenza\",a; b\n"), expected);
        assert_eq!(cells("name;notes\nArci, Faenza;\"a; b\"\n"), expected);
        assert_eq!(cells("name\tnotes\nArci, Faenza\ta; b\n"), expected);
    }

    #[test]
    fn the_delimiter_that_fits_every_row_wins_over_one_that_fits_the_header_only() {
        assert_eq!(
            cells("name;a, b, c\nArci;x\nCai;y\n"),
            [["name", "a, b, c"], ["Arci", "x"], ["Cai", "y"]]
        );
    }

    #[test]
    fn one_column_needs_no_delimiter() {
        assert_eq!(cells("name\nArci\n"), [["name"], ["Arci"]]);
    }

    #[test]
    fn quotes_hold_quotes_line_ends_and_delimiters() {
        assert_eq!(
            cells("a,b\r\n\"say \"\"no\"\"\",\"one\r\ntwo, three\"\r\n"),
            [["a", "b"], ["say \"no\"", "one\r\ntwo, three"]]
        );
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_first_header() {
        assert_eq!(cells("\u{feff}name;kind\nA;ente")[0][0], "name");
    }

    #[test]
    fn rows_know_their_lines_across_blank_lines_and_line_ends_in_quotes() {
        let sheet = read(b"\na,b\n\n1,\"x\ny\"\n;\n , \n2,z").unwrap();
        assert_eq!(sheet.line, 2);
        assert_eq!(sheet.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [4, 6, 8]);
    }

    #[test]
    fn a_last_empty_cell_is_a_cell() {
        assert_eq!(cells("a,b\n1,"), [["a", "b"], ["1", ""]]);
    }

    #[test]
    fn quotes_that_never_close_are_told_with_the_line_where_they_open() {
        let error = read(b"a,b\n1,2\n3,\"cut\nshort").unwrap_err();
        assert_eq!(error.what, say!("bad-line", line = 3, reason = say!("file-quotes-open")));
    }

    #[test]
    fn text_after_closing_quotes_is_refused() {
        let error = read(b"a,b\n\"x\"y,2\n").unwrap_err();
        assert_eq!(error.what, say!("bad-line", line = 2, reason = say!("file-quotes-text")));
    }

    #[test]
    fn what_is_no_text_is_told_with_line_and_offset() {
        let error = read(b"name\nCitt\x81\n").unwrap_err();
        assert_eq!(error.what, say!("file-not-utf8", line = 2, offset = 9));
    }

    #[test]
    fn a_line_that_announces_the_delimiter_is_no_header() {
        for text in
            ["sep=;\r\nname;a, b\r\nArci;x\r\n", "\u{feff}\"SEP=;\"\r\nname;\"a, b\"\r\nArci;x"]
        {
            let sheet = read(text.as_bytes()).unwrap();
            assert_eq!(
                (sheet.headers, sheet.line),
                (vec!["name".to_owned(), "a, b".to_owned()], 2)
            );
            assert_eq!(sheet.rows[0].line, 3);
        }
        assert_eq!(cells("sep=x\nArci\n"), [["sep=x"], ["Arci"]]);
    }

    #[test]
    fn a_comma_of_a_sentence_loses_the_tie_against_a_semicolon() {
        let rows = cells("Cognome, Nome;E-mail\nVerdi, Anna;a@b.it\n");
        assert_eq!(rows, [["Cognome, Nome", "E-mail"], ["Verdi, Anna", "a@b.it"]]);
    }

    #[test]
    fn line_ends_of_old_macs_are_counted() {
        let sheet = read(b"a,b\r1,2\r\r\"x\ry\",3\r4,5\r").unwrap();
        assert_eq!(sheet.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 4, 6]);
    }

    #[test]
    fn a_cell_longer_than_any_field_is_refused_with_its_line() {
        let long = format!("nome;note\nA;\"{}\"\n", "x".repeat(2 << 20));
        let reason = say!("file-cell-long", kibibytes = 1024_usize);
        assert_eq!(
            read(long.as_bytes()).unwrap_err().what,
            say!("bad-line", line = 2, reason = reason)
        );
    }

    #[test]
    fn more_columns_than_any_register_has_are_refused() {
        let wide = format!("nome{}\n", ";c".repeat(3_000));
        assert_eq!(read(wide.as_bytes()).unwrap_err().what.key, "file-sheet-wide");
    }

    #[test]
    fn an_empty_file_has_no_header() {
        assert_eq!(read(b" \n\n").unwrap_err().what.key, "file-empty");
    }
}
