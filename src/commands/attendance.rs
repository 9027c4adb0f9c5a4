//! The attendance sheet under the hand: one key a person, and times for those who come late or leave early.
//! Keeps out: totals and quorum.

use std::collections::BTreeSet;

use super::listing::nothing_selected;
use super::live::no_sitting;
use crate::domain::{
    Attendance, AttendanceState, Datum, Id, Kind, Meeting, Mode, Moment, Of, Person, Place, Ref, RepresentativeRole, Row,
    World, mandates, sittings,
};
use crate::flow::{Act, Arguments, Body, Command, Ctx, Layer, Outcome};
use crate::forms::RecordForm;
use crate::kit::Motion;
use crate::kit::{PickItem, PickerState};
use crate::ledger::{Change, Draft, Refusal, add, replace};
use crate::say;
use crate::screens;

/// What the chooser of people calls all of them at once.
const EVERYBODY: &str = "everybody";

/// The minutes in which a sheet is filled in from the door, when who was marked present may turn out to be away.
const SITTING_DOWN: i64 = 15;

pub const ROWS: &[Command] = &[
    Command {
        name: "mark",
        scopes: &["attendance"],
        arguments: Arguments::OneOf(&["present", "excused", "absent", "invited"]),
        hint: 1,
        run: mark,
    },
    Command { name: "mark-substitute", scopes: &["attendance"], arguments: Arguments::None, hint: 2, run: substitute },
    Command { name: "mark-all-present", scopes: &["attendance"], arguments: Arguments::None, hint: 3, run: all_present },
    Command {
        name: "time-of",
        scopes: &["attendance"],
        arguments: Arguments::OneOf(&["arrival", "departure"]),
        hint: 4,
        run: time_of,
    },
    Command { name: "mark-remote", scopes: &["attendance"], arguments: Arguments::None, hint: 0, run: remote },
    Command { name: "proxy", scopes: &["attendance"], arguments: Arguments::None, hint: 0, run: proxy },
    Command { name: "presences", scopes: &["attendance"], arguments: Arguments::None, hint: 6, run: totals },
    Command { name: "invite", scopes: &["attendance"], arguments: Arguments::None, hint: 5, run: invite },
];

/// The line of the sheet under the hand.
fn line<'a>(ctx: &Ctx<'a>) -> Result<(Id, &'a Attendance), Refusal> {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    ctx.world().get::<Attendance>(id).map(|line| (id, line)).ok_or_else(nothing_selected)
}

fn name(attendance: &Attendance, ctx: &Ctx<'_>) -> String {
    ctx.world().record(attendance.person.id).map(|record| record.label(ctx.book())).unwrap_or_default()
}

fn commit(attendance: &Attendance, state: AttendanceState, changes: Vec<Change>, ctx: &Ctx<'_>) -> Act {
    let label = say!("edit-attendance", name = name(attendance, ctx), state = state.sentence());
    Act::Commit(Draft::act(label, changes))
}

/// The same line in another state; who is not there has neither arrived nor left.
fn in_state(line: &Attendance, state: AttendanceState) -> Attendance {
    let there = state == AttendanceState::Present;
    Attendance {
        state,
        arrival: line.arrival.filter(|_| there),
        departure: line.departure.filter(|_| there),
        on_behalf_of: line.on_behalf_of.filter(|_| there),
        ..line.clone()
    }
}

fn mark(ctx: &Ctx<'_>, state: &str) -> Outcome {
    let (id, line) = line(ctx)?;
    let place = Place { row: &Row::new(), world: ctx.world() };
    let state = AttendanceState::read(state, &place).map_err(|what| Refusal::new(what, None))?;
    let mut acts = Vec::new();
    if line.state != state {
        acts.push(commit(line, state, vec![replace(id, in_state(line, state), ctx.book())], ctx));
    }
    acts.push(Act::Move(Motion::Down));
    Ok(acts)
}

fn all_present(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (meeting, _) = ctx.sitting().ok_or_else(no_sitting)?;
    let changes: Vec<Change> = sittings::attendance(meeting, ctx.world())
        .into_iter()
        .filter(|(_, line)| line.state == AttendanceState::Invited)
        .map(|(id, line)| replace(id, in_state(line, AttendanceState::Present), ctx.book()))
        .collect();
    let label = say!("edit-all-present", count = changes.len());
    if ctx.world().of::<Attendance>(meeting).next().is_none() {
        return Err(Refusal::new(say!("refused-nobody-invited"), Some(say!("refused-nobody-invited-hint"))));
    }
    if changes.is_empty() {
        return Err(Refusal::new(say!("refused-all-marked"), None));
    }
    Ok(vec![Act::Commit(Draft::act(label, changes))])
}

