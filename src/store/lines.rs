//! The lines of a journal as they travel to where the same table is kept too, and back. Keeps out:
//! how they travel, and writing them.

use std::path::Path;

use super::frame::{self, Flaw, Frame};
use super::identity::{self, Mark};
use super::scan::Scan;
use super::{journal, opening, strangers};
use crate::domain::Id;
use crate::ledger::{Cause, Digest, Edit};
use crate::say;
use crate::text::{Diagnostic, DiagnosticKind, Sentence};

/// One line of a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalLine {
    /// Its number, from 1 without gaps.
    pub seq: u64,
    /// The id of its edit.
    pub id: Id,
    /// The link of the chain after it.
    pub hash: Digest,
    /// The line as it stands in the journal, without its newline.
    pub text: String,
}

/// The lines of a table, each of which follows from the one before it.
#[derive(Debug, Clone)]
pub struct Lines {
    /// The id of the table.
    pub table: Id,
    /// Every line, from number 1.
    pub lines: Vec<JournalLine>,
    /// The lines that each erasure wrote anew: its own number, and theirs.
    erasures: Vec<(u64, Vec<u64>)>,
}

impl Lines {
    /// The number of the last line; 0 where there is none.
    pub fn last(&self) -> u64 {
        self.lines.last().map_or(0, |line| line.seq)
    }

    /// The link of the chain after line number `seq`; blank before the first.
    pub fn link(&self, seq: u64) -> Option<&str> {
        let Some(index) = seq.checked_sub(1) else { return Some("") };
        self.lines.get(usize::try_from(index).ok()?).map(|line| line.hash.as_str())
    }

    /// The lines after number `seq`.
    pub fn after(&self, seq: u64) -> &[JournalLine] {
        let start = usize::try_from(seq).unwrap_or(usize::MAX);
        self.lines.get(start..).unwrap_or_default()
    }

    /// The lines up to number `seq` that an erasure after it wrote anew.
    pub fn rewritten_by(&self, seq: u64) -> Vec<&JournalLine> {
        let later = self.erasures.iter().filter(|(by, _)| *by > seq).flat_map(|(_, of)| of);
        let mut of: Vec<u64> = later.copied().filter(|line| *line <= seq).collect();
        of.sort_unstable();
        of.dedup();
        let line = |seq: u64| self.lines.get(usize::try_from(seq.checked_sub(1)?).ok()?);
        of.into_iter().filter_map(line).collect()
    }

    /// The lines as they stand in the journal.
    pub fn texts(&self) -> Vec<String> {
        self.lines.iter().map(|line| line.text.clone()).collect()
    }

    /// Whether somebody was erased by a line after number `seq`.
    pub fn erases_after(&self, seq: u64) -> bool {
        self.erasures.iter().any(|(by, _)| *by > seq)
    }
}

/// Reads the lines of the table in a folder, without writing there; one that is not finished yet is
/// left out.
///
/// # Errors
/// `NotATable`, `Newer`, `Io`, `Damaged` when a line does not hold, and `Refused` for a table of the
/// first format, which has no id by which it could be known elsewhere.
pub fn lines(dir: &Path) -> Result<Lines, Diagnostic> {
    strangers::refuse(dir)?;
    let mark = identity::read(dir)?;
    let Some(table) = mark.id else {
        return Err(Diagnostic::new(
            say!("lines-nameless"),
            Some(say!("lines-nameless-hint", path = super::quoted(dir))),
        ));
    };
    let bytes = journal::read(dir)?;
    let end = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let bytes = bytes.get(..end).unwrap_or_default();
    let scan = Scan::after(mark.genesis(), bytes);
    opening::refuse_later(&scan)?;
    match &scan.rest {
        Some(rest) => Err(Diagnostic::damaged(dir, rest.what())),
        None => Ok(of(table, &scan, bytes)),
    }
}

/// The lines of a table that stand elsewhere, as far as each follows from the one before it, and
/// what is wrong with the first that does not.
pub fn checked<'a>(
    table: Id,
    texts: impl IntoIterator<Item = &'a str>,
) -> (Lines, Option<(u64, Sentence)>) {
    let bytes = joined(texts);
    let scan = Scan::after(Mark { id: Some(table), erased: true }.genesis(), &bytes);
    let wrong = scan.rest.as_ref().map(|rest| (rest.seq, rest.flaw.reason()));
    (of(table, &scan, &bytes), wrong)
}

