//! Pairwise judgements while they are being made, some of them still missing. Keeps out: how a
//! whole matrix is weighed, which `ahp` does.

use super::ahp::{Comparison, compare};

/// What judgements say so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// The pairs nobody has judged, in the order of [`pairs`].
    pub missing: Vec<(usize, usize)>,
    /// The things that are all judged against one another, in their order: what can be weighed
    /// already.
    pub settled: Vec<usize>,
    /// What the judgements among those say; `None` without two of them, and where [`compare`] has
    /// no answer.
    pub found: Option<Comparison>,
}

impl Judged {
    /// The three things, by index, whose judgements contradict each other most; `None` while none
    /// do.
    pub fn worst_triple(&self) -> Option<[usize; 3]> {
        let [i, j, k] = self.found.as_ref()?.worst_triple?;
        Some([*self.settled.get(i)?, *self.settled.get(j)?, *self.settled.get(k)?])
    }

    /// The weights of all things, summing to 1; `None` while a judgement is missing.
    pub fn weights(&self) -> Option<&[f64]> {
        self.found
            .as_ref()
            .filter(|_| self.missing.is_empty())
            .map(|found| found.weights.as_slice())
    }
}

/// Every pair of `n` things, so ordered that the first ones are all compared with one another as
/// soon as may be.
pub fn pairs(n: usize) -> impl Iterator<Item = (usize, usize)> {
    (1..n).flat_map(|j| (0..j).map(move |i| (i, j)))
}

/// Weighs what is judged of `n` things: `times(i, j)` says how many times i matters as much as j,
/// for i < j; above 0.
pub fn judge(n: usize, times: impl Fn(usize, usize) -> Option<f64>) -> Judged {
    let missing: Vec<(usize, usize)> = pairs(n).filter(|(i, j)| times(*i, *j).is_none()).collect();
    let mut settled: Vec<usize> = Vec::new();
    for thing in 0..n {
        if settled.iter().all(|other| times(*other, thing).is_some()) {
            settled.push(thing);
        }
    }
    let entry = |i: usize, j: usize| match i.cmp(&j) {
        std::cmp::Ordering::Equal => Some(1.0),
        std::cmp::Ordering::Less => times(i, j),
        std::cmp::Ordering::Greater => times(j, i).map(|times| 1.0 / times),
    };
    let row = |i: &usize| settled.iter().map(|j| entry(*i, *j)).collect::<Option<Vec<f64>>>();
    let matrix: Option<Vec<Vec<f64>>> = settled.iter().map(row).collect();
    let found = matrix.filter(|matrix| matrix.len() > 1).and_then(|matrix| compare(&matrix));
    Judged { missing, settled, found }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Saaty's leader: experience, education, charisma, age.
    const LEADER: [((usize, usize), f64); 6] = [
        ((0, 1), 4.0),
        ((0, 2), 3.0),
        ((0, 3), 7.0),
        ((1, 2), 1.0 / 3.0),
        ((1, 3), 3.0),
        ((2, 3), 5.0),
    ];

    fn judged(n: usize, judgements: &[((usize, usize), f64)]) -> Judged {
        judge(n, |i, j| {
            judgements.iter().find(|(pair, _)| *pair == (i, j)).map(|(_, times)| *times)
        })
    }

    #[test]
    fn whole_judgements_are_weighed_as_their_matrix_is() {
        let found = judged(4, &LEADER);
        assert!(found.missing.is_empty());
        let weights = found.weights().unwrap();
        for (weight, published) in
            weights.iter().zip([0.5475692389618, 0.1265552843734, 0.2699499224522, 0.0559255542125])
        {
            assert!((weight - published).abs() < 1e-9);
        }
        let ratio = found.found.as_ref().unwrap().consistency_ratio.unwrap();
        assert!((ratio - 0.043858527523469).abs() < 1e-9);
        assert!(found.worst_triple().is_some());
    }

    #[test]
    fn a_missing_judgement_is_named_and_leaves_no_weights() {
        let found = judged(4, &LEADER[..5]);
        assert_eq!((found.missing.as_slice(), found.weights()), (&[(2, 3)][..], None));
        assert_eq!(found.settled, [0, 1, 2]);
        assert!(found.found.unwrap().consistency_ratio.unwrap() > 0.0);
    }

    #[test]
    fn the_worst_triple_is_named_by_the_things_and_not_by_their_places() {
        // The second is compared with nothing: the triple is of the others.
        let found = judged(4, &[((0, 2), 3.0), ((0, 3), 1.0 / 3.0), ((2, 3), 3.0)]);
        assert_eq!(
            (found.settled.as_slice(), found.worst_triple()),
            (&[0, 2, 3][..], Some([0, 2, 3]))
        );
        assert_eq!(found.weights(), None);
    }

    #[test]
    fn one_thing_or_none_needs_no_judgement_and_has_no_weight_by_it() {
        for n in [0, 1] {
            let found = judged(n, &[]);
            assert_eq!((found.missing.len(), found.weights()), (0, None));
        }
    }

    #[test]
    fn the_pairs_of_the_first_things_come_first() {
        assert_eq!(pairs(3).collect::<Vec<_>>(), [(0, 1), (0, 2), (1, 2)]);
        assert_eq!(pairs(1).count(), 0);
    }
}
