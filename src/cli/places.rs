//! Which folder is meant, and which tables there are. Keeps out: what lies in a table.

use std::fs;
use std::path::{Path, PathBuf};

use super::call::Call;
use super::failure::Failure;
use super::files;
use crate::say;
use crate::store::is_table;

/// The file in which a table has the name it was given, where its folder has another.
const NAME: &str = "name";
/// More bytes than any name has.
const LONGEST: u64 = 4096;

/// A folder that holds a table, or will.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// How people call it.
    pub name: String,
    /// The folder.
    pub dir: PathBuf,
}

impl Place {
    /// A folder said outright: called as the table in it was named, else as the folder.
    pub(super) fn at(dir: PathBuf) -> Self {
        let path = dir.join(NAME);
        // A link or a pipe that stands there is no name.
        let is_file = fs::symlink_metadata(&path).is_ok_and(|found| found.is_file());
        let kept = if is_file { files::read_small(&path, LONGEST).ok() } else { None };
        let kept = String::from_utf8(kept.unwrap_or_default()).unwrap_or_default();
        let line = kept.lines().next().map(str::trim).unwrap_or_default();
        let folder = dir.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = match folder {
            _ if is_plain(line) => line.to_owned(),
            Some(folder) => folder,
            None => dir.display().to_string(),
        };
        Self { name, dir }
    }

    /// Keeps the name of a table that lies in a folder of another one.
    ///
    /// # Errors
    /// When the name cannot be one, or the folder refuses.
    pub(super) fn name_it(&self, name: &str) -> Result<(), Failure> {
        if self.name == name {
            return Ok(());
        }
        let path = self.dir.join(NAME);
        fs::write(&path, format!("{name}\n")).map_err(|error| Failure::file(&path, &error))
    }
}

/// The table that is meant: the folder said, the name said, the folder of the environment, else the
/// only table there is.
///
/// # Errors
/// When both or neither are said, with the tables there are.
pub(super) fn meant(call: &Call<'_>) -> Result<Place, Failure> {
    if let Some(place) = said(call)? {
        return Ok(place);
    }
    let mut tables = all(call)?;
    let names = tables.iter().map(|place| place.name.as_str()).collect::<Vec<_>>().join(", ");
    match (tables.pop(), tables.len()) {
        (Some(only), 0) => Ok(only),
        (None, _) => Err(Failure::new(say!("cli-no-table"), Some(say!("cli-no-table-hint")))),
        (Some(_), _) => Err(Failure::new(
            say!("cli-which-table", names = names),
            Some(say!("cli-which-table-hint")),
        )),
    }
}

/// The tables to choose from where several lie in the folder that is meant and none is named: those
/// of the folder said, of that of the environment, else of the data folder. None where one is meant.
///
/// # Errors
/// When the folder cannot be read.
pub(super) fn to_choose_from(call: &Call<'_>) -> Result<Vec<Place>, Failure> {
    let tables = match said(call)? {
        Some(place) if is_table(&place.dir) || call.options.table.is_some() => Vec::new(),
        Some(place) => all_in(&place.dir, is_table)?,
        None => all(call)?,
    };
    // The only one of the data folder is meant; the only one of a folder that was said is not, as
    // ever: the folder is no table.
    Ok(if tables.len() > 1 { tables } else { Vec::new() })
}

/// Where a table called `name` is made: in the folder said, else among the others.
///
/// # Errors
/// When the name cannot be that of a folder.
pub(super) fn new(call: &Call<'_>, name: &str) -> Result<Place, Failure> {
    match said(call)? {
        // The name stays the table's, wherever its folder is.
        Some(place) => named_well(name).map(|()| place),
        None => named(call, name),
    }
}

/// Where a table called `name` is made in a folder of tables.
///
/// # Errors
/// When the name cannot be that of a folder, or the folder is a table itself.
pub(super) fn new_in(folder: &Path, name: &str) -> Result<Place, Failure> {
    named_well(name)?;
    if is_table(folder) {
        let path = folder.display().to_string();
        return Err(Failure::usage(say!("cli-in-a-table", path = path), None));
    }
    Ok(Place { name: name.to_owned(), dir: folder.join(name) })
}

