//! A table on disk and calls of the program on it, in this process. Keeps out: the screen.

use std::cell::Cell;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

use serde_json::Value;
use tavolo::cli::{self, Folders, Host, Terminals};
use tavolo::domain::Id;
use tavolo::runtime::clock;
use tempfile::TempDir;

use super::OPLA;

/// The minute at which a [`super::Seat`] sits down.
pub(crate) const NOW: &str = "2014-03-15T09:35:00+01:00";

/// A stream that can be read afterwards.
#[derive(Clone, Default)]
struct Said(Arc<Mutex<Vec<u8>>>);

impl io::Write for Said {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Said {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

/// A machine with the folders of a person in `home`, at the moment it is.
fn host(home: &Path) -> Host {
    Host {
        now: Box::new(clock::now),
        mint: Box::new(clock::mint),
        variable: Box::new(|name| (name == "LANG").then(|| OsString::from("it_IT.UTF-8"))),
        folders: Folders {
            tables: Some(home.join("tables")),
            config: Some(home.join("config")),
            state: None,
            temporary: std::env::temp_dir(),
        },
        pid: std::process::id(),
        umask: 0o022,
        input: Box::new(io::empty()),
        out: Box::new(io::sink()),
        err: Box::new(io::sink()),
        terminals: Terminals::default(),
        secret: Box::new(|_| Err(io::Error::other("nobody"))),
        hub: Box::new(|_| Err(io::ErrorKind::NotFound.into())),
        undisturbed: Rc::new(|work| {
            work();
            false
        }),
        interactive: Box::new(|_, _| Err(io::Error::other("no screen"))),
    }
}

/// The status of a call, and what it wrote to both streams.
fn run(mut host: Host, store: &Path, words: &[&str]) -> (i32, String, String) {
    let (out, err) = (Said::default(), Said::default());
    host.out = Box::new(out.clone());
    host.err = Box::new(err.clone());
    let fixed = ["tavolo".into(), "--store".into(), store.as_os_str().to_owned()];
    let words = fixed.into_iter().chain(words.iter().map(OsString::from));
    (cli::run(words, &mut host), out.text(), err.text())
}

/// Calls the program on the table of a folder; its status, and what it wrote to both streams.
pub(crate) fn call(dir: &TempDir, words: &[&str]) -> (i32, String, String) {
    let words = [&["--as", "Prova"], words].concat();
    run(host(dir.path()), &dir.path().join("t"), &words)
}

/// The same at the minute of the screen, by whoever sits there; new ids follow from the number of
/// the call.
pub(crate) fn call_at_screen(dir: &TempDir, number: u64, words: &[&str]) -> (i32, String, String) {
    let next = Cell::new(u128::from(number) << 32);
    let host = Host {
        now: Box::new(|| NOW.parse().unwrap()),
        mint: Box::new(move || {
            next.set(next.get() + 1);
            Id::from_bits(0xffff_0000_0000_7000_8000_0000_0000_0000_u128 + next.get())
        }),
        ..host(dir.path())
    };
    let words = [&["--lang", "it", "--as", "Facilitatrice A"], words].concat();
    run(host, &dir.path().join("t"), &words)
}

/// Calls the program on a terminal on which somebody answers its questions, a line each.
pub(crate) fn answered(
    dir: &TempDir,
    words: &[&str],
    answers: &'static str,
) -> (i32, String, String) {
    let host = Host {
        input: Box::new(io::BufReader::new(answers.as_bytes())),
        terminals: Terminals { input: true, out: true, err: true },
        ..host(dir.path())
    };
    run(host, &dir.path().join("t"), words)
}

/// The example table on disk.
pub(crate) fn opla() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let bundle = dir.path().join("bundle.json");
    fs::write(&bundle, OPLA).unwrap();
    let said = call_at_screen(&dir, 0, &["import", "bundle", bundle.to_str().unwrap()]);
    assert_eq!(said.0, 0, "{}", said.2);
    dir
}

/// Imports records of a kind.
pub(crate) fn import(dir: &TempDir, kind: &str, csv: &str) -> (i32, String, String) {
    let file = dir.path().join(format!("{kind}.csv"));
    fs::write(&file, csv).unwrap();
    call(dir, &["import", kind, file.to_str().unwrap()])
}

/// A table made by imports alone.
pub(crate) fn imported(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(call(&dir, &["new", "prova"]).0, 0);
    for (kind, csv) in files {
        let (code, _, err) = import(&dir, kind, csv);
        assert_eq!(code, 0, "{kind}: {err}");
    }
    dir
}

/// A measure of the table, as scripts read it.
pub(crate) fn assessed(dir: &TempDir, measure: &str) -> Value {
    let (code, out, err) = call(dir, &["assess", measure, "--format", "json"]);
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).unwrap()
}
