//! Asking what to do with rows of a file that are on the table already, or likely are. Keeps out:
//! finding them.

use super::call::Call;
use super::failure::Failure;
use super::mapping::stopped;
use crate::exchange::{Answers, OnDuplicate};
use crate::say;
use crate::text::Finding;

/// What is answered about one row; a capital letter answers for all of its sort.
const WORDS: [(&str, OnDuplicate); 3] =
    [("s", OnDuplicate::Skip), ("m", OnDuplicate::Merge), ("a", OnDuplicate::Add)];

/// Asks about each row and keeps the answers by line; whoever gives none of them imports nothing.
///
/// # Errors
/// When the answer is none.
pub(super) fn ask(
    call: &mut Call<'_>,
    file: &str,
    rows: &[Finding],
    answers: &mut Answers,
) -> Result<(), Failure> {
    // What holds for rows that are there already does not hold for those that only look like it.
    let mut for_all: [Option<OnDuplicate>; 2] = [None; 2];
    for row in rows {
        let Some(line) = row.at.line else { continue };
        let Some(kept) = for_all.get_mut(usize::from(row.is_likely())) else { continue };
        let choice = match *kept {
            Some(choice) => choice,
            None => {
                let (choice, is_for_all) = one(call, &format!("{file}:{line}"), row)?;
                *kept = is_for_all.then_some(choice);
                choice
            }
        };
        answers.insert(line, choice);
    }
    Ok(())
}

fn one(call: &mut Call<'_>, place: &str, row: &Finding) -> Result<(OnDuplicate, bool), Failure> {
    let what = row.reason.clone();
    let question = if row.is_likely() {
        say!("cli-likely-question", place = place, what = what)
    } else {
        say!("cli-duplicate-question", place = place, what = what)
    };
    let answer = call.ask(&question).unwrap_or_default();
    let meant =
        WORDS.iter().find(|(word, _)| *word == answer.to_lowercase()).map(|(_, choice)| *choice);
    match meant {
        Some(choice) if row.is_likely() || choice != OnDuplicate::Add => {
            Ok((choice, answer.to_lowercase() != answer))
        }
        _ => Err(stopped()),
    }
}
