//! Work that takes so long that whoever sits at the screen wants to know how far it is, and may want it
//! to end. Keeps out: what is done, and how it is shown.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The long work of a terminal: one thing at a time. Who does it, who shows it and who hears the key
/// that ends it are threads of their own.
#[derive(Debug, Clone, Default)]
pub struct LongWork(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    /// Work began or ended.
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    /// What is being done, while it is.
    told: Option<String>,
    /// How much of it was done, and of how much, where that is known.
    made: u64,
    all: Option<u64>,
    /// Whether it asks if it is to go on.
    can_end: bool,
    /// Somebody had enough.
    is_ended: bool,
    /// Something of it stood on the terminal.
    was_shown: bool,
}

impl LongWork {
    /// Does something for which `told` stands on the terminal once it takes a while. Work inside of
    /// other work is a part of it.
    pub fn during<T>(&self, told: String, work: impl FnOnce() -> T) -> T {
        self.done(told, false, work)
    }

    /// As [`LongWork::during`], for work that asks whether it [`LongWork::goes_on`]: it can be ended.
    pub fn while_wanted<T>(&self, told: String, work: impl FnOnce() -> T) -> T {
        self.done(told, true, work)
    }

    fn done<T>(&self, told: String, can_end: bool, work: impl FnOnce() -> T) -> T {
        let mut state = self.state();
        if state.told.is_some() {
            drop(state);
            return work();
        }
        let was_shown = state.was_shown;
        *state = State { told: Some(told), can_end, was_shown, ..State::default() };
        drop(state);
        self.0.changed.notify_all();
        // Also when the work panics nothing more may be written over the terminal.
        let _end = End(self);
        work()
    }

    /// So much was done; answers whether it is to go on.
    pub fn goes_on(&self, made: u64, all: Option<u64>) -> bool {
        let mut state = self.state();
        (state.made, state.all) = (made, all);
        !state.is_ended
    }

    /// Ends what is being done, as soon as it asks; answers whether there was anything that does. A
    /// key that is pressed while something else is done keeps its meaning.
    pub fn end(&self) -> bool {
        let mut state = self.state();
        state.is_ended = state.told.is_some() && state.can_end;
        state.is_ended
    }

    /// Whether something of it stood on the terminal since this was last asked.
    pub fn was_shown(&self) -> bool {
        std::mem::take(&mut self.state().was_shown)
    }

    /// Shows what is being done, from the time it has taken `patience`, every `turn`: what it is, how
    /// much was done and of how much, and how often it was shown. Nothing else is written meanwhile,
    /// and nothing is shown any more once it has ended. Never returns.
    pub fn show(
        &self,
        patience: Duration,
        turn: Duration,
        mut show: impl FnMut(&str, u64, Option<u64>, usize),
    ) -> ! {
        let wait = |state, time| {
            let waited = self
                .0
                .changed
                .wait_timeout_while(state, time, |own: &mut State| own.told.is_some());
            waited.unwrap_or_else(PoisonError::into_inner).0
        };
        loop {
            let idle = self.0.changed.wait_while(self.state(), |own| own.told.is_none());
            let mut state = wait(idle.unwrap_or_else(PoisonError::into_inner), patience);
            let mut times = 0;
            while let Some(told) = &state.told {
                show(told, state.made, state.all, times);
                times += 1;
                state.was_shown = true;
                state = wait(state, turn);
            }
        }
    }

    /// A thread that panicked leaves a state that can be read.
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct End<'a>(&'a LongWork);

impl Drop for End<'_> {
    fn drop(&mut self) {
        self.0.state().told = None;
        self.0.0.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::thread;

    use super::*;

    #[test]
    fn work_is_ended_only_while_it_goes_on() {
        let work = LongWork::default();
        assert!(!work.end(), "there is nothing to end");
        let is_ended = work.during("altro".to_owned(), || work.end());
        assert!(!is_ended, "what never asks keeps no key from its meaning");
        let made = work.while_wanted("conto".to_owned(), || {
            assert!(work.goes_on(1, None));
            work.during("dentro".to_owned(), || assert!(work.end()));
            (1..).find(|made| !work.goes_on(*made, Some(9)))
        });
        assert_eq!(made, Some(1));
        assert!(work.during("altro".to_owned(), || work.goes_on(0, None)), "each begins anew");
    }

    #[test]
    fn what_takes_a_while_is_shown_and_what_has_ended_is_not() {
        let work = LongWork::default();
        let (tell, hear) = channel();
        let shown = work.clone();
        let none = Duration::ZERO;
        thread::spawn(move || -> ! {
            shown.show(none, Duration::from_millis(1), |told, made, all, _| {
                // Nobody hears once the test is over.
                let _ = tell.send((told.to_owned(), made, all));
            })
        });
        work.during("conto".to_owned(), || {
            work.goes_on(3, Some(7));
            let seen = || hear.recv_timeout(Duration::from_secs(60)).unwrap();
            while seen() != ("conto".to_owned(), 3, Some(7)) {}
        });
        assert!(work.was_shown() && !work.was_shown());
        while hear.try_recv().is_ok() {}
        thread::sleep(Duration::from_millis(20));
        assert!(hear.try_recv().is_err(), "nothing is shown once it has ended");
    }
}
