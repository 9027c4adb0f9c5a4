//! The live sitting: take down what is said, go on to the next item, begin and end. Keeps out: who
//! is present.

use crate::deeds::{self, no_sitting};
use crate::domain::{
    AgendaItem, AgendaState, Datum, EntryKind, Id, Kind, Meeting, MinutesState, Place, Row, World,
    sittings,
};
use crate::flow::{Act, Arguments, Command, Ctx, Layer, Notice, Offer, Outcome, Room};
use crate::forms::{RecordForm, entry};
use crate::ledger::Refusal;
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

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "entry",
        scopes: &["live"],
        arguments: Arguments::OneOf(ENTRIES),
        hint: 1,
        run: take_down,
        types: true,
    },
    Command { name: "next-item", scopes: &["live"], hint: 2, run: next_item, ..Command::ROW },
    Command {
        name: "item-add",
        scopes: &["live", "sittings"],
        run: item_add,
        types: true,
        ..Command::ROW
    },
    Command { name: "item-edit", scopes: &["live", "sittings"], run: item_edit, ..Command::ROW },
    Command { name: "item-pick", scopes: &["live"], run: item_pick, ..Command::ROW },
    Command {
        name: "item-move",
        scopes: &["live", "sittings", "registers"],
        arguments: Arguments::OneOf(deeds::WAYS),
        run: item_move,
        ..Command::ROW
    },
    Command { name: "begin", scopes: &["live"], run: begin, ..Command::ROW },
    Command { name: "end", scopes: &["live"], run: end, ..Command::ROW },
    Command {
        name: "minutes-state",
        scopes: &["live", "sittings"],
        run: minutes_state,
        ..Command::ROW
    },
];

/// The item the table is on.
pub(super) fn current(meeting: Id, world: &dyn World) -> Option<(Id, &AgendaItem)> {
    sittings::current(meeting, world)
}

/// The sitting at hand, if its record can still grow.
pub(super) fn writable<'a>(ctx: &Ctx<'a>) -> Result<(Id, &'a Meeting), Refusal> {
    deeds::writable(ctx.session.sitting, ctx.world(), &ctx.caller())
}

fn take_down(ctx: &Ctx<'_>, kind: &str) -> Outcome {
    let (meeting, _) = writable(ctx)?;
    let place = Place { row: &Row::new(), world: ctx.world() };
    let kind = EntryKind::read(kind, &place).map_err(|what| Refusal::new(what, None))?;
    let item = current(meeting, ctx.world()).map(|(id, _)| id);
    if kind == EntryKind::Decision && item.is_some() {
        // A table that lacks its quorum decides nothing, by whatever key.
        let place = deeds::Where { meeting: Some(meeting), item };
        deeds::quorate(place, ctx.world(), &ctx.caller())?;
    }
    Ok(vec![Act::Open(entry(kind, meeting, item, ctx))])
}

/// An item goes before or after its neighbour: the one under the hand, else one that is chosen.
fn item_move(ctx: &Ctx<'_>, way: &str) -> Outcome {
    let is_earlier = way == "earlier";
    let moved = move |id: Id, ctx: &Ctx<'_>| -> Outcome {
        let draft = deeds::move_item(id, is_earlier, ctx.world(), &ctx.caller())?;
        Ok(vec![Act::Commit(draft), Act::Select(id.into())])
    };
    let subject = ctx.subject().filter(|id| ctx.world().get::<AgendaItem>(*id).is_some());
    if let Some(id) = subject {
        return moved(id, ctx);
    }
    let (id, _) = ctx.meant().ok_or_else(no_sitting)?;
    let title = if is_earlier { say!("item-earlier-title") } else { say!("item-later-title") };
    items(title, id, ctx, moved)
}

fn next_item(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, _) = ctx.sitting().ok_or_else(no_sitting)?;
    let done = deeds::next_item(Some(id), ctx.world(), &ctx.caller())?;
    let remarks = done.remarks.into_iter().map(|remark| Act::Say(Notice::plain(remark)));
    Ok([Act::Commit(done.draft), Act::Sitting(id)].into_iter().chain(remarks).collect())
}

