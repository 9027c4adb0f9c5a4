//! Who is at a table or has it in hand, as they said themselves. Keeps out: the clock and the process
//! table; the caller tells.

use serde::{Deserialize, Serialize};

use crate::say;
use crate::text::{Diagnostic, DiagnosticKind, Sentence};

/// Who holds a table, as they said themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The person.
    pub who: String,
    /// The number of the process.
    pub pid: u32,
    /// Since when, in words for people.
    pub since: String,
    /// What the process was asked to do.
    pub command: String,
    /// In which role, by its code.
    #[serde(default)]
    pub role: String,
    /// The machine from which somebody reached this one; nothing at its own keyboard.
    #[serde(default)]
    pub from: Option<String>,
}

impl Holder {
    /// The refusal of what needs a table alone, while this one is at it.
    pub fn refusal(self) -> Diagnostic {
        held(Some(self))
    }
}

/// Refuses a table that somebody holds.
pub(super) fn held(holder: Option<Holder>) -> Diagnostic {
    Diagnostic::of_kind(DiagnosticKind::Held, held_by(holder))
}

fn held_by(holder: Option<Holder>) -> Sentence {
    let Some(holder) = holder else { return say!("store-held-nameless") };
    say!(
        "store-held",
        who = holder.who,
        since = holder.since,
        pid = holder.pid.to_string(),
        command = holder.command
    )
}
