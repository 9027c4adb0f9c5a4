//! Reading a journal beside a checkpoint: every byte of it is proved by its checksums and by the
//! chain, and only what came after the checkpoint is looked into. Keeps out: what is to be done
//! about a journal that is not in order, of which nothing is answered here.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use super::checkpoint::Checkpoint;
use super::files;
use super::frame::{self, Frame};
use super::identity::Mark;
use super::journal;
use super::scan::is_said;
use crate::domain::Id;
use crate::ledger::{Digest, Edit, Source};

/// So much of the file is read at a time.
const AT_ONCE: usize = 256 * 1024;

/// What stands in an entry by which a person was taken out of the log; a text has its quotes
/// escaped.
const ERASURE: &[u8] = br#","erasure":{"#;

/// A journal that is in order from its first byte to its last line.
#[derive(Debug)]
pub(super) struct Walk {
    /// The ids of its edits, from number 1.
    pub ids: Vec<Id>,
    /// The link of the chain after the last of them.
    pub head: Digest,
    /// How many bytes they take.
    pub length: u64,
    /// Those after the checkpoint.
    pub later: Vec<Edit>,
    /// What stands after the last whole line.
    pub torn: Vec<u8>,
    /// Where they lie.
    pub entries: Entries,
}

impl Walk {
    /// Reads the journal of a folder; nothing where anything at all is not as it should be, or the
    /// checkpoint does not stand where it says.
    pub(super) fn over(dir: &Path, mark: Mark, checkpoint: &Checkpoint) -> Option<Self> {
        let stand = &checkpoint.state;
        let file = files::open_to_read(&dir.join(journal::NAME)).ok()?;
        let mut lines = BufReader::with_capacity(AT_ONCE, file.try_clone().ok()?);
        let (mut ids, mut ends, mut later) = (Vec::new(), Vec::new(), Vec::new());
        let (mut head, mut length) = (mark.genesis(), 0);
        let (mut shown, mut erasures) = (Vec::new(), Vec::new());
        let mut line = Vec::new();
        loop {
            line.clear();
            lines.read_until(b'\n', &mut line).ok()?;
            let Some(text) = line.strip_suffix(b"\n") else { break };
            let seq = u64::try_from(ids.len()).ok()? + 1;
            let (json, hash) = frame::check(text, seq, &head).ok()?;
            if let Some(proof) = frame::shown_proof(text) {
                shown.push((seq, proof));
            }
            let is_erasure = mark.erased && json.windows(ERASURE.len()).any(|part| part == ERASURE);
            if seq > stand.seq || is_erasure {
                let (edit, _) = frame::read(text, seq, &head).ok()?;
                ids.push(edit.id);
                if is_erasure {
                    erasures.push(edit.clone());
                }
                if seq > stand.seq {
                    later.push(edit);
                }
            } else {
                ids.push(frame::glimpse_id(json)?);
            }
            head = hash;
            length += u64::try_from(line.len()).ok()?;
            ends.push(length);
            if seq == stand.seq && (length != checkpoint.length || head != stand.head) {
                return None;
            }
        }
        let is_there = u64::try_from(ids.len()).ok()? >= stand.seq;
        let are_said = shown.iter().all(|(seq, proof)| is_said(*seq, proof, &erasures));
        let entries =
            Entries(Arc::new(Lying { file: Mutex::new(file), ends, genesis: mark.genesis() }));
        (is_there && are_said).then_some(Self { ids, head, length, later, torn: line, entries })
    }
}

/// The entries of a journal, each read when it is asked for.
#[derive(Debug, Clone)]
pub(super) struct Entries(Arc<Lying>);

#[derive(Debug)]
struct Lying {
    /// The journal as it was found; what is appended later does not move what is there.
    file: Mutex<File>,
    /// Where each entry ends.
    ends: Vec<u64>,
    genesis: Digest,
}

impl Entries {
    /// An entry, proved again by what stands before it.
    pub(super) fn entry(&self, seq: u64) -> Option<(Edit, Frame)> {
        let previous = self.link(seq.checked_sub(1)?)?;
        let line = self.line(seq)?;
        let (edit, hash) = frame::read(line.strip_suffix('\n')?.as_bytes(), seq, &previous).ok()?;
        Some((edit, Frame { seq, line, hash }))
    }

    /// The link of the chain after an entry; before the first for 0.
    pub(super) fn link(&self, seq: u64) -> Option<Digest> {
        match seq {
            0 => Some(self.0.genesis.clone()),
            _ => frame::link(self.line(seq)?.as_bytes()),
        }
    }

    fn line(&self, seq: u64) -> Option<String> {
        let at = usize::try_from(seq.checked_sub(1)?).ok()?;
        let end = *self.0.ends.get(at)?;
        let start =
            at.checked_sub(1).and_then(|before| self.0.ends.get(before)).map_or(0, |end| *end);
        let mut bytes = vec![0; usize::try_from(end.checked_sub(start)?).ok()?];
        let mut file = self.0.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(start)).ok()?;
        file.read_exact(&mut bytes).ok()?;
        String::from_utf8(bytes).ok()
    }
}

impl Source for Entries {
    fn read(&self, seq: u64) -> Option<Edit> {
        self.entry(seq).map(|(edit, _)| edit)
    }
}
