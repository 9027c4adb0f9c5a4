//! JSON and CSV as text, with the digits that numbers have. Keeps out: which records and in which
//! order.

use serde_json::Value;

use crate::domain::Cell;
use crate::exchange::formula;

/// A text as a JSON string.
pub(super) fn json_string(text: &str) -> String {
    Value::from(text).to_string()
}

fn json_cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => "null".to_owned(),
        Cell::Text(text) => json_string(text),
        // Written digit by digit: a float in between could change the last one.
        Cell::Number(digits) => digits.clone(),
        Cell::List(words) => format!(
            "[{}]",
            words.iter().map(|word| json_string(word)).collect::<Vec<_>>().join(", ")
        ),
    }
}

/// A JSON object with a line for each cell, its inner lines indented by two more than `indent`.
pub(super) fn json_object<'a>(
    cells: impl Iterator<Item = (&'static str, &'a Cell)>,
    indent: &str,
) -> String {
    let lines: Vec<String> = cells
        .map(|(name, cell)| format!("{indent}  {}: {}", json_string(name), json_cell(cell)))
        .collect();
    format!("{{\n{}\n{indent}}}", lines.join(",\n"))
}

/// CSV as RFC 4180 has it: `,`, CRLF, quotes where they are needed; cells that a spreadsheet would
/// run are neutralised.
pub fn csv_text(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| quoted(&formula::neutral(cell))).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

/// Blanks at either end are quoted too, since readers may trim what is not.
fn quoted(cell: &str) -> String {
    if cell.contains([',', ';', '\t', '"', '\n', '\r']) || cell.trim().len() < cell.len() {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_only_where_they_must_be() {
        let row = ["a", "b,c", "say \"no\"", "one\ntwo", "", "-2"].map(str::to_owned).to_vec();
        assert_eq!(csv_text([row]), "a,\"b,c\",\"say \"\"no\"\"\",\"one\ntwo\",,-2\r\n");
    }

    #[test]
    fn a_number_keeps_its_digits() {
        let cell = Cell::Number("922337203685477.5807".into());
        assert_eq!(
            json_object([("weight", &cell)].into_iter(), ""),
            "{\n  \"weight\": 922337203685477.5807\n}"
        );
    }

    #[test]
    fn strings_are_escaped() {
        assert_eq!(json_string("a\"\\\n\u{1f}"), r#""a\"\\\n\u001f""#);
    }
}
