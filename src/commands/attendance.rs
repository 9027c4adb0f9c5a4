//! The attendance sheet under the hand: one key a person, and times for those who come late or
//! leave early. Keeps out: totals and quorum, and proxies (see `proxies`).

use std::collections::BTreeSet;

use super::proxies::{ended, line, name, told};
use crate::deeds::no_sitting;
use crate::domain::{
    Attendance, AttendanceState, Datum, Id, Kind, Meeting, Mode, Moment, Of, Parties, Person,
    Place, Ref, RepresentativeRole, Row, World, mandates, seats, sittings,
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

/// The minutes in which a sheet is filled in from the door, when who was marked present may turn
/// out to be away.
const SITTING_DOWN: i64 = 15;

pub const ROWS: &[Command] = &[
    Command {
        name: "mark",
        scopes: &["attendance"],
        arguments: Arguments::OneOf(&["present", "excused", "absent", "invited"]),
        hint: 1,
        run: mark,
    },
    Command {
        name: "mark-substitute",
        scopes: &["attendance"],
        arguments: Arguments::None,
        hint: 2,
        run: substitute,
    },
    Command {
        name: "mark-all-present",
        scopes: &["attendance"],
        arguments: Arguments::None,
        hint: 3,
        run: all_present,
    },
    Command {
        name: "time-of",
        scopes: &["attendance"],
        arguments: Arguments::OneOf(&["arrival", "departure"]),
        hint: 4,
        run: time_of,
    },
    Command {
        name: "mark-remote",
        scopes: &["attendance"],
        arguments: Arguments::None,
        hint: 0,
        run: remote,
    },
    Command {
        name: "presences",
        scopes: &["attendance"],
        arguments: Arguments::None,
        hint: 6,
        run: totals,
    },
    Command {
        name: "invite",
        scopes: &["attendance"],
        arguments: Arguments::None,
        hint: 5,
        run: invite,
    },
];

fn commit(
    attendance: &Attendance,
    state: AttendanceState,
    changes: Vec<Change>,
    ctx: &Ctx<'_>,
) -> Act {
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
        proxies_held: if there { line.proxies_held.clone() } else { Parties::default() },
        ..line.clone()
    }
}

fn mark(ctx: &Ctx<'_>, state: &str) -> Outcome {
    let (id, line) = line(ctx)?;
    let place = Place { row: &Row::new(), world: ctx.world() };
    let state = AttendanceState::read(state, &place).map_err(|what| Refusal::new(what, None))?;
    let mut acts = Vec::new();
    if line.state != state {
        let after = in_state(line, state);
        let (ended, names) = if state == AttendanceState::Present {
            ended(&[(id, &after)], ctx)
        } else {
            Default::default()
        };
        let changes = [replace(id, after, ctx.book())].into_iter().chain(ended).collect();
        acts.push(commit(line, state, changes, ctx));
        acts.extend(told(&names));
    }
    acts.push(Act::Move(Motion::Down));
    Ok(acts)
}

fn all_present(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (meeting, _) = ctx.sitting().ok_or_else(no_sitting)?;
    let invited = sittings::attendance(meeting, ctx.world());
    let arriving: Vec<(Id, Attendance)> = invited
        .into_iter()
        .filter(|(_, line)| line.state == AttendanceState::Invited)
        .map(|(id, line)| (id, in_state(line, AttendanceState::Present)))
        .collect();
    let label = say!("edit-all-present", count = arriving.len());
    let (ended, names) =
        ended(&arriving.iter().map(|(id, line)| (*id, line)).collect::<Vec<_>>(), ctx);
    let present = arriving.into_iter().map(|(id, line)| replace(id, line, ctx.book()));
    let changes: Vec<Change> = present.chain(ended).collect();
    if ctx.world().of::<Attendance>(meeting).next().is_none() {
        return Err(Refusal::new(
            say!("refused-nobody-invited"),
            Some(say!("refused-nobody-invited-hint")),
        ));
    }
    if changes.is_empty() {
        return Err(Refusal::new(say!("refused-all-marked"), None));
    }
    Ok([Act::Commit(Draft::act(label, changes))].into_iter().chain(told(&names)).collect())
}

