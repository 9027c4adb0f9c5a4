//! A sheet as its writer meant it: one row for each mark, and for each presence, with what a title says
//! of all of them. Keeps out: which column is which field, and what stands around the rows (see
//! `frame`).

use std::borrow::Cow;

use super::frame::framed;
use super::headers::{column_of, loosely};
use super::mapping::{Mapping, named};
use super::sitting_headers::sitting_in_title;
use super::{draw_columns, name_parts, vote_columns, wide};
use crate::domain::{Kind, Shape, World};
use crate::exchange::reading::sheet::Sheet;
use crate::say;

/// The sheet with the header row that names fields, what its titles say, and marks one below the other.
pub(in crate::exchange) fn reshaped<'a>(
    kind: Kind,
    sheet: &'a Sheet,
    maps: &[Mapping],
    world: &dyn World,
) -> Cow<'a, Sheet> {
    let mut sheet = match framed(kind, sheet, maps) {
        Some(framed) => Cow::Owned(framed),
        None => Cow::Borrowed(sheet),
    };
    if let Some(completed) = vote_columns::completed(kind, &sheet, maps, world) {
        return Cow::Owned(completed);
    }
    if kind == Kind::Candidates
        && let Some(completed) = draw_columns::completed(&sheet, maps, world)
    {
        return Cow::Owned(completed);
    }
    if let Some(long) = wide::long(kind, &sheet, maps, world) {
        sheet = Cow::Owned(long);
    }
    match titled(kind, &sheet, maps, world) {
        Some(titled) => Cow::Owned(titled),
        None => sheet,
    }
}

/// The sheet with a column for each field that it needs and that a title says: `Seduta n. 3 del
/// 18/01/2014`, `Valutatore: Anna Verdi`.
fn titled(kind: Kind, sheet: &Sheet, maps: &[Mapping], world: &dyn World) -> Option<Sheet> {
    let of_tab = sheet.tab.as_ref().map(|tab| &tab.name);
    let titles: Vec<&String> = sheet.titles.iter().chain(of_tab).collect();
    if titles.is_empty() {
        return None;
    }
    let pairs = name_parts::pairs(kind, &sheet.headers);
    let is_missing = |field: &&crate::domain::Field| {
        field.required
            && column_of(kind, sheet, maps, field.name).is_none()
            && !pairs.iter().any(|pair| pair.field == field.name)
    };
    let mut added = Vec::new();
    for field in kind.fields().iter().filter(is_missing) {
        let labelled = titles.iter().find_map(|title| {
            let (label, value) = title.split_once(':')?;
            let is_meant = [named(kind, label), loosely(kind, label)].contains(&Some(field.name));
            let value = value.trim();
            (is_meant && !value.is_empty()).then(|| ((*title).clone(), value.to_owned()))
        });
        let found = labelled.or_else(|| {
            let is_sitting = matches!(field.shape, Shape::Reference(Kind::Meetings));
            let mut said = titles.iter().filter(|_| is_sitting).filter_map(|title| {
                sitting_in_title(title, world).map(|sitting| ((*title).clone(), sitting))
            });
            let first = said.next()?;
            // Two sittings in the titles are none.
            said.all(|(_, other)| other == first.1).then_some(first)
        });
        added.extend(found.map(|(title, value)| (field.name, title, value)));
    }
    if added.is_empty() {
        return None;
    }
    let mut titled = sheet.clone();
    titled.columns = titled.columns.or(Some(sheet.headers.len()));
    titled.written = titled.written.or_else(|| Some(sheet.headers.clone()));
    let width = sheet.headers.len();
    for (field, title, value) in added {
        titled.headers.push(field.to_owned());
        let at = titled.headers.len() - 1;
        let added = (width..=at).map(|_| None);
        titled.come_from(sheet, (0..width).map(Some).chain(added).collect());
        for row in &mut titled.rows {
            row.add(at, sheet.cut(row), value.clone());
        }
        titled.notices.push(say!("sheet-titled", title = title, field = field, value = value));
    }
    Some(titled)
}
