//! Records of several tables that are likely the same under two ids, by their names. Keeps out:
//! making them one, which somebody asks for by hand.

use std::collections::HashSet;

use super::planning::Likenesses;
use crate::domain::Id;

/// A record of one of several tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Which table, by its place among them.
    pub table: usize,
    /// The record.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// Each record that is likely one of an earlier table under another id, with that one. What tables
/// share under one id is no twin, and of one table nothing is said.
pub fn twins(records: &[Named]) -> Vec<(&Named, &Named)> {
    let held: HashSet<(usize, Id)> = records.iter().map(|it| (it.table, it.id)).collect();
    let mut known: Likenesses<usize> = Likenesses::none();
    let mut found = Vec::new();
    let mut seen: HashSet<(Id, &str)> = HashSet::new();
    for (at, record) in records.iter().enumerate() {
        // What many tables share is looked at once.
        if !seen.insert((record.id, record.name.as_str())) {
            continue;
        }
        let is_shared = |other: &Named| {
            held.contains(&(record.table, other.id)) || held.contains(&(other.table, record.id))
        };
        let is_meant = |other: usize| {
            records.get(other).is_some_and(|other| {
                other.table != record.table && other.id != record.id && !is_shared(other)
            })
        };
        if let Some(other) = known.twin(&record.name, is_meant).and_then(|at| records.get(at)) {
            found.push((other, record));
        }
        known.add(at, &record.name);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_under_two_spellings_in_two_tables_is_told_and_a_shared_one_is_not() {
        let named =
            |table, id, name: &str| Named { table, id: Id::from_bits(id), name: name.to_owned() };
        let records = [
            named(0, 1, "Ada Rosa"),
            named(0, 2, "Bice Verdi"),
            named(0, 3, "Rosa Ada"),
            named(1, 1, "Ada Rosa"),
            named(1, 4, "Verdi, Bice"),
            named(1, 5, "Carla Neri"),
        ];
        let found = twins(&records);
        let names: Vec<(&str, &str)> =
            found.iter().map(|(one, other)| (one.name.as_str(), other.name.as_str())).collect();
        assert_eq!(names, [("Bice Verdi", "Verdi, Bice")]);
    }
}
