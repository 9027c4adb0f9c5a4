//! The editions of the courses as iCalendar (RFC 5545), for any calendar program. Keeps out: who
//! teaches and who is enrolled, and the clock: the same table, the same bytes.

use chrono::{NaiveDate, NaiveTime, Utc};
use icalendar::{Component, Event, EventLike, EventStatus};

use crate::documents::calendar::{empty, folded};
use crate::documents::document::{Faces, Row};
use crate::documents::refusal::ExportRefusal;
use crate::documents::writer::{Writer, Written};
use crate::domain::{Course, Datum, Edition, EditionState, Id, Moment, World};
use crate::print::Format;
use crate::readings::training::editions;
use crate::say;
use crate::text::Language;

/// The calendar of the courses.
pub(in crate::documents) const ROW: Row = Row {
    faces: Faces::Public,
    rooms: &[("course-calendar", 0), ("training", 2)],
    ..Row::of("course-calendar", &[Format::Ics], write)
};

fn write(writer: &Writer<'_>, _: Option<&str>) -> Result<Written, ExportRefusal> {
    let whole = calendar(writer.language, writer.book);
    let bytes = Some(folded(&whole).into_bytes());
    Ok(Written { text: whole.replace("\\n", "\n"), bytes })
}

/// An event for each day of each edition, whole lines before they are folded.
fn calendar(language: Language, world: &dyn World) -> String {
    let mut calendar = empty();
    for (id, edition) in editions(world) {
        for (at, day) in edition.all_days().enumerate() {
            calendar.push(event(id, edition, (at, day), language, world));
        }
    }
    calendar.to_string().replace("\r\n ", "")
}

/// A day of an edition, by its place among them.
fn event(
    id: Id,
    edition: &Edition,
    (at, on): (usize, NaiveDate),
    language: Language,
    world: &dyn World,
) -> Event {
    let course = world.get::<Course>(edition.course.id);
    let title = course.map(|course| course.title.as_str()).unwrap_or_default();
    let mut event = Event::new();
    event.uid(&format!("{id}-{}@tavolo", at + 1));
    event.summary(&format!("{title} ({})", world.label(id)));
    // The clock would change the bytes.
    event.timestamp(edition.date.and_time(NaiveTime::MIN).and_utc());
    event.status(match edition.stage() {
        EditionState::Held => EventStatus::Confirmed,
        EditionState::Planned | EditionState::Moved if edition.stands() => EventStatus::Tentative,
        EditionState::Planned | EditionState::Moved | EditionState::Cancelled => {
            EventStatus::Cancelled
        }
    });
    let mode = edition.mode_in(world).map(|mode| language.tell(&mode.sentence()));
    let lasts = course.and_then(|course| course.hours).map(|hours| {
        let hours = language.decimal(&hours.raw());
        language.tell(&say!("training-hours-whole", hours = hours))
    });
    let told: Vec<String> = [mode, lasts].into_iter().flatten().collect();
    if !told.is_empty() {
        event.description(&told.join(", "));
    }
    if let Some(place) = &edition.place {
        event.location(place.as_str());
    }
    let zone = world.zone();
    let later = |moment: Moment| moment.days_later(on - edition.date, zone).0.with_timezone(&Utc);
    match edition.start {
        Some(start) => {
            event.starts(later(start));
            let end = edition.end.filter(|end| *end > start);
            if let Some(end) = end {
                event.ends(later(end));
            }
        }
        None => {
            event.starts(on);
        }
    }
    event.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn text() -> String {
        let mut table = Sample::default();
        table.add(
            Kind::Courses,
            &[("code", "C1"), ("title", "Gare"), ("mode", "FAD"), ("hours", "7,5")],
        );
        table.add(
            Kind::Editions,
            &[
                ("course", "C1"),
                ("number", "1"),
                ("date", "2026-03-23"),
                ("days", "2026-03-30"),
                ("start", "9:00"),
                ("end", "13:00"),
                ("teacher", "Ada Esempio"),
                ("place", "Piattaforma; FAD"),
                ("state", "held"),
            ],
        );
        table.add(
            Kind::Editions,
            &[
                ("course", "C1"),
                ("number", "2"),
                ("date", "2026-05-04"),
                ("state", "moved"),
                ("moved_to", "2026-05-11"),
            ],
        );
        let whole = calendar(Language::It, table.world());
        assert_eq!(whole, calendar(Language::It, table.world()));
        whole
    }

    #[test]
    fn every_day_is_an_event_at_the_hour_of_the_wall() {
        let text = text();
        for line in [
            "DTSTART:20260323T080000Z",
            "DTEND:20260323T120000Z",
            // Daylight saving began in between.
            "DTSTART:20260330T070000Z",
            "DTEND:20260330T110000Z",
            "LOCATION:Piattaforma\\; FAD",
            "SUMMARY:Gare (C1/1)",
            "STATUS:CONFIRMED",
        ] {
            assert!(text.lines().any(|found| found == line), "{line} is not in\n{text}");
        }
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 3);
    }

    #[test]
    fn what_was_moved_is_on_its_new_day_and_nobody_is_named() {
        let text = text();
        assert!(text.contains("DTSTART;VALUE=DATE:20260511"), "{text}");
        assert!(!text.contains("VALUE=DATE:20260504") && !text.contains("Ada"), "{text}");
        let moved = text.split("DTSTART;VALUE=DATE:20260511").next().unwrap();
        let status = moved.rsplit("BEGIN:VEVENT").next().unwrap().to_owned()
            + text
                .split("DTSTART;VALUE=DATE:20260511")
                .nth(1)
                .unwrap()
                .split("END:")
                .next()
                .unwrap();
        assert!(status.contains("STATUS:TENTATIVE"), "it was not held yet: {status}");
    }
}
