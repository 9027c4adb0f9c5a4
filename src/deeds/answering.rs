//! The questions that a decision answers: those an item of the order of the day takes up are settled
//! with it. Keeps out: questions that nobody carried over, which are settled by hand.

use std::collections::BTreeSet;

use crate::domain::{
    AgendaItem, ConsensusMethod, Entry, EntryKind, Id, Meeting, World, carry_over,
};
use crate::ledger::{Change, replace};

/// The changes that settle the open questions an item takes up, on the day of its sitting.
pub(super) fn settled_with(item: Id, world: &dyn World) -> Vec<Change> {
    let sitting = world.get::<AgendaItem>(item).map(|item| item.meeting.id);
    let Some(meeting) = sitting.and_then(|id| world.get::<Meeting>(id)) else { return Vec::new() };
    let mut met: BTreeSet<Id> = BTreeSet::new();
    let mut waiting = vec![item];
    let mut questions: Vec<(Id, Entry)> = Vec::new();
    while let Some(id) = waiting.pop() {
        if !met.insert(id) {
            continue;
        }
        if let Some(entry) = world.get::<Entry>(id).filter(|it| carry_over::is_unsettled(it)) {
            questions.push((id, Entry { closed: Some(meeting.date), ..entry.clone() }));
        }
        // An item that was not finished may have taken a question up in its turn.
        waiting.extend(carry_over::taken_up(id, world));
    }
    questions.into_iter().map(|(id, entry)| replace(id, entry, world)).collect()
}

/// The same for a decision that is taken down as an entry.
pub(super) fn settled_by(entry: &Entry, world: &dyn World) -> Vec<Change> {
    let decides =
        entry.kind == EntryKind::Decision && entry.method != Some(ConsensusMethod::NoConsensus);
    let item = entry.item.filter(|_| decides);
    item.map(|item| settled_with(item.id, world)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn a_question_is_settled_with_the_item_that_takes_it_up_however_many_items_ago() {
        let mut table = Sample::default();
        for (number, date) in [("1", "2014-04-10"), ("2", "2014-04-17"), ("3", "2014-04-24")] {
            let sitting = [("number", number), ("date", date), ("start", "18:00")];
            table.add(Kind::Meetings, &sitting);
        }
        let asked = [("meeting", "1"), ("time", "18:10"), ("kind", "question")];
        let asked: Vec<_> = asked.into_iter().chain([("text", "Chi paga?")]).collect();
        let question = table.add(Kind::Entries, &asked);
        let item = |table: &mut Sample, meeting| {
            let row = [("meeting", meeting), ("position", "1"), ("title", "Chi paga?")];
            table.add(Kind::Agenda, &row)
        };
        let (second, third) = (item(&mut table, "2"), item(&mut table, "3"));
        for (item, from) in [(second, question), (third, second)] {
            let link = [("item", item.to_string()), ("from", from.to_string())];
            let link: Vec<(&str, &str)> = link.iter().map(|(n, v)| (*n, v.as_str())).collect();
            table.add(Kind::Carried, &link);
        }
        let changes = settled_with(third, table.world());
        let closed = changes.first().and_then(|change| {
            change.after.as_ref().map(|record| record.cell("closed", table.world()).text())
        });
        assert_eq!((changes.len(), closed.as_deref()), (1, Some("2014-04-24")));
        table.set(question, &[("closed", "2014-04-24")]).unwrap();
        assert!(settled_with(third, table.world()).is_empty(), "settled once");
    }
}
