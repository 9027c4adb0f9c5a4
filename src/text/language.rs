//! The languages the program speaks and how one is chosen. Keeps out: the process environment,
//! which is handed in.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Sentence;
use crate::say;

/// A language of the interface and of the documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Italian.
    It,
    /// English.
    En,
}

/// The variables that name the language of messages, strongest first (POSIX.1-2017, 8.2).
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

impl Language {
    /// Every language, in the order a person is offered them.
    pub const ALL: [Self; 2] = [Self::It, Self::En];

    /// The ISO 639-1 code, which is also the name of the folder in `locales/`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::It => "it",
            Self::En => "en",
        }
    }

    /// The language of an environment, read through `get`: the first of `LC_ALL`, `LC_MESSAGES` and
    /// `LANG` that is set and not empty decides. Unset, `C`, `POSIX` and languages not spoken here
    /// all mean English.
    pub fn from_environment(get: impl Fn(&str) -> Option<String>) -> Self {
        VARIABLES
            .iter()
            .filter_map(|name| get(name))
            .find(|value| !value.is_empty())
            .and_then(|value| value.parse().ok())
            .unwrap_or(Self::En)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = Sentence;

    /// Reads a code (`it`), a locale (`it_IT.UTF-8`, `en-GB`) or a name (`italiano`, `English`), in
    /// any case.
    ///
    /// # Errors
    /// `language-unknown` when it is neither Italian nor English.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let lower = text.trim().to_lowercase();
        match lower.split(['_', '-', '.', '@']).next().unwrap_or_default() {
            "it" | "ita" | "italiano" | "italian" => Ok(Self::It),
            "en" | "eng" | "inglese" | "english" => Ok(Self::En),
            _ => Err(say!("language-unknown", text = text)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(pairs: &'static [(&str, &str)]) -> Language {
        Language::from_environment(|name| {
            let found = pairs.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn codes_locales_and_names_are_read() {
        for text in ["it", "IT", "it_IT.UTF-8", "it-CH", "it@euro", " italiano ", "Italian"] {
            assert_eq!(text.parse(), Ok(Language::It), "{text}");
        }
        for text in ["en", "en_US.UTF-8", "en-GB", "English", "inglese"] {
            assert_eq!(text.parse(), Ok(Language::En), "{text}");
        }
    }

    #[test]
    fn a_word_that_only_begins_like_a_language_is_refused() {
        for text in ["items", "enough", "", "C", "de_DE"] {
            assert_eq!(
                text.parse::<Language>().map_err(|e| e.key),
                Err("language-unknown".into()),
                "{text}"
            );
        }
    }

    #[test]
    fn the_strongest_variable_that_is_set_decides() {
        assert_eq!(environment(&[("LANG", "it_IT.UTF-8")]), Language::It);
        assert_eq!(environment(&[("LANG", "it_IT.UTF-8"), ("LC_ALL", "C")]), Language::En);
        assert_eq!(environment(&[("LANG", "en_GB"), ("LC_MESSAGES", "it_IT")]), Language::It);
    }

    #[test]
    fn an_empty_variable_counts_as_unset() {
        assert_eq!(environment(&[("LC_ALL", ""), ("LANG", "it_IT")]), Language::It);
    }

    #[test]
    fn no_language_posix_and_unspoken_languages_mean_english() {
        assert_eq!(environment(&[]), Language::En);
        assert_eq!(environment(&[("LANG", "POSIX")]), Language::En);
        assert_eq!(environment(&[("LANG", "C.UTF-8")]), Language::En);
        assert_eq!(environment(&[("LANG", "de_DE.UTF-8")]), Language::En);
    }

    #[test]
    fn a_language_is_shown_by_its_code_and_read_back() {
        for language in Language::ALL {
            assert_eq!(language.to_string().parse(), Ok(language));
        }
    }
}
