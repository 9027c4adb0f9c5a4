//! How the log names the adding and changing of records, from a form as from the command line.
//! Keeps out: reading what was entered.

use crate::domain::World;
use crate::ledger::{Change, Draft};
use crate::say;
use crate::text::Sentence;

/// What kind of record the first change is of, and how the record is named.
fn named(changes: &[Change], world: &dyn World) -> (Sentence, String) {
    let record =
        changes.first().and_then(|change| change.after.as_ref().or(change.before.as_ref()));
    let kind = record.map_or_else(String::new, |record| format!("kind-one-{}", record.kind()));
    (Sentence::new(kind), record.map(|record| record.label(world)).unwrap_or_default())
}

/// The draft that adds records, named after the first.
pub(super) fn added(changes: Vec<Change>, world: &dyn World) -> Draft {
    let (kind, name) = named(&changes, world);
    Draft::act(say!("edit-add", kind = kind, name = name), changes)
}

/// The draft that changes records, named after the first.
pub(super) fn changed(changes: Vec<Change>, world: &dyn World) -> Draft {
    let (kind, name) = named(&changes, world);
    Draft::act(say!("edit-set", kind = kind, name = name), changes)
}
