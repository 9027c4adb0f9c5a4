//! Labs and who represents them. Keeps out: who may speak today (see `rules::mandates`).

use super::person::Person;
use crate::domain::noun::noun;
use crate::domain::values::{Line, Of, Prose, Ref, RepresentativeRole};
use chrono::NaiveDate;

noun! {
    /// A thematic laboratory.
    pub struct Lab of Labs {
        /// One word by which it is called.
        [key] code: Line = ["codice", "cod", "sigla"],
        /// Its name.
        name: Option<Line> = ["nome", "denominazione"],
        /// What it works on.
        theme: Option<Prose> = ["tema"],
    }
}

noun! {
    /// A mandate: a person speaks for a lab from one day to another, both included.
    pub struct Representative of Representatives {
        /// Who.
        [key] person: Ref<Person> = ["persona", "rappresentante", "nome", "nominativo", "nome_e_cognome", "cognome_e_nome", "partecipante", "componente"],
        /// For which lab.
        [key] lab: Of<Lab> = ["laboratorio"],
        /// The first day.
        [key] from: NaiveDate = ["dal", "da", "inizio"],
        /// Titular or substitute.
        role: RepresentativeRole = ["ruolo"],
        /// The last day; open when absent.
        to: Option<NaiveDate> = ["al", "fine"],
        /// What the lab asks the person to hold to.
        mandate: Option<Prose> = ["mandato"],
    }
}
