//! Keys, pastes, sizes and signals as one stream that sleeps until something happens. Keeps out:
//! what they mean.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use crossterm::event::{Event, read};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::iterator::Signals;

use super::watching;
use crate::keys::{Chord, terminal};

/// Something that happened at the terminal.
#[derive(Debug)]
pub(super) enum Happened {
    /// A key.
    Key(Chord),
    /// A pasted text.
    Paste(String),
    /// Another size.
    Redraw,
    /// This process was stopped, and goes on.
    Resumed,
    /// A signal that ends the program.
    Signal(i32),
    /// Somebody else wrote to the table, sat down at it or left.
    Company,
    /// The terminal is gone.
    Gone,
    /// The time that was waited for has passed.
    Tick,
}

/// The stream: one for the life of the process, since whoever reads the terminal waits for a key
/// and would take the first one of the next table with it.
#[derive(Debug)]
pub(super) struct Events {
    tell: Sender<Happened>,
    hear: Receiver<Happened>,
    /// Whether the folder that was watched last is left.
    left: Arc<AtomicBool>,
}

impl Events {
    /// Starts to listen: one thread reads the terminal, and one waits for signals.
    ///
    /// # Errors
    /// When signals can't be waited for.
    pub(super) fn listen() -> std::io::Result<Self> {
        let (tell, hear) = channel();
        let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGCONT])?;
        let told = tell.clone();
        thread::spawn(move || {
            for signal in &mut signals {
                let happened =
                    if signal == SIGCONT { Happened::Resumed } else { Happened::Signal(signal) };
                if told.send(happened).is_err() {
                    return;
                }
            }
        });
        let told = tell.clone();
        thread::spawn(move || read_all(&told));
        Ok(Self { tell, hear, left: Arc::default() })
    }

    /// Waits for others in the folder of a table as well, where it is shared, and no more in the one
    /// before.
    pub(super) fn watch(&mut self, shared: Option<&Path>) {
        self.left.store(true, Ordering::Relaxed);
        self.left = Arc::default();
        if let Some(folder) = shared {
            let (told, left) = (self.tell.clone(), self.left.clone());
            let is_told =
                move || !left.load(Ordering::Relaxed) && told.send(Happened::Company).is_ok();
            watching::start(folder, is_told);
        }
    }

    /// Waits for the next event, at most so long.
    pub(super) fn next(&self, patience: Option<Duration>) -> Happened {
        match patience {
            Some(patience) => match self.hear.recv_timeout(patience) {
                Ok(happened) => happened,
                Err(RecvTimeoutError::Timeout) => Happened::Tick,
                Err(RecvTimeoutError::Disconnected) => Happened::Gone,
            },
            None => self.hear.recv().unwrap_or(Happened::Gone),
        }
    }

    /// What has already happened, if anything.
    pub(super) fn waiting(&self) -> Option<Happened> {
        self.hear.try_recv().ok()
    }
}

fn read_all(tell: &Sender<Happened>) {
    loop {
        let happened = match read() {
            Ok(Event::Key(key)) => match terminal::chord(&key) {
                Some(chord) => Happened::Key(chord),
                None => continue,
            },
            Ok(Event::Paste(text)) => Happened::Paste(text),
            Ok(Event::Resize(..) | Event::FocusGained) => Happened::Redraw,
            Ok(_) => continue,
            Err(_) => {
                let _ = tell.send(Happened::Gone);
                return;
            }
        };
        if tell.send(happened).is_err() {
            return;
        }
    }
}
