//! How a room of several views stands. Keeps out: what the views show.

use chrono::NaiveDate;

use crate::domain::Id;

/// How a room of several views stands: which of them it shows, and as of which day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stance {
    /// The view by its code; empty in a room of one view.
    pub view: &'static str,
    /// The round whose marks are shown, where one was chosen; `None` is the open one, else the one
    /// closed last.
    pub round: Option<Id>,
    /// The day as of which the records are shown; `None` is now.
    pub day: Option<NaiveDate>,
}
