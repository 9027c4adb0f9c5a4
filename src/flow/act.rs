//! What a command asks for, as data. Keeps out: doing it.

use std::path::PathBuf;

use super::advance::Advance;
use super::command::Run;
use super::layer::Layer;
use super::message::Message;
use super::reading::Reading;
use super::room::Room;
use super::row::RowId;
use super::unfinished::Unfinished;
use crate::documents::{Document, Format, Request};
use crate::domain::{Id, Kind};
use crate::kit::{Motion, Typed};
use crate::ledger::Draft;
use crate::readings::Face;
use crate::text::{Diagnostic, Sentence};

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Good,
    /// Something is to be known.
    Plain,
    /// Something was refused or failed.
    Bad,
    /// Somebody else at the table did something.
    Company,
}

/// One sentence at the foot of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How it is meant.
    pub tone: Tone,
    /// What it says.
    pub what: Sentence,
    /// What to do about it.
    pub hint: Option<Sentence>,
}

impl Notice {
    /// Something was done.
    pub const fn good(what: Sentence) -> Self {
        Self { tone: Tone::Good, what, hint: None }
    }

    /// Something is to be known.
    pub const fn plain(what: Sentence) -> Self {
        Self { tone: Tone::Plain, what, hint: None }
    }

    /// Somebody else at the table did something.
    pub const fn company(what: Sentence) -> Self {
        Self { tone: Tone::Company, what, hint: None }
    }

    /// The same with what is to be known beside it; a notice that says more already stays as it is.
    #[must_use]
    pub fn beside(self, known: Option<Self>) -> Self {
        match known.filter(|_| self.tone == Tone::Good && self.hint.is_none()) {
            Some(known) => Self { tone: Tone::Plain, what: self.what, hint: Some(known.what) },
            None => self,
        }
    }

    /// Something was not done: what is wrong, and what to do about it first.
    pub fn refused(why: &Diagnostic) -> Self {
        Self::bad(why.what.clone(), why.hint().cloned())
    }

    /// Something was refused.
    pub const fn bad(what: Sentence, hint: Option<Sentence>) -> Self {
        Self { tone: Tone::Bad, what, hint }
    }
}

/// A document to be written to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// Which document.
    pub document: Document,
    /// Which one, where there are several.
    pub id: Option<String>,
    /// For whom.
    pub face: Face,
    /// In which form.
    pub format: Format,
}

impl Export {
    /// The same as the command line asks it, in the language of the table.
    pub fn request(&self) -> Request<'_> {
        let Self { document, face, format, .. } = *self;
        Request { document, id: self.id.as_deref(), face, format, language: None, templates: None }
    }
}

/// What a layer can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LayerAct {
    /// Take what was entered or chosen.
    Accept,
    /// Close it; what was typed is asked for first.
    Cancel,
    /// To the next field.
    Next,
    /// To the field before.
    Previous,
    /// To the section after, or to the one before.
    Section(Advance),
    /// Up or down: a suggestion, an item, a line, a field.
    Step(Motion),
    /// The code after or before in a choice.
    Choose(i8),
    /// Yes or no.
    Answer(bool),
    /// An editing key.
    Edit(Typed),
}

/// One thing to do.
pub enum Act {
    /// Bring a change in.
    Commit(Draft),
    /// Bring in what takes something back, or makes it again, and show where.
    Restore(Draft),
    /// Go to a room.
    Show(Room),
    /// Go to a room and select a record there.
    Find(Room, Id),
    /// Go back to where one came from.
    Back,
    /// Open a layer over the screen.
    Open(Box<Layer>),
    /// Close the layer on top, whatever it holds.
    Close,
    /// Tell the layer on top something.
    Layer(LayerAct),
    /// Move the selection of the screen.
    Move(Motion),
    /// Select a row of the screen.
    Select(RowId),
    /// Tell the screen something.
    Tell(Message),
    /// Take a sitting in hand.
    Sitting(Id),
    /// Take an assessor's sheet in hand.
    Assessor(Id),
    /// Open a register.
    Register(Kind),
    /// Write a document.
    Export(Export),
    /// Look at the other tables of the folder.
    LookAround,
    /// Look at the changes that wait for a decision; one with this id is decided, and let go of first.
    Waiting(Option<Id>),
    /// Let a change that waits stand over what others wrote.
    Decide(Id),
    /// Leave this table for another one, which lies in this folder.
    Leave(PathBuf),
    /// Look at a file or a folder, and go on with what was found there.
    Read(PathBuf, Reading),
    /// Write a text into a file.
    Save(PathBuf, String),
    /// Run a command with its argument, as if its key had been pressed.
    Run(Run, &'static str),
    /// Open a form that was not finished, and fill it in.
    Resume(Box<Unfinished>),
    /// Type words into the form on top.
    Type(String),
    /// Say something.
    Say(Notice),
    /// Copy a text, called by these words, to the clipboard of the terminal.
    Copy(Sentence, String),
    /// Copy a document to the clipboard of the terminal.
    CopyDocument(Export),
    /// Draw or read the whole screen again.
    Redraw,
    /// Give the terminal back for a while.
    Suspend,
    /// Leave the program.
    Quit,
}
