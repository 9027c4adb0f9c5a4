//! Names that are offices, put on the list of the table. Keeps out: what is printed of them.

use super::argument::{Argument, Takes};
use super::arguments::given;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::writing::{Written, write};
use crate::domain::{Kind, Row, World};
use crate::ledger::{Draft, Refusal};
use crate::say;

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "office",
    arguments: &[Argument::needed("name", Takes::Text)],
    run: |world, by, told| list(given(told.text("name"), "name")?, world, by).map(Done::from),
}];

/// Puts words on the list of offices: they are nobody's name from then on, wherever they stand.
///
/// # Errors
/// When they are on it, and when a person of the table is called so.
pub fn list(name: &str, world: &dyn World, by: &Caller<'_>) -> Result<Draft, Refusal> {
    let texts = Row::from([("name".to_owned(), name.to_owned())]);
    listed(&texts, world, by).map(|written| written.draft)
}

/// The same from the fields of a form.
///
/// # Errors
/// As [`list()`].
pub fn listed(texts: &Row, world: &dyn World, by: &Caller<'_>) -> Result<Written, Refusal> {
    let name = texts.get("name").map(|name| name.trim().to_owned()).unwrap_or_default();
    let Written { id, draft } = write(Kind::Offices, None, texts, world, by)?;
    Ok(Written { id, draft: Draft::act(say!("edit-office", name = name), draft.changes) })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint};
    use super::*;
    use crate::ledger::sample::Sample;

    #[test]
    fn a_name_is_put_on_the_list_once() {
        let mut table = Sample::default();
        let mint = mint();
        let by = caller(CLOCK, &mint);
        let draft = list("Spazio Bruni", table.world(), &by).unwrap();
        assert_eq!(draft.label.key, "edit-office");
        table.admit(draft).unwrap();
        assert_eq!(table.world().count(Kind::Offices), 1);
        let again = list("spazio bruni", table.world(), &by).unwrap();
        assert!(table.admit(again).is_err());
    }
}
