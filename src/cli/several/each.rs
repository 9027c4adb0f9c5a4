//! Every table of a folder, one after the other: read where it can be, and named with its reason
//! where it cannot. Keeps out: what is wanted of them.

use std::path::{Path, PathBuf};

use super::register::Register;
use crate::cli::call::Call;
use crate::cli::failure::Failure;
use crate::cli::places::{self, Place};
use crate::say;
use crate::store::may_be_table;
use crate::text::{Diagnostic, DiagnosticKind, Finding, Location};

/// What was had of each table that could be read, by its name, and which could not.
pub(super) struct Each<T> {
    /// Of each table.
    pub read: Vec<(String, T)>,
    /// The others, each with the reason.
    pub unread: Vec<Unread>,
}

/// A table that could not be read.
pub(super) struct Unread {
    /// Its name.
    pub name: String,
    /// Its folder.
    pub dir: PathBuf,
    /// Why.
    pub why: Diagnostic,
}

/// Takes something from every table of the folder that is meant.
///
/// # Errors
/// When one table is meant, the folder cannot be read or holds no table.
pub(super) fn each<T>(
    call: &Call<'_>,
    take: impl FnMut(&Place) -> Result<T, Diagnostic>,
) -> Result<Each<T>, Failure> {
    each_in(&places::folder_of_tables(call)?, take)
}

/// The same in a folder.
///
/// # Errors
/// When the folder cannot be read or holds no table.
pub(super) fn each_in<T>(
    folder: &Path,
    mut take: impl FnMut(&Place) -> Result<T, Diagnostic>,
) -> Result<Each<T>, Failure> {
    let places = places::all_in(folder, may_be_table)?;
    let lost = Register::of(folder).lost();
    if places.is_empty() && lost.is_empty() {
        let path = folder.display().to_string();
        return Err(Failure::new(
            say!("cli-all-nothing", path = path),
            Some(say!("cli-all-nothing-hint")),
        ));
    }
    // Whoever looks at all tables of a folder wants to be told when one of them is gone; where
    // nothing can be written there, it is not.
    if places.len() > 1 {
        Register::of(folder).note().ok();
    }
    let mut each = Each { read: Vec::new(), unread: Vec::new() };
    for place in places {
        match take(&place) {
            Ok(taken) => each.read.push((place.name, taken)),
            Err(why) => each.unread.push(Unread { name: place.name, dir: place.dir, why }),
        }
    }
    // One that was moved away is missed, and named as one that cannot be read.
    for name in lost {
        let what = say!("cli-moved-away", table = name.as_str());
        let hints = vec![say!(
            "cli-moved-away-hint",
            table = name.as_str(),
            folder = folder.display().to_string()
        )];
        let why = Diagnostic { hints, ..Diagnostic::of_kind(DiagnosticKind::NotATable, what) };
        each.unread.push(Unread { dir: folder.join(&name), name, why });
    }
    Ok(each)
}

/// Names the tables that could not be read, after what was told of the others; the exit status is
/// that of the worst.
///
/// # Errors
/// When there are any.
pub(super) fn all_read(unread: Vec<Unread>) -> Result<(), Failure> {
    let worst = unread.iter().map(|table| table.why.kind).max_by_key(|kind| kind.exit());
    let (Some(kind), count) = (worst, unread.len()) else { return Ok(()) };
    let is_missed = |table: &Unread| table.why.kind == DiagnosticKind::NotATable;
    let missed = unread.iter().find(|table| is_missed(table));
    let missed = missed.and_then(|table| table.why.hint().cloned());
    let damaged = unread.iter().find(|table| !is_missed(table));
    let hint = damaged.map(|it| say!("cli-unread-hint", path = it.dir.display().to_string()));
    let finding = |table: Unread| {
        let at = Location { file: Some(table.name), ..Location::default() };
        Finding::placed(at, table.why.what)
    };
    let findings = unread.into_iter().map(finding).collect();
    // Nothing that was asked in a wrong way: it is the table that does not answer.
    let kind = if kind == DiagnosticKind::Usage { DiagnosticKind::Io } else { kind };
    let hints = hint.into_iter().chain(missed).collect();
    let failure = Failure::new(say!("cli-unread", count = count), None).with_findings(findings);
    Err(Failure { kind, hints, ..failure })
}

/// A hit with the table in which it stands.
pub(super) fn in_table(name: &str, hit: &Finding) -> Finding {
    let at = Location { file: Some(name.to_owned()), ..Location::default() };
    Finding::placed(at, hit.sentence())
}
