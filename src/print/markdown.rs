//! What people typed as CommonMark that shows it as typed. Keeps out: which characters are markup
//! inside a line (see `inline`).

use super::inline::inline;

/// The text as one line that may stand anywhere: at the start of a line, in a heading, in a cell.
pub(crate) fn line(text: &str) -> String {
    guarded(inline(text))
}

/// The text with its own lines, the ones after the first behind `indent`: a line end becomes a hard
/// break, blank lines a new paragraph.
pub(crate) fn lines(text: &str, indent: &str) -> String {
    let mut out = String::new();
    let mut is_open = false;
    for typed in text.lines() {
        if typed.trim().is_empty() {
            is_open = false;
            continue;
        }
        if is_open {
            out.push_str("\\\n");
            out.push_str(indent);
        } else if !out.is_empty() {
            out.push_str(&format!("\n{}\n{indent}", indent.trim_end()));
        }
        out.push_str(&spaced(typed));
        is_open = true;
    }
    out
}

/// A YAML string that reads back as the text, whatever is in it: in double quotes, as JSON writes
/// it, and with the characters that YAML takes as line ends or does not print, or that a reader who
/// knows no front matter would take for HTML, written as codes.
pub(crate) fn yaml(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    let is_unfit = |c: char| {
        matches!(
            c,
            '<' | '>' | '\u{7f}'
                ..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
        )
    };
    let coded =
        |c: char| if is_unfit(c) { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() };
    quoted.chars().map(coded).collect()
}

/// One typed line; blanks at its ends would be dropped, or make a code block, unless they are
/// written as codes.
fn spaced(typed: &str) -> String {
    let blanks = |text: &str| {
        text.chars().map(|c| if c == '\t' { "&#9;" } else { "&#32;" }).collect::<String>()
    };
    let middle = typed.trim_matches([' ', '\t']);
    let (before, after) = typed.split_once(middle).unwrap_or_default();
    format!("{}{}{}", blanks(before), line(middle), blanks(after))
}

/// Takes from the start of a line what would make it a list or a rule, or the line before a heading
/// or the head of a table.
fn guarded(text: String) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.split_at_checked(digits) {
        Some((number, rest)) if rest.starts_with(['.', ')']) && !number.is_empty() => {
            format!("{number}\\{rest}")
        }
        Some(("", rest)) if rest.starts_with(['-', '+', '=', ':']) => format!("\\{rest}"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_begin_a_block_is_guarded() {
        let pairs = [
            ("1. uno", "1\\. uno"),
            ("12) uno", "12\\) uno"),
            ("- uno", "\\- uno"),
            ("+ uno", "\\+ uno"),
            ("---", "\\---"),
            ("===", "\\==="),
            (":--", "\\:--"),
            ("2014 era", "2014 era"),
            ("a. uno", "a. uno"),
        ];
        for (typed, expected) in pairs {
            assert_eq!(line(typed), expected);
        }
        assert!(line("# uno").starts_with("\\#") && line("> uno").starts_with("\\>"));
    }

    #[test]
    fn lines_end_in_hard_breaks_behind_the_indent() {
        assert_eq!(lines("uno\ndue\n- tre", "  "), "uno\\\n  due\\\n  \\- tre");
    }

    #[test]
    fn blank_lines_make_a_paragraph_also_inside_a_quotation() {
        assert_eq!(lines("uno\n\n \ndue", "> "), "uno\n>\n> due");
        assert_eq!(lines("uno\n\ndue", "  "), "uno\n\n  due");
    }

    #[test]
    fn blanks_at_the_ends_of_a_line_are_kept() {
        assert_eq!(
            lines("uno\n    due \n\ttre", ""),
            "uno\\\n&#32;&#32;&#32;&#32;due&#32;\\\n&#9;tre"
        );
    }

    #[test]
    fn yaml_strings_are_quoted_and_escaped() {
        assert_eq!(yaml("a: \"b\" #c"), r##""a: \"b\" #c""##);
        assert_eq!(yaml("a\u{2028}b\\"), r#""a\u2028b\\""#);
        assert_eq!(yaml("<iframe src=//x>"), r#""\u003ciframe src=//x\u003e""#);
    }
}
