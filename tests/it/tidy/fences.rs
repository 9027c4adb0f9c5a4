//! Words that may stand only in certain files. Keeps out: the shape of files, which `shape` holds.

use super::source::{Source, hub, program, tests};

/// Words, the files or folders in which they may stand, and what to do instead elsewhere.
struct Fence {
    words: &'static [&'static str],
    inside: &'static [&'static str],
    instead: &'static str,
}

const PANICS: Fence = Fence {
    words: &[
        ".unwrap()",
        ".unwrap_err()",
        ".expect(",
        ".expect_err(",
        "panic!",
        "todo!",
        "unimplemented!",
    ],
    inside: &[],
    instead: "return an error, or take the value by `if let`, `unwrap_or` or `get`",
};

const SLED: Fence = Fence {
    words: &["sled::"],
    inside: &["src/store/sled.rs"],
    instead: "ask the `Mirror` of src/store/sled.rs, the only file that names the database",
};

const CLOCK: Fence = Fence {
    words: &["Local::now", "Utc::now", "SystemTime::now", "Instant::now", "now_v7"],
    inside: &["src/runtime/clock.rs"],
    instead: "take the moment or the id as an argument: only src/runtime/clock.rs asks the machine",
};

const TERMINAL: Fence = Fence {
    words: &["crossterm"],
    inside: &["src/runtime/", "src/keys/terminal.rs"],
    instead: "take a `keys::Chord`, and leave the terminal to src/runtime/",
};

const WHOLE: Fence = Fence {
    words: &[
        "ledger().book()",
        "ledger.book()",
        "ctx.whole()",
        "Book::",
        "&Book",
        "ledger().history()",
        "ledger.history()",
    ],
    inside: &[
        // The ledger, what keeps it, and what is read into it.
        "src/ledger/",
        "src/store/",
        "src/exchange/",
        "src/cli/beginning.rs",
        "src/cli/call.rs",
        "src/cli/change.rs",
        "src/cli/deed.rs",
        "src/cli/demo.rs",
        "src/cli/erase.rs",
        "src/cli/import.rs",
        "src/cli/log.rs",
        "src/cli/mapping.rs",
        "src/cli/several/sharing.rs",
        "src/app/application.rs",
        "src/app/perform.rs",
        "src/runtime/driver.rs",
        // What was kept of a verbale, which is a table of its own.
        "src/readings/minutes/archive.rs",
        // The bundle, which is whole.
        "src/cli/export.rs",
        // What takes records along with others, also those that are sealed.
        "src/flow/ctx.rs",
        "src/deeds/",
        "src/commands/actors.rs",
        "src/commands/importing/intake.rs",
        "src/commands/listing.rs",
        "src/commands/register.rs",
        "src/commands/reopening.rs",
    ],
    instead: "read `Ctx::world`, `Ctx::log` or `Ledger::seen_by`: what is shown is shown through a veil",
};

const SHEET: Fence = Fence {
    words: &[".sheet()", ".opening("],
    inside: &[
        "src/domain/veil/",
        "src/flow/ctx.rs",
        "src/deeds/",
        "src/cli/deed.rs",
        "src/commands/assessment.rs",
        "src/commands/consensus_sheet.rs",
        "src/forms/record.rs",
        "src/screens/scores/",
    ],
    instead: "a score sheet is opened to be filled in, and for nothing else",
};

const BENEATH: Fence = Fence {
    words: &["beneath(world)", "Pass::new"],
    inside: &[
        "src/domain/veil/",
        "src/domain/world.rs",
        "src/domain/rules/sheets.rs",
        "src/domain/rules/nouns/assessment.rs",
        // Ballots of a vote that is open: counted, compared and taken out, never told.
        "src/domain/rules/ballot_box.rs",
    ],
    instead: "count in src/domain/rules/sheets.rs: only counts may come from behind a veil",
};

const BLIND: Fence = Fence {
    words: &["is_blind()", "runs_blind", "Round::is_blind", "is_sealed()"],
    inside: &[
        "src/domain/",
        "src/ledger/",
        "src/deeds/",
        "src/readings/assessment/block.rs",
        "src/commands/consensus_sheet.rs",
    ],
    instead: "nobody needs to ask: a veiled world has no mark that may not be seen",
};

#[test]
fn all_records_are_read_only_by_what_changes_or_keeps_them() {
    super::none(WHOLE.broken(program()));
}

#[test]
fn a_score_sheet_is_opened_only_to_be_filled_in() {
    super::none(SHEET.broken(program()));
}

#[test]
fn only_counts_come_from_behind_a_veil() {
    super::none(BENEATH.broken(program()));
}

