//! The list of a draw frozen: what is wrong with it told at once, clashing quotas named, and the
//! tickets of a fair draw made. Keeps out: the seed.

use std::collections::BTreeMap;

use super::caller::Caller;
use super::done::Done;
use crate::domain::quotas::{QuotaLine, Roll, ticket_lines};
use crate::domain::{Candidate, Draw, DrawMethod, Id, Line, RoundState, Tags, World, words};
use crate::ledger::{Draft, Refusal, replace};
use crate::methods::draw::{
    Bound, Panels, Unsolved, clash, leximin, lottery, maximin, relaxed, tickets,
};
use crate::readings::draw::list_hash;
use crate::say;
use crate::text::{Finding, FindingSort, Location, Sentence};

/// The most letters of the tickets of one draw: they are kept in one record.
const MOST_TICKETS: usize = 90_000;

/// Types of people times seats beyond which the tickets take longer than somebody waits at a screen.
const WAITED_FOR: usize = 6_000;

/// The draw that is meant, else the one with the greatest number.
///
/// # Errors
/// When there is none.
pub fn meant(draw: Option<Id>, world: &dyn World) -> Result<(Id, &Draw), Refusal> {
    let found = match draw {
        Some(id) => world.get::<Draw>(id).map(|own| (id, own)),
        None => world.all::<Draw>().max_by_key(|(_, own)| own.number),
    };
    found.ok_or_else(|| Refusal::new(say!("refused-no-draw"), Some(say!("refused-no-draw-hint"))))
}

/// Freezes the list: from then on nobody comes onto it or leaves it, and its hash can be published. A
/// fair draw has its tickets from then on.
///
/// # Errors
/// When it is frozen already, with everything that is wrong with the list, or the quotas that clash.
pub fn freeze(draw: Option<Id>, world: &dyn World, by: &Caller<'_>) -> Result<Done, Refusal> {
    let (id, own) = meant(draw, world)?;
    let number = own.number.get();
    if own.is_frozen() {
        return Err(Refusal::new(
            say!("refused-draw-frozen", number = number),
            Some(say!("refused-draw-frozen-hint")),
        ));
    }
    if own.seed.is_some() {
        return Err(Refusal::new(
            say!("refused-draw-seeded", number = number),
            Some(say!("refused-draw-seeded-hint")),
        ));
    }
    let unsolved = |_: Unsolved| {
        Refusal::new(say!("refused-draw-unsolved"), Some(say!("refused-draw-unsolved-hint")))
    };
    let roll = Roll::of(id, world).ok_or_else(|| unsolved(Unsolved))?;
    let members = own.members(&roll.quotas).ok_or_else(|| unsolved(Unsolved))?;
    sound(&roll, members, world)?;
    let panels = roll.panels(members);
    let is_by_seats = own.is_by_seats(&roll.quotas);
    if !is_by_seats && panels.heaviest(&[]).map_err(unsolved)?.is_none() {
        return Err(clashing(&roll, &panels).map_err(unsolved)?);
    }
    let lottery =
        if own.is_plain() { None } else { Some(drawn_by_lot(own, &panels, by).map_err(unsolved)?) };
    let lottery = lottery.transpose()?;
    let hash = list_hash(id, world);
    let label = say!("edit-list-frozen", number = number, hash = hash.as_str());
    let list_hash = Some(Line::new(&hash).map_err(|what| Refusal::new(what, None))?);
    let state = Some(RoundState::Closed);
    let frozen = Draw { list_hash, state, lottery, ..own.clone() };
    let done = Done::from(Draft::act(label, vec![replace(id, frozen, world)]));
    Ok(done.with(namesakes(id, world)))
}

/// Names that stand on the list more than once, each with its codes: one person may be there twice.
fn namesakes(draw: Id, world: &dyn World) -> Option<Sentence> {
    let mut named: BTreeMap<Vec<String>, (String, Vec<&str>)> = BTreeMap::new();
    for (_, own) in world.of::<Candidate>(draw) {
        let person = own.person.map(|person| world.label(person.id));
        let Some(name) = own.name.as_ref().map(|name| name.as_str().to_owned()).or(person) else {
            continue;
        };
        let mut key = words(&name);
        key.sort_unstable();
        named.entry(key).or_insert_with(|| (name, Vec::new())).1.push(own.code.as_str());
    }
    let twice = named.into_values().filter(|(_, codes)| codes.len() > 1);
    let mut told: Vec<String> = twice
        .map(|(name, mut codes)| {
            codes.sort_unstable();
            format!("{name} ({})", codes.join(", "))
        })
        .collect();
    told.sort_unstable();
    (!told.is_empty()).then(|| say!("draw-namesakes", names = told.join("; ")))
}

/// Whether the tickets of a draw take longer than somebody waits at a screen.
pub fn is_long(draw: Option<Id>, world: &dyn World) -> bool {
    let Ok((id, own)) = meant(draw, world) else { return false };
    let Some(roll) = Roll::of(id, world).filter(|_| !own.is_plain()) else { return false };
    own.members(&roll.quotas).is_some_and(|members| members * roll.types.len() > WAITED_FOR)
}

