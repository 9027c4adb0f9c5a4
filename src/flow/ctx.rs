//! What a command may read. Keeps out: anything it could change.

use chrono::{DateTime, FixedOffset, NaiveDate, Timelike};

use super::command::Command;
use super::room::Room;
use super::stance::Stance;
use crate::domain::{
    Id, Kind, Meeting, MeetingKind, MinutesState, Moment, Person, Round, RoundState, World,
    sittings,
};
use crate::keys::Keymap;
use crate::kit::Look;
use crate::ledger::{Book, Ledger, Stamp};
use crate::text::{Language, Sentence};

/// Hours after its start in which a sitting that was not closed still counts as held.
const NIGHT: i64 = 18;

/// What the hands are on, and how this terminal shows it.
#[derive(Debug, Clone)]
pub struct Session {
    /// The language of the interface.
    pub language: Language,
    /// What the terminal can show.
    pub look: Look,
    /// Who works here.
    pub who: String,
    /// The name of the table.
    pub table: String,
    /// The sitting taken in hand.
    pub sitting: Option<Id>,
    /// The assessor whose sheet is in hand.
    pub assessor: Option<Id>,
    /// The kind of record the registers show.
    pub register: Kind,
}

/// What a command or a screen may read.
pub struct Ctx<'a> {
    /// The records and the log.
    pub ledger: &'a Ledger,
    /// The terminal and the hands.
    pub session: &'a Session,
    /// The keys in force.
    pub keymap: &'a Keymap,
    /// Every command there is.
    pub commands: &'static [Command],
    /// The moment of this turn.
    pub now: DateTime<FixedOffset>,
    /// A new id.
    pub mint: &'a dyn Fn() -> Id,
    /// The room on screen.
    pub room: Room,
    /// The selected row of the screen.
    pub row: Option<String>,
    /// What the screen is filtered by; empty when it is not.
    pub query: String,
    /// How the screen stands, where it has several views.
    pub stance: Stance,
}

impl<'a> Ctx<'a> {
    /// The records.
    pub const fn book(&self) -> &'a Book {
        self.ledger.book()
    }

    /// The records as the rules see them.
    pub fn world(&self) -> &'a dyn World {
        self.ledger.book().world()
    }

    /// A sentence in the language of the interface.
    pub fn tell(&self, sentence: &Sentence) -> String {
        self.session.language.tell(sentence)
    }

    /// Today, on the wall of the room.
    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// This minute: what happens in a room is not timed by the second.
    pub fn minute(&self) -> Moment {
        Moment(self.now.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(self.now))
    }

    /// Whether a sitting is held now: on its day, or through the night that follows it.
    pub fn in_session(&self, meeting: &Meeting) -> bool {
        let ran = meeting.start.map(|start| (self.now - start.0).num_hours());
        meeting.end.is_none()
            && (meeting.date == self.today()
                || ran.is_some_and(|hours| (0..NIGHT).contains(&hours)))
    }

    /// The minute to which something of a sitting belongs: this one while it is held; when its
    /// record is filled in on another day, that of the last entry, else of its start, else none.
    pub fn minute_of(&self, id: Id, meeting: &Meeting) -> Option<Moment> {
        if self.in_session(meeting) {
            return Some(self.minute());
        }
        sittings::entries(id, self.world()).last().map(|(_, entry)| entry.time).or(meeting.start)
    }

    /// The record that is selected.
    pub fn subject(&self) -> Option<Id> {
        self.row
            .as_deref()
            .and_then(|row| row.parse().ok())
            .filter(|id| self.world().record(*id).is_some())
    }

    /// A stamp for an edit made now.
    pub fn stamp(&self) -> Stamp {
        Stamp { id: (self.mint)(), who: self.session.who.clone(), at: self.now }
    }

    /// The sitting that is held now: begun, and not ended.
    pub fn running(&self) -> Option<(Id, &'a Meeting)> {
        self.series()
            .into_iter()
            .find(|(_, meeting)| meeting.start.is_some() && self.in_session(meeting))
    }

    /// The sitting at hand: the one that was taken, else the one that runs, else today's, else the
    /// next one convened, else the first whose verbale is still a draft, else the last.
    pub fn sitting(&self) -> Option<(Id, &'a Meeting)> {
        let taken = self
            .session
            .sitting
            .and_then(|id| self.world().get::<Meeting>(id).map(|meeting| (id, meeting)));
        taken.or_else(|| self.running()).or_else(|| {
            let series = self.series();
            let open = |meeting: &Meeting| meeting.end.is_none();
            let today = series.iter().find(|(_, m)| open(m) && m.date == self.today());
            let next = || {
                series
                    .iter()
                    .filter(|(_, m)| open(m) && m.date > self.today())
                    .min_by_key(|(_, m)| m.date)
            };
            let draft = || series.iter().find(|(_, m)| m.minutes_state() == MinutesState::Draft);
            today.or_else(next).or_else(draft).or_else(|| series.last()).copied()
        })
    }

    /// The sittings of the table by number; meetings of labs have their own lives.
    fn series(&self) -> Vec<(Id, &'a Meeting)> {
        let mut series = sittings::series(self.world());
        series.retain(|(_, meeting)| meeting.kind.is_none_or(|kind| kind == MeetingKind::Sitting));
        series
    }

    /// The sitting a command means: the selected one in their list, else the one at hand.
    pub fn meant(&self) -> Option<(Id, &'a Meeting)> {
        let selected = self.subject().filter(|_| self.room == Room::Sittings);
        selected
            .and_then(|id| self.world().get::<Meeting>(id).map(|meeting| (id, meeting)))
            .or_else(|| self.sitting())
    }

    /// The assessor at hand: the one that was taken, else whoever works here, if a person of the
    /// table has that name.
    pub fn assessor(&self) -> Option<(Id, &'a Person)> {
        self.session
            .assessor
            .or_else(|| self.world().find(Kind::People, &self.session.who).ok())
            .and_then(|id| self.world().get::<Person>(id).map(|person| (id, person)))
    }

    /// The open round of assessment.
    pub fn open_round(&self) -> Option<(Id, &'a Round)> {
        self.world().all::<Round>().find(|(_, round)| round.state == RoundState::Open)
    }
}
