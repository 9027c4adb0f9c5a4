//! The columns of a file as they were understood: asked about where somebody can answer, and shown
//! before anything is done. Keeps out: what is a field, which `exchange` knows.

use super::aligned::Aligned as _;
use super::call::Call;
use super::consent::YES;
use super::failure::Failure;
use super::records;
use crate::domain::{Id, Kind};
use crate::exchange::{
    Import, KEPT_OUT, Listing, Mapping, Sheet, Understood, accepted, meant, understood,
};
use crate::ledger::Book;
use crate::print::{TextColumn, TextTable as Lines};
use crate::say;
use crate::text::Language;

/// How many records a preview shows.
const SHOWN: usize = 5;
/// How often the same question is asked before nothing is imported.
const PATIENCE: usize = 3;

/// Asks which field each column is that nobody knows; answers what was said, one mapping for each
/// question.
///
/// # Errors
/// When nobody answers.
pub(super) fn ask(
    call: &mut Call<'_>,
    kind: Kind,
    sheet: &Sheet,
    maps: &[Mapping],
) -> Result<Vec<Mapping>, Failure> {
    let mut said = Vec::new();
    for column in understood(kind, sheet, maps).into_iter().filter(|column| column.is_open) {
        let field = field(call, kind, &column)?;
        said.push(Mapping { column: column.column, field });
    }
    Ok(said)
}

fn field(call: &mut Call<'_>, kind: Kind, column: &Understood) -> Result<String, Failure> {
    let examples = column.examples.join(", ");
    let question = match column.nearest {
        Some(near) => say!(
            "cli-column-question-near",
            column = column.header.as_str(),
            examples = examples,
            field = near
        ),
        None => say!("cli-column-question", column = column.header.as_str(), examples = examples),
    };
    for _ in 0..PATIENCE {
        let Some(answer) = call.ask(&question) else { break };
        if answer.is_empty() {
            return Ok(KEPT_OUT.to_owned());
        }
        if let Some(field) = meant(kind, &answer) {
            return Ok(field.to_owned());
        }
        call.say(&say!("cli-column-unknown", text = answer, accepted = accepted(kind)));
    }
    Err(stopped())
}

/// Nothing was imported, because nobody said to go on.
pub(super) fn stopped() -> Failure {
    Failure::new(say!("cli-import-stopped"), None)
}

/// Whether somebody says to go on.
pub(super) fn goes_on(call: &mut Call<'_>) -> bool {
    call.ask(&say!("cli-import-go-on"))
        .is_some_and(|answer| YES.contains(&answer.to_lowercase().as_str()))
}

/// What was understood: each column with its field, then the first records as they would be stored.
pub(super) fn preview(
    call: &Call<'_>,
    sheet: &Sheet,
    maps: &[Mapping],
    import: &Import,
    book: &Book,
) -> String {
    let mut columns = understood(import.kind, sheet, maps);
    columns.retain(|column| !column.header.is_empty() || !column.examples.is_empty());
    let mut text = fields(&columns, call);
    let rows = records(&columns, import, book, call.language);
    if !rows.is_empty() {
        text.push('\n');
        text.push_str(&rows);
    }
    text
}

fn fields(columns: &[Understood], call: &Call<'_>) -> String {
    let title = |key| call.tell(&key);
    let line = |column: &Understood| {
        let field = match (column.field, column.nearest) {
            (Some(field), _) => field.to_owned(),
            (None, Some(near)) => call.tell(&say!("cli-column-out-near", field = near)),
            (None, None) => call.tell(&say!("cli-column-out")),
        };
        vec![column.header.clone(), field, column.examples.join(", ")]
    };
    let titles = [
        TextColumn::new("column", title(say!("cli-heading-column"))),
        TextColumn::new("field", title(say!("cli-heading-field"))),
        TextColumn::new("examples", title(say!("cli-heading-examples"))),
    ];
    Lines { columns: titles.into(), rows: columns.iter().map(line).collect() }.text()
}

/// The first records that would be added or changed, in the columns that the file has.
fn records(columns: &[Understood], import: &Import, book: &Book, language: Language) -> String {
    let of_kind = |change: &&crate::ledger::Change| {
        change.after.as_ref().is_some_and(|record| record.kind() == import.kind)
    };
    let first: Vec<Id> =
        import.changes.iter().filter(of_kind).take(SHOWN).map(|change| change.id).collect();
    let mut after = book.clone();
    import.changes.iter().for_each(|change| after.apply(change));
    let listing = Listing::holding(import.kind, first, &after);
    let known = |name: &str| columns.iter().any(|column| column.field == Some(name));
    let lines = records::columns(&listing, language);
    let kept: Vec<bool> = lines.columns.iter().map(|column| known(column.name)).collect();
    lines.only(&kept).text()
}
