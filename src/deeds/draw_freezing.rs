//! The list of a draw frozen: what is wrong with it told at once, clashing quotas named, and the
//! tickets of a fair draw made. Keeps out: the seed.

use std::collections::BTreeMap;

use super::caller::Caller;
use super::done::Done;
use crate::domain::quotas::{QuotaLine, Roll, categories, ticket_lines};
use crate::domain::{
    Candidate, Draw, DrawMethod, Id, Line, RoundState, Tags, World, budgets, fold, words,
};
use crate::ledger::{Draft, Refusal, replace};
use crate::methods::draw::{
    Bound, MOST_TYPES, Panels, Unsolved, clash, leximin, lottery, maximin, relaxed,
    relaxed_together, tickets,
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
    sound(id, &roll, members, world)?;
    let panels = roll.panels(members);
    if !own.is_plain() && panels.has_too_many_types() {
        let told = say!("refused-draw-types", count = panels.sizes.len(), most = MOST_TYPES);
        return Err(Refusal::new(told, Some(say!("refused-draw-types-hint"))));
    }
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

/// Everything that keeps a list from being drawn from, whatever the quotas say together. Who lacks a
/// value of one category counts in the others; a category of which nobody has a value is told once.
fn sound(draw: Id, roll: &Roll, members: usize, world: &dyn World) -> Result<(), Refusal> {
    let listed: Vec<&Candidate> = world.of::<Candidate>(draw).map(|(_, own)| own).collect();
    let has =
        |own: &Candidate, quota: &QuotaLine| fold(own.value(&quota.category)) == fold(&quota.value);
    let count = |quota: &QuotaLine| listed.iter().filter(|own| has(own, quota)).count();
    let mut wrong: Vec<(Sentence, Sentence)> = Vec::new();
    let mut unknown: Vec<String> = Vec::new();
    for category in categories(&roll.quotas) {
        let quotas = || roll.quotas.iter().filter(|own| fold(&own.category) == fold(&category));
        let is_beside = |own: &&&Candidate| !quotas().any(|quota| has(own, quota));
        let mut codes: Vec<&str> =
            listed.iter().filter(is_beside).map(|own| own.code.as_str()).collect();
        if codes.is_empty() {
            continue;
        }
        codes.sort_unstable_by(|one, other| budgets::by_number(one, other));
        let is_nobody = codes.len() == listed.len();
        let codes = codes.join(", ");
        let category = category.as_str();
        let told = match (category.is_empty(), is_nobody) {
            (true, false) => say!("refused-draw-beside", codes = codes),
            (true, true) => say!("refused-draw-strata-missing"),
            (false, false) => {
                say!("refused-draw-beside-category", category = category, codes = codes)
            }
            (false, true) => say!("refused-draw-category-missing", category = category),
        };
        wrong.push((told, say!("refused-draw-beside-hint")));
        unknown.extend(is_nobody.then(|| fold(category)));
    }
    let short: Vec<String> = roll
        .quotas
        .iter()
        .filter(|own| !unknown.contains(&fold(&own.category)) && count(own) < own.min)
        .map(|own| format!("{} ({}/{})", own.name(), count(own), own.min))
        .collect();
    if !short.is_empty() {
        let told = say!("refused-draw-short", strata = short.join(", "));
        wrong.push((told, say!("refused-draw-short-hint")));
    }
    let people = listed.len();
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
    let eased = |bound: &Bound, limit: u32| {
        let limit = usize::try_from(limit).ok()?;
        let own = quota(bound)?;
        let (min, max) = match bound {
            Bound::Min(_) => (limit, own.max),
            Bound::Max(_) => (own.min, limit),
        };
        let own = QuotaLine { min, max, ..own.clone() };
        Some(format!("{}: {}", own.name(), own.bounds()))
    };
    let mut alone = Vec::new();
    for bound in &bounds {
        alone.extend(relaxed(panels, *bound)?.and_then(|limit| eased(bound, limit)));
    }
    let together = if alone.is_empty() { relaxed_together(panels)? } else { Vec::new() };
    let together: Vec<String> =
        together.iter().filter_map(|(bound, limit)| eased(bound, *limit)).collect();
    let what = say!(
        "refused-draw-clash",
        bounds = one_after_the_other(bounds.iter().filter_map(told)),
        seats = panels.members
    );
    let hint = match (alone.is_empty(), together.is_empty()) {
        (false, _) => say!("refused-draw-clash-hint", eased = alone.join("; ")),
        (true, false) => say!("refused-draw-clash-together", eased = together.join("; ")),
        (true, true) => say!("refused-draw-clash-more"),
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

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint};
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, why};

    fn table(quotas: &str, seats: &str, people: &[&str]) -> Sample {
        let fields = [("number", "1"), ("title", "Giuria"), ("quotas", quotas), ("seats", seats)];
        let mut table = Sample::of(&[(Kind::Draws, &fields)]);
        for (at, traits) in people.iter().enumerate() {
            let code = (at + 1).to_string();
            let fields = [("draw", "1"), ("code", code.as_str()), ("traits", traits)];
            table.add(Kind::Candidates, &fields);
        }
        table
    }

    fn frozen(table: &Sample) -> Result<Done, Refusal> {
        let ids = mint();
        freeze(None, table.world(), &caller(CLOCK, &ids))
    }

    fn told(table: &Sample) -> Vec<String> {
        let refused = frozen(table).unwrap_err();
        if refused.findings.is_empty() {
            return why(Err::<(), _>(refused));
        }
        refused.findings.iter().map(|own| own.reason.key.to_string()).collect()
    }

    const BOTH: &str = "genere = F: 1-2; genere = M: 1-2; zona = Nord: 1-2; zona = Sud: 1-2";

    #[test]
    fn a_category_that_the_list_lacks_is_one_fault_and_told_once() {
        let missing = table(BOTH, "2", &["genere = F", "genere = F", "genere = M"]);
        assert_eq!(told(&missing), ["refused-draw-category-missing"]);
        // One alone has no value: the others count as they are.
        let people = ["genere = F; zona = Sud", "genere = F", "genere = M; zona = Nord"];
        let one = table(BOTH, "2", &people);
        assert_eq!(told(&one), ["refused-draw-beside-category"]);
        // Each category is told, and what is short besides.
        let people = ["genere = X; zona = Est", "genere = F; zona = Nord", "zona = Nord"];
        let expected = ["refused-draw-beside-category"; 2].map(str::to_owned);
        let found = told(&table(BOTH, "2", &people));
        assert_eq!(found.get(..2), Some(&expected[..]));
        assert_eq!(found.get(2).map(String::as_str), Some("refused-draw-short"));
    }

    #[test]
    fn one_name_under_two_codes_is_told_whichever_way_round_it_is_written() {
        let mut table = table("2", "2", &["", "", ""]);
        table.add(Kind::People, &[("name", "Rossi Anna")]);
        let ids = ["1", "2", "3"].map(|code| table.id(Kind::Candidates, code));
        table.set(ids[0], &[("name", "Anna Rossi")]).unwrap();
        table.set(ids[1], &[("name", "Bice Neri")]).unwrap();
        assert_eq!(frozen(&table).unwrap().remarks, []);
        table.set(ids[2], &[("person", "Rossi Anna")]).unwrap();
        let told = frozen(&table).unwrap().remarks;
        assert_eq!(told, [say!("draw-namesakes", names = "Anna Rossi (1, 3)")]);
    }

    #[test]
    fn a_fair_draw_of_too_many_kinds_of_people_is_refused_by_their_number() {
        let quotas: Vec<String> =
            (0..38).map(|at| format!("anno = {at}: 0-3; via = {at}: 0-3")).collect();
        let people: Vec<String> =
            (0..=MOST_TYPES).map(|at| format!("anno = {}; via = {}", at / 38, at % 38)).collect();
        let people: Vec<&str> = people.iter().map(String::as_str).collect();
        let mut table = table(&quotas.join("; "), "3", &people);
        let draw = table.id(Kind::Draws, "1");
        table.set(draw, &[("method", "leximin")]).unwrap();
        assert_eq!(told(&table), ["refused-draw-types"]);
    }
}
