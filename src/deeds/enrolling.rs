//! Who attends an edition of a course, also as an exception to what is reserved. Keeps out: who may
//! not, which rules say.

use super::argument::{Argument, Takes};
use super::arguments::Arguments;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::writing::write;
use crate::domain::{Kind, World};
use crate::ledger::Refusal;

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "enrol",
    arguments: &[
        Argument::needed("edition", Takes::Record(Kind::Editions)),
        Argument::needed("who", Takes::Text),
        Argument::optional("headcount", Takes::Number { min: 1, max: 1_000_000 }),
        Argument::optional("body", Takes::Record(Kind::Stakeholders)),
        Argument::optional("reason", Takes::Text),
    ],
    run: enrol,
}];

fn enrol(world: &dyn World, by: &Caller<'_>, told: &Arguments) -> Result<Done, Refusal> {
    write(Kind::Enrolments, None, &told.texts(), world, by).map(Done::from)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint, reserved_course};
    use super::*;
    use crate::ledger::sample::{Sample, row, why};

    fn written(table: &Sample, fields: &[(&str, &str)]) -> Done {
        let mint = mint();
        let by = caller(CLOCK, &mint);
        let told = ROWS[0].arguments(&row(fields), table.world(), &by).unwrap();
        enrol(table.world(), &by, &told).unwrap()
    }

    #[test]
    fn whoever_has_no_convention_is_taken_with_a_reason_and_the_log_says_so() {
        let mut table = reserved_course();
        let label = |done: &Done| done.draft.label.key.clone().into_owned();
        let ravenna = [("edition", "C1/1"), ("who", "Provincia di Ravenna")];
        assert_eq!(label(&written(&table, &ravenna)), "edit-add");
        let ferrara = [("edition", "C1/1"), ("who", "Provincia di Ferrara")];
        let bare = written(&table, &ferrara);
        assert_eq!(why(table.admit(bare.draft)), ["who: fault-no-convention"]);
        let reasoned = [ferrara[0], ferrara[1], ("reason", "Firma a giorni")];
        let done = written(&table, &reasoned);
        assert_eq!(label(&done), "edit-enrolled-exception");
        assert!(table.admit(done.draft).is_ok());
    }
}
