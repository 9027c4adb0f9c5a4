//! The log of the program: what went wrong outside, a line each, for whoever helps. Keeps out: what
//! is done at a table, which stands in the table's own journal.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::PathBuf;

use log::{LevelFilter, Log, Metadata, Record};

use super::clock;

/// Writes warnings and errors to `tavolo.log` in this folder, which is made when there is something
/// to write.
pub fn start(dir: Option<PathBuf>) {
    let Some(dir) = dir else { return };
    // A second start, as in tests, leaves the first in place.
    if log::set_boxed_logger(Box::new(File { dir })).is_ok() {
        log::set_max_level(LevelFilter::Warn);
    }
}

/// The bytes after which a new file is begun.
const MOST: u64 = 512 * 1024;

struct File {
    dir: PathBuf,
}

impl File {
    fn append(&self, line: &str) -> io::Result<()> {
        fs::create_dir_all(&self.dir)?;
        let path = self.dir.join("tavolo.log");
        // The one before is enough to see what led here.
        if fs::metadata(&path).is_ok_and(|found| found.len() > MOST) {
            fs::rename(&path, self.dir.join("tavolo.log.1"))?;
        }
        OpenOptions::new().create(true).append(true).open(path)?.write_all(line.as_bytes())
    }
}

impl Log for File {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() <= LevelFilter::Warn
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            let at = clock::now().format("%Y-%m-%dT%H:%M:%S%:z");
            let (level, target) = (record.level(), record.target());
            // There is nobody left to tell that the log cannot be written.
            let _ = self.append(&format!("{at} {level:>5} {target}: {}\n", record.args()));
        }
    }

    fn flush(&self) {}
}

#[cfg(test)]
mod tests {
    use log::Level;

    use super::*;

    #[test]
    fn a_log_that_grew_is_put_aside_and_begun_anew() {
        let dir = tempfile::tempdir().unwrap();
        let file = File { dir: dir.path().to_owned() };
        fs::write(dir.path().join("tavolo.log"), vec![b'x'; 600 * 1024]).unwrap();
        file.append("one\n").unwrap();
        file.append("two\n").unwrap();
        assert_eq!(fs::read_to_string(dir.path().join("tavolo.log")).unwrap(), "one\ntwo\n");
        assert_eq!(fs::metadata(dir.path().join("tavolo.log.1")).unwrap().len(), 600 * 1024);
    }

    #[test]
    fn a_warning_is_a_line_and_what_is_less_is_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let file = File { dir: dir.path().join("state") };
        for level in [Level::Info, Level::Warn] {
            file.log(
                &Record::builder()
                    .level(level)
                    .target("tavolo::store")
                    .args(format_args!("not synced"))
                    .build(),
            );
        }
        let text = fs::read_to_string(dir.path().join("state/tavolo.log")).unwrap();
        assert_eq!(text.lines().count(), 1);
        assert!(text.ends_with("  WARN tavolo::store: not synced\n"), "{text}");
    }
}
