//! A secret ballot: its counts, and no names. Keeps out: votes by name (see `voting`).

use super::voting::{closed, decision, minute, poll, unclosed};
use crate::deeds::wording;
use crate::domain::{ConsensusMethod, Datum, Fault, Mark, Place, Poll, Row, Secrecy};
use crate::flow::{Act, Answers, Arguments, Body, Command, Ctx, Layer, Outcome};
use crate::forms::label_of;
use crate::kit::{Confirm, Field, FieldKind, FormState};
use crate::ledger::{Pinned, Refusal, add};
use crate::say;

const COUNTS: [&str; 5] = ["favour", "against", "abstained", "blank", "not_voting"];

pub const ROWS: &[Command] = &[Command {
    name: "vote-secret",
    scopes: &["vote"],
    arguments: Arguments::None,
    hint: 6,
    run: secret,
}];

/// Asks first where approved rules say that the table votes in the open.
fn secret(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let vote = unclosed(ctx)?;
    let rules = vote.count.rules;
    if rules.version.is_none() || rules.ballot == Secrecy::Secret {
        return ballot(ctx);
    }
    let lines = vec![ctx.tell(&say!("vote-secret-against", rules = rules.named()))];
    let (yes, no) = (ctx.tell(&say!("answer-yes")), ctx.tell(&say!("answer-no")));
    let confirm = Confirm::new(ctx.tell(&say!("vote-secret-question")), lines, yes, no);
    Ok(vec![Act::Open(Layer::new(Body::Confirm(confirm), |ctx, answers| {
        if answers.get("chosen").map(String::as_str) == Some("yes") {
            ballot(ctx)
        } else {
            Ok(Vec::new())
        }
    }))])
}

fn ballot(ctx: &Ctx<'_>) -> Outcome {
    let vote = unclosed(ctx)?;
    let votes = vote.count.votes;
    if votes.favour + votes.against + votes.abstained > 0 {
        return Err(Refusal::new(say!("fault-poll-named"), None));
    }
    let counted = COUNTS
        .iter()
        .map(|name| Field::new(*name, label_of(name, ctx), FieldKind::Figure).required());
    let worded = Field::new("text", label_of("text", ctx), FieldKind::Line).required();
    let mut initial: Vec<(String, String)> =
        COUNTS.iter().map(|name| ((*name).to_owned(), "0".to_owned())).collect();
    initial.push(("text".to_owned(), wording(&vote, ctx.world())));
    let title = ctx.tell(&say!("vote-secret-title", voters = vote.count.present));
    let mut form = FormState::new(title, counted.chain([worded]).collect(), &initial);
    form.focus("favour");
    Ok(vec![Act::Open(Layer::new(Body::Form(form), |ctx, answers| {
        let vote = unclosed(ctx)?;
        let time = minute(&vote, ctx)?;
        let [favour, against, abstained, blank, not_voting] = counts(answers, ctx)?;
        let text = answers.get("text").map(String::as_str).unwrap_or_default();
        let entry = decision(&vote, text, ConsensusMethod::Vote, time, ctx)?;
        let number = |mark: Mark<0, 9999>| usize::try_from(mark.get()).unwrap_or_default();
        let poll = Poll {
            ballot: Some(Secrecy::Secret),
            result: vote.count.result_of(number(favour), number(against)),
            favour: Some(favour),
            against: Some(against),
            abstained: Some(abstained),
            blank: Some(blank),
            not_voting: Some(not_voting),
            ..poll(&vote, time)
        };
        let changes = vec![add((ctx.mint)(), poll.clone()), entry];
        Ok(closed(&vote, changes, &poll, ctx))
    }))])
}

/// The counts as they were typed.
fn counts(answers: &Answers, ctx: &Ctx<'_>) -> Result<[Mark<0, 9999>; 5], Refusal> {
    let place = Place { row: &Row::new(), world: ctx.world() };
    let mut faults = Vec::new();
    let read = COUNTS.map(|name| {
        let text = answers.get(name).map(|text| text.trim()).unwrap_or_default();
        Mark::read(text, &place)
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
