//! Where a document may be written: anywhere but over what a table consists of. Keeps out: writing it.

use std::fs;
use std::path::Path;

use super::failure::Failure;
use crate::print::Format;
use crate::say;
use crate::store::is_table;

/// Whether a file is one of those that a table consists of, there or not: in the folder of a table
/// only what is named as a document can be something else.
fn is_of_a_table(path: &Path) -> bool {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let Ok(folder) = fs::canonicalize(folder.unwrap_or(Path::new("."))) else { return false };
    let whole = folder.join(path.file_name().unwrap_or_default());
    let table = folder.ancestors().find(|own| is_table(own));
    let first = table.and_then(|table| whole.strip_prefix(table).ok()?.components().next());
    let name = first.map(|first| Path::new(first.as_os_str()));
    let end = |name: &Path| name.extension().and_then(|end| end.to_str()).and_then(Format::of);
    name.is_some_and(|name| end(name).is_none())
}

/// Refuses to write over what a table consists of.
///
/// # Errors
/// When the path is that of such a file.
pub(super) fn beside_tables(path: &Path) -> Result<(), Failure> {
    if is_of_a_table(path) {
        let path = path.display().to_string();
        let hint = say!("cli-table-file-hint");
        return Err(Failure::new(say!("cli-table-file", path = path), Some(hint)));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::files::{Readers, hand_out, write_folder};
    use super::*;
    use crate::documents::Part;

    #[test]
    fn nothing_is_written_over_what_a_table_consists_of() {
        let dir = tempfile::tempdir().unwrap();
        let table = dir.path().join("table");
        fs::create_dir_all(table.join("db")).unwrap();
        for name in ["FORMAT", "journal", "db/conf"] {
            fs::write(table.join(name), "kept").unwrap();
        }
        for name in ["journal", "FORMAT", "LOCK", "journal.away-1", "db/conf", "db/new.md", "db"] {
            let path = table.join(name);
            let failure = hand_out(&path, b"x", Readers::Owner).unwrap_err();
            assert_eq!(failure.what, say!("cli-table-file", path = path.display().to_string()));
        }
        let part = Part { name: "a.csv".to_owned(), bytes: b"1".to_vec() };
        assert!(write_folder(&table.join("db"), &[part], 0o022).is_err());
        assert_eq!(fs::read(table.join("journal")).unwrap(), b"kept");
        hand_out(&table.join("verbale.md"), b"x", Readers::Owner).unwrap();
        hand_out(&dir.path().join("journal"), b"x", Readers::Owner).unwrap();
    }
}
