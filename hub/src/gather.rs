//! A region's view: every table that one may read in the hub, as folders of this machine, to be
//! summed up and printed without any laptop being on. Keeps out: working at them, for which a table
//! is pulled.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, mpsc};
use std::thread;

use tavolo::documents::{CHECKSUMS, folder as open_data};
use tavolo::domain::{Id, Veiled, Viewer};
use tavolo::say;
use tavolo::store::{self, JournalLine, quoted};
use tavolo::text::Diagnostic;

use crate::carry;
use crate::fault::Fault;
use crate::files;
use crate::gathering;
use crate::look;
use crate::place;
use crate::remote::Hub;
use crate::rows::{End, Known};

/// What was brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Gathered {
    pub tables: usize,
    pub lines: usize,
    pub files: usize,
    /// Tables that lie there from before and that the hub has not, or shows no more.
    pub left: Vec<String>,
    /// Tables that could not be brought, each with its reason.
    pub refused: Vec<(String, Diagnostic)>,
}

/// Brings every table into a folder: those that lie there already from where they end. With
/// `public` only the open data of each, and nothing of which it was made.
///
/// # Errors
/// When the hub refuses, or the folder holds something else than what was gathered before; a table that does not hold is told and left out.
pub(crate) fn gather(
    hub: &mut Hub,
    folder: &Path,
    only: &[String],
    public: bool,
) -> Result<Gathered, Diagnostic> {
    gathering::claim(folder, public)?;
    let mut known = hub.known().map_err(Fault::said)?;
    known.retain(|known| known.last > 0 && (only.is_empty() || only.contains(&known.name)));
    if let Some(lacking) = only.iter().find(|name| known.iter().all(|known| known.name != **name)) {
        return Err(look::unknown(lacking));
    }
    let mut gathered = Gathered::default();
    if only.is_empty() {
        gathered.left = left(folder, &known);
    }
    let mut here = BTreeMap::new();
    let mut after = Vec::new();
    let mut folders = BTreeMap::new();
    for copy in copies(hub, folder, known, public, &mut gathered.refused)? {
        after.push((copy.known.table, copy.end.seq));
        folders.insert(copy.known.table, (copy.known.name.clone(), copy.dir.clone()));
        here.insert(copy.known.table, copy);
    }
    let anew = fetch(hub, &after, here, public, &mut gathered)?;
    // Nothing new came of these, and they end where the hub does.
    gathered.tables += anew.left;
    let mut stale: BTreeMap<Id, Copy> =
        anew.stale.into_iter().map(|copy| (copy.known.table, copy)).collect();
    if !stale.is_empty() {
        stale.values_mut().for_each(|copy| copy.end = End::default());
        let after: Vec<(Id, u64)> = stale.keys().map(|table| (*table, 0)).collect();
        fetch(hub, &after, stale, public, &mut gathered)?;
    }
    if !public {
        gathered.files = files_of(hub, &folders, &mut gathered.refused)?;
    }
    gathered.refused.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(gathered)
}

/// The names of the folders in which something lies of tables that are not among those that one may
/// read.
fn left(folder: &Path, known: &[Known]) -> Vec<String> {
    let laid: BTreeSet<PathBuf> =
        known.iter().map(|known| place::among(folder, &known.name, known.table)).collect();
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let others = entries.filter(|path| path.is_dir() && !laid.contains(path));
    let name = |path: PathBuf| Some(path.file_name()?.to_string_lossy().into_owned());
    let mut names: Vec<String> =
        others.filter_map(name).filter(|name| !name.starts_with('.')).collect();
    names.sort();
    names
}

