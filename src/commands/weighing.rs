//! Weights from swings and from comparisons: points, judgements, and giving all weights in one act.
//! Keeps out: the figures.

use super::listing::nothing_selected;
use crate::domain::{Comparison, Criterion, Id, Kind, Mark, Of, Row, Score};
use crate::flow::{Act, Arguments, Body, Command, Ctx, Layer, Notice, Outcome, Room};
use crate::forms::label_of;
use crate::kit::{Confirm, Field, FieldKind, FormState};
use crate::ledger::{Change, Draft, Refusal, add, remove, replace, set};
use crate::readings::{MOST_COMPARED, Pairs, Proposed, Swings};
use crate::say;
use crate::screens::{Leaning, SwingHand, swing_share, weights_lines};
use crate::text::Sentence;

const TIMES: &[&str] = &["1", "2", "3", "4", "5", "6", "7", "8", "9"];
const WAYS: &[&str] = &["up", "down"];
const SIDES: &[&str] = &["first", "second"];

pub const ROWS: &[Command] = &[
    Command {
        name: "points",
        scopes: &["swing"],
        arguments: Arguments::None,
        hint: 0,
        run: |ctx, _| Ok(vec![points_form(ctx, "")?]),
    },
    Command {
        name: "points-clear",
        scopes: &["swing"],
        arguments: Arguments::None,
        hint: 0,
        run: clear_points,
    },
    Command {
        name: "swing-order",
        scopes: &["swing"],
        arguments: Arguments::OneOf(WAYS),
        hint: 2,
        run: order,
    },
    Command {
        name: "judge",
        scopes: &["pairs"],
        arguments: Arguments::OneOf(TIMES),
        hint: 2,
        run: judge,
    },
    Command {
        name: "lean",
        scopes: &["pairs"],
        arguments: Arguments::OneOf(SIDES),
        hint: 1,
        run: lean,
    },
    Command {
        name: "judge-clear",
        scopes: &["pairs"],
        arguments: Arguments::None,
        hint: 0,
        run: clear_judgement,
    },
    Command {
        name: "weigh-by",
        scopes: &["criteria", "swing", "pairs"],
        arguments: Arguments::OneOf(&["swing", "pairs"]),
        hint: 4,
        run: |_, way| Ok(vec![Act::Show(if way == "swing" { Room::Swing } else { Room::Pairs })]),
    },
    Command {
        name: "weights-apply",
        scopes: &["swing", "pairs"],
        arguments: Arguments::None,
        hint: 3,
        run: apply,
    },
];

fn hand(ctx: &Ctx<'_>) -> Result<SwingHand, Refusal> {
    ctx.row.as_deref().and_then(SwingHand::parse).ok_or_else(nothing_selected)
}

fn label(id: Id, ctx: &Ctx<'_>) -> String {
    ctx.world().record(id).map(|record| record.label(ctx.book())).unwrap_or_default()
}

fn points_of(id: Id, ctx: &Ctx<'_>) -> Option<i64> {
    ctx.world().get::<Criterion>(id).and_then(|criterion| criterion.swing).map(Mark::get)
}

fn pointed(id: Id, points: &str, ctx: &Ctx<'_>) -> Result<Change, Refusal> {
    set(id, &Row::from([("swing".to_owned(), points.to_owned())]), ctx.book())
}

