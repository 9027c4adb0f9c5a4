//! Names that a public act must show: who manages the process and who writes its text, each under
//! its label. Keeps out: everybody else, and what is done about a name that stands elsewhere (see
//! `lint`).

use crate::domain::World;
use crate::say;
use crate::text::Language;

/// A name that a document must show, and the label under which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NamedOffice {
    /// The words of the label.
    pub label: String,
    /// The name.
    pub name: String,
}

/// The two offices that a public act must name: the law wants the manager and the curator in the
/// proposal document, and the record and the report repeat its head.
pub(crate) fn named_offices(language: Language, world: &dyn World) -> Vec<NamedOffice> {
    let offices = world.process().into_iter().flat_map(|process| {
        [
            (say!("field-process-manager"), &process.process_manager),
            (say!("field-curator"), &process.curator),
        ]
    });
    let named = offices.filter_map(|(label, name)| Some((label, name.as_ref()?)));
    named
        .map(|(label, name)| NamedOffice {
            label: language.tell(&label),
            name: name.as_str().to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn an_act_names_the_two_offices_that_are_filled_and_nobody_else() {
        let mut table = Sample::default();
        let process =
            [("title", "T"), ("process_manager", "Ada Neri"), ("deciding_body", "Comune")];
        table.add(Kind::Process, &process);
        let named = named_offices(Language::It, table.world());
        assert_eq!(named.iter().map(|must| must.name.as_str()).collect::<Vec<_>>(), ["Ada Neri"]);
        assert!(named_offices(Language::It, Sample::default().world()).is_empty());
    }
}
