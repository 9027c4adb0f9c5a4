//! Sittings as iCalendar (RFC 5545), for any calendar program. Keeps out: who is invited, and the
//! clock: the same table, the same bytes.

use chrono::{DateTime, Duration, FixedOffset, NaiveTime, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

use super::document::{Faces, Row, Subject};
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written};
use crate::domain::{Id, Meeting, MeetingKind, World, sittings};
use crate::print::Format;
use crate::say;
use crate::text::Language;

/// One sitting, or all of them, for a calendar program.
pub(super) const ROW: Row = Row {
    faces: Faces::Public,
    subject: Subject::Sittings,
    ..Row::of("calendar", &[Format::Ics], write)
};

/// The calendar is read before its lines are folded: a name that a fold cuts in two would not be
/// found.
fn write(writer: &Writer<'_>, id: Option<&str>) -> Result<Written, ExportRefusal> {
    let meetings = match id {
        Some(id) => vec![writer.meeting(Some(id))?],
        None => sittings::series(writer.book).into_iter().map(|(id, _)| id).collect(),
    };
    let whole = calendar(&meetings, writer.language, writer.book);
    let bytes = Some(folded(&whole).into_bytes());
    Ok(Written { text: whole.replace("\\n", "\n"), bytes })
}

/// The octets of a line at most, without its end (RFC 5545, 3.1).
const OCTETS: usize = 75;

/// A calendar without events.
pub(super) fn empty() -> Calendar {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//tavolo//tavolo//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    calendar
}

/// A calendar of these sittings, whole lines before they are folded.
pub(super) fn calendar(meetings: &[Id], language: Language, world: &dyn World) -> String {
    let mut calendar = empty();
    for id in meetings {
        if let Some(meeting) = world.get::<Meeting>(*id) {
            calendar.push(event(*id, meeting, language, world));
        }
    }
    calendar.to_string().replace("\r\n ", "")
}

/// The text with no line above [`OCTETS`].
pub(super) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / OCTETS * 3);
    for line in text.lines() {
        let mut octets = 0;
        for c in line.chars() {
            if octets + c.len_utf8() > OCTETS {
                out.push_str("\r\n ");
                octets = 1;
            }
            out.push(c);
            octets += c.len_utf8();
        }
        out.push_str("\r\n");
    }
    out
}

/// The events of several calendars in one, as each of them was written, under the name of what it
/// is of.
pub fn joined_calendars(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    const END: &str = "END:VCALENDAR\r\n";
    let whole = folded(&empty().to_string());
    let head = whole.strip_suffix(END).unwrap_or(&whole);
    let mut joined = head.to_owned();
    for (name, part) in parts {
        let text = String::from_utf8_lossy(part);
        let name = name.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
        let mut is_event = false;
        for line in text.split_inclusive("\r\n") {
            is_event |= line.starts_with("BEGIN:VEVENT");
            if is_event {
                joined.push_str(line);
            }
            if line.starts_with("BEGIN:VEVENT") {
                joined.push_str(&folded(&format!("CATEGORIES:{name}")));
            }
            is_event &= !line.starts_with("END:VEVENT");
        }
    }
    (joined + END).into_bytes()
}

fn event(id: Id, meeting: &Meeting, language: Language, world: &dyn World) -> Event {
    let agenda = sittings::agenda(id, world);
    let minutes: i64 =
        agenda.iter().filter_map(|(_, item)| item.minutes).map(|minutes| minutes.get()).sum();
    let items: Vec<String> = agenda
        .iter()
        .map(|(_, item)| {
            let title = format!("{}. {}", item.position.get(), item.title.as_str());
            item.minutes.map_or(title.clone(), |minutes| format!("{title} ({}')", minutes.get()))
        })
        .collect();
    let mut event = Event::new();
    event.uid(&format!("{id}@tavolo")).summary(&title(meeting, language, world));
    // When it was convened is when the event was last said to others; the clock would change the
    // bytes.
    let convened = meeting.convened.unwrap_or(meeting.date).and_time(NaiveTime::MIN).and_utc();
    // Calendars that have the event take a later one of it (RFC 5546, 2.1.4).
    match world.moved(id) {
        Some((times, last)) => {
            event.sequence(times);
            event.timestamp(utc(last).max(convened));
        }
        None => {
            event.timestamp(convened);
        }
    }
    event.status(if meeting.convened.is_some() {
        EventStatus::Confirmed
    } else {
        EventStatus::Tentative
    });
    if !items.is_empty() {
        event.description(&items.join("\n"));
    }
    if let Some(place) = &meeting.place {
        event.location(place.as_str());
    }
    match meeting.planned_start.or(meeting.start) {
        Some(start) => {
            event.starts(utc(start.0));
            let boxes = (minutes > 0).then(|| start.0 + Duration::minutes(minutes));
            let end = meeting.planned_end.or(meeting.end).map(|end| end.0).or(boxes);
            if let Some(end) = end.filter(|end| *end > start.0) {
                event.ends(utc(end));
            }
        }
        None => {
            event.starts(meeting.date);
        }
    }
    event.done()
}

