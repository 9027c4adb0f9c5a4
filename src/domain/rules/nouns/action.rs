//! Actions: what goes on after the verbale. Keeps out: which are overdue, since that takes today's
//! date.

use crate::domain::noun::{Rules, differ};
use crate::domain::nouns::Action;
use crate::domain::values::ActionState;

impl Rules for Action {
    const LATER: &'static [&'static str] = &["state"];

    /// Two people can be given the same thing to do.
    fn is_another(&self, other: &Self) -> bool {
        differ(&self.owner, &other.owner)
    }
}

impl Action {
    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        self.state.unwrap_or(ActionState::Open) == ActionState::Open
    }
}
