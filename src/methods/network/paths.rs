//! Centralities by shortest paths: closeness and betweenness. Keeps out: walks that may go
//! anywhere, which `walks` follows.

use super::Network;

/// Closeness by the distances *to* a node, with the correction for parts out of reach (Wasserman &
/// Faust 1994).
///
/// `(r - 1) / sum of distances * (r - 1) / (n - 1)`, r being the nodes that reach it, itself
/// included; 0 for a node that none reaches.
pub fn closeness(network: &Network) -> Vec<f64> {
    let others = network.nodes().saturating_sub(1) as f64;
    let close = |node| {
        let search = Search::from(node, network.nodes(), |node| network.backward(node));
        let sum: usize = search
            .order
            .iter()
            .filter_map(|node| search.distance.get(*node).copied().flatten())
            .sum();
        let reached = search.order.len() as f64 - 1.0;
        if sum == 0 { 0.0 } else { reached / sum as f64 * (reached / others) }
    };
    (0..network.nodes()).map(close).collect()
}

/// The share of the shortest paths between others that lead through a node (Freeman 1977; by
/// Brandes' algorithm, 2001).
///
/// Divided by the pairs of others: (n - 1)(n - 2), half as many without directions; 0 in a network
/// of one or two.
pub fn betweenness(network: &Network) -> Vec<f64> {
    let nodes = network.nodes();
    let mut between = vec![0.0; nodes];
    for source in 0..nodes {
        let search = Search::from(source, nodes, |node| network.onward(node));
        let mut depends = vec![0.0; nodes];
        for node in search.order.iter().rev().copied() {
            let own = at(&depends, node);
            let part = (1.0 + own) / at(&search.paths, node);
            for before in search.before.get(node).into_iter().flatten() {
                let share = at(&search.paths, *before) * part;
                depends.get_mut(*before).into_iter().for_each(|sum| *sum += share);
            }
            if node != source {
                between.get_mut(node).into_iter().for_each(|sum| *sum += own);
            }
        }
    }
    // Without directions each pair was met from both its ends, and there are half as many pairs.
    let pairs = (nodes as f64 - 1.0) * (nodes as f64 - 2.0);
    between.into_iter().map(|sum| if nodes > 2 { sum / pairs } else { 0.0 }).collect()
}

fn at(figures: &[f64], node: usize) -> f64 {
    figures.get(node).copied().unwrap_or_default()
}

/// A breadth-first search from one node.
struct Search {
    /// The nodes reached, the nearest first, the start included.
    order: Vec<usize>,
    /// How far each lies; `None` out of reach.
    distance: Vec<Option<usize>>,
    /// How many shortest paths lead to each.
    paths: Vec<f64>,
    /// The last but one nodes of those paths.
    before: Vec<Vec<usize>>,
}

impl Search {
    fn from<'a>(start: usize, nodes: usize, next: impl Fn(usize) -> &'a [usize]) -> Self {
        let mut search = Self {
            order: vec![start],
            distance: vec![None; nodes],
            paths: vec![0.0; nodes],
            before: vec![Vec::new(); nodes],
        };
        search.distance.get_mut(start).into_iter().for_each(|distance| *distance = Some(0));
        search.paths.get_mut(start).into_iter().for_each(|paths| *paths = 1.0);
        let mut turn = 0;
        while let Some(node) = search.order.get(turn).copied() {
            turn += 1;
            let beyond = search.distance.get(node).copied().flatten().map(|distance| distance + 1);
            let arriving = at(&search.paths, node);
            for neighbour in next(node).iter().copied() {
                let Some(distance) = search.distance.get_mut(neighbour) else { continue };
                if distance.is_none() {
                    *distance = beyond;
                    search.order.push(neighbour);
                }
                if *distance == beyond {
                    search
                        .paths
                        .get_mut(neighbour)
                        .into_iter()
                        .for_each(|paths| *paths += arriving);
                    search
                        .before
                        .get_mut(neighbour)
                        .into_iter()
                        .for_each(|before| before.push(node));
                }
            }
        }
        search
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::near::near;

    fn network(nodes: usize, links: &[(usize, usize)], directed: bool) -> Network {
        Network::new(nodes, links, directed).unwrap()
    }

    fn alike(found: &[f64], expected: &[f64]) -> bool {
        found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| near(*a, *b))
    }

    #[test]
    fn the_middle_of_a_star_lies_between_all_others() {
        let star = network(4, &[(0, 1), (0, 2), (0, 3)], false);
        assert!(alike(&betweenness(&star), &[1.0, 0.0, 0.0, 0.0]));
        assert!(alike(&closeness(&star), &[1.0, 0.6, 0.6, 0.6]));
    }

    #[test]
    fn two_shortest_paths_share_what_leads_through_them() {
        let square = network(4, &[(0, 1), (1, 2), (2, 3), (3, 0)], false);
        assert!(alike(&betweenness(&square), &[1.0 / 6.0; 4]));
    }

    #[test]
    fn on_a_one_way_path_only_who_is_reached_is_close() {
        let path = network(3, &[(0, 1), (1, 2)], true);
        assert!(alike(&closeness(&path), &[0.0, 0.5, 2.0 / 3.0]));
        assert!(alike(&betweenness(&path), &[0.0, 0.5, 0.0]));
    }

    #[test]
    fn a_part_out_of_reach_makes_all_less_close() {
        let parts = network(5, &[(0, 1), (2, 3), (3, 4)], false);
        assert!(alike(&closeness(&parts), &[0.25, 0.25, 1.0 / 3.0, 0.5, 1.0 / 3.0]));
    }

    #[test]
    fn the_lonely_are_neither_close_nor_between() {
        assert_eq!(closeness(&network(1, &[], false)), [0.0]);
        assert_eq!(betweenness(&network(2, &[(0, 1)], false)), [0.0, 0.0]);
    }

    #[test]
    fn a_link_to_itself_leads_nowhere() {
        let with = network(3, &[(0, 0), (0, 1), (1, 2)], false);
        let without = network(3, &[(0, 1), (1, 2)], false);
        assert_eq!(
            (closeness(&with), betweenness(&with)),
            (closeness(&without), betweenness(&without))
        );
    }
}
