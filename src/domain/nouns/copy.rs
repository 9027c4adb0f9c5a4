//! What a verbale drew upon when it went out. Keeps out: which records those are (see
//! `rules::copies`), and reading them again.

use super::meeting::Meeting;
use crate::domain::noun::noun;
use crate::domain::values::{Mark, MinutesState, Of, Prose};

noun! {
    /// A part of the copy that is kept of the records a verbale prints, as they were when it was
    /// circulated or approved: reserved, and written by the program alone.
    pub struct MinutesCopy of Copies {
        /// The sitting.
        [key] meeting: Of<Meeting> = ["seduta"],
        /// The revision of the verbale.
        [key] revision: Mark<1, 999> = ["revisione"],
        /// What became of the verbale then: circulated or approved.
        [key] state: MinutesState = ["stato"],
        /// Which part it is, from 1.
        [key] part: Mark<1, 999> = ["parte"],
        /// How many parts there are.
        parts: Mark<1, 999> = ["parti"],
        /// The part: a piece of a JSON array of records as a bundle has them.
        text: Prose = ["testo"],
    }
}
