//! Why quotas allow no panel: bounds that cannot hold together, none of which can be left out.
//! Keeps out: how to relax them.

use super::Unsolved;
use super::panels::{Panels, Quota};

/// One bound of a quota.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    /// The least of the quota with this index.
    Min(usize),
    /// The most of the quota with this index.
    Max(usize),
}

/// The most sets of bounds that are tried in search of a smaller clash.
const MOST_TRIED: usize = 3_000;

/// The fewest bounds that clash with the people there are; empty when the quotas allow a panel, or
/// when there are fewer people than members. Where there are very many bounds, a set of which none
/// can be left out, though perhaps not the smallest.
///
/// # Errors
/// When the solver gives no answer that holds.
pub fn clash(panels: &Panels) -> Result<Vec<Bound>, Unsolved> {
    let people: u32 = panels.sizes.iter().sum();
    if people < panels.members || panels.heaviest(&[])?.is_some() {
        return Ok(Vec::new());
    }
    let bounds: Vec<Bound> = (0..panels.quotas.len())
        .flat_map(|at| [Bound::Min(at), Bound::Max(at)])
        .filter(|bound| binds(panels, *bound))
        .collect();
    let whole = irreducible(panels, &bounds)?;
    let mut tried = 0;
    for size in 1..whole.len() {
        let mut sets = Sets::new(bounds.len(), size);
        while let Some(set) = sets.next() {
            tried += 1;
            if tried > MOST_TRIED {
                return Ok(whole);
            }
            let kept: Vec<Bound> = set.iter().filter_map(|at| bounds.get(*at).copied()).collect();
            if only(panels, &kept).heaviest(&[])?.is_none() {
                return Ok(kept);
            }
        }
    }
    Ok(whole)
}

/// Bounds that clash, none of which can be left out: each is left out in turn, and stays out where
/// the rest clashes all the same.
fn irreducible(panels: &Panels, bounds: &[Bound]) -> Result<Vec<Bound>, Unsolved> {
    let mut kept = bounds.to_vec();
    let mut at = 0;
    while at < kept.len() {
        let mut without = kept.clone();
        without.remove(at);
        if only(panels, &without).heaviest(&[])?.is_none() {
            kept = without;
        } else {
            at += 1;
        }
    }
    Ok(kept)
}

/// What a bound must become for a panel to be possible, everything else as it is: the nearest
/// number that does; `None` where that bound alone is not enough.
///
/// # Errors
/// When the solver gives no answer that holds.
pub fn relaxed(panels: &Panels, bound: Bound) -> Result<Option<u32>, Unsolved> {
    let (Bound::Min(at) | Bound::Max(at)) = bound;
    let Some(own) = panels.quotas.get(at) else { return Ok(None) };
    let now = match bound {
        Bound::Min(_) => own.min,
        Bound::Max(_) => own.max,
    };
    let possible = |steps: u32| {
        let mut changed = panels.clone();
        if let Some(quota) = changed.quotas.get_mut(at) {
            match bound {
                Bound::Min(_) => quota.min = now.saturating_sub(steps),
                Bound::Max(_) => quota.max = now.saturating_add(steps),
            }
        }
        Ok(changed.heaviest(&[])?.is_some())
    };
    let most = match bound {
        Bound::Min(_) => now,
        Bound::Max(_) => panels.members.saturating_sub(now),
    };
    if !possible(most)? {
        return Ok(None);
    }
    let (mut without, mut with) = (0, most);
    while with - without > 1 {
        let middle = without + (with - without) / 2;
        if possible(middle)? {
            with = middle;
        } else {
            without = middle;
        }
    }
    Ok(Some(match bound {
        Bound::Min(_) => now.saturating_sub(with),
        Bound::Max(_) => now.saturating_add(with),
    }))
}

