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

/// Bounds that clash, found by leaving out one after the other; empty when the quotas allow a
/// panel, or when there are fewer people than members.
///
/// # Errors
/// When the solver gives no answer that holds.
pub fn clash(panels: &Panels) -> Result<Vec<Bound>, Unsolved> {
    let people: u32 = panels.sizes.iter().sum();
    if people < panels.members || panels.heaviest(&[])?.is_some() {
        return Ok(Vec::new());
    }
    let mut left = panels.clone();
    let mut clash = Vec::new();
    for at in 0..panels.quotas.len() {
        for bound in [Bound::Min(at), Bound::Max(at)] {
            let mut without = left.clone();
            let Some(quota) = without.quotas.get_mut(at) else { continue };
            relax(quota, bound, panels.members);
            if without.heaviest(&[])?.is_some() {
                clash.push(bound);
            } else {
                left = without;
            }
        }
    }
    Ok(clash)
}

fn relax(quota: &mut Quota, bound: Bound, members: u32) {
    match bound {
        Bound::Min(_) => quota.min = 0,
        Bound::Max(_) => quota.max = members,
    }
}
