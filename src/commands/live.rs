//! The live sitting: take down what is said, go on to the next item, begin and end. Keeps out: who
//! is present.

use super::listing::nothing_selected;
use crate::deeds::{self, another_day, held, no_sitting};
use crate::domain::{
    AgendaItem, AgendaState, Choice, Datum, EntryKind, Id, Kind, Meeting, MinutesState, Place,
    Poll, Previous, Row, Vote, World, sittings,
};
use crate::flow::{Act, Arguments, Body, Command, Ctx, Layer, Notice, Outcome, Room};
use crate::forms::{RecordForm, entry};
use crate::kit::{Confirm, PickItem, PickerState};
use crate::ledger::{Change, Draft, Refusal, replace};
use crate::say;
use crate::text::Sentence;

const ENTRIES: &[&str] = &[
    "contribution",
    "agreement",
    "divergence",
    "decision",
    "action",
    "question",
    "communication",
    "note",
];

pub const ROWS: &[Command] = &[
    Command {
        name: "entry",
        scopes: &["live"],
        arguments: Arguments::OneOf(ENTRIES),
        hint: 1,
        run: take_down,
    },
    Command {
        name: "next-item",
        scopes: &["live"],
        arguments: Arguments::None,
        hint: 2,
        run: next_item,
    },
    Command {
        name: "item-add",
        scopes: &["live", "sittings"],
        arguments: Arguments::None,
        hint: 0,
        run: item_add,
    },
    Command {
        name: "item-edit",
        scopes: &["live", "sittings"],
        arguments: Arguments::None,
        hint: 0,
        run: item_edit,
    },
    Command {
        name: "item-pick",
        scopes: &["live"],
        arguments: Arguments::None,
        hint: 0,
        run: item_pick,
    },
    Command { name: "begin", scopes: &["live"], arguments: Arguments::None, hint: 0, run: begin },
    Command { name: "end", scopes: &["live"], arguments: Arguments::None, hint: 0, run: end },
    Command {
        name: "minutes-state",
        scopes: &["live", "sittings"],
        arguments: Arguments::None,
        hint: 0,
        run: minutes_state,
    },
];

/// The item the table is on.
pub fn current(meeting: Id, world: &dyn World) -> Option<(Id, &AgendaItem)> {
    sittings::current(meeting, world)
}

/// The sitting at hand, if its record can still grow.
pub fn writable<'a>(ctx: &Ctx<'a>) -> Result<(Id, &'a Meeting), Refusal> {
    deeds::writable(ctx.session.sitting, ctx.world(), &ctx.caller())
}

fn take_down(ctx: &Ctx<'_>, kind: &str) -> Outcome {
    let (meeting, _) = writable(ctx)?;
    let place = Place { row: &Row::new(), world: ctx.world() };
    let kind = EntryKind::read(kind, &place).map_err(|what| Refusal::new(what, None))?;
    let item = current(meeting, ctx.world()).map(|(id, _)| id);
    Ok(vec![Act::Open(entry(kind, meeting, item, ctx))])
}

/// The change that opens the sitting, where it has not begun.
fn opened(id: Id, meeting: &Meeting, ctx: &Ctx<'_>) -> Option<Change> {
    let start = held(meeting, &ctx.caller()).filter(|_| meeting.start.is_none())?;
    Some(replace(id, Meeting { start: Some(start), ..meeting.clone() }, ctx.book()))
}

fn next_item(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = ctx.sitting().ok_or_else(no_sitting)?;
    let now = held(meeting, &ctx.caller());
    let agenda = sittings::agenda(id, ctx.world());
    let open = agenda.iter().find(|(_, item)| item.state == Some(AgendaState::Open));
    let next = agenda
        .iter()
        .find(|(_, item)| !matches!(item.state, Some(AgendaState::Open | AgendaState::Done)));
    let mut changes: Vec<Change> = opened(id, meeting, ctx).into_iter().collect();
    if let Some((item_id, item)) = open {
        let done = AgendaItem { state: Some(AgendaState::Done), ended: now, ..(*item).clone() };
        changes.push(replace(*item_id, done, ctx.book()));
    }
    if let Some((item_id, item)) = next {
        let started =
            AgendaItem { state: Some(AgendaState::Open), started: now, ..(*item).clone() };
        changes.push(replace(*item_id, started, ctx.book()));
    }
    let label = match (next, open) {
        (Some((_, item)), _) => say!("edit-item-started", title = item.title.as_str()),
        (None, Some((_, item))) => say!("edit-item-ended", title = item.title.as_str()),
        (None, None) => {
            return Err(Refusal::new(say!("refused-no-item"), Some(say!("refused-no-item-hint"))));
        }
    };
    let mut acts = vec![Act::Commit(Draft::act(label, changes)), Act::Sitting(id)];
    acts.extend(open.filter(|(item, _)| unfinished(*item, ctx.world())).map(|(_, item)| {
        Act::Say(Notice::plain(say!("vote-unfinished", title = item.title.as_str())))
    }));
    Ok(acts)
}

