//! Which column is which field. Keeps out: the texts in the columns.

use std::collections::{BTreeMap, BTreeSet};

use super::beside;
use super::mapping::{ID, Mapping, named, nearest};
use super::name_parts::{self, Part};
use super::nothing::{has_lost_digits, is_nothing};
use super::origins::{SOURCE_ID, has_origin};
use crate::domain::{Field, Id, Kind, Row, World, fold};
use crate::exchange::reading::sheet::{Sheet, SheetRow, cell_name};
use crate::exchange::unreadable::{Spot, fault_at};
use crate::say;
use crate::text::{Finding, Sentence};

/// Every name a field answers to: `name (nome, denominazione)`.
fn names(field: &Field) -> String {
    if field.aliases.is_empty() {
        field.name.to_owned()
    } else {
        format!("{} ({})", field.name, field.aliases.join(", "))
    }
}

/// The names that the fields of a file of `kind` answer to, for a sentence.
pub fn accepted(kind: Kind) -> String {
    listed(kind.fields().iter().chain(beside::beside(kind)))
}

/// The names that fields answer to, for a sentence.
pub(super) fn listed(fields: impl Iterator<Item = &'static Field>) -> String {
    fields.map(names).collect::<Vec<_>>().join(", ")
}

/// Fields that a file may leave out although the record has them: the open round is meant, or for a
/// consensus sheet the last.
fn is_waived(kind: Kind, field: &Field) -> bool {
    matches!(kind, Kind::Scores | Kind::Consensus) && field.name == "round"
}

/// Fields that hold several of a thing, one behind the other.
const SEVERAL: &[&str] = &["phone", "email"];

