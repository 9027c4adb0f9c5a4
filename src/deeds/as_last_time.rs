//! What a new sitting takes from the one before it: hours, place, hands, and who is invited. Keeps
//! out: what is still open from it (see `carry_over`).

use std::collections::BTreeSet;

use super::argument::MEETING;
use super::attendance::{invite_everybody, invited};
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::sitting::at_hand;
use crate::domain::{Attendance, Id, Kind, Meeting, Row, World};
use crate::ledger::{Change, Draft, Refusal, add};
use crate::say;
use crate::text::clock;

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "invite-as-last",
    arguments: &[MEETING],
    run: |world, by, told| invite_as_last(told.record("meeting"), world, by).map(Done::from),
}];

/// The fields that the next sitting begins with, as a person would type them: those of the last.
pub fn as_last_time(world: &dyn World) -> Row {
    let last = world.all::<Meeting>().max_by_key(|(_, meeting)| meeting.number);
    let Some((id, meeting)) = last else { return Row::new() };
    let whole = world.record(id).map(crate::domain::Record::row).unwrap_or_default();
    let kept = ["kind", "place", "mode", "facilitator", "minutes_by"];
    let mut row: Row =
        whole.into_iter().filter(|(name, _)| kept.contains(&name.as_str())).collect();
    let zone = world.zone();
    for (name, hour) in
        [("planned_start", meeting.planned_start), ("planned_end", meeting.planned_end)]
    {
        let shown = hour.map(|hour| clock(hour.0.with_timezone(&zone).time()));
        row.extend(shown.map(|shown| (name.to_owned(), shown)));
    }
    row
}

/// Puts on the sheet whoever was invited to the last sitting before that had a sheet, and is not on
/// it yet.
///
/// # Errors
/// When there is no sitting, none before it had a sheet, or nobody is to be added.
pub fn invite_as_last(
    taken: Option<Id>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let (id, meeting) = at_hand(taken, world, by)?;
    let nobody = || Refusal::new(say!("refused-nobody-before"), None);
    let invited_to = |(id, _): &(Id, &Meeting)| world.of::<Attendance>(*id).next().is_some();
    let (before, earlier) = world
        .all::<Meeting>()
        .filter(|(_, other)| other.number < meeting.number)
        .filter(invited_to)
        .max_by_key(|(_, other)| other.number)
        .ok_or_else(nobody)?;
    let here: BTreeSet<Id> = world.of::<Attendance>(id).map(|(_, line)| line.person.id).collect();
    let changes: Vec<Change> = world
        .of::<Attendance>(before)
        .map(|(_, line)| line.person.id)
        .filter(|person| !here.contains(person))
        .map(|person| add(by.id(), invited(person, id, meeting, world)))
        .collect();
    if changes.is_empty() {
        return Err(nobody());
    }
    let label = say!("edit-invited-as-last", count = changes.len(), number = earlier.number.get());
    Ok(Draft::act(label, changes))
}

/// Who is usually invited to a sitting that is new.
#[derive(Debug, Clone, PartialEq)]
pub struct Usual {
    /// The word of the deed that invites them.
    pub word: &'static str,
    /// What it makes.
    pub draft: Draft,
}

/// Whoever was invited last time; to the first sitting everybody of the table. Nothing where
/// nobody is.
pub fn usual(meeting: Id, world: &dyn World, by: &Caller<'_>) -> Option<Usual> {
    if let Ok(draft) = invite_as_last(Some(meeting), world, by) {
        return Some(Usual { word: "invite-as-last", draft });
    }
    let is_first = world.count(Kind::Meetings) == 1;
    let draft = invite_everybody(Some(meeting), world, by).ok().filter(|_| is_first)?;
    Some(Usual { word: "invite-everybody", draft })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint, sitting};
    use super::*;
    use crate::ledger::sample::{Sample, why};

    #[test]
    fn the_next_sitting_begins_with_hours_place_and_hands_of_the_last() {
        let mut table = sitting(2);
        let last: &[(&str, &str)] = &[
            ("planned_start", "18:00"),
            ("place", "Sala Rossa"),
            ("mode", "mixed"),
            ("minutes_by", "Chiara Bassi"),
        ];
        table.set(Id::from_bits(1), last).unwrap();
        let row = as_last_time(table.world());
        let cell = |name: &str| row.get(name).map(String::as_str);
        assert_eq!(cell("planned_start"), Some("18:00"));
        assert_eq!(cell("place"), Some("Sala Rossa"));
        assert_eq!(cell("minutes_by"), Some("Chiara Bassi"));
        assert_eq!((cell("date"), cell("start"), cell("planned_end")), (None, None, None));
    }

    #[test]
    fn whoever_was_invited_last_time_is_invited_again_once() {
        let mut table = sitting(2);
        let mint = mint();
        let by = caller(CLOCK, &mint);
        let next = table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-05-15")]);
        let draft = invite_as_last(Some(next), table.world(), &by).unwrap();
        assert_eq!(draft.changes.len(), 2);
        table.admit(draft).unwrap();
        assert_eq!(table.world().of::<Attendance>(next).count(), 2);
        let again = invite_as_last(Some(next), table.world(), &by);
        assert_eq!(why(again), ["refused-nobody-before"]);
        let first = invite_as_last(Some(Id::from_bits(1)), table.world(), &by);
        assert_eq!(why(first), ["refused-nobody-before"]);
    }

    #[test]
    fn to_the_first_sitting_everybody_is_invited_and_to_a_later_one_whoever_was() {
        let mut table = Sample::of(&[
            (Kind::People, &[("name", "Ada")]),
            (Kind::People, &[("name", "Bice")]),
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")]),
        ]);
        let (mint, first) = (mint(), Id::from_bits(3));
        let by = caller(CLOCK, &mint);
        let everybody = usual(first, table.world(), &by).unwrap();
        assert_eq!((everybody.word, everybody.draft.changes.len()), ("invite-everybody", 2));
        let next = table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-05-15")]);
        assert_eq!(usual(next, table.world(), &by), None, "nobody was invited to the first");
        table.admit(everybody.draft).unwrap();
        table.add(Kind::People, &[("name", "Carla")]);
        let again = usual(next, table.world(), &by).unwrap();
        assert_eq!((again.word, again.draft.changes.len()), ("invite-as-last", 2));
    }
}
