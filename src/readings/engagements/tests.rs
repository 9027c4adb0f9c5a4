//! What is tried of it: who would be at two tables at one hour, and who is told. Keeps out: reading
//! tables.

use super::*;
use crate::domain::Kind;
use crate::ledger::sample::{Sample, row};
use crate::ledger::{put, set};

/// A table with a sitting on a day at hours, facilitated by somebody.
fn sitting(name: &str, (start, end): (&str, &str)) -> Sample {
    let mut table = Sample::default();
    table.add(Kind::People, &[("name", name)]);
    let meeting = [
        ("number", "3"),
        ("date", "2026-10-12"),
        ("planned_start", start),
        ("planned_end", end),
        ("facilitator", name),
    ];
    table.add(Kind::Meetings, &meeting);
    table
}

/// A table with an assignment of somebody on that morning, and an edition that takes two days.
fn other(name: &str) -> Sample {
    let mut table = Sample::default();
    // The ids of two samples would be the same.
    for stranger in ["Uno", "Due", "Tre"] {
        table.add(Kind::People, &[("name", stranger)]);
    }
    table.add(Kind::People, &[("name", name)]);
    table.add(Kind::Territories, &[("name", "Lugo")]);
    table.add(Kind::Facilitators, &[("person", name)]);
    table.add(
        Kind::Assignments,
        &[
            ("facilitator", name),
            ("territory", "Lugo"),
            ("date", "2026-10-12"),
            ("start", "9:00"),
            ("end", "11:00"),
        ],
    );
    table.add(Kind::Courses, &[("code", "C1"), ("title", "Gare")]);
    table.add(
        Kind::Editions,
        &[("course", "C1"), ("number", "1"), ("date", "2026-10-05"), ("days", "2026-10-12")],
    );
    table.add(Kind::Enrolments, &[("edition", "C1/1"), ("who", name)]);
    table
}

fn met(one: &Sample, two: &Sample) -> Vec<(String, BusyWith, bool)> {
    let (one, two) = (Engagements::of(one.world()), Engagements::of(two.world()));
    let found = clashes(&[("uno", &one), ("due", &two)]);
    found
        .into_iter()
        .map(|it| {
            let there = it.seen_from("uno").unwrap().1;
            (it.name.clone(), there.occasion, it.has_hours)
        })
        .collect()
}

#[test]
fn somebody_at_two_tables_at_one_hour_is_found_by_name_whatever_they_come_for() {
    let whole_day = ("Ada Esempio".to_owned(), BusyWith::Course, false);
    let found = met(&sitting("Ada Esempio", ("10:00", "12:00")), &other("ADA  Esempio"));
    let at_table = ("Ada Esempio".to_owned(), BusyWith::Territory, true);
    assert_eq!(found, [whole_day.clone(), at_table]);
    let later = met(&sitting("Ada Esempio", ("11:00", "12:00")), &other("Ada Esempio"));
    assert_eq!(later, [whole_day], "what begins when the other ends does not fall together");
    assert_eq!(met(&sitting("Bice", ("10:00", "12:00")), &other("Ada Esempio")), []);
}

#[test]
fn what_was_called_off_takes_up_nobody_and_inside_one_table_nothing_is_told() {
    let mut second = other("Ada Esempio");
    let edition = second.id(Kind::Editions, "C1/1");
    second.set(edition, &[("state", "annullata")]).unwrap();
    let found = met(&sitting("Ada Esempio", ("11:00", "12:00")), &second);
    assert_eq!(found, []);
    let alone = Engagements::of(other("Ada Esempio").world());
    assert_eq!(clashes(&[("uno", &alone)]), []);
}

#[test]
fn whoever_changes_a_table_is_told_of_what_they_changed_alone() {
    let table = sitting("Ada Esempio", ("10:00", "12:00"));
    let own = Engagements::of(table.world());
    let far = Engagements::of(other("Ada Esempio").world());
    let found = clashes(&[("qui", &own), ("la", &far)]);
    let meeting = table.id(Kind::Meetings, "3");
    let told = |fields| {
        let change = set(meeting, &row(fields), table.book()).unwrap();
        let touched = touched(&[change], table.book());
        let sentences = found.iter().filter_map(|it| it.told_at("qui", &touched));
        sentences.map(|sentence| sentence.key.into_owned()).collect::<Vec<_>>()
    };
    let both = ["warning-elsewhere-day-named", "warning-elsewhere-named"];
    assert_eq!(told(&[("planned_start", "10:30")]), both);
    assert_eq!(told(&[("place", "Sala Rossa")]), [""; 0]);
    let line = [("meeting", "3"), ("person", "Ada Esempio"), ("state", "invitata")];
    let change = put(Id::from_bits(99), Kind::Attendance, &row(&line), table.book()).unwrap();
    let invited = touched(&[change], table.book());
    assert_eq!(found.iter().filter_map(|it| it.told_at("qui", &invited)).count(), 2);
    assert_eq!(found.iter().filter_map(|it| it.told_at("altrove", &invited)).count(), 0);
}

#[test]
fn what_is_kept_of_it_is_read_back() {
    let own = Engagements::of(other("Ada Esempio").world());
    let kept = serde_json::to_string(&own).unwrap();
    assert_eq!(serde_json::from_str::<Engagements>(&kept).unwrap(), own);
}
