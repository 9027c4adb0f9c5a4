//! Sittings, their order of the day and who is there. Keeps out: what is said (see `entry`) and
//! counts (see `rules::sittings`).

use super::lab::Lab;
use super::person::Person;
use crate::domain::noun::noun;
use crate::domain::values::{
    AgendaState, AttendanceState, Channel, Line, Mark, MeetingKind, MeetingMode, MinutesState,
    Mode, Moment, Of, Parties, Party, Phase, Previous, Prose, Ref, Reopenings, RepresentativeRole,
    Stated,
};
use chrono::NaiveDate;

noun! {
    /// A sitting of the table, or a meeting of a lab.
    pub struct Meeting of Meetings {
        /// Its number in the series.
        [key] number: Mark<1, 9999> = ["numero", "seduta"],
        /// What kind of meeting; a sitting when absent.
        kind: Option<MeetingKind> = ["tipo"],
        /// The day on which it begins.
        date: NaiveDate = ["data"],
        /// When it began.
        start: Option<Moment> = ["inizio"],
        /// When it ended.
        end: Option<Moment> = ["fine"],
        /// The hour for which it is convened.
        planned_start: Option<Moment> = ["inizio_previsto", "ora_prevista"],
        /// Until when it is to last.
        planned_end: Option<Moment> = ["fine_prevista"],
        /// Where.
        place: Option<Line> = ["luogo", "sede"],
        /// In the room, remote or mixed.
        mode: Option<MeetingMode> = ["modalita", "modalità"],
        /// Who facilitates: personal data.
        facilitator: Option<Party> = ["facilitatore", "facilitatrice", "curatore"],
        /// Who takes the minutes: personal data.
        minutes_by: Option<Party> = ["verbalizzante"],
        /// How far the verbale is; a draft when absent.
        state: Option<MinutesState> = ["stato"],
        /// The day on which the verbale was circulated.
        circulated: Option<NaiveDate> = ["circolato_il", "circolata_il"],
        /// The day on which the verbale was approved.
        approved_on: Option<NaiveDate> = ["approvato_il", "approvata_il"],
        /// When it was convened.
        convened: Option<NaiveDate> = ["convocata", "convocazione"],
        /// How it was convened.
        convened_by: Option<Channel> = ["canale_convocazione"],
        /// The revision of the verbale; the first when absent.
        revision: Option<Mark<1, 999>> = ["revisione"],
        /// The recording: a file name or an address.
        recording: Option<Line> = ["registrazione"],
        /// When the recording began.
        recording_start: Option<Moment> = ["inizio_registrazione"],
        /// Why it was reopened: a line for each revision after the first.
        reason: Option<Reopenings> = ["motivo", "motivazione"],
        /// What became of the verbale of the sitting before.
        previous: Option<Previous> = ["verbale_precedente"],
        /// The corrections to the verbale of the sitting before.
        corrections: Option<Prose> = ["correzioni"],
    }
}

noun! {
    /// An item of the order of the day.
    pub struct AgendaItem of Agenda {
        /// The sitting.
        [key] meeting: Of<Meeting> = ["seduta", "riunione"],
        /// Its place in the order, from 1.
        [key] position: Mark<1, 999> = ["posizione", "punto"],
        /// What it is about.
        title: Line = ["titolo", "oggetto"],
        /// The time box, in minutes.
        minutes: Option<Mark<1, 999>> = ["minuti", "durata"],
        /// Who presents it.
        presenter: Option<Party> = ["relatore", "presenta"],
        /// The question put to the table.
        question: Option<Prose> = ["domanda", "quesito"],
        /// The documents that are shown for it.
        materials: Option<Prose> = ["documenti", "documents", "materiali"],
        /// How far it is; planned when absent.
        state: Option<AgendaState> = ["stato"],
        /// When the table took it up.
        started: Option<Moment> = ["iniziato"],
        /// When the table left it.
        ended: Option<Moment> = ["terminato"],
        /// In which phase.
        phase: Option<Phase> = ["fase"],
    }
}

noun! {
    /// One person at one sitting.
    pub struct Attendance of Attendance {
        /// The sitting.
        [key] meeting: Of<Meeting> = ["seduta", "riunione", "incontro", "data_seduta", "data"],
        /// Who.
        [key] person: Ref<Person> = ["persona", "nome", "nominativo", "nome_e_cognome", "cognome_e_nome", "partecipante", "componente"],
        /// Invited, present, excused or absent.
        state: AttendanceState = ["stato", "presenza"],
        /// Titular or substitute, for a lab.
        role: Option<RepresentativeRole> = ["ruolo"],
        /// The lab represented.
        lab: Option<Ref<Lab>> = ["laboratorio"],
        /// When the person came, where it was not from the start.
        arrival: Option<Moment> = ["arrivo"],
        /// When the person left, where it was before the end.
        departure: Option<Moment> = ["uscita"],
        /// In the room or remote.
        mode: Option<Mode> = ["modalita", "modalità"],
        /// For whom a substitute or the holder of a proxy stands.
        on_behalf_of: Option<Ref<Person>> = ["per_conto_di", "delega_di"],
        /// Whose proxies the person holds beside that one.
        proxies_held: Parties = ["altre_deleghe", "deleghe_di"],
        /// Whether the person has a vote; as the rules say when absent.
        votes: Option<Stated> = ["vota", "ha_voto"],
    }
}
