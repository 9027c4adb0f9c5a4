//! A public draw: the list frozen with its hash, the seed told, somebody who declines. Keeps out: how
//! it comes out, which follows from list and seed.

use super::argument::{Argument, Takes};
use super::arguments::given;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use crate::domain::{Candidate, Draw, Id, Kind, Line, RoundState, World};
use crate::ledger::{Draft, Refusal, replace};
use crate::readings::draw::{Lot, LotsDrawn, list_hash};
use crate::say;

const DRAW: Argument = Argument::optional("draw", Takes::Record(Kind::Draws));

pub(super) const ROWS: &[Deed] = &[
    Deed {
        word: "freeze-list",
        arguments: &[DRAW],
        run: |world, _, told| freeze(told.record("draw"), world).map(Done::from),
    },
    Deed {
        word: "draw",
        arguments: &[Argument::needed("seed", Takes::Text), DRAW],
        run: |world, _, told| {
            let seed = given(told.value("seed", world)?, "seed")?;
            draw(told.record("draw"), seed, world).map(Done::from)
        },
    },
    Deed {
        word: "decline",
        arguments: &[
            Argument::needed("candidate", Takes::Record(Kind::Candidates)),
            Argument::optional("date", Takes::Day),
        ],
        run: |world, by, told| {
            let candidate = given(told.record("candidate"), "candidate")?;
            decline(candidate, told.day("date"), world, by)
        },
    },
];

/// The draw that is meant, else the one with the greatest number.
fn meant(draw: Option<Id>, world: &dyn World) -> Result<(Id, &Draw), Refusal> {
    let found = match draw {
        Some(id) => world.get::<Draw>(id).map(|own| (id, own)),
        None => world.all::<Draw>().max_by_key(|(_, own)| own.number),
    };
    found.ok_or_else(|| Refusal::new(say!("refused-no-draw"), Some(say!("refused-no-draw-hint"))))
}

/// Freezes the list: from then on nobody comes onto it or leaves it, and its hash can be published.
///
/// # Errors
/// When it is frozen already, or a stratum has fewer people than seats: every such stratum.
pub fn freeze(draw: Option<Id>, world: &dyn World) -> Result<Draft, Refusal> {
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
    let found = LotsDrawn::of(id, world);
    let short: Vec<String> = found
        .iter()
        .flat_map(|found| &found.strata)
        .filter(|stratum| stratum.people.len() < stratum.seats)
        .map(|own| format!("{} ({} < {})", own.name, own.people.len(), own.seats))
        .collect();
    if !short.is_empty() {
        return Err(Refusal::new(
            say!("refused-draw-short", strata = short.join(", ")),
            Some(say!("refused-draw-short-hint")),
        ));
    }
    let beside: Vec<String> = found.map(|found| found.beside).unwrap_or_default();
    if !beside.is_empty() {
        let what = say!("refused-draw-beside", codes = beside.join(", "));
        return Err(Refusal::new(what, Some(say!("refused-draw-beside-hint"))));
    }
    let hash = list_hash(id, world);
    let label = say!("edit-list-frozen", number = number, hash = hash.as_str());
    let list_hash = Some(Line::new(&hash).map_err(|what| Refusal::new(what, None))?);
    let state = Some(RoundState::Closed);
    Ok(Draft::act(label, vec![replace(id, Draw { list_hash, state, ..own.clone() }, world)]))
}

/// Tells the seed, from which follows who is drawn.
///
/// # Errors
/// When the list is not frozen, or it was drawn before.
pub fn draw(draw: Option<Id>, seed: Line, world: &dyn World) -> Result<Draft, Refusal> {
    let (id, own) = meant(draw, world)?;
    let number = own.number.get();
    if !own.is_frozen() {
        return Err(Refusal::new(
            say!("refused-draw-list", number = number),
            Some(say!("refused-draw-list-hint")),
        ));
    }
    if own.seed.is_some() {
        return Err(Refusal::new(say!("refused-draw-again", number = number), None));
    }
    let label = say!("edit-drawn", number = number, seed = seed.as_str());
    Ok(Draft::act(label, vec![replace(id, Draw { seed: Some(seed), ..own.clone() }, world)]))
}

