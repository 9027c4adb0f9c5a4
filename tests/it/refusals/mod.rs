//! What the program refuses, as a table that anybody can read and add to: the files beside this
//! one, with keys or words and the sentence that they must answer in both languages. Keeps out: the
//! cases, and what is done instead.

pub(crate) mod case;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tavolo::ledger::Ledger;
use tavolo::text::Language;
use tempfile::TempDir;

use crate::support::{OPLA, Seat, desk, ledger};
use case::{Case, Does};

const LANGUAGES: [(&str, Language); 2] = [("it", Language::It), ("en", Language::En)];

/// Wide enough for a sentence with its hint on one line.
const WIDE: (u16, u16) = (480, 40);

#[test]
fn everything_that_is_refused_is_refused_in_the_words_that_are_written() {
    let files = case::files();
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let readers: Vec<_> =
            files.iter().map(|cases| scope.spawn(move || Tables::default().wrong(cases))).collect();
        readers.into_iter().flat_map(|reader| reader.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{} cases:\n\n{}", wrong.len(), wrong.join("\n\n"));
}

/// What is locked or guarded, by the keys of its sentences. Each has a case.
const LOCKS: [&str; 18] = [
    "refused-approval",
    "refused-approved",
    "refused-blind-open",
    "refused-blind-retold",
    "refused-criterion-last",
    "refused-criterion-scored",
    "refused-kept",
    "refused-not-standing",
    "refused-poll",
    "refused-reopen-reason",
    "refused-revision",
    "refused-reworded",
    "refused-round",
    "refused-round-reason",
    "refused-rules",
    "refused-rules-past",
    "refused-score-version",
    "refused-undo-closing",
];

#[test]
fn every_lock_has_a_case() {
    let told: Vec<String> = case::files().into_iter().flatten().map(|case| case.it).collect();
    let sentences = sentences("it");
    for lock in LOCKS {
        let parts = sentences.get(lock).unwrap_or_else(|| panic!("no sentence {lock}"));
        assert!(told.iter().any(|told| is_made_of(told, parts)), "no case for {lock}: {parts:?}");
    }
}

#[test]
fn there_are_enough_cases_of_both_ways_to_ask() {
    let cases: Vec<Case> = case::files().into_iter().flatten().collect();
    let keys = cases.iter().filter(|case| matches!(case.does, Does::Keys(_))).count();
    assert!(cases.len() >= 60 && keys >= 20, "{} cases, {keys} with keys", cases.len());
}

/// The fixed parts of every sentence of a language, by its key; of a plural the last form.
fn sentences(language: &str) -> HashMap<String, Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
    let mut sentences = HashMap::new();
    for file in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        let mut key = String::new();
        for line in text.lines() {
            let value = match line.split_once(" = ") {
                Some((name, value)) if !line.starts_with([' ', '#']) => {
                    key = name.to_owned();
                    value
                }
                _ => match line.trim().strip_prefix("*[other]") {
                    Some(value) => value,
                    None => continue,
                },
            };
            let parts = value.split('{').map(|part| part.rsplit('}').next().unwrap_or(part));
            let parts = parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty());
            sentences.insert(key.clone(), parts.collect());
        }
    }
    sentences
}

/// Whether a sentence has all the parts, in their order.
fn is_made_of(told: &str, parts: &[String]) -> bool {
    let mut rest = told;
    parts.iter().all(|part| match rest.split_once(part.as_str()) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    })
}

/// The tables that cases are asked on, each made once.
#[derive(Default)]
struct Tables {
    stores: HashMap<String, TempDir>,
    ledgers: HashMap<String, Ledger>,
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name).join("bundle.json")
}

impl Tables {
    fn wrong(mut self, cases: &[Case]) -> Vec<String> {
        cases.iter().filter_map(|case| self.ask(case)).collect()
    }

