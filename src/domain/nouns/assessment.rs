//! Rounds, marks and recusals. Keeps out: criteria, and every computation on marks (see `methods`).

use super::criterion::Criterion;
use super::person::Person;
use super::proposal::Proposal;
use crate::domain::noun::noun;
use crate::domain::values::{Mark, Moment, Of, Prose, Ref, Reopenings, RoundState, Stated, Tally};

noun! {
    /// A round of assessment; a blind one hides the others' marks until it closes.
    pub struct Round of Rounds {
        /// Its number.
        [key] number: Mark<1, 999> = ["numero"],
        /// Open or closed.
        state: RoundState = ["stato"],
        /// When it opened.
        opened: Option<Moment> = ["aperto"],
        /// When it closed.
        closed: Option<Moment> = ["chiuso"],
        /// Whether the others' marks are hidden until it closes.
        blind: Option<Stated> = ["cieco"],
        /// Why it was reopened: a line for each time.
        reason: Option<Reopenings> = ["motivo", "motivazione"],
    }
}

noun! {
    /// One assessor's mark for one proposal on one criterion; without a score it is "not scored",
    /// never zero.
    pub struct Score of Scores {
        /// What is assessed.
        [key] proposal: Of<Proposal> = ["proposta", "codice_proposta", "progetto", "codice", "titolo_proposta"],
        /// By which criterion.
        [key] criterion: Ref<Criterion> = ["criterio"],
        /// By whom.
        [key] assessor: Ref<Person> = ["valutatore", "valutatrice", "assessore", "commissario", "giurato", "nominativo", "nome_e_cognome", "cognome_e_nome"],
        /// In which round.
        [key] round: Ref<Round> = ["turno", "round"],
        /// The mark, or an abstention.
        score: Option<Tally> = ["punteggio", "voto"],
        /// Why.
        note: Option<Prose> = ["nota"],
        /// The version of the criterion under which the mark was given.
        version: Option<Mark<1, 999>> = ["versione"],
    }
}

noun! {
    /// An assessor stands aside from a proposal.
    pub struct Recusal of Recusals {
        /// From which proposal.
        [key] proposal: Of<Proposal> = ["proposta"],
        /// Who stands aside.
        [key] assessor: Ref<Person> = ["valutatore", "valutatrice", "assessore", "commissario", "giurato", "nominativo", "nome_e_cognome", "cognome_e_nome"],
        /// Why.
        reason: Option<Prose> = ["motivo", "motivazione"],
    }
}
