//! Surname and first name in two columns, where a table has one name. Keeps out: other columns.

use super::mapping::named;
use crate::domain::{Kind, Person, Shape, World, fold, words};

/// Words of a header of a surname.
const SURNAMES: &[&str] = &["cognome", "cogn", "surname", "lastname", "familyname"];
/// Words of a header of a first name.
const FIRST_NAMES: &[&str] = &["nome", "firstname", "givenname", "forename", "forenames"];
/// English says each in two words.
const PAIRS: &[(&str, &[&str], Part)] = &[
    ("last", &["name"], Part::Surname),
    ("family", &["name"], Part::Surname),
    ("first", &["name"], Part::First),
    ("given", &["name", "names"], Part::First),
];
/// Words between a part and whose it is.
const LITTLE: &[&str] =
    &["di", "del", "della", "dei", "delle", "dell", "dello", "il", "la", "l", "the", "of", "s"];
/// Whose names a list of people holds.
const WHOSE: &[&str] = &[
    "partecipante",
    "partecipanti",
    "iscritto",
    "iscritta",
    "iscritti",
    "componente",
    "membro",
    "socio",
    "persona",
    "utente",
    "invitato",
    "presente",
    "rappresentante",
    "delegato",
    "referente",
    "valutatore",
    "commissario",
    "giurato",
    "assessore",
    "votante",
    "participant",
    "member",
    "assessor",
    "contatto",
    "battesimo",
];

/// Which part of a name a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The family's.
    Surname,
    /// The person's own.
    First,
}

/// Two columns that hold one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair {
    /// The field that it is.
    pub(super) field: &'static str,
    /// Whether it is no more than a note: the field has a column of its own.
    pub(super) is_noted: bool,
    /// The column of the surname.
    pub(super) surname: usize,
    /// The column of the first name.
    pub(super) first: usize,
}

/// The field of a kind that holds the name of a person, where files bring it in two columns and do
/// not say whose it is.
fn main(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::People | Kind::Stakeholders => Some("name"),
        _ => kind
            .fields()
            .iter()
            .find(|field| matches!(field.shape, Shape::Reference(Kind::People) | Shape::Party))
            .map(|field| field.name),
    }
}

/// Which part a header names, and whose: what else it says.
fn part(header: &str) -> Option<(Part, Vec<String>)> {
    let mut said = words(header);
    let has = |list: &[&str]| said.iter().any(|word| list.contains(&word.as_str()));
    // `Cognome e nome` is a whole name.
    let of_one = |list: &'static [&'static str], part| (has(list), list, part);
    let found = [of_one(SURNAMES, Part::Surname), of_one(FIRST_NAMES, Part::First)];
    let part = match found.map(|(is_there, ..)| is_there) {
        [true, true] => return None,
        [false, false] => {
            let at = said.iter().position(|word| PAIRS.iter().any(|(own, ..)| own == word))?;
            let (_, seconds, part) =
                PAIRS.iter().find(|(own, ..)| said.get(at).is_some_and(|w| w == own))?;
            let second = said.get(at + 1)?;
            if !seconds.contains(&second.as_str()) {
                return None;
            }
            said.drain(at..=at + 1);
            *part
        }
        [is_surname, _] => {
            let (list, part) =
                if is_surname { (SURNAMES, Part::Surname) } else { (FIRST_NAMES, Part::First) };
            let at = said.iter().position(|word| list.contains(&word.as_str()))?;
            said.remove(at);
            part
        }
    };
    said.retain(|word| !LITTLE.contains(&word.as_str()));
    Some((part, said))
}

/// Whether a header names a surname or a first name.
pub(super) fn is_part(header: &str) -> bool {
    part(header).is_some()
}

