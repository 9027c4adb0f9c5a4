//! Weights from swings and from comparisons: points, judgements, and giving all weights in one act.
//! Keeps out: the figures.

use super::doing::acts;
use super::selected::nothing_selected;
use crate::deeds::{leaning, weights};
use crate::domain::{Comparison, Criterion, Id, Mark, Score};
use crate::flow::{
    Act, Advance, Arguments, Body, Command, Ctx, Layer, Leaning, Message, Notice, Outcome,
    PairsMessage, Room, RowId, SwingHand, SwingMessage,
};
use crate::forms::label_of;
use crate::kit::{Field, FieldKind, FormState};
use crate::ledger::Refusal;
use crate::readings::{Pairs, Swings};
use crate::say;
use crate::screens::{swing_share, weights_lines};

const TIMES: &[&str] = &["1", "2", "3", "4", "5", "6", "7", "8", "9"];
const WAYS: &[&str] = &["up", "down"];
const SIDES: &[&str] = &["first", "second"];

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "points",
        scopes: &["swing"],
        run: |ctx, _| Ok(vec![points_form(ctx, "")?]),
        ..Command::ROW
    },
    Command { name: "points-clear", scopes: &["swing"], run: clear_points, ..Command::ROW },
    Command {
        name: "swing-order",
        scopes: &["swing"],
        arguments: Arguments::OneOf(WAYS),
        hint: 2,
        run: order,
        ..Command::ROW
    },
    Command {
        name: "judge",
        scopes: &["pairs"],
        arguments: Arguments::OneOf(TIMES),
        hint: 2,
        run: judge,
        ..Command::ROW
    },
    Command {
        name: "lean",
        scopes: &["pairs"],
        arguments: Arguments::OneOf(SIDES),
        hint: 1,
        run: lean,
        ..Command::ROW
    },
    Command { name: "judge-clear", scopes: &["pairs"], run: clear_judgement, ..Command::ROW },
    Command {
        name: "weigh-by",
        scopes: &["criteria", "swing", "pairs"],
        arguments: Arguments::OneOf(&["swing", "pairs"]),
        hint: 4,
        run: |_, way| Ok(vec![Act::Show(if way == "swing" { Room::Swing } else { Room::Pairs })]),
        ..Command::ROW
    },
    Command {
        name: "weights-apply",
        scopes: &["swing", "pairs"],
        hint: 3,
        run: apply,
        ..Command::ROW
    },
];

fn hand(ctx: &Ctx<'_>) -> Result<SwingHand, Refusal> {
    match &ctx.row {
        Some(RowId::Swing(hand)) => Ok(*hand),
        Some(_) | None => Err(nothing_selected()),
    }
}

fn label(id: Id, ctx: &Ctx<'_>) -> String {
    ctx.world().label(id)
}

fn points_of(id: Id, ctx: &Ctx<'_>) -> Option<i64> {
    ctx.world().get::<Criterion>(id).and_then(|criterion| criterion.swing).map(Mark::get)
}

/// The form of the points of the criterion under the hand, which a digit may begin; then the hand
/// goes to the next without any.
pub(super) fn points_form(ctx: &Ctx<'_>, begun: &str) -> Result<Act, Refusal> {
    let hand = hand(ctx)?;
    let title = ctx.tell(&say!("swing-title", criterion = label(hand.criterion, ctx)));
    let field = Field::new("swing", label_of("swing", ctx), FieldKind::Line).required();
    let kept =
        || points_of(hand.criterion, ctx).map(|points| points.to_string()).unwrap_or_default();
    let now = if begun.is_empty() { kept() } else { begun.to_owned() };
    let form = FormState::new(title, vec![field], &[("swing".to_owned(), now)]);
    let form = if begun.is_empty() { form } else { form.begun() };
    let layer = Layer::new(Body::Form(form), move |ctx, answers| {
        let points = answers.get("swing").map(|points| points.trim()).unwrap_or_default();
        let draft = weights::points(hand.criterion, points, hand.first, ctx.world())?;
        let next = Swings::of(ctx.world())
            .missing()
            .into_iter()
            .find(|id| *id != hand.criterion && Some(*id) != hand.first);
        let mut acts = acts(draft);
        acts.extend(next.map(|next| Act::Select(next.into())));
        Ok(acts)
    });
    Ok(Act::Open(layer.saying(share_of).at_foot()))
}

