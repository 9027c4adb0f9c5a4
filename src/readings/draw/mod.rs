//! A draw as it comes out: the frozen list, and in each stratum who is drawn, who is a reserve in
//! which order, who takes the place of whom, and how likely everybody was. Keeps out: names, which a
//! face may not have, and sentences.
//!
//! In each stratum people stand in the order of SHA-256 of "SEED|CODE", the least first: with
//! `sha256sum` anybody can do it again, and the order of the list changes nothing.

mod lots;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use crate::domain::quotas::{QuotaLine, Roll, categories, panel_of, tickets_of};
use crate::domain::{Candidate, Draw, Id, World};
use crate::methods::draw::{chance, fingerprint};
use crate::methods::ratio::{Ratio, fraction};

/// How somebody on the list came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lot {
    /// Drawn from the beginning.
    Seated,
    /// A reserve who takes the place of somebody of the same stratum who declined.
    Replacement,
    /// A reserve of another type who takes a place that nobody of the same type is left for: the
    /// quotas hold all the same.
    Elsewhere,
    /// A reserve, by its order from 1.
    Reserve(usize),
    /// Drawn or a reserve, and declined.
    Declined,
    /// Not drawn.
    Out,
}

impl Lot {
    /// Whether they sit in the panel.
    pub const fn sits(self) -> bool {
        matches!(self, Self::Seated | Self::Replacement | Self::Elsewhere)
    }
}

/// Somebody on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnPerson {
    /// The record.
    pub candidate: Id,
    /// The code.
    pub code: String,
    /// How they came out.
    pub lot: Lot,
}

/// People who are drawn alike: of one stratum, or of one type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stratum {
    /// What it is called.
    pub name: String,
    /// How many are drawn of it; `None` before that is known.
    pub seats: Option<usize>,
    /// How likely each of its people is to be drawn, where that follows from the list.
    pub chance: Option<Ratio>,
    /// Its people, in the order in which they are drawn; by code before there is a seed.
    pub people: Vec<DrawnPerson>,
    /// The quotas they count for, by index.
    quotas: Vec<usize>,
}

impl Stratum {
    /// How many sit in the panel.
    pub fn seated(&self) -> usize {
        self.people.iter().filter(|own| own.lot.sits()).count()
    }

    /// How many places nobody of it is left to take.
    pub fn missing(&self) -> usize {
        self.seats.unwrap_or_default().saturating_sub(self.seated())
    }
}

/// A quota and how far it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotaKept {
    /// The quota.
    pub quota: QuotaLine,
    /// How many people on the list count for it.
    pub people: usize,
    /// How many of the panel do.
    pub seated: usize,
}

/// A draw: its quotas, its strata, and people who count for none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotsDrawn {
    /// How many are drawn in all.
    pub members: usize,
    /// The quotas.
    pub quotas: Vec<QuotaKept>,
    /// The categories of the quotas; one without a name where people are parted by stratum.
    pub categories: Vec<String>,
    /// The strata, or the types there are people of.
    pub strata: Vec<Stratum>,
    /// Whoever has a value without a quota: the code, and the category of it.
    pub beside: Vec<(String, String)>,
    /// Whether the seats of the strata were given, and not found.
    pub is_by_seats: bool,
}

/// The list as it is hashed: a line `CODE;VALUE` for each, with a value for each category, in the
/// order of bytes, each ended by a line feed.
pub fn list(draw: Id, world: &dyn World) -> String {
    let quotas = world.get::<Draw>(draw).and_then(|own| own.quota_lines().ok());
    let categories = categories(&quotas.unwrap_or_default());
    let mut lines: Vec<String> = world
        .of::<Candidate>(draw)
        .map(|(_, own)| {
            let values = categories.iter().map(|category| format!(";{}", own.value(category)));
            format!("{}{}\n", own.code.as_str(), values.collect::<String>())
        })
        .collect();
    lines.sort();
    lines.concat()
}

/// SHA-256 of the list, in hexadecimal digits.
pub fn list_hash(draw: Id, world: &dyn World) -> String {
    fingerprint(&list(draw, world))
}

/// The tickets of a fair draw as they are hashed, each line ended by a line feed; `None` where there
/// are none.
pub fn lottery(draw: &Draw) -> Option<String> {
    let lines = draw.lottery.as_ref()?;
    Some(lines.0.iter().map(|line| format!("{}\n", line.as_str())).collect())
}

impl LotsDrawn {
    /// How a draw comes out; before it has a seed, its strata with nobody drawn. `None` where there
    /// is no such draw, or its quotas cannot be read.
    pub fn of(id: Id, world: &dyn World) -> Option<Self> {
        Self::without(id, None, world)
    }

