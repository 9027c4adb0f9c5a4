//! The digest of a sitting, by which paper and table are compared. Keeps out: signatures; a digest
//! is evidence of change, no more.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::archive::{Archive, archived};
use crate::domain::{Id, Kind, Lab, Meeting, Record, World, belonging, charter, mandates};
use crate::ledger::Digest;

/// One record of the canonical form.
#[derive(Serialize)]
struct Row<'a> {
    id: Id,
    #[serde(flatten)]
    record: &'a Record,
}

/// SHA-256, in lower-case hexadecimal digits, of the canonical JSON of a sitting.
///
/// The canonical form is one array without white space, in the order of kinds and then of ids, each
/// record as `{"data","id","kind","v"}` without absent fields, keys in the order of the alphabet.
/// In it are the sitting with its parts, the actions it gave, what labs must be told and the
/// annexes; and, with the fields that a verbale prints, whatever these refer to: people, labs,
/// stakeholders, the process, the mandates and the rules that held on the day. What goes on after
/// the verbale is left out: whether an action is done, a question settled, a lab told. So is the
/// next sitting. That of an approved verbale is of the copy that was kept of it. `None` when the
/// sitting has no records.
pub fn digest(meeting: Id, book: &dyn World) -> Option<Digest> {
    let archive = archived(meeting, book);
    let book = archive.as_ref().map_or(book, Archive::world);
    canonical(meeting, book).map(|text| crate::ledger::digest("", text.as_bytes()))
}

fn canonical(meeting: Id, book: &dyn World) -> Option<String> {
    let rows: Vec<Value> = rows(meeting, book).into_iter().map(|(_, _, row)| row).collect();
    if rows.is_empty() { None } else { serde_json::to_string(&rows).ok() }
}

/// The rows of the canonical form, each with the kind and the id of its record.
pub(super) fn rows(meeting: Id, book: &dyn World) -> Vec<(Kind, Id, Value)> {
    let mut own = belonging::records(meeting, book);
    own.retain(|(_, record)| record.kind() != Kind::Copies);
    let mut rows: Vec<(Id, &Record)> = drawn_upon(meeting, &own, book);
    rows.extend(own);
    rows.sort_by_key(|(id, record)| (record.kind(), *id));
    rows.into_iter()
        .filter_map(|(id, record)| Some((record.kind(), id, printed(id, record)?)))
        .collect()
}

/// What the records of a sitting refer to, and what held on its day.
fn drawn_upon<'a>(
    meeting: Id,
    own: &[(Id, &Record)],
    book: &'a dyn World,
) -> Vec<(Id, &'a Record)> {
    let world = book;
    let mut ids = BTreeSet::new();
    for (_, record) in own {
        record.ties(&mut |id, _| {
            ids.insert(id);
        });
    }
    if let Some(sitting) = world.get::<Meeting>(meeting) {
        for (lab, _) in world.all::<Lab>() {
            ids.insert(lab);
            ids.extend(mandates::holding(lab, sitting.date, world).into_iter().map(|(id, _)| id));
        }
        ids.extend(charter::in_force(sitting.date, world).version.map(|version| version.id));
        ids.extend(world.every(Kind::Process).map(|(id, _)| id));
    }
    let found = ids.into_iter().filter(|id| own.iter().all(|(other, _)| other != id));
    let found = found.filter_map(|id| world.record(id).map(|record| (id, record)));
    found.filter(|(_, record)| kept(record.kind()).is_some()).collect()
}

