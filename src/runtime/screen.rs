//! Putting frames on the terminal, each as one synchronised update, or telling them in lines. Keeps
//! out: what is in them.

use std::io::{self, BufWriter, Write};

use crossterm::execute;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::Terminal;
use ratatui::backend::{Backend, CrosstermBackend};

use super::bounded::Bounded;
use super::clipboard;
use super::tape::{Out, Recorder};
use crate::app::{App, Linear, Occasion, Surface};
use crate::ledger::Ledger;

/// Room for one whole frame, so that it reaches the line in one piece.
const FRAME: usize = 64 * 1024;

/// The screen.
pub(super) struct Screen {
    face: Face,
    surface: Surface,
    recorder: Recorder,
}

enum Face {
    /// Frames, of which only what differs is written.
    Drawn(Terminal<Bounded>),
    /// Lines, one after the other.
    Told(Linear, Out),
}

impl Screen {
    /// The screen of this process's terminal.
    ///
    /// # Errors
    /// When its size can't be read.
    pub(super) fn new(surface: Surface, recorder: Recorder) -> io::Result<Self> {
        let face = if surface.is_linear {
            Face::Told(Linear::default(), Out::new(recorder.clone()))
        } else {
            Face::Drawn(drawn(&recorder)?)
        };
        Ok(Self { face, surface, recorder })
    }

    /// Draws the application over its ledger, or tells what differs in it.
    ///
    /// # Errors
    /// When the terminal takes no more.
    pub(super) fn draw(&mut self, app: &mut App, ledger: &Ledger, why: Occasion) -> io::Result<()> {
        match &mut self.face {
            Face::Drawn(terminal) => {
                execute!(terminal.backend_mut().0, BeginSynchronizedUpdate)?;
                let recorder = &self.recorder;
                terminal.draw(|frame| {
                    let area = frame.area();
                    recorder.resized((area.width, area.height));
                    if let Some(cursor) = app.draw(ledger, area, frame.buffer_mut()) {
                        frame.set_cursor_position(cursor);
                    }
                })?;
                execute!(terminal.backend_mut().0, EndSynchronizedUpdate)
            }
            Face::Told(linear, out) => {
                for line in linear.turn(app, ledger, why) {
                    write!(out, "{line}\r\n")?;
                }
                out.flush()
            }
        }
    }

    /// Empties the terminal, so that everything is drawn again; where nothing is drawn, everything
    /// is told. ratatui's own way asks the terminal where its cursor is, and the answer would go to
    /// the thread that reads keys.
    ///
    /// # Errors
    /// When the terminal takes no more.
    pub(super) fn renew(&mut self) -> io::Result<()> {
        match &mut self.face {
            Face::Drawn(terminal) => {
                *terminal = drawn(&self.recorder)?;
                execute!(terminal.backend_mut().0, Clear(ClearType::All))
            }
            Face::Told(linear, _) => {
                linear.read_all();
                Ok(())
            }
        }
    }

    /// Hands a text to the clipboard of the terminal.
    ///
    /// # Errors
    /// When the terminal takes no more.
    pub(super) fn copy(&mut self, text: &str) -> io::Result<()> {
        if !self.surface.takes_sequences {
            return Ok(());
        }
        // What is copied stands in no recording: it was not on the screen.
        let mut out = io::stdout();
        out.write_all(clipboard::sequence(text, self.surface.is_tmux).as_bytes())?;
        out.flush()
    }
}

fn drawn(recorder: &Recorder) -> io::Result<Terminal<Bounded>> {
    let out = BufWriter::with_capacity(FRAME, Out::new(recorder.clone()));
    Terminal::new(Bounded(CrosstermBackend::new(out)))
}

/// The columns and rows of this terminal, as far as it is drawn on.
///
/// # Errors
/// When it does not say.
pub(super) fn size() -> io::Result<(u16, u16)> {
    let backend = Bounded(CrosstermBackend::new(BufWriter::new(Out::new(Recorder::default()))));
    backend.size().map(|size| (size.width, size.height))
}
