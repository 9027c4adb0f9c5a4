//! One entry of the journal as one line of text: `SEQ LENGTH CRC32 HASH JSON`. Where a person was
//! erased from it, `HASH~PROOF` stands for `HASH`: the link that it had and that the next entry
//! follows, and what proves the text it has now. Keeps out: files, and what becomes of a line that
//! does not hold.

use chrono::{DateTime, FixedOffset};
use serde::Deserialize;

use crate::domain::Id;
use crate::ledger::{Digest, Edit, digest};
use crate::say;
use crate::text::Sentence;

/// An entry as it is written; the default is what stands before the first one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Frame {
    /// Its number.
    pub seq: u64,
    /// The whole line with its newline.
    pub line: String,
    /// Its link of the chain.
    pub hash: Digest,
}

/// Why a line is not the entry it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It does not begin as an entry does.
    Header,
    /// It is longer or shorter than it says.
    Length,
    /// Its text is not the text that was written.
    Checksum,
    /// It is an entry, but not the next one.
    Sequence,
    /// It does not follow from the entry before it.
    Chain,
    /// It was written anew, and no erasure of a person says so.
    Rewritten,
    /// It is as it was written, but this program cannot read it.
    Content(String),
}

impl Flaw {
    /// The flaw in words that fit after a colon.
    pub(super) fn reason(&self) -> Sentence {
        match self {
            Self::Header => say!("store-flaw-header"),
            Self::Length => say!("store-flaw-length"),
            Self::Checksum => say!("store-flaw-checksum"),
            Self::Sequence => say!("store-flaw-sequence"),
            Self::Chain => say!("store-flaw-chain"),
            Self::Rewritten => say!("store-flaw-rewritten"),
            Self::Content(reason) => say!("store-flaw-content", reason = reason.clone()),
        }
    }
}

/// Writes an edit as the entry that follows the link `previous`.
///
/// # Errors
/// When the edit has no JSON form, or its JSON does not read back as the same edit: such an entry,
/// once acknowledged, would be lost.
pub(super) fn write(edit: &Edit, previous: &str) -> Result<Frame, String> {
    let json = serde_json::to_string(edit).map_err(|error| error.to_string())?;
    let read: Edit = serde_json::from_str(&json).map_err(|error| error.to_string())?;
    if read != *edit {
        return Err(format!("{} != {}", json, serde_json::to_string(&read).unwrap_or_default()));
    }
    let hash = digest(previous, json.as_bytes());
    let line = format!("{} {} {}\n", head(edit.seq, json.as_bytes()), hash, json);
    Ok(Frame { seq: edit.seq, line, hash })
}

/// Writes an edit that says less than it did in the place of the entry with the link `was`, which
/// follows the link `previous`; answers also its proof: SHA-256 over both links and the text.
///
/// # Errors
/// As [`write()`].
pub(super) fn rewrite(edit: &Edit, previous: &str, was: &str) -> Result<(Frame, Digest), String> {
    let plain = write(edit, previous)?;
    let text = plain.line.strip_suffix('\n').and_then(|line| text(line.as_bytes()));
    let json = text.unwrap_or_default();
    let proof = proof(previous, was, json);
    let json = String::from_utf8_lossy(json);
    let line = format!("{} {was}{PROVED}{proof} {json}\n", head(edit.seq, json.as_bytes()));
    Ok((Frame { seq: edit.seq, line, hash: was.to_owned() }, proof))
}

/// What stands between the link of an entry that was rewritten and the proof of its text.
const PROVED: char = '~';

fn proof(previous: &str, was: &str, json: &[u8]) -> Digest {
    digest(&format!("{previous}{was}"), json)
}

/// The proof that a line shows, if it was rewritten.
pub(super) fn shown_proof(line: &[u8]) -> Option<Digest> {
    let hash = Parts::of(line).ok()?.hash;
    let at = hash.iter().position(|byte| *byte == PROVED as u8)?;
    Some(String::from_utf8_lossy(hash.get(at + 1..)?).into_owned())
}

