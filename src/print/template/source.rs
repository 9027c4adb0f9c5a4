//! Templates by name: those that are handed in, the pages every document has, and those of a user
//! in their stead. Keeps out: files and folders.

use super::markup::Markup;
use crate::print::letterhead::Letterhead;

/// Templates by the names under which others can include and extend them.
pub(crate) type Shelf = &'static [(String, &'static str)];

/// The head of a paper, and the pages around the content of any document.
pub(super) const PAGES: [(&str, &str); 3] = [
    ("shipped/head.md", include_str!("../templates/head.md")),
    ("shipped/page.html", include_str!("../templates/page.html")),
    ("shipped/page.fodt", include_str!("../templates/page.fodt")),
];

/// A template somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its file, as messages name it.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// The templates to be used instead of the shipped ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Templates {
    /// The content of the document, in Markdown.
    pub content: Option<Template>,
    /// The page around it, in the language of the format.
    pub page: Option<Template>,
    /// The picture at the head of what has a head.
    pub letterhead: Option<Letterhead>,
}

/// The name of the shipped page of a language of markup; Markdown stands alone.
pub(crate) const fn page(markup: Markup) -> Option<&'static str> {
    match markup {
        Markup::Markdown => None,
        Markup::Html => Some("shipped/page.html"),
        Markup::Odf => Some("shipped/page.fodt"),
    }
}
