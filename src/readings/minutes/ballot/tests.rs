//! Whether a vote tells each reader what they may know of it. Keeps out: how it is done.

use super::*;
use crate::domain::Kind;
use crate::ledger::sample::Sample;

const SITTING: Id = Id::from_bits(1);
const ITEM: Id = Id::from_bits(2);

/// A sitting whose item was voted on, one letter a person: `f` in favour, `c` against, `a`
/// abstained, `r` recused.
fn table(votes: &str) -> Sample {
    let mut table = Sample::default();
    table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18"), ("start", "09:00")]);
    table.add(Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Spazi")]);
    for (number, letter) in (1..).zip(votes.chars()) {
        let name = format!("Persona {:02}", 99 - number);
        table.add(Kind::People, &[("name", &name), ("organisation", "Circolo")]);
        table.add(Kind::Attendance, &[("meeting", "1"), ("person", &name), ("state", "present")]);
        let choice = match letter {
            'f' => "favour",
            'c' => "against",
            'a' => "abstain",
            'r' => "recused",
            _ => continue,
        };
        table.add(
            Kind::Votes,
            &[
                ("meeting", "1"),
                ("item", "1"),
                ("person", &name),
                ("choice", choice),
                ("reason", "Serve a tutti."),
            ],
        );
    }
    table
}

fn of(table: &Sample, face: Face) -> Option<Ballot> {
    ballot(SITTING, ITEM, &Eye::at(face, SITTING, table.world()), table.world())
}

#[test]
fn a_vote_is_a_number_to_the_public_and_a_name_to_the_table() {
    let table = table("fffff");
    let public = of(&table, Face::Public).unwrap();
    assert_eq!((public.favour, public.against, public.voters.len()), (5, 0, 0));
    let reserved = of(&table, Face::Reserved).unwrap();
    let names: Vec<_> = reserved.voters.iter().map(|voter| voter.who.name().unwrap()).collect();
    assert_eq!(names, ["Persona 94", "Persona 95", "Persona 96", "Persona 97", "Persona 98"]);
}

#[test]
fn every_face_has_the_counts_of_a_vote_however_small() {
    let table = table("ffffffffffcca");
    for face in Face::ALL {
        let found = of(&table, face).unwrap();
        assert_eq!([found.favour, found.against, found.abstained], [10, 2, 1], "{face:?}");
    }
}

#[test]
fn an_item_nobody_voted_on_has_no_ballot_also_when_somebody_stood_aside() {
    assert_eq!(of(&table(""), Face::Reserved), None);
    let table = table("r");
    assert_eq!(of(&table, Face::Reserved), None);
    let eye = |face| Eye::at(face, SITTING, table.world());
    let public = aside(ITEM, &eye(Face::Public), table.world()).unwrap();
    assert_eq!((public.count, public.people.len()), (1, 0));
    let reserved = aside(ITEM, &eye(Face::Reserved), table.world()).unwrap();
    assert_eq!((reserved.count, reserved.people[0].reason.as_deref()), (1, Some("Serve a tutti.")));
}

#[test]
fn a_secret_ballot_has_counts_and_no_names() {
    let mut table = table("----------");
    let secret = [
        ("meeting", "1"),
        ("item", "1"),
        ("closed", "09:40"),
        ("result", "adopted"),
        ("ballot", "secret"),
        ("present", "10"),
        ("favour", "7"),
        ("against", "2"),
        ("blank", "1"),
    ];
    table.add(Kind::Polls, &secret);
    let found = of(&table, Face::Reserved).unwrap();
    assert_eq!(
        (found.secret, found.favour, found.blank, found.not_voting),
        (true, 7, Some(1), None)
    );
    assert!(found.voters.is_empty());
    assert_eq!(found.closed.map(|closed| closed.result), Some(PollResult::Adopted));
}

#[test]
fn the_public_has_how_the_table_stood_and_who_stood_aside_only_by_number() {
    let mut table = table("fffffffffr");
    table.add(
        Kind::Rules,
        &[("version", "1"), ("text", "x"), ("approved", "2014-01-01"), ("quorum", "0.5")],
    );
    let closed = [
        ("meeting", "1"),
        ("item", "1"),
        ("closed", "10:05"),
        ("result", "adopted"),
        ("needed", "5"),
    ];
    table.add(Kind::Polls, &closed);
    let stood = |face| {
        standing(SITTING, ITEM, &Eye::at(face, SITTING, table.world()), table.world()).unwrap()
    };
    let public = stood(Face::Public);
    assert_eq!((public.eligible, public.present, public.quorum), (9, 9, Some((5, true))));
    assert_eq!(stood(Face::Reserved).eligible, 9);
    let found = of(&table, Face::Public).unwrap();
    assert_eq!((found.favour, found.closed.and_then(|closed| closed.needed)), (9, Some(5)));
}

#[test]
fn the_standing_is_that_of_the_decision_and_not_of_the_end() {
    let mut table = table("ffffff");
    table.add(
        Kind::Rules,
        &[("version", "1"), ("text", "x"), ("approved", "2014-01-01"), ("quorum", "0.5")],
    );
    assert_eq!(
        standing(SITTING, ITEM, &Eye::at(Face::Public, SITTING, table.world()), table.world()),
        None,
        "nothing was decided"
    );
    table.add(Kind::People, &[("name", "Zoe")]);
    table.add(
        Kind::Attendance,
        &[("meeting", "1"), ("person", "Zoe"), ("state", "present"), ("departure", "10:00")],
    );
    let entry = [
        ("meeting", "1"),
        ("time", "09:50"),
        ("kind", "decision"),
        ("item", "1"),
        ("method", "vote"),
        ("text", "Sì."),
    ];
    table.add(Kind::Entries, &entry);
    let found =
        standing(SITTING, ITEM, &Eye::at(Face::Public, SITTING, table.world()), table.world())
            .unwrap();
    assert_eq!((found.eligible, found.present, found.quorum), (7, 7, Some((4, true))));
    let closed = [
        ("meeting", "1"),
        ("item", "1"),
        ("closed", "10:05"),
        ("result", "adopted"),
        ("present", "6"),
    ];
    table.add(Kind::Polls, &closed);
    let found =
        standing(SITTING, ITEM, &Eye::at(Face::Public, SITTING, table.world()), table.world())
            .unwrap();
    assert_eq!(
        (found.eligible, found.present),
        (7, 6),
        "what was declared at the closing, else what the sheet says"
    );
}

/// A vote that has its majority, under rules by which two who are against stop a decision.
fn stopped(votes: &str) -> Sample {
    let mut table = table(votes);
    table.add(
        Kind::Rules,
        &[("version", "1"), ("text", "x"), ("approved", "2014-01-01"), ("blocks", "2")],
    );
    let closed = [
        ("meeting", "1"),
        ("item", "1"),
        ("closed", "10:05"),
        ("result", "rejected"),
        ("needed", "5"),
    ];
    table.add(Kind::Polls, &closed);
    table
}

#[test]
fn a_decision_that_those_against_stopped_is_told_so_and_one_without_its_votes_is_not() {
    let blocked = |table: &Sample, face| of(table, face).unwrap().closed.unwrap().blocked;
    let table = stopped("fffffffcc");
    let reserved = blocked(&table, Face::Reserved).unwrap();
    assert_eq!((reserved.against, reserved.enough), (2, 2));
    let public = blocked(&table, Face::Public).unwrap();
    assert_eq!((public.against, public.enough), (2, 2));
    assert_eq!(blocked(&stopped("ffffccccc"), Face::Reserved), None, "four of the five it took");
}

#[test]
fn who_could_vote_and_of_whom_nothing_is_written_did_not_vote() {
    let mut table = table("ff-");
    let closed = [("meeting", "1"), ("item", "1"), ("closed", "10:05"), ("result", "adopted")];
    table.add(Kind::Polls, &closed);
    let late = [("name", "Zoe")];
    table.add(Kind::People, &late);
    let line = [("meeting", "1"), ("person", "Zoe"), ("state", "present"), ("arrival", "10:30")];
    table.add(Kind::Attendance, &line);
    let found = of(&table, Face::Reserved).unwrap();
    assert_eq!(found.not_voting, Some(1), "who came after the closing is not among them");
    let silent: Vec<_> =
        found.voters.iter().filter(|voter| voter.choice == Choice::NotVoting).collect();
    assert_eq!(silent[0].who.name(), Some("Persona 96"));
}

#[test]
fn who_was_there_without_a_vote_is_named_to_the_table_with_who_had_it() {
    let mut table = table("ff");
    let one = [("version", "1"), ("text", "x"), ("approved", "2014-01-01")];
    let one: Vec<_> = one.into_iter().chain([("votes_per", "organisation")]).collect();
    let second = table.world().every(Kind::Votes).nth(1).map(|(id, _)| id).unwrap();
    table.delete(second).unwrap();
    table.add(Kind::Rules, &one);
    let closed = [("meeting", "1"), ("item", "1"), ("closed", "10:05"), ("result", "adopted")];
    table.add(Kind::Polls, &closed);
    let stood = |face| {
        standing(SITTING, ITEM, &Eye::at(face, SITTING, table.world()), table.world()).unwrap()
    };
    let reserved = stood(Face::Reserved);
    assert_eq!((reserved.here, reserved.present, reserved.eligible), (2, 1, 1));
    let [left] = reserved.left_out.as_slice() else { panic!("{:?}", reserved.left_out) };
    assert_eq!(left.who.name(), Some("Persona 97"));
    assert_eq!(left.voter.as_ref().and_then(Who::name), Some("Persona 98"));
    assert_eq!(stood(Face::Public).left_out, []);
}
