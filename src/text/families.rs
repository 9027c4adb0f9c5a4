//! The families of keys that are put together while the program runs. Keeps out: the keys
//! themselves.

/// Prefixes of keys built from a name at run time (`format!("kind-{code}")`) instead of being
/// written in a `say!`.
///
/// `tests/it/sentences.rs` reads every source file for the keys written literally and refuses a
/// line of `locales/` that no code asks for. It cannot see a key that is put together, so it takes
/// a line whose key starts with one of these prefixes as used; such a line must still stand in both
/// languages with the same arguments. Who builds keys of a family keeps a test of its own that
/// every member has words ([`Language::has`](super::Language::has)).
pub const FAMILIES: &[&str] = &[
    "kind-",
    "field-",
    "code-",
    "command-",
    "scope-",
    "screen-",
    "help-",
    "hint-",
    "flag-",
    "page-",
    "other-",
    "deed-",
    "document-",
    "step-",
    "begin-",
    "section-",
    "seat-role-",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_family_hides_in_another() {
        for (a, family) in FAMILIES.iter().enumerate() {
            for (b, other) in FAMILIES.iter().enumerate() {
                assert!(a == b || !family.starts_with(other), "{family} is inside {other}");
            }
        }
    }

    #[test]
    fn a_family_ends_where_its_members_begin() {
        assert!(FAMILIES.iter().all(|family| family.ends_with('-') && family.len() > 1));
    }
}
