//! `do`: what a key does on screen, by its word. Keeps out: what any word does.

use std::cell::RefCell;

use serde::Serialize;

use super::aligned::json;
use super::call::Call;
use super::change;
use super::failure::Failure;
use super::grammar::codes::Shape;
use super::opening::open;
use super::progress::Progress;
use crate::deeds::warnings::warnings;
use crate::deeds::{self, Argument, Caller, Deed, Takes, by_word};
use crate::domain::along::told_along;
use crate::text::{DiagnosticKind, Language};
use crate::{documents, say};

/// One word of `do --list --format json`.
#[derive(Serialize)]
struct Word {
    word: &'static str,
    does: String,
    arguments: Vec<Taken>,
}

/// One argument of a word.
#[derive(Serialize)]
struct Taken {
    name: &'static str,
    takes: &'static str,
    needed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    unless: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    kinds: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    least: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    most: Option<i64>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    words: &'static [&'static str],
}

impl Taken {
    fn of(argument: &Argument) -> Self {
        let Argument { name, takes, needed, unless } = *argument;
        let (least, most) = match takes {
            Takes::Number { min, max } => (Some(min), Some(max)),
            _ => (None, None),
        };
        let kinds: Vec<&str> = takes.kinds().iter().map(|kind| kind.code()).collect();
        let (kind, kinds) = match kinds.as_slice() {
            [only] => (Some(*only), Vec::new()),
            _ => (None, kinds),
        };
        Self {
            name,
            takes: takes.code(),
            needed,
            unless,
            kind,
            kinds,
            least,
            most,
            words: takes.words(),
        }
    }
}

/// `do --list`.
pub(super) fn list(call: &mut Call<'_>, shape: Shape) -> Result<(), Failure> {
    let language = call.language;
    let told = |deed: &Deed| Word {
        word: deed.word,
        does: language.tell(&deed.doc()),
        arguments: deed.arguments.iter().map(Taken::of).collect(),
    };
    call.put(match shape {
        Shape::Json => json(&deeds::all().iter().map(told).collect::<Vec<_>>()),
        Shape::Text | Shape::Csv | Shape::Markdown => entries(language).concat(),
    });
    Ok(())
}

/// Every word with its arguments, and under it what it does.
pub(super) fn entries(language: Language) -> Vec<String> {
    let told = |deed: &Deed| format!("{}\n    {}\n", deed.usage(), language.tell(&deed.doc()));
    deeds::all().iter().map(told).collect()
}

/// `do WORD [ARG...]`.
pub(super) fn run(call: &mut Call<'_>, word: &str, words: &[String]) -> Result<(), Failure> {
    let Some(deed) = deeds::find(word) else { return Ok(()) };
    let misused = |refusal| Failure { kind: DiagnosticKind::Usage, ..refusal };
    let texts = deed.texts(words).map_err(misused)?;
    deed.whole(&texts).map_err(misused)?;
    let mut table = open(call)?;
    let book = table.ledger().book();
    let who = call.who();
    let progress = RefCell::new(Progress::of(0, &*call.host));
    let goes_on = || {
        progress.borrow_mut().step();
        true
    };
    let caller =
        Caller { who: &who, now: call.now(book), mint: &*call.host.mint, goes_on: &goes_on };
    let done = by_word(deed, &texts, table.ledger(), &caller)?;
    drop(progress);
    if done.draft.changes.is_empty() {
        let told = done.remarks.first().cloned().unwrap_or_else(|| say!("cli-set-same"));
        call.say(&told);
        return Ok(());
    }
    let mut warned = warnings(&done.draft.changes, call.now(book).date_naive(), book);
    warned.extend(documents::named_in(&done.draft.changes, book));
    let drafted = done.draft.changes.len();
    let edit = call.commit(&mut table, done.draft)?;
    let asked = edit.changes.get(..drafted).unwrap_or_default();
    let along = told_along(asked, edit.cascaded(drafted));
    warned.extend(change::elsewhere(call, &edit, &table));
    call.say(&say!("cli-done", what = edit.label));
    along.iter().for_each(|told| call.say(told));
    done.remarks.iter().chain(&warned).for_each(|sentence| call.say(sentence));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_listed_with_what_it_does_in_both_languages() {
        for language in Language::ALL {
            let page = entries(language).concat();
            for deed in deeds::all() {
                assert!(language.has(&deed.doc().key), "{language} lacks {}", deed.doc().key);
                assert!(page.contains(&deed.usage()), "{}", deed.word);
            }
        }
    }
}
