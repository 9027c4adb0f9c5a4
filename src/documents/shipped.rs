//! The templates of documents that the program brings along, by name. Keeps out: the pages around
//! them (see `print`), files and folders.

use std::sync::LazyLock;

use super::Document;
use crate::print::{Format, Renderer, Templates};
use crate::text::Language;

/// The templates the program brings along, by the names under which others can include and extend
/// them.
static SHELF: LazyLock<Vec<(String, &str)>> = LazyLock::new(|| {
    let own = Document::ALL.iter().filter_map(|document| {
        let template = document.row().template?;
        Some((format!("shipped/{}.md", document.code()), template))
    });
    own.chain([(LIST.to_owned(), include_str!("templates/list.md"))]).collect()
});

/// The content of a document that is one table.
const LIST: &str = "shipped/list.md";

/// The names under which a user's folder may hold templates of a document, the first that is there
/// counts: its content, and the page around it. `None` for what is written without templates.
pub fn template_names(document: Document, format: Format) -> Option<(String, Vec<String>)> {
    let end = format.code();
    if !document.formats().contains(&Format::Markdown) {
        return None;
    }
    let page = match format {
        // The pages of Word and of a PDF are no templates.
        Format::Markdown | Format::Docx | Format::Pdf => Vec::new(),
        Format::Html | Format::Fodt => {
            vec![format!("{}.{end}", document.code()), format!("page.{end}")]
        }
        Format::Csv | Format::Json | Format::Xlsx | Format::Svg | Format::Ics | Format::Pb => {
            return None;
        }
    };
    Some((format!("{}.md", document.code()), page))
}

/// The name of the shipped content of a document.
fn content(document: Document) -> &'static str {
    let own = format!("shipped/{}.md", document.code());
    SHELF.iter().find(|(name, _)| *name == own).map_or(LIST, |(name, _)| name)
}

/// How a document is made of its values.
pub(super) fn renderer<'a>(
    document: Document,
    format: Format,
    language: Language,
    templates: &'a Templates,
) -> Renderer<'a> {
    Renderer { content: content(document), shelf: &SHELF, format, language, templates }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The keys a template asks for; one that it puts together counts by its beginning.
    fn keys(template: &str) -> BTreeSet<&str> {
        template.split("t(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
    }

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

    #[test]
    fn every_sentence_of_a_page_exists_and_is_asked_for() {
        // What a ranking rests on is worded for every format at once, and its words are those of
        // the page.
        let basis =
            include_str!("ranking/basis.rs").split('"').filter(|word| word.starts_with("page-"));
        let basis = basis.map(|key| key.trim_end_matches("{}"));
        let pages = [
            include_str!("../print/templates/page.html"),
            include_str!("../print/templates/page.fodt"),
        ];
        let asked: BTreeSet<&str> = SHELF
            .iter()
            .flat_map(|(_, template)| keys(template))
            .chain(pages.into_iter().flat_map(keys))
            .chain(basis)
            .collect();
        for (language, file) in [
            (Language::It, include_str!("../../locales/it/documents.ftl")),
            (Language::En, include_str!("../../locales/en/documents.ftl")),
        ] {
            let written: BTreeSet<&str> = file
                .lines()
                .filter(|line| line.starts_with("page-"))
                .filter_map(|line| line.split(' ').next())
                .collect();
            for key in &asked {
                assert!(
                    language.has(key)
                        || written
                            .iter()
                            .any(|written| key.ends_with('-') && written.starts_with(key)),
                    "{language}: {key}"
                );
            }
            for key in written {
                let is_asked = |asked: &&str| {
                    key == *asked || (asked.ends_with('-') && key.starts_with(*asked))
                };
                assert!(asked.iter().any(is_asked), "{language}: nothing asks for {key}");
            }
        }
    }
}
