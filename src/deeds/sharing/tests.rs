//! Tries sharing records between tables. Keeps out: the tables on disk.

use super::*;
use crate::ledger::sample::{Sample, why};

const ADA: Id = Id::from_bits(1);

fn table(records: &[&[(&str, &str)]]) -> Sample {
    let rows: Vec<_> = records.iter().map(|fields| (Kind::People, *fields)).collect();
    Sample::of(&rows)
}

fn ada() -> Sample {
    table(&[&[("name", "Ada Rosa"), ("email", "ada@esempio.it")]])
}

fn foreign(from: &Sample) -> Foreign {
    Foreign::of(ADA, "uno", from.world()).unwrap()
}

#[test]
fn who_was_erased_at_one_table_does_not_come_back_from_another() {
    let (erased, other) = (table(&[&[("name", "(persona cancellata)")]]), ada());
    assert_eq!(why(bring(&foreign(&other), None, erased.world())), ["refused-shared-erased"]);
    for from in [None, Some(0), Some(1)] {
        let settlement = settled(&erased, &other, from);
        assert!(settlement.drafts.is_empty() && settlement.parted.is_empty());
    }
}

fn email(table: &Sample, id: Id) -> String {
    table.world().record(id).map(|it| it.cell("email", table.world()).text()).unwrap_or_default()
}

fn sharer<'a>(table: &'a str, sample: &'a Sample) -> Sharer<'a> {
    Sharer { table, world: sample.ledger.book(), history: sample.ledger.history() }
}

fn settled(one: &Sample, other: &Sample, from: Option<usize>) -> Settlement {
    settle(Kind::People, &[sharer("uno", one), sharer("due", other)], from).unwrap()
}

#[test]
fn a_record_keeps_its_id_in_every_table() {
    let (one, mut other) = (ada(), Sample::default());
    other.admit(bring(&foreign(&one), None, other.world()).unwrap()).unwrap();
    assert_eq!(email(&other, ADA), "ada@esempio.it");
    assert_eq!(why(bring(&foreign(&one), None, other.world())), ["refused-shared-same"]);
}

#[test]
fn who_is_here_under_another_id_becomes_one_only_when_somebody_says_so() {
    let one = ada();
    let mut other = Sample::of(&[
        (Kind::Labs, &[("code", "acqua")]),
        (Kind::People, &[("name", "Ada Rosa"), ("phone", "0546 1")]),
        (Kind::Actions, &[("text", "x"), ("owner", "Ada Rosa")]),
    ]);
    // In this table the id is free: the lab has it not, since it is another record's.
    let foreign = Foreign { id: Id::from_bits(77), ..foreign(&one) };
    assert_eq!(why(bring(&foreign, None, other.world())), ["refused-shared-twin"]);
    let draft = bring(&foreign, Some(Id::from_bits(2)), other.world()).unwrap();
    other.admit(draft).unwrap();
    let world = other.world();
    assert_eq!((world.count(Kind::People), world.label(foreign.id).as_str()), (1, "Ada Rosa"));
    let owner = world.record(Id::from_bits(3)).unwrap().row().get("owner").cloned();
    assert_eq!(owner, Some(foreign.id.to_string()));
}

#[test]
fn who_was_brought_before_can_still_be_made_one_with_who_is_here() {
    let one = ada();
    let mut other = Sample::of(&[
        (Kind::People, &[("name", "Rosa Ada"), ("phone", "0546 1")]),
        (Kind::Actions, &[("text", "x"), ("owner", "Rosa Ada")]),
    ]);
    let foreign = Foreign { id: Id::from_bits(77), ..foreign(&one) };
    other.admit(bring(&foreign, None, other.world()).unwrap()).unwrap();
    assert_eq!(other.world().count(Kind::People), 2);
    other.admit(bring(&foreign, Some(ADA), other.world()).unwrap()).unwrap();
    let world = other.world();
    assert_eq!((world.count(Kind::People), world.label(foreign.id).as_str()), (1, "Ada Rosa"));
    let person = world.record(foreign.id).unwrap().row();
    let of = |name| person.get(name).map(String::as_str);
    assert_eq!((of("phone"), of("email")), (Some("0546 1"), Some("ada@esempio.it")));
}

#[test]
fn a_change_reaches_the_others_and_two_changes_are_told() {
    let (mut one, mut other) = (ada(), ada());
    other.set(ADA, &[("phone", "0546 1")]).unwrap();
    let mut filled = settled(&one, &other, None);
    assert_eq!((filled.drafts.len(), filled.parted.len()), (1, 0), "a blank is filled in");
    one.admit(filled.drafts.remove(0).1).unwrap();
    assert!(settled(&one, &other, None).drafts.is_empty());
    one.set(ADA, &[("email", "nuova@esempio.it")]).unwrap();
    let mut settlement = settled(&one, &other, None);
    assert_eq!((settlement.drafts.len(), settlement.parted.len()), (1, 0));
    let (at, draft) = settlement.drafts.pop().unwrap();
    assert_eq!(at, 1);
    other.admit(draft).unwrap();
    assert_eq!(email(&other, ADA), "nuova@esempio.it");
    one.set(ADA, &[("email", "a@esempio.it")]).unwrap();
    other.set(ADA, &[("email", "b@esempio.it")]).unwrap();
    let both = settled(&one, &other, None);
    assert_eq!((both.drafts.len(), both.parted.len()), (0, 1));
    let told = settled(&one, &other, Some(1));
    assert_eq!((told.drafts.len(), told.drafts[0].0), (1, 0));
}

#[test]
fn what_a_record_refers_to_stays_at_its_table() {
    let one = Sample::of(&[
        (Kind::People, &[("name", "Ada Rosa"), ("organisation", "Arci")]),
        (Kind::Stakeholders, &[("name", "Arci")]),
    ]);
    assert!(!foreign(&one).row.contains_key("stakeholder"));
    assert_eq!(foreign(&one).row.len(), 2);
}
