//! Two levels of pairwise comparisons joined into one figure per alternative (Saaty 1980,
//! distributive). Keeps out: how a single matrix is weighed, which `ahp` does.

/// `sum over criteria of weight times local weight`, one per alternative, summing to 1 when its
/// parts do.
///
/// `locals` holds a list per criterion, each with one weight per alternative. `None` unless the
/// lists fit.
pub fn totals(criteria: &[f64], locals: &[Vec<f64>]) -> Option<Vec<f64>> {
    let alternatives = locals.first()?.len();
    if locals.len() != criteria.len() || locals.iter().any(|local| local.len() != alternatives) {
        return None;
    }
    let mut totals = vec![0.0; alternatives];
    for (weight, local) in criteria.iter().zip(locals) {
        for (total, share) in totals.iter_mut().zip(local) {
            *total += weight * share;
        }
    }
    Some(totals)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_local_weight_counts_by_the_weight_of_its_criterion() {
        assert_eq!(
            totals(&[0.75, 0.25], &[vec![1.0, 0.0], vec![0.5, 0.5]]),
            Some(vec![0.875, 0.125])
        );
    }

    #[test]
    fn lists_that_do_not_fit_are_refused() {
        assert_eq!(totals(&[1.0], &[]), None);
        assert_eq!(totals(&[1.0], &[vec![1.0], vec![1.0]]), None);
        assert_eq!(totals(&[0.5, 0.5], &[vec![1.0], vec![0.5, 0.5]]), None);
    }
}
