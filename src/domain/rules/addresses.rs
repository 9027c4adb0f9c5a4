//! Addresses of e-mail that reach nobody. Keeps out: whose they are.

use crate::domain::datum::Row;
use crate::domain::fault::Fault;
use crate::domain::record::Kind;
use crate::say;

/// The field in which addresses stand.
const MAIL: &str = "email";

/// A fault where the texts of a record to be hold an address without what makes it one: each of
/// several has an `@` between two words.
pub fn unreachable(kind: Kind, row: &Row) -> Option<Fault> {
    let text = row.get(MAIL).map(|text| text.trim()).filter(|text| !text.is_empty())?;
    kind.field(MAIL)?;
    let is_address = |part: &str| {
        part.split_whitespace().any(|word| {
            let word = word.trim_matches(['<', '>', '(', ')']);
            word.split_once('@').is_some_and(|(whose, place)| {
                !whose.is_empty() && !place.is_empty() && !place.contains('@')
            })
        })
    };
    let mut parts = text.split([';', ',']).map(str::trim).filter(|part| !part.is_empty());
    let is_sound = !text.split([';', ',']).all(|part| part.trim().is_empty());
    (!is_sound || !parts.all(is_address)).then(|| Fault::new(MAIL, say!("fault-mail", text = text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_refused(kind: Kind, text: &str) -> bool {
        let row = Row::from([(MAIL.to_owned(), text.to_owned())]);
        unreachable(kind, &row).is_some()
    }

    #[test]
    fn an_address_has_a_sign_between_two_words() {
        for text in
            ["a@b.it", "a@b.it; c@pec.it (PEC)", "a@b.it, c@d.it", "Anna Verdi <a@b.it>", ""]
        {
            assert!(!is_refused(Kind::People, text), "{text}");
        }
        for text in ["anna", "anna.b.it", "@b.it", "anna@", "a@b.it; anna", "a@@b.it"] {
            assert!(is_refused(Kind::Stakeholders, text), "{text}");
        }
        assert!(!is_refused(Kind::Labs, "anna"));
    }
}
