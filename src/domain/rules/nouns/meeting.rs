//! What sittings, their order of the day and their sheet refuse. Keeps out: what else moves with a
//! sitting (see `rescheduling`).

use crate::domain::change::Transition;
use crate::domain::datum::Cell;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Noun, Rules};
use crate::domain::nouns::{AgendaItem, Assignment, Attendance, Meeting, Poll};
use crate::domain::record::{Kind, Record};
use crate::domain::refusal::Refusal;
use crate::domain::rules::hours::outside;
use crate::domain::rules::presence::{elsewhere, hours};
use crate::domain::rules::proxies;
use crate::domain::rules::{deciding, rescheduling, verbale};
use crate::domain::values::{Mark, MinutesState, Moment, Ref, Reopenings};
use crate::domain::world::World;
use crate::say;
use chrono::{DateTime, FixedOffset};

impl Rules for Meeting {
    fn mentioned(&self, world: &dyn World) -> Cell {
        self.cell("number", world)
    }

    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        verbale::locks(change)
    }

    /// An approved verbale is reopened, and nothing else becomes of it.
    fn goes_on(_before: &Self, after: &Self) -> bool {
        after.minutes_state() != MinutesState::Approved
    }

    fn cascades(change: &Transition<'_, Self>) -> Vec<(Id, Record)> {
        change.both().map_or_else(Vec::new, |(before, after)| {
            rescheduling::cascades(change.own, before, after, change.world)
        })
    }

    fn retimed(change: &Transition<'_, Self>) -> Vec<Id> {
        change.both().map_or_else(Vec::new, |(before, after)| {
            rescheduling::retimed(change.own, before, after, change.world)
        })
    }

    fn check(&self, _own: Id, _world: &dyn World) -> Vec<Fault> {
        let ends =
            [("end", self.start, self.end), ("planned_end", self.planned_start, self.planned_end)];
        let backwards = ends.into_iter().filter(|(_, start, end)| end.is_some() && end < start);
        let mut faults: Vec<Fault> = backwards
            .map(|(field, _, _)| Fault::new(field, say!("fault-end-before-start")))
            .collect();
        let days = self.circulated.zip(self.approved_on);
        if days.is_some_and(|(circulated, approved)| approved < circulated) {
            faults.push(Fault::odd("approved_on", say!("fault-approved-before")));
        }
        // Nobody is called to what is over.
        if self.convened.is_some_and(|convened| convened > self.date) {
            faults.push(Fault::odd("convened", say!("fault-convened-after")));
        }
        faults
    }

    fn weighs(&self, own: Id, world: &dyn World) -> Vec<Id> {
        let lines = world.of::<Attendance>(own).map(|(line, _)| line);
        lines.chain(world.of::<Assignment>(own).map(|(id, _)| id)).collect()
    }

    fn amend(
        &mut self,
        before: Option<&Self>,
        own: Id,
        world: &dyn World,
        at: DateTime<FixedOffset>,
    ) {
        let Some(before) = before else { return };
        self.follow(own, before, world);
        let (was, state) = (before.minutes_state(), self.minutes_state());
        let day = at.with_timezone(&world.zone()).date_naive();
        // A day that was entered stays; only one that nobody gave is that of the change.
        if state == MinutesState::Circulated && was != state && self.circulated == before.circulated
        {
            self.circulated = Some(day);
        }
        if state == MinutesState::Approved && was != state && self.approved_on == before.approved_on
        {
            self.approved_on = Some(day);
        }
        if was == MinutesState::Approved && state != was {
            (self.circulated, self.approved_on) =
                (self.circulated.filter(|_| state == MinutesState::Circulated), None);
            let next = before.revision.map_or(1, Mark::get) + 1;
            self.revision = Mark::new(next).ok().or(before.revision);
            let (kept, given) = (before.reason.as_ref(), self.reason.as_ref());
            self.reason = Reopenings::followed(kept, given, Some(next), day);
        }
    }
}

impl Meeting {
    /// A sitting that is moved to another day keeps its hours there, where nobody wrote others.
    fn follow(&mut self, own: Id, before: &Self, world: &dyn World) {
        let Some(days) = rescheduling::shift(own, before, self, world) else { return };
        let zone = world.zone();
        let moved = |at: Option<Moment>, kept: Option<Moment>| {
            at.map(|at| if kept == Some(at) { at.days_later(days, zone) } else { at })
        };
        self.start = moved(self.start, before.start);
        self.end = moved(self.end, before.end);
        self.planned_start = moved(self.planned_start, before.planned_start);
        self.planned_end = moved(self.planned_end, before.planned_end);
        self.recording_start = moved(self.recording_start, before.recording_start);
    }

