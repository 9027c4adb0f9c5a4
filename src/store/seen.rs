//! The end of the chain as this machine last saw it, kept outside the folder of the table: an older
//! copy that is put back is sound in itself, and nothing inside it can tell. Keeps out: where such
//! notes lie, which the caller says.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::ledger::Digest;
use crate::say;
use crate::text::Sentence;

/// The file of one table among the notes.
#[derive(Debug)]
pub(super) struct Notes {
    file: PathBuf,
    /// The folder of the table, as it is written down.
    place: String,
    lines: Vec<Note>,
}

/// What was seen in one folder.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Note {
    seq: u64,
    head: Digest,
    place: String,
}

/// A note is one line; a file of many copies is cut to the newest.
const MOST: usize = 32;

impl Notes {
    /// The notes about a table called `id` that lies in `dir`, from the folder of all notes. Notes
    /// that cannot be read are none: they only ever add a sentence.
    pub(super) fn of(folder: &Path, id: &str, dir: &Path) -> Self {
        let file = folder.join(id);
        let place = fs::canonicalize(dir).unwrap_or_else(|_| dir.to_owned());
        let place = place.to_string_lossy().replace(['\n', '\r'], " ");
        let text = super::files::read_short(&file).unwrap_or_default();
        let lines = text.lines().filter_map(Note::read).collect();
        Self { file, place, lines }
    }

    /// What is to be said of a table whose chain has these links: that it is an older copy, or that
    /// an entry is another one than was seen.
    pub(super) fn compare(
        &self,
        last: u64,
        hash: impl Fn(u64) -> Option<Digest>,
    ) -> Option<Sentence> {
        let note = self.last()?;
        match hash(note.seq) {
            Some(head) if head == note.head => None,
            Some(_) => Some(say!("store-seen-other", number = note.seq)),
            None => Some(say!("store-seen-older", seen = note.seq, count = last)),
        }
    }

    /// What was last seen of this table: in its folder, or in one where no table lies any more,
    /// since a copy beside it goes its own way.
    fn last(&self) -> Option<&Note> {
        let here = self.lines.iter().find(|note| note.place == self.place);
        let moved = || {
            let gone =
                self.lines.iter().filter(|note| !super::identity::is_table(Path::new(&note.place)));
            gone.max_by_key(|note| note.seq)
        };
        here.or_else(moved)
    }

    /// Writes down the end of the chain as it is now.
    ///
    /// # Errors
    /// When the system refuses.
    pub(super) fn write(&mut self, seq: u64, head: &str) -> io::Result<()> {
        let note = Note { seq, head: head.to_owned(), place: self.place.clone() };
        if self.lines.first() == Some(&note) {
            return Ok(());
        }
        self.lines.retain(|other| other.place != self.place);
        self.lines.insert(0, note);
        self.lines.truncate(MOST);
        let text: String = self.lines.iter().map(Note::line).collect();
        let folder = self.file.parent().unwrap_or(Path::new("."));
        super::files::make_folder(folder)?;
        super::files::replace(&self.file, text.as_bytes())
    }
}

impl Note {
    fn read(line: &str) -> Option<Self> {
        let mut words = line.splitn(3, ' ');
        Some(Self {
            seq: words.next()?.parse().ok()?,
            head: words.next()?.to_owned(),
            place: words.next()?.to_owned(),
        })
    }

    fn line(&self) -> String {
        format!("{} {} {}\n", self.seq, self.head, self.place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Table;
    use crate::store::samples::{adding, holder, id, stamp};

    /// A room with a table in it and a folder of notes.
    struct Room(tempfile::TempDir);

    impl Room {
        fn new() -> Self {
            let room = Self(tempfile::tempdir().unwrap());
            drop(Table::create(&room.path("t"), id(100), &holder()).unwrap());
            room
        }

        fn path(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }

        /// Opens a table and adds people; what was said of it.
        fn adds(&self, name: &str, people: std::ops::RangeInclusive<u64>) -> Option<String> {
            let (mut table, _) = Table::open(&self.path(name), &holder()).unwrap();
            let said = table.remember(&self.path("notes"));
            for n in people {
                table.commit(adding(n), stamp(n)).unwrap();
            }
            said.map(|said| said.key.into_owned())
        }

        fn looks(&self, name: &str) -> Option<String> {
            let (mut table, _) = Table::open(&self.path(name), &holder()).unwrap();
            table.remember(&self.path("notes")).map(|said| said.key.into_owned())
        }

        fn copies(&self, from: &str, to: &str) {
            let _ = fs::remove_dir_all(self.path(to));
            crate::store::samples::copy(&self.path(from), &self.path(to));
        }
    }

    #[test]
    fn an_older_copy_of_the_folder_is_told_until_somebody_goes_on_with_it() {
        let room = Room::new();
        assert_eq!(room.adds("t", 1..=2), None);
        room.copies("t", "copy");
        assert_eq!(room.adds("t", 3..=4), None);
        room.copies("copy", "t");
        assert_eq!(room.looks("t").as_deref(), Some("store-seen-older"));
        assert_eq!(room.adds("t", 5..=5).as_deref(), Some("store-seen-older"));
        assert_eq!(room.looks("t"), None);
    }

    #[test]
    fn what_another_seat_saved_and_noted_meanwhile_is_no_older_copy() {
        let room = Room::new();
        let (mut table, _) = Table::open(&room.path("t"), &holder()).unwrap();
        assert_eq!(room.adds("t", 1..=2), None);
        assert_eq!(table.remember(&room.path("notes")), None);
    }

    #[test]
    fn a_history_that_was_written_anew_is_told() {
        let room = Room::new();
        room.copies("t", "copy");
        room.adds("t", 1..=2);
        let (mut table, _) = Table::open(&room.path("copy"), &holder()).unwrap();
        for n in 7..=9 {
            table.commit(adding(n), stamp(n)).unwrap();
        }
        drop(table);
        room.copies("copy", "t");
        assert_eq!(room.looks("t").as_deref(), Some("store-seen-other"));
    }

    #[test]
    fn a_copy_beside_the_table_goes_its_own_way_and_one_that_was_moved_does_not() {
        let room = Room::new();
        room.adds("t", 1..=2);
        room.copies("t", "copy");
        room.adds("t", 3..=4);
        assert_eq!(room.looks("copy"), None);
        let other = Room::new();
        other.adds("t", 1..=2);
        other.copies("t", "copy");
        other.adds("t", 3..=4);
        fs::remove_dir_all(other.path("t")).unwrap();
        assert_eq!(other.looks("copy").as_deref(), Some("store-seen-older"));
    }

    #[test]
    fn notes_that_are_no_notes_say_nothing() {
        let room = Room::new();
        fs::create_dir(room.path("notes")).unwrap();
        fs::write(room.path("notes").join(id(100).to_string()), "x y\n7\n").unwrap();
        assert_eq!(room.adds("t", 1..=1), None);
    }
}
