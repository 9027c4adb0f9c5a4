//! As what somebody sits at a table: which rooms they enter, which commands they have, and what they
//! may write. A list says what each role may; what stands in none is the facilitator's. Keeps out:
//! what is seen (the veil says it) and who has which role, which is said where one sits down.

use super::room::Room;
use crate::domain::{Change, Id, Kind, Meeting, MinutesState, Noun, Recusal, Score, Viewer};
use crate::ledger::Refusal;
use crate::say;
use crate::text::Sentence;

/// As what somebody sits at a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SeatRole {
    /// Who runs the table: everything.
    #[default]
    Facilitator,
    /// Who keeps the record and the attendance: no rules, no criteria, no approval.
    Secretary,
    /// A person who assesses: the own score sheet and nothing else.
    Assessor(Id),
    /// The wall of the room: looks, and follows the item at hand.
    Projector,
    /// Whoever reads the reserved table and changes nothing.
    Observer,
}

/// What every seat can do with the keyboard: move, read help, leave.
const HANDS: &[&str] =
    &["move", "back", "help", "palette", "accept", "cancel", "step", "text", "redraw"];

/// The commands of the score sheet.
const SHEET: &[&str] = &[
    "quit", "suspend", "undo", "redo", "digit", "digits", "skip", "abstain", "unscore", "recuse",
    "proposal", "round", "detail", "remark", "field", "section", "answer", "choose", "filter",
    "pick",
];

/// The commands that look and change nothing.
const LOOKS: &[&str] = &[
    "copy",
    "quit",
    "suspend",
    "goto",
    "filter",
    "pick",
    "find",
    "detail",
    "timeline",
    "as-of",
    "speaking",
    "presences",
    "participation",
    "sitting-detail",
    "map-view",
    "map-views",
    "map-day",
    "map-beside",
    "map-sort",
    "map-centre",
    "coverage",
    "overdue",
    "contact-totals",
    "results-basis",
    "results-view",
    "results-round",
    "figure",
    "heat",
    "criteria-changes",
    "rules",
    "assessors",
    "checklist",
    "terms",
    "answer",
    "choose",
    "commitments",
];

/// The commands of the wall.
const WALL: &[&str] = &["quit", "suspend", "redraw"];

/// The kinds of record that the secretary writes; of a sitting all but its approval.
const MINUTED: &[Kind] = &[
    Kind::Meetings,
    Kind::Agenda,
    Kind::Attendance,
    Kind::People,
    Kind::Groups,
    Kind::Questions,
    Kind::Entries,
    Kind::Turns,
    Kind::Phrases,
    Kind::Votes,
    Kind::Polls,
    Kind::Actions,
    Kind::Notes,
    Kind::Carried,
    Kind::Reports,
    Kind::Attachments,
    Kind::Observations,
    Kind::Contacts,
];

impl SeatRole {
    /// The codes of all roles.
    pub const CODES: [&str; 5] = ["facilitator", "secretary", "assessor", "projector", "observer"];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Facilitator => "facilitator",
            Self::Secretary => "secretary",
            Self::Assessor(_) => "assessor",
            Self::Projector => "projector",
            Self::Observer => "observer",
        }
    }

    /// Its name.
    pub fn title(self) -> Sentence {
        Self::titled(self.code())
    }

    /// The name of the role with a code.
    pub fn titled(code: &str) -> Sentence {
        Sentence::new(format!("seat-role-{code}"))
    }

    /// As whom it looks at the table.
    pub const fn viewer(self) -> Viewer {
        match self {
            Self::Facilitator => Viewer::Facilitator,
            // Who reads the reserved table reads the record, and opens no score sheet.
            Self::Secretary | Self::Observer => Viewer::Secretary,
            Self::Assessor(own) => Viewer::Assessor(own),
            Self::Projector => Viewer::Projector,
        }
    }

    /// The room in which it begins.
    pub const fn first_room(self) -> Room {
        match self {
            Self::Assessor(_) => Room::Scores,
            Self::Projector => Room::Projector,
            Self::Facilitator | Self::Secretary | Self::Observer => Room::Overview,
        }
    }

    /// Whether it enters a room.
    pub fn enters(self, room: Room) -> bool {
        match self {
            Self::Facilitator => true,
            // A seat is one at this table.
            Self::Secretary => ![Room::Tables, Room::Pending].contains(&room),
            Self::Observer => ![Room::Scores, Room::Tables, Room::Pending].contains(&room),
            Self::Assessor(_) | Self::Projector => room == self.first_room(),
        }
    }

    /// Whether it has a command.
    pub fn has(self, command: &str) -> bool {
        let own = match self {
            // What the secretary may not write is refused where it is written.
            Self::Facilitator | Self::Secretary => return true,
            Self::Assessor(_) => SHEET,
            Self::Projector => WALL,
            Self::Observer => LOOKS,
        };
        own.contains(&command) || HANDS.contains(&command)
    }

    /// Whether it writes documents and reads files of this machine.
    pub const fn has_files(self) -> bool {
        matches!(self, Self::Facilitator | Self::Secretary)
    }

    /// Whether these changes are for it to make.
    ///
    /// # Errors
    /// When one of them is not.
    pub fn may_write(self, changes: &[Change]) -> Result<(), Refusal> {
        let may = match self {
            Self::Facilitator => true,
            Self::Secretary => changes.iter().all(is_minuted),
            Self::Assessor(own) => changes.iter().all(|change| is_of_sheet(change, own)),
            Self::Projector | Self::Observer => false,
        };
        if may { Ok(()) } else { Err(self.refusal()) }
    }

    /// That something is not for this role.
    pub fn refusal(self) -> Refusal {
        Refusal::new(say!("refused-role", role = self.title()), Some(say!("refused-role-hint")))
    }
}

