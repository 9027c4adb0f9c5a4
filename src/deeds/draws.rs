//! A public draw: the seed told, somebody who declines, who is drawn invited. Keeps out: freezing the
//! list (see `draw_freezing`), and how it comes out, which follows from list and seed.

use super::argument::{Argument, MEETING, Takes};
use super::arguments::given;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::draw_freezing::{freeze, meant};
pub use super::draw_inviting::{drawn, invite_drawn};
use crate::domain::quotas::{Roll, drawn_panel, panel_text, tickets_of};
use crate::domain::{Candidate, Draw, Id, Kind, Line, Mark, Prose, World};
use crate::ledger::{Draft, Refusal, replace};
use crate::methods::draw::{in_order, order};
use crate::readings::draw::{Lot, LotsDrawn};
use crate::say;

const DRAW: Argument = Argument::optional("draw", Takes::Record(Kind::Draws));

pub(super) const ROWS: &[Deed] = &[
    Deed {
        word: "freeze-list",
        arguments: &[DRAW],
        run: |world, by, told| freeze(told.record("draw"), world, by),
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
    Deed {
        word: "invite-drawn",
        arguments: &[DRAW, MEETING],
        run: |world, by, told| invite_drawn(told.record("draw"), told.record("meeting"), world, by),
    },
];

/// Tells the seed, from which follows who is drawn; where the seats of the strata do not say how many
/// of each type are, that is kept with it.
///
/// # Errors
/// When the list is not frozen, or it was drawn before.
pub fn draw(draw: Option<Id>, seed: Line, world: &dyn World) -> Result<Draft, Refusal> {
    let (id, own) = ready(draw, world)?;
    let label = say!("edit-drawn", number = own.number.get(), seed = seed.as_str());
    let panel = panel(id, own, &seed, world)?;
    let drawn = Draw { seed: Some(seed), panel, ..own.clone() };
    Ok(Draft::act(label, vec![replace(id, drawn, world)]))
}

/// Whether a draw only waits for its seed.
///
/// # Errors
/// When the list is not frozen, or it was drawn before.
pub fn ready(draw: Option<Id>, world: &dyn World) -> Result<(Id, &Draw), Refusal> {
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
    Ok((id, own))
}

/// How many of each type are drawn with a seed: those of the ticket it names, or of the plain draw;
/// `None` where the seats of the strata say it.
fn panel(id: Id, own: &Draw, seed: &Line, world: &dyn World) -> Result<Option<Prose>, Refusal> {
    let unsolved = || Refusal::new(say!("refused-draw-unsolved"), None);
    let roll = Roll::of(id, world).ok_or_else(unsolved)?;
    if own.is_by_seats(&roll.quotas) {
        return Ok(None);
    }
    let members = own.members(&roll.quotas).ok_or_else(unsolved)?;
    let found = match own.lottery.as_ref() {
        Some(lines) => tickets_of(lines, roll.types.len())
            .and_then(|tickets| drawn_panel(&tickets, seed.as_str())),
        None => {
            let people: Vec<(usize, &str)> = roll
                .types
                .iter()
                .enumerate()
                .flat_map(|(kind, own)| own.people.iter().map(move |id| (kind, *id)))
                .filter_map(|(kind, id)| Some((kind, world.get::<Candidate>(id)?.code.as_str())))
                .collect();
            let codes: Vec<&str> = people.iter().map(|(_, code)| *code).collect();
            let kinds: Vec<usize> = order(seed.as_str(), &codes)
                .into_iter()
                .filter_map(|at| people.get(at).map(|(kind, _)| *kind))
                .collect();
            in_order(&roll.panels(members), &kinds).map_err(|_| unsolved())?
        }
    };
    let text = panel_text(&found.ok_or_else(unsolved)?);
    Prose::new(&text).map(Some).map_err(|what| Refusal::new(what, None))
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
    if day.is_some_and(|day| day > by.today()) {
        return Err(Refusal::new(say!("refused-declined-later"), None));
    }
    let declined = Some(day.unwrap_or_else(|| by.today()));
    let orders = world.of::<Candidate>(own.draw.id).filter_map(|(_, other)| other.decline_order);
    let decline_order = Mark::new(orders.map(Mark::get).max().unwrap_or(0) + 1).ok();
    let gone = Candidate { declined, decline_order, ..own.clone() };
    let draft =
        Draft::act(say!("edit-declined", code = code), vec![replace(candidate, gone, world)]);
    let mut remarks = Vec::new();
    if place.lot.sits() {
        let before: Vec<Id> =
            found.iter().flat_map(LotsDrawn::seated).map(|own| own.candidate).collect();
        let after = LotsDrawn::without(own.draw.id, Some(candidate), world);
        // More than one can come in: a place that stayed empty before may be filled now.
        let next = after.iter().flat_map(LotsDrawn::seated);
        let next = next.filter(|own| !before.contains(&own.candidate));
        remarks.extend(next.map(|own| match own.lot {
            Lot::Elsewhere => say!("draw-replaced-elsewhere", code = own.code.as_str()),
            _ => say!("draw-replaced", code = own.code.as_str()),
        }));
        if remarks.is_empty() {
            remarks.push(say!("draw-not-replaced", stratum = stratum.name.as_str()));
        }
    }
    let done = Done::from(draft);
    Ok(remarks.into_iter().fold(done, |done, remark| done.with(Some(remark))))
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

    fn freezing(table: &Sample) -> Result<Done, Refusal> {
        let ids = mint();
        freeze(None, table.world(), &caller(CLOCK, &ids))
    }

    fn frozen(table: &Sample) -> Draft {
        freezing(table).unwrap().draft
    }

    fn seed(text: &str) -> Line {
        Line::new(text).unwrap()
    }

    #[test]
    fn a_list_is_frozen_then_drawn_and_each_once() {
        let mut table = table(3);
        assert_eq!(why(draw(None, seed("x"), table.world())), ["refused-draw-list"]);
        table.admit(frozen(&table)).unwrap();
        assert_eq!(why(freezing(&table)), ["refused-draw-frozen"]);
        table.admit(draw(None, seed("x"), table.world()).unwrap()).unwrap();
        assert_eq!(why(draw(None, seed("y"), table.world())), ["refused-draw-again"]);
    }

    #[test]
    fn a_stratum_with_too_few_people_or_people_without_seats_are_told() {
        assert_eq!(why(freezing(&table(1))), ["refused-draw-short"]);
        let mut beside = table(2);
        beside.add(Kind::Candidates, &[("draw", "1"), ("code", "X")]);
        assert_eq!(why(freezing(&beside)), ["refused-draw-beside"]);
        assert_eq!(why(freezing(&Sample::default())), ["refused-no-draw"]);
    }

    #[test]
    fn who_declines_is_taken_down_with_the_reserve_who_comes_in() {
        let mut table = table(3);
        table.admit(frozen(&table)).unwrap();
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

    /// Six people of two categories, of whom three are drawn.
    fn by_types(method: &str) -> Sample {
        let quotas = "genere = F: 1-2; genere = M: 1-2; zona = Nord: 1-2; zona = Sud: 1-2";
        let mut table = Sample::of(&[(
            Kind::Draws,
            &[
                ("number", "1"),
                ("title", "G"),
                ("quotas", quotas),
                ("seats", "3"),
                ("method", method),
            ],
        )]);
        for (code, traits) in [
            ("1", "genere = F; zona = Nord"),
            ("2", "genere = F; zona = Nord"),
            ("3", "genere = F; zona = Sud"),
            ("4", "genere = M; zona = Nord"),
            ("5", "genere = M; zona = Sud"),
            ("6", "genere = M; zona = Sud"),
        ] {
            table.add(Kind::Candidates, &[("draw", "1"), ("code", code), ("traits", traits)]);
        }
        table
    }

    #[test]
    fn a_panel_by_categories_is_drawn_plainly_or_fairly_and_keeps_the_quotas() {
        for method in ["plain", "maximin", "leximin"] {
            for text in ["x", "y", "Lotto 1 2 3"] {
                let mut table = by_types(method);
                table.admit(frozen(&table)).unwrap();
                let is_fair = method != "plain";
                assert_eq!(
                    !table.cell(Id::from_bits(1), "lottery").is_empty(),
                    is_fair,
                    "{method}"
                );
                table.admit(draw(None, seed(text), table.world()).unwrap()).unwrap();
                let found = LotsDrawn::of(Id::from_bits(1), table.world()).unwrap();
                assert_eq!((found.seated().count(), found.vacant()), (3, 0), "{method} {text}");
                let kept = |own: &crate::readings::draw::QuotaKept| {
                    (own.quota.min..=own.quota.max).contains(&own.seated)
                };
                assert!(found.quotas.iter().all(kept), "{method} {text}");
            }
        }
    }

    #[test]
    fn quotas_that_clash_are_named_with_what_would_do() {
        let mut table = by_types("leximin");
        let quotas = "genere = F: 2-3; genere = M: 2-3; zona = Nord: 0-3; zona = Sud: 0-3";
        table.set(Id::from_bits(1), &[("quotas", quotas)]).unwrap();
        let refused = freezing(&table).unwrap_err();
        assert_eq!(refused.what.key, "refused-draw-clash");
        let language = crate::text::Language::It;
        let hint = language.tell(refused.hint().unwrap());
        assert!(hint.contains("genere = F: 1-3") && hint.contains("genere = M: 1-3"), "{hint}");
    }

    #[test]
    fn everything_that_is_wrong_with_a_list_is_told_at_once() {
        let mut table = by_types("leximin");
        let quotas = "genere = F: 0-3; genere = M: 0-3; zona = Nord: 4-5; zona = Est: 0-1";
        table.set(Id::from_bits(1), &[("quotas", quotas), ("seats", "9")]).unwrap();
        let refused = freezing(&table).unwrap_err();
        let told: Vec<_> = refused.findings.iter().map(|own| own.reason.key.as_ref()).collect();
        let expected = ["refused-draw-beside-category", "refused-draw-short", "refused-draw-few"];
        assert_eq!(told, expected);
    }
}
