//! The command line from outside: what it takes, what it refuses, and that a refusal changes
//! nothing. Keeps out: the screen.

mod files;
mod program;
mod records;
mod seat_keys;
mod several;
mod sharing;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// What a call answered.
struct Answer {
    code: i32,
    out: String,
    err: String,
}

/// A table in a folder of its own, and the program that works on it.
struct Desk {
    dir: TempDir,
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name).join("bundle.json")
}

impl Desk {
    /// An empty desk.
    fn bare() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    /// With the table of a fixture on it.
    fn of(name: &str) -> Self {
        let desk = Self::bare();
        let bundle = fixture(name);
        desk.done(&["import", "bundle", bundle.to_str().unwrap()]);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tavolo"));
        command
            .env_clear()
            .env("HOME", self.dir.path())
            .env("USER", "Prova")
            .env("LANG", "it_IT.UTF-8")
            .current_dir(self.dir.path());
        command
    }

    fn call_with(&self, words: &[&str], input: &[u8]) -> Answer {
        let mut command = self.command();
        command.env("TAVOLO_STORE", self.path("table")).args(words);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program that does not read its input may be gone before all of it is written.
        let _ = child.stdin.take().unwrap().write_all(input);
        let output = child.wait_with_output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Answer {
            code: output.status.code().unwrap(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    fn call(&self, words: &[&str]) -> Answer {
        self.call_with(words, b"")
    }

    /// A call that must succeed; answers its result.
    fn done(&self, words: &[&str]) -> String {
        let Answer { code, out, err } = self.call(words);
        assert_eq!(code, 0, "{words:?}: {err}");
        out
    }

    fn json(&self, words: &[&str]) -> Value {
        serde_json::from_str(&self.done(&[words, &["--format", "json"]].concat())).unwrap()
    }

    /// A call with a file that must be refused with these words, and change nothing.
    fn refused(&self, words: &[&str], input: &[u8], told: &[&str]) {
        let before = self.done(&["export", "bundle"]);
        let Answer { code, out, err } = self.call_with(words, input);
        assert_eq!((code, out.as_str()), (1, ""), "{words:?}: {err}");
        for words in told {
            assert!(err.contains(words), "{words} in {err}");
        }
        assert!(err.contains("\ntavolo: ") || err.starts_with("tavolo: "), "{err}");
        assert_eq!(self.done(&["export", "bundle"]), before);
    }
}
