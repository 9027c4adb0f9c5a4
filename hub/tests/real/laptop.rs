//! A laptop: the folders of a person, the program on a table, and the hub's. Keeps out: what is
//! tried.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::rc::Rc;
use std::sync::{Arc, Mutex};

use tavolo::cli::{self, Folders, Host, Terminals};
use tavolo::runtime::clock;
use tempfile::TempDir;

use crate::server::Server;

/// A person with a machine of their own.
pub(crate) struct Laptop {
    home: TempDir,
    pub who: &'static str,
}

/// What a call answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

#[derive(Clone, Default)]
struct Said(Arc<Mutex<Vec<u8>>>);

impl Said {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl io::Write for Said {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Laptop {
    pub(crate) fn of(who: &'static str) -> Self {
        Self { home: tempfile::tempdir().unwrap(), who }
    }

    /// The folder of the table.
    pub(crate) fn table(&self) -> PathBuf {
        self.home.path().join("tavolo").join("tables").join("faenza")
    }

    /// A path among the folders of this person.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Calls the program, and expects it to do what it is asked.
    pub(crate) fn does(&self, words: &[&str]) -> String {
        let answer = self.asks(words);
        assert_eq!(answer.code, 0, "{words:?}: {}", answer.err);
        answer.out
    }

    /// Calls the program at a table in another folder, and expects it to do what it is asked.
    pub(crate) fn does_at(&self, table: &Path, words: &[&str]) -> String {
        let answer = self.asks_at(table, words);
        assert_eq!(answer.code, 0, "{words:?}: {}", answer.err);
        answer.out
    }

    /// Calls the program.
    pub(crate) fn asks(&self, words: &[&str]) -> Answer {
        self.asks_at(&self.table(), words)
    }

    fn asks_at(&self, table: &Path, words: &[&str]) -> Answer {
        let (out, err) = (Said::default(), Said::default());
        let mut host = Host {
            now: Box::new(clock::now),
            mint: Box::new(clock::mint),
            variable: Box::new(|name| (name == "LANG").then(|| OsString::from("it_IT.UTF-8"))),
            folders: Folders {
                state: Some(self.home.path().join("tavolo")),
                temporary: std::env::temp_dir(),
                ..Folders::default()
            },
            pid: std::process::id(),
            umask: 0o022,
            input: Box::new(io::empty()),
            out: Box::new(out.clone()),
            err: Box::new(err.clone()),
            terminals: Terminals::default(),
            secret: Box::new(|_| Err(std::io::Error::other("nobody"))),
            hub: Box::new(|_| Err(io::ErrorKind::NotFound.into())),
            interactive: Box::new(|_, _| Err(io::Error::other("no screen"))),
            undisturbed: Rc::new(|work| {
                work();
                false
            }),
        };
        let fixed = [
            "tavolo".into(),
            "--store".into(),
            table.as_os_str().into(),
            "--as".into(),
            self.who.into(),
        ];
        let words = fixed.into_iter().chain(words.iter().map(OsString::from));
        let code = cli::run(words, &mut host);
        Answer { code, out: out.text(), err: err.text() }
    }

    /// Calls the hub's program, and expects it to do what it is asked.
    pub(crate) fn carries(&self, server: &Server, words: &[&str]) -> String {
        let answer = self.tries(server, &[], words);
        assert_eq!(answer.code, 0, "{words:?}: {}", answer.err);
        answer.out + &answer.err
    }

    /// Calls the hub's program with other variables.
    pub(crate) fn tries(&self, server: &Server, others: &[(&str, &str)], words: &[&str]) -> Answer {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tavolo-hub"));
        let home = self.home.path();
        command
            .env_clear()
            .env("HOME", home)
            .env("XDG_DATA_HOME", home)
            .env("XDG_STATE_HOME", home)
            .env("XDG_CONFIG_HOME", home)
            .env("USER", self.who)
            .env("LANG", "it_IT.UTF-8")
            .env("PGHOST", server.host())
            .env("PGPORT", server.port.to_string())
            .env("PGUSER", self.who)
            .env("PGDATABASE", "tavolo")
            .envs(others.iter().copied())
            .args(words)
            .stdin(Stdio::null());
        let done = command.output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Answer {
            code: done.status.code().unwrap_or(-1),
            out: text(done.stdout),
            err: text(done.stderr),
        }
    }
}
