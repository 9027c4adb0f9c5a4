//! The influence network (Net-Map): who moves whom, how and how strongly. Keeps out: the formulas
//! of centrality (see `methods::network`). A figure is never the whole answer: the links it comes
//! from are always at hand.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Id, Link, World, mapping};
use crate::methods::network::Network;
use crate::methods::network::paths::{betweenness, closeness};
use crate::methods::network::walks::{eigenvector_within, pagerank};

use super::standing::Standing;

/// The steps in which the eigenvector has to settle, so that nobody waits for it: two parts that
/// are nearly alike would take a hundred thousand.
const PATIENCE: usize = 1_000;

/// One link between two actors, by their indexes among the standings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// Who moves.
    pub from: usize,
    /// Who is moved.
    pub to: usize,
    /// How.
    pub r#type: String,
    /// How strongly, 1 to 5.
    pub strength: Option<i64>,
}

/// A figure by which actors can be put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Measure {
    /// How many it moves.
    #[default]
    Out,
    /// How many move it.
    In,
    /// Through whom the shortest ways between others lead.
    Betweenness,
    /// Who is reached from everywhere in few steps.
    Closeness,
    /// Who is linked to the well linked, whichever way the links lead.
    Eigenvector,
    /// Where one often ends by following links.
    PageRank,
}

impl Measure {
    /// All of them, in the order in which they follow one another.
    pub const ALL: [Self; 6] = [
        Self::Out,
        Self::In,
        Self::Betweenness,
        Self::Closeness,
        Self::Eigenvector,
        Self::PageRank,
    ];

    /// The one that follows.
    pub fn next(self) -> Self {
        let mut after = Self::ALL.into_iter().cycle().skip_while(|other| *other != self).skip(1);
        after.next().unwrap_or_default()
    }
}

/// Which way a link leads, seen from the actor at the centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// It moves the centre.
    In,
    /// The centre moves it.
    Out,
}

/// An actor one or two steps from the one at the centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// Who, by its index.
    pub actor: usize,
    /// Which way.
    pub way: Way,
    /// 1, or 2 where another stands between.
    pub steps: u8,
    /// Through whom, at two steps: of several, who is linked to the centre most strongly.
    pub through: Option<usize>,
    /// The links to the centre, or to the one between; by their indexes.
    pub ties: Vec<usize>,
}

/// The network of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Influence {
    /// The links, as they were entered.
    pub ties: Vec<Tie>,
    onward: Vec<Vec<usize>>,
    backward: Vec<Vec<usize>>,
    network: Network,
    pairs: Vec<(usize, usize)>,
}

