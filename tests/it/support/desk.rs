//! A table on disk and calls of the program on it. Keeps out: the screen.

use std::fs;
use std::process::Command;

use tempfile::TempDir;

/// Calls the program on the table of a folder; its status, and what it wrote to both streams.
pub(crate) fn call(dir: &TempDir, words: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_tavolo"))
        .env_clear()
        .env("HOME", dir.path())
        .env("LANG", "it_IT.UTF-8")
        .args(["--store", dir.path().join("t").to_str().unwrap(), "--as", "Prova"])
        .args(words)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

/// Imports records of a kind.
pub(crate) fn import(dir: &TempDir, kind: &str, csv: &str) -> (i32, String, String) {
    let file = dir.path().join(format!("{kind}.csv"));
    fs::write(&file, csv).unwrap();
    call(dir, &["import", kind, file.to_str().unwrap()])
}

/// A table made by imports alone.
/// Imports records of a kind.
pub(crate) fn imported(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(call(&dir, &["new", "prova"]).0, 0);
    for (kind, csv) in files {
        let (code, _, err) = import(&dir, kind, csv);
        assert_eq!(code, 0, "{kind}: {err}");
    }
    dir
}
