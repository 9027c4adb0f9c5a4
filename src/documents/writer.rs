//! What every document needs to be written: for whom, in what form, of which record. Keeps out:
//! which documents there are.

use minijinja::context;
use serde::Serialize;

use super::Document;
use super::refusal::ExportRefusal;
use crate::domain::{Id, Kind, World, sittings};
use crate::print::svg::Drawing;
use crate::print::{self, Format, Grid, Printed, Renderer, workbook};
use crate::print::{markdown, xml};
use crate::readings::{Block, Face, Minutes};
use crate::text::Language;

/// A document as it goes out.
pub(super) struct Written {
    /// What can be read in it.
    pub(super) text: String,
    /// Its bytes, where they are not those of the text.
    pub(super) bytes: Option<Vec<u8>>,
}

impl From<String> for Written {
    fn from(text: String) -> Self {
        Self { text, bytes: None }
    }
}

impl From<Printed> for Written {
    fn from(printed: Printed) -> Self {
        Self { text: printed.seen, bytes: Some(printed.bytes) }
    }
}

impl Written {
    /// A picture alone; its words are what is read again before it goes out.
    pub(super) fn picture(drawing: &Drawing) -> Self {
        Self { text: xml::seen(&drawing.svg), bytes: Some(drawing.svg.clone().into_bytes()) }
    }

    /// A workbook of several sheets, each with its name; what can be read in it are the cells of
    /// its CSV.
    pub(super) fn sheets(grids: &[(&str, &Grid)]) -> Result<Self, ExportRefusal> {
        let bytes =
            workbook(grids).map_err(|error| ExportRefusal::unwritable(error.to_string()))?;
        let text = grids.iter().map(|(_, grid)| grid.csv()).collect();
        Ok(Self { text, bytes: Some(bytes) })
    }
}

/// How a document is to be written.
pub(super) struct Writer<'a> {
    pub(super) document: Document,
    pub(super) face: Face,
    pub(super) format: Format,
    pub(super) language: Language,
    pub(super) renderer: Renderer<'a>,
    pub(super) book: &'a dyn World,
}

impl Writer<'_> {
    /// The values in the templates of the document.
    pub(super) fn page(&self, values: minijinja::Value) -> Result<Written, ExportRefusal> {
        self.page_with(values, &[])
    }

    /// The same, with pictures.
    pub(super) fn page_with(
        &self,
        values: minijinja::Value,
        drawings: &[Drawing],
    ) -> Result<Written, ExportRefusal> {
        let values = context! { issuer => self.issuer(), ..values };
        Ok(self.renderer.render(values, drawings)?.into())
    }

    /// Whose paper it is: the body that decides, and the process.
    fn issuer(&self) -> minijinja::Value {
        let body = self.book.process().and_then(|process| process.deciding_body.as_ref());
        let process = self.process();
        match body {
            Some(body) => context! { first => body.as_str(), second => process },
            None => context! { first => process, second => None::<&str> },
        }
    }

    /// The place of a picture in a page; nothing in a format that shows none.
    pub(super) fn place_of(&self, drawing: &Drawing) -> minijinja::Value {
        match self.format {
            Format::Html | Format::Fodt | Format::Pdf => {
                let title = markdown::line(&drawing.title);
                minijinja::Value::from_safe_string(format!("![{title}]({})", drawing.name))
            }
            _ => minijinja::Value::from(()),
        }
    }

    /// What is known of a sitting.
    pub(super) fn reading(&self, id: Option<&str>) -> Result<Minutes, ExportRefusal> {
        let meeting = self.meeting(id)?;
        Minutes::of(meeting, self.face, self.book)
            .ok_or_else(|| ExportRefusal::unknown(id.unwrap_or_default(), &self.numbers()))
    }

    pub(super) fn meeting(&self, id: Option<&str>) -> Result<Id, ExportRefusal> {
        let id = id.ok_or_else(|| ExportRefusal::unnamed(&self.numbers()))?;
        self.book.find(Kind::Meetings, id).map_err(|_| ExportRefusal::unknown(id, &self.numbers()))
    }

    pub(super) fn numbers(&self) -> String {
        let numbers = sittings::series(self.book)
            .into_iter()
            .map(|(_, meeting)| meeting.number.get().to_string());
        numbers.collect::<Vec<_>>().join(", ")
    }

    /// The marks of the round that is named, else of the open one or the one closed last.
    pub(super) fn block(&self, id: Option<&str>) -> Result<Block, ExportRefusal> {
        Block::of(self.round(id)?, self.book).map_err(ExportRefusal::no_marks)
    }

    /// The round that is named, where one is.
    pub(super) fn round(&self, id: Option<&str>) -> Result<Option<Id>, ExportRefusal> {
        let named =
            |id| self.book.find(Kind::Rounds, id).map_err(|_| ExportRefusal::unknown_round(id));
        id.map(named).transpose()
    }

    /// What the process is called.
    pub(super) fn process(&self) -> Option<&str> {
        self.book.process().map(|process| process.title.as_str())
    }

    /// A workbook of one sheet.
    pub(super) fn workbook(&self, grid: &Grid) -> Result<Written, ExportRefusal> {
        Written::sheets(&[(self.document.code(), grid)])
    }

    /// A document that is one table, from which the public face leaves out so many people.
    pub(super) fn list(&self, grid: &Grid, left_out: usize) -> Result<Written, ExportRefusal> {
        match self.format {
            Format::Json => json(grid).map(Written::from),
            Format::Svg | Format::Ics | Format::Pb => {
                Err(ExportRefusal::format(self.document, self.format))
            }
            Format::Csv => Ok(grid.csv().into()),
            Format::Xlsx => self.workbook(grid),
            Format::Markdown | Format::Html | Format::Fodt | Format::Docx | Format::Pdf => {
                // The four lists of a SWOT stand beside each other, and a sheet is filled in by hand.
                let is_whole = matches!(self.document, Document::Swot | Document::Attendance);
                let grid = if is_whole { grid } else { &grid.clone().without_empty_columns() };
                let table = grid.table(self.language);
                let process = self.process();
                self.page(list_values(self.document, self.face, process, table, left_out))
            }
        }
    }
}

/// The values of a list for its templates; `docs/templates.md` lists them.
pub(super) fn list_values(
    document: Document,
    face: Face,
    process: Option<&str>,
    table: minijinja::Value,
    left_out: usize,
) -> minijinja::Value {
    context! { document => document.code(), face => face.code(), process, table, left_out }
}

/// A value as JSON.
pub(super) fn json(form: &impl Serialize) -> Result<String, ExportRefusal> {
    print::json(form).map_err(|error| ExportRefusal::unwritable(error.to_string()))
}