/// The share that the points typed so far would give.
fn share_of(ctx: &Ctx<'_>, _field: &str, typed: &str) -> Option<String> {
    let points = typed.trim().parse().ok().filter(|points| (0..=100).contains(points))?;
    swing_share(hand(ctx).ok()?, points, ctx)
}

fn clear_points(ctx: &Ctx<'_>, _: &str) -> Outcome {
    Ok(acts(weights::clear_points(hand(ctx)?.criterion, ctx.world())?))
}

/// Moves a criterion up or down among those that have no points yet.
fn order(ctx: &Ctx<'_>, way: &str) -> Outcome {
    let id = hand(ctx)?.criterion;
    if points_of(id, ctx).is_some() {
        return Err(Refusal::new(
            say!("refused-swing-placed", criterion = label(id, ctx)),
            Some(say!("refused-swing-placed-hint")),
        ));
    }
    Ok(vec![Act::Tell(Message::Swing(SwingMessage::Order(id, Advance::of(way))))])
}

fn pair(ctx: &Ctx<'_>) -> Result<Leaning, Refusal> {
    match &ctx.row {
        Some(RowId::Pair(pair)) => Ok(*pair),
        Some(_) | None => Err(nothing_selected()),
    }
}

/// The one the hand leans to matters so many times as much as the other; then the hand goes to the
/// next missing pair.
fn judge(ctx: &Ctx<'_>, digit: &str) -> Outcome {
    let pair = pair(ctx)?;
    let times: i64 = digit.parse().map_err(|_| nothing_selected())?;
    let mut acts = acts(weights::judge(pair.more, pair.less, times, ctx.world(), &ctx.caller())?);
    let pairs = Pairs::of(ctx.world());
    let is_here = |ids: (Id, Id)| ids == (pair.more, pair.less) || ids == (pair.less, pair.more);
    let at = pairs.pairs.iter().position(|ids| pairs.ids(*ids).is_some_and(is_here)).unwrap_or(0);
    let (before, after) = pairs.pairs.split_at(at.min(pairs.pairs.len()));
    let next = after.iter().chain(before).skip(1).find(|ids| pairs.judged.missing.contains(ids));
    acts.extend(
        next.and_then(|ids| pairs.ids(*ids))
            .map(|ids| Act::Select(RowId::Pair(Leaning::of(ids, false)))),
    );
    Ok(acts)
}

/// Turns the pair under the hand: a judgement that was made, else where the next digit goes.
fn lean(ctx: &Ctx<'_>, side: &str) -> Outcome {
    let pair = pair(ctx)?;
    let wants_second = side == "second";
    if Comparison::between(pair.more, pair.less, ctx.world()).is_none() {
        let lean = PairsMessage::Lean { pair: pair.pair(), to_second: wants_second };
        return Ok(vec![Act::Tell(Message::Pairs(lean))]);
    }
    let (more, less) = if wants_second == pair.is_second {
        (pair.more, pair.less)
    } else {
        (pair.less, pair.more)
    };
    Ok(acts(leaning::lean(more, less, ctx.world(), &ctx.caller())?))
}

fn clear_judgement(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let pair = pair(ctx)?;
    Ok(acts(weights::clear_judgement(pair.more, pair.less, ctx.world())))
}

/// Shows the weights before and after and asks; then gives them all in one act.
fn apply(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let world = ctx.world();
    let ready = if ctx.room == Room::Swing {
        weights::by_swings(world)?
    } else {
        weights::by_pairs(world)?
    };
    if weights::apply(&ready, world).changes.is_empty() {
        return Ok(vec![Act::Say(Notice::plain(say!("weights-same")))]);
    }
    let is_scored = Score::any_given(world);
    let doubt = ready
        .inconsistent
        .as_ref()
        .map(|ratio| say!("weights-inconsistent", ratio = ctx.session.language.decimal(ratio)));
    let mut lines = weights_lines(&ready.weights, ctx);
    lines.extend(doubt.as_ref().map(|doubt| ctx.tell(doubt)));
    if is_scored {
        lines.push(ctx.tell(&say!("weights-after-scores")));
    }
    let title = ctx.tell(&say!("weights-title"));
    let mut confirm = ctx.question(title, lines);
    confirm.set(!is_scored && doubt.is_none());
    Ok(vec![Act::Open(Layer::ask(confirm, move |ctx| {
        let draft = weights::apply(&ready, ctx.world());
        Ok(vec![Act::Commit(draft), Act::Show(Room::Criteria)])
    }))])
}
