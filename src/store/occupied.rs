//! Whether a folder is free for a new table. Keeps out: making one.

use std::fs;
use std::io;
use std::path::Path;

use super::identity::is_table;
use super::lock;
use crate::say;
use crate::text::{Diagnostic, DiagnosticKind};

/// Refuses a folder in which anything lies.
pub(super) fn refuse_occupied(dir: &Path) -> Result<(), Diagnostic> {
    let occupied = |what| Err(Diagnostic::of_kind(DiagnosticKind::Occupied, what));
    let path = || dir.display().to_string();
    if is_table(dir) {
        return occupied(say!("store-occupied-table", path = path()));
    }
    let failed = |error: io::Error| Diagnostic::io(dir, &error);
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(failed(error)),
    };
    for entry in entries {
        let name = entry.map_err(failed)?.file_name();
        if !lock::is_lock(Path::new(&name)) {
            return occupied(say!(
                "store-occupied",
                path = path(),
                name = name.to_string_lossy().into_owned()
            ));
        }
    }
    Ok(())
}
