//! What a header says beside the name of its field: numbers, remarks in brackets, little words, of
//! whom the telephone is. Keeps out: what stands in the rows, but where it tells what a column is.

use super::mapping::{Mapping, fields_of_files, named, names};
use super::sitting_headers::says_sitting;
use crate::domain::{Field, Kind, Shape, words};
use crate::exchange::reading::sheet::Sheet;

/// Words that tell nothing in a header.
const FILLERS: &[&str] = &[
    "di", "del", "della", "dei", "delle", "degli", "dell", "dello", "d", "il", "lo", "la", "le",
    "l", "i", "gli", "the", "of", "n", "nr",
];
/// Words of headers of addresses of e-mail, and of telephones.
const MAIL: &[&str] = &["mail", "email", "mails", "pec", "elettronica"];
const PHONE: &[&str] = &[
    "telefono",
    "tel",
    "telefoni",
    "telefonico",
    "cellulare",
    "cell",
    "mobile",
    "phone",
    "fisso",
    "recapito",
    "recapiti",
];
/// How many figures a telephone has at least.
const FIGURES: usize = 5;
/// How many rows are looked at to tell what a column is.
const SAMPLE: usize = 200;
/// Fields that hold several of a thing, one behind the other.
const SEVERAL: &[&str] = &["phone", "email", "address"];

/// Whether a field holds several of a thing.
pub(in crate::exchange) fn holds_several(field: &str) -> bool {
    SEVERAL.contains(&field)
}

/// A header without what stands in brackets, without a number before it and without little words:
/// `2. Indirizzo di posta elettronica (facoltativo)` is `indirizzo_posta_elettronica`.
pub(super) fn bare(header: &str) -> String {
    let mut depth = 0_usize;
    let outside: String = header
        .chars()
        .filter(|letter| {
            match letter {
                '(' | '[' => depth += 1,
                ')' | ']' => {
                    depth = depth.saturating_sub(1);
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect();
    let all = match words(&outside) {
        none if none.is_empty() => words(header),
        some => some,
    };
    let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    let first = all.iter().position(|word| !is_number(word)).unwrap_or(0);
    let telling: Vec<&str> =
        all.iter().skip(first).map(String::as_str).filter(|word| !FILLERS.contains(word)).collect();
    if telling.is_empty() { all.join("_") } else { telling.join("_") }
}

/// The field that a header names loosely: `E-mail (facoltativa)`, `Associazione/Ente`.
pub(super) fn loosely(kind: Kind, header: &str) -> Option<&'static str> {
    let one = |text: &str| {
        let wanted = bare(text);
        let is_meant = |field: &&'static Field| names(field).any(|name| bare(&name) == wanted);
        if let Some(field) = fields_of_files(kind).find(is_meant) {
            return Some(field);
        }
        // `Data scadenza` is the day of what ends.
        if let Some(day) = wanted.strip_prefix("data_") {
            let is_day = |field: &&'static Field| {
                field.shape == Shape::Date && names(field).any(|name| bare(&name) == day)
            };
            if let Some(field) = fields_of_files(kind).find(is_day) {
                return Some(field);
            }
        }
        // `Telefono 2` is one more of what a field holds several of.
        let (stem, number) = wanted.rsplit_once('_')?;
        let is_more = |field: &&'static Field| {
            holds_several(field.name) && names(field).any(|name| bare(&name) == stem)
        };
        let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| fields_of_files(kind).find(is_more)).flatten()
    };
    let mut parts = header.split('/').map(str::trim).filter(|part| !part.is_empty()).map(one);
    let first = parts.next()??;
    let is_same = |field: Option<&'static Field>| field.is_some_and(|own| own.name == first.name);
    parts.all(is_same).then_some(first.name)
}

