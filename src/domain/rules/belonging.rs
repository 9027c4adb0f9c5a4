//! To which sitting a record belongs, and under which item of its order of the day it stands: the
//! one list, told kind by kind, so that a new kind does not compile before it says so. Keeps out:
//! what follows from it.

use crate::domain::id::Id;
use crate::domain::nouns::{AgendaItem, Meeting};
use crate::domain::record::Record;
use crate::domain::world::World;
use std::collections::BTreeSet;

impl Record {
    /// The sitting to which the record with this id belongs: itself, the one it is a part of, the
    /// one that gave it or in which it was said. What only came up in a sitting (a proposal) or was
    /// approved in one (criteria) belongs to none.
    pub fn sitting(&self, own: Id, world: &dyn World) -> Option<Id> {
        match self {
            Self::Meetings(_) => Some(own),
            Self::Agenda(item) => Some(item.meeting.id),
            Self::Attendance(line) => Some(line.meeting.id),
            Self::Groups(group) => Some(group.meeting.id),
            Self::Questions(question) => Some(question.meeting.id),
            Self::Entries(entry) => Some(entry.meeting.id),
            Self::Turns(turn) => Some(turn.meeting.id),
            Self::Votes(vote) => Some(vote.meeting.id),
            Self::Polls(poll) => Some(poll.meeting.id),
            Self::Observations(observation) => Some(observation.meeting.id),
            Self::Copies(copy) => Some(copy.meeting.id),
            Self::Actions(action) => action.meeting.map(|meeting| meeting.id),
            Self::Reports(report) => report.meeting.map(|meeting| meeting.id),
            Self::Carried(carried) => of_mentioned(carried.item.id, world),
            Self::Attachments(annex) => of_mentioned(annex.annexed_to.id()?, world),
            Self::Process(_)
            | Self::Stakeholders(_)
            | Self::Ratings(_)
            | Self::Links(_)
            | Self::Contacts(_)
            | Self::People(_)
            | Self::Labs(_)
            | Self::Representatives(_)
            | Self::Rules(_)
            | Self::Proposals(_)
            | Self::Phrases(_)
            | Self::Offices(_)
            | Self::Origins(_)
            | Self::Withheld(_)
            | Self::Needs(_)
            | Self::Conventions(_)
            | Self::Courses(_)
            | Self::Editions(_)
            | Self::Enrolments(_)
            | Self::Territories(_)
            | Self::Facilitators(_)
            | Self::Assignments(_)
            | Self::Plans(_)
            | Self::Surveys(_)
            | Self::Areas(_)
            | Self::Themes(_)
            | Self::Codings(_)
            | Self::Budgets(_)
            | Self::Projects(_)
            | Self::Ballots(_)
            | Self::Draws(_)
            | Self::Candidates(_)
            | Self::Opinions(_)
            | Self::Criteria(_)
            | Self::Comparisons(_)
            | Self::Approvals(_)
            | Self::Rounds(_)
            | Self::Scores(_)
            | Self::Recusals(_)
            | Self::Answers(_)
            | Self::Indicators(_)
            | Self::Commitments(_)
            | Self::Notes(_)
            | Self::Selections(_)
            | Self::Consensus(_) => None,
        }
    }

    /// The item of the order of the day under which the record with this id stands: itself, the one
    /// it names, the one it is annexed to.
    pub fn item(&self, own: Id, world: &dyn World) -> Option<Id> {
        match self {
            Self::Agenda(_) => Some(own),
            Self::Groups(group) => group.item.map(|item| item.id),
            Self::Questions(question) => question.item.map(|item| item.id),
            Self::Entries(entry) => entry.item.map(|item| item.id),
            Self::Turns(turn) => turn.item.map(|item| item.id),
            Self::Actions(action) => action.item.map(|item| item.id),
            Self::Votes(vote) => Some(vote.item.id),
            Self::Polls(poll) => Some(poll.item.id),
            Self::Carried(carried) => Some(carried.item.id),
            Self::Attachments(annex) => {
                annex.annexed_to.id().filter(|id| world.get::<AgendaItem>(*id).is_some())
            }
            Self::Meetings(_)
            | Self::Attendance(_)
            | Self::Observations(_)
            | Self::Copies(_)
            | Self::Reports(_)
            | Self::Process(_)
            | Self::Stakeholders(_)
            | Self::Ratings(_)
            | Self::Links(_)
            | Self::Contacts(_)
            | Self::People(_)
            | Self::Labs(_)
            | Self::Representatives(_)
            | Self::Rules(_)
            | Self::Proposals(_)
            | Self::Phrases(_)
            | Self::Offices(_)
            | Self::Origins(_)
            | Self::Withheld(_)
            | Self::Needs(_)
            | Self::Conventions(_)
            | Self::Courses(_)
            | Self::Editions(_)
            | Self::Enrolments(_)
            | Self::Territories(_)
            | Self::Facilitators(_)
            | Self::Assignments(_)
            | Self::Plans(_)
            | Self::Surveys(_)
            | Self::Areas(_)
            | Self::Themes(_)
            | Self::Codings(_)
            | Self::Budgets(_)
            | Self::Projects(_)
            | Self::Ballots(_)
            | Self::Draws(_)
            | Self::Candidates(_)
            | Self::Opinions(_)
            | Self::Criteria(_)
            | Self::Comparisons(_)
            | Self::Approvals(_)
            | Self::Rounds(_)
            | Self::Scores(_)
            | Self::Recusals(_)
            | Self::Answers(_)
            | Self::Indicators(_)
            | Self::Commitments(_)
            | Self::Notes(_)
            | Self::Selections(_)
            | Self::Consensus(_) => None,
        }
    }
}

