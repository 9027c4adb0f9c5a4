//! The criteria in the hand: weights typed or moved by a step, the approval of the set. Keeps out:
//! weights that are computed.

use super::listing::nothing_selected;
use super::weighing;
use crate::domain::{Criterion, Decimal, Fault, Id, Kind, Noun, Row, Score, read_date};
use crate::flow::{Act, Answers, Arguments, Body, Command, Ctx, Layer, Notice, Outcome, Room};
use crate::forms::{RecordForm, label_of, read, records};
use crate::kit::{Field, FieldKind, FormState};
use crate::ledger::{Change, Draft, Pinned, Refusal, put, replace};
use crate::readings::Approved;
use crate::say;
use crate::screens;

const DIGITS: &[&str] = &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

pub const ROWS: &[Command] = &[
    Command {
        name: "figure",
        scopes: &["criteria", "swing"],
        arguments: Arguments::OneOf(DIGITS),
        hint: 1,
        run: figure,
    },
    Command {
        name: "weight-step",
        scopes: &["criteria"],
        arguments: Arguments::OneOf(&["up", "down"]),
        hint: 0,
        run: step,
    },
    Command {
        name: "approve-criteria",
        scopes: &["criteria"],
        arguments: Arguments::None,
        hint: 5,
        run: approve,
    },
    Command {
        name: "criteria-changes",
        scopes: &["criteria"],
        arguments: Arguments::None,
        hint: 0,
        run: changes,
    },
];

/// Weights that sum to no more than this many ten-thousandths are taken for shares of 1.
const SHARES: i128 = 2 * Decimal::ONE as i128;

/// The criterion that is selected.
fn criterion<'a>(ctx: &Ctx<'a>) -> Result<(Id, &'a Criterion), Refusal> {
    let found = ctx
        .subject()
        .and_then(|id| ctx.world().get::<Criterion>(id).map(|criterion| (id, criterion)));
    found.ok_or_else(nothing_selected)
}

/// What is said of a change of weights after marks; nothing before.
fn told(ctx: &Ctx<'_>) -> Option<Notice> {
    Score::any_given(ctx.world()).then(|| Notice::plain(say!("criteria-after-scores")))
}

/// A digit begins the weight, or the points of the swing.
fn figure(ctx: &Ctx<'_>, digit: &str) -> Outcome {
    if ctx.room == Room::Swing {
        return Ok(vec![weighing::points_form(ctx, digit)?]);
    }
    let (id, _) = criterion(ctx)?;
    // The digit is what the form begins with, so that whoever pressed it by mistake leaves without
    // a question.
    let form = RecordForm::of(Kind::Criteria, id).only(&["weight"]).with("weight", digit).at_foot();
    let notice = told(ctx);
    let layer = form.layer(ctx, move |_| notice.clone().map(Act::Say).into_iter().collect());
    Ok(vec![Act::Open(layer)])
}

/// One hundredth up or down where weights are shares of 1, one whole point where they are points.
fn step(ctx: &Ctx<'_>, way: &str) -> Outcome {
    let (id, criterion) = criterion(ctx)?;
    let sum: i128 = ctx
        .world()
        .all::<Criterion>()
        .map(|(_, criterion)| i128::from(criterion.weight.units()))
        .sum();
    let step = if sum <= SHARES { Decimal::ONE / 100 } else { Decimal::ONE };
    let before = criterion.weight.units();
    let after = if way == "up" { before.saturating_add(step) } else { (before - step).max(0) };
    if after == before {
        return Err(Refusal::new(
            say!("refused-weight-zero"),
            Some(say!("refused-weight-zero-hint")),
        ));
    }
    let weight = Decimal::from_units(after);
    let label = say!(
        "edit-weight",
        criterion = criterion.code.as_str(),
        weight = crate::domain::Datum::raw(&weight)
    );
    let change = replace(id, Criterion { weight, ..criterion.clone() }, ctx.book());
    let notice = told(ctx).map(Act::Say);
    Ok([Act::Commit(Draft::act(label, vec![change]))].into_iter().chain(notice).collect())
}

/// Asks for the day and the sitting of the approval.
fn approve(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let weights: i128 = ctx
        .world()
        .all::<Criterion>()
        .map(|(_, criterion)| i128::from(criterion.weight.units()))
        .sum();
    if weights == 0 {
        return Err(Refusal::new(
            say!("refused-approve-weights"),
            Some(say!("refused-approve-weights-hint")),
        ));
    }
    let fields = vec![
        Field::new("date", label_of("date", ctx), FieldKind::Line).required(),
        Field::new(
            "meeting",
            label_of("meeting", ctx),
            FieldKind::Suggest(records(Kind::Meetings, ctx)),
        ),
    ];
    let running = ctx.running().map(|(id, _)| id.to_string()).unwrap_or_default();
    let initial = [
        ("date".to_owned(), ctx.today().format("%d/%m/%Y").to_string()),
        ("meeting".to_owned(), running),
    ];
    let form = FormState::new(ctx.tell(&say!("approve-title")), fields, &initial);
    Ok(vec![Act::Open(Layer::new(Body::Form(form), |ctx, answers| {
        let (version, changes) = approved(answers, ctx)?;
        Ok(vec![Act::Commit(Draft::act(say!("edit-approved", version = version), changes))])
    }))])
}

/// A line for each criterion as it is now.
fn approved(answers: &Answers, ctx: &Ctx<'_>) -> Result<(i64, Vec<Change>), Refusal> {
    let pinned = |fault: Fault| Refusal::of(vec![Pinned { change: 0, fault }]);
    let day: Row = read(Kind::Approvals, answers, ctx.today()).map_err(|faults| {
        Refusal::of(faults.into_iter().map(|fault| Pinned { change: 0, fault }).collect())
    })?;
    let date = day.get("date").and_then(|date| read_date(date).ok());
    if date.is_some_and(|date| date > ctx.today()) {
        return Err(pinned(Fault::new("date", say!("fault-approved-later"))));
    }
    let last = Approved::last(ctx.world());
    let is_same = |last: &Approved| Some(last.date) == date && last.changes(ctx.world()).is_empty();
    if last.as_ref().is_some_and(is_same) {
        return Err(pinned(Fault::new("date", say!("fault-approved-already"))));
    }
    let version = last.map_or(0, |last| last.version) + 1;
    let line = |criterion: &Criterion| {
        let mut row = criterion.row();
        row.retain(|name, _| Kind::Approvals.fields().iter().any(|field| field.name == name));
        row.extend(day.clone());
        row.insert("version".to_owned(), version.to_string());
        put((ctx.mint)(), Kind::Approvals, &row, ctx.book())
    };
    let changes = ctx
        .world()
        .all::<Criterion>()
        .map(|(_, criterion)| line(criterion))
        .collect::<Result<Vec<_>, _>>()?;
    Ok((version, changes))
}

/// Every approval, and what changed since the last.
fn changes(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let none = || Refusal::new(say!("criteria-unapproved"), None);
    let (title, lines) = screens::changes_page(ctx).ok_or_else(none)?;
    Ok(vec![Act::Open(Layer::page(title, lines))])
}
