//! One entry for every document: what is asked for to bytes. Keeps out: where the bytes go.

use minijinja::context;
use serde::Serialize;

use super::document::Document;
use super::ranking;
use super::refusal::ExportRefusal;
use super::shipped::renderer;
use super::{
    actions, attendance, calendar, commitments, convocation, minutes, pictures, scoresheets,
    stakeholders, swot, synthesis,
};
use crate::domain::{Id, Kind, World, sittings};
use crate::exchange::{Listing, write_bundle};
use crate::ledger::Book;
use crate::print::svg::Drawing;
use crate::print::{Format, Grid, Printed, Renderer, Templates, workbook, xml};
use crate::privacy::named_offices;
use crate::readings::{Assessment, Block, Face, Minutes, Presences, Swot, Synthesis};
use crate::say;
use crate::text::{Language, Sentence};

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// Which document.
    pub document: Document,
    /// Of which record: the number of the sitting for minutes, of the round for a ranking or score
    /// sheets, which can do without.
    pub id: Option<&'a str>,
    /// For whom; a bundle is always reserved.
    pub face: Face,
    /// In which format.
    pub format: Format,
    /// In which language; the table's own when absent.
    pub language: Option<Language>,
    /// With which templates instead of the shipped ones.
    pub templates: Option<&'a Templates>,
}

/// The language in which a table writes its documents: its process says it, Italian where it does
/// not.
pub fn language(world: &dyn World) -> Language {
    world.language()
}

/// Writes a document: UTF-8 or a workbook, and the same bytes for the same records.
///
/// # Errors
/// An [`ExportRefusal`] when the document has no such format, no such sitting or nothing to rank,
/// and with every hit when a public text would show personal data.
pub fn write(request: &Request<'_>, book: &Book) -> Result<Vec<u8>, ExportRefusal> {
    make(request, book).map(|made| made.bytes)
}

/// A document that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// UTF-8 or a workbook.
    pub bytes: Vec<u8>,
    /// What somebody should look at before it goes out: what may be a name, what is said of nobody.
    pub notes: Vec<Sentence>,
}

/// Writes a document and says what in it somebody should look at, as [`write()`] does.
///
/// # Errors
/// As [`write()`].
pub fn make(request: &Request<'_>, book: &Book) -> Result<Made, ExportRefusal> {
    if !request.document.formats().contains(&request.format) {
        return Err(ExportRefusal::format(request.document, request.format));
    }
    let face = request.document.face(request.face);
    let shipped = Templates::default();
    let language = request.language.unwrap_or(language(book));
    let templates = request.templates.unwrap_or(&shipped);
    let renderer = renderer(request.document, request.format, language, templates);
    let writer = Writer { face, format: request.format, language, renderer, book };
    let written = match request.document {
        Document::Bundle => {
            let bytes = write_bundle(book).map_err(ExportRefusal::unwritable)?;
            return Ok(Made { bytes, notes: Vec::new() });
        }
        Document::Minutes => writer.minutes(request.id)?,
        Document::Convocation => writer.convocation(request.id)?,
        Document::Attendance => writer.attendance(request.id)?,
        Document::Calendar => writer.calendar(request.id)?,
        Document::Ranking | Document::RankingMarks => {
            writer.ranking(request.document, request.id)?
        }
        Document::Scoresheets => writer.scoresheets(request.id)?,
        Document::Stakeholders => writer.stakeholders()?,
        Document::DocPp => writer.docpp()?,
        Document::Record => writer.record()?,
        Document::Report => writer.report()?,
        Document::Selection => writer.selection(request.id)?,
        Document::OpenData => return Err(ExportRefusal::folder()),
        Document::Actions => {
            writer.list(Document::Actions, &actions::grid(face, writer.language, book), 0)?
        }
        Document::Grid => pictures::grid(book, writer.language).svg.into(),
        Document::Salience => pictures::salience(book, writer.language).svg.into(),
        Document::Network => pictures::network(book, writer.language).svg.into(),
        Document::Swot => writer.swot(request.id)?,
        Document::Synthesis => writer.synthesis()?,
        Document::Commitments => writer.commitments()?,
    };
    let mut notes = Vec::new();
    if face == Face::Public {
        let offices = if request.document.names_offices() {
            named_offices(writer.language, book)
        } else {
            Vec::new()
        };
        let doubts = ExportRefusal::if_personal(&written.text, &offices, book)?;
        notes.extend(doubts.iter().map(|doubt| say!("export-doubt", hit = doubt.sentence())));
        let unstated = if request.document == Document::Stakeholders {
            stakeholders::unstated(book)
        } else {
            0
        };
        notes.extend((unstated > 0).then(|| say!("export-unstated", count = unstated)));
    }
    Ok(Made { bytes: written.bytes.unwrap_or_else(|| written.text.into_bytes()), notes })
}

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
        Self { text: printed.seen, bytes: Some(printed.text.into_bytes()) }
    }
}

