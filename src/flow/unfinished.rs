//! A form that nobody finished: how it was opened, and what stood in it. Keeps out: where it is
//! kept, and filling it in again.

use serde::{Deserialize, Serialize};

use crate::domain::Id;

/// A form as the hands left it when the line dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unfinished {
    /// The words above it.
    pub title: String,
    /// The code of the room it lay over.
    pub room: String,
    /// The command that opened it, and its argument.
    pub command: (String, String),
    /// The record under the hand.
    pub row: Option<Id>,
    /// The sitting in hand.
    pub sitting: Option<Id>,
    /// The assessor whose sheet was in hand.
    pub assessor: Option<Id>,
    /// The kind that the registers showed.
    pub register: String,
    /// The field with the focus.
    pub focus: String,
    /// What was entered, by field: only what differs from where the form began.
    pub values: Vec<(String, String)>,
}
