//! What falls together in the calendar of courses without being wrong: a teacher, a room or somebody
//! enrolled in two editions at one hour, more people than seats. Keeps out: two tables of a
//! facilitator, which rules refuse.

use chrono::NaiveDate;

use crate::domain::{
    Change, CourseMode, Edition, Enrolment, Id, Noun, Party, Person, World, fold, training,
};
use crate::say;
use crate::text::Sentence;

/// What whoever makes a change should be told; the table is as it was before it.
pub(super) fn clashes(change: &Change, world: &dyn World) -> Vec<Sentence> {
    let Some(after) = &change.after else { return Vec::new() };
    if let Some(edition) = Edition::peek(after) {
        let before = change.before.as_ref().and_then(Edition::peek);
        return if before == Some(edition) {
            Vec::new()
        } else {
            of_edition(change.id, edition, world)
        };
    }
    match Enrolment::peek(after) {
        Some(line) => of_enrolment(change.id, line, world),
        None => Vec::new(),
    }
}

fn day(day: NaiveDate, world: &dyn World) -> String {
    world.language().date_short(day)
}

/// Another edition at the same hour with the same teacher or in the same room, or with somebody who
/// is enrolled in both.
fn of_edition(own: Id, edition: &Edition, world: &dyn World) -> Vec<Sentence> {
    if !edition.stands() {
        return Vec::new();
    }
    let mut told = Vec::new();
    for (id, other) in world.all::<Edition>().filter(|(id, it)| *id != own && it.stands()) {
        let Some(met) = edition.meets(other, world) else { continue };
        let (label, when) = (world.label(id), day(met, world));
        if let Some(teacher) = edition.teacher.as_ref().filter(|_| edition.teacher == other.teacher)
        {
            let name = teacher.shown(world);
            told.push(say!(
                "warning-clash-teacher",
                name = name,
                day = when.clone(),
                other = label.clone()
            ));
        }
        let place = edition.place.as_ref().filter(|place| {
            other.place.as_ref().is_some_and(|it| fold(it.as_str()) == fold(place.as_str()))
        });
        if let Some(place) = place.filter(|_| is_room(edition, world)) {
            let place = place.as_str();
            told.push(say!(
                "warning-clash-place",
                place = place,
                day = when.clone(),
                other = label.clone()
            ));
        }
        for (_, line) in world.of::<Enrolment>(own).filter(|(_, line)| is_person(&line.who, world))
        {
            if world.of::<Enrolment>(id).any(|(_, it)| it.who == line.who) {
                let name = line.who.shown(world);
                told.push(say!(
                    "warning-clash-person",
                    name = name,
                    day = when.clone(),
                    other = label.clone()
                ));
            }
        }
    }
    told
}

/// Whether the place of an edition is one that holds one thing at a time: a platform holds many.
fn is_room(edition: &Edition, world: &dyn World) -> bool {
    let in_a_room = |mode| matches!(mode, CourseMode::Classroom | CourseMode::OnTheJob);
    edition.mode_in(world).is_none_or(in_a_room)
}

/// A body can be in two places at once.
fn is_person(who: &Party, world: &dyn World) -> bool {
    matches!(who, Party::Known(id) if world.get::<Person>(*id).is_some())
}

fn of_enrolment(own: Id, line: &Enrolment, world: &dyn World) -> Vec<Sentence> {
    let Some(edition) = world.get::<Edition>(line.edition.id) else { return Vec::new() };
    let mut told = Vec::new();
    if is_person(&line.who, world) && edition.stands() {
        let others = world.all::<Enrolment>().filter(|(id, it)| *id != own && it.who == line.who);
        for (_, other) in others {
            let Some(held) = world.get::<Edition>(other.edition.id) else { continue };
            let met = (other.edition.id != line.edition.id && held.stands())
                .then(|| edition.meets(held, world));
            if let Some(met) = met.flatten() {
                told.push(say!(
                    "warning-clash-person",
                    name = line.who.shown(world),
                    day = day(met, world),
                    other = world.label(other.edition.id)
                ));
            }
        }
    }
    let before = world.get::<Enrolment>(own).map_or(0, Enrolment::enrolled);
    let enrolled = training::attendance(line.edition.id, world).enrolled - before + line.enrolled();
    if let Some(seats) =
        edition.seats_in(world).filter(|seats| enrolled > *seats && line.enrolled() > before)
    {
        told.push(say!(
            "warning-seats",
            edition = world.label(line.edition.id),
            enrolled = enrolled,
            seats = seats
        ));
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, row};
    use crate::ledger::{put, set};

    fn table() -> Sample {
        Sample::of(&[
            (Kind::People, &[("name", "Ada Esempio")]),
            (Kind::Courses, &[("code", "C1"), ("title", "Gare"), ("mode", "aula"), ("seats", "2")]),
            (
                Kind::Editions,
                &[
                    ("course", "C1"),
                    ("number", "1"),
                    ("date", "2026-05-04"),
                    ("days", "2026-05-11"),
                    ("start", "9:00"),
                    ("end", "13:00"),
                    ("place", "Sala Rossa"),
                    ("teacher", "Una ditta"),
                ],
            ),
            (
                Kind::Editions,
                &[("course", "C1"), ("number", "2"), ("date", "2026-05-11"), ("start", "15:00")],
            ),
            (Kind::Enrolments, &[("edition", "C1/1"), ("who", "Ada Esempio")]),
        ])
    }

    fn told(sentences: Vec<Sentence>) -> Vec<String> {
        sentences.into_iter().map(|sentence| sentence.key.into_owned()).collect()
    }

    fn changed(table: &Sample, id: u128, fields: &[(&str, &str)]) -> Vec<String> {
        let change = set(Id::from_bits(id), &row(fields), table.book()).unwrap();
        told(clashes(&change, table.book()))
    }

    #[test]
    fn a_teacher_and_a_room_are_in_one_edition_at_a_time() {
        let table = table();
        let same = [("teacher", "Una ditta"), ("place", "sala rossa")];
        assert_eq!(changed(&table, 4, &same), [""; 0], "in the afternoon both are free");
        let earlier: Vec<_> = same.into_iter().chain([("start", "12:00")]).collect();
        assert_eq!(changed(&table, 4, &earlier), ["warning-clash-teacher", "warning-clash-place"]);
        let online: Vec<_> = earlier.into_iter().chain([("mode", "FAD")]).collect();
        assert_eq!(changed(&table, 4, &online), ["warning-clash-teacher"], "a platform holds many");
    }

    fn enrolled(table: &Sample, fields: &[(&str, &str)]) -> Vec<String> {
        let change = put(Id::from_bits(99), Kind::Enrolments, &row(fields), table.book()).unwrap();
        told(clashes(&change, table.book()))
    }

    #[test]
    fn somebody_enrolled_in_two_editions_at_one_hour_is_told_and_more_people_than_seats() {
        let mut table = table();
        let ada = [("edition", "C1/2"), ("who", "Ada Esempio")];
        assert_eq!(enrolled(&table, &ada), [""; 0]);
        table.set(Id::from_bits(4), &[("start", "10:00")]).unwrap();
        assert_eq!(enrolled(&table, &ada), ["warning-clash-person"]);
        let body = |people| [("edition", "C1/1"), ("who", "Un ente"), ("headcount", people)];
        assert_eq!(enrolled(&table, &body("1")), [""; 0]);
        assert_eq!(enrolled(&table, &body("2")), ["warning-seats"]);
    }
}
