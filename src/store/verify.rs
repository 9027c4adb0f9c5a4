//! Reading a whole table again: the chain from the first entry on, and the database against the
//! journal, record by record. Keeps out: healing, which opening does.

use std::path::Path;

use super::checkpoint;
use super::codec::State;
use super::conflict::{self, Witness};
use super::frame::Flaw;
use super::holder::Holder;
use super::identity::{self, Mark};
use super::lock::Lock;
use super::opening::{misfit, refuse_later};
use super::replay::Replay;
use super::scan::{Reach, Scan};
use super::sled::{DATABASE, Mirror, Unsound};
use super::verified::Verified;
use super::{journal, planting, strangers};
use crate::domain::{Id, Record};
use crate::ledger::{Book, Stacks};
use crate::say;
use crate::text::{Diagnostic, DiagnosticKind, Sentence};

/// What a database remembers and holds.
pub(super) type Kept = Result<(State, Vec<(Id, Record)>), Unsound>;

/// Verifies the table in a folder that is not open, without healing anything.
///
/// # Errors
/// `NotATable`, `Newer`, `Held` or `Io`; also `Damaged` when there is no journal at all. Other
/// damage is in the answer.
pub fn verify(dir: &Path, holder: &Holder) -> Result<Verified, Diagnostic> {
    strangers::refuse(dir)?;
    let mark = identity::read(dir)?;
    if planting::is_copy(dir) && !dir.join(DATABASE).exists() {
        let unread = Some(say!("verify-copy"));
        return verify_journal(dir).map(|found| Verified { unread, ..found });
    }
    let _lock = match Lock::alone(dir, holder) {
        // The database is somebody's who sits at the table, or may not be opened.
        Err(error)
            if matches!(
                error.kind,
                DiagnosticKind::Io | DiagnosticKind::Full | DiagnosticKind::Held
            ) =>
        {
            let unread = Some(match error.kind {
                DiagnosticKind::Held => say!("verify-beside", who = error.what),
                _ => say!("verify-journal-alone", reason = error.what),
            });
            return verify_journal(dir).map(|found| Verified { unread, ..found });
        }
        taken => taken?,
    };
    let scan = journal::scan(dir, mark)?;
    refuse_later(&scan)?;
    let found = Mirror::open(&dir.join(DATABASE));
    let last_line = found.as_ref().ok().and_then(|(mirror, _)| mirror.last_line());
    let kept = found.map(|(mirror, records)| (mirror.state().clone(), records));
    Ok(with_checkpoint(dir, mark, &scan, examine(mark, &scan, &kept, last_line)))
}

/// Verifies the journal alone, where nothing may be written.
///
/// # Errors
/// `NotATable`, `Newer`, `Held` or `Io`; also `Damaged` when there is no journal at all.
pub(super) fn verify_journal(dir: &Path) -> Result<Verified, Diagnostic> {
    let mark = identity::read(dir)?;
    let scan = journal::scan(dir, mark)?;
    refuse_later(&scan)?;
    // A database that has read nothing yet agrees with any journal.
    let nothing = State { table: mark.id, head: mark.genesis(), ..State::default() };
    let found = examine(mark, &scan, &Ok((nothing, Vec::new())), None);
    Ok(with_checkpoint(dir, mark, &scan, found))
}

/// What was found, and whether the checkpoint says something else than the journal.
pub(super) fn with_checkpoint(dir: &Path, mark: Mark, scan: &Scan, found: Verified) -> Verified {
    let mut found = found;
    if is_false(dir, mark, scan) {
        found.problems.push(say!("store-verify-checkpoint"));
        found.heals = false;
    }
    found
}

/// Whether a table has a checkpoint that is as it was written, stands in its place, and has other
/// records than the journal makes there. One that is not even that is never used.
pub(super) fn is_false(dir: &Path, mark: Mark, scan: &Scan) -> bool {
    let Some(checkpoint) = checkpoint::read(dir, mark) else { return false };
    if scan.hash(checkpoint.state.seq) != Some(checkpoint.state.head.as_str()) {
        return false;
    }
    let (mut replay, mut stacks) = (Replay::default(), Stacks::default());
    let before = scan.edits.iter().take_while(|edit| edit.seq <= checkpoint.state.seq);
    let fits = before.inspect(|edit| stacks.push(edit)).all(|edit| replay.apply(edit));
    !fits || replay != Replay::from(checkpoint.records) || stacks != checkpoint.stacks
}

