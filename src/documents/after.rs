//! The documents that come after the table: DocPP, record, final report, selections. Keeps out:
//! what stands in them.

use minijinja::context;

use super::document::Document;
use super::refusal::ExportRefusal;
use super::write::{Request, Writer, Written, json, write};
use super::{docpp, ranking, record, report, selection};
use crate::domain::{Id, Kind, Selection};
use crate::ledger::Book;
use crate::print::Format;
use crate::print::svg::Drawing;
use crate::readings::{Assessment, Block, Face, Shortlist, missing as missing_parts};
use crate::text::Sentence;

/// What a document lacks to be complete, in the order in which it is read; nothing for a document
/// that cannot lack anything.
pub fn missing(document: Document, book: &Book) -> Vec<Sentence> {
    match document {
        Document::DocPp => missing_parts(book.world()).into_iter().map(docpp::part_name).collect(),
        _ => Vec::new(),
    }
}

impl Writer<'_> {
    /// The participatory proposal document, also while it is incomplete: what is missing is marked
    /// in it.
    pub(super) fn docpp(&self) -> Result<Written, ExportRefusal> {
        let page =
            docpp::DocPpPage { face: self.face, language: self.language, world: self.book.world() };
        self.page(page.values())
    }

    /// The record in the order of the Osservatorio.
    pub(super) fn record(&self) -> Result<Written, ExportRefusal> {
        let process = self.book.world().process().ok_or_else(ExportRefusal::no_process)?;
        let page = record::RecordPage { process, world: self.book.world() };
        match self.format {
            // A label stands right before its value in the cells, which is where the lint looks for
            // what may be named.
            Format::Json => {
                let grid = page.grid(self.language);
                Ok(Written { text: grid.csv(), bytes: Some(json(&grid)?.into_bytes()) })
            }
            Format::Csv => Ok(page.grid(self.language).csv().into()),
            Format::Xlsx => Written::workbook(Document::Record, &page.grid(self.language)),
            _ => self.page(page.values(self.language)),
        }
    }

    /// The final report, from the other documents in the same face and language.
    pub(super) fn report(&self) -> Result<Written, ExportRefusal> {
        let part = |document: Document, id: Option<&str>| {
            let face = if document == Document::Record { Face::Public } else { self.face };
            let language = Some(self.language);
            let request =
                Request { document, id, face, format: Format::Markdown, language, templates: None };
            let bytes = write(&request, self.book)?;
            String::from_utf8(bytes).map_err(|error| ExportRefusal::unwritable(error.to_string()))
        };
        let block = Block::of(None, self.book)
            .filter(|block| self.format != Format::Markdown && !block.is_hidden(self.book));
        let assessment = block.as_ref().and_then(|block| Assessment::of(block, self.book).ok());
        let read = assessment.as_ref().zip(block.as_ref());
        let ranking = read.map(|(assessment, block)| ranking::RankingPage {
            face: self.face,
            assessment,
            block,
            world: self.book,
        });
        let page = report::ReportPage {
            face: self.face,
            language: self.language,
            book: self.book,
            document: &part,
            picture: ranking.as_ref().map(|ranking| ranking.picture(self.language)),
        };
        let drawings: Vec<Drawing> =
            ranking.iter().map(|ranking| ranking.bars(self.language, false)).collect();
        let process = self.book.world().process().map(|process| process.title.as_str());
        Ok(self
            .renderer
            .bind(page.markdown()?, context! { process, face => self.face.code() }, &drawings)?
            .into())
    }

    /// A rule of selection applied: the one that is named, else the only one there is.
    pub(super) fn selection(&self, id: Option<&str>) -> Result<Written, ExportRefusal> {
        let world = self.book.world();
        let rules: Vec<(Id, &Selection)> = world.all::<Selection>().collect();
        let names =
            || rules.iter().map(|(_, rule)| rule.name.as_str()).collect::<Vec<_>>().join("; ");
        let rule = match (id, rules.as_slice()) {
            (Some(id), _) => world
                .find(Kind::Selections, id)
                .map_err(|_| ExportRefusal::unknown_selection(id, &names()))?,
            (None, [(only, _)]) => *only,
            (None, _) => return Err(ExportRefusal::unnamed_selection(&names())),
        };
        let found =
            Shortlist::of(rule, world).ok_or_else(|| ExportRefusal::unnamed_selection(&names()))?;
        match self.format {
            Format::Json => json(&selection::grid(&found, world)).map(Written::from),
            Format::Csv => Ok(selection::grid(&found, world).csv().into()),
            Format::Xlsx => Written::workbook(Document::Selection, &selection::grid(&found, world)),
            _ => self.page(selection::values(&found, self.language, world)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::sample::opla;

    #[test]
    fn what_follows_the_table_is_written_in_every_format_it_has() {
        let book = opla();
        let rule = book.world().all::<Selection>().next().map(|(id, _)| id.to_string());
        for document in [Document::DocPp, Document::Record, Document::Report, Document::Selection] {
            let id = rule.as_deref().filter(|_| document == Document::Selection);
            for format in document.formats().iter().copied() {
                let request = Request {
                    document,
                    id,
                    face: Face::Public,
                    format,
                    language: None,
                    templates: None,
                };
                let written = write(&request, &book).map(|bytes| bytes.len());
                assert!(
                    written.as_ref().is_ok_and(|bytes| *bytes > 100),
                    "{document:?} {format:?}: {written:?}"
                );
            }
        }
    }

    #[test]
    fn a_selection_is_named_where_there_are_several_and_a_folder_is_no_file() {
        let refused = |document, id| {
            let request = Request {
                document,
                id,
                face: Face::Public,
                format: Format::Markdown,
                language: None,
                templates: None,
            };
            write(&request, &opla()).err().map(|refusal| refusal.what.key.into_owned())
        };
        assert_eq!(refused(Document::Selection, None).as_deref(), Some("export-which-selection"));
        assert_eq!(
            refused(Document::Selection, Some("nessuna")).as_deref(),
            Some("export-no-selection")
        );
        assert_eq!(refused(Document::OpenData, None).as_deref(), Some("export-folder"));
    }
}
