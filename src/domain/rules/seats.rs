//! Who speaks for whom at a sitting: the one voice of a lab, substitutes, proxies. Keeps out:
//! mandates, and counting voices.

use super::{charter, mandates};
use crate::domain::id::Id;
use crate::domain::nouns::{Attendance, Meeting, Person, Representative};
use crate::domain::values::{AttendanceState, MeetingKind, Party, RepresentativeRole};
use crate::domain::world::World;

/// The line of a person on the sheet of a sitting. A line that only mentions the person is
/// another's.
pub fn line_of(person: Id, meeting: Id, world: &dyn World) -> Option<(Id, &Attendance)> {
    world
        .of::<Attendance>(person)
        .find(|(_, line)| line.meeting.id == meeting && line.person.id == person)
}

/// Whether somebody was in the room at all.
pub fn came(line: &Attendance) -> bool {
    line.state == AttendanceState::Present
}

/// The lab whose one voice a line shares: as it is written; else, at a sitting of the table, that
/// of the person's mandate, also of one that ran out: nobody becomes a voice of their own because a
/// mandate ended.
pub fn lab(line: &Attendance, world: &dyn World) -> Option<Id> {
    line.lab.map(|lab| lab.id).or_else(|| by_mandate(line.person.id, line.meeting.id, world))
}

fn by_mandate(person: Id, meeting: Id, world: &dyn World) -> Option<Id> {
    let sitting = world
        .get::<Meeting>(meeting)
        .filter(|sitting| sitting.kind.is_none_or(|kind| kind == MeetingKind::Sitting))?;
    let past = || {
        let begun =
            world.of::<Representative>(person).filter(|(_, mandate)| mandate.from <= sitting.date);
        begun.max_by_key(|(id, mandate)| (mandate.to, *id))
    };
    mandates::of_person(person, sitting.date, world)
        .or_else(past)
        .map(|(_, mandate)| mandate.lab.id)
}

/// Titular or substitute, as far as a mandate of the day bears it out; as it is written where
/// nobody ever had a mandate for the lab.
pub fn role(line: &Attendance, world: &dyn World) -> Option<RepresentativeRole> {
    let (Some(lab), Some(day)) = (lab(line, world), world.day_of(line.meeting.id)) else {
        return line.role;
    };
    if world.of::<Representative>(lab).next().is_none() {
        return line.role;
    }
    let own = || world.of::<Representative>(lab).map(|(_, mandate)| mandate);
    let mut roles = own()
        .filter(|mandate| mandate.person == line.person && mandate.holds_on(day))
        .map(|mandate| mandate.role);
    // Who has both is what the sheet says, else titular.
    let mut held: Vec<RepresentativeRole> = roles.by_ref().collect();
    held.sort_by_key(|role| (Some(*role) != line.role, *role != RepresentativeRole::Titular));
    held.first().copied()
}

/// Who of a lab speaks before whom: its titular, its substitutes, then those whose mandate ran out,
/// the titular first.
pub fn rank(line: &Attendance, world: &dyn World) -> u8 {
    let titular = |role: Option<RepresentativeRole>| role == Some(RepresentativeRole::Titular);
    let was = || {
        let mut mandates: Vec<_> = world.of::<Representative>(line.person.id).collect();
        mandates.sort_by_key(|(id, mandate)| (mandate.to, *id));
        line.role.or_else(|| mandates.last().map(|(_, mandate)| mandate.role))
    };
    match role(line, world) {
        Some(RepresentativeRole::Titular) => 0,
        Some(RepresentativeRole::Substitute) => 1,
        None if titular(was()) => 2,
        None => 3,
    }
}

/// Whether a line sits as the substitute of a person: for the same lab.
pub fn substitutes(line: &Attendance, person: Id, world: &dyn World) -> bool {
    let own = lab(line, world);
    let other = line_of(person, line.meeting.id, world)
        .and_then(|(_, line)| lab(line, world))
        .or_else(|| by_mandate(person, line.meeting.id, world));
    role(line, world) == Some(RepresentativeRole::Substitute) && (own.is_none() || own == other)
}

