//! What a word of a file means, said once for all rows: `--value FIELD:WRITTEN=CODE`. Keeps out:
//! whether the code can stand.

use super::headers::column_field;
use super::mapping::{Mapping, named};
use crate::domain::{Kind, fold};
use crate::exchange::reading::sheet::Sheet;
use crate::say;
use crate::text::Sentence;

/// A word of one field, and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueMapping {
    /// The field, in English or Italian, or the header of its column.
    pub field: String,
    /// The word as the file has it, whatever its case.
    pub written: String,
    /// What stands for it.
    pub code: String,
}

impl ValueMapping {
    /// Reads `FIELD:WRITTEN=CODE`.
    ///
    /// # Errors
    /// When a part of it is missing; `CODE` may be blank, for nothing.
    pub fn read(text: &str) -> Result<Self, Sentence> {
        let parts = text
            .split_once(':')
            .and_then(|(field, rest)| rest.rsplit_once('=').map(|(w, c)| (field, w, c)))
            .map(|(field, written, code)| (field.trim(), written.trim(), code.trim()));
        match parts {
            Some((field, written, code)) if !field.is_empty() && !written.is_empty() => Ok(Self {
                field: field.to_owned(),
                written: written.to_owned(),
                code: code.to_owned(),
            }),
            _ => Err(say!("value-mapping", text = text)),
        }
    }

    /// Writes the code over the word, in every row of the sheet; answers how many cells had it.
    ///
    /// # Errors
    /// When no column of the sheet is of that field.
    pub fn apply(
        &self,
        kind: Kind,
        sheet: &mut Sheet,
        maps: &[Mapping],
    ) -> Result<usize, Sentence> {
        let wanted = named(kind, &self.field);
        let is_of = |at: usize, header: &String| {
            let field = column_field(kind, sheet, maps, at);
            fold(header) == fold(&self.field) || (wanted.is_some() && field == wanted)
        };
        let columns: Vec<usize> = sheet
            .headers
            .iter()
            .enumerate()
            .filter(|(at, header)| is_of(*at, header))
            .map(|(at, _)| at)
            .collect();
        if columns.is_empty() {
            let headers = sheet.headers_of_file().join(", ");
            return Err(say!("value-column", field = self.field.as_str(), headers = headers));
        }
        let written = fold(&self.written);
        let mut changed = 0;
        for row in &mut sheet.rows {
            for at in &columns {
                if let Some(cell) = row.cells.get_mut(*at).filter(|cell| fold(cell) == written) {
                    cell.clone_from(&self.code);
                    changed += 1;
                }
            }
        }
        Ok(changed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::read_sheet;

    #[test]
    fn a_word_is_said_once_for_all_rows() {
        let mut sheet =
            read_sheet("Nome;Influenza\nA;Alta\nB;alta \nC;Bassa\n".as_bytes()).unwrap();
        let high = ValueMapping::read("power:Alta=5").unwrap();
        assert_eq!(high.apply(Kind::Stakeholders, &mut sheet, &[]), Ok(2));
        let low = ValueMapping::read("Influenza:bassa=1").unwrap();
        assert_eq!(low.apply(Kind::Stakeholders, &mut sheet, &[]), Ok(1));
        let cells: Vec<&str> = sheet.rows.iter().map(|row| row.cells[1].as_str()).collect();
        assert_eq!(cells, ["5", "5", "1"]);
    }

    #[test]
    fn a_field_without_a_column_and_half_a_mapping_are_refused() {
        let mut sheet = read_sheet(b"Nome\nA\n").unwrap();
        let other = ValueMapping::read("gender:U=man").unwrap();
        let error = other.apply(Kind::People, &mut sheet, &[]).unwrap_err();
        assert_eq!(error.key, "value-column");
        assert!(
            ["gender", "gender:U", ":U=man", "gender:=man"]
                .iter()
                .all(|text| ValueMapping::read(text).is_err())
        );
    }
}
