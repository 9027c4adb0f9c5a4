//! Rows of texts as CSV. Keeps out: reading it, and which rows there are.

use super::formula;

/// CSV as RFC 4180 has it: `,`, CRLF, quotes where they are needed; cells that a spreadsheet would
/// run are neutralised.
pub(crate) fn csv_text(rows: impl IntoIterator<Item = Vec<String>>) -> String {
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
}
