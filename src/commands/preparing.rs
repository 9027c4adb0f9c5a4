//! Before and after a sitting: what is carried over, the convocation, observations, annexes. Keeps
//! out: the sitting itself.

use super::listing::nothing_selected;
use crate::deeds::no_sitting;
use crate::domain::{
    AgendaItem, Carried, Entry, Id, Kind, Line, Mark, Meeting, MeetingKind, Mention, MinutesState,
    Note, Of, Previous, Prose, Row, World, carry_over, notice, sittings,
};
use crate::flow::{Act, Arguments, Body, Command, Ctx, Layer, Notice, Outcome, Room};
use crate::forms::RecordForm;
use crate::kit::{Confirm, PickItem, PickerState};
use crate::ledger::{Change, Draft, Refusal, add, replace};
use crate::say;
use crate::screens;

pub const ROWS: &[Command] = &[
    Command {
        name: "prepare",
        scopes: &["sittings"],
        arguments: Arguments::None,
        hint: 12,
        run: prepare,
    },
    Command {
        name: "convene",
        scopes: &["sittings"],
        arguments: Arguments::None,
        hint: 13,
        run: convene,
    },
    Command {
        name: "sitting-detail",
        scopes: &["sittings"],
        arguments: Arguments::None,
        hint: 0,
        run: detail,
    },
    Command {
        name: "observe",
        scopes: &["sittings"],
        arguments: Arguments::None,
        hint: 0,
        run: observe,
    },
    Command {
        name: "answer-observation",
        scopes: &["sittings"],
        arguments: Arguments::None,
        hint: 0,
        run: answer,
    },
    Command {
        name: "annex",
        scopes: &["sittings", "proposals"],
        arguments: Arguments::None,
        hint: 0,
        run: annex,
    },
    Command {
        name: "previous-minutes",
        scopes: &["sittings", "live"],
        arguments: Arguments::None,
        hint: 0,
        run: previous,
    },
];

/// How many of the things that wait a question names.
const NAMED: usize = 10;

/// Asks whether what is still open goes into the order of the day of the sitting, and says so when
/// nothing is.
fn prepare(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = ctx.meant().ok_or_else(no_sitting)?;
    let number = meeting.number.get();
    let waiting = carry_over::waiting(id, ctx.today(), ctx.world());
    if waiting.is_empty() {
        return Ok(vec![Act::Say(Notice::plain(say!("prepare-nothing", number = number)))]);
    }
    let mut lines =
        vec![ctx.tell(&say!("prepare-question", number = number, count = waiting.len()))];
    lines.extend(waiting.iter().take(NAMED).map(|(source, from)| {
        let what = ctx.world().label(*from);
        ctx.tell(&match source {
            carry_over::Source::Unfinished => say!("prepare-unfinished", what = what),
            carry_over::Source::Question => say!("prepare-open-question", what = what),
            carry_over::Source::Received => say!("prepare-received", what = what),
        })
    }));
    if waiting.len() > NAMED {
        lines.push(ctx.tell(&say!("prepare-more", count = waiting.len() - NAMED)));
    }
    let title = ctx.tell(&say!("prepare-title"));
    let mut confirm =
        Confirm::new(title, lines, ctx.tell(&say!("answer-yes")), ctx.tell(&say!("answer-no")));
    confirm.set(true);
    Ok(vec![Act::Open(Layer::new(Body::Confirm(confirm), move |ctx, answers| {
        if answers.get("chosen").map(String::as_str) != Some("yes") {
            return Ok(Vec::new());
        }
        // Read again: what was carried over meanwhile is not carried over twice.
        let changes = carried(id, ctx)?;
        let label = say!("edit-prepared", number = number, count = changes.len() / 2);
        Ok(vec![Act::Commit(Draft::act(label, changes))])
    }))])
}

