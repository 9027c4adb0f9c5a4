//! Fair selection: the least likely type as likely as can be (maximin), then the next (leximin).
//! Keeps out: choosing a panel.
//!
//! Flanigan, Goelz, Gupta, Hennig & Procaccia 2021 ("Fair algorithms for selecting citizens'
//! assemblies"), with one variable for each type. First the probabilities are found that could be
//! had if members could be split, and panels around them: where a lottery over panels reaches
//! them, nothing fairer exists. Else level by level, with prices of types: the dearest panel there
//! can be is looked for, and added until none is dearer. A type is fixed at a level only where its
//! price is clearly above 0: only then can it not be more likely in any other solution.

use super::Unsolved;
use super::exact::{ceiling_of, simple};
use super::levels::{Fixed, Level, Levels};
use super::panels::Panels;
use super::peeling::peeled;
use super::prices::{Ask, Ended, search};
use super::split::{self, ceiling};
use crate::methods::ratio::{Ratio, to_f64, whole};

/// The fairest probabilities.
#[derive(Debug, Clone, PartialEq)]
pub struct Fair {
    /// The levels, the least likely first.
    pub levels: Vec<Level>,
    /// For each type how likely one person is to be drawn.
    pub probabilities: Vec<f64>,
    /// Panels over which these probabilities can be had.
    pub panels: Vec<Vec<u32>>,
    /// How likely each panel is to be drawn, where that is known already.
    pub chances: Option<Vec<f64>>,
}

impl Fair {
    fn of(levels: Levels, panels: Vec<Vec<u32>>, chances: Option<Vec<f64>>) -> Self {
        let probabilities = levels.probabilities();
        Self { levels: levels.into_found(), probabilities, panels, chances }
    }
}

/// The fairest probabilities; `None` when the quotas allow no panel. `tick` is called at each
/// panel that is looked for, and ends the search when it answers `false`.
///
/// # Errors
/// When the solver gives no answer that holds, or the search was ended.
pub fn leximin(panels: &Panels, tick: &mut dyn FnMut() -> bool) -> Result<Option<Fair>, Unsolved> {
    let Some(first) = panels.heaviest(&[])? else { return Ok(None) };
    let levels = split::leximin(panels, tick)?;
    let mut known = match around(panels, &levels, tick)? {
        Around::All(panels, chances) => return Ok(Some(Fair::of(levels, panels, Some(chances)))),
        Around::Reached(panels) => return Ok(Some(Fair::of(levels, panels, None))),
        Around::Beyond(panels) => panels,
    };
    if !known.contains(&first) {
        known.push(first);
    }
    let mut levels = Levels::new(panels.sizes.len());
    while !levels.are_all_fixed() {
        let fixed = stage(panels, &levels, &mut known, tick)?;
        levels.fix(fixed);
    }
    Ok(Some(Fair::of(levels, known, None)))
}

/// The greatest probability that every type can have; how much more some of them have is left open.
/// `None` when the quotas allow no panel. `tick` is as in [`leximin`].
///
/// # Errors
/// When the solver gives no answer that holds, or the search was ended.
pub fn maximin(panels: &Panels, tick: &mut dyn FnMut() -> bool) -> Result<Option<Fair>, Unsolved> {
    let Some(first) = panels.heaviest(&[])? else { return Ok(None) };
    let all = panels.sizes.len();
    let levels = split::leximin(panels, tick)?;
    let (known, level) = match around(panels, &levels, tick)? {
        Around::All(known, _) | Around::Reached(known) => {
            (known, levels.lowest().cloned().unwrap_or_default())
        }
        Around::Beyond(mut known) => {
            known.push(first);
            let fixed = stage(panels, &Levels::new(all), &mut known, tick)?;
            (known, fixed.level)
        }
    };
    let mut levels = Levels::new(all);
    levels.fix(Fixed { level, types: (0..all).collect() });
    Ok(Some(Fair::of(levels, known, None)))
}

/// Panels around probabilities.
enum Around {
    /// They give these probabilities, with these chances.
    All(Vec<Vec<u32>>, Vec<f64>),
    /// They give these probabilities.
    Reached(Vec<Vec<u32>>),
    /// No lottery gives these probabilities.
    Beyond(Vec<Vec<u32>>),
}

fn around(
    panels: &Panels,
    levels: &Levels,
    tick: &mut dyn FnMut() -> bool,
) -> Result<Around, Unsolved> {
    let probabilities = levels.probabilities();
    let sizes = panels.sizes.iter().map(|size| f64::from(*size));
    let expected: Vec<f64> =
        probabilities.iter().zip(sizes).map(|(own, size)| own * size).collect();
    let peeled = peeled(panels, &expected, tick)?;
    let given: f64 = peeled.chances.iter().sum();
    if given > 1.0 - 1e-8 {
        let chances = peeled.chances.iter().map(|chance| chance / given).collect();
        return Ok(Around::All(peeled.panels, chances));
    }
    let mut known = peeled.panels;
    if known.is_empty() {
        known.extend(panels.heaviest(&[])?);
    }
    let asks: Vec<Ask> = probabilities.into_iter().map(Ask::Open).collect();
    match search(panels, &asks, Some(0.0), &mut known, tick)? {
        Ended::Reached => Ok(Around::Reached(known)),
        Ended::Proven(..) | Ended::OutOfReach => Ok(Around::Beyond(known)),
    }
}

/// The next level, and the types that are fixed at it.
fn stage(
    panels: &Panels,
    levels: &Levels,
    known: &mut Vec<Vec<u32>>,
    tick: &mut dyn FnMut() -> bool,
) -> Result<Fixed, Unsolved> {
    let highest = ceiling(panels, levels)?;
    let asks: Vec<Ask> = (0..panels.sizes.len())
        .map(|kind| levels.level(kind).map_or(Ask::Open(0.0), Ask::Fixed))
        .collect();
    let mut ended = search(panels, &asks, Some(to_f64(&highest.level)), known, tick)?;
    if matches!(ended, Ended::OutOfReach) {
        ended = search(panels, &asks, None, known, tick)?;
    }
    let (level, prices) = match ended {
        Ended::Reached => return Ok(highest),
        Ended::Proven(level, prices) => (level, prices),
        Ended::OutOfReach => return Err(Unsolved),
    };
    let prices = simple(&prices);
    let weights: Vec<f64> = prices.iter().map(to_f64).collect();
    let panel = panels.heaviest(&weights)?.ok_or(Unsolved)?;
    let most: Ratio = panel.iter().zip(&prices).map(|(own, price)| price * whole(*own)).sum();
    Ok(ceiling_of(panels, levels, &prices, &most, level))
}
