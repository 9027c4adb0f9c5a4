//! What the quotas of a draw say, the types into which its list falls, and the tickets of a fair draw
//! as they are written. Keeps out: who is drawn.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::fold::fold;
use crate::domain::id::Id;
use crate::domain::nouns::{Candidate, Draw};
use crate::domain::values::{DrawMethod, Line, Tags};
use crate::domain::world::World;
use crate::methods::draw::{self, Panels, TICKETS, Ticket};
use crate::say;
use crate::text::Sentence;

/// How many of a value of a category a panel has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotaLine {
    /// The category; empty where people are parted by stratum alone.
    pub category: String,
    /// The value, or the stratum; empty where there is only one.
    pub value: String,
    /// At least so many.
    pub min: usize,
    /// At most so many.
    pub max: usize,
}

impl QuotaLine {
    /// As public papers call it: the category and the value, or the stratum alone.
    pub fn name(&self) -> String {
        if self.category.is_empty() {
            self.value.clone()
        } else {
            format!("{} = {}", self.category, self.value)
        }
    }

    /// The same as it is read in a sentence.
    fn words(&self) -> String {
        format!("{} {}", self.category, self.value).trim().to_owned()
    }

    /// How many, from and to.
    pub fn bounds(&self) -> String {
        if self.min == self.max {
            self.min.to_string()
        } else {
            format!("{}-{}", self.min, self.max)
        }
    }

    fn read(line: &str) -> Result<Self, Sentence> {
        let refuse = || say!("fault-draw-quota", line = line);
        let (left, number) = line.rsplit_once([':', '=']).unwrap_or(("", line));
        let number = number.replace("..", "-").replace('–', "-");
        let (min, max) = number.split_once('-').unwrap_or((&number, &number));
        let count = |text: &str| text.trim().parse::<usize>().map_err(|_| refuse());
        let (min, max) = (count(min)?, count(max)?);
        let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (category, value) = left.split_once(['=', ':']).unwrap_or(("", left));
        let (category, value) = (tidy(category), tidy(value));
        if !category.is_empty() && value.is_empty() {
            return Err(refuse());
        }
        if min > max {
            return Err(say!("fault-draw-bounds", line = line, min = min, max = max));
        }
        Ok(Self { category, value, min, max })
    }
}

impl Draw {
    /// The quotas, in the order written.
    ///
    /// # Errors
    /// Every line that does not say how many, or names a value again.
    pub fn quota_lines(&self) -> Result<Vec<QuotaLine>, Vec<Sentence>> {
        let (mut quotas, mut faults) = (Vec::new(), Vec::new());
        let mut seen = BTreeSet::new();
        let lines = self.quotas.as_str().split(['\n', ';']).map(str::trim);
        for line in lines.filter(|line| !line.is_empty()) {
            match QuotaLine::read(line) {
                Ok(own) if !seen.insert((fold(&own.category), fold(&own.value))) => {
                    faults.push(say!("fault-draw-twice", stratum = own.name()));
                }
                Ok(own) => quotas.push(own),
                Err(told) => faults.push(told),
            }
        }
        if faults.is_empty() && quotas.iter().all(|own| own.max == 0) {
            faults.push(say!("fault-draw-nobody"));
        }
        if faults.is_empty() { Ok(quotas) } else { Err(faults) }
    }

    /// How many are drawn in all: as written, else what the quotas of a category add up to where
    /// each is a number; `None` where neither says it.
    pub fn members(&self, quotas: &[QuotaLine]) -> Option<usize> {
        if let Some(seats) = self.seats {
            return usize::try_from(seats.get()).ok();
        }
        categories(quotas).into_iter().find_map(|category| {
            let mut own = quotas.iter().filter(|own| fold(&own.category) == fold(&category));
            own.try_fold(0_usize, |sum, own| (own.min == own.max).then_some(sum + own.max))
        })
    }

    /// Whether it is drawn by the plain method.
    pub fn is_plain(&self) -> bool {
        self.method.is_none_or(|method| method == DrawMethod::Plain)
    }

    /// Whether the seats of the strata say all: one category, a number for each value, no more and
    /// no fewer. Every other draw keeps how many of each type are drawn.
    pub fn is_by_seats(&self, quotas: &[QuotaLine]) -> bool {
        let sum: usize = quotas.iter().map(|own| own.max).sum();
        self.is_plain()
            && categories(quotas).len() == 1
            && quotas.iter().all(|own| own.min == own.max)
            && self.members(quotas) == Some(sum)
    }
}

