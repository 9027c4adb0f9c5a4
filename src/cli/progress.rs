//! How far long work is, on a terminal alone and only once it has taken a while. Keeps out: what is
//! being done.

use chrono::{DateTime, FixedOffset, TimeDelta};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::host::Host;

/// Work that is done sooner shows nothing.
const PATIENCE: TimeDelta = TimeDelta::milliseconds(500);
/// How many steps are taken between two looks at the clock.
const STRIDE: usize = 256;
const LINE: &str = "{bar:32} {human_pos}/{human_len}";

/// A bar that appears when it is needed.
pub struct Progress<'a> {
    bar: ProgressBar,
    since: DateTime<FixedOffset>,
    now: &'a dyn Fn() -> DateTime<FixedOffset>,
    is_wanted: bool,
}

impl<'a> Progress<'a> {
    /// For work of so many steps.
    pub fn of(steps: usize, host: &'a Host) -> Self {
        let bar = ProgressBar::with_draw_target(Some(steps as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template(LINE) {
            bar.set_style(style.progress_chars("=> "));
        }
        Self { bar, since: (host.now)(), now: &host.now, is_wanted: host.terminals.err }
    }

    /// Says how many steps were taken.
    pub fn at(&mut self, step: usize) {
        if !self.is_wanted || !step.is_multiple_of(STRIDE) {
            return;
        }
        if self.bar.is_hidden() && (self.now)() - self.since > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.set_position(step as u64);
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
