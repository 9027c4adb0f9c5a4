//! Opening the table that is meant. Keeps out: which one that is.

use super::call::Call;
use super::failure::Failure;
use super::places::{self, Place};
use crate::store::Table;

/// The table that is meant, open.
///
/// # Errors
/// When nobody can say which is meant, or it cannot be opened.
pub(super) fn open(call: &mut Call<'_>) -> Result<Table, Failure> {
    let place = places::meant(call)?;
    open_in(call, &place)
}

/// The table in a folder, open; what had to be healed is said.
///
/// # Errors
/// When there is none, another process holds it, or it is damaged.
pub(super) fn open_in(call: &mut Call<'_>, place: &Place) -> Result<Table, Failure> {
    let (table, healed) = Table::open(&place.dir, &call.holder())?;
    for sentence in &healed {
        call.say(sentence);
    }
    Ok(table)
}
