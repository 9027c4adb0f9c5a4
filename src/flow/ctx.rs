//! What a command may read. Keeps out: anything it could change.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::command::Command;
use super::long_work::LongWork;
use super::neighbour::Neighbour;
use super::room::Room;
use super::row::RowId;
use super::seat_role::SeatRole;
use super::view_state::ViewState;
use super::waiting::Waiting;
use crate::deeds::Caller;
use crate::deeds::warnings::warnings;
use crate::documents;
use crate::domain::{
    Change, Id, Kind, Meeting, Moment, Person, Round, Veiled, World, at_hand, rounds,
};
use crate::keys::Keymap;
use crate::kit::{Confirm, Look};
use crate::ledger::{Book, Ledger, SeenLog, Stamp};
use crate::readings::AtHand;
use crate::say;
use crate::text::{Language, Sentence};

/// What the hands are on, and how this terminal shows it.
#[derive(Debug, Clone)]
pub struct Session {
    /// The language of the interface.
    pub language: Language,
    /// What the terminal can show.
    pub look: Look,
    /// Who works here.
    pub who: String,
    /// The hand that works here: it is noted with every edit.
    pub hand: Option<Id>,
    /// How many others are at the table.
    pub company: usize,
    /// Whether others write at the table from other machines.
    pub is_carried: bool,
    /// As what one sits here.
    pub role: SeatRole,
    /// The name of the table.
    pub table: String,
    /// The folder of the table, for commands that are told to be copied.
    pub folder: Option<PathBuf>,
    /// When the newest backup of the table was made, as it was known at the start.
    pub backup: Option<DateTime<FixedOffset>>,
    /// The sitting taken in hand.
    pub sitting: Option<Id>,
    /// The assessor whose sheet is in hand.
    pub assessor: Option<Id>,
    /// The kind of record the registers show.
    pub register: Kind,
    /// The tables of the folder, as they were seen last; none before anybody looked.
    pub neighbours: Vec<Neighbour>,
    /// The changes that wait for a decision, as they were seen last; none before anybody looked.
    pub waiting: Vec<Waiting>,
    /// The folder of the table from which one came.
    pub came_from: Option<PathBuf>,
    /// The folder of the rules by which this user reads files of one source, there or not yet.
    pub sources: Option<PathBuf>,
    /// What is being done for so long that it is shown.
    pub work: LongWork,
}

impl Session {
    /// The hand whose acts can be taken back here, as [`Ctx::own_hand`] says.
    pub fn own_hand(&self) -> Option<Id> {
        self.hand.filter(|_| self.company > 0 || self.role != SeatRole::Facilitator)
    }
}

/// What a command or a screen may read.
pub struct Ctx<'a> {
    /// The records and the log, for what is to be changed.
    pub ledger: &'a Ledger,
    /// The records as whoever sits here may see them.
    pub seen: &'a Veiled<'a>,
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
    /// The scope of the layer over it.
    pub layer: Option<&'static str>,
    /// What lies under the hand.
    pub row: Option<RowId>,
    /// What the screen is filtered by; empty when it is not.
    pub query: String,
    /// How the screen stands, where it has several views.
    pub view_state: ViewState,
}

impl<'a> Ctx<'a> {
    /// The records without a veil, for deeds that must not leave out what nobody may see.
    pub const fn whole(&self) -> &'a Book {
        self.ledger.book()
    }

    /// The records as whoever sits here may see them.
    pub const fn world(&self) -> &'a dyn World {
        self.seen
    }

    /// The same with the score sheet of the assessor at hand open, for that sheet alone.
    pub fn sheet(&self) -> Option<Veiled<'a>> {
        self.assessor().map(|(id, _)| self.seen.opening(id))
    }

    /// The log as whoever sits here may read it.
    pub const fn log(&self) -> SeenLog<'a> {
        self.ledger.log(self.seen)
    }

    /// A sentence in the language of the interface.
    pub fn tell(&self, sentence: &Sentence) -> String {
        self.session.language.tell(sentence)
    }

    /// A question whose answers are yes and no; it begins at no.
    pub fn question(&self, title: String, lines: Vec<String>) -> Confirm {
        Confirm::new(title, lines, self.tell(&say!("answer-yes")), self.tell(&say!("answer-no")))
    }

    /// Today, on the wall of the room.
    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// Who calls deeds from here.
    pub fn caller(&self) -> Caller<'_> {
        Caller { who: &self.session.who, now: self.now, mint: self.mint, goes_on: &|| true }
    }

    /// This minute.
    pub fn minute(&self) -> Moment {
        at_hand::minute(self.now)
    }

    /// Whether a sitting is held now.
    pub fn in_session(&self, meeting: &Meeting) -> bool {
        at_hand::in_session(meeting, self.now)
    }

    /// The minute to which something of a sitting belongs.
    pub fn minute_of(&self, id: Id, meeting: &Meeting) -> Option<Moment> {
        at_hand::minute_of(id, meeting, self.now, self.world())
    }

    /// The record that is selected.
    pub fn subject(&self) -> Option<Id> {
        self.row.as_ref().and_then(RowId::record).filter(|id| self.world().record(*id).is_some())
    }

    /// What changes write that no public document may show.
    pub fn named_in(&self, changes: &[Change]) -> Vec<Sentence> {
        documents::named_in(changes, self.whole())
    }

    /// What of changes is let in and may still be a mistake.
    pub fn doubted(&self, changes: &[Change]) -> Vec<Sentence> {
        warnings(changes, self.today(), self.whole())
    }

    /// A stamp for an edit made now.
    pub fn stamp(&self) -> Stamp {
        self.caller().stamp(self.session.hand)
    }

    /// The hand whose acts can be taken back here; nothing where whoever sits here is alone, to
    /// whom everything is their own.
    pub fn own_hand(&self) -> Option<Id> {
        self.session.own_hand()
    }

    /// Who changed a record last; blank where the log does not say.
    pub fn changed_by(&self, id: Id) -> &'a str {
        self.ledger.history().changed_by(id)
    }

    /// The sitting that is held now.
    pub fn running(&self) -> Option<(Id, &'a Meeting)> {
        at_hand::running(self.now, self.world())
    }

    /// The sitting at hand.
    pub fn sitting(&self) -> Option<(Id, &'a Meeting)> {
        at_hand::sitting(self.session.sitting, self.now, self.world())
    }

    /// The decision at hand, on the item that is open.
    pub fn decision(&self) -> Option<AtHand> {
        let (meeting, _) = self.sitting()?;
        AtHand::of(meeting, None, self.now, self.world())
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
        rounds::open(self.world())
    }
}
