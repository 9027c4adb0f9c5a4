//! A network without weights: its links, and how many each node has. Keeps out: what lies beyond
//! the neighbours, which `paths` and `walks` measure.
//!
//! All figures are as the Python library networkx defines them, so that they can be checked against
//! it.

pub mod paths;
pub mod walks;

/// Nodes, counted from 0, and the links between them; a link stated twice is one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Network {
    directed: bool,
    onward: Vec<Vec<usize>>,
    backward: Vec<Vec<usize>>,
}

impl Network {
    /// A network of so many nodes; `None` when a link ends outside it.
    pub fn new(nodes: usize, links: &[(usize, usize)], directed: bool) -> Option<Self> {
        let mut onward = vec![Vec::new(); nodes];
        let mut backward = vec![Vec::new(); nodes];
        for (from, to) in links.iter().copied() {
            onward.get_mut(from)?.push(to);
            backward.get_mut(to)?.push(from);
            if !directed {
                onward.get_mut(to)?.push(from);
                backward.get_mut(from)?.push(to);
            }
        }
        for neighbours in onward.iter_mut().chain(&mut backward) {
            neighbours.sort_unstable();
            neighbours.dedup();
        }
        Some(Self { directed, onward, backward })
    }

    /// How many nodes.
    pub fn nodes(&self) -> usize {
        self.onward.len()
    }

    /// Whether a link leads one way only.
    pub fn is_directed(&self) -> bool {
        self.directed
    }

    /// The links at each node; both ways in a directed network, and a link of a node to itself
    /// twice.
    pub fn degree(&self) -> Vec<usize> {
        let ends = self.onward.iter().zip(&self.backward).enumerate();
        ends.map(|(node, (onward, backward))| {
            let other_end =
                if self.directed { backward.len() } else { usize::from(onward.contains(&node)) };
            onward.len() + other_end
        })
        .collect()
    }

    /// The links that lead to each node.
    pub fn in_degree(&self) -> Vec<usize> {
        self.backward.iter().map(Vec::len).collect()
    }

    fn onward(&self, node: usize) -> &[usize] {
        self.onward.get(node).map_or(&[], Vec::as_slice)
    }

    fn backward(&self, node: usize) -> &[usize] {
        self.backward.get(node).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_stated_twice_is_one() {
        let network = Network::new(3, &[(0, 1), (1, 0), (1, 2), (1, 2)], false).unwrap();
        assert_eq!(network.degree(), [1, 2, 1]);
    }

    #[test]
    fn in_a_directed_network_the_two_ways_are_two_links() {
        let network = Network::new(3, &[(0, 1), (1, 0), (1, 2), (1, 2)], true).unwrap();
        assert_eq!(network.degree(), [2, 3, 1]);
        assert_eq!(network.in_degree(), [1, 1, 1]);
    }

    #[test]
    fn a_link_to_itself_has_two_ends() {
        assert_eq!(Network::new(2, &[(0, 0), (0, 1)], false).unwrap().degree(), [3, 1]);
        assert_eq!(Network::new(2, &[(0, 0), (0, 1)], true).unwrap().degree(), [3, 1]);
    }

    #[test]
    fn a_link_to_nowhere_is_refused() {
        assert_eq!(Network::new(2, &[(0, 2)], true), None);
        assert_eq!(Network::new(2, &[(2, 0)], false), None);
    }
}
