//! The digest of a sitting, by which paper and table are compared. Keeps out: signatures; a digest is evidence of change, no more.

use serde::Serialize;

use super::records;
use crate::domain::{Id, Record};
use crate::ledger::{Book, Digest};

/// One record of the canonical form.
#[derive(Serialize)]
struct Row<'a> {
    id: Id,
    #[serde(flatten)]
    record: &'a Record,
}

/// SHA-256, in lower-case hexadecimal digits, of the canonical JSON of a sitting.
///
/// The canonical form is one array without white space: the sitting, its agenda, attendance, entries and votes, and the
/// actions it gave, in the order of kinds and then of ids, each as `{"id","kind","v","data"}` without absent fields, the
/// keys of `data` in the order of the alphabet. People and labs are in it by id. `None` when the sitting has no records.
pub fn digest(meeting: Id, book: &Book) -> Option<Digest> {
    canonical(meeting, book).map(|text| crate::ledger::digest("", text.as_bytes()))
}

fn canonical(meeting: Id, book: &Book) -> Option<String> {
    let rows: Vec<Row<'_>> = records(meeting, book).into_iter().map(|(id, record)| Row { id, record }).collect();
    if rows.is_empty() { None } else { serde_json::to_string(&rows).ok() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::readings::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18"), ("place", "Sala rossa")]);
        table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-02-15")]);
        table.add(Kind::Entries, &[("meeting", "1"), ("time", "18:05"), ("kind", "note"), ("text", "a\nb")]);
        table
    }

    fn of(table: &Sample, number: &str) -> Option<Digest> {
        digest(table.id(Kind::Meetings, number), table.book())
    }

    #[test]
    fn the_canonical_form_is_as_described_to_the_byte() {
        let table = table();
        let expected = concat!(
            r#"[{"id":"00000000-0000-0000-0000-000000000001","kind":"meetings","v":1,"data":{"date":"2014-01-18","number":1,"#,
            r#""place":"Sala rossa"}},{"id":"00000000-0000-0000-0000-000000000003","kind":"entries","v":1,"data":{"#,
            r#""kind":"note","meeting":"00000000-0000-0000-0000-000000000001","text":"a\nb","#,
            r#""time":"2014-01-18T18:05:00+01:00"}}]"#,
        );
        assert_eq!(canonical(table.id(Kind::Meetings, "1"), table.book()).as_deref(), Some(expected));
    }

    #[test]
    fn a_digest_is_sixty_four_hexadecimal_digits() {
        let digest = of(&table(), "1").unwrap();
        assert!(digest.len() == 64 && digest.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)), "{digest}");
    }

    #[test]
    fn any_record_of_the_sitting_changes_it_and_none_of_another_does() {
        let mut table = table();
        let (first, second) = (of(&table, "1"), of(&table, "2"));
        table.add(Kind::Actions, &[("text", "scrivere al Comune"), ("meeting", "1")]);
        assert_ne!(of(&table, "1"), first);
        assert_eq!(of(&table, "2"), second);
    }

    #[test]
    fn no_sitting_has_no_digest() {
        assert_eq!(digest(Id::from_bits(99), table().book()), None);
    }
}
