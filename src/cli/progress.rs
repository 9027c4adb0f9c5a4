//! How far long work is, on a terminal alone and only once it has taken a while. Keeps out: what is
//! being done.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::host::Host;

/// Work that is done sooner shows nothing.
const PATIENCE: TimeDelta = TimeDelta::milliseconds(500);
/// How many steps are taken between two looks at the clock.
const STRIDE: usize = 256;
/// How many characters the bar has.
const WIDTH: usize = 32;

/// How often a mark moves while work goes on of which nobody knows how far it is.
const TURN: Duration = Duration::from_millis(100);
/// After how many turns it appears.
const TURNS: usize = 5;

/// Does work of which nobody knows how far it is, such as reading or saving a file: on a terminal a
/// mark goes to and fro behind what is being done, once that takes a while.
pub(super) fn during<T>(is_wanted: bool, told: &str, work: impl FnOnce() -> T) -> T {
    if !is_wanted {
        return work();
    }
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        // Also when the work panics the mark must end.
        let _end = End(&done);
        scope.spawn(|| turn(told, &done));
        work()
    })
}

struct End<'a>(&'a AtomicBool);

impl Drop for End<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Release);
    }
}

fn turn(told: &str, done: &AtomicBool) {
    let mut turns = 0;
    while !done.load(Ordering::Acquire) {
        thread::sleep(TURN);
        turns += 1;
        if turns > TURNS && !done.load(Ordering::Acquire) {
            let place = turns % (2 * WIDTH);
            let place = place.min(2 * WIDTH - place).min(WIDTH - 1);
            show(&format!("\r{told} {:WIDTH$}", " ".repeat(place) + "="));
        }
    }
    if turns > TURNS {
        show("\r\u{1b}[K");
    }
}

/// A bar that appears when it is needed.
pub(super) struct Progress<'a> {
    steps: usize,
    since: DateTime<FixedOffset>,
    now: &'a dyn Fn() -> DateTime<FixedOffset>,
    is_wanted: bool,
    is_shown: bool,
}

impl<'a> Progress<'a> {
    /// For work of so many steps.
    pub(super) fn of(steps: usize, host: &'a Host) -> Self {
        let is_wanted = host.terminals.err;
        Self { steps, since: (host.now)(), now: &host.now, is_wanted, is_shown: false }
    }

    /// One more step of work of which nobody knows how many it takes; each is long enough for a look
    /// at the clock.
    pub(super) fn step(&mut self) {
        self.steps += 1;
        if !self.is_wanted {
            return;
        }
        self.is_shown |= (self.now)() - self.since > PATIENCE;
        if self.is_shown {
            show(&format!("\r{}", turning(self.steps)));
        }
    }

    /// Says how many steps were taken.
    pub(super) fn at(&mut self, step: usize) {
        if !self.is_wanted || !step.is_multiple_of(STRIDE) {
            return;
        }
        self.is_shown |= (self.now)() - self.since > PATIENCE;
        if self.is_shown {
            show(&format!("\r{}", line(step, self.steps)));
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        if self.is_shown {
            show("\r\u{1b}[K");
        }
    }
}

/// The bar of so many steps of a number, with both.
fn line(step: usize, steps: usize) -> String {
    let done = (step * WIDTH / steps.max(1)).min(WIDTH);
    let head = if done < WIDTH { ">" } else { "" };
    format!("{:WIDTH$} {step}/{steps}", "=".repeat(done) + head)
}

/// A mark that goes to and fro, with how many steps were taken.
fn turning(step: usize) -> String {
    let place = step % (2 * WIDTH);
    let place = place.min(2 * WIDTH - place).min(WIDTH - 1);
    format!("{:WIDTH$} {step}", " ".repeat(place) + "=")
}

/// A terminal that takes no bar is no reason to stop.
fn show(text: &str) {
    let mut err = io::stderr();
    let _ = err.write_all(text.as_bytes()).and_then(|()| err.flush());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_done_once_and_answers_with_and_without_a_mark() {
        for is_wanted in [true, false] {
            let mut done = 0;
            let answer = during(is_wanted, "x", || {
                done += 1;
                7
            });
            assert_eq!((answer, done), (7, 1));
        }
    }

    #[test]
    fn the_bar_grows_with_the_work_and_keeps_its_width() {
        assert_eq!(line(0, 1000), format!(">{} 0/1000", " ".repeat(31)));
        assert_eq!(line(512, 1000), format!("{}>{} 512/1000", "=".repeat(16), " ".repeat(15)));
        assert_eq!(line(1000, 1000), format!("{} 1000/1000", "=".repeat(32)));
        assert!(line(0, 0).ends_with(" 0/0"));
        assert_eq!(turning(0), format!("={} 0", " ".repeat(31)));
        let widths = (0..100).map(|step| turning(step).split('=').map(str::len).sum::<usize>());
        assert!(widths.into_iter().all(|width| (31 + 2..=31 + 3).contains(&width)));
    }
}
