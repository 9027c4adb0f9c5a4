//! Whether counts of people are told, withheld and added up as they should be. Keeps out: how it
//! is done.

use super::Shown::{Count, Withheld};
use super::*;
use crate::domain::Kind;
use crate::ledger::sample::Sample;

/// A sitting with people of these genders, all present.
fn table(genders: &[&str]) -> (Sample, Id) {
    let mut table = Sample::default();
    let meeting = table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]);
    for (number, gender) in (1..).zip(genders) {
        let name = format!("Persona {number}");
        let organisation = format!("Ente {}", 9 - number);
        table.add(
            Kind::People,
            &[("name", &name), ("gender", gender), ("organisation", &organisation)],
        );
        table.add(Kind::Attendance, &[("meeting", "1"), ("person", &name), ("state", "present")]);
    }
    (table, meeting)
}

#[test]
fn counts_below_five_are_withheld_from_the_public() {
    assert_eq!(withheld([20, 12, 3, 4], 5), [Count(20), Count(12), Withheld, Withheld]);
}

#[test]
fn what_the_total_would_give_away_is_withheld_with_them() {
    assert_eq!(withheld([20, 12, 7, 3], 5), [Count(20), Count(12), Withheld, Withheld]);
    assert_eq!(withheld([20, 2, 0, 0], 5), [Withheld; 4]);
    assert_eq!(withheld([20, 10, 8, 2], 5), [Count(20), Count(10), Withheld, Withheld]);
}

#[test]
fn the_rules_of_the_table_say_which_counts_are_small() {
    assert_eq!(withheld([20, 12, 3, 4], 3), [20, 12, 3, 4].map(Count));
    assert_eq!(withheld([20, 12, 8, 9], 10), [Count(20), Count(12), Withheld, Withheld]);
}

#[test]
fn nobody_is_not_somebody_to_protect() {
    assert_eq!(withheld([20, 12, 0, 0], 5), [20, 12, 0, 0].map(Count));
    assert_eq!(withheld([20, 10, 8, 0], 5), [20, 10, 8, 0].map(Count));
    assert_eq!(withheld([8, 6, 0, 2], 5), [Count(8), Withheld, Withheld, Withheld]);
    assert_eq!(withheld([6, 7, 8, 9], 5), [6, 7, 8, 9].map(Count));
    assert_eq!(withheld([0; 4], 5), [0; 4].map(Count), "a sheet with nobody on it");
}

#[test]
fn the_reserved_face_shows_every_count_and_guesses_none() {
    let (table, meeting) = table(&["woman", "man", "", "woman"]);
    let genders = totals(meeting, Face::Reserved, 5, table.world()).genders;
    assert_eq!(
        genders,
        Genders { women: Count(2), men: Count(1), other: Count(0), not_stated: Count(1) }
    );
}

#[test]
fn remote_are_counted_among_those_present_only() {
    let (mut table, meeting) = table(&["woman", "man"]);
    let seats: Vec<Id> = table.world().every(Kind::Attendance).map(|(id, _)| id).collect();
    for seat in &seats {
        table.set(*seat, &[("mode", "remote")]).unwrap();
    }
    table.set(seats[0], &[("state", "absent")]).unwrap();
    let totals = totals(meeting, Face::Public, 5, table.world());
    assert_eq!((totals.modes, totals.count.present), (Modes { room: 0, remote: 1 }, 1));
    let whole = super::totals(meeting, Face::Reserved, 5, table.world());
    assert_eq!((whole.modes.remote, whole.count.absent), (1, 1));
    let public = Eye::at(Face::Public, meeting, table.world());
    assert!(
        roll(meeting, 5, &public, table.world()).iter().all(|line| line.mode.is_none()),
        "the sheet would say who"
    );
}

#[test]
fn a_sum_that_gives_away_what_one_sitting_withholds_is_withheld_too() {
    let (mut table, first) = table(&["woman"; 12]);
    table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-02-18")]);
    let second = table.id(Kind::Meetings, "2");
    let people: Vec<Id> = table.world().every(Kind::People).map(|(id, _)| id).collect();
    for (at, person) in people.iter().enumerate() {
        let mode = if at == 0 { "remote" } else { "room" };
        let seat = [
            ("meeting", "2"),
            ("person", &person.to_string()),
            ("state", "present"),
            ("mode", mode),
        ];
        table.add(Kind::Attendance, &seat);
    }
    // Where people were is no attribute of theirs: it is told however few they are.
    let all = |face| overall(&[first, second], people.clone(), face, 5, table.world()).1;
    for face in Face::ALL {
        assert_eq!(all(face), Modes { room: 23, remote: 1 });
    }
    assert_eq!(
        withheld_with([20, 12, 9, 8], [false, true, false, false], 5),
        [Count(20), Withheld, Count(9), Withheld]
    );
}

#[test]
fn the_public_sheet_is_not_in_the_order_of_names() {
    let (table, meeting) = table(&["woman", "man", "man"]);
    let sheet = |face| roll(meeting, 5, &Eye::at(face, meeting, table.world()), table.world());
    let organisations = |sheet: Vec<Present>| {
        sheet.iter().map(|line| line.who.organisation().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(organisations(sheet(Face::Public)), ["Ente 6", "Ente 7", "Ente 8"]);
    assert_eq!(organisations(sheet(Face::Reserved)), ["Ente 8", "Ente 7", "Ente 6"]);
}

#[test]
fn the_sheet_says_who_has_a_vote_and_with_whom_it_is_shared() {
    let mut table = Sample::default();
    let rules = [("version", "1"), ("text", "Uno per ente."), ("approved", "2014-01-01")];
    let rules: Vec<_> = rules.into_iter().chain([("votes_per", "organisation")]).collect();
    table.add(Kind::Rules, &rules);
    let meeting = table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]);
    for (name, organisation, votes) in
        [("Ada", "Comune", ""), ("Bice", "comune", ""), ("Carla", "Arci", ""), ("Dora", "", "no")]
    {
        table.add(Kind::People, &[("name", name), ("organisation", organisation)]);
        let line = [("meeting", "1"), ("person", name), ("state", "invited"), ("votes", votes)];
        table.add(Kind::Attendance, &line);
    }
    let eye = Eye::at(Face::Reserved, meeting, table.world());
    let votes: Vec<HasVote> =
        roll(meeting, 5, &eye, table.world()).into_iter().map(|line| line.vote).collect();
    let shared = |name: &str| HasVote::Shared(name.to_owned());
    assert_eq!(votes, [shared("Comune"), shared("comune"), HasVote::Own, HasVote::No]);
}
