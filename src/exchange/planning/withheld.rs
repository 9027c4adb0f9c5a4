//! Names that a file brings and no record of the table keeps: the lint looks for them all the same.
//! Keeps out: what the lint does with them (see `privacy`).

use std::collections::BTreeSet;

use crate::domain::{Kind, Lost, World, fold, words};
use crate::exchange::reading::sheet::Sheet;

/// The most names that one file leaves behind.
const MOST: usize = 5_000;
/// Words of headers under which people stand.
const PEOPLE: &[&str] = &[
    "author",
    "authors",
    "autore",
    "autrice",
    "autori",
    "user",
    "users",
    "utente",
    "utenti",
    "likes",
    "endorsements",
    "referente",
    "referenti",
    "responsabile",
    "resp",
    "persona",
    "persone",
    "nominativo",
    "nominativi",
    "contatto",
    "presidente",
    "rappresentante",
    "firmatario",
    "firmatari",
    "partecipante",
    "partecipanti",
    "delegato",
    "segretario",
    "tecnico",
    "proponente",
    "organizer",
    "contact",
    "person",
    "people",
];
/// Words of headers of something about them that is no name.
const OTHER: &[&str] = &[
    "id",
    "ids",
    "url",
    "count",
    "total",
    "numero",
    "mail",
    "email",
    "telefono",
    "phone",
    "category",
    "categoria",
    "scope",
    "group",
    "gruppo",
    "ente",
    "organizzazione",
    "data",
    "date",
    "locale",
];
/// Words of headers of surnames and of first names.
const SURNAMES: &[&str] = &["cognome", "cogn", "surname", "last"];
const FIRST_NAMES: &[&str] = &["nome", "first", "given", "name"];
/// Words between names and surnames.
const PARTICLES: &[&str] =
    &["de", "di", "da", "del", "della", "dei", "dal", "la", "lo", "van", "von"];

/// The names in columns that no field keeps, each once; those of people of the table are known
/// already.
pub(super) fn names(columns: &[usize], sheet: &Sheet, world: &dyn World) -> Vec<String> {
    let mut found = BTreeSet::new();
    let cell = |row: &crate::exchange::SheetRow, at: usize| {
        row.cells.get(at).map(|text| text.trim().to_owned()).unwrap_or_default()
    };
    for (surname, first) in pairs(columns, &sheet.headers) {
        let whole = |row| format!("{} {}", cell(row, first), cell(row, surname));
        found.extend(sheet.rows.iter().map(whole).filter(|name| is_name(name)));
    }
    for at in columns {
        if sheet.headers.get(*at).is_some_and(|header| is_of_people(header)) {
            let pieces = sheet.rows.iter().filter_map(|row| row.cells.get(*at)).flat_map(|text| {
                text.split([',', ';', '\n', '/', '|']).map(|piece| piece.trim().to_owned())
            });
            found.extend(pieces.filter(|name| is_name(name)));
        }
    }
    let is_new = |name: &String| {
        [Kind::People, Kind::Withheld, Kind::Stakeholders, Kind::Offices]
            .into_iter()
            .all(|kind| world.find(kind, name) == Err(Lost::Nothing))
    };
    found.into_iter().filter(is_new).take(MOST).collect()
}

fn is_of_people(header: &str) -> bool {
    let words = words(header);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    has(PEOPLE) && !has(OTHER)
}

/// Columns of a surname and of the first name that goes with it: what else their headers say is the
/// same.
fn pairs(columns: &[usize], headers: &[String]) -> Vec<(usize, usize)> {
    let part = |at: usize, list: &[&str]| {
        let words = words(headers.get(at)?);
        let place = words.iter().position(|word| list.contains(&word.as_str()))?;
        let rest: Vec<String> = words
            .into_iter()
            .enumerate()
            .filter(|(at, word)| *at != place && word != "name")
            .map(|(_, word)| word)
            .collect();
        Some(rest)
    };
    let surnames = columns.iter().filter_map(|at| Some((*at, part(*at, SURNAMES)?)));
    surnames
        .filter_map(|(surname, rest)| {
            let is_fellow = |at: &&usize| {
                part(**at, SURNAMES).is_none() && part(**at, FIRST_NAMES).as_ref() == Some(&rest)
            };
            columns.iter().find(is_fellow).map(|first| (surname, *first))
        })
        .collect()
}

/// Whether a text has the form of a name: two to five words that begin with capitals, but for
/// particles.
fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_letter = |letter: char| letter.is_alphabetic() || "'’-.".contains(letter);
    let begins = |word: &&&str| word.chars().next().is_some_and(char::is_uppercase);
    let fits = |word: &&str| begins(&word) || PARTICLES.contains(&fold(word).as_str());
    (2..=5).contains(&words.len())
        && words.iter().all(|word| word.chars().all(is_letter) && fits(word))
        && words.iter().filter(begins).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{plan, read_sheet, sample};
    use crate::ledger::Book;

    fn found(csv: &str) -> Vec<String> {
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        let columns: Vec<usize> = (0..sheet.headers.len()).collect();
        names(&columns, &sheet, Book::default().world())
    }

    #[test]
    fn names_stand_under_headers_of_people_alone_and_in_pairs_of_columns() {
        let csv = "likes/user_likes;author/name;luogo\n\
                   \"Ada Neri, Ugo De Bassi\";Ada Neri;Sala Bigari\n";
        assert_eq!(found(csv), ["Ada Neri", "Ugo De Bassi"]);
        assert_eq!(found("nome_resp;cogn_resp\nBice;D'Esempio\n"), ["Bice D'Esempio"]);
        let none = "author/id;category/name;responsabile\n7;Verde Pubblico;ufficio tecnico\n";
        assert_eq!(found(none), Vec::<String>::new());
    }

    #[test]
    fn a_name_that_no_field_keeps_stays_with_the_table_once_to_be_kept_out_of_papers() {
        let book = Book::default();
        let csv = "Denominazione;Referente\nArci;Bice Esempio\nCai;Bice Esempio\n";
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        let import =
            plan(Kind::Stakeholders, &sheet, &[], sample::options(), &book, &mut sample::ids());
        let import = import.unwrap();
        assert!(import.report().iter().any(|said| said.key == "import-withheld"));
        let after = sample::after(&book, &import.changes);
        assert_eq!(after.world().every(Kind::Withheld).count(), 1);
        assert!(after.world().find(Kind::Withheld, "Bice Esempio").is_ok());
    }
}
