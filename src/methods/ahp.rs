//! Weights from pairwise comparisons: principal eigenvector and consistency (Saaty 1980). Keeps
//! out: the words of Saaty's scale.

/// Saaty's random indexes for 1 to 10 things compared.
const RANDOM_INDEX: [f64; 10] = [0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/// Steps of the power iteration: far more than any matrix on Saaty's scale needs.
const STEPS: usize = 10_000;

/// An iteration whose weights still move by more has not come to an end.
const SETTLED: f64 = 1e-13;

/// Differences below this are rounding, not judgement.
const ROUNDING: f64 = 1e-9;

/// A consistency ratio above this asks for a second look (Saaty 1980).
pub const TOLERATED_RATIO: f64 = 0.10;

/// What a comparison matrix says; floats, because eigenvectors are roots of polynomials.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The principal right eigenvector, summing to 1.
    pub weights: Vec<f64>,
    /// The row geometric means, summing to 1: a common second opinion.
    pub geometric_weights: Vec<f64>,
    /// The principal eigenvalue, at least n.
    pub lambda: f64,
    /// `(lambda - n) / (n - 1)`; 0 for one or two things.
    pub consistency_index: f64,
    /// By Saaty's table; `None` beyond ten things.
    pub random_index: Option<f64>,
    /// Index over random index; 0 for one or two things, `None` beyond ten.
    pub consistency_ratio: Option<f64>,
    /// Three things i < j < k whose judgements contradict each other most; `None` when all agree.
    pub worst_triple: Option<[usize; 3]>,
}

impl Comparison {
    /// Whether the judgements contradict each other more than is tolerated.
    pub fn is_inconsistent(&self) -> bool {
        self.consistency_ratio.is_some_and(|ratio| ratio > TOLERATED_RATIO)
    }
}

/// Weighs a matrix whose entry (i, j) says how many times i matters more than j, entry (j, i) being
/// its reciprocal.
///
/// `None` unless the matrix is square, not empty, and all entries are positive and finite; and when
/// judgements contradict each other so wildly that the eigenvector cannot be told.
pub fn compare(matrix: &[Vec<f64>]) -> Option<Comparison> {
    let n = matrix.len();
    let positive = |entry: &f64| entry.is_finite() && *entry > 0.0;
    if n == 0 || matrix.iter().any(|row| row.len() != n || !row.iter().all(positive)) {
        return None;
    }
    let (weights, lambda) = principal(matrix)?;
    let consistency_index = if n <= 2 { 0.0 } else { (lambda - n as f64) / (n as f64 - 1.0) };
    let random_index = RANDOM_INDEX.get(n - 1).copied();
    let ratio = |random: f64| {
        if n <= 2 { 0.0 } else { consistency_index / random }
    };
    Some(Comparison {
        weights,
        geometric_weights: geometric(matrix)?,
        lambda,
        consistency_index,
        random_index,
        consistency_ratio: random_index.map(ratio),
        worst_triple: worst_triple(matrix),
    })
}

/// Power iteration: a positive matrix has one positive eigenvector, and every positive start leads
/// to it.
fn principal(matrix: &[Vec<f64>]) -> Option<(Vec<f64>, f64)> {
    let n = matrix.len();
    let mut vector = vec![1.0 / n as f64; n];
    let mut lambda = n as f64;
    let mut moved = f64::INFINITY;
    for _ in 0..STEPS {
        let next: Vec<f64> =
            matrix.iter().map(|row| row.iter().zip(&vector).map(|(a, v)| a * v).sum()).collect();
        lambda = next.iter().sum();
        let next = normalised(&next)?;
        moved = next.iter().zip(&vector).map(|(new, old)| (new - old).abs()).fold(0.0, f64::max);
        vector = next;
        if moved <= f64::EPSILON {
            break;
        }
    }
    (moved <= SETTLED).then_some((vector, lambda))
}

