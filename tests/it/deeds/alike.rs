//! Every deed by its keys and by its word, as the table beside this file has them: the records and
//! the line of the log are the same. Keeps out: the cases, to which anybody can add.

use std::cell::Cell;
use std::fs;
use std::path::Path;

use tavolo::deeds::{self, Caller, by_word};
use tavolo::domain::Id;
use tavolo::ledger::{Edit, Ledger};
use tavolo::text::Language;

use super::shape;
use crate::refusals::case::words;
use crate::support::desk::NOW;
use crate::support::{OPLA, Seat, ledger};

/// What a block of the table says of a word.
enum Said {
    /// Keys, after others that prepare the table, and the words that do the same.
    Alike { before: String, keys: String, calls: Vec<Vec<String>> },
    /// Why no keys do what the word does.
    Reason,
}

/// A block of the table.
struct Case {
    /// Its line.
    place: usize,
    /// The word.
    word: String,
    said: Said,
}

fn cases() -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/deeds/alike.txt");
    let text = fs::read_to_string(path).unwrap();
    let mut cases = Vec::new();
    let mut block: Vec<(&str, &str)> = Vec::new();
    for (number, line) in (1..).zip(text.lines().chain([""])) {
        if line.is_empty() {
            cases.extend((!block.is_empty()).then(|| case(number - block.len(), &block)));
            block.clear();
        } else if !line.starts_with('#') {
            let pair = line.split_once(": ");
            block.push(pair.unwrap_or_else(|| panic!("line {number}: write `name: value`")));
        }
    }
    cases
}

fn case(place: usize, block: &[(&str, &str)]) -> Case {
    const NAMES: [&str; 5] = ["word", "before", "keys", "do", "reason"];
    if let Some((name, _)) = block.iter().find(|(name, _)| !NAMES.contains(name)) {
        panic!("line {place}: `{name}` is none of {NAMES:?}");
    }
    let all = |wanted: &'static str| {
        block.iter().filter(move |(name, _)| *name == wanted).map(|(_, value)| *value)
    };
    let one = |wanted| all(wanted).next().unwrap_or_default().to_owned();
    let word = one("word");
    assert!(!word.is_empty(), "line {place}: a line `word: …` is needed");
    let calls: Vec<Vec<String>> = all("do").map(words).collect();
    let said = if calls.is_empty() {
        assert!(one("reason").len() > 20, "line {place}: say what does the same, or why none does");
        Said::Reason
    } else {
        assert!(!one("keys").is_empty(), "line {place}: a line `keys: …` is needed");
        assert!(calls.iter().any(|call| call.first() == Some(&word)), "line {place}: {word}");
        Said::Alike { before: one("before"), keys: one("keys"), calls }
    };
    Case { place, word, said }
}

/// The edits after so many, as they can be compared.
fn shapes(ledger: &Ledger, after: usize) -> Vec<String> {
    let edits: &[std::sync::Arc<Edit>] = ledger.history().edits();
    edits[after..].iter().map(|edit| shape(edit)).collect()
}

/// What words make of a table, at the minute of the screen.
fn told(mut ledger: Ledger, calls: &[Vec<String>]) -> Result<Vec<String>, String> {
    let after = ledger.history().edits().len();
    let next = Cell::new(0xffff_0000_0000_7000_8000_0000_0000_0000_u128 + (7 << 32));
    let mint = || {
        next.set(next.get() + 1);
        Id::from_bits(next.get())
    };
    let by = Caller {
        who: "Facilitatrice A",
        now: NOW.parse().unwrap(),
        mint: &mint,
        goes_on: &|| true,
    };
    for call in calls {
        let (word, words) = call.split_first().unwrap();
        let deed = deeds::find(word).ok_or_else(|| format!("{word} is no deed"))?;
        let done = deed
            .texts(words)
            .and_then(|texts| deed.whole(&texts).map(|()| texts))
            .and_then(|texts| by_word(deed, &texts, &ledger, &by))
            .and_then(|done| ledger.admit(done.draft, by.stamp(None)));
        done.map_err(|refusal| format!("{call:?}: {}", Language::En.tell(&refusal.what)))?;
    }
    Ok(shapes(&ledger, after))
}

/// What is not alike.
fn wrong(case: &Case, opla: &Ledger) -> Option<String> {
    let Said::Alike { before, keys, calls } = &case.said else { return None };
    let mut seat = Seat::at_ledger(opla.clone(), Language::It);
    seat.resize(120, 40).press(before);
    let prepared = seat.ledger().clone();
    seat.press(keys);
    let on_screen = shapes(seat.ledger(), prepared.history().edits().len());
    let by_word = told(prepared, calls);
    if !on_screen.is_empty() && by_word.as_ref() == Ok(&on_screen) {
        return None;
    }
    let screen = seat.screen();
    let Case { place, word, .. } = case;
    Some(format!("line {place}, {word}:\nkeys {on_screen:#?}\nwords {by_word:#?}\n{screen}"))
}

#[test]
fn every_deed_changes_the_same_by_its_keys_as_by_its_word() {
    let (cases, opla) = (cases(), ledger(OPLA));
    let wrong: Vec<String> = cases.iter().filter_map(|case| wrong(case, &opla)).collect();
    assert!(wrong.is_empty(), "{} cases:\n\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn every_deed_has_a_case_or_a_reason_and_no_more_than_that() {
    let cases = cases();
    for deed in deeds::all() {
        let own: Vec<&Case> = cases.iter().filter(|case| case.word == deed.word).collect();
        let reasons = own.iter().filter(|case| matches!(case.said, Said::Reason)).count();
        assert!(!own.is_empty(), "{}: write a case in tests/it/deeds/alike.txt", deed.word);
        assert!(
            reasons == 0 || own.len() == 1,
            "{}: it has a case, and a reason for none",
            deed.word
        );
    }
    let unknown = cases.iter().find(|case| deeds::find(&case.word).is_none());
    assert!(unknown.is_none(), "no deed is called {:?}", unknown.map(|case| &case.word));
}
