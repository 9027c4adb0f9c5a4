//! Who supports which proposal, in a sheet with a column for each proposal or each supporter: proposals
//! count them, stakeholders have a tag for each. Keeps out: marks and presences.

use super::super::headers::column_field;
use super::super::mapping::Mapping;
use super::super::marks::{is_mark, is_no};
use super::{find, told};
use crate::domain::{Kind, Lost, World};
use crate::exchange::reading::sheet::{Sheet, SheetRow};
use crate::say;

/// The field of a proposal in which supporters are counted.
const SUPPORTERS: &str = "supporters";

/// The sheet with the supporters counted, or tags beside stakeholders; `None` where it tells of none.
pub(super) fn counted(
    kind: Kind,
    sheet: &Sheet,
    maps: &[Mapping],
    world: &dyn World,
) -> Option<Sheet> {
    match kind {
        Kind::Proposals => by_proposal(sheet, maps, world)
            .or_else(|| by_supporter(sheet, maps, world))
            .or_else(|| listed(sheet, maps)),
        Kind::Stakeholders => tagged(sheet, maps, world),
        _ => None,
    }
}

/// Columns that nobody claims, with nothing but crosses in them.
fn crosses<'a>(
    kind: Kind,
    sheet: &'a Sheet,
    maps: &'a [Mapping],
) -> impl Iterator<Item = (usize, &'a String)> {
    sheet.headers.iter().enumerate().filter(move |(at, header)| {
        let mut cells =
            sheet.rows.iter().filter_map(|row| row.cells.get(*at)).map(|cell| cell.trim());
        let is_filled = cells.clone().any(is_mark);
        !header.trim().is_empty()
            && column_field(kind, sheet, maps, *at).is_none()
            && !maps.iter().any(|map| map.is_of(&sheet.headers, *at))
            && is_filled
            && cells.all(|cell| cell.is_empty() || is_mark(cell) || is_no(cell))
    })
}

fn is_set(row: &SheetRow, at: usize) -> bool {
    row.cells.get(at).is_some_and(|cell| is_mark(cell.trim()))
}

/// A row for each supporter and a column for each proposal: a row for each proposal.
fn by_proposal(sheet: &Sheet, maps: &[Mapping], world: &dyn World) -> Option<Sheet> {
    let has_code = (0..sheet.headers.len())
        .any(|at| column_field(Kind::Proposals, sheet, maps, at) == Some("code"));
    let columns: Vec<(usize, String)> = crosses(Kind::Proposals, sheet, maps)
        .filter_map(|(at, header)| Some((at, find::proposal(header, world)?)))
        .collect();
    if has_code || columns.is_empty() {
        return None;
    }
    let mut counted = sheet.clone_without_rows();
    counted.columns = counted.columns.or(Some(sheet.headers.len()));
    counted.headers = vec!["code".to_owned(), SUPPORTERS.to_owned()];
    counted.tab = None;
    counted.rows.extend(columns.iter().map(|(at, code)| {
        let count = sheet.rows.iter().filter(|row| is_set(row, *at)).count();
        let cells = vec![code.clone(), count.to_string()];
        SheetRow { line: sheet.line, cells, ..SheetRow::default() }
    }));
    let cut = sheet.rows.iter().filter_map(|row| Some((row, sheet.cut(row)?)));
    counted.rows.extend(cut.map(|(row, cells)| SheetRow { cut: Some(cells), ..row.clone() }));
    let others = sheet.rows.iter().flat_map(|row| row.cells.iter());
    counted.left_out.extend(others.filter(|cell| !is_mark(cell)).cloned());
    counted.notices.push(say!("sheet-wide-supported", list = told(sheet, &columns)));
    Some(counted)
}

