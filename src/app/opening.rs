//! What a table on the screen begins with and how it was left: said by the command line, done by
//! the terminal. Keeps out: both of them, and the table itself.

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, TimeDelta};

use super::effect::Exported;
use crate::domain::Id;
use crate::flow::{
    Elsewhere, Export, Neighbour, Notice, PathContent, Session, Unfinished, Waiting,
};
use crate::keys::Keymap;
use crate::ledger::Ledger;
use crate::text::Diagnostic;

/// Writes a document asked for on screen; answers its path and what somebody should look at before
/// it goes out.
pub type Writer = Box<dyn FnMut(&Export, &Ledger) -> Result<Exported, Diagnostic>>;

/// Looks at a file or a folder that was chosen on screen.
pub type Reader = Box<dyn FnMut(&Path) -> Result<PathContent, Diagnostic>>;

/// Writes a text into a file that was named on screen.
pub type Saver = Box<dyn FnMut(&Path, &str) -> Result<(), Diagnostic>>;

/// Keeps what stands in a form that is not finished; nothing when there is none.
pub type Keeper = Box<dyn FnMut(Option<&Unfinished>)>;

/// Looks at the tables of the folder in which this one lies, on a day.
pub type Around = Box<dyn FnMut(NaiveDate) -> Result<Vec<Neighbour>, Diagnostic>>;

/// Lets go of a change that was decided, where one is named, and answers what waits still.
pub type Decider = Box<dyn FnMut(Option<Id>) -> Result<Vec<Waiting>, Diagnostic>>;

/// Looks at where the people of the other tables of the folder are when.
pub type Beside = Box<dyn FnMut() -> Elsewhere>;

/// Makes a document that is to be copied, as a text.
pub type Maker = Box<dyn FnMut(&Export, &Ledger) -> Result<String, Diagnostic>>;

/// What takes down, line by line, what is shown.
pub type Tape = Box<dyn Write>;

/// What the terminal is capable of, as far as it changes how a table is shown on it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Surface {
    /// Whether everything is told in lines, one after the other, and nothing is drawn.
    pub is_linear: bool,
    /// Whether it takes control sequences at all.
    pub takes_sequences: bool,
    /// Whether it says when its window gets the focus.
    pub tells_focus: bool,
    /// Whether it offers to tell keys apart that look alike (the protocol of kitty).
    pub tells_keys_apart: bool,
    /// Whether tmux stands between the program and the terminal.
    pub is_tmux: bool,
}

/// What a table on the screen begins with.
pub struct Opening {
    /// How this terminal shows it.
    pub session: Session,
    /// The keys in force.
    pub keymap: Keymap,
    /// What there is to say first.
    pub notice: Option<Notice>,
    /// Writes documents.
    pub writer: Writer,
    /// Looks at files.
    pub reader: Reader,
    /// Writes texts.
    pub saver: Saver,
    /// Makes documents that are copied.
    pub maker: Maker,
    /// Keeps forms that are not finished.
    pub keeper: Keeper,
    /// Looks at the tables of the folder.
    pub around: Around,
    /// Looks at the changes that wait for a decision.
    pub decider: Decider,
    /// Looks at the people of the other tables.
    pub beside: Beside,
    /// Whether one is still to choose at which table of the folder to sit.
    pub chooses: bool,
    /// The form that was not finished last time.
    pub unfinished: Option<Unfinished>,
    /// What the terminal is.
    pub surface: Surface,
    /// What takes the session down, where that was asked for.
    pub tape: Option<Tape>,
    /// How far the clock of this table is from the machine's: a demo is set in the days of its
    /// fixture.
    pub shift: TimeDelta,
}

/// How a table on the screen was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// The exit status: 0, or 128 and the number of the signal that ended it.
    pub code: i32,
    /// Whether anything was changed since it was opened.
    pub changed: bool,
    /// The folder of the table to which one went from here.
    pub next: Option<PathBuf>,
}
