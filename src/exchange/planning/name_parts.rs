//! Surname and first name in two columns, where a table has one name. Keeps out: other columns.

use crate::domain::{Kind, Person, World, fold, words};

/// Headers of a surname, as words joined by `_`.
const SURNAMES: &[&str] = &["cognome", "surname", "last_name", "lastname", "family_name"];
/// Headers of a first name.
const FIRST_NAMES: &[&str] =
    &["nome", "first_name", "firstname", "given_name", "forename", "name", "nome_di_battesimo"];

/// Which part of a name a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The family's.
    Surname,
    /// The person's own.
    First,
}

/// The field of a kind that holds the name of a person, where files bring it in two columns.
pub(super) const fn field(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::People => Some("name"),
        Kind::Attendance | Kind::Representatives | Kind::Votes => Some("person"),
        Kind::Scores | Kind::Recusals => Some("assessor"),
        _ => None,
    }
}

/// Which part a header names.
fn part(header: &str) -> Option<Part> {
    let header = words(header).join("_");
    if SURNAMES.contains(&header.as_str()) {
        Some(Part::Surname)
    } else if FIRST_NAMES.contains(&header.as_str()) {
        Some(Part::First)
    } else {
        None
    }
}

/// The columns of the two parts, where a sheet has both.
pub(super) fn columns(headers: &[String]) -> Option<[(usize, Part); 2]> {
    let find = |wanted: Part| headers.iter().position(|header| part(header) == Some(wanted));
    Some([(find(Part::Surname)?, Part::Surname), (find(Part::First)?, Part::First)])
}

/// Whether a table writes the surname before the first name: as most of those people do whom the
/// rows name too; the first name first where nobody is known.
pub(super) fn surname_first<'a>(
    names: impl Iterator<Item = (&'a str, &'a str)>,
    world: &dyn World,
) -> bool {
    let known: std::collections::BTreeSet<String> =
        world.all::<Person>().map(|(_, person)| fold(person.name.as_str())).collect();
    let (mut before, mut behind) = (0_usize, 0_usize);
    for (surname, first) in names {
        before += usize::from(known.contains(&fold(&format!("{surname} {first}"))));
        behind += usize::from(known.contains(&fold(&format!("{first} {surname}"))));
    }
    before > behind
}

/// The whole name of two parts.
pub(super) fn whole(surname: &str, first: &str, surname_first: bool) -> String {
    let (one, other) = if surname_first { (surname, first) } else { (first, surname) };
    format!("{} {}", one.trim(), other.trim()).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::exchange::{Import, ImportOptions, Unreadable, plan, read_sheet, sample};
    use crate::ledger::Book;

    fn planned(kind: Kind, csv: &str, book: &Book) -> Result<Import, Unreadable> {
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        plan(kind, &sheet, &[], ImportOptions { ..sample::options() }, book, &mut sample::ids())
    }

    fn names(book: &Book) -> Vec<String> {
        let mut names: Vec<String> = book
            .world()
            .all::<Person>()
            .map(|(_, person)| person.name.as_str().to_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn two_columns_are_one_name_in_either_language() {
        let book = Book::default();
        for csv in ["Cognome;Nome\nVerdi;Anna\n", "first name,LAST NAME\nAnna,Verdi\n"] {
            let import = planned(Kind::People, csv, &book).unwrap();
            assert_eq!(names(&sample::after(&book, &import.changes)), ["Anna Verdi"]);
        }
    }

    #[test]
    fn the_order_is_that_of_the_people_who_are_known() {
        let (empty, mut ids) = (Book::default(), sample::ids());
        let mut plan_with = |csv: &str, on_duplicate, book: &Book| {
            let sheet = read_sheet(csv.as_bytes()).unwrap();
            let options = ImportOptions { on_duplicate, ..sample::options() };
            plan(Kind::People, &sheet, &[], options, book, &mut ids)
        };
        let known = plan_with("nome\nVerdi Anna\n", None, &empty).unwrap();
        let book = sample::after(&empty, &known.changes);
        let csv = "Nome;Cognome\nAnna;Verdi\nBice;Neri\n";
        assert!(plan_with(csv, None, &book).unwrap_err().is_only_duplicates());
        let import = plan_with(csv, Some(crate::exchange::OnDuplicate::Skip), &book).unwrap();
        assert_eq!(names(&sample::after(&book, &import.changes)), ["Neri Bice", "Verdi Anna"]);
    }

    #[test]
    fn a_first_name_alone_is_never_taken_for_a_name() {
        let wrong = planned(Kind::People, "Cognome;Nome\n;Anna\n", &Book::default()).unwrap_err();
        assert_eq!(wrong.findings[0].reason.key, "row-surname");
    }
}
