//! Phrases people reuse when they take down what is said. Keeps out: where they are offered.

use crate::domain::noun::noun;
use crate::domain::values::{EntryKind, Line};

noun! {
    /// Words that come back at every sitting.
    pub struct Phrase of Phrases {
        /// The words.
        [key] text: Line = ["testo", "frase"],
        /// The kind of entry they are for; every kind when absent.
        kind: Option<EntryKind> = ["tipo"],
    }
}
