//! Which edits are saved already, and the links of their chain, without what they say. Keeps out:
//! the edits.

use std::collections::HashSet;
use std::sync::Arc;

use super::walk::Entries;
use crate::domain::Id;
use crate::ledger::Digest;

/// The ids of saved edits.
#[derive(Debug, Default)]
pub(super) struct Saved {
    /// Those that were found; a table has few retries and many edits, so that they are looked
    /// through rather than indexed.
    found: Arc<[Id]>,
    later: HashSet<Id>,
}

impl Saved {
    /// Those of a table that was opened.
    pub(super) fn of(found: Arc<[Id]>) -> Self {
        Self { found, later: HashSet::new() }
    }

    /// Whether an edit is among them.
    pub(super) fn contains(&self, id: Id) -> bool {
        self.later.contains(&id) || self.found.contains(&id)
    }

    /// Takes one in.
    pub(super) fn insert(&mut self, id: Id) {
        self.later.insert(id);
    }
}

/// The links of the chain after each entry that was found.
pub(super) enum Links {
    /// As they were read.
    Read(Vec<Digest>),
    /// Where they lie.
    Lying(Entries),
}

impl Links {
    /// The link after an entry, from number 1.
    pub(super) fn after(&self, seq: u64) -> Option<Digest> {
        match self {
            Self::Read(hashes) => hashes.get(usize::try_from(seq.checked_sub(1)?).ok()?).cloned(),
            Self::Lying(entries) if seq > 0 => entries.link(seq),
            Self::Lying(_) => None,
        }
    }
}