    /// What is wrong with a case, with what was said instead.
    fn ask(&mut self, case: &Case) -> Option<String> {
        let wanted = |language: &str| if language == "it" { &case.it } else { &case.en };
        let mut wrong = Vec::new();
        match &case.does {
            Does::Keys(keys) => {
                for (code, language) in LANGUAGES {
                    let screen = self.screen(&case.table, keys, language);
                    let wanted = wanted(code).as_str();
                    let refusal = |line: &str| line.contains("! ") && line.contains(wanted);
                    // A mark or a word would be on any screen.
                    if wanted.len() < 8 || !screen.lines().any(refusal) {
                        let said = screen.lines().filter(|line| line.contains("! "));
                        wrong.push(format!("{code}: {}", said.collect::<Vec<_>>().join("\n    ")));
                    }
                }
            }
            Does::Words { first, words, exit } => {
                let shared = first.is_empty();
                let dir = if shared { self.store(&case.table) } else { store(&case.table) };
                for words in first {
                    let answer = call(&dir, words, "it");
                    if answer.0 != 0 {
                        wrong.push(format!("first: {words:?}: {}", answer.1));
                    }
                }
                let before = journal(&dir);
                for (code, _) in LANGUAGES {
                    let (status, said) = call(&dir, words, code);
                    let place = dir.path().join("t").display().to_string();
                    let told = format!("tavolo: {}", wanted(code).replace("TABLE", &place));
                    if status != *exit || !said.lines().any(|line| line == told) {
                        wrong.push(format!("exit: {status}\n{code}: {said}"));
                    }
                }
                if journal(&dir) != before {
                    wrong.push("the table was changed".into());
                }
                if shared {
                    self.stores.insert(case.table.clone(), dir);
                }
            }
        }
        let said = wrong.join("\n");
        (!wrong.is_empty()).then(|| format!("{}: {}\n{said}", case.place, case.name))
    }

    fn screen(&mut self, table: &str, keys: &str, language: Language) -> String {
        let held = self.ledgers.entry(table.to_owned()).or_insert_with(|| match table {
            "empty" => Ledger::default(),
            "opla" => ledger(OPLA),
            name => ledger(&fs::read(fixture(name)).unwrap()),
        });
        let mut seat = Seat::at_ledger(held.clone(), language);
        seat.resize(WIDE.0, WIDE.1).press(keys).screen()
    }

    /// The table that cases share which change nothing; given back by whoever asked for it.
    fn store(&mut self, table: &str) -> TempDir {
        self.stores.remove(table).unwrap_or_else(|| store(table))
    }
}

/// A table on disk; none where the case asks for none.
fn store(table: &str) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    if table != "none" {
        let words = ["import", "bundle", fixture(table).to_str().unwrap()].map(str::to_owned);
        let (status, said) = call(&dir, &words, "en");
        assert_eq!(status, 0, "{said}");
    }
    dir
}

fn journal(dir: &TempDir) -> Option<Vec<u8>> {
    fs::read(dir.path().join("t").join("journal")).ok()
}

/// The status of a call, and what it said beside its result.
fn call(dir: &TempDir, words: &[String], language: &str) -> (i32, String) {
    let words: Vec<&str> =
        ["--lang", language].into_iter().chain(words.iter().map(String::as_str)).collect();
    let (status, _, said) = desk::call(dir, &words);
    (status, said)
}

/// The same by the program as it is installed, in a process of its own.
fn call_program(dir: &TempDir, words: &[String], language: &str) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_tavolo"))
        .env_clear()
        .env("HOME", dir.path())
        .current_dir(dir.path())
        .args(["--store", dir.path().join("t").to_str().unwrap()])
        .args(["--as", "Prova", "--lang", language])
        .args(words)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

/// The words whose answers the installed program is asked for as well: what the table refuses, and
/// what nobody understands.
const INSTALLED: [&str; 2] = ["a date that is none is refused", "an unknown option is told"];

#[test]
fn the_installed_program_refuses_as_it_does_in_this_process() {
    let cases: Vec<Case> = case::files().into_iter().flatten().collect();
    for name in INSTALLED {
        let case = cases.iter().find(|case| case.name == name);
        let case = case.unwrap_or_else(|| panic!("no case «{name}»"));
        let Does::Words { words, .. } = &case.does else { panic!("{name}: keys") };
        let dir = store(&case.table);
        for (code, _) in LANGUAGES {
            assert_eq!(call_program(&dir, words, code), call(&dir, words, code), "{name}");
        }
    }
}
