//! The tables that a folder of tables is known to hold, in a file beside them, so that one that was
//! moved away is missed. Keeps out: reading tables.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::failure::Failure;
use crate::cli::files::{self, Readers};
use crate::cli::places;
use crate::domain::Id;
use crate::say;
use crate::store::{is_table, table_id};

/// The name of the file in the folder.
const NAME: &str = "workspace";
/// The first line of it.
const HEAD: &str = "tavolo-workspace 1";
/// More bytes than ten thousand tables take.
const LONGEST: u64 = 1024 * 1024;

/// The tables of a folder by their ids, each with the name it had.
#[derive(Debug, Default)]
pub(super) struct Register {
    path: PathBuf,
    tables: BTreeMap<Id, String>,
}

impl Register {
    /// That of a folder; empty where none is kept there.
    pub(super) fn of(folder: &Path) -> Self {
        let path = folder.join(NAME);
        let is_file = fs::symlink_metadata(&path).is_ok_and(|found| found.is_file());
        let bytes = if is_file { files::read_small(&path, LONGEST).ok() } else { None };
        let text = String::from_utf8(bytes.unwrap_or_default()).unwrap_or_default();
        let lines = text.strip_prefix(HEAD).unwrap_or_default().lines();
        let line = |line: &str| {
            let (id, name) = line.split_once(' ')?;
            Some((id.parse().ok()?, name.to_owned()))
        };
        Self { path, tables: lines.filter_map(line).collect() }
    }

    /// The names of those that are no longer there, by name.
    pub(super) fn lost(&self) -> Vec<String> {
        let Some(folder) = self.path.parent().filter(|_| !self.tables.is_empty()) else {
            return Vec::new();
        };
        let there: Vec<Id> = places::all_in(folder, is_table)
            .unwrap_or_default()
            .iter()
            .filter_map(|place| table_id(&place.dir))
            .collect();
        let lost = self.tables.iter().filter(|(id, _)| !there.contains(id));
        let mut names: Vec<String> = lost.map(|(_, name)| name.clone()).collect();
        names.sort();
        names
    }

    /// Notes every table that is there now.
    ///
    /// # Errors
    /// When the system refuses.
    pub(super) fn note(mut self) -> Result<(), Failure> {
        let folder = self.path.parent().unwrap_or(Path::new(".")).to_owned();
        let known = self.tables.clone();
        for place in places::all_in(&folder, is_table)? {
            if let Some(id) = table_id(&place.dir) {
                self.tables.insert(id, place.name);
            }
        }
        if self.tables == known { Ok(()) } else { self.write() }
    }

    /// Forgets one that is no longer there.
    ///
    /// # Errors
    /// When none of that name is missed, or the system refuses.
    pub(super) fn forget(mut self, name: &str) -> Result<(), Failure> {
        let lost = self.lost();
        if !lost.iter().any(|other| other == name) {
            return Err(Failure::new(say!("cli-not-missed", table = name), None));
        }
        self.tables.retain(|_, other| other != name);
        self.write()
    }

    fn write(&self) -> Result<(), Failure> {
        let lines = self.tables.iter().map(|(id, name)| format!("{id} {name}\n"));
        let text = format!("{HEAD}\n{}", lines.collect::<String>());
        files::write(&self.path, text.as_bytes(), Readers::Owner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lost(folder: &Path) -> Vec<String> {
        Register::of(folder).lost()
    }

    #[test]
    fn a_table_that_was_moved_away_is_missed_until_it_is_back_or_forgotten() {
        let room = tempfile::tempdir().unwrap();
        let folder = room.path();
        for (name, id) in [("uno", 1), ("due", 2)] {
            fs::create_dir(folder.join(name)).unwrap();
            let line = format!("tavolo-table 2 {}\n", Id::from_bits(id));
            fs::write(folder.join(name).join("FORMAT"), line).unwrap();
        }
        assert!(lost(folder).is_empty(), "nothing is noted yet");
        Register::of(folder).note().unwrap();
        assert!(lost(folder).is_empty());
        fs::rename(folder.join("uno"), folder.join("altro")).unwrap();
        assert!(lost(folder).is_empty(), "under another name it is the same");
        let away = tempfile::tempdir().unwrap();
        fs::rename(folder.join("due"), away.path().join("due")).unwrap();
        assert_eq!(lost(folder), ["due"]);
        assert!(Register::of(folder).forget("uno").is_err());
        Register::of(folder).forget("due").unwrap();
        assert!(lost(folder).is_empty());
    }

    #[test]
    fn a_file_that_is_no_register_says_nothing() {
        let room = tempfile::tempdir().unwrap();
        fs::write(room.path().join(NAME), "x\n1 2\n").unwrap();
        assert!(lost(room.path()).is_empty());
    }
}
