//! Votes on projects: a vote begun, ballots entered from paper, the vote closed, its count shown and
//! explained. Keeps out: counting, and the fields of projects.

use super::selected::nothing_selected;
use crate::deeds::ballots;
use crate::domain::{Budget, Id, Kind, Project, ballot_box, budgets, taken_back};
use crate::flow::{Act, Body, BudgetMessage, Command, Ctx, Layer, Message, Notice, Offer, Outcome};
use crate::forms::{RecordForm, label_of};
use crate::kit::{Field, FieldKind, FormState, PageLine};
use crate::ledger::Refusal;
use crate::say;
use crate::screens;

const BUDGET: &[&str] = &["budget"];

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "enter-ballot",
        scopes: BUDGET,
        hint: 1,
        run: goes_on,
        types: true,
        ..Command::ROW
    },
    Command { name: "close-ballot", scopes: BUDGET, hint: 2, run: close, ..Command::ROW },
    Command { name: "by-rules", scopes: BUDGET, hint: 3, run: by_rules, ..Command::ROW },
    Command { name: "explain", scopes: BUDGET, hint: 4, run: explain, ..Command::ROW },
    Command { name: "count-steps", scopes: BUDGET, hint: 5, run: steps, ..Command::ROW },
    Command {
        name: "budget-new",
        scopes: BUDGET,
        hint: 6,
        run: begin,
        types: true,
        ..Command::ROW
    },
    Command { name: "batch-new", scopes: BUDGET, run: batch, types: true, ..Command::ROW },
    Command { name: "ballot-check", scopes: BUDGET, run: check, types: true, ..Command::ROW },
    Command { name: "withdraw-ballot", scopes: BUDGET, run: withdraw, types: true, ..Command::ROW },
    Command { name: "override", scopes: BUDGET, run: decide, types: true, ..Command::ROW },
    Command { name: "budget-pick", scopes: BUDGET, run: pick, ..Command::ROW },
];

/// The vote on screen: that of the row under the hand, else the one at hand.
pub(super) fn shown(ctx: &Ctx<'_>) -> Option<Id> {
    screens::budget_of_row(ctx.subject(), ctx.world())
        .or_else(|| budgets::at_hand(ctx.world()).map(|(id, _)| id))
}

/// The vote on screen, of which something is to be shown.
fn any(ctx: &Ctx<'_>) -> Result<Id, Refusal> {
    shown(ctx).ok_or_else(|| {
        Refusal::new(say!("refused-no-budget"), Some(say!("refused-no-budget-hint")))
    })
}

pub(super) fn begin(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let last = budgets::series(ctx.world()).last().map_or(0, |(_, own)| own.number.get());
    let form = RecordForm::new(Kind::Budgets)
        .with("number", (last + 1).to_string())
        .only(&[
            "number",
            "question",
            "cap",
            "ballot_type",
            "rule",
            "tie",
            "seed",
            "choices",
            "points",
            "minimum",
            "ballot",
            "eligible",
        ])
        .at("question");
    Ok(vec![Act::Open(form.layer(ctx, |id| {
        vec![Act::Tell(Message::Budget(BudgetMessage::Show(id))), Act::Select(id.into())]
    }))])
}

fn pick(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let offers = budgets::series(ctx.world()).into_iter().rev().map(|(id, own)| {
        let label = format!("{}. {}", own.number.get(), own.question.as_str());
        let state = match (own.is_open(), taken_back::times(own, id, ctx.world())) {
            (true, None) => say!("budget-is-open"),
            (false, None) => say!("budget-is-closed"),
            (true, Some(_)) => say!("budget-is-open-again"),
            (false, Some(_)) => say!("budget-is-closed-again"),
        };
        Offer::new(id, label).hinted(ctx.tell(&state))
    });
    Ok(vec![Act::Open(Layer::choose(ctx.tell(&say!("budget-pick-title")), offers, |_, id| {
        Ok(vec![Act::Tell(Message::Budget(BudgetMessage::Show(*id))), Act::Select((*id).into())])
    }))])
}

