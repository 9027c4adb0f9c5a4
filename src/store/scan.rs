//! Reading the bytes of a journal from the first entry on, as far as they hold. Keeps out: files,
//! and what is done about the rest.

use super::frame::{self, Flaw, Frame, Glimpse};
use crate::ledger::{Digest, Edit};
use crate::say;
use crate::text::Sentence;

/// What the bytes of a journal hold.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// What the first entry follows.
    pub genesis: Digest,
    /// Every sound entry, from number 1 without gaps.
    pub edits: Vec<Edit>,
    /// The link of the chain after each of them.
    pub hashes: Vec<Digest>,
    /// How many bytes they take.
    pub length: usize,
    /// The line of the last of them, with its newline.
    pub last_line: Vec<u8>,
    /// How many of them were written anew when somebody was erased.
    pub rewritten: usize,
    /// What comes after them, if anything does.
    pub rest: Option<Rest>,
}

/// Bytes after the last sound entry.
#[derive(Debug)]
pub(super) struct Rest {
    /// The number of the entry that should stand there.
    pub seq: u64,
    /// Why it is not that entry.
    pub flaw: Flaw,
    /// How far the damage reaches.
    pub reach: Reach,
    /// Who made the entry and when, if that can still be read.
    pub glimpse: Option<Glimpse>,
}

/// How far damage in a journal reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// The last entry was begun and not finished.
    Cut,
    /// The last entry was finished and is not what it was.
    Tail,
    /// Whole entries stand after the place.
    Middle,
}

impl Scan {
    /// Reads bytes from the first entry on, which follows `genesis`.
    pub(super) fn after(genesis: Digest, bytes: &[u8]) -> Self {
        let mut scan = Self { genesis, ..Self::default() };
        let mut left = bytes;
        let mut last = 0..0;
        let mut shown: Vec<(u64, Digest)> = Vec::new();
        while !left.is_empty() {
            let seq = scan.last() + 1;
            let end = left.iter().position(|byte| *byte == b'\n').unwrap_or(left.len());
            let (line, after) = left.split_at(end);
            let read = match after.split_first() {
                None => Err(Flaw::Length),
                Some(_) => frame::read(line, seq, scan.head()),
            };
            match read {
                Ok((edit, hash)) => {
                    shown.extend(frame::shown_proof(line).map(|proof| (seq, proof)));
                    scan.edits.push(edit);
                    scan.hashes.push(hash);
                    last = scan.length..scan.length + line.len() + 1;
                    scan.length = last.end;
                    left = after.get(1..).unwrap_or_default();
                }
                Err(flaw) => {
                    scan.rest = Some(Rest {
                        seq,
                        flaw,
                        reach: reach(left, line, seq),
                        glimpse: frame::glimpse(line),
                    });
                    break;
                }
            }
        }
        scan.last_line = bytes.get(last).unwrap_or_default().to_vec();
        let (edits, rest) = (&scan.edits, &scan.rest);
        // An erasure after a damage may have said so.
        let is_whole = rest.as_ref().is_none_or(|rest| rest.reach != Reach::Middle);
        let unsaid = shown.iter().find(|(seq, proof)| is_whole && !is_said(*seq, proof, edits));
        scan.rewritten = shown.len();
        if let Some((seq, _)) = unsaid {
            scan.end_before(*seq, bytes);
        }
        scan
    }

    /// Lets go of an entry that was rewritten although no erasure says so, and of all after it.
    fn end_before(&mut self, seq: u64, bytes: &[u8]) {
        let kept = usize::try_from(seq.saturating_sub(1)).unwrap_or_default();
        let mut ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
        let end = |found: Option<(usize, &u8)>| found.map_or(0, |(at, _)| at + 1);
        let before = match kept.checked_sub(1) {
            None => 0,
            Some(at) => end(ends.nth(at)),
        };
        let line = bytes.get(before..).unwrap_or_default();
        let line = line.split(|byte| *byte == b'\n').next().unwrap_or_default();
        self.edits.truncate(kept);
        self.hashes.truncate(kept);
        self.length = before;
        self.last_line = Vec::new();
        let glimpse = frame::glimpse(line);
        self.rest = Some(Rest { seq, flaw: Flaw::Rewritten, reach: Reach::Middle, glimpse });
    }

    /// Whether the first entry is whole and follows something else than it should.
    pub(super) fn is_of_another_table(&self) -> bool {
        self.edits.is_empty() && self.rest.as_ref().is_some_and(|rest| rest.flaw == Flaw::Chain)
    }

    /// Takes in the entry that follows.
    pub(super) fn take_in(&mut self, edit: Edit, frame: &Frame) {
        self.edits.push(edit);
        self.hashes.push(frame.hash.clone());
        self.length += frame.line.len();
        self.last_line = frame.line.clone().into_bytes();
    }

    /// The number of the last sound entry; 0 when there is none.
    pub(super) fn last(&self) -> u64 {
        u64::try_from(self.edits.len()).unwrap_or(u64::MAX)
    }

    /// The link of the chain after the last sound entry; what the first follows when there is none.
    pub(super) fn head(&self) -> &str {
        self.hashes.last().unwrap_or(&self.genesis)
    }

    /// The last sound entry as it was written; that of an empty journal is number 0 without a line.
    pub(super) fn last_frame(&self) -> Frame {
        let line = String::from_utf8_lossy(&self.last_line).into_owned();
        Frame { seq: self.last(), line, hash: self.head().to_owned() }
    }

