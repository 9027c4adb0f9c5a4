//! People who sit, stand in or assess. Keeps out: for whom they speak (see `lab`).

use super::stakeholder::Stakeholder;
use crate::domain::noun::noun;
use crate::domain::values::{Gender, Line, Ref};

noun! {
    /// A person; every field but the organisation is personal data.
    pub struct Person of People {
        /// The name.
        [key] name: Line = ["nome", "nominativo", "nome_e_cognome", "cognome_e_nome", "persona", "referente", "partecipante"],
        /// The organisation the person comes from.
        [key] organisation: Option<Line> = ["organizzazione", "ente", "associazione", "denominazione", "ragione_sociale", "gruppo"],
        /// Never on the public face.
        email: Option<Line> = ["posta_elettronica", "e-mail", "mail", "indirizzo_e-mail", "indirizzo_email", "pec"],
        /// Never on the public face.
        phone: Option<Line> = ["telefono", "tel", "cellulare", "cell", "recapito_telefonico", "numero_di_telefono"],
        /// As stated; absent means not stated.
        gender: Option<Gender> = ["genere", "sesso"],
        /// The stakeholder it speaks from; filled in by itself where the organisation is one by
        /// name.
        stakeholder: Option<Ref<Stakeholder>> = ["portatore_di_interesse", "soggetto"],
    }
}
