//! The closed lists of words the command line takes: those that work, and those of the contract
//! that are still to come. Keeps out: what they do.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::measure::Measure;
use super::method::Method;
use crate::deeds;
use crate::documents::{self, Format};
use crate::domain::Kind;

/// Kinds of the contract that cannot be imported or listed yet.
const LATER_KINDS: [&str; 5] = ["ballots", "needs", "courses", "facilitators", "decidim"];
/// Documents of the contract that cannot be written yet.
const LATER_DOCUMENTS: [&str; 0] = [];
/// Formats of the contract in which nothing is written yet.
const LATER_FORMATS: [&str; 0] = [];
/// Methods of the contract that cannot be computed yet.
const LATER_METHODS: [&str; 0] = [];

/// What can be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Importable {
    /// Rows of a kind.
    Kind(Kind),
    /// A whole table.
    Bundle,
    /// Something still to come.
    Later(&'static str),
}

/// What can be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listable {
    /// Records of a kind.
    Kind(Kind),
    /// Something still to come.
    Later(&'static str),
}

/// What can be exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// A document there is.
    Known(documents::Document),
    /// Something still to come.
    Later(&'static str),
}

/// In what it can be exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// A format there is.
    Known(Format),
    /// Something still to come.
    Later(&'static str),
}

/// What can be computed on a plain file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Computed {
    /// A method there is.
    Known(Method),
    /// Something still to come.
    Later(&'static str),
}

/// How a listing is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Aligned columns, for people.
    Text,
    /// JSON.
    Json,
    /// CSV.
    Csv,
    /// A GFM table.
    Markdown,
}

/// A parser of words that work and hidden words that are still to come.
fn words<T: Clone + Send + Sync + 'static>(
    known: impl IntoIterator<Item = &'static str>,
    later: &'static [&'static str],
    read: impl Fn(&str) -> Option<T> + Clone + Send + Sync + 'static,
) -> impl TypedValueParser<Value = T> {
    let known = known.into_iter().map(PossibleValue::new);
    let later = later.iter().map(|word| PossibleValue::new(*word).hide(true));
    PossibleValuesParser::new(known.chain(later))
        .try_map(move |word| read(&word).ok_or("not a word of this list"))
}

fn of(list: &'static [&'static str], word: &str) -> Option<&'static str> {
    list.iter().copied().find(|known| *known == word)
}

fn kinds() -> impl Iterator<Item = &'static str> {
    Kind::ALL.iter().map(|kind| kind.code())
}

pub(super) fn importable() -> impl TypedValueParser<Value = Importable> {
    words(kinds().chain(["bundle"]), &LATER_KINDS, |word| {
        let kind = word.parse().map(Importable::Kind).ok();
        let bundle = (word == "bundle").then_some(Importable::Bundle);
        kind.or(bundle).or_else(|| of(&LATER_KINDS, word).map(Importable::Later))
    })
}

pub(super) fn listable() -> impl TypedValueParser<Value = Listable> {
    words(kinds(), &LATER_KINDS, |word| {
        word.parse()
            .map(Listable::Kind)
            .ok()
            .or_else(|| of(&LATER_KINDS, word).map(Listable::Later))
    })
}

pub(super) fn documents() -> impl TypedValueParser<Value = Document> {
    words(
        documents::Document::ALL.iter().map(|document| document.code()),
        &LATER_DOCUMENTS,
        |word| {
            let known = documents::Document::of(word).map(Document::Known);
            known.or_else(|| of(&LATER_DOCUMENTS, word).map(Document::Later))
        },
    )
}

pub(super) fn written() -> impl TypedValueParser<Value = Written> {
    words(Format::ALL.iter().map(|format| format.code()), &LATER_FORMATS, |word| {
        Format::of(word)
            .map(Written::Known)
            .or_else(|| of(&LATER_FORMATS, word).map(Written::Later))
    })
}

pub(super) fn measures() -> impl TypedValueParser<Value = Measure> {
    words(Measure::ALL.iter().map(|measure| measure.code()), &[], Measure::of)
}

pub(super) fn methods() -> impl TypedValueParser<Value = Computed> {
    words(Method::ALL.iter().map(|method| method.code()), &LATER_METHODS, |word| {
        Method::of(word)
            .map(Computed::Known)
            .or_else(|| of(&LATER_METHODS, word).map(Computed::Later))
    })
}

pub(super) fn deeds() -> impl TypedValueParser<Value = &'static str> {
    words(deeds::all().iter().map(|deed| deed.word), &[], |word| {
        deeds::find(word).map(|deed| deed.word)
    })
}

pub(super) fn languages() -> impl TypedValueParser<Value = String> {
    words(["it", "en"], &[], |word| Some(word.to_owned()))
}

pub(super) fn shapes() -> impl TypedValueParser<Value = Shape> {
    words(["text", "json", "csv", "md"], &[], shape)
}

/// The shapes of what is no listing of records.
pub(super) fn plain_shapes() -> impl TypedValueParser<Value = Shape> {
    words(["text", "json"], &[], shape)
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
    use super::*;

    #[test]
    fn no_word_is_both_there_and_still_to_come() {
        let there: Vec<&str> = kinds()
            .chain(Document::there())
            .chain(Format::ALL.iter().map(|format| format.code()))
            .collect();
        let there: Vec<&str> =
            there.into_iter().chain(Method::ALL.iter().map(|method| method.code())).collect();
        let later =
            LATER_KINDS.iter().chain(&LATER_DOCUMENTS).chain(&LATER_FORMATS).chain(&LATER_METHODS);
        // `attendance` is a kind of record and a document to come.
        assert!(later.filter(|word| **word != "attendance").all(|word| !there.contains(word)));
    }

    impl Document {
        fn there() -> impl Iterator<Item = &'static str> {
            documents::Document::ALL.iter().map(|document| document.code())
        }
    }
}