/// The line in which a ballot is typed; taking it opens the next of the batch.
fn entry(budget: Id, batch: i64, number: i64, ctx: &Ctx<'_>) -> Box<Layer> {
    let field = Field::new("choices", label_of("choices", ctx), FieldKind::Line)
        .help(ctx.tell(&say!("ballot-entry-help")));
    let title = ctx.tell(&say!("ballot-entry-title", batch = batch, number = number));
    let form = FormState::new(title, vec![field], &[]).about(letters(budget, ctx));
    let layer = Layer::new(Body::Form(form), move |ctx, answers| {
        let text = answers.get("choices").map(|text| text.trim()).unwrap_or_default();
        // Nothing typed: the paper is at its end.
        if text.is_empty() {
            return Ok(Vec::new());
        }
        let (text, void) = ballots::voided(text, ctx.session.language);
        let (world, by) = (ctx.world(), ctx.caller());
        let draft = ballots::enter(Some(budget), Some(batch), text, void.as_deref(), world, &by)
            .map_err(below_letters)?;
        let next = entry(budget, batch, number + 1, ctx);
        Ok(vec![Act::Commit(draft), Act::Open(next)])
    });
    layer.at_foot().saying(understood)
}

/// A refusal in a box that lists the letters: listed once more they would push the line in which one
/// types out of it.
fn below_letters(mut refusal: Refusal) -> Refusal {
    for hint in &mut refusal.hints {
        if hint.key == "refused-ballot-letters-hint" {
            *hint = say!("refused-ballot-letters-below-hint");
        }
    }
    refusal
}

/// The letter of each project, where it is not its code: the box lies over some rows of the list.
fn letters(budget: Id, ctx: &Ctx<'_>) -> String {
    let projects = budgets::projects(budget, ctx.world());
    let codes = projects.iter().map(|(_, own)| own.code.as_str());
    let letters = budgets::letters(&projects).unwrap_or_default();
    let told = letters
        .into_iter()
        .zip(codes)
        .filter(|(letter, code)| !code.eq_ignore_ascii_case(&letter.to_string()))
        .map(|(letter, code)| format!("{letter}={code}"));
    told.collect::<Vec<_>>().join("  ")
}

/// What a line means, while it is typed.
fn understood(ctx: &Ctx<'_>, _: &str, text: &str) -> Option<String> {
    let budget = shown(ctx)?;
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    if let Some((_, why)) = text.split_once('!') {
        return Some(ctx.tell(&say!("ballot-is-void", why = why.trim())));
    }
    if text == ballots::BLANK {
        return Some(ctx.tell(&say!("ballot-is-blank")));
    }
    let read = ballots::read(budget, text, ctx.world()).ok()?;
    let codes = String::from(read.clone());
    Some(ctx.tell(&say!("ballot-means", codes = codes, count = read.0.len())))
}

fn goes_on(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, _) = ballots::open(shown(ctx), ctx.world())?;
    entering(id, ballots::batch(id, ctx.world()), ctx)
}

fn batch(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, _) = ballots::open(shown(ctx), ctx.world())?;
    let last = ballot_box::entered(id, ctx.world()).last_key_value().map_or(0, |(last, _)| *last);
    entering(id, last + 1, ctx)
}

fn entering(id: Id, batch: i64, ctx: &Ctx<'_>) -> Outcome {
    // Whatever cannot be typed is told before anybody types.
    ballots::read(id, ballots::BLANK, ctx.world())?;
    let number = ballot_box::next_in(id, batch, ctx.world());
    Ok(vec![Act::Open(entry(id, batch, number, ctx))])
}

/// Asks for a ballot that was entered, to be typed again by another person.
fn check(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, _) = ballots::open(shown(ctx), ctx.world())?;
    let fields = ["batch", "number", "choices"]
        .map(|name| Field::new(name, label_of(name, ctx), FieldKind::Line).required());
    let last = ballots::batch(id, ctx.world()).to_string();
    let initial = [("batch".to_owned(), last)];
    let title = ctx.tell(&say!("ballot-check-title"));
    let mut form = FormState::new(title, fields.into(), &initial).about(letters(id, ctx));
    form.focus("number");
    let layer = Layer::new(Body::Form(form), move |ctx, answers| {
        let text = |name: &str| answers.get(name).map(String::as_str).unwrap_or_default();
        let number = |name: &str| ballots::number(text(name), ctx.world());
        let (batch, number) = (number("batch")?, number("number")?);
        let checked = ballots::check(Some(id), batch, number, text("choices"), ctx.world())
            .map_err(below_letters)?;
        let notice = match checked.hint {
            None => Notice::good(checked.told),
            hint => Notice::bad(checked.told, hint),
        };
        Ok(vec![Act::Commit(checked.draft), Act::Say(notice)])
    });
    Ok(vec![Act::Open(layer.at_foot())])
}

