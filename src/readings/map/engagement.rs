//! The engagement assessment matrix: engagement as it is, as it is wanted, and the steps between.
//! Keeps out: averages of any kind, since a step up here and a step down there do not make an even
//! road.

use std::cmp::Reverse;

use crate::domain::{Engagement, Id};

use super::standing::Standing;

/// An actor in the matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Engaged {
    /// Who.
    pub id: Id,
    /// By which name.
    pub name: String,
    /// Engagement as it is.
    pub current: Option<Engagement>,
    /// Engagement as the table would like it.
    pub desired: Option<Engagement>,
    /// The steps from the one to the other, -4 to 4; above zero where more is wanted.
    pub gap: Option<i8>,
}

const fn step(engagement: Engagement) -> i8 {
    match engagement {
        Engagement::Unaware => 0,
        Engagement::Resistant => 1,
        Engagement::Neutral => 2,
        Engagement::Supportive => 3,
        Engagement::Leading => 4,
    }
}

/// The steps from engagement as it is to engagement as it is wanted.
pub const fn gap(current: Engagement, desired: Engagement) -> i8 {
    step(desired) - step(current)
}

/// Everybody, the widest gap upward first; who lacks one of the two marks comes after those with
/// both.
pub fn engagements(standings: &[Standing]) -> Vec<Engaged> {
    let mut all: Vec<Engaged> = standings
        .iter()
        .map(|standing| {
            let known = standing.known.as_ref();
            let (current, desired) = (
                known.and_then(|rating| rating.engagement),
                known.and_then(|rating| rating.desired),
            );
            let gap = current.zip(desired).map(|(current, desired)| gap(current, desired));
            Engaged { id: standing.id, name: standing.name.clone(), current, desired, gap }
        })
        .collect();
    all.sort_by_key(|one| (Reverse(one.gap), one.current.is_none() && one.desired.is_none()));
    all
}

#[cfg(test)]
mod tests {
    use super::super::standing::standings;
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn a_gap_is_counted_in_steps_with_its_sign() {
        assert_eq!(gap(Engagement::Unaware, Engagement::Leading), 4);
        assert_eq!(gap(Engagement::Leading, Engagement::Supportive), -1);
        assert_eq!(gap(Engagement::Neutral, Engagement::Neutral), 0);
    }

    #[test]
    fn the_widest_gap_comes_first_and_half_a_pair_has_none() {
        let mut table = Sample::default();
        for (name, current, desired) in [
            ("Asilo", "leading", "neutral"),
            ("Banca", "", "leading"),
            ("Comune", "resistant", "supportive"),
            ("Diocesi", "neutral", "neutral"),
            ("Ente", "", ""),
        ] {
            table.add(Kind::Stakeholders, &[("name", name)]);
            let marks = [("engagement", current), ("desired", desired)];
            let given: Vec<_> = marks.into_iter().filter(|(_, mark)| !mark.is_empty()).collect();
            let who = [("stakeholder", name), ("date", "2014-01-10"), ("rater", "Ada")];
            table.add(Kind::Ratings, &[who.as_slice(), given.as_slice()].concat());
        }
        let found: Vec<_> = engagements(&standings(None, table.world()))
            .into_iter()
            .map(|one| (one.name, one.gap))
            .collect();
        let expected = [
            ("Comune", Some(2)),
            ("Diocesi", Some(0)),
            ("Asilo", Some(-2)),
            ("Banca", None),
            ("Ente", None),
        ];
        assert_eq!(found, expected.map(|(name, gap)| (name.to_owned(), gap)));
    }
}
