//! Which column is which field. Keeps out: the texts in the columns.

use std::collections::{BTreeMap, BTreeSet};

use super::mapping::{ID, Mapping, keeps_out, named, nearest};
use super::rating_columns;
use crate::domain::{Field, Kind, Row, fold};
use crate::exchange::reading::sheet::{Sheet, SheetRow, cell_name};
use crate::exchange::unreadable::{Bad, Spot};
use crate::say;
use crate::text::Sentence;

/// Every name a field answers to: `name (nome, denominazione)`.
fn names(field: &Field) -> String {
    if field.aliases.is_empty() {
        field.name.to_owned()
    } else {
        format!("{} ({})", field.name, field.aliases.join(", "))
    }
}

/// The names that the fields of `kind` answer to, for a sentence.
pub fn accepted(kind: Kind) -> String {
    kind.fields()
        .iter()
        .chain(rating_columns::beside(kind))
        .map(names)
        .collect::<Vec<_>>()
        .join(", ")
}

/// Fields that a file may leave out although the record has them: the open round is meant, or for a
/// consensus sheet the last.
fn is_waived(kind: Kind, field: &Field) -> bool {
    matches!(kind, Kind::Scores | Kind::Consensus) && field.name == "round"
}

/// The columns of a sheet, once each is known.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Columns {
    fields: Vec<Option<&'static str>>,
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
    pub(super) fn of(kind: Kind, sheet: &Sheet, maps: &[Mapping]) -> Result<Self, Vec<Bad>> {
        let mut columns = Self::default();
        let mut faults = Vec::new();
        for map in maps {
            if !sheet.headers.iter().any(|header| fold(header) == fold(&map.column)) {
                faults.push((
                    None,
                    say!(
                        "column-mapped-absent",
                        column = map.column.as_str(),
                        headers = sheet.headers.join(", ")
                    ),
                ));
            }
            if named(kind, &map.field).is_none() && !keeps_out(map) {
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
        for (at, header) in sheet.headers.iter().enumerate() {
            let map = maps.iter().find(|map| fold(&map.column) == fold(header));
            let field = named(kind, map.map_or(header.as_str(), |map| map.field.as_str()));
            if let Some(name) = field
                && let Some(first) = columns.headers.insert(name, header.clone())
            {
                faults.push((
                    Some(header.clone()),
                    say!("column-twice", field = name, other = first),
                ));
            }
            if field.is_none() && map.is_none() && sheet.rows.iter().any(|row| row.has(at)) {
                columns.warnings.push(match nearest(kind, header) {
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
            columns.fields.push(field);
        }
        if let Some(tab) = sheet.tab.as_ref().filter(|tab| tab.others > 0) {
            columns
                .warnings
                .insert(0, say!("sheet-read", sheet = tab.name.as_str(), others = tab.others));
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
        let bad: Vec<Bad> =
            faults.into_iter().map(|(column, reason)| Bad::new(at, column, reason)).collect();
        if bad.is_empty() { Ok(columns) } else { Err(bad) }
    }

    /// The texts of a row by field, without the blank ones.
    ///
    /// # Errors
    /// When the row is shorter than the header, or has text beyond it; and every formula in it that
    /// failed.
    pub(super) fn row(&self, row: &SheetRow) -> Result<Row, Vec<Bad>> {
        let width = self.fields.len();
        let at = Spot::Line(row.line);
        if row.cells.len() < width || (width..row.cells.len()).any(|at| row.has(at)) {
            return Err(vec![Bad::new(
                at,
                None,
                say!("row-width", cells = row.cells.len(), columns = width),
            )]);
        }
        let failed =
            self.failed.range((row.line, 0)..(row.line + 1, 0)).filter_map(|(_, column)| {
                let header =
                    self.fields.get(*column).copied().flatten().map(|field| self.header(field));
                row.cells
                    .get(*column)
                    .map(|error| Bad::new(at, header, say!("cell-failed", error = error.as_str())))
            });
        let failed: Vec<Bad> = failed.collect();
        if !failed.is_empty() {
            return Err(failed);
        }
        let known = self
            .fields
            .iter()
            .zip(&row.cells)
            .filter_map(|(field, cell)| field.map(|field| (field, cell)));
        Ok(known
            .filter(|(_, cell)| !cell.trim().is_empty())
            .map(|(field, cell)| (field.to_owned(), cell.clone()))
            .collect())
    }

    /// The name of the cell in a line under a header, in a spreadsheet.
    pub(super) fn cell(&self, header: &str, line: u64) -> Option<String> {
        let field = self.places.keys().find(|field| self.header(field) == header)?;
        self.places.get(field).map(|at| cell_name(*at, line))
    }

    /// The header that stands for a field; the field's own name where none does.
    pub(super) fn header(&self, field: &str) -> String {
        self.headers.get(field).map_or(field, |header| header.trim()).to_owned()
    }
}

impl SheetRow {
    fn has(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| !cell.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(headers: &[&str], rows: &[&[&str]]) -> Sheet {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let rows =
            rows.iter().zip(2..).map(|(row, line)| SheetRow { line, cells: texts(row) }).collect();
        Sheet { line: 1, headers: texts(headers), rows, tab: None }
    }

    fn reasons(kind: Kind, headers: &[&str], maps: &[Mapping]) -> Vec<Sentence> {
        Columns::of(kind, &sheet(headers, &[]), maps)
            .unwrap_err()
            .into_iter()
            .map(|bad| bad.reason)
            .collect()
    }

    #[test]
    fn headers_are_read_in_either_language_whatever_their_case_and_spaces() {
        let sheet = sheet(&["NOME", " Parole-Chiave", "POSTA elettronica", "Id"], &[]);
        let columns = Columns::of(Kind::Stakeholders, &sheet, &[]).unwrap();
        assert_eq!(columns.fields, [Some("name"), Some("tags"), Some("email"), Some("id")]);
    }

    #[test]
    fn a_column_nobody_knows_is_named_and_kept_out() {
        let sheet = sheet(&["name", "Colore"], &[&["Arci", "rosso"]]);
        let columns = Columns::of(Kind::Stakeholders, &sheet, &[]).unwrap();
        assert_eq!(columns.warnings, [say!("column-kept-out", column = "Colore", position = 2)]);
        assert_eq!(columns.row(&sheet.rows[0]), Ok(Row::from([("name".into(), "Arci".into())])));
    }

    #[test]
    fn a_column_like_a_field_is_kept_out_with_the_field_it_may_be_and_one_mapped_to_nothing_in_silence()
     {
        let sheet = sheet(&["name", "Catgoria"], &[&["Arci", "cultura"]]);
        let warnings =
            |maps: &[Mapping]| Columns::of(Kind::Stakeholders, &sheet, maps).unwrap().warnings;
        assert_eq!(
            warnings(&[]),
            [say!("column-kept-out-near", column = "Catgoria", position = 2, field = "category")]
        );
        assert_eq!(warnings(&[Mapping::read("catgoria=-").unwrap()]), []);
    }

    #[test]
    fn an_unknown_column_that_holds_nothing_is_passed_over() {
        let sheet = sheet(&["name", ""], &[&["Arci", ""]]);
        assert_eq!(Columns::of(Kind::Stakeholders, &sheet, &[]).unwrap().warnings, []);
    }

    #[test]
    fn a_needed_column_that_is_missing_is_told_with_the_names_it_answers_to() {
        assert_eq!(
            reasons(Kind::Labs, &["name"], &[]),
            [say!("column-missing", names = "code (codice, sigla)")]
        );
    }

    #[test]
    fn scores_need_no_round_and_a_file_with_ids_needs_no_other_column() {
        let scores = sheet(&["proposal", "criterion", "assessor", "score"], &[]);
        assert!(Columns::of(Kind::Scores, &scores, &[]).is_ok());
        assert!(Columns::of(Kind::Labs, &sheet(&["id", "theme"], &[]), &[]).is_ok());
    }

    #[test]
    fn two_columns_of_one_field_are_refused() {
        assert_eq!(
            reasons(Kind::Labs, &["code", "sigla"], &[]),
            [say!("column-twice", field = "code", other = "code")]
        );
    }

    #[test]
    fn a_mapping_makes_a_column_a_field() {
        let maps = [Mapping::read("Ragione sociale=denominazione").unwrap()];
        let columns =
            Columns::of(Kind::Stakeholders, &sheet(&["RAGIONE SOCIALE"], &[]), &maps).unwrap();
        assert_eq!(columns.fields, [Some("name")]);
        assert_eq!(columns.header("name"), "RAGIONE SOCIALE");
    }

    #[test]
    fn a_mapping_that_leads_nowhere_is_refused_on_both_sides() {
        let maps = [Mapping { column: "x".into(), field: "colour".into() }];
        let keys: Vec<_> =
            reasons(Kind::Labs, &["code"], &maps).into_iter().map(|reason| reason.key).collect();
        assert_eq!(keys, ["column-mapped-absent", "column-mapped-unknown"]);
        assert!(Mapping::read("x=").is_err());
    }

    #[test]
    fn a_row_cut_short_or_with_text_beyond_the_header_is_refused_and_blanks_beyond_it_are_not() {
        let sheet = sheet(&["code", "name"], &[&["a"], &["a", "b", "c"], &["a", "b", ""]]);
        let columns = Columns::of(Kind::Labs, &sheet, &[]).unwrap();
        let widths: Vec<bool> = sheet.rows.iter().map(|row| columns.row(row).is_ok()).collect();
        assert_eq!(widths, [false, false, true]);
    }
}
