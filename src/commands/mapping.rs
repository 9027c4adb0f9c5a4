//! The power/interest grid under the hand: select, move, set the cut. Keeps out: drawing the grid.

use super::listing::nothing_selected;
use crate::domain::{Line, Mark, Of, Rating, mapping};
use crate::flow::{Act, Arguments, Command, Ctx, Outcome};
use crate::forms::{added, changed};
use crate::kit::Motion;
use crate::ledger::{Draft, Refusal, add, replace};
use crate::say;
use crate::screens::map::View;

pub const ROWS: &[Command] = &[
    Command {
        name: "nudge",
        scopes: &["map"],
        arguments: Arguments::OneOf(&["up", "down", "left", "right"]),
        hint: 9,
        run: nudge,
    },
    Command {
        name: "map-select",
        scopes: &["map"],
        arguments: Arguments::OneOf(&["next", "previous"]),
        hint: 11,
        run: |_, way| Ok(vec![Act::Cue("select", way.to_owned())]),
    },
    Command {
        name: "cut",
        scopes: &["map"],
        arguments: Arguments::OneOf(&["up", "down"]),
        hint: 0,
        run: cut,
    },
];

/// Moves the selected stakeholder by one step. Consecutive steps of one rater on one day are one
/// rating, with the sitting as its source; the first step of an unrated one puts it in the middle.
fn nudge(ctx: &Ctx<'_>, way: &str) -> Outcome {
    if ctx.stance.view != View::Grid.code() {
        // Elsewhere the arrows go through the list.
        return Ok(match way {
            "up" => vec![Act::Move(Motion::Up)],
            "down" => vec![Act::Move(Motion::Down)],
            _ => Vec::new(),
        });
    }
    now_only(ctx)?;
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    let known = mapping::present(id, None, ctx.world());
    let (power, interest) =
        (known.as_ref().and_then(|r| r.power), known.as_ref().and_then(|r| r.interest));
    let step = |mark: Option<Mark<1, 5>>, by: i64| {
        Mark::new((mark.map_or(3, Mark::get) + by).clamp(1, 5)).ok()
    };
    let (up, right) = match way {
        "up" => (1, 0),
        "down" => (-1, 0),
        "right" => (0, 1),
        _ => (0, -1),
    };
    let placed = power.is_some() && interest.is_some();
    let (power, interest) = if placed {
        (step(power, up), step(interest, right))
    } else {
        (step(power, 0), step(interest, 0))
    };
    if placed && known.as_ref().is_some_and(|r| r.power == power && r.interest == interest) {
        return Ok(Vec::new());
    }
    let own = ctx
        .world()
        .of::<Rating>(id)
        .find(|(_, r)| r.date == ctx.today() && r.rater.as_str() == ctx.session.who);
    let draft = match own {
        Some((own, rating)) => {
            let rating = Rating { power, interest, ..rating.clone() };
            changed(vec![replace(own, rating, ctx.book())], ctx)
        }
        None => {
            let rater = Line::new(&ctx.session.who).map_err(|what| Refusal::new(what, None))?;
            let source = source(ctx);
            let rating = Rating {
                stakeholder: Of::to(id),
                date: ctx.today(),
                rater,
                power,
                interest,
                legitimacy: None,
                urgency: None,
                attitude: None,
                engagement: None,
                desired: None,
                affected: None,
                affecting: None,
                source: source.and_then(|text| Line::new(&text).ok()),
                confidence: None,
            };
            added(vec![add((ctx.mint)(), rating)], ctx)
        }
    };
    Ok(vec![Act::Commit(draft)])
}

/// Where a judgement given now comes from: the sitting, while it is held.
pub fn source(ctx: &Ctx<'_>) -> Option<String> {
    let (_, meeting) = ctx.sitting().filter(|(_, meeting)| ctx.in_session(meeting))?;
    Some(ctx.tell(&say!("rating-source", number = meeting.number.get())))
}

/// Refuses while the map is shown as of a day that has passed: what is given now would not be seen.
pub fn now_only(ctx: &Ctx<'_>) -> Result<(), Refusal> {
    match ctx.stance.day {
        None => Ok(()),
        Some(day) => {
            let day = ctx.session.language.date_short(day);
            Err(Refusal::new(say!("refused-as-of", day = day), Some(say!("refused-as-of-hint"))))
        }
    }
}

fn cut(ctx: &Ctx<'_>, way: &str) -> Outcome {
    let Some((id, process)) = ctx.world().all::<crate::domain::Process>().next() else {
        return Err(Refusal::new(
            say!("refused-no-process"),
            Some(say!("refused-no-process-hint")),
        ));
    };
    let cut = (mapping::cut(ctx.world()) + if way == "up" { 1 } else { -1 }).clamp(2, 5);
    let process = crate::domain::Process { cut: Mark::new(cut).ok(), ..process.clone() };
    let label = say!("edit-cut", cut = cut);
    Ok(vec![Act::Commit(Draft::act(label, vec![replace(id, process, ctx.book())]))])
}
