//! One step on or back through what stands in an order. Keeps out: what stands in it.

/// One step on or back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advance {
    /// On, or down.
    Next,
    /// Back, or up.
    Previous,
}

impl Advance {
    /// The way that a word of a keymap means.
    pub fn of(word: &str) -> Self {
        if matches!(word, "previous" | "up") { Self::Previous } else { Self::Next }
    }
}
