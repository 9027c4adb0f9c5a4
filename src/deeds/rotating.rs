//! Who facilitates several tables in turn, so that the load stays even: whoever was placed by hand
//! keeps the table; for the others of those who are free and fit whoever has no turn beside it, among
//! them whoever does least, and among equals whoever a public seed names first. Keeps out: who may
//! not, which rules say, and one table alone.

use chrono::{NaiveDate, NaiveTime};

use super::argument::{Argument, Takes};
use super::arguments::Arguments;
use super::assigning::{candidates, nobody, reason, send, table};
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use crate::domain::{Assignment, Facilitator, Id, Kind, Row, World};
use crate::ledger::{Book, Change, Draft, Refusal};
use crate::methods::draw::order;
use crate::readings::pool::{Fit, Load, load};
use crate::say;
use crate::text::Sentence;

/// The fields that are not those of an assignment: the days, what breaks ties, and who was placed
/// by hand on which of the days, as `05/10/2026=Ada; 12/10/2026=Bice`.
const DATES: &str = "dates";
const SEED: &str = "seed";
/// See above.
pub const PLACED: &str = "placed";

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
        Argument::optional(PLACED, Takes::Text),
    ],
    run: rotate,
}];

fn rotate(world: &dyn World, by: &Caller<'_>, told: &Arguments) -> Result<Done, Refusal> {
    rotation(&told.texts(), world, by).map(Rotation::done)
}

/// How somebody comes to a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TurnBy {
    /// Was sent there before, and stays.
    Before,
    /// Was placed there by hand.
    Hand,
    /// Is proposed.
    Rotation,
}

/// Whose turn it is at which table, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Turn {
    /// The day, as it was told.
    pub date: String,
    /// Who.
    pub who: Id,
    /// What they are called.
    pub name: String,
    /// How.
    pub by: TurnBy,
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

/// The texts of one table of a rotation, without what is told of the rotation itself.
pub fn of_day(texts: &Row, date: &str) -> Row {
    let mut own = texts.clone();
    own.retain(|field, _| ![DATES, SEED, PLACED].contains(&field.as_str()));
    own.insert("date".to_owned(), date.to_owned());
    own
}

/// Proposes whose turn it is at each of the days that the texts tell. Whoever is at such a table
/// already stays, whoever is placed by hand goes there, and the others are proposed round them.
///
/// # Errors
/// When there are no facilitators, no days, or nobody is free on one of them: with that day; when
/// somebody is placed on none of the days, or where rules refuse it; when nothing is left to propose.
pub fn rotation(texts: &Row, world: &dyn World, by: &Caller<'_>) -> Result<Rotation, Refusal> {
    let told = |name: &str| texts.get(name).map(|text| text.trim()).unwrap_or_default();
    let (dates, seed, placed) = (told(DATES), told(SEED).to_owned(), told(PLACED));
    let dates: Vec<&str> =
        dates.split([';', ',']).map(str::trim).filter(|date| !date.is_empty()).collect();
    if dates.is_empty() || seed.is_empty() {
        let hint = say!("refused-rotation-hint");
        return Err(Refusal::new(say!("refused-rotation"), Some(hint)));
    }
    // Each turn is taken on a table that has the turns before it, and those by hand first of all.
    let mut book = Book::of(world.records().map(|(id, record)| (id, record.clone())));
    let before = spread(&book);
    let mut turns: Vec<Option<Turn>> = kept(&dates, texts, world, by)?;
    let mut changes = by_hand(placed, &dates, texts, &mut turns, &mut book, by)?;
    let when = moments(&dates, texts, world, by)?;
    for (at, date) in dates.iter().enumerate() {
        if turns.get(at).is_none_or(Option::is_some) {
            continue;
        }
        let mut own = of_day(texts, date);
        let fits = candidates(&own, &book, by)?;
        let beside = beside(at, &when, &turns);
        let Some((fit, passed)) = first(&fits, &beside, &format!("{seed} {date}"), &book) else {
            let refused = nobody(&fits, &book);
            let what = say!("refused-rotation-day", date = *date, reason = refused.what.clone());
            return Err(Refusal { what, ..refused });
        };
        own.insert("facilitator".to_owned(), fit.facilitator.to_string());
        let name = book.world().label(fit.facilitator);
        let reason = match passed {
            None => reason(fit, &book),
            Some(passed) => {
                let passed = book.world().label(passed.facilitator);
                say!("rotated-apart", reason = reason(fit, &book), name = passed)
            }
        };
        if let Some(turn) = turns.get_mut(at) {
            let (date, who) = ((*date).to_owned(), fit.facilitator);
            *turn = Some(Turn { date, who, name, by: TurnBy::Rotation, reason });
        }
        sent(&own, &mut book, &mut changes, by)?;
    }
    if changes.is_empty() {
        let hint = say!("refused-rotation-kept-hint");
        return Err(Refusal::new(say!("refused-rotation-kept"), Some(hint)));
    }
    let after = spread(&book);
    let balance =
        say!("rotated-balance", least = after.0, most = after.1, low = before.0, high = before.1);
    let label = say!("edit-rotated", count = changes.len(), seed = seed);
    let turns = turns.into_iter().flatten().collect();
    Ok(Rotation { turns, balance, draft: Draft::act(label, changes) })
}

