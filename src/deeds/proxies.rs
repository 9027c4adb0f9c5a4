//! Proxies on the attendance sheet: given, taken off, ended when they are not needed. Keeps out:
//! substitutes.

use std::collections::BTreeMap;

use super::argument::{Argument, MEETING, PERSON, Takes};
use super::arguments::given;
use super::deed::Deed;
use super::done::Done;
use super::seat::{on_sheet, seat};
use super::sitting::label;
use crate::domain::{
    Attendance, AttendanceState, Id, Kind, Meeting, Parties, Party, Ref, RepresentativeRole, World,
    charter, seats, sittings,
};
use crate::ledger::{Change, Draft, Refusal, replace};
use crate::say;
use crate::text::Sentence;

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "proxy",
    arguments: &[PERSON, Argument::needed("on_behalf_of", Takes::Record(Kind::People)), MEETING],
    run: |world, by, told| {
        let holder = given(told.record("person"), "person")?;
        let absent = given(told.record("on_behalf_of"), "on_behalf_of")?;
        let (id, _) = on_sheet(holder, told.record("meeting"), world, by)?;
        proxy(id, absent, world)
    },
}];

/// The lines of those whose proxy somebody on the sheet can be given, or holds.
pub fn away<'w>(line: &Attendance, world: &'w dyn World) -> Vec<&'w Attendance> {
    let meeting = line.meeting.id;
    let held = seats::proxies(line, world);
    let free = |person: Id| {
        seats::holder(person, meeting, world).is_none()
            && seats::substitute_of(person, meeting, world).is_none()
    };
    let stays = |seat: &&Attendance| {
        let absent = seat.state != AttendanceState::Present;
        seat.person != line.person
            && (held.contains(&seat.person.id) || (absent && free(seat.person.id)))
    };
    sittings::attendance(meeting, world).into_iter().map(|(_, seat)| seat).filter(stays).collect()
}

/// Gives the proxy of a person to a line of the sheet, who is then present; a proxy it holds is
/// taken off.
///
/// # Errors
/// When the person is here, stands in somebody else's hands, or is not on the sheet.
pub fn proxy(id: Id, person: Id, world: &dyn World) -> Result<Done, Refusal> {
    let line = seat(id, world)?;
    let (name, other) = (label(line.person.id, world), label(person, world));
    if !away(line, world).iter().any(|seat| seat.person.id == person) {
        return Err(Refusal::new(
            say!("refused-no-proxy", name = other),
            Some(say!("refused-no-proxy-hint")),
        ));
    }
    if seats::proxies(line, world).contains(&person) {
        let told = say!("edit-proxy-off", name = name, other = other);
        return Ok(Draft::act(told, vec![replace(id, without(line, person), world)]).into());
    }
    let mut after = Attendance { state: AttendanceState::Present, ..line.clone() };
    match after.on_behalf_of {
        None => after.on_behalf_of = Some(Ref::to(person)),
        Some(_) => after.proxies_held.0.push(Party::Known(person)),
    }
    let told = say!("edit-proxy", name = name, other = other);
    let day = world.get::<Meeting>(line.meeting.id).map(|sitting| sitting.date);
    let unruled = day.is_some_and(|day| charter::in_force(day, world).version.is_none());
    let done = Done::from(Draft::act(told, vec![replace(id, after, world)]));
    Ok(done.with(unruled.then(|| say!("proxy-no-rules"))))
}

/// The line without standing for a person.
fn without(line: &Attendance, person: Id) -> Attendance {
    let others = line
        .proxies_held
        .0
        .iter()
        .filter(|party| **party != Party::Known(person))
        .cloned()
        .collect();
    Attendance {
        on_behalf_of: line.on_behalf_of.filter(|other| other.id != person),
        proxies_held: Parties(others),
        ..line.clone()
    }
}