impl Influence {
    /// The links between these actors. What was linked to somebody who is merged into another is
    /// linked to the other; a link whose end is not among the actors is left out, and so is one
    /// that has come to lead back.
    pub fn of(standings: &[Standing], world: &dyn World) -> Self {
        let places: BTreeMap<Id, usize> =
            standings.iter().enumerate().map(|(index, one)| (one.id, index)).collect();
        let place = |end: Id| places.get(&mapping::kept(end, world)).copied();
        let ends = |link: &Link| {
            place(link.from.id).zip(place(link.to.id)).filter(|(from, to)| from != to)
        };
        let ties: Vec<Tie> = world
            .all::<Link>()
            .filter_map(|(_, link)| {
                let (from, to) = ends(link)?;
                let strength = link.strength.map(|mark| mark.get());
                Some(Tie { from, to, r#type: link.r#type.as_str().to_owned(), strength })
            })
            .collect();
        let (mut onward, mut backward) =
            (vec![Vec::new(); standings.len()], vec![Vec::new(); standings.len()]);
        for (index, tie) in ties.iter().enumerate() {
            onward.get_mut(tie.from).into_iter().for_each(|own: &mut Vec<usize>| own.push(index));
            backward.get_mut(tie.to).into_iter().for_each(|own: &mut Vec<usize>| own.push(index));
        }
        let pairs: Vec<(usize, usize)> = ties.iter().map(|tie| (tie.from, tie.to)).collect();
        let network = network(standings.len(), &pairs, true);
        Self { ties, onward, backward, network, pairs }
    }

    /// The links by which an actor moves others, or is moved; the strongest first.
    pub fn ties(&self, actor: usize, way: Way) -> Vec<usize> {
        let own = if way == Way::Out { self.onward.get(actor) } else { self.backward.get(actor) };
        let mut own = own.cloned().unwrap_or_default();
        own.sort_by_key(|tie| std::cmp::Reverse(self.ties.get(*tie).and_then(|tie| tie.strength)));
        own
    }

    /// How many others each actor moves (`Out`), or is moved by (`In`).
    pub fn degree(&self, way: Way) -> Vec<usize> {
        let moved_by = self.network.in_degree();
        match way {
            Way::In => moved_by,
            Way::Out => {
                self.network.degree().iter().zip(&moved_by).map(|(both, to)| both - to).collect()
            }
        }
    }

    /// A figure for each actor; `None` where it has no value. Costs as much as it says: betweenness
    /// and closeness grow with actors times links.
    pub fn measure(&self, measure: Measure) -> Option<Vec<f64>> {
        let counted = |way| Some(self.degree(way).into_iter().map(|count| count as f64).collect());
        match measure {
            Measure::Out => counted(Way::Out),
            Measure::In => counted(Way::In),
            Measure::Betweenness => Some(betweenness(&self.network)),
            Measure::Closeness => Some(closeness(&self.network)),
            Measure::Eigenvector => {
                eigenvector_within(&network(self.network.nodes(), &self.pairs, false), PATIENCE)
            }
            Measure::PageRank => pagerank(&self.network),
        }
    }

    /// Who moves an actor and whom it moves, at one step and at two: each actor once in each way,
    /// by the shortest.
    pub fn around(&self, centre: usize) -> Vec<Reach> {
        [Way::In, Way::Out].into_iter().flat_map(|way| self.reached(centre, way)).collect()
    }

    fn reached(&self, centre: usize, way: Way) -> Vec<Reach> {
        let mut reached = self.step(centre, way, 1, None);
        let near: Vec<usize> = reached.iter().map(|one| one.actor).collect();
        let mut seen: BTreeSet<usize> = near.iter().copied().chain([centre]).collect();
        for between in near {
            reached.extend(
                self.step(between, way, 2, Some(between))
                    .into_iter()
                    .filter(|one| seen.insert(one.actor)),
            );
        }
        reached
    }

    /// The actors one step from another, each with all the links that lead there.
    fn step(&self, from: usize, way: Way, steps: u8, through: Option<usize>) -> Vec<Reach> {
        let mut reached: Vec<Reach> = Vec::new();
        for index in self.ties(from, way) {
            let Some(tie) = self.ties.get(index) else { continue };
            let actor = if way == Way::Out { tie.to } else { tie.from };
            match reached.iter_mut().find(|one| one.actor == actor) {
                Some(one) => one.ties.push(index),
                None => reached.push(Reach { actor, way, steps, through, ties: vec![index] }),
            }
        }
        reached
    }
}

/// The network of links between so many actors; every end is one of them.
fn network(actors: usize, pairs: &[(usize, usize)], directed: bool) -> Network {
    Network::new(actors, pairs, directed).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::standing::standings;
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::methods::near::near;

    /// Actors A, B, C ... and links as `AB denaro 4`.
    fn table(actors: usize, links: &[&str]) -> Sample {
        let mut table = Sample::default();
        for name in ('A'..).take(actors) {
            table.add(Kind::Stakeholders, &[("name", &name.to_string())]);
        }
        for link in links {
            let parts: Vec<&str> = link.split(' ').collect();
            let (from, to) = parts[0].split_at(1);
            let strength = parts.get(2).copied().unwrap_or_default();
            table.add(
                Kind::Links,
                &[("from", from), ("to", to), ("type", parts[1]), ("strength", strength)],
            );
        }
        table
    }

    fn influence(table: &Sample) -> Influence {
        Influence::of(&standings(None, table.world()), table.world())
    }

    /// Krackhardt's kite, each of its links in both ways.
    fn kite() -> Influence {
        let links = [
            "AB", "AC", "AD", "AF", "BD", "BE", "BG", "CD", "CF", "DE", "DF", "DG", "EG", "FG",
            "FH", "GH", "HI", "IJ",
        ];
        let back = links.iter().map(|link| link.chars().rev().collect::<String>());
        let both: Vec<String> = links
            .iter()
            .map(|link| (*link).to_owned())
            .chain(back)
            .map(|link| format!("{link} voti"))
            .collect();
        influence(&table(10, &both.iter().map(String::as_str).collect::<Vec<_>>()))
    }

    #[test]
    fn the_kite_has_the_centralities_networkx_gives_it() {
        let kite = kite();
        let of = |measure, actor: usize| kite.measure(measure).unwrap()[actor];
        assert!(near(of(Measure::Betweenness, 7), 0.388_888_888_888_888_84));
        assert!(near(of(Measure::Betweenness, 3), 0.101_851_851_851_851_83));
        assert!(near(of(Measure::Closeness, 5), 0.642_857_142_857_142_9));
        assert!((of(Measure::PageRank, 3) - 0.147_147_916_327_008_53).abs() < 1e-7);
        assert!((of(Measure::Eigenvector, 9) - 0.011_163_255_309_905_085).abs() < 1e-7);
        assert_eq!(kite.degree(Way::Out), [4, 4, 3, 6, 3, 5, 5, 3, 2, 1]);
        assert_eq!(kite.degree(Way::In), kite.degree(Way::Out));
    }

    #[test]
    fn two_links_of_two_types_move_one_actor() {
        let found = influence(&table(2, &["AB denaro 2", "AB voti 5"]));
        assert_eq!(found.degree(Way::Out), [1, 0]);
        let types: Vec<&str> =
            found.ties(0, Way::Out).iter().map(|tie| found.ties[*tie].r#type.as_str()).collect();
        assert_eq!(types, ["voti", "denaro"], "the strongest first");
    }

    #[test]
    fn around_an_actor_are_those_at_one_step_and_at_two_each_once() {
        let found = influence(&table(
            5,
            &["AB denaro 2", "BC voti 3", "BD voti 1", "AD voti 1", "EA voti 1", "CA voti 1"],
        ));
        let seen: Vec<_> = found
            .around(0)
            .iter()
            .map(|one| (one.way, one.steps, one.actor, one.through))
            .collect();
        let expected = [
            (Way::In, 1, 4, None),
            (Way::In, 1, 2, None),
            (Way::In, 2, 1, Some(2)),
            (Way::Out, 1, 1, None),
            (Way::Out, 1, 3, None),
            (Way::Out, 2, 2, Some(1)),
        ];
        assert_eq!(seen, expected);
    }

    #[test]
    fn the_links_of_the_merged_are_those_of_the_one_they_are_now() {
        let mut table = table(4, &["BC denaro 2", "BA voti 1"]);
        let merged = table.id(Kind::Stakeholders, "B");
        table.set(merged, &[("merged_into", "A")]).unwrap();
        let found = influence(&table);
        let ties: Vec<_> = found.ties.iter().map(|tie| (tie.from, tie.to)).collect();
        assert_eq!(ties, [(0, 1)], "A, C and D are left, and B's link to A leads nowhere");
    }

    #[test]
    fn the_measures_follow_one_another_in_a_circle() {
        let last = Measure::ALL.into_iter().last().unwrap();
        assert_eq!(last.next(), Measure::Out);
        assert_eq!(Measure::In.next(), Measure::Betweenness);
    }

    #[test]
    fn a_map_without_links_has_no_ways() {
        let found = influence(&table(2, &[]));
        assert!(found.around(0).is_empty());
        assert_eq!(found.measure(Measure::Betweenness), Some(vec![0.0, 0.0]));
    }
}