    /// The link of the chain after entry number `seq`, or before the first entry for 0.
    pub(super) fn hash(&self, seq: u64) -> Option<&str> {
        let Some(index) = seq.checked_sub(1) else { return Some(&self.genesis) };
        self.hashes.get(usize::try_from(index).ok()?).map(String::as_str)
    }
}

impl Rest {
    /// The damage in one sentence: which entry, of whom and when, and what about it.
    pub(super) fn what(&self) -> Sentence {
        match &self.glimpse {
            Some(glimpse) => say!(
                "store-damaged-entry",
                number = self.seq,
                date = glimpse.at.date_naive(),
                who = glimpse.who.clone(),
                reason = self.flaw.reason()
            ),
            None => {
                say!("store-damaged-entry-nameless", number = self.seq, reason = self.flaw.reason())
            }
        }
    }
}

/// Whether an erasure says that an entry has the text that it has now; the last one that speaks of
/// it counts.
pub(super) fn is_said(seq: u64, proof: &str, edits: &[Edit]) -> bool {
    let erasures = edits.iter().rev().filter(|edit| edit.seq > seq);
    let mut lines = erasures.filter_map(|edit| edit.erasure.as_ref()).flat_map(|it| &it.lines);
    lines.find(|(of, _)| *of == seq).is_some_and(|(_, said)| said == proof)
}

fn reach(rest: &[u8], line: &[u8], seq: u64) -> Reach {
    let after = rest.get(line.len()..).unwrap_or_default();
    // A flipped bit can make a newline or take one away, so what follows counts only where it is an
    // entry of its own.
    if frame::is_another(line, seq) || after.split(|byte| *byte == b'\n').any(frame::is_whole) {
        Reach::Middle
    } else if frame::is_cut(rest) {
        Reach::Cut
    } else {
        Reach::Tail
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::samples::{edit_adding, lab};

    fn journal(entries: u64) -> Vec<u8> {
        let mut head = String::new();
        let mut bytes = Vec::new();
        for seq in 1..=entries {
            let frame = frame::write(&edit_adding(seq, lab("Ambiente")), &head).unwrap();
            bytes.extend_from_slice(frame.line.as_bytes());
            head = frame.hash;
        }
        bytes
    }

    fn read(bytes: &[u8]) -> Scan {
        Scan::after(String::new(), bytes)
    }

    fn rest(bytes: &[u8]) -> (u64, Reach) {
        let scan = read(bytes);
        let rest = scan.rest.unwrap();
        assert_eq!(rest.seq, scan.edits.len() as u64 + 1);
        (rest.seq, rest.reach)
    }

    #[test]
    fn a_sound_journal_is_read_whole() {
        let bytes = journal(3);
        let scan = read(&bytes);
        assert_eq!((scan.last(), scan.length), (3, bytes.len()));
        assert!(scan.rest.is_none());
        assert_eq!(scan.hash(3), Some(scan.head()));
        assert_eq!(scan.hash(0), Some(""));
        assert_eq!(scan.hash(4), None);
    }

    #[test]
    fn a_journal_of_another_table_does_not_hold_from_the_first_entry_on() {
        let scan = Scan::after("another".into(), &journal(2));
        assert_eq!((scan.last(), scan.head()), (0, "another"));
        assert_eq!(scan.rest.unwrap().flaw, Flaw::Chain);
    }

    #[test]
    fn an_empty_journal_is_sound() {
        assert_eq!(read(b"").last(), 0);
    }

    #[test]
    fn damage_before_a_whole_entry_is_in_the_middle() {
        let one = journal(1).len();
        let mut bytes = journal(3);
        bytes[one + 100] ^= 1;
        assert_eq!(rest(&bytes), (2, Reach::Middle));
    }

    #[test]
    fn an_entry_that_was_taken_out_is_missed() {
        let (one, two) = (journal(1).len(), journal(2).len());
        let bytes = [&journal(3)[..one], &journal(3)[two..]].concat();
        assert_eq!(rest(&bytes), (2, Reach::Middle));
        let scan = read(&bytes);
        assert_eq!(scan.rest.unwrap().flaw, Flaw::Sequence);
    }

    #[test]
    fn a_last_entry_that_is_cut_or_changed_is_told_apart() {
        let two = journal(2).len();
        let bytes = journal(3);
        assert_eq!(rest(&bytes[..two + 1]), (3, Reach::Cut));
        assert_eq!(rest(&bytes[..bytes.len() - 2]), (3, Reach::Cut));
        assert_eq!(rest(&bytes[..bytes.len() - 1]), (3, Reach::Tail));
        let mut changed = bytes.clone();
        changed[two + 100] = b'\n';
        assert_eq!(rest(&changed), (3, Reach::Tail));
        assert_eq!(rest(&[bytes.as_slice(), &[0; 512]].concat()), (4, Reach::Cut));
    }

    #[test]
    fn a_damaged_entry_is_named_with_its_day_and_who_made_it() {
        let mut bytes = journal(2);
        bytes[0] = b'7';
        assert_eq!(
            read(&bytes).rest.unwrap().what(),
            say!(
                "store-damaged-entry",
                number = 1,
                date = chrono::NaiveDate::from_ymd_opt(2014, 4, 17).unwrap(),
                who = "Anna",
                reason = say!("store-flaw-sequence")
            )
        );
    }
}
