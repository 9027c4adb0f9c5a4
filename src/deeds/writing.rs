//! How a record is written by hand: the texts of its fields, from a form as from words, become one
//! change, under the name it has in the log. Keeps out: where the texts come from, and what else is
//! changed along with the record.

use chrono::NaiveDate;

use super::caller::Caller;
use super::majority;
use super::observing::observed;
use super::overriding::agreeing;
use super::records::{added, changed};
use super::reserved::exception;
use super::silence;
use crate::domain::{
    Fault, Id, Kind, Noun, Project, Record, Row, Shape, World, addresses, read_date,
};
use crate::ledger::{Change, Draft, Pinned, Refusal, amended};
use crate::say;
use crate::text;

/// A record as its texts make it.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// Its id, which is a new one where none was given.
    pub id: Id,
    /// The change under its name in the log; without changes where the record says all of it
    /// already.
    pub draft: Draft,
}

impl Written {
    /// The record as it will be, where anything is written.
    pub fn record(&self) -> Option<&Record> {
        self.draft.changes.first().and_then(|change| change.after.as_ref())
    }
}

/// What the texts of fields make of a new record, or of the one with this id. Days and hours may be
/// said as people say them; a blank text empties its field.
///
/// # Errors
/// Every field that can't be read, a record that is gone, and what only the program writes.
pub fn write(
    kind: Kind,
    id: Option<Id>,
    texts: &Row,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Written, Refusal> {
    let mut fields = understood(kind, texts, by.today());
    silence::taken(kind, &mut fields, world);
    majority::taken(kind, &mut fields);
    if let Some(fault) = addresses::unreachable(kind, &fields) {
        return Err(refused(vec![fault], &fields, by.today()));
    }
    let gone = || Refusal::new(say!("refused-gone"), None);
    let before = id.map(|id| world.record(id).ok_or_else(gone)).transpose()?;
    let row = before.map_or_else(|| fields.clone(), |record| amended(record, &fields));
    let read = before.map_or(kind, Record::kind).read(&row, world);
    let after = read.map_err(|faults| refused(faults, &fields, by.today()))?;
    if before.is_none() {
        observed(&after, world)?;
    }
    let (id, is_new) = (id.unwrap_or_else(|| by.id()), before.is_none());
    if let Some(project) = Project::peek(&after)
        && let Some(fault) = agreeing(id, before.and_then(Project::peek), project, world)
    {
        return Err(refused(vec![fault], &fields, by.today()));
    }
    let exception = exception(before, &after, world);
    let same = before == Some(&after);
    let change = Change { id, before: before.cloned(), after: Some(after) };
    let mut draft = if is_new { added(vec![change], world) } else { changed(vec![change], world) };
    if let Some(label) = exception {
        draft.label = label;
    }
    if same {
        draft.changes.clear();
    }
    Ok(Written { id, draft })
}

/// The texts with the days and hours that people say: `by friday` becomes a day, `1805` an hour.
/// What is none of either stays, to be refused where it is read.
pub fn understood(kind: Kind, texts: &Row, today: NaiveDate) -> Row {
    let meant = |name: &str, typed: &str| match kind.field(name).map(|field| field.shape) {
        Some(Shape::Date) if read_date(typed).is_err() => {
            text::read_date(typed, today).ok().map(|day| day.format("%Y-%m-%d").to_string())
        }
        Some(Shape::Moment) => text::read_time(typed).ok().map(text::clock),
        _ => None,
    };
    let said = |(name, typed): (&String, &String)| {
        let typed = typed.trim();
        (name.clone(), meant(name, typed).unwrap_or_else(|| typed.to_owned()))
    };
    texts.iter().map(said).collect()
}

/// The refusal of fields; of a day that was said it tells whether no calendar has it, or whether it
/// is another day of the week.
fn refused(faults: Vec<Fault>, fields: &Row, today: NaiveDate) -> Refusal {
    // An hour without its day says no more than that the day is missing.
    let is_dated = !faults.iter().any(|fault| fault.field == "date");
    let faults = faults.into_iter().filter(|f| is_dated || f.reason.key != "fault-time-day");
    let told = |mut fault: Fault| {
        let typed = fields.get(fault.field).filter(|_| fault.reason.key == "fault-date");
        if let Some(Err(reason)) = typed.map(|typed| text::read_date(typed, today)) {
            fault.reason = reason;
        }
        Pinned { change: 0, fault }
    };
    Refusal::of(faults.map(told).collect())
}

#[cfg(test)]
mod tests {
    use super::super::sample::{caller, mint};
    use super::*;
    use crate::ledger::sample::{Sample, row, why};

    /// A Saturday.
    const NOW: &str = "2014-03-15T09:00:00+01:00";

    fn table() -> Sample {
        Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-03-15"), ("start", "09:00")]),
            (Kind::Labs, &[("code", "acqua"), ("name", "Acqua pubblica")]),
        ])
    }

    fn offered(kind: Kind, id: Option<u128>, fields: &[(&str, &str)]) -> Result<Written, Refusal> {
        let (table, mint) = (table(), mint());
        write(kind, id.map(Id::from_bits), &row(fields), table.world(), &caller(NOW, &mint))
    }

    fn cell(written: &Written, field: &str) -> String {
        written.record().unwrap().cell(field, table().world()).text()
    }

    #[test]
    fn days_and_hours_are_written_as_people_say_them() {
        let action = [("meeting", "1"), ("text", "Chiedere"), ("due", "entro venerd\u{ec}")];
        assert_eq!(cell(&offered(Kind::Actions, None, &action).unwrap(), "due"), "2014-03-21");
        let entry = [("meeting", "1"), ("kind", "note"), ("text", "x"), ("time", " ore 1005 ")];
        let written = offered(Kind::Entries, None, &entry).unwrap();
        assert_eq!(cell(&written, "time"), "2014-03-15T10:05:00+01:00");
        let whole =
            [("meeting", "1"), ("date", "1 mar 2014"), ("start", "2014-10-26T02:30:00+01:00")];
        let row =
            understood(Kind::Meetings, &row(&whole), caller(NOW, &|| Id::from_bits(1)).today());
        assert_eq!(row.get("start").map(String::as_str), Some("2014-10-26T02:30:00+01:00"));
    }

    #[test]
    fn the_log_names_a_record_as_it_will_be_called() {
        let label = |written: &Written| text::Language::En.tell(&written.draft.label);
        let new = offered(Kind::Labs, None, &[("code", "suolo")]).unwrap();
        assert!(label(&new).contains("suolo"), "{}", label(&new));
        let renamed = offered(Kind::Labs, Some(2), &[("code", "fiumi"), ("name", " ")]).unwrap();
        assert_eq!((renamed.id, cell(&renamed, "name")), (Id::from_bits(2), String::new()));
        assert!(label(&renamed).contains("fiumi"), "{}", label(&renamed));
    }

    #[test]
    fn texts_that_say_nothing_new_change_nothing() {
        let same = offered(Kind::Labs, Some(2), &[("code", " acqua ")]).unwrap();
        assert_eq!((same.record(), same.draft.changes.len()), (None, 0));
    }

    #[test]
    fn every_field_that_is_wrong_is_told_and_a_day_by_what_is_wrong_with_it() {
        let meeting = [("number", "x"), ("date", "31 febbraio"), ("start", "sera")];
        let reasons = why(offered(Kind::Meetings, None, &meeting));
        let wanted = ["number: fault-whole", "date: date-not-in-calendar", "start: fault-moment"];
        assert_eq!(reasons, wanted);
        let refusal = offered(Kind::Meetings, None, &[("number", "2"), ("date", "mai")]);
        let told = text::Language::En.tell(&refusal.unwrap_err().what);
        assert!(told.contains("by friday"), "{told}");
        assert_eq!(why(offered(Kind::Labs, Some(9), &[])), ["refused-gone"]);
    }
}
