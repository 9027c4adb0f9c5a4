//! Territories that take part, the pool of facilitators, and who facilitates where and when. Keeps
//! out: who is free, and loads.

use super::meeting::Meeting;
use super::person::Person;
use crate::domain::noun::noun;
use crate::domain::values::{
    Days, FacilitatorLevel, Line, Mark, Moment, Phase, Prose, Ref, Several, Tags,
};
use chrono::NaiveDate;

noun! {
    /// A territory that takes part of its own will.
    pub struct Territory of Territories {
        /// Its name.
        [key] name: Line = ["nome", "territorio"],
        /// What it put first, for example the fight against poverty.
        priority: Option<Line> = ["priorita", "priorità"],
        /// The day on which it joined.
        adhered: Option<NaiveDate> = ["adesione", "data_adesione"],
        /// The edition of the process in which it takes part.
        edition: Option<Line> = ["edizione"],
        /// What happened while priorities were set.
        priorities_account: Option<Prose> = ["racconto_priorita", "racconto_priorità"],
        /// What happened while actions were designed.
        design_account: Option<Prose> = ["racconto_progettazione"],
        /// What happened while they were carried out.
        delivery_account: Option<Prose> = ["racconto_realizzazione"],
    }
}

noun! {
    /// Somebody who can facilitate a table.
    pub struct Facilitator of Facilitators {
        /// Who.
        [key] person: Ref<Person> = ["persona", "nome", "facilitatore"],
        /// How far they were trained.
        training_level: Option<FacilitatorLevel> = ["level", "livello"],
        /// What they are good at.
        skills: Tags = ["competenze", "capacita", "capacità"],
        /// The training they attended.
        training: Tags = ["formazione", "corsi"],
        /// The languages they can work in.
        languages: Tags = ["lingue"],
        /// When they can: days of the week, mornings, hours; always when absent.
        availability: Tags = ["disponibilita", "disponibilità"],
        /// Days on which they can't.
        away: Days = ["assenze", "giorni_esclusi"],
        /// Territories that they can't work for.
        conflicts: Several<Territory> = ["conflitti", "incompatibilita", "incompatibilità"],
        /// In words.
        note: Option<Prose> = ["nota", "notes"],
    }
}

noun! {
    /// A facilitator works at a table: a sitting, or a day and its hours, of a territory.
    pub struct Assignment of Assignments {
        /// Who.
        [key] facilitator: Ref<Facilitator> = ["facilitatore", "persona"],
        /// For which territory.
        [key] territory: Option<Ref<Territory>> = ["territorio"],
        /// At which sitting.
        [key] meeting: Option<Ref<Meeting>> = ["seduta"],
        /// On which day; that of the sitting when absent.
        [key] date: Option<NaiveDate> = ["data", "giorno"],
        /// From when; as the sitting when absent.
        [key] start: Option<Moment> = ["inizio", "dalle"],
        /// Until when; as the sitting when absent.
        end: Option<Moment> = ["fine", "alle"],
        /// In which phase.
        phase: Option<Phase> = ["fase"],
        /// How many people took part.
        headcount: Option<Mark<1, 1_000_000>> = ["people", "persone", "partecipanti"],
        /// In words.
        note: Option<Prose> = ["nota", "notes"],
    }
}
