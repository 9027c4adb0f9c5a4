//! `calc voting`: ballots that rank candidates. Keeps out: the counts, which `methods` makes.

use super::json::field::{Fault, Field};
use super::json::reading::{index, names};
use super::json::value::Value;
use crate::methods::ballots::Ballot;
use crate::methods::borda::borda;
use crate::methods::pairwise::{Duels, condorcet, copeland, duels};
use crate::methods::schulze::{Strength, schulze};
use crate::say;

/// The most candidates: strongest paths cost their cube.
const MOST_CANDIDATES: usize = 300;
/// The most different ballots.
const MOST_BALLOTS: usize = 1_000_000;

/// Borda, duels, Condorcet, Copeland and Schulze; no tie is broken.
pub(super) fn voting(input: &Field<'_>) -> Result<Value, Fault> {
    let candidates = names(&input.get("candidates")?, MOST_CANDIDATES)?;
    let ballots = input.get("ballots")?.each(MOST_BALLOTS, |field| ballot(field, &candidates))?;
    let duels = duels(candidates.len(), &ballots);
    let standing = schulze(&duels, Strength::WinningVotes);
    let margins = schulze(&duels, Strength::Margins);
    let named = |winners: &[usize]| {
        Value::list(winners.iter().filter_map(|winner| candidates.get(*winner)))
    };
    let grid = |duels: &Duels| {
        Value::by_name(
            &candidates,
            duels.iter().map(|row| Value::by_name(&candidates, row.clone())),
        )
    };
    Ok(Value::object([
        ("borda", Value::by_name(&candidates, borda(candidates.len(), &ballots))),
        ("pairwise", grid(&duels)),
        ("condorcet_winner", condorcet(&duels).and_then(|winner| candidates.get(winner)).into()),
        ("copeland", Value::by_name(&candidates, copeland(&duels))),
        (
            "schulze",
            Value::object([
                ("strength_measure", "winning votes".into()),
                ("strongest_paths", grid(&standing.paths)),
                ("winners", named(&standing.winners)),
                ("wins", Value::by_name(&candidates, standing.wins)),
            ]),
        ),
        ("schulze_margins_winners", named(&margins.winners)),
    ]))
}

fn ballot(field: &Field<'_>, candidates: &[String]) -> Result<Ballot, Fault> {
    let count = field.find("count")?.map_or(Ok(1), |count| count.count())?;
    let mut ranked = vec![false; candidates.len()];
    let mut tiers = Vec::new();
    for tier in field.get("ranking")?.entries(candidates.len())? {
        let mut tied = Vec::new();
        for entry in tier.list(candidates.len())? {
            let name = entry.name()?;
            let candidate = index(&entry, &name, candidates, "candidates")?;
            match ranked.get_mut(candidate) {
                Some(seen) if !*seen => *seen = true,
                _ => return Err(entry.fault(say!("cli-calc-twice", name = name))),
            }
            tied.push(candidate);
        }
        tiers.push(tied);
    }
    Ok(Ballot { count, tiers })
}
