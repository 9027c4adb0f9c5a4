//! Names of people who are on no record and stand in no public paper. Keeps out: the people of the
//! table (see `person`), and finding names in papers.

use crate::domain::noun::noun;
use crate::domain::values::Line;

noun! {
    /// A name that a file brought and no record keeps, or that somebody wrote down to be looked
    /// for.
    pub struct WithheldName of Withheld {
        /// The name.
        [key] name: Line = ["nome", "nominativo"],
        /// The file that it came with, or who wrote it down.
        source: Option<Line> = ["origine"],
    }
}
