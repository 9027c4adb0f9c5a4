//! What comes back: the sitting before, phrases that are used again, what bodies have committed.
//! Keeps out: finding records.

use super::selected::nothing_selected;
use crate::deeds::{no_sitting, phrases};
use crate::domain::{Entry, Kind, Phrase, Record};
use crate::flow::{Act, Command, Ctx, Layer, Notice, Offer, Outcome};
use crate::forms::RecordForm;
use crate::ledger::Refusal;
use crate::say;
use crate::screens;

pub(super) const ROWS: &[Command] = &[
    Command { name: "last-time", scopes: &["live", "groups"], run: last_time, ..Command::ROW },
    Command { name: "phrase", scopes: &["form"], hint: 25, run: phrase, ..Command::ROW },
    Command { name: "phrase-keep", scopes: &["live"], run: keep, ..Command::ROW },
    Command { name: "commitments", scopes: &["stakeholders"], run: commitments, ..Command::ROW },
    Command { name: "commit", scopes: &["stakeholders"], run: commit, ..Command::ROW },
];

fn last_time(ctx: &Ctx<'_>, _: &str) -> Outcome {
    ctx.sitting().ok_or_else(no_sitting)?;
    let page = screens::last_time_page(ctx);
    let (title, lines) = page.ok_or_else(|| Refusal::new(say!("refused-first-sitting"), None))?;
    Ok(vec![Act::Open(Layer::page(title, lines))])
}

/// The phrases of the table, one of them to be typed where the hand is.
fn phrase(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let mut phrases: Vec<&Phrase> = ctx.world().all::<Phrase>().map(|(_, phrase)| phrase).collect();
    if phrases.is_empty() {
        return Ok(vec![Act::Say(Notice::bad(
            say!("refused-no-phrase"),
            Some(say!("refused-no-phrase-hint")),
        ))]);
    }
    phrases.sort_by_key(|phrase| (phrase.kind, phrase.text.as_str().to_lowercase()));
    let offer = |phrase: &&Phrase| {
        let words = phrase.text.as_str().to_owned();
        let kind = phrase.kind.map(|kind| ctx.tell(&kind.sentence()));
        Offer::new(words.clone(), words).hinted(kind.unwrap_or_default())
    };
    let title = ctx.tell(&say!("phrase-title"));
    Ok(vec![Act::Open(Layer::choose(title, phrases.iter().map(offer), |_, words| {
        Ok(vec![Act::Type(words.clone())])
    }))])
}

/// The words of the entry under the hand, kept to be used again.
fn keep(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let entry = ctx.subject().filter(|id| ctx.world().get::<Entry>(*id).is_some());
    let draft = phrases::keep(entry.ok_or_else(nothing_selected)?, ctx.world(), &ctx.caller())?;
    Ok(vec![Act::Commit(draft), Act::Say(Notice::good(say!("phrase-kept")))])
}

fn commitments(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (title, lines) = screens::commitments_page(ctx);
    Ok(vec![Act::Open(Layer::page(title, lines))])
}

/// A commitment of the stakeholder under the hand, made today.
fn commit(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    let body = ctx
        .world()
        .record(id)
        .filter(|record| matches!(record, Record::Stakeholders(_)))
        .ok_or_else(nothing_selected)?;
    let title =
        say!("form-of", what = say!("kind-one-commitments"), name = body.label(ctx.world()));
    let form = RecordForm::new(Kind::Commitments)
        .titled(ctx.tell(&title))
        .with("body", id.to_string())
        .with("date", ctx.today().format("%d/%m/%Y").to_string())
        .only(&["area", "kind", "amount", "quantity", "unit", "note", "date"]);
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}
