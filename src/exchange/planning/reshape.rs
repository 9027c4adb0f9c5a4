//! A sheet as its writer meant it: the header under the titles, one row for each mark. Keeps out:
//! which column is which field.

use std::borrow::Cow;

use super::mapping::{Mapping, named};
use crate::domain::{Criterion, Kind, Noun, World, fold};
use crate::exchange::reading::sheet::{Sheet, SheetRow};
use crate::say;

/// How far down a header row is looked for.
const TITLES: usize = 10;

/// The sheet with the header row that names fields, and marks one below the other.
pub(super) fn reshaped<'a>(
    kind: Kind,
    sheet: &'a Sheet,
    maps: &[Mapping],
    world: &dyn World,
) -> Cow<'a, Sheet> {
    match headed(kind, sheet, maps) {
        Some(headed) => Cow::Owned(long(kind, &headed, maps, world).unwrap_or(headed)),
        None => long(kind, sheet, maps, world).map_or(Cow::Borrowed(sheet), Cow::Owned),
    }
}

/// The sheet below its titles, where the first row names no field and a later one does.
fn headed(kind: Kind, sheet: &Sheet, maps: &[Mapping]) -> Option<Sheet> {
    let knows = |cell: &String| {
        !cell.trim().is_empty()
            && (named(kind, cell).is_some()
                || maps.iter().any(|map| fold(&map.column) == fold(cell)))
    };
    let known = |cells: &[String]| cells.iter().filter(|cell| knows(cell)).count();
    let required = kind.fields().iter().filter(|field| field.required).count().clamp(1, 2);
    if known(&sheet.headers) > 0 {
        return None;
    }
    let at = sheet.rows.iter().take(TITLES).position(|row| known(&row.cells) >= required)?;
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

/// Marks that stand in a column for each criterion, one row for each mark.
fn long(kind: Kind, sheet: &Sheet, maps: &[Mapping], world: &dyn World) -> Option<Sheet> {
    let is = |header: &String, field: &str| {
        let mapped = maps.iter().find(|map| fold(&map.column) == fold(header));
        named(kind, mapped.map_or(header.as_str(), |map| map.field.as_str())) == Some(field)
    };
    if kind != Kind::Scores || sheet.headers.iter().any(|header| is(header, "criterion")) {
        return None;
    }
    let criterion = |header: &String| {
        let header = bare(header);
        let own = world.all::<Criterion>().find(|(_, own)| {
            [Some(own.code.as_str()), own.name.as_ref().map(|name| name.as_str())]
                .into_iter()
                .flatten()
                .any(|name| bare(name) == header)
        });
        own.map(|(_, own)| own.cell("code", world).text())
    };
    let criteria: Vec<(usize, String)> = sheet
        .headers
        .iter()
        .enumerate()
        .filter(|(_, header)| named(kind, header).is_none())
        .filter_map(|(at, header)| Some((at, criterion(header)?)))
        .collect();
    if criteria.is_empty() {
        return None;
    }
    let rest: Vec<usize> =
        (0..sheet.headers.len()).filter(|at| criteria.iter().all(|(own, _)| own != at)).collect();
    let kept = |cells: &[String]| -> Vec<String> {
        rest.iter().map(|at| cells.get(*at).cloned().unwrap_or_default()).collect()
    };
    let mut headers = kept(&sheet.headers);
    headers.extend(["criterion".to_owned(), "score".to_owned()]);
    let rows = sheet.rows.iter().flat_map(|row| {
        criteria.iter().map(|(at, code)| {
            let mut cells = kept(&row.cells);
            cells.extend([code.clone(), row.cells.get(*at).cloned().unwrap_or_default()]);
            SheetRow { line: row.line, cells }
        })
    });
    let mut notices = sheet.notices.clone();
    let codes: Vec<&str> = criteria.iter().map(|(_, code)| code.as_str()).collect();
    notices.push(say!("sheet-wide", list = codes.join(", ")));
    Some(Sheet { line: sheet.line, headers, rows: rows.collect(), tab: None, notices })
}

/// Letters and digits without case and accents: `Utilità` is the criterion `utilita`.
fn bare(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;
    let plain: String = text.nfd().filter(|letter| !is_combining_mark(*letter)).collect();
    fold(&plain).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{ImportOptions, plan, read_sheet, sample};

    #[test]
    fn titles_above_the_header_are_passed_over_and_said() {
        let csv =
            "Registro 2014;;\n;agg. marzo;\nDenominazione;Categoria;\nArci;cultura;\nCai;;x\n";
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        let headed = headed(Kind::Stakeholders, &sheet, &[]).unwrap();
        assert_eq!((headed.line, headed.headers.len(), headed.rows.len()), (3, 2, 2));
        assert_eq!(headed.notices, [say!("sheet-header", line = 3)]);
        let plain = read_sheet(b"Colore;nome\nx;y\n").unwrap();
        assert!(super::headed(Kind::Stakeholders, &plain, &[]).is_none());
    }

    #[test]
    fn a_column_for_each_criterion_is_a_row_for_each_mark() {
        let csv = "Valutatore;Proposta;Utilit\u{e0};Costo\n=cmd();P2;4,0;n.d.\n";
        let options = ImportOptions { source: "x.csv", ..sample::options() };
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        let book = sample::book();
        let long = super::long(Kind::Scores, &sheet, &[], book.world()).unwrap();
        assert_eq!(long.headers, ["Valutatore", "Proposta", "criterion", "score"]);
        assert_eq!(long.rows.len(), 2);
        let planned = plan(Kind::Scores, &sheet, &[], options, &book, &mut sample::ids());
        // Their round is closed in the sample: that rows were read so far is what is looked at.
        let reasons = planned.map(|import| import.counts.added).map_err(|wrong| {
            wrong.findings.iter().map(|bad| bad.reason.key.to_string()).collect::<Vec<_>>()
        });
        assert!(!matches!(&reasons, Err(keys) if keys.iter().any(|key| key == "column-missing")));
    }
}