/// Whether a change is one of the record of a sitting, and approves nothing.
fn is_minuted(change: &Change) -> bool {
    change.states().all(|record| MINUTED.contains(&record.kind())) && !approves(change)
}

/// Whether a verbale is approved by a change, or reopened.
fn approves(change: &Change) -> bool {
    let is_approved = |meeting: &Meeting| meeting.state == Some(MinutesState::Approved);
    change.states().filter_map(Meeting::peek).any(is_approved)
}

/// Whether a change is of a mark, or of standing aside, of one person.
fn is_of_sheet(change: &Change, own: Id) -> bool {
    change.states().all(|record| {
        let score = Score::peek(record).map(|score| score.assessor.id);
        score.or_else(|| Recusal::peek(record).map(|aside| aside.assessor.id)) == Some(own)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands;
    use crate::domain::put;
    use crate::domain::sample::{Sample, row};

    const ADA: Id = Id::from_bits(1);

    fn roles() -> [SeatRole; 5] {
        use SeatRole::{Assessor, Facilitator, Observer, Projector, Secretary};
        [Facilitator, Secretary, Assessor(ADA), Projector, Observer]
    }

    fn table() -> Sample {
        let people = |name| (Kind::People, [("name", name)]);
        let (ada, bice) = (people("Ada"), people("Bice"));
        Sample::of(&[
            (ada.0, &ada.1),
            (bice.0, &bice.1),
            (Kind::Proposals, &[("code", "p1")]),
            (Kind::Criteria, &[("code", "c"), ("weight", "1"), ("min", "1"), ("max", "5")]),
            (Kind::Rounds, &[("number", "1"), ("state", "open")]),
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")]),
        ])
    }

    fn adding(kind: Kind, fields: &[(&str, &str)]) -> Vec<Change> {
        vec![put(Id::from_bits(99), kind, &row(fields), table().book()).unwrap()]
    }

    fn who_may(changes: &[Change]) -> Vec<&'static str> {
        let may = |role: &SeatRole| role.may_write(changes).is_ok();
        roles().into_iter().filter(may).map(SeatRole::code).collect()
    }

    #[test]
    fn every_role_has_its_code_and_every_listed_command_is_one() {
        assert_eq!(roles().map(SeatRole::code), SeatRole::CODES);
        let all: Vec<&str> = commands::all().iter().map(|command| command.name).collect();
        for name in [HANDS, SHEET, LOOKS, WALL].concat() {
            assert!(all.contains(&name), "{name}");
        }
    }

    #[test]
    fn the_record_is_the_secretarys_and_the_rules_are_not() {
        let entry = [("meeting", "1"), ("time", "18:00"), ("kind", "note"), ("text", "x")];
        assert_eq!(who_may(&adding(Kind::Entries, &entry)), ["facilitator", "secretary"]);
        let rules = [("version", "2"), ("text", "Così"), ("approved", "2014-01-01")];
        assert_eq!(who_may(&adding(Kind::Rules, &rules)), ["facilitator"]);
        let approved = [("number", "2"), ("date", "2014-05-01"), ("state", "approved")];
        assert_eq!(who_may(&adding(Kind::Meetings, &approved)), ["facilitator"]);
    }

    #[test]
    fn an_assessor_writes_the_own_marks_and_nobody_elses() {
        let mark = |who| {
            let mark = [
                ("proposal", "p1"),
                ("criterion", "c"),
                ("assessor", who),
                ("round", "1"),
                ("score", "3"),
            ];
            who_may(&adding(Kind::Scores, &mark))
        };
        assert_eq!(mark("Ada"), ["facilitator", "assessor"]);
        assert_eq!(mark("Bice"), ["facilitator"]);
        assert_eq!(who_may(&adding(Kind::Labs, &[("code", "a")])), ["facilitator"]);
    }

    #[test]
    fn whoever_looks_has_no_command_that_could_write_a_file_or_open_one() {
        for role in roles().into_iter().filter(|role| !role.has_files()) {
            for name in ["export", "import", "add", "edit", "delete", "annex", "vote-close"] {
                assert!(!role.has(name), "{name}: {}", role.code());
            }
            assert!(role.has("quit") && role.enters(role.first_room()));
        }
        assert!(!SeatRole::Projector.has("goto") && !SeatRole::Assessor(ADA).has("goto"));
    }
}
