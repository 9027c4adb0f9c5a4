//! One item that can be chosen, as data. Keeps out: how it is found and drawn.

/// One item to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PickItem {
    /// What the caller knows it by.
    pub id: String,
    /// The words searched and shown.
    pub label: String,
    /// Words at the right: a key, a kind, a date. Not searched, unless the caller asks for it.
    pub hint: String,
    /// Whether it comes after the others that the letters find as well.
    pub is_behind: bool,
}
