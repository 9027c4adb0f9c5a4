//! The file in which a form that is not finished is kept beside its table, so that a line that
//! drops eats no sentence. Keeps out: what stands in it.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use crate::app::Keeper;
use crate::flow::Unfinished;

/// Its name in the folder of the table.
const FILE: &str = "unfinished.json";
/// More than the longest text of a form, and far less than would be felt at the start.
const LARGEST: u64 = 4 * 1024 * 1024;

/// What was not finished when this table was last on a screen.
pub(super) fn kept(table: &Path) -> Option<Unfinished> {
    let path = table.join(FILE);
    let is_sound =
        fs::symlink_metadata(&path).is_ok_and(|there| there.is_file() && there.len() <= LARGEST);
    is_sound.then(|| fs::read(path).ok()).flatten().and_then(|b| serde_json::from_slice(&b).ok())
}

/// Whoever keeps it. It is written at every key and never synced: it is to outlive the process, and
/// what outlives a power cut is what was saved. A disk that refuses takes nothing from the form.
pub(super) fn keeper(table: PathBuf) -> Keeper {
    Box::new(move |unfinished| {
        let path = table.join(FILE);
        let _ = match unfinished {
            Some(unfinished) => write(&path, unfinished),
            None => fs::remove_file(&path),
        };
    })
}

fn write(path: &Path, unfinished: &Unfinished) -> std::io::Result<()> {
    let beside = path.with_extension("json.new");
    let _ = fs::remove_file(&beside);
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside)?;
    file.write_all(&serde_json::to_vec(unfinished)?)?;
    fs::rename(beside, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unfinished() -> Unfinished {
        Unfinished {
            title: "Contributo".to_owned(),
            room: "live".to_owned(),
            command: ("entry".to_owned(), "contribution".to_owned()),
            row: None,
            sitting: None,
            assessor: None,
            register: "actions".to_owned(),
            focus: "text".to_owned(),
            values: vec![("text".to_owned(), "Servono orari certi".to_owned())],
        }
    }

    #[test]
    fn what_is_kept_is_there_again_until_it_is_finished() {
        let folder = tempfile::tempdir().unwrap();
        let mut keeper = keeper(folder.path().to_owned());
        keeper(Some(&unfinished()));
        assert_eq!(kept(folder.path()), Some(unfinished()));
        keeper(None);
        assert_eq!(kept(folder.path()), None);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn nobody_else_can_read_it_and_a_damaged_one_is_left_out() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        keeper(folder.path().to_owned())(Some(&unfinished()));
        let file = folder.path().join(FILE);
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        fs::write(&file, b"{\"title\":").unwrap();
        assert_eq!(kept(folder.path()), None);
    }
}
