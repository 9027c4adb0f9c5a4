//! What people typed as character data of XML and HTML. Keeps out: the languages that are built of
//! it.

/// The text with nothing in it that is markup, in a text or in an attribute in double quotes, and
/// without characters that XML does not have or that turn the direction of the line.
///
/// An apostrophe stays as it is: the privacy lint reads names with it.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push('\n'),
            '\u{202a}'..='\u{202e}' | '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// The words of a marked-up text as one sees them, each on its own line: no tags, entities as the
/// characters they are. What attributes say to people (`alt`, `title`, `aria-label`, `content`,
/// `href`) is seen too.
pub(crate) fn seen(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((words, tag)) = rest.split_once('<') {
        out.push_str(&plain(words));
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        // The letters in which a picture is packed are no words; what it shows stands beside it in
        // words.
        let after = if tag == "office:binary-data" {
            after.trim_start_matches(|c| c != '<')
        } else {
            after
        };
        // A tag parts words, and may run over several lines, which must still count.
        out.push(' ');
        let told = ["alt=\"", "title=\"", "aria-label=\"", "content=\"", "href=\""];
        for value in told
            .into_iter()
            .filter_map(|name| tag.split_once(name))
            .filter_map(|(_, value)| value.split('"').next())
        {
            out.push_str(&plain(value));
            out.push(' ');
        }
        out.extend(tag.chars().filter(|c| *c == '\n'));
        rest = after;
    }
    out.push_str(&plain(rest));
    out
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_typed_becomes_markup() {
        assert_eq!(
            escape("<script>\"a\" & b\u{1b}[2J\u{202e}"),
            "&lt;script&gt;&quot;a&quot; &amp; b [2J"
        );
        assert_eq!(escape("D'Angeli\n"), "D'Angeli\n");
    }

    #[test]
    fn what_one_sees_is_words_on_their_lines_and_what_attributes_say() {
        let page = "<p\nclass=\"a\">Anna <b>Verdi</b> &amp; D'Angeli</p>\n<img alt=\"Ugo Neri\" width=\"054612\">";
        let lines: Vec<String> = seen(page)
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect();
        assert_eq!(lines, ["", "Anna Verdi & D'Angeli", "Ugo Neri"]);
    }
}
