//! Projects funded in the order of a standing, as long as each fits; what does not fit is passed
//! over. Keeps out: what makes the standing.

use super::budget::{Election, Funded};

/// What is funded when the projects come up by their keys, the greatest first; of two that are as
/// good the one that stands first in the election. What nobody wants is never bought.
pub fn in_turn<K: Ord>(election: &Election, keys: &[K], is_wanted: &[bool]) -> Funded {
    let mut order: Vec<(usize, &K)> = keys.iter().enumerate().collect();
    order.retain(|(project, _)| is_wanted.get(*project) == Some(&true));
    // Stable: of two that are as good the first stays first.
    order.sort_by(|one, other| other.1.cmp(one.1));
    let (mut funded, mut left) = (Funded::default(), election.cap);
    for (at, (project, key)) in order.iter().enumerate() {
        let Some(rest) = left.checked_sub(election.cost(*project)) else { continue };
        let behind = order.iter().skip(at).take_while(|(_, other)| other == key);
        let fitting = behind.map(|(other, _)| *other).filter(|own| election.cost(*own) <= left);
        let tied: Vec<usize> = fitting.collect();
        if tied.len() > 1 {
            funded.ties.push(tied);
        }
        funded.order.push(*project);
        left = rest;
    }
    funded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::budget::Project;

    fn of(costs: &[u64]) -> Election {
        let project = |(at, cost): (usize, &u64)| Project { id: format!("{at}"), cost: *cost };
        Election::new(costs.iter().enumerate().map(project).collect(), 100, Vec::new())
    }

    #[test]
    fn the_best_come_first_and_what_does_not_fit_is_passed_over() {
        let funded = in_turn(&of(&[50, 60, 40, 10]), &[1, 3, 2, 0], &[true; 4]);
        assert_eq!(funded, Funded { order: vec![1, 2], ties: Vec::new() });
    }

    #[test]
    fn of_those_that_are_as_good_only_what_fits_is_tied_and_what_nobody_wants_is_left() {
        let election = of(&[50, 60, 50, 200, 1]);
        let funded = in_turn(&election, &[7; 5], &[true, true, true, true, false]);
        assert_eq!(funded, Funded { order: vec![0, 2], ties: vec![vec![0, 1, 2]] });
    }
}
