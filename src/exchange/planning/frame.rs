//! What stands around the rows of a sheet: titles above the header, headings between the rows, totals
//! and remarks below. Keeps out: which column is which field.

use super::foot::{foot, texts};
use super::groups::between;
use super::headers::{column_field, loosely};
use super::mapping::{Mapping, named};
use super::name_parts::{self, is_part};
use super::sitting_headers::says_sitting;
use super::wide::is_answer;
use crate::domain::{Kind, fold};
use crate::exchange::reading::sheet::{Sheet, SheetRow};
use crate::say;
use crate::text::Sentence;

/// How far down a header row is looked for.
const TITLES: usize = 10;

/// The sheet without what stands around its rows, where it has any of it.
pub(in crate::exchange) fn framed(kind: Kind, sheet: &Sheet, maps: &[Mapping]) -> Option<Sheet> {
    let header = header(kind, sheet, maps);
    let begins = header.map_or(0, |at| at + 1);
    let rows = sheet.rows.get(begins..).unwrap_or_default();
    let headers = match header.and_then(|at| sheet.rows.get(at)) {
        Some(row) => &row.cells,
        None => &sheet.headers,
    };
    let foot = foot(rows, sheet.tab.is_some());
    let list = rows.len() - foot.totals.len() - foot.remarks.len();
    let list = rows.get(..list).unwrap_or_default();
    let between = between(headers, list, key(kind, headers, maps));
    let mut out: Vec<usize> = [&foot.totals, &foot.remarks, &between.pages, &between.headings]
        .into_iter()
        .flatten()
        .copied()
        .collect();
    out.sort_unstable();
    if header.is_none() && out.is_empty() {
        return None;
    }
    let mut framed = sheet.clone_without_rows();
    if let Some(at) = header {
        titles(sheet, at, &mut framed);
    }
    let width = framed.headers.len();
    let total = |at: &usize| {
        let row = rows.get(*at)?;
        Some(say!("sheet-total", line = row.line, text = told(row)))
    };
    framed.notices.extend(foot.totals.iter().filter_map(total));
    let told = |places: &[usize], say: fn(usize, u64, String) -> Sentence| {
        let row = places.first().and_then(|at| rows.get(*at))?;
        Some(say(places.len(), row.line, told(row)))
    };
    let said = [
        told(&foot.remarks, |count, line, text| {
            say!("sheet-remarks", count = count, line = line, text = text)
        }),
        told(&between.pages, |count, line, text| {
            say!("sheet-pages", count = count, line = line, text = text)
        }),
        told(&between.headings, |count, line, text| {
            say!("sheet-headings", count = count, line = line, text = text)
        }),
    ];
    framed.notices.extend(said.into_iter().flatten());
    for (at, row) in rows.iter().enumerate() {
        if out.binary_search(&at).is_ok() {
            framed.left_out.extend(texts(row).map(str::to_owned));
            continue;
        }
        let mut row = row.clone();
        if header.is_some() {
            row.cut = framed.cut(&row);
            row.cells.resize(row.cells.len().max(width), String::new());
        }
        framed.rows.push(row);
    }
    Some(framed)
}

/// Takes the header from the row at a place, and what stands above it as titles.
fn titles(sheet: &Sheet, at: usize, framed: &mut Sheet) {
    let Some(header) = sheet.rows.get(at) else { return };
    let width =
        header.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |at| at + 1);
    let above = std::iter::once(&sheet.headers)
        .chain(sheet.rows.iter().take(at).map(|row| &row.cells))
        .map(|cells| {
            let filled = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
            filled.collect::<Vec<_>>().join(" ")
        });
    let above: Vec<String> = above.filter(|title| !title.is_empty()).collect();
    framed.titles = above;
    framed.line = header.line;
    framed.headers = header.cells.iter().take(width).cloned().collect();
    framed.notices.push(say!("sheet-header", line = header.line));
}

/// The row of the header: where the first row names no field and a later one does, or the first heads
/// groups of columns and a later one names more of them.
fn header(kind: Kind, sheet: &Sheet, maps: &[Mapping]) -> Option<usize> {
    let knows = |cell: &String| {
        !cell.trim().is_empty()
            && (named(kind, cell).is_some()
                || loosely(kind, cell).is_some()
                || says_sitting(kind, cell)
                || is_part(cell)
                || is_answer(kind, cell)
                || maps.iter().any(|map| fold(&map.column) == fold(cell)))
    };
    let known = |cells: &[String]| cells.iter().filter(|cell| knows(cell)).count();
    let filled = |cells: &[String]| cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let required = kind.fields().iter().filter(|field| field.required).count().clamp(1, 2);
    let first = known(&sheet.headers);
    // Below lines of one text each a row of several cells that knows one field is a header too.
    let are_titles = |above: usize| {
        let before = sheet.rows.iter().take(above).map(|row| filled(&row.cells));
        std::iter::once(filled(&sheet.headers)).chain(before).all(|count| count < 2)
    };
    let is_header = |(at, row): (usize, &SheetRow)| {
        let own = known(&row.cells);
        if first == 0 && own > 0 && filled(&row.cells) > 2 && are_titles(at) {
            return true;
        }
        if first == 0 || filled(&sheet.headers) == 1 && own > first {
            return own >= required;
        }
        // A row of data may hold a word that is the name of a field; one of headers is nothing
        // else.
        own > first && own >= 2 && own * 2 > filled(&row.cells)
    };
    let rows = sheet.rows.iter().enumerate().take(TITLES);
    rows.filter(|row| is_header(*row)).map(|(at, _)| at).next()
}

/// The column of what a row of a kind is called by, where it is one.
fn key(kind: Kind, headers: &[String], maps: &[Mapping]) -> Option<usize> {
    let field = kind.fields().iter().find(|field| field.required)?;
    let sheet = Sheet { headers: headers.to_vec(), ..Sheet::default() };
    let pairs = name_parts::pairs(kind, headers);
    let pair = pairs.iter().find(|pair| pair.field == field.name && !pair.is_noted);
    let own =
        || (0..headers.len()).find(|at| column_field(kind, &sheet, maps, *at) == Some(field.name));
    pair.map(|pair| pair.surname).or_else(own)
}

fn told(row: &SheetRow) -> String {
    texts(row).collect::<Vec<_>>().join(" | ")
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
        assert_eq!(headed.titles, ["Registro 2014", "agg. marzo"]);
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
