//! Which table of this machine is meant, and where the others lie. Keeps out: what lies in a table.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use tavolo::domain::Id;
use tavolo::say;
use tavolo::store::{is_table, may_be_table, table_id};
use tavolo::text::Diagnostic;

/// The folder of a table, which may be still to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub name: String,
    pub dir: PathBuf,
}

/// What was said of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Said {
    /// The folder of a table, or of tables.
    pub store: Option<PathBuf>,
    /// The name of a table among the others.
    pub table: Option<String>,
    /// The usual folder of tables.
    pub usual: Option<PathBuf>,
}

impl Said {
    /// The one table that is meant.
    ///
    /// # Errors
    /// When nobody can say which.
    pub(crate) fn one(&self) -> Result<Place, Diagnostic> {
        match (&self.store, &self.table) {
            (Some(dir), None) => Ok(Place { name: called(dir), dir: dir.clone() }),
            (store, Some(name)) if is_plain(name) => {
                let folder = match store {
                    Some(folder) => folder.clone(),
                    None => self.folder()?,
                };
                let dir = folder.join(name);
                let name = if may_be_table(&dir) { called(&dir) } else { name.clone() };
                Ok(Place { name, dir })
            }
            (_, Some(name)) => {
                Err(Diagnostic::usage(say!("hub-bad-name", name = name.clone()), None))
            }
            (None, None) => {
                let mut found = self.all()?;
                let names: Vec<String> = found.iter().map(|place| place.name.clone()).collect();
                match (found.pop(), found.len()) {
                    (Some(only), 0) => Ok(only),
                    _ => Err(Diagnostic::usage(
                        say!("hub-which-table"),
                        Some(say!("hub-which-of-hint", names = names.join(", "))),
                    )),
                }
            }
        }
    }

    /// Every table of the folder that is meant, by name.
    ///
    /// # Errors
    /// When there is none, or the folder is a table itself.
    pub(crate) fn all(&self) -> Result<Vec<Place>, Diagnostic> {
        let folder = self.folder()?;
        if is_table(&folder) {
            let path = folder.display().to_string();
            return Err(Diagnostic::usage(say!("hub-is-a-table", path = path), None));
        }
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(Diagnostic::file(&folder, &error));
            }
            entries => entries.into_iter().flatten().flatten(),
        };
        let mut dirs: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        dirs.retain(|dir| dir.is_dir() && may_be_table(dir));
        if dirs.is_empty() {
            return Err(Diagnostic::usage(
                say!("hub-none-here", path = folder.display().to_string()),
                Some(say!("hub-none-here-hint")),
            ));
        }
        dirs.sort();
        Ok(dirs.into_iter().map(|dir| Place { name: called(&dir), dir }).collect())
    }

    fn folder(&self) -> Result<PathBuf, Diagnostic> {
        let folder = self.store.clone().or_else(|| self.usual.clone());
        folder.ok_or_else(|| {
            Diagnostic::usage(say!("hub-which-table"), Some(say!("hub-which-table-hint")))
        })
    }
}

/// The folder of a table of the hub among others: under its name there where that is one for a
/// folder, else under its id.
pub(crate) fn among(folder: &Path, name: &str, table: Id) -> PathBuf {
    let is_other = |dir: &Path| table_id(dir).is_some_and(|id| id != table);
    let named = folder.join(name);
    if is_plain(name) && !is_other(&named) { named } else { folder.join(table.to_string()) }
}

fn called(dir: &Path) -> String {
    let kept = fs::read_to_string(dir.join("name")).unwrap_or_default();
    let line = kept.lines().next().map(str::trim).unwrap_or_default();
    if is_plain(line) {
        return line.to_owned();
    }
    let whole = fs::canonicalize(dir).unwrap_or_else(|_| dir.to_owned());
    whole.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Whether a name is one for a folder: no path, no hidden file, nothing that no one sees.
fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && name.chars().count() <= 100
        && !name.starts_with(['.', '-'])
        && name.chars().all(|letter| letter.is_alphanumeric() || " ._-'".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_comes_from_the_hub_leads_nowhere_else() {
        let folder = Path::new("/tavoli");
        let id = Id::from_bits(7);
        assert_eq!(among(folder, "Rete civica", id), folder.join("Rete civica"));
        for name in ["../etc", "/etc/passwd", ".ssh", "", "a\nb", "-x", "a/b"] {
            assert_eq!(among(folder, name, id), folder.join(id.to_string()), "{name:?}");
        }
    }

    #[test]
    fn nobody_guesses_which_of_several_tables_is_meant() {
        let room = tempfile::tempdir().unwrap();
        for name in ["uno", "due"] {
            fs::create_dir(room.path().join(name)).unwrap();
            fs::write(room.path().join(name).join("journal"), "").unwrap();
        }
        let usual = Some(room.path().to_owned());
        let said = Said { usual: usual.clone(), ..Said::default() };
        assert_eq!(said.all().unwrap().len(), 2);
        assert_eq!(said.one().unwrap_err().what.key, "hub-which-table");
        let none = Said { usual: Some(room.path().join("nessuna")), ..Said::default() };
        assert_eq!(none.one().unwrap_err().what.key, "hub-none-here");
        assert_eq!(none.all().unwrap_err().what.key, "hub-none-here");
        let table = Said { table: Some("uno".into()), usual, ..Said::default() };
        assert_eq!(table.one().unwrap().dir, room.path().join("uno"));
        // One that was given another name goes by that.
        fs::write(room.path().join("uno").join("name"), "Uno e mezzo\n").unwrap();
        assert_eq!(table.one().unwrap().name, "Uno e mezzo");
    }
}