    /// The same, as if somebody had declined besides.
    pub fn without(id: Id, declined: Option<Id>, world: &dyn World) -> Option<Self> {
        let draw = world.get::<Draw>(id)?;
        let roll = Roll::of(id, world)?;
        let members = draw.members(&roll.quotas)?;
        let is_by_seats = draw.is_by_seats(&roll.quotas);
        let code = |id: &Id| {
            world.get::<Candidate>(*id).map_or_else(String::new, |own| own.code.as_str().to_owned())
        };
        let people = |ids: &[Id]| -> Vec<DrawnPerson> {
            let own = |id: &Id| DrawnPerson { candidate: *id, code: code(id), lot: Lot::Out };
            ids.iter().map(own).collect()
        };
        let strata: Vec<Stratum> = if is_by_seats {
            let of = |at: usize| roll.types.iter().find(|own| own.quotas.contains(&at));
            let stratum = |(at, quota): (usize, &QuotaLine)| Stratum {
                name: quota.value.clone(),
                seats: Some(quota.max),
                chance: of(at).and_then(|own| {
                    fraction(quota.max.min(own.people.len()) as u64, own.people.len() as u64)
                }),
                people: of(at).map(|own| people(&own.people)).unwrap_or_default(),
                quotas: vec![at],
            };
            roll.quotas.iter().enumerate().map(stratum).collect()
        } else {
            let tickets =
                draw.lottery.as_ref().and_then(|lines| tickets_of(lines, roll.types.len()));
            let panel =
                draw.panel.as_ref().and_then(|own| panel_of(own.as_str(), roll.types.len()));
            let stratum = |(kind, own): (usize, &crate::domain::quotas::PersonType)| {
                let size = u32::try_from(own.people.len()).unwrap_or(u32::MAX);
                let seats = panel.as_ref().and_then(|panel| panel.get(kind));
                Stratum {
                    name: own.name().to_owned(),
                    seats: seats.and_then(|seats| usize::try_from(*seats).ok()),
                    chance: tickets.as_ref().and_then(|all| chance(all, kind, size)),
                    people: people(&own.people),
                    quotas: own.quotas.clone(),
                }
            };
            roll.types.iter().enumerate().map(stratum).collect()
        };
        let kept = roll.quotas.iter().enumerate().map(|(at, quota)| QuotaKept {
            quota: quota.clone(),
            people: roll.people_of(at),
            seated: 0,
        });
        let mut found = Self {
            members,
            quotas: kept.collect(),
            categories: categories(&roll.quotas),
            strata,
            beside: roll.beside.iter().map(|(id, category)| (code(id), category.clone())).collect(),
            is_by_seats,
        };
        if let Some(seed) = draw.seed.as_ref().filter(|_| draw.is_frozen()) {
            let turn = |id: Id| {
                let own = world.get::<Candidate>(id)?;
                let day = own.declined.or_else(|| (declined == Some(id)).then_some(NaiveDate::MAX));
                let last = if declined == Some(id) { i64::MAX } else { 0 };
                Some((own.decline_order.map_or(last, |order| order.get()), day?))
            };
            let reserves = draw.reserves.and_then(|most| usize::try_from(most.get()).ok());
            lots::draw(&mut found, seed.as_str(), reserves, turn);
        }
        Some(found)
    }

    /// Somebody by the record, and in which stratum.
    pub fn find(&self, candidate: Id) -> Option<(&Stratum, &DrawnPerson)> {
        let of =
            |stratum: &'_ Stratum| stratum.people.iter().position(|own| own.candidate == candidate);
        self.strata.iter().find_map(|stratum| Some((stratum, stratum.people.get(of(stratum)?)?)))
    }

    /// Whoever sits in the panel, stratum by stratum.
    pub fn seated(&self) -> impl Iterator<Item = &DrawnPerson> {
        self.strata.iter().flat_map(|own| &own.people).filter(|own| own.lot.sits())
    }

    /// How many places nobody is left to take.
    pub fn vacant(&self) -> usize {
        self.members.saturating_sub(self.seated().count())
    }

    /// How many people are on the list.
    pub fn people(&self) -> usize {
        self.strata.iter().map(|own| own.people.len()).sum::<usize>() + self.beside.len()
    }

    /// How likely the least likely and the most likely were, where that follows from the list.
    pub fn chances(&self) -> Option<(Ratio, Ratio)> {
        let own: Option<Vec<&Ratio>> = self
            .strata
            .iter()
            .filter(|own| !own.people.is_empty())
            .map(|own| own.chance.as_ref())
            .collect();
        let own = own?;
        Some(((*own.iter().min()?).clone(), (*own.iter().max()?).clone()))
    }
}
