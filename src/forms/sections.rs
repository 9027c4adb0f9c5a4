//! With which field a section of a long form begins. Keeps out: the fields, and forms that show
//! some of them.

use crate::domain::Kind;
use crate::text::Sentence;

/// The sections of the kinds with the most fields: of which kind, with which field, called how.
const SECTIONS: &[(Kind, &str, &str)] = &[
    (Kind::Process, "title", "process"),
    (Kind::Process, "certification_year", "money"),
    (Kind::Process, "start_year", "times"),
    (Kind::Process, "territory", "theme"),
    (Kind::Process, "participants", "participants"),
    (Kind::Process, "professional_figures", "ways"),
    (Kind::Process, "docpp_planned", "documents"),
    (Kind::Process, "solicitation", "inclusion"),
    (Kind::Process, "regional_evaluation", "record"),
    (Kind::Process, "docpp_drafted", "docpp"),
    (Kind::Process, "report_sent", "closing"),
    (Kind::Process, "cut", "settings"),
    (Kind::Rules, "version", "version"),
    (Kind::Rules, "decision", "deciding"),
    (Kind::Rules, "ballot", "ballot"),
    (Kind::Meetings, "number", "planned"),
    (Kind::Meetings, "convened", "convocation"),
    (Kind::Meetings, "start", "held"),
    (Kind::Meetings, "state", "minutes"),
    (Kind::Entries, "meeting", "said"),
    (Kind::Entries, "method", "decided"),
    (Kind::Entries, "group", "groups"),
    (Kind::Stakeholders, "name", "actor"),
    (Kind::Stakeholders, "email", "reach"),
    (Kind::Attendance, "meeting", "seat"),
    (Kind::Attendance, "arrival", "hours"),
    (Kind::Attendance, "on_behalf_of", "votes"),
    (Kind::Proposals, "code", "proposal"),
    (Kind::Proposals, "current", "costs"),
];

/// The heading of the section that begins with a field.
pub(super) fn section(kind: Kind, field: &str) -> Option<Sentence> {
    let found = SECTIONS.iter().find(|(of, first, _)| *of == kind && *first == field);
    found.map(|(_, _, code)| Sentence::new(format!("section-{code}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn every_section_begins_with_a_field_of_its_kind_and_has_its_words() {
        for (kind, field, code) in SECTIONS {
            assert!(kind.fields().iter().any(|own| own.name == *field), "{kind}: {field}");
            for language in Language::ALL {
                assert!(language.has(&format!("section-{code}")), "{language}: {code}");
            }
        }
    }

    #[test]
    fn every_field_of_every_kind_says_what_it_is_for_in_both_languages() {
        let told = |language: Language, kind: Kind, name: &str| {
            let name = name.replace('_', "-");
            let own = language.has(&format!("help-field-{kind}-{name}"));
            own || language.has(&format!("help-field-{name}"))
        };
        let mut lacking = Vec::new();
        for kind in Kind::ALL {
            for field in kind.fields() {
                for language in Language::ALL {
                    if !told(language, *kind, field.name) {
                        lacking.push(format!("{language}: {kind} {}", field.name));
                    }
                }
            }
        }
        assert_eq!(lacking, Vec::<String>::new());
    }
}