/// Compares a journal with a database, which may have kept the line of its last entry.
pub(super) fn examine(
    mark: Mark,
    scan: &Scan,
    kept: &Kept,
    last_line: Option<Vec<u8>>,
) -> Verified {
    let in_journal = conflict::in_journal(scan);
    let rest = || scan.rest.iter().map(|rest| rest.what());
    let mut problems: Vec<Sentence> =
        in_journal.clone().map_or_else(|| rest().collect(), |what| vec![what]);
    let with_database = kept.as_ref().ok().and_then(|(state, records)| {
        conflict::with_database(mark, scan, &Witness { state, records, last_line })
    });
    let conflicts = in_journal.is_some() || with_database.is_some();
    match kept {
        Ok((state, _)) if !conflicts && state.seq > scan.last() => {
            let (first, last) = (scan.last() + 1, state.seq);
            problems.push(say!(
                "store-verify-ahead",
                count = last - scan.last(),
                first = first,
                last = last
            ));
        }
        Ok(_) => problems.extend(with_database),
        Err(Unsound::Missing) => problems.push(say!("store-verify-no-database")),
        Err(Unsound::Full) => problems.push(say!("store-full")),
        Err(Unsound::Broken(_)) => problems.push(say!("store-verify-database")),
    }
    // The database may be some entries behind after a kill, and is then compared where it stands.
    let stand = kept.as_ref().ok().filter(|(state, _)| !conflicts && state.seq <= scan.last());
    let mut replay = Replay::default();
    let compare = |replay: &Replay, seq: u64| {
        stand
            .filter(|(state, _)| state.seq == seq)
            .and_then(|(_, records)| difference(replay, records))
    };
    problems.extend(compare(&replay, 0));
    let mut heals = !conflicts && heals(scan, kept);
    for edit in &scan.edits {
        if !replay.apply(edit) {
            problems.push(misfit(edit));
            heals = false;
            break;
        }
        problems.extend(compare(&replay, edit.seq));
    }
    Verified {
        entries: scan.last(),
        records: replay.len(),
        head: if scan.last() == 0 { String::new() } else { scan.head().to_owned() },
        links: scan.hashes.clone(),
        rewritten: scan.rewritten,
        unread: None,
        problems,
        heals,
    }
}

/// Whether opening finds everything that was acknowledged: it takes one last entry from the
/// database, cuts off what was never finished, and makes the database again from the journal.
fn heals(scan: &Scan, kept: &Kept) -> bool {
    let whole = match &scan.rest {
        None => true,
        Some(rest) if matches!(rest.flaw, Flaw::Content(_)) => false,
        Some(rest) => match rest.reach {
            Reach::Middle => false,
            Reach::Cut => true,
            Reach::Tail => kept.is_ok(),
        },
    };
    let ahead = kept.as_ref().map_or(0, |(state, _)| state.seq.saturating_sub(scan.last()));
    whole && ahead <= 1
}

/// How many records are not as the journal has them, with the name of one.
fn difference(replay: &Replay, records: &[(Id, Record)]) -> Option<Sentence> {
    let other = Replay::from(records.iter().cloned());
    let changed = records.iter().filter(|(id, record)| replay.record(*id) != Some(record));
    let missing = replay.records().filter(|(id, _)| other.record(*id).is_none());
    let mut differing = changed.map(|(_, record)| record).chain(missing.map(|(_, record)| record));
    let first = differing.next()?;
    let name =
        first.label(Book::of(replay.records().map(|(id, record)| (id, record.clone()))).world());
    Some(say!("store-verify-records", count = differing.count() + 1, name = name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::frame;
    use crate::store::samples::{edit_adding, id, lab};

    fn scan() -> Scan {
        let frame = frame::write(&edit_adding(1, lab("Ambiente")), "").unwrap();
        Scan::after(String::new(), frame.line.as_bytes())
    }

    fn examine(scan: &Scan, kept: &Kept) -> Verified {
        super::examine(Mark::default(), scan, kept, None)
    }

    fn keys(scan: &Scan, kept: &Kept) -> Vec<String> {
        examine(scan, kept).problems.iter().map(|problem| problem.key.to_string()).collect()
    }

    fn state(seq: u64, head: &str) -> State {
        State { seq, head: head.to_owned(), ..State::default() }
    }

    #[test]
    fn a_sound_table_has_no_problems() {
        let scan = scan();
        let verified = examine(&scan, &Ok((state(1, scan.head()), vec![(id(1), lab("Ambiente"))])));
        assert!(verified.is_sound());
        assert_eq!(
            (verified.entries, verified.records, verified.head.as_str()),
            (1, 1, scan.head())
        );
        assert!(
            examine(&scan, &Ok((state(0, ""), Vec::new()))).is_sound(),
            "a database that is behind is sound"
        );
    }

    #[test]
    fn a_record_that_differs_is_named() {
        let scan = scan();
        let kept = Ok((state(1, scan.head()), vec![(id(1), lab("Acqua")), (id(2), lab("Acqua"))]));
        let problems = examine(&scan, &kept).problems;
        assert_eq!(problems, [say!("store-verify-records", count = 2, name = "AMB")]);
        assert_eq!(keys(&scan, &Ok((state(1, scan.head()), Vec::new()))), ["store-verify-records"]);
        assert_eq!(
            keys(&scan, &Ok((state(0, ""), vec![(id(1), lab("Acqua"))]))),
            ["store-verify-records"]
        );
    }

    #[test]
    fn a_database_of_another_journal_is_noticed() {
        let scan = scan();
        let records = || vec![(id(1), lab("Ambiente"))];
        assert_eq!(keys(&scan, &Ok((state(1, "ab"), records()))), ["store-conflict-two"]);
        assert_eq!(keys(&scan, &Ok((state(2, "ab"), records()))), ["store-verify-ahead"]);
        assert_eq!(keys(&scan, &Err(Unsound::Missing)), ["store-verify-no-database"]);
    }

    #[test]
    fn an_entry_that_changes_what_is_not_there_is_named() {
        let mut edit = edit_adding(1, lab("Ambiente"));
        edit.changes = edit.inverse();
        let scan = Scan::after(String::new(), frame::write(&edit, "").unwrap().line.as_bytes());
        assert_eq!(keys(&scan, &Ok((state(0, ""), Vec::new()))), ["store-damaged-misfit"]);
    }
}