/// The sitting that is mentioned, or whose item is.
fn of_mentioned(id: Id, world: &dyn World) -> Option<Id> {
    let item = || world.get::<AgendaItem>(id).map(|item| item.meeting.id);
    world.get::<Meeting>(id).map(|_| id).or_else(item)
}

/// Every record that belongs to a sitting, itself included, in the order of kinds and then of ids.
pub fn records(sitting: Id, world: &dyn World) -> Vec<(Id, &Record)> {
    let items = world.of::<AgendaItem>(sitting).map(|(item, _)| item);
    let near: BTreeSet<Id> = [sitting]
        .into_iter()
        .chain(items)
        .flat_map(|id| world.referrers(id).into_iter().chain([id]))
        .collect();
    let found = near.into_iter().filter_map(|id| world.record(id).map(|record| (id, record)));
    let mut own: Vec<(Id, &Record)> =
        found.filter(|(id, record)| record.sitting(*id, world) == Some(sitting)).collect();
    own.sort_by_key(|(id, record)| (record.kind(), *id));
    own
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::Sample;
    use crate::domain::{Kind, Shape, Tie};

    /// The sitting and the item of the sample, and a record of every kind.
    fn whole() -> (Sample, Id, Id, Vec<Id>) {
        let (table, ids) = Sample::whole();
        let first = |kind| table.world().every(kind).next().map(|(id, _)| id).unwrap();
        let (sitting, item) = (first(Kind::Meetings), first(Kind::Agenda));
        (table, sitting, item, ids)
    }

    #[test]
    fn a_record_of_every_kind_says_to_which_sitting_it_belongs() {
        let (table, sitting, _, ids) = whole();
        for (id, kind) in ids.into_iter().zip(Kind::ALL) {
            let record = table.record(id);
            let mut is_part = id == sitting;
            record.ties(&mut |other, tie| {
                let near = other == sitting || table.world().get::<AgendaItem>(other).is_some();
                is_part |= near && tie == Tie::Part;
            });
            // The action was given there, the lab is told of it, the annex lies beside it.
            let is_given = [Kind::Actions, Kind::Reports, Kind::Attachments].contains(kind);
            let expected = (is_part || is_given).then_some(sitting);
            assert_eq!(record.sitting(id, table.world()), expected, "{kind}");
        }
    }

    #[test]
    fn a_record_of_every_kind_says_under_which_item_it_stands() {
        let (table, _, item, ids) = whole();
        for (id, kind) in ids.into_iter().zip(Kind::ALL) {
            let record = table.record(id);
            let names =
                kind.fields().iter().any(|field| field.shape == Shape::Reference(Kind::Agenda));
            let expected = (id == item || names).then_some(item);
            assert_eq!(record.item(id, table.world()), expected, "{kind}");
        }
    }

    #[test]
    fn an_annex_of_an_item_belongs_to_its_sitting_and_one_of_a_proposal_to_none() {
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")]),
            (Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Spazi")]),
            (Kind::Proposals, &[("code", "p1")]),
        ]);
        let [sitting, item, proposal] = [1, 2, 3].map(Id::from_bits);
        let mut annexed = |of: Id| {
            let of = of.to_string();
            let annex = table.add(Kind::Attachments, &[("annexed_to", &of), ("name", "piano.pdf")]);
            let record = table.record(annex);
            (record.sitting(annex, table.world()), record.item(annex, table.world()))
        };
        assert_eq!(annexed(sitting), (Some(sitting), None));
        assert_eq!(annexed(item), (Some(sitting), Some(item)));
        assert_eq!(annexed(proposal), (None, None));
    }

    #[test]
    fn the_records_of_a_sitting_are_all_that_belong_to_it() {
        let (table, sitting, _, _) = whole();
        let all = table.book().records();
        let own: Vec<Id> = all
            .filter(|(id, record)| record.sitting(*id, table.world()) == Some(sitting))
            .map(|(id, _)| id)
            .collect();
        let found: Vec<Id> =
            records(sitting, table.world()).into_iter().map(|(id, _)| id).collect();
        assert_eq!(found, own);
        assert_eq!(found.len(), 15, "one of each kind");
    }

    #[test]
    fn a_part_of_a_sitting_that_has_a_number_there_is_meant_by_it() {
        let (table, sitting, _, ids) = whole();
        for (id, kind) in ids.into_iter().zip(Kind::ALL) {
            let keys = || kind.fields().iter().filter(|field| field.key);
            let counts =
                |field: &&crate::domain::Field| matches!(field.shape, Shape::Integer { .. });
            let is_part = keys().any(|field| field.name == "meeting");
            // A copy of the verbale is nothing that anybody asks for by its number.
            let is_numbered =
                is_part && keys().any(|field| counts(&field)) && *kind != Kind::Copies;
            assert_eq!(kind.is_numbered(), is_numbered, "{kind}");
            let told = table.record(id).mentioned(table.world()).text();
            let found = kind.at(sitting, &told, table.world());
            assert_eq!(found, is_numbered.then_some(id), "{kind}: {told}");
        }
    }
}
