//! Every sentence the code asks for stands in both languages, and nothing else does. Keeps out: how
//! it is worded.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fs, iter};

use tavolo::text::{FAMILIES, Language};

/// Key to the names of its arguments.
type Keys = BTreeMap<String, BTreeSet<String>>;

/// A key written in the code.
#[derive(Debug, PartialEq)]
struct Use {
    key: String,
    /// The arguments given; `None` when the call does not show them all.
    args: Option<BTreeSet<String>>,
}

#[test]
fn every_key_the_code_uses_is_in_both_languages() {
    none(Language::ALL.into_iter().flat_map(|language| {
        let told = keys_of(language);
        uses()
            .filter(move |(_, used)| !told.contains_key(&used.key))
            .map(move |(file, used)| format!("{}: {language} lacks {}", file.display(), used.key))
    }));
}

#[test]
fn every_key_is_in_both_languages_with_the_same_arguments() {
    let (it, en) = (keys_of(Language::It), keys_of(Language::En));
    let all: BTreeSet<&String> = it.keys().chain(en.keys()).collect();
    none(
        all.into_iter().filter(|key| it.get(*key) != en.get(*key)).map(|key| {
            format!("{key}: arguments in it {:?}, in en {:?}", it.get(key), en.get(key))
        }),
    );
}

#[test]
fn every_key_of_a_language_is_used_or_of_a_family() {
    let used: BTreeSet<String> = uses().map(|(_, used)| used.key).collect();
    let told = keys_of(Language::It).into_iter().chain(keys_of(Language::En));
    let lost: BTreeSet<String> = told
        .map(|(key, _)| key)
        .filter(|key| !used.contains(key) && !FAMILIES.iter().any(|family| key.starts_with(family)))
        .collect();
    none(lost.into_iter().map(|key| format!("{key}: nothing asks for it")));
}

#[test]
fn every_argument_a_sentence_needs_is_given() {
    let told = keys_of(Language::It);
    none(uses().filter_map(|(file, used)| {
        let given = used.args?;
        let lacking: Vec<_> = told.get(&used.key)?.difference(&given).cloned().collect();
        let list = lacking.join(", ");
        (!lacking.is_empty())
            .then(|| format!("{}: {} is not given {list}", file.display(), used.key))
    }));
}

#[test]
fn no_key_stands_twice_in_a_language() {
    for language in Language::ALL {
        let mut seen = BTreeMap::new();
        let mut twice = Vec::new();
        for (file, key, _) in messages_of(language) {
            if let Some(first) = seen.insert(key.clone(), file.clone()) {
                twice.push(format!("{key}: in {} and in {}", first.display(), file.display()));
            }
        }
        none(twice);
    }
}

#[test]
fn every_key_is_kebab_case_and_the_program_reads_it() {
    for language in Language::ALL {
        none(messages_of(language).into_iter().filter_map(|(file, key, _)| {
            let kebab = key.split('-').all(|part| {
                !part.is_empty()
                    && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
            });
            (!kebab || !language.has(&key)).then(|| format!("{}: {key}", file.display()))
        }));
    }
}

/// Fails with all of the complaints, so that one run shows everything there is to mend.
fn none(complaints: impl IntoIterator<Item = String>) {
    let complaints: Vec<String> = complaints.into_iter().collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

fn uses() -> impl Iterator<Item = (PathBuf, Use)> {
    files("src", "rs")
        .into_iter()
        .chain(files("hub/src", "rs"))
        .filter(|(file, _)| file.file_stem().is_some_and(|stem| stem != "tests"))
        .flat_map(|(file, text)| uses_in(&text).into_iter().map(move |used| (file.clone(), used)))
}

fn keys_of(language: Language) -> Keys {
    messages_of(language).into_iter().map(|(_, key, args)| (key, args)).collect()
}

fn messages_of(language: Language) -> Vec<(PathBuf, String, BTreeSet<String>)> {
    files(&format!("locales/{language}"), "ftl")
        .into_iter()
        .flat_map(|(file, text)| {
            messages_in(&text).into_iter().map(move |(key, args)| (file.clone(), key, args))
        })
        .collect()
}

/// The files below a folder of the crate with their text, in order of their paths.
fn files(folder: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found.sort();
    found
}

/// The keys written in a source file with the arguments they are given, outside comments and tests.
fn uses_in(source: &str) -> Vec<Use> {
    let code = without_comments_and_tests(source);
    let macros = code.match_indices("say!(").map(|(at, lead)| (&code[at + lead.len()..], true));
    let calls =
        code.match_indices("Sentence::new(").map(|(at, lead)| (&code[at + lead.len()..], false));
    macros
        .chain(calls)
        .filter_map(|(rest, shown)| {
            let (key, rest) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
            let args = if shown { arguments(rest) } else { None };
            Some(Use { key: key.to_owned(), args })
        })
        .collect()
}

/// Unit tests name keys that must not exist, and comments name keys as examples.
fn without_comments_and_tests(source: &str) -> String {
    let mut code = String::new();
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        if line == "#[cfg(test)]" {
            // rustfmt closes an item of the file with a brace at the margin.
            lines
                .by_ref()
                .find(|line| *line == "}" || (!line.starts_with(' ') && line.ends_with(';')));
        } else if !line.trim_start().starts_with("//") {
            code.push_str(line);
            code.push('\n');
        }
    }
    code
}

