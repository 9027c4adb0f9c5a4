//! The heads of the tables of a ranking. Keeps out: what stands under them.

use crate::print::Column;
use crate::say;
use crate::text::Sentence;

/// Columns with a heading for people.
pub(super) fn named<const N: usize>(columns: [(&'static str, Sentence); N]) -> Vec<Column> {
    columns.into_iter().map(|(name, heading)| Column { name, heading }).collect()
}

/// Columns of a file for programs, which has names and no headings.
pub(super) fn unheaded(names: impl IntoIterator<Item = &'static str>) -> Vec<Column> {
    names.into_iter().map(|name| Column { name, heading: say!("heading-code") }).collect()
}
