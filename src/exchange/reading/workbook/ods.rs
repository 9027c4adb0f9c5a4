//! The ods of LibreOffice and its kin. Keeps out: the archive around it, which was weighed before.
//!
//! The reader is our own because the usual one makes every repeated cell, so that a file of some
//! bytes can fill the memory, and reads one that is cut short for ever.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use super::filler::{Filler, Said};
use super::found::Found;
use super::layout::{Layout, Merged};
use super::package::Package;
use super::xml::{attribute, attributes};
use super::{damaged, empty, locked, values};
use crate::exchange::reading::sheet::{Sheet, SheetChoice};
use crate::exchange::unreadable::Unreadable;

/// The most blanks that one mark in a text stands for.
const MOST_BLANKS: usize = 1_000;

/// Reads the sheet that is wanted.
///
/// # Errors
/// When it is damaged, protected, too large, or empty, or there is no such sheet.
pub(super) fn read(package: &mut Package<'_>, choice: &SheetChoice) -> Result<Sheet, Unreadable> {
    if package
        .text("META-INF/manifest.xml")
        .is_ok_and(|manifest| manifest.contains("encryption-data"))
    {
        return Err(locked());
    }
    let content = package.text("content.xml")?;
    let mut reader = Reader::from_str(&content);
    reader.config_mut().expand_empty_elements = true;
    let mut sheets = Sheets::of(choice);
    loop {
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(tag) => sheets.start(&tag)?,
            Event::End(tag) => sheets.end(tag.name().as_ref())?,
            Event::Text(text) => sheets.text(&text.xml10_content()),
            Event::CData(text) => sheets.text(&text.xml10_content()),
            Event::GeneralRef(name) => match name.resolve_char_ref().map_err(|_| damaged())? {
                Some(letter) => sheets.text(letter.encode_utf8(&mut [0; 4])),
                None => sheets
                    .text(resolve_predefined_entity(&name.xml10_content()).ok_or_else(damaged)?),
            },
            Event::Eof => break,
            Event::Empty(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
    if sheets.table.is_some() {
        return Err(empty());
    }
    sheets.found.chosen()
}

/// A cell while it is read.
#[derive(Default)]
struct Cell {
    /// The value that stands in its attributes.
    value: Option<String>,
    /// Its paragraphs.
    text: String,
    paragraphs: usize,
    failed: bool,
    repeated: usize,
    /// Over how many rows and columns it goes on.
    spans: (usize, usize),
}

/// Where the reader stands.
struct Sheets<'a> {
    found: Found<'a>,
    table: Option<(String, Filler, Layout)>,
    row: usize,
    is_row_hidden: bool,
    /// The next column that is declared.
    declared: usize,
    rows_repeated: usize,
    column: usize,
    /// The cells of the row that say anything.
    cells: Vec<(usize, usize, Cell)>,
    cell: Option<Cell>,
    is_paragraph: bool,
    /// The style that is being read, and those that hide a sheet.
    style: Option<String>,
    hidden_styles: BTreeSet<String>,
    /// How deep the reader is in something that is no text of the cell: a remark, a picture, a
    /// table in a table.
    aside: usize,
}

/// Whether a row or a column is hidden, by hand or by a filter.
fn is_hidden(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "table:visibility").is_some_and(|seen| seen == "collapse" || seen == "filter")
}

fn count(text: &str) -> usize {
    text.parse().unwrap_or(1).max(1)
}

impl<'a> Sheets<'a> {
    fn of(choice: &'a SheetChoice) -> Self {
        Self {
            found: Found::of(choice),
            table: None,
            row: 0,
            is_row_hidden: false,
            declared: 0,
            rows_repeated: 0,
            column: 0,
            cells: Vec::new(),
            cell: None,
            is_paragraph: false,
            style: None,
            hidden_styles: BTreeSet::new(),
            aside: 0,
        }
    }