/// What ends when these lines become present: whoever stood for one of these people stands for them
/// no longer, and a proxy of the titular ends where a substitute comes. With what is said of it.
pub(super) fn ended(
    arriving: &[(Id, &Attendance)],
    world: &dyn World,
) -> (Vec<Change>, Option<Sentence>) {
    let mut changed: BTreeMap<Id, Attendance> = BTreeMap::new();
    let mut names = Vec::new();
    let meeting = arriving.first().map(|(_, line)| line.meeting.id);
    let sheet = meeting.map(|meeting| sittings::attendance(meeting, world)).unwrap_or_default();
    let stand = |line: &Attendance| line.on_behalf_of.is_some() || !line.proxies_held.0.is_empty();
    let standing: Vec<(Id, &Attendance)> =
        sheet.into_iter().filter(|(_, line)| stand(line)).collect();
    for (own, arrives) in arriving {
        let substitute = seats::role(arrives, world) == Some(RepresentativeRole::Substitute);
        for (id, other) in standing.iter().copied() {
            if id == *own || arriving.iter().any(|(arrives, _)| *arrives == id) {
                continue;
            }
            let held = seats::proxies(other, world).into_iter();
            let first = other.on_behalf_of.map(|person| person.id);
            let ends = |person: &Id| {
                *person == arrives.person.id
                    || (substitute && seats::substitutes(arrives, *person, world))
            };
            let own_place = first.filter(|person| *person == arrives.person.id);
            for person in held.filter(ends).chain(own_place) {
                let line = changed.get(&id).unwrap_or(other);
                let after = without(line, person);
                if after != *line {
                    names.push(label(person, world));
                    changed.insert(id, after);
                }
            }
        }
    }
    let changes = changed.into_iter().map(|(id, line)| replace(id, line, world)).collect();
    let told = (!names.is_empty()).then(|| say!("proxy-ends", names = names.join(", ")));
    (changes, told)
}

#[cfg(test)]
mod tests {
    use super::super::attendance::mark;
    use super::super::sample::{person, sitting};
    use super::*;
    use crate::ledger::sample::{Sample, why};

    const FIRST: Id = Id::from_bits(5);
    const SECOND: Id = Id::from_bits(7);

    /// Two people on the sheet, of whom the second is excused.
    fn table() -> Sample {
        let mut table = sitting(2);
        table.set(SECOND, &[("state", "excused")]).unwrap();
        table
    }

    #[test]
    fn a_proxy_is_given_and_taken_off() {
        let mut table = table();
        let done = proxy(FIRST, person(2), table.world()).unwrap();
        assert_eq!(done.draft.label.key, "edit-proxy");
        assert_eq!(done.remarks[0].key, "proxy-no-rules");
        table.admit(done.draft).unwrap();
        assert_eq!(table.cell(FIRST, "on_behalf_of"), "Persona 02");
        let off = proxy(FIRST, person(2), table.world()).unwrap();
        assert_eq!(off.draft.label.key, "edit-proxy-off");
        table.admit(off.draft).unwrap();
        assert_eq!(table.cell(FIRST, "on_behalf_of"), "");
    }

    #[test]
    fn nobody_holds_the_proxy_of_somebody_who_is_here_or_of_themselves() {
        let table = table();
        assert_eq!(why(proxy(SECOND, person(1), table.world())), ["refused-no-proxy"]);
        assert_eq!(why(proxy(FIRST, person(1), table.world())), ["refused-no-proxy"]);
        assert_eq!(why(proxy(person(1), person(2), table.world())), ["refused-not-on-sheet"]);
    }

    #[test]
    fn a_proxy_ends_when_who_gave_it_arrives() {
        let mut table = table();
        let given = proxy(FIRST, person(2), table.world()).unwrap();
        table.admit(given.draft).unwrap();
        let done = mark(SECOND, AttendanceState::Present, table.world()).unwrap();
        assert_eq!(done.remarks[0].key, "proxy-ends");
        table.admit(done.draft).unwrap();
        assert_eq!(table.cell(FIRST, "on_behalf_of"), "");
    }
}
