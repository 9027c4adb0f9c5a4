//! Who is drawn, who waits, and who comes in for whom. Keeps out: what was frozen.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{DrawnPerson, Lot, LotsDrawn, Stratum};
use crate::domain::Id;
use crate::methods::draw::order;

/// Where somebody stands: the stratum and the place in it.
type Place = (usize, usize);

/// Which of those who declined somebody is: those without a number first, day by day.
pub(super) type Turn = (i64, NaiveDate);

/// Draws: in each stratum the first of the order of the seed. Then those who declined, one after the
/// other, so that whoever came in once stays: the first reserve of the same stratum comes in, else of another
/// type that the quotas leave room for.
pub(super) fn draw(
    found: &mut LotsDrawn,
    seed: &str,
    reserves: Option<usize>,
    declined: impl Fn(Id) -> Option<Turn>,
) {
    for stratum in &mut found.strata {
        in_order(stratum, seed, reserves);
    }
    let all = over_all(found, seed);
    let turn = |place: &Place| declined(person(found, *place)?.candidate);
    let mut gone: Vec<(Turn, Place)> =
        all.iter().filter_map(|place| Some((turn(place)?, *place))).collect();
    // Stable: of one day without a number those whom the seed puts first go first.
    gone.sort_by_key(|(turn, _)| *turn);
    for (_, place) in gone {
        replace(found, place, &all);
    }
    for stratum in &mut found.strata {
        let waiting = stratum.people.iter_mut().filter(|own| matches!(own.lot, Lot::Reserve(_)));
        for (at, own) in waiting.enumerate() {
            own.lot = Lot::Reserve(at + 1);
        }
    }
    for at in 0..found.quotas.len() {
        let seated = seated_of(found, at);
        if let Some(kept) = found.quotas.get_mut(at) {
            kept.seated = seated;
        }
    }
}

/// The people of a stratum in the order of the seed: as many as there are seats are drawn, then come
/// the reserves.
fn in_order(stratum: &mut Stratum, seed: &str, reserves: Option<usize>) {
    let seats = stratum.seats.unwrap_or_default();
    let codes: Vec<&str> = stratum.people.iter().map(|own| own.code.as_str()).collect();
    let most = reserves.map_or(usize::MAX, |reserves| seats.saturating_add(reserves));
    let drawn = order(seed, &codes).into_iter().enumerate().filter_map(|(place, at)| {
        let lot = if place < seats {
            Lot::Seated
        } else if place < most {
            Lot::Reserve(place - seats + 1)
        } else {
            Lot::Out
        };
        Some(DrawnPerson { lot, ..stratum.people.get(at)?.clone() })
    });
    stratum.people = drawn.collect();
}

/// Everybody in the order of the seed over the whole list.
fn over_all(found: &LotsDrawn, seed: &str) -> Vec<Place> {
    let places: Vec<(Place, &str)> = found
        .strata
        .iter()
        .enumerate()
        .flat_map(|(kind, own)| {
            own.people.iter().enumerate().map(move |(at, own)| ((kind, at), own.code.as_str()))
        })
        .collect();
    let codes: Vec<&str> = places.iter().map(|(_, code)| *code).collect();
    order(seed, &codes).into_iter().filter_map(|at| places.get(at).map(|(own, _)| *own)).collect()
}

fn person(found: &LotsDrawn, (kind, at): Place) -> Option<&DrawnPerson> {
    found.strata.get(kind)?.people.get(at)
}

fn set(found: &mut LotsDrawn, (kind, at): Place, lot: Lot) {
    if let Some(own) = found.strata.get_mut(kind).and_then(|own| own.people.get_mut(at)) {
        own.lot = lot;
    }
}

/// Somebody declines; whoever comes in has the seat.
fn replace(found: &mut LotsDrawn, place: Place, all: &[Place]) {
    let Some(lot) = person(found, place).map(|own| own.lot).filter(|lot| *lot != Lot::Out) else {
        return;
    };
    set(found, place, Lot::Declined);
    if !lot.sits() {
        return;
    }
    let waits = |found: &LotsDrawn, place: Place| {
        person(found, place).is_some_and(|own| matches!(own.lot, Lot::Reserve(_)))
    };
    let (kind, _) = place;
    let people = found.strata.get(kind).map_or(0, |own| own.people.len());
    if let Some(next) = (0..people).map(|at| (kind, at)).find(|next| waits(found, *next)) {
        let comes = if lot == Lot::Elsewhere { Lot::Elsewhere } else { Lot::Replacement };
        set(found, next, comes);
        return;
    }
    if found.is_by_seats {
        return;
    }
    let vacant = found.vacant();
    let next = all.iter().copied().find(|next| waits(found, *next) && fits(found, next.0, vacant));
    if let Some(next) = next {
        set(found, next, Lot::Elsewhere);
    }
}

/// How many of the panel count for a quota.
fn seated_of(found: &LotsDrawn, quota: usize) -> usize {
    let of = found.strata.iter().filter(|own| own.quotas.contains(&quota));
    of.map(Stratum::seated).sum()
}

/// Whether one more of a type leaves every quota room, with so many places to fill.
fn fits(found: &LotsDrawn, kind: usize, vacant: usize) -> bool {
    let Some(own) = found.strata.get(kind) else { return false };
    let mut short: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, kept) in found.quotas.iter().enumerate() {
        let seated = seated_of(found, at) + usize::from(own.quotas.contains(&at));
        if seated > kept.quota.max {
            return false;
        }
        *short.entry(kept.quota.category.as_str()).or_default() +=
            kept.quota.min.saturating_sub(seated);
    }
    short.values().all(|short| *short < vacant)
}