    /// How far the verbale is.
    pub fn minutes_state(&self) -> MinutesState {
        self.state.unwrap_or(MinutesState::Draft)
    }
}

impl Rules for AgendaItem {
    const NUMBERED: bool = true;

    /// No verbale says it, so that it can be told afterwards.
    const LATER: &'static [&'static str] = &["phase"];

    fn at(sitting: Id, text: &str, world: &dyn World) -> Option<Id> {
        Self::at(sitting, text, world)
    }

    fn mentioned(&self, world: &dyn World) -> Cell {
        self.cell("position", world)
    }

    /// The table voted on these words.
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        let words = |item: &Self| {
            let question = item.question.as_ref().map(|question| question.as_str().to_owned());
            [item.title.as_str().to_owned(), question.unwrap_or_default()]
        };
        let is_reworded = change.both().is_some_and(|(before, after)| {
            let (was, is) = (words(before), words(after));
            was.iter()
                .zip(&is)
                .any(|(was, is)| was != is && !deciding::only_unnames(was, is, change.world))
        });
        let voted = change.before.filter(|_| {
            is_reworded && change.is_act() && Poll::on(change.own, change.world).is_some()
        });
        voted.map_or(Ok(()), |item| {
            let label = item.label(change.world);
            Err(Refusal::new(
                say!("refused-reworded", item = label),
                Some(say!("refused-voted-hint")),
            ))
        })
    }

    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let under = world.referrers(own).into_iter().filter_map(|id| Some((id, world.record(id)?)));
        let elsewhere = under
            .filter(|(id, record)| record.item(*id, world) == Some(own))
            .any(|(id, record)| record.sitting(id, world) != Some(self.meeting.id));
        let mut faults = Vec::new();
        if elsewhere {
            faults.push(Fault::new("meeting", say!("fault-item-moved")));
        }
        if self.ended.is_some() && self.ended < self.started {
            faults.push(Fault::new("ended", say!("fault-end-before-start")));
        }
        let hours = [("started", self.started), ("ended", self.ended)];
        let meeting = world.get::<Meeting>(self.meeting.id);
        let name = self.label(world);
        faults.extend(meeting.into_iter().flat_map(|meeting| {
            hours
                .into_iter()
                .filter_map(|(field, at)| outside(field, at, &name, meeting, world))
                .collect::<Vec<_>>()
        }));
        faults
    }

    fn label(&self, _world: &dyn World) -> String {
        format!("{}. {}", self.position.get(), self.title.as_str())
    }
}

impl AgendaItem {
    /// The item at a position of a sitting.
    pub fn at(meeting: Id, position: &str, world: &dyn World) -> Option<Id> {
        let position: i64 = position.trim().parse().ok()?;
        world
            .of::<Self>(meeting)
            .find(|(_, item)| item.position.get() == position)
            .map(|(id, _)| id)
    }
}

impl Rules for Attendance {
    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.departure.is_some() && self.departure < self.arrival {
            faults.push(Fault::new("departure", say!("fault-left-before-coming")));
        }
        faults.extend(proxies::faults(own, self, world));
        faults.extend(hours(self, world));
        faults.extend(elsewhere(own, self, world));
        faults
    }

    fn weighs(&self, own: Id, world: &dyn World) -> Vec<Id> {
        proxies::weighs(own, self, world)
    }

    fn label(&self, world: &dyn World) -> String {
        world.label(self.person.id)
    }
}

