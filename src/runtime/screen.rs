//! Putting frames on the terminal, each as one synchronised update. Keeps out: what is in them.

use std::io::{self, BufWriter};

use crossterm::execute;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use super::bounded::Bounded;
use crate::app::App;
use crate::ledger::Ledger;

/// Room for one whole frame, so that it reaches the line in one piece.
const FRAME: usize = 64 * 1024;

/// The screen.
pub(super) struct Screen(Terminal<Bounded>);

impl Screen {
    /// The screen of this process's terminal.
    ///
    /// # Errors
    /// When its size can't be read.
    pub(super) fn new() -> io::Result<Self> {
        let backend = CrosstermBackend::new(BufWriter::with_capacity(FRAME, io::stdout()));
        Terminal::new(Bounded(backend)).map(Self)
    }

    /// Draws the application over its ledger.
    ///
    /// # Errors
    /// When the terminal takes no more.
    pub(super) fn draw(&mut self, app: &mut App, ledger: &Ledger) -> io::Result<()> {
        execute!(self.0.backend_mut().0, BeginSynchronizedUpdate)?;
        self.0.draw(|frame| {
            let area = frame.area();
            if let Some(cursor) = app.draw(ledger, area, frame.buffer_mut()) {
                frame.set_cursor_position(cursor);
            }
        })?;
        execute!(self.0.backend_mut().0, EndSynchronizedUpdate)
    }

    /// Empties the terminal, as a new screen takes it to be. ratatui's own way asks the terminal
    /// where its cursor is, and the answer would go to the thread that reads keys.
    ///
    /// # Errors
    /// When the terminal takes no more.
    pub(super) fn clear(&mut self) -> io::Result<()> {
        execute!(self.0.backend_mut().0, Clear(ClearType::All))
    }
}
