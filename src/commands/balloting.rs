//! A secret ballot: its counts, and no names. Keeps out: votes by name (see `voting`).

use super::voting::{closed, place, unclosed};
use crate::deeds::{self, COUNTS, Counted, Done};
use crate::domain::{Datum, Fault, Place, Row};
use crate::flow::{Act, Answers, Body, Command, Ctx, Layer, Outcome};
use crate::forms::label_of;
use crate::kit::{Field, FieldKind, FormState};
use crate::ledger::{Pinned, Refusal};
use crate::say;

pub(super) const ROWS: &[Command] =
    &[Command { name: "vote-secret", scopes: &["vote"], hint: 6, run: secret, ..Command::ROW }];

/// Asks first where approved rules say that the table votes in the open.
fn secret(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let vote = unclosed(ctx)?;
    let Some(against) = deeds::against_rules(&vote) else { return ballot(ctx) };
    let lines = vec![ctx.tell(&against)];
    let confirm = ctx.question(ctx.tell(&say!("vote-secret-question")), lines);
    Ok(vec![Act::Open(Layer::ask(confirm, ballot))])
}

fn ballot(ctx: &Ctx<'_>) -> Outcome {
    let vote = deeds::closable_secret(place(ctx), ctx.world(), &ctx.caller())?;
    let counted = COUNTS
        .iter()
        .map(|name| Field::new(*name, label_of(name, ctx), FieldKind::Line).required());
    let worded = Field::new("text", label_of("text", ctx), FieldKind::Line).required();
    let mut initial: Vec<(String, String)> =
        COUNTS.iter().map(|name| ((*name).to_owned(), "0".to_owned())).collect();
    initial.push(("text".to_owned(), deeds::wording(&vote, ctx.world())));
    let title = ctx.tell(&say!("vote-secret-title", voters = vote.count.present));
    let mut form = FormState::new(title, counted.chain([worded]).collect(), &initial);
    form.focus("favour");
    Ok(vec![Act::Open(Layer::new(Body::Form(form), |ctx, answers| {
        let vote = unclosed(ctx)?;
        let counted = counts(answers, ctx)?;
        let text = answers.get("text").map(String::as_str);
        let Done { draft, .. } =
            deeds::close_secret(place(ctx), counted, text, ctx.world(), &ctx.caller())?;
        let [favour, against, ..] = counted;
        let number = |mark: Counted| usize::try_from(mark.get()).unwrap_or_default();
        let said = deeds::ended(&vote.count, number(favour), number(against));
        Ok(closed(draft, said))
    }))])
}

/// The counts as they were typed.
fn counts(answers: &Answers, ctx: &Ctx<'_>) -> Result<[Counted; 5], Refusal> {
    let place = Place { row: &Row::new(), world: ctx.world() };
    let mut faults = Vec::new();
    let read = COUNTS.map(|name| {
        let text = answers.get(name).map(|text| text.trim()).unwrap_or_default();
        Counted::read(text, &place)
            .map_err(|reason| faults.push(Pinned { change: 0, fault: Fault::new(name, reason) }))
            .ok()
    });
    match read {
        [Some(favour), Some(against), Some(abstained), Some(blank), Some(not_voting)] => {
            Ok([favour, against, abstained, blank, not_voting])
        }
        _ => Err(Refusal::of(faults)),
    }
}
