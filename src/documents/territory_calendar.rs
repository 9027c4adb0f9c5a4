//! The tables of the territories as iCalendar (RFC 5545), for any calendar program. Keeps out: who
//! facilitates them, and the clock: the same table, the same bytes.

use std::collections::BTreeMap;

use chrono::{NaiveTime, TimeZone, Utc};
use icalendar::{Component, Event, EventLike, EventStatus};

use super::calendar::{empty, folded};
use super::document::{Faces, Row};
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written};
use crate::domain::calendar::Slot;
use crate::domain::{Assignment, Id, World};
use crate::print::Format;
use crate::say;
use crate::text::{Language, Sentence};

/// The calendar of the tables of the territories.
pub(super) const ROW: Row = Row {
    faces: Faces::Public,
    rooms: &[("territories", 1), ("facilitators", 1)],
    ..Row::of("territory-calendar", &[Format::Ics], write)
};

fn write(writer: &Writer<'_>, _: Option<&str>) -> Result<Written, ExportRefusal> {
    let whole = calendar(writer.language, writer.book);
    let bytes = Some(folded(&whole).into_bytes());
    Ok(Written { text: whole.replace("\\n", "\n"), bytes })
}

/// An event for each table, however many facilitate it, whole lines before they are folded. What is
/// at a sitting stands in the calendar of the sittings.
fn calendar(language: Language, world: &dyn World) -> String {
    let mut tables: BTreeMap<(Slot, Option<Id>), (Id, &Assignment)> = BTreeMap::new();
    for (id, of) in world.all::<Assignment>().filter(|(_, of)| of.meeting.is_none()) {
        let Some(slot) = of.slot(world) else { continue };
        let territory = of.territory.map(|territory| territory.id);
        let first = tables.entry((slot, territory)).or_insert((id, of));
        if id < first.0 {
            *first = (id, of);
        }
    }
    let mut calendar = empty();
    for ((slot, _), (id, of)) in &tables {
        calendar.push(event(*id, of, slot, language, world));
    }
    calendar.to_string().replace("\r\n ", "")
}

fn title(of: &Assignment, world: &dyn World) -> Sentence {
    match of.territory {
        Some(territory) => say!("territory-event", name = world.label(territory.id)),
        None => say!("territory-event-none"),
    }
}

fn event(id: Id, of: &Assignment, slot: &Slot, language: Language, world: &dyn World) -> Event {
    let mut event = Event::new();
    event.uid(&format!("{id}@tavolo")).summary(&language.tell(&title(of, world)));
    // The clock would change the bytes.
    event.timestamp(slot.day.and_time(NaiveTime::MIN).and_utc());
    // How many were there is written once it was held.
    event.status(match of.headcount {
        Some(_) => EventStatus::Confirmed,
        None => EventStatus::Tentative,
    });
    if let Some(phase) = of.phase {
        event.description(&language.tell(&phase.sentence()));
    }
    let zone = world.zone();
    let at = |time: NaiveTime| zone.from_local_datetime(&slot.day.and_time(time)).earliest();
    match slot.hours.and_then(|(from, to)| at(from).map(|from| (from, at(to)))) {
        Some((from, to)) => {
            event.starts(from.with_timezone(&Utc));
            // The last second of a day stands for an end that nobody wrote.
            let to = to.filter(|to| *to > from && to.time() != midnight());
            if let Some(to) = to {
                event.ends(to.with_timezone(&Utc));
            }
        }
        None => {
            event.starts(slot.day);
        }
    }
    event.done()
}

fn midnight() -> NaiveTime {
    NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn a_table_of_a_territory_is_one_event_and_names_nobody() {
        let mut table = Sample::default();
        for name in ["Ada Esempio", "Ugo Esempio"] {
            table.add(Kind::People, &[("name", name)]);
            table.add(Kind::Facilitators, &[("person", name)]);
        }
        table.add(Kind::Territories, &[("name", "Distretto Costa")]);
        for name in ["Ada Esempio", "Ugo Esempio"] {
            let own = [
                ("facilitator", name),
                ("territory", "Distretto Costa"),
                ("date", "2026-10-05"),
                ("start", "9:00"),
                ("end", "11:30"),
                ("phase", "design"),
            ];
            table.add(Kind::Assignments, &own);
        }
        table.add(Kind::Assignments, &[("facilitator", "Ada Esempio"), ("date", "2026-10-06")]);
        let text = calendar(Language::It, table.world());
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 2, "{text}");
        for line in [
            "SUMMARY:Tavolo: Distretto Costa",
            "DTSTART:20261005T070000Z",
            "DTEND:20261005T093000Z",
            "DTSTART;VALUE=DATE:20261006",
            "DESCRIPTION:progettazione",
        ] {
            assert!(text.lines().any(|found| found == line), "{line} is not in\n{text}");
        }
        assert!(!text.contains("Esempio"), "{text}");
    }
}