/// The titular is excused and the substitute of the same lab, whose mandate holds on the day, is present instead.
fn substitute(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, line) = line(ctx)?;
    let (meeting, sitting) = ctx.sitting().ok_or_else(no_sitting)?;
    let lab = line
        .lab
        .map(|lab| lab.id)
        .or_else(|| mandates::of_person(line.person.id, sitting.date, ctx.world()).map(|(_, m)| m.lab.id));
    let lab =
        lab.ok_or_else(|| Refusal::new(say!("refused-no-lab", name = name(line, ctx)), Some(say!("refused-no-lab-hint"))))?;
    let stand_ins: Vec<Id> = mandates::holding(lab, sitting.date, ctx.world())
        .into_iter()
        .filter(|(_, mandate)| mandate.role == RepresentativeRole::Substitute && mandate.person.id != line.person.id)
        .map(|(_, mandate)| mandate.person.id)
        .collect();
    match stand_ins.as_slice() {
        [] => Err(Refusal::new(
            say!("refused-no-substitute", lab = ctx.world().record(lab).map(|r| r.label(ctx.book())).unwrap_or_default()),
            Some(say!("refused-no-substitute-hint")),
        )),
        [only] => Ok(vec![stand_in(id, line, *only, lab, meeting, ctx), Act::Move(Motion::Down)]),
        several => Ok(vec![choose(several, id, lab, meeting, ctx)]),
    }
}

fn choose(people: &[Id], titular: Id, lab: Id, meeting: Id, ctx: &Ctx<'_>) -> Act {
    let items = people
        .iter()
        .map(|person| PickItem {
            id: person.to_string(),
            label: ctx.world().record(*person).map(|record| record.label(ctx.book())).unwrap_or_default(),
            hint: String::new(),
        })
        .collect();
    let picker = PickerState::new(ctx.tell(&say!("substitute-title")), items);
    Act::Open(Layer::new(Body::Picker(picker), move |ctx, answers| {
        let person = answers.get("chosen").and_then(|id| id.parse::<Id>().ok());
        let line = ctx.world().get::<Attendance>(titular);
        let (Some(person), Some(line)) = (person, line) else { return Ok(Vec::new()) };
        Ok(vec![stand_in(titular, line, person, lab, meeting, ctx), Act::Move(Motion::Down)])
    }))
}

/// The minute at which a titular who was here hands over and leaves. Who is marked present among all, before the sitting
/// or while people are still sitting down, was not here: such a titular is excused.
fn handed_over(line: &Attendance, ctx: &Ctx<'_>) -> Option<Moment> {
    let (_, sitting) = ctx.sitting()?;
    let begun = sitting.start.filter(|_| line.state == AttendanceState::Present && ctx.in_session(sitting))?;
    let held = (ctx.now - begun.0).num_minutes();
    (line.arrival.is_some() || held >= SITTING_DOWN).then(|| ctx.minute())
}

fn stand_in(titular: Id, line: &Attendance, person: Id, lab: Id, meeting: Id, ctx: &Ctx<'_>) -> Act {
    let present = Attendance {
        meeting: Of::to(meeting),
        person: Ref::to(person),
        state: AttendanceState::Present,
        role: Some(RepresentativeRole::Substitute),
        lab: Some(Ref::to(lab)),
        arrival: None,
        departure: None,
        mode: None,
        on_behalf_of: Some(line.person),
    };
    let mut lines = ctx.world().of::<Attendance>(person);
    // A line that only refers to the substitute is another person's.
    let already = lines.find(|(_, other)| other.meeting.id == meeting && other.person.id == person);
    let arrives = match already {
        Some((id, kept)) => replace(id, Attendance { arrival: kept.arrival, mode: kept.mode, ..present }, ctx.book()),
        None => add((ctx.mint)(), present),
    };
    let excused = match handed_over(line, ctx) {
        Some(now) => Attendance { departure: Some(now), ..line.clone() },
        None => in_state(line, AttendanceState::Excused),
    };
    let excused = replace(titular, excused, ctx.book());
    let substitute = ctx.world().record(person).map(|record| record.label(ctx.book())).unwrap_or_default();
    let label = say!("edit-substitute", name = name(line, ctx), substitute = substitute);
    Act::Commit(Draft::act(label, vec![excused, arrives]))
}

