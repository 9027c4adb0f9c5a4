//! How long the tags of a template are: whoever parses one goes a step deeper for each sign of it,
//! and a tag of some thousand signs would go deeper than the stack. Keeps out: what a tag means.

/// The longest tag, in bytes: far longer than any that somebody reads.
pub(super) const LONGEST: usize = 2000;

/// The line of the first tag that is longer, counted from 1. Quotes are read as the language reads
/// them, so that an end inside a text is none.
pub(super) fn too_long(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let starts =
        |at: usize, mark: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(mark));
    let mut at = 0;
    while at < bytes.len() {
        let end: &[u8] = if starts(at, b"{{") {
            b"}}"
        } else if starts(at, b"{%") {
            b"%}"
        } else {
            at += 1;
            continue;
        };
        let start = at;
        at += 2;
        let mut quote = None;
        while at < bytes.len() && (quote.is_some() || !starts(at, end)) {
            let byte = bytes.get(at).copied().unwrap_or_default();
            match quote {
                Some(_) if byte == b'\\' => at += 1,
                Some(open) if byte == open => quote = None,
                None if matches!(byte, b'"' | b'\'') => quote = Some(byte),
                _ => {}
            }
            at += 1;
        }
        if at - start > LONGEST {
            let before = bytes.iter().take(start);
            return Some(before.filter(|byte| **byte == b'\n').count() + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_tag_is_found_with_its_line_and_a_long_text_is_none() {
        let long = "-".repeat(LONGEST);
        assert_eq!(too_long(&format!("a\nb {{{{ {long}1 }}}}")), Some(2));
        assert_eq!(too_long(&format!("{{% if {long}1 %}}")), Some(1));
        assert_eq!(too_long(&format!("{{{{ a }}}} {long} {{% b %}}")), None);
        assert_eq!(too_long(&format!("{{{{ a {long}")), Some(1));
    }

    #[test]
    fn an_end_inside_quotes_does_not_hide_a_long_tag() {
        let chain = "|default('}}')".repeat(LONGEST / 10);
        assert_eq!(too_long(&format!("{{{{ a{chain} }}}}")), Some(1));
        let chain = "|default(\"\\\"}}\")".repeat(LONGEST / 10);
        assert_eq!(too_long(&format!("{{{{ a{chain} }}}}")), Some(1));
    }
}
