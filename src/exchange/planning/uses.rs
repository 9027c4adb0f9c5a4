//! What each column of a sheet is for: a field, one more text of it, a part of a name, a note,
//! nothing. Keeps out: the rows.

use std::collections::BTreeMap;

use super::headers::{column_field, holds_several};
use super::mapping::{ID, Mapping, named, nearest};
use super::name_parts::{self, Pair, Part};
use super::origins::{SOURCE_ID, has_origin, is_foreign, tells_apart};
use crate::domain::{Field, Kind, Shape, fold, words};
use crate::exchange::reading::sheet::Sheet;
use crate::say;
use crate::text::Sentence;

/// The field in which a kind keeps what has no other place.
pub(super) const NOTES: &str = "notes";

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// A field.
    Field(&'static str),
    /// One more text of a field that holds several.
    More(&'static str),
    /// A second column of a field: it goes to the notes under its header.
    Noted,
    /// One part of the name of the pair with this number.
    Part(usize, Part),
    /// Nothing.
    Out,
}

/// What every column of a sheet is for.
#[derive(Debug, Default)]
pub(super) struct Uses {
    pub(super) uses: Vec<Use>,
    /// The columns that hold one name together.
    pub(super) pairs: Vec<Pair>,
    /// The header that stands for each field.
    pub(super) headers: BTreeMap<&'static str, String>,
    /// What is to be said of it.
    pub(super) warnings: Vec<Sentence>,
    /// What is wrong, with the column where it is one.
    pub(super) faults: Vec<(Option<String>, Sentence)>,
}

impl Uses {
    pub(super) fn of(kind: Kind, sheet: &Sheet, maps: &[Mapping]) -> Self {
        let mut found = Self::default();
        let is_mapped = |at: usize| maps.iter().any(|map| map.is_of(&sheet.headers, at));
        let mut pairs = name_parts::pairs(kind, &sheet.headers);
        pairs.retain(|pair| !is_mapped(pair.surname) && !is_mapped(pair.first));
        // A whole name that stands beside its parts says all of it.
        let is_kept = |pair: &Pair| !pair.is_noted || kind.field(NOTES).is_some();
        let whole: Vec<usize> = pairs
            .iter()
            .filter(|pair| !is_kept(pair))
            .flat_map(|pair| [pair.surname, pair.first])
            .collect();
        pairs.retain(is_kept);
        found.pairs = pairs;
        for (at, header) in sheet.headers.iter().enumerate() {
            let used = match found.part(at) {
                Some((number, part)) => found.part_used(number, part, sheet),
                None if whole.contains(&at) => {
                    found.kept_out(kind, sheet, at, header);
                    Use::Out
                }
                None => found.column(kind, sheet, maps, at, header, is_mapped(at)),
            };
            found.uses.push(used);
        }
        found
    }

    fn part(&self, at: usize) -> Option<(usize, Part)> {
        self.pairs.iter().enumerate().find_map(|(number, pair)| {
            if pair.surname == at {
                return Some((number, Part::Surname));
            }
            (pair.first == at).then_some((number, Part::First))
        })
    }

    fn part_used(&mut self, number: usize, part: Part, sheet: &Sheet) -> Use {
        let Some(pair) = self.pairs.get(number) else { return Use::Out };
        let header = |at: usize| sheet.headers.get(at).map(|own| own.trim()).unwrap_or_default();
        if pair.is_noted {
            if part == Part::First {
                let column = format!("{}, {}", header(pair.surname), header(pair.first));
                let first = self.headers.get(pair.field).cloned().unwrap_or_default();
                let (field, first) = (pair.field, first.trim());
                self.warnings.push(say!(
                    "column-noted",
                    column = column,
                    field = field,
                    first = first
                ));
            }
        } else {
            let own = header(pair.surname).to_owned();
            self.headers.entry(pair.field).or_insert(own);
        }
        Use::Part(number, part)
    }

    fn column(
        &mut self,
        kind: Kind,
        sheet: &Sheet,
        maps: &[Mapping],
        at: usize,
        header: &str,
        is_mapped: bool,
    ) -> Use {
        let field = column_field(kind, sheet, maps, at);
        let field = field.filter(|name| *name != ID || is_mapped || !is_foreign(sheet, at));
        let is_foreign_id = field.is_none() && !is_mapped && fold(header) == ID;
        // What another program numbers its records by finds them again.
        let is_origin = is_foreign_id && has_origin(kind) && tells_apart(sheet, at);
        let field = if is_origin { Some(SOURCE_ID) } else { field };
        if is_foreign_id {
            self.warnings.push(if is_origin {
                say!("column-id-kept", column = by_place(&sheet.headers, at))
            } else {
                say!("column-id-foreign", column = header.trim())
            });
        }
        let holds_any = || sheet.rows.iter().any(|row| row.has(at));
        let Some(name) = field else {
            if !is_mapped && !is_foreign_id && holds_any() {
                self.kept_out(kind, sheet, at, header);
            }
            return Use::Out;
        };
        let Some(first) = self.headers.get(name).cloned() else {
            self.headers.insert(name, header.to_owned());
            return Use::Field(name);
        };
        let (column, first) = (header.trim(), first.trim());
        if holds_several(name) {
            if holds_any() {
                self.warnings.push(say!("column-joined", column = column, first = first));
            }
            return Use::More(name);
        }
        if kind.field(NOTES).is_some() && name != ID && !is_mapped {
            let noted = say!("column-noted", column = column, field = name, first = first);
            self.warnings.push(noted);
            return Use::Noted;
        }
        // The code and the title of one record say it twice: the first is enough.
        let is_record =
            |field: &Field| field.name == name && matches!(field.shape, Shape::Reference(_));
        if !is_mapped && kind.fields().iter().any(is_record) {
            self.warnings.push(say!(
                "column-kept-out",
                column = column,
                position = position(sheet, at)
            ));
            return Use::Out;
        }
        let written = by_place(&sheet.headers, at);
        let twice = say!("column-twice", field = name, other = first, column = written);
        self.faults.push((Some(header.to_owned()), twice));
        Use::Field(name)
    }

    fn kept_out(&mut self, kind: Kind, sheet: &Sheet, at: usize, header: &str) {
        // What another column is already is no advice that could be followed.
        let is_free =
            |near: &&str| !sheet.headers.iter().any(|other| named(kind, other) == Some(*near));
        let (column, position) = (header.trim(), position(sheet, at));
        self.warnings.push(match nearest(kind, header).filter(is_free) {
            Some(near) => {
                let column = by_place(&sheet.headers, at);
                say!("column-kept-out-near", column = column, position = position, field = near)
            }
            None => say!("column-kept-out", column = column, position = position),
        });
    }
}

/// Which column of the file it is, counted from 1.
fn position(sheet: &Sheet, at: usize) -> usize {
    sheet.place(at).unwrap_or(at) + 1
}

/// A column as a mapping names it: by its header, and by which of those it is where there are several.
pub(super) fn by_place(headers: &[String], at: usize) -> String {
    let Some(header) = headers.get(at) else { return String::new() };
    let alike = |other: &&String| fold(other) == fold(header);
    let number = headers.iter().take(at + 1).filter(alike).count();
    let header = header.trim();
    match headers.iter().filter(alike).count() {
        0 | 1 => header.to_owned(),
        _ => format!("{header}#{number}"),
    }
}

/// What stands behind the second text of a field that holds several: the header of its column, where
/// it says another thing than that of the first.
pub(super) fn label(header: &str, first: &str) -> Option<String> {
    let header = header.trim().trim_end_matches(['.', ':', '*']);
    (!header.is_empty() && words(header) != words(first)).then(|| header.to_owned())
}