/// The pairs of columns of a sheet that hold a name each: what else their headers say is the same,
/// and either nothing, or whose names the kind holds, or a field of it.
pub(super) fn pairs(kind: Kind, headers: &[String]) -> Vec<Pair> {
    let parts: Vec<(usize, Part, Vec<String>)> = headers
        .iter()
        .enumerate()
        .filter_map(|(at, header)| part(header).map(|(part, whose)| (at, part, whose)))
        .collect();
    // `Name` beside a surname is the first one.
    let alone = headers.iter().position(|header| words(header) == ["name"]);
    let mut pairs: Vec<Pair> = Vec::new();
    for (surname, _, whose) in parts.iter().filter(|(_, part, _)| *part == Part::Surname) {
        let is_fellow =
            |(_, part, own): &&(usize, Part, Vec<String>)| *part == Part::First && own == whose;
        let first = parts.iter().find(is_fellow).map(|(at, ..)| *at);
        let first = first.or_else(|| alone.filter(|_| whose.is_empty()));
        let (Some(first), Some(field)) = (first, field(kind, whose)) else { continue };
        if pairs.iter().any(|pair| pair.field == field) {
            continue;
        }
        let has_own = |(at, header): (usize, &String)| {
            at != first && at != *surname && named(kind, header) == Some(field)
        };
        let is_noted = headers.iter().enumerate().any(has_own);
        pairs.push(Pair { field, is_noted, surname: *surname, first });
    }
    pairs
}

fn field(kind: Kind, whose: &[String]) -> Option<&'static str> {
    let own = || {
        let field = kind.field(&whose.join("_"))?;
        matches!(field.shape, Shape::Reference(Kind::People) | Shape::Party).then_some(field.name)
    };
    let is_of_people =
        || kind != Kind::Stakeholders && whose.iter().all(|word| WHOSE.contains(&word.as_str()));
    if whose.is_empty() {
        main(kind)
    } else {
        own().or_else(|| is_of_people().then(|| main(kind))?)
    }
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
        let csv = "Cognome;Nome;Categoria\nVerdi;Anna;cittadini\n";
        let import = planned(Kind::Stakeholders, csv, &Book::default()).unwrap();
        let row = import.changes[0].after.as_ref().unwrap().row();
        assert_eq!((row["name"].as_str(), row["kind"].as_str()), ("Anna Verdi", "person"));
        let csv = "Ente;Cognome;Nome\nArci;Verdi;Anna\n";
        let import = planned(Kind::Stakeholders, csv, &Book::default()).unwrap();
        let row = import.changes[0].after.as_ref().unwrap().row();
        assert_eq!(
            (row["name"].as_str(), row["notes"].as_str()),
            ("Arci", "Cognome, Nome: Anna Verdi")
        );
    }

    #[test]
    fn whose_name_it_is_may_stand_beside_either_part_and_names_a_field_where_it_can() {
        let found = |kind, headers: &str| -> Vec<_> {
            let headers: Vec<String> = headers.split(';').map(str::to_owned).collect();
            pairs(kind, &headers)
                .into_iter()
                .map(|pair| (pair.field, pair.surname, pair.first))
                .collect()
        };
        let people = [
            "Nome del partecipante;Cognome del partecipante",
            "First Name;Last Name",
            "NOME;COGNOME",
            "Given names;Family name",
            "name;surname",
        ];
        for headers in people {
            assert_eq!(found(Kind::People, headers), [("name", 1, 0)], "{headers}");
        }
        assert_eq!(
            found(Kind::Scores, "Cognome valutatore;Nome valutatore;Voto"),
            [("assessor", 0, 1)]
        );
        assert_eq!(found(Kind::Representatives, "Cognome;Nome;Laboratorio"), [("person", 0, 1)]);
        assert_eq!(
            found(Kind::Actions, "Azione;Nome responsabile;Cognome responsabile"),
            [("owner", 2, 1)]
        );
        assert_eq!(found(Kind::Stakeholders, "Ente;Cognome referente;Nome referente"), []);
        assert_eq!(found(Kind::People, "Cognome e nome;Ente"), []);
    }
}