/// The titular is excused and the substitute of the same lab, whose mandate holds on the day, is
/// present instead.
fn substitute(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, line) = line(ctx)?;
    let (meeting, sitting) = ctx.sitting().ok_or_else(no_sitting)?;
    let lab = line.lab.map(|lab| lab.id).or_else(|| {
        mandates::of_person(line.person.id, sitting.date, ctx.world()).map(|(_, m)| m.lab.id)
    });
    let lab = lab.ok_or_else(|| {
        Refusal::new(
            say!("refused-no-lab", name = name(line, ctx)),
            Some(say!("refused-no-lab-hint")),
        )
    })?;
    let stand_ins: Vec<Id> = mandates::holding(lab, sitting.date, ctx.world())
        .into_iter()
        .filter(|(_, mandate)| {
            mandate.role == RepresentativeRole::Substitute && mandate.person.id != line.person.id
        })
        .map(|(_, mandate)| mandate.person.id)
        .collect();
    match stand_ins.as_slice() {
        [] => Err(Refusal::new(
            say!("refused-no-substitute", lab = ctx.world().label(lab)),
            Some(say!("refused-no-substitute-hint")),
        )),
        [only] => {
            free(*only, line, meeting, ctx)?;
            Ok(stand_in(id, line, *only, lab, meeting, ctx)
                .into_iter()
                .chain([Act::Move(Motion::Down)])
                .collect())
        }
        several => Ok(vec![choose(several, id, lab, meeting, ctx)]),
    }
}

/// Refuses whoever already stands for somebody else, or has left: taking the seat would write over
/// that.
fn free(person: Id, titular: &Attendance, meeting: Id, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    let Some((_, kept)) = seats::line_of(person, meeting, ctx.world()) else { return Ok(()) };
    let for_another = kept.on_behalf_of.is_some_and(|other| other.id != titular.person.id);
    if kept.departure.is_some() || for_another {
        return Err(Refusal::new(say!("refused-elsewhere", name = name(kept, ctx)), None));
    }
    Ok(())
}

fn choose(people: &[Id], titular: Id, lab: Id, meeting: Id, ctx: &Ctx<'_>) -> Act {
    let items = people
        .iter()
        .map(|person| PickItem {
            id: person.to_string(),
            label: ctx.world().label(*person),
            hint: String::new(),
        })
        .collect();
    let picker = PickerState::new(ctx.tell(&say!("substitute-title")), items);
    Act::Open(Layer::new(Body::Picker(picker), move |ctx, answers| {
        let person = answers.get("chosen").and_then(|id| id.parse::<Id>().ok());
        let line = ctx.world().get::<Attendance>(titular);
        let (Some(person), Some(line)) = (person, line) else { return Ok(Vec::new()) };
        free(person, line, meeting, ctx)?;
        Ok(stand_in(titular, line, person, lab, meeting, ctx)
            .into_iter()
            .chain([Act::Move(Motion::Down)])
            .collect())
    }))
}

/// The minute at which a titular who was here hands over and leaves. Who is marked present among
/// all, before the sitting or while people are still sitting down, was not here: such a titular is
/// excused.
fn handed_over(line: &Attendance, ctx: &Ctx<'_>) -> Option<Moment> {
    let (_, sitting) = ctx.sitting()?;
    let begun = sitting
        .start
        .filter(|_| line.state == AttendanceState::Present && ctx.in_session(sitting))?;
    let held = (ctx.now - begun.0).num_minutes();
    (line.arrival.is_some() || held >= SITTING_DOWN).then(|| ctx.minute())
}

