//! Looking after a table that will not open: what journal, database and backups prove is put right,
//! what they do not is told and left. Keeps out: what is exported from the rest (see `rescue`).

use std::fs;
use std::io;
use std::path::Path;

use super::archive::About;
use super::codec::State;
use super::feeding::Feed;
use super::holder::Holder;
use super::identity::{self, Mark};
use super::lock::Lock;
use super::opening;
use super::salvage::{Donor, Rebuilt, rebuild};
use super::scan::Scan;
use super::sled::{DATABASE, Mirror, let_go};
use super::verify::is_false;
use super::{checkpoint, files, journal, snapshots, strangers};
use crate::say;
use crate::text::{Diagnostic, DiagnosticKind, Sentence};

/// What was found.
#[derive(Debug)]
pub struct Checkup {
    /// How many entries hold, from the first on.
    pub entries: u64,
    /// What was put right.
    pub mended: Vec<Sentence>,
    /// Why the table still does not open.
    pub trouble: Option<Diagnostic>,
    /// Why nothing could be written, where that is so: then nothing was tried.
    pub unwritable: Option<Sentence>,
    /// The backups beside the table, newest first: which file, and what it says of itself where it
    /// was proved.
    pub copies: Vec<(String, Option<About>)>,
}

/// Looks at the table in a folder, and puts right what can be proved. What is replaced is kept
/// aside.
///
/// # Errors
/// `NotATable`, `Newer` and `Held`, and what stands in place of a file.
pub fn doctor(dir: &Path, holder: &Holder) -> Result<Checkup, Diagnostic> {
    strangers::refuse(dir)?;
    let unread = match identity::read(dir) {
        Err(error) if error.kind != DiagnosticKind::Damaged => return Err(error),
        read => read.err(),
    };
    let copies = copies(dir);
    let mut checkup =
        Checkup { entries: 0, mended: Vec::new(), trouble: None, unwritable: None, copies };
    let _lock = match Lock::alone(dir, holder) {
        Ok(lock) => lock,
        Err(error) if error.kind == DiagnosticKind::Held => return Err(error),
        Err(error) => {
            checkup.unwritable = Some(error.what);
            checkup.trouble = unread;
            look(dir, &mut checkup);
            return Ok(checkup);
        }
    };
    if let Err(error) = treat(dir, &mut checkup) {
        checkup.trouble = Some(error);
        look(dir, &mut checkup);
    }
    Ok(checkup)
}

/// Counts what can be read, writing nothing.
fn look(dir: &Path, checkup: &mut Checkup) {
    let mark = identity::read(dir).unwrap_or_default();
    match journal::scan(dir, mark) {
        Ok(scan) => {
            checkup.entries = scan.last();
            if let Some(rest) = scan.rest {
                checkup.trouble.get_or_insert_with(|| Diagnostic::damaged(dir, rest.what()));
            }
        }
        Err(error) => {
            checkup.trouble.get_or_insert(error);
        }
    }
}

fn treat(dir: &Path, checkup: &mut Checkup) -> Result<(), Diagnostic> {
    let evidence = Evidence::of(dir);
    let mark = mend_mark(dir, &evidence, &mut checkup.mended)?;
    mend_journal(dir, mark, &evidence, &mut checkup.mended)?;
    // Every entry is read: what a checkpoint says that is not so must not stand in the way.
    if journal::scan(dir, mark).is_ok_and(|scan| is_false(dir, mark, &scan)) {
        checkup.mended.push(say!("doctor-mended-checkpoint"));
    }
    checkpoint::discard(dir).map_err(|error| Diagnostic::io(dir, &error))?;
    let opened = opening::open(dir, mark)?;
    checkup.entries = opened.journal.seq();
    checkup.mended.extend(opened.loaded.healed);
    opened.feed.into_iter().for_each(Feed::close);
    Ok(())
}

/// What stands beside the journal.
pub(super) struct Evidence {
    /// What a sound database remembers, and the line of its last entry.
    pub database: Option<(State, Option<Vec<u8>>)>,
    /// The marks of the backups.
    marks: Vec<Mark>,
    /// Lines of the journal from elsewhere.
    pub donors: Vec<Donor>,
}

impl Evidence {
    /// Reads the database, which needs a disk that can be written, and the backups.
    fn of(dir: &Path) -> Self {
        let database = Mirror::open(&dir.join(DATABASE)).ok().map(|(mirror, _)| {
            let kept = (mirror.state().clone(), mirror.last_line());
            let_go(mirror);
            kept
        });
        Self::with(dir, database)
    }

