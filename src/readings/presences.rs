//! Who stood how at which sitting, person by person and lab by lab. Keeps out: the totals of a
//! process (see `participation`).

use std::collections::BTreeMap;

use super::minutes::{Genders, Modes, overall, totals};
use super::who::{Eye, Face, Who};
use crate::domain::{
    Attendance, AttendanceState, Id, Lab, Meeting, MeetingKind, Rules, World, charter, seats,
    sittings,
};
use crate::text::alphabetical;

/// How somebody stood at a sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stood {
    /// Present.
    Present,
    /// Present for somebody else.
    Substitute,
    /// Absent with an excuse.
    Excused,
    /// Absent without one.
    Absent,
    /// Invited, and not marked yet.
    Invited,
}

/// One person over the sittings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// The record.
    pub id: Id,
    /// Whom the face may name.
    pub who: Who,
    /// How the person stood at each sitting; `None` where not invited.
    pub stood: Vec<Option<Stood>>,
    /// At how many sittings the person was present.
    pub present: usize,
}

/// One lab over the sittings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Represented {
    /// Its name.
    pub lab: String,
    /// Whether somebody who was present could speak for it, at each sitting.
    pub at: Vec<bool>,
}

/// One sitting in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attended {
    /// The record.
    pub id: Id,
    /// Its number.
    pub number: i64,
    /// How many stood in each state.
    pub count: sittings::Count,
    /// Those present by where they were.
    pub modes: Modes,
    /// Those present by gender.
    pub genders: Genders,
}

/// The sittings of a table whose attendance sheet was filled in, and who came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presences {
    /// The sittings by number.
    pub sittings: Vec<Attended>,
    /// The people on any sheet; none on the public face, where a row of marks could tell who
    /// somebody is.
    pub people: Vec<Participant>,
    /// The labs by code.
    pub labs: Vec<Represented>,
    /// How many different people were present at least once.
    pub heads: usize,
    /// How many presences there were.
    pub presences: usize,
    /// The presences by where people were.
    pub modes: Modes,
    /// Those present at least once, by gender.
    pub genders: Genders,
    /// The least count that the public may see, by the strictest rules that held at any of the
    /// sittings.
    pub least: usize,
}

impl Presences {
    /// Who came to the sittings of the table.
    pub fn of(face: Face, world: &dyn World) -> Self {
        let held: Vec<Id> = sittings::series(world)
            .into_iter()
            .filter(|(id, meeting)| {
                is_sitting(meeting)
                    && world
                        .of::<Attendance>(*id)
                        .any(|(_, seat)| seat.state != AttendanceState::Invited)
            })
            .map(|(id, _)| id)
            .collect();
        let mut stood: BTreeMap<Id, Vec<Option<Stood>>> = BTreeMap::new();
        for (at, meeting) in held.iter().enumerate() {
            for (_, seat) in world.of::<Attendance>(*meeting) {
                let row = stood.entry(seat.person.id).or_insert_with(|| vec![None; held.len()]);
                if let Some(cell) = row.get_mut(at) {
                    *cell = Some(stand(seat, world));
                }
            }
        }
        let came = |row: &[Option<Stood>]| {
            row.iter()
                .filter(|cell| matches!(cell, Some(Stood::Present | Stood::Substitute)))
                .count()
        };
        let present: Vec<Id> =
            stood.iter().filter(|(_, row)| came(row) > 0).map(|(id, _)| *id).collect();
        let least = held.iter().filter_map(|id| least(*id, world)).max().unwrap_or_default();
        let (genders, modes) = overall(&held, present.iter().copied(), face, least, world);
        let sittings: Vec<Attended> =
            held.iter().filter_map(|id| attended(*id, face, world)).collect();
        Self {
            heads: present.len(),
            presences: sittings.iter().map(|sitting| sitting.count.present).sum(),
            modes,
            genders,
            least,
            labs: labs(&held, world),
            people: if face == Face::Public { Vec::new() } else { people(stood, came, world) },
            sittings,
        }
    }
}

fn is_sitting(meeting: &Meeting) -> bool {
    meeting.kind.unwrap_or(MeetingKind::Sitting) == MeetingKind::Sitting
}

fn stand(seat: &Attendance, world: &dyn World) -> Stood {
    match seat.state {
        AttendanceState::Present if seats::stands_for(seat, world).is_some() => Stood::Substitute,
        AttendanceState::Present => Stood::Present,
        AttendanceState::Excused => Stood::Excused,
        AttendanceState::Absent => Stood::Absent,
        AttendanceState::Invited => Stood::Invited,
    }
}

