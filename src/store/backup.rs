//! A backup of a table that may be in use: its journal only grows, so what is whole at one moment
//! stays whole. Keeps out: the file it becomes, and when one is due.

use std::path::Path;

use super::archive::Backup;
use super::frame::Flaw;
use super::opening::refuse_later;
use super::scan::{Reach, Scan};
use super::{attached, conflict, identity, journal, strangers};
use crate::say;
use crate::text::{Diagnostic, DiagnosticKind};

/// Packs the table in a folder, called `name`, at the moment `made`, and proves the bytes by
/// reading them again. With `files` those of its attachments that lie beside it and are what their
/// checksum says come along.
///
/// # Errors
/// `NotATable`, `Newer`, `Io`; `Damaged` when the journal does not hold: a copy of damage would
/// pass for a good one.
pub fn backup(
    dir: &Path,
    name: &str,
    made: &str,
    files: bool,
) -> Result<(Vec<u8>, Backup), Diagnostic> {
    strangers::refuse(dir)?;
    let mark = identity::read(dir)?;
    let journal = journal::read(dir)?;
    let scan = Scan::after(mark.genesis(), &journal);
    refuse_later(&scan)?;
    if let Some(what) = conflict::in_journal(&scan) {
        return Err(Diagnostic::conflict(dir, what));
    }
    // The last entry may be on its way to the disk in another process: it was not acknowledged yet.
    if let Some(rest) =
        scan.rest.filter(|rest| rest.reach != Reach::Cut || rest.flaw == Flaw::Chain)
    {
        return Err(Diagnostic::damaged(dir, rest.what()));
    }
    let damaged = |what| Diagnostic::damaged(dir, what);
    let mut packed = Backup::of(mark, journal, name, made).map_err(damaged)?;
    if files {
        let found = attached::whole(dir, packed.replay.records().map(|(_, record)| record));
        packed = packed.with(found.map_err(|error| Diagnostic::io(dir, &error))?);
    }
    let bytes = packed.pack().map_err(|reason| {
        Diagnostic::of_kind(
            DiagnosticKind::Io,
            say!("store-io", path = dir.display().to_string(), reason = reason),
        )
    })?;
    let proved = Backup::read(&bytes)?;
    Ok((bytes, proved))
}
