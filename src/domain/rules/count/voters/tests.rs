//! Whether votes are shared out as the rules say. Keeps out: what they add up to.

use super::*;
use crate::domain::sample::Sample;
use crate::domain::{Kind, Meeting, VotesPer};

const SITTING: Id = Id::from_bits(1);
const ITEM: Id = Id::from_bits(2);

/// A lab with its titular and its substitute on the sheet, and a delegate.
fn table(titular: &str, substitute: &str) -> Sample {
    let mut table = Sample::default();
    table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18"), ("start", "09:00")]);
    table.add(Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Spazi")]);
    table.add(Kind::Labs, &[("code", "ambiente")]);
    for (name, role, state) in [("Ada", "titular", titular), ("Bice", "substitute", substitute)] {
        table.add(Kind::People, &[("name", name)]);
        let line = [
            ("meeting", "1"),
            ("person", name),
            ("state", state),
            ("role", role),
            ("lab", "ambiente"),
        ];
        table.add(Kind::Attendance, &line);
    }
    table.add(Kind::People, &[("name", "Carla")]);
    table.add(Kind::Attendance, &[("meeting", "1"), ("person", "Carla"), ("state", "present")]);
    table
}

fn at(table: &Sample, minutes: i64) -> Option<Moment> {
    let start = table.world().get::<Meeting>(SITTING)?.start?;
    Some(Moment(start.0 + chrono::Duration::minutes(minutes)))
}

fn names(table: &Sample, at: Option<Moment>) -> (Vec<String>, usize) {
    let rules = Charter::default();
    let Voting { voters, entitled, .. } = voters(SITTING, Some(ITEM), at, &rules, table.world());
    let label = |voter: Voter| {
        table.world().record(voter.person).map(|record| record.label(table.world())).unwrap()
    };
    (voters.into_iter().map(label).collect(), entitled)
}

fn seat(table: &Sample, name: &str) -> Id {
    let person = table.world().find(Kind::People, name).unwrap();
    seats::line_of(person, SITTING, table.world()).unwrap().0
}

fn with(proxies: usize) -> Charter {
    Charter { proxies, ..Charter::default() }
}

fn vote(table: &mut Sample, name: &str) {
    table.add(
        Kind::Votes,
        &[("meeting", "1"), ("item", "1"), ("person", name), ("choice", "favour")],
    );
}

#[test]
fn a_substitute_has_no_voice_beside_the_titular() {
    assert_eq!(names(&table("present", "present"), None), (vec!["Ada".into(), "Carla".into()], 2));
}

#[test]
fn a_substitute_speaks_in_the_place_of_the_titular_who_is_not_here() {
    let table = table("excused", "present");
    assert_eq!(names(&table, None), (vec!["Bice".into(), "Carla".into()], 2));
    let voters = voters(SITTING, None, None, &Charter::default(), table.world()).voters;
    assert_eq!(voters[0].instead_of, Some(table.world().find(Kind::People, "Ada").unwrap()));
}

#[test]
fn a_lab_that_sent_nobody_is_entitled_all_the_same() {
    assert_eq!(names(&table("excused", "absent"), None), (vec!["Carla".into()], 2));
}

#[test]
fn who_has_not_come_yet_or_has_left_has_no_voice() {
    let mut table = table("present", "absent");
    let carla = seat(&table, "Carla");
    table.set(carla, &[("arrival", "09:30"), ("departure", "10:30")]).unwrap();
    let here = |minutes| names(&table, at(&table, minutes)).0.contains(&"Carla".to_owned());
    assert_eq!([here(29), here(30), here(89), here(90)], [false, true, true, false]);
}

#[test]
fn when_the_titular_leaves_the_substitute_speaks() {
    let mut table = table("present", "present");
    let ada = seat(&table, "Ada");
    table.set(ada, &[("departure", "10:00")]).unwrap();
    assert_eq!(names(&table, at(&table, 30)).0, ["Ada", "Carla"]);
    assert_eq!(names(&table, at(&table, 60)).0, ["Bice", "Carla"]);
}

#[test]
fn who_voted_and_left_keeps_the_voice_and_the_substitute_gets_none() {
    let mut table = table("present", "present");
    vote(&mut table, "Ada");
    let ada = seat(&table, "Ada");
    table.set(ada, &[("departure", "10:00")]).unwrap();
    assert_eq!(names(&table, at(&table, 60)).0, ["Ada", "Carla"]);
}

#[test]
fn a_titular_who_comes_after_the_substitute_has_voted_has_no_second_voice() {
    let mut table = table("excused", "present");
    vote(&mut table, "Bice");
    let ada = seat(&table, "Ada");
    table.set(ada, &[("state", "present")]).unwrap();
    assert_eq!(names(&table, None).0, ["Bice", "Carla"]);
}

#[test]
fn the_holder_of_a_proxy_has_two_voices_only_where_the_rules_allow_it() {
    let mut table = table("excused", "absent");
    let carla = seat(&table, "Carla");
    table.set(carla, &[("on_behalf_of", "Ada")]).unwrap();
    let of = |proxies| voters(SITTING, None, None, &with(proxies), table.world()).voters;
    assert_eq!((of(0).len(), of(1).len()), (1, 2));
    let ada = table.world().find(Kind::People, "Ada").unwrap();
    let held = of(1).into_iter().find(|voter| voter.person == ada).unwrap();
    assert_eq!(
        (held.by, held.instead_of),
        (Some(table.world().find(Kind::People, "Carla").unwrap()), None)
    );
}

#[test]
fn a_substitute_who_is_here_goes_before_a_proxy_of_the_titular() {
    let mut table = table("excused", "absent");
    let carla = seat(&table, "Carla");
    table.set(carla, &[("on_behalf_of", "Ada")]).unwrap();
    let bice = seat(&table, "Bice");
    table.set(bice, &[("state", "present")]).unwrap();
    let found = voters(SITTING, None, None, &with(1), table.world()).voters;
    let told: Vec<_> = found.iter().map(|voter| (voter.person, voter.by)).collect();
    assert_eq!(
        told,
        [
            (table.world().find(Kind::People, "Bice").unwrap(), None),
            (table.world().find(Kind::People, "Carla").unwrap(), None)
        ]
    );
}

#[test]
fn the_proxy_of_whoever_stands_aside_falls_for_that_item() {
    let mut table = table("excused", "absent");
    let carla = seat(&table, "Carla");
    table.set(carla, &[("on_behalf_of", "Ada")]).unwrap();
    table.add(
        Kind::Votes,
        &[("meeting", "1"), ("item", "1"), ("person", "Carla"), ("choice", "recused")],
    );
    let count = |item| voters(SITTING, item, None, &with(1), table.world()).voters.len();
    assert_eq!((count(Some(ITEM)), count(None)), (1, 2));
}

#[test]
fn one_person_holds_as_many_proxies_as_the_rules_allow() {
    let mut table = table("excused", "absent");
    table.add(Kind::People, &[("name", "Dora")]);
    table.add(Kind::Attendance, &[("meeting", "1"), ("person", "Dora"), ("state", "excused")]);
    let carla = seat(&table, "Carla");
    table.set(carla, &[("on_behalf_of", "Ada"), ("proxies_held", "Dora")]).unwrap();
    let count = |proxies| voters(SITTING, None, None, &with(proxies), table.world()).voters.len();
    assert_eq!([count(0), count(1), count(2)], [1, 2, 3]);
}

#[test]
fn titular_and_substitute_have_one_voice_also_where_their_mandate_ran_out() {
    let mut table = table("present", "present");
    for (name, role) in [("Ada", "titular"), ("Bice", "substitute")] {
        let mandate = [
            ("person", name),
            ("lab", "ambiente"),
            ("from", "2013-01-01"),
            ("to", "2013-12-31"),
            ("role", role),
        ];
        table.add(Kind::Representatives, &mandate);
        let line = seat(&table, name);
        table.set(line, &[("role", ""), ("lab", "")]).unwrap();
    }
    assert_eq!(names(&table, None), (vec!["Ada".into(), "Carla".into()], 2));
}

#[test]
fn a_vote_from_a_sitting_without_a_sheet_counts() {
    let mut table = Sample::default();
    table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18"), ("start", "09:00")]);
    table.add(Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Spazi")]);
    table.add(Kind::People, &[("name", "Dora")]);
    vote(&mut table, "Dora");
    assert_eq!(names(&table, None), (vec!["Dora".into()], 1));
}

fn per(votes_per: VotesPer) -> Charter {
    Charter { votes_per, ..Charter::default() }
}

/// Who is left out of a vote, and why, beside how many are here and how many vote.
fn left(table: &Sample, item: Option<Id>, rules: &Charter) -> (usize, usize, Vec<(Id, WhyNot)>) {
    let poll = voters(SITTING, item, None, rules, table.world());
    let left = poll.left_out.into_iter().map(|left| (left.person, left.why)).collect();
    (poll.here, poll.voters.len(), left)
}

#[test]
fn whoever_is_here_without_a_vote_is_named_with_the_reason() {
    let mut table = table("present", "present");
    for (name, organisation) in [("Ada", "Comune"), ("Bice", "Arci"), ("Carla", "comune")] {
        let id = table.world().find(Kind::People, name).unwrap();
        table.set(id, &[("organisation", organisation)]).unwrap();
    }
    let [ada, bice, carla] =
        ["Ada", "Bice", "Carla"].map(|name| table.world().find(Kind::People, name).unwrap());
    let of = |votes_per| left(&table, None, &per(votes_per));
    assert_eq!(of(VotesPer::Lab), (3, 2, vec![(bice, WhyNot::Lab { voter: ada })]));
    let by_organisation = vec![(carla, WhyNot::Organisation { voter: ada })];
    assert_eq!(of(VotesPer::Organisation), (3, 2, by_organisation));
    assert_eq!(of(VotesPer::Person), (3, 3, Vec::new()));
    let nobody = [ada, bice, carla].map(|person| (person, WhyNot::NoVote)).to_vec();
    assert_eq!(of(VotesPer::Listed), (3, 0, nobody));
}

#[test]
fn the_titular_has_the_vote_of_an_organisation_before_a_substitute_whatever_their_names() {
    let mut table = table("present", "present");
    for (name, role) in [("Ada", "substitute"), ("Bice", "titular")] {
        let id = table.world().find(Kind::People, name).unwrap();
        table.set(id, &[("organisation", "Arci")]).unwrap();
        table.set(seat(&table, name), &[("role", role)]).unwrap();
    }
    let [ada, bice] = ["Ada", "Bice"].map(|name| table.world().find(Kind::People, name).unwrap());
    let found = left(&table, None, &per(VotesPer::Organisation)).2;
    assert!(found.contains(&(ada, WhyNot::Organisation { voter: bice })), "{found:?}");
}

#[test]
fn whoever_runs_the_sitting_leaves_the_vote_to_others_and_the_sheet_may_give_it_to_one() {
    let mut table = table("present", "present");
    for name in ["Ada", "Bice", "Carla"] {
        let id = table.world().find(Kind::People, name).unwrap();
        table.set(id, &[("organisation", "Arci")]).unwrap();
    }
    let votes = |table: &Sample| -> Vec<String> {
        let poll = voters(SITTING, None, None, &per(VotesPer::Organisation), table.world());
        poll.voters.iter().map(|voter| table.world().label(voter.person)).collect()
    };
    assert_eq!(votes(&table), ["Ada"], "the titular of a lab comes first");
    table.set(SITTING, &[("facilitator", "Ada")]).unwrap();
    assert_eq!(votes(&table), ["Carla"], "and not while she facilitates");
    let bice = seat(&table, "Bice");
    table.set(bice, &[("votes", "yes")]).unwrap();
    assert_eq!(votes(&table), ["Bice"]);
}

#[test]
fn the_sheet_lists_who_votes_and_takes_a_vote_from_whoever_only_listens() {
    let mut table = table("present", "present");
    let [bice, carla] = ["Bice", "Carla"].map(|name| seat(&table, name));
    table.set(bice, &[("votes", "yes")]).unwrap();
    table.set(carla, &[("votes", "no")]).unwrap();
    let of = |votes_per| {
        let poll = voters(SITTING, None, None, &per(votes_per), table.world());
        let names = poll.voters.iter().map(|voter| table.world().label(voter.person));
        (names.collect::<Vec<_>>(), poll.entitled)
    };
    assert_eq!(of(VotesPer::Listed), (vec!["Bice".to_owned()], 1));
    assert_eq!(of(VotesPer::Person), (vec!["Ada".to_owned(), "Bice".to_owned()], 2));
}

#[test]
fn an_organisation_whose_first_has_voted_and_left_has_no_second_vote() {
    let mut table = table("absent", "absent");
    for name in ["Dora", "Elsa"] {
        table.add(Kind::People, &[("name", name), ("organisation", "Arci")]);
        let line = [("meeting", "1"), ("person", name), ("state", "present")];
        table.add(Kind::Attendance, &line);
    }
    vote(&mut table, "Dora");
    let dora = seat(&table, "Dora");
    table.set(dora, &[("departure", "10:00")]).unwrap();
    let at = at(&table, 90);
    let rules = per(VotesPer::Organisation);
    let poll = voters(SITTING, Some(ITEM), at, &rules, table.world());
    let [dora, elsa] = ["Dora", "Elsa"].map(|name| table.world().find(Kind::People, name).unwrap());
    let voters: Vec<Id> = poll.voters.iter().map(|voter| voter.person).collect();
    assert!(voters.contains(&dora) && !voters.contains(&elsa));
    let why = poll.left_out.iter().find(|left| left.person == elsa).map(|left| left.why.clone());
    assert_eq!(why, Some(WhyNot::Organisation { voter: dora }));
}

#[test]
fn who_stands_aside_is_here_and_does_not_vote() {
    let mut table = table("present", "absent");
    table.add(
        Kind::Votes,
        &[("meeting", "1"), ("item", "1"), ("person", "Carla"), ("choice", "recused")],
    );
    let carla = table.world().find(Kind::People, "Carla").unwrap();
    let (here, _, left) = left(&table, Some(ITEM), &Charter::default());
    assert_eq!((here, left), (2, vec![(carla, WhyNot::Aside)]));
}

#[test]
fn who_is_left_out_is_told_reason_by_reason() {
    let mut table = table("present", "present");
    table.add(
        Kind::Votes,
        &[("meeting", "1"), ("item", "1"), ("person", "Carla"), ("choice", "recused")],
    );
    let poll = voters(SITTING, Some(ITEM), None, &Charter::default(), table.world());
    let told = left_out(&poll.left_out, table.world());
    let keys: Vec<&str> = told.iter().map(|sentence| sentence.key.as_ref()).collect();
    assert_eq!(keys, ["left-out-lab", "left-out-aside"]);
}
