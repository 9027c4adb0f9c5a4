//! The plain draw: people are taken one after the other, and whoever would make the quotas
//! impossible is passed over. Keeps out: in which order people stand.
//!
//! Nothing is ever taken back or tried again: before anybody is taken it is certain that the panel
//! can still be completed. A type that was passed over once never fits again, so that of each type
//! the first are taken.

use super::Unsolved;
use super::panels::Panels;

/// How many of each type are taken when people stand in this order, each told by their type;
/// `None` when the quotas allow no panel.
///
/// # Errors
/// When the solver gives no answer that holds.
pub fn in_order(panels: &Panels, order: &[usize]) -> Result<Option<Vec<u32>>, Unsolved> {
    // A panel that holds everybody taken so far: whom it holds besides fits without asking.
    let Some(mut witness) = panels.heaviest(&[])? else { return Ok(None) };
    let mut taken = vec![0_u32; panels.sizes.len()];
    let mut shut = vec![false; panels.sizes.len()];
    for kind in order {
        if taken.iter().sum::<u32>() >= panels.members {
            break;
        }
        let Some(own) = taken.get(*kind).copied() else { continue };
        if shut.get(*kind).copied().unwrap_or(true) {
            continue;
        }
        if witness.get(*kind).is_none_or(|members| *members <= own) {
            let mut least = taken.clone();
            least.iter_mut().skip(*kind).take(1).for_each(|members| *members += 1);
            match panels.heaviest_above(&[], &least)? {
                Some(panel) => witness = panel,
                None => {
                    shut.iter_mut().skip(*kind).take(1).for_each(|shut| *shut = true);
                    continue;
                }
            }
        }
        taken.iter_mut().skip(*kind).take(1).for_each(|members| *members += 1);
    }
    if panels.allows(&taken) { Ok(Some(taken)) } else { Err(Unsolved) }
}
