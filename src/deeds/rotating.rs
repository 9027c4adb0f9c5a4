//! Who facilitates several tables in turn, so that the load stays even: of those who are free and
//! fit whoever does least, and among equals whoever a public seed names first. Keeps out: who may
//! not, which rules say, and one table alone.

use super::argument::{Argument, Takes};
use super::arguments::Arguments;
use super::assigning::{candidates, nobody, reason, send};
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use crate::domain::{Facilitator, Id, Kind, Row, World};
use crate::ledger::{Book, Draft, Refusal};
use crate::methods::draw::order;
use crate::readings::pool::{Fit, Load, load};
use crate::say;
use crate::text::Sentence;

/// The fields that are not those of an assignment: the days, and what breaks ties.
const DATES: &str = "dates";
const SEED: &str = "seed";

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "rotate",
    arguments: &[
        Argument::needed(DATES, Takes::Text),
        Argument::needed(SEED, Takes::Text),
        Argument::optional("territory", Takes::Record(Kind::Territories)),
        Argument::optional("start", Takes::Text),
        Argument::optional("end", Takes::Text),
        Argument::optional("phase", Takes::OneOf(&["priorities", "design", "delivery"])),
        Argument::optional("skills", Takes::Text),
        Argument::optional("training_level", Takes::OneOf(&["base", "upgrade"])),
    ],
    run: rotate,
}];

fn rotate(world: &dyn World, by: &Caller<'_>, told: &Arguments) -> Result<Done, Refusal> {
    rotation(&told.texts(), world, by).map(Rotation::done)
}

/// Whose turn it is at which table, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// The day, as it was told.
    pub date: String,
    /// Who.
    pub name: String,
    /// Why.
    pub reason: Sentence,
}

/// A rotation that is proposed.
#[derive(Debug, Clone, PartialEq)]
pub struct Rotation {
    /// The turns, in the order of the days.
    pub turns: Vec<Turn>,
    /// How even the load was and becomes.
    pub balance: Sentence,
    /// What is registered when it is agreed to.
    pub draft: Draft,
}

impl Rotation {
    /// It as a deed: registered, and explained.
    pub fn done(self) -> Done {
        let turns = self.turns.into_iter().map(|turn| {
            say!("rotated-turn", date = turn.date, name = turn.name, reason = turn.reason)
        });
        Done { remarks: turns.chain([self.balance]).collect(), draft: self.draft }
    }
}

/// Proposes whose turn it is at each of the days that the texts tell.
///
/// # Errors
/// When there are no facilitators, no days, or nobody is free on one of them: with that day.
pub fn rotation(texts: &Row, world: &dyn World, by: &Caller<'_>) -> Result<Rotation, Refusal> {
    let told = |name: &str| texts.get(name).map(|text| text.trim()).unwrap_or_default();
    let (dates, seed) = (told(DATES).to_owned(), told(SEED).to_owned());
    let dates = dates.split([';', ',']).map(str::trim).filter(|date| !date.is_empty());
    let dates: Vec<&str> = dates.collect();
    if dates.is_empty() || seed.is_empty() {
        let hint = say!("refused-rotation-hint");
        return Err(Refusal::new(say!("refused-rotation"), Some(hint)));
    }
    // Each turn is taken on a table that has the turns before it.
    let mut book = Book::of(world.records().map(|(id, record)| (id, record.clone())));
    let before = spread(&book);
    let (mut turns, mut changes) = (Vec::new(), Vec::new());
    for date in dates {
        let mut own = texts.clone();
        own.retain(|field, _| ![DATES, SEED].contains(&field.as_str()));
        own.insert("date".to_owned(), date.to_owned());
        let fits = candidates(&own, &book, by)?;
        let Some(fit) = first(&fits, &format!("{seed} {date}"), &book) else {
            let Refusal { kind, what, hints, findings } = nobody(&fits, &book);
            let what = say!("refused-rotation-day", date = date, reason = what);
            return Err(Refusal { kind, what, hints, findings });
        };
        own.insert("facilitator".to_owned(), fit.facilitator.to_string());
        turns.push(Turn {
            date: date.to_owned(),
            name: book.world().label(fit.facilitator),
            reason: reason(fit, &book),
        });
        for change in send(&own, &book, by)?.draft.changes {
            book.apply(&change);
            changes.push(change);
        }
    }
    let after = spread(&book);
    let balance =
        say!("rotated-balance", least = after.0, most = after.1, low = before.0, high = before.1);
    let label = say!("edit-rotated", count = changes.len(), seed = seed);
    Ok(Rotation { turns, balance, draft: Draft::act(label, changes) })
}

