//! What is done with a proposal of the register: merged, split, given an opinion, drawn into a
//! shortlist. Keeps out: what moves and what stays when it is (see `deeds`).

use super::actors::{ask, called};
use super::decision::{proposal, titled};
use super::doing;
use crate::deeds::proposals::{PIECES, merge_proposals, piece_codes, split_into, standing};
use crate::deeds::warnings::hidden;
use crate::deeds::{beginnings, shortlist};
use crate::domain::{Fault, Id, Proposal};
use crate::flow::{Act, Body, Command, Ctx, Layer, Message, Offer, Outcome, ProposalsMessage};
use crate::forms::RecordForm;
use crate::kit::{Field, FieldKind, FormState};
use crate::ledger::{Pinned, Refusal};
use crate::say;

pub(super) const ROWS: &[Command] = &[
    Command { name: "opinion", scopes: &["proposals"], hint: 11, run: opinion, ..Command::ROW },
    Command { name: "shortlist", scopes: &["proposals"], hint: 11, run: shortlist, ..Command::ROW },
    Command {
        name: "proposal-merge",
        scopes: &["proposals"],
        hint: 13,
        run: merge,
        ..Command::ROW
    },
    Command {
        name: "proposal-split",
        scopes: &["proposals"],
        hint: 13,
        run: divide,
        ..Command::ROW
    },
];

/// What an opinion is asked for.
const OPINION: &[&str] = &["kind", "verdict", "author", "date", "reason"];

/// As many as OPLA' sent to feasibility.
const FIRST: &str = "20";

/// An opinion of today, of the first kind that is missing.
fn opinion(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = proposal(ctx)?;
    let form = RecordForm::begun(beginnings::opinion(id, ctx.world(), &ctx.caller()))
        .titled(titled(say!("kind-one-opinions"), id, ctx))
        .only(OPINION);
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

/// Chooses the proposal that stays, by a few letters.
fn merge(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let from = proposal(ctx)?;
    standing(from, ctx.whole())?;
    let others = ctx.world().all::<Proposal>().filter(|(id, other)| *id != from && other.stands());
    let mut offers: Vec<Offer<Id>> = others
        .map(|(id, other)| {
            let state = other.state.map(|state| ctx.tell(&state.sentence()));
            Offer::new(id, called(id, ctx)).hinted(state.unwrap_or_default())
        })
        .collect();
    offers.sort_by_cached_key(|offer| offer.label.to_lowercase());
    let title = ctx.tell(&say!("merge-title", name = called(from, ctx)));
    Ok(vec![Act::Open(Layer::choose(title, offers, move |ctx, into| {
        let into = *into;
        let plan = merge_proposals(from, into, ctx.whole())?;
        let (name, into) = (called(from, ctx), called(into, ctx));
        let warnings = hidden(from, plan.into, ctx.whole());
        let question = say!("merge-proposal-question", name = name, into = into);
        let lines = std::iter::once(&question)
            .chain(&warnings)
            .map(|sentence| ctx.tell(sentence))
            .collect();
        Ok(vec![ask(from, lines, plan, merge_proposals, ctx)])
    }))])
}

/// Asks for the titles of the pieces; their codes are that of the whole with a letter.
fn divide(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let from = proposal(ctx)?;
    standing(from, ctx.whole())?;
    let codes = piece_codes(from, ctx.whole());
    let boxes = PIECES.iter().zip(&codes).enumerate().map(|(at, (name, code))| {
        let field = Field::new(
            *name,
            ctx.tell(&say!("split-piece", code = code.as_str())),
            FieldKind::Line,
        );
        if at < 2 { field.required() } else { field }
    });
    let form = FormState::new(
        ctx.tell(&say!("split-title", name = called(from, ctx))),
        boxes.collect(),
        &[],
    );
    Ok(vec![Act::Open(Layer::new(Body::Form(form), move |ctx, answers| {
        let title = |name: &&str| answers.get(*name).map(String::as_str).unwrap_or_default();
        let titles: Vec<&str> = PIECES.iter().map(title).collect();
        let draft = split_into(from, &titles, ctx.whole(), &ctx.caller())?;
        // The first change is that of the whole.
        let first = draft.changes.get(1).map(|piece| Act::Select(piece.id.into()));
        Ok([Act::Commit(draft)].into_iter().chain(first).collect())
    }))])
}

/// Asks for how many are drawn, and whether those that pass are marked.
fn shortlist(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let choices = [("no", say!("answer-no")), ("yes", say!("answer-yes"))];
    let choices =
        choices.into_iter().map(|(code, label)| (code.to_owned(), ctx.tell(&label))).collect();
    let boxes = vec![
        Field::new("first", ctx.tell(&say!("shortlist-first")), FieldKind::Line).required(),
        Field::new("mark", ctx.tell(&say!("shortlist-mark")), FieldKind::Choice(choices))
            .help(ctx.tell(&say!("shortlist-mark-help"))),
    ];
    let initial =
        [("first", FIRST), ("mark", "no")].map(|(name, value)| (name.to_owned(), value.to_owned()));
    let form = FormState::new(ctx.tell(&say!("shortlist-title")), boxes, &initial);
    Ok(vec![Act::Open(Layer::new(Body::Form(form), |ctx, answers| {
        let typed = answers.get("first").map(|text| text.trim()).unwrap_or_default();
        let Some(first) = typed.parse::<usize>().ok().filter(|first| (1..=9_999).contains(first))
        else {
            let fault = Fault::new("first", say!("fault-bounds", low = 1, high = 9_999));
            return Err(Refusal::of(vec![Pinned { change: 0, fault }]));
        };
        let mut acts = vec![Act::Tell(Message::Proposals(ProposalsMessage::First(first)))];
        if answers.get("mark").is_some_and(|mark| mark == "yes") {
            let first = i64::try_from(first).unwrap_or(i64::MAX);
            acts.extend(doing::acts(shortlist::shortlist(first, ctx.world())?));
        }
        Ok(acts)
    }))])
}
