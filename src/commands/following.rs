//! What goes on after a sitting: what labs must be told, what is settled, notes that come. Keeps
//! out: the sitting itself.

use super::listing::nothing_selected;
use crate::domain::{
    Action, ActionState, Entry, EntryKind, Id, Kind, Lab, Meeting, Mention, MinutesState, Record,
    Ref, Report, World, reporting,
};
use crate::flow::{Act, Arguments, Body, Command, Ctx, Layer, Outcome, Room};
use crate::forms::RecordForm;
use crate::kit::{Field, FieldKind, FormState, PickItem, PickerState};
use crate::ledger::{Change, Draft, Pinned, Refusal, add, replace};
use crate::say;
use crate::screens;

pub const ROWS: &[Command] = &[
    Command {
        name: "tell-lab",
        scopes: &["live", "follow-up", "proposals", "registers"],
        arguments: Arguments::None,
        hint: 13,
        run: tell,
    },
    Command { name: "told", scopes: &["labs"], arguments: Arguments::None, hint: 13, run: told },
    Command { name: "as-of", scopes: &["labs"], arguments: Arguments::None, hint: 14, run: as_of },
    Command {
        name: "participation",
        scopes: &["labs", "people"],
        arguments: Arguments::None,
        hint: 15,
        run: participation,
    },
    Command {
        name: "settle",
        scopes: &["follow-up"],
        arguments: Arguments::None,
        hint: 12,
        run: settle,
    },
    Command {
        name: "note-received",
        scopes: &["follow-up", "sittings"],
        arguments: Arguments::None,
        hint: 14,
        run: note,
    },
];

/// What stands in the picker for every lab at once.
const ALL: &str = "all";

/// The sitting a record belongs to.
fn sitting_of(id: Id, world: &dyn World) -> Option<Ref<Meeting>> {
    match world.record(id)? {
        Record::Entries(entry) => Some(Ref::to(entry.meeting.id)),
        Record::Actions(action) => action.meeting,
        Record::Agenda(item) => Some(Ref::to(item.meeting.id)),
        Record::Meetings(_) => Some(Ref::to(id)),
        _ => None,
    }
}

/// Marks the selected record as something to tell a lab, or all of them.
fn tell(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    let mut labs: Vec<(Id, &Lab)> = ctx.world().all::<Lab>().collect();
    labs.sort_by(|a, b| a.1.code.cmp(&b.1.code));
    if labs.is_empty() {
        return Err(Refusal::new(say!("refused-no-labs"), Some(say!("refused-no-labs-hint"))));
    }
    let every = PickItem {
        id: ALL.to_owned(),
        label: ctx.tell(&say!("tell-all")),
        hint: labs.len().to_string(),
    };
    let items = labs.iter().map(|(lab, named)| PickItem {
        id: lab.to_string(),
        label: named.name.as_ref().unwrap_or(&named.code).as_str().to_owned(),
        hint: if is_told(*lab, id, ctx) { ctx.tell(&say!("tell-already")) } else { String::new() },
    });
    let picker = PickerState::new(ctx.tell(&say!("tell-title")), items.chain([every]).collect());
    Ok(vec![Act::Open(Layer::new(Body::Picker(picker), move |ctx, answers| {
        let Some(chosen) = answers.get("chosen") else { return Ok(Vec::new()) };
        let meant = |(lab, _): &(Id, &Lab)| chosen == ALL || *chosen == lab.to_string();
        let new = ctx.world().all::<Lab>().filter(meant).filter(|(lab, _)| !is_told(*lab, id, ctx));
        let changes: Vec<Change> =
            new.map(|(lab, _)| add((ctx.mint)(), report(lab, id, ctx.world()))).collect();
        if changes.is_empty() {
            return Err(Refusal::new(say!("refused-told-already"), None));
        }
        let what =
            ctx.world().record(id).map(|record| record.label(ctx.book())).unwrap_or_default();
        let label = say!("edit-tell", count = changes.len(), what = what);
        Ok(vec![Act::Commit(Draft::act(label, changes))])
    }))])
}

fn report(lab: Id, subject: Id, world: &dyn World) -> Report {
    Report {
        lab: Ref::to(lab),
        subject: Mention::Known(subject),
        // An approved verbale says what labs had to be told by then; what is marked later stands by
        // itself.
        meeting: sitting_of(subject, world).filter(|of| {
            world
                .get::<Meeting>(of.id)
                .is_some_and(|meeting| meeting.minutes_state() != MinutesState::Approved)
        }),
        told: None,
        told_by: None,
    }
}

/// Whether a lab has been marked to be told of a record.
fn is_told(lab: Id, subject: Id, ctx: &Ctx<'_>) -> bool {
    ctx.world()
        .of::<Report>(subject)
        .any(|(_, report)| report.lab.id == lab && report.subject.id() == Some(subject))
}

