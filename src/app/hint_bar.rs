//! What the hint bar says, kept until other scopes are in force. Keeps out: finding it, and drawing
//! it.

/// The hint bar as it was told last. Which keys reach which command costs more than all the rest of
/// a frame, and changes only with the scopes in force: keymap, language and look are an
/// application's for life.
#[derive(Debug, Default)]
pub(super) struct Bar {
    /// The scopes that were in force.
    pub scopes: Vec<&'static str>,
    /// Key and what it does, the most needed first.
    pub keys: Vec<(String, String)>,
    /// The key that shows all the others, which has a place of its own.
    pub help: Option<(String, String)>,
}