/// The fields of a kind that a verbale prints of what it draws upon; none of a kind from which it
/// prints nothing. An empty list stands for all of them.
const fn kept(kind: Kind) -> Option<&'static [&'static str]> {
    match kind {
        Kind::Process => Some(&["title", "deciding_body"]),
        Kind::People => Some(&["name", "organisation", "gender"]),
        Kind::Labs => Some(&["code", "name"]),
        Kind::Stakeholders => Some(&["name", "kind"]),
        Kind::Representatives => Some(&["person", "lab", "role", "from", "to"]),
        Kind::Rules => Some(&[]),
        Kind::Ratings
        | Kind::Links
        | Kind::Contacts
        | Kind::Meetings
        | Kind::Agenda
        | Kind::Attendance
        | Kind::Groups
        | Kind::Questions
        | Kind::Proposals
        | Kind::Entries
        | Kind::Turns
        | Kind::Phrases
        | Kind::Votes
        | Kind::Polls
        | Kind::Actions
        | Kind::Opinions
        | Kind::Criteria
        | Kind::Comparisons
        | Kind::Approvals
        | Kind::Rounds
        | Kind::Scores
        | Kind::Recusals
        | Kind::Answers
        | Kind::Indicators
        | Kind::Commitments
        | Kind::Notes
        | Kind::Carried
        | Kind::Reports
        | Kind::Attachments
        | Kind::Observations
        | Kind::Selections
        | Kind::Consensus
        | Kind::Copies
        | Kind::Offices
        | Kind::Origins
        | Kind::Withheld
        | Kind::Needs
        | Kind::Conventions
        | Kind::Courses
        | Kind::Editions
        | Kind::Enrolments
        | Kind::Territories
        | Kind::Facilitators
        | Kind::Assignments
        | Kind::Plans
        | Kind::Surveys
        | Kind::Areas
        | Kind::Themes
        | Kind::Codings
        | Kind::Budgets
        | Kind::Projects
        | Kind::Ballots
        | Kind::Draws
        | Kind::Candidates => None,
    }
}

fn printed(id: Id, record: &Record) -> Option<Value> {
    let mut row = serde_json::to_value(Row { id, record }).ok()?;
    let data = row.get_mut("data").and_then(Value::as_object_mut)?;
    let fields = kept(record.kind()).unwrap_or_default();
    data.retain(|field, _| {
        (fields.is_empty() || fields.contains(&field.as_str()))
            && !record.kind().later().contains(&field.as_str())
    });
    Some(row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        table.add(
            Kind::Meetings,
            &[("number", "1"), ("date", "2014-01-18"), ("place", "Sala rossa")],
        );
        table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-02-15")]);
        table.add(
            Kind::Entries,
            &[("meeting", "1"), ("time", "18:05"), ("kind", "note"), ("text", "a\nb")],
        );
        table
    }

    fn of(table: &Sample, number: &str) -> Option<Digest> {
        digest(table.id(Kind::Meetings, number), table.book())
    }

    #[test]
    fn the_canonical_form_is_as_described_to_the_byte() {
        let table = table();
        let expected = concat!(
            r#"[{"data":{"date":"2014-01-18","number":1,"place":"Sala rossa"},"#,
            r#""id":"00000000-0000-0000-0000-000000000001","kind":"meetings","v":1},"#,
            r#"{"data":{"kind":"note","meeting":"00000000-0000-0000-0000-000000000001","text":"a\nb","#,
            r#""time":"2014-01-18T18:05:00+01:00"},"id":"00000000-0000-0000-0000-000000000003","kind":"entries","v":1}]"#,
        );
        assert_eq!(
            canonical(table.id(Kind::Meetings, "1"), table.book()).as_deref(),
            Some(expected)
        );
    }

    #[test]
    fn a_digest_is_sixty_four_hexadecimal_digits() {
        let digest = of(&table(), "1").unwrap();
        assert!(
            digest.len() == 64
                && digest.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)),
            "{digest}"
        );
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
    fn what_the_verbale_prints_of_others_changes_it_and_what_goes_on_after_it_does_not() {
        let mut table = table();
        let ada =
            table.add(Kind::People, &[("name", "Ada"), ("organisation", "Arci"), ("phone", "1")]);
        table.add(Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "present")]);
        let action = table.add(Kind::Actions, &[("text", "scrivere"), ("meeting", "1")]);
        let before = of(&table, "1");
        table.set(action, &[("state", "done")]).unwrap();
        table.set(ada, &[("phone", "2")]).unwrap();
        assert_eq!(of(&table, "1"), before);
        table.set(ada, &[("organisation", "Auser")]).unwrap();
        let moved = of(&table, "1");
        assert_ne!(moved, before);
        table.add(
            Kind::Rules,
            &[("version", "1"), ("text", "Si vota."), ("approved", "2014-01-01")],
        );
        assert_ne!(of(&table, "1"), moved);
    }

    #[test]
    fn no_sitting_has_no_digest() {
        assert_eq!(digest(Id::from_bits(99), table().book()), None);
    }
}
