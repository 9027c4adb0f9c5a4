//! Centralities by endless walks: PageRank and the eigenvector. Keeps out: shortest paths, which
//! `paths` has.

use super::Network;

/// The chance that a walker follows a link rather than jumping anywhere (Brin & Page 1998).
const DAMPING: f64 = 0.85;

/// Steps after which an iteration that has not settled is given up.
const STEPS: usize = 100_000;

/// An iteration has settled when no figure moves by more.
const SETTLED: f64 = 1e-14;

/// PageRank with damping .85, summing to 1; who is at a node without links onward jumps anywhere.
///
/// `None` without nodes.
pub fn pagerank(network: &Network) -> Option<Vec<f64>> {
    let count = network.nodes() as f64;
    let ways = |node| network.onward(node).len() as f64;
    settle(STEPS, vec![1.0 / count; network.nodes()], |ranks| {
        let lost: f64 = ranks
            .iter()
            .enumerate()
            .filter(|(node, _)| network.onward(*node).is_empty())
            .map(|(_, rank)| rank)
            .sum();
        let share: Vec<f64> =
            ranks.iter().enumerate().map(|(node, rank)| rank / ways(node)).collect();
        (0..network.nodes())
            .map(|node| {
                let followed: f64 = gathered(network.backward(node), &share);
                DAMPING * (followed + lost / count) + (1.0 - DAMPING) / count
            })
            .collect()
    })
}

/// The principal eigenvector of a network without directions, with 2-norm 1 (Bonacich 1987).
///
/// By power iteration on the matrix plus the unit matrix, which settles also where nodes are of two
/// kinds, from equal figures. `None` without nodes, with directions, and where two parts are so
/// nearly alike that it does not settle.
pub fn eigenvector(network: &Network) -> Option<Vec<f64>> {
    eigenvector_within(network, STEPS)
}

/// As [`eigenvector`], given up after so many steps, for where somebody waits.
pub fn eigenvector_within(network: &Network, steps: usize) -> Option<Vec<f64>> {
    if network.is_directed() {
        return None;
    }
    settle(steps, normalised(vec![1.0; network.nodes()]), |figures| {
        let next = |(node, own): (usize, &f64)| own + gathered(network.backward(node), figures);
        normalised(figures.iter().enumerate().map(next).collect())
    })
}

fn settle(
    steps: usize,
    mut figures: Vec<f64>,
    step: impl Fn(&[f64]) -> Vec<f64>,
) -> Option<Vec<f64>> {
    for _ in 0..steps {
        let next = step(&figures);
        let moved =
            next.iter().zip(&figures).map(|(new, old)| (new - old).abs()).fold(0.0, f64::max);
        figures = next;
        if moved <= SETTLED {
            return Some(figures).filter(|figures| !figures.is_empty());
        }
    }
    None
}

fn gathered(nodes: &[usize], figures: &[f64]) -> f64 {
    nodes.iter().filter_map(|node| figures.get(*node)).sum()
}

fn normalised(figures: Vec<f64>) -> Vec<f64> {
    let norm = figures.iter().map(|figure| figure * figure).sum::<f64>().sqrt();
    figures.into_iter().map(|figure| figure / norm).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::near::near;

    fn network(nodes: usize, links: &[(usize, usize)], directed: bool) -> Network {
        Network::new(nodes, links, directed).unwrap()
    }

    fn alike(found: Option<Vec<f64>>, expected: &[f64]) -> bool {
        found.is_some_and(|found| {
            found.iter().zip(expected).all(|(a, b)| near(*a, *b)) && found.len() == expected.len()
        })
    }

    #[test]
    fn on_a_ring_everybody_has_the_same_rank() {
        assert!(alike(pagerank(&network(3, &[(0, 1), (1, 2), (2, 0)], true)), &[1.0 / 3.0; 3]));
    }

    #[test]
    fn who_leads_nowhere_jumps_anywhere() {
        // x = .85 y / 2 + .075 and y = .85 (x + y / 2) + .075.
        let x = 0.5 / 1.425;
        assert!(alike(pagerank(&network(2, &[(0, 1)], true)), &[x, 1.0 - x]));
    }

    #[test]
    fn ranks_sum_to_one() {
        let ranks = pagerank(&network(5, &[(0, 1), (0, 2), (3, 3), (1, 4)], true)).unwrap();
        assert!(near(ranks.iter().sum(), 1.0));
    }

    #[test]
    fn a_star_has_half_of_its_vector_in_the_middle() {
        let leaf = 1.0 / 6f64.sqrt();
        assert!(alike(
            eigenvector(&network(4, &[(0, 1), (0, 2), (0, 3)], false)),
            &[0.5f64.sqrt(), leaf, leaf, leaf]
        ));
    }

    #[test]
    fn the_smaller_part_of_a_network_counts_for_nothing() {
        let found = eigenvector(&network(5, &[(0, 1), (1, 2), (2, 0), (3, 4)], false)).unwrap();
        assert!(near(found[3], 0.0) && near(found[0], 1.0 / 3f64.sqrt()));
    }

    #[test]
    fn what_does_not_settle_in_time_is_given_up() {
        let line = network(4, &[(0, 1), (1, 2), (2, 3)], false);
        assert_eq!(eigenvector_within(&line, 3), None);
        assert!(eigenvector(&line).is_some());
    }

    #[test]
    fn without_links_all_are_alike() {
        assert!(alike(eigenvector(&network(4, &[], false)), &[0.5; 4]));
        assert!(alike(pagerank(&network(4, &[], false)), &[0.25; 4]));
    }

    #[test]
    fn with_directions_or_without_nodes_there_is_none() {
        assert_eq!(eigenvector(&network(2, &[(0, 1)], true)), None);
        assert_eq!(eigenvector(&network(0, &[], false)), None);
        assert_eq!(pagerank(&network(0, &[], true)), None);
    }
}
