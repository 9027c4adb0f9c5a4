//! Who is meant among those present, by name or by a part of it that only one of them has: hosts of
//! tables, and pairs of people. Keeps out: where they sit.

use super::group_making::fault;
use crate::domain::{Datum, Id, Parties, Party, Place, Row, World, words};
use crate::ledger::Refusal;
use crate::say;
use crate::text::Sentence;

/// Who is named as hosts, in words.
///
/// # Errors
/// When one is not to be found.
pub fn hosts(words: &str, world: &dyn World) -> Result<Vec<Party>, Refusal> {
    let place = Place { row: &Row::new(), world };
    let read = Parties::read(words, &place).map_err(|reason| fault("hosts", reason))?;
    Ok(read.0)
}

/// Pairs in words, `Ada / Bice; Carlo / Dino` or a line each.
///
/// # Errors
/// When one is no pair, or somebody is not to be found.
pub fn pairs(
    field: &'static str,
    words: &str,
    world: &dyn World,
) -> Result<Vec<[Party; 2]>, Refusal> {
    let place = Place { row: &Row::new(), world };
    let lines = words.split(['\n', ';']).map(str::trim).filter(|line| !line.is_empty());
    let pair = |line: &str| {
        let (one, other) =
            line.split_once('/').ok_or_else(|| fault(field, say!("fault-pair", text = line)))?;
        let read =
            |name: &str| Party::read(name.trim(), &place).map_err(|reason| fault(field, reason));
        Ok([read(one)?, read(other)?])
    };
    lines.map(pair).collect()
}

/// Pairs by name.
pub(super) fn names(pairs: &[(Id, Id)], world: &dyn World) -> String {
    let name = |(one, other): &(Id, Id)| format!("{} / {}", world.label(*one), world.label(*other));
    pairs.iter().map(name).collect::<Vec<_>>().join("; ")
}

/// That these could not be kept apart; nothing where there are none.
pub(super) fn not_apart(pairs: &[(Id, Id)], world: &dyn World) -> Option<Sentence> {
    (!pairs.is_empty()).then(|| say!("rotation-not-apart", pairs = names(pairs, world)))
}

/// Who of those here is meant: by record, or by words of the name that only one of them has; nobody
/// where no name has them.
///
/// # Errors
/// When several names have these words: with those names.
pub(super) fn somebody_here(
    field: &'static str,
    party: &Party,
    here: &[Id],
    world: &dyn World,
) -> Result<Option<Id>, Refusal> {
    let text = match party {
        Party::Known(id) => return Ok(Some(*id).filter(|id| here.contains(id))),
        Party::Said(text) => text.as_str(),
    };
    let said = words(text);
    let has = |id: &&Id| {
        let own = words(&world.label(**id));
        said.iter().all(|word| own.iter().any(|own| own.starts_with(word.as_str())))
    };
    let found: Vec<Id> = here.iter().filter(has).copied().collect();
    match found.as_slice() {
        _ if said.is_empty() => Ok(None),
        [only] => Ok(Some(*only)),
        [] => Ok(None),
        several => {
            let mut names: Vec<String> = several.iter().map(|id| world.label(*id)).collect();
            names.sort_unstable();
            let names = names.join(", ");
            Err(fault(field, say!("fault-several-here", text = text, names = names)))
        }
    }
}

/// Pairs of those present.
pub(super) fn present_pairs(
    field: &'static str,
    pairs: &[[Party; 2]],
    here: &[Id],
    world: &dyn World,
) -> Result<Vec<(Id, Id)>, Refusal> {
    let known = |party: &Party| {
        let absent = || fault(field, say!("fault-pair-absent", name = party.shown(world)));
        somebody_here(field, party, here, world)?.ok_or_else(absent)
    };
    let pair = |[one, other]: &[Party; 2]| {
        let pair = (known(one)?, known(other)?);
        if pair.0 == pair.1 {
            return Err(fault(field, say!("fault-pair", text = one.shown(world))));
        }
        Ok(pair)
    };
    pairs.iter().map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deeds::group_sizes::Sizes;
    use crate::deeds::sample_people::{caller, person, seated as people};
    use crate::deeds::world_cafe::{Rotating, world_cafe};
    use crate::ledger::sample::why;

    #[test]
    fn who_is_named_in_part_is_found_among_those_here_or_all_are_named_that_fit() {
        let mut table = people(4);
        for (number, name) in [(1, "Ada Neri"), (2, "Adele Blu"), (3, "Carlo Neri")] {
            table.set(person(number), &[("name", name)]).unwrap();
        }
        let cafe = |words: &str, apart: &str| {
            let hosts = hosts(words, table.world()).unwrap();
            let apart = pairs("apart", apart, table.world()).unwrap();
            let tables = Rotating { hosts, apart, rounds: Some(2), ..Rotating::default() };
            let sizes = Sizes { count: Some(2), size: None, seed: Some(1) };
            world_cafe(&sizes, tables, None, table.world(), &caller())
        };
        assert!(cafe("carlo; blu", "Ada / neri c").is_ok());
        let refused = cafe("Ad", "").unwrap_err();
        let told = crate::text::Language::It.tell(&refused.findings[0].reason);
        assert!(told.contains("Ada Neri, Adele Blu"), "{told}");
        assert_eq!(why(cafe("", "neri / blu")), ["apart: fault-several-here"]);
        assert_eq!(why(cafe("Zoe", "")), ["hosts: fault-host"]);
        let read = |words| pairs("apart", words, table.world()).map(|pairs| pairs.len());
        assert_eq!(read("P1 / P2; P2 / P3").unwrap(), 2);
        assert_eq!(why(read("P1")), ["apart: fault-pair"]);
    }
}
