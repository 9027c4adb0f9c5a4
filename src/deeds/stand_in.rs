//! A substitute takes the seat of the titular of the same lab. Keeps out: proxies.

use super::argument::{Argument, MEETING, PERSON, Takes};
use super::arguments::given;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::proxies::ended;
use super::seat::{in_state, on_sheet, seat};
use super::sitting::{label, no_sitting};
use crate::domain::{
    Attendance, AttendanceState, Id, Kind, Meeting, Moment, Of, Parties, Ref, RepresentativeRole,
    World, at_hand as clock, mandates, seats,
};
use crate::ledger::{Draft, Refusal, add, replace};
use crate::say;

/// The minutes in which a sheet is filled in from the door, when who was marked present may turn
/// out to be away.
const SITTING_DOWN: i64 = 15;

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "mark-substitute",
    arguments: &[PERSON, Argument::optional("substitute", Takes::Record(Kind::People)), MEETING],
    run: |world, by, told| {
        let person = given(told.record("person"), "person")?;
        let (id, line) = on_sheet(person, told.record("meeting"), world, by)?;
        let (_, people) = substitutes(line, world)?;
        let chosen = match (told.record("substitute"), people.as_slice()) {
            (Some(chosen), _) => chosen,
            (None, [only]) => *only,
            (None, several) => {
                let names: Vec<String> = several.iter().map(|id| label(*id, world)).collect();
                return Err(Refusal::new(
                    say!("refused-several-substitutes", names = names.join(", ")),
                    Some(say!("refused-several-substitutes-hint")),
                ));
            }
        };
        stand_in(id, chosen, world, by)
    },
}];

/// The lab of a line of the sheet, and who can stand in for its titular: substitutes whose mandate
/// holds on the day.
///
/// # Errors
/// When the line is of no lab, or its lab has no substitute.
pub fn substitutes(line: &Attendance, world: &dyn World) -> Result<(Id, Vec<Id>), Refusal> {
    let sitting = world.get::<Meeting>(line.meeting.id).ok_or_else(no_sitting)?;
    let lab = line.lab.map(|lab| lab.id).or_else(|| {
        mandates::of_person(line.person.id, sitting.date, world).map(|(_, m)| m.lab.id)
    });
    let lab = lab.ok_or_else(|| {
        let name = label(line.person.id, world);
        Refusal::new(say!("refused-no-lab", name = name), Some(say!("refused-no-lab-hint")))
    })?;
    let people: Vec<Id> = mandates::holding(lab, sitting.date, world)
        .into_iter()
        .filter(|(_, mandate)| {
            mandate.role == RepresentativeRole::Substitute && mandate.person.id != line.person.id
        })
        .map(|(_, mandate)| mandate.person.id)
        .collect();
    if people.is_empty() {
        return Err(Refusal::new(
            say!("refused-no-substitute", lab = label(lab, world)),
            Some(say!("refused-no-substitute-hint")),
        ));
    }
    Ok((lab, people))
}

/// Refuses whoever already stands for somebody else, or has left: taking the seat would write over
/// that.
fn free(person: Id, titular: &Attendance, world: &dyn World) -> Result<(), Refusal> {
    let Some((_, kept)) = seats::line_of(person, titular.meeting.id, world) else { return Ok(()) };
    let for_another = kept.on_behalf_of.is_some_and(|other| other.id != titular.person.id);
    if kept.departure.is_some() || for_another {
        let name = label(person, world);
        return Err(Refusal::new(say!("refused-elsewhere", name = name), None));
    }
    Ok(())
}

/// The minute at which a titular who was here hands over and leaves. Who is marked present among
/// all, before the sitting or while people are still sitting down, was not here: such a titular is
/// excused.
fn handed_over(line: &Attendance, world: &dyn World, by: &Caller<'_>) -> Option<Moment> {
    let sitting = world.get::<Meeting>(line.meeting.id)?;
    let here = line.state == AttendanceState::Present && clock::in_session(sitting, by.now);
    let begun = sitting.start.filter(|_| here)?;
    let held = (by.now - begun.0).num_minutes();
    (line.arrival.is_some() || held >= SITTING_DOWN).then(|| by.minute())
}