/// Asks for the hour, which is this minute while the sitting is held; who arrives is present.
fn time_of(ctx: &Ctx<'_>, which: &str) -> Outcome {
    let (id, kept) = line(ctx)?;
    let (_, meeting) = ctx.sitting().ok_or_else(no_sitting)?;
    let written = if which == "arrival" { kept.arrival } else { kept.departure };
    // An hour that was written is corrected by hand; only an empty one is filled by the clock.
    let clock = Some(ctx.now.format("%H:%M").to_string()).filter(|_| written.is_none() && ctx.in_session(meeting));
    let form = RecordForm::of(Kind::Attendance, id).with("state", "present").at_foot();
    let (field, shown): (&str, &[&'static str]) =
        if which == "arrival" { ("arrival", &["arrival"]) } else { ("departure", &["departure"]) };
    let form = form.only(shown);
    let form = match clock {
        Some(clock) => form.with(field, clock),
        None => form,
    };
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

fn remote(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, line) = line(ctx)?;
    let mode = if line.mode == Some(Mode::Remote) { Mode::Room } else { Mode::Remote };
    let after = Attendance { mode: Some(mode), ..line.clone() };
    let label = say!("edit-attendance", name = name(line, ctx), state = mode.sentence());
    Ok(vec![Act::Commit(Draft::act(label, vec![replace(id, after, ctx.book())]))])
}

/// The line of a person on the sheet of a sitting, with the lab and role of the mandate that holds on the day.
fn invited(person: Id, meeting: Id, sitting: &Meeting, world: &dyn World) -> Attendance {
    let mandate = mandates::of_person(person, sitting.date, world).map(|(_, mandate)| mandate);
    Attendance {
        meeting: Of::to(meeting),
        person: Ref::to(person),
        state: AttendanceState::Invited,
        role: mandate.map(|mandate| mandate.role),
        lab: mandate.map(|mandate| Ref::to(mandate.lab.id)),
        arrival: None,
        departure: None,
        mode: None,
        on_behalf_of: None,
    }
}

/// Everybody of the table who is not on the sheet yet, in one act.
fn everyone(meeting: Id, sitting: &Meeting, ctx: &Ctx<'_>) -> Act {
    let here: BTreeSet<Id> = ctx.world().of::<Attendance>(meeting).map(|(_, line)| line.person.id).collect();
    let changes: Vec<Change> = ctx
        .world()
        .all::<Person>()
        .filter(|(id, _)| !here.contains(id))
        .map(|(id, _)| add((ctx.mint)(), invited(id, meeting, sitting, ctx.world())))
        .collect();
    Act::Commit(Draft::act(say!("edit-invited-all", count = changes.len()), changes))
}

fn invite(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (meeting, _) = ctx.sitting().ok_or_else(no_sitting)?;
    let here: Vec<Id> = ctx.world().of::<Attendance>(meeting).map(|(_, line)| line.person.id).collect();
    let missing: Vec<(Id, &Person)> = ctx.world().all::<Person>().filter(|(id, _)| !here.contains(id)).collect();
    let everybody = PickItem {
        id: EVERYBODY.to_owned(),
        label: ctx.tell(&say!("invite-everybody", count = missing.len())),
        hint: String::new(),
    };
    let people = missing.into_iter().map(|(id, person)| PickItem {
        id: id.to_string(),
        label: person.name.as_str().to_owned(),
        hint: person.organisation.as_ref().map(|o| o.as_str().to_owned()).unwrap_or_default(),
    });
    // The first choice is a person: who invites one after the other must not invite all by one Enter too many.
    let items = people.chain([everybody]).collect();
    let picker = PickerState::new(ctx.tell(&say!("invite-title")), items);
    Ok(vec![Act::Open(Layer::new(Body::Picker(picker), move |ctx, answers| {
        let Some(sitting) = ctx.world().get::<Meeting>(meeting) else { return Ok(Vec::new()) };
        if answers.get("chosen").is_some_and(|chosen| chosen == EVERYBODY) {
            return Ok(vec![everyone(meeting, sitting, ctx)]);
        }
        let Some(person) = answers.get("chosen").and_then(|id| id.parse::<Id>().ok()) else { return Ok(Vec::new()) };
        let line = invited(person, meeting, sitting, ctx.world());
        let label = say!("edit-invited", name = name(&line, ctx));
        let id = (ctx.mint)();
        Ok(vec![Act::Commit(Draft::act(label, vec![add(id, line)])), Act::Select(id.to_string())])
    }))])
}

/// Whoever is under the hand is present with the proxy of somebody who is not.
fn proxy(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, line) = line(ctx)?;
    let away = sittings::attendance(line.meeting.id, ctx.world());
    let away = away.into_iter().filter(|(other, seat)| *other != id && seat.state != AttendanceState::Present);
    let items: Vec<PickItem> = away
        .map(|(_, seat)| PickItem {
            id: seat.person.id.to_string(),
            label: name(seat, ctx),
            hint: ctx.tell(&seat.state.sentence()),
        })
        .collect();
    if items.is_empty() {
        return Err(Refusal::new(say!("refused-nobody-away"), None));
    }
    let picker = PickerState::new(ctx.tell(&say!("proxy-title", name = name(line, ctx))), items);
    Ok(vec![Act::Open(Layer::new(Body::Picker(picker), move |ctx, answers| {
        let person = answers.get("chosen").and_then(|person| person.parse::<Id>().ok());
        let line = ctx.world().get::<Attendance>(id);
        let (Some(person), Some(line)) = (person, line) else { return Ok(Vec::new()) };
        let after = Attendance { state: AttendanceState::Present, on_behalf_of: Some(Ref::to(person)), ..line.clone() };
        let other = ctx.world().record(person).map(|record| record.label(ctx.book())).unwrap_or_default();
        let label = say!("edit-proxy", name = name(line, ctx), other = other);
        Ok(vec![Act::Commit(Draft::act(label, vec![replace(id, after, ctx.book())]))])
    }))])
}

/// The modes and the balance of the sitting, and of all of them.
fn totals(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (meeting, _) = ctx.sitting().ok_or_else(no_sitting)?;
    let page = screens::totals_page(meeting, ctx);
    Ok(page.map(|(title, lines)| Act::Open(Layer::page(title, lines))).into_iter().collect())
}