#[test]
fn nothing_that_shows_asks_whether_a_round_is_blind() {
    super::none(BLIND.broken(program()));
}

#[test]
fn nothing_panics_outside_tests() {
    super::none(PANICS.broken(program()));
    super::none(PANICS.broken(hub()));
}

#[test]
fn the_database_is_named_in_one_file() {
    super::none(SLED.broken(program()));
}

#[test]
fn the_clock_is_read_in_one_file() {
    super::none(CLOCK.broken(program()));
    super::none(CLOCK.broken(hub()));
}

#[test]
fn the_terminal_is_known_at_the_edge_only() {
    super::none(TERMINAL.broken(program()));
}

#[test]
fn nothing_is_left_for_later() {
    super::none(left_for_later(program()));
    super::none(left_for_later(hub()));
    super::none(left_for_later(tests()));
}

impl Fence {
    fn broken(&self, files: &[Source]) -> Vec<String> {
        let outside = files
            .iter()
            .filter(|file| !self.inside.iter().any(|inside| file.path.starts_with(inside)));
        outside
            .flat_map(|file| self.words.iter().map(move |word| (file, *word)))
            .flat_map(|(file, word)| places(file, word).into_iter().map(move |at| (file, word, at)))
            .map(|(file, word, at)| {
                file.complain(at, &format!("`{word}` may not stand here: {}", self.instead))
            })
            .collect()
    }
}

/// Where a word stands, unless it is the name of a module of our own: `super::sled::Mirror`.
fn places(file: &Source, word: &str) -> Vec<usize> {
    let own = |at: &usize| word.ends_with("::") && file.code[..*at].ends_with("::");
    file.places(word).into_iter().filter(|at| !own(at)).collect()
}

/// The marks of things left for later; put together so that this file has none.
const LATER: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];

fn left_for_later(files: &[Source]) -> Vec<String> {
    let marked = |file: &Source| {
        // In comments too, so not in the code alone.
        let file = Source { code: file.text.clone(), ..file.clone() };
        let places =
            LATER.iter().flat_map(|mark| file.places(mark).into_iter().map(move |at| (*mark, at)));
        places
            .map(|(mark, at)| {
                file.complain(
                    at,
                    &format!("{mark}: do it, or say in CHANGELOG.md that it is not done"),
                )
            })
            .collect::<Vec<_>>()
    };
    files.iter().flat_map(marked).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(fence: &Fence, path: &str, text: &str) -> usize {
        fence.broken(&[Source::new(path, text)]).len()
    }

    #[test]
    fn every_word_behind_a_fence_is_seen() {
        for fence in [PANICS, SLED, CLOCK, TERMINAL] {
            for word in fence.words {
                assert_eq!(
                    broken(&fence, "src/kit/table.rs", &format!("//! A.\nlet a = b {word};")),
                    1,
                    "{word}"
                );
                assert_eq!(
                    broken(&fence, "src/kit/table.rs", &format!("// {word}\nlet a = \"{word}\";")),
                    0,
                    "{word}"
                );
                for inside in fence.inside {
                    assert_eq!(broken(&fence, inside, word), 0, "{word} in {inside}");
                }
            }
        }
    }

    #[test]
    fn a_complaint_names_the_line_and_what_to_do() {
        let said = PANICS
            .broken(&[Source::new("src/kit/table.rs", "//! A.\n\nfn f() { g().unwrap() }\n")]);
        assert!(
            said[0]
                .starts_with("src/kit/table.rs:3: `.unwrap()` may not stand here: return an error"),
            "{said:?}"
        );
    }

    #[test]
    fn tests_may_panic_and_modules_may_be_called_like_crates() {
        assert_eq!(
            broken(
                &PANICS,
                "src/kit/table.rs",
                "#[cfg(test)]\nmod tests { fn f() { g().unwrap() } }"
            ),
            0
        );
        assert_eq!(broken(&PANICS, "src/kit/table.rs", "a.unwrap_or(b)"), 0);
        assert_eq!(broken(&SLED, "src/store/opening.rs", "use super::sled::Mirror;\nmod sled;"), 0);
    }

    #[test]
    fn what_is_left_for_later_is_seen_in_comments() {
        let text = format!("fn f() {{}}\n// {}: more\n", LATER[0]);
        assert!(left_for_later(&[Source::new("src/a.rs", &text)])[0].starts_with("src/a.rs:2: "));
        assert!(
            left_for_later(&[Source::new("src/a.rs", "// all done, in metodo TODOS")]).is_empty()
        );
    }
}
