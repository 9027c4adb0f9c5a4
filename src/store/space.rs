//! How much room is left on the disk of a table. Keeps out: what is done when there is little.

use std::path::Path;

/// Bytes that must stay free after an edit is saved. A full disk keeps the database from opening at
/// all, so the last edits are refused while there is still room to open the table and to take
/// things away.
const MARGIN: u64 = 8 * 1024 * 1024;

/// Bytes that are free for this user on the disk of a folder; `None` when the system does not say.
pub(super) fn free(dir: &Path) -> Option<u64> {
    #[cfg(unix)]
    {
        let disk = rustix::fs::statvfs(dir).ok()?;
        // Some network disks know neither their size nor what is free of it.
        (disk.f_blocks > 0).then(|| disk.f_bavail.saturating_mul(disk.f_frsize))
    }
    #[cfg(not(unix))]
    {
        let _ = dir;
        None
    }
}

/// Whether an entry of `length` bytes may still be written: it goes to the journal and, as records,
/// to the database.
pub(super) fn is_enough(free: Option<u64>, length: usize) -> bool {
    let needed = u64::try_from(length).unwrap_or(u64::MAX).saturating_mul(2).saturating_add(MARGIN);
    free.is_none_or(|free| free >= needed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_entry_needs_more_room_than_a_small_one() {
        assert!(is_enough(Some(MARGIN + 200), 100));
        assert!(!is_enough(Some(MARGIN + 200), 101));
        assert!(
            is_enough(None, usize::MAX),
            "a system that does not say is not held against the table"
        );
    }

    #[cfg(unix)]
    #[test]
    fn the_disk_of_a_folder_is_found() {
        assert!(free(&std::env::temp_dir()).is_some());
        assert_eq!(free(Path::new("/no/such/folder")), None);
    }
}
