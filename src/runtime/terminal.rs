//! Taking the terminal and giving it back as it was found, also after a panic. Keeps out: what is
//! drawn.

use std::io::{self, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicU8, Ordering};

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange,
    KeyboardEnhancementFlags, PopKeyboardEnhancementFlags, PushKeyboardEnhancementFlags,
};
use crossterm::queue;
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};

use crate::app::Surface;
use crate::store::panics_are_caught;

/// What this process has taken of the terminal and not yet given back.
static TAKEN: AtomicU8 = AtomicU8::new(0);

/// The terminal itself: keys as they are pressed, without echo.
const RAW: u8 = 1;
/// Brackets around what is pasted.
const PASTES: u8 = 2;
/// The screen beside the one with the shell.
const SCREEN: u8 = 4;
/// Word of whether its window has the focus.
const FOCUS: u8 = 8;
/// Keys that are told apart.
const KITTY: u8 = 16;

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
    /// Takes the terminal: raw mode, and of the rest what it is capable of.
    ///
    /// # Errors
    /// When there is no terminal; then nothing has changed.
    pub fn take(surface: Surface) -> io::Result<Self> {
        watch_panics();
        enable_raw_mode()?;
        let also = [
            (PASTES, surface.takes_sequences),
            (SCREEN, surface.takes_sequences && !surface.is_linear),
            (FOCUS, surface.tells_focus && !surface.is_linear),
            (KITTY, surface.tells_keys_apart),
        ];
        let taken = also.into_iter().filter(|(_, is_meant)| *is_meant);
        let taken = taken.fold(RAW, |all, (one, _)| all | one);
        TAKEN.store(taken, Ordering::SeqCst);
        // From here on the guard gives back whatever was taken.
        let guard = Self(());
        let mut out = io::stdout();
        if taken & SCREEN != 0 {
            queue!(out, EnterAlternateScreen)?;
        }
        if taken & PASTES != 0 {
            queue!(out, EnableBracketedPaste)?;
        }
        if taken & FOCUS != 0 {
            queue!(out, EnableFocusChange)?;
        }
        if taken & KITTY != 0 {
            let apart = KeyboardEnhancementFlags::DISAMBIGUATE_ESCAPE_CODES;
            queue!(out, PushKeyboardEnhancementFlags(apart))?;
        }
        out.flush()?;
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
    let taken = TAKEN.swap(0, Ordering::SeqCst);
    if taken == 0 {
        return;
    }
    let mut out = io::stdout();
    if taken & KITTY != 0 {
        let _ = queue!(out, PopKeyboardEnhancementFlags);
    }
    if taken & FOCUS != 0 {
        let _ = queue!(out, DisableFocusChange);
    }
    if taken & PASTES != 0 {
        let _ = queue!(out, DisableBracketedPaste);
    }
    if taken & SCREEN != 0 {
        let _ = queue!(out, LeaveAlternateScreen, Show);
    }
    let _ = out.flush();
    let _ = disable_raw_mode();
}
