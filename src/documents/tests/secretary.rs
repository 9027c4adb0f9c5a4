//! What a secretary reads off a verbale that is not complete: words that are missing, an outcome
//! that is awaited, a sitting that was not held. Keeps out: what is complete.

use super::{Document, Format, Kind, text};
use crate::ledger::sample::Sample;
use crate::readings::Face;

/// A sitting of two items, with its hour.
fn table() -> Sample {
    let mut table = Sample::default();
    let sitting = [("number", "1"), ("date", "2014-04-17"), ("start", "18:00")];
    table.add(Kind::Meetings, &sitting);
    for (position, title) in [("1", "Orari"), ("2", "Spazi")] {
        table.add(Kind::Agenda, &[("meeting", "1"), ("position", position), ("title", title)]);
    }
    table
}

fn page(table: &Sample, document: Document) -> String {
    text(table, document, Face::Reserved, Format::Markdown).unwrap()
}

#[test]
fn a_decision_without_words_is_told_as_such_in_verbale_and_synthesis() {
    let mut table = table();
    let decided = [("meeting", "1"), ("time", "18:10"), ("kind", "decision")];
    for (item, words) in [("1", "Si apre alle otto."), ("2", "Spazi")] {
        let more = [("item", item), ("text", words), ("method", "consensus")];
        table.add(Kind::Entries, &[&decided[..], &more[..]].concat());
    }
    let note = "Il testo della decisione non è stato scritto; riguarda il punto «Spazi».";
    for document in [Document::Minutes, Document::Synthesis] {
        let page = page(&table, document);
        assert_eq!(page.matches(note).count(), 1, "{page}");
        assert!(page.contains("Si apre alle otto."), "{page}");
    }
}

#[test]
fn an_observation_without_an_outcome_waits_for_one_until_the_verbale_is_approved() {
    let mut table = table();
    table.add(Kind::People, &[("name", "Ada Neri")]);
    let seat = [("meeting", "1"), ("person", "Ada Neri"), ("state", "present")];
    table.add(Kind::Attendance, &seat);
    let set = |table: &mut Sample, state| {
        table.set(table.id(Kind::Meetings, "1"), &[("state", state)]).unwrap();
    };
    set(&mut table, "circulated");
    let seen = [("meeting", "1"), ("date", "2014-04-20"), ("text", "Manca un intervento.")];
    table.add(Kind::Observations, &seen);
    assert!(page(&table, Document::Minutes).contains("In attesa di esito."));
    set(&mut table, "approved");
    let approved = page(&table, Document::Minutes);
    assert!(approved.contains("Esito non indicato.") && !approved.contains("In attesa"));
}

#[test]
fn a_sitting_of_which_nothing_is_recorded_has_no_verbale_to_sign() {
    let mut table = table();
    table.add(Kind::People, &[("name", "Ada Neri")]);
    let seat = [("meeting", "1"), ("person", "Ada Neri"), ("state", "invited")];
    let seat = table.add(Kind::Attendance, &seat);
    let convened = page(&table, Document::Minutes);
    assert!(convened.contains("**Seduta non ancora svolta**"), "{convened}");
    assert!(convened.contains("il documento da inviare è la convocazione"), "{convened}");
    assert!(!convened.contains("## Firme") && !convened.contains("**Bozza**"), "{convened}");
    table.set(seat, &[("state", "present")]).unwrap();
    let held = page(&table, Document::Minutes);
    assert!(!held.contains("non ancora svolta") && held.contains("## Firme"), "{held}");
    assert!(held.contains("**Bozza**"), "{held}");
}