/// The least count that the rules in force at a sitting let the public see.
fn least(meeting: Id, world: &dyn World) -> Option<usize> {
    world
        .get::<Meeting>(meeting)
        .map(|sitting| charter::in_force(sitting.date, world).minimum_count)
}

fn attended(id: Id, face: Face, world: &dyn World) -> Option<Attended> {
    let number = world.get::<Meeting>(id)?.number.get();
    let found = totals(id, face, least(id, world)?, world);
    Some(Attended { id, number, count: found.count, modes: found.modes, genders: found.genders })
}

fn people(
    stood: BTreeMap<Id, Vec<Option<Stood>>>,
    came: impl Fn(&[Option<Stood>]) -> usize,
    world: &dyn World,
) -> Vec<Participant> {
    let eye = Eye::new(Face::Reserved, world);
    let row = |(id, stood): (Id, Vec<Option<Stood>>)| Participant {
        id,
        who: eye.person(id),
        present: came(&stood),
        stood,
    };
    let mut people: Vec<Participant> = stood.into_iter().map(row).collect();
    people.sort_by_cached_key(|it| (it.who.name().map(alphabetical), it.id));
    people
}

fn labs(held: &[Id], world: &dyn World) -> Vec<Represented> {
    let mut labs: Vec<(Id, &Lab)> = world.all::<Lab>().collect();
    labs.sort_by(|a, b| a.1.code.cmp(&b.1.code));
    let at = |lab| held.iter().map(|meeting| seats::is_represented(lab, *meeting, world)).collect();
    labs.into_iter().map(|(id, lab)| Represented { lab: lab.label(world), at: at(id) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::readings::minutes::Shown;

    /// Two sittings: Ada came to both, Bice stood in for her lab's absent titular once, Carla was
    /// excused.
    fn table() -> Sample {
        let mut table = Sample::default();
        for (number, date) in [("1", "2014-01-18"), ("2", "2014-02-15")] {
            table.add(Kind::Meetings, &[("number", number), ("date", date)]);
        }
        table.add(Kind::Meetings, &[("number", "3"), ("date", "2014-03-15"), ("kind", "lab")]);
        for (name, gender) in [("Ada", "woman"), ("Bice", "woman"), ("Carla", "")] {
            table.add(Kind::People, &[("name", name), ("gender", gender)]);
        }
        let rows = [
            ("1", "Ada", "present", ""),
            ("2", "Ada", "present", ""),
            ("1", "Carla", "excused", ""),
            ("1", "Bice", "present", "Carla"),
            ("2", "Bice", "absent", ""),
            ("3", "Bice", "present", ""),
        ];
        table.add(Kind::Labs, &[("code", "acqua")]);
        for (meeting, person, state, stands) in rows {
            let seat = [
                ("meeting", meeting),
                ("person", person),
                ("state", state),
                ("on_behalf_of", stands),
            ];
            let lab = match person {
                "Bice" => [("lab", "acqua"), ("role", "substitute")].as_slice(),
                "Carla" => [("lab", "acqua"), ("role", "titular")].as_slice(),
                _ => &[],
            };
            table.add(Kind::Attendance, &[seat.as_slice(), lab].concat());
        }
        table
    }

    #[test]
    fn everybody_stands_in_a_row_with_a_mark_for_each_sitting_of_the_table() {
        let found = Presences::of(Face::Reserved, table().world());
        assert_eq!(found.sittings.iter().map(|sitting| sitting.number).collect::<Vec<_>>(), [1, 2]);
        let rows: Vec<_> =
            found.people.iter().map(|person| (person.stood.clone(), person.present)).collect();
        let ada = (vec![Some(Stood::Present); 2], 2);
        let bice = (vec![Some(Stood::Substitute), Some(Stood::Absent)], 1);
        let carla = (vec![Some(Stood::Excused), None], 0);
        assert_eq!(rows, [ada, bice, carla]);
    }

    #[test]
    fn people_are_counted_once_overall_and_presences_each_time() {
        let found = Presences::of(Face::Reserved, table().world());
        assert_eq!((found.heads, found.presences), (2, 3));
        assert_eq!(
            (found.genders.women, found.genders.not_stated),
            (Shown::Count(2), Shown::Count(0))
        );
    }

    #[test]
    fn the_public_face_has_no_rows_of_people_and_no_small_counts() {
        let found = Presences::of(Face::Public, table().world());
        assert!(found.people.is_empty());
        assert_eq!(found.genders.women, Shown::Withheld);
    }
}
