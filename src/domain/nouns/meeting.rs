//! Sittings, their order of the day and who is there. Keeps out: what is said (see `entry`) and counts (see `rules::sittings`).

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::lab::Lab;
use super::person::Person;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Rules, noun};
use crate::domain::record::Kind;
use crate::domain::values::{
    AgendaState, AttendanceState, Channel, Line, Mark, MeetingKind, MeetingMode, MinutesState, Mode, Moment, Of, Party, Prose,
    Ref, RepresentativeRole,
};
use crate::domain::world::World;
use crate::say;

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
        /// Where.
        place: Option<Line> = ["luogo", "sede"],
        /// In the room, remote or mixed.
        mode: Option<MeetingMode> = ["modalita", "modalità"],
        /// Who facilitates: personal data.
        facilitator: Option<Line> = ["facilitatore", "facilitatrice", "curatore"],
        /// Who takes the minutes: personal data.
        minutes_by: Option<Line> = ["verbalizzante"],
        /// How far the verbale is; a draft when absent.
        state: Option<MinutesState> = ["stato"],
        /// When it was convened.
        convened: Option<NaiveDate> = ["convocata", "convocazione"],
        /// How it was convened.
        convened_by: Option<Channel> = ["canale_convocazione"],
        /// The revision of the verbale; the first when absent.
        revision: Option<Mark<1, 999>> = ["revisione"],
    }
}

impl Rules for Meeting {
    fn check(&self, _own: Id, _world: &dyn World) -> Vec<Fault> {
        match (self.start, self.end) {
            (Some(start), Some(end)) if end < start => vec![Fault::new("end", say!("fault-end-before-start"))],
            _ => Vec::new(),
        }
    }

    fn amend(&mut self, before: Option<&Self>, _own: Id, _world: &dyn World, _at: DateTime<FixedOffset>) {
        let Some(before) = before else { return };
        let was_approved = before.minutes_state() == MinutesState::Approved;
        if was_approved && self.minutes_state() != MinutesState::Approved && self.revision == before.revision {
            self.revision = Mark::new(before.revision.map_or(1, Mark::get) + 1).ok().or(before.revision);
        }
    }
}

impl Meeting {
    /// How far the verbale is.
    pub fn minutes_state(&self) -> MinutesState {
        self.state.unwrap_or(MinutesState::Draft)
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
        /// How far it is; planned when absent.
        state: Option<AgendaState> = ["stato"],
        /// When the table took it up.
        started: Option<Moment> = ["iniziato"],
        /// When the table left it.
        ended: Option<Moment> = ["terminato"],
    }
}

impl Rules for AgendaItem {
    fn label(&self, _world: &dyn World) -> String {
        format!("{}. {}", self.position.get(), self.title.as_str())
    }
}

impl AgendaItem {
    /// The item at a position of a sitting.
    pub fn at(meeting: Id, position: &str, world: &dyn World) -> Option<Id> {
        let position: i64 = position.trim().parse().ok()?;
        world.of::<Self>(meeting).find(|(_, item)| item.position.get() == position).map(|(id, _)| id)
    }
}

noun! {
    /// One person at one sitting.
    pub struct Attendance of Attendance {
        /// The sitting.
        [key] meeting: Of<Meeting> = ["seduta", "riunione"],
        /// Who.
        [key] person: Ref<Person> = ["persona", "nome"],
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
    }
}

impl Rules for Attendance {
    fn check(&self, _own: Id, _world: &dyn World) -> Vec<Fault> {
        match (self.arrival, self.departure) {
            (Some(arrival), Some(departure)) if departure < arrival => {
                vec![Fault::new("departure", say!("fault-left-before-coming"))]
            }
            _ => Vec::new(),
        }
    }

    fn label(&self, world: &dyn World) -> String {
        world.record(self.person.id).map(|record| record.label(world)).unwrap_or_default()
    }
}

/// A fault on `field` when an item of the order of the day belongs to another sitting than `meeting`.
pub(super) fn item_of_meeting(item: Option<Ref<AgendaItem>>, meeting: Id, world: &dyn World) -> Option<Fault> {
    let item = world.get::<AgendaItem>(item?.id)?;
    (item.meeting.id != meeting).then(|| {
        Fault::new("item", say!("fault-other-meeting", kind = crate::text::Sentence::new(format!("kind-{}", Kind::Agenda))))
    })
}
