//! The map at first against the map now: which marks moved, from where to where, when and by whom.
//! Keeps out: marks that came back to where they began, which did not move.

use chrono::NaiveDate;

use crate::domain::mapping;
use crate::domain::{Engagement, Id, Rating, World};

use super::standing::Standing;

/// A mark as it was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// A number on its scale.
    Mark(i64),
    /// A step of engagement.
    Engagement(Engagement),
}

/// One mark that is not what it was at first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The name of the field.
    pub field: &'static str,
    /// As it was first given.
    pub from: Known,
    /// On which day.
    pub since: NaiveDate,
    /// As it is known.
    pub to: Known,
    /// Since which day it is so.
    pub when: NaiveDate,
    /// Who said so first.
    pub rater: String,
}

/// What became of one actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Who.
    pub id: Id,
    /// By which name.
    pub name: String,
    /// How often it was rated.
    pub ratings: usize,
    /// What moved, in the order of the fields.
    pub moves: Vec<Move>,
}

/// Where a field of a rating is read.
type Field = (&'static str, fn(&Rating) -> Option<Known>);

/// The fields that are marks.
const FIELDS: [Field; 9] = [
    ("power", |rating| rating.power.map(|mark| Known::Mark(mark.get()))),
    ("interest", |rating| rating.interest.map(|mark| Known::Mark(mark.get()))),
    ("legitimacy", |rating| rating.legitimacy.map(|mark| Known::Mark(mark.get()))),
    ("urgency", |rating| rating.urgency.map(|mark| Known::Mark(mark.get()))),
    ("attitude", |rating| rating.attitude.map(|mark| Known::Mark(mark.get()))),
    ("engagement", |rating| rating.engagement.map(Known::Engagement)),
    ("desired", |rating| rating.desired.map(Known::Engagement)),
    ("affected", |rating| rating.affected.map(|mark| Known::Mark(mark.get()))),
    ("affecting", |rating| rating.affecting.map(|mark| Known::Mark(mark.get()))),
];

/// Everybody with what moved until a day, those of whom something moved first, else by name.
pub fn moves(standings: &[Standing], until: Option<NaiveDate>, world: &dyn World) -> Vec<Changed> {
    let mut all: Vec<Changed> = standings
        .iter()
        .map(|standing| {
            let history = mapping::history(standing.id, until, world);
            let moves = FIELDS.iter().filter_map(|field| moved(field, &history)).collect();
            Changed { id: standing.id, name: standing.name.clone(), ratings: history.len(), moves }
        })
        .collect();
    all.sort_by_key(|changed| (changed.moves.is_empty(), changed.ratings == 0));
    all
}

/// The way of one field from its first mark to its last: it has been as it is since the rating
/// after which it did not change any more.
fn moved((field, read): &Field, history: &[(Id, &Rating)]) -> Option<Move> {
    let mut given =
        history.iter().filter_map(|(_, rating)| read(rating).map(|known| (known, *rating)));
    let (from, first) = given.next()?;
    let (mut to, mut latest) = (from, first);
    for (known, rating) in given {
        if known != to {
            (to, latest) = (known, rating);
        }
    }
    (to != from).then(|| Move {
        field,
        from,
        since: first.date,
        to,
        when: latest.date,
        rater: latest.rater.as_str().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::standing::standings;
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        for name in ["Asilo", "Banca", "Comune"] {
            table.add(Kind::Stakeholders, &[("name", name)]);
        }
        for (name, date, rater, power, engagement) in [
            ("Comune", "2014-01-10", "Ada", "2", "neutral"),
            ("Comune", "2014-02-10", "Bice", "4", "leading"),
            ("Comune", "2014-03-10", "Ciro", "4", "neutral"),
            ("Banca", "2014-01-10", "Ada", "3", "neutral"),
        ] {
            let who = [("stakeholder", name), ("date", date), ("rater", rater)];
            table.add(
                Kind::Ratings,
                &[who.as_slice(), &[("power", power), ("engagement", engagement)]].concat(),
            );
        }
        table
    }

    #[test]
    fn a_move_says_from_where_to_where_since_when_and_by_whom() {
        let table = table();
        let all = moves(&standings(None, table.world()), None, table.world());
        let power = Move {
            field: "power",
            from: Known::Mark(2),
            since: "2014-01-10".parse().unwrap(),
            to: Known::Mark(4),
            when: "2014-02-10".parse().unwrap(),
            rater: "Bice".to_owned(),
        };
        assert_eq!(all[0].moves, [power], "engagement went and came back");
    }

    #[test]
    fn the_moved_come_first_and_the_never_rated_last() {
        let table = table();
        let all = moves(&standings(None, table.world()), None, table.world());
        let seen: Vec<_> = all.iter().map(|one| (one.name.as_str(), one.ratings)).collect();
        assert_eq!(seen, [("Comune", 3), ("Banca", 1), ("Asilo", 0)]);
    }

    #[test]
    fn on_an_earlier_day_only_what_had_moved_by_then_has() {
        let table = table();
        let on = |day: &str| {
            let day = Some(day.parse().unwrap());
            moves(&standings(day, table.world()), day, table.world())[0].moves.len()
        };
        assert_eq!([on("2014-01-31"), on("2014-02-10"), on("2014-03-10")], [0, 2, 1]);
    }
}