fn utc(at: DateTime<FixedOffset>) -> DateTime<Utc> {
    at.with_timezone(&Utc)
}

fn title(meeting: &Meeting, language: Language, world: &dyn World) -> String {
    let kind = meeting.kind.unwrap_or(MeetingKind::Sitting).code();
    let title = language.tell(&say!("calendar-title", kind = kind, number = meeting.number.get()));
    world.process().map_or(title.clone(), |process| format!("{title}, {}", process.title.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        table.add(Kind::Process, &[("title", "Orti; spazi, \"nuovi\"")]);
        table.add(
            Kind::Meetings,
            &[
                ("number", "1"),
                ("date", "2014-03-15"),
                ("planned_start", "20:30"),
                ("planned_end", "00:15"),
                ("place", "Sala, piano 2; «città»"),
                ("convened", "2014-03-04"),
            ],
        );
        table.add(
            Kind::Agenda,
            &[("meeting", "1"), ("position", "1"), ("title", "Saluti"), ("minutes", "10")],
        );
        table.add(
            Kind::Agenda,
            &[
                ("meeting", "1"),
                ("position", "2"),
                ("title", "Perché gli orti, e perché proprio qui da noi: è così che funziona"),
            ],
        );
        table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-07-05")]);
        table.add(Kind::Meetings, &[("number", "3"), ("date", "2014-07-12"), ("start", "18:00")]);
        table
    }

    fn text(number: &str) -> String {
        let table = table();
        folded(&calendar(&[table.id(Kind::Meetings, number)], Language::It, table.world()))
    }

    #[test]
    fn a_sitting_is_an_event_in_universal_time_with_its_order_of_the_day() {
        let text = text("1").replace("\r\n ", "");
        for line in [
            "DTSTART:20140315T193000Z",
            "DTEND:20140315T231500Z",
            "DTSTAMP:20140304T000000Z",
            "LOCATION:Sala\\, piano 2\\; «città»",
            "UID:00000000-0000-0000-0000-000000000002@tavolo",
            "STATUS:CONFIRMED",
        ] {
            assert!(text.lines().any(|found| found == line), "{line} is not in\n{text}");
        }
        assert!(
            text.contains("DESCRIPTION:1. Saluti (10')\\n2. Perché gli orti\\, e perché"),
            "{text}"
        );
    }

    #[test]
    fn no_line_is_longer_than_seventy_five_octets_and_every_line_ends_in_both_characters() {
        let text = text("1");
        assert!(
            text.split("\r\n").all(|line| line.len() <= OCTETS && !line.contains('\n')),
            "{text}"
        );
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    }

    #[test]
    fn a_sitting_without_an_hour_takes_its_day_and_one_without_an_end_has_none() {
        assert!(text("2").contains("DTSTART;VALUE=DATE:20140705\r\n"), "{}", text("2"));
        let third = text("3");
        assert!(
            third.contains("DTSTART:20140712T160000Z")
                && !third.contains("DTEND")
                && third.contains("TENTATIVE")
        );
    }

    #[test]
    fn calendars_are_joined_event_by_event_under_one_head() {
        let part = |number: &str| (format!("Tavolo, {number}"), text(number).into_bytes());
        let parts = [part("1"), part("2")];
        let joined = String::from_utf8(joined_calendars(&parts)).unwrap();
        assert_eq!(joined.matches("BEGIN:VEVENT\r\n").count(), 2);
        assert_eq!(joined.matches("BEGIN:VCALENDAR").count(), 1);
        assert!(joined.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"), "{joined}");
        let event = "BEGIN:VEVENT\r\nCATEGORIES:Tavolo\\, 1\r\n";
        let first = joined.split_once(event).unwrap().1;
        assert!(text("1").contains(first.split("END:VEVENT").next().unwrap()), "{joined}");
    }

    #[test]
    fn the_same_table_gives_the_same_bytes() {
        assert_eq!(text("1"), text("1"));
    }
}