/// Whose proxies a line holds: everybody for whom it stands but the titular whom it substitutes.
pub fn proxies(line: &Attendance, world: &dyn World) -> Vec<Id> {
    let first = line
        .on_behalf_of
        .map(|person| person.id)
        .filter(|person| !substitutes(line, *person, world));
    let mut held: Vec<Id> = first.into_iter().collect();
    for party in &line.proxies_held.0 {
        if let Party::Known(id) = party
            && world.get::<Person>(*id).is_some()
            && !held.contains(id)
        {
            held.push(*id);
        }
    }
    held
}

/// The line that holds the proxy of a person at a sitting, of somebody who came.
pub fn holder(person: Id, meeting: Id, world: &dyn World) -> Option<(Id, &Attendance)> {
    let mut lines =
        world.of::<Attendance>(person).filter(|(_, line)| line.meeting.id == meeting && came(line));
    lines.find(|(_, line)| proxies(line, world).contains(&person))
}

/// The substitute of the same lab who is here for a person, and has not left.
pub fn substitute_of(person: Id, meeting: Id, world: &dyn World) -> Option<Id> {
    let here =
        |line: &Attendance| came(line) && line.departure.is_none() && line.person.id != person;
    let mut lines = world.of::<Attendance>(meeting).map(|(_, line)| line).filter(|line| here(line));
    lines.find(|line| substitutes(line, person, world)).map(|line| line.person.id)
}

/// In whose place somebody who is present sits: as written, else in that of the titular of the lab
/// where a substitute sits and the titular is not there, or has left.
pub fn stands_for(line: &Attendance, world: &dyn World) -> Option<Id> {
    if let Some(person) = line.on_behalf_of.filter(|person| substitutes(line, person.id, world)) {
        return Some(person.id);
    }
    let sits = came(line) && role(line, world) == Some(RepresentativeRole::Substitute);
    let day = world.day_of(line.meeting.id)?;
    let lab = lab(line, world).filter(|_| sits)?;
    let titular =
        mandates::titular(lab, day, world).filter(|titular| *titular != line.person.id)?;
    let there = line_of(titular, line.meeting.id, world)
        .is_some_and(|(_, line)| came(line) && line.departure.is_none());
    (!there).then_some(titular)
}

/// Whether somebody who was present may speak for a lab: by a mandate of one's own, or standing for
/// whoever has it.
pub fn is_represented(lab: Id, meeting: Id, world: &dyn World) -> bool {
    speaks(lab, meeting, world, |_| true)
}

/// Whether somebody who is present and has not left may speak for a lab.
pub fn is_represented_now(lab: Id, meeting: Id, world: &dyn World) -> bool {
    speaks(lab, meeting, world, |line| line.departure.is_none())
}

fn speaks(lab: Id, meeting: Id, world: &dyn World, counts: impl Fn(&Attendance) -> bool) -> bool {
    let Some(sitting) = world.get::<Meeting>(meeting) else { return false };
    let speakers: Vec<Id> = mandates::holding(lab, sitting.date, world)
        .into_iter()
        .map(|(_, mandate)| mandate.person.id)
        .collect();
    // A proxy that the rules do not know speaks for nobody.
    let allowed = charter::in_force(sitting.date, world).proxies;
    let by_proxy = |line: &Attendance| {
        proxies(line, world).iter().take(allowed).any(|person| speakers.contains(person))
    };
    let stands = |line: &Attendance| {
        stands_for(line, world).is_some_and(|who| speakers.contains(&who)) || by_proxy(line)
    };
    let speaks = |line: &Attendance| {
        came(line) && counts(line) && (speakers.contains(&line.person.id) || stands(line))
    };
    world.of::<Attendance>(meeting).any(|(_, line)| speaks(line))
}

#[cfg(test)]
mod tests {
    use super::super::mandates::tests::table;
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    fn proxies_allowed(table: &mut Sample) {
        let rules = [
            ("version", "1"),
            ("text", "Con delega."),
            ("approved", "2014-01-01"),
            ("proxies", "1"),
        ];
        table.add(Kind::Rules, &rules);
    }

    /// The same people at a sitting of May: Bice substitutes for acqua, of which Ada is titular.
    fn sitting(ada: &str, departure: &str) -> Sample {
        let mut table = table();
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-05-15"), ("start", "18:00")]);
        let ada = [
            ("meeting", "1"),
            ("person", "Ada"),
            ("state", ada),
            ("lab", "acqua"),
            ("departure", departure),
        ];
        table.add(Kind::Attendance, &ada);
        let bice = [
            ("meeting", "1"),
            ("person", "Bice"),
            ("state", "present"),
            ("lab", "acqua"),
            ("role", "substitute"),
        ];
        table.add(Kind::Attendance, &bice);
        table
    }

