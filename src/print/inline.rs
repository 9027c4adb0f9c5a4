//! What people typed as words inside a line of Markdown or a cell of a table. Keeps out: where
//! lines begin and end (see `markdown`).

/// The text for the inside of a line or a table cell: nothing in it is markup, a mention or HTML.
///
/// Every character of CommonMark and of the extensions in use (tables, strikethrough, mathematics,
/// mentions) is escaped where it could act; line ends become ` / `. A web address in which nothing
/// else is escaped stays as it is: CommonMark has it as words, and where GFM makes a link of it,
/// the link shows and is what was typed. One with an escape in it must not become a link, since the
/// mark of the escape would be part of it.
pub(super) fn inline(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for (at, part) in text.lines().map(str::trim).filter(|part| !part.is_empty()).enumerate() {
        if at > 0 {
            line.push_str(" / ");
        }
        for run in part.split_inclusive(char::is_whitespace) {
            escape(run, &mut line);
        }
    }
    line
}

/// Writes a run of letters without blanks, and the blank behind it.
fn escape(run: &str, line: &mut String) {
    let is_plain = !run.contains(is_markup);
    let mut written = String::with_capacity(run.len());
    let mut letters = run.chars().peekable();
    while let Some(c) = letters.next() {
        // Plain prose is full of these two: they are markup in `![picture]` and `scheme://` alone.
        let acts = match c {
            '!' => letters.peek() == Some(&'['),
            ':' => !is_plain && letters.peek() == Some(&'/'),
            _ => is_markup(c),
        };
        if acts {
            written.push('\\');
        }
        written.push(if c.is_control() { ' ' } else { c });
    }
    // The autolinks of GFM begin at these words, too, with no other mark to escape.
    if !is_plain {
        for www in ["www.", "WWW.", "Www."] {
            written = written.replace(www, &www.replace('.', "\\."));
        }
    }
    line.push_str(&written);
}

const fn is_markup(c: char) -> bool {
    matches!(
        c,
        '\\' | '`'
            | '*'
            | '_'
            | '{'
            | '}'
            | '['
            | ']'
            | '<'
            | '>'
            | '|'
            | '~'
            | '&'
            | '#'
            | '$'
            | '@'
            | '^'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_typed_becomes_markup() {
        assert_eq!(
            inline("# no | <b>*x*</b> [a](b) ![c]"),
            "\\# no \\| \\<b\\>\\*x\\*\\</b\\> \\[a\\](b) \\!\\[c\\]"
        );
        assert_eq!(inline("https://a.it, www.a.it/b a@b.it"), "https://a.it, www.a.it/b a\\@b.it");
        // A link would show the mark of the escape.
        assert_eq!(
            inline("https://a.it/b_c www.a.it?b&c"),
            "https\\://a.it/b\\_c www\\.a.it?b\\&c"
        );
        assert_eq!(inline("[x](http://a.it)"), "\\[x\\](http\\://a.it)");
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
}
