//! The files of the program and its tests, read once. Keeps out: every rule.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use super::scrub::{is_word, without_tests, without_words};

/// A file of Rust.
#[derive(Debug, Clone)]
pub(super) struct Source {
    /// Its path from the root of the repository, with slashes.
    pub path: String,
    /// All of it.
    pub text: String,
    /// Its code: no comments, no words in quotes, no tests; nothing when all of it is a test.
    pub code: String,
}

/// Every file of `src/`.
pub(super) fn program() -> &'static [Source] {
    static FILES: LazyLock<Vec<Source>> = LazyLock::new(|| {
        let mut files = below("src");
        drop_test_files(&mut files);
        files
    });
    &FILES
}

/// Every file of `hub/src/`.
pub(super) fn hub() -> &'static [Source] {
    static FILES: LazyLock<Vec<Source>> = LazyLock::new(|| below("hub/src"));
    &FILES
}

/// Every file of `tests/`, whose code is all tests.
pub(super) fn tests() -> &'static [Source] {
    static FILES: LazyLock<Vec<Source>> = LazyLock::new(|| {
        below("tests").into_iter().map(|file| Source { code: String::new(), ..file }).collect()
    });
    &FILES
}

impl Source {
    /// A file with a text.
    pub(super) fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            code: without_tests(&without_words(text)),
        }
    }

    /// The module it is, from the root of the crate: `["store", "journal"]`; nothing for `lib.rs`
    /// and `main.rs`.
    pub(super) fn module(&self) -> Vec<&str> {
        let path = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let path = path.strip_suffix(".rs").unwrap_or(path);
        let path = path.strip_suffix("/mod").unwrap_or(path);
        if ["lib", "main"].contains(&path) { Vec::new() } else { path.split('/').collect() }
    }

    /// The room it stands in; none for `lib.rs` and `main.rs`.
    pub(super) fn room(&self) -> Option<&str> {
        self.module().first().copied()
    }

    /// The number of the line that holds a place of the code or of the text.
    pub(super) fn line_of(&self, within: &str, at: usize) -> usize {
        within.get(..at).map_or(0, |before| before.matches('\n').count()) + 1
    }

    /// A complaint about a place of the code.
    pub(super) fn complain(&self, at: usize, what: &str) -> String {
        format!("{}:{}: {what}", self.path, self.line_of(&self.code, at))
    }

    /// The places of the code where some letters stand by themselves, not as a part of longer
    /// names.
    pub(super) fn places(&self, letters: &str) -> Vec<usize> {
        let joins =
            |a: Option<char>, b: Option<char>| a.is_some_and(is_word) && b.is_some_and(is_word);
        self.code
            .match_indices(letters)
            .filter(|(at, _)| !joins(self.code[..*at].chars().next_back(), letters.chars().next()))
            .filter(|(at, _)| {
                !joins(letters.chars().next_back(), self.code[at + letters.len()..].chars().next())
            })
            .map(|(at, _)| at)
            .collect()
    }
}

fn below(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root.join(&folder)).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push(path);
            } else if path.ends_with(".rs") {
                found.push(Source::new(&path, &fs::read_to_string(entry.path()).unwrap()));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Takes the code out of files that are declared under `#[cfg(test)]`, and out of the files below
/// them.
fn drop_test_files(files: &mut [Source]) {
    let tests: BTreeSet<Vec<String>> = files
        .iter()
        .flat_map(|file| {
            let own: Vec<String> = file.module().into_iter().map(str::to_owned).collect();
            test_modules(&file.text)
                .into_iter()
                .map(move |name| own.iter().cloned().chain([name]).collect())
        })
        .collect();
    for file in files {
        let module = file.module();
        if (1..=module.len()).any(|length| {
            tests
                .contains(&module[..length].iter().map(|&part| part.to_owned()).collect::<Vec<_>>())
        }) {
            file.code.clear();
        }
    }
}

/// The modules that a file declares for tests only.
fn test_modules(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    lines
        .windows(2)
        .filter(|pair| pair[0].trim() == "#[cfg(test)]")
        .filter_map(|pair| {
            pair[1].trim().strip_suffix(';')?.rsplit_once("mod ").map(|(_, name)| name.to_owned())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_found() {
        assert!(program().iter().any(|file| file.path == "src/lib.rs"));
        assert!(program().len() > 100, "{} files", program().len());
        assert!(tests().iter().any(|file| file.path == "tests/it/tidy/source.rs"));
    }

    #[test]
    fn a_file_knows_its_module() {
        let module = |path: &str| Source::new(path, "").module().join("::");
        assert_eq!(module("src/store/mod.rs"), "store");
        assert_eq!(module("src/domain/nouns/lab.rs"), "domain::nouns::lab");
        assert_eq!(module("src/lib.rs"), "");
    }

    #[test]
    fn a_file_declared_for_tests_has_no_code() {
        let mut files = [
            Source::new(
                "src/store/mod.rs",
                "mod journal;\n#[cfg(test)]\npub(crate) mod samples;\n",
            ),
            Source::new("src/store/journal.rs", "fn f() {}"),
            Source::new("src/store/samples.rs", "fn g() {}"),
            Source::new("src/store/samples/one.rs", "fn h() {}"),
        ];
        drop_test_files(&mut files);
        assert_eq!(files.map(|file| file.code.is_empty()), [false, false, true, true]);
    }

    #[test]
    fn a_place_is_a_whole_name_on_its_line() {
        let file = Source::new("src/a.rs", "// sled::x\nlet b = unsled::x();\nsled::open();\n");
        let places = file.places("sled::");
        assert_eq!(places.len(), 1);
        assert_eq!(file.complain(places[0], "no"), "src/a.rs:3: no");
    }
}
