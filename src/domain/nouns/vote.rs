//! Votes by name. Keeps out: counting and the rule in force.

use super::meeting::{AgendaItem, Meeting};
use super::person::Person;
use crate::domain::noun::noun;
use crate::domain::values::{Choice, Of, Prose, Ref};

noun! {
    /// One person's vote on one item.
    pub struct Vote of Votes {
        /// The sitting.
        [key] meeting: Of<Meeting> = ["seduta", "riunione"],
        /// The item voted on.
        [key] item: Ref<AgendaItem> = ["punto"],
        /// Who votes.
        [key] person: Ref<Person> = ["persona", "nome", "nominativo", "nome_e_cognome", "cognome_e_nome", "partecipante", "componente", "votante"],
        /// How.
        choice: Choice = ["voto", "scelta", "espressione_di_voto"],
        /// Why, where the person says so.
        reason: Option<Prose> = ["motivo", "motivazione"],
    }
}
