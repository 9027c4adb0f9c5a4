//! Approving the criteria: a line for each as it is now. Keeps out: what changed since.

use chrono::NaiveDate;

use super::argument::{Argument, MEETING, Takes};
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::group_making::fault;
use crate::domain::{Criterion, Kind, Noun, World, at_hand};
use crate::ledger::{Draft, Refusal, put};
use crate::readings::Approved;
use crate::say;

const DATE: Argument = Argument::optional("date", Takes::Day);

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "approve-criteria",
    arguments: &[DATE, MEETING],
    run: |world, by, told| {
        let running = || at_hand::running(by.now, world).map(|(id, _)| id);
        let meeting = told.record("meeting").or_else(running);
        let meeting = meeting.map(|id| id.to_string()).unwrap_or_default();
        let day = told.day("date").unwrap_or_else(|| by.today());
        approve(day, &meeting, world, by).map(Done::from)
    },
}];

/// Whether there is something to approve.
///
/// # Errors
/// While no criterion has a weight.
pub fn approvable(world: &dyn World) -> Result<(), Refusal> {
    let mut weights = world.all::<Criterion>().map(|(_, criterion)| criterion.weight.units());
    if weights.all(|weight| weight == 0) {
        let hint = say!("refused-approve-weights-hint");
        return Err(Refusal::new(say!("refused-approve-weights"), Some(hint)));
    }
    Ok(())
}

/// Writes down the criteria as they were approved on a day, by a sitting if one is meant.
///
/// # Errors
/// As [`approvable`], on a day that has not come, when just this was approved on that day, and when
/// there is no such sitting.
pub fn approve(
    day: NaiveDate,
    meeting: &str,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    approvable(world)?;
    if day > by.today() {
        return Err(fault("date", say!("fault-approved-later")));
    }
    let last = Approved::last(world);
    if last.as_ref().is_some_and(|last| last.date == day && last.changes(world).is_empty()) {
        return Err(fault("date", say!("fault-approved-already")));
    }
    let version = last.map_or(0, |last| last.version) + 1;
    let line = |criterion: &Criterion| {
        let mut row = criterion.row();
        row.retain(|name, _| Kind::Approvals.fields().iter().any(|field| field.name == name));
        row.insert("date".to_owned(), day.to_string());
        row.insert("meeting".to_owned(), meeting.to_owned());
        row.insert("version".to_owned(), version.to_string());
        put(by.id(), Kind::Approvals, &row, world)
    };
    let lines = world.all::<Criterion>().map(|(_, criterion)| line(criterion));
    Ok(Draft::act(say!("edit-approved", version = version), lines.collect::<Result<_, _>>()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deeds::sample_people::caller;
    use crate::domain::{Approval, Id};
    use crate::ledger::sample::{Sample, why};

    fn table(weight: &str) -> Sample {
        Sample::of(&[
            (Kind::Criteria, &[("code", "costo"), ("weight", weight), ("min", "1"), ("max", "5")]),
            (Kind::Meetings, &[("number", "1"), ("date", "2014-01-02")]),
        ])
    }

    fn on(day: &str, meeting: &str, table: &Sample) -> Result<Draft, Refusal> {
        approve(day.parse().unwrap(), meeting, table.world(), &caller())
    }

    #[test]
    fn every_criterion_is_written_down_with_the_day_and_the_sitting() {
        let mut table = table("2");
        let draft = on("2014-01-02", "1", &table).unwrap();
        table.admit(draft).unwrap();
        let (id, _) = table.world().all::<Approval>().next().unwrap();
        let cells = ["version", "code", "weight", "date", "meeting"];
        let line = cells.map(|field| table.cell(id, field));
        assert_eq!(line[..4], ["1", "costo", "2", "2014-01-02"]);
        assert!(!line[4].is_empty());
        assert_eq!(why(on("2014-01-02", "", &table)), ["date: fault-approved-already"]);
        table.set(Id::from_bits(1), &[("weight", "3")]).unwrap();
        let again = on("2014-01-02", "", &table).unwrap();
        table.admit(again).unwrap();
        assert_eq!(Approved::last(table.world()).map(|last| last.version), Some(2));
    }

    #[test]
    fn nothing_is_approved_without_weights_before_its_day_or_by_no_sitting() {
        assert_eq!(why(on("2014-01-02", "", &table("0"))), ["refused-approve-weights"]);
        assert_eq!(why(on("2014-01-03", "", &table("1"))), ["date: fault-approved-later"]);
        let lost = why(on("2014-01-02", "9", &table("1")));
        assert!(lost.iter().all(|fault| fault.starts_with("meeting: ")), "{lost:?}");
    }
}
