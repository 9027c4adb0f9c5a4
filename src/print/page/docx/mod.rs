//! A tree as a document of Word (WordprocessingML, ISO/IEC 29500). Keeps out: the parts around its
//! text, and how they are packed.
//!
//! It is written here and not by a crate: those there are mark neither the head of a table nor the
//! language of a text, which whoever has the page read aloud needs.

mod package;
mod section;
mod text;

use crate::text::Language;

pub(crate) use package::{Docx, docx_text};

use super::Block;
use crate::print::letterhead::Letterhead;

/// A document of Word: its text in paragraphs, headings, lists and tables, with numbered pages.
///
/// # Errors
/// When it cannot be packed.
pub(crate) fn docx(
    blocks: &[Block],
    title: &str,
    language: Language,
    letterhead: Option<&Letterhead>,
) -> Result<Docx, std::io::Error> {
    package::pack(text::Writer::new(blocks, letterhead).whole(blocks), title, language, letterhead)
}
