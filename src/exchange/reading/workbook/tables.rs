//! An archive of tables, as portals give out all their data: `HOST-open-data-proposals.csv` beside
//! others. Keeps out: reading each.

use super::package::Package;
use super::{absent, empty};
use crate::exchange::reading::sheet::{Sheet, SheetChoice, Tab};
use crate::exchange::reading::{csv, json};
use crate::exchange::unreadable::Unreadable;

/// How names of tables end.
const ENDS: &[&str] = &[".csv", ".tsv", ".json"];
/// What stands before the name of a table in those of a portal.
const BEFORE: &str = "-open-data-";
/// The table that is read where none is asked for and it is there.
const FIRST: &str = "proposals";
/// A table that holds no record is a file with one line break.
const LEAST: usize = 3;

/// The tables of an archive: their names as they are asked for, and those of their parts.
fn tables(package: &Package<'_>) -> Vec<(String, String)> {
    let mut tables: Vec<(String, String)> = package
        .names()
        .filter(|part| ENDS.iter().any(|end| part.to_lowercase().ends_with(end)))
        .filter(|part| !part.split('/').any(|folder| folder.starts_with(['.', '_'])))
        .map(|part| {
            let file = part.rsplit('/').next().unwrap_or(&part);
            let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
            let name = stem.split_once(BEFORE).map_or(stem, |(_, name)| name);
            (name.to_owned(), part.clone())
        })
        .collect();
    tables.sort();
    tables
}

/// Whether an archive holds any table.
pub(super) fn has_any(package: &Package<'_>) -> bool {
    !tables(package).is_empty()
}

/// Reads the table that is wanted; proposals, or else the first that holds anything, where none is.
///
/// # Errors
/// When there is none of that name, or it is damaged.
pub(super) fn read(package: &mut Package<'_>, choice: &SheetChoice) -> Result<Sheet, Unreadable> {
    let mut filled: Vec<(String, Vec<u8>)> = Vec::new();
    let mut all = Vec::new();
    for (name, part) in tables(package) {
        let bytes = package.bytes(&part)?;
        all.push(name.clone());
        if bytes.len() > LEAST {
            filled.push((name, bytes));
        }
    }
    let is = |wanted: &str| {
        let wanted = wanted.trim().to_lowercase();
        filled.iter().position(|(name, _)| name.to_lowercase() == wanted)
    };
    let at = match &choice.name {
        Some(wanted) => is(wanted).ok_or_else(|| absent(wanted, &all))?,
        None => is(FIRST).unwrap_or(0),
    };
    let others = filled.iter().enumerate().filter(|(own, _)| *own != at);
    let others: Vec<String> = others.map(|(_, (name, _))| name.clone()).collect();
    let (name, bytes) = filled.get(at).ok_or_else(empty)?;
    let sheet = if json::is_list(bytes) { json::read(bytes) } else { csv::read(bytes) }?;
    let others = if choice.name.is_some() { Vec::new() } else { others };
    Ok(Sheet { tab: Some(Tab { name: name.clone(), others, ..Tab::default() }), ..sheet })
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use crate::exchange::{SheetChoice, read_chosen};

    fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            archive.start_file(*name, SimpleFileOptions::default()).unwrap();
            archive.write_all(text.as_bytes()).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn a_table_of_an_archive_is_asked_for_by_its_name() {
        let bytes = archive(&[
            ("p.example.org-open-data-meetings.csv", "id;start_time\n1;x\n"),
            ("p.example.org-open-data-proposals.csv", "id;title/it\n7;Orti\n"),
            ("p.example.org-open-data-results.csv", "\n"),
            ("README.md", "read me"),
        ]);
        let read = |name: Option<&str>| {
            read_chosen(&bytes, &SheetChoice { name: name.map(str::to_owned), hidden: false })
        };
        let first = read(None).unwrap();
        assert_eq!((first.headers[1].as_str(), first.rows.len()), ("title/it", 1));
        assert_eq!(first.tab.unwrap().others, ["meetings"]);
        assert_eq!(read(Some("Meetings")).unwrap().headers[1], "start_time");
        assert_eq!(read(Some("results")).unwrap_err().what.key, "file-sheet-absent");
        assert_eq!(
            read_chosen(&archive(&[("a.csv", "\n")]), &SheetChoice::default())
                .unwrap_err()
                .what
                .key,
            "file-empty"
        );
    }
}
