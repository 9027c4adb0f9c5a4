//! Actions: who does what by when. Keeps out: which are overdue, since that takes today's date.

use super::meeting::{AgendaItem, Meeting};
use crate::domain::noun::noun;
use crate::domain::values::{ActionState, Line, Party, Phase, Ref};
use chrono::NaiveDate;

noun! {
    /// Something somebody will do.
    pub struct Action of Actions {
        /// What.
        [key] text: Line = ["testo", "cosa", "azione"],
        /// The sitting that gave it.
        [key] meeting: Option<Ref<Meeting>> = ["seduta", "riunione"],
        /// Who.
        owner: Option<Party> = ["responsabile", "chi"],
        /// By when.
        due: Option<NaiveDate> = ["scadenza", "entro"],
        /// How far it is; open when absent.
        state: Option<ActionState> = ["stato"],
        /// In which phase.
        phase: Option<Phase> = ["fase"],
        /// The item of the order of the day on which it was given.
        item: Option<Ref<AgendaItem>> = ["punto"],
    }
}
