//! A document in Markdown as a page of HTML, as a text of OpenDocument and as a document of Word.
//! Keeps out: what stands in a document.
//!
//! The Markdown of a document is its one source: it is read into a tree of headings, paragraphs,
//! lists and tables, and the tree is written in the other formats. A section that is added to a
//! template is in all of them at once. Since everything a person typed is escaped in
//! Markdown, it is plain words in the tree, whatever it looks like.

mod anchors;
mod columns;
mod docx;
mod html;
mod odf;
#[cfg(feature = "pdf")]
mod pdf;
mod read;
mod tree;

use super::svg::Drawing;

pub(crate) use anchors::anchors;
pub(crate) use docx::{Docx, docx, docx_text};
#[cfg(feature = "pdf")]
pub(crate) use pdf::pdf;
pub(crate) use read::read;
pub(crate) use tree::Block;

/// The body of a page of HTML.
pub(crate) fn html(blocks: &[Block], drawings: &[Drawing]) -> String {
    html::Writer::new(blocks, drawings).blocks(blocks)
}

/// The text of an OpenDocument text.
pub(crate) fn odf(blocks: &[Block], drawings: &[Drawing]) -> String {
    odf::Writer::new(blocks, drawings).blocks(blocks)
}

/// The anchors of a document that links to its own headings; none for another.
fn linked(blocks: &[Block]) -> std::cell::RefCell<std::vec::IntoIter<String>> {
    let found = if anchors::is_linked(blocks) { anchors(blocks) } else { Vec::new() };
    std::cell::RefCell::new(found.into_iter())
}

/// Whether its page lies across.
pub(crate) fn lies_across(blocks: &[Block]) -> bool {
    columns::lies_across(blocks)
}

/// Whether it holds several papers, each with pages of its own.
pub(crate) fn is_of_papers(blocks: &[Block]) -> bool {
    tree::is_of_papers(blocks)
}

/// The words of the first heading: what the document is called.
pub(crate) fn title(blocks: &[Block]) -> String {
    let heading = blocks.iter().find_map(|block| match block {
        Block::Heading(_, words) => Some(tree::plain(words)),
        _ => None,
    });
    heading.unwrap_or_default()
}
