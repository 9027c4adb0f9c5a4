//! What is told of every table of a folder at once. Keeps out: what is told of one.

mod around;
mod calendar;
mod each;
mod listing;
mod overview;
mod register;
mod report;
mod sharing;
mod sheets;
mod told;
mod twins;

pub(super) use around::{around, beside, met_elsewhere, nowhere};
pub(super) use listing::list;
pub(super) use overview::{overview, overview_of_one};
pub(super) use sharing::share;

use std::path::Path;

use super::call::Call;
use super::failure::Failure;
use super::grammar::Export;
use super::places;
use crate::documents::Document;
use register::Register;

/// `export DOCUMENT --all`, and `report --all`.
///
/// # Errors
/// When the document is of one table alone, or a table may not say what it says.
pub(super) fn export(call: &mut Call<'_>, asked: &Export) -> Result<(), Failure> {
    match asked.document {
        Document::Calendar => calendar::calendar(call, asked),
        _ => report::report(call, asked),
    }
}

/// Notes which tables a folder holds.
///
/// # Errors
/// When the system refuses.
pub(super) fn note(folder: &Path) -> Result<(), Failure> {
    Register::of(folder).note()
}

/// The tables that a folder held and holds no more.
pub(super) fn missed(folder: &Path) -> Vec<String> {
    Register::of(folder).lost()
}

/// `tables --forget NAME`: one that was moved away is missed no more.
///
/// # Errors
/// When none of that name is missed.
pub(super) fn forget(call: &Call<'_>, name: &str) -> Result<(), Failure> {
    Register::of(&places::folder_of_tables(call)?).forget(name)
}
