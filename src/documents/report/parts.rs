//! The final report as a document, put together of the others. Keeps out: what stands between them.

use minijinja::context;

use super::ReportPage;
use crate::documents::Document;
use crate::documents::document::{Row, TEXT};
use crate::documents::ranking::RankingPage;
use crate::documents::refusal::ExportRefusal;
use crate::documents::write::{Request, write as whole};
use crate::documents::writer::{Writer, Written};
use crate::print::Format;
use crate::print::svg::Drawing;
use crate::readings::{Assessment, Block, Face};

/// Everything in one document, put together of the others.
pub(in crate::documents) const ROW: Row =
    Row { names_offices: true, rooms: &[("decision", 1)], ..Row::of("report", TEXT, write) };

/// The final report, from the other documents in the same face and language.
fn write(writer: &Writer<'_>, _: Option<&str>) -> Result<Written, ExportRefusal> {
    let part = |document: Document, id: Option<&str>| {
        let face = if document == Document::Record { Face::Public } else { writer.face };
        let language = Some(writer.language);
        let request =
            Request { document, id, face, format: Format::Markdown, language, templates: None };
        let bytes = whole(&request, writer.book)?;
        String::from_utf8(bytes).map_err(|error| ExportRefusal::unwritable(error.to_string()))
    };
    let has_picture = !matches!(writer.format, Format::Markdown | Format::Docx);
    let block = Block::of(None, writer.book).ok().filter(|_| has_picture);
    let assessment = block.as_ref().and_then(|block| Assessment::of(block, writer.book).ok());
    let read = assessment.as_ref().zip(block.as_ref());
    let ranking = read
        .map(|(assessment, block)| RankingPage::of(writer.face, assessment, block, writer.book));
    let page = ReportPage {
        face: writer.face,
        language: writer.language,
        book: writer.book,
        document: &part,
        picture: ranking.as_ref().map(|ranking| ranking.picture(writer.language)),
    };
    let drawings: Vec<Drawing> =
        ranking.iter().map(|ranking| ranking.bars(writer.language, false)).collect();
    let values = context! { process => writer.process(), face => writer.face.code() };
    Ok(writer.renderer.bind(page.markdown()?, values, &drawings)?.into())
}