fn stand_in(
    titular: Id,
    line: &Attendance,
    person: Id,
    lab: Id,
    meeting: Id,
    ctx: &Ctx<'_>,
) -> Vec<Act> {
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
        proxies_held: Parties::default(),
    };
    let already = seats::line_of(person, meeting, ctx.world());
    let own = already.map_or_else(|| (ctx.mint)(), |(id, _)| id);
    let (ended, names) = ended(&[(own, &present)], ctx);
    let arrives = match already {
        Some((id, kept)) => {
            let held = kept.proxies_held.clone();
            replace(
                id,
                Attendance {
                    arrival: kept.arrival,
                    mode: kept.mode,
                    proxies_held: held,
                    ..present
                },
                ctx.book(),
            )
        }
        None => add(own, present),
    };
    let excused = match handed_over(line, ctx) {
        Some(now) => Attendance { departure: Some(now), ..line.clone() },
        None => in_state(line, AttendanceState::Excused),
    };
    let excused = replace(titular, excused, ctx.book());
    let substitute = ctx.world().label(person);
    let label = say!("edit-substitute", name = name(line, ctx), substitute = substitute);
    let changes = [excused, arrives].into_iter().chain(ended).collect();
    [Act::Commit(Draft::act(label, changes))].into_iter().chain(told(&names)).collect()
}

/// Asks for the hour, which is this minute while the sitting is held; who arrives is present.
fn time_of(ctx: &Ctx<'_>, which: &str) -> Outcome {
    let (id, kept) = line(ctx)?;
    let (_, meeting) = ctx.sitting().ok_or_else(no_sitting)?;
    let written = if which == "arrival" { kept.arrival } else { kept.departure };
    // An hour that was written is corrected by hand; only an empty one is filled by the clock.
    let clock = Some(crate::text::clock(ctx.now.time()))
        .filter(|_| written.is_none() && ctx.in_session(meeting));
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

/// The line of a person on the sheet of a sitting, with the lab and role of the mandate that holds
/// on the day.
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
        proxies_held: Parties::default(),
    }
}

/// The line of somebody who is added to the table at the door.
fn invitation(person: Id, _: &Row, ctx: &Ctx<'_>) -> Vec<Change> {
    let line =
        ctx.sitting().map(|(meeting, sitting)| invited(person, meeting, sitting, ctx.world()));
    line.map(|line| add((ctx.mint)(), line)).into_iter().collect()
}

/// Everybody of the table who is not on the sheet yet, in one act.
fn everyone(meeting: Id, sitting: &Meeting, ctx: &Ctx<'_>) -> Act {
    let here: BTreeSet<Id> =
        ctx.world().of::<Attendance>(meeting).map(|(_, line)| line.person.id).collect();
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
    let here: Vec<Id> =
        ctx.world().of::<Attendance>(meeting).map(|(_, line)| line.person.id).collect();
    let missing: Vec<(Id, &Person)> =
        ctx.world().all::<Person>().filter(|(id, _)| !here.contains(id)).collect();
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
    // The first choice is a person: who invites one after the other must not invite all by one
    // Enter too many.
    let items = people.chain([everybody]).collect();
    let picker = PickerState::new(ctx.tell(&say!("invite-title")), items)
        .or_new(ctx.tell(&say!("invite-new")), "");
    Ok(vec![Act::Open(Layer::new(Body::Picker(picker), move |ctx, answers| {
        let Some(sitting) = ctx.world().get::<Meeting>(meeting) else { return Ok(Vec::new()) };
        if answers.get("chosen").is_some_and(|chosen| chosen == EVERYBODY) {
            return Ok(vec![everyone(meeting, sitting, ctx)]);
        }
        if answers.get("chosen").is_some_and(|chosen| chosen == PickerState::NEW) {
            let name = answers.get("typed").cloned().unwrap_or_default();
            let form = RecordForm::new(Kind::People).with("name", name).beside(invitation);
            return Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))]);
        }
        let Some(person) = answers.get("chosen").and_then(|id| id.parse::<Id>().ok()) else {
            return Ok(Vec::new());
        };
        let line = invited(person, meeting, sitting, ctx.world());
        let label = say!("edit-invited", name = name(&line, ctx));
        let id = (ctx.mint)();
        Ok(vec![Act::Commit(Draft::act(label, vec![add(id, line)])), Act::Select(id.to_string())])
    }))])
}

/// The modes and the balance of the sitting, and of all of them.
fn totals(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (meeting, _) = ctx.sitting().ok_or_else(no_sitting)?;
    let page = screens::totals_page(meeting, ctx);
    Ok(page.map(|(title, lines)| Act::Open(Layer::page(title, lines))).into_iter().collect())
}
