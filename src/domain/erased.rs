//! What stands in the place of a name that was erased. Keeps out: erasing, and the words of it.

/// The name of somebody who was erased: words in brackets, which no name of a person begins with.
pub fn nameless(told: &str) -> String {
    format!("({told})")
}

/// Whether a name is that of somebody who was erased, so that nobody is to be looked for by it.
pub fn is_nameless(name: &str) -> bool {
    name.starts_with('(') && name.ends_with(')')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_erased_is_told_from_whoever_has_a_name() {
        assert!(is_nameless(&nameless("persona cancellata il 30/11/2026")));
        assert!(!is_nameless("Anna Verdi") && !is_nameless("Verdi (Circolo Nord)"));
    }
}