/// The lab that is selected, or the one of the selected mandate or report-back.
fn lab(ctx: &Ctx<'_>) -> Result<Id, Refusal> {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    match ctx.world().record(id) {
        Some(Record::Labs(_)) => Ok(id),
        Some(Record::Reports(report)) => Ok(report.lab.id),
        Some(Record::Representatives(mandate)) => Ok(mandate.lab.id),
        _ => Err(nothing_selected()),
    }
}

/// Confirms that a lab was told: the selected thing, the only one, or the one chosen.
fn told(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let selected = ctx.subject().filter(|id| ctx.world().get::<Report>(*id).is_some());
    if let Some(id) = selected {
        return Ok(vec![confirm(id, ctx)]);
    }
    let lab = lab(ctx)?;
    let owed: Vec<(Id, &Report)> = reporting::of_lab(lab, ctx.world())
        .into_iter()
        .filter(|(_, report)| report.is_open())
        .collect();
    match owed.as_slice() {
        [] => {
            let name =
                ctx.world().record(lab).map(|record| record.label(ctx.book())).unwrap_or_default();
            Err(Refusal::new(
                say!("refused-nothing-to-tell", lab = name),
                Some(say!("refused-nothing-to-tell-hint")),
            ))
        }
        [(only, _)] => Ok(vec![confirm(*only, ctx)]),
        several => {
            let items = several.iter().map(|(id, report)| PickItem {
                id: id.to_string(),
                label: report.subject.shown(ctx.world()),
                hint: String::new(),
            });
            let picker = PickerState::new(ctx.tell(&say!("told-title")), items.collect());
            Ok(vec![Act::Open(Layer::new(Body::Picker(picker), |ctx, answers| {
                let id = answers.get("chosen").and_then(|id| id.parse::<Id>().ok());
                Ok(id.map(|id| confirm(id, ctx)).into_iter().collect())
            }))])
        }
    }
}

/// The form of the day and the person, filled in with today and whoever works here.
fn confirm(id: Id, ctx: &Ctx<'_>) -> Act {
    let mut form = RecordForm::of(Kind::Reports, id).only(&["told", "told_by"]);
    if let Some(report) = ctx.world().get::<Report>(id) {
        form = form.titled(ctx.tell(&say!("told-form", what = report.subject.shown(ctx.world()))));
        if report.is_open() {
            form = form
                .with("told", ctx.today().format("%d/%m/%Y").to_string())
                .with("told_by", ctx.session.who.clone());
        }
    }
    Act::Open(form.layer(ctx, |_| Vec::new()))
}

/// Shows who may speak for the labs on another day.
fn as_of(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let field = Field::new("date", ctx.tell(&say!("field-date")), FieldKind::Line)
        .help(ctx.tell(&say!("form-help-date")));
    let form = FormState::new(ctx.tell(&say!("as-of-title")), vec![field], &[]);
    Ok(vec![Act::Open(Layer::new(Body::Form(form), |ctx, answers| {
        let typed = answers.get("date").map(|text| text.trim()).unwrap_or_default();
        if typed.is_empty() {
            return Ok(vec![Act::Cue("as-of", String::new())]);
        }
        let day = crate::text::read_date(typed, ctx.today()).map_err(|what| {
            Refusal::of(vec![Pinned { change: 0, fault: crate::domain::Fault::new("date", what) }])
        })?;
        Ok(vec![Act::Cue("as-of", day.to_string())])
    }))])
}

fn participation(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (title, lines) = screens::participation_page(ctx);
    Ok(vec![Act::Open(Layer::page(title, lines))])
}

/// An action is done, or open again; a question is settled today, or open again.
fn settle(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    let what = ctx.world().record(id).map(|record| record.label(ctx.book())).unwrap_or_default();
    let (label, change) = match ctx.world().record(id) {
        Some(Record::Actions(action)) => {
            let (state, label) = if action.is_open() {
                (ActionState::Done, say!("edit-done", what = what))
            } else {
                (ActionState::Open, say!("edit-open-again", what = what))
            };
            (label, replace(id, Action { state: Some(state), ..Action::clone(action) }, ctx.book()))
        }
        Some(Record::Entries(entry)) if entry.kind == EntryKind::Question => {
            let (closed, label) = match entry.closed {
                None => (Some(ctx.today()), say!("edit-settled", what = what)),
                Some(_) => (None, say!("edit-open-again", what = what)),
            };
            (label, replace(id, Entry { closed, ..Entry::clone(entry) }, ctx.book()))
        }
        _ => {
            return Err(Refusal::new(
                say!("refused-not-settled"),
                Some(say!("refused-not-settled-hint")),
            ));
        }
    };
    Ok(vec![Act::Commit(Draft::act(label, vec![change]))])
}

/// A note that came between sittings.
fn note(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let form = RecordForm::new(Kind::Notes)
        .with("date", ctx.today().format("%d/%m/%Y").to_string())
        .only(&["text", "from", "date", "channel"])
        .at_foot();
    let stays = ctx.room == Room::FollowUp;
    Ok(vec![Act::Open(
        form.layer(
            ctx,
            move |id| if stays { vec![Act::Select(id.to_string())] } else { Vec::new() },
        ),
    )])
}
