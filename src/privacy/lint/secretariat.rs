//! How the secretariat of the process is reached: an office's address and telephone, which letters
//! must show. Keeps out: those of people, also where an office has the same.

use std::collections::BTreeSet;

use super::{numbers, unheld};
use crate::domain::{Person, World, fold};

/// The addresses and telephones of the secretariat, as the lint finds them in a text; not those
/// that are a person's of the table.
pub(super) fn reached_at(book: &dyn World) -> BTreeSet<String> {
    let stated = book.process().and_then(|process| process.secretariat.as_ref());
    let Some(stated) = stated.map(|line| line.as_str()) else { return BTreeSet::new() };
    let own: BTreeSet<String> = book
        .all::<Person>()
        .filter_map(|(_, person)| person.email.as_ref())
        .map(|email| fold(email.as_str()))
        .collect();
    let addresses = numbers::addresses(stated).filter(|address| !own.contains(&fold(address)));
    addresses.chain(unheld::telephones(stated)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::personal;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn a_letter_may_say_how_to_reach_the_secretariat_and_nobody_else() {
        let mut table = Sample::default();
        let office = "Ufficio partecipazione, tel. 0546 691111, tavolo@comune.faenza.it";
        table.add(Kind::Process, &[("title", "T"), ("secretariat", office)]);
        let hits = |table: &Sample, text: &str| personal(text, &[], table.world()).hits.len();
        assert_eq!(hits(&table, &format!("Segreteria: {office}")), 0);
        assert_eq!(hits(&table, "tel. 0546 692222, altro@comune.faenza.it"), 2);
        let person = [("name", "Ada Neri"), ("email", "tavolo@comune.faenza.it")];
        table.add(Kind::People, &[&person[..], &[("phone", "0546 691111")]].concat());
        assert_eq!(hits(&table, &format!("Segreteria: {office}")), 2);
    }
}
