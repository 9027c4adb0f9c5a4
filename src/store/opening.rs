//! Bringing journal and database together when a table is opened: what one lost is taken from the
//! other, and said. Keeps out: locks and format marks, and whatever would guess.

use std::path::Path;
use std::sync::Arc;

use super::conflict::{self, Witness};
use super::feeding::Feed;
use super::files;
use super::frame::{self, Flaw, Frame};
use super::identity::Mark;
use super::journal::Journal;
use super::port::Loaded;
use super::replay::Replay;
use super::resuming::{self, Resumed, resume};
use super::saved::Links;
use super::scan::{Reach, Scan};
use super::seal;
use super::since::Since;
use super::sled::{DATABASE, Mirror, Unsound, let_go};
use crate::domain::{Id, Record};
use crate::ledger::{Book, Edit, History, Ledger};
use crate::say;
use crate::text::{Diagnostic, DiagnosticKind, Sentence};

/// A table whose journal and database agree.
pub(super) struct Opened {
    pub journal: Journal,
    /// Where another seat feeds the database there is none.
    pub feed: Option<Feed>,
    pub loaded: Loaded,
    /// The links of the chain.
    pub links: Links,
    /// The ids of its edits.
    pub ids: Arc<[Id]>,
    /// Where its checkpoint stands.
    pub since: Since,
}

impl Opened {
    /// What was read from the first entry on.
    fn anew(journal: Journal, feed: Option<Feed>, scan: Scan, book: Book) -> Self {
        let ids = scan.edits.iter().map(|edit| edit.id).collect();
        let ledger = Ledger::of(book, History::of(scan.edits));
        let loaded = Loaded { ledger, healed: Vec::new() };
        let links = Links::Read(scan.hashes);
        Self { journal, feed, loaded, links, ids, since: Since::default() }
    }

    /// What was read from the checkpoint on.
    fn resumed(dir: &Path, feed: Option<Feed>, resumed: Resumed) -> Result<Self, Diagnostic> {
        let Resumed { ledger, ids, end, entries, state, length, size, .. } = resumed;
        let journal = Journal::after(dir, end)?;
        let loaded = Loaded { ledger, healed: Vec::new() };
        let since = Since { seq: state.seq, length, size };
        Ok(Self { journal, feed, loaded, links: Links::Lying(entries), ids, since })
    }
}

/// Opens journal and database of a table.
///
/// # Errors
/// `Damaged` when something acknowledged is in neither of them; `Newer`, `Full` or `Io` when they
/// cannot be opened.
pub(super) fn open(dir: &Path, mark: Mark) -> Result<Opened, Diagnostic> {
    match from_checkpoint(dir, mark)? {
        Some(opened) => Ok(opened),
        None => open_anew(dir, mark),
    }
}

/// Opens a table whose checkpoint, journal and database agree.
fn from_checkpoint(dir: &Path, mark: Mark) -> Result<Option<Opened>, Diagnostic> {
    let Some(resumed) = resume(dir, mark).filter(|resumed| !resumed.is_torn) else {
        return Ok(None);
    };
    // One whose files are as they were when it was closed is sound, and need not be opened.
    if let Some(state) = seal::holds(dir, mark)
        && resuming::is_at_the_end(&state, &resumed)
    {
        let feed = Feed::asleep(dir, state, resumed.end.clone());
        return Opened::resumed(dir, Some(feed), resumed).map(Some);
    }
    let Ok(mut mirror) = Mirror::checked(&dir.join(DATABASE)) else { return Ok(None) };
    let Some(behind) = resuming::catch_up(&mut mirror, mark, &resumed) else {
        let_go(mirror);
        return Ok(None);
    };
    let feed = Feed::awake(dir, mirror, resumed.end.clone());
    let mut opened = Opened::resumed(dir, Some(feed), resumed)?;
    let said = (behind > 0).then(|| say!("store-healed-behind", count = behind));
    opened.loaded.healed.extend(said);
    Ok(Some(opened))
}

