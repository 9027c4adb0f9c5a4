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
        [key] organisation: Option<Line> = ["organizzazione", "ente", "associazione", "denominazione", "ragione_sociale", "gruppo", "ente_di_appartenenza", "organizzazione_di_appartenenza", "associazione_di_appartenenza", "appartenenza", "organization", "nome_associazione", "nome_ente"],
        /// Never on the public face.
        email: Option<Line> = ["posta_elettronica", "e-mail", "mail", "indirizzo_e-mail", "indirizzo_email", "indirizzo_di_posta_elettronica", "email_address", "pec"],
        /// Never on the public face.
        phone: Option<Line> = ["telefono", "tel", "cellulare", "cell", "recapito_telefonico", "numero_di_telefono"],
        /// Where letters go; never on the public face.
        address: Option<Line> = ["indirizzo", "residenza", "indirizzo_postale", "street_address"],
        /// As stated; absent means not stated.
        gender: Option<Gender> = ["genere", "sesso"],
        /// The stakeholder it speaks from; filled in by itself where the organisation is one by
        /// name.
        stakeholder: Option<Ref<Stakeholder>> = ["portatore_di_interesse", "soggetto"],
    }
}
