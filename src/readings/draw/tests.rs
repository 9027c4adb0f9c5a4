//! Small draws whose outcome is known. Keeps out: files.

use super::*;
use crate::domain::Kind;
use crate::ledger::sample::Sample;

const DRAW: Id = Id::from_bits(1);

fn table(codes: &[(&str, &str)], reserves: &str) -> Sample {
    let mut table = Sample::of(&[(
        Kind::Draws,
        &[
            ("number", "1"),
            ("title", "Giuria"),
            ("quotas", "donne: 2\nuomini: 1"),
            ("reserves", reserves),
        ],
    )]);
    for (code, stratum) in codes {
        table.add(Kind::Candidates, &[("draw", "1"), ("code", code), ("stratum", stratum)]);
    }
    table
}

const PEOPLE: [(&str, &str); 7] = [
    ("A1", "donne"),
    ("A2", "Donne"),
    ("A3", "donne"),
    ("A4", "donne"),
    ("B1", "uomini"),
    ("B2", "uomini"),
    ("C1", "altro"),
];

fn drawn(table: &mut Sample) -> LotsDrawn {
    let hash = list_hash(DRAW, table.world());
    table.set(DRAW, &[("list_hash", &hash), ("state", "closed")]).unwrap();
    table.set(DRAW, &[("seed", "Lotto 7")]).unwrap();
    LotsDrawn::of(DRAW, table.world()).unwrap()
}

fn told(found: &LotsDrawn) -> Vec<(String, Lot)> {
    found
        .strata
        .iter()
        .flat_map(|own| own.people.iter().map(|own| (own.code.clone(), own.lot)))
        .collect()
}

#[test]
fn the_list_is_hashed_as_sha256sum_does() {
    let table = table(&[("B", "x"), ("A", "")], "");
    assert_eq!(list(DRAW, table.world()), "A;\nB;x\n");
    // printf 'A;\nB;x\n' | sha256sum
    let expected = fingerprint("A;\nB;x\n");
    assert_eq!(list_hash(DRAW, table.world()), expected);
    assert_eq!(fingerprint("abc").get(..8), Some("ba7816bf"));
}

#[test]
fn nobody_is_drawn_before_there_is_a_seed() {
    let table = table(&PEOPLE, "");
    let found = LotsDrawn::of(DRAW, table.world()).unwrap();
    assert!(told(&found).iter().all(|(_, lot)| *lot == Lot::Out));
    assert_eq!(found.beside, [("C1".to_owned(), String::new())]);
    assert_eq!(found.strata[0].missing(), 2);
}

#[test]
fn each_stratum_has_its_seats_and_reserves_in_order_whatever_the_order_of_the_list() {
    let mut other = PEOPLE;
    other.reverse();
    let one = drawn(&mut table(&PEOPLE, "1"));
    let again = drawn(&mut table(&other, "1"));
    assert_eq!(told(&one), told(&again));
    let lots: Vec<Lot> = told(&one).into_iter().map(|(_, lot)| lot).collect();
    let women = [Lot::Seated, Lot::Seated, Lot::Reserve(1), Lot::Out];
    let men = [Lot::Seated, Lot::Reserve(1)];
    assert_eq!(lots, [women.as_slice(), &men].concat());
}

#[test]
fn who_declines_is_replaced_by_the_next_reserve_of_the_same_stratum() {
    let mut table = table(&PEOPLE, "");
    let first = drawn(&mut table).strata[0].people[0].clone();
    table.set(first.candidate, &[("declined", "2014-05-01")]).unwrap();
    let found = LotsDrawn::of(DRAW, table.world()).unwrap();
    let lots: Vec<Lot> = found.strata[0].people.iter().map(|own| own.lot).collect();
    assert_eq!(lots, [Lot::Declined, Lot::Seated, Lot::Replacement, Lot::Reserve(1)]);
    assert_eq!(found.strata[0].missing(), 0);
    let (stratum, own) = found.find(first.candidate).unwrap();
    assert_eq!((stratum.name.as_str(), own.lot), ("donne", Lot::Declined));
}

#[test]
fn of_those_who_decline_on_one_day_whoever_was_taken_down_first_goes_first() {
    let quotas = "g = F: 0-1; g = M: 0-1; e = y: 0-1; e = o: 0-1; e = z: 0-1";
    let fields = [("number", "1"), ("title", "Giuria"), ("quotas", quotas), ("seats", "1")];
    let sits = |orders: &[(&str, &str)]| -> Vec<String> {
        let mut table = Sample::of(&[(Kind::Draws, &fields)]);
        for (code, traits) in [
            ("P15", "g = F; e = o"),
            ("P19", "g = F; e = z"),
            ("P3", "g = F; e = z"),
            ("P9", "g = M; e = y"),
            ("P2", "g = M; e = z"),
            ("P8", "g = M; e = z"),
        ] {
            let fields = [("draw", "1"), ("code", code), ("traits", traits)];
            table.add(Kind::Candidates, &fields);
        }
        table.set(DRAW, &[("list_hash", "a"), ("state", "closed")]).unwrap();
        table.set(DRAW, &[("seed", "seed è 210"), ("panel", "2")]).unwrap();
        for (code, order) in orders {
            let id = table.id(Kind::Candidates, code);
            table.set(id, &[("declined", "2014-05-01"), ("decline_order", order)]).unwrap();
        }
        let found = LotsDrawn::of(DRAW, table.world()).unwrap();
        found.seated().map(|own| own.code.clone()).collect()
    };
    assert_eq!(sits(&[]), ["P19"]);
    assert_eq!(sits(&[("P19", "1"), ("P3", "2")]), ["P2"]);
    // P2 had come in, and leaves the seat to the reserve of the same type.
    assert_eq!(sits(&[("P19", "1"), ("P3", "2"), ("P2", "3")]), ["P8"]);
    // As a reserve who declines P2 leaves none.
    assert_eq!(sits(&[("P19", "1"), ("P2", "2"), ("P3", "3")]), ["P9"]);
}

