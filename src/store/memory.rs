//! A table that lives only as long as the program: for trying things out, and for tests. Keeps out:
//! disks.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::port::{Loaded, Persisted, Store};
use super::replay::Replay;
use super::verified::Verified;
use crate::ledger::{Book, Digest, Edit, History, Ledger, digest};
use crate::text::Diagnostic;

/// Keeps the edits of one table in memory; a clone keeps the same ones.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore {
    edits: Arc<Mutex<Vec<Edit>>>,
}

impl MemoryStore {
    /// The table that these edits make.
    pub fn load(&self) -> Loaded {
        let edits = self.edits().clone();
        let records = replay(&edits).into_records();
        Loaded { ledger: Ledger::of(Book::of(records), History::of(edits)), healed: Vec::new() }
    }

    fn edits(&self) -> MutexGuard<'_, Vec<Edit>> {
        // A push leaves the list whole even when its thread panics afterwards.
        self.edits.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for MemoryStore {
    fn persist(&mut self, edit: &Edit) -> Result<Persisted, Diagnostic> {
        let mut edits = self.edits();
        if edits.iter().all(|kept| kept.id != edit.id) {
            let last = edits.last().map_or(0, |kept| kept.seq);
            Diagnostic::if_out_of_step(last, edit)?;
            edits.push(edit.clone());
        }
        Ok(Persisted::Saved)
    }

    fn verify(&self) -> Result<Verified, Diagnostic> {
        let edits = self.edits();
        let entries = edits.last().map_or(0, |edit| edit.seq);
        let mut links: Vec<Digest> = Vec::new();
        for edit in edits.iter() {
            let before = links.last().map_or("", String::as_str);
            links.push(digest(before, &serde_json::to_vec(edit).unwrap_or_default()));
        }
        Ok(Verified {
            entries,
            records: replay(&edits).len(),
            head: links.last().cloned().unwrap_or_default(),
            links,
            rewritten: 0,
            unread: None,
            problems: Vec::new(),
            heals: true,
        })
    }
}

fn replay(edits: &[Edit]) -> Replay {
    let mut replay = Replay::default();
    for edit in edits {
        // They come from a ledger that applied them in this order.
        let _fits = replay.apply(edit);
    }
    replay
}