/// The names before `=` in what follows the key of a `say!`, up to its closing bracket; `None` when
/// `.with` adds more.
fn arguments(rest: &str) -> Option<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, letter) in rest.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => {
                let chained = rest[at + 1..].trim_start().starts_with(".with(");
                return (!chained).then_some(names);
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                let name = rest[at + 1..].split('=').next().unwrap().trim();
                if !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
                {
                    names.insert(name.to_owned());
                }
            }
            _ => {}
        }
    }
    None
}

/// The messages of a Fluent file with the arguments they need: an entry starts at the margin, the
/// rest is indented.
fn messages_in(text: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut messages: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let (key, _) = line.split_once('=').unwrap_or((line, ""));
            messages.push((key.trim().to_owned(), BTreeSet::new()));
        }
        if let Some((_, args)) = messages.last_mut() {
            args.extend(variables(line));
        }
    }
    messages
}

/// The names after `$` inside braces.
fn variables(line: &str) -> impl Iterator<Item = String> {
    let mut rest = line;
    iter::from_fn(move || {
        let (before, after) = rest.split_once('$')?;
        let end = after
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .unwrap_or(after.len());
        rest = &after[end..];
        Some(before.trim_end().ends_with(['{', '(', ',']).then(|| after[..end].to_owned()))
    })
    .flatten()
}

mod readers {
    use super::*;

    fn set(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn used(source: &str) -> (String, Option<BTreeSet<String>>) {
        let found = uses_in(source).pop().unwrap();
        (found.key, found.args)
    }

    #[test]
    fn a_key_is_found_with_its_arguments_over_several_lines() {
        let source =
            "let a = say!(\n    \"kept\",\n    count = f(x, y = 1),\n    name = \"a, (b = c\",\n);";
        assert_eq!(used(source), ("kept".into(), Some(set(&["count", "name"]))));
        assert_eq!(used("crate::say!(\"bare\")"), ("bare".into(), Some(set(&[]))));
    }

    #[test]
    fn a_call_that_adds_arguments_elsewhere_shows_none() {
        assert_eq!(used("say!(\"kept\", a = 1).with(\"b\", 2)"), ("kept".into(), None));
        assert_eq!(used("Sentence::new(\"kept\")"), ("kept".into(), None));
    }

    #[test]
    fn comments_tests_and_keys_put_together_are_no_uses() {
        let source = "/// say!(\"a\")\n#[cfg(test)]\nmod tests {\n    fn f() {\n        say!(\"b\");\n    }\n}\nSentence::new(key);\n";
        assert_eq!(uses_in(source), []);
        let after = "#[cfg(test)]\nmod tests;\nfn f() { say!(\"c\") }\n";
        assert_eq!(uses_in(after).len(), 1);
    }

    #[test]
    fn a_message_ends_where_the_next_begins() {
        let text = "# a = { $no }\na = one\nb = { $n ->\n    [one] una\n   *[other] { $n } di { $all }\n }\n-term = x\n\nc = 5 $ { NUMBER($m) }\n";
        let expected = [("a", set(&[])), ("b", set(&["n", "all"])), ("c", set(&["m"]))];
        assert_eq!(messages_in(text), expected.map(|(key, args)| (key.to_owned(), args)));
    }

    #[test]
    fn an_empty_file_has_no_messages() {
        assert_eq!(messages_in(""), []);
    }
}
