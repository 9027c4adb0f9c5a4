//! After the table: the answers of the deciding body, indicators, terms, rules of selection. Keeps
//! out: what they add up to.

use super::selected::nothing_selected;
use crate::deeds::{beginnings, concluding};
use crate::domain::{Answer, Id, Indicator, Kind, Process, Proposal, Selection, World, decisions};
use crate::flow::{Act, Command, Ctx, Layer, Notice, Offer, Outcome};
use crate::forms::RecordForm;
use crate::ledger::Refusal;
use crate::say;
use crate::screens;
use crate::text::Sentence;

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "body-answer",
        scopes: &["decision"],
        hint: 1,
        run: body_answer,
        ..Command::ROW
    },
    Command { name: "indicator", scopes: &["decision"], hint: 2, run: indicator, ..Command::ROW },
    Command { name: "amend", scopes: &["decision"], hint: 3, run: amend, ..Command::ROW },
    Command { name: "follow-up", scopes: &["decision"], hint: 4, run: follow_up, ..Command::ROW },
    Command {
        name: "selection",
        scopes: &["decision", "results", "proposals"],
        hint: 14,
        run: selection,
        ..Command::ROW
    },
    Command {
        name: "selection-new",
        scopes: &["decision", "results", "proposals"],
        run: |ctx, _| {
            Ok(vec![Act::Open(RecordForm::new(Kind::Selections).layer(ctx, |_| Vec::new()))])
        },
        ..Command::ROW
    },
    Command { name: "terms", scopes: &["decision"], hint: 6, run: terms, ..Command::ROW },
    Command { name: "conclude", scopes: &["decision"], run: conclude, ..Command::ROW },
];

/// What an answer is asked for, in the order in which a deed is read.
const ANSWER: &[&str] = &["body", "outcome", "deed", "date", "reason"];
const INDICATOR: &[&str] = &["name", "target", "due", "status", "owner", "evidence"];
/// The fields of the process that terms and the document of proposals hang on.
const TERMS: &[&str] = &[
    "end_date",
    "report_sent",
    "docpp_drafted",
    "docpp_table_approved",
    "docpp_validated",
    "docpp_guarantor",
    "docpp_sent",
    "decision_term",
    "promised_actions",
    "docpp_object",
    "docpp_path",
    "docpp_implementation",
    "state",
    "concluded",
];

/// The proposal that is selected.
pub(super) fn proposal(ctx: &Ctx<'_>) -> Result<Id, Refusal> {
    ctx.subject()
        .filter(|id| ctx.world().get::<Proposal>(*id).is_some())
        .ok_or_else(nothing_selected)
}

pub(super) fn titled(what: Sentence, id: Id, ctx: &Ctx<'_>) -> String {
    let name = ctx.world().label(id);
    ctx.tell(&say!("form-of", what = what, name = name))
}