/// Whether somebody voted on an item and the vote was never closed.
fn unfinished(item: Id, world: &dyn World) -> bool {
    Poll::on(item, world).is_none()
        && world.of::<Vote>(item).any(|(_, vote)| vote.choice != Choice::Recused)
}

fn item_add(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, _) = ctx.meant().ok_or_else(no_sitting)?;
    let last = sittings::agenda(id, ctx.world()).last().map_or(0, |(_, item)| item.position.get());
    let form = RecordForm::new(Kind::Agenda)
        .with("meeting", id.to_string())
        .with("position", (last + 1).to_string())
        .only(&["title", "minutes", "presenter", "question", "position"]);
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

/// The items of the sitting that is meant, one of them to be chosen.
fn items(
    title: Sentence,
    meeting: Id,
    ctx: &Ctx<'_>,
    then: impl Fn(Id, &Ctx<'_>) -> Outcome + 'static,
) -> Outcome {
    let agenda = sittings::agenda(meeting, ctx.world());
    if agenda.is_empty() {
        return Err(Refusal::new(say!("refused-no-item"), Some(say!("refused-no-item-hint"))));
    }
    let items = agenda.into_iter().map(|(id, item)| PickItem {
        id: id.to_string(),
        label: format!("{}. {}", item.position.get(), item.title.as_str()),
        hint: ctx.tell(&item.state.unwrap_or(AgendaState::Planned).sentence()),
    });
    let picker = PickerState::new(ctx.tell(&title), items.collect());
    Ok(vec![Act::Open(Layer::new(Body::Picker(picker), move |ctx, answers| {
        let chosen = answers.get("chosen").and_then(|id| id.parse::<Id>().ok());
        chosen.map_or_else(|| Ok(Vec::new()), |id| then(id, ctx))
    }))])
}

/// The item at hand as a form; where none is, the one that is chosen.
fn item_edit(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, _) = ctx.meant().ok_or_else(no_sitting)?;
    let form = |item: Id, ctx: &Ctx<'_>| -> Outcome {
        Ok(vec![Act::Open(RecordForm::of(Kind::Agenda, item).layer(ctx, |_| Vec::new()))])
    };
    match current(id, ctx.world()).filter(|_| ctx.room == Room::Live) {
        Some((item, _)) => form(item, ctx),
        None => items(say!("item-edit-title"), id, ctx, form),
    }
}

/// Goes to an item out of its turn, or back to one that was left.
fn item_pick(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, _) = writable(ctx)?;
    items(say!("item-pick-title"), id, ctx, move |chosen, ctx| {
        let meeting = ctx.world().get::<Meeting>(id).ok_or_else(no_sitting)?;
        let now = held(meeting, &ctx.caller());
        let mut changes: Vec<Change> = opened(id, meeting, ctx).into_iter().collect();
        if let Some((open, item)) = current(id, ctx.world()).filter(|(open, _)| *open != chosen) {
            let done = AgendaItem { state: Some(AgendaState::Done), ended: now, ..item.clone() };
            changes.push(replace(open, done, ctx.book()));
        }
        let Some(item) = ctx
            .world()
            .get::<AgendaItem>(chosen)
            .filter(|item| item.state != Some(AgendaState::Open))
        else {
            return Ok(Vec::new());
        };
        let started = AgendaItem {
            state: Some(AgendaState::Open),
            started: item.started.or(now),
            ended: None,
            ..item.clone()
        };
        changes.push(replace(chosen, started, ctx.book()));
        let label = say!("edit-item-started", title = item.title.as_str());
        Ok(vec![Act::Commit(Draft::act(label, changes)), Act::Sitting(id)])
    })
}

