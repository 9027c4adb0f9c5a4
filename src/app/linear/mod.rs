//! Everything told in lines, for whoever has the screen read out: what changed since the last turn,
//! one thing after the other, and all of it when asked for. Keeps out: what the application does,
//! which is the same as where it is drawn.

mod announce;
mod heard;
mod layers;
mod occasion;
mod rows;

use announce::announce;
use heard::Heard;
pub use occasion::Occasion;

use super::application::App;
use crate::kit::{safe, spelled};
use crate::ledger::Ledger;

/// What was told so far.
#[derive(Debug, Default)]
pub struct Linear {
    before: Option<Heard>,
    /// Whether all of it is asked for.
    all: bool,
}

impl Linear {
    /// From here on the next turn tells everything.
    pub const fn read_all(&mut self) {
        self.all = true;
    }

    /// The lines of this turn, without anything that could act on the terminal.
    pub fn turn(&mut self, app: &mut App, ledger: &Ledger, why: Occasion) -> Vec<String> {
        let now = app.heard(ledger);
        let lines = match self.before.take() {
            None => now.begin(),
            Some(_) if std::mem::take(&mut self.all) => now.whole(),
            Some(before) => announce(&before, &now, why),
        };
        self.before = Some(now);
        let unicode = app.is_unicode();
        let harmless = |line: String| {
            let line = safe::clean(line.trim_end()).into_owned();
            if unicode { line } else { spelled(&line).into_owned() }
        };
        lines.into_iter().map(harmless).collect()
    }
}
