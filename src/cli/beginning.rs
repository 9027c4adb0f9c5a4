//! `new`: a table with the head of its documents, as words tell it or as it is asked on a terminal.
//! Keeps out: what else a table needs to begin, through which its overview leads.

use std::path::Path;

use super::call::Call;
use super::failure::Failure;
use super::{places, several};
use crate::deeds::{Caller, write};
use crate::domain::{Kind, Line, Row};
use crate::ledger::Draft;
use crate::say;
use crate::text::Language;

/// What a call says of the process.
#[derive(Debug, Default)]
pub(super) struct Begun {
    /// Its title.
    pub title: Option<String>,
    /// The body that decides.
    pub body: Option<String>,
    /// The language of its documents, as a code.
    pub language: Option<String>,
}

/// `new NAME`: the folder is the result. Without a title on a terminal it is asked for, with the
/// body and the language; whoever answers nothing writes it later.
pub(super) fn new(
    call: &mut Call<'_>,
    name: &str,
    told: Begun,
    folder: Option<&Path>,
) -> Result<(), Failure> {
    let place = match folder {
        Some(folder) => places::new_in(folder, name)?,
        None => places::new(call, name)?,
    };
    let is_asked = told.title.is_none() && call.host.terminals.input && call.host.terminals.err;
    let told = if is_asked { asked(call) } else { told };
    let row = row(&told, call)?;
    let mut table = call.create(&place.dir)?;
    place.name_it(name)?;
    if let Some(folder) = folder {
        several::note(folder)?;
    }
    if let Some(row) = row {
        let book = table.ledger().book();
        let who = call.who();
        let caller =
            Caller { who: &who, now: call.now(book), mint: &*call.host.mint, goes_on: &|| true };
        let Draft { label, changes, .. } = write(Kind::Process, None, &row, book, &caller)?.draft;
        call.commit(&mut table, Draft::act(label, changes))?;
    }
    call.put_line(&place.dir.display().to_string());
    if is_asked {
        let how = if call.options.store.is_some() || folder.is_some() {
            format!("--store {}", place.dir.display())
        } else {
            format!("--table {name}")
        };
        call.say(&say!("new-next", how = how));
    }
    Ok(())
}

/// Asks for the head of the documents, a line each; a blank line leaves it for later.
fn asked(call: &mut Call<'_>) -> Begun {
    let mut line = |question| call.ask(&question).filter(|answer| !answer.is_empty());
    let Some(title) = line(say!("new-title")) else { return Begun::default() };
    let body = line(say!("new-body"));
    let language = loop {
        let Some(answer) = line(say!("new-language")) else { break None };
        if let Ok(language) = answer.to_lowercase().parse::<Language>() {
            break Some(language.code().to_owned());
        }
    };
    Begun { title: Some(title), body, language }
}

/// The fields of the process; nothing where no title is told.
///
/// # Errors
/// A title or a body that cannot stand in a line, before any table is made.
fn row(told: &Begun, call: &Call<'_>) -> Result<Option<Row>, Failure> {
    let Some(title) = &told.title else { return Ok(None) };
    let mut row = Row::new();
    for (field, text) in [("title", Some(title)), ("deciding_body", told.body.as_ref())] {
        let Some(text) = text else { continue };
        Line::new(text).map_err(|reason| {
            let field = crate::domain::field_label(field);
            Failure::usage(say!("refused-field", field = field, reason = reason), None)
        })?;
        row.insert(field.to_owned(), text.clone());
    }
    let language = told.language.clone().unwrap_or_else(|| call.language.code().to_owned());
    row.insert("language".to_owned(), language);
    Ok(Some(row))
}
