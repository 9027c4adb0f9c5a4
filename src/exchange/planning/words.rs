//! `FIELD=VALUE` words of a command line as a row. Keeps out: reading the values.

use super::columns::listed;
use super::rating_columns;
use crate::domain::{Kind, Row};
use crate::exchange::unreadable::{Spot, Unreadable, fault_at};
use crate::say;

/// The row that words such as `nome=Arci` and `power=4` make; a blank value stands for clearing the
/// field.
///
/// # Errors
/// Every word without `=`, of an unknown field, or of a field that was already given.
pub fn parse<S: AsRef<str>>(kind: Kind, words: &[S]) -> Result<Row, Unreadable> {
    let mut row = Row::new();
    let mut bad = Vec::new();
    for word in words.iter().map(AsRef::as_ref) {
        let reason = match word.split_once('=') {
            None => say!("word-no-value", word = word),
            Some((name, value)) => match rating_columns::field(kind, name) {
                None => {
                    let known = listed(kind.fields().iter().chain(rating_columns::beside(kind)));
                    say!("word-unknown", name = name.trim(), accepted = known)
                }
                Some(field) if row.insert(field.name.to_owned(), value.to_owned()).is_some() => {
                    say!("word-twice", field = field.name)
                }
                Some(_) => continue,
            },
        };
        bad.push(fault_at(Spot::Words, None, reason));
    }
    match bad.first() {
        None => Ok(row),
        Some(first) => Err(Unreadable::new(first.sentence(), None).with_findings(bad)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_named_in_either_language_and_values_may_hold_equals_signs() {
        let row =
            parse(Kind::Stakeholders, &["Nome=Arci", "note=a=b", "potere=4", "email="]).unwrap();
        let expected = [("email", ""), ("name", "Arci"), ("notes", "a=b"), ("power", "4")];
        assert_eq!(row, expected.map(|(name, text)| (name.to_owned(), text.to_owned())).into());
    }

    #[test]
    fn every_word_that_is_wrong_is_told() {
        let error = parse(Kind::Labs, &["Arci", "colour=red", "code=a", "sigla=b"]).unwrap_err();
        let keys: Vec<_> = error.findings.iter().map(|bad| bad.reason.key.as_ref()).collect();
        assert_eq!(keys, ["word-no-value", "word-unknown", "word-twice"]);
    }

    #[test]
    fn an_unknown_field_is_told_with_those_that_are_known() {
        let error = parse(Kind::Labs, &["colour=red"]).unwrap_err();
        let accepted = "code (codice, cod, sigla), name (nome, denominazione), theme (tema)";
        assert_eq!(error.what, say!("word-unknown", name = "colour", accepted = accepted));
    }
}
