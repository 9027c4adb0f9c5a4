//! What comes in and what is asked of the world. Keeps out: doing it.

use std::path::PathBuf;

use crate::domain::Id;
use crate::flow::{Export, PathContent, Unfinished};
use crate::keys::Chord;
use crate::ledger::Edit;
use crate::text::{Diagnostic, Sentence};

/// What happened outside.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Chord),
    /// Text was pasted.
    Paste(String),
    /// An edit is on disk.
    Stored(Id),
    /// An edit could not be saved: what is wrong, and what to do.
    NotStored(Box<Edit>, Box<Diagnostic>),
    /// A document was written to this path; what somebody should look at before it goes out.
    Exported(String, Vec<Sentence>),
    /// A document could not be written: why, what to do, and everything that stops it.
    NotExported(Box<Diagnostic>),
    /// A path was looked at: what was found, or why it could not be.
    Read(Box<Result<PathContent, Diagnostic>>),
    /// Time has passed, or the window has another size.
    Tick,
}

/// What the application asks for.
#[derive(Debug)]
pub enum Effect {
    /// Put an edit on disk, and answer [`Msg::Stored`] or [`Msg::NotStored`] before the next frame.
    Persist(Box<Edit>),
    /// Write a document, and answer.
    Export(Export),
    /// Look at a file or a folder, and answer.
    Read(PathBuf),
    /// Keep what stands in a form that is not finished, or forget what was kept.
    Keep(Option<Box<Unfinished>>),
    /// Give the terminal back for a while.
    Suspend,
    /// Leave.
    Quit,
}