/// The field of a column: as somebody said, as its header names it, as what stands in it shows; none
/// where it is kept out, or where another column has a better claim to the field.
pub(in crate::exchange) fn column_field(
    kind: Kind,
    sheet: &Sheet,
    maps: &[Mapping],
    at: usize,
) -> Option<&'static str> {
    let header = sheet.headers.get(at)?;
    if let Some(map) = Mapping::of(maps, &sheet.headers, at) {
        return named(kind, &map.field);
    }
    if let Some(field) = named(kind, header) {
        return Some(field);
    }
    // `I seduta` is a sitting, not the field of sittings.
    if says_sitting(kind, header) {
        return None;
    }
    let field = loosely(kind, header).or_else(|| addressed(kind, sheet, at))?;
    let has_it = |(other, own): (usize, &String)| {
        other != at
            && (named(kind, own) == Some(field)
                || (other < at && loosely(kind, own) == Some(field)))
    };
    (holds_several(field) || !sheet.headers.iter().enumerate().any(has_it)).then_some(field)
}

/// Where in a sheet a field stands first.
pub(super) fn column_of(kind: Kind, sheet: &Sheet, maps: &[Mapping], field: &str) -> Option<usize> {
    (0..sheet.headers.len()).find(|at| column_field(kind, sheet, maps, *at) == Some(field))
}

/// The field of a column that a word of its header and most of its cells show: `Tel. ufficio`,
/// `Mail del referente`.
fn addressed(kind: Kind, sheet: &Sheet, at: usize) -> Option<&'static str> {
    let said = words(sheet.headers.get(at)?);
    let says = |list: &[&str]| said.iter().any(|word| list.contains(&word.as_str()));
    let cells = sheet.rows.iter().take(SAMPLE).filter_map(|row| row.cells.get(at));
    let cells: Vec<&str> = cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let shows = |is_it: fn(&str) -> bool| {
        let count = cells.iter().filter(|cell| is_it(cell)).count();
        count > 0 && count * 2 >= cells.len()
    };
    let figures = |cell: &str| cell.chars().filter(char::is_ascii_digit).count() >= FIGURES;
    let found = if says(MAIL) && shows(|cell| cell.contains('@')) {
        "email"
    } else if says(PHONE) && shows(figures) {
        "phone"
    } else {
        return None;
    };
    kind.field(found).map(|field| field.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::read_sheet;

    fn fields(kind: Kind, csv: &str) -> Vec<Option<&'static str>> {
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        (0..sheet.headers.len()).map(|at| column_field(kind, &sheet, &[], at)).collect()
    }

    #[test]
    fn a_header_is_known_with_remarks_numbers_and_little_words_around_it() {
        let csv =
            "1. Denominazione (per esteso);Indirizzo di posta elettronica;Tipo [vedi legenda]\n";
        assert_eq!(fields(Kind::Stakeholders, csv), [Some("name"), Some("email"), Some("kind")]);
        assert_eq!(fields(Kind::Stakeholders, "Associazione/Ente;x\n")[0], None);
        assert_eq!(fields(Kind::People, "nome;Associazione / Ente\n")[1], Some("organisation"));
    }

    #[test]
    fn what_stands_in_a_column_tells_a_telephone_from_a_yes_or_no() {
        let csv = "nome;Tel. ufficio;Mail referente;Consenso mail\nA;0546 123456;a@b.it;sì\n";
        let expected = [Some("name"), Some("phone"), Some("email"), None];
        assert_eq!(fields(Kind::Stakeholders, csv), expected);
        assert_eq!(fields(Kind::Stakeholders, "nome;Data adesione\nA;\n")[1], Some("joined"));
        assert_eq!(fields(Kind::Attendance, "Persona;I seduta\nA;P\n")[1], None);
        let csv = "nome;Telefono 1;Telefono 2;Indirizzo;Indirizzo 2;Gruppo 2\nA;1;2;a;b;c\n";
        let expected = ["name", "phone", "phone", "address", "address"].map(Some);
        assert_eq!(fields(Kind::Stakeholders, csv)[..5], expected);
    }

    #[test]
    fn a_header_that_names_a_field_goes_before_one_that_nearly_does() {
        let csv = "Nome (breve);Nome\nx;y\n";
        assert_eq!(fields(Kind::People, csv), [None, Some("name")]);
    }
}
