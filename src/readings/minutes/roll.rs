//! The attendance of a sitting and its totals, small counts withheld from the public. Keeps out: the quorum, which is a rule of the table.

use crate::domain::{AttendanceState, Gender, Id, Mode, Moment, Person, World, mandates, sittings};
use crate::readings::who::{Eye, Face, Who};

/// One line of the attendance sheet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Present {
    /// Who.
    pub who: Who,
    /// Invited, present, excused or absent.
    pub state: AttendanceState,
    /// When the person came, where it was not from the start.
    pub arrival: Option<Moment>,
    /// When the person left, where it was before the end.
    pub departure: Option<Moment>,
    /// In the room or remote.
    pub mode: Option<Mode>,
    /// For whom a substitute or the holder of a proxy stands.
    pub stands_for: Option<Who>,
}

/// What an attendance sheet adds up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// How many stand in each state.
    pub count: sittings::Count,
    /// How many of those present were remote.
    pub remote: usize,
    /// Those present by gender, as stated.
    pub genders: Genders,
}

/// Those present by gender; who stated none is counted as such, never guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Genders {
    /// Women.
    pub women: Shown,
    /// Men.
    pub men: Shown,
    /// Other.
    pub other: Shown,
    /// Not stated.
    pub not_stated: Shown,
}

/// A count, or nothing where it could identify somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// As many.
    Count(usize),
    /// Too few to say to the public.
    Withheld,
}

/// The lines of the sheet, in an order that follows from what the face may show.
pub(super) fn roll(meeting: Id, eye: &Eye<'_>, world: &dyn World) -> Vec<Present> {
    let present = |seat: &crate::domain::Attendance| Present {
        who: eye.person(seat.person.id),
        state: seat.state,
        arrival: seat.arrival,
        departure: seat.departure,
        mode: seat.mode,
        stands_for: mandates::stands_for(seat, world).map(|person| eye.person(person)),
    };
    let mut roll: Vec<Present> = sittings::attendance(meeting, world).into_iter().map(|(_, seat)| present(seat)).collect();
    // The order of names would say something of the names.
    if eye.face() == Face::Public {
        roll.sort();
    }
    roll
}

/// The totals of the sheet; `least` is the least count that the rules of the table let the public see.
pub fn totals(meeting: Id, face: Face, least: usize, world: &dyn World) -> Totals {
    let sheet = sittings::attendance(meeting, world);
    let present = || sheet.iter().map(|(_, seat)| seat).filter(|seat| seat.state == AttendanceState::Present);
    Totals {
        count: sittings::count(meeting, world),
        remote: present().filter(|seat| seat.mode == Some(Mode::Remote)).count(),
        genders: genders(present().map(|seat| seat.person.id), face, least, world),
    }
}

/// People by gender, as they stated it; counts below `least` are withheld from the public.
pub fn genders(people: impl IntoIterator<Item = Id>, face: Face, least: usize, world: &dyn World) -> Genders {
    let mut counts = [0; 4];
    for person in people {
        let gender = world.get::<Person>(person).and_then(|person| person.gender);
        let [women, men, other, not_stated] = &mut counts;
        *match gender.unwrap_or(Gender::NotStated) {
            Gender::Woman => women,
            Gender::Man => men,
            Gender::Other => other,
            Gender::NotStated => not_stated,
        } += 1;
    }
    let [women, men, other, not_stated] = match face {
        Face::Reserved => counts.map(Shown::Count),
        Face::Public => withheld(counts, least),
    };
    Genders { women, men, other, not_stated }
}

