//! A draw by strata as it comes out: the frozen list, and in each stratum who is drawn, who is a
//! reserve in which order, and who takes the place of whom. Keeps out: names, which a face may not
//! have, and sentences.
//!
//! In each stratum people stand in the order of SHA-256 of "SEED|CODE", the least first: with
//! `sha256sum` anybody can do it again, and the order of the list changes nothing.

use crate::domain::{Candidate, Draw, Id, World, fold};
use crate::methods::draw::{fingerprint, order};

/// How somebody on the list came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lot {
    /// DrawnPerson from the beginning.
    Seated,
    /// A reserve who takes the place of somebody who declined.
    Replacement,
    /// A reserve, by its order from 1.
    Reserve(usize),
    /// DrawnPerson or a reserve, and declined.
    Declined,
    /// Not drawn.
    Out,
}

/// Somebody on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnPerson {
    /// The record.
    pub candidate: Id,
    /// The code.
    pub code: String,
    /// How they came out.
    pub lot: Lot,
}

/// A stratum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stratum {
    /// What it is called.
    pub name: String,
    /// How many are drawn of it.
    pub seats: usize,
    /// Its people, in the order in which they are drawn; by code before there is a seed.
    pub people: Vec<DrawnPerson>,
}

impl Stratum {
    /// How many places nobody is left to take.
    pub fn missing(&self) -> usize {
        let taken = |own: &&DrawnPerson| matches!(own.lot, Lot::Seated | Lot::Replacement);
        self.seats.saturating_sub(self.people.iter().filter(taken).count())
    }
}

/// A draw, in the strata of its quotas; people of other strata stand apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotsDrawn {
    /// The strata.
    pub strata: Vec<Stratum>,
    /// The codes of people whose stratum has no seats.
    pub beside: Vec<String>,
}

/// The list as it is hashed: a line `CODE;STRATUM` for each, in the order of bytes, each ended by a
/// line feed.
pub fn list(draw: Id, world: &dyn World) -> String {
    let mut lines: Vec<String> = world
        .of::<Candidate>(draw)
        .map(|(_, own)| {
            let stratum = own.stratum.as_ref().map_or("", |stratum| stratum.as_str());
            format!("{};{stratum}\n", own.code.as_str())
        })
        .collect();
    lines.sort();
    lines.concat()
}

/// SHA-256 of the list, in hexadecimal digits.
pub fn list_hash(draw: Id, world: &dyn World) -> String {
    fingerprint(&list(draw, world))
}

impl LotsDrawn {
    /// How a draw comes out; before it has a seed, its strata with nobody drawn. `None` where there
    /// is no such draw, or its quotas cannot be read.
    pub fn of(id: Id, world: &dyn World) -> Option<Self> {
        let draw = world.get::<Draw>(id)?;
        let seats = draw.seats().ok()?;
        let mut all: Vec<(Id, &Candidate)> = world.of::<Candidate>(id).collect();
        all.sort_by(|one, other| one.1.code.cmp(&other.1.code));
        let stratum = |own: &Candidate| {
            own.stratum.as_ref().map(|stratum| fold(stratum.as_str())).unwrap_or_default()
        };
        let reserves = draw.reserves.and_then(|most| usize::try_from(most.get()).ok());
        let strata: Vec<Stratum> = seats
            .into_iter()
            .map(|own| {
                let name = fold(&own.stratum);
                let people: Vec<(Id, &Candidate)> =
                    all.iter().copied().filter(|(_, other)| stratum(other) == name).collect();
                let seed =
                    draw.seed.as_ref().filter(|_| draw.is_frozen()).map(|seed| seed.as_str());
                let people = lots(&people, own.seats, reserves, seed);
                Stratum { name: own.stratum, seats: own.seats, people }
            })
            .collect();
        let named = |own: &Candidate| strata.iter().any(|of| fold(&of.name) == stratum(own));
        let beside = all.iter().filter(|(_, own)| !named(own));
        let beside = beside.map(|(_, own)| own.code.as_str().to_owned()).collect();
        Some(Self { strata, beside })
    }

    /// Somebody by the record, and in which stratum.
    pub fn find(&self, candidate: Id) -> Option<(&Stratum, &DrawnPerson)> {
        let of =
            |stratum: &'_ Stratum| stratum.people.iter().position(|own| own.candidate == candidate);
        self.strata.iter().find_map(|stratum| Some((stratum, stratum.people.get(of(stratum)?)?)))
    }
}

