//! Which field a word means: a header of a file, what somebody types, what `--map` says. Keeps out:
//! whole files.

use super::beside;
use crate::domain::{Field, Kind, fold, osservatorio, words};
use crate::say;
use crate::text::Sentence;

/// How alike a header and the name of a field are at least, by Jaro-Winkler similarity, for the
/// field to be suggested: `Catgoria` and `Categoria` are (0.97), `Colore` and `Category` are not
/// (0.58).
const NEAR: f64 = 0.84;
/// Words of a header shorter than this suggest nothing.
const TELLING: usize = 3;

/// The column that may stand in any file.
pub(in crate::exchange) const ID: &str = "id";

/// The field of a mapping that keeps its column out: `--map COLUMN=-`.
pub const KEPT_OUT: &str = "-";

/// A column said to be a field: `--map COLUMN=FIELD`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// The header as the file has it, whatever its case.
    pub column: String,
    /// The field, in English or Italian.
    pub field: String,
}

impl Mapping {
    /// Reads `COLUMN=FIELD`; a column may itself hold `=`.
    ///
    /// # Errors
    /// When one of the two is missing.
    pub fn read(text: &str) -> Result<Self, Sentence> {
        match text.rsplit_once('=').map(|(column, field)| (column.trim(), field.trim())) {
            Some((column, field)) if !column.is_empty() && !field.is_empty() => {
                Ok(Self { column: column.to_owned(), field: field.to_owned() })
            }
            _ => Err(say!("column-mapping", text = text)),
        }
    }
}

impl Mapping {
    /// Whether it says that its column is kept out.
    pub(in crate::exchange) fn keeps_out(&self) -> bool {
        self.field == KEPT_OUT
    }

    /// What is said of a column; who names it by its place among those of one header is heard before
    /// who names them all.
    pub(in crate::exchange) fn of<'a>(
        maps: &'a [Self],
        headers: &[String],
        at: usize,
    ) -> Option<&'a Self> {
        let name = fold(headers.get(at)?);
        let mut found: Vec<&Self> = maps.iter().filter(|map| map.is_of(headers, at)).collect();
        found.sort_by_key(|map| fold(&map.column) == name);
        found.into_iter().next()
    }

    /// Whether it speaks of a column: by its header, or by `HEADER#2` of the second with that
    /// header.
    pub(in crate::exchange) fn is_of(&self, headers: &[String], at: usize) -> bool {
        let Some(header) = headers.get(at) else { return false };
        if fold(&self.column) == fold(header) {
            return true;
        }
        let Some((name, number)) = self.column.rsplit_once('#') else { return false };
        let before = headers.iter().take(at).filter(|other| fold(other) == fold(header)).count();
        fold(name) == fold(header) && number.trim().parse() == Ok(before + 1)
    }
}

/// The field, or `id`, that a header names.
pub(in crate::exchange) fn named(kind: Kind, header: &str) -> Option<&'static str> {
    // What the record of the Osservatorio writes over a field reads back as that field.
    let labelled = || (kind == Kind::Process).then(|| osservatorio::labelled(header)).flatten();
    let field = || beside::field(kind, header).or_else(labelled).map(|field| field.name);
    if fold(header) == ID { Some(ID) } else { field() }
}

/// What a person means who types a field: its name in either language, or enough letters of it to
/// tell it from others.
pub fn meant(kind: Kind, typed: &str) -> Option<&'static str> {
    if let Some(field) = named(kind, typed) {
        return Some(field);
    }
    let letters = bare(typed);
    if letters.is_empty() {
        return None;
    }
    let mut begun =
        fields_of_files(kind).filter(|field| names(field).any(|name| name.starts_with(&letters)));
    match (begun.next(), begun.next()) {
        (Some(field), None) => Some(field.name),
        _ => None,
    }
}

/// Headers of where somebody lives, which begin as that of an e-mail address and are none.
const STREET: &[&str] = &["indirizzo", "address"];

/// The field whose name is most like a header, if any is.
pub(super) fn nearest(kind: Kind, header: &str) -> Option<&'static str> {
    let header = bare(header);
    if STREET.contains(&header.as_str()) || header.len() < TELLING + 1 {
        return None;
    }
    let has_word = |name: &str| name.len() >= TELLING && header.split('_').any(|word| word == name);
    let likeness = |field: &&'static Field| {
        let of_name =
            |name: String| if has_word(&name) { 1.0 } else { strsim::jaro_winkler(&name, &header) };
        names(field).map(of_name).fold(0.0, f64::max)
    };
    let best = fields_of_files(kind)
        .map(|field| (field, likeness(&field)))
        .max_by(|(_, one), (_, other)| one.total_cmp(other));
    best.filter(|(_, likeness)| *likeness >= NEAR && !header.is_empty())
        .map(|(field, _)| field.name)
}

/// The fields that a column of a file of `kind` may be.
pub fn fields_of_files(kind: Kind) -> impl Iterator<Item = &'static Field> {
    kind.fields().iter().chain(beside::beside(kind))
}

pub(super) fn names(field: &Field) -> impl Iterator<Item = String> {
    std::iter::once(&field.name).chain(field.aliases).map(|name| bare(name))
}

/// Lower case, with `_` between words and no marks around them.
fn bare(text: &str) -> String {
    words(text).join("_")
}

/// Whether a word names a field of a kind, or one that may stand beside it.
pub(in crate::exchange) fn is_field(kind: Kind, word: &str) -> bool {
    named(kind, word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_of_the_record_is_a_header_of_its_field_in_both_languages() {
        for language in crate::text::Language::ALL {
            for field in Kind::Process.fields() {
                let label = language.tell(&osservatorio::label(field));
                assert_eq!(named(Kind::Process, &label), Some(field.name), "{label}");
            }
        }
        assert_eq!(named(Kind::Labs, "Ambito di intervento"), None);
    }

    #[test]
    fn what_is_said_of_a_column_by_its_place_goes_before_what_is_said_of_its_name() {
        let headers = ["Note".to_owned(), "Nome".into(), "note".into()];
        let maps =
            [Mapping::read("Note=-").unwrap(), Mapping::read("Note#2=organisation").unwrap()];
        let of = |at| Mapping::of(&maps, &headers, at).map(|map| map.field.as_str());
        assert_eq!((of(0), of(1), of(2)), (Some("-"), None, Some("organisation")));
    }

    #[test]
    fn a_word_of_a_header_suggests_the_field_it_names() {
        assert_eq!(nearest(Kind::Stakeholders, "Numero telefono ufficio"), Some("phone"));
        assert_eq!(nearest(Kind::People, "Organizzazzione"), Some("organisation"));
        assert_eq!(nearest(Kind::People, "Colore"), None);
        assert_eq!(nearest(Kind::People, ""), None);
    }

    #[test]
    fn a_field_is_meant_by_its_first_letters_when_they_tell_it_from_others() {
        assert_eq!(meant(Kind::Stakeholders, "Categ"), Some("category"));
        assert_eq!(meant(Kind::Stakeholders, "id"), Some("id"));
        assert_eq!(meant(Kind::Stakeholders, "n"), None);
        assert_eq!(meant(Kind::Stakeholders, " "), None);
    }
}