/// Opens journal and database from the first entry on, whatever the checkpoint says.
fn open_anew(dir: &Path, mark: Mark) -> Result<Opened, Diagnostic> {
    let (mut journal, mut scan) = Journal::open(dir, mark)?;
    refuse(dir, &scan)?;
    // A database that may not be read is not one that is damaged.
    let database = dir.join(DATABASE);
    if let Err(error) = std::fs::read_dir(&database)
        && error.kind() == std::io::ErrorKind::PermissionDenied
    {
        return Err(Diagnostic::io(&database, &error));
    }
    let found = match Mirror::open(&database) {
        Err(Unsound::Full) => return Err(Diagnostic::full()),
        found => found,
    };
    if let Ok((mirror, records)) = &found {
        let witness = Witness { state: mirror.state(), records, last_line: mirror.last_line() };
        if let Some(what) = conflict::with_database(mark, &scan, &witness) {
            return Err(Diagnostic::conflict(dir, what));
        }
    }
    let mut healed = Vec::new();
    let mirror = found.as_ref().ok().map(|(mirror, _)| mirror);
    healed.extend(heal_journal(dir, &mut journal, &mut scan, mirror)?);
    let (mirror, records, said) = heal_mirror(dir, mark, found, &scan)?;
    healed.extend(said);
    let feed = Feed::awake(dir, mirror, journal.end().clone());
    let mut opened = Opened::anew(journal, Some(feed), scan, Book::of(records));
    opened.loaded.healed = healed;
    Ok(opened)
}

/// Opens the journal of a table whose database another seat feeds.
///
/// # Errors
/// `Damaged` when the journal does not hold, `Newer` or `Io`.
pub(super) fn beside(dir: &Path, mark: Mark) -> Result<Opened, Diagnostic> {
    if let Some(resumed) = resume(dir, mark) {
        return Opened::resumed(dir, None, resumed);
    }
    let (journal, mut scan) = Journal::open(dir, mark)?;
    refuse(dir, &scan)?;
    // An entry that is not whole is on its way, or is put aside by whoever writes next.
    if let Some(rest) = scan.rest.take_if(|rest| rest.reach != Reach::Cut) {
        return Err(Diagnostic::damaged(dir, rest.what()));
    }
    let mut replay = Replay::default();
    if let Some(edit) = scan.edits.iter().find(|edit| !replay.apply(edit)) {
        return Err(Diagnostic::damaged(dir, misfit(edit)));
    }
    Ok(Opened::anew(journal, None, scan, Book::of(replay.into_records())))
}

/// Refuses a journal that nothing can heal.
fn refuse(dir: &Path, scan: &Scan) -> Result<(), Diagnostic> {
    refuse_later(scan)?;
    if let Some(what) = conflict::in_journal(scan) {
        return Err(Diagnostic::conflict(dir, what));
    }
    match &scan.rest {
        Some(rest) if rest.reach == Reach::Middle => Err(Diagnostic::damaged(dir, rest.what())),
        _ => Ok(()),
    }
}

/// Refuses a journal with an entry that is sound and says what only a later program can read.
pub(super) fn refuse_later(scan: &Scan) -> Result<(), Diagnostic> {
    match &scan.rest {
        Some(rest) if matches!(rest.flaw, Flaw::Content(_)) => Err(Diagnostic::of_kind(
            DiagnosticKind::Newer,
            say!("store-newer-entry", number = rest.seq, reason = rest.flaw.reason()),
        )),
        _ => Ok(()),
    }
}

/// Takes the last entry from the database when the journal lost it, and cuts off one that was never
/// finished.
fn heal_journal(
    dir: &Path,
    journal: &mut Journal,
    scan: &mut Scan,
    mirror: Option<&Mirror>,
) -> Result<Option<Sentence>, Diagnostic> {
    if let Some(mirror) = mirror.filter(|mirror| mirror.state().seq > scan.last()) {
        let Some((edit, frame)) = kept(mirror, scan) else {
            let (first, last) = (scan.last() + 1, mirror.state().seq);
            let lost =
                say!("store-damaged-lost", count = last - scan.last(), first = first, last = last);
            let what = scan.rest.as_ref().map_or(lost, |rest| rest.what());
            return Err(Diagnostic::damaged(dir, what));
        };
        if scan.rest.take().is_some() {
            journal.put_rest_aside(dir)?;
        }
        journal.append(&frame)?;
        scan.take_in(edit, &frame);
        return Ok(Some(say!("store-healed-entry", number = frame.seq)));
    }
    let Some(rest) = scan.rest.take() else { return Ok(None) };
    // An interrupted write leaves less than an entry. One that is all there and wrong was changed
    // later: without the database nobody can say whether it had been acknowledged.
    if mirror.is_none() && rest.reach != Reach::Cut {
        return Err(Diagnostic::damaged(dir, rest.what()));
    }
    let name = journal.put_rest_aside(dir)?;
    Ok(Some(say!("store-healed-torn", number = rest.seq, name = name)))
}

