//! Tells a sentence in a language, from the files of `locales/`. Keeps out: which sentences there
//! are.

use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, langid, static_loader};

use super::{Argument, Language, Sentence};

static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "en",
        // Isolating marks are invisible to a reader but take cells in a terminal and bytes in a
        // document.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static IT: LanguageIdentifier = langid!("it");
static EN: LanguageIdentifier = langid!("en");

impl Language {
    /// The words of `sentence` in this language.
    ///
    /// Numbers choose plurals by the rules of the language; a sentence inside is told in the same
    /// language. A key the language lacks, or one told without an argument it needs, gives the key
    /// in guillemets: `«minutes-kept»`.
    pub fn tell(self, sentence: &Sentence) -> String {
        let args: HashMap<&str, FluentValue> =
            sentence.args.iter().map(|(name, value)| (name.as_ref(), self.value(value))).collect();
        LOCALES
            .lookup_single_language(self.identifier(), &sentence.key, Some(&args))
            .unwrap_or_else(|_| format!("«{}»", sentence.key))
    }

    /// Whether this language has words for `key`, whatever arguments they need.
    pub fn has(self, key: &str) -> bool {
        match LOCALES.lookup_single_language::<&str>(self.identifier(), key, None) {
            Ok(_) => true,
            // The error's type is private to the loader: only its wording tells lacking arguments
            // from a lacking key.
            Err(error) => error.to_string().starts_with("Fluent errors"),
        }
    }

    fn value(self, argument: &Argument) -> FluentValue<'_> {
        match argument {
            Argument::Number(number) => FluentValue::from(*number),
            Argument::Day { day } => FluentValue::from(self.date_short(*day)),
            Argument::Text(text) => FluentValue::from(text.as_str()),
            Argument::Sentence(sentence) => FluentValue::from(self.tell(sentence)),
        }
    }

    fn identifier(self) -> &'static LanguageIdentifier {
        match self {
            Self::It => &IT,
            Self::En => &EN,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language::{En, It};
    use super::*;
    use crate::say;

    #[test]
    fn a_sentence_is_told_in_the_language_asked() {
        assert_eq!(It.tell(&say!("time-missing")), "Manca l'ora: scrivi per esempio 18:05.");
        assert_eq!(En.tell(&say!("time-missing")), "The time is missing: write for example 18:05.");
    }

    #[test]
    fn words_of_a_person_stand_in_a_sentence_without_isolating_marks() {
        let told = It.tell(&say!("language-unknown", text = "de"));
        assert_eq!(told, "«de» non è una lingua del programma: scrivi it oppure en.");
    }

    #[test]
    fn words_of_a_person_are_never_read_as_fluent() {
        let told = En.tell(&say!("language-unknown", text = "{ $other }"));
        assert!(told.starts_with("“{ $other }” is not"), "{told}");
    }

    #[test]
    fn a_sentence_inside_is_told_in_the_same_language() {
        let sentence = say!("language-unknown", text = say!("time-missing"));
        assert!(It.tell(&sentence).starts_with("«Manca l'ora"));
        assert!(En.tell(&sentence).starts_with("“The time is missing"));
    }

    #[test]
    fn numbers_stand_whole_and_ungrouped() {
        let told = It.tell(&say!("language-unknown", text = 2014_u32));
        assert!(told.starts_with("«2014»"), "{told}");
    }

    #[test]
    fn numbers_choose_the_plural_of_the_language() {
        use fluent_templates::fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
        let source = "kept = { $count ->\n    [one] una riga\n   *[other] { $count } righe\n }\n";
        let mut bundle = FluentBundle::new(vec![IT.clone()]);
        bundle.set_use_isolating(false);
        bundle.add_resource(FluentResource::try_new(source.to_owned()).unwrap()).unwrap();
        let pattern = bundle.get_message("kept").and_then(|message| message.value()).unwrap();
        let told = |count: usize| {
            let count = Argument::from(count);
            let args: FluentArgs = [("count", It.value(&count))].into_iter().collect();
            bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
        };
        assert_eq!([told(0), told(1), told(2)], ["0 righe", "una riga", "2 righe"]);
    }

    #[test]
    fn a_missing_key_or_argument_gives_the_key_in_guillemets() {
        assert_eq!(It.tell(&Sentence::new("nowhere-to-be-found")), "«nowhere-to-be-found»");
        assert_eq!(En.tell(&say!("language-unknown")), "«language-unknown»");
        assert_eq!(En.tell(&Sentence::new("not a key.at all")), "«not a key.at all»");
    }

    #[test]
    fn a_key_is_had_even_when_it_needs_arguments() {
        for language in Language::ALL {
            assert!(language.has("time-missing") && language.has("language-unknown"));
            assert!(!language.has("nowhere-to-be-found") && !language.has(""));
        }
    }

    #[test]
    fn every_language_has_a_folder() {
        let folders: Vec<String> =
            fluent_templates::Loader::locales(&*LOCALES).map(ToString::to_string).collect();
        for language in Language::ALL {
            assert_eq!(language.identifier().to_string(), language.code());
            assert!(folders.contains(&language.code().to_owned()), "{language}");
        }
    }
}
