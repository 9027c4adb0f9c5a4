//! How the columns of a file were understood, and which field a column that was not is likely.
//! Keeps out: asking.

use super::headers::column_field;
use super::mapping::{Mapping, nearest};
use super::name_parts;
use super::uses::by_place;
use crate::domain::Kind;
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
    let pairs = name_parts::pairs(kind, &sheet.headers);
    let column = |(at, header): (usize, &String)| {
        let map = Mapping::of(maps, &sheet.headers, at);
        let pair = pairs.iter().find(|pair| pair.surname == at || pair.first == at);
        let part = pair.filter(|pair| map.is_none() && !pair.is_noted).map(|pair| pair.field);
        let field = part.or_else(|| column_field(kind, sheet, maps, at));
        let texts = sheet
            .rows
            .iter()
            .filter_map(|row| row.cells.get(at))
            .filter(|text| !text.trim().is_empty());
        let examples: Vec<String> = texts.take(EXAMPLES).cloned().collect();
        let nearest = if field.is_none() { nearest(kind, header) } else { None };
        let is_open = field.is_none() && map.is_none() && !examples.is_empty();
        let (header, column) = (header.trim().to_owned(), by_place(&sheet.headers, at));
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
