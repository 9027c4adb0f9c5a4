//! Keys, pastes, sizes and signals as one stream that sleeps until something happens. Keeps out:
//! what they mean.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use crossterm::event::{Event, read};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::iterator::Signals;

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
    /// The terminal is gone.
    Gone,
    /// The time that was waited for has passed.
    Tick,
}

/// The stream.
#[derive(Debug)]
pub(super) struct Events(Receiver<Happened>);

impl Events {
    /// Starts to listen: one thread reads the terminal, one waits for signals.
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
        thread::spawn(move || read_all(&tell));
        Ok(Self(hear))
    }

    /// Waits for the next event, at most so long.
    pub(super) fn next(&self, patience: Option<Duration>) -> Happened {
        match patience {
            Some(patience) => match self.0.recv_timeout(patience) {
                Ok(happened) => happened,
                Err(RecvTimeoutError::Timeout) => Happened::Tick,
                Err(RecvTimeoutError::Disconnected) => Happened::Gone,
            },
            None => self.0.recv().unwrap_or(Happened::Gone),
        }
    }

    /// What has already happened, if anything.
    pub(super) fn waiting(&self) -> Option<Happened> {
        self.0.try_recv().ok()
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
