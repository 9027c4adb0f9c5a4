//! Templates by name: the ones that are shipped, and those of a user in their stead. Keeps out:
//! files and folders.

use super::markup::Markup;
use crate::documents::document::{Document, Format};

/// The templates the program brings along, by the names under which others can include and extend
/// them.
pub(super) const SHIPPED: [(&str, &str); 14] = [
    ("shipped/minutes.md", include_str!("../templates/minutes.md")),
    ("shipped/ranking.md", include_str!("../templates/ranking.md")),
    ("shipped/synthesis.md", include_str!("../templates/synthesis.md")),
    ("shipped/commitments.md", include_str!("../templates/commitments.md")),
    ("shipped/convocation.md", include_str!("../templates/convocation.md")),
    ("shipped/attendance.md", include_str!("../templates/attendance.md")),
    ("shipped/scoresheets.md", include_str!("../templates/scoresheets.md")),
    ("shipped/list.md", include_str!("../templates/list.md")),
    ("shipped/docpp.md", include_str!("../templates/docpp.md")),
    ("shipped/record.md", include_str!("../templates/record.md")),
    ("shipped/selection.md", include_str!("../templates/selection.md")),
    ("shipped/open-data.md", include_str!("../templates/open-data.md")),
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
}

/// The names under which a user's folder may hold templates of a document, the first that is there
/// counts: its content, and the page around it. `None` for what is written without templates.
pub fn template_names(document: Document, format: Format) -> Option<(String, Vec<String>)> {
    let end = format.code();
    if !document.formats().contains(&Format::Markdown) {
        return None;
    }
    let page = match format {
        Format::Markdown => Vec::new(),
        Format::Html | Format::Fodt => {
            vec![format!("{}.{end}", document.code()), format!("page.{end}")]
        }
        Format::Csv | Format::Json | Format::Xlsx | Format::Svg | Format::Ics => return None,
    };
    Some((format!("{}.md", document.code()), page))
}

/// The name of the shipped content of a document.
pub(in crate::documents) const fn content(document: Document) -> &'static str {
    match document {
        Document::Minutes => "shipped/minutes.md",
        Document::Ranking => "shipped/ranking.md",
        Document::Synthesis => "shipped/synthesis.md",
        Document::Commitments => "shipped/commitments.md",
        Document::DocPp => "shipped/docpp.md",
        Document::Record => "shipped/record.md",
        Document::Selection => "shipped/selection.md",
        Document::OpenData => "shipped/open-data.md",
        Document::Convocation => "shipped/convocation.md",
        Document::Attendance => "shipped/attendance.md",
        Document::Scoresheets => "shipped/scoresheets.md",
        _ => "shipped/list.md",
    }
}

/// The name of the shipped page of a language of markup; Markdown stands alone.
pub(in crate::documents) const fn page(markup: Markup) -> Option<&'static str> {
    match markup {
        Markup::Markdown => None,
        Markup::Html => Some("shipped/page.html"),
        Markup::Odf => Some("shipped/page.fodt"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_in_markdown_has_names_for_templates_and_no_other_has() {
        let names = template_names(Document::Minutes, Format::Html);
        assert_eq!(
            names,
            Some((
                "minutes.md".to_owned(),
                vec!["minutes.html".to_owned(), "page.html".to_owned()]
            ))
        );
        assert_eq!(
            template_names(Document::Actions, Format::Markdown),
            Some(("actions.md".to_owned(), Vec::new()))
        );
        assert_eq!(template_names(Document::Actions, Format::Csv), None);
        assert_eq!(template_names(Document::Bundle, Format::Json), None);
    }
}