/// The categories, in the order in which the quotas name them.
pub fn categories(quotas: &[QuotaLine]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for own in quotas {
        if !found.iter().any(|other| fold(other) == fold(&own.category)) {
            found.push(own.category.clone());
        }
    }
    found
}

impl Candidate {
    /// What they are said to be, as pairs of a category and a value.
    pub fn trait_pairs(&self) -> Vec<(&str, &str)> {
        let text = self.traits.as_ref().map_or("", Line::as_str);
        let pairs = text.split(';').map(str::trim).filter(|pair| !pair.is_empty());
        pairs
            .map(|pair| pair.split_once(['=', ':']).unwrap_or((pair, "")))
            .map(|(name, value)| (name.trim(), value.trim()))
            .collect()
    }

    /// Their value of a category; their stratum where people are parted by it alone.
    pub fn value(&self, category: &str) -> &str {
        if category.is_empty() {
            return self.stratum.as_ref().map_or("", Line::as_str);
        }
        let own = self.trait_pairs().into_iter().find(|(name, _)| fold(name) == fold(category));
        own.map_or("", |(_, value)| value)
    }
}

/// People who have the same values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonType {
    name: String,
    /// The quotas they count for, by index.
    pub quotas: Vec<usize>,
    /// Who they are, by code.
    pub people: Vec<Id>,
}

impl PersonType {
    /// As public papers call it: each category with the value, or the stratum alone.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// The list of a draw, sorted into types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roll {
    /// The quotas.
    pub quotas: Vec<QuotaLine>,
    /// The types there are people of, in the order of the quotas.
    pub types: Vec<PersonType>,
    /// Whoever has a value without a quota, and the category of it.
    pub beside: Vec<(Id, String)>,
}

impl Roll {
    /// The list of a draw; `None` where there is no such draw, or its quotas cannot be read.
    pub fn of(draw: Id, world: &dyn World) -> Option<Self> {
        let quotas = world.get::<Draw>(draw)?.quota_lines().ok()?;
        let categories = categories(&quotas);
        let mut all: Vec<(Id, &Candidate)> = world.of::<Candidate>(draw).collect();
        all.sort_by(|one, other| one.1.code.cmp(&other.1.code));
        let mut types: BTreeMap<Vec<usize>, PersonType> = BTreeMap::new();
        let mut beside = Vec::new();
        for (id, own) in all {
            let place = |category: &String| {
                let value = fold(own.value(category));
                let is = |quota: &QuotaLine| {
                    fold(&quota.category) == fold(category) && fold(&quota.value) == value
                };
                quotas.iter().position(is).ok_or_else(|| category.clone())
            };
            match categories.iter().map(place).collect::<Result<Vec<usize>, String>>() {
                Err(category) => beside.push((id, category)),
                Ok(places) => {
                    let word = |at: &usize| quotas.get(*at).map(QuotaLine::words);
                    let fresh = || PersonType {
                        name: places.iter().filter_map(word).collect::<Vec<_>>().join(", "),
                        quotas: places.clone(),
                        people: Vec::new(),
                    };
                    types.entry(places.clone()).or_insert_with(fresh).people.push(id);
                }
            }
        }
        Some(Self { quotas, types: types.into_values().collect(), beside })
    }

    /// What panels of so many members there can be.
    pub fn panels(&self, members: usize) -> Panels {
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let of = |at: usize| {
            let counts =
                |(kind, own): (usize, &PersonType)| own.quotas.contains(&at).then_some(kind);
            self.types.iter().enumerate().filter_map(counts).collect()
        };
        let quotas = self.quotas.iter().enumerate().map(|(at, own)| draw::Quota {
            types: of(at),
            min: number(own.min),
            max: number(own.max),
        });
        Panels {
            sizes: self.types.iter().map(|own| number(own.people.len())).collect(),
            quotas: quotas.collect(),
            members: number(members),
        }
    }

    /// How many people on the list count for a quota.
    pub fn people_of(&self, quota: usize) -> usize {
        let own = self.types.iter().filter(|own| own.quotas.contains(&quota));
        own.map(|own| own.people.len()).sum()
    }
}

