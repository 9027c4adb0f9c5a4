//! The power/interest grid and the present rating of a stakeholder. Keeps out: the names of the
//! quadrants.

use chrono::NaiveDate;

use crate::domain::id::Id;
use crate::domain::nouns::{Rating, Stakeholder};
use crate::domain::world::World;

/// More merges than any chain has.
const CHAIN: usize = 1_000;

/// Whoever is on the map: every stakeholder that is not merged into another.
pub fn actors<'a>(world: &'a dyn World) -> impl Iterator<Item = (Id, &'a Stakeholder)> + 'a {
    world.all::<Stakeholder>().filter(|(_, stakeholder)| stakeholder.merged_into.is_none())
}

/// The stakeholder that stands for this one now: itself, or the one it was merged into.
pub fn kept(stakeholder: Id, world: &dyn World) -> Id {
    let mut at = stakeholder;
    for _ in 0..CHAIN {
        match world.get::<Stakeholder>(at).and_then(|stakeholder| stakeholder.merged_into) {
            Some(into) => at = into.id,
            None => break,
        }
    }
    at
}

/// Those that were merged into a stakeholder, also through others.
pub fn merged(stakeholder: Id, world: &dyn World) -> Vec<(Id, &Stakeholder)> {
    let mut found: Vec<(Id, &Stakeholder)> = Vec::new();
    let mut waiting = vec![stakeholder];
    while let Some(id) = waiting.pop() {
        let into = world
            .of::<Stakeholder>(id)
            .filter(|(_, other)| other.merged_into.is_some_and(|into| into.id == id));
        for (other, record) in into {
            if other != stakeholder && found.iter().all(|(known, _)| *known != other) {
                found.push((other, record));
                waiting.push(other);
            }
        }
    }
    found
}

/// The mark from which power and interest count as high, unless the process sets another.
pub const DEFAULT_CUT: i64 = 4;

/// The cut of this table.
pub fn cut(world: &dyn World) -> i64 {
    world.process().and_then(|process| process.cut).map_or(DEFAULT_CUT, |cut| cut.get())
}

/// The quadrants of Mendelow's grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quadrant {
    /// High power, high interest.
    ManageClosely,
    /// High power, low interest.
    KeepSatisfied,
    /// Low power, high interest.
    KeepInformed,
    /// Low power, low interest.
    Monitor,
}

/// The quadrant of two marks at a cut (Mendelow 1981).
pub const fn quadrant(power: i64, interest: i64, cut: i64) -> Quadrant {
    match (power >= cut, interest >= cut) {
        (true, true) => Quadrant::ManageClosely,
        (true, false) => Quadrant::KeepSatisfied,
        (false, true) => Quadrant::KeepInformed,
        (false, false) => Quadrant::Monitor,
    }
}

/// The ratings of a stakeholder up to a day, oldest first; entered later counts as later on the
/// same day.
pub fn history(stakeholder: Id, until: Option<NaiveDate>, world: &dyn World) -> Vec<(Id, &Rating)> {
    let mut ratings: Vec<_> = world
        .of::<Rating>(stakeholder)
        .filter(|(_, rating)| until.is_none_or(|until| rating.date <= until))
        .collect();
    ratings.sort_by_key(|(id, rating)| (rating.date, *id));
    ratings
}

