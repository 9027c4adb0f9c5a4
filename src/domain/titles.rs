//! The titles that people put before a name, folded. Keeps out: names.

/// Words that stand before a name and are no part of it.
const TITLES: &[&str] = &[
    "arch",
    "architetto",
    "avv",
    "avvocato",
    "cav",
    "dott",
    "dottor",
    "dottore",
    "dottoressa",
    "dottssa",
    "dr",
    "geom",
    "geometra",
    "ing",
    "ingegner",
    "ingegnere",
    "maestra",
    "maestro",
    "mr",
    "mrs",
    "ms",
    "on",
    "prof",
    "profssa",
    "professor",
    "professoressa",
    "rag",
    "ragionier",
    "sig",
    "signor",
    "signora",
    "signore",
    "signorina",
    "sigra",
    "suor",
];

/// What is left of a title after its full stop: `Dott.ssa`, `Sig.ra`.
const TITLE_ENDS: &[&str] = &["na", "ra", "ri", "ssa"];

/// Whether a word is a title, after which a name follows, or what is left of one.
pub(crate) fn is_title(word: &str) -> bool {
    begins_as_title(word) || TITLE_ENDS.contains(&word)
}

/// Whether a word is a whole title: what is left of one begins no name.
pub(crate) fn begins_as_title(word: &str) -> bool {
    TITLES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_of_a_title_follows_one_and_begins_none() {
        assert!(is_title("sig") && is_title("ra") && begins_as_title("dottssa"));
        assert!(!begins_as_title("ra") && !is_title("non"));
    }
}
