//! Panels near given probabilities, one after the other, each with as much of the lottery as it
//! can have. Keeps out: whether the probabilities can be had at all.
//!
//! The expected members of each type are a point between whole panels. The nearest whole panel is
//! taken as often as the rest stays between bounds (each type and each quota between the whole
//! numbers beside its expectation); then some type or quota is at a bound, and stays there. So it
//! ends after as many steps as there are types and quotas. Where no whole panel is left the bounds
//! are widened, then the last panels are given back and others looked for. What is missing in the
//! end is found by prices.

use super::Unsolved;
use super::panels::{PanelRoom, Panels};
use super::whole::heavy;

/// What is as good as nothing.
const NOTHING: f64 = 1e-9;
/// How often bounds are widened where no whole panel is left between them.
const WIDEST: u32 = 2;
/// How often panels are given back.
const MOST_RETURNS: u32 = 9;

/// Panels, and how likely each is to be drawn.
#[derive(Debug, Clone, Default)]
pub(super) struct Peeled {
    /// The panels, some perhaps twice.
    pub panels: Vec<Vec<u32>>,
    /// The chance of each; they add up to 1 where everything could be given.
    pub chances: Vec<f64>,
}

/// One count that is kept between two whole numbers.
#[derive(Debug, Clone, Copy)]
struct Kept {
    least: f64,
    most: f64,
    /// What is left of it, out of what is left of the lottery.
    rest: f64,
}

impl Kept {
    /// Lets it lie so much farther than the whole numbers beside what is expected.
    fn around(&mut self, left: f64, by: u32, (least, most): (u32, u32)) {
        let expected = self.rest / left;
        let near = expected.round();
        let is_whole = (expected - near).abs() < 1e-7;
        let (low, high) = if is_whole { (near, near) } else { (expected.floor(), expected.ceil()) };
        self.least = (low - f64::from(by)).clamp(f64::from(least), f64::from(most));
        self.most = (high + f64::from(by)).clamp(f64::from(least), f64::from(most));
    }

    /// What is expected of the next panel, and between which whole numbers it must lie.
    fn next(&self, left: f64) -> (f64, (u32, u32)) {
        let expected = self.rest / left;
        let near = 1e-7 / left.min(1.0);
        let least = if expected > self.most - near { self.most } else { self.least };
        let most = if expected < self.least + near { self.least } else { self.most };
        (expected, (least as u32, most.max(least) as u32))
    }

    /// How much of the lottery a panel with so many can have.
    fn most_of(&self, members: f64, left: f64) -> f64 {
        let above = members - self.least;
        let below = self.most - members;
        let over = (self.rest - left * self.least).max(0.0);
        let under = (left * self.most - self.rest).max(0.0);
        let first = if above > 0.5 { over / above } else { left };
        let second = if below > 0.5 { under / below } else { left };
        first.min(second)
    }
}

/// What is left of the lottery, and of each type and quota.
struct Rest<'a> {
    panels: &'a Panels,
    left: f64,
    types: Vec<Kept>,
    quotas: Vec<Kept>,
}

impl<'a> Rest<'a> {
    fn of(panels: &'a Panels, expected: &[f64]) -> Self {
        let kept = |rest: f64| Kept { least: 0.0, most: 0.0, rest };
        let sum = |kinds: &[usize]| kinds.iter().filter_map(|kind| expected.get(*kind)).sum();
        let quotas = panels.quotas.iter().map(|quota| kept(sum(&quota.types)));
        let types = expected.iter().map(|own| kept(*own)).collect();
        let mut rest = Self { panels, left: 1.0, types, quotas: quotas.collect() };
        rest.widen(0);
        rest
    }

    fn widen(&mut self, by: u32) {
        let (room, left) = (self.panels.room(), self.left);
        for (own, room) in self.types.iter_mut().zip(&room.types) {
            own.around(left, by, *room);
        }
        for (own, room) in self.quotas.iter_mut().zip(&room.quotas) {
            own.around(left, by, *room);
        }
    }

    /// The nearest panel; `turn` makes others of those that are as near.
    fn nearest(&self, turn: u32) -> Result<Option<Vec<u32>>, Unsolved> {
        let types: Vec<(f64, (u32, u32))> =
            self.types.iter().map(|own| own.next(self.left)).collect();
        let room = PanelRoom {
            types: types.iter().map(|(_, room)| *room).collect(),
            quotas: self.quotas.iter().map(|own| own.next(self.left).1).collect(),
        };
        // A member more is nearer by as much as it is expected beyond a half.
        let weight = |(kind, (own, (least, _))): (usize, &(f64, (u32, u32)))| {
            2.0 * (own - f64::from(*least)) - 1.0 + turned(kind, turn)
        };
        let weights: Vec<f64> = types.iter().enumerate().map(weight).collect();
        heavy(self.panels, &weights, &room)
    }

    /// How much of the lottery a panel can have.
    fn most_of(&self, panel: &[u32]) -> f64 {
        let types = self.types.iter().zip(panel.iter().map(|own| f64::from(*own)));
        let counts = self.panels.quotas.iter().map(|quota| f64::from(quota.members(panel)));
        types
            .chain(self.quotas.iter().zip(counts))
            .map(|(own, members)| own.most_of(members, self.left))
            .fold(self.left, f64::min)
    }

    /// Gives a panel so much of the lottery; takes it back where that is less than 0.
    fn give(&mut self, panel: &[u32], chance: f64) {
        self.left -= chance;
        for (own, members) in self.types.iter_mut().zip(panel) {
            own.rest -= chance * f64::from(*members);
        }
        for (own, quota) in self.quotas.iter_mut().zip(&self.panels.quotas) {
            own.rest -= chance * f64::from(quota.members(panel));
        }
    }
}

/// A small number that looks drawn; none on the first turn.
fn turned(kind: usize, turn: u32) -> f64 {
    let mixed = (kind as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(turn % 64);
    let mixed = mixed.wrapping_mul(0xD134_2543_DE82_EF95 ^ u64::from(turn)) >> 40;
    if turn == 0 { 0.0 } else { (mixed % 4096) as f64 / 16384.0 }
}

/// Panels around `expected` members of each type.
///
/// # Errors
/// When the solver gives no answer that holds, or `tick` ends the search.
pub(super) fn peeled(
    panels: &Panels,
    expected: &[f64],
    tick: &mut dyn FnMut() -> bool,
) -> Result<Peeled, Unsolved> {
    let mut rest = Rest::of(panels, expected);
    let mut found = Peeled::default();
    let (mut wide, mut returns) = (0, 0);
    let mut best = (rest.left, found.clone());
    while rest.left > NOTHING {
        if !tick() {
            return Err(Unsolved);
        }
        let panel = rest.nearest(returns)?.map(|panel| (rest.most_of(&panel), panel));
        if let Some((chance, panel)) = panel.filter(|(chance, _)| *chance > NOTHING * rest.left) {
            rest.give(&panel, chance);
            found.panels.push(panel);
            found.chances.push(chance);
            if rest.left < best.0 {
                best = (rest.left, found.clone());
            }
        } else if wide < WIDEST {
            wide += 1;
            rest.widen(wide);
        } else if returns < MOST_RETURNS && !found.panels.is_empty() {
            let back = 8 << (returns % 3);
            let keep = found.panels.len().saturating_sub(back);
            let last = found.panels.drain(keep..).zip(found.chances.drain(keep..));
            last.for_each(|(panel, chance)| rest.give(&panel, -chance));
            (wide, returns) = (0, returns + 1);
            rest.widen(0);
        } else {
            break;
        }
    }
    Ok(best.1)
}
