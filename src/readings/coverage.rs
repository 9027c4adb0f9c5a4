//! Who of the map was contacted, asked to come, was admitted, sits at the table: one by one and by
//! category. Keeps out: what to do about it.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Attendance, AttendanceState, Id, Person, Rating, Stakeholder, World, affiliation, fold,
    mapping, outreach,
};

/// How far one stakeholder came.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// Somebody reached it.
    pub contacted: bool,
    /// It asked to take part.
    pub interested: bool,
    /// The table admitted it.
    pub joined: bool,
    /// Somebody of its people sits at the sitting.
    pub seated: bool,
}

/// How many of a category came how far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Covered {
    /// The category as the map first writes it; `None` for those without one.
    pub category: Option<String>,
    /// Who is in it, in the order of ids.
    pub actors: Vec<Id>,
    /// How many were contacted.
    pub contacted: usize,
    /// How many answered.
    pub replied: usize,
    /// How many were admitted.
    pub joined: usize,
    /// How many sit at the sitting.
    pub seated: usize,
}

impl Covered {
    /// How many are mapped.
    pub fn mapped(&self) -> usize {
        self.actors.len()
    }
}

/// The map against one sitting.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    standings: BTreeMap<Id, Standing>,
    categories: Vec<Covered>,
    /// Whether anybody is on the sheet of the sitting: without one, nobody can be missing from it.
    pub is_set: bool,
}

impl Coverage {
    /// The map of a table against a sitting, where there is one.
    pub fn of(sitting: Option<Id>, world: &dyn World) -> Self {
        let seats: Vec<&Attendance> = sitting
            .map(|id| world.of::<Attendance>(id).map(|(_, seat)| seat).collect())
            .unwrap_or_default();
        let seated = seated(&seats, world);
        let mut coverage = Self { is_set: !seats.is_empty(), ..Self::default() };
        let mut places: BTreeMap<Option<String>, Covered> = BTreeMap::new();
        for (id, actor) in mapping::actors(world) {
            let standing = standing(id, actor, seated.contains(&id), world);
            coverage.standings.insert(id, standing);
            let category = actor.category.as_ref().map(|category| category.as_str());
            let place = places.entry(category.map(fold)).or_default();
            if place.actors.is_empty() {
                place.category = category.map(str::to_owned);
            }
            place.actors.push(id);
            place.contacted += usize::from(standing.contacted);
            place.replied += usize::from(outreach::has_replied(id, world));
            place.joined += usize::from(standing.joined);
            place.seated += usize::from(standing.seated);
        }
        let without = places.remove(&None);
        coverage.categories = places.into_values().chain(without).collect();
        coverage
    }

    /// How far one came; nothing for whoever is not on the map.
    pub fn standing(&self, actor: Id) -> Standing {
        self.standings.get(&actor).copied().unwrap_or_default()
    }

    /// The categories by name, and last those without one.
    pub fn categories(&self) -> &[Covered] {
        &self.categories
    }

    /// All of the map together.
    pub fn total(&self) -> Covered {
        self.categories.iter().fold(Covered::default(), |sum, of| Covered {
            category: None,
            actors: sum.actors.into_iter().chain(of.actors.iter().copied()).collect(),
            contacted: sum.contacted + of.contacted,
            replied: sum.replied + of.replied,
            joined: sum.joined + of.joined,
            seated: sum.seated + of.seated,
        })
    }

    /// Key players (high power and high interest at the cut of the table) that nobody ever
    /// contacted.
    pub fn key_players_left_out(&self, world: &dyn World) -> Vec<Id> {
        let cut = mapping::cut(world);
        let is_key = |rating: &Rating| {
            rating.power.is_some_and(|mark| mark.get() >= cut)
                && rating.interest.is_some_and(|mark| mark.get() >= cut)
        };
        self.those(world, |standing| !standing.contacted, is_key)
    }

    /// The most affected who can affect least (3 and 1 of the rainbow), as long as they do not sit
    /// at the table.
    pub fn voiceless(&self, world: &dyn World) -> Vec<Id> {
        let is_without = |rating: &Rating| {
            rating.affected.is_some_and(|mark| mark.get() == 3)
                && rating.affecting.is_some_and(|mark| mark.get() == 1)
        };
        self.those(world, |standing| !standing.seated, is_without)
    }

    fn those(
        &self,
        world: &dyn World,
        stands: impl Fn(Standing) -> bool,
        rated: impl Fn(&Rating) -> bool,
    ) -> Vec<Id> {
        let found =
            self.standings.iter().filter(|(_, standing)| stands(**standing)).map(|(id, _)| *id);
        let mut found: Vec<Id> = found
            .filter(|id| mapping::present(*id, None, world).is_some_and(|known| rated(&known)))
            .collect();
        found.sort_by_cached_key(|id| {
            world.get::<Stakeholder>(*id).map(|actor| fold(actor.name.as_str()))
        });
        found
    }
}

