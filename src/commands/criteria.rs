//! The criteria in the hand: weights typed or moved by a step, the approval of the set. Keeps out:
//! weights that are computed.

use super::doing::acts;
use super::selected::nothing_selected;
use super::weighing;
use crate::deeds::group_making::fault;
use crate::deeds::{approvals, weights};
use crate::domain::{Criterion, Id, Kind, Score};
use crate::flow::{Act, Arguments, Body, Command, Ctx, Layer, Notice, Outcome, Room};
use crate::forms::{RecordForm, label_of, records};
use crate::kit::{Field, FieldKind, FormState};
use crate::ledger::Refusal;
use crate::say;
use crate::screens;
use crate::text::read_date;

const DIGITS: &[&str] = &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "figure",
        scopes: &["criteria", "swing"],
        arguments: Arguments::OneOf(DIGITS),
        hint: 1,
        run: figure,
        ..Command::ROW
    },
    Command {
        name: "weight-step",
        scopes: &["criteria"],
        arguments: Arguments::OneOf(&["up", "down"]),
        run: step,
        ..Command::ROW
    },
    Command {
        name: "approve-criteria",
        scopes: &["criteria"],
        hint: 5,
        run: approve,
        ..Command::ROW
    },
    Command { name: "criteria-changes", scopes: &["criteria"], run: changes, ..Command::ROW },
];

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
    let form = RecordForm::of(Kind::Criteria, id)
        .only(&["weight"])
        .with("weight", digit)
        .gone_into()
        .at_foot();
    let notice = told(ctx);
    let layer = form.layer(ctx, move |_| notice.clone().map(Act::Say).into_iter().collect());
    Ok(vec![Act::Open(layer)])
}

/// One hundredth up or down where weights are shares of 1, one whole point where they are points.
fn step(ctx: &Ctx<'_>, way: &str) -> Outcome {
    let (id, _) = criterion(ctx)?;
    Ok(acts(weights::step(id, way == "up", ctx.world())?))
}

/// Asks for the day and the sitting of the approval.
fn approve(ctx: &Ctx<'_>, _: &str) -> Outcome {
    approvals::approvable(ctx.world())?;
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
        let text = |name: &str| answers.get(name).map(|text| text.trim()).unwrap_or_default();
        let needed = || fault("date", say!("fault-needed"));
        let typed = Some(text("date")).filter(|typed| !typed.is_empty()).ok_or_else(needed)?;
        let date = read_date(typed, ctx.today()).map_err(|reason| fault("date", reason))?;
        let (world, caller) = (ctx.world(), ctx.caller());
        Ok(vec![Act::Commit(approvals::approve(date, text("meeting"), world, &caller)?)])
    }))])
}

/// Every approval, and what changed since the last.
fn changes(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let none = || Refusal::new(say!("criteria-unapproved"), None);
    let (title, lines) = screens::changes_page(ctx).ok_or_else(none)?;
    Ok(vec![Act::Open(Layer::page(title, lines))])
}