/// Asks for a ballot that was entered wrongly, and takes it away.
fn withdraw(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, _) = ballots::open(shown(ctx), ctx.world())?;
    let fields = ["batch", "number"]
        .map(|name| Field::new(name, label_of(name, ctx), FieldKind::Line).required());
    let last = ballots::batch(id, ctx.world()).to_string();
    let title = ctx.tell(&say!("ballot-withdraw-title"));
    let mut form = FormState::new(title, fields.into(), &[("batch".to_owned(), last)]);
    form.focus("number");
    let layer = Layer::new(Body::Form(form), move |ctx, answers| {
        let text = |name: &str| answers.get(name).map(String::as_str).unwrap_or_default();
        let number = |name: &str| ballots::number(text(name), ctx.world());
        let (batch, number) = (number("batch")?, number("number")?);
        Ok(vec![Act::Commit(ballots::withdraw(Some(id), batch, number, ctx.world())?)])
    });
    Ok(vec![Act::Open(layer.at_foot())])
}

fn close(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, own) = ballots::open(shown(ctx), ctx.world())?;
    // Whatever keeps it from being closed is told before anybody is asked.
    ballots::close(Some(id), ctx.world(), &ctx.caller())?;
    let entered = ballot_box::entered(id, ctx.world());
    let ballots_: usize = entered.values().sum();
    let mut lines = vec![ctx.tell(&say!("budget-close-question", count = ballots_))];
    lines.extend(entered.iter().map(|(batch, count)| {
        ctx.tell(&say!("budget-close-batch", batch = *batch, count = *count))
    }));
    let (checked, different) = ballot_box::rechecks(id, ctx.world());
    if checked > 0 {
        lines.push(ctx.tell(&say!("budget-rechecked", count = checked, different = different)));
    }
    lines.push(ctx.tell(&match own.eligible {
        Some(eligible) => say!("budget-close-eligible", count = eligible.get()),
        None => say!("budget-close-eligible-unknown"),
    }));
    let title = ctx.tell(&say!("budget-close-title", number = own.number.get()));
    let confirm = ctx.question(title, lines);
    Ok(vec![Act::Open(Layer::ask(confirm, move |ctx| {
        Ok(vec![Act::Commit(ballots::close(Some(id), ctx.world(), &ctx.caller())?)])
    }))])
}

/// A page of a closed vote.
fn page(found: Option<(String, Vec<PageLine>)>) -> Outcome {
    let (title, lines) = found.ok_or_else(|| {
        Refusal::new(say!("refused-budget-open"), Some(say!("refused-budget-open-hint")))
    })?;
    Ok(vec![Act::Open(Layer::page(title, lines))])
}

fn by_rules(ctx: &Ctx<'_>, _: &str) -> Outcome {
    page(screens::by_rules_page(any(ctx)?, ctx))
}

fn steps(ctx: &Ctx<'_>, _: &str) -> Outcome {
    page(screens::count_page(any(ctx)?, ctx))
}

/// The project under the hand.
fn project(ctx: &Ctx<'_>) -> Result<Id, Refusal> {
    ctx.subject()
        .filter(|id| ctx.world().get::<Project>(*id).is_some())
        .ok_or_else(nothing_selected)
}

fn explain(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let budget = any(ctx)?;
    if ctx.world().get::<Budget>(budget).is_some_and(Budget::is_open) {
        return page(None);
    }
    page(screens::explained_page(project(ctx)?, budget, ctx))
}

/// Decides of a project otherwise than counted, with the reason.
fn decide(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = project(ctx)?;
    if let Some(vote) = shown(ctx).and_then(|vote| ctx.world().get::<Budget>(vote))
        && vote.is_open()
    {
        return Err(budgets::too_early(vote));
    }
    let title = ctx.tell(&say!("budget-override-title", name = ctx.world().label(id)));
    let form =
        RecordForm::of(Kind::Projects, id).titled(title).only(&["outcome", "granted", "reason"]);
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}
