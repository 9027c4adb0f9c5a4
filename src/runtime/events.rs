//! Keys, pastes, sizes and signals as one stream that sleeps until something happens. Keeps out:
//! what they mean.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use crossterm::event::{Event, poll, read};
use signal_hook::consts::{SIGABRT, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::iterator::Signals;

use super::watching;
use crate::app::FEW;
use crate::flow::LongWork;
use crate::keys::{Chord, leaves, terminal};

/// How long the rest of a text that comes in pieces is waited for: what a slow line needs between
/// two of them, so that no rest of it is taken for keys.
const BREATH: Duration = Duration::from_millis(200);
/// So many different keys are no key that is held, nor a wheel that is turned.
const DIFFERENT: usize = 4;
/// The most that is waited for as one text.
const LARGEST: usize = 1_000_000;

/// Something that happened at the terminal.
#[derive(Debug)]
pub(super) enum Happened {
    /// Keys, as many as came at once.
    Keys(Vec<Chord>),
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
    pub(super) fn listen(work: &LongWork) -> std::io::Result<Self> {
        let (tell, hear) = channel();
        let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGABRT, SIGCONT])?;
        let (told, long) = (tell.clone(), work.clone());
        thread::spawn(move || {
            for signal in &mut signals {
                let happened =
                    if signal == SIGCONT { Happened::Resumed } else { Happened::Signal(signal) };
                if signal != SIGCONT {
                    long.end();
                }
                if told.send(happened).is_err() {
                    return;
                }
            }
        });
        let (told, long) = (tell.clone(), work.clone());
        thread::spawn(move || read_all(&told, &long));
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

fn read_all(tell: &Sender<Happened>, work: &LongWork) {
    loop {
        let mut came = Vec::new();
        let is_there = gather(&mut came).is_ok();
        // A key that ends long work means nothing else.
        came.retain(|event| !(is_end(event) && work.end()));
        let all = sorted(came).into_iter().chain((!is_there).then_some(Happened::Gone));
        for happened in all {
            if tell.send(happened).is_err() {
                return;
            }
        }
        if !is_there {
            return;
        }
    }
}

/// Whether a key asks what is going on to end.
fn is_end(event: &Event) -> bool {
    let key = event.as_key_press_event().and_then(|key| terminal::chord(&key));
    key.is_some_and(leaves)
}

/// Waits for something, and takes what came with it.
fn gather(came: &mut Vec<Event>) -> std::io::Result<()> {
    came.push(read()?);
    while came.len() < LARGEST && poll(if is_text(came) { BREATH } else { Duration::ZERO })? {
        came.push(read()?);
    }
    Ok(())
}

/// Whether what came last looks like a text of which more may come.
fn is_text(came: &[Event]) -> bool {
    let last = came.iter().rev().take(FEW);
    let codes: Vec<_> = last.filter_map(|event| Some(event.as_key_event()?.code)).collect();
    let is_new = |(at, code)| !codes.iter().take(at).any(|before| before == code);
    codes.len() >= FEW && codes.iter().enumerate().filter(|one| is_new(*one)).count() >= DIFFERENT
}

/// What came, in its order: keys that follow one another together.
fn sorted(came: Vec<Event>) -> Vec<Happened> {
    let mut all = Vec::new();
    for event in came {
        match event {
            Event::Key(key) => match (terminal::chord(&key), all.last_mut()) {
                (Some(chord), Some(Happened::Keys(keys))) => keys.push(chord),
                (Some(chord), _) => all.push(Happened::Keys(vec![chord])),
                (None, _) => {}
            },
            Event::Paste(text) => all.push(Happened::Paste(text)),
            Event::Resize(..) | Event::FocusGained => all.push(Happened::Redraw),
            Event::FocusLost | Event::Mouse(_) => {}
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyModifiers};

    use super::*;

    fn pressed(text: &str) -> Vec<Event> {
        let key = |sign| Event::Key(crossterm::event::KeyEvent::new(sign, KeyModifiers::NONE));
        text.chars().map(|sign| key(KeyCode::Char(sign))).collect()
    }

    #[test]
    fn keys_that_come_together_stay_together_and_in_their_place() {
        let mut came = pressed("ab");
        came.push(Event::Resize(20, 5));
        came.extend(pressed("c"));
        came.push(Event::Paste("d".to_owned()));
        let all = sorted(came).into_iter().map(|one| match one {
            Happened::Keys(keys) => keys.iter().map(ToString::to_string).collect(),
            other => format!("{other:?}"),
        });
        assert_eq!(all.collect::<Vec<String>>(), ["ab", "Redraw", "c", "Paste(\"d\")"]);
    }

    #[test]
    fn long_work_is_ended_by_the_keys_that_leave_something() {
        let own = |code, modifiers| Event::Key(crossterm::event::KeyEvent::new(code, modifiers));
        assert!(is_end(&own(KeyCode::Esc, KeyModifiers::NONE)));
        assert!(is_end(&own(KeyCode::Char('c'), KeyModifiers::CONTROL)));
        assert!(!pressed("c q").iter().any(is_end));
    }

    #[test]
    fn a_key_that_is_held_is_no_text_of_which_more_may_come() {
        assert!(is_text(&pressed("Il comitato chiede orari")));
        assert!(!is_text(&pressed("jjjjjjjjjjjjjjjjjjjjjjjj")));
        assert!(!is_text(&pressed("5 4 3")));
    }
}
