//! Who may speak for a lab on a day. Keeps out: who is in the room.

use chrono::NaiveDate;

use crate::domain::id::Id;
use crate::domain::nouns::{Attendance, Lab, Meeting, Representative};
use crate::domain::values::{AttendanceState, RepresentativeRole};
use crate::domain::world::World;

/// The mandates of a lab that hold on a day, titulars first, then by id.
pub fn holding(lab: Id, day: NaiveDate, world: &dyn World) -> Vec<(Id, &Representative)> {
    let mut mandates: Vec<_> = world.of::<Representative>(lab).filter(|(_, mandate)| mandate.holds_on(day)).collect();
    mandates.sort_by_key(|(id, mandate)| (mandate.role != RepresentativeRole::Titular, *id));
    mandates
}

/// The labs that nobody may speak for on a day, by code.
pub fn uncovered(day: NaiveDate, world: &dyn World) -> Vec<(Id, &Lab)> {
    let mut labs: Vec<_> = world.all::<Lab>().filter(|(id, _)| holding(*id, day, world).is_empty()).collect();
    labs.sort_by(|a, b| a.1.code.cmp(&b.1.code));
    labs
}

/// The mandate by which a person speaks on a day: the first as titular, else as substitute.
pub fn of_person(person: Id, day: NaiveDate, world: &dyn World) -> Option<(Id, &Representative)> {
    let mut mandates: Vec<_> = world.of::<Representative>(person).filter(|(_, mandate)| mandate.holds_on(day)).collect();
    mandates.sort_by_key(|(id, mandate)| (mandate.role != RepresentativeRole::Titular, *id));
    mandates.into_iter().next()
}

/// The titular of a lab on a day.
pub fn titular(lab: Id, day: NaiveDate, world: &dyn World) -> Option<Id> {
    let mut holding = holding(lab, day, world).into_iter();
    holding.find(|(_, mandate)| mandate.role == RepresentativeRole::Titular).map(|(_, mandate)| mandate.person.id)
}

/// For whom somebody who is present stands: as written, else for the titular of the lab where a substitute sits and the
/// titular is not there, or has left.
pub fn stands_for(seat: &Attendance, world: &dyn World) -> Option<Id> {
    if seat.on_behalf_of.is_some() {
        return seat.on_behalf_of.map(|person| person.id);
    }
    let stands = seat.state == AttendanceState::Present && seat.role == Some(RepresentativeRole::Substitute);
    let day = world.get::<Meeting>(seat.meeting.id)?.date;
    let titular = titular(seat.lab.filter(|_| stands)?.id, day, world).filter(|titular| *titular != seat.person.id)?;
    let mut seats = world.of::<Attendance>(titular).filter(|(_, other)| other.meeting.id == seat.meeting.id);
    let there = |other: &Attendance| other.state == AttendanceState::Present && other.departure.is_none();
    (!seats.any(|(_, other)| other.person.id == titular && there(other))).then_some(titular)
}

/// Whether somebody who was present may speak for a lab: by a mandate of one's own, or standing for whoever has it.
pub fn is_represented(lab: Id, meeting: Id, world: &dyn World) -> bool {
    speaks(lab, meeting, world, |_| true)
}

/// Whether somebody who is present and has not left may speak for a lab.
pub fn is_represented_now(lab: Id, meeting: Id, world: &dyn World) -> bool {
    speaks(lab, meeting, world, |seat| seat.departure.is_none())
}

fn speaks(lab: Id, meeting: Id, world: &dyn World, counts: impl Fn(&Attendance) -> bool) -> bool {
    let Some(sitting) = world.get::<Meeting>(meeting) else { return false };
    let speakers: Vec<Id> = holding(lab, sitting.date, world).into_iter().map(|(_, mandate)| mandate.person.id).collect();
    let speaks = |seat: &Attendance| {
        seat.state == AttendanceState::Present
            && counts(seat)
            && (speakers.contains(&seat.person.id) || stands_for(seat, world).is_some_and(|who| speakers.contains(&who)))
    };
    world.of::<Attendance>(meeting).any(|(_, seat)| speaks(seat))
}

