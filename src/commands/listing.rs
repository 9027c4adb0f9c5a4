//! What every list offers: add, edit, delete. Keeps out: what Enter opens, and what single rooms
//! add to it.

use super::live::writable;
use super::selected::nothing_selected;
use super::{attendance, budget, draws, preparing, surveys};
use crate::deeds::{self, Amendable};
use crate::domain::{Field, Kind, Record, Shape, Stakeholder, World};
use crate::flow::{Act, Command, Ctx, Layer, Outcome, Room};
use crate::forms::RecordForm;
use crate::ledger::Refusal;
use crate::say;
use crate::screens;
use crate::text::Sentence;

pub(super) const ROWS: &[Command] = &[
    Command { name: "add", scopes: &["records"], hint: 20, run: add, types: true, ..Command::ROW },
    Command {
        name: "edit",
        scopes: &["records", "attendance", "groups", "map"],
        hint: 21,
        run: edit,
        ..Command::ROW
    },
    Command {
        name: "delete",
        scopes: &["records", "attendance", "groups"],
        run: delete,
        ..Command::ROW
    },
];

/// What a new sitting asks for: what is planned first, what is known only afterwards last.
const SITTING: &[&str] = &[
    "number",
    "date",
    "planned_start",
    "planned_end",
    "place",
    "mode",
    "kind",
    "facilitator",
    "minutes_by",
    "start",
    "end",
];

/// All of a sitting as one comes to correct it: the plan, the convocation, how it went, the
/// verbale.
const SITTING_WHOLE: &[&str] = &[
    "number",
    "date",
    "planned_start",
    "planned_end",
    "place",
    "mode",
    "kind",
    "facilitator",
    "minutes_by",
    "convened",
    "convened_by",
    "start",
    "end",
    "recording",
    "recording_start",
    "state",
    "circulated",
    "approved_on",
    "previous",
    "corrections",
];

pub(super) fn add(ctx: &Ctx<'_>, _: &str) -> Outcome {
    if ctx.room == Room::Live {
        writable(ctx)?;
    }
    let mut form = RecordForm::new(
        screens::kind_of(ctx).ok_or_else(|| Refusal::new(say!("refused-add-here"), None))?,
    );
    let next = screens::kind_of(ctx).and_then(|kind| next_number(kind, ctx.world()));
    if let Some((field, number)) = next {
        form = form.with(field, number.to_string());
    }
    if ctx.room == Room::Sittings {
        // What was so last time is so again, until somebody says otherwise.
        for (field, value) in deeds::as_last_time(ctx.world()) {
            form = form.with(&field, value);
        }
        form = form.only(SITTING);
    }
    if ctx.room == Room::Contacts {
        form = form
            .with("date", ctx.today().format("%d/%m/%Y").to_string())
            .with("by", ctx.session.who.clone());
    }
    if ctx.room == Room::Surveys {
        form = surveys::begun(ctx);
    }
    if ctx.room == Room::Plans {
        // A body that has no plan yet is the one that gets it.
        let body = ctx.subject().filter(|id| ctx.world().get::<Stakeholder>(*id).is_some());
        if let Some(id) = body {
            form = form.with("body", id.to_string());
        }
    }
    if ctx.room == Room::Conventions {
        form = form.with("signed", ctx.today().format("%d/%m/%Y").to_string());
    }
    if ctx.room == Room::Budget {
        // A project stands in a vote: where there is none, the vote comes first.
        let Some(budget) = budget::shown(ctx) else { return budget::begin(ctx, "") };
        form = form
            .with("budget", budget.to_string())
            .only(&["budget", "code", "title", "cost", "category", "alternatives", "note"])
            .at("code");
    }
    if ctx.room == Room::Draws {
        // Whoever can be drawn stands on the list of a draw: where there is none, it comes first.
        let Some(draw) = draws::shown(ctx) else { return draws::begin(ctx, "") };
        form = form
            .with("draw", draw.to_string())
            .only(&["draw", "code", "stratum", "traits", "name", "person"])
            .at("code");
    }
    if let Some((id, meeting)) = ctx.sitting().filter(|_| ctx.room == Room::Live) {
        let minute = ctx.minute_of(id, meeting).map(|minute| crate::text::clock(minute.0.time()));
        form = form.with("meeting", id.to_string()).with("time", minute.unwrap_or_default());
    }
    // A new sitting asks at once for what is still open.
    let sitting = ctx.room == Room::Sittings;
    Ok(vec![Act::Open(form.layer(ctx, move |id| {
        let invite = sitting.then(|| Act::Run(attendance::invite_if_any, ""));
        let prepare = sitting.then(|| Act::Run(preparing::prepare_if_any, ""));
        [Act::Select(id.into())].into_iter().chain(invite).chain(prepare).collect()
    }))])
}

/// The field of the words of a record that begins with what it belongs to.
fn words(kind: Kind) -> Option<&'static str> {
    let fields = kind.fields();
    let begins = fields.first().is_some_and(|field| matches!(field.shape, Shape::Reference(_)));
    let is_words =
        |field: &&Field| field.required && matches!(field.shape, Shape::Prose | Shape::Line);
    fields.iter().find(is_words).filter(|_| begins).map(|field| field.name)
}

/// The number after the last, of a kind whose records are told apart by their number alone, with
/// its field.
fn next_number(kind: Kind, world: &dyn World) -> Option<(&'static str, i64)> {
    let mut keys = kind.fields().iter().filter(|field| field.key);
    let number = keys.next().filter(|field| matches!(field.shape, Shape::Integer { .. }))?;
    if keys.next().is_some() {
        return None;
    }
    let of = |record: &Record| record.cell(number.name, world).text().parse::<i64>().ok();
    let last = world.every(kind).filter_map(|(_, record)| of(record)).max();
    Some((number.name, last.unwrap_or(0) + 1))
}

fn edit(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    let kind = ctx.world().record(id).map(Record::kind).ok_or_else(nothing_selected)?;
    let mut form = RecordForm::of(kind, id);
    if let Some(Record::Meetings(meeting)) = ctx.world().record(id) {
        form = form.arranged(SITTING_WHOLE).at("date");
        if meeting.reason.is_some() {
            form = form.also("reason");
        }
    }
    // What is locked is refused before anybody types; of the rest only what may be written is
    // asked.
    if let Amendable::Later(fields) = deeds::amendable(id, ctx.whole())? {
        return Ok(vec![Act::Open(
            RecordForm::of(kind, id).only(fields).layer(ctx, |_| Vec::new()),
        )]);
    }
    // The hand is on the words, not on the sitting they were said in.
    let form = match words(kind) {
        Some(field) => form.at(field),
        None => form,
    };
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

fn delete(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    let record = ctx.world().record(id).ok_or_else(nothing_selected)?;
    let (kind, name) = (record.kind(), record.label(ctx.world()));
    // What cannot be deleted is refused before anybody is asked.
    let parts = deeds::delete(id, ctx.whole())?.parts;
    let one = Sentence::new(format!("kind-one-{kind}"));
    let mut lines = vec![ctx.tell(&say!("delete-question", kind = one, name = name))];
    if parts > 0 {
        lines.push(ctx.tell(&say!("delete-parts", count = parts)));
    }
    let confirm = ctx.question(ctx.tell(&say!("delete-title")), lines);
    Ok(vec![Act::Open(Layer::ask(confirm, move |ctx| {
        Ok(vec![Act::Commit(deeds::delete(id, ctx.whole())?.draft)])
    }))])
}
