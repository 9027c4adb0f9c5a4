//! What counts as yes where somebody is asked at a terminal. Keeps out: the questions.

/// What is answered by whoever agrees.
pub(super) const YES: [&str; 4] = ["s", "si", "sì", "y"];
