//! What a line of the sheet may not say of those for whom it stands. Keeps out: who that is (see
//! `rules::seats`).

use super::{charter, seats};
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::nouns::{Attendance, Vote};
use crate::domain::values::Party;
use crate::domain::world::World;
use crate::say;

fn name(person: Id, world: &dyn World) -> String {
    world.label(person)
}

/// Everybody for whom a line is written to stand, each with the field that says so.
fn written(line: &Attendance) -> Vec<(&'static str, Id)> {
    let first = line.on_behalf_of.map(|person| ("on_behalf_of", person.id));
    let others = line.proxies_held.0.iter().filter_map(|party| match party {
        Party::Known(id) => Some(("proxies_held", *id)),
        Party::Said(_) => None,
    });
    first.into_iter().chain(others).collect()
}

/// What is wrong with those for whom a line stands.
pub(super) fn faults(own: Id, line: &Attendance, world: &dyn World) -> Vec<Fault> {
    let mut faults = Vec::new();
    let people = |party: &Party| matches!(party, Party::Known(id) if world.get::<crate::domain::nouns::Person>(*id).is_some());
    if !line.proxies_held.0.iter().all(people) {
        faults.push(Fault::new("proxies_held", say!("fault-proxy-person")));
    }
    let stands = written(line);
    for (field, person) in &stands {
        if *person == line.person.id {
            faults.push(Fault::new(field, say!("fault-for-oneself")));
        } else if seats::came(line) {
            faults.extend(taken(own, line, *person, world).map(|reason| Fault::new(field, reason)));
        }
    }
    if seats::came(line) {
        faults.extend(too_many(line, world));
    }
    faults
}

/// Why nobody can stand for a person: who is there speaks for themself, and nobody is represented
/// twice.
fn taken(
    own: Id,
    line: &Attendance,
    person: Id,
    world: &dyn World,
) -> Option<crate::text::Sentence> {
    let seat = seats::line_of(person, line.meeting.id, world).map(|(_, seat)| seat);
    // Who came late or left early was away for a while, and may have been represented.
    if seat
        .is_some_and(|seat| seats::came(seat) && seat.arrival.is_none() && seat.departure.is_none())
    {
        return Some(say!("fault-represented-present", name = name(person, world)));
    }
    let is_other = |id: Id, other: &Attendance| {
        id != own
            && other.meeting == line.meeting
            && seats::came(other)
            && other.departure.is_none()
    };
    let mut lines = world.of::<Attendance>(person).filter(|(id, other)| is_other(*id, other));
    let twice = lines
        .find(|(_, other)| written(other).iter().any(|(_, stands)| *stands == person))
        .map(|(_, other)| other.person.id);
    let by_substitute = || {
        seats::substitute_of(person, line.meeting.id, world)
            .filter(|other| *other != line.person.id)
    };
    let other = twice.or_else(by_substitute)?;
    Some(say!("fault-represented-twice", name = name(person, world), other = name(other, world)))
}

/// Proxies beyond what the rules in force allow. Without rules a proxy is written down and has no
/// vote.
fn too_many(line: &Attendance, world: &dyn World) -> Option<Fault> {
    let rules = charter::in_force(world.day_of(line.meeting.id)?, world);
    let held = seats::proxies(line, world).len();
    rules.version.filter(|_| held > rules.proxies)?;
    let field = if line.proxies_held.0.is_empty() { "on_behalf_of" } else { "proxies_held" };
    Some(Fault::new(
        field,
        say!(
            "fault-proxies",
            rules = rules.named(),
            count = rules.proxies,
            name = name(line.person.id, world)
        ),
    ))
}