pub(super) fn item_add(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, _) = ctx.meant().ok_or_else(no_sitting)?;
    deeds::growable(id, ctx.world(), &ctx.caller())?;
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
    let offers = agenda.into_iter().map(|(id, item)| {
        Offer::new(id, format!("{}. {}", item.position.get(), item.title.as_str()))
            .hinted(ctx.tell(&item.state.unwrap_or(AgendaState::Planned).sentence()))
    });
    let layer = Layer::choose(ctx.tell(&title), offers, move |ctx, id| then(*id, ctx));
    Ok(vec![Act::Open(layer)])
}

/// The item at hand as a form; where none is, the one that is chosen.
fn item_edit(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, _) = ctx.meant().ok_or_else(no_sitting)?;
    deeds::growable(id, ctx.world(), &ctx.caller())?;
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
        if current(id, ctx.world()).is_some_and(|(open, _)| open == chosen) {
            return Ok(Vec::new());
        }
        let draft = deeds::go_to(chosen, ctx.world(), &ctx.caller())?;
        Ok(vec![Act::Commit(draft), Act::Sitting(id)])
    })
}

pub(super) fn begin(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, _) = ctx.sitting().ok_or_else(no_sitting)?;
    let draft = deeds::begin(Some(id), ctx.world(), &ctx.caller())?;
    Ok(vec![Act::Commit(draft), Act::Sitting(id)])
}

/// Ends the sitting; while an item is still to come, it asks first. The one that is open ends with
/// it.
fn end(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = ctx.sitting().ok_or_else(no_sitting)?;
    // What cannot be ended is refused before anybody is asked.
    deeds::end(Some(id), ctx.world(), &ctx.caller())?;
    let agenda = sittings::agenda(id, ctx.world());
    let left = |(_, item): &&(Id, &AgendaItem)| {
        !matches!(item.state, Some(AgendaState::Done | AgendaState::Open))
    };
    let left: Vec<&(Id, &AgendaItem)> = agenda.iter().filter(left).collect();
    if left.is_empty() {
        return ended(id, ctx);
    }
    let mut lines = vec![ctx.tell(&say!(
        "live-end-question",
        number = meeting.number.get(),
        count = left.len()
    ))];
    lines.extend(
        left.iter().map(|(_, item)| format!("- {}. {}", item.position.get(), item.title.as_str())),
    );
    let confirm = ctx.question(ctx.tell(&say!("live-end-title")), lines);
    Ok(vec![Act::Open(Layer::ask(confirm, move |ctx| ended(id, ctx)))])
}

fn ended(id: Id, ctx: &Ctx<'_>) -> Outcome {
    let draft = deeds::end(Some(id), ctx.world(), &ctx.caller())?;
    let number = ctx.world().get::<Meeting>(id).map_or(0, |meeting| meeting.number.get());
    let time = crate::text::clock(ctx.now.time());
    let said = Notice::good(say!("live-ended", number = number, time = time));
    Ok(vec![Act::Commit(draft), Act::Say(said)])
}

/// Draft, circulated, approved: one step on; an approved verbale is reopened as a new revision, and
/// asks why.
pub(super) fn minutes_state(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = ctx.meant().ok_or_else(no_sitting)?;
    let next = deeds::next_state(meeting);
    if next == MinutesState::Draft {
        return Ok(vec![super::reopening::minutes(id, ctx)]);
    }
    let number = meeting.number.get();
    let question = say!("state-question", number = number, state = next.sentence());
    let lines = [question].into_iter().chain(deeds::doubtful(id, next, ctx.world(), &ctx.caller()));
    let lines = lines.map(|line| ctx.tell(&line)).collect();
    let confirm = ctx.question(ctx.tell(&say!("state-title")), lines);
    Ok(vec![Act::Open(Layer::ask(confirm, move |ctx| {
        let draft = deeds::step(id, next, ctx.world(), &ctx.caller())?;
        let said = say!("state-now", number = number, state = next.sentence());
        Ok(vec![Act::Commit(draft), Act::Say(Notice::good(said))])
    }))])
}