/// Reads a line without its newline as entry number `seq` after the link `previous`. Whether one
/// that was rewritten may be so is said by an entry after it.
///
/// # Errors
/// The first thing about the line that does not hold. Numbers and digests are compared as text, so
/// that a line that says the same in other letters does not pass.
pub(super) fn read(line: &[u8], seq: u64, previous: &str) -> Result<(Edit, Digest), Flaw> {
    let (json, hash) = check(line, seq, previous)?;
    let edit: Edit =
        serde_json::from_slice(json).map_err(|error| Flaw::Content(error.to_string()))?;
    if edit.seq != seq {
        return Err(Flaw::Sequence);
    }
    Ok((edit, hash))
}

/// Whether a line without its newline is entry number `seq` after the link `previous`, as far as
/// checksum and hash prove it: answers its text, which is not looked into, and its link.
///
/// # Errors
/// As [`read()`].
pub(super) fn check<'l>(
    line: &'l [u8],
    seq: u64,
    previous: &str,
) -> Result<(&'l [u8], Digest), Flaw> {
    let parts = Parts::of(line)?;
    parts.holds()?;
    if parts.seq != seq {
        return Err(Flaw::Sequence);
    }
    let split = parts.hash.iter().position(|byte| *byte == PROVED as u8);
    let (hash, said, is) = match split.map(|at| parts.hash.split_at(at)) {
        Some((was, said)) => {
            let was = std::str::from_utf8(was).map_err(|_| Flaw::Header)?.to_owned();
            let proof = proof(previous, &was, parts.json);
            (was, said.get(1..).unwrap_or_default(), proof)
        }
        None => {
            let hash = digest(previous, parts.json);
            (hash.clone(), parts.hash, hash)
        }
    };
    match differing(said, is.as_bytes()) {
        0 => {}
        // Two hashes share a few digits by chance and nearly all of them never: this one was
        // damaged.
        few if few <= FEW => return Err(Flaw::Checksum),
        _ => return Err(Flaw::Chain),
    }
    Ok((parts.json, hash))
}

/// The link of the chain that a line says it is.
pub(super) fn link(line: &[u8]) -> Option<Digest> {
    let hash = Parts::of(line).ok()?.hash;
    let was = hash.split(|byte| *byte == PROVED as u8).next()?;
    std::str::from_utf8(was).ok().map(str::to_owned)
}

/// So many digits of a hash may differ before it is another one.
const FEW: usize = 8;

/// In how many places two words of one length differ; in all, where their lengths do.
fn differing(one: &[u8], other: &[u8]) -> usize {
    if one.len() == other.len() {
        one.iter().zip(other).filter(|(one, other)| one != other).count()
    } else {
        one.len().max(other.len()).max(FEW + 1)
    }
}

/// The text of an entry, without what stands before it.
pub(super) fn text(line: &[u8]) -> Option<&[u8]> {
    Parts::of(line).ok().map(|parts| parts.json)
}

/// The number of a line that by itself is as it was written: the one inside, which the checksum
/// guards.
pub(super) fn number(line: &[u8]) -> Option<u64> {
    let parts = Parts::of(line).ok()?;
    parts.holds().ok().and_then(|()| Numbered::of(parts.json))
}

/// Where the entry at the start of these bytes ends, as it says itself.
pub(super) fn says_end(bytes: &[u8]) -> Option<usize> {
    let parts = Parts::of(bytes).ok()?;
    (bytes.len() - parts.json.len()).checked_add(parts.length)
}

/// Where the text of an entry begins, and the checksum that it should have.
pub(super) fn says_checksum(line: &[u8]) -> Option<(usize, u32)> {
    let parts = Parts::of(line).ok()?;
    let crc = parts.head.rsplit(|byte| *byte == b' ').next()?;
    let crc = u32::from_str_radix(std::str::from_utf8(crc).ok()?, 16).ok()?;
    Some((line.len() - parts.json.len(), crc))
}

