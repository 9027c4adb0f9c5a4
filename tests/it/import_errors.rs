//! What an import refuses, by example: each file of `docs/manual/examples` with what is answered, as a
//! chapter of the manual; and that whatever an answer advises can be copied and works. Keeps out: how
//! files are read.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use tavolo::text::Language;
use tempfile::TempDir;

use crate::support::desk::{call, imported};

/// A file that is refused.
struct Example {
    file: &'static str,
    kind: &'static str,
    /// What else stands in the command.
    options: &'static [&'static str],
    /// What the table holds before, by kind.
    before: &'static [(&'static str, &'static str)],
}

const PEOPLE: (&str, &str) = ("people", "name\nAnna Verdi\n");
const SITTING: (&str, &str) = ("meetings", "number,date\n1,2014-02-01\n");

const fn example(file: &'static str, kind: &'static str) -> Example {
    Example { file, kind, options: &[], before: &[] }
}

const EXAMPLES: &[Example] = &[
    example("empty.csv", "people"),
    example("no-header.csv", "people"),
    example("missing-column.csv", "people"),
    example("two-columns.csv", "labs"),
    example("row-width.csv", "stakeholders"),
    example("quotes.csv", "stakeholders"),
    example("quotes-open.csv", "stakeholders"),
    example("cut-short.json", "stakeholders"),
    example("unknown-word.csv", "stakeholders"),
    example("bounds.csv", "stakeholders"),
    example("dates.csv", "meetings"),
    example("hours.csv", "meetings"),
    example("amount.csv", "proposals"),
    example("digits.csv", "stakeholders"),
    example("mail.csv", "people"),
    example("first-name.csv", "people"),
    Example { before: &[PEOPLE], ..example("taken.csv", "people") },
    Example { before: &[PEOPLE, SITTING], ..example("near.csv", "attendance") },
    Example { before: &[PEOPLE, SITTING], ..example("nobody.csv", "attendance") },
    Example { before: &[PEOPLE, SITTING], ..example("no-sitting.csv", "attendance") },
    Example {
        before: &[
            ("criteria", "code,name,weight,min,max\nutilita,Utilita,1,1,5\n"),
            ("proposals", "code,title\nP1,Orti\n"),
        ],
        ..example("off-scale.csv", "scores")
    },
    Example { before: &[("labs", "code\nacqua\n")], ..example("ids.csv", "labs") },
    Example { options: &["--sheet", "Elenco"], ..example("plain.csv", "stakeholders") },
    Example { options: &["--map", "Boh=name"], ..example("plain.csv", "stakeholders") },
    Example {
        options: &["--value", "kind:ONG=association"],
        ..example("plain.csv", "stakeholders")
    },
    Example { options: &["--rules", "boh"], ..example("plain.csv", "stakeholders") },
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/manual/examples")
}

/// The exit status of the import of an example, and what is answered, with the bare name of its file.
fn answered(example: &Example, language: Language, more: &[&str]) -> (i32, String, TempDir) {
    let dir = imported(example.before);
    let path = folder().join(example.file);
    let path = path.to_str().unwrap();
    let words = ["--lang", language.code(), "import", example.kind, path];
    let words = [&words[..], example.options, more].concat();
    let (code, out, err) = call(&dir, &words);
    let whole = format!("{out}{err}").replace(path, example.file);
    let config = dir.path().display().to_string();
    (code, whole.replace(&config, "~"), dir)
}

/// The command as somebody types it.
fn typed(example: &Example) -> String {
    let quoted = |word: &&str| {
        if word.contains([' ', ':', '=']) { format!("\"{word}\"") } else { (*word).to_owned() }
    };
    let options: Vec<String> = example.options.iter().map(quoted).collect();
    let words = [
        vec!["tavolo import".to_owned(), example.kind.to_owned(), example.file.to_owned()],
        options,
    ];
    words.concat().join(" ")
}

/// The chapter of the manual.
pub(crate) fn chapter(language: Language) -> String {
    let (title, intro) = match language {
        Language::It => (
            "Quando un file non si importa",
            "Ogni file qui sotto è in `docs/manual/examples`. Un'importazione entra intera o non entra: dopo ciascuna di queste risposte il tavolo è com'era.",
        ),
        Language::En => (
            "When a file is not imported",
            "Each file below is in `docs/manual/examples`. An import comes in whole or not at all: after each of these answers the table is as it was.",
        ),
    };
    let mut text = format!("\n## {title}\n\n{intro}\n");
    for example in EXAMPLES {
        let (_, told, _) = answered(example, language, &[]);
        let file = fs::read_to_string(folder().join(example.file)).unwrap();
        let _ = write!(text, "\n### {}\n\n", typed(example).trim_start_matches("tavolo import "));
        let _ = write!(text, "```text\n{}\n```\n\n", file.trim_end());
        let _ = write!(text, "```text\n$ {}\n{}\n```\n", typed(example), told.trim_end());
    }
    text
}

/// The options that an answer advises, each with its value.
fn advised(told: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for part in told.split(" --").skip(1) {
        let (option, rest) = part.split_once(' ').unwrap_or((part.trim(), ""));
        let option = format!("--{}", option.trim_end_matches(['.', ',', ':']));
        let quoted = rest.strip_prefix('"').and_then(|rest| rest.split_once('"'));
        match quoted {
            Some((value, _)) => found.push(vec![option, value.to_owned()]),
            None => {
                let value = rest.split([' ', ',', '.', '\n']).next().unwrap_or_default();
                found.push(vec![option, value.to_owned()]);
            }
        }
    }
    found
}

#[test]
fn every_example_is_refused_changes_nothing_and_what_is_advised_works() {
    for language in Language::ALL {
        for example in EXAMPLES {
            let name = typed(example);
            let (code, told, dir) = answered(example, language, &[]);
            assert!(code == 1 || code == 2, "{name}: {told}");
            let listed = call(&dir, &["list", example.kind, "--format", "json"]).1;
            let count = example.before.iter().filter(|(kind, _)| *kind == example.kind).count();
            assert_eq!(listed.matches("\"id\"").count(), count, "{name}: {told}");
            for words in advised(&told) {
                // What is to be taken away is tried without it.
                if example.options.first() == Some(&words[0].as_str()) {
                    let bare = Example { options: &[], ..*example };
                    let (code, told, _) = answered(&bare, language, &[]);
                    assert_eq!(code, 0, "{name}: {told}");
                    continue;
                }
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                let (code, then, _) = answered(example, language, &words);
                assert_eq!(code, 0, "{name} {words:?}: {then}");
            }
        }
    }
}
