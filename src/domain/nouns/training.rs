//! Training: what people need to learn, the courses that answer it, when they are held and who
//! attends, and the conventions that open what is reserved. Keeps out: totals and coverage.

use super::proposal::Proposal;
use super::stakeholder::Stakeholder;
use crate::domain::noun::noun;
use crate::domain::values::{
    Cents, CourseMode, CourseState, Days, Decimal, EditionState, EnrolmentState, Line, Mark,
    Mention, Moment, Of, Party, Phase, Prose, Ref, Several, Stated, Tags, TrainingArea,
};
use chrono::NaiveDate;

noun! {
    /// An area of training: one of the three that there are without it, under another name, or one
    /// more.
    pub struct Area of Areas {
        /// One word by which it is called; `legal`, `technological` and `managerial` are there.
        [key] code: Line = ["codice", "cod", "sigla"],
        /// Its name.
        name: Line = ["nome", "ambito", "area"],
        /// In words.
        note: Option<Prose> = ["nota", "notes"],
    }
}

noun! {
    /// Something that somebody needs to learn.
    pub struct Need of Needs {
        /// One word by which it is called.
        [key] code: Line = ["codice", "cod", "sigla"],
        /// What is needed.
        title: Line = ["titolo", "fabbisogno", "bisogno"],
        /// To which area of training it belongs.
        area: TrainingArea = ["ambito"],
        /// Who has it: a body, a lab.
        body: Option<Party> = ["ente", "laboratorio", "chi"],
        /// How many people have it.
        headcount: Option<Mark<1, 1_000_000>> = ["people", "persone", "quante_persone"],
        /// Where it came up: a sitting, a group, a survey in words.
        source: Option<Mention> = ["fonte", "origine"],
        /// How urgent it is.
        urgency: Option<Mark<1, 5>> = ["urgenza"],
        /// What people should be able to do.
        competences: Tags = ["competenze", "competenza"],
        /// In which phase it came up.
        phase: Option<Phase> = ["fase"],
        /// In words.
        note: Option<Prose> = ["nota", "notes"],
    }
}

noun! {
    /// A body signed to take part in what is reserved to those that did.
    pub struct Convention of Conventions {
        /// The body.
        [key] body: Ref<Stakeholder> = ["ente"],
        /// What it is about.
        [key] what: Line = ["oggetto", "che_cosa"],
        /// The day on which it was signed.
        [key] signed: NaiveDate = ["firmata", "data_firma", "sottoscritta"],
        /// The last day on which it holds; open when absent.
        until: Option<NaiveDate> = ["al", "fino_al", "scadenza"],
        /// In words.
        note: Option<Prose> = ["nota", "notes"],
    }
}

noun! {
    /// A course of the plan.
    pub struct Course of Courses {
        /// One word by which it is called.
        [key] code: Line = ["codice", "cod", "sigla"],
        /// Its title.
        title: Line = ["titolo", "corso"],
        /// The needs that it answers.
        needs: Several<Need> = ["fabbisogni", "bisogni"],
        /// The proposal of which it is made.
        proposal: Option<Ref<Proposal>> = ["proposta"],
        /// Its area; that of its needs when absent.
        area: Option<TrainingArea> = ["ambito"],
        /// What people will be able to do.
        competences: Tags = ["competenze", "competenza"],
        /// How many hours an edition lasts.
        hours: Option<Decimal> = ["ore", "durata"],
        /// What it costs.
        cost: Option<Cents> = ["costo", "importo"],
        /// The year of the plan in which it is held, counted from 1.
        annuality: Option<Mark<1, 10>> = ["annualita", "annualità", "anno"],
        /// How it is given.
        mode: Option<CourseMode> = ["modalita", "modalità"],
        /// How many people an edition takes.
        seats: Option<Mark<1, 1_000_000>> = ["posti"],
        /// Whether only bodies with a convention are taken.
        reserved: Option<Stated> = ["riservato"],
        /// How far it is; planned when absent.
        state: Option<CourseState> = ["stato"],
        /// How it was when it was approved, a line for each field; kept by the program.
        approved_as: Option<Prose> = ["approvato_come"],
        /// In words.
        note: Option<Prose> = ["nota", "notes"],
    }
}

noun! {
    /// A course as it is held once: on which days, where, by whom.
    pub struct Edition of Editions {
        /// The course.
        [key] course: Of<Course> = ["corso"],
        /// Its number among the editions of the course.
        [key] number: Mark<1, 999> = ["numero", "edizione"],
        /// The first day.
        date: NaiveDate = ["data", "dal", "from", "giorno"],
        /// Its further days, at the same hours.
        days: Days = ["altri_giorni", "giorni", "altre_date"],
        /// When a day of it begins.
        start: Option<Moment> = ["inizio", "ora_inizio", "dalle"],
        /// When a day of it ends.
        end: Option<Moment> = ["fine", "ora_fine", "alle", "to"],
        /// Where: a room, a platform.
        place: Option<Line> = ["luogo", "sede", "piattaforma", "platform"],
        /// How it is given; as the course when absent.
        mode: Option<CourseMode> = ["modalita", "modalità"],
        /// Who teaches, or supplies it.
        teacher: Option<Party> = ["docente", "fornitore"],
        /// How many people it takes; as the course when absent.
        seats: Option<Mark<1, 1_000_000>> = ["posti"],
        /// What became of it; planned when absent.
        state: Option<EditionState> = ["stato"],
        /// The day to which it was moved.
        moved_to: Option<NaiveDate> = ["spostata_al", "spostato_al"],
        /// In words.
        note: Option<Prose> = ["nota", "notes"],
    }
}

noun! {
    /// Who attends an edition: a person, or so many people of a body.
    pub struct Enrolment of Enrolments {
        /// The edition.
        [key] edition: Of<Edition> = ["edizione"],
        /// Who: a person, a body, or words.
        [key] who: Party = ["chi", "persona", "iscritto", "iscritta"],
        /// The body for which a person comes.
        body: Option<Ref<Stakeholder>> = ["ente", "per_conto_di"],
        /// How many people; one when absent.
        headcount: Option<Mark<1, 1_000_000>> = ["people", "persone", "iscritti"],
        /// How far they are; enrolled when absent.
        state: Option<EnrolmentState> = ["stato"],
        /// How many attended, where it is not all of them.
        attended: Option<Mark<0, 1_000_000>> = ["frequentanti", "hanno_frequentato"],
        /// How many completed it, where it is not all of them.
        completed: Option<Mark<0, 1_000_000>> = ["attestati", "hanno_completato"],
        /// Why a body without a convention is taken on a reserved course.
        reason: Option<Prose> = ["motivazione", "motivo", "deroga"],
    }
}
