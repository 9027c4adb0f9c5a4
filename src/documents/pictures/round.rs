//! Nodes around an oval such that links are short, and lines between them that bend. Keeps out:
//! what nodes and links mean.

use std::f64::consts::TAU;

/// A point, in points.
pub(super) type Point = (f64, f64);

/// How often the order is improved at most; small tables need two or three rounds.
const ROUNDS: usize = 40;

/// The order of so many nodes around the oval: from the order given, nodes change places as long as
/// the links become shorter. The same links give the same order.
pub(super) fn order(nodes: usize, links: &[(usize, usize)]) -> Vec<usize> {
    // The place of each node.
    let mut places: Vec<usize> = (0..nodes).collect();
    let around: Vec<Vec<usize>> = (0..nodes).map(|node| neighbours(node, links)).collect();
    let near = |node: usize, places: &[usize]| -> usize {
        let place = places.get(node).copied().unwrap_or_default();
        let others = around.get(node).into_iter().flatten();
        others
            .map(|other| distance(place, places.get(*other).copied().unwrap_or_default(), nodes))
            .sum()
    };
    for _ in 0..ROUNDS {
        let mut is_better = false;
        for a in 0..nodes {
            for b in a + 1..nodes {
                let before = near(a, &places) + near(b, &places);
                places.swap(a, b);
                if near(a, &places) + near(b, &places) < before {
                    is_better = true;
                } else {
                    places.swap(a, b);
                }
            }
        }
        if !is_better {
            break;
        }
    }
    let mut order: Vec<usize> = (0..nodes).collect();
    order.sort_by_key(|node| places.get(*node).copied());
    order
}

fn neighbours(node: usize, links: &[(usize, usize)]) -> Vec<usize> {
    let other = |&(from, to): &(usize, usize)| match (from == node, to == node) {
        (true, false) => Some(to),
        (false, true) => Some(from),
        _ => None,
    };
    links.iter().filter_map(other).collect()
}

const fn distance(a: usize, b: usize, all: usize) -> usize {
    let straight = a.abs_diff(b);
    if straight * 2 > all { all - straight } else { straight }
}

/// Where the node at a place stands, the first at the top, then clockwise.
pub(super) fn place(at: usize, all: usize, middle: Point, half: Point) -> Point {
    // A little turned, so that no node stands exactly between the left side and the right one.
    let turn = TAU * (float(at) + 0.5) / float(all.max(1)) - TAU / 4.0;
    (middle.0 + half.0 * turn.cos(), middle.1 + half.1 * turn.sin())
}

pub(super) fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A line from node to node that bends toward the middle, or aside from others between the same
/// two.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bend {
    /// Where it begins, at the rim of its node.
    pub from: Point,
    /// What pulls it.
    pub pull: Point,
    /// Where its arrow points.
    pub to: Point,
}

impl Bend {
    /// A line between the middles of two nodes of a radius; `aside` moves it sideways.
    pub(super) fn new(from: Point, to: Point, middle: Point, aside: f64, radius: f64) -> Self {
        let half = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
        let (along, length) = unit(from, to);
        let bend = (length * 0.12).min(26.0);
        let (inward, _) = unit(half, middle);
        let pull = (
            half.0 + inward.0 * bend - along.1 * aside,
            half.1 + inward.1 * bend + along.0 * aside,
        );
        let (out, _) = unit(from, pull);
        let (back, _) = unit(to, pull);
        let rim = |at: Point, way: Point, room: f64| (at.0 + way.0 * room, at.1 + way.1 * room);
        Self { from: rim(from, out, radius), pull, to: rim(to, back, radius + 1.0) }
    }

    /// A point of it, 0 at its beginning, 1 at its end.
    pub(super) fn at(&self, part: f64) -> Point {
        let (rest, both) = (1.0 - part, 2.0 * part * (1.0 - part));
        let on = |a: f64, b: f64, c: f64| rest * rest * a + both * b + part * part * c;
        (on(self.from.0, self.pull.0, self.to.0), on(self.from.1, self.pull.1, self.to.1))
    }

    /// The three corners of its arrow, the tip first, and where the line ends behind it.
    pub(super) fn arrow(&self, size: f64) -> ([Point; 3], Point) {
        let (way, _) = unit(self.pull, self.to);
        let foot = (self.to.0 - way.0 * size, self.to.1 - way.1 * size);
        let wing =
            |side: f64| (foot.0 - way.1 * size * 0.45 * side, foot.1 + way.0 * size * 0.45 * side);
        ([self.to, wing(1.0), wing(-1.0)], foot)
    }
}

/// The direction from a point to another, and how far it is.
fn unit(from: Point, to: Point) -> (Point, f64) {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let length = x.hypot(y);
    if length < 0.001 { ((0.0, 0.0), 0.0) } else { ((x / length, y / length), length) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_linked_stands_near() {
        // A ring in another order than that of its links.
        let links = [(0, 3), (3, 1), (1, 4), (4, 2), (2, 5), (5, 0)];
        let order = order(6, &links);
        let place = |node| order.iter().position(|other| *other == node).unwrap();
        let length: usize = links.iter().map(|(a, b)| distance(place(*a), place(*b), 6)).sum();
        assert!(length <= 8, "{order:?}");
    }

    #[test]
    fn places_go_clockwise_from_the_top_and_none_stands_on_the_line_between_the_sides() {
        let all: Vec<Point> = (0..4).map(|at| place(at, 4, (0.0, 0.0), (10.0, 10.0))).collect();
        assert!(all[0].0 > 1.0 && all[0].1 < -1.0 && all[1].1 > 1.0 && all[2].0 < -1.0, "{all:?}");
    }

    #[test]
    fn lines_between_the_same_two_stand_aside_and_end_at_the_rim() {
        let bend = |aside| Bend::new((0.0, 0.0), (100.0, 0.0), (50.0, 50.0), aside, 9.0);
        let (one, other) = (bend(8.0).at(0.5), bend(-8.0).at(0.5));
        assert!((one.1 - other.1).abs() > 5.0);
        let end = bend(0.0).to;
        assert!(((end.0 - 100.0).hypot(end.1) - 10.0).abs() < 0.01, "{end:?}");
    }
}