/// What leans on a line: the votes of the person and of those for whom it stands, and the lines
/// that stand for the person.
pub(super) fn weighs(own: Id, line: &Attendance, world: &dyn World) -> Vec<Id> {
    let of = |person: Id| {
        world.of::<Vote>(person).filter(|(_, vote)| vote.meeting == line.meeting).map(|(id, _)| id)
    };
    let votes =
        written(line).into_iter().map(|(_, person)| person).chain([line.person.id]).flat_map(of);
    let lines = world
        .of::<Attendance>(line.person.id)
        .filter(|(id, other)| *id != own && other.meeting == line.meeting);
    votes.chain(lines.map(|(id, _)| id)).collect()
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::{Fields, Sample, why};
    use crate::domain::{Id, Kind};

    /// A sitting under rules that allow so many proxies; Ada is excused, with Bice as her
    /// substitute; Carla is present.
    fn table(proxies: &str) -> Sample {
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]),
            (Kind::Labs, &[("code", "acqua")]),
            (
                Kind::Rules,
                &[
                    ("version", "1"),
                    ("text", "Così."),
                    ("approved", "2014-01-01"),
                    ("proxies", proxies),
                ],
            ),
        ]);
        for (name, role, state) in [
            ("Ada", "titular", "excused"),
            ("Bice", "substitute", "absent"),
            ("Carla", "", "present"),
            ("Dora", "", "excused"),
        ] {
            table.add(Kind::People, &[("name", name)]);
            let lab = if role.is_empty() { "" } else { "acqua" };
            let line = [
                ("meeting", "1"),
                ("person", name),
                ("state", state),
                ("role", role),
                ("lab", lab),
            ];
            table.add(Kind::Attendance, &line);
        }
        table
    }

    const ADA: Id = Id::from_bits(5);
    const BICE: Id = Id::from_bits(7);
    const CARLA: Id = Id::from_bits(9);
    const DORA: Id = Id::from_bits(11);

    fn refused(table: &mut Sample, line: Id, fields: Fields<'_>) -> Vec<String> {
        table.set(line, fields).map_or_else(|refusal| why::<()>(Err(refusal)), |_| Vec::new())
    }

    #[test]
    fn proxies_are_held_up_to_the_number_that_the_rules_allow() {
        let hold = [("on_behalf_of", "Ada"), ("proxies_held", "Dora")];
        assert_eq!(refused(&mut table("0"), CARLA, &hold[..1]), ["on_behalf_of: fault-proxies"]);
        assert!(refused(&mut table("1"), CARLA, &hold[..1]).is_empty());
        assert_eq!(refused(&mut table("1"), CARLA, &hold), ["proxies_held: fault-proxies"]);
        assert!(refused(&mut table("2"), CARLA, &hold).is_empty());
    }

    #[test]
    fn a_substitute_needs_no_rule_about_proxies() {
        assert!(
            refused(&mut table("0"), BICE, &[("state", "present"), ("on_behalf_of", "Ada")])
                .is_empty()
        );
    }

    #[test]
    fn who_is_present_is_not_represented_and_who_is_represented_is_not_there_all_along() {
        let mut table = table("1");
        assert_eq!(
            refused(&mut table, CARLA, &[("on_behalf_of", "Carla")]),
            ["on_behalf_of: fault-for-oneself"]
        );
        table.set(DORA, &[("state", "present")]).unwrap();
        assert_eq!(
            refused(&mut table, CARLA, &[("on_behalf_of", "Dora")]),
            ["on_behalf_of: fault-represented-present"]
        );
        table.set(CARLA, &[("on_behalf_of", "Ada")]).unwrap();
        assert_eq!(
            refused(&mut table, ADA, &[("state", "present")]),
            ["meeting: fault-represented-present"]
        );
        assert!(
            refused(&mut table, ADA, &[("state", "present"), ("arrival", "18:30")]).is_empty(),
            "she came later"
        );
    }

    #[test]
    fn nobody_is_represented_by_two_or_beside_a_substitute() {
        let mut table = table("1");
        table.set(DORA, &[("state", "present")]).unwrap();
        table.set(DORA, &[("on_behalf_of", "Ada")]).unwrap();
        assert_eq!(
            refused(&mut table, CARLA, &[("on_behalf_of", "Ada")]),
            ["on_behalf_of: fault-represented-twice"]
        );
        table.set(DORA, &[("on_behalf_of", "")]).unwrap();
        table.set(BICE, &[("state", "present")]).unwrap();
        assert_eq!(
            refused(&mut table, CARLA, &[("on_behalf_of", "Ada")]),
            ["on_behalf_of: fault-represented-twice"]
        );
    }

    #[test]
    fn a_proxy_is_given_by_a_person() {
        assert_eq!(
            refused(&mut table("2"), CARLA, &[("proxies_held", "acqua")]),
            ["proxies_held: fault-proxy-person"]
        );
    }
}