/// What is known of a stakeholder now: each mark as it was last given, in a rating of its own.
pub fn present(stakeholder: Id, until: Option<NaiveDate>, world: &dyn World) -> Option<Rating> {
    let mut ratings = history(stakeholder, until, world).into_iter().map(|(_, rating)| rating);
    let mut known = ratings.next()?.clone();
    for later in ratings {
        known.date = later.date;
        known.rater = later.rater.clone();
        known.power = later.power.or(known.power);
        known.interest = later.interest.or(known.interest);
        known.legitimacy = later.legitimacy.or(known.legitimacy);
        known.urgency = later.urgency.or(known.urgency);
        known.attitude = later.attitude.or(known.attitude);
        known.engagement = later.engagement.or(known.engagement);
        known.desired = later.desired.or(known.desired);
        known.affected = later.affected.or(known.affected);
        known.affecting = later.affecting.or(known.affecting);
        known.source = later.source.clone().or(known.source);
        known.confidence = later.confidence.or(known.confidence);
    }
    Some(known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    #[test]
    fn high_begins_at_the_cut() {
        assert_eq!(quadrant(4, 4, 4), Quadrant::ManageClosely);
        assert_eq!(quadrant(4, 3, 4), Quadrant::KeepSatisfied);
        assert_eq!(quadrant(3, 5, 4), Quadrant::KeepInformed);
        assert_eq!(quadrant(3, 3, 4), Quadrant::Monitor);
        assert_eq!(quadrant(3, 3, 3), Quadrant::ManageClosely);
    }

    fn rated() -> Sample {
        Sample::of(&[
            (Kind::Stakeholders, &[("name", "Comune")]),
            (Kind::Stakeholders, &[("name", "Scuola")]),
            (
                Kind::Ratings,
                &[
                    ("stakeholder", "Comune"),
                    ("date", "2014-03-01"),
                    ("rater", "Bice"),
                    ("power", "2"),
                    ("source", "intervista"),
                ],
            ),
            (
                Kind::Ratings,
                &[
                    ("stakeholder", "Comune"),
                    ("date", "2014-02-01"),
                    ("rater", "Ada"),
                    ("power", "5"),
                    ("interest", "4"),
                ],
            ),
            (
                Kind::Ratings,
                &[
                    ("stakeholder", "Comune"),
                    ("date", "2014-03-01"),
                    ("rater", "Ada"),
                    ("power", "3"),
                ],
            ),
        ])
    }

    const RATED: Id = Id::from_bits(1);

    #[test]
    fn ratings_go_by_day_and_on_one_day_by_entry() {
        let table = rated();
        let ids: Vec<Id> = history(RATED, None, table.world()).iter().map(|(id, _)| *id).collect();
        assert_eq!(ids, [Id::from_bits(4), Id::from_bits(3), Id::from_bits(5)]);
    }

    #[test]
    fn each_mark_is_known_as_it_was_last_given() {
        let table = rated();
        let known = present(RATED, None, table.world()).unwrap();
        let marks = [
            known.power.map(|m| m.get()),
            known.interest.map(|m| m.get()),
            known.urgency.map(|m| m.get()),
        ];
        assert_eq!(marks, [Some(3), Some(4), None]);
        assert_eq!(
            (known.rater.as_str(), known.source.as_ref().map(|s| s.as_str())),
            ("Ada", Some("intervista"))
        );
        assert_eq!(known.date.to_string(), "2014-03-01");
    }

    #[test]
    fn what_was_rated_later_is_not_known_yet() {
        let table = rated();
        let on = |day: &str| {
            present(RATED, Some(day.parse().unwrap()), table.world())
                .and_then(|known| known.power)
                .map(|m| m.get())
        };
        assert_eq!(
            [on("2014-01-31"), on("2014-02-01"), on("2014-02-28"), on("2014-03-01")],
            [None, Some(5), Some(5), Some(3)]
        );
        assert!(present(Id::from_bits(2), None, table.world()).is_none());
    }

    #[test]
    fn who_was_merged_is_not_on_the_map_and_leads_to_the_one_that_is() {
        let mut table = rated();
        let third = table.add(Kind::Stakeholders, &[("name", "Plesso"), ("merged_into", "Scuola")]);
        table.set(Id::from_bits(2), &[("merged_into", "Comune")]).unwrap();
        let on_the_map: Vec<Id> = actors(table.world()).map(|(id, _)| id).collect();
        assert_eq!(on_the_map, [RATED]);
        assert_eq!([kept(third, table.world()), kept(RATED, table.world())], [RATED, RATED]);
        let behind: Vec<Id> = merged(RATED, table.world()).iter().map(|(id, _)| *id).collect();
        assert_eq!(behind, [Id::from_bits(2), third]);
    }

    #[test]
    fn the_cut_is_four_unless_the_process_sets_another() {
        let mut table = rated();
        assert_eq!(cut(table.world()), DEFAULT_CUT);
        let process = table.add(Kind::Process, &[("title", "Faenza")]);
        assert_eq!(cut(table.world()), DEFAULT_CUT);
        table.set(process, &[("cut", "3")]).unwrap();
        assert_eq!(cut(table.world()), 3);
    }
}
