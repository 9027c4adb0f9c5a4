//! The tables of a territory and of a facilitator, by day. Keeps out: their fields.

use super::heading;
use crate::domain::{Assignment, Id, Kind};
use crate::flow::Ctx;
use crate::kit::PageLine;
use crate::say;

/// Where the name begins.
const INDENT: u16 = 26;

/// Adds the tables of a territory or of a facilitator.
pub(super) fn lines(id: Id, kind: Kind, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    let world = ctx.world();
    let mut own: Vec<(Id, &Assignment)> = world
        .of::<Assignment>(id)
        .filter(|(_, it)| kind == Kind::Territories || it.facilitator.id == id)
        .collect();
    own.sort_by_cached_key(|(id, it)| (it.slot(world), *id));
    heading(say!("kind-assignments"), ctx, lines);
    for (at, it) in own {
        let phase = it.phase.map(|phase| ctx.tell(&phase.sentence()));
        let who = (kind == Kind::Territories).then(|| world.label(it.facilitator.id));
        let told: Vec<String> = [who, phase].into_iter().flatten().collect();
        let when = it.slot(world).map(|slot| ctx.session.language.date_short(slot.day));
        let head =
            if kind == Kind::Territories { when.unwrap_or_default() } else { world.label(at) };
        lines.push(PageLine::entry(head, told.join(", "), INDENT));
    }
}
