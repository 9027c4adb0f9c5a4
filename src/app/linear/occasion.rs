//! Occasion there is something to tell. Keeps out: what is told.

/// Occasion there is something to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// Somebody pressed a key.
    Key,
    /// Time has passed, or somebody else did something: numbers that run are not told.
    Time,
}