fn geometric(matrix: &[Vec<f64>]) -> Option<Vec<f64>> {
    let n = matrix.len() as f64;
    let means: Vec<f64> = matrix
        .iter()
        .map(|row| (row.iter().map(|entry| entry.ln()).sum::<f64>() / n).exp())
        .collect();
    normalised(&means)
}

fn normalised(values: &[f64]) -> Option<Vec<f64>> {
    let sum: f64 = values.iter().sum();
    (sum.is_finite() && sum > 0.0).then(|| values.iter().map(|value| value / sum).collect())
}

/// The triple where i over j times j over k is furthest from i over k, as a factor; the first of
/// equals.
fn worst_triple(matrix: &[Vec<f64>]) -> Option<[usize; 3]> {
    let judged = |i: usize, j: usize| matrix.get(i)?.get(j).map(|entry| entry.ln());
    let mut worst = None;
    let mut largest = ROUNDING;
    for i in 0..matrix.len() {
        for j in i + 1..matrix.len() {
            for k in j + 1..matrix.len() {
                let contradiction = (judged(i, j)? + judged(j, k)? - judged(i, k)?).abs();
                if contradiction > largest + ROUNDING {
                    largest = contradiction;
                    worst = Some([i, j, k]);
                }
            }
        }
    }
    worst
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(left: f64, right: f64) -> bool {
        (left - right).abs() < 1e-9
    }

    /// The matrix of judgements i < j, row by row, with its reciprocals.
    fn judged(n: usize, upper: &[f64]) -> Vec<Vec<f64>> {
        let mut matrix = vec![vec![1.0; n]; n];
        let pairs = (0..n).flat_map(|i| (i + 1..n).map(move |j| (i, j)));
        for ((i, j), judgement) in pairs.zip(upper) {
            matrix[i][j] = *judgement;
            matrix[j][i] = 1.0 / judgement;
        }
        matrix
    }

    #[test]
    fn consistent_judgements_give_back_their_weights() {
        let comparison = compare(&judged(3, &[2.0, 6.0, 3.0])).unwrap();
        for (weight, expected) in comparison.weights.iter().zip([0.6, 0.3, 0.1]) {
            assert!(close(*weight, expected));
        }
        assert!(close(comparison.lambda, 3.0));
        assert!(close(comparison.consistency_ratio.unwrap(), 0.0));
        assert_eq!(comparison.worst_triple, None);
    }

    #[test]
    fn with_three_things_eigenvector_and_geometric_means_agree() {
        let comparison = compare(&judged(3, &[3.0, 5.0, 4.0])).unwrap();
        for (one, other) in comparison.weights.iter().zip(&comparison.geometric_weights) {
            assert!(close(*one, *other));
        }
    }

    #[test]
    fn a_circle_of_preferences_is_inconsistent_and_named() {
        let comparison = compare(&judged(3, &[3.0, 1.0 / 3.0, 3.0])).unwrap();
        assert!(comparison.is_inconsistent());
        assert_eq!(comparison.worst_triple, Some([0, 1, 2]));
    }

    #[test]
    fn two_things_cannot_contradict_each_other() {
        let comparison = compare(&judged(2, &[7.0])).unwrap();
        assert_eq!(comparison.consistency_ratio, Some(0.0));
        assert!(close(comparison.weights[0], 7.0 / 8.0));
    }

    #[test]
    fn beyond_ten_things_there_is_no_random_index() {
        let comparison = compare(&judged(11, &[1.0; 55])).unwrap();
        assert_eq!((comparison.random_index, comparison.consistency_ratio), (None, None));
        assert!(!comparison.is_inconsistent());
    }

    #[test]
    fn what_is_no_comparison_is_refused() {
        assert_eq!(compare(&[]), None);
        assert_eq!(compare(&[vec![1.0, 2.0]]), None);
        assert_eq!(compare(&[vec![0.0]]), None);
        assert_eq!(compare(&[vec![f64::NAN]]), None);
    }
}
