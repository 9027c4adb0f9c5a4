//! Whether what became part of another comes back to itself. Keeps out: what it means to be merged.

use crate::domain::id::Id;

/// More steps than any table takes by hand.
const FAR: usize = 1_000;

/// Whether the way from `own` into another, and on from there, leads back to `own` or to no end.
pub fn comes_back(own: Id, into: Option<Id>, next: impl Fn(Id) -> Option<Id>) -> bool {
    let mut at = into;
    for _ in 0..FAR {
        match at {
            None => return false,
            Some(id) if id == own => return true,
            Some(id) => at = next(id),
        }
    }
    true
}
