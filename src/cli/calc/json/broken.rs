//! Why a file that `calc` is given is no JSON, in a sentence that says where. Keeps out: what its
//! fields should hold.

use crate::say;
use crate::text::Sentence;

/// What is wrong with the bytes that the reader refused.
pub(crate) fn why(bytes: &[u8], error: &serde_json::Error) -> Sentence {
    let (line, column) = (error.line(), error.column());
    if error.is_eof() {
        return say!("cli-calc-short", line = line, column = column);
    }
    if let Some(word) = no_number(bytes, line, column) {
        return say!("cli-calc-no-number", word = word, line = line, column = column);
    }
    // The reader has no codes: its words are the only sign of these two.
    let told = error.to_string();
    if told.starts_with("recursion limit") {
        say!("cli-calc-deep", line = line, column = column)
    } else if told.starts_with("number out of range") {
        say!("cli-calc-large", line = line, column = column)
    } else {
        say!("cli-calc-json", line = line, column = column)
    }
}

/// The word at the place of the error, where it is one that programs write for what is no number.
fn no_number(bytes: &[u8], line: usize, column: usize) -> Option<&'static str> {
    let line = bytes.split(|byte| *byte == b'\n').nth(line.checked_sub(1)?)?;
    // The reader may be some letters into the word already.
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
    let at = column.saturating_sub(1).min(line.len());
    let before = line.get(..at)?.iter().rev().take_while(|byte| is_word(byte)).count();
    let start = at - before;
    let word: Vec<u8> =
        line.get(start..)?.iter().copied().take_while(|byte| is_word(byte)).collect();
    let word = String::from_utf8(word).ok()?.to_ascii_lowercase();
    match word.trim_start_matches(['+', '-']) {
        "nan" => Some("NaN"),
        "inf" | "infinity" => Some("Infinity"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> String {
        let error = serde_json::from_str::<serde_json::Value>(text).unwrap_err();
        why(text.as_bytes(), &error).key.into_owned()
    }

    #[test]
    fn what_is_no_number_is_called_so_wherever_it_stands() {
        for text in [
            "{\"weights\": [1, NaN]}",
            "{\n  \"weights\": [\n    -Infinity, 2]}",
            "[nan]",
            "{\"a\": Infinity}",
            "[1,-inf]",
            "NaN",
        ] {
            assert_eq!(key(text), "cli-calc-no-number", "{text}");
        }
    }

    #[test]
    fn a_file_cut_short_a_deep_one_and_a_huge_number_have_sentences_of_their_own() {
        assert_eq!(key("{\"weights\": [1, 2"), "cli-calc-short");
        assert_eq!(key(&"[".repeat(400)), "cli-calc-deep");
        assert_eq!(key("[1e999]"), "cli-calc-large");
        assert_eq!(key("[1, banana]"), "cli-calc-json");
        assert_eq!(key("{\"name\": \"NaN\" 1}"), "cli-calc-json");
    }
}
