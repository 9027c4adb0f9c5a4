//! Everything that can still be read of a table, from each place where it stands, without writing
//! to its folder. Keeps out: the form in which it is handed out.

use std::fs;
use std::io;
use std::path::Path;

use super::doctor::Evidence;
use super::identity::{self, Mark};
use super::replay::Replay;
use super::scan::Scan;
use super::sled::DATABASE;
use super::sled::Mirror;
use super::{files, journal, snapshots, strangers};
use crate::domain::{Id, Record};
use crate::ledger::{Book, Edit, History, Ledger};
use crate::text::Diagnostic;

/// Where a version of a table was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The journal, as far as it holds or can be put together.
    Journal,
    /// The database, which holds the records without their history.
    Database,
    /// The newest backup beside the table that can be proved.
    Snapshot,
}

/// A table as it stands in one place.
#[derive(Debug)]
pub struct Salvaged {
    /// Where.
    pub source: Source,
    /// Its records, and its log where there is one.
    pub ledger: Ledger,
    /// The number of its last entry.
    pub entries: u64,
    /// Whether nothing after that is damaged or missing there.
    pub is_whole: bool,
}

/// Reads every version of the table in a folder that differs from those before it: journal,
/// database, newest backup. `room` is an empty folder in which the database is copied, since
/// opening it writes.
///
/// # Errors
/// What stands in place of a file; `Io` when the room cannot be used.
pub fn versions(dir: &Path, room: &Path) -> Result<Vec<Salvaged>, Diagnostic> {
    strangers::refuse(dir)?;
    let database = database(dir, room).map_err(|error| Diagnostic::io(room, &error))?;
    let known = database.as_ref().map(|(mirror, _)| (mirror.state().clone(), mirror.last_line()));
    let evidence = Evidence::with(dir, known);
    let bytes = files::read(&dir.join(journal::NAME)).unwrap_or_default();
    let read = identity::read(dir).ok();
    let fits = |mark: &Mark| !Scan::after(mark.genesis(), &bytes).is_of_another_table();
    let mark = read.filter(fits).or_else(|| evidence.mark(&bytes)).or(read).unwrap_or_default();
    let rebuilt = evidence.rebuild(mark, &bytes).map(|rebuilt| rebuilt.bytes);
    let mut found = Vec::new();
    found.extend(of_journal(Scan::after(mark.genesis(), rebuilt.as_ref().unwrap_or(&bytes))));
    if let Some((mirror, records)) = database {
        let entries = mirror.state().seq;
        drop(mirror);
        let ledger = Ledger::of(Book::of(records), History::of(Vec::new()));
        let is_same = |version: &Salvaged| {
            version.entries >= entries && version.is_whole && version.ledger.book() == ledger.book()
        };
        if !found.iter().any(is_same) {
            found.push(Salvaged { source: Source::Database, ledger, entries, is_whole: true });
        }
    }
    if let Some((_, backup)) = snapshots::proved(dir).next()
        && found.iter().all(|version| version.entries < backup.about.entries)
    {
        let entries = backup.about.entries;
        let ledger = ledger(backup.replay.into_records(), backup.scan.edits);
        found.push(Salvaged { source: Source::Snapshot, ledger, entries, is_whole: true });
    }
    Ok(found)
}

fn of_journal(scan: Scan) -> Option<Salvaged> {
    let mut replay = Replay::default();
    let fit = scan.edits.iter().take_while(|edit| replay.apply(edit)).count();
    let is_whole = scan.rest.is_none() && fit == scan.edits.len();
    let edits: Vec<Edit> = scan.edits.into_iter().take(fit).collect();
    let entries = edits.last()?.seq;
    let ledger = ledger(replay.into_records(), edits);
    Some(Salvaged { source: Source::Journal, ledger, entries, is_whole })
}

fn ledger(records: impl Iterator<Item = (Id, Record)>, edits: Vec<Edit>) -> Ledger {
    Ledger::of(Book::of(records), History::of(edits))
}

type Found = Option<(Mirror, Vec<(Id, Record)>)>;

