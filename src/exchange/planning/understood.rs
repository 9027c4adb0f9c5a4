//! How the columns of a file were understood, and which field a column that was not is likely.
//! Keeps out: asking.

use super::mapping::{Mapping, named, nearest};
use super::name_parts;
use crate::domain::{Kind, fold};
use crate::exchange::reading::sheet::Sheet;

/// How many texts of a column are shown as examples.
const EXAMPLES: usize = 2;
/// One column of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Understood {
    /// Its header, as the file has it.
    pub header: String,
    /// What a mapping calls it: its header, and which of those it is where there are several.
    pub column: String,
    /// The field, or `id`; `None` when it is kept out.
    pub field: Option<&'static str>,
    /// The field it may be, when it is none.
    pub nearest: Option<&'static str>,
    /// Whether nobody has said what it is although something stands in it.
    pub is_open: bool,
    /// Some of its texts.
    pub examples: Vec<String>,
}

/// Every column of a sheet, in the order of the file.
pub fn understood(kind: Kind, sheet: &Sheet, maps: &[Mapping]) -> Vec<Understood> {
    let parts = name_parts::field(kind).zip(name_parts::columns(&sheet.headers));
    let column = |(at, header): (usize, &String)| {
        let map = maps.iter().find(|map| map.is_of(&sheet.headers, at));
        let part = parts.filter(|(_, parts)| parts.iter().any(|(own, _)| *own == at));
        let part = part.filter(|_| map.is_none()).map(|(field, _)| field);
        let field =
            part.or_else(|| named(kind, map.map_or(header.as_str(), |map| map.field.as_str())));
        let texts = sheet
            .rows
            .iter()
            .filter_map(|row| row.cells.get(at))
            .filter(|text| !text.trim().is_empty());
        let examples: Vec<String> = texts.take(EXAMPLES).cloned().collect();
        let nearest = if field.is_none() { nearest(kind, header) } else { None };
        let is_open = field.is_none() && map.is_none() && !examples.is_empty();
        let alike = |other: &&String| fold(other) == fold(header);
        let number = sheet.headers.iter().take(at + 1).filter(alike).count();
        let all = sheet.headers.iter().filter(alike).count();
        let header = header.trim().to_owned();
        let column = if all > 1 { format!("{header}#{number}") } else { header.clone() };
        Understood { header, column, field, nearest, is_open, examples }
    };
    sheet.headers.iter().enumerate().map(column).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::read_sheet;

    #[test]
    fn columns_are_told_with_their_fields_examples_and_the_nearest_field_of_those_that_have_none() {
        let sheet =
            read_sheet(b"Denominazione;Catgoria;Colore;Boh\nArci;cultura;;x\nCai;sport;;\n")
                .unwrap();
        let columns = understood(
            Kind::Stakeholders,
            &sheet,
            &[Mapping { column: "boh".into(), field: "-".into() }],
        );
        let told: Vec<_> =
            columns.iter().map(|column| (column.field, column.nearest, column.is_open)).collect();
        assert_eq!(
            told,
            [
                (Some("name"), None, false),
                (None, Some("category"), true),
                (None, None, false),
                (None, None, false)
            ]
        );
        assert_eq!(columns[1].examples, ["cultura", "sport"]);
    }
}