/// The titular of a line is excused, or leaves, and a substitute of the same lab is present
/// instead.
///
/// # Errors
/// As [`substitutes`]; when the person is none of them, stands for somebody else, or has left.
pub fn stand_in(
    titular: Id,
    person: Id,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Done, Refusal> {
    let line = seat(titular, world)?;
    let (lab, people) = substitutes(line, world)?;
    if !people.contains(&person) {
        return Err(Refusal::new(
            say!("refused-not-substitute", name = label(person, world), lab = label(lab, world)),
            None,
        ));
    }
    free(person, line, world)?;
    let present = Attendance {
        meeting: Of::to(line.meeting.id),
        person: Ref::to(person),
        state: AttendanceState::Present,
        role: Some(RepresentativeRole::Substitute),
        lab: Some(Ref::to(lab)),
        arrival: None,
        departure: None,
        mode: None,
        on_behalf_of: Some(line.person),
        proxies_held: Parties::default(),
        votes: line.votes,
    };
    let already = seats::line_of(person, line.meeting.id, world);
    let own = already.map_or_else(|| by.id(), |(id, _)| id);
    let (ended, told) = ended(&[(own, &present)], world);
    let arrives = match already {
        Some((id, kept)) => {
            let held = kept.proxies_held.clone();
            let (arrival, mode) = (kept.arrival, kept.mode);
            replace(id, Attendance { arrival, mode, proxies_held: held, ..present }, world)
        }
        None => add(own, present),
    };
    let excused = match handed_over(line, world, by) {
        Some(now) => Attendance { departure: Some(now), ..line.clone() },
        None => in_state(line, AttendanceState::Excused),
    };
    let what = say!(
        "edit-substitute",
        name = label(line.person.id, world),
        substitute = label(person, world)
    );
    let changes = [replace(titular, excused, world), arrives].into_iter().chain(ended).collect();
    Ok(Done::from(Draft::act(what, changes)).with(told))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint, person, sitting};
    use super::*;
    use crate::ledger::sample::{Fields, Sample, why};

    const TITULAR: Id = Id::from_bits(5);

    /// Two people, the first the titular of a lab and the second its substitute, who is not on the
    /// sheet.
    fn table(extra: &[Fields<'_>]) -> Sample {
        let mut table = sitting(1);
        table.add(Kind::People, &[("name", "Persona 02")]);
        table.add(Kind::Labs, &[("code", "acqua")]);
        let mandate = |name: &'static str, role: &'static str| {
            [("person", name), ("lab", "acqua"), ("role", role), ("from", "2014-01-01")]
        };
        table.add(Kind::Representatives, &mandate("Persona 01", "titular"));
        table.add(Kind::Representatives, &mandate("Persona 02", "substitute"));
        for fields in extra {
            table.add(Kind::Attendance, fields);
        }
        table
    }

    fn steps_in(table: &Sample, substitute: Id) -> Result<Done, Refusal> {
        stand_in(TITULAR, substitute, table.world(), &caller(CLOCK, &mint()))
    }

    fn substitute() -> Id {
        Id::from_bits(6)
    }

    #[test]
    fn a_titular_who_was_here_leaves_and_the_substitute_is_present_instead() {
        let mut table = table(&[]);
        let done = steps_in(&table, substitute()).unwrap();
        assert_eq!(done.draft.label.key, "edit-substitute");
        table.admit(done.draft).unwrap();
        let titular = table.world().get::<Attendance>(TITULAR).unwrap();
        assert_eq!(
            titular.departure.map(|at| at.0.to_rfc3339()),
            Some("2014-04-17T19:07:00+02:00".into())
        );
        let (_, line) = seats::line_of(substitute(), Id::from_bits(1), table.world()).unwrap();
        assert_eq!(line.on_behalf_of.map(|other| other.id), Some(person(1)));
    }

    #[test]
    fn a_titular_who_never_came_is_excused() {
        let mut table = table(&[]);
        table.set(TITULAR, &[("state", "invited")]).unwrap();
        table.admit(steps_in(&table, substitute()).unwrap().draft).unwrap();
        assert_eq!(table.cell(TITULAR, "state"), "excused");
    }

    #[test]
    fn only_a_substitute_of_the_lab_who_is_free_stands_in() {
        let left: Fields<'_> = &[
            ("meeting", "1"),
            ("person", "Persona 02"),
            ("state", "present"),
            ("departure", "18:30"),
        ];
        assert_eq!(why(steps_in(&table(&[left]), substitute())), ["refused-elsewhere"]);
        assert_eq!(why(steps_in(&table(&[]), person(1))), ["refused-not-substitute"]);
        assert_eq!(why(steps_in(&sitting(1), person(1))), ["refused-no-lab"]);
    }

    #[test]
    fn a_lab_without_a_substitute_says_so() {
        let mut table = sitting(1);
        table.add(Kind::Labs, &[("code", "acqua")]);
        table.set(TITULAR, &[("lab", "acqua")]).unwrap();
        assert_eq!(why(steps_in(&table, person(1))), ["refused-no-substitute"]);
    }
}