/// Everything that keeps a list from being drawn from, whatever the quotas say together.
fn sound(roll: &Roll, members: usize, world: &dyn World) -> Result<(), Refusal> {
    let code = |id: &Id| world.get::<Candidate>(*id).map_or("", |own| own.code.as_str());
    let mut wrong: Vec<(Sentence, Sentence)> = Vec::new();
    let mut categories: Vec<&str> = roll.beside.iter().map(|(_, own)| own.as_str()).collect();
    categories.sort_unstable();
    categories.dedup();
    for category in categories {
        let of = roll.beside.iter().filter(|(_, own)| own == category);
        let codes: Vec<&str> = of.map(|(id, _)| code(id)).collect();
        let codes = codes.join(", ");
        let told = if category.is_empty() {
            say!("refused-draw-beside", codes = codes)
        } else {
            say!("refused-draw-beside-category", category = category, codes = codes)
        };
        wrong.push((told, say!("refused-draw-beside-hint")));
    }
    let short: Vec<String> = roll
        .quotas
        .iter()
        .enumerate()
        .filter(|(at, own)| roll.people_of(*at) < own.min)
        .map(|(at, own)| format!("{} ({}/{})", own.name(), roll.people_of(at), own.min))
        .collect();
    if !short.is_empty() {
        let told = say!("refused-draw-short", strata = short.join(", "));
        wrong.push((told, say!("refused-draw-short-hint")));
    }
    let people: usize = roll.types.iter().map(|own| own.people.len()).sum();
    if people < members && (short.is_empty() || roll.quotas.len() > 1) {
        let told = say!("refused-draw-few", people = people, seats = members);
        wrong.push((told, say!("refused-draw-few-hint")));
    }
    let Some((first, hint)) = wrong.first().cloned() else { return Ok(()) };
    if wrong.len() == 1 {
        return Err(Refusal::new(first, Some(hint)));
    }
    let findings = wrong.into_iter().map(|(told, _)| Finding {
        sort: FindingSort::Placed,
        ..Finding::new(Location::default(), told)
    });
    Err(Refusal::new(first, Some(hint)).with_findings(findings.collect()))
}

/// Why no panel keeps the quotas: the fewest bounds that clash, and what each would have to become.
fn clashing(roll: &Roll, panels: &Panels) -> Result<Refusal, Unsolved> {
    let bounds = clash(panels)?;
    let quota = |bound: &Bound| {
        let (Bound::Min(at) | Bound::Max(at)) = bound;
        roll.quotas.get(*at)
    };
    let told = |bound: &Bound| {
        let own = quota(bound)?;
        Some(match bound {
            Bound::Min(_) => say!("draw-bound-min", name = own.name(), limit = own.min),
            Bound::Max(_) => say!("draw-bound-max", name = own.name(), limit = own.max),
        })
    };
    let mut eased = Vec::new();
    for bound in &bounds {
        let Some(limit) = relaxed(panels, *bound)?.and_then(|own| usize::try_from(own).ok()) else {
            continue;
        };
        eased.extend(quota(bound).map(|own| {
            let (min, max) = match bound {
                Bound::Min(_) => (limit, own.max),
                Bound::Max(_) => (own.min, limit),
            };
            let own = QuotaLine { min, max, ..own.clone() };
            format!("{}: {}", own.name(), own.bounds())
        }));
    }
    let what = say!(
        "refused-draw-clash",
        bounds = one_after_the_other(bounds.iter().filter_map(told)),
        seats = panels.members
    );
    let hint = if eased.is_empty() {
        say!("refused-draw-clash-more")
    } else {
        say!("refused-draw-clash-hint", eased = eased.join("; "))
    };
    Ok(Refusal::new(what, Some(hint)))
}

/// Sentences one after the other.
fn one_after_the_other(told: impl Iterator<Item = Sentence>) -> Sentence {
    told.reduce(|first, rest| say!("draw-bounds", first = first, rest = rest))
        .unwrap_or_else(|| say!("refused"))
}

/// The tickets of a fair draw.
fn drawn_by_lot(
    own: &Draw,
    panels: &Panels,
    by: &Caller<'_>,
) -> Result<Result<Tags, Refusal>, Unsolved> {
    let mut goes_on = || (by.goes_on)();
    let fair = match own.method {
        Some(DrawMethod::Maximin) => maximin(panels, &mut goes_on)?,
        Some(DrawMethod::Leximin | DrawMethod::Plain) | None => leximin(panels, &mut goes_on)?,
    };
    let fair = fair.ok_or(Unsolved)?;
    let found = tickets(panels, &fair, &lottery(panels, &fair)?)?;
    let too_large =
        || Refusal::new(say!("refused-draw-large"), Some(say!("refused-draw-large-hint")));
    Ok(match ticket_lines(&found) {
        Ok(lines)
            if lines.0.iter().map(|line| line.as_str().len()).sum::<usize>() <= MOST_TICKETS =>
        {
            Ok(lines)
        }
        Ok(_) | Err(_) => Err(too_large()),
    })
}
