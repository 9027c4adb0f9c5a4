//! `list KIND --all`: the records of a kind of every table, each row led by its table. Keeps out:
//! which records a filter keeps (see `records`).

use super::each::{all_read, each};
use crate::cli::aligned::Aligned as _;
use crate::cli::call::Call;
use crate::cli::failure::Failure;
use crate::cli::grammar::codes::Shape;
use crate::cli::records::{askable, kept_back, listed, word};
use crate::domain::{Kind, Viewer, field_label};
use crate::exchange::{Listed, SideBySide};
use crate::say;
use crate::store;

/// `list KIND --all`.
pub(in crate::cli) fn list(
    call: &mut Call<'_>,
    kind: Kind,
    filter: Option<&str>,
    shape: Shape,
) -> Result<(), Failure> {
    let mut refused = None;
    let found = each(call, |place| {
        let table = store::read(&place.dir)?;
        let seen = &table.ledger().seen_by(Viewer::Facilitator);
        if let Err(found) = askable(kind, filter, seen) {
            refused = Some(found);
        }
        Ok(listed(kind, filter, (call.now(seen).date_naive(), call.language), seen))
    })?;
    if let Some(found) = refused {
        return Err(found);
    }
    let left_out: usize = found.read.iter().map(|(_, (_, left_out))| left_out).sum();
    let parts = found.read.into_iter().map(|(name, (listing, _))| (name, listing)).collect();
    let beside = SideBySide::of(kind, parts);
    let text = match shape {
        Shape::Json => beside.json(),
        Shape::Csv => beside.csv(),
        Shape::Markdown => beside.markdown(),
        Shape::Text => {
            let fields = beside.fields();
            let heading = |name: &'static str| match fields.iter().find(|it| it.name == name) {
                Some(field) => call.tell(&field_label(field.name)),
                None => call.tell(&say!("cli-heading-table")),
            };
            let told = |row: &Listed, at: usize| {
                fields.get(at).map_or_else(String::new, |field| word(row, at, field, call.language))
            };
            beside.under(&heading, &told, true).without_empty_columns().text()
        }
    };
    call.put(text);
    if left_out > 0 {
        call.say(&kept_back(kind, left_out));
    }
    all_read(found.unread)
}
