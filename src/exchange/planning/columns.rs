//! Which column is which field. Keeps out: the texts in the columns.

use std::collections::{BTreeMap, BTreeSet};

use super::amounts::Amounts;
use super::beside;
use super::mapping::{ID, Mapping, named};
use super::name_parts::{self, Pair, Part};
use super::nothing::{has_lost_digits, is_nothing};
use super::numbering::letter;
use super::uses::{NOTES, Use, Uses, label};
use super::withheld::Kept;
use crate::domain::{Field, Kind, Row, Shape, StakeholderKind, World};
use crate::exchange::reading::sheet::{Sheet, SheetRow, Tab, cell_name};
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

/// Fields without which a row says nothing: those a record must have, and of a ballot what is on it, so
/// that a column nobody recognised is no pile of blank ballots.
pub(super) fn is_needed(kind: Kind, field: &Field) -> bool {
    field.required || kind == Kind::Ballots && field.name == "choices"
}

/// Fields that a file may leave out although the record has them: the open round is meant, or for a
/// consensus sheet the last.
fn is_waived(kind: Kind, field: &Field) -> bool {
    matches!(kind, Kind::Scores | Kind::Consensus) && field.name == "round"
}

/// Fields whose words everybody reads, or that hold no words: a name in them is no secret of the file.
const SHOWN: &[&str] = &[
    "name",
    "title",
    "summary",
    "text",
    "place",
    "question",
    "theme",
    "objective",
    "code",
    "email",
    "phone",
    "organisation",
    "deed",
];