/// A fault on `field` when an item of the order of the day belongs to another sitting than
/// `meeting`.
pub(super) fn item_of_meeting(
    item: Option<Ref<AgendaItem>>,
    meeting: Id,
    world: &dyn World,
) -> Option<Fault> {
    let item = world.get::<AgendaItem>(item?.id)?;
    (item.meeting.id != meeting).then(|| {
        Fault::new(
            "item",
            say!(
                "fault-other-meeting",
                kind = crate::text::Sentence::new(format!("kind-{}", Kind::Agenda))
            ),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{Sample, why};

    const FIRST: Id = Id::from_bits(1);

    /// Two sittings; the first begins at six in the evening of 17 April 2014.
    fn table() -> Sample {
        Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "17/04/2014"), ("start", "18:00")]),
            (Kind::Meetings, &[("number", "2"), ("date", "15/05/2014"), ("start", "18:00")]),
            (Kind::People, &[("name", "Ada")]),
        ])
    }

    #[test]
    fn a_sitting_that_ends_past_midnight_ends_on_the_next_day() {
        let mut table = table();
        table.set(FIRST, &[("end", "00:40")]).unwrap();
        assert_eq!(table.cell(FIRST, "end"), "2014-04-18T00:40:00+02:00");
    }

    #[test]
    fn a_sitting_does_not_end_before_it_starts_and_may_end_at_once() {
        let mut table = table();
        assert_eq!(why(table.set(FIRST, &[("end", "17:59")])), ["end: fault-end-before-start"]);
        assert!(table.set(FIRST, &[("end", "18:00")]).is_ok());
    }

    #[test]
    fn a_verbale_is_not_approved_before_it_was_circulated() {
        let mut table = table();
        let days = [("circulated", "2014-04-20"), ("approved_on", "2014-04-19")];
        assert_eq!(why(table.set(FIRST, &days)), ["approved_on: fault-approved-before"]);
        let days = [("circulated", "2014-04-20"), ("approved_on", "2014-04-20")];
        assert!(table.set(FIRST, &days).is_ok());
    }

    #[test]
    fn a_person_does_not_leave_before_coming() {
        let mut table = table();
        let sheet = |arrival, departure| {
            [
                ("meeting", "1"),
                ("person", "Ada"),
                ("state", "presente"),
                ("arrival", arrival),
                ("departure", departure),
            ]
        };
        assert_eq!(
            why(table.offer(Kind::Attendance, &sheet("19:00", "18:30"))),
            ["departure: fault-left-before-coming"]
        );
        let id = table.add(Kind::Attendance, &sheet("23:50", "00:10"));
        assert_eq!(table.cell(id, "departure"), "2014-04-18T00:10:00+02:00");
    }

    #[test]
    fn a_person_stands_once_on_the_sheet_of_a_sitting() {
        let mut table = table();
        table.add(Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "invited")]);
        let again = table
            .offer(Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "absent")]);
        assert_eq!(why(again), ["meeting: fault-duplicate"]);
        assert!(
            table
                .offer(
                    Kind::Attendance,
                    &[("meeting", "2"), ("person", "Ada"), ("state", "invited")]
                )
                .is_ok()
        );
    }

    #[test]
    fn a_sitting_without_a_state_is_a_draft() {
        let table = table();
        assert_eq!(
            table.world().get::<Meeting>(FIRST).map(Meeting::minutes_state),
            Some(MinutesState::Draft)
        );
    }

    #[test]
    fn an_item_is_found_by_its_place_in_its_own_sitting() {
        let mut table = table();
        let first =
            table.add(Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Saluti")]);
        let second =
            table.add(Kind::Agenda, &[("meeting", "2"), ("position", "1"), ("title", "Bilancio")]);
        let at =
            |meeting, position| AgendaItem::at(Id::from_bits(meeting), position, table.world());
        assert_eq!(
            [at(1, "1"), at(2, " 1 "), at(1, "2"), at(1, "uno")],
            [Some(first), Some(second), None, None]
        );
        assert_eq!(table.record(second).label(table.world()), "1. Bilancio");
    }

    #[test]
    fn an_item_under_which_something_was_said_stays_in_its_sitting() {
        let mut table = table();
        let item =
            table.add(Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Saluti")]);
        assert!(table.set(item, &[("meeting", "2")]).is_ok());
        assert!(table.set(item, &[("meeting", "1")]).is_ok());
        let entry = [
            ("meeting", "1"),
            ("time", "18:05"),
            ("kind", "note"),
            ("text", "Si comincia"),
            ("item", "1"),
        ];
        let entry = table.add(Kind::Entries, &entry);
        assert_eq!(why(table.set(item, &[("meeting", "2")])), ["meeting: fault-item-moved"]);
        assert!(table.set(item, &[("title", "Apertura")]).is_ok());
        table.set(entry, &[("item", "")]).unwrap();
        assert!(table.set(item, &[("meeting", "2")]).is_ok());
    }

    #[test]
    fn an_item_that_was_voted_on_stays_in_its_sitting() {
        let mut table = table();
        let item =
            table.add(Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Bilancio")]);
        table.add(
            Kind::Votes,
            &[("meeting", "1"), ("item", "1"), ("person", "Ada"), ("choice", "favour")],
        );
        assert_eq!(why(table.set(item, &[("meeting", "2")])), ["meeting: fault-item-moved"]);
    }

    #[test]
    fn a_verbale_that_was_not_approved_stays_in_its_revision() {
        let mut table = table();
        for state in ["bozza", "inviato", "bozza", "approvato"] {
            table.set(FIRST, &[("state", state)]).unwrap();
            assert_eq!(table.cell(FIRST, "revision"), "", "{state}");
        }
    }
}
