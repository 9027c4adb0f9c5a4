//! Whoever is drawn becomes an invitation: a line on the sheet of a sitting, and a person of the table
//! where they are none yet. Keeps out: the letter.

use super::attendance::invited;
use super::caller::Caller;
use super::done::Done;
use super::draw_freezing::meant;
use super::sitting::at_hand;
use crate::domain::{Attendance, AttendanceState, Candidate, Id, Line, Person, Ref, World, fold};
use crate::ledger::{Change, Draft, Refusal, add, replace};
use crate::readings::draw::{Lot, LotsDrawn};
use crate::say;

/// Puts everybody who sits in the panel on the sheet of a sitting, as invited. Who is no person of the
/// table yet becomes one, by the name on the list; who is on the sheet already stays as they are; who
/// declined and was invited is excused.
///
/// # Errors
/// When nothing was drawn, there is no sitting, somebody drawn has no name, or all are invited.
pub fn invite_drawn(
    draw: Option<Id>,
    meeting: Option<Id>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Done, Refusal> {
    let (number, found) = drawn(draw, world)?;
    let (meeting, sitting) = at_hand(meeting, world, by)?;
    let seated: Vec<(Id, &Candidate)> = found
        .seated()
        .filter_map(|own| Some((own.candidate, world.get::<Candidate>(own.candidate)?)))
        .collect();
    let nameless: Vec<&str> = seated
        .iter()
        .filter(|(_, own)| own.person.is_none() && own.name.is_none())
        .map(|(_, own)| own.code.as_str())
        .collect();
    if !nameless.is_empty() {
        let told = say!("refused-drawn-nameless", codes = nameless.join(", "));
        return Err(Refusal::new(told, Some(say!("refused-drawn-nameless-hint"))));
    }
    let name_of = |own: &Candidate| own.name.as_ref().map(|name| fold(name.as_str()));
    let newcomers = || seated.iter().filter(|(_, own)| own.person.is_none());
    let twins: Vec<&str> = newcomers()
        .filter(|(_, own)| newcomers().filter(|(_, it)| name_of(it) == name_of(own)).count() > 1)
        .map(|(_, own)| own.code.as_str())
        .collect();
    if !twins.is_empty() {
        let told = say!("refused-drawn-twins", codes = twins.join(", "));
        return Err(Refusal::new(told, Some(say!("refused-drawn-twins-hint"))));
    }
    let line_of = |person: Id| {
        world
            .of::<Attendance>(person)
            .find(|(_, line)| line.meeting.id == meeting && line.person.id == person)
    };
    let (mut changes, mut count) = (Vec::<Change>::new(), 0_usize);
    for (candidate, own) in seated {
        let person = match (own.person, &own.name) {
            (Some(person), _) => person.id,
            (None, name) => {
                let (person, fresh) = called(name.as_ref(), world, by);
                changes.extend(fresh);
                let known = Candidate { person: Some(Ref::to(person)), ..own.clone() };
                changes.push(replace(candidate, known, world));
                person
            }
        };
        if line_of(person).is_none() {
            changes.push(add(by.id(), invited(person, meeting, sitting, world)));
            count += 1;
        }
    }
    let gone = found.strata.iter().flat_map(|own| &own.people);
    let gone = gone.filter(|own| own.lot == Lot::Declined);
    let lines = gone
        .filter_map(|own| world.get::<Candidate>(own.candidate)?.person)
        .filter_map(|person| line_of(person.id))
        .filter(|(_, line)| line.state == AttendanceState::Invited);
    let excused: Vec<Change> = lines
        .map(|(id, line)| {
            replace(id, Attendance { state: AttendanceState::Excused, ..line.clone() }, world)
        })
        .collect();
    let remark = (!excused.is_empty()).then(|| say!("drawn-excused", count = excused.len()));
    changes.extend(excused);
    if changes.is_empty() {
        return Err(Refusal::new(say!("refused-drawn-invited"), None));
    }
    let label =
        say!("edit-drawn-invited", number = number, count = count, meeting = sitting.number.get());
    let vacant = found.vacant();
    let vacant = (vacant > 0).then(|| say!("drawn-vacant", count = vacant));
    Ok(Done::from(Draft::act(label, changes)).with(remark).with(vacant))
}

/// The number of a draw and how it came out.
///
/// # Errors
/// When there is none, or nobody was drawn yet.
pub fn drawn(draw: Option<Id>, world: &dyn World) -> Result<(i64, LotsDrawn), Refusal> {
    let (id, own) = meant(draw, world)?;
    let number = own.number.get();
    let found = LotsDrawn::of(id, world).filter(|_| own.seed.is_some()).ok_or_else(|| {
        Refusal::new(
            say!("refused-draw-not-yet", number = number),
            Some(say!("refused-draw-not-yet-hint")),
        )
    })?;
    Ok((number, found))
}

/// The one person of the table with a name, else a new one.
fn called(name: Option<&Line>, world: &dyn World, by: &Caller<'_>) -> (Id, Option<Change>) {
    let Some(name) = name else { return (by.id(), None) };
    let is = |own: &Person| fold(own.name.as_str()) == fold(name.as_str());
    let mut same = world.all::<Person>().filter(|(_, own)| is(own));
    if let (Some((id, _)), None) = (same.next(), same.next()) {
        return (id, None);
    }
    let id = by.id();
    let person = Person {
        name: name.clone(),
        organisation: None,
        email: None,
        phone: None,
        address: None,
        gender: None,
        stakeholder: None,
    };
    (id, Some(add(id, person)))
}