/// How each table lies in the folder. A copy that has entries which the hub has not is refused:
/// what somebody wrote in it would be lost.
fn copies(
    hub: &mut Hub,
    folder: &Path,
    known: Vec<Known>,
    public: bool,
    refused: &mut Vec<(String, Diagnostic)>,
) -> Result<Vec<Copy>, Diagnostic> {
    let laid = |known: Known| {
        let dir = place::among(folder, &known.name, known.table);
        let end = if public { End::default() } else { said_end(&dir, known.table) };
        Copy { known, dir, end }
    };
    let all: Vec<Copy> = known.into_iter().map(laid).collect();
    let ends: Vec<(Id, u64)> = all.iter().map(|copy| (copy.known.table, copy.end.seq)).collect();
    let links = hub.links(&ends).map_err(Fault::said)?;
    let mut copies = Vec::new();
    for (copy, link) in all.into_iter().zip(links) {
        if copy.end.seq == 0 || link.as_ref() == Some(&copy.end.hash) {
            copies.push(copy);
            continue;
        }
        let (name, dir) = (copy.known.name, quoted(&copy.dir));
        let hint = Some(say!("hub-gather-own-hint", dir = dir.clone()));
        let why = Diagnostic::new(say!("hub-gather-own", dir = dir), hint);
        refused.push((name, why));
    }
    Ok(copies)
}

/// Brings the files of attachments of the tables that were gathered, and takes away those of
/// attachments that are no more; answers how many came. They are of the reserved face: the open
/// data have none.
fn files_of(
    hub: &mut Hub,
    folders: &BTreeMap<Id, (String, PathBuf)>,
    refused: &mut Vec<(String, Diagnostic)>,
) -> Result<usize, Diagnostic> {
    let mut came = 0;
    let mut there = hub.all_files().map_err(Fault::said)?;
    for (table, (name, dir)) in folders {
        let (table, files) = (*table, there.remove(table).unwrap_or_default());
        let own = store::attached_sums(dir);
        if own.is_empty() && files.is_empty() {
            continue;
        }
        let Ok(journal) = fs::read_to_string(dir.join("journal")) else { continue };
        let Ok(named) = carry::named(table, journal.lines()) else { continue };
        store::drop_unnamed(dir, &named).map_err(|error| Diagnostic::file(dir, &error))?;
        for (sum, filed) in files {
            if !filed.is_whole() || !named.contains(&sum) || own.contains(&sum) {
                continue;
            }
            match files::bring_one(hub, table, dir, &sum, filed.size) {
                Ok(()) => came += 1,
                Err(why) if why.what.key == "hub-no-server" => return Err(why),
                Err(why) => refused.push((name.clone(), why)),
            }
        }
    }
    Ok(came)
}

/// A table as it lies in a folder here.
struct Copy {
    known: Known,
    dir: PathBuf,
    /// Where it ends, as it says itself.
    end: End,
}

/// Copies that the rows alone did not bring up to date.
#[derive(Default)]
struct Anew {
    /// Of how many no row came.
    left: usize,
    /// Which are to be had from the first line on.
    stale: Vec<Copy>,
}

/// What becomes of one table.
enum Laid {
    Done(usize),
    Refused(String, Diagnostic),
    Stale(Copy),
}