/// A row for each proposal and a column for each supporter.
fn by_supporter(sheet: &Sheet, maps: &[Mapping], world: &dyn World) -> Option<Sheet> {
    let has = |wanted| {
        (0..sheet.headers.len())
            .any(|at| column_field(Kind::Proposals, sheet, maps, at) == Some(wanted))
    };
    let columns: Vec<(usize, String)> = crosses(Kind::Proposals, sheet, maps)
        .map(|(at, header)| (at, header.trim().to_owned()))
        .collect();
    let is_known = |name: &String| {
        [Kind::Stakeholders, Kind::People, Kind::Labs]
            .into_iter()
            .any(|kind| world.find(kind, name) != Err(Lost::Nothing))
    };
    if has(SUPPORTERS) || !columns.iter().any(|(_, name)| is_known(name)) {
        return None;
    }
    let mut counted = sheet.clone();
    counted.columns = counted.columns.or(Some(sheet.headers.len()));
    counted.headers.push(SUPPORTERS.to_owned());
    let width = sheet.headers.len();
    for row in &mut counted.rows {
        let count = columns.iter().filter(|(at, _)| is_set(row, *at)).count();
        row.add(width, sheet.cut(row), count.to_string());
    }
    for (at, name) in &columns {
        // What was counted is not told as unknown; a name must be known to stay out of papers.
        counted.left_out.push(name.clone());
        if let Some(header) = counted.headers.get_mut(*at) {
            header.clear();
        }
        for row in &mut counted.rows {
            if let Some(cell) = row.cells.get_mut(*at) {
                cell.clear();
            }
        }
    }
    counted.notices.push(say!("sheet-wide-supporters", list = told(sheet, &columns)));
    Some(counted)
}

/// A column with the names of the supporters where their number is wanted.
fn listed(sheet: &Sheet, maps: &[Mapping]) -> Option<Sheet> {
    let at = (0..sheet.headers.len())
        .find(|at| column_field(Kind::Proposals, sheet, maps, *at) == Some(SUPPORTERS))?;
    let names = |cell: &str| -> Vec<String> {
        let parts = cell.split([',', ';', '\n']).map(|name| name.trim().to_owned());
        parts.filter(|name| !name.is_empty()).collect()
    };
    let are_names = |cell: &String| {
        let names = names(cell);
        !names.is_empty()
            && names.iter().all(|name| name.chars().next().is_some_and(char::is_alphabetic))
            && !super::super::nothing::is_nothing(cell)
    };
    let cells = || sheet.rows.iter().filter_map(|row| row.cells.get(at));
    // One word may be a slip; a list is none.
    if !cells().any(|cell| are_names(cell) && names(cell).len() > 1) {
        return None;
    }
    let mut counted = sheet.clone();
    let mut said = Vec::new();
    for cell in counted.rows.iter_mut().filter_map(|row| row.cells.get_mut(at)) {
        if are_names(cell) {
            let list = names(cell);
            *cell = list.len().to_string();
            said.extend(list);
        }
    }
    counted.left_out.extend(said);
    let header = sheet.headers.get(at).map(|own| own.trim().to_owned()).unwrap_or_default();
    counted.notices.push(say!("sheet-supporters-listed", column = header));
    Some(counted)
}

/// Stakeholders with a column for each proposal of the table that they support.
fn tagged(sheet: &Sheet, maps: &[Mapping], world: &dyn World) -> Option<Sheet> {
    let columns: Vec<(usize, String)> = crosses(Kind::Stakeholders, sheet, maps)
        .filter_map(|(at, header)| Some((at, find::proposal(header, world)?)))
        .collect();
    if columns.is_empty() {
        return None;
    }
    let own = (0..sheet.headers.len())
        .find(|at| column_field(Kind::Stakeholders, sheet, maps, *at) == Some("tags"));
    let mut tagged = sheet.clone();
    tagged.columns = tagged.columns.or(Some(sheet.headers.len()));
    let at = own.unwrap_or(sheet.headers.len());
    if own.is_none() {
        tagged.headers.push("tags".to_owned());
    }
    for row in &mut tagged.rows {
        if own.is_none() {
            row.add(at, sheet.cut(row), String::new());
        }
        for (column, code) in &columns {
            let set = is_set(row, *column);
            if let Some(cell) = row.cells.get_mut(*column) {
                cell.clear();
            }
            if let Some(tags) = row.cells.get_mut(at).filter(|_| set) {
                let between = if tags.trim().is_empty() { "" } else { "; " };
                tags.push_str(between);
                tags.push_str(code);
            }
        }
    }
    for (column, _) in &columns {
        if let Some(header) = tagged.headers.get_mut(*column) {
            header.clear();
        }
    }
    tagged.notices.push(say!("sheet-wide-tags", list = told(sheet, &columns)));
    Some(tagged)
}
