//! Rows between those of a list that are none: the header once more on each page, numbers of pages,
//! headings of groups. Keeps out: what stands above and below the list.

use super::foot::{texts, usual};
use crate::domain::{fold, words};
use crate::exchange::reading::sheet::SheetRow;

/// The letters of the shortest heading in capitals: fewer are a sign, or the short name of somebody.
const WORD: usize = 4;

/// The rows between those of a list that are none, by their places.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Between {
    /// The header once more, and numbers of pages.
    pub(super) pages: Vec<usize>,
    /// Headings of groups.
    pub(super) headings: Vec<usize>,
}

/// What stands between the rows of a list. `key` is the column that no row leaves blank, where it is
/// known.
pub(super) fn between(headers: &[String], rows: &[SheetRow], key: Option<usize>) -> Between {
    let mut found = Between::default();
    let usual = usual(rows);
    if usual < 2 {
        return found;
    }
    let header: Vec<String> = headers.iter().map(|cell| fold(cell)).collect();
    let is_page = |row: &SheetRow| is_header(row, &header) || is_number_of_page(row);
    found.pages = places(rows, is_page);
    let alone = |row: &SheetRow| {
        let mut filled = row.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        match (filled.next(), filled.next()) {
            (Some((at, cell)), None) => Some((at, cell.trim().to_owned())),
            _ => None,
        }
    };
    // A list with headings begins with one. Beside the names it can be nothing else; among them only
    // a colon, or capitals in more than one, tell it from a name without anything more.
    let beside = |row: &SheetRow| {
        alone(row).is_some_and(|(at, text)| {
            let is_text = text.chars().any(char::is_alphabetic);
            is_text && (key.is_some_and(|key| key != at) || text.ends_with(':'))
        })
    };
    let in_capitals = |row: &SheetRow| {
        alone(row).is_some_and(|(_, text)| {
            let letters = text.chars().filter(|c| c.is_alphabetic()).count();
            letters >= WORD && text.chars().all(|c| !c.is_lowercase() && !c.is_ascii_digit())
        })
    };
    let Some((_, first)) = rows.iter().enumerate().find(|(at, _)| !found.pages.contains(at)) else {
        return found;
    };
    if beside(first) || in_capitals(first) {
        let capitals = places(rows, in_capitals);
        let headings = |row: &SheetRow| beside(row) || capitals.len() > 1 && in_capitals(row);
        found.headings = places(rows, headings);
        found.headings.retain(|at| !found.pages.contains(at));
    }
    found
}

fn places(rows: &[SheetRow], is_it: impl Fn(&SheetRow) -> bool) -> Vec<usize> {
    rows.iter().enumerate().filter(|(_, row)| is_it(row)).map(|(at, _)| at).collect()
}

fn is_header(row: &SheetRow, header: &[String]) -> bool {
    let mut said = 0;
    let is_same = |(at, cell): (usize, &String)| {
        let cell = cell.trim();
        if cell.is_empty() {
            return true;
        }
        said += 1;
        header.get(at).is_some_and(|own| *own == fold(cell))
    };
    row.cells.iter().enumerate().all(is_same) && said > 1
}

fn is_number_of_page(row: &SheetRow) -> bool {
    let mut said = texts(row);
    let (Some(text), None) = (said.next(), said.next()) else { return false };
    let parts = words(text);
    let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    match parts.as_slice() {
        [page, number] => is_page_word(page) && is_number(number),
        [page, number, of, all] => {
            is_page_word(page)
                && is_number(number)
                && matches!(of.as_str(), "di" | "of")
                && is_number(all)
        }
        _ => false,
    }
}

fn is_page_word(word: &str) -> bool {
    matches!(word, "pag" | "pagina" | "page" | "p" | "foglio")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::read_sheet;

    fn lines(csv: &str, key: usize) -> (Vec<u64>, Vec<u64>) {
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        let found = between(&sheet.headers, &sheet.rows, Some(key));
        let lines = |places: Vec<usize>| places.iter().map(|at| sheet.rows[*at].line).collect();
        (lines(found.pages), lines(found.headings))
    }

    #[test]
    fn the_header_on_a_later_page_and_its_number_are_no_rows() {
        let csv = "Nome;Ente;Tel\nAnna;Comune;1\npag. 1;;\nNOME;Ente;Tel\nUgo;Scuola;2\nPagina 2 di 2;;\n";
        assert_eq!(lines(csv, 0), (vec![3, 4, 6], vec![]));
    }

    #[test]
    fn headings_of_groups_are_told_from_names() {
        let csv = "N.;Nome;Tel\nScuole;;\n1;Liceo;1\nAltri;;\n2;Arci;2\n";
        assert_eq!(lines(csv, 1).1, [2, 4]);
        let csv = "Nome;Tipo;Tel\nSCUOLE;;\nLiceo;ente;1\nALTRI:;;\nArci;x;2\n";
        assert_eq!(lines(csv, 0).1, [2, 4]);
        // Whoever is on a list by the name alone stands anywhere in it.
        let csv = "Nome;Tipo;Tel\nLiceo;ente;1\nAVIS;;\nArci;x;2\n";
        assert_eq!(lines(csv, 0).1, Vec::<u64>::new());
        for csv in
            ["Nome\nSCUOLE\nLiceo\n", "Cod;Parte di\nP1;\nP2;P1\n", "Nome;Tipo\nAUSER;\nArci;x\n"]
        {
            assert_eq!(lines(csv, 0).1, Vec::<u64>::new(), "{csv}");
        }
    }
}