/// The mandates that end within `days` from a day and hold on it, those that end first before the others.
pub fn running_out(day: NaiveDate, days: i64, world: &dyn World) -> Vec<(Id, &Representative)> {
    let left = |mandate: &Representative| mandate.to.map(|to| (to - day).num_days());
    let soon = |mandate: &Representative| left(mandate).is_some_and(|left| (0..=days).contains(&left));
    let mut mandates: Vec<_> =
        world.all::<Representative>().filter(|(_, mandate)| mandate.holds_on(day) && soon(mandate)).collect();
    mandates.sort_by_key(|(id, mandate)| (mandate.to, *id));
    mandates
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    /// Bice substitutes all year for acqua, where Ada is titular to June; Bice is titular for suolo from March.
    fn table() -> Sample {
        Sample::of(&[
            (Kind::People, &[("name", "Ada")]),
            (Kind::People, &[("name", "Bice")]),
            (Kind::Labs, &[("code", "suolo")]),
            (Kind::Labs, &[("code", "acqua")]),
            (Kind::Representatives, &[("person", "Bice"), ("lab", "acqua"), ("role", "supplente"), ("from", "2014-01-01")]),
            (
                Kind::Representatives,
                &[("person", "Ada"), ("lab", "acqua"), ("role", "titolare"), ("from", "2014-01-01"), ("to", "2014-06-30")],
            ),
            (Kind::Representatives, &[("person", "Bice"), ("lab", "suolo"), ("role", "titolare"), ("from", "2014-03-01")]),
        ])
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn ids(mandates: &[(Id, &Representative)]) -> Vec<Id> {
        mandates.iter().map(|(id, _)| *id).collect()
    }

    #[test]
    fn the_titular_comes_first_as_long_as_the_mandate_holds() {
        let table = table();
        let lab = Id::from_bits(4);
        assert_eq!(ids(&holding(lab, day("2014-06-30"), table.world())), [Id::from_bits(6), Id::from_bits(5)]);
        assert_eq!(ids(&holding(lab, day("2014-07-01"), table.world())), [Id::from_bits(5)]);
        assert_eq!(ids(&holding(lab, day("2013-12-31"), table.world())), []);
    }

    #[test]
    fn a_lab_for_which_nobody_speaks_is_told_by_code() {
        let table = table();
        let bare =
            |on| uncovered(day(on), table.world()).iter().map(|(_, lab)| lab.code.as_str().to_owned()).collect::<Vec<_>>();
        assert_eq!(bare("2013-12-31"), ["acqua", "suolo"]);
        assert_eq!(bare("2014-02-28"), ["suolo"]);
        assert!(bare("2014-03-01").is_empty());
    }

    #[test]
    fn a_person_speaks_as_titular_before_speaking_as_substitute() {
        let table = table();
        let speaks = |person, on| of_person(Id::from_bits(person), day(on), table.world()).map(|(id, _)| id);
        assert_eq!(speaks(2, "2014-02-28"), Some(Id::from_bits(5)));
        assert_eq!(speaks(2, "2014-03-01"), Some(Id::from_bits(7)));
        assert_eq!(speaks(1, "2014-07-01"), None);
    }

    /// The same people at a sitting of May: Bice substitutes for acqua, of which Ada is titular.
    fn sitting(ada: &str, departure: &str) -> Sample {
        let mut table = table();
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-05-15"), ("start", "18:00")]);
        let ada = [("meeting", "1"), ("person", "Ada"), ("state", ada), ("lab", "acqua"), ("departure", departure)];
        table.add(Kind::Attendance, &ada);
        let bice = [("meeting", "1"), ("person", "Bice"), ("state", "present"), ("lab", "acqua"), ("role", "substitute")];
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
    fn whoever_holds_a_proxy_stands_for_the_person_written() {
        let mut table = sitting("present", "");
        table.add(Kind::People, &[("name", "Carla")]);
        table.set(Id::from_bits(10), &[("on_behalf_of", "Carla")]).unwrap();
        assert_eq!(stands(&table), Some(Id::from_bits(11)));
    }

    #[test]
    fn a_lab_is_represented_by_a_mandate_or_a_proxy_of_somebody_present() {
        let mut table = sitting("absent", "");
        let (acqua, suolo, meeting) = (Id::from_bits(4), Id::from_bits(3), Id::from_bits(8));
        assert!(is_represented(acqua, meeting, table.world()) && is_represented(suolo, meeting, table.world()));
        table.set(Id::from_bits(10), &[("departure", "19:00")]).unwrap();
        assert!(is_represented(acqua, meeting, table.world()) && !is_represented_now(acqua, meeting, table.world()));
        table.set(Id::from_bits(10), &[("state", "absent"), ("departure", "")]).unwrap();
        assert!(!is_represented(acqua, meeting, table.world()));
        table.add(Kind::People, &[("name", "Carla")]);
        let proxy = [("meeting", "1"), ("person", "Carla"), ("state", "present"), ("on_behalf_of", "Ada")];
        table.add(Kind::Attendance, &proxy);
        assert!(is_represented(acqua, meeting, table.world()) && !is_represented(suolo, meeting, table.world()));
    }

    #[test]
    fn a_mandate_runs_out_from_the_days_given_to_its_last() {
        let table = table();
        let soon = |on| ids(&running_out(day(on), 30, table.world()));
        assert_eq!(
            [soon("2014-05-30"), soon("2014-05-31"), soon("2014-06-30"), soon("2014-07-01")].map(|ids| ids.len()),
            [0, 1, 1, 0]
        );
    }
}
