//! The map at first against the map now: a line for each mark that moved. Keeps out: marks that
//! came back where they began.

use super::sheet::{Body, Sheet};
use crate::flow::Ctx;
use crate::kit::labels::labels;
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::map::{Changed, Known, Move, Standing, moves};
use crate::say;
use crate::screens::cells::day;
use crate::text::Sentence;

/// Columns of a name.
const NAME: u16 = 17;

/// Reads what moved.
pub(super) fn sheet(standings: &[Standing], ctx: &Ctx<'_>) -> Sheet {
    let all = moves(standings, ctx.view_state.day, ctx.world());
    let names = labels(all.iter().map(|one| one.name.as_str()));
    let rows = all
        .iter()
        .zip(&names)
        .flat_map(|(one, name)| lines(one, &name.within(NAME), ctx))
        .collect();
    let moved = all.iter().filter(|one| !one.moves.is_empty()).count();
    let foot = move |id, ctx: &Ctx<'_>| {
        let mut lines = vec![PageLine::styled(ctx.world().label(id), Role::Accent)];
        let found = all.iter().find(|one| one.id == id);
        lines.extend(
            found
                .into_iter()
                .flat_map(|one| &one.moves)
                .map(|step| PageLine::plain(whole(step, ctx))),
        );
        lines
    };
    let told = |sentence: Sentence| ctx.tell(&sentence);
    Sheet {
        rows,
        body: Body::Table(vec![
            Column::share(told(say!("field-name")), 1),
            Column::fixed(told(say!("column-mark")), 17),
            Column::fixed(told(say!("column-move")), 27),
            Column::fixed(told(say!("column-since")), 11),
        ]),
        notes: vec![ctx.tell(&say!("moves-count", count = moved))],
        foot: Box::new(foot),
        foot_rows: 5,
    }
}

/// The rows of one actor: its name stands in the first.
fn lines(one: &Changed, name: &str, ctx: &Ctx<'_>) -> Vec<TableRow> {
    let id = one.id.to_string();
    if one.moves.is_empty() {
        let nothing = if one.ratings == 0 { say!("moves-unrated") } else { say!("moves-none") };
        let cells = vec![name.to_owned(), String::new(), ctx.tell(&nothing)];
        return vec![TableRow { id, cells, role: Role::Dim }];
    }
    let line = |(place, step): (usize, &Move)| {
        let name = if place == 0 { name.to_owned() } else { String::new() };
        let way =
            format!("{} {} {}", told(step.from, ctx), ctx.session.look.arrow(), told(step.to, ctx));
        TableRow {
            id: id.clone(),
            cells: vec![name, field(step, ctx), way, day(step.when, ctx)],
            role: Role::Plain,
        }
    };
    one.moves.iter().enumerate().map(line).collect()
}

fn field(step: &Move, ctx: &Ctx<'_>) -> String {
    ctx.tell(&Sentence::new(format!("field-{}", step.field)))
}

fn told(known: Known, ctx: &Ctx<'_>) -> String {
    match known {
        Known::Mark(mark) => mark.to_string(),
        Known::Engagement(engagement) => ctx.tell(&engagement.sentence()),
    }
}

/// One move in whole words: from when, to when, by whom.
fn whole(step: &Move, ctx: &Ctx<'_>) -> String {
    ctx.tell(&say!(
        "moves-whole",
        mark = field(step, ctx),
        from = told(step.from, ctx),
        since = day(step.since, ctx),
        to = told(step.to, ctx),
        when = day(step.when, ctx),
        rater = step.rater.as_str()
    ))
}