fn database(dir: &Path, room: &Path) -> io::Result<Found> {
    let from = dir.join(DATABASE);
    if !from.is_dir() {
        return Ok(None);
    }
    let copied = room.join(DATABASE);
    copy(&from, &copied)?;
    Ok(Mirror::open(&copied).ok())
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    files::make_folder(to)?;
    for part in fs::read_dir(from)? {
        let path = part?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if fs::symlink_metadata(&path)?.is_dir() {
            copy(&path, &target)?;
        } else {
            files::write_new(&target, &files::read(&path)?)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::samples::{self, adding, holder, id, stamp};
    use crate::store::{Checkup, Keeping, Table, doctor, keep};

    /// A table of four entries, of which a backup holds the first two or three.
    struct Ward(tempfile::TempDir);

    impl Ward {
        fn new(backed_up: u64) -> Self {
            let ward = Self(tempfile::tempdir().unwrap());
            let mut table = Table::create(&ward.dir(), id(100), &holder()).unwrap();
            for n in 1..=4 {
                table.commit(adding(n), stamp(n)).unwrap();
                if n == backed_up {
                    keep(
                        &ward.dir(),
                        Keeping {
                            name: "t",
                            made: "2014-04-18T09:00:00+02:00",
                            today: "2014-04-18".parse().unwrap(),
                            second: None,
                            ceiling: u64::MAX,
                        },
                    )
                    .unwrap();
                }
            }
            ward
        }

        fn dir(&self) -> std::path::PathBuf {
            self.0.path().join("t")
        }

        fn path(&self, name: &str) -> std::path::PathBuf {
            self.dir().join(name)
        }

        fn hurt(&self, change: impl Fn(&mut Vec<u8>)) {
            let mut bytes = fs::read(self.path("journal")).unwrap();
            change(&mut bytes);
            fs::write(self.path("journal"), bytes).unwrap();
        }

        fn doctor(&self) -> (Checkup, Vec<String>) {
            let checkup = doctor(&self.dir(), &holder()).unwrap();
            let keys = checkup.mended.iter().map(|said| said.key.to_string()).collect();
            (checkup, keys)
        }

        /// All four people are there again, by these means.
        fn heals(&self, expected: &[&str]) {
            let (checkup, keys) = self.doctor();
            assert_eq!(keys, expected, "{:?}", checkup.trouble);
            assert_eq!((checkup.entries, checkup.trouble), (4, None));
            let (table, healed) = Table::open(&self.dir(), &holder()).unwrap();
            assert_eq!((table.ledger().history().last(), healed.len()), (4, 0));
            assert!(table.verify().unwrap().is_sound());
        }

        fn versions(&self) -> Vec<(Source, u64, bool, usize)> {
            let room = tempfile::tempdir().unwrap();
            let found = versions(&self.dir(), room.path()).unwrap();
            let of = |version: Salvaged| {
                (version.source, version.entries, version.is_whole, version.ledger.book().len())
            };
            found.into_iter().map(of).collect()
        }
    }

    #[test]
    fn a_sound_table_is_left_as_it_is() {
        let ward = Ward::new(2);
        let before = fs::read(ward.path("journal")).unwrap();
        let (checkup, keys) = ward.doctor();
        assert_eq!((keys.len(), checkup.entries, checkup.copies.len()), (0, 4, 1));
        assert_eq!(fs::read(ward.path("journal")).unwrap(), before);
        assert_eq!(ward.versions(), [(Source::Journal, 4, true, 4)]);
    }

    #[test]
    fn one_flipped_bit_is_put_right_and_the_damaged_journal_is_kept() {
        let ward = Ward::new(0);
        ward.hurt(|bytes| bytes[300] ^= 4);
        let damaged = fs::read(ward.path("journal")).unwrap();
        assert_eq!(ward.versions(), [(Source::Journal, 4, true, 4)], "reading mends in memory");
        assert_eq!(fs::read(ward.path("journal")).unwrap(), damaged);
        ward.heals(&["doctor-kept", "doctor-mended-bit"]);
        assert_eq!(fs::read(ward.path("journal.damaged-1")).unwrap(), damaged);
    }

    #[test]
    fn a_hole_is_filled_from_a_backup_where_the_hashes_agree() {
        let ward = Ward::new(3);
        ward.hurt(|bytes| bytes[300..700].fill(0));
        ward.heals(&["doctor-kept", "doctor-mended-from"]);
    }

    #[test]
    fn a_lost_journal_comes_back_from_a_backup_and_the_last_line_of_the_database() {
        let ward = Ward::new(3);
        fs::remove_file(ward.path("journal")).unwrap();
        ward.heals(&["doctor-mended-from", "doctor-mended-from"]);
    }

    #[test]
    fn what_nothing_proves_is_told_and_left_and_the_database_is_handed_out() {
        let ward = Ward::new(0);
        ward.hurt(|bytes| bytes[300..700].fill(0));
        let damaged = fs::read(ward.path("journal")).unwrap();
        let (checkup, keys) = ward.doctor();
        assert_eq!((keys.len(), checkup.entries), (0, 0));
        assert_eq!(checkup.trouble.unwrap().kind, crate::text::DiagnosticKind::Damaged);
        assert_eq!(fs::read(ward.path("journal")).unwrap(), damaged);
        assert_eq!(ward.versions(), [(Source::Database, 4, true, 4)]);
    }

    #[test]
    fn both_versions_of_a_conflict_are_handed_out() {
        let ward = Ward::new(0);
        let other = tempfile::tempdir().unwrap();
        let mut table = Table::create(&other.path().join("t"), id(101), &holder()).unwrap();
        table.commit(adding(9), stamp(9)).unwrap();
        drop(table);
        fs::remove_dir_all(ward.path("db")).unwrap();
        samples::copy(&other.path().join("t").join("db"), &ward.path("db"));
        assert_eq!(ward.doctor().0.trouble.unwrap().what.key, "store-conflict-two");
        assert_eq!(
            ward.versions(),
            [(Source::Journal, 4, true, 4), (Source::Database, 1, true, 1)]
        );
    }

    #[test]
    fn a_lost_or_changed_mark_is_written_again_from_the_database() {
        let ward = Ward::new(0);
        let mark = fs::read(ward.path("FORMAT")).unwrap();
        for text in ["", "tavolo-table 2 00000000-0000-0000-0000-000000000007\n"] {
            fs::write(ward.path("FORMAT"), text).unwrap();
            ward.heals(&["doctor-mended-format"]);
            assert_eq!(fs::read(ward.path("FORMAT")).unwrap(), mark);
        }
        fs::remove_file(ward.path("FORMAT")).unwrap();
        ward.heals(&["doctor-mended-format"]);
    }

    #[test]
    fn a_table_that_is_open_is_left_to_whoever_has_it() {
        let ward = Ward::new(0);
        let (_table, _) = Table::open(&ward.dir(), &holder()).unwrap();
        let held = doctor(&ward.dir(), &holder()).map(drop).unwrap_err();
        assert_eq!(held.kind, crate::text::DiagnosticKind::Held);
    }
}
