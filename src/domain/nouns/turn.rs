//! Turns of speaking. Keeps out: what is said in them (see `entry`) and what they add up to.

use super::meeting::{AgendaItem, Meeting};
use crate::domain::noun::noun;
use crate::domain::values::{Moment, Of, Party, Ref};

noun! {
    /// Somebody had the floor.
    pub struct Turn of Turns {
        /// The sitting.
        [key] meeting: Of<Meeting> = ["seduta", "riunione"],
        /// When it began.
        [key] start: Moment = ["inizio"],
        /// Who spoke.
        [key] speaker: Party = ["intervento_di", "chi"],
        /// When it ended; absent while it runs.
        end: Option<Moment> = ["fine"],
        /// The item of the order of the day.
        item: Option<Ref<AgendaItem>> = ["punto"],
    }
}
