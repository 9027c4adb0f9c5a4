//! Who may vote at a moment: everybody on the sheet who is here, one for each lab. Keeps out: what
//! the votes add up to.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Attendance, AttendanceState, Choice, Id, Moment, RepresentativeRole, Vote, World, seats,
    sittings,
};

/// Somebody who may vote, or has voted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Who.
    pub person: Id,
    /// The line of the attendance sheet; none for a vote of somebody who is not on it.
    pub seat: Option<Id>,
    /// In whose place: the titular of the same lab.
    pub instead_of: Option<Id>,
    /// Who holds the proxy, where the person is not here.
    pub by: Option<Id>,
    /// The vote, once it is given.
    pub vote: Option<Id>,
    /// How.
    pub choice: Option<Choice>,
}

/// Whether somebody is in the sitting at a moment; without one, whether they were there at all.
fn is_here(line: &Attendance, at: Option<Moment>) -> bool {
    let inside = at.is_none_or(|at| {
        line.arrival.is_none_or(|arrival| arrival <= at)
            && line.departure.is_none_or(|departure| departure > at)
    });
    line.state == AttendanceState::Present && inside
}

/// A line of the sheet with the lab whose voice it shares, and the role that a mandate bears out.
struct Seat<'a> {
    id: Id,
    line: &'a Attendance,
    lab: Option<Id>,
    role: Option<RepresentativeRole>,
}