/// A panel as it is written: the numbers of its types from 1, `3x2` for two of the third.
pub fn panel_text(panel: &[u32]) -> String {
    let own = panel.iter().enumerate().filter(|(_, members)| **members > 0);
    let words = own.map(|(kind, members)| match members {
        1 => (kind + 1).to_string(),
        more => format!("{}x{more}", kind + 1),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A panel that was written, of so many types; `None` where it cannot be read.
pub fn panel_of(text: &str, types: usize) -> Option<Vec<u32>> {
    let mut panel = vec![0_u32; types];
    for word in text.split_whitespace() {
        let (kind, members) = word.split_once('x').unwrap_or((word, "1"));
        let own = panel.get_mut(kind.parse::<usize>().ok()?.checked_sub(1)?)?;
        *own = members.parse().ok().filter(|_| *own == 0)?;
    }
    Some(panel)
}

/// Tickets as they are written: a line a panel, the first of its tickets in five hexadecimal digits.
///
/// # Errors
/// When a panel is longer than a line.
pub fn ticket_lines(tickets: &[Ticket]) -> Result<Tags, Sentence> {
    let mut first = 0;
    let lines = tickets.iter().map(|ticket| {
        let line = Line::new(&format!("{first:05x} {}", panel_text(&ticket.panel)));
        first += ticket.count;
        line
    });
    lines.collect::<Result<Vec<Line>, Sentence>>().map(Tags)
}

/// Tickets that were written, of so many types; `None` where they cannot be read.
pub fn tickets_of(lines: &Tags, types: usize) -> Option<Vec<Ticket>> {
    let read = |line: &Line| {
        let (first, panel) = line.as_str().split_once(' ').unwrap_or((line.as_str(), ""));
        Some((u32::from_str_radix(first, 16).ok()?, panel_of(panel, types)?))
    };
    let found: Vec<(u32, Vec<u32>)> = lines.0.iter().map(read).collect::<Option<_>>()?;
    let ends = found.iter().skip(1).map(|(first, _)| *first).chain([TICKETS]);
    let tickets = found.iter().zip(ends).map(|((first, panel), end)| {
        Some(Ticket { count: end.checked_sub(*first)?, panel: panel.clone() })
    });
    let starts = found.first().is_some_and(|(first, _)| *first == 0);
    tickets.collect::<Option<Vec<Ticket>>>().filter(|_| starts)
}

/// The panel of the ticket that a seed draws.
pub fn drawn_panel(tickets: &[Ticket], seed: &str) -> Option<Vec<u32>> {
    let number = u32::try_from(draw::draw(seed, TICKETS.into())).ok()?;
    draw::drawn(tickets, number).map(<[u32]>::to_vec)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<(String, String), String> {
        let told = QuotaLine::read(line).map_err(|told| told.key.into_owned());
        told.map(|own| (own.name(), own.bounds()))
    }

    #[test]
    fn quotas_are_of_strata_or_of_values_of_categories() {
        for (line, name, bounds) in [
            ("donne 18-34: 3", "donne 18-34", "3"),
            ("uomini = 1", "uomini", "1"),
            ("7", "", "7"),
            ("età = 18-34: 3-5", "età = 18-34", "3-5"),
            ("genere: F: 3–5", "genere = F", "3-5"),
            ("genere=F = 3..5", "genere = F", "3-5"),
        ] {
            assert_eq!(read(line), Ok((name.into(), bounds.into())), "{line}");
        }
        assert_eq!(read("donne: molte"), Err("fault-draw-quota".into()));
        assert_eq!(read("genere = : 3"), Err("fault-draw-quota".into()));
        assert_eq!(read("genere = F: 5-3"), Err("fault-draw-bounds".into()));
    }

    #[test]
    fn panels_and_tickets_read_back_as_they_are_written() {
        assert_eq!(panel_text(&[1, 0, 2]), "1 3x2");
        assert_eq!(panel_of("1 3x2", 3), Some(vec![1, 0, 2]));
        for wrong in ["4", "0", "1 1", "x2", "1x"] {
            assert_eq!(panel_of(wrong, 3), None, "{wrong}");
        }
        let tickets = vec![
            Ticket { count: TICKETS - 16, panel: vec![2, 1] },
            Ticket { count: 16, panel: vec![1, 2] },
        ];
        let lines = ticket_lines(&tickets).unwrap();
        assert_eq!(lines.0[1].as_str(), "ffff0 1 2x2");
        assert_eq!(tickets_of(&lines, 2), Some(tickets.clone()));
        assert_eq!(tickets_of(&lines, 1), None);
        // printf 'Lotto 7|0' | sha256sum: the digits 28 to 32 name the ticket.
        let digits = draw::fingerprint("Lotto 7|0");
        let number = u32::from_str_radix(&digits[27..32], 16).unwrap();
        assert_eq!(draw::draw("Lotto 7", TICKETS.into()), u64::from(number));
        let first = number < TICKETS - 16;
        assert_eq!(
            drawn_panel(&tickets, "Lotto 7"),
            Some(if first { vec![2, 1] } else { vec![1, 2] })
        );
    }
}
