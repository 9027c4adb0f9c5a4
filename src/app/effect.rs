//! What comes in and what is asked of the world. Keeps out: doing it.

use std::path::PathBuf;

use crate::domain::Id;
use crate::flow::{Elsewhere, Export, Moves, Neighbour, PathContent, Unfinished, Waiting};
use crate::keys::Chord;
use crate::ledger::Edit;
use crate::say;
use crate::text::{Diagnostic, Sentence};

/// A document that was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exported {
    /// Where it is.
    pub path: String,
    /// What somebody should look at before it goes out.
    pub notes: Vec<Sentence>,
    /// Whether another file lay there.
    pub replaces: bool,
}

/// What happened outside.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Chord),
    /// Text was pasted.
    Paste(String),
    /// Text was pasted where there is no box for it.
    Stray,
    /// An edit is on disk.
    Stored(Id),
    /// An edit could not be saved: what is wrong, and what to do.
    NotStored(Box<Edit>, Box<Diagnostic>),
    /// An edit is not saved yet, since others saved these before; what is not saved is asked for
    /// again.
    Behind(Vec<Edit>),
    /// Others saved these.
    Came(Vec<Edit>),
    /// What others wrote cannot be followed any more.
    Lost(Box<Diagnostic>),
    /// So many others are at the table.
    Company(usize),
    /// A document was written to this path; what somebody should look at before it goes out.
    Exported(Exported),
    /// A document could not be written: why, what to do, and everything that stops it.
    NotExported(Box<Diagnostic>),
    /// A document that is to be copied was made, or could not be.
    Made(Box<(Export, Result<String, Diagnostic>)>),
    /// A path was looked at: what was found, or why it could not be.
    Read(Box<Result<PathContent, Diagnostic>>),
    /// The tables of the folder were looked at, or could not be.
    Around(Result<Vec<Neighbour>, Box<Diagnostic>>),
    /// The changes that wait for a decision were looked at, or could not be.
    Waiting(Result<Vec<Waiting>, Box<Diagnostic>>),
    /// The tables of the folder were looked at before one sat down at any.
    Choosing(Result<Vec<Neighbour>, Box<Diagnostic>>),
    /// Where the people of the other tables are when, for what a change here did.
    Beside(Moves, Elsewhere),
    /// Time has passed, or the window has another size.
    Tick,
}

/// What the application asks for.
#[derive(Debug)]
pub enum Effect {
    /// Put an edit on disk, and answer [`Msg::Stored`], [`Msg::NotStored`] or [`Msg::Behind`] before
    /// the next frame. After any but the first of these the other edits of the same turn are not
    /// asked for any more.
    Persist(Box<Edit>),
    /// Write a document, and answer.
    Export(Export),
    /// Hand a text to the clipboard of the terminal.
    Copy(String),
    /// Make a document as a text, and answer.
    Make(Export),
    /// Draw the screen as on a terminal never seen; where nothing is drawn, read it all.
    Redraw,
    /// Look at a file or a folder, and answer.
    Read(PathBuf),
    /// Write a text into a file, and answer as of a document.
    Save(PathBuf, String),
    /// Keep what stands in a form that is not finished, or forget what was kept.
    Keep(Option<Box<Unfinished>>),
    /// Look at the tables of the folder, and answer.
    LookAround,
    /// Look at the changes that wait for a decision, and answer; one with this id is let go of first.
    Waiting(Option<Id>),
    /// Look at where the people of the other tables are when, since a change did this here; answer
    /// where there are any.
    LookBeside(Moves),
    /// Leave this table for the one in this folder.
    Leave(PathBuf),
    /// Give the terminal back for a while.
    Suspend,
    /// Leave.
    Quit,
}

impl Effect {
    /// What stands on the terminal while it is done, where it can take a while.
    pub fn told(&self) -> Option<Sentence> {
        Some(match self {
            Self::Persist(_) | Self::Save(..) => say!("work-saving"),
            Self::Export(_) | Self::Make(_) => say!("work-exporting"),
            Self::Read(_) => say!("work-reading"),
            Self::LookAround | Self::Waiting(_) | Self::LookBeside(_) => say!("work-looking"),
            Self::Copy(_)
            | Self::Redraw
            | Self::Keep(_)
            | Self::Leave(_)
            | Self::Suspend
            | Self::Quit => return None,
        })
    }
}
