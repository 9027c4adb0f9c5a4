//! The log of the program: what went wrong outside, a line each, for whoever helps. Keeps out: what
//! is done at a table, which stands in the table's own journal.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::PathBuf;

use tracing::level_filters::LevelFilter;

/// Writes warnings and errors to `tavolo.log` in this folder, which is made when there is something
/// to write.
pub fn start(dir: Option<PathBuf>) {
    let Some(dir) = dir else { return };
    let writer = move || Lines { dir: dir.clone() };
    // A second start, as in tests, leaves the first in place.
    let _ = tracing_subscriber::fmt()
        .with_writer(writer)
        .with_ansi(false)
        .with_max_level(LevelFilter::WARN)
        .try_init();
}

struct Lines {
    dir: PathBuf,
}

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        fs::create_dir_all(&self.dir)?;
        OpenOptions::new().create(true).append(true).open(self.dir.join("tavolo.log"))?.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