/// The columns of a sheet, once each is known.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Columns {
    uses: Vec<Use>,
    /// The columns that hold one name together, each with whether the surname stands first in it.
    pairs: Vec<(Pair, bool)>,
    /// Whether a name in two columns says that a record without a kind is a person.
    are_people: bool,
    /// Whether the file has our own ids, and so is one that this program wrote.
    is_ours: bool,
    written: Vec<String>,
    headers: BTreeMap<&'static str, String>,
    /// Where each field stands, when cells have names: in a spreadsheet.
    places: BTreeMap<&'static str, usize>,
    /// The places of all columns that something is done with.
    used: BTreeMap<usize, usize>,
    /// How many columns the file has.
    in_file: usize,
    /// The amounts that are written in another way than the first of their column.
    amounts: Amounts,
    /// Cells in which a formula failed, by their places in the file.
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
                        headers = sheet.headers_of_file().join(", ")
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
        let found = Uses::of(kind, sheet, maps);
        faults.extend(found.faults);
        columns.warnings = found.warnings;
        columns.uses = found.uses;
        columns.headers = found.headers;
        columns.are_people = kind == Kind::Stakeholders
            && found.pairs.iter().any(|pair| pair.field == "name" && !pair.is_noted);
        columns.pairs = found.pairs.into_iter().map(|pair| (pair, false)).collect();
        if let Some(tab) = &sheet.tab {
            columns.failed.clone_from(&tab.failed);
            let known = columns.uses.iter().enumerate().filter(|(_, used)| **used != Use::Out);
            for (at, used) in known {
                let Some(place) = tab.place(at) else { continue };
                columns.used.insert(place, at);
                if let Use::Field(name) = used {
                    columns.places.insert(name, place);
                }
            }
        }
        let is_money = |used: &Use| match used {
            Use::Field(name) => kind
                .fields()
                .iter()
                .any(|field| field.name == *name && matches!(field.shape, Shape::Money)),
            _ => false,
        };
        let money = columns.uses.iter().map(is_money).collect::<Vec<_>>();
        columns.amounts = Amounts::of(&money, sheet);
        columns.in_file = sheet.columns.unwrap_or(columns.uses.len());
        columns.written = sheet.headers.iter().map(|header| header.trim().to_owned()).collect();
        columns.is_ours = columns.uses.contains(&Use::Field(ID));
        let nothing = sheet
            .rows
            .iter()
            .flat_map(|row| row.cells.iter().zip(&columns.uses))
            .filter(|(cell, used)| **used != Use::Out && columns.says_nothing(cell))
            .count();
        // On a ballot a dash is a blank ballot, and is counted as such.
        if nothing > 0 && kind != Kind::Ballots {
            columns.warnings.push(say!("cells-nothing", count = nothing));
        }
        columns.warnings.splice(0..0, sheet.notices.iter().cloned());
        if let Some(tab) = sheet.tab.as_ref().filter(|tab| !tab.others.is_empty()) {
            columns.warnings.insert(0, others_of(tab));
        }
        if !columns.headers.contains_key(ID) {
            let missing = |field: &&Field| {
                is_needed(kind, field)
                    && !is_waived(kind, field)
                    && !columns.headers.contains_key(field.name)
                    && (field.name != "code" || !columns.gives_codes(kind))
            };
            faults.extend(
                kind.fields()
                    .iter()
                    .filter(missing)
                    .map(|field| (None, say!("column-missing", names = names(field)))),
            );
        }
        if let Some(letter) = letter(kind).filter(|_| columns.gives_codes(kind)) {
            columns.warnings.push(say!("codes-given", letter = letter.to_string()));
        }
        let at = Spot::Line(sheet.line);
        // Another sheet may be the one that is meant.
        let tab = sheet.tab.as_ref().filter(|tab| !faults.is_empty() && !tab.others.is_empty());
        faults.extend(tab.map(|tab| (None, others_of(tab))));
        let bad: Vec<Finding> =
            faults.into_iter().map(|(column, reason)| fault_at(at, column, reason)).collect();
        if bad.is_empty() { Ok(columns) } else { Err(bad) }
    }

    /// Whether records have their codes from us: there are titles and no codes.
    pub(super) fn gives_codes(&self, kind: Kind) -> bool {
        let has = |name: &str| self.headers.contains_key(name);
        letter(kind).is_some() && has("title") && !has("code") && !has(ID)
    }

    /// The texts of a row by field, without the blank ones.
    ///
    /// # Errors
    /// When the row is shorter than the header, or has text beyond it; and every formula in it that
    /// failed.
    pub(super) fn row(&self, row: &SheetRow) -> Result<Row, Vec<Finding>> {
        let width = self.uses.len();
        let at = Spot::Line(row.line);
        let is_odd = row.cells.len() < width || (width..row.cells.len()).any(|at| row.has(at));
        if row.cut.is_some() || is_odd {
            let columns = self.in_file;
            let cells = row.cut.unwrap_or((row.cells.len() + columns).saturating_sub(width));
            let reason = say!("row-width", cells = cells, columns = columns);
            return Err(vec![fault_at(at, None, reason)]);
        }
        if let Some(odd) = self.amounts.in_row(row) {
            return Err(odd);
        }
        let failed: Vec<Finding> = self
            .failed
            .range((row.line, 0)..(row.line + 1, 0))
            .filter_map(|(_, place)| {
                // The last text of a row that is one of several comes from a place of its own.
                let at = match self.used.get(place) {
                    Some(at) => *at,
                    None if row.from == Some(*place) => width.checked_sub(1)?,
                    None => return None,
                };
                let error = row.cells.get(at)?;
                let reason = say!("cell-failed", error = error.as_str());
                let mut failed =
                    fault_at(Spot::Line(row.line), self.written.get(at).cloned(), reason);
                failed.at.cell = Some(cell_name(*place, row.line));
                Some(failed)
            })
            .collect();
        if !failed.is_empty() {
            return Err(failed);
        }
        let mut fields = Row::new();
        let mut parts = vec![[""; 2]; self.pairs.len()];
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
                Use::More(name) => {
                    let more = match label(header, &self.header(name)) {
                        Some(label) if fields.contains_key(*name) => {
                            format!("{} ({label})", cell.trim())
                        }
                        _ => cell.trim().to_owned(),
                    };
                    append(&mut fields, name, &more, "; ");
                }
                Use::Noted => {
                    append(&mut fields, NOTES, &format!("{header}: {}", cell.trim()), "\n");
                }
                Use::Part(number, part) => {
                    if let Some(whole) = parts.get_mut(*number) {
                        let [surname, first] = whole;
                        *if *part == Part::Surname { surname } else { first } = cell;
                    }
                }
                Use::Out => {}
            }
        }
        for ((pair, surname_first), [surname, first]) in self.pairs.iter().zip(parts) {
            self.name(at, pair, (surname, first, *surname_first), &mut fields)?;
        }
        if self.are_people && fields.contains_key("name") && !fields.contains_key("kind") {
            fields.insert("kind".to_owned(), StakeholderKind::Person.code().to_owned());
        }
        Ok(fields)
    }

    /// Puts the two parts of a name together.
    fn name(
        &self,
        at: Spot,
        pair: &Pair,
        (surname, first, surname_first): (&str, &str, bool),
        fields: &mut Row,
    ) -> Result<(), Vec<Finding>> {
        if surname.is_empty() && first.is_empty() {
            return Ok(());
        }
        let whole = name_parts::whole(surname, first, surname_first);
        let header = |at: usize| self.written.get(at).map(String::as_str).unwrap_or_default();
        if pair.is_noted {
            let headers = format!("{}, {}", header(pair.surname), header(pair.first));
            append(fields, NOTES, &format!("{headers}: {whole}"), "\n");
        } else if surname.is_empty() {
            return Err(vec![fault_at(at, Some(self.header(pair.field)), say!("row-surname"))]);
        } else {
            fields.insert(pair.field.to_owned(), whole);
        }
        Ok(())
    }

    /// Puts names together in the order in which the table writes them.
    pub(super) fn order_names(&mut self, sheet: &Sheet, world: &dyn World) {
        for (pair, surname_first) in &mut self.pairs {
            let cell =
                |row: &'_ SheetRow, at: usize| row.cells.get(at).map(|text| text.trim().to_owned());
            let names: Vec<(String, String)> = sheet
                .rows
                .iter()
                .filter_map(|row| Some((cell(row, pair.surname)?, cell(row, pair.first)?)))
                .collect();
            let names = names.iter().map(|(surname, first)| (surname.as_str(), first.as_str()));
            *surname_first = name_parts::surname_first(names, world);
        }
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

    /// The columns in which names may stand that no field keeps as names, each with what is kept of it.
    pub(super) fn unkept(&self, kind: Kind) -> Vec<(usize, Kept)> {
        let is_noted = |number: usize| self.pairs.get(number).is_some_and(|(own, _)| own.is_noted);
        let of_field = |name: &str| match kind.field(name).map(|field| field.shape) {
            Some(Shape::Party | Shape::Parties) => Some(Kept::Party),
            Some(Shape::Line | Shape::Prose | Shape::Tags) if !SHOWN.contains(&name) => {
                Some(Kept::Words)
            }
            _ => None,
        };
        let of = |used: &Use| match used {
            Use::Out | Use::Noted => Some(Kept::Nothing),
            Use::Field(name) if *name == NOTES => Some(Kept::Nothing),
            Use::Field(name) => of_field(name),
            Use::Part(number, _) => is_noted(*number).then_some(Kept::Nothing),
            Use::More(_) => None,
        };
        let uses = self.uses.iter().enumerate();
        uses.filter_map(|(at, used)| Some((at, of(used)?))).collect()
    }

    /// Whether the last column has this header.
    pub(super) fn is_last(&self, header: &str) -> bool {
        self.written.last().is_some_and(|last| last == header)
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

/// That other sheets of the workbook were not read.
fn others_of(tab: &Tab) -> Sentence {
    let other = tab.others.first().map_or("", String::as_str);
    let others = tab.others.join(", ");
    say!("sheet-read", sheet = tab.name.as_str(), others = others, other = other)
}

fn append(fields: &mut Row, name: &str, text: &str, between: &str) {
    let whole = fields.entry(name.to_owned()).or_default();
    if !whole.is_empty() {
        whole.push_str(between);
    }
    whole.push_str(text);
}

impl SheetRow {
    pub(super) fn has(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| !cell.trim().is_empty())
    }
}

#[cfg(test)]
mod tests;
