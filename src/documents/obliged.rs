//! Names that a public act must show: who manages the process and who writes its text, each under
//! its label. Keeps out: everybody else, and what is done about a name that stands elsewhere (see
//! `lint`).

use super::document::Document;
use crate::domain::World;
use crate::say;
use crate::text::Language;

/// A name that a document must show, and the label under which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obliged {
    /// The words of the label.
    pub label: String,
    /// The name.
    pub name: String,
}

/// The names a document must show: the law wants the manager and the curator in the proposal
/// document, and the record and the report repeat its head.
pub(super) fn obliged(document: Document, language: Language, world: &dyn World) -> Vec<Obliged> {
    let process = world
        .process()
        .filter(|_| matches!(document, Document::DocPp | Document::Record | Document::Report));
    let offices = process.into_iter().flat_map(|process| {
        [
            (say!("field-process-manager"), &process.process_manager),
            (say!("field-curator"), &process.curator),
        ]
    });
    let named = offices.filter_map(|(label, name)| Some((label, name.as_ref()?)));
    named
        .map(|(label, name)| Obliged {
            label: language.tell(&label),
            name: name.as_str().to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::readings::Sample;

    #[test]
    fn only_the_acts_that_must_name_an_office_may_and_only_those_two() {
        let mut table = Sample::default();
        table.add(
            Kind::Process,
            &[("title", "T"), ("process_manager", "Ada Neri"), ("deciding_body", "Comune")],
        );
        let of = |document| obliged(document, Language::It, table.world());
        assert_eq!(
            of(Document::DocPp).iter().map(|must| must.name.as_str()).collect::<Vec<_>>(),
            ["Ada Neri"]
        );
        assert_eq!(of(Document::DocPp), of(Document::Report));
        assert_eq!([of(Document::Minutes), of(Document::OpenData)], [vec![], vec![]]);
    }
}
