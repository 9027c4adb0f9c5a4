//! Attitude as bars, the most powerful first: a forecast of coalition and objection. Keeps out: how
//! bars are drawn.

use super::sheet::{Body, Sheet, mark};
use crate::flow::Ctx;
use crate::kit::bars::{Bar, Scale};
use crate::kit::labels::labels;
use crate::kit::{PageLine, Role, TableRow};
use crate::readings::map::{Position, Side, Standing, attitudes, weigh};
use crate::say;

/// Columns of a name before its bar, beside its power.
const NAME: u16 = 24;

/// Reads the bars.
pub(super) fn sheet(standings: &[Standing], cut: i64, ctx: &Ctx<'_>) -> Sheet {
    let all = attitudes(standings);
    let names = labels(all.iter().map(|one| one.name.as_str()));
    let bars = all.iter().zip(&names).map(|(one, name)| bar(one, &name.within(NAME))).collect();
    let rows =
        all.iter().map(|one| TableRow { id: one.id.to_string(), ..TableRow::default() }).collect();
    let weighed = |side| weigh(&all, side, cut);
    let (favour, against, neither, unknown) = (
        weighed(Side::For),
        weighed(Side::Against),
        weighed(Side::Neither),
        weighed(Side::Unknown),
    );
    let sides = ctx.tell(&say!(
        "attitude-sides",
        favour = favour.count,
        strong = favour.powerful,
        against = against.count,
        objectors = against.powerful,
        neither = neither.count,
        undecided = neither.powerful,
        unknown = unknown.count
    ));
    let foot = move |id, ctx: &Ctx<'_>| {
        vec![
            PageLine::styled(ctx.world().label(id), Role::Accent),
            PageLine::styled(sides.clone(), Role::Dim),
        ]
    };
    Sheet {
        rows,
        body: Body::Bars(bars, Scale { least: -2, most: 2 }),
        notes: vec![ctx.tell(&say!("map-cut", cut = cut)), ctx.tell(&say!("attitude-legend"))],
        foot: Box::new(foot),
        foot_rows: 3,
    }
}

fn bar(one: &Position, name: &str) -> Bar {
    let shown = match one.attitude {
        None => "?".to_owned(),
        Some(0) => "0".to_owned(),
        Some(attitude) => format!("{attitude:+}"),
    };
    let role = match one.side() {
        Side::For => Role::Good,
        Side::Against => Role::Warning,
        Side::Neither | Side::Unknown => Role::Plain,
    };
    Bar {
        label: format!("{} {name}", mark(one.power)),
        value: one.attitude.unwrap_or(0),
        shown,
        role,
    }
}
