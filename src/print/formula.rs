//! Cells that a spreadsheet would run, made harmless and read back. Keeps out: quoting, which CSV
//! does.

/// A cell that begins with one of these is run as a formula by some spreadsheet (OWASP, "CSV
/// Injection").
const TRIGGERS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The text with an apostrophe before it where a spreadsheet would run it; a plain number such as
/// `-2` stays.
pub(super) fn neutral(text: &str) -> String {
    if begins(text) && !is_number(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text that `neutral` was given.
pub(crate) fn plain(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| begins(rest)).unwrap_or(text)
}

/// Apostrophes before the trigger count as nothing, so that what has one already gets another and
/// reads back.
fn begins(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(TRIGGERS)
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
    [whole, part]
        .iter()
        .all(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_gets_an_apostrophe() {
        for text in ["=HYPERLINK(\"x\")", "+39 0546 1", "-", "@SUM(A1)", "-2+3", "\tx", "=1"] {
            assert_eq!(neutral(text), format!("'{text}"));
        }
    }

    #[test]
    fn plain_numbers_and_words_stay() {
        for text in ["-2", "+390546", "-1.5", "2014-04-17", "Perché no", "'tis", ""] {
            assert_eq!(neutral(text), text);
        }
    }

    proptest! {
        #[test]
        fn every_text_reads_back(text in "['=+@a1-]{0,6}") {
            let cell = neutral(&text);
            prop_assert_eq!(plain(&cell), text.as_str());
        }
    }
}