/// Whether a line by itself is as it was written, wherever it stands.
pub(super) fn is_whole(line: &[u8]) -> bool {
    Parts::of(line).is_ok_and(|parts| parts.holds().is_ok())
}

/// Whether a line is a whole entry, but not number `seq`: then others are missing before it.
pub(super) fn is_another(line: &[u8], seq: u64) -> bool {
    is_whole(line)
        && Parts::of(line)
            .is_ok_and(|parts| Numbered::of(parts.json).is_some_and(|found| found != seq))
}

/// Whether bytes at the end of a journal are the beginning of an entry and no more, as an
/// interrupted write leaves them.
pub(super) fn is_cut(rest: &[u8]) -> bool {
    !rest.contains(&b'\n') && Parts::of(rest).map_or(true, |parts| parts.json.len() < parts.length)
}

/// Who made a damaged entry and when, as far as that can still be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Glimpse {
    /// Who.
    pub who: String,
    /// When.
    pub at: DateTime<FixedOffset>,
}

/// What can still be read of a damaged entry, whose JSON as a whole may be no JSON any more.
pub(super) fn glimpse(line: &[u8]) -> Option<Glimpse> {
    let at = DateTime::parse_from_rfc3339(&string(line, br#""at":"#)?).ok()?;
    Some(Glimpse { who: string(line, br#""who":"#)?, at })
}

/// The id of the edit in a line, whether or not the line holds.
pub(super) fn glimpse_id(line: &[u8]) -> Option<Id> {
    string(line, br#""id":"#)?.parse().ok()
}

/// The first string after a name. Quotes inside a text are escaped, so that no text looks like a
/// name.
fn string(line: &[u8], name: &[u8]) -> Option<String> {
    let start = line.windows(name.len()).position(|window| window == name)? + name.len();
    serde_json::Deserializer::from_slice(line.get(start..)?).into_iter().next()?.ok()
}

/// The number inside an entry, which its checksum guards; the one before it could be damaged by
/// itself.
#[derive(Deserialize)]
struct Numbered {
    seq: u64,
}

impl Numbered {
    fn of(json: &[u8]) -> Option<u64> {
        serde_json::from_slice::<Self>(json).ok().map(|numbered| numbered.seq)
    }
}

fn head(seq: u64, json: &[u8]) -> String {
    format!("{seq} {} {:08x}", json.len(), crc32fast::hash(json))
}

struct Parts<'a> {
    seq: u64,
    length: usize,
    head: &'a [u8],
    hash: &'a [u8],
    json: &'a [u8],
}

impl<'a> Parts<'a> {
    fn of(line: &'a [u8]) -> Result<Self, Flaw> {
        let mut words = line.splitn(5, |byte| *byte == b' ');
        let mut next = || words.next().ok_or(Flaw::Header);
        let (seq, length, crc, hash, json) = (next()?, next()?, next()?, next()?, next()?);
        let head = line.get(..seq.len() + length.len() + crc.len() + 2).ok_or(Flaw::Header)?;
        Ok(Self { seq: parsed(seq)?, length: parsed(length)?, head, hash, json })
    }

    fn holds(&self) -> Result<(), Flaw> {
        if self.length != self.json.len() {
            return Err(Flaw::Length);
        }
        if self.head != head(self.seq, self.json).as_bytes() {
            return Err(Flaw::Checksum);
        }
        Ok(())
    }
}

fn parsed<T: std::str::FromStr>(word: &[u8]) -> Result<T, Flaw> {
    std::str::from_utf8(word).ok().and_then(|word| word.parse().ok()).ok_or(Flaw::Header)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::samples::{edit_adding, lab};

    fn frame() -> Frame {
        write(&edit_adding(3, lab("Ambiente\nè \"qui\"")), "abc").unwrap()
    }

    fn bare(frame: &Frame) -> Vec<u8> {
        frame.line.trim_end_matches('\n').as_bytes().to_vec()
    }

    #[test]
    fn an_entry_reads_back_as_the_edit_that_was_written() {
        let frame = frame();
        assert_eq!(frame.line.matches('\n').count(), 1);
        let read = read(&bare(&frame), 3, "abc").unwrap();
        assert_eq!(read, (edit_adding(3, lab("Ambiente\nè \"qui\"")), frame.hash));
    }

    #[test]
    fn every_flipped_bit_of_an_entry_is_noticed() {
        let line = bare(&frame());
        for at in 0..line.len() * 8 {
            let mut flipped = line.clone();
            flipped[at / 8] ^= 1 << (at % 8);
            assert!(read(&flipped, 3, "abc").is_err(), "bit {at}");
        }
    }

    #[test]
    fn every_cut_of_an_entry_is_noticed_as_a_cut() {
        let line = frame().line.into_bytes();
        for length in 0..line.len() - 1 {
            assert!(is_cut(&line[..length]), "{length}");
            assert!(read(&line[..length], 3, "abc").is_err(), "{length}");
        }
        assert!(!is_cut(&line));
        assert!(!is_cut(&line[..line.len() - 1]), "only the newline is missing");
    }

    #[test]
    fn an_entry_in_another_place_is_named_for_what_is_wrong() {
        let line = bare(&frame());
        assert_eq!(read(&line, 4, "abc"), Err(Flaw::Sequence));
        assert_eq!(read(&line, 3, "abd"), Err(Flaw::Chain));
        assert!(is_whole(&line));
        assert!(is_another(&line, 4) && !is_another(&line, 3));
        assert_eq!(read(&line[1..], 3, "abc"), Err(Flaw::Header));
        assert_eq!(read(b"", 3, "abc"), Err(Flaw::Header));
    }

    #[test]
    fn a_damaged_hash_is_not_taken_for_that_of_another_table() {
        let mut line = bare(&frame());
        let hash = line.windows(64).position(|w| w.iter().all(u8::is_ascii_hexdigit)).unwrap();
        line[hash + 7] ^= 1;
        assert_eq!(read(&line, 3, "abc"), Err(Flaw::Checksum));
        line[hash..hash + 9].fill(b'?');
        assert_eq!(read(&line, 3, "abc"), Err(Flaw::Chain));
        line.remove(hash);
        assert_eq!(read(&line, 3, "abc"), Err(Flaw::Chain));
    }

    #[test]
    fn an_entry_that_was_rewritten_keeps_its_link_and_proves_its_new_text() {
        let was = frame();
        let (now, proof) = rewrite(&edit_adding(3, lab("Ambiente")), "abc", &was.hash).unwrap();
        let line = bare(&now);
        assert_eq!(read(&line, 3, "abc"), Ok((edit_adding(3, lab("Ambiente")), was.hash.clone())));
        assert_eq!((shown_proof(&line), shown_proof(&bare(&was))), (Some(proof), None));
        for at in 0..line.len() * 8 {
            let mut flipped = line.clone();
            flipped[at / 8] ^= 1 << (at % 8);
            assert!(read(&flipped, 3, "abc").is_err(), "bit {at}");
        }
    }

    #[test]
    fn an_entry_of_a_later_program_is_sound_but_not_readable() {
        let json = br#"{"seq":3,"mood":"new"}"#;
        let line =
            [head(3, json).as_bytes(), b" ", digest("abc", json).as_bytes(), b" ", json].concat();
        assert!(matches!(read(&line, 3, "abc"), Err(Flaw::Content(_))));
    }

    #[test]
    fn who_made_a_damaged_entry_can_often_still_be_read() {
        let mut line = bare(&frame());
        line[0] = b'9';
        line.truncate(line.len() - 1);
        let glimpse_of =
            |line: &[u8]| glimpse(line).map(|glimpse| (glimpse.who, glimpse.at.to_rfc3339()));
        assert_eq!(glimpse_of(&line), Some(("Anna".into(), "2014-04-17T17:03:00+02:00".into())));
        assert_eq!(glimpse_of(&line[..120]), None);
    }
}