/// Those who are at one of the tables already: each stays at it. A day that is told twice asks for
/// two people.
fn kept(
    dates: &[&str],
    texts: &Row,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Vec<Option<Turn>>, Refusal> {
    let mut taken: Vec<Id> = Vec::new();
    let mut turns = Vec::new();
    for date in dates {
        let (wanted, slot) = table(&of_day(texts, date), world, by)?;
        let place = |of: &Assignment| of.territory.map(|territory| territory.id);
        let found = world.all::<Assignment>().find(|(id, of)| {
            !taken.contains(id)
                && place(of) == place(&wanted)
                && of.slot(world).is_some_and(|own| own.overlaps(&slot))
        });
        taken.extend(found.map(|(id, _)| id));
        turns.push(found.map(|(_, of)| Turn {
            date: (*date).to_owned(),
            who: of.facilitator.id,
            name: world.label(of.facilitator.id),
            by: TurnBy::Before,
            reason: say!("rotated-kept"),
        }));
    }
    Ok(turns)
}

/// Sends those who were placed by hand to their tables.
fn by_hand(
    placed: &str,
    dates: &[&str],
    texts: &Row,
    turns: &mut [Option<Turn>],
    book: &mut Book,
    by: &Caller<'_>,
) -> Result<Vec<Change>, Refusal> {
    let mut changes = Vec::new();
    for one in placed.split(';').map(str::trim).filter(|one| !one.is_empty()) {
        // A hint that is copied names a day on which somebody can still be placed.
        let open = dates.iter().zip(turns.iter()).find(|(_, turn)| turn.is_none());
        let hint = match open {
            Some((date, _)) => say!("refused-placed-hint", date = *date),
            None => say!("refused-rotation-kept-hint"),
        };
        let lost = || Refusal::new(say!("refused-placed", text = one), Some(hint.clone()));
        let (date, name) = one.split_once('=').ok_or_else(lost)?;
        let (_, slot) = table(&of_day(texts, date.trim()), &*book, by)?;
        let mut free = dates.iter().zip(turns.iter_mut()).filter(|(_, turn)| turn.is_none());
        let is_same = |other: &str| {
            table(&of_day(texts, other), &*book, by).is_ok_and(|(_, own)| own == slot)
        };
        let (date, turn) = free.find(|(other, _)| is_same(other)).ok_or_else(lost)?;
        let mut own = of_day(texts, date);
        own.insert("facilitator".to_owned(), name.trim().to_owned());
        let Some(who) = sent(&own, book, &mut changes, by)? else { continue };
        let (date, name) = ((*date).to_owned(), book.world().label(who));
        *turn = Some(Turn { date, who, name, by: TurnBy::Hand, reason: say!("rotated-placed") });
    }
    Ok(changes)
}

/// Sends whoever the texts name, on a table that then has it; who that is.
fn sent(
    own: &Row,
    book: &mut Book,
    changes: &mut Vec<Change>,
    by: &Caller<'_>,
) -> Result<Option<Id>, Refusal> {
    let mut who = None;
    for change in send(own, &*book, by)?.draft.changes {
        book.apply(&change);
        who = book.world().get::<Assignment>(change.id).map(|of| of.facilitator.id);
        changes.push(change);
    }
    Ok(who)
}

/// When a table of a rotation begins.
type Moment = (NaiveDate, Option<NaiveTime>);

/// When each of the tables begins.
fn moments(
    dates: &[&str],
    texts: &Row,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Vec<Moment>, Refusal> {
    let begins = |date: &&str| {
        let (_, slot) = table(&of_day(texts, date), world, by)?;
        Ok((slot.day, slot.hours.map(|(from, _)| from)))
    };
    dates.iter().map(begins).collect()
}

/// Who has the turn just before or just after one, in the order of the days.
fn beside(at: usize, when: &[Moment], turns: &[Option<Turn>]) -> Vec<Id> {
    let Some(own) = when.get(at) else { return Vec::new() };
    let before = when.iter().filter(|other| *other < own).max();
    let after = when.iter().filter(|other| *other > own).min();
    let is_beside = |other: &Moment| Some(other) == before || Some(other) == after;
    let next = when.iter().zip(turns).filter(|(other, _)| is_beside(other));
    next.filter_map(|(_, turn)| turn.as_ref().map(|turn| turn.who)).collect()
}

/// Of those who are free the fittest; among them who has no turn just before or after, then whoever
/// does least, and among equals whoever comes first by the SHA-256 of the seed and the name, as
/// `printf 'SEED DAY|NAME' | sha256sum` has it. With whoever does less and stands back, having the
/// turn beside.
fn first<'a>(
    fits: &'a [Fit],
    beside: &[Id],
    seed: &str,
    world: &dyn World,
) -> Option<(&'a Fit, Option<&'a Fit>)> {
    let free = fits.iter().filter(|fit| fit.hindrance.is_none());
    let fitness = |fit: &Fit| std::cmp::Reverse(fit.skills.len());
    let rank = |fit: &Fit| (fitness(fit), beside.contains(&fit.facilitator), fit.load);
    let best = free.clone().map(rank).min()?;
    let passed = free
        .clone()
        .filter(|fit| rank(fit) > best && fitness(fit) == best.0 && fit.load < best.2)
        .min_by_key(|fit| fit.load);
    let equals: Vec<&Fit> = free.filter(|fit| rank(fit) == best).collect();
    let names: Vec<String> = equals.iter().map(|fit| world.label(fit.facilitator)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let chosen = order(seed, &names).first().and_then(|at| equals.get(*at)).copied()?;
    Some((chosen, passed))
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
mod tests;
