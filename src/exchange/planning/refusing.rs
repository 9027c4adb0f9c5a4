//! What is said of rows that are not taken, and what to do about them. Keeps out: finding them.

use crate::exchange::unreadable::Unreadable;
use crate::say;
use crate::text::Finding;

/// Why nothing was imported, with every row that is wrong.
pub(super) fn refusal(bad: Vec<Finding>, source: &str) -> Unreadable {
    let mut rows: Vec<_> = bad.iter().map(|bad| bad.at.in_file()).collect();
    rows.dedup();
    let count = rows.len();
    let (what, hint) = if bad.iter().all(Finding::is_duplicate) {
        (say!("import-duplicates", source = source, count = count), say!("import-duplicates-hint"))
    } else {
        let value = bad.iter().find_map(value);
        let hint = value.map_or_else(
            || say!("import-refused-hint"),
            |value| say!("import-refused-hint-value", value = value),
        );
        (say!("import-refused", source = source, count = count), hint)
    };
    Unreadable::new(what, Some(hint)).with_findings(bad)
}

/// What says once what a word means that is no code, or whom a name does that is nearly somebody's,
/// for somebody to copy: `"Tipo:ONG=association"`.
fn value(finding: &Finding) -> Option<String> {
    let (column, word) = (finding.at.field.as_deref()?, finding.word.as_ref()?);
    let means = word.near.as_ref().or(word.code.as_ref())?;
    let is_plain = |text: &str| !text.contains(['"', '\n']);
    // A colon parts the field from the word.
    (is_plain(&word.text) && is_plain(column) && is_plain(means) && !column.contains(':'))
        .then(|| format!("\"{column}:{}={means}\"", word.text))
}
