//! What an entry of the record of a sitting refuses. Keeps out: the hours of a sitting (see
//! `hours`).

use super::meeting::item_of_meeting;
use crate::domain::change::Transition;
use crate::domain::fault::Fault;
use crate::domain::fold::fold;
use crate::domain::id::Id;
use crate::domain::noun::{Rules, differ, is_only_later};
use crate::domain::nouns::{AgendaItem, Entry, Group, Meeting, Poll, Question};
use crate::domain::record::{Kind, Record};
use crate::domain::refusal::Refusal;
use crate::domain::rules::deciding;
use crate::domain::rules::hours::outside;
use crate::domain::values::{ConsensusMethod, EntryKind, PollResult, Timecode};
use crate::domain::world::World;
use crate::say;

impl Rules for Entry {
    const LATER: &'static [&'static str] = &["closed"];

    /// Only a question is settled.
    fn goes_on(before: &Self, after: &Self) -> bool {
        after.kind == EntryKind::Question && is_only_later(before, after)
    }

    /// Two people can say the same words in one minute, and two items be decided in the same.
    fn is_another(&self, other: &Self) -> bool {
        differ(&self.speaker, &other.speaker)
            || differ(&self.item, &other.item)
            || differ(&self.method, &other.method)
    }

    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        deciding::locks(change)
    }

    fn cascades(change: &Transition<'_, Self>) -> Vec<(Id, Record)> {
        deciding::settled_by_entry(change)
    }

    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults: Vec<Fault> =
            item_of_meeting(self.item, self.meeting.id, world).into_iter().collect();
        if self.method.is_some() && self.kind != EntryKind::Decision {
            faults.push(Fault::new("method", say!("fault-method")));
        }
        if self.reservation.is_some() && self.method != Some(ConsensusMethod::Reservations) {
            faults.push(Fault::new("reservation", say!("fault-reservation")));
        }
        faults.extend(deciding::unquorate(self, world));
        let elsewhere =
            |meeting: Option<Id>| meeting.is_some_and(|meeting| meeting != self.meeting.id);
        let other = |field, kind| {
            Fault::new(
                field,
                say!(
                    "fault-other-meeting",
                    kind = crate::text::Sentence::new(format!("kind-{kind}"))
                ),
            )
        };
        if elsewhere(
            self.group.and_then(|group| world.get::<Group>(group.id)).map(|group| group.meeting.id),
        ) {
            faults.push(other("group", Kind::Groups));
        }
        if elsewhere(
            self.question
                .and_then(|question| world.get::<Question>(question.id))
                .map(|asked| asked.meeting.id),
        ) {
            faults.push(other("question", Kind::Questions));
        }
        let sitting = world.get::<Meeting>(self.meeting.id);
        let name = self.label(world);
        faults.extend(
            sitting.and_then(|sitting| outside("time", Some(self.time), &name, sitting, world)),
        );
        faults
    }

    fn label(&self, _world: &dyn World) -> String {
        self.text.as_str().lines().next().unwrap_or_default().to_owned()
    }
}