/// The changes that put what waits at the end of the order of the day: an item and what it takes
/// up, for each.
fn carried(meeting: Id, ctx: &Ctx<'_>) -> Result<Vec<Change>, Refusal> {
    let last =
        sittings::agenda(meeting, ctx.world()).last().map_or(0, |(_, item)| item.position.get());
    let mut changes = Vec::new();
    for (position, (_, from)) in
        (last + 1..).zip(carry_over::waiting(meeting, ctx.today(), ctx.world()))
    {
        let Some(blank) = item_from(from, ctx.world()) else { continue };
        let position = Mark::new(position).map_err(|what| Refusal::new(what, None))?;
        let id = (ctx.mint)();
        changes.push(add(id, AgendaItem { meeting: Of::to(meeting), position, ..blank }));
        changes.push(add((ctx.mint)(), Carried { item: Of::to(id), from: Mention::Known(from) }));
    }
    Ok(changes)
}

/// An item that takes up a record: an item as it was, a question or a note by its first line, all
/// of it as the question.
fn item_from(id: Id, world: &dyn World) -> Option<AgendaItem> {
    let new = |text: &Prose| {
        let title = Line::new(text.as_str().lines().next()?).ok()?;
        let whole = text.as_str().trim() != title.as_str();
        Some(AgendaItem {
            meeting: Of::to(id),
            position: Mark::new(1).ok()?,
            title,
            minutes: None,
            presenter: None,
            question: Some(text.clone()).filter(|_| whole),
            materials: None,
            state: None,
            started: None,
            ended: None,
        })
    };
    if let Some(item) = world.get::<AgendaItem>(id) {
        return Some(AgendaItem { state: None, started: None, ended: None, ..item.clone() });
    }
    let question = world.get::<Entry>(id).and_then(|entry| new(&entry.text));
    question.or_else(|| {
        let note = world.get::<Note>(id)?;
        Some(AgendaItem { presenter: note.from.clone(), ..new(&note.text)? })
    })
}

/// What is known of the sitting, which Enter opens to work in.
fn detail(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = ctx.meant().ok_or_else(no_sitting)?;
    let title = ctx.tell(&say!("sitting-title", number = meeting.number.get()));
    Ok(vec![Act::Open(Layer::page(title, screens::sitting_page(id, ctx)))])
}

/// The day and the channel of the convocation, and the hours for which it convenes.
fn convene(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = ctx.meant().ok_or_else(no_sitting)?;
    let mut form = RecordForm::of(Kind::Meetings, id)
        .titled(ctx.tell(&{
            let last = ctx.session.language.date_short(notice::last_day(meeting, ctx.world()));
            match notice::standing(
                &Meeting { convened: None, ..meeting.clone() },
                ctx.today(),
                ctx.world(),
            ) {
                notice::Notice::Missed { .. } => {
                    say!("convene-title-late", number = meeting.number.get(), last = last)
                }
                _ => say!("convene-title", number = meeting.number.get(), last = last),
            }
        }))
        .only(&["convened", "convened_by", "planned_start", "planned_end", "place", "mode"]);
    if meeting.convened.is_none() {
        form = form.with("convened", ctx.today().format("%d/%m/%Y").to_string());
        if meeting.convened_by.is_none() {
            form = form.with("convened_by", "mail");
        }
    }
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

/// The verbale that is meant, if observations on it can be received.
fn circulated<'a>(ctx: &Ctx<'a>) -> Result<(Id, &'a Meeting), Refusal> {
    let (id, meeting) = ctx.meant().ok_or_else(no_sitting)?;
    if meeting.minutes_state() == MinutesState::Circulated {
        return Ok((id, meeting));
    }
    let number = meeting.number.get();
    Err(Refusal::new(
        say!("refused-not-circulated", number = number),
        Some(say!("refused-not-circulated-hint")),
    ))
}

