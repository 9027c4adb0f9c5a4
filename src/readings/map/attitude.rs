//! Attitude beside power: a forecast of who would carry a proposal and who would object. Keeps out:
//! how the bars are drawn.

use std::cmp::Reverse;

use crate::domain::Id;

use super::standing::Standing;

/// An actor's attitude and power.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// Who.
    pub id: Id,
    /// By which name.
    pub name: String,
    /// From against (-2) to in favour (+2).
    pub attitude: Option<i64>,
    /// 1 to 5.
    pub power: Option<i64>,
}

/// On which side somebody stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Attitude above zero.
    For,
    /// Attitude below zero.
    Against,
    /// Attitude of zero.
    Neither,
    /// Attitude not known.
    Unknown,
}

/// How many stand on a side, and how many of them have high power.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Weight {
    /// All of them.
    pub count: usize,
    /// Those whose power is at the cut or above.
    pub powerful: usize,
}

impl Position {
    /// On which side it stands.
    pub fn side(&self) -> Side {
        match self.attitude {
            None => Side::Unknown,
            Some(1..) => Side::For,
            Some(0) => Side::Neither,
            Some(_) => Side::Against,
        }
    }
}

/// Everybody by power, the most powerful first; among equals those in favour first, and the unknown
/// last.
pub fn attitudes(standings: &[Standing]) -> Vec<Position> {
    let mut all: Vec<Position> = standings
        .iter()
        .map(|standing| {
            let attitude =
                standing.known.as_ref().and_then(|rating| rating.attitude).map(|mark| mark.get());
            Position {
                id: standing.id,
                name: standing.name.clone(),
                attitude,
                power: standing.power(),
            }
        })
        .collect();
    all.sort_by_key(|one| (Reverse(one.power), Reverse(one.attitude)));
    all
}

/// How many stand on a side.
pub fn weigh(positions: &[Position], side: Side, cut: i64) -> Weight {
    let on_it = || positions.iter().filter(|one| one.side() == side);
    let powerful = on_it().filter(|one| one.power.is_some_and(|power| power >= cut)).count();
    Weight { count: on_it().count(), powerful }
}

#[cfg(test)]
mod tests {
    use super::super::standing::standings;
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        for (name, power, attitude) in [
            ("Asilo", "4", "-1"),
            ("Banca", "5", "0"),
            ("Comune", "4", "2"),
            ("Diocesi", "2", "1"),
            ("Ente", "5", ""),
        ] {
            table.add(Kind::Stakeholders, &[("name", name)]);
            let marks = [("power", power), ("attitude", attitude)];
            let given: Vec<_> = marks.into_iter().filter(|(_, mark)| !mark.is_empty()).collect();
            let who = [("stakeholder", name), ("date", "2014-01-10"), ("rater", "Ada")];
            table.add(Kind::Ratings, &[who.as_slice(), given.as_slice()].concat());
        }
        table.add(Kind::Stakeholders, &[("name", "Forno")]);
        table
    }

    #[test]
    fn the_powerful_come_first_and_of_equals_those_in_favour() {
        let table = table();
        let names: Vec<_> =
            attitudes(&standings(None, table.world())).into_iter().map(|one| one.name).collect();
        assert_eq!(names, ["Banca", "Ente", "Comune", "Asilo", "Diocesi", "Forno"]);
    }

    #[test]
    fn each_side_is_counted_with_its_powerful() {
        let table = table();
        let all = attitudes(&standings(None, table.world()));
        let on = |side| weigh(&all, side, 4);
        assert_eq!(on(Side::For), Weight { count: 2, powerful: 1 });
        assert_eq!(on(Side::Against), Weight { count: 1, powerful: 1 });
        assert_eq!(on(Side::Neither), Weight { count: 1, powerful: 1 });
        assert_eq!(on(Side::Unknown), Weight { count: 2, powerful: 1 });
    }
}
