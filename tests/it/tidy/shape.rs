//! The shape of every file: a first line that says what it is, no globs, not too long. Keeps out:
//! what its code says.

use super::paths::named;
use super::source::{Source, hub, program, tests};

/// The most lines a file may have, tests included: what one can read in one go.
const LONGEST: usize = 400;

/// Longer files, each with the reason.
const LONGER: &[(&str, &str)] = &[];

#[test]
fn every_file_says_what_it_is_and_what_it_keeps_out() {
    super::none(nameless(program()));
    super::none(nameless(hub()));
    super::none(nameless(tests()));
}

#[test]
fn nothing_is_imported_by_the_handful() {
    super::none(globs(program()));
    super::none(globs(hub()));
}

#[test]
fn no_file_is_too_long_to_read() {
    super::none(too_long(program(), LONGER));
    super::none(too_long(hub(), LONGER));
    super::none(too_long(tests(), LONGER));
}

#[test]
fn every_exception_for_length_is_still_needed() {
    let files = || program().iter().chain(tests());
    let spare = LONGER
        .iter()
        .filter(|(path, _)| !files().any(|file| file.path == *path && length(file) > LONGEST));
    super::none(
        spare
            .map(|(path, _)| format!("{path}: take it out of LONGER in tests/it/tidy/shape.rs"))
            .collect(),
    );
}

fn nameless(files: &[Source]) -> Vec<String> {
    let says = |file: &&Source| {
        let lines = file.text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim);
        lines.collect::<Vec<_>>().join(" ").to_lowercase().contains("keeps out")
    };
    let silent = files.iter().filter(|file| !says(file));
    silent
        .map(|file| {
            format!(
                "{}:1: begin with `//! What this is. Keeps out: what it leaves to others.`",
                file.path
            )
        })
        .collect()
}

fn globs(files: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in files {
        let uses = file.places("use").into_iter().filter(|at| {
            let statement = file.code[*at..].split(';').next().unwrap_or_default();
            statement.contains("::*") || statement.contains("{*") || statement.contains(", *")
        });
        complaints.extend(uses.map(|at| {
            file.complain(at, "name what is imported: a `*` hides where a name comes from")
        }));
        let inline = named(file)
            .into_iter()
            .filter(|path| path.parts.last().is_some_and(|part| part == "*"));
        complaints.extend(inline.map(|path| {
            file.complain(path.at, "name what is imported: a `*` hides where a name comes from")
        }));
    }
    complaints.dedup();
    complaints
}

fn length(file: &Source) -> usize {
    file.text.lines().count()
}

fn too_long(files: &[Source], longer: &[(&str, &str)]) -> Vec<String> {
    let long = files.iter().filter(|file| {
        length(file) > LONGEST && !longer.iter().any(|(path, _)| *path == file.path)
    });
    long.map(|file| {
        format!(
            "{}:{}: more than {LONGEST} lines: which two ideas stand in it?",
            file.path,
            length(file)
        )
    })
    .collect()
}

#[cfg(test)]
mod checks {
    use super::*;

    fn file(text: &str) -> [Source; 1] {
        [Source::new("src/kit/table.rs", text)]
    }

    #[test]
    fn a_file_without_its_line_is_seen() {
        assert_eq!(nameless(&file("use a::b;\n")).len(), 1);
        assert_eq!(nameless(&file("//! A list.\n\n// Keeps out: colours.\n")).len(), 1);
        assert_eq!(nameless(&file("//! A list. Keeps\n//! out: colours.\n")).len(), 0);
    }

    #[test]
    fn a_glob_is_seen_however_it_is_written() {
        assert_eq!(
            globs(&file("//! A.\nuse super::*;\n")),
            ["src/kit/table.rs:2: name what is imported: a `*` hides where a name comes from"; 2]
                [..1]
        );
        assert!(!globs(&file("pub use ratatui::{\n    style::*,\n    x,\n};")).is_empty());
        assert!(!globs(&file("use a::{b, *};")).is_empty());
        assert!(
            globs(&file("use a::b;\nlet c = d * e;\n#[cfg(test)]\nmod tests {\n use super::*;\n}"))
                .is_empty()
        );
    }

    #[test]
    fn a_long_file_is_seen_unless_there_is_a_reason() {
        let long = "//\n".repeat(LONGEST + 1);
        assert_eq!(too_long(&file(&long), &[]).len(), 1);
        assert_eq!(too_long(&file(&long), &[("src/kit/table.rs", "a table of data")]).len(), 0);
        assert_eq!(too_long(&file(&long[3..]), &[]).len(), 0);
    }
}
