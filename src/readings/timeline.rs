//! Everything that happened with one stakeholder, by day. Keeps out: how it is told.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::domain::{
    Attendance, AttendanceState, Entry, Id, Meeting, Party, Person, Proposal, Record, Stakeholder,
    World, affiliation, mapping, outreach,
};
use crate::ledger::{SeenChange, SeenLog};

/// One thing that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Happened {
    /// It was put on the map.
    Mapped,
    /// A contact.
    Contacted(Id),
    /// A rating.
    Rated(Id),
    /// It asked to take part.
    Interested,
    /// The table admitted it.
    Joined,
    /// Another was merged into it.
    Merged(Id),
    /// Somebody of its people sat at a sitting; the line of the sheet.
    Sat(Id),
    /// Somebody spoke for it; the entry.
    Said(Id),
    /// It holds a divergence or a reservation; the entry.
    Holds(Id),
    /// It proposed something; the day is the one on which the proposal was registered.
    Proposed(Id),
}

/// The days of a stakeholder, oldest first; what the log does not date has none, and comes first.
pub fn timeline(
    actor: Id,
    world: &dyn World,
    log: SeenLog<'_>,
) -> Vec<(Option<NaiveDate>, Happened)> {
    let mut days: Vec<(Option<NaiveDate>, Happened)> = vec![(added(actor, log), Happened::Mapped)];
    days.extend(
        outreach::contacts(actor, world)
            .into_iter()
            .map(|(id, contact)| (Some(contact.date), Happened::Contacted(id))),
    );
    let others: Vec<Id> = mapping::merged(actor, world).into_iter().map(|(id, _)| id).collect();
    for id in std::iter::once(actor).chain(others.iter().copied()) {
        let history = mapping::history(id, None, world);
        days.extend(
            history.into_iter().map(|(id, rating)| (Some(rating.date), Happened::Rated(id))),
        );
    }
    days.extend(others.into_iter().map(|id| (merged(id, log), Happened::Merged(id))));
    if let Some(stakeholder) = world.get::<Stakeholder>(actor) {
        days.extend(stakeholder.interest_expressed.map(|day| (Some(day), Happened::Interested)));
        days.extend(stakeholder.joined.map(|day| (Some(day), Happened::Joined)));
    }
    for speaker in affiliation::speak_for(actor, world) {
        for (id, seat) in world.of::<Attendance>(speaker) {
            // A person whose proxy is held was not there.
            let refers = world.get::<Person>(speaker).is_some() && seat.person.id != speaker;
            if seat.state == AttendanceState::Present && !refers {
                days.push((world.day_of(seat.meeting.id), Happened::Sat(id)));
            }
        }
        for (id, entry) in world.of::<Entry>(speaker) {
            let day = world.get::<Meeting>(entry.meeting.id).map(|meeting| meeting.date);
            if entry.speaker == Some(Party::Known(speaker)) {
                days.push((day, Happened::Said(id)));
            }
            if entry.holders.0.contains(&Party::Known(speaker)) {
                days.push((day, Happened::Holds(id)));
            }
        }
        for (id, _) in world.of::<Proposal>(speaker) {
            days.push((added(id, log), Happened::Proposed(id)));
        }
    }
    days.sort();
    days.dedup();
    days
}

/// The day on which the log first names a record.
fn added(id: Id, log: SeenLog<'_>) -> Option<NaiveDate> {
    day(log, |change| change.id == id)
}

/// The day on which a stakeholder was merged, as far as the log says.
fn merged(id: Id, log: SeenLog<'_>) -> Option<NaiveDate> {
    let into = |record: &Option<Cow<'_, Record>>| match record.as_deref() {
        Some(Record::Stakeholders(stakeholder)) => stakeholder.merged_into.is_some(),
        _ => false,
    };
    day(log, |change| change.id == id && into(&change.after) && !into(&change.before))
}

fn day(log: SeenLog<'_>, is_it: impl Fn(&SeenChange<'_>) -> bool) -> Option<NaiveDate> {
    let mut edits = log.edits();
    edits
        .find(|edit| edit.changes().any(|change| is_it(&change)))
        .map(|edit| edit.at().date_naive())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, Viewer};
    use crate::ledger::sample::Sample;

    #[test]
    fn what_happened_goes_by_day_and_holds_people_divergences_proposals_and_the_merged() {
        let mut table = Sample::of(&[
            (
                Kind::Stakeholders,
                &[("name", "Nord"), ("interest_expressed", "2014-01-08"), ("joined", "2014-01-18")],
            ),
            (Kind::Stakeholders, &[("name", "Comitato N"), ("merged_into", "Nord")]),
            (
                Kind::Ratings,
                &[
                    ("stakeholder", "Nord"),
                    ("date", "2014-01-04"),
                    ("rater", "Ada"),
                    ("power", "3"),
                ],
            ),
            (
                Kind::Contacts,
                &[("stakeholder", "Nord"), ("date", "2014-01-05"), ("channel", "mail")],
            ),
            (Kind::People, &[("name", "Bice"), ("organisation", "Nord")]),
            (Kind::Meetings, &[("number", "1"), ("date", "2014-01-18"), ("start", "18:00")]),
            (Kind::Attendance, &[("meeting", "1"), ("person", "Bice"), ("state", "present")]),
        ]);
        let said = [
            ("meeting", "1"),
            ("time", "18:05"),
            ("kind", "divergence"),
            ("text", "No"),
            ("speaker", "Bice"),
        ];
        let said: Vec<_> = said.into_iter().chain([("holders", "Nord")]).collect();
        table.add(Kind::Entries, &said);
        table.add(Kind::Proposals, &[("code", "p1"), ("proposer", "Bice")]);
        let seen = table.ledger.seen_by(Viewer::Facilitator);
        let found: Vec<Happened> = timeline(Id::from_bits(1), &seen, table.ledger.log(&seen))
            .into_iter()
            .map(|(_, what)| what)
            .collect();
        // Everything of the sample is registered on 2 January.
        let id = Id::from_bits;
        let expected = [
            Happened::Mapped,
            Happened::Merged(id(2)),
            Happened::Proposed(id(9)),
            Happened::Rated(id(3)),
            Happened::Contacted(id(4)),
            Happened::Interested,
            Happened::Joined,
            Happened::Sat(id(7)),
            Happened::Said(id(8)),
            Happened::Holds(id(8)),
        ];
        assert_eq!(found, expected);
    }
}
