//! GFM tables in which every text shows as it was typed. Keeps out: whole documents.

/// The text for the inside of a line or a table cell: nothing in it is markup, a link, a mention or HTML.
///
/// Every character of CommonMark and of the extensions in use (tables, strikethrough, autolinks, mathematics, mentions)
/// is escaped where it could act; line ends become ` / `.
pub fn inline(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for (at, part) in text.lines().map(str::trim).filter(|part| !part.is_empty()).enumerate() {
        if at > 0 {
            line.push_str(" / ");
        }
        let mut letters = part.chars().peekable();
        while let Some(c) = letters.next() {
            let is_markup = match c {
                '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '$' | '@' | '^' => true,
                // Plain prose is full of these two: they are markup in `![picture]` and `scheme://` alone.
                '!' => letters.peek() == Some(&'['),
                ':' => letters.peek() == Some(&'/'),
                _ => false,
            };
            if is_markup {
                line.push('\\');
            }
            line.push(if c.is_control() { ' ' } else { c });
        }
    }
    // The autolinks of GFM begin at these words, with no other mark to escape.
    for www in ["www.", "WWW.", "Www."] {
        line = line.replace(www, &www.replace('.', "\\."));
    }
    line
}

/// A table of named columns, which may be numeric, and rows of texts as they were typed.
pub(super) fn table<Row: Iterator<Item = String>>(
    columns: impl Iterator<Item = (&'static str, bool)>,
    rows: impl Iterator<Item = Row>,
) -> String {
    let (names, rules): (Vec<String>, Vec<String>) =
        columns.map(|(name, is_number)| (inline(name), if is_number { "---:" } else { "---" }.to_owned())).unzip();
    let body = rows.map(|row| row.map(|text| inline(&text)).collect());
    [names, rules].into_iter().chain(body).map(|cells| format!("| {} |\n", cells.join(" | "))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_typed_becomes_markup() {
        assert_eq!(inline("# no | <b>*x*</b> [a](b) ![c]"), "\\# no \\| \\<b\\>\\*x\\*\\</b\\> \\[a\\](b) \\!\\[c\\]");
        assert_eq!(inline("https://a.it www.a.it a@b.it"), "https\\://a.it www\\.a.it a\\@b.it");
        assert_eq!(inline("alle 18:05: basta!"), "alle 18:05: basta!");
    }

    #[test]
    fn a_backslash_before_a_bar_does_not_free_it() {
        assert_eq!(inline("a\\|b"), "a\\\\\\|b");
    }

    #[test]
    fn lines_become_one() {
        assert_eq!(inline("one\r\n\n  two\tx"), "one / two x");
    }

    #[test]
    fn a_table_has_a_rule_and_one_cell_for_each_column() {
        let rows = [["a|b".to_owned(), "3".to_owned()].into_iter()].into_iter();
        assert_eq!(
            table([("merged_into", false), ("votes", true)].into_iter(), rows),
            "| merged\\_into | votes |\n| --- | ---: |\n| a\\|b | 3 |\n"
        );
    }
}
