//! A record that goes, with everything that is a part of it. Keeps out: asking whether it should.

use crate::domain::{Cause, Id, World, taken, unlocked};
use crate::ledger::{Draft, Refusal, remove};
use crate::say;
use crate::text::Sentence;

/// A record that goes.
#[derive(Debug, Clone, PartialEq)]
pub struct Deletion {
    /// The change, under the name it has in the log.
    pub draft: Draft,
    /// How many records go along, which are parts of it.
    pub parts: usize,
}

/// Deletes a record with its parts; of a world without a veil, since also what nobody sees yet
/// goes along.
///
/// # Errors
/// When it is gone already, and when it or a part of it is locked.
pub fn delete(id: Id, world: &dyn World) -> Result<Deletion, Refusal> {
    let gone = || Refusal::new(say!("refused-gone"), None);
    let record = world.record(id).ok_or_else(gone)?;
    let kind = Sentence::new(format!("kind-one-{}", record.kind()));
    let label = say!("edit-delete", kind = kind, name = record.label(world));
    let changes = remove(id, world);
    for change in &changes {
        unlocked(change, Cause::Act, world)?;
    }
    let parts = taken(id, world).len().saturating_sub(1);
    Ok(Deletion { draft: Draft::act(label, changes), parts })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, why};

    const SITTING: Id = Id::from_bits(1);

    fn table() -> Sample {
        Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]),
            (Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Orti")]),
        ])
    }

    #[test]
    fn a_record_goes_with_its_parts_and_only_once() {
        let mut table = table();
        let Deletion { draft, parts } = delete(SITTING, table.world()).unwrap();
        assert_eq!((draft.label.key.as_ref(), parts), ("edit-delete", 1));
        table.admit(draft).unwrap();
        assert_eq!(table.world().count(Kind::Agenda), 0);
        assert_eq!(why(delete(SITTING, table.world())), ["refused-gone"]);
    }

    #[test]
    fn what_is_locked_is_refused_before_anybody_is_asked() {
        let mut table = table();
        table.set(SITTING, &[("state", "approved")]).unwrap();
        assert_eq!(why(delete(Id::from_bits(2), table.world())), ["refused-approved"]);
    }
}
