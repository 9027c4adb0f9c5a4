//! Offices that a table knows by a name that could be anybody's. Keeps out: how an office is
//! recognised by its words alone (see `readings`).

use crate::domain::noun::noun;
use crate::domain::values::Line;

noun! {
    /// Words that name an office, a body or anything else that is no person.
    pub struct Office of Offices {
        /// The words, as they stand where a person could.
        [key] name: Line = ["nome", "ufficio"],
    }
}
