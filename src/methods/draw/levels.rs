//! Levels of probability as they are found, one after the other. Keeps out: finding them.

use super::panels::Panels;
use crate::methods::ratio::{Ratio, to_f64};

/// A level of probability, and the types that are fixed there.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// How likely each person of these types is to be drawn.
    pub probability: f64,
    /// The types.
    pub types: Vec<usize>,
}

/// Types that have a level now.
pub(super) struct Fixed {
    /// The level.
    pub level: Ratio,
    /// The types.
    pub types: Vec<usize>,
}

/// The levels found so far; the types without one are open.
pub(super) struct Levels {
    fixed: Vec<Option<(Ratio, f64)>>,
    found: Vec<Level>,
}

impl Levels {
    pub(super) fn new(types: usize) -> Self {
        Self { fixed: vec![None; types], found: Vec::new() }
    }

    pub(super) fn are_all_fixed(&self) -> bool {
        self.fixed.iter().all(Option::is_some)
    }

    pub(super) fn is_open(&self, kind: usize) -> bool {
        self.fixed.get(kind).is_some_and(Option::is_none)
    }

    /// The level of a type that has one.
    pub(super) fn level(&self, kind: usize) -> Option<f64> {
        self.fixed.get(kind)?.as_ref().map(|(_, level)| *level)
    }

    /// The same as a fraction.
    pub(super) fn exact(&self, kind: usize) -> Option<&Ratio> {
        self.fixed.get(kind)?.as_ref().map(|(level, _)| level)
    }

    /// How many people are of open types.
    pub(super) fn open_people(&self, panels: &Panels) -> f64 {
        let open = self.fixed.iter().zip(&panels.sizes).filter(|(own, _)| own.is_none());
        open.map(|(_, size)| f64::from(*size)).sum()
    }

    /// The lowest level.
    pub(super) fn lowest(&self) -> Option<&Ratio> {
        self.fixed.iter().flatten().map(|(level, _)| level).min()
    }

    /// How likely a person of each type is, once all have a level.
    pub(super) fn probabilities(&self) -> Vec<f64> {
        self.fixed.iter().map(|own| own.as_ref().map_or(0.0, |(_, level)| *level)).collect()
    }

    /// Fixes types at a level, which is the one before where it is as good as that.
    pub(super) fn fix(&mut self, fixed: Fixed) {
        let level = to_f64(&fixed.level);
        for kind in &fixed.types {
            if let Some(own) = self.fixed.get_mut(*kind) {
                *own = Some((fixed.level.clone(), level));
            }
        }
        match self.found.last_mut().filter(|last| (last.probability - level).abs() < 1e-7) {
            Some(last) => last.types.extend(fixed.types),
            None => self.found.push(Level { probability: level, types: fixed.types }),
        }
    }

    /// The levels, the types of each in order.
    pub(super) fn into_found(mut self) -> Vec<Level> {
        self.found.iter_mut().for_each(|level| level.types.sort_unstable());
        self.found
    }
}