/// Who holds the proxy of whom, up to so many a person; the proxies of whoever stands aside fall
/// for this item.
fn holders(
    sheet: &[Seat<'_>],
    at: Option<Moment>,
    proxies: usize,
    aside: &BTreeSet<Id>,
    world: &dyn World,
) -> BTreeMap<Id, Id> {
    let here = sheet
        .iter()
        .map(|seat| seat.line)
        .filter(|line| is_here(line, at) && !aside.contains(&line.person.id));
    let mut holders = BTreeMap::new();
    for line in here {
        for principal in seats::proxies(line, world).into_iter().take(proxies) {
            holders.entry(principal).or_insert(line.person.id);
        }
    }
    holders
}

/// The voices on an item, in the order of the sheet, and how many are entitled on the whole sheet.
///
/// A lab has one voice: its titular, else a substitute who is here, else whoever holds the proxy of
/// the titular. Whoever has voted keeps the voice, also after leaving: the vote was given. Where
/// the rules allow `proxies`, whoever stands for somebody of another seat has that voice too,
/// unless they stand aside from the item.
pub(super) fn voices(
    meeting: Id,
    item: Option<Id>,
    at: Option<Moment>,
    proxies: usize,
    world: &dyn World,
) -> (Vec<Voice>, usize) {
    let mut votes: BTreeMap<Id, (Id, Choice)> = item
        .into_iter()
        .flat_map(|item| world.of::<Vote>(item))
        .filter(|(_, vote)| vote.meeting.id == meeting)
        .map(|(id, vote)| (vote.person.id, (id, vote.choice)))
        .collect();
    let seat = |(id, line)| Seat {
        id,
        line,
        lab: seats::lab(line, world),
        role: seats::role(line, world),
    };
    let sheet: Vec<Seat<'_>> = sittings::attendance(meeting, world).into_iter().map(seat).collect();
    let mut labs: BTreeMap<Id, Vec<&Seat<'_>>> = BTreeMap::new();
    for seat in &sheet {
        if let Some(lab) = seat.lab {
            labs.entry(lab).or_default().push(seat);
        }
    }
    for lines in labs.values_mut() {
        lines.sort_by_key(|seat| seats::rank(seat.line, world));
    }
    let aside = votes
        .iter()
        .filter(|(_, (_, choice))| *choice == Choice::Recused)
        .map(|(person, _)| *person)
        .collect();
    let holders =
        if proxies > 0 { holders(&sheet, at, proxies, &aside, world) } else { BTreeMap::new() };
    let held =
        |line: &Attendance| holders.get(&line.person.id).copied().filter(|_| !is_here(line, at));
    let voters: BTreeSet<Id> = votes.keys().copied().collect();
    let voted = |line: &Attendance| voters.contains(&line.person.id);
    // For every lab, the line that has its voice and the titular in whose place it speaks.
    let speakers: BTreeMap<Id, Option<Id>> = labs
        .values()
        .filter_map(|lines| {
            let titular = lines.iter().find(|seat| seat.role == Some(RepresentativeRole::Titular));
            let first =
                |wanted: &dyn Fn(&Attendance) -> bool| lines.iter().find(|seat| wanted(seat.line));
            // Whoever has no mandate any more speaks only where nobody else may.
            let in_office =
                || first(&|line| is_here(line, at) && seats::role(line, world).is_some());
            let seat = first(&voted)
                .or_else(in_office)
                .or_else(|| first(&|line| held(line).is_some()))
                .or_else(|| first(&|line| is_here(line, at)))?;
            let instead_of = titular
                .map(|seat| seat.line.person.id)
                .filter(|person| *person != seat.line.person.id);
            Some((seat.id, instead_of))
        })
        .collect();
    let mut voices = Vec::new();
    for Seat { id, line, lab, .. } in &sheet {
        let speaker = speakers.get(id);
        let speaks = if lab.is_some() {
            speaker.is_some()
        } else {
            is_here(line, at) || held(line).is_some()
        };
        if speaks || voted(line) {
            let given = votes.remove(&line.person.id);
            voices.push(Voice {
                person: line.person.id,
                seat: Some(*id),
                instead_of: speaker.copied().flatten(),
                by: held(line),
                vote: given.map(|(vote, _)| vote),
                choice: given.map(|(_, choice)| choice),
            });
        }
    }
    // Votes of people who are on no sheet come from elsewhere, and count as they were given.
    let entitled =
        labs.len() + sheet.iter().filter(|seat| seat.lab.is_none()).count() + votes.len();
    let strangers = votes.into_iter().map(|(person, (vote, choice))| Voice {
        person,
        seat: None,
        instead_of: None,
        by: None,
        vote: Some(vote),
        choice: Some(choice),
    });
    voices.extend(strangers);
    // Two of one lab who have both voted are two voices, and so two who were entitled.
    let entitled = entitled.max(voices.len());
    (voices, entitled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, Meeting};
    use crate::ledger::sample::Sample;

    const SITTING: Id = Id::from_bits(1);
    const ITEM: Id = Id::from_bits(2);

    /// A lab with its titular and its substitute on the sheet, and a delegate.
    fn table(titular: &str, substitute: &str) -> Sample {
        let mut table = Sample::default();
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18"), ("start", "09:00")]);
        table.add(Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Spazi")]);
        table.add(Kind::Labs, &[("code", "ambiente")]);
        for (name, role, state) in [("Ada", "titular", titular), ("Bice", "substitute", substitute)]
        {
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
        let (voices, entitled) = voices(SITTING, Some(ITEM), at, 0, table.world());
        let label = |voice: Voice| {
            table.world().record(voice.person).map(|record| record.label(table.world())).unwrap()
        };
        (voices.into_iter().map(label).collect(), entitled)
    }

    fn seat(table: &Sample, name: &str) -> Id {
        let person = table.id(Kind::People, name);
        seats::line_of(person, SITTING, table.world()).unwrap().0
    }

    fn vote(table: &mut Sample, name: &str) {
        table.add(
            Kind::Votes,
            &[("meeting", "1"), ("item", "1"), ("person", name), ("choice", "favour")],
        );
    }

    #[test]
    fn a_substitute_has_no_voice_beside_the_titular() {
        assert_eq!(
            names(&table("present", "present"), None),
            (vec!["Ada".into(), "Carla".into()], 2)
        );
    }

    #[test]
    fn a_substitute_speaks_in_the_place_of_the_titular_who_is_not_here() {
        let table = table("excused", "present");
        assert_eq!(names(&table, None), (vec!["Bice".into(), "Carla".into()], 2));
        let (voices, _) = voices(SITTING, None, None, 0, table.world());
        assert_eq!(voices[0].instead_of, Some(table.id(Kind::People, "Ada")));
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
        let of = |proxies| voices(SITTING, None, None, proxies, table.world()).0;
        assert_eq!((of(0).len(), of(1).len()), (1, 2));
        let ada = table.id(Kind::People, "Ada");
        let held = of(1).into_iter().find(|voice| voice.person == ada).unwrap();
        assert_eq!((held.by, held.instead_of), (Some(table.id(Kind::People, "Carla")), None));
    }

    #[test]
    fn a_substitute_who_is_here_goes_before_a_proxy_of_the_titular() {
        let mut table = table("excused", "absent");
        let carla = seat(&table, "Carla");
        table.set(carla, &[("on_behalf_of", "Ada")]).unwrap();
        let bice = seat(&table, "Bice");
        table.set(bice, &[("state", "present")]).unwrap();
        let found = voices(SITTING, None, None, 1, table.world()).0;
        let told: Vec<_> = found.iter().map(|voice| (voice.person, voice.by)).collect();
        assert_eq!(
            told,
            [(table.id(Kind::People, "Bice"), None), (table.id(Kind::People, "Carla"), None)]
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
        let count = |item| voices(SITTING, item, None, 1, table.world()).0.len();
        assert_eq!((count(Some(ITEM)), count(None)), (1, 2));
    }

    #[test]
    fn one_person_holds_as_many_proxies_as_the_rules_allow() {
        let mut table = table("excused", "absent");
        table.add(Kind::People, &[("name", "Dora")]);
        table.add(Kind::Attendance, &[("meeting", "1"), ("person", "Dora"), ("state", "excused")]);
        let carla = seat(&table, "Carla");
        table.set(carla, &[("on_behalf_of", "Ada"), ("proxies_held", "Dora")]).unwrap();
        let count = |proxies| voices(SITTING, None, None, proxies, table.world()).0.len();
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
}
