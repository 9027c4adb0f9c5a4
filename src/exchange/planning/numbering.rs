//! Numbers and codes that rows have from us. Keeps out: which columns there are.

use crate::domain::{Kind, Row, World, fold};

/// Fills in the fields that are numbered on.
pub(super) fn number_on(kind: Kind, next: &[String], fields: &mut Row, world: &dyn World) {
    for field in next {
        if fields.get(field).is_none_or(|text| text.trim().is_empty()) {
            let numbers = world
                .every(kind)
                .filter_map(|(_, record)| record.cell(field, world).text().parse::<i64>().ok());
            fields.insert(field.clone(), (numbers.max().unwrap_or(0) + 1).to_string());
        }
    }
}

/// The letter before the number, of the kinds whose records have their codes from us where a file has
/// none.
pub(super) const fn letter(kind: Kind) -> Option<char> {
    match kind {
        Kind::Proposals => Some('P'),
        Kind::Needs => Some('F'),
        Kind::Courses => Some('C'),
        _ => None,
    }
}

/// Gives a record the code of the one that has its title already, else the next one.
pub(super) fn give_code(kind: Kind, fields: &mut Row, world: &dyn World) {
    let Some(letter) = letter(kind) else { return };
    let Some(title) = fields.get("title").map(|title| fold(title)) else { return };
    let known: Vec<(String, String)> = world
        .every(kind)
        .map(|(_, own)| (own.cell("code", world).text(), own.cell("title", world).text()))
        .collect();
    let same = known.iter().find(|(_, own)| fold(own) == title).map(|(code, _)| code.clone());
    let numbers = known.iter().filter_map(|(code, _)| code.strip_prefix(letter));
    let last = numbers.filter_map(|digits| Some((digits.parse::<u32>().ok()?, digits.len())));
    let (number, digits) = last.max().unwrap_or((0, 1));
    let next = || format!("{letter}{:0digits$}", number.saturating_add(1));
    fields.insert("code".to_owned(), same.unwrap_or_else(next));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::sample::Sample;

    #[test]
    fn a_proposal_without_a_code_has_the_next_one_or_that_of_the_same_title() {
        let table = Sample::of(&[
            (Kind::Proposals, &[("code", "P09"), ("title", "Orti urbani")]),
            (Kind::Proposals, &[("code", "X7"), ("title", "Viali")]),
        ]);
        let given = |title: &str| {
            let mut row = Row::from([("title".to_owned(), title.to_owned())]);
            give_code(Kind::Proposals, &mut row, table.world());
            row.remove("code")
        };
        assert_eq!(given("orti  urbani").as_deref(), Some("P09"));
        assert_eq!(given("Viali").as_deref(), Some("X7"));
        assert_eq!(given("Piste ciclabili").as_deref(), Some("P10"));
        let empty = Sample::default();
        let mut row = Row::from([("title".to_owned(), "Orti".to_owned())]);
        give_code(Kind::Proposals, &mut row, empty.world());
        assert_eq!(row["code"], "P1");
    }

    #[test]
    fn needs_and_courses_have_codes_of_their_own_and_labs_have_none() {
        let table = Sample::of(&[
            (
                Kind::Needs,
                &[("code", "F09"), ("title", "Gare"), ("area", "legal")] as &[(&str, &str)],
            ),
            (Kind::Courses, &[("code", "C2"), ("title", "Il codice")]),
        ]);
        let given = |kind: Kind, title: &str| {
            let mut row = Row::from([("title".to_owned(), title.to_owned())]);
            give_code(kind, &mut row, table.world());
            row.remove("code")
        };
        assert_eq!(given(Kind::Needs, "gare").as_deref(), Some("F09"));
        assert_eq!(given(Kind::Needs, "GIS").as_deref(), Some("F10"));
        assert_eq!(given(Kind::Courses, "GIS").as_deref(), Some("C3"));
        assert_eq!(given(Kind::Labs, "GIS"), None);
    }
}
