//! Words as a shell takes them, for commands that are told to be copied. Keeps out: the commands.

/// A text as a shell takes it for one word.
pub fn quoted(text: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "/._-+:@,%".contains(letter);
    if !text.is_empty() && text.chars().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_one_word_for_a_shell() {
        assert_eq!(quoted("/tavoli/opla"), "/tavoli/opla");
        assert_eq!(quoted("il mio tavolo"), "'il mio tavolo'");
        assert_eq!(quoted("l'isola"), r"'l'\''isola'");
        assert_eq!(quoted(""), "''");
    }
}