impl Written {
    /// A workbook; what can be read in it are the cells of its CSV.
    pub(super) fn workbook(document: Document, grid: &Grid) -> Result<Self, ExportRefusal> {
        Self::sheets(&[(document.code(), grid)])
    }

    /// A workbook of several sheets, each with its name.
    fn sheets(grids: &[(&str, &Grid)]) -> Result<Self, ExportRefusal> {
        let bytes =
            workbook(grids).map_err(|error| ExportRefusal::unwritable(error.to_string()))?;
        let text = grids.iter().map(|(_, grid)| grid.csv()).collect();
        Ok(Self { text, bytes: Some(bytes) })
    }
}

/// How a document is to be written.
pub(super) struct Writer<'a> {
    pub(super) face: Face,
    pub(super) format: Format,
    pub(super) language: Language,
    pub(super) renderer: Renderer<'a>,
    pub(super) book: &'a Book,
}

impl Writer<'_> {
    /// The values in the templates of the document.
    pub(super) fn page(&self, values: minijinja::Value) -> Result<Written, ExportRefusal> {
        self.page_with(values, &[])
    }

    /// The same, with pictures.
    fn page_with(
        &self,
        values: minijinja::Value,
        drawings: &[Drawing],
    ) -> Result<Written, ExportRefusal> {
        Ok(self.renderer.render(values, drawings)?.into())
    }

    fn minutes(&self, id: Option<&str>) -> Result<Written, ExportRefusal> {
        self.page(minutes::values(&self.reading(id)?, self.language))
    }

    fn convocation(&self, id: Option<&str>) -> Result<Written, ExportRefusal> {
        self.page(convocation::values(&self.reading(id)?, self.language))
    }

    /// What is known of a sitting.
    fn reading(&self, id: Option<&str>) -> Result<Minutes, ExportRefusal> {
        let meeting = self.meeting(id)?;
        Minutes::of(meeting, self.face, self.book)
            .ok_or_else(|| ExportRefusal::unknown(id.unwrap_or_default(), &self.numbers()))
    }

    /// The sheet of the sitting that is named, else the participation over all of them.
    fn attendance(&self, id: Option<&str>) -> Result<Written, ExportRefusal> {
        let minutes = id.map(|id| self.reading(Some(id))).transpose()?;
        let found = Presences::of(self.face, self.book);
        if matches!(self.format, Format::Markdown | Format::Html | Format::Fodt) {
            let process = self.book.world().process().map(|process| process.title.as_str());
            let values =
                attendance::values(minutes.as_ref(), &found, self.face, process, self.language);
            return self.page(values);
        }
        let sittings = || attendance::sittings(&found, self.language);
        let grid =
            minutes.map_or_else(sittings, |minutes| attendance::sheet(&minutes, self.language));
        self.list(Document::Attendance, &grid, 0)
    }

    /// The calendar is read before its lines are folded: a name that a fold cuts in two would not
    /// be found.
    fn calendar(&self, id: Option<&str>) -> Result<Written, ExportRefusal> {
        let meetings = match id {
            Some(id) => vec![self.meeting(Some(id))?],
            None => sittings::series(self.book).into_iter().map(|(id, _)| id).collect(),
        };
        let whole = calendar::calendar(&meetings, self.language, self.book);
        let bytes = Some(calendar::folded(&whole).into_bytes());
        Ok(Written { text: whole.replace("\\n", "\n"), bytes })
    }

    fn meeting(&self, id: Option<&str>) -> Result<Id, ExportRefusal> {
        let id = id.ok_or_else(|| ExportRefusal::unnamed(&self.numbers()))?;
        self.book
            .world()
            .find(Kind::Meetings, id)
            .map_err(|_| ExportRefusal::unknown(id, &self.numbers()))
    }

    fn numbers(&self) -> String {
        let numbers = sittings::series(self.book)
            .into_iter()
            .map(|(_, meeting)| meeting.number.get().to_string());
        numbers.collect::<Vec<_>>().join(", ")
    }

    /// The marks of the round that is named, else of the open one or the one closed last.
    fn block(&self, id: Option<&str>) -> Result<Block, ExportRefusal> {
        let named = |id| {
            self.book.world().find(Kind::Rounds, id).map_err(|_| ExportRefusal::unknown_round(id))
        };
        let round = id.map(named).transpose()?;
        Block::of(round, self.book).ok_or_else(ExportRefusal::no_round)
    }

    /// Blank sheets: they show no mark, so a blind round has them too.
    fn scoresheets(&self, id: Option<&str>) -> Result<Written, ExportRefusal> {
        let page = scoresheets::ScoresheetsPage {
            block: &self.block(id)?,
            face: self.face,
            world: self.book,
        };
        self.page(page.values(self.language))
    }

    fn ranking(&self, document: Document, id: Option<&str>) -> Result<Written, ExportRefusal> {
        let block = self.block(id)?;
        if block.is_hidden(self.book) {
            return Err(ExportRefusal::blind());
        }
        let assessment =
            Assessment::of(&block, self.book).map_err(|_| ExportRefusal::no_weight())?;
        let page = ranking::RankingPage {
            face: self.face,
            assessment: &assessment,
            block: &block,
            world: self.book,
        };
        if document == Document::RankingMarks {
            return self.list(document, &page.marks_grid(), 0);
        }
        match self.format {
            Format::Json => json(&page.form()).map(Written::from),
            Format::Ics => Err(ExportRefusal::format(document, self.format)),
            Format::Csv => Ok(page.grid().csv().into()),
            Format::Xlsx => {
                let (basis, spread, marks) =
                    (page.basis_grid(self.language), page.spread_grid(), page.marks_grid());
                let (ranking, far, aside) = (page.grid(), page.far_grid(), page.aside());
                let mut sheets = vec![
                    (document.code(), &ranking),
                    ("basis", &basis),
                    ("spread", &spread),
                    ("marks", &marks),
                ];
                sheets.push(("distances", &far));
                sheets.extend((!aside.rows.is_empty()).then_some(("recusals", &aside)));
                Written::sheets(&sheets)
            }
            Format::Svg => {
                let svg = page.bars(self.language, true).svg;
                Ok(Written { text: xml::seen(&svg), bytes: Some(svg.into_bytes()) })
            }
            Format::Markdown => self.page(page.values(self.language, false)),
            Format::Html | Format::Fodt => {
                let bars = page.bars(self.language, false);
                self.page_with(page.values(self.language, true), &[bars])
            }
        }
    }

    fn stakeholders(&self) -> Result<Written, ExportRefusal> {
        let published = || stakeholders::published(self.book);
        match (self.face, self.format) {
            (Face::Reserved, Format::Json) => Ok(Listing::map(self.book).json().into()),
            (Face::Reserved, Format::Csv) => Ok(Listing::map(self.book).csv().into()),
            (Face::Reserved, Format::Xlsx) => {
                Written::workbook(Document::Stakeholders, &stakeholders::whole(self.book))
            }
            (Face::Reserved, _) => {
                self.list(Document::Stakeholders, &stakeholders::reserved(self.book), 0)
            }
            (Face::Public, _) => {
                self.list(Document::Stakeholders, &published().grid, published().left_out)
            }
        }
    }

    /// The SWOT of one sitting, or of all of them.
    fn swot(&self, id: Option<&str>) -> Result<Written, ExportRefusal> {
        let meeting = id.map(|id| self.meeting(Some(id))).transpose()?;
        let found = Swot::of(meeting, self.book);
        // Files for programs have a row an entry; for people the four lists stand side by side.
        let for_programs = matches!(self.format, Format::Csv | Format::Json | Format::Xlsx);
        let grid = if for_programs { swot::entries(&found) } else { swot::side_by_side(&found) };
        self.list(Document::Swot, &grid, 0)
    }

    fn synthesis(&self) -> Result<Written, ExportRefusal> {
        let process = self.book.world().process().map(|process| process.title.as_str());
        let values =
            synthesis::values(&Synthesis::of(self.face, self.book), process, self.language);
        self.page(values)
    }

    fn commitments(&self) -> Result<Written, ExportRefusal> {
        let tables = commitments::tables(self.face, self.language, self.book);
        match self.format {
            Format::Json => json(&tables).map(Written::from),
            Format::Markdown | Format::Html | Format::Fodt => {
                let process = self.book.world().process().map(|process| process.title.as_str());
                self.page(tables.values(self.face, process, self.language))
            }
            Format::Csv | Format::Xlsx | Format::Svg | Format::Ics => {
                self.list(Document::Commitments, &tables.commitments, 0)
            }
        }
    }

    /// A document that is one table.
    fn list(
        &self,
        document: Document,
        grid: &Grid,
        left_out: usize,
    ) -> Result<Written, ExportRefusal> {
        match self.format {
            Format::Json => json(grid).map(Written::from),
            Format::Svg | Format::Ics => Err(ExportRefusal::format(document, self.format)),
            Format::Csv => Ok(grid.csv().into()),
            Format::Xlsx => Written::workbook(document, grid),
            Format::Markdown | Format::Html | Format::Fodt => {
                let process = self.book.world().process().map(|process| process.title.as_str());
                let values =
                    list_values(document, self.face, process, grid.table(self.language), left_out);
                self.page(values)
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

pub(super) fn json(form: &impl Serialize) -> Result<String, ExportRefusal> {
    let text = serde_json::to_string_pretty(form)
        .map_err(|error| ExportRefusal::unwritable(error.to_string()))?;
    Ok(text + "\n")
}
