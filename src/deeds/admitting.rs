//! A stakeholder on its way to the table: it has expressed its interest, then it joins. Keeps out:
//! who should be admitted.

use chrono::NaiveDate;

use super::argument::{Argument, Takes};
use super::arguments::given;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::sitting::label;
use super::writing::write;
use crate::domain::{Datum, Id, Kind, Row, Stakeholder, World};
use crate::ledger::{Draft, Refusal};
use crate::say;

const STAKEHOLDER: Argument = Argument::needed("stakeholder", Takes::Record(Kind::Stakeholders));
const DATE: Argument = Argument::optional("date", Takes::Day);

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "admission",
    arguments: &[STAKEHOLDER, DATE],
    run: |world, by, told| {
        let stakeholder = given(told.record("stakeholder"), "stakeholder")?;
        let day = told.day("date").unwrap_or_else(|| by.today());
        admit(stakeholder, day, world, by).map(Done::from)
    },
}];

/// The day that is put down next: that of its interest, then that on which it joined; none once it
/// has.
pub fn next_day(actor: &Stakeholder) -> Option<&'static str> {
    match (actor.interest_expressed, actor.joined) {
        (_, Some(_)) => None,
        (None, None) => Some("interest_expressed"),
        (Some(_), None) => Some("joined"),
    }
}

/// Puts down the day on which a stakeholder expressed its interest; once that is known, the day on
/// which it joined.
///
/// # Errors
/// For what is no stakeholder, and when it has joined already.
pub fn admit(
    stakeholder: Id,
    day: NaiveDate,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let gone = || Refusal::new(say!("refused-gone"), None);
    let actor = world.get::<Stakeholder>(stakeholder).ok_or_else(gone)?;
    let Some(field) = next_day(actor) else {
        let day = actor.joined.map(|joined| world.language().date_short(joined));
        let name = label(stakeholder, world);
        let told = say!("refused-joined", name = name, day = day.unwrap_or_default());
        return Err(Refusal::new(told, None));
    };
    let texts = Row::from([(field.to_owned(), day.raw())]);
    write(Kind::Stakeholders, Some(stakeholder), &texts, world, by).map(|written| written.draft)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint};
    use super::*;
    use crate::ledger::sample::{Sample, why};

    const SCHOOL: Id = Id::from_bits(1);

    #[test]
    fn interest_comes_before_joining_and_nobody_joins_twice() {
        let mut table = Sample::of(&[(Kind::Stakeholders, &[("name", "Scuola")])]);
        let mint = mint();
        let by = caller(CLOCK, &mint);
        for (day, cells) in
            [("2014-01-02", ["2014-01-02", ""]), ("2014-02-03", ["2014-01-02", "2014-02-03"])]
        {
            let draft = admit(SCHOOL, day.parse().unwrap(), table.world(), &by).unwrap();
            table.admit(draft).unwrap();
            let fields = ["interest_expressed", "joined"];
            assert_eq!(fields.map(|field| table.cell(SCHOOL, field)), cells);
        }
        let again = admit(SCHOOL, "2014-03-04".parse().unwrap(), table.world(), &by);
        assert_eq!(why(again), ["refused-joined"]);
        let nobody = admit(Id::from_bits(9), "2014-03-04".parse().unwrap(), table.world(), &by);
        assert_eq!(why(nobody), ["refused-gone"]);
    }
}
