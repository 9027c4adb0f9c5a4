//! A case of the table of refusals, read from the files beside this one. Keeps out: asking it.

use std::fs;
use std::path::Path;

/// What is tried.
pub(super) enum Does {
    /// Keys on the screen.
    Keys(String),
    /// Words of a command line, after others that prepare the table.
    Words { first: Vec<Vec<String>>, words: Vec<String>, exit: i32 },
}

/// Something that must be refused.
pub(super) struct Case {
    /// Where it is written: `keys.txt:12`.
    pub place: String,
    /// What it says of the program.
    pub name: String,
    /// The table it is tried on.
    pub table: String,
    /// What is tried.
    pub does: Does,
    /// What the program must answer in Italian.
    pub it: String,
    /// What the program must answer in English.
    pub en: String,
}

/// The cases of every file.
pub(super) fn files() -> Vec<Vec<Case>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/refusals");
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "txt"));
    paths.sort();
    let read = |path: &Path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        cases(&name, &fs::read_to_string(path).unwrap())
    };
    paths.iter().map(|path| read(path)).collect()
}

/// The cases of one file, which blank lines part.
fn cases(file: &str, text: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut block: Vec<(&str, &str)> = Vec::new();
    let mut begins = 1;
    for (number, line) in (1..).zip(text.lines().chain([""])) {
        if line.trim().is_empty() {
            cases.extend((!block.is_empty()).then(|| case(&format!("{file}:{begins}"), &block)));
            block.clear();
        } else if !line.starts_with('#') {
            if block.is_empty() {
                begins = number;
            }
            let pair = line.split_once(": ").map(|(name, value)| (name, value.trim()));
            block.push(pair.unwrap_or_else(|| panic!("{file}:{number}: write `name: value`")));
        }
    }
    cases
}

fn case(place: &str, block: &[(&str, &str)]) -> Case {
    const NAMES: [&str; 8] = ["case", "table", "first", "words", "keys", "exit", "it", "en"];
    if let Some((name, _)) = block.iter().find(|(name, _)| !NAMES.contains(name)) {
        panic!("{place}: `{name}` is none of {NAMES:?}");
    }
    let all = |wanted: &str| -> Vec<&str> {
        block.iter().filter(|(name, _)| *name == wanted).map(|(_, value)| *value).collect()
    };
    let one = |wanted: &str| match all(wanted).as_slice() {
        [value] => (*value).to_owned(),
        found => panic!("{place}: one line `{wanted}: …` is needed, not {}", found.len()),
    };
    let does = if all("keys").is_empty() {
        Does::Words {
            first: all("first").into_iter().map(words).collect(),
            words: words(&one("words")),
            exit: one("exit").parse().unwrap_or_else(|_| panic!("{place}: exit is a number")),
        }
    } else {
        Does::Keys(one("keys"))
    };
    let (name, table) = (one("case"), one("table"));
    Case { place: place.to_owned(), name, table, does, it: one("it"), en: one("en") }
}

/// Words parted by blanks, as a shell parts them; those within `"` stay together.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut word, mut quoted, mut begun) = (String::new(), false, false);
    for letter in text.chars().chain([' ']) {
        match letter {
            '"' => {
                quoted = !quoted;
                begun = true;
            }
            ' ' if !quoted => {
                if begun {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            other => {
                word.push(other);
                begun = true;
            }
        }
    }
    words
}

#[test]
fn words_within_quotes_stay_together() {
    assert_eq!(
        words(r#"set people "Ada Rossi" name= "" x"#),
        ["set", "people", "Ada Rossi", "name=", "", "x"]
    );
}

#[test]
fn a_case_is_read_with_its_place() {
    let text = "# A file.\n\ncase: one\ntable: opla\nkeys: 6 w\nit: No.\nen: No: no.\n";
    let read = cases("keys.txt", text);
    let [case] = read.as_slice() else { panic!("{}", read.len()) };
    assert_eq!((case.place.as_str(), case.en.as_str()), ("keys.txt:3", "No: no."));
    assert!(matches!(&case.does, Does::Keys(keys) if keys == "6 w"));
}