fn begin(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = ctx.sitting().ok_or_else(no_sitting)?;
    let number = meeting.number.get();
    if meeting.start.is_some() {
        return Err(Refusal::new(say!("refused-begun", number = number), None));
    }
    let change = opened(id, meeting, ctx).ok_or_else(|| another_day(meeting))?;
    Ok(vec![
        Act::Commit(Draft::act(say!("edit-begun", number = number), vec![change])),
        Act::Sitting(id),
    ])
}

fn end(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = ctx.sitting().ok_or_else(no_sitting)?;
    let number = meeting.number.get();
    if meeting.start.is_none() {
        return Err(Refusal::new(
            say!("refused-not-begun", number = number),
            Some(say!("refused-not-begun-hint")),
        ));
    }
    if meeting.end.is_some() {
        return Err(Refusal::new(say!("refused-ended", number = number), None));
    }
    let now = Some(held(meeting, &ctx.caller()).ok_or_else(|| another_day(meeting))?);
    let mut changes = vec![replace(id, Meeting { end: now, ..meeting.clone() }, ctx.book())];
    if let Some((item_id, item)) = current(id, ctx.world()) {
        let done = AgendaItem { state: Some(AgendaState::Done), ended: now, ..item.clone() };
        changes.push(replace(item_id, done, ctx.book()));
    }
    let said = Notice::good(say!(
        "live-ended",
        number = number,
        time = crate::text::clock(ctx.now.time())
    ));
    Ok(vec![Act::Commit(Draft::act(say!("edit-ended", number = number), changes)), Act::Say(said)])
}

/// Draft, circulated, approved: one step on; an approved verbale is reopened as a new revision, and
/// asks why.
fn minutes_state(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = ctx.meant().ok_or_else(no_sitting)?;
    let next = match meeting.minutes_state() {
        MinutesState::Draft => MinutesState::Circulated,
        MinutesState::Circulated => MinutesState::Approved,
        MinutesState::Approved => return Ok(vec![super::reopening::minutes(id, ctx)]),
    };
    let number = meeting.number.get();
    let mut lines =
        vec![ctx.tell(&say!("state-question", number = number, state = next.sentence()))];
    let open = sittings::open_observations(id, ctx.world()).len();
    if open > 0 && next == MinutesState::Approved {
        lines.push(ctx.tell(&say!("state-observations", count = open)));
    }
    let odd = sittings::entries(id, ctx.world())
        .iter()
        .filter(|(_, entry)| meeting.is_odd(entry.time))
        .count();
    if odd > 0 {
        lines.push(ctx.tell(&say!("state-odd-hours", count = odd)));
    }
    let confirm = Confirm::new(
        ctx.tell(&say!("state-title")),
        lines,
        ctx.tell(&say!("answer-yes")),
        ctx.tell(&say!("answer-no")),
    );
    Ok(vec![Act::Open(Layer::new(Body::Confirm(confirm), move |ctx, answers| {
        if answers.get("chosen").map(String::as_str) != Some("yes") {
            return Ok(Vec::new());
        }
        let meeting = ctx.world().get::<Meeting>(id).ok_or_else(nothing_selected)?;
        let after = Meeting { state: Some(next), ..meeting.clone() };
        let label = say!("edit-minutes-state", number = number, state = next.sentence());
        let mut changes = vec![replace(id, after, ctx.book())];
        changes.extend(approved_in(number, next, ctx));
        Ok(vec![Act::Commit(Draft::act(label, changes))])
    }))])
}

/// The sitting that runs takes note that it approved the verbale of the one before, unless it says
/// so already.
fn approved_in(number: i64, next: MinutesState, ctx: &Ctx<'_>) -> Option<Change> {
    let (id, running) = ctx.running().filter(|_| next == MinutesState::Approved)?;
    let silent = running.previous.is_none() && running.number.get() == number + 1;
    silent.then(|| {
        replace(id, Meeting { previous: Some(Previous::Approved), ..running.clone() }, ctx.book())
    })
}
