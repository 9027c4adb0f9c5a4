//! Guests who change tables while hosts stay. Keeps out: an order of tables in which people meet as
//! many others as can be.

/// Who sits where in each round: `rounds[r][t]` are the guests of table `t` in round `r`, and the
/// first round is `start`.
///
/// The guest in place `j` of table `t` sits in round `r` at table `t + r s` of as many tables,
/// where `s` is the `j`-th of the numbers without a common divisor with the number of tables. So
/// nobody comes back to a table before having been at all, guests who sat together part, and the
/// sizes of tables differ by at most one if they did so at the start.
pub fn rotate<T: Clone>(start: &[Vec<T>], rounds: usize) -> Vec<Vec<Vec<T>>> {
    let tables = start.len();
    let steps: Vec<usize> = (1..tables.max(2)).filter(|step| divisor(*step, tables) == 1).collect();
    (0..rounds)
        .map(|round| {
            let mut seated = vec![Vec::new(); tables];
            for (table, guests) in start.iter().enumerate() {
                for (guest, step) in guests.iter().zip(steps.iter().cycle()) {
                    if let Some(seats) = seated.get_mut((table + round * step) % tables) {
                        seats.push(guest.clone());
                    }
                }
            }
            seated
        })
        .collect()
}

/// The greatest common divisor, after Euclid.
const fn divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::*;

    /// `people` numbered and dealt over `tables`.
    fn start(people: usize, tables: usize) -> Vec<Vec<usize>> {
        let mut start = vec![Vec::new(); tables];
        (0..people).for_each(|person| start[person % tables].push(person));
        start
    }

    proptest! {
        #[test]
        fn everybody_sits_somewhere_in_every_round_and_no_table_is_crowded(people in 0_usize..60, tables in 1_usize..9, rounds in 1_usize..6) {
            let seated = rotate(&start(people, tables), rounds);
            prop_assert_eq!(seated.len(), rounds);
            for round in seated {
                let mut all = round.concat();
                all.sort_unstable();
                prop_assert_eq!(all, (0..people).collect::<Vec<_>>());
                let sizes: Vec<usize> = round.iter().map(Vec::len).collect();
                prop_assert!(sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1, "{sizes:?}");
            }
        }

        #[test]
        fn nobody_comes_back_to_a_table_before_having_been_at_all(people in 1_usize..60, tables in 1_usize..9) {
            let seated = rotate(&start(people, tables), tables);
            for person in 0..people {
                let been: BTreeSet<usize> =
                    seated.iter().map(|round| round.iter().position(|table| table.contains(&person)).unwrap()).collect();
                prop_assert_eq!(been.len(), tables);
            }
        }
    }

    #[test]
    fn the_first_round_is_the_start_and_two_who_sat_together_part() {
        let seated = rotate(&[vec!['a', 'b'], vec!['c', 'd'], vec!['e', 'f']], 2);
        assert_eq!(seated[0], [vec!['a', 'b'], vec!['c', 'd'], vec!['e', 'f']]);
        assert_eq!(seated[1], [vec!['d', 'e'], vec!['a', 'f'], vec!['b', 'c']]);
    }

    #[test]
    fn without_tables_there_is_nothing_to_seat() {
        assert_eq!(rotate::<u8>(&[], 2), [Vec::<Vec<u8>>::new(), Vec::new()]);
    }
}
