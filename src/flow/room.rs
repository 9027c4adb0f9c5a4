//! The rooms of the screen, by name. Keeps out: what they show.

use crate::text::Sentence;

/// The scope in which digits are marks: only while a score sheet is taken up.
pub const SHEET: &str = "sheet";

macro_rules! rooms {
    ($( $(#[$meta:meta])* $room:ident = $code:literal, $scopes:expr; )*) => {
        /// A room of the screen.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Room { $( $(#[$meta])* $room, )* }

        impl Room {
            /// Every room, in the order of the list of rooms.
            pub const ALL: &'static [Self] = &[$( Self::$room, )*];

            /// Their codes, as arguments of `goto`.
            pub const CODES: &'static [&'static str] = &[$( $code, )*];

            /// As it is written in keymaps.
            pub const fn code(self) -> &'static str {
                match self { $( Self::$room => $code, )* }
            }

            /// The scopes whose keys hold in it, nearest first, above `global`.
            pub const fn scopes(self) -> &'static [&'static str] {
                match self { $( Self::$room => $scopes, )* }
            }
        }
    };
}

rooms! {
    /// What needs a decision today.
    Overview = "overview", &["overview", "list"];
    /// The stakeholders of the map.
    Stakeholders = "stakeholders", &["stakeholders", "records", "list"];
    /// The power/interest grid.
    Map = "map", &["map"];
    /// The log of solicitation.
    Contacts = "contacts", &["contacts", "records", "list"];
    /// Labs and who speaks for them.
    Labs = "labs", &["labs", "records", "list"];
    /// The series of sittings.
    Sittings = "sittings", &["sittings", "records", "list"];
    /// The sitting at hand.
    Live = "live", &["live", "records", "list"];
    /// The attendance sheet of the sitting at hand.
    Attendance = "attendance", &["attendance", "list"];
    /// A vote by name on the item at hand.
    Vote = "vote", &["vote", "list"];
    /// The break-out groups of the sitting at hand, and what they answer.
    Groups = "groups", &["groups", "list"];
    /// Actions, open questions and notes of every sitting.
    FollowUp = "follow-up", &["follow-up", "records", "list"];
    /// The register of proposals.
    Proposals = "proposals", &["proposals", "records", "list"];
    /// The criteria with their weights and anchors, and their approval.
    Criteria = "criteria", &["criteria", "records", "list"];
    /// Weights from the swings of the criteria.
    Swing = "swing", &["swing", "list"];
    /// Weights from comparing the criteria two at a time.
    Pairs = "pairs", &["pairs", "list"];
    /// One assessor's marks.
    Scores = "scores", &[SHEET, "scores"];
    /// What the marks add up to.
    Results = "results", &["results", "list"];
    /// Answers of the deciding body and what follows them.
    Decision = "decision", &["decision", "list"];
    /// What people need to learn, and the courses that answer it.
    Training = "training", &["training", "records", "list"];
    /// When and where courses are held.
    CourseCalendar = "course-calendar", &["course-calendar", "records", "list"];
    /// Conventions as they stand, and who is taken without one.
    Conventions = "conventions", &["conventions", "records", "list"];
    /// How bodies reorganise themselves, what is late first.
    Plans = "plans", &["plans", "records", "list"];
    /// Territories that take part, with their tables.
    Territories = "territories", &["territories", "records", "list"];
    /// Who can facilitate a table, and how much each does.
    Facilitators = "facilitators", &["facilitators", "records", "list"];
    /// Answers to surveys, with their themes.
    Surveys = "surveys", &["surveys", "records", "list"];
    /// Votes on projects under a sum of money.
    Budget = "budget", &["budget", "records", "list"];
    /// Public draws of people.
    Draws = "draws", &["draws", "records", "list"];
    /// The people of the table.
    People = "people", &["people", "records", "list"];
    /// The tables of the folder in which this one lies.
    Tables = "tables", &["tables", "list"];
    /// The changes made away from the others that wait for a decision.
    Pending = "pending", &["pending", "list"];
    /// Every register, one kind at a time.
    Registers = "registers", &["registers", "records", "list"];
    /// Who did what when.
    Log = "log", &["log", "list"];
    /// The wall of the room.
    Projector = "projector", &["projector"];
}

impl Room {
    /// The room with a code.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|room| room.code() == code)
    }

    /// Its title.
    pub fn title(self) -> Sentence {
        Sentence::new(format!("screen-{}", self.code()))
    }
}
