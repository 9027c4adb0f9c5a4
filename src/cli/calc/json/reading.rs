//! What several methods read alike: matrices, weights, directions, lists of names. Keeps out: what
//! is computed from them.

use super::field::{Fault, Field};
use crate::methods::ratio::{Ratio, to_f64};
use crate::methods::scale::Direction;
use crate::methods::weights::shares;
use crate::say;

/// The most columns or criteria.
pub(crate) const MOST_COLUMNS: usize = 200;

/// A matrix of numbers: rows of the same length, none of them empty.
pub(crate) fn matrix(field: &Field<'_>, most_rows: usize) -> Result<Vec<Vec<Ratio>>, Fault> {
    rows(field, most_rows, Field::ratio)
}

/// Rows of the same length, each entry read by `read`.
pub(crate) fn rows<'a, T>(
    field: &Field<'a>,
    most: usize,
    read: impl Fn(&Field<'a>) -> Result<T, Fault>,
) -> Result<Vec<Vec<T>>, Fault> {
    let rows = field.list(most)?;
    let width = match rows.first() {
        Some(first) => first.list(MOST_COLUMNS)?.len(),
        None => 0,
    };
    rows.iter().map(|row| row.list_of(width)?.iter().map(&read).collect()).collect()
}

/// How many columns the rows have.
pub(crate) fn width<T>(rows: &[Vec<T>]) -> usize {
    rows.first().map_or(0, Vec::len)
}

/// The same numbers as floats.
pub(crate) fn floats(rows: &[Vec<Ratio>]) -> Vec<Vec<f64>> {
    rows.iter().map(|row| row.iter().map(to_f64).collect()).collect()
}

/// Shares of 1 from one weight per column.
pub(crate) fn weights(field: &Field<'_>, columns: usize) -> Result<Vec<Ratio>, Fault> {
    let point = |field: &Field<'_>| {
        let point = field.ratio()?;
        if point < Ratio::default() {
            Err(field.fault(say!("cli-calc-negative")))
        } else {
            Ok(point)
        }
    };
    let points = field.list_of(columns)?.iter().map(point).collect::<Result<Vec<_>, _>>()?;
    shares(&points).ok_or_else(|| field.fault(say!("cli-calc-weights")))
}

/// One direction per column: `true` where more is better.
pub(crate) fn directions(field: &Field<'_>, columns: usize) -> Result<Vec<Direction>, Fault> {
    let direction =
        |field: &Field<'_>| Ok(if field.truth()? { Direction::Benefit } else { Direction::Cost });
    field.list_of(columns)?.iter().map(direction).collect()
}

/// Refuses directions where the method takes none: left aside, they would give a figure that is not
/// meant.
pub(crate) fn undirected(input: &Field<'_>) -> Result<(), Fault> {
    for name in ["benefit", "direction", "directions"] {
        if let Some(field) = input.find(name)? {
            return Err(field.fault(say!("cli-calc-undirected")));
        }
    }
    Ok(())
}

/// Names, each different from the others.
pub(crate) fn names(field: &Field<'_>, most: usize) -> Result<Vec<String>, Fault> {
    let mut names: Vec<String> = Vec::new();
    for entry in field.list(most)? {
        let name = entry.name()?;
        if names.contains(&name) {
            return Err(entry.fault(say!("cli-calc-twice", name = name)));
        }
        names.push(name);
    }
    Ok(names)
}

/// The place of a name in a list of names, `list` being how that list is called in the file.
pub(crate) fn index(
    field: &Field<'_>,
    name: &str,
    names: &[String],
    list: &str,
) -> Result<usize, Fault> {
    let found = names.iter().position(|known| known == name);
    found.ok_or_else(|| field.fault(say!("cli-calc-unknown", name = name, list = list)))
}

#[cfg(test)]
mod tests {
    use super::super::value::Value;
    use super::*;

    fn refused<T>(text: &str, read: impl Fn(&Field<'_>) -> Result<T, Fault>) -> (String, String) {
        let value: Value = serde_json::from_str(text).unwrap();
        let fault = read(&Field::root(&value)).err().unwrap();
        (fault.place, fault.what.key.into_owned())
    }

    #[test]
    fn a_ragged_matrix_is_told_with_its_row() {
        assert_eq!(
            refused("[[1,2],[3]]", |field| matrix(field, 9)),
            ("[1]".into(), "cli-calc-length".into())
        );
        assert_eq!(refused("[[],[]]", |field| matrix(field, 9)).1, "cli-calc-empty");
    }

    #[test]
    fn weights_must_be_something_to_share() {
        assert_eq!(refused("[0,0]", |field| weights(field, 2)).1, "cli-calc-weights");
        assert_eq!(
            refused("[2,-1]", |field| weights(field, 2)),
            ("[1]".into(), "cli-calc-negative".into())
        );
        assert_eq!(refused("[2]", |field| weights(field, 2)).1, "cli-calc-length");
    }

    #[test]
    fn a_name_stands_once() {
        assert_eq!(
            refused(r#"["a","b","a"]"#, |field| names(field, 9)),
            ("[2]".into(), "cli-calc-twice".into())
        );
    }
}