/// A draw of three by two categories, of which the tickets are given.
fn by_types() -> Sample {
    let quotas = "genere = F: 1-2; genere = M: 1-2; zona = Nord: 1-2; zona = Sud: 1-2";
    let fields = [("number", "1"), ("title", "Giuria"), ("quotas", quotas), ("seats", "3")];
    let mut table = Sample::of(&[(Kind::Draws, &fields)]);
    for (code, gender, place) in [
        ("1", "F", "Nord"),
        ("2", "F", "Nord"),
        ("3", "F", "Sud"),
        ("4", "M", "Nord"),
        ("5", "m", "sud"),
        ("6", "M", "Sud"),
    ] {
        let traits = format!("genere = {gender}; zona = {place}");
        let fields = [("draw", "1"), ("code", code), ("traits", &traits)];
        table.add(Kind::Candidates, &fields);
    }
    table
}

#[test]
fn people_of_like_values_are_a_type_and_the_list_has_a_value_for_each_category() {
    let table = by_types();
    assert!(list(DRAW, table.world()).starts_with("1;F;Nord\n2;F;Nord\n3;F;Sud\n"));
    let found = LotsDrawn::of(DRAW, table.world()).unwrap();
    let names: Vec<_> = found.strata.iter().map(|own| own.name.as_str()).collect();
    assert_eq!(
        names,
        ["genere F, zona Nord", "genere F, zona Sud", "genere M, zona Nord", "genere M, zona Sud"]
    );
    assert_eq!((found.members, found.people(), found.vacant()), (3, 6, 3));
    assert_eq!(found.chances(), None);
}

#[test]
fn tickets_say_how_likely_everybody_is_and_the_seed_which_panel_is_drawn() {
    let mut table = by_types();
    // Half of the tickets each: one woman of the north and two men of the south, or the others.
    let lottery = [("lottery", "00000 1 4x2; 80000 1 2 3"), ("method", "leximin")];
    table.set(DRAW, &lottery).unwrap();
    let hash = list_hash(DRAW, table.world());
    table.set(DRAW, &[("list_hash", &hash), ("state", "closed")]).unwrap();
    let found = LotsDrawn::of(DRAW, table.world()).unwrap();
    let half = fraction(1, 2).unwrap();
    assert_eq!(found.chances(), Some((half.clone(), half)));
    let digits = fingerprint("x|0");
    let ticket = u32::from_str_radix(&digits[27..32], 16).unwrap();
    let panel = if ticket < 0x80000 { "1 4x2" } else { "1 2 3" };
    table.set(DRAW, &[("seed", "x"), ("panel", panel)]).unwrap();
    let found = LotsDrawn::of(DRAW, table.world()).unwrap();
    assert_eq!((found.seated().count(), found.vacant()), (3, 0));
    assert!(found.quotas.iter().all(|own| (1..=2).contains(&own.seated)));
}

#[test]
fn where_nobody_of_the_type_is_left_one_of_another_comes_in_who_keeps_the_quotas() {
    let mut table = by_types();
    let panel = [("list_hash", "a"), ("state", "closed")];
    table.set(DRAW, &panel).unwrap();
    table.set(DRAW, &[("seed", "x"), ("panel", "2 3 4")]).unwrap();
    let found = LotsDrawn::of(DRAW, table.world()).unwrap();
    let of = |found: &LotsDrawn, code: &str| {
        let people = found.strata.iter().flat_map(|own| &own.people);
        people.into_iter().find(|own| own.code == code).unwrap().clone()
    };
    // The only woman of the south declines: of the reserves a woman of the north keeps the quotas,
    // a third man does not.
    let found = LotsDrawn::without(DRAW, Some(of(&found, "3").candidate), table.world()).unwrap();
    assert_eq!(of(&found, "3").lot, Lot::Declined);
    let women = ["1", "2"].map(|code| of(&found, code).lot);
    assert!(women.contains(&Lot::Elsewhere), "{women:?}");
    assert!(!["5", "6"].iter().any(|code| of(&found, code).lot == Lot::Elsewhere));
    assert_eq!(found.vacant(), 0);
}

#[test]
fn whoever_came_in_once_stays_when_others_decline_later() {
    let mut table = by_types();
    table.set(DRAW, &[("list_hash", "a"), ("state", "closed")]).unwrap();
    table.set(DRAW, &[("seed", "x"), ("panel", "2 3 4")]).unwrap();
    let seated = |table: &Sample| -> Vec<Id> {
        let found = LotsDrawn::of(DRAW, table.world()).unwrap();
        found.seated().map(|own| own.candidate).collect()
    };
    let first = table.id(Kind::Candidates, "3");
    table.set(first, &[("declined", "2014-05-01")]).unwrap();
    let then = seated(&table);
    let next = then.iter().copied().find(|id| *id == table.id(Kind::Candidates, "4")).unwrap();
    table.set(next, &[("declined", "2014-05-02")]).unwrap();
    let now = seated(&table);
    assert!(then.iter().filter(|id| **id != next).all(|id| now.contains(id)));
    assert_eq!(now.len(), 3);
}
