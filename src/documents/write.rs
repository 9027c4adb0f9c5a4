//! One entry for every document: what is asked for to bytes. Keeps out: where the bytes go.

use super::Document;
use super::refusal::ExportRefusal;
use super::shipped::renderer;
use super::writer::{Writer, Written};
use crate::domain::{Kind, World};
use crate::print::{Format, Templates};
use crate::privacy::named_offices;
use crate::readings::{Face, archived};
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

/// The language of a document: that of the table, of an approved verbale that in which it was
/// approved.
fn spoken(request: &Request<'_>, book: &dyn World) -> Language {
    let sitting = request.id.filter(|_| request.document == Document::Minutes);
    let archive =
        sitting.and_then(|id| book.find(Kind::Meetings, id).ok()).and_then(|id| archived(id, book));
    archive.map_or_else(|| language(book), |archive| language(archive.world()))
}

/// Writes a document: UTF-8 or a workbook, and the same bytes for the same records.
///
/// # Errors
/// An [`ExportRefusal`] when the document has no such format, no such sitting or nothing to rank,
/// and with every hit when a public text would show personal data.
pub fn write(request: &Request<'_>, book: &dyn World) -> Result<Vec<u8>, ExportRefusal> {
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
pub fn make(request: &Request<'_>, book: &dyn World) -> Result<Made, ExportRefusal> {
    let written = unread(request, book)?;
    let (row, face) = (request.document.row(), request.document.face(request.face));
    let mut notes = Vec::new();
    if face == Face::Public {
        let language = request.language.unwrap_or_else(|| spoken(request, book));
        let offices = if row.names_offices { named_offices(language, book) } else { Vec::new() };
        let uncertain = ExportRefusal::if_personal(&written.text, &offices, book)?;
        notes.extend(uncertain.iter().map(|hit| say!("export-doubt", hit = hit.sentence())));
    }
    notes.extend((row.notes)(face, book));
    Ok(Made { bytes: written.bytes.unwrap_or_else(|| written.text.into_bytes()), notes })
}

/// What a document says, before anybody has read it for personal data.
pub(super) fn unread(request: &Request<'_>, book: &dyn World) -> Result<Written, ExportRefusal> {
    if !request.document.formats().contains(&request.format) {
        return Err(ExportRefusal::format(request.document, request.format));
    }
    if !request.format.is_built() {
        return Err(ExportRefusal::not_built(request.format));
    }
    let face = request.document.face(request.face);
    let shipped = Templates::default();
    let language = request.language.unwrap_or_else(|| spoken(request, book));
    let templates = request.templates.unwrap_or(&shipped);
    let renderer = renderer(request.document, request.format, language, templates);
    let (document, format) = (request.document, request.format);
    let writer = Writer { document, face, format, language, renderer, book };
    (document.row().write)(&writer, request.id)
}

/// What a document lacks to be complete, in the order in which it is read; nothing for a document
/// that cannot lack anything.
pub fn missing(document: Document, id: Option<&str>, book: &dyn World) -> Vec<Sentence> {
    (document.row().missing)(id, book)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::sample::opla;
    use crate::domain::Selection;

    #[test]
    fn what_follows_the_table_is_written_in_every_format_it_has() {
        let book = opla();
        let rule = book.world().all::<Selection>().next().map(|(id, _)| id.to_string());
        for document in [Document::DocPp, Document::Record, Document::Report, Document::Selection] {
            let id = rule.as_deref().filter(|_| document == Document::Selection);
            for format in document.formats().iter().copied().filter(|format| format.is_built()) {
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
    fn a_pdf_is_written_where_it_was_built_and_refused_with_another_way_where_not() {
        let request = Request {
            document: Document::Record,
            id: None,
            face: Face::Public,
            format: Format::Pdf,
            language: None,
            templates: None,
        };
        match write(&request, &opla()) {
            Ok(bytes) => assert!(Format::Pdf.is_built() && bytes.starts_with(b"%PDF-")),
            Err(refusal) => {
                assert!(!Format::Pdf.is_built());
                assert_eq!(refusal.what.key, "export-not-built");
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
