//! Places in a ranking, where ties stay ties: 1, 2, 2, 4. Keeps out: tie-breaks, which are declared
//! rules of the table.

use std::cmp::Reverse;

/// The place of each value, counted from 1, largest first; equal values share the place and the
/// next one is skipped.
pub fn places<T: Ord>(values: &[T]) -> Vec<usize> {
    let mut descending: Vec<&T> = values.iter().collect();
    descending.sort_by_key(|value| Reverse(*value));
    values.iter().map(|value| descending.partition_point(|other| *other > value) + 1).collect()
}

/// The places of the values that exist; an undefined one has no place and takes none from the
/// others.
pub fn places_of_known<T: Ord>(values: &[Option<T>]) -> Vec<Option<usize>> {
    let known: Vec<&T> = values.iter().flatten().collect();
    let mut places = places(&known).into_iter();
    values.iter().map(|value| value.as_ref().and_then(|_| places.next())).collect()
}

/// The indexes of the values that exist, largest first; equal values keep the order they came in.
pub fn order<T: Ord>(values: &[Option<T>]) -> Vec<usize> {
    let mut known: Vec<(usize, &T)> = values
        .iter()
        .enumerate()
        .filter_map(|(index, value)| Some((index, value.as_ref()?)))
        .collect();
    known.sort_by_key(|(_, value)| Reverse(*value));
    known.into_iter().map(|(index, _)| index).collect()
}

/// The indexes of the largest value: one winner, several when they tie, none when nothing is
/// defined.
pub fn winners<T: Ord>(values: &[Option<T>]) -> Vec<usize> {
    let Some(best) = values.iter().flatten().max() else {
        return Vec::new();
    };
    let tied =
        |(index, value): (usize, &Option<T>)| (value.as_ref() == Some(best)).then_some(index);
    values.iter().enumerate().filter_map(tied).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::ratio::fraction;

    #[test]
    fn a_tie_shares_the_place_and_skips_the_next() {
        assert_eq!(places(&[7, 9, 7, 3]), [2, 1, 2, 4]);
    }

    #[test]
    fn equal_fractions_tie_however_they_are_written() {
        assert_eq!(places(&[fraction(1, 3), fraction(2, 6), fraction(1, 2)]), [2, 2, 1]);
    }

    #[test]
    fn the_undefined_has_no_place() {
        assert_eq!(
            places_of_known(&[None, Some(2), Some(5), None]),
            [None, Some(2), Some(1), None]
        );
    }

    #[test]
    fn the_order_lists_ties_as_they_came() {
        assert_eq!(order(&[Some(1), Some(4), None, Some(4)]), [1, 3, 0]);
    }

    #[test]
    fn all_who_tie_at_the_top_win() {
        assert_eq!(winners(&[Some(4), None, Some(4), Some(1)]), [0, 2]);
        assert_eq!(winners::<i64>(&[None, None]), [0usize; 0]);
    }

    #[test]
    fn nothing_has_no_places() {
        assert!(places::<i64>(&[]).is_empty());
    }
}
