//! The consensus sheet: marks that those present agree on together. Keeps out: the individual
//! sheets, and how far the two lie apart.

use super::assessment::Round;
use super::criterion::Criterion;
use super::proposal::Proposal;
use crate::domain::noun::noun;
use crate::domain::values::{Mark, Of, Parties, Prose, Ref};
use chrono::NaiveDate;

noun! {
    /// The mark that those present agreed to give a proposal on one criterion; nobody's sheet, and
    /// counted with none.
    pub struct Agreed of Consensus {
        /// What is assessed.
        [key] proposal: Of<Proposal> = ["proposta"],
        /// By which criterion.
        [key] criterion: Ref<Criterion> = ["criterio"],
        /// In which round.
        [key] round: Ref<Round> = ["turno"],
        /// The mark; absent while there is no agreement.
        score: Option<Mark<-1000, 1000>> = ["punteggio", "voto"],
        /// The day on which it was agreed.
        date: Option<NaiveDate> = ["data"],
        /// Who was present.
        present: Parties = ["presenti"],
        /// What changed minds.
        note: Option<Prose> = ["nota"],
    }
}
