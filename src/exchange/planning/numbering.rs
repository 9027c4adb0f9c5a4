//! Numbers and codes that rows have from us. Keeps out: which columns there are.

use crate::domain::{Kind, Proposal, Row, World, fold};

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

/// Gives a proposal the code of the one that has its title already, else the next one.
pub(super) fn give_code(fields: &mut Row, world: &dyn World) {
    let Some(title) = fields.get("title").map(|title| fold(title)) else { return };
    let proposals = || world.all::<Proposal>().map(|(_, own)| own);
    let is_called =
        |own: &Proposal| own.title.as_ref().is_some_and(|known| fold(known.as_str()) == title);
    let same = proposals().find(|own| is_called(own)).map(|own| own.code.as_str().to_owned());
    let numbers = proposals().filter_map(|own| own.code.as_str().strip_prefix('P'));
    let last = numbers.filter_map(|digits| Some((digits.parse::<u32>().ok()?, digits.len())));
    let (number, digits) = last.max().unwrap_or((0, 1));
    let next = || format!("P{:0digits$}", number + 1);
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
            give_code(&mut row, table.world());
            row.remove("code")
        };
        assert_eq!(given("orti  urbani").as_deref(), Some("P09"));
        assert_eq!(given("Viali").as_deref(), Some("X7"));
        assert_eq!(given("Piste ciclabili").as_deref(), Some("P10"));
        let empty = Sample::default();
        let mut row = Row::from([("title".to_owned(), "Orti".to_owned())]);
        give_code(&mut row, empty.world());
        assert_eq!(row["code"], "P1");
    }
}
