//! What is to be known of a draw, as pages: quotas and how likely each type is, and why somebody came
//! out as they did. Keeps out: the list.

use super::{lot, percent};
use crate::domain::quotas::panel_text;
use crate::domain::{Candidate, Draw, Id};
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::methods::draw::{TICKETS, draw as number, fingerprint};
use crate::methods::ratio::exact;
use crate::readings::draw::{Lot, LotsDrawn};
use crate::say;

/// A page: its title and its lines.
type Page = (String, Vec<PageLine>);

/// The quotas with what there is on the list and in the panel, then the types with how likely each of
/// their people is.
pub(crate) fn quotas_page(draw: Id, ctx: &Ctx<'_>) -> Option<Page> {
    let own = ctx.world().get::<Draw>(draw)?;
    let found = LotsDrawn::of(draw, ctx.world())?;
    let is_drawn = own.seed.is_some();
    let mut lines = vec![PageLine::title(ctx.tell(&say!("draws-quotas")))];
    for kept in &found.quotas {
        let (name, bounds) = (kept.quota.name(), kept.quota.bounds());
        let told = if is_drawn {
            say!(
                "draws-quota-drawn",
                name = name,
                bounds = bounds,
                people = kept.people,
                seated = kept.seated
            )
        } else {
            say!("draws-quota", name = name, bounds = bounds, people = kept.people)
        };
        let holds = !is_drawn || (kept.quota.min..=kept.quota.max).contains(&kept.seated);
        let role = if holds { Role::Plain } else { Role::Warning };
        lines.push(PageLine::styled(ctx.tell(&told), role));
    }
    for (code, category) in &found.beside {
        let told = say!("draws-beside-told", code = code.as_str(), category = category.as_str());
        lines.push(PageLine::styled(ctx.tell(&told), Role::Warning));
    }
    lines.push(PageLine::blank());
    lines.push(PageLine::title(ctx.tell(&say!("draws-types"))));
    if found.chances().is_none() {
        let told =
            if own.is_plain() { say!("draws-no-chance") } else { say!("draws-no-chance-yet") };
        lines.push(PageLine::styled(ctx.tell(&told), Role::Dim));
    }
    for (at, stratum) in found.strata.iter().enumerate() {
        let head = format!("{}. {}", at + 1, stratum.name);
        let people = ctx.tell(&say!("draws-people", count = stratum.people.len()));
        let chance = stratum.chance.as_ref();
        let chance =
            chance.map(|own| format!("{} ({})", percent(own, ctx.session.language), exact(own)));
        let drawn = is_drawn.then(|| {
            let seats = stratum.seats.unwrap_or_default();
            ctx.tell(&say!("draws-type-drawn", count = seats))
        });
        let told: Vec<String> = [Some(people), chance, drawn].into_iter().flatten().collect();
        lines.push(PageLine::plain(format!("{head}: {}", told.join("; "))));
    }
    let title = say!("draws-quotas-title", number = own.number.get());
    Some((ctx.tell(&title), lines))
}

/// Why somebody came out as they did, with what it takes to check it by hand.
pub(crate) fn explained_page(candidate: Id, ctx: &Ctx<'_>) -> Option<Page> {
    let own = ctx.world().get::<Candidate>(candidate)?;
    let draw = ctx.world().get::<Draw>(own.draw.id)?;
    let found = LotsDrawn::of(own.draw.id, ctx.world())?;
    let title = ctx.tell(&say!("draws-explain-title", code = own.code.as_str()));
    let Some((stratum, place)) = found.find(candidate) else {
        return Some((title, vec![PageLine::plain(ctx.tell(&say!("draws-explain-beside")))]));
    };
    let mut told = vec![say!(
        "draws-explain-type",
        name = stratum.name.as_str(),
        people = stratum.people.len()
    )];
    match &stratum.chance {
        Some(chance) => told.push(say!(
            "draws-explain-chance",
            chance = percent(chance, ctx.session.language),
            exact = exact(chance)
        )),
        None => told.push(say!("draws-no-chance")),
    }
    let Some(seed) = draw.seed.as_ref() else {
        told.push(say!("draws-explain-not-yet"));
        return Some((title, told.iter().map(|own| PageLine::plain(ctx.tell(own))).collect()));
    };
    if draw.lottery.is_some() {
        let seats = |own: &crate::readings::draw::Stratum| {
            u32::try_from(own.seats.unwrap_or_default()).unwrap_or_default()
        };
        let panel: Vec<u32> = found.strata.iter().map(seats).collect();
        told.push(say!(
            "draws-explain-ticket",
            ticket = format!("{:05x}", number(seed.as_str(), TICKETS.into())),
            panel = panel_text(&panel)
        ));
    } else if !found.is_by_seats {
        told.push(say!("draws-explain-plain"));
    }
    told.push(say!("draws-explain-seats", count = stratum.seats.unwrap_or_default()));
    let at = stratum.people.iter().position(|own| own.candidate == candidate).unwrap_or_default();
    told.push(say!("draws-explain-place", place = at + 1, lot = lot(place.lot)));
    if place.lot == Lot::Elsewhere {
        told.push(say!("draws-explain-elsewhere"));
    }
    let text = format!("{}|{}", seed.as_str(), own.code.as_str());
    told.push(say!("draws-explain-hash", hash = fingerprint(&text)));
    told.push(say!("draws-explain-again", text = text));
    Some((title, told.iter().map(|own| PageLine::plain(ctx.tell(own))).collect()))
}
