//! Reopening what was approved or closed: it asks for its reason, also when it is undoing that
//! reopens. Keeps out: approving.

use crate::deeds;
use crate::domain::{Id, Meeting, MinutesState, Noun, Record, Reopenings, Round, RoundState};
use crate::flow::{Act, Body, Ctx, Layer, Outcome};
use crate::kit::{Field, FieldKind, FormState};
use crate::ledger::{Change, Draft, Refusal};
use crate::say;
use crate::text::Sentence;

/// Takes the last act back; what it approved or closed is reopened instead, with a reason.
pub(super) fn undo(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let draft = ctx.ledger.history().undo(ctx.session.hand);
    let reopened =
        draft.as_ref().and_then(|draft| draft.changes.iter().find(|change| reopens(change)));
    let (Some(draft), Some(reopened)) = (&draft, reopened) else { return Ok(vec![Act::Undo]) };
    let (title, label) = told(reopened);
    let id = reopened.id;
    // What was kept of the paper that was approved stays.
    let changes: Vec<Change> =
        draft.changes.iter().filter(|change| !change.is_copy()).cloned().collect();
    let ask = ask(ctx.tell(&title), ctx, move |_, reason| {
        let mut changes = changes.clone();
        for change in changes.iter_mut().filter(|change| change.id == id) {
            change.after = change.after.take().map(|record| reasoned(record, reason));
        }
        Ok(Draft::act(label.clone(), changes))
    });
    Ok(vec![ask])
}

/// Makes an approved verbale a draft again, as a new revision with its reason.
pub(super) fn minutes(id: Id, ctx: &Ctx<'_>) -> Act {
    let number = ctx.world().get::<Meeting>(id).map_or(0, |meeting| meeting.number.get());
    ask(ctx.tell(&say!("reopen-title", number = number)), ctx, move |ctx, reason| {
        deeds::reopen(id, reason, ctx.world(), &ctx.caller())
    })
}

/// Whether a change takes back an approval or a closing.
fn reopens(change: &Change) -> bool {
    match (&change.before, &change.after) {
        (Some(Record::Meetings(before)), Some(Record::Meetings(after))) => {
            before.minutes_state() == MinutesState::Approved
                && after.minutes_state() != MinutesState::Approved
        }
        (Some(Record::Rounds(before)), Some(Record::Rounds(after))) => {
            before.state == RoundState::Closed && after.state == RoundState::Open
        }
        _ => false,
    }
}

/// The title of the question, and how the log names the act.
fn told(change: &Change) -> (Sentence, Sentence) {
    let number = |record: &Record| match record {
        Record::Meetings(meeting) => meeting.number.get(),
        Record::Rounds(round) => round.number.get(),
        _ => 0,
    };
    let number = change.before.as_ref().map_or(0, number);
    match &change.before {
        Some(Record::Rounds(_)) => (
            say!("reopen-round-title", number = number),
            say!("edit-round-reopened", number = number),
        ),
        _ => (say!("reopen-title", number = number), say!("edit-reopened", number = number)),
    }
}

fn reasoned(record: Record, reason: &Reopenings) -> Record {
    match record {
        Record::Meetings(meeting) => Meeting { reason: Some(reason.clone()), ..*meeting }.wrap(),
        Record::Rounds(round) => Round { reason: Some(reason.clone()), ..*round }.wrap(),
        other => other,
    }
}

/// The form that asks for the reason, and what follows it.
fn ask(
    title: String,
    ctx: &Ctx<'_>,
    draft: impl Fn(&Ctx<'_>, &Reopenings) -> Result<Draft, Refusal> + 'static,
) -> Act {
    let field = Field::new("reason", ctx.tell(&say!("field-reason")), FieldKind::Line).required();
    let form = FormState::new(title, vec![field], &[]);
    Act::Open(Layer::new(Body::Form(form), move |ctx, answers| {
        let typed = answers.get("reason").map(String::as_str).unwrap_or_default();
        let reason = deeds::worded(typed)?;
        Ok(vec![Act::Commit(draft(ctx, &reason)?)])
    }))
}
