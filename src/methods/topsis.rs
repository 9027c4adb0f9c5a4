//! TOPSIS: closeness to the best values of all, by vector normalisation (Hwang & Yoon 1981). Keeps
//! out: the main ranking, which never depends on what other proposals there are.

use super::scale::Direction;

/// How near each row comes to the ideal, 0 to 1.
///
/// With `v = w x / sqrt(sum of x^2)` per column, the ideal takes the best v of each column and the
/// anti-ideal the worst; the closeness is `d- / (d+ + d-)` of the Euclidean distances to them.
/// `None` for a row that is both ideal and anti-ideal, because all rows are alike. Weights are
/// shares of 1; one weight and direction per column.
///
/// # Errors
/// The first column of zeros, which cannot be normalised.
pub fn closeness(
    rows: &[Vec<f64>],
    shares: &[f64],
    directions: &[Direction],
) -> Result<Vec<Option<f64>>, usize> {
    let mut distances = vec![(0.0, 0.0); rows.len()];
    for (column, (share, direction)) in shares.iter().zip(directions).enumerate() {
        let raw: Vec<f64> = rows.iter().filter_map(|row| row.get(column).copied()).collect();
        let norm = raw.iter().map(|x| x * x).sum::<f64>().sqrt();
        if norm <= 0.0 {
            return Err(column);
        }
        let values: Vec<f64> = raw.iter().map(|x| share * x / norm).collect();
        let (low, high) = values
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(*v), high.max(*v)));
        let (best, worst) = match direction {
            Direction::Benefit => (high, low),
            Direction::Cost => (low, high),
        };
        for ((to_best, to_worst), value) in distances.iter_mut().zip(&values) {
            *to_best += (value - best).powi(2);
            *to_worst += (value - worst).powi(2);
        }
    }
    let closeness = |(to_best, to_worst): (f64, f64)| {
        let (to_best, to_worst) = (to_best.sqrt(), to_worst.sqrt());
        (to_best + to_worst > 0.0).then(|| to_worst / (to_best + to_worst))
    };
    Ok(distances.into_iter().map(closeness).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::near::near;

    #[test]
    fn two_columns_are_as_worked_out_by_hand() {
        // Columns (3, 4) and (4, 3), both of norm 5, weighing the same: 0.1 apart in each.
        let found =
            closeness(&[vec![3.0, 4.0], vec![4.0, 3.0]], &[0.5, 0.5], &[Direction::Benefit; 2])
                .unwrap();
        assert!(found.iter().all(|closeness| near(closeness.unwrap(), 0.5)));
        let found =
            closeness(&[vec![3.0, 4.0], vec![4.0, 3.0]], &[0.75, 0.25], &[Direction::Benefit; 2])
                .unwrap();
        assert!(near(found[0].unwrap(), 0.25) && near(found[1].unwrap(), 0.75));
    }

    #[test]
    fn the_best_everywhere_is_one_and_the_worst_zero() {
        let found = closeness(
            &[vec![5.0, 1.0], vec![2.0, 9.0]],
            &[0.5, 0.5],
            &[Direction::Benefit, Direction::Cost],
        );
        assert_eq!(found, Ok(vec![Some(1.0), Some(0.0)]));
    }

    #[test]
    fn rows_all_alike_are_neither_near_nor_far() {
        assert_eq!(
            closeness(&[vec![2.0], vec![2.0]], &[1.0], &[Direction::Benefit]),
            Ok(vec![None, None])
        );
    }

    #[test]
    fn a_column_of_zeros_is_named() {
        assert_eq!(closeness(&[vec![1.0, 0.0]], &[0.5, 0.5], &[Direction::Benefit; 2]), Err(1));
    }
}