/// What some bounds must become together for a panel to be possible, where no single one is enough:
/// bounds of what clashes are widened one after the other until the rest is enough, and then each is
/// brought back as far as the others allow. Empty where the quotas allow a panel already, or no
/// widening does.
///
/// # Errors
/// When the solver gives no answer that holds.
pub fn relaxed_together(panels: &Panels) -> Result<Vec<(Bound, u32)>, Unsolved> {
    let mut changed = panels.clone();
    let mut widened: Vec<Bound> = Vec::new();
    while changed.heaviest(&[])?.is_none() {
        let found = clash(&changed)?;
        let mut enough = None;
        for bound in &found {
            enough = enough.or(relaxed(&changed, *bound)?.map(|limit| (*bound, limit)));
        }
        let Some((bound, limit)) = enough.or_else(|| {
            let first = found.into_iter().find(|bound| !widened.contains(bound))?;
            Some((first, widest(first, panels)))
        }) else {
            return Ok(Vec::new());
        };
        set(&mut changed, bound, limit);
        widened.push(bound);
    }
    for bound in &widened {
        set(&mut changed, *bound, limit_of(panels, *bound));
        if changed.heaviest(&[])?.is_none() {
            let back = relaxed(&changed, *bound)?;
            set(&mut changed, *bound, back.unwrap_or_else(|| widest(*bound, panels)));
        }
    }
    let now = widened.into_iter().map(|bound| (bound, limit_of(&changed, bound)));
    Ok(now.filter(|(bound, limit)| *limit != limit_of(panels, *bound)).collect())
}

/// The number of a bound that keeps nothing out.
const fn widest(bound: Bound, panels: &Panels) -> u32 {
    match bound {
        Bound::Min(_) => 0,
        Bound::Max(_) => panels.members,
    }
}

fn limit_of(panels: &Panels, bound: Bound) -> u32 {
    let (Bound::Min(at) | Bound::Max(at)) = bound;
    panels.quotas.get(at).map_or(0, |own| match bound {
        Bound::Min(_) => own.min,
        Bound::Max(_) => own.max,
    })
}

fn set(panels: &mut Panels, bound: Bound, limit: u32) {
    let (Bound::Min(at) | Bound::Max(at)) = bound;
    if let Some(quota) = panels.quotas.get_mut(at) {
        match bound {
            Bound::Min(_) => quota.min = limit,
            Bound::Max(_) => quota.max = limit,
        }
    }
}

/// Whether a bound keeps any panel out at all.
fn binds(panels: &Panels, bound: Bound) -> bool {
    let quota = |at: usize| panels.quotas.get(at);
    match bound {
        Bound::Min(at) => quota(at).is_some_and(|quota| quota.min > 0),
        Bound::Max(at) => quota(at).is_some_and(|quota| quota.max < panels.members),
    }
}

/// The same panels with no other bounds than these.
fn only(panels: &Panels, bounds: &[Bound]) -> Panels {
    let quotas = panels.quotas.iter().enumerate().map(|(at, quota)| Quota {
        types: quota.types.clone(),
        min: if bounds.contains(&Bound::Min(at)) { quota.min } else { 0 },
        max: if bounds.contains(&Bound::Max(at)) { quota.max } else { panels.members },
    });
    Panels { sizes: panels.sizes.clone(), quotas: quotas.collect(), members: panels.members }
}

/// Every set of so many of the first numbers, in order.
struct Sets {
    of: usize,
    now: Option<Vec<usize>>,
}

impl Sets {
    fn new(of: usize, size: usize) -> Self {
        Self { of, now: (size <= of).then(|| (0..size).collect()) }
    }

    fn next(&mut self) -> Option<Vec<usize>> {
        let told = self.now.clone()?;
        let size = told.len();
        let turns = (0..size)
            .rev()
            .find(|at| told.get(*at).is_some_and(|own| *own < self.of - (size - at)));
        self.now = turns.map(|at| {
            let first = told.get(at).copied().unwrap_or_default() + 1;
            told.iter().copied().take(at).chain((first..).take(size - at)).collect()
        });
        Some(told)
    }
}