/// An answer by the body whose turn it is: the executive first, the council after it.
fn body_answer(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = proposal(ctx)?;
    let form = RecordForm::begun(beginnings::answer(id, ctx.world(), &ctx.caller()))
        .titled(titled(say!("kind-one-answers"), id, ctx))
        .only(ANSWER);
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

fn indicator(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = proposal(ctx)?;
    let form = RecordForm::begun(beginnings::indicator(id))
        .titled(titled(say!("kind-one-indicators"), id, ctx))
        .only(INDICATOR);
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

/// The form of an answer or indicator that is there already.
fn amending(id: Id, ctx: &Ctx<'_>) -> Option<Act> {
    let kind = ctx.world().record(id)?.kind();
    let fields = if kind == Kind::Answers { ANSWER } else { INDICATOR };
    let form = RecordForm::of(kind, id).only(fields);
    // Missing reasons are what one comes back for.
    let lacks = ctx.world().get::<Answer>(id).is_some_and(Answer::owes_reasons);
    Some(Act::Open(if lacks { form.at("reason") } else { form }.layer(ctx, |_| Vec::new())))
}

fn amend(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = proposal(ctx)?;
    let answers = decisions::answers(id, ctx.world())
        .into_iter()
        .map(|(id, _)| (id, say!("kind-one-answers")));
    let indicators =
        ctx.world().of::<Indicator>(id).map(|(id, _)| (id, say!("kind-one-indicators")));
    let found: Vec<(Id, Sentence)> = answers.chain(indicators).collect();
    match found.as_slice() {
        [] => Err(Refusal::new(say!("refused-no-answer"), Some(say!("refused-no-answer-hint")))),
        [(only, _)] => Ok(amending(*only, ctx).into_iter().collect()),
        several => {
            let label = |id: Id| match ctx.world().get::<Answer>(id) {
                Some(answer) => {
                    format!("{}: {}", answer.body.as_str(), ctx.tell(&answer.outcome.sentence()))
                }
                None => ctx
                    .world()
                    .get::<Indicator>(id)
                    .map(|i| i.name.as_str().to_owned())
                    .unwrap_or_default(),
            };
            let offers =
                several.iter().map(|(id, kind)| Offer::new(*id, label(*id)).hinted(ctx.tell(kind)));
            let title = titled(say!("amend-title"), id, ctx);
            Ok(vec![Act::Open(Layer::choose(title, offers, |ctx, id| {
                Ok(amending(*id, ctx).into_iter().collect())
            }))])
        }
    }
}

fn follow_up(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (title, lines) = screens::follow_up_page(ctx);
    Ok(vec![Act::Open(Layer::page(title, lines))])
}

fn selected(rule: Id, ctx: &Ctx<'_>) -> Option<Act> {
    screens::selection_page(rule, ctx).map(|(title, lines)| Act::Open(Layer::page(title, lines)))
}

/// The page of a rule of selection; where there is none, the form of the first.
fn selection(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let rules: Vec<(Id, &Selection)> = ctx.world().all::<Selection>().collect();
    match rules.as_slice() {
        [] => Ok(vec![Act::Open(RecordForm::new(Kind::Selections).layer(ctx, |_| Vec::new()))]),
        [(only, _)] => Ok(selected(*only, ctx).into_iter().collect()),
        several => {
            let offers = several.iter().map(|(id, rule)| {
                Offer::new(*id, rule.name.as_str().to_owned())
                    .hinted(ctx.tell(&rule.kind.sentence()))
            });
            let title = ctx.tell(&say!("selection-title"));
            Ok(vec![Act::Open(Layer::choose(title, offers, |ctx, id| {
                Ok(selected(*id, ctx).into_iter().collect())
            }))])
        }
    }
}

/// The process of the table.
fn process(world: &dyn World) -> Result<(Id, &Process), Refusal> {
    let none = || Refusal::new(say!("refused-no-process"), Some(say!("refused-no-process-hint")));
    world.all::<Process>().next().ok_or_else(none)
}

fn terms(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, _) = process(ctx.world())?;
    let title = ctx.tell(&say!("terms-title"));
    Ok(vec![Act::Open(
        RecordForm::of(Kind::Process, id).titled(title).only(TERMS).layer(ctx, |_| Vec::new()),
    )])
}

/// The answer that owes its reasons, where they are written, and which others do.
fn lacking(first: Id, told: Sentence, ctx: &Ctx<'_>) -> Vec<Act> {
    let row = ctx.world().get::<Answer>(first).map(|answer| Act::Select(answer.proposal.id.into()));
    row.into_iter().chain(amending(first, ctx)).chain([Act::Say(Notice::bad(told, None))]).collect()
}

/// Marks the process concluded today; while reasons are owed it says which, and opens the first
/// answer that owes them; while answers are, it asks.
pub(super) fn conclude(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let owed = concluding::owing(ctx.world(), &ctx.caller())?;
    if let Some(first) = owed.unreasoned.first() {
        return Ok(lacking(*first, concluding::unreasoned(&owed, ctx.world()), ctx));
    }
    match owed.lines.len() - owed.answered() {
        0 => concluded(ctx),
        open => {
            let lines = vec![ctx.tell(&say!("conclude-question", count = open))];
            let question = ctx.question(ctx.tell(&say!("conclude-title")), lines);
            Ok(vec![Act::Open(Layer::ask(question, concluded))])
        }
    }
}

fn concluded(ctx: &Ctx<'_>) -> Outcome {
    let done = concluding::conclude(ctx.world(), &ctx.caller())?;
    let told = done.remarks.into_iter().next().unwrap_or_else(|| say!("edit-concluded"));
    Ok(vec![Act::Commit(done.draft), Act::Say(Notice::good(told))])
}
