//! Who came to a process, sitting by sitting and in all, as far as a face may say. Keeps out:
//! names.

use std::collections::BTreeSet;

use super::minutes::{Genders, Totals, overall, totals};
use super::who::Face;
use crate::domain::{AttendanceState, Id, World, charter, sittings};

/// The participation of a process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participation {
    /// Every sitting whose sheet has somebody marked, by number, with its totals: of any other no
    /// count is a figure.
    pub sittings: Vec<(Id, Totals)>,
    /// How many people came at least once.
    pub people: usize,
    /// These by gender, as stated.
    pub genders: Genders,
    /// The least count that the strictest of the rules in force lets the public see.
    pub least: usize,
}

impl Participation {
    /// Whether anybody at any sitting stated a gender.
    pub fn are_stated(&self) -> bool {
        self.sittings.iter().any(|(_, totals)| totals.genders.are_stated())
    }

    /// The participation of a table.
    pub fn of(face: Face, world: &dyn World) -> Self {
        let mut series = sittings::series(world);
        series.retain(|(id, _)| sittings::count(*id, world).is_marked());
        let came = |(meeting, _): &(Id, _)| {
            let sheet = sittings::attendance(*meeting, world).into_iter();
            sheet
                .filter(|(_, seat)| seat.state == AttendanceState::Present)
                .map(|(_, seat)| seat.person.id)
                .collect::<Vec<_>>()
        };
        let people: BTreeSet<Id> = series.iter().flat_map(came).collect();
        let least = |day| charter::in_force(day, world).minimum_count;
        let strictest =
            series.iter().map(|(_, meeting)| least(meeting.date)).max().unwrap_or_default();
        let sheets: Vec<Id> = series.iter().map(|(id, _)| *id).collect();
        let (genders, _) = overall(&sheets, people.iter().copied(), face, strictest, world);
        Self {
            sittings: series
                .iter()
                .map(|(id, meeting)| (*id, totals(*id, face, least(meeting.date), world)))
                .collect(),
            genders,
            people: people.len(),
            least: strictest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::readings::Shown;

    #[test]
    fn who_came_twice_counts_once_in_all_and_who_stated_nothing_is_counted_as_such() {
        let mut table = Sample::default();
        for (name, gender) in [("Ada", "woman"), ("Ugo", ""), ("Ida", "woman")] {
            table.add(Kind::People, &[("name", name), ("gender", gender)]);
        }
        for (number, date) in [("1", "2014-01-01"), ("2", "2014-02-01")] {
            table.add(Kind::Meetings, &[("number", number), ("date", date)]);
            for (name, state) in [("Ada", "present"), ("Ugo", "present"), ("Ida", "excused")] {
                table.add(
                    Kind::Attendance,
                    &[("meeting", number), ("person", name), ("state", state)],
                );
            }
        }
        let found = Participation::of(Face::Reserved, table.world());
        assert_eq!((found.sittings.len(), found.people), (2, 2));
        assert_eq!(
            (found.genders.women, found.genders.not_stated),
            (Shown::Count(1), Shown::Count(1))
        );
        assert_eq!(Participation::of(Face::Public, table.world()).genders.women, Shown::Withheld);
    }

    #[test]
    fn a_sitting_that_was_only_convened_has_no_figures() {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Ada")]);
        for (number, state) in [("1", "present"), ("2", "invited")] {
            table.add(Kind::Meetings, &[("number", number), ("date", "2014-01-01")]);
            table
                .add(Kind::Attendance, &[("meeting", number), ("person", "Ada"), ("state", state)]);
        }
        let found = Participation::of(Face::Public, table.world());
        assert_eq!(
            found.sittings.iter().map(|(id, _)| *id).collect::<Vec<_>>(),
            [table.id(Kind::Meetings, "1")]
        );
    }
}