/// How the people of one stratum come out.
fn lots(
    people: &[(Id, &Candidate)],
    seats: usize,
    reserves: Option<usize>,
    seed: Option<&str>,
) -> Vec<DrawnPerson> {
    let codes: Vec<&str> = people.iter().map(|(_, own)| own.code.as_str()).collect();
    let drawn = |at: usize, lot: Lot| {
        let (candidate, own) = people.get(at)?;
        Some(DrawnPerson { candidate: *candidate, code: own.code.as_str().to_owned(), lot })
    };
    let Some(seed) = seed else {
        return (0..people.len()).filter_map(|at| drawn(at, Lot::Out)).collect();
    };
    let (mut taken, mut waiting) = (0, 0);
    let mut out = Vec::new();
    for (place, at) in order(seed, &codes).into_iter().enumerate() {
        let declined = people.get(at).is_some_and(|(_, own)| own.declined.is_some());
        let most = reserves.map_or(usize::MAX, |reserves| seats.saturating_add(reserves));
        let lot = if place >= most {
            Lot::Out
        } else if declined {
            Lot::Declined
        } else if taken < seats {
            taken += 1;
            if place < seats { Lot::Seated } else { Lot::Replacement }
        } else {
            waiting += 1;
            Lot::Reserve(waiting)
        };
        out.extend(drawn(at, lot));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    const DRAW: Id = Id::from_bits(1);

    fn table(codes: &[(&str, &str)], reserves: &str) -> Sample {
        let mut table = Sample::of(&[(
            Kind::Draws,
            &[
                ("number", "1"),
                ("title", "Giuria"),
                ("quotas", "donne: 2\nuomini: 1"),
                ("reserves", reserves),
            ],
        )]);
        for (code, stratum) in codes {
            table.add(Kind::Candidates, &[("draw", "1"), ("code", code), ("stratum", stratum)]);
        }
        table
    }

    const PEOPLE: [(&str, &str); 7] = [
        ("A1", "donne"),
        ("A2", "Donne"),
        ("A3", "donne"),
        ("A4", "donne"),
        ("B1", "uomini"),
        ("B2", "uomini"),
        ("C1", "altro"),
    ];

    fn drawn(table: &mut Sample) -> LotsDrawn {
        let hash = list_hash(DRAW, table.world());
        table.set(DRAW, &[("list_hash", &hash), ("state", "closed")]).unwrap();
        table.set(DRAW, &[("seed", "Lotto 7")]).unwrap();
        LotsDrawn::of(DRAW, table.world()).unwrap()
    }

    fn told(found: &LotsDrawn) -> Vec<(String, Lot)> {
        found
            .strata
            .iter()
            .flat_map(|own| own.people.iter().map(|own| (own.code.clone(), own.lot)))
            .collect()
    }

    #[test]
    fn the_list_is_hashed_as_sha256sum_does() {
        let table = table(&[("B", "x"), ("A", "")], "");
        assert_eq!(list(DRAW, table.world()), "A;\nB;x\n");
        // printf 'A;\nB;x\n' | sha256sum
        let expected = fingerprint("A;\nB;x\n");
        assert_eq!(list_hash(DRAW, table.world()), expected);
        assert_eq!(fingerprint("abc").get(..8), Some("ba7816bf"));
    }

    #[test]
    fn nobody_is_drawn_before_there_is_a_seed() {
        let table = table(&PEOPLE, "");
        let found = LotsDrawn::of(DRAW, table.world()).unwrap();
        assert!(told(&found).iter().all(|(_, lot)| *lot == Lot::Out));
        assert_eq!(found.beside, ["C1"]);
        assert_eq!(found.strata[0].missing(), 2);
    }

    #[test]
    fn each_stratum_has_its_seats_and_reserves_in_order_whatever_the_order_of_the_list() {
        let mut other = PEOPLE;
        other.reverse();
        let one = drawn(&mut table(&PEOPLE, "1"));
        let again = drawn(&mut table(&other, "1"));
        assert_eq!(told(&one), told(&again));
        let lots: Vec<Lot> = told(&one).into_iter().map(|(_, lot)| lot).collect();
        let women = [Lot::Seated, Lot::Seated, Lot::Reserve(1), Lot::Out];
        let men = [Lot::Seated, Lot::Reserve(1)];
        assert_eq!(lots, [women.as_slice(), &men].concat());
    }

    #[test]
    fn who_declines_is_replaced_by_the_next_reserve_of_the_same_stratum() {
        let mut table = table(&PEOPLE, "");
        let first = drawn(&mut table).strata[0].people[0].clone();
        table.set(first.candidate, &[("declined", "2014-05-01")]).unwrap();
        let found = LotsDrawn::of(DRAW, table.world()).unwrap();
        let lots: Vec<Lot> = found.strata[0].people.iter().map(|own| own.lot).collect();
        assert_eq!(lots, [Lot::Declined, Lot::Seated, Lot::Replacement, Lot::Reserve(1)]);
        assert_eq!(found.strata[0].missing(), 0);
        let (stratum, own) = found.find(first.candidate).unwrap();
        assert_eq!((stratum.name.as_str(), own.lot), ("donne", Lot::Declined));
    }
}