/// Takes the rows that come of tables and lays each table into its folder; several are weighed at
/// once, since that takes longer than their way here.
fn fetch(
    hub: &mut Hub,
    after: &[(Id, u64)],
    mut here: BTreeMap<Id, Copy>,
    public: bool,
    gathered: &mut Gathered,
) -> Result<Anew, Diagnostic> {
    let hands = thread::available_parallelism().map_or(1, NonZero::get);
    // A few tables wait at a time, so that all of them are never in memory.
    let (give, take) = mpsc::sync_channel::<(Copy, Vec<JournalLine>)>(2 * hands);
    let take = Mutex::new(take);
    let found = Mutex::new(Vec::new());
    let fetched = thread::scope(|scope| {
        for _ in 0..hands {
            scope.spawn(|| {
                let next = || take.lock().ok()?.recv().ok();
                while let Some((copy, new)) = next() {
                    let laid = lay(copy, &new, public);
                    if let Ok(mut found) = found.lock() {
                        found.push(laid);
                    }
                }
            });
        }
        // The rows of one table come one after the other.
        let mut under: Option<(Id, Vec<JournalLine>)> = None;
        let mut finish = |whole: Option<(Id, Vec<JournalLine>)>| {
            let Some((table, new)) = whole else { return };
            if let Some(copy) = here.remove(&table) {
                let _ = give.send((copy, new));
            }
        };
        let fetched = hub.rows(after, &mut |row| {
            match &mut under {
                Some((table, lines)) if *table == row.table => lines.push(row.line),
                _ => finish(under.replace((row.table, vec![row.line]))),
            }
            Ok(())
        });
        finish(under.take());
        drop(give);
        fetched
    });
    fetched.map_err(Fault::said)?;
    let mut anew = Anew { left: here.len(), stale: Vec::new() };
    for laid in found.into_inner().unwrap_or_default() {
        match laid {
            Laid::Done(lines) => {
                gathered.tables += 1;
                gathered.lines += lines;
            }
            Laid::Refused(name, why) => gathered.refused.push((name, why)),
            Laid::Stale(copy) => anew.stale.push(copy),
        }
    }
    Ok(anew)
}

/// Where a copy that lies in a folder ends, as its last line says; the beginning where there is
/// none. What is gathered is weighed when something is added to it, and by whoever opens it.
fn said_end(dir: &Path, table: Id) -> End {
    let read = || {
        let bytes = fs::read(dir.join("journal")).ok()?;
        let last = bytes.strip_suffix(b"\n")?.rsplit(|byte| *byte == b'\n').next()?;
        let mut words = std::str::from_utf8(last).ok()?.splitn(5, ' ');
        let seq = words.next()?.parse().ok()?;
        // Beside the link stands a proof where a person was erased.
        let hash = words.nth(2)?.split('~').next()?.to_owned();
        Some(End { seq, hash })
    };
    let is_this = store::table_id(dir) == Some(table);
    is_this.then(read).flatten().unwrap_or_default()
}

fn lay(copy: Copy, new: &[JournalLine], public: bool) -> Laid {
    let table = copy.known.table;
    let mut texts: Vec<String> = Vec::new();
    if copy.end.seq > 0 {
        // What an erasure wrote anew lies before, and a copy that went its own way goes.
        let Ok(kept) = store::lines(&copy.dir) else { return Laid::Stale(copy) };
        let lines = kept.lines.iter().chain(new).map(|line| line.text.as_str());
        let (joined, wrong) = store::checked(table, lines);
        if wrong.is_some() || joined.erases_after(copy.end.seq) {
            return Laid::Stale(copy);
        }
        texts.extend(kept.lines.into_iter().map(|line| line.text));
    }
    texts.extend(new.iter().map(|line| line.text.clone()));
    let laid = match public {
        true => show(table, &copy.dir, &texts),
        false => store::lay_copy(&copy.dir, table, &texts),
    };
    match laid {
        Ok(()) => Laid::Done(new.len()),
        Err(why) => Laid::Refused(copy.known.name, why),
    }
}

/// Writes the open data of a table, which are what everybody may read.
fn show(table: Id, dir: &Path, texts: &[String]) -> Result<(), Diagnostic> {
    let ledger = store::ledger_of(table, texts)?;
    let dated = ledger.dated();
    let seen = Veiled::new(&dated, Viewer::Facilitator);
    let parts = open_data(None, &seen)?;
    fs::create_dir_all(dir).map_err(|error| Diagnostic::file(dir, &error))?;
    // The list of checksums comes last: a folder that has it has everything.
    let (sums, rest): (Vec<_>, Vec<_>) = parts.into_iter().partition(|part| part.name == CHECKSUMS);
    for part in rest.into_iter().chain(sums) {
        let path = dir.join(&part.name);
        fs::write(&path, &part.bytes).map_err(|error| Diagnostic::file(&path, &error))?;
    }
    Ok(())
}