    /// With what a database is known to say.
    pub(super) fn with(dir: &Path, database: Option<(State, Option<Vec<u8>>)>) -> Self {
        let mut donors = Vec::new();
        if let Some((_, Some(line))) = &database {
            donors.push(Donor { name: say!("doctor-from-database"), bytes: line.clone() });
        }
        let mut marks = Vec::new();
        for (snapshot, backup) in snapshots::proved(dir) {
            let name = say!("doctor-from-snapshot", day = snapshot.day);
            marks.push(backup.mark);
            donors.push(Donor { name, bytes: backup.journal });
        }
        Self { database, marks, donors }
    }

    /// The journal put together, if it can be.
    pub(super) fn rebuild(&self, mark: Mark, bytes: &[u8]) -> Option<Rebuilt> {
        let until = self.database.as_ref().filter(|(state, _)| state.table == mark.id);
        let until = until.map(|(state, _)| (state.seq, state.head.as_str()));
        rebuild(&mark.genesis(), bytes, &self.donors, until)
    }

    /// The mark with which the journal begins, of those that database and backups know.
    pub(super) fn mark(&self, journal: &[u8]) -> Option<Mark> {
        let beginning = |id| Mark::beginning(id, journal);
        let known = self.database.iter().map(|(state, _)| beginning(state.table));
        let known = known.chain(self.marks.iter().map(|mark| beginning(mark.id)));
        let mut known = known.chain([beginning(None)]);
        known.find(|mark| {
            Scan::after(mark.genesis(), journal).last() > 0
                || self.rebuild(*mark, journal).is_some()
        })
    }
}

fn mend_mark(
    dir: &Path,
    evidence: &Evidence,
    mended: &mut Vec<Sentence>,
) -> Result<Mark, Diagnostic> {
    let path = dir.join(identity::NAME);
    let failed = |error: io::Error| Diagnostic::io(&path, &error);
    let bytes = files::read(&dir.join(journal::NAME)).unwrap_or_default();
    let read = identity::read(dir);
    let is_another = |mark: Mark| {
        Scan::after(mark.genesis(), &bytes).is_of_another_table()
            // The database must agree that it is the mark that is wrong.
            && evidence.database.as_ref().is_some_and(|(state, _)| state.table != mark.id)
    };
    match read {
        Ok(mark) if !is_another(mark) => return Ok(mark),
        Err(error) if error.kind != DiagnosticKind::Damaged => return Err(error),
        _ => {}
    }
    let Some(mark) = evidence.mark(&bytes) else { return read };
    if path.exists() {
        files::move_aside(dir, identity::NAME, "FORMAT.damaged").map_err(failed)?;
    }
    files::write_new(&path, mark.line().as_bytes()).map_err(failed)?;
    files::sync_folder(dir).map_err(failed)?;
    mended.push(say!("doctor-mended-format"));
    Ok(mark)
}

fn mend_journal(
    dir: &Path,
    mark: Mark,
    evidence: &Evidence,
    mended: &mut Vec<Sentence>,
) -> Result<(), Diagnostic> {
    let path = dir.join(journal::NAME);
    let failed = |error: io::Error| Diagnostic::io(&path, &error);
    let bytes = match fs::symlink_metadata(&path) {
        Ok(_) => files::read(&path).map_err(failed)?,
        Err(_) => Vec::new(),
    };
    let Some(rebuilt) = evidence.rebuild(mark, &bytes) else { return Ok(()) };
    if path.exists() {
        let name = files::keep_bytes(dir, "journal.damaged", &bytes).map_err(failed)?;
        mended.push(say!("doctor-kept", name = name));
    }
    files::replace(&path, &rebuilt.bytes).map_err(failed)?;
    files::sync_folder(dir).map_err(failed)?;
    mended.extend(rebuilt.done);
    Ok(())
}

fn copies(dir: &Path) -> Vec<(String, Option<About>)> {
    let proved: Vec<_> = snapshots::proved(dir).collect();
    let all = snapshots::snapshots(dir).into_iter().rev();
    all.map(|snapshot| {
        let backup = proved.iter().find(|(other, _)| other.path == snapshot.path);
        (snapshot.path.display().to_string(), backup.map(|(_, backup)| backup.about.clone()))
    })
    .collect()
}
