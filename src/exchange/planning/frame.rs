//! What stands around the rows of a sheet: titles above the header, totals below. Keeps out: which
//! column is which field.

use super::mapping::{Mapping, named};
use super::sitting_headers::says_sitting;
use crate::domain::{Kind, fold};
use crate::exchange::reading::sheet::{Sheet, SheetRow};
use crate::say;
use crate::text::Sentence;

/// How far down a header row is looked for.
const TITLES: usize = 10;
/// How many rows from the last a total is looked for.
const FOOT: usize = 3;
/// What a row of totals is called, where that is all it is called.
const TOTALS: &[&str] = &[
    "totale",
    "totali",
    "total",
    "totals",
    "totale generale",
    "totale complessivo",
    "grand total",
    "subtotale",
    "subtotal",
    "somma",
    "sum",
    "media",
    "average",
    "tot",
];

/// The sheet below its titles and above its totals, where it has any.
pub(in crate::exchange) fn framed(kind: Kind, sheet: &Sheet, maps: &[Mapping]) -> Option<Sheet> {
    let below = headed(kind, sheet, maps);
    let above = without_totals(below.as_ref().unwrap_or(sheet));
    above.or(below)
}

/// The sheet below its titles: where the first row names no field and a later one does, or the
/// first heads groups of columns and a later one names more of them.
fn headed(kind: Kind, sheet: &Sheet, maps: &[Mapping]) -> Option<Sheet> {
    let knows = |cell: &String| {
        !cell.trim().is_empty()
            && (named(kind, cell).is_some()
                || says_sitting(kind, cell)
                || maps.iter().any(|map| fold(&map.column) == fold(cell)))
    };
    let known = |cells: &[String]| cells.iter().filter(|cell| knows(cell)).count();
    let filled = |cells: &[String]| cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let required = kind.fields().iter().filter(|field| field.required).count().clamp(1, 2);
    let first = known(&sheet.headers);
    let is_header = |row: &SheetRow| {
        let own = known(&row.cells);
        if first == 0 {
            return own >= required;
        }
        // A row of data may hold a word that is the name of a field; one of headers is nothing
        // else.
        own > first && own >= 2 && own * 2 > filled(&row.cells)
    };
    let at = sheet.rows.iter().take(TITLES).position(is_header)?;
    let header = sheet.rows.get(at)?;
    let width = header.cells.iter().rposition(|cell| !cell.trim().is_empty())? + 1;
    let mut notices = sheet.notices.clone();
    notices.push(say!("sheet-header", line = header.line));
    let fitted = |row: &SheetRow| {
        let mut row = row.clone();
        row.cells.resize(row.cells.len().max(width), String::new());
        row
    };
    Some(Sheet {
        line: header.line,
        headers: header.cells.iter().take(width).cloned().collect(),
        rows: sheet.rows.iter().skip(at + 1).map(fitted).collect(),
        tab: sheet.tab.clone(),
        notices,
    })
}

/// The sheet without the rows of totals at its foot; a row is one where its first text says so and
/// the others are numbers.
fn without_totals(sheet: &Sheet) -> Option<Sheet> {
    let last = sheet.rows.len();
    let foot = sheet.rows.iter().enumerate().skip(last.saturating_sub(FOOT));
    let totals: Vec<usize> =
        foot.filter(|(at, row)| is_total(row, *at)).map(|(at, _)| at).collect();
    let lines: Vec<Sentence> = totals
        .iter()
        .filter_map(|at| sheet.rows.get(*at))
        .map(|row| say!("sheet-total", line = row.line, text = told(row)))
        .collect();
    if lines.is_empty() {
        return None;
    }
    let mut sheet = sheet.clone();
    let mut at = 0..;
    sheet.rows.retain(|_| at.next().is_none_or(|at| !totals.contains(&at)));
    sheet.notices.extend(lines);
    Some(sheet)
}

fn told(row: &SheetRow) -> String {
    let cells: Vec<&str> =
        row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    cells.join(" | ")
}

fn is_total(row: &SheetRow, above: usize) -> bool {
    let mut cells = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let Some(first) = cells.next() else { return false };
    let rest: Vec<&str> = cells.collect();
    if !rest.iter().all(|cell| is_figure(cell)) {
        return false;
    }
    let called = fold(first);
    let called = called.trim_end_matches([':', '.', ' ']);
    let begins = TOTALS.iter().any(|total| {
        called.strip_prefix(total).is_some_and(|rest| rest.starts_with([' ', ':', '.']))
    });
    // `Totale Sport` is a name, with or without marks beside it; `Totale iscritti: 25` is none.
    TOTALS.contains(&called)
        || (begins && rest.is_empty() && called.ends_with(|letter: char| letter.is_ascii_digit()))
        || (begins && rest.len() == 1 && rest.first().is_some_and(|rest| counts(rest, above)))
}

fn counts(cell: &str, rows: usize) -> bool {
    cell.parse() == Ok(rows)
}

fn is_figure(cell: &str) -> bool {
    let is_sign = |letter: char| " .,'%\u{20ac}+-".contains(letter);
    cell.chars().any(|letter| letter.is_ascii_digit())
        && cell.chars().all(|letter| letter.is_ascii_digit() || is_sign(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::read_sheet;

    fn framed_csv(csv: &str) -> Option<(u64, Vec<String>, Vec<u64>)> {
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        let framed = framed(Kind::Stakeholders, &sheet, &[])?;
        let lines = framed.rows.iter().map(|row| row.line).collect();
        Some((framed.line, framed.headers, lines))
    }

    #[test]
    fn titles_above_the_header_are_passed_over_and_said() {
        let csv =
            "Registro 2014;;\n;agg. marzo;\nDenominazione;Categoria;\nArci;cultura;\nCai;;x\n";
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        let headed = framed(Kind::Stakeholders, &sheet, &[]).unwrap();
        assert_eq!((headed.line, headed.headers.len(), headed.rows.len()), (3, 2, 2));
        assert_eq!(headed.notices, [say!("sheet-header", line = 3)]);
        assert_eq!(framed_csv("Colore;nome\nx;y\n"), None);
    }

    #[test]
    fn a_row_over_groups_of_columns_is_no_header() {
        let csv = "Nome;Contatti;\nNome;Telefono;E-mail\nArci;0546;a@b.it\n";
        let (line, headers, rows) = framed_csv(csv).unwrap();
        assert_eq!((line, headers[2].as_str(), rows), (2, "E-mail", vec![3]));
    }

    #[test]
    fn a_row_of_data_that_has_the_name_of_a_field_is_no_header() {
        assert_eq!(framed_csv("nome;note;x\nComune;Ambito;y\n"), None);
    }

    #[test]
    fn totals_at_the_foot_are_no_records() {
        let csv = "nome;potere;interesse\nArci;4;3\nCai;2;2\nTotale;6;5\nTotale soggetti: 2;;\n\
                   Totale righe;4;\n";
        assert_eq!(framed_csv(csv).unwrap().2, [2, 3]);
        for name in ["Totale Sport;4;3", "Totale Sport;4;", "Totale;Faenza;", "Total Relax ASD;;"] {
            assert_eq!(framed_csv(&format!("nome;potere;interesse\nArci;4;3\n{name}\n")), None);
        }
        let many = format!("nome\nTotale\n{}", "Arci\n".repeat(4));
        assert_eq!(framed_csv(&many), None, "a total stands at the foot");
    }
}
