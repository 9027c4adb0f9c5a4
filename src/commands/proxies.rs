//! Proxies on the attendance sheet: given, taken off, ended when they are not needed. Keeps out:
//! substitutes (see `attendance`).

use super::doing::acts;
use super::selected::nothing_selected;
use crate::deeds;
use crate::domain::{Attendance, Id, seats};
use crate::flow::{Act, Command, Ctx, Layer, Offer, Outcome};
use crate::ledger::Refusal;
use crate::say;

pub(super) const ROWS: &[Command] =
    &[Command { name: "proxy", scopes: &["attendance"], run: proxy, ..Command::ROW }];

/// The line of the sheet under the hand.
pub(super) fn line<'a>(ctx: &Ctx<'a>) -> Result<(Id, &'a Attendance), Refusal> {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    ctx.world().get::<Attendance>(id).map(|line| (id, line)).ok_or_else(nothing_selected)
}

/// How whoever is on a line of the sheet is named.
fn name(attendance: &Attendance, ctx: &Ctx<'_>) -> String {
    ctx.world().label(attendance.person.id)
}

/// Whoever is under the hand is present with the proxy of somebody who is not; chosen again, the
/// proxy is taken off.
fn proxy(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, line) = line(ctx)?;
    let held = seats::proxies(line, ctx.world());
    let mine = |seat: &Attendance| held.contains(&seat.person.id);
    let away = deeds::away(line, ctx.world()).into_iter();
    let hint =
        |seat: &Attendance| if mine(seat) { say!("proxy-held") } else { seat.state.sentence() };
    let offers: Vec<Offer<Id>> = away
        .map(|seat| Offer::new(seat.person.id, name(seat, ctx)).hinted(ctx.tell(&hint(seat))))
        .collect();
    if offers.is_empty() {
        return Err(Refusal::new(say!("refused-nobody-away"), None));
    }
    let title = ctx.tell(&say!("proxy-title", name = name(line, ctx)));
    Ok(vec![Act::Open(Layer::choose(title, offers, move |ctx, person| {
        Ok(acts(deeds::proxy(id, *person, ctx.world())?))
    }))])
}
