//! Journeys on the attendance sheet and what follows from it: substitutes, proxies, the quorum.
//! Keeps out: the votes themselves.

use crate::support::{OPLA, Seat, ledger};
use tavolo::domain::{Attendance, Id, Kind, Row, sittings};
use tavolo::ledger::{Change, Draft, Ledger, Stamp, put, remove, set};
use tavolo::say;
use tavolo::text::Language;

fn row(fields: &[(&str, &str)]) -> Row {
    fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

fn admit(ledger: &mut Ledger, changes: Vec<Change>, id: u128) {
    let stamp = Stamp {
        id: Id::from_bits(id),
        who: "test".into(),
        hand: None,
        at: "2014-03-14T13:00:00+01:00".parse().unwrap(),
    };
    ledger.admit(Draft::act(say!("edit-bundle", count = changes.len()), changes), stamp).unwrap();
}

fn line(ledger: &Ledger, name: &str) -> (Id, Attendance) {
    let world = ledger.book().world();
    let (third, person) =
        (world.find(Kind::Meetings, "3").unwrap(), world.find(Kind::People, name).unwrap());
    let (id, line) = sittings::attendance(third, world)
        .into_iter()
        .find(|(_, line)| line.person.id == person)
        .unwrap();
    (id, line.clone())
}

/// The example table under rules that allow so many proxies a person.
fn table(proxies: &str) -> Ledger {
    let mut ledger = ledger(OPLA);
    let rules = [
        ("version", "9"),
        ("text", "Così."),
        ("approved", "2014-03-01"),
        ("quorum", "0.5"),
        ("proxies", proxies),
    ];
    let change = put(Id::from_bits(9), Kind::Rules, &row(&rules), ledger.book()).unwrap();
    admit(&mut ledger, vec![change], 2);
    ledger
}

#[test]
fn the_substitute_takes_a_line_of_their_own_and_not_that_of_whoever_holds_their_proxy() {
    let mut ledger = table("1");
    let (substitute, _) = line(&ledger, "Supplente lab Ambiente");
    let gone = remove(substitute, ledger.book());
    admit(&mut ledger, gone, 3);
    let (holder, _) = line(&ledger, "Delegata genitori");
    let fields = row(&[("state", "present"), ("on_behalf_of", "Supplente lab Ambiente")]);
    let proxy = set(holder, &fields, ledger.book()).unwrap();
    admit(&mut ledger, vec![proxy], 4);
    let mut seat = Seat::at_ledger(ledger, Language::It);
    seat.press("6 p / 'Titolare_lab_Amb <enter> s <esc>");
    let kept = line(seat.ledger(), "Delegata genitori").1;
    assert!(kept.role.is_none() && kept.lab.is_none(), "{kept:?}");
    assert!(line(seat.ledger(), "Supplente lab Ambiente").1.role.is_some());
}

#[test]
fn a_sheet_without_anybody_says_so_and_not_that_all_is_done() {
    let mut empty = ledger(OPLA);
    let fields = row(&[("number", "9"), ("date", "2014-03-15")]);
    let sitting = put(Id::from_bits(9), Kind::Meetings, &fields, empty.book()).unwrap();
    admit(&mut empty, vec![sitting], 2);
    Seat::at_ledger(empty, Language::It)
        .press("5 <end> <enter> p A")
        .sees("non c'è ancora nessuno");
}

#[test]
fn nobody_decides_by_consensus_without_the_quorum_and_that_there_is_none_is_taken_down() {
    let mut seat = Seat::at_ledger(table("0"), Language::It);
    seat.press("6 n k").sees("Il numero legale non c'è").press("c").sees("Aggiorna le presenze");
}