/// How far one stakeholder came at a sitting, without looking at the others.
pub fn standing_of(actor: Id, sitting: Option<Id>, world: &dyn World) -> Standing {
    let seats: Vec<&Attendance> = sitting
        .map(|id| world.of::<Attendance>(id).map(|(_, seat)| seat).collect())
        .unwrap_or_default();
    let record = world.get::<Stakeholder>(actor);
    record
        .map(|record| standing(actor, record, seated(&seats, world).contains(&actor), world))
        .unwrap_or_default()
}

fn standing(id: Id, actor: &Stakeholder, seated: bool, world: &dyn World) -> Standing {
    Standing {
        contacted: outreach::is_contacted(id, world),
        interested: actor.interest_expressed.is_some(),
        joined: actor.joined.is_some(),
        seated,
    }
}

/// Whose people sit: once anybody is marked present, those who are; before that, whoever is invited
/// and not excused.
fn seated(seats: &[&Attendance], world: &dyn World) -> BTreeSet<Id> {
    let is_held = seats.iter().any(|seat| seat.state == AttendanceState::Present);
    let sits = |seat: &&&Attendance| match seat.state {
        AttendanceState::Present => true,
        AttendanceState::Invited => !is_held,
        AttendanceState::Excused | AttendanceState::Absent => false,
    };
    let people = seats.iter().filter(sits).filter_map(|seat| world.get::<Person>(seat.person.id));
    people.filter_map(|person| affiliation::actor_of(person, world)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    /// Two of one category written two ways, one of another, one of none; a sitting with two
    /// invited.
    fn table() -> Sample {
        let mut table = Sample::default();
        table.add(
            Kind::Stakeholders,
            &[("name", "Nord"), ("category", "Quartieri"), ("joined", "2014-01-10")],
        );
        table.add(Kind::Stakeholders, &[("name", "Sud"), ("category", "quartieri")]);
        table.add(Kind::Stakeholders, &[("name", "Pendolari"), ("category", "Nuovi")]);
        table.add(Kind::Stakeholders, &[("name", "Banca")]);
        table.add(
            Kind::Contacts,
            &[("stakeholder", "Nord"), ("date", "2014-01-05"), ("channel", "letter")],
        );
        table.add(Kind::People, &[("name", "Ada"), ("organisation", "Nord")]);
        table.add(Kind::People, &[("name", "Bice"), ("organisation", "Sud")]);
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]);
        for person in ["Ada", "Bice"] {
            table.add(
                Kind::Attendance,
                &[("meeting", "1"), ("person", person), ("state", "invited")],
            );
        }
        table
    }

    fn seen(table: &Sample) -> Vec<(Option<String>, [usize; 4])> {
        let coverage = Coverage::of(table.world().find(Kind::Meetings, "1").ok(), table.world());
        let row =
            |of: &Covered| (of.category.clone(), [of.mapped(), of.contacted, of.joined, of.seated]);
        coverage.categories().iter().map(row).collect()
    }

    #[test]
    fn a_category_written_two_ways_is_one_and_those_without_come_last() {
        let expected = [
            (Some("Nuovi".to_owned()), [1, 0, 0, 0]),
            (Some("Quartieri".to_owned()), [2, 1, 1, 2]),
            (None, [1, 0, 0, 0]),
        ];
        assert_eq!(seen(&table()), expected);
    }

    #[test]
    fn once_somebody_is_present_only_the_present_sit() {
        let mut table = table();
        table.set(Id::from_bits(9), &[("state", "present")]).unwrap();
        assert_eq!(seen(&table)[1].1, [2, 1, 1, 1]);
    }

    #[test]
    fn without_a_sitting_nobody_sits_and_nobody_is_missed() {
        let table = table();
        let coverage = Coverage::of(None, table.world());
        assert!(!coverage.is_set);
        assert_eq!((coverage.total().mapped(), coverage.total().seated), (4, 0));
    }

    #[test]
    fn key_players_never_contacted_and_the_affected_without_a_voice_are_found_until_they_come() {
        let mut table = table();
        let rate = |name, marks: &[(&'static str, &'static str)], table: &mut Sample| {
            let head = [("stakeholder", name), ("date", "2014-01-01"), ("rater", "Ada")];
            let row: Vec<_> = head.into_iter().chain(marks.iter().copied()).collect();
            table.add(Kind::Ratings, &row);
        };
        rate("Nord", &[("power", "5"), ("interest", "5")], &mut table);
        rate("Banca", &[("power", "5"), ("interest", "4")], &mut table);
        rate("Sud", &[("affected", "3"), ("affecting", "1")], &mut table);
        rate("Pendolari", &[("affected", "3"), ("affecting", "1")], &mut table);
        let coverage = Coverage::of(table.world().find(Kind::Meetings, "1").ok(), table.world());
        assert_eq!(
            coverage.key_players_left_out(table.world()),
            [table.id(Kind::Stakeholders, "Banca")]
        );
        assert_eq!(coverage.voiceless(table.world()), [table.id(Kind::Stakeholders, "Pendolari")]);
    }
}
