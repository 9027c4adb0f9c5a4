//! A document in Markdown as a page of HTML and as a text of OpenDocument. Keeps out: what stands in a document.
//!
//! The Markdown of a document is its one source: it is read into a tree of headings, paragraphs, lists and tables, and
//! the tree is written in the other two formats. A section that is added to `templates/minutes.md` is in all three at
//! once. Since everything a person typed is escaped in Markdown, it is plain words in the tree, whatever it looks like.

mod html;
mod odf;
mod read;
mod tree;

use super::svg::Drawing;

pub(super) use read::read;
pub(super) use tree::Block;

/// The body of a page of HTML.
pub(super) fn html(blocks: &[Block], drawings: &[Drawing]) -> String {
    html::Writer { drawings }.blocks(blocks)
}

/// The text of an OpenDocument text.
pub(super) fn odf(blocks: &[Block], drawings: &[Drawing]) -> String {
    odf::Writer { drawings }.blocks(blocks)
}

/// The words of the first heading: what the document is called.
pub(super) fn title(blocks: &[Block]) -> String {
    let heading = blocks.iter().find_map(|block| match block {
        Block::Heading(_, words) => Some(tree::plain(words)),
        _ => None,
    });
    heading.unwrap_or_default()
}
