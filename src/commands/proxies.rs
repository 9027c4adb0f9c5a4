//! Proxies on the attendance sheet: given, taken off, ended when they are not needed. Keeps out:
//! substitutes (see `attendance`).

use std::collections::BTreeMap;

use super::listing::nothing_selected;
use crate::domain::{
    Attendance, AttendanceState, Id, Meeting, Parties, Party, Ref, RepresentativeRole, charter,
    seats, sittings,
};
use crate::flow::{Act, Arguments, Body, Command, Ctx, Layer, Notice, Outcome};
use crate::kit::{PickItem, PickerState};
use crate::ledger::{Change, Draft, Refusal, replace};
use crate::say;

pub const ROWS: &[Command] = &[Command {
    name: "proxy",
    scopes: &["attendance"],
    arguments: Arguments::None,
    hint: 0,
    run: proxy,
}];

/// The line of the sheet under the hand.
pub fn line<'a>(ctx: &Ctx<'a>) -> Result<(Id, &'a Attendance), Refusal> {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    ctx.world().get::<Attendance>(id).map(|line| (id, line)).ok_or_else(nothing_selected)
}

pub fn name(attendance: &Attendance, ctx: &Ctx<'_>) -> String {
    ctx.world().label(attendance.person.id)
}

/// Whoever is under the hand is present with the proxy of somebody who is not; chosen again, the
/// proxy is taken off.
fn proxy(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, line) = line(ctx)?;
    let held = seats::proxies(line, ctx.world());
    let meeting = line.meeting.id;
    let free = |person: Id| {
        seats::holder(person, meeting, ctx.world()).is_none()
            && seats::substitute_of(person, meeting, ctx.world()).is_none()
    };
    let mine = |seat: &Attendance| held.contains(&seat.person.id);
    let away = sittings::attendance(meeting, ctx.world()).into_iter().map(|(_, seat)| seat).filter(
        |seat| {
            seat.person != line.person
                && (mine(seat) || (seat.state != AttendanceState::Present && free(seat.person.id)))
        },
    );
    let hint =
        |seat: &Attendance| if mine(seat) { say!("proxy-held") } else { seat.state.sentence() };
    let items: Vec<PickItem> = away
        .map(|seat| PickItem {
            id: seat.person.id.to_string(),
            label: name(seat, ctx),
            hint: ctx.tell(&hint(seat)),
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
        Ok(turned(id, line, person, ctx))
    }))])
}

/// Gives the proxy of a person to a line, or takes it off.
fn turned(id: Id, line: &Attendance, person: Id, ctx: &Ctx<'_>) -> Vec<Act> {
    let other = ctx.world().label(person);
    if seats::proxies(line, ctx.world()).contains(&person) {
        let label = say!("edit-proxy-off", name = name(line, ctx), other = other);
        return vec![Act::Commit(Draft::act(
            label,
            vec![replace(id, without(line, person), ctx.book())],
        ))];
    }
    let mut after = Attendance { state: AttendanceState::Present, ..line.clone() };
    match after.on_behalf_of {
        None => after.on_behalf_of = Some(Ref::to(person)),
        Some(_) => after.proxies_held.0.push(Party::Known(person)),
    }
    let label = say!("edit-proxy", name = name(line, ctx), other = other);
    let mut acts = vec![Act::Commit(Draft::act(label, vec![replace(id, after, ctx.book())]))];
    let day = ctx.world().get::<Meeting>(line.meeting.id).map(|sitting| sitting.date);
    if day.is_some_and(|day| charter::in_force(day, ctx.world()).version.is_none()) {
        acts.push(Act::Say(Notice::plain(say!("proxy-no-rules"))));
    }
    acts
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
/// no longer, and a proxy of the titular ends where a substitute comes. With the names of those
/// whose proxy ends.
pub fn ended(arriving: &[(Id, &Attendance)], ctx: &Ctx<'_>) -> (Vec<Change>, Vec<String>) {
    let mut changed: BTreeMap<Id, Attendance> = BTreeMap::new();
    let mut names = Vec::new();
    let meeting = arriving.first().map(|(_, line)| line.meeting.id);
    let sheet =
        meeting.map(|meeting| sittings::attendance(meeting, ctx.world())).unwrap_or_default();
    let stand = |line: &Attendance| line.on_behalf_of.is_some() || !line.proxies_held.0.is_empty();
    let standing: Vec<(Id, &Attendance)> =
        sheet.into_iter().filter(|(_, line)| stand(line)).collect();
    for (own, arrives) in arriving {
        let substitute = seats::role(arrives, ctx.world()) == Some(RepresentativeRole::Substitute);
        for (id, other) in standing.iter().copied() {
            if id == *own || arriving.iter().any(|(arrives, _)| *arrives == id) {
                continue;
            }
            let held = seats::proxies(other, ctx.world()).into_iter();
            let first = other.on_behalf_of.map(|person| person.id);
            let ends = |person: &Id| {
                *person == arrives.person.id
                    || (substitute && seats::substitutes(arrives, *person, ctx.world()))
            };
            let own_place = first.filter(|person| *person == arrives.person.id);
            for person in held.filter(ends).chain(own_place) {
                let line = changed.get(&id).unwrap_or(other);
                let after = without(line, person);
                if after != *line {
                    names.push(ctx.world().label(person));
                    changed.insert(id, after);
                }
            }
        }
    }
    let changes = changed.into_iter().map(|(id, line)| replace(id, line, ctx.book())).collect();
    (changes, names)
}

/// What is said of proxies that ended.
pub fn told(names: &[String]) -> Option<Act> {
    (!names.is_empty())
        .then(|| Act::Say(Notice::plain(say!("proxy-ends", names = names.join(", ")))))
}
