//! What the command line needs of the world, handed in so that it touches none of it by itself.
//! Keeps out: how the clock, the terminal and the folders come about.

use std::ffi::OsString;
use std::io::{self, BufRead, Write};
use std::path::PathBuf;
use std::rc::Rc;

use chrono::{DateTime, FixedOffset};

use crate::app::{Closed, Opening};
use crate::domain::Id;
use crate::store::Table;

/// Answers variables of the environment.
pub(super) type Variables = Box<dyn Fn(&str) -> Option<OsString>>;

/// Asks a question whose answer is not shown.
pub(super) type Secret = Box<dyn FnMut(&str) -> io::Result<String>>;

/// Runs the program that carries tables to a hub with these words; answers its exit status.
pub(super) type HubProgram = Box<dyn FnMut(&[OsString]) -> io::Result<i32>>;

/// Does work that Ctrl-C does not cut; whether somebody pressed it meanwhile.
pub(super) type Undisturbed = Rc<dyn Fn(&mut dyn FnMut()) -> bool>;

/// The world around one call of the program.
pub struct Host {
    /// This moment.
    pub now: Box<dyn Fn() -> DateTime<FixedOffset>>,
    /// A new id.
    pub mint: Box<dyn Fn() -> Id>,
    /// A variable of the environment.
    pub variable: Variables,
    /// Where files live.
    pub folders: Folders,
    /// The number of this process.
    pub pid: u32,
    /// What others may not do with files that are meant for everybody.
    pub umask: u32,
    /// Standard input.
    pub input: Box<dyn BufRead>,
    /// Standard output: results only.
    pub out: Box<dyn Write>,
    /// Standard error: all that is said beside the result.
    pub err: Box<dyn Write>,
    /// Which of the three are terminals.
    pub terminals: Terminals,
    /// Asks for a secret, which is typed and not shown.
    pub secret: Secret,
    /// Runs the program of the hub, which is one of its own.
    pub hub: HubProgram,
    /// Does work that Ctrl-C does not cut.
    pub undisturbed: Undisturbed,
    /// Shows a table on the screen until the hands leave it.
    pub interactive: Box<dyn FnMut(Table, Opening) -> io::Result<Closed>>,
}

/// Where files live; what the system does not tell is absent.
#[derive(Debug, Clone, Default)]
pub struct Folders {
    /// All tables, each in a folder of its own.
    pub tables: Option<PathBuf>,
    /// Own keymaps and templates.
    pub config: Option<PathBuf>,
    /// What this machine noted by itself.
    pub state: Option<PathBuf>,
    /// What need not last.
    pub temporary: PathBuf,
}

/// Which standard streams are terminals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Terminals {
    /// Standard input.
    pub input: bool,
    /// Standard output.
    pub out: bool,
    /// Standard error.
    pub err: bool,
}