/// Whether somebody is erased by lines of others that follow line number `seq` of a table. What
/// erasures wrote anew before it is not looked at: there it still is as it was.
///
/// # Errors
/// `Damaged` or `Newer` at the first line that does not follow.
pub fn erases(here: &Lines, seq: u64, theirs: &[JournalLine]) -> Result<bool, Diagnostic> {
    let genesis = Mark { id: Some(here.table), erased: true }.genesis();
    let head = match seq {
        0 => genesis,
        _ => here.link(seq).unwrap_or_default().to_owned(),
    };
    let texts: Vec<String> = theirs.iter().map(|line| line.text.clone()).collect();
    let entries = read(&texts, seq, &head)?;
    Ok(entries.iter().any(|(edit, _)| edit.cause == Cause::Erase))
}

/// What is to be said of line number `seq`, after those that hold, where it is one of a later program
/// and follows from them; nothing where it is damaged.
pub fn later_line(held: &Lines, all: &[JournalLine], seq: u64) -> Option<Sentence> {
    let line = all.iter().find(|line| line.seq == seq)?;
    let failed = erases(held, seq.checked_sub(1)?, std::slice::from_ref(line)).err()?;
    (failed.kind == DiagnosticKind::Newer).then_some(failed.what)
}

/// Lines with their newlines.
pub(super) fn joined<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for text in texts {
        bytes.extend_from_slice(text.as_bytes());
        bytes.push(b'\n');
    }
    bytes
}

fn of(table: Id, scan: &Scan, bytes: &[u8]) -> Lines {
    let texts = bytes.split(|byte| *byte == b'\n');
    let found = scan.edits.iter().zip(&scan.hashes).zip(texts);
    let line = |((edit, hash), text): ((&Edit, &Digest), &[u8])| JournalLine {
        seq: edit.seq,
        id: edit.id,
        hash: hash.clone(),
        text: String::from_utf8_lossy(text).into_owned(),
    };
    let erasing = scan.edits.iter().filter(|edit| edit.cause == Cause::Erase);
    let of = |edit: &Edit| {
        let lines = edit.erasure.iter().flat_map(|erasure| &erasure.lines);
        (edit.seq, lines.map(|(seq, _)| *seq).collect())
    };
    Lines { table, lines: found.map(line).collect(), erasures: erasing.map(of).collect() }
}

/// A line from elsewhere that is not the next entry of this table.
pub(super) fn strange(number: u64, flaw: &Flaw) -> Diagnostic {
    let reason = flaw.reason();
    if matches!(flaw, Flaw::Content(_)) {
        let what = say!("store-newer-entry", number = number, reason = reason);
        return Diagnostic::of_kind(DiagnosticKind::Newer, what);
    }
    let what = say!("lines-strange", number = number, reason = reason);
    Diagnostic {
        kind: DiagnosticKind::Damaged,
        ..Diagnostic::new(what, Some(say!("lines-strange-hint")))
    }
}

/// An edit from elsewhere that changes a record which is not as the edit says it was.
pub(super) fn misfit(number: u64, who: &str) -> Diagnostic {
    let what = say!("lines-misfit", number = number, who = who);
    Diagnostic {
        kind: DiagnosticKind::Damaged,
        ..Diagnostic::new(what, Some(say!("lines-strange-hint")))
    }
}

/// Reads lines as the entries after number `seq`, whose link is `head`.
///
/// # Errors
/// The first that is not.
pub(super) fn read(
    texts: &[String],
    seq: u64,
    head: &str,
) -> Result<Vec<(Edit, Frame)>, Diagnostic> {
    let mut head = head.to_owned();
    let mut entries = Vec::with_capacity(texts.len());
    for (number, text) in (seq + 1..).zip(texts) {
        let (edit, hash) =
            frame::read(text.as_bytes(), number, &head).map_err(|flaw| strange(number, &flaw))?;
        head.clone_from(&hash);
        entries.push((edit, Frame { seq: number, line: format!("{text}\n"), hash }));
    }
    Ok(entries)
}