impl Entry {
    /// The closed vote that a decision was put to; none of a decision that was reached otherwise.
    pub fn put_to_vote<'a>(&self, world: &'a dyn World) -> Option<&'a Poll> {
        let voted = self.kind == EntryKind::Decision && self.method == Some(ConsensusMethod::Vote);
        let item = self.item.filter(|_| voted)?;
        Poll::on(item.id, world).map(|(_, poll)| poll)
    }

    /// Whether it is a decision that was not taken: no consensus, or a vote that did not adopt it.
    pub fn fell(&self, world: &dyn World) -> bool {
        let rejected =
            self.put_to_vote(world).is_some_and(|poll| poll.result != PollResult::Adopted);
        rejected
            || (self.kind == EntryKind::Decision
                && self.method == Some(ConsensusMethod::NoConsensus))
    }

    /// Whether it is a decision whose words nobody wrote down: it is called by the title of its
    /// item.
    pub fn is_wordless(&self, world: &dyn World) -> bool {
        let item = self.item.and_then(|item| world.get::<AgendaItem>(item.id));
        let is_title = |item: &AgendaItem| fold(item.title.as_str()) == fold(self.text.as_str());
        self.kind == EntryKind::Decision && item.is_some_and(is_title)
    }

    /// Where it stands in the recording of its sitting: as typed, else reckoned from its time;
    /// nothing without a recording.
    pub fn place_in(&self, sitting: &Meeting) -> Option<Timecode> {
        let reckoned = || {
            sitting
                .recording_start
                .and_then(|start| Timecode::from_seconds((self.time.0 - start.0).num_seconds()))
        };
        sitting.recording.as_ref()?;
        self.timecode.or_else(reckoned)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::{Fields, Sample, why};
    use crate::domain::{Entry, Id, Kind, Meeting, Timecode};

    /// Two sittings with an item each: the second item stands in the second sitting only.
    fn offered(fields: Fields<'_>) -> Vec<String> {
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]),
            (Kind::Meetings, &[("number", "2"), ("date", "2014-05-15"), ("start", "18:00")]),
            (Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Saluti")]),
            (Kind::Agenda, &[("meeting", "2"), ("position", "2"), ("title", "Bilancio")]),
            (Kind::People, &[("name", "Ada")]),
        ]);
        let common = [("meeting", "1"), ("time", "18:05"), ("text", "Sì\na tutto")];
        let fields: Vec<_> = common.into_iter().chain(fields.iter().copied()).collect();
        match table.offer(Kind::Entries, &fields) {
            Ok(_) => Vec::new(),
            refused => why(refused),
        }
    }

    /// The id of the item of the second sitting.
    const ELSEWHERE: &str = "00000000-0000-0000-0000-000000000004";

    #[test]
    fn an_entry_stands_under_an_item_of_its_own_sitting() {
        assert!(offered(&[("kind", "note"), ("item", "1")]).is_empty());
        assert_eq!(
            offered(&[("kind", "note"), ("item", ELSEWHERE)]),
            ["item: fault-other-meeting"]
        );
        assert_eq!(offered(&[("kind", "note"), ("item", "2")]), ["item: fault-nobody"]);
    }

    #[test]
    fn only_a_decision_has_a_method() {
        assert!(offered(&[("kind", "decisione"), ("method", "consenso")]).is_empty());
        assert_eq!(
            offered(&[("kind", "accordo"), ("method", "consenso")]),
            ["method: fault-method"]
        );
    }

    #[test]
    fn a_reservation_needs_the_method_that_has_them() {
        let with = |method| {
            offered(&[
                ("kind", "decision"),
                ("method", method),
                ("reservation", "Non sul bilancio"),
            ])
        };
        assert!(with("consenso con riserve").is_empty());
        assert_eq!(with("consensus"), ["reservation: fault-reservation"]);
        assert_eq!(with(""), ["reservation: fault-reservation"]);
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let faults = offered(&[
            ("kind", "note"),
            ("item", ELSEWHERE),
            ("method", "vote"),
            ("reservation", "No"),
        ]);
        assert_eq!(
            faults,
            ["item: fault-other-meeting", "method: fault-method", "reservation: fault-reservation"]
        );
    }

    #[test]
    fn the_place_in_the_recording_is_the_typed_one_or_reckoned_and_needs_a_recording() {
        let mut table = Sample::of(&[(
            Kind::Meetings,
            &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")],
        )]);
        let fields =
            [("meeting", "1"), ("time", "18:05"), ("kind", "note"), ("text", "Si comincia")];
        let entry = table.add(Kind::Entries, &fields);
        let place = |table: &Sample| {
            let sitting = table.world().get::<Meeting>(Id::from_bits(1)).unwrap();
            table.world().get::<Entry>(entry).unwrap().place_in(sitting).map(Timecode::seconds)
        };
        table.set(Id::from_bits(1), &[("recording_start", "18:02")]).unwrap();
        assert_eq!(place(&table), None);
        table.set(Id::from_bits(1), &[("recording", "nastro-1.ogg")]).unwrap();
        assert_eq!(place(&table), Some(180));
        table.set(entry, &[("timecode", "0:02:45")]).unwrap();
        assert_eq!(place(&table), Some(165));
        table.set(entry, &[("timecode", ""), ("time", "18:01")]).unwrap();
        assert_eq!(place(&table), None);
    }

    #[test]
    fn an_entry_is_named_by_its_first_line() {
        let mut table = Sample::of(&[(Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")])]);
        let fields =
            [("meeting", "1"), ("time", "18:05"), ("kind", "note"), ("text", "Sì\na tutto")];
        let id = table.add(Kind::Entries, &fields);
        assert_eq!(table.record(id).label(table.world()), "Sì");
    }
}
