//! A stakeholder on its way to the table: it has expressed its interest, then it joins. Keeps out:
//! who should be admitted.

use chrono::NaiveDate;

use super::argument::{Argument, Takes};
use super::arguments::given;
use super::deed::Deed;
use super::done::Done;
use super::sitting::label;
use crate::domain::{Id, Kind, Stakeholder, World};
use crate::ledger::{Draft, Refusal, replace};
use crate::say;

const STAKEHOLDER: Argument = Argument::needed("stakeholder", Takes::Record(Kind::Stakeholders));
const DATE: Argument = Argument::optional("date", Takes::Day);

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "admission",
    arguments: &[STAKEHOLDER, DATE],
    run: |world, by, told| {
        let stakeholder = given(told.record("stakeholder"), "stakeholder")?;
        let day = told.day("date").unwrap_or_else(|| by.today());
        admit(stakeholder, day, world).map(Done::from)
    },
}];

/// Puts down the day on which a stakeholder expressed its interest; once that is known, the day on
/// which it joined.
///
/// # Errors
/// For what is no stakeholder, and when it has joined already.
pub fn admit(stakeholder: Id, day: NaiveDate, world: &dyn World) -> Result<Draft, Refusal> {
    let gone = || Refusal::new(say!("refused-gone"), None);
    let actor = world.get::<Stakeholder>(stakeholder).ok_or_else(gone)?;
    let name = label(stakeholder, world);
    let after = match (actor.interest_expressed, actor.joined) {
        (_, Some(joined)) => {
            let day = world.language().date_short(joined);
            return Err(Refusal::new(say!("refused-joined", name = name, day = day), None));
        }
        (None, None) => Stakeholder { interest_expressed: Some(day), ..actor.clone() },
        (Some(_), None) => Stakeholder { joined: Some(day), ..actor.clone() },
    };
    let kind = say!("kind-one-stakeholders");
    let said = say!("edit-set", kind = kind, name = name);
    Ok(Draft::act(said, vec![replace(stakeholder, after, world)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::sample::{Sample, why};

    const SCHOOL: Id = Id::from_bits(1);

    #[test]
    fn interest_comes_before_joining_and_nobody_joins_twice() {
        let mut table = Sample::of(&[(Kind::Stakeholders, &[("name", "Scuola")])]);
        for (day, cells) in
            [("2014-01-02", ["2014-01-02", ""]), ("2014-02-03", ["2014-01-02", "2014-02-03"])]
        {
            let draft = admit(SCHOOL, day.parse().unwrap(), table.world()).unwrap();
            table.admit(draft).unwrap();
            let fields = ["interest_expressed", "joined"];
            assert_eq!(fields.map(|field| table.cell(SCHOOL, field)), cells);
        }
        let again = admit(SCHOOL, "2014-03-04".parse().unwrap(), table.world());
        assert_eq!(why(again), ["refused-joined"]);
        let nobody = admit(Id::from_bits(9), "2014-03-04".parse().unwrap(), table.world());
        assert_eq!(why(nobody), ["refused-gone"]);
    }
}