/// Of those who are free the fittest, among them whoever does least, and among equals whoever comes
/// first by the SHA-256 of the seed and the name, as `printf 'SEED DAY|NAME' | sha256sum` has it.
fn first<'a>(fits: &'a [Fit], seed: &str, world: &dyn World) -> Option<&'a Fit> {
    let free = fits.iter().filter(|fit| fit.hindrance.is_none());
    let rank = |fit: &Fit| (std::cmp::Reverse(fit.skills.len()), fit.load);
    let best = free.clone().map(rank).min()?;
    let equals: Vec<&Fit> = free.filter(|fit| rank(fit) == best).collect();
    let names: Vec<String> = equals.iter().map(|fit| world.label(fit.facilitator)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    order(seed, &names).first().and_then(|at| equals.get(*at)).copied()
}

/// At how many tables whoever does least and whoever does most are.
fn spread(world: &dyn World) -> (usize, usize) {
    let ids: Vec<Id> = world.all::<Facilitator>().map(|(id, _)| id).collect();
    let tables: Vec<usize> =
        ids.into_iter().map(|id| load(id, world)).map(|Load { tables, .. }| tables).collect();
    (
        tables.iter().min().copied().unwrap_or_default(),
        tables.iter().max().copied().unwrap_or_default(),
    )
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint};
    use super::*;
    use crate::ledger::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        for name in ["Ada", "Bice", "Carla"] {
            table.add(Kind::People, &[("name", name)]);
            table.add(Kind::Facilitators, &[("person", name)]);
        }
        table
    }

    fn turns(table: &Sample, dates: &str, seed: &str) -> Result<Vec<String>, String> {
        let mint = mint();
        let by = caller(CLOCK, &mint);
        let texts = [("dates", dates), ("seed", seed), ("start", "9:00"), ("end", "11:00")];
        let texts: Row = texts.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
        let found = rotation(&texts, table.world(), &by);
        let found = found.map_err(|it| it.what.key.into_owned())?;
        Ok(found.turns.into_iter().map(|turn| turn.name).collect())
    }

    const DAYS: &str = "2026-10-05; 2026-10-06; 2026-10-07; 2026-10-08; 2026-10-09; 2026-10-12";

    #[test]
    fn the_load_stays_even_and_the_same_seed_gives_the_same_turns() {
        let table = table();
        let found = turns(&table, DAYS, "Lotto 7").unwrap();
        for name in ["Ada", "Bice", "Carla"] {
            assert_eq!(found.iter().filter(|other| *other == name).count(), 2, "{found:?}");
        }
        assert_eq!(turns(&table, DAYS, "Lotto 7").unwrap(), found);
        let other = (0..20).any(|seed| turns(&table, DAYS, &seed.to_string()).unwrap() != found);
        assert!(other, "another seed gives other turns");
    }

    #[test]
    fn whoever_is_away_or_did_more_stands_back() {
        let mut table = table();
        let ada = table.id(Kind::Facilitators, "Ada");
        table.set(ada, &[("away", "2026-10-05")]).unwrap();
        for day in ["2026-09-01", "2026-09-02"] {
            let own = [("facilitator", "Bice"), ("date", day), ("start", "9:00"), ("end", "11:00")];
            table.add(Kind::Assignments, &own);
        }
        let found = turns(&table, "2026-10-05; 2026-10-06; 2026-10-07", "x").unwrap();
        assert_eq!(found[..2], ["Carla", "Ada"]);
        assert_ne!(found[2], "Bice", "with two tables she does most");
    }

    #[test]
    fn a_day_on_which_nobody_is_free_is_named_and_nothing_is_proposed() {
        let table = table();
        let same = "2026-10-05; 2026-10-05; 2026-10-05; 2026-10-05";
        assert_eq!(turns(&table, same, "x"), Err("refused-rotation-day".to_owned()));
        assert_eq!(turns(&table, "", "x"), Err("refused-rotation".to_owned()));
    }
}
