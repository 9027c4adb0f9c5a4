//! What is still open goes into the order of the day of the next sitting. Keeps out: what is open.

use super::argument::MEETING;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::sitting::at_hand;
use crate::domain::{
    AgendaItem, Carried, Entry, Id, Line, Mark, Mention, Note, Of, Prose, World,
    carry_over as carrying, sittings,
};
use crate::ledger::{Change, Draft, Refusal, add};
use crate::say;

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "prepare",
    arguments: &[MEETING],
    run: |world, by, told| carry_over(told.record("meeting"), world, by).map(Done::from),
}];

/// Puts what waits at the end of the order of the day: an item and what it takes up, for each.
///
/// # Errors
/// When nothing waits.
pub fn carry_over(taken: Option<Id>, world: &dyn World, by: &Caller<'_>) -> Result<Draft, Refusal> {
    let (meeting, sitting) = at_hand(taken, world, by)?;
    let number = sitting.number.get();
    let last = sittings::agenda(meeting, world).last().map_or(0, |(_, item)| item.position.get());
    let mut changes: Vec<Change> = Vec::new();
    for (position, (_, from)) in (last + 1..).zip(carrying::waiting(meeting, by.today(), world)) {
        let Some(blank) = item_from(from, world) else { continue };
        let position = Mark::new(position).map_err(|what| Refusal::new(what, None))?;
        let id = by.id();
        changes.push(add(id, AgendaItem { meeting: Of::to(meeting), position, ..blank }));
        changes.push(add(by.id(), Carried { item: Of::to(id), from: Mention::Known(from) }));
    }
    if changes.is_empty() {
        return Err(Refusal::new(say!("prepare-nothing", number = number), None));
    }
    let label = say!("edit-prepared", number = number, count = changes.len() / 2);
    Ok(Draft::act(label, changes))
}

/// An item that takes up a record: an item as it was, a question or a note by its first line, all
/// of it as the question.
fn item_from(id: Id, world: &dyn World) -> Option<AgendaItem> {
    let new = |text: &Prose| {
        let title = Line::new(text.as_str().lines().next()?).ok()?;
        let whole = text.as_str().trim() != title.as_str();
        Some(AgendaItem {
            meeting: Of::to(id),
            position: Mark::new(1).ok()?,
            title,
            minutes: None,
            presenter: None,
            question: Some(text.clone()).filter(|_| whole),
            materials: None,
            state: None,
            started: None,
            ended: None,
            phase: None,
        })
    };
    if let Some(item) = world.get::<AgendaItem>(id) {
        return Some(AgendaItem { state: None, started: None, ended: None, ..item.clone() });
    }
    let question = world.get::<Entry>(id).and_then(|entry| new(&entry.text));
    question.or_else(|| {
        let note = world.get::<Note>(id)?;
        Some(AgendaItem { presenter: note.from.clone(), ..new(&note.text)? })
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{LATER, caller, mint};
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, why};

    const NEXT: Id = Id::from_bits(2);

    /// A sitting that ended with an item left open, and the next, convened.
    fn table() -> Sample {
        let ended = [("number", "1"), ("date", "2014-04-17"), ("start", "18:00"), ("end", "20:00")];
        Sample::of(&[
            (Kind::Meetings, &ended),
            (Kind::Meetings, &[("number", "2"), ("date", "2014-05-17")]),
            (Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Spazi")]),
            (Kind::Agenda, &[("meeting", "2"), ("position", "1"), ("title", "Saluti")]),
        ])
    }

    fn carried(table: &Sample) -> Result<Draft, Refusal> {
        carry_over(Some(NEXT), table.world(), &caller(LATER, &mint()))
    }

    #[test]
    fn what_was_left_comes_last_in_the_next_order_of_the_day_and_says_from_where() {
        let mut table = table();
        table.admit(carried(&table).unwrap()).unwrap();
        let titles: Vec<_> = sittings::agenda(NEXT, table.world())
            .into_iter()
            .map(|(_, item)| (item.position.get(), item.title.as_str()))
            .collect();
        assert_eq!(titles, [(1, "Saluti"), (2, "Spazi")]);
        let (_, from) = table.world().all::<Carried>().next().unwrap();
        assert_eq!(from.from, Mention::Known(Id::from_bits(3)));
    }

    #[test]
    fn nothing_is_carried_over_twice() {
        let mut table = table();
        table.admit(carried(&table).unwrap()).unwrap();
        assert_eq!(why(carried(&table)), ["prepare-nothing"]);
        let none = carry_over(None, Sample::default().world(), &caller(LATER, &mint()));
        assert_eq!(why(none), ["refused-no-sitting"]);
    }
}