    /// Whether a sheet is hidden that nobody asked for.
    fn is_hidden_sheet(&self, tag: &BytesStart<'_>) -> bool {
        let style = attribute(tag, "table:style-name");
        !self.found.wants_hidden() && style.is_some_and(|style| self.hidden_styles.contains(&style))
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), Unreadable> {
        let name = tag.name();
        let name: &str = name.as_ref();
        if self.aside > 0
            || (self.cell.is_some()
                && (name == "office:annotation"
                    || name == "table:table"
                    || name.starts_with("draw:")))
        {
            self.aside += 1;
            return Ok(());
        }
        match name {
            "style:style" => self.style = attribute(tag, "style:name"),
            // A sheet is hidden by the style that it has.
            "style:table-properties"
                if attribute(tag, "table:display").is_some_and(|seen| seen == "false") =>
            {
                self.hidden_styles.extend(self.style.take());
            }
            "table:table" if self.is_hidden_sheet(tag) => self.table = None,
            "table:table" => {
                let called = attribute(tag, "table:name").unwrap_or_default();
                self.table = Some((called, Filler::default(), Layout::default()));
                self.row = 0;
                self.declared = 0;
            }
            "table:table-column" => {
                let repeated = attribute(tag, "table:number-columns-repeated");
                let first = self.declared;
                self.declared = first.saturating_add(repeated.map_or(1, |times| count(&times)));
                if let Some((_, _, layout)) = self.table.as_mut().filter(|_| is_hidden(tag)) {
                    layout.hide_columns(first, self.declared - 1);
                }
            }
            "table:table-row" => {
                let repeated = attribute(tag, "table:number-rows-repeated");
                self.rows_repeated = repeated.map_or(1, |times| count(&times));
                self.is_row_hidden = is_hidden(tag);
                self.column = 0;
                self.cells.clear();
            }
            "table:table-cell" | "table:covered-table-cell" if self.table.is_some() => {
                self.cell = Some(Cell::of(tag))
            }
            "text:p" | "text:h" => {
                if let Some(cell) = &mut self.cell {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                    self.is_paragraph = true;
                }
            }
            "text:s" => {
                let blanks = attribute(tag, "text:c").map_or(1, |times| count(&times));
                self.text(&" ".repeat(blanks.min(MOST_BLANKS)));
            }
            "text:tab" => self.text("\t"),
            "text:line-break" => self.text("\n"),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Unreadable> {
        if self.aside > 0 {
            self.aside -= 1;
            return Ok(());
        }
        match name {
            "text:p" | "text:h" => self.is_paragraph = false,
            "table:table-cell" | "table:covered-table-cell" => {
                if let Some(cell) = self.cell.take() {
                    let (at, repeated) = (self.column, cell.repeated);
                    self.column = self.column.saturating_add(repeated);
                    if cell.failed || !cell.said().trim().is_empty() {
                        self.cells.push((at, repeated, cell));
                    }
                }
            }
            "table:table-row" => self.end_row()?,
            "table:table" => {
                if let Some((name, filler, layout)) = self.table.take() {
                    self.found.take(name, filler, layout);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Unreadable> {
        let cells = std::mem::take(&mut self.cells);
        if let (Some((name, filler, layout)), false) = (&mut self.table, cells.is_empty()) {
            // Of another sheet all there is to know is that it holds something.
            let rows = if self.found.wants(name) {
                self.rows_repeated
            } else {
                usize::from(filler.is_empty())
            };
            for row in 0..rows {
                let line = self.row.saturating_add(row) as u64 + 1;
                if self.is_row_hidden {
                    layout.hide_line(line);
                }
                for (at, repeated, cell) in &cells {
                    let (down, along) = cell.spans;
                    if down > 1 || along > 1 {
                        let lines = (line, line.saturating_add(down as u64 - 1));
                        let columns = (*at, at.saturating_add(along - 1));
                        layout.merge(Merged { lines, columns });
                    }
                    for column in 0..*repeated {
                        let said = Said { text: cell.said().to_owned(), failed: cell.failed };
                        filler.put(
                            self.row.saturating_add(row),
                            at.saturating_add(column),
                            said,
                        )?;
                    }
                }
            }
        }
        self.row = self.row.saturating_add(self.rows_repeated);
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.aside == 0
            && self.is_paragraph
            && let Some(cell) = &mut self.cell
        {
            cell.text.push_str(text);
        }
    }
}

impl Cell {
    fn of(tag: &BytesStart<'_>) -> Self {
        let mut cell = Self { repeated: 1, spans: (1, 1), ..Self::default() };
        for (name, value) in attributes(tag) {
            match name.as_str() {
                "office:value" => cell.value = Some(values::numeral(&value)),
                "office:date-value" => cell.value = Some(values::day(&value)),
                "office:time-value" => cell.value = Some(values::hour(&value)),
                "office:boolean-value" | "office:string-value" => cell.value = Some(value),
                "calcext:value-type" => cell.failed = value == "error",
                "table:number-columns-repeated" => cell.repeated = count(&value),
                "table:number-rows-spanned" => cell.spans.0 = count(&value),
                "table:number-columns-spanned" => cell.spans.1 = count(&value),
                _ => {}
            }
        }
        cell
    }

    fn said(&self) -> &str {
        // A failed formula has a value too, which is 0 or nothing.
        if self.failed || self.shows_zeros() {
            &self.text
        } else {
            self.value.as_deref().unwrap_or(&self.text)
        }
    }

    /// Whether the cell shows its number with zeros before it, as telephone numbers and codes are.
    fn shows_zeros(&self) -> bool {
        let digits: String = self.text.chars().filter(char::is_ascii_digit).collect();
        let is_sign = |letter: char| letter.is_ascii_digit() || " -/()+".contains(letter);
        digits.starts_with('0')
            && self.text.chars().all(is_sign)
            && self.value.as_deref().is_some_and(|value| {
                value.len() < digits.len()
                    && value.bytes().all(|byte| byte.is_ascii_digit())
                    && digits.trim_start_matches('0') == value.trim_start_matches('0')
            })
    }
}
