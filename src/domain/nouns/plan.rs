//! The plans by which bodies reorganise themselves. Keeps out: which are overdue, since that takes
//! today's date.

use super::stakeholder::Stakeholder;
use crate::domain::noun::noun;
use crate::domain::values::{Line, Party, PlanState, Prose, Ref};
use chrono::NaiveDate;

noun! {
    /// How a body reorganises itself, and how far it is.
    pub struct Reorganisation of Plans {
        /// The body.
        [key] body: Ref<Stakeholder> = ["ente"],
        /// How far it is; to begin when absent.
        state: Option<PlanState> = ["stato"],
        /// What comes next.
        milestone: Option<Line> = ["tappa", "prossimo_passo"],
        /// By when.
        due: Option<NaiveDate> = ["scadenza", "entro"],
        /// The day of the last update.
        updated: Option<NaiveDate> = ["aggiornato", "aggiornato_il", "ultimo_aggiornamento"],
        /// Who owes the next one.
        owner: Option<Party> = ["responsabile", "chi"],
        /// In words.
        note: Option<Prose> = ["nota", "notes"],
    }
}
