//! People who are likely one under two spellings in two tables of a folder, and the words that make
//! them one. Keeps out: which names are alike (see `exchange`), and making them one.

use crate::cli::places::Place;
use crate::domain::{Id, Kind};
use crate::exchange::{Named, twins};

/// A record of a table that is likely one of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair {
    /// The names, in the order of the tables.
    pub names: [String; 2],
    /// The tables.
    pub tables: [String; 2],
    /// The words that make them one.
    pub how: String,
}

/// The people of these tables who are likely one, each with a record of its own.
pub(super) fn pairs(tables: &[(&Place, &[(Id, String)])]) -> Vec<Pair> {
    let named =
        |table: usize, (id, name): &(Id, String)| Named { table, id: *id, name: name.clone() };
    let records: Vec<Named> = (0..)
        .zip(tables)
        .flat_map(|(table, (_, people))| people.iter().map(move |own| named(table, own)))
        .collect();
    let told = |(one, other): (&Named, &Named)| {
        let (from, into) = (tables.get(one.table)?.0, tables.get(other.table)?.0);
        Some(Pair {
            names: [one.name.clone(), other.name.clone()],
            tables: [from.name.clone(), into.name.clone()],
            how: how(one, from, other, into, Kind::People),
        })
    };
    twins(&records).into_iter().filter_map(told).collect()
}

/// The words that make a record of a table and one of another one record.
pub(super) fn how(one: &Named, from: &Place, other: &Named, into: &Place, kind: Kind) -> String {
    format!(
        "tavolo --store \"{}\" share {} \"{}\" --from \"{}\" --over \"{}\"",
        into.dir.display(),
        kind.code(),
        one.name,
        from.name,
        other.name
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    #[test]
    fn turned_round_with_a_title_or_another_apostrophe_somebody_is_told_with_both_tables() {
        let place = |name: &str| Place::at(format!("/tavoli/{name}").into());
        let person = |id, name: &str| (Id::from_bits(id), name.to_owned());
        let uno = [person(1, "Anna Rossi"), person(2, "Ugo D'Amico"), person(3, "Ivo Neri")];
        let due =
            [person(4, "Dott.ssa ROSSI Anna"), person(5, "Ugo D’Amico"), person(3, "Ivo Neri")];
        let (one, other) = (place("uno"), place("due"));
        let found = pairs(&[(&one, &uno), (&other, &due)]);
        let names: Vec<[&str; 2]> =
            found.iter().map(|it| it.names.each_ref().map(String::as_str)).collect();
        assert_eq!(names, [["Anna Rossi", "Dott.ssa ROSSI Anna"], ["Ugo D'Amico", "Ugo D’Amico"]]);
        assert_eq!(found[0].tables, ["uno", "due"]);
        let how = "tavolo --store \"/tavoli/due\" share people \"Anna Rossi\" --from \"uno\" \
                   --over \"Dott.ssa ROSSI Anna\"";
        assert_eq!(found[0].how, how);
    }
}