/// The form of the points of the criterion under the hand, which a digit may begin; then the hand
/// goes to the next without any.
pub fn points_form(ctx: &Ctx<'_>, begun: &str) -> Result<Act, Refusal> {
    let hand = hand(ctx)?;
    let title = ctx.tell(&say!("swing-title", criterion = label(hand.criterion, ctx)));
    let kind = if begun.is_empty() { FieldKind::Figure } else { FieldKind::Line };
    let field = Field::new("swing", label_of("swing", ctx), kind).required();
    let kept =
        || points_of(hand.criterion, ctx).map(|points| points.to_string()).unwrap_or_default();
    let now = if begun.is_empty() { kept() } else { begun.to_owned() };
    let form = FormState::new(title, vec![field], &[("swing".to_owned(), now)]);
    let layer = Layer::new(Body::Form(form), move |ctx, answers| {
        let points = answers.get("swing").map(|points| points.trim()).unwrap_or_default();
        let mut changes = vec![pointed(hand.criterion, points, ctx)?];
        if let Some(first) = hand.first.filter(|first| *first != hand.criterion) {
            changes.push(pointed(first, "100", ctx)?);
        }
        let next = Swings::of(ctx.world())
            .missing()
            .into_iter()
            .find(|id| *id != hand.criterion && Some(*id) != hand.first);
        changes.retain(|change| change.before != change.after);
        let mut acts = Vec::new();
        if !changes.is_empty() {
            let label =
                say!("edit-points", criterion = label(hand.criterion, ctx), points = points);
            acts.push(Act::Commit(Draft::act(label, changes)));
        }
        acts.extend(next.map(|next| Act::Select(next.to_string())));
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
    let id = hand(ctx)?.criterion;
    if points_of(id, ctx).is_none() {
        return Ok(Vec::new());
    }
    let label = say!("edit-points-cleared", criterion = label(id, ctx));
    Ok(vec![Act::Commit(Draft::act(label, vec![pointed(id, "", ctx)?]))])
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
    Ok(vec![Act::Cue(if way == "up" { "up" } else { "down" }, id.to_string())])
}

fn pair(ctx: &Ctx<'_>) -> Result<Leaning, Refusal> {
    ctx.row.as_deref().and_then(Leaning::parse).ok_or_else(nothing_selected)
}

fn compared(pair: Leaning, times: i64, ctx: &Ctx<'_>) -> Result<Act, Refusal> {
    let times = Mark::new(times).map_err(|what| Refusal::new(what, None))?;
    let made = Comparison { more: Of::to(pair.more), less: Of::to(pair.less), times };
    let change = match Comparison::between(pair.more, pair.less, ctx.world()) {
        Some((id, _)) => replace(id, made, ctx.book()),
        None => add((ctx.mint)(), made),
    };
    let label = say!(
        "edit-compared",
        more = label(pair.more, ctx),
        less = label(pair.less, ctx),
        times = times.get()
    );
    Ok(Act::Commit(Draft::act(label, vec![change])))
}

/// The one the hand leans to matters so many times as much as the other; then the hand goes to the
/// next missing pair.
fn judge(ctx: &Ctx<'_>, digit: &str) -> Outcome {
    let pair = pair(ctx)?;
    let times: i64 = digit.parse().map_err(|_| nothing_selected())?;
    let made = Comparison::between(pair.more, pair.less, ctx.world());
    let is_same = made.is_some_and(|(_, made)| made.times.get() == times);
    let mut acts = Vec::new();
    if !is_same {
        acts.push(compared(pair, times, ctx)?);
    }
    let pairs = Pairs::of(ctx.world());
    let is_here = |ids: (Id, Id)| ids == (pair.more, pair.less) || ids == (pair.less, pair.more);
    let at = pairs.pairs.iter().position(|ids| pairs.ids(*ids).is_some_and(is_here)).unwrap_or(0);
    let (before, after) = pairs.pairs.split_at(at.min(pairs.pairs.len()));
    let next = after.iter().chain(before).skip(1).find(|ids| pairs.judged.missing.contains(ids));
    acts.extend(
        next.and_then(|ids| pairs.ids(*ids))
            .map(|(first, second)| Act::Select(format!("{first} {second}"))),
    );
    Ok(acts)
}

/// Turns the pair under the hand: a judgement that was made, else where the next digit goes.
fn lean(ctx: &Ctx<'_>, side: &str) -> Outcome {
    let pair = pair(ctx)?;
    let wants_second = side == "second";
    let turned = Leaning { more: pair.less, less: pair.more, is_second: wants_second };
    match Comparison::between(pair.more, pair.less, ctx.world()) {
        Some((_, made)) if wants_second == pair.is_second || made.times.get() == 1 => {
            Ok(Vec::new())
        }
        Some((_, made)) => Ok(vec![compared(turned, made.times.get(), ctx)?]),
        None => {
            let (first, second) =
                if pair.is_second { (pair.less, pair.more) } else { (pair.more, pair.less) };
            let word = if wants_second {
                format!("{first} {second} second")
            } else {
                format!("{first} {second}")
            };
            Ok(vec![Act::Cue("lean", word)])
        }
    }
}

fn clear_judgement(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let pair = pair(ctx)?;
    let Some((id, _)) = Comparison::between(pair.more, pair.less, ctx.world()) else {
        return Ok(Vec::new());
    };
    let label =
        say!("edit-compared-cleared", one = label(pair.more, ctx), other = label(pair.less, ctx));
    Ok(vec![Act::Commit(Draft::act(label, remove(id, ctx.book())))])
}

/// The weights of the room, what the log says of them, and what is to be known before.
struct Ready {
    weights: Vec<Proposed>,
    label: Sentence,
    doubt: Option<Sentence>,
}

fn of_swings(ctx: &Ctx<'_>) -> Result<Ready, Refusal> {
    let swings = Swings::of(ctx.world());
    let missing: Vec<String> = swings.missing().into_iter().map(|id| label(id, ctx)).collect();
    if !missing.is_empty() || swings.points.is_empty() {
        let what = say!("refused-swing-missing", count = missing.len(), names = missing.join(", "));
        return Err(Refusal::new(what, Some(say!("refused-swing-missing-hint"))));
    }
    let is_first = |(_, points): &(Id, Option<i64>)| *points == Some(100);
    let weights =
        swings.points.first().filter(|first| is_first(first)).and_then(|_| swings.weights());
    let no_first =
        || Refusal::new(say!("refused-swing-first"), Some(say!("refused-swing-first-hint")));
    Ok(Ready {
        weights: weights.ok_or_else(no_first)?,
        label: say!("edit-weights-swing"),
        doubt: None,
    })
}

fn of_pairs(ctx: &Ctx<'_>) -> Result<Ready, Refusal> {
    let pairs = Pairs::of(ctx.world());
    let count = ctx.book().count(Kind::Criteria);
    if count > MOST_COMPARED {
        let what = say!("refused-pairs-many", count = count, most = MOST_COMPARED);
        return Err(Refusal::new(what, Some(say!("refused-pairs-many-hint"))));
    }
    if count < 2 {
        return Err(Refusal::new(say!("refused-pairs-few"), Some(say!("refused-pairs-few-hint"))));
    }
    if let Some((first, second)) = pairs.judged.missing.first().and_then(|pair| pairs.ids(*pair)) {
        let what = say!(
            "refused-pairs-missing",
            count = pairs.judged.missing.len(),
            first = label(first, ctx),
            second = label(second, ctx)
        );
        return Err(Refusal::new(what, Some(say!("refused-pairs-missing-hint"))));
    }
    let wild = || Refusal::new(say!("refused-pairs-wild"), Some(say!("refused-pairs-wild-hint")));
    let weights = pairs.weights().ok_or_else(wild)?;
    let found = pairs.judged.found.as_ref();
    let ratio = found.and_then(|found| found.consistency_ratio).map(|ratio| format!("{ratio:.3}"));
    let written = |ratio: &String| ctx.session.language.decimal(ratio);
    let doubt = ratio.as_ref().filter(|_| found.is_some_and(|found| found.is_inconsistent()));
    let doubt = doubt.map(|ratio| say!("weights-inconsistent", ratio = written(ratio)));
    let label =
        say!("edit-weights-pairs", ratio = ratio.as_ref().map_or_else(|| "-".to_owned(), written));
    Ok(Ready { weights, label, doubt })
}

/// The changes that give the weights, only of the criteria that get another one.
fn given(weights: &[Proposed], ctx: &Ctx<'_>) -> Vec<Change> {
    let change = |one: &Proposed| {
        let criterion = ctx.world().get::<Criterion>(one.criterion)?;
        let changed = Criterion { weight: one.weight, ..criterion.clone() };
        (criterion.weight != one.weight).then(|| replace(one.criterion, changed, ctx.book()))
    };
    weights.iter().filter_map(change).collect()
}

/// Shows the weights before and after and asks; then gives them all in one act.
fn apply(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let ready = if ctx.room == Room::Swing { of_swings(ctx)? } else { of_pairs(ctx)? };
    if given(&ready.weights, ctx).is_empty() {
        return Ok(vec![Act::Say(Notice::plain(say!("weights-same")))]);
    }
    let is_scored = Score::any_given(ctx.world());
    let mut lines = weights_lines(&ready.weights, ctx);
    lines.extend(ready.doubt.as_ref().map(|doubt| ctx.tell(doubt)));
    if is_scored {
        lines.push(ctx.tell(&say!("weights-after-scores")));
    }
    let title = ctx.tell(&say!("weights-title"));
    let mut confirm =
        Confirm::new(title, lines, ctx.tell(&say!("answer-yes")), ctx.tell(&say!("answer-no")));
    confirm.set(!is_scored && ready.doubt.is_none());
    Ok(vec![Act::Open(Layer::new(Body::Confirm(confirm), move |ctx, answers| {
        if answers.get("chosen").map(String::as_str) != Some("yes") {
            return Ok(Vec::new());
        }
        let draft = Draft::act(ready.label.clone(), given(&ready.weights, ctx));
        Ok(vec![Act::Commit(draft), Act::Show(Room::Criteria)])
    }))])
}