fn observe(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = circulated(ctx)?;
    let form = RecordForm::new(Kind::Observations)
        .titled(ctx.tell(&say!("observe-title", number = meeting.number.get())))
        .with("meeting", id.to_string())
        .with("date", ctx.today().format("%d/%m/%Y").to_string())
        .only(&["text", "author", "date", "outcome"])
        .at_foot();
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

/// What became of an observation: of the one that is open, or of the one chosen.
fn answer(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = circulated(ctx)?;
    let open = sittings::open_observations(id, ctx.world());
    let form = |id: Id, ctx: &Ctx<'_>| {
        Act::Open(
            RecordForm::of(Kind::Observations, id)
                .only(&["outcome"])
                .at_foot()
                .layer(ctx, |_| Vec::new()),
        )
    };
    match open.as_slice() {
        [] => {
            Err(Refusal::new(say!("refused-no-observation", number = meeting.number.get()), None))
        }
        [(only, _)] => Ok(vec![form(*only, ctx)]),
        several => {
            let items = several.iter().map(|(id, found)| PickItem {
                id: id.to_string(),
                label: found.text.as_str().lines().next().unwrap_or_default().to_owned(),
                hint: ctx.session.language.date_short(found.date),
            });
            let picker = PickerState::new(ctx.tell(&say!("answer-title")), items.collect());
            Ok(vec![Act::Open(Layer::new(Body::Picker(picker), move |ctx, answers| {
                let id = answers.get("chosen").and_then(|id| id.parse::<Id>().ok());
                Ok(id.map(|id| form(id, ctx)).into_iter().collect())
            }))])
        }
    }
}

/// An annex of the sitting, or of the proposal that is selected; the checksum is typed, or computed
/// by the command line from the file.
fn annex(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = match ctx.room {
        Room::Proposals => ctx.subject().ok_or_else(nothing_selected)?,
        _ => ctx.meant().ok_or_else(no_sitting)?.0,
    };
    let form = RecordForm::new(Kind::Attachments).with("annexed_to", id.to_string()).only(&[
        "name",
        "note",
        "sha256",
        "annexed_to",
    ]);
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

/// The last sitting of the same kind before one.
fn sitting_before<'a>(meeting: &Meeting, ctx: &Ctx<'a>) -> Option<(Id, &'a Meeting)> {
    let kind = |meeting: &Meeting| meeting.kind.unwrap_or(MeetingKind::Sitting);
    let mut series = sittings::series(ctx.world()).into_iter().rev();
    series.find(|(_, other)| other.number < meeting.number && kind(other) == kind(meeting))
}

/// The verbale of the sitting before becomes approved where the table says it approved it.
fn approved_before(_: Id, row: &Row, ctx: &Ctx<'_>) -> Vec<Change> {
    let approves = row
        .get("previous")
        .is_some_and(|outcome| outcome != Previous::Postponed.code() && !outcome.is_empty());
    let before = ctx
        .meant()
        .and_then(|(_, meeting)| sitting_before(meeting, ctx).map(|before| (meeting, before)));
    let Some((meeting, (id, before))) = before.filter(|_| approves) else { return Vec::new() };
    if before.minutes_state() == MinutesState::Approved {
        return Vec::new();
    }
    let after = Meeting {
        state: Some(MinutesState::Approved),
        approved_on: Some(meeting.date),
        ..before.clone()
    };
    vec![replace(id, after, ctx.book())]
}

/// What became of the verbale of the sitting before.
fn previous(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = ctx.meant().ok_or_else(no_sitting)?;
    let number = meeting.number.get();
    let earlier = sitting_before(meeting, ctx);
    let Some((_, before)) = earlier else {
        return Err(Refusal::new(say!("refused-no-previous", number = number), None));
    };
    let mut form = RecordForm::of(Kind::Meetings, id).only(&["previous", "corrections"]);
    if meeting.previous.is_none() {
        form = form.with("previous", "approved");
    }
    let title = say!(
        "previous-title",
        number = number,
        before = before.number.get(),
        state = before.minutes_state().sentence()
    );
    Ok(vec![Act::Open(
        form.titled(ctx.tell(&title)).beside(approved_before).layer(ctx, |_| Vec::new()),
    )])
}