/// Whether a field holds several of a thing.
pub(in crate::exchange) fn holds_several(field: &str) -> bool {
    SEVERAL.contains(&field)
}

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    /// A field.
    Field(&'static str),
    /// One more text of a field that holds several.
    More(&'static str),
    /// A second column of a field: it goes to the notes under its header.
    Noted,
    /// One part of a name.
    Part(&'static str, Part),
    /// Nothing.
    Out,
}

/// The columns of a sheet, once each is known.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Columns {
    uses: Vec<Use>,
    /// Whether the file has our own ids, and so is one that this program wrote.
    is_ours: bool,
    /// Whether names are put together with the surname first.
    surname_first: bool,
    written: Vec<String>,
    headers: BTreeMap<&'static str, String>,
    /// Where each field stands, when cells have names: in a spreadsheet.
    places: BTreeMap<&'static str, usize>,
    /// Cells of known columns in which a formula failed.
    failed: BTreeSet<(u64, usize)>,
    /// One for each column that is kept out, and for sheets that were not read.
    pub(super) warnings: Vec<Sentence>,
}

impl Columns {
    /// Finds the field of every column of a sheet.
    ///
    /// # Errors
    /// A mapping that leads nowhere, two columns of one field, and every column that is needed and
    /// missing.
    pub(super) fn of(kind: Kind, sheet: &Sheet, maps: &[Mapping]) -> Result<Self, Vec<Finding>> {
        let mut columns = Self::default();
        let mut faults = Vec::new();
        for map in maps {
            if !(0..sheet.headers.len()).any(|at| map.is_of(&sheet.headers, at)) {
                faults.push((
                    None,
                    say!(
                        "column-mapped-absent",
                        column = map.column.as_str(),
                        headers = sheet.headers.join(", ")
                    ),
                ));
            }
            if named(kind, &map.field).is_none() && !map.keeps_out() {
                faults.push((
                    None,
                    say!(
                        "column-mapped-unknown",
                        field = map.field.as_str(),
                        accepted = accepted(kind)
                    ),
                ));
            }
        }
        let is_mapped = |at: usize| maps.iter().any(|map| map.is_of(&sheet.headers, at));
        let parts = name_parts::field(kind).zip(name_parts::columns(&sheet.headers));
        let parts = parts.filter(|(_, parts)| parts.iter().all(|(at, _)| !is_mapped(*at)));
        for (at, header) in sheet.headers.iter().enumerate() {
            let part = parts.and_then(|(field, parts)| {
                parts.iter().find(|(own, _)| *own == at).map(|(_, part)| (field, *part))
            });
            if let Some((field, part)) = part {
                columns.headers.entry(field).or_insert_with(|| header.clone());
                columns.uses.push(Use::Part(field, part));
                continue;
            }
            let map = maps.iter().find(|map| map.is_of(&sheet.headers, at));
            let field = named(kind, map.map_or(header.as_str(), |map| map.field.as_str()));
            let field = field.filter(|name| *name != ID || map.is_some() || !is_foreign(sheet, at));
            let is_foreign_id = field.is_none() && map.is_none() && fold(header) == ID;
            // What another program numbers its records by finds them again.
            let is_origin = is_foreign_id && has_origin(kind) && tells_apart(sheet, at);
            let field = if is_origin { Some(SOURCE_ID) } else { field };
            if is_foreign_id {
                columns.warnings.push(if is_origin {
                    say!("column-id-kept", column = header.trim())
                } else {
                    say!("column-id-foreign", column = header.trim())
                });
            }
            let mut used = field.map_or(Use::Out, Use::Field);
            if let Some(name) = field {
                match columns.headers.get(name).cloned() {
                    None => {
                        columns.headers.insert(name, header.clone());
                    }
                    Some(first) if SEVERAL.contains(&name) => {
                        if sheet.rows.iter().any(|row| row.has(at)) {
                            columns.warnings.push(say!(
                                "column-joined",
                                column = header.trim(),
                                first = first.trim()
                            ));
                        }
                        used = Use::More(name);
                    }
                    Some(first) if kind.field(NOTES).is_some() && name != ID && !is_mapped(at) => {
                        columns.warnings.push(say!(
                            "column-noted",
                            column = header.trim(),
                            field = name,
                            first = first.trim()
                        ));
                        used = Use::Noted;
                    }
                    Some(first) => faults.push((
                        Some(header.clone()),
                        say!("column-twice", field = name, other = first),
                    )),
                }
            }
            if field.is_none()
                && map.is_none()
                && !is_foreign_id
                && sheet.rows.iter().any(|row| row.has(at))
            {
                // What another column is already is no advice that could be followed.
                let is_free = |near: &&str| {
                    !sheet.headers.iter().any(|other| named(kind, other) == Some(*near))
                };
                columns.warnings.push(match nearest(kind, header).filter(is_free) {
                    Some(near) => say!(
                        "column-kept-out-near",
                        column = header.trim(),
                        position = at + 1,
                        field = near
                    ),
                    None => say!("column-kept-out", column = header.trim(), position = at + 1),
                });
            }
            if let (Some(name), Some(tab)) = (field, &sheet.tab) {
                columns.places.insert(name, at);
                columns.failed.extend(tab.failed.iter().filter(|(_, column)| *column == at));
            }
            columns.uses.push(used);
        }
        columns.written = sheet.headers.iter().map(|header| header.trim().to_owned()).collect();
        columns.is_ours = columns.uses.contains(&Use::Field(ID));
        let nothing = sheet
            .rows
            .iter()
            .flat_map(|row| row.cells.iter().zip(&columns.uses))
            .filter(|(cell, used)| **used != Use::Out && columns.says_nothing(cell))
            .count();
        if nothing > 0 {
            columns.warnings.push(say!("cells-nothing", count = nothing));
        }
        columns.warnings.splice(0..0, sheet.notices.iter().cloned());
        if let Some(tab) = sheet.tab.as_ref().filter(|tab| !tab.others.is_empty()) {
            columns.warnings.insert(
                0,
                say!("sheet-read", sheet = tab.name.as_str(), others = tab.others.join(", ")),
            );
        }
        if !columns.headers.contains_key(ID) {
            let missing = |field: &&Field| {
                field.required
                    && !is_waived(kind, field)
                    && !columns.headers.contains_key(field.name)
            };
            faults.extend(
                kind.fields()
                    .iter()
                    .filter(missing)
                    .map(|field| (None, say!("column-missing", names = names(field)))),
            );
        }
        let at = Spot::Line(sheet.line);
        // Another sheet may be the one that is meant.
        let tab = sheet.tab.as_ref().filter(|tab| !faults.is_empty() && !tab.others.is_empty());
        let others = tab.map(|tab| {
            let others = tab.others.join(", ");
            (None, say!("sheet-read", sheet = tab.name.as_str(), others = others))
        });
        faults.extend(others);
        let bad: Vec<Finding> =
            faults.into_iter().map(|(column, reason)| fault_at(at, column, reason)).collect();
        if bad.is_empty() { Ok(columns) } else { Err(bad) }
    }

    /// The texts of a row by field, without the blank ones.
    ///
    /// # Errors
    /// When the row is shorter than the header, or has text beyond it; and every formula in it that
    /// failed.
    pub(super) fn row(&self, row: &SheetRow) -> Result<Row, Vec<Finding>> {
        let width = self.uses.len();
        let at = Spot::Line(row.line);
        if row.cells.len() < width || (width..row.cells.len()).any(|at| row.has(at)) {
            return Err(vec![fault_at(
                at,
                None,
                say!("row-width", cells = row.cells.len(), columns = width),
            )]);
        }
        let failed =
            self.failed.range((row.line, 0)..(row.line + 1, 0)).filter_map(|(_, column)| {
                let header = match self.uses.get(*column) {
                    None | Some(Use::Out) => None,
                    Some(_) => self.written.get(*column).cloned(),
                };
                row.cells
                    .get(*column)
                    .map(|error| fault_at(at, header, say!("cell-failed", error = error.as_str())))
            });
        let failed: Vec<Finding> = failed.collect();
        if !failed.is_empty() {
            return Err(failed);
        }
        let mut fields = Row::new();
        let (mut surname, mut first) = (None, None);
        for ((used, cell), header) in self.uses.iter().zip(&row.cells).zip(&self.written) {
            if cell.trim().is_empty() || self.says_nothing(cell) {
                continue;
            }
            if *used != Use::Out && has_lost_digits(cell) {
                let lost = say!("cell-digits", text = cell.trim());
                return Err(vec![fault_at(at, Some(header.clone()), lost)]);
            }
            match used {
                // Notes may have been begun by a second column before their own.
                Use::Field(name) if *name == NOTES => append(&mut fields, name, cell, "\n"),
                Use::Field(name) => {
                    fields.insert((*name).to_owned(), cell.clone());
                }
                Use::More(name) => append(&mut fields, name, cell.trim(), "; "),
                Use::Noted => {
                    append(&mut fields, NOTES, &format!("{header}: {}", cell.trim()), "\n");
                }
                Use::Part(field, Part::Surname) => surname = Some((*field, cell.as_str())),
                Use::Part(field, Part::First) => first = Some((*field, cell.as_str())),
                Use::Out => {}
            }
        }
        match (surname, first) {
            (None, None) => {}
            (None, Some((field, _))) => {
                return Err(vec![fault_at(at, Some(self.header(field)), say!("row-surname"))]);
            }
            (Some((field, surname)), first) => {
                let first = first.map_or("", |(_, first)| first);
                let name = name_parts::whole(surname, first, self.surname_first);
                fields.insert(field.to_owned(), name);
            }
        }
        Ok(fields)
    }

    /// Puts names together in the order in which the table writes them.
    pub(super) fn order_names(&mut self, sheet: &Sheet, world: &dyn World) {
        let find = |wanted: Part| {
            self.uses.iter().position(|used| matches!(used, Use::Part(_, part) if *part == wanted))
        };
        let (Some(surname), Some(first)) = (find(Part::Surname), find(Part::First)) else { return };
        let names = sheet
            .rows
            .iter()
            .filter_map(|row| Some((row.cells.get(surname)?.trim(), row.cells.get(first)?.trim())));
        self.surname_first = name_parts::surname_first(names, world);
    }

    /// Whether a cell of a file that others wrote says that there is nothing to say; in our own,
    /// which has our ids, a stroke is what somebody typed.
    fn says_nothing(&self, cell: &str) -> bool {
        !self.is_ours && is_nothing(cell)
    }

    /// The name of the cell in a line under a header, in a spreadsheet.
    pub(super) fn cell(&self, header: &str, line: u64) -> Option<String> {
        let field = self.places.keys().find(|field| self.header(field) == header)?;
        self.places.get(field).map(|at| cell_name(*at, line))
    }

    /// The columns whose texts no field keeps as they are.
    pub(super) fn unkept(&self) -> Vec<usize> {
        let is_unkept = |used: &Use| matches!(used, Use::Out | Use::Noted | Use::Field(NOTES));
        let uses = self.uses.iter().enumerate();
        uses.filter(|(_, used)| is_unkept(used)).map(|(at, _)| at).collect()
    }

    /// Whether a column is of a field.
    pub(super) fn has(&self, field: &str) -> bool {
        self.headers.contains_key(field)
    }

    /// The header that stands for a field; the field's own name where none does.
    pub(super) fn header(&self, field: &str) -> String {
        self.headers.get(field).map_or(field, |header| header.trim()).to_owned()
    }
}

/// The field in which a kind keeps what has no other place.
const NOTES: &str = "notes";

/// Whether no two rows have the same text in a column.
fn tells_apart(sheet: &Sheet, at: usize) -> bool {
    let mut met = BTreeSet::new();
    let texts = sheet.rows.iter().filter_map(|row| row.cells.get(at)).map(|cell| cell.trim());
    texts.filter(|text| !text.is_empty()).all(|text| met.insert(text))
}

/// Whether a column `id` holds the numbers of another program, none of ours.
fn is_foreign(sheet: &Sheet, at: usize) -> bool {
    let mut ids = sheet.rows.iter().filter_map(|row| row.cells.get(at)).map(|cell| cell.trim());
    let mut any = false;
    let foreign = ids.by_ref().filter(|id| !id.is_empty()).all(|id| {
        any = true;
        id.parse::<Id>().is_err()
    });
    any && foreign
}

fn append(fields: &mut Row, name: &str, text: &str, between: &str) {
    let whole = fields.entry(name.to_owned()).or_default();
    if !whole.is_empty() {
        whole.push_str(between);
    }
    whole.push_str(text);
}

impl SheetRow {
    fn has(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| !cell.trim().is_empty())
    }
}

#[cfg(test)]
mod tests;
