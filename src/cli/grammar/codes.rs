//! The closed lists of words the command line takes. Keeps out: what they do.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::measure::Measure;
use super::method::Method;
use crate::deeds;
use crate::documents::{Document, Format};
use crate::domain::Kind;
use crate::flow::SeatRole;

/// What can be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Importable {
    /// Rows of a kind.
    Kind(Kind),
    /// A whole table.
    Bundle,
    /// A file of a source whose rules come with the program and say of which kind it is.
    Source(&'static str),
}

/// The sources that may stand in the place of a kind.
pub(crate) const SOURCES: &[&str] = &["decidim"];

/// How a listing is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Aligned columns, for people.
    Text,
    /// JSON.
    Json,
    /// CSV.
    Csv,
    /// A GFM table.
    Markdown,
}

/// A parser of the words of a list; any other is told with all of them.
fn words<T: Clone + Send + Sync + 'static>(
    known: impl IntoIterator<Item = &'static str>,
    read: impl Fn(&str) -> Option<T> + Clone + Send + Sync + 'static,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(known.into_iter().map(PossibleValue::new))
        .try_map(move |word| read(&word).ok_or("not a word of this list"))
}

fn codes() -> impl Iterator<Item = &'static str> {
    Kind::ALL.iter().map(|kind| kind.code())
}

pub(super) fn importable() -> impl TypedValueParser<Value = Importable> {
    words(codes().chain(["bundle"]).chain(SOURCES.iter().copied()), |word| {
        let bundle = (word == "bundle").then_some(Importable::Bundle);
        let source = || SOURCES.iter().find(|own| **own == word).map(|own| Importable::Source(own));
        bundle.or_else(source).or_else(|| word.parse().map(Importable::Kind).ok())
    })
}

pub(super) fn kinds() -> impl TypedValueParser<Value = Kind> {
    words(codes(), |word| word.parse().ok())
}

/// The kinds that tables can share.
pub(super) fn shared() -> impl TypedValueParser<Value = Kind> {
    words(deeds::sharing::SHARED.iter().map(|kind| kind.code()), |word| word.parse().ok())
}

pub(super) fn documents() -> impl TypedValueParser<Value = Document> {
    words(Document::ALL.iter().map(|document| document.code()), Document::of)
}

pub(super) fn formats() -> impl TypedValueParser<Value = Format> {
    words(Format::ALL.iter().map(|format| format.code()), Format::of)
}

pub(super) fn measures() -> impl TypedValueParser<Value = Measure> {
    words(Measure::ALL.iter().map(|measure| measure.code()), Measure::of)
}

pub(super) fn methods() -> impl TypedValueParser<Value = Method> {
    words(Method::ALL.iter().map(|method| method.code()), Method::of)
}

pub(super) fn deeds() -> impl TypedValueParser<Value = &'static str> {
    words(deeds::all().iter().map(|deed| deed.word), |word| deeds::find(word).map(|deed| deed.word))
}

pub(super) fn roles() -> impl TypedValueParser<Value = &'static str> {
    words(SeatRole::CODES, |word| SeatRole::CODES.into_iter().find(|code| *code == word))
}

pub(super) fn languages() -> impl TypedValueParser<Value = String> {
    words(["it", "en"], |word| Some(word.to_owned()))
}

pub(super) fn shapes() -> impl TypedValueParser<Value = Shape> {
    words(["text", "json", "csv", "md"], shape)
}

/// The shapes of what is no listing of records.
pub(super) fn plain_shapes() -> impl TypedValueParser<Value = Shape> {
    words(["text", "json"], shape)
}

fn shape(word: &str) -> Option<Shape> {
    Some(match word {
        "text" => Shape::Text,
        "json" => Shape::Json,
        "csv" => Shape::Csv,
        "md" => Shape::Markdown,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::ffi::OsStr;

    use clap::Command;

    use super::*;

    /// What a parser reads from each word that it says it takes.
    fn read<T: Clone + Send + Sync + 'static>(
        parser: impl TypedValueParser<Value = T>,
    ) -> Vec<(String, T)> {
        let words: Vec<String> =
            parser.possible_values().unwrap().map(|value| value.get_name().to_owned()).collect();
        let command = Command::new("tavolo");
        let value = |word: &String| parser.parse_ref(&command, None, OsStr::new(word)).unwrap();
        words.iter().map(|word| (word.clone(), value(word))).collect()
    }

    #[test]
    fn every_word_that_is_offered_asks_for_what_it_names() {
        for (word, kind) in read(kinds()) {
            assert_eq!(kind.code(), word);
        }
        for (word, document) in read(documents()) {
            assert_eq!(document.code(), word);
        }
        for (word, format) in read(formats()) {
            assert_eq!(format.code(), word);
        }
        let imported = read(importable());
        assert_eq!(imported.len(), Kind::ALL.len() + 1 + SOURCES.len());
        assert!(imported.contains(&("bundle".to_owned(), Importable::Bundle)));
        assert!(imported.contains(&("decidim".to_owned(), Importable::Source("decidim"))));
    }

    #[test]
    fn no_list_has_a_word_twice() {
        let alone = |words: Vec<String>| {
            let once: BTreeSet<&String> = words.iter().collect();
            assert_eq!(once.len(), words.len(), "{words:?}");
        };
        alone(read(importable()).into_iter().map(|(word, _)| word).collect());
        alone(read(documents()).into_iter().map(|(word, _)| word).collect());
        alone(read(methods()).into_iter().map(|(word, _)| word).collect());
        alone(read(measures()).into_iter().map(|(word, _)| word).collect());
    }
}
