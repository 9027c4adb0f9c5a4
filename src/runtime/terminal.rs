//! Taking the terminal and giving it back as it was found, also after a panic. Keeps out: what is
//! drawn.

use std::io::{self, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};

use crate::store::panics_are_caught;

/// Whether this process has taken the terminal and not yet given it back.
static TAKEN: AtomicBool = AtomicBool::new(false);
static HOOK: Once = Once::new();

/// Holds the terminal; it is given back when this goes.
#[derive(Debug)]
pub struct Guard(());

/// From here on a panic gives the terminal back before it is told, and one that the store catches
/// is not told at all.
pub fn watch_panics() {
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            // The store opens damaged files under a net of its own: such a panic ends nothing. Nor
            // does one on a thread of the database, which the store notices when it asks next.
            let own = std::thread::current();
            let is_database =
                own.name().is_some_and(|name| name.starts_with("sled-") || name == "log flusher");
            if panics_are_caught() || is_database {
                return;
            }
            give_back();
            before(panic);
        }));
    });
}

impl Guard {
    /// Takes the terminal: raw mode, alternate screen, bracketed paste.
    ///
    /// # Errors
    /// When there is no terminal; then nothing has changed.
    pub fn take() -> io::Result<Self> {
        watch_panics();
        enable_raw_mode()?;
        TAKEN.store(true, Ordering::SeqCst);
        // From here on the guard gives back whatever was taken.
        let guard = Self(());
        execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
        Ok(guard)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the terminal back, once. A terminal that is gone needs nothing back.
pub fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let mut out = io::stdout();
        let _ = execute!(out, DisableBracketedPaste, LeaveAlternateScreen, Show);
        let _ = disable_raw_mode();
        let _ = out.flush();
    }
}