/// The one entry by which the database is ahead of the journal, if it follows from the journal.
fn kept(mirror: &Mirror, scan: &Scan) -> Option<(Edit, Frame)> {
    let state = mirror.state();
    let line = String::from_utf8(mirror.last_line()?).ok()?;
    let (edit, hash) =
        frame::read(line.strip_suffix('\n')?.as_bytes(), scan.last() + 1, scan.head()).ok()?;
    (state.seq == edit.seq && state.head == hash)
        .then_some((edit, Frame { seq: state.seq, line, hash }))
}

type Healed = (Mirror, Vec<(Id, Record)>, Option<Sentence>);

/// Brings the database to where the journal is, or makes it again.
fn heal_mirror(
    dir: &Path,
    mark: Mark,
    found: Result<(Mirror, Vec<(Id, Record)>), Unsound>,
    scan: &Scan,
) -> Result<Healed, Diagnostic> {
    match found {
        Ok((mirror, records)) => match catch_up(mirror, records, scan) {
            Ok(healed) => Ok(healed),
            Err(Unsound::Full) => Err(Diagnostic::full()),
            Err(why) => rebuild(dir, mark, &why, scan),
        },
        Err(why) => rebuild(dir, mark, &why, scan),
    }
}

fn catch_up(
    mut mirror: Mirror,
    records: Vec<(Id, Record)>,
    scan: &Scan,
) -> Result<Healed, Unsound> {
    let start = mirror.state().seq;
    let mut replay = Replay::default();
    let are_its = scan.edits.iter().filter(|edit| edit.seq <= start).all(|edit| replay.apply(edit));
    if !are_its || replay != Replay::from(records) {
        return Err(Unsound::Broken("records are not those of the journal".into()));
    }
    if start == scan.last() {
        return Ok((mirror, replay.into_records().collect(), None));
    }
    for (edit, hash) in scan.edits.iter().zip(&scan.hashes).filter(|(edit, _)| edit.seq > start) {
        if !replay.apply(edit) {
            return Err(Unsound::Broken(format!("edit {} does not fit", edit.seq)));
        }
        let line = if edit.seq == scan.last() { scan.last_frame().line } else { String::new() };
        mirror.apply(&edit.changes, &Frame { seq: edit.seq, line, hash: hash.clone() })?;
    }
    let said = say!("store-healed-behind", count = scan.last() - start);
    Ok((mirror, replay.into_records().collect(), Some(said)))
}

fn rebuild(dir: &Path, mark: Mark, why: &Unsound, scan: &Scan) -> Result<Healed, Diagnostic> {
    log::warn!("database made again from the journal: {why:?}");
    let path = dir.join(DATABASE);
    // A table without a single edit has a sound, empty database; where neither holds anything, both
    // were lost.
    if scan.edits.is_empty() {
        let what = say!("store-damaged-both", path = dir.display().to_string());
        return Err(Diagnostic::damaged(dir, what));
    }
    let mut replay = Replay::default();
    for edit in &scan.edits {
        if !replay.apply(edit) {
            return Err(Diagnostic::damaged(dir, misfit(edit)));
        }
    }
    let said = if path.exists() {
        let name = files::move_aside(dir, DATABASE, "db.damaged")
            .map_err(|error| Diagnostic::io(&path, &error))?;
        say!("store-healed-database", count = scan.last(), name = name)
    } else {
        say!("store-healed-no-database", count = scan.last())
    };
    let mirror = create_mirror(dir, mark, &replay, &scan.last_frame())?;
    Ok((mirror, replay.into_records().collect(), Some(said)))
}

/// Makes the database of a table that has none.
pub(super) fn create_mirror(
    dir: &Path,
    mark: Mark,
    replay: &Replay,
    last: &Frame,
) -> Result<Mirror, Diagnostic> {
    let path = dir.join(DATABASE);
    Mirror::create(&path, mark.id, replay.records(), last).map_err(|why| match why {
        Unsound::Full => Diagnostic::full(),
        Unsound::Broken(reason) => Diagnostic::of_kind(
            DiagnosticKind::Io,
            say!("store-io", path = path.display().to_string(), reason = reason),
        ),
        Unsound::Missing => Diagnostic::io(&path, &std::io::ErrorKind::NotFound.into()),
    })
}

/// An entry that changes a record which is not as the entry says it was.
pub(super) fn misfit(edit: &Edit) -> Sentence {
    say!(
        "store-damaged-misfit",
        number = edit.seq,
        date = edit.at.date_naive(),
        who = edit.who.clone()
    )
}