/// Takes down that somebody declines, and tells who takes the place.
///
/// # Errors
/// When nothing was drawn, or who declines is neither drawn nor a reserve.
pub fn decline(
    candidate: Id,
    day: Option<chrono::NaiveDate>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Done, Refusal> {
    let own = world
        .get::<Candidate>(candidate)
        .ok_or_else(|| Refusal::new(say!("refused-no-draw"), None))?;
    let found = LotsDrawn::of(own.draw.id, world);
    let place = found.as_ref().and_then(|found| found.find(candidate));
    let code = own.code.as_str();
    let Some((stratum, place)) = place.filter(|(_, place)| place.lot != Lot::Out) else {
        return Err(Refusal::new(say!("refused-not-drawn", code = code), None));
    };
    if place.lot == Lot::Declined {
        return Err(Refusal::new(say!("refused-declined", code = code), None));
    }
    let declined = Some(day.unwrap_or_else(|| by.today()));
    let draft = Draft::act(
        say!("edit-declined", code = code),
        vec![replace(candidate, Candidate { declined, ..own.clone() }, world)],
    );
    let sits = matches!(place.lot, Lot::Seated | Lot::Replacement);
    let next = stratum.people.iter().find(|own| own.lot == Lot::Reserve(1));
    let remark = sits.then(|| match next {
        Some(next) => say!("draw-replaced", code = next.code.as_str()),
        None => say!("draw-not-replaced", stratum = stratum.name.as_str()),
    });
    Ok(Done::from(draft).with(remark))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint};
    use super::*;
    use crate::ledger::sample::{Sample, why};

    fn table(people: usize) -> Sample {
        let mut table = Sample::of(&[(
            Kind::Draws,
            &[("number", "1"), ("title", "Giuria"), ("quotas", "donne: 2")],
        )]);
        for number in 1..=people {
            let code = format!("N{number}");
            table.add(Kind::Candidates, &[("draw", "1"), ("code", &code), ("stratum", "donne")]);
        }
        table
    }

    fn seed(text: &str) -> Line {
        Line::new(text).unwrap()
    }

    #[test]
    fn a_list_is_frozen_then_drawn_and_each_once() {
        let mut table = table(3);
        assert_eq!(why(draw(None, seed("x"), table.world())), ["refused-draw-list"]);
        table.admit(freeze(None, table.world()).unwrap()).unwrap();
        assert_eq!(why(freeze(None, table.world())), ["refused-draw-frozen"]);
        table.admit(draw(None, seed("x"), table.world()).unwrap()).unwrap();
        assert_eq!(why(draw(None, seed("y"), table.world())), ["refused-draw-again"]);
    }

    #[test]
    fn a_stratum_with_too_few_people_or_people_without_seats_are_told() {
        assert_eq!(why(freeze(None, table(1).world())), ["refused-draw-short"]);
        let mut beside = table(2);
        beside.add(Kind::Candidates, &[("draw", "1"), ("code", "X")]);
        assert_eq!(why(freeze(None, beside.world())), ["refused-draw-beside"]);
        assert_eq!(why(freeze(None, Sample::default().world())), ["refused-no-draw"]);
    }

    #[test]
    fn who_declines_is_taken_down_with_the_reserve_who_comes_in() {
        let mut table = table(3);
        table.admit(freeze(None, table.world()).unwrap()).unwrap();
        let ids = mint();
        let by = caller(CLOCK, &ids);
        let first = table.id(Kind::Candidates, "N1");
        assert_eq!(why(decline(first, None, table.world(), &by)), ["refused-not-drawn"]);
        table.admit(draw(None, seed("x"), table.world()).unwrap()).unwrap();
        let found = LotsDrawn::of(Id::from_bits(1), table.world()).unwrap();
        let people: Vec<Id> = found.strata[0].people.iter().map(|own| own.candidate).collect();
        let done = decline(people[0], None, table.world(), &by).unwrap();
        assert_eq!(done.remarks[0].key, "draw-replaced");
        table.admit(done.draft).unwrap();
        assert_eq!(why(decline(people[0], None, table.world(), &by)), ["refused-declined"]);
        let done = decline(people[1], None, table.world(), &by).unwrap();
        assert_eq!(done.remarks[0].key, "draw-not-replaced");
    }
}
