//! Whether what became part of another comes back to itself. Keeps out: what it means to be merged.

use crate::domain::id::Id;

/// More steps than any table takes by hand.
const FAR: usize = 1_000;

/// Whether the ways from `own` into others, and on from there, lead back to `own` or to no end.
pub(super) fn comes_back<N: IntoIterator<Item = Id>>(
    own: Id,
    into: impl IntoIterator<Item = Id>,
    next: impl Fn(Id) -> N,
) -> bool {
    let mut waiting: Vec<Id> = into.into_iter().collect();
    for _ in 0..FAR {
        match waiting.pop() {
            None => return false,
            Some(id) if id == own => return true,
            Some(id) => waiting.extend(next(id)),
        }
    }
    true
}
