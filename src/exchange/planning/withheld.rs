//! Names that a file brings and no record of the table keeps: the lint looks for them all the same.
//! Keeps out: what the lint does with them (see `privacy`).

use std::collections::BTreeSet;

use super::name_forms::{is_name, is_sure_name, names_within};
use crate::domain::{Kind, Lost, World, words};
use crate::exchange::reading::sheet::Sheet;

/// The most names that one file leaves behind.
const MOST: usize = 50_000;
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
/// Words of headers of something that is called after people, or in capitals: a first name must tell
/// a person from it.
const THINGS: &[&str] = &[
    "categoria",
    "category",
    "settore",
    "ambito",
    "tema",
    "theme",
    "titolo",
    "title",
    "tipo",
    "type",
    "stato",
    "state",
    "status",
    "luogo",
    "place",
    "sala",
    "sede",
    "via",
    "indirizzo",
    "address",
    "zona",
    "quartiere",
    "territorio",
    "comune",
    "citta",
    "città",
    "provincia",
    "regione",
    "localita",
    "località",
    "ente",
    "organizzazione",
    "organization",
    "organisation",
    "associazione",
    "azienda",
    "gruppo",
    "group",
    "progetto",
    "project",
    "proposta",
    "oggetto",
    "subject",
    "scuola",
    "ufficio",
    "tags",
    "etichette",
    "scope",
    "taxonomies",
    "component",
    "space",
    "location",
];
/// Words of headers of something about people that is no name.
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
/// The names in columns that no field keeps, and in whatever else was left out of a file, each once;
/// those of people of the table are known already.
pub(super) fn names(columns: &[(usize, Kept)], sheet: &Sheet, world: &dyn World) -> Vec<String> {
    let mut found = BTreeSet::new();
    let all: Vec<usize> = columns.iter().map(|(at, _)| *at).collect();
    let cell = |row: &crate::exchange::SheetRow, at: usize| {
        row.cells.get(at).map(|text| text.trim().to_owned()).unwrap_or_default()
    };
    for (surname, first) in pairs(&all, &sheet.headers) {
        let whole = |row| format!("{} {}", cell(row, first), cell(row, surname));
        found.extend(sheet.rows.iter().map(whole).filter(|name| is_name(name)));
    }
    for (at, kept) in columns {
        let Some(header) = sheet.headers.get(*at) else { continue };
        let says = match kept {
            Kept::Nothing => is_of(header),
            Kept::Words => Says::Things,
            Kept::Party => Says::People,
        };
        // A party that is one name is kept as that name.
        let is_whole =
            |text: &&String| *kept != Kept::Party || text.contains([',', ';', '/', '(', ':']);
        let texts = sheet.rows.iter().filter_map(|row| row.cells.get(*at));
        texts.filter(is_whole).for_each(|text| said(text, says, &mut found));
    }
    sheet.left_out.iter().for_each(|text| said(text, Says::Anything, &mut found));
    sheet.titles.iter().for_each(|text| said(text, Says::Things, &mut found));
    let is_new = |name: &String| {
        [Kind::People, Kind::Withheld, Kind::Stakeholders, Kind::Offices]
            .into_iter()
            .all(|kind| world.find(kind, name) == Err(Lost::Nothing))
    };
    found.into_iter().filter(is_new).take(MOST).collect()
}

/// What a column keeps of its texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// Nothing, or a note.
    Nothing,
    /// Words of a field that holds no names.
    Words,
    /// The whole text as one party.
    Party,
}

/// What the texts of a column are likely of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    /// People.
    People,
    /// Things that may be called after people.
    Things,
    /// Nobody knows.
    Anything,
}

fn is_of(header: &str) -> Says {
    let words = words(header);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    if has(PEOPLE) && !has(OTHER) {
        Says::People
    } else if has(THINGS) || has(OTHER) {
        Says::Things
    } else {
        Says::Anything
    }
}

/// Notes the names of a text: pieces that are one, and those within its sentences.
fn said(text: &str, says: Says, found: &mut BTreeSet<String>) {
    if !text.contains(' ') {
        return;
    }
    let pieces = text.split([',', ';', ':', '\n', '/', '|', '(', ')']);
    for piece in pieces.map(str::trim).filter(|piece| !piece.is_empty()) {
        let is_one = match says {
            Says::People | Says::Anything => is_name(piece),
            Says::Things => is_sure_name(piece),
        };
        if is_one {
            found.insert(piece.to_owned());
        }
    }
    found.extend(names_within(text));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{plan, read_sheet, sample};
    use crate::ledger::Book;

    fn found(csv: &str) -> Vec<String> {
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        let columns: Vec<(usize, Kept)> =
            (0..sheet.headers.len()).map(|at| (at, Kept::Nothing)).collect();
        names(&columns, &sheet, Book::default().world())
    }

    #[test]
    fn names_are_found_under_any_header_in_pairs_of_columns_and_in_sentences() {
        let csv = "likes/user_likes;author/name;luogo\n\
                   \"Ada Neri, Ugo De Bassi\";Ada Neri;Sala Bigari\n";
        assert_eq!(found(csv), ["Ada Neri", "Ugo De Bassi"]);
        assert_eq!(found("nome_resp;cogn_resp\nBice;D'Esempio\n"), ["Bice D'Esempio"]);
        let none = "author/id;category/name;responsabile\n7;Verde Pubblico;ufficio tecnico\n";
        assert_eq!(found(none), Vec::<String>::new());
        // Under a header that says nothing, and in the middle of a sentence.
        let csv = "Colonna 9;Osservazioni\nZyxa Quorl;sentito Ugo Bassi al telefono\n";
        assert_eq!(found(csv), ["Ugo Bassi", "Zyxa Quorl"]);
        let csv = "Sala;Tema\nTeatro Masini;Orti Urbani\nMaria Mirandola;Ivo Prova\n";
        assert_eq!(found(csv), ["Ivo Prova", "Maria Mirandola"]);
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
