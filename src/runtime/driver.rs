//! The loop: wait, handle all that waits, do what is asked, then draw. Keeps out: deciding anything.

use std::io;
use std::time::Duration;

use chrono::TimeDelta;
use signal_hook::consts::SIGTSTP;
use signal_hook::low_level::emulate_default_handler;

use super::clock;
use super::events::{Events, Happened};
use super::screen::Screen;
use super::terminal::{Guard, give_back};
use crate::app::{App, Effect, Msg};
use crate::flow::{Export, Notice, Session};
use crate::keys::Keymap;
use crate::ledger::Ledger;
use crate::store::{Store, Table};
use crate::text::Sentence;

/// How often a running time, which is shown in minutes, is drawn anew.
const REDRAW: Duration = Duration::from_secs(15);

/// Writes a document and answers its path, or why not and what to do.
pub type Writer = Box<dyn FnMut(&Export, &Ledger) -> Result<String, (Sentence, Option<Sentence>)>>;

/// What the loop needs to begin.
pub struct Opening {
    /// The table.
    pub table: Table,
    /// How this terminal shows it.
    pub session: Session,
    /// The keys in force.
    pub keymap: Keymap,
    /// What there is to say first.
    pub notice: Option<Notice>,
    /// Writes documents.
    pub writer: Writer,
    /// How far the clock of this table is from the machine's: a demo is set in the days of its fixture.
    pub shift: TimeDelta,
}

/// How the loop ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    /// The exit code: 0, or 128 and the number of the signal that ended it.
    pub code: i32,
    /// Whether anything was changed since the table was opened.
    pub changed: bool,
}

/// Runs the table on this terminal until the hands leave it.
///
/// # Errors
/// When there is no terminal.
pub fn run(opening: Opening) -> io::Result<Ended> {
    let (ledger, store) = opening.table.apart();
    let before = ledger.history().last();
    let mut app = App::new(ledger, opening.session, opening.keymap, clock::mint, clock::now() + opening.shift);
    if let Some(notice) = opening.notice {
        app.say(notice);
    }
    let mut seat = Seat { app, store, writer: opening.writer, shift: opening.shift };
    let guard = Guard::take()?;
    let code = seat.sit()?;
    drop(guard);
    Ok(Ended { code, changed: seat.app.ledger().history().last() != before })
}

struct Seat {
    app: App,
    store: Box<dyn Store>,
    writer: Writer,
    shift: TimeDelta,
}

impl Seat {
    fn sit(&mut self) -> io::Result<i32> {
        let mut screen = Screen::new()?;
        let events = Events::listen()?;
        screen.draw(&mut self.app)?;
        loop {
            let mut happened = events.next(self.app.ticks().then_some(REDRAW));
            // All that waits is handled before a frame is drawn: held keys never queue up behind the drawing.
            loop {
                if let Some(code) = self.take(happened, &mut screen)? {
                    return Ok(code);
                }
                match events.waiting() {
                    Some(next) => happened = next,
                    None => break,
                }
            }
            screen.draw(&mut self.app)?;
        }
    }

    /// Handles what happened; answers the exit code when it is the end.
    fn take(&mut self, happened: Happened, screen: &mut Screen) -> io::Result<Option<i32>> {
        let msg = match happened {
            Happened::Key(chord) => Msg::Key(chord),
            Happened::Paste(text) => Msg::Paste(text),
            Happened::Redraw | Happened::Tick => Msg::Tick,
            Happened::Resumed => {
                take_again(screen)?;
                Msg::Tick
            }
            Happened::Signal(signal) => return Ok(Some(128 + signal)),
            Happened::Gone => return Ok(Some(129)),
        };
        let mut waiting = self.app.handle(msg, clock::now() + self.shift);
        // Effects are done before the next frame: no frame shows as saved what is not.
        while !waiting.is_empty() {
            let mut answers = Vec::new();
            for effect in waiting {
                match effect {
                    Effect::Quit => return Ok(Some(0)),
                    Effect::Suspend => suspend()?,
                    other => answers.extend(self.fulfil(other)),
                }
            }
            let now = clock::now() + self.shift;
            waiting = answers.into_iter().flat_map(|answer| self.app.handle(answer, now)).collect();
        }
        Ok(None)
    }

    fn fulfil(&mut self, effect: Effect) -> Option<Msg> {
        Some(match effect {
            Effect::Persist(edit) => match self.store.persist(&edit) {
                Ok(()) => Msg::Stored(edit.id),
                Err(error) => Msg::NotStored(edit, error.what, error.hint),
            },
            Effect::Export(export) => match (self.writer)(&export, self.app.ledger()) {
                Ok(path) => Msg::Exported(path),
                Err((what, hint)) => Msg::NotExported(what, hint),
            },
            Effect::Suspend | Effect::Quit => return None,
        })
    }
}

/// Gives the terminal back and stops this process as Ctrl-Z would; that it goes on is told by a signal of its own, also
/// when somebody else stopped it.
fn suspend() -> io::Result<()> {
    give_back();
    emulate_default_handler(SIGTSTP)
}

/// Takes the terminal again, and draws on it as on one never seen.
fn take_again(screen: &mut Screen) -> io::Result<()> {
    // The guard of the loop gives back whatever is taken here.
    std::mem::forget(Guard::take()?);
    *screen = Screen::new()?;
    screen.clear()
}