/// Withholds every count below `least`, and then the smallest ones left until what is withheld can't be told from the total
/// either: its sum is nothing, or reaches `least` too.
pub(super) fn withheld<const N: usize>(counts: [usize; N], least: usize) -> [Shown; N] {
    let mut limit = least;
    loop {
        let hidden: Vec<usize> = counts.iter().copied().filter(|count| *count < limit).collect();
        let sum: usize = hidden.iter().sum();
        let told = hidden.len() == 1 || (1..least).contains(&sum);
        let next = counts.iter().copied().filter(|count| *count >= limit).min();
        match next {
            Some(next) if told => limit = next + 1,
            _ => return counts.map(|count| if count < limit { Shown::Withheld } else { Shown::Count(count) }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Shown::{Count, Withheld};
    use super::*;
    use crate::domain::Kind;
    use crate::readings::sample::Sample;

    /// A sitting with people of these genders, all present.
    fn table(genders: &[&str]) -> (Sample, Id) {
        let mut table = Sample::default();
        let meeting = table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]);
        for (number, gender) in (1..).zip(genders) {
            let name = format!("Persona {number}");
            let organisation = format!("Ente {}", 9 - number);
            table.add(Kind::People, &[("name", &name), ("gender", gender), ("organisation", &organisation)]);
            table.add(Kind::Attendance, &[("meeting", "1"), ("person", &name), ("state", "present")]);
        }
        (table, meeting)
    }

    #[test]
    fn counts_below_five_are_withheld_from_the_public() {
        assert_eq!(withheld([20, 12, 3, 4], 5), [Count(20), Count(12), Withheld, Withheld]);
    }

    #[test]
    fn what_the_total_would_give_away_is_withheld_with_them() {
        assert_eq!(withheld([20, 12, 7, 3], 5), [Count(20), Count(12), Withheld, Withheld]);
        assert_eq!(withheld([20, 2, 0, 0], 5), [Withheld; 4]);
        assert_eq!(withheld([20, 10, 8, 0], 5), [Count(20), Count(10), Withheld, Withheld]);
    }

    #[test]
    fn the_rules_of_the_table_say_which_counts_are_small() {
        assert_eq!(withheld([20, 12, 3, 4], 3), [20, 12, 3, 4].map(Count));
        assert_eq!(withheld([20, 12, 8, 9], 10), [Count(20), Count(12), Withheld, Withheld]);
    }

    #[test]
    fn nobody_is_not_somebody_to_protect() {
        assert_eq!(withheld([20, 12, 0, 0], 5), [Count(20), Count(12), Withheld, Withheld]);
        assert_eq!(withheld([6, 7, 8, 9], 5), [6, 7, 8, 9].map(Count));
    }

    #[test]
    fn the_reserved_face_shows_every_count_and_guesses_none() {
        let (table, meeting) = table(&["woman", "man", "", "woman"]);
        let genders = totals(meeting, Face::Reserved, 5, table.world()).genders;
        assert_eq!(genders, Genders { women: Count(2), men: Count(1), other: Count(0), not_stated: Count(1) });
    }

    #[test]
    fn remote_are_counted_among_those_present_only() {
        let (mut table, meeting) = table(&["woman", "man"]);
        let seats: Vec<Id> = table.world().every(Kind::Attendance).map(|(id, _)| id).collect();
        for seat in &seats {
            table.set(*seat, &[("mode", "remote")]);
        }
        table.set(seats[0], &[("state", "absent")]);
        let totals = totals(meeting, Face::Public, 5, table.world());
        assert_eq!((totals.remote, totals.count.present, totals.count.absent), (1, 1, 1));
    }

    #[test]
    fn the_public_sheet_is_not_in_the_order_of_names() {
        let (table, meeting) = table(&["woman", "man", "man"]);
        let sheet = |face| roll(meeting, &Eye::at(face, meeting, table.world()), table.world());
        let organisations =
            |sheet: Vec<Present>| sheet.iter().map(|line| line.who.organisation().unwrap().to_owned()).collect::<Vec<_>>();
        assert_eq!(organisations(sheet(Face::Public)), ["Ente 6", "Ente 7", "Ente 8"]);
        assert_eq!(organisations(sheet(Face::Reserved)), ["Ente 8", "Ente 7", "Ente 6"]);
    }
}
