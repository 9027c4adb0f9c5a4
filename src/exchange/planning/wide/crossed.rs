//! Score sheets with a column for each assessor under each criterion: `Utilità - Anna Verdi`, or both in
//! two rows of headers. Keeps out: sheets with a column for one of them.

use std::borrow::Cow;

use super::super::headers::column_field;
use super::super::mapping::Mapping;
use super::find;
use crate::domain::{Kind, World};
use crate::exchange::reading::sheet::{Sheet, SheetRow};
use crate::say;

/// What parts a criterion from an assessor in one header.
const BETWEEN: &[&str] = &[" - ", " \u{2013} ", " / ", "/", ": ", "\n", " | "];

/// A row for each mark; `None` where it is no such sheet.
pub(super) fn long(sheet: &Sheet, maps: &[Mapping], world: &dyn World) -> Option<Sheet> {
    let sheet = two_rows(sheet, world).map_or(Cow::Borrowed(sheet), Cow::Owned);
    let field = |at: usize| column_field(Kind::Scores, &sheet, maps, at);
    let has = |wanted: &str| (0..sheet.headers.len()).any(|at| field(at) == Some(wanted));
    if !has("proposal") || has("criterion") || has("assessor") {
        return None;
    }
    let columns: Vec<(usize, (String, String))> = sheet
        .headers
        .iter()
        .enumerate()
        .filter_map(|(at, header)| Some((at, both(header, world)?)))
        .collect();
    if columns.len() < 2 {
        return None;
    }
    let rest: Vec<usize> =
        (0..sheet.headers.len()).filter(|at| columns.iter().all(|(own, _)| own != at)).collect();
    let kept = |cells: &[String]| -> Vec<String> {
        rest.iter().map(|at| cells.get(*at).cloned().unwrap_or_default()).collect()
    };
    let mut long = sheet.clone_without_rows();
    long.columns = long.columns.or(Some(sheet.headers.len()));
    long.headers = kept(&sheet.headers);
    long.headers.extend(["criterion", "assessor", "score"].map(str::to_owned));
    long.come_from(&sheet, rest.iter().copied().map(Some).chain([None, None, None]).collect());
    for row in &sheet.rows {
        if let Some(cells) = sheet.cut(row) {
            long.rows.push(SheetRow { cut: Some(cells), ..row.clone() });
            continue;
        }
        for (at, (criterion, assessor)) in &columns {
            let mut cells = kept(&row.cells);
            let mark = row.cells.get(*at).cloned().unwrap_or_default();
            cells.extend([criterion.clone(), assessor.clone(), mark]);
            let from = sheet.tab.as_ref().and_then(|tab| tab.place(*at));
            long.rows.push(SheetRow { line: row.line, cells, from, cut: None });
        }
    }
    let list: Vec<&str> =
        columns.iter().filter_map(|(at, _)| sheet.headers.get(*at)).map(|own| own.trim()).collect();
    long.notices.push(say!("sheet-wide-crossed", list = list.join(", ")));
    Some(long)
}

/// The criterion and the assessor that a header names together.
fn both(header: &str, world: &dyn World) -> Option<(String, String)> {
    let mut tried = BETWEEN.iter().filter_map(|between| {
        let (one, other) = header.split_once(between)?;
        let way = |criterion: &str, assessor: &str| {
            Some((find::criterion(criterion, world)?, find::assessor(assessor, world)?))
        };
        way(one, other).or_else(|| way(other, one))
    });
    tried.next()
}

/// The sheet whose header is one row of criteria over one of assessors, with both in one.
fn two_rows(sheet: &Sheet, world: &dyn World) -> Option<Sheet> {
    let below = sheet.rows.first()?;
    let is_blank = |text: &String| text.trim().is_empty();
    let is_group = sheet.headers.iter().skip(1).any(is_blank)
        && sheet.headers.iter().any(|header| find::criterion(header, world).is_some());
    let are_names = below.cells.iter().filter(|cell| !is_blank(cell)).count() > 1
        && below
            .cells
            .iter()
            .skip(1)
            .filter(|cell| !is_blank(cell))
            .all(|cell| find::assessor(cell, world).is_some() || column_named(cell));
    if !is_group || !are_names {
        return None;
    }
    let mut group = String::new();
    let mut headers = Vec::new();
    let width = sheet.headers.len().max(below.cells.len());
    for at in 0..width {
        let over = sheet.headers.get(at).filter(|text| !is_blank(text));
        if let Some(over) = over {
            group = over.trim().to_owned();
        }
        let under = below.cells.get(at).map(|text| text.trim()).unwrap_or_default();
        headers.push(match (over, under) {
            (Some(over), "") => over.clone(),
            (_, under) if find::assessor(under, world).is_some() => format!("{group} - {under}"),
            (_, under) => under.to_owned(),
        });
    }
    let mut whole = sheet.clone();
    whole.line = below.line;
    whole.headers = headers;
    whole.rows.remove(0);
    Some(whole)
}

fn column_named(cell: &str) -> bool {
    super::super::mapping::named(Kind::Scores, cell).is_some()
}