    fn stands(table: &Sample) -> Option<Id> {
        stands_for(table.world().get::<Attendance>(Id::from_bits(10)).unwrap(), table.world())
    }

    #[test]
    fn a_substitute_stands_for_the_titular_who_is_not_there() {
        assert_eq!(stands(&sitting("excused", "")), Some(Id::from_bits(1)));
        assert_eq!(stands(&sitting("present", "19:00")), Some(Id::from_bits(1)));
        assert_eq!(stands(&sitting("present", "")), None);
    }

    #[test]
    fn a_lab_is_represented_by_a_mandate_or_a_proxy_of_somebody_present() {
        let mut table = sitting("absent", "");
        let (acqua, suolo, meeting) = (Id::from_bits(4), Id::from_bits(3), Id::from_bits(8));
        assert!(
            is_represented(acqua, meeting, table.world())
                && is_represented(suolo, meeting, table.world())
        );
        table.set(Id::from_bits(10), &[("departure", "19:00")]).unwrap();
        assert!(
            is_represented(acqua, meeting, table.world())
                && !is_represented_now(acqua, meeting, table.world())
        );
        table.set(Id::from_bits(10), &[("state", "absent"), ("departure", "")]).unwrap();
        assert!(!is_represented(acqua, meeting, table.world()));
        table.add(Kind::People, &[("name", "Carla")]);
        proxies_allowed(&mut table);
        let proxy =
            [("meeting", "1"), ("person", "Carla"), ("state", "present"), ("on_behalf_of", "Ada")];
        table.add(Kind::Attendance, &proxy);
        assert!(
            is_represented(acqua, meeting, table.world())
                && !is_represented(suolo, meeting, table.world())
        );
    }

    #[test]
    fn a_proxy_the_rules_do_not_know_represents_no_lab() {
        let mut table = sitting("absent", "");
        table.set(Id::from_bits(10), &[("state", "absent")]).unwrap();
        table.add(Kind::People, &[("name", "Carla")]);
        let proxy =
            [("meeting", "1"), ("person", "Carla"), ("state", "present"), ("on_behalf_of", "Ada")];
        table.add(Kind::Attendance, &proxy);
        assert!(!is_represented(Id::from_bits(4), Id::from_bits(8), table.world()));
    }

    #[test]
    fn a_role_that_no_mandate_of_the_day_bears_out_is_none_and_the_lab_stays() {
        let mut table = table();
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-07-15"), ("start", "18:00")]);
        let ada = [
            ("meeting", "1"),
            ("person", "Ada"),
            ("state", "present"),
            ("role", "titular"),
            ("lab", "acqua"),
        ];
        let ada = table.add(Kind::Attendance, &ada);
        let line = table.world().get::<Attendance>(ada).unwrap();
        assert_eq!(
            (role(line, table.world()), lab(line, table.world())),
            (None, Some(Id::from_bits(4)))
        );
        table.set(ada, &[("role", ""), ("lab", "")]).unwrap();
        let line = table.world().get::<Attendance>(ada).unwrap();
        assert_eq!(
            lab(line, table.world()),
            Some(Id::from_bits(4)),
            "a mandate that ran out makes no voice of one's own"
        );
    }

    #[test]
    fn the_substitute_of_the_same_lab_substitutes_and_everybody_else_holds_a_proxy() {
        let mut table = sitting("excused", "");
        table.set(Id::from_bits(10), &[("on_behalf_of", "Ada")]).unwrap();
        let line =
            |table: &Sample| table.world().get::<Attendance>(Id::from_bits(10)).unwrap().clone();
        assert!(proxies(&line(&table), table.world()).is_empty());
        table.add(Kind::People, &[("name", "Carla")]);
        table.set(Id::from_bits(10), &[("proxies_held", "Carla")]).unwrap();
        assert_eq!(proxies(&line(&table), table.world()), [Id::from_bits(11)]);
        assert_eq!(stands(&table), Some(Id::from_bits(1)));
    }
}
