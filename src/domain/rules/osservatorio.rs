//! What the Osservatorio calls the fields of a process, and how it says that the sources are
//! silent. Keeps out: the order of its record (see `documents`), and what a sheet does with a
//! label.

use crate::domain::fold::words;
use crate::domain::noun::Field;
use crate::domain::record::Kind;
use crate::say;
use crate::text::{Language, Sentence};

/// The two figures of participation: what each is, then the fields of its number, of what was
/// counted and of its source.
pub fn figures() -> [(Sentence, [&'static str; 3]); 2] {
    [
        (
            say!("record-expected"),
            ["expected_participants", "expected_definition", "expected_source"],
        ),
        (say!("record-actual"), ["participants", "participants_definition", "participants_source"]),
    ]
}

/// What the three fields of a figure are.
pub fn parts() -> [Sentence; 3] {
    [say!("record-number"), say!("record-definition"), say!("record-source")]
}

/// How the record calls a field of the process.
pub fn label(field: &Field) -> Sentence {
    match field.name {
        // Other nouns have a state and a territory too: here they are called as the record calls
        // them.
        "state" => say!("record-state"),
        "territory" => say!("record-territory"),
        _ => field.label(),
    }
}

/// How the record calls a part of a figure in a file, where figures have no table of their own.
pub fn label_of_part(figure: &Sentence, part: &Sentence, language: Language) -> String {
    [figure, part].map(|sentence| language.tell(sentence)).join(" – ")
}

/// "Not stated or not available in the sources": a value of its own, not a field somebody forgot.
pub fn not_stated() -> Sentence {
    say!("record-not-stated")
}

/// The field of the process that a label of the record names in either language, whatever its case
/// and marks.
pub fn labelled(header: &str) -> Option<&'static Field> {
    let wanted = words(header);
    let is_it = |label: String| words(&label) == wanted;
    let by_field = |field: &&Field| {
        Language::ALL.into_iter().any(|language| is_it(language.tell(&label(field))))
    };
    Kind::Process.fields().iter().find(by_field).or_else(|| {
        let figures = figures();
        let mut names = figures.iter().flat_map(|(figure, names)| {
            names.iter().zip(parts()).map(move |(name, part)| (figure, *name, part))
        });
        let is_part = |figure: &Sentence, part: &Sentence| {
            Language::ALL.iter().any(|l| is_it(label_of_part(figure, part, *l)))
        };
        let (_, name, _) = names.find(|(figure, _, part)| is_part(figure, part))?;
        Kind::Process.field(name)
    })
}

/// Whether a text is the sentence, in either language, or the code that stands for it in files.
pub fn says_not_stated(text: &str) -> bool {
    let said = words(text);
    said == ["not", "stated"]
        || Language::ALL.into_iter().any(|language| words(&language.tell(&not_stated())) == said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_names_its_field_in_both_languages() {
        for language in Language::ALL {
            for field in Kind::Process.fields() {
                let label = language.tell(&label(field));
                assert_eq!(
                    labelled(&format!(" {} :", label.to_uppercase())).map(|f| f.name),
                    Some(field.name),
                    "{label}"
                );
            }
            for (figure, names) in figures() {
                for (name, part) in names.into_iter().zip(parts()) {
                    let label = label_of_part(&figure, &part, language);
                    assert_eq!(labelled(&label).map(|field| field.name), Some(name), "{label}");
                }
            }
        }
        assert!(labelled("Colore").is_none() && labelled("").is_none());
    }

    #[test]
    fn the_sentence_is_known_in_both_languages_and_nothing_else_is() {
        assert!(says_not_stated("non indicato o dato non disponibile nelle fonti consultate."));
        assert!(
            says_not_stated(&Language::En.tell(&not_stated())) && says_not_stated("not_stated")
        );
        assert!(!says_not_stated("Non indicato dal bando") && !says_not_stated(""));
    }
}
