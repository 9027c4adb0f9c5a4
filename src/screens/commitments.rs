//! What the bodies commit and what it adds up to, as a page. Keeps out: recording it.

use crate::domain::Datum;
use crate::domain::Decimal;
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::readings::{Eye, Face, Held, Pledges, Who};
use crate::say;

/// Where the totals begin.
const INDENT: u16 = 34;

/// The page.
pub(crate) fn page(ctx: &Ctx<'_>) -> (String, Vec<PageLine>) {
    let pledges = Pledges::of(&Eye::new(Face::Reserved, ctx.world()), ctx.world());
    let mut lines = Vec::new();
    if pledges.all.is_empty() {
        lines.push(PageLine::styled(ctx.tell(&say!("empty-commitments")), Role::Dim));
    } else {
        lines.push(PageLine::title(ctx.tell(&say!("commitments-by-area"))));
        lines.extend(
            pledges
                .areas
                .iter()
                .map(|(area, held)| PageLine::entry(area.as_str(), told(held, ctx), INDENT)),
        );
        lines.push(PageLine::blank());
        lines.push(PageLine::title(ctx.tell(&say!("commitments-by-body"))));
        lines.extend(
            pledges
                .bodies
                .iter()
                .map(|(who, held)| PageLine::entry(name(who), told(held, ctx), INDENT)),
        );
        lines.push(PageLine::blank());
        lines.push(PageLine::entry(
            ctx.tell(&say!("commitments-total")),
            told(&pledges.total, ctx),
            INDENT,
        ));
    }
    (ctx.tell(&say!("commitments-title")), lines)
}

fn name(who: &Who) -> String {
    [who.name(), who.organisation(), who.lab()].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Money, quantities by unit, and how many have no quantity.
fn told(held: &Held, ctx: &Ctx<'_>) -> String {
    let language = ctx.session.language;
    let money = (held.cents > 0).then(|| language.money(held.cents));
    let quantities = held.quantities.iter().map(|((kind, unit), units)| {
        let amount = language.decimal(&Decimal::from_units(*units).raw());
        ctx.tell(&say!(
            "commitments-quantity",
            kind = kind.sentence(),
            amount = amount,
            unit = unit.as_str()
        ))
    });
    let others = held.unmeasured.iter().map(|(kind, count)| {
        ctx.tell(&say!("commitments-unmeasured", kind = kind.sentence(), count = *count))
    });
    money.into_iter().chain(quantities).chain(others).collect::<Vec<_>>().join("; ")
}
