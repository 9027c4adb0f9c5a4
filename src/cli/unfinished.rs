//! The file in which a form that is not finished is kept beside its table, so that a line that
//! drops eats no sentence. Keeps out: what stands in it.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use crate::app::Keeper;
use crate::flow::Unfinished;

/// Its name in the folder of the table, before the number of the process and [`END`]; once there
/// was one for all.
const BEGINNING: &str = "unfinished";
const END: &str = ".json";
/// More than the longest text of a form, and far less than would be felt at the start.
const LARGEST: u64 = 4 * 1024 * 1024;

/// What was not finished when this table was last on a screen, by a process that is not there any
/// more. From here on it is kept for process `pid`; `there` are those whose forms are open.
pub(super) fn kept(table: &Path, pid: u32, there: &[u32]) -> Option<Unfinished> {
    let mut left: Vec<PathBuf> = fs::read_dir(table)
        .ok()?
        .flatten()
        .filter(|entry| {
            let name = entry.file_name();
            let of = name.to_str().and_then(|name| name.strip_prefix(BEGINNING)?.strip_suffix(END));
            let process = |of: &str| of.strip_prefix('-').and_then(|pid| pid.parse::<u32>().ok());
            of.is_some_and(|of| {
                of.is_empty() || process(of).is_some_and(|pid| !there.contains(&pid))
            })
        })
        .map(|entry| entry.path())
        .collect();
    left.sort();
    let (path, unfinished) =
        left.into_iter().find_map(|path| Some((path.clone(), read(&path)?)))?;
    // Where it cannot be taken over it is offered once more next time.
    let _ = fs::rename(path, file(table, pid));
    Some(unfinished)
}

fn read(path: &Path) -> Option<Unfinished> {
    let is_sound =
        fs::symlink_metadata(path).is_ok_and(|there| there.is_file() && there.len() <= LARGEST);
    is_sound.then(|| fs::read(path).ok()).flatten().and_then(|b| serde_json::from_slice(&b).ok())
}

fn file(table: &Path, pid: u32) -> PathBuf {
    table.join(format!("{BEGINNING}-{pid}{END}"))
}

/// Whoever keeps it. It is written at every key and never synced: it is to outlive the process, and
/// what outlives a power cut is what was saved. A disk that refuses takes nothing from the form.
pub(super) fn keeper(table: PathBuf, pid: u32) -> Keeper {
    Box::new(move |unfinished| {
        let path = file(&table, pid);
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
        keeper(folder.path().to_owned(), 7)(Some(&unfinished()));
        assert_eq!(kept(folder.path(), 8, &[]), Some(unfinished()));
        let mut next = keeper(folder.path().to_owned(), 8);
        next(Some(&unfinished()));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        next(None);
        assert_eq!(kept(folder.path(), 9, &[]), None);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_stands_in_an_open_form_of_another_terminal_is_not_offered() {
        let folder = tempfile::tempdir().unwrap();
        keeper(folder.path().to_owned(), 7)(Some(&unfinished()));
        assert_eq!(kept(folder.path(), 8, &[7]), None);
        assert_eq!(kept(folder.path(), 8, &[6]), Some(unfinished()));
    }

    #[test]
    fn what_was_kept_when_there_was_one_file_for_all_is_offered() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(
            folder.path().join("unfinished.json"),
            serde_json::to_vec(&unfinished()).unwrap(),
        )
        .unwrap();
        assert_eq!(kept(folder.path(), 8, &[]), Some(unfinished()));
    }

    #[test]
    fn nobody_else_can_read_it_and_a_damaged_one_is_left_out() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        keeper(folder.path().to_owned(), 7)(Some(&unfinished()));
        let file = file(folder.path(), 7);
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        fs::write(&file, b"{\"title\":").unwrap();
        assert_eq!(kept(folder.path(), 8, &[]), None);
    }
}
