//! The three languages a template can be written in, and what people typed in each of them. Keeps
//! out: templates.

use super::table::Table;
use crate::print::{markdown, page, xml};

/// The language of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Markup {
    /// CommonMark, of which the content of every document is made.
    Markdown,
    /// A page around the content.
    Html,
    /// A flat OpenDocument text around the content.
    Odf,
}

impl Markup {
    /// The text as one line in which nothing acts.
    pub(crate) fn line(self, text: &str) -> String {
        match self {
            Self::Markdown => markdown::line(text),
            Self::Html | Self::Odf => xml::escape(text),
        }
    }

    /// The text with its own lines; in Markdown those after the first stand behind the indent.
    pub(crate) fn lines(self, text: &str, indent: &str) -> String {
        let lines = || text.lines().map(xml::escape).collect::<Vec<_>>();
        match self {
            Self::Markdown => markdown::lines(text, indent),
            Self::Html => lines().join("<br>\n"),
            Self::Odf => lines().join("<text:line-break/>"),
        }
    }

    /// A whole table.
    pub(crate) fn table(self, table: &Table) -> String {
        match self {
            Self::Markdown => table.markdown.clone(),
            Self::Html => page::html(&page::read(&table.markdown), &[]),
            Self::Odf => page::odf(&page::read(&table.markdown), &[]),
        }
    }
}