/// The table that was said outright, by its folder or its name.
///
/// # Errors
/// When both are said, or the name cannot be that of a folder.
pub(super) fn said(call: &Call<'_>) -> Result<Option<Place>, Failure> {
    match (&call.options.store, &call.options.table) {
        (Some(_), Some(_)) => Err(Failure::usage(say!("cli-store-and-table"), None)),
        (Some(dir), None) => Ok(Some(Place::at(dir.clone()))),
        (None, Some(name)) => named(call, name).map(Some),
        (None, None) => {
            let dir = (call.host.variable)("TAVOLO_STORE").filter(|dir| !dir.is_empty());
            Ok(dir.map(|dir| Place::at(PathBuf::from(dir))))
        }
    }
}

fn named(call: &Call<'_>, name: &str) -> Result<Place, Failure> {
    named_well(name)?;
    Ok(Place { name: name.to_owned(), dir: folder(call)?.join(name) })
}

fn named_well(name: &str) -> Result<(), Failure> {
    if is_plain(name) {
        return Ok(());
    }
    Err(Failure::usage(say!("cli-table-name", name = name), None))
}

/// Whether a table can be called so: it could be the name of a folder.
fn is_plain(name: &str) -> bool {
    let is_word =
        !name.trim().is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', ':']);
    is_word && !name.chars().any(char::is_control)
}

fn folder<'a>(call: &'a Call<'_>) -> Result<&'a Path, Failure> {
    call.host.folders.tables.as_deref().ok_or_else(|| Failure::new(say!("cli-no-home"), None))
}

/// Every table in the data folder, by name.
///
/// # Errors
/// When the folder cannot be read; one that is not there holds none.
pub(super) fn all(call: &Call<'_>) -> Result<Vec<Place>, Failure> {
    all_in(folder(call)?, is_table)
}

/// The folders in a folder that are meant, by name; two of one name are called as their folders.
///
/// # Errors
/// When the folder cannot be read; one that is not there holds none.
pub(super) fn all_in(folder: &Path, is_meant: fn(&Path) -> bool) -> Result<Vec<Place>, Failure> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    let dirs = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let mut places: Vec<Place> = dirs.filter(|dir| is_meant(dir)).map(Place::at).collect();
    let mut names: Vec<String> = places.iter().map(|place| place.name.clone()).collect();
    names.sort();
    let is_shared = |name: &String| names.iter().filter(|other| *other == name).nth(1).is_some();
    for place in places.iter_mut().filter(|place| is_shared(&place.name)) {
        if let Some(folder) = place.dir.file_name() {
            place.name = folder.to_string_lossy().into_owned();
        }
    }
    places.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(places)
}

/// The folder of tables that is meant: the one said, that of the environment, else the data folder.
///
/// # Errors
/// When a table is said instead.
pub(super) fn folder_of_tables(call: &Call<'_>) -> Result<PathBuf, Failure> {
    if call.options.table.is_some() {
        return Err(Failure::usage(say!("cli-all-of-one"), Some(say!("cli-all-of-one-hint"))));
    }
    let in_environment = || {
        let dir = (call.host.variable)("TAVOLO_STORE").filter(|dir| !dir.is_empty());
        dir.map(PathBuf::from)
    };
    let Some(dir) = call.options.store.clone().or_else(in_environment) else {
        return folder(call).map(Path::to_owned);
    };
    if !is_table(&dir) {
        return Ok(dir);
    }
    let whole = fs::canonicalize(&dir).unwrap_or_else(|_| dir.clone());
    let above = whole.parent().unwrap_or(&whole).display().to_string();
    let path = dir.display().to_string();
    let hint = say!("cli-all-in-table-hint", folder = above);
    Err(Failure::usage(say!("cli-all-in-table", path = path), Some(hint)))
}
