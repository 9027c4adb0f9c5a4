//! JSON as text, with the digits that numbers have. Keeps out: which records and in which
//! order.

use serde_json::Value;

use crate::domain::Cell;

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

#[cfg(test)]
mod tests {
    use super::*;

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
