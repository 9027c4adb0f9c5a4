//! The paths that code names, told from the root of the crate. Keeps out: which of them are
//! allowed.

use super::scrub::is_word;
use super::source::Source;

/// A path that begins with `crate`, `self` or `super`, from the root of the crate on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// Its parts: `["store", "frame", "Frame"]`; `*` for all there is.
    pub parts: Vec<String>,
    /// Where it stands in the code.
    pub at: usize,
    /// Whether it is only passed on to others, by `pub use`.
    pub passed_on: bool,
}

/// Every such path of a file, with the groups of `use` told one by one.
pub(super) fn named(file: &Source) -> Vec<Named> {
    let mut found = Vec::new();
    for at in starts(&file.code) {
        let mut parts = Vec::new();
        let passed_on = is_passed_on(&file.code[..at]);
        expand(&file.code[at..], &mut Vec::new(), &mut parts);
        found.extend(
            parts
                .into_iter()
                .filter_map(|path| Some(Named { parts: absolute(file, path)?, at, passed_on })),
        );
    }
    found
}

/// Where a path begins with one of the three words.
fn starts(code: &str) -> Vec<usize> {
    let mut found = Vec::new();
    for word in ["crate", "self", "super"] {
        for (at, _) in code.match_indices(&format!("{word}::")) {
            let before = code[..at].chars().next_back();
            if !before.is_some_and(|letter| is_word(letter) || letter == ':') {
                found.push(at);
            }
        }
    }
    found.sort_unstable();
    found
}

fn is_passed_on(before: &str) -> bool {
    let statement = before.rsplit([';', '}']).next().unwrap_or_default();
    statement.trim_start().starts_with("pub") && statement.contains("use ")
}

/// Reads one path, or a path that ends in a group in braces; answers how much of the code it took.
fn expand(code: &str, prefix: &mut Vec<String>, found: &mut Vec<Vec<String>>) -> usize {
    let depth = prefix.len();
    let mut at = 0;
    loop {
        at += spaces(&code[at..]);
        if code[at..].starts_with('{') {
            at += group(&code[at..], prefix, found);
            break;
        }
        let length = if code[at..].starts_with('*') {
            1
        } else {
            code[at..].find(|c| !is_word(c)).unwrap_or(code.len() - at)
        };
        prefix.push(code[at..at + length].to_owned());
        at += length;
        if !code[at..].starts_with("::") {
            found.push(prefix.clone());
            break;
        }
        at += 2;
        // A turbofish ends the path: `crate::x::<T>`.
        if code[at..].starts_with('<') {
            found.push(prefix.clone());
            break;
        }
    }
    prefix.truncate(depth);
    at
}

fn group(code: &str, prefix: &mut Vec<String>, found: &mut Vec<Vec<String>>) -> usize {
    let mut at = 1;
    while at < code.len() {
        at += spaces(&code[at..]);
        match code[at..].chars().next() {
            Some('}') => return at + 1,
            Some(letter) if is_word(letter) || letter == '*' => {
                at += expand(&code[at..], prefix, found).max(1)
            }
            // A comma, or the name after `as`.
            Some(letter) => at += letter.len_utf8(),
            None => break,
        }
    }
    at
}

fn spaces(code: &str) -> usize {
    code.len() - code.trim_start().len()
}

/// The path from the root of the crate; nothing when it climbs above it.
fn absolute(file: &Source, path: Vec<String>) -> Option<Vec<String>> {
    let mut base: Vec<String> = file.module().into_iter().map(str::to_owned).collect();
    let mut rest = path.into_iter().peekable();
    while let Some(word) = rest.next_if(|part| ["crate", "self", "super"].contains(&part.as_str()))
    {
        match word.as_str() {
            "crate" => base.clear(),
            "super" => {
                base.pop()?;
            }
            _ => {}
        }
    }
    base.extend(rest);
    Some(base)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: &str, text: &str) -> Vec<String> {
        named(&Source::new(path, text)).into_iter().map(|named| named.parts.join("::")).collect()
    }

    #[test]
    fn groups_are_told_one_by_one() {
        let text = "use crate::domain::{\n    Id,\n    values::{Line as L, Of},\n    fold::*,\n};\nuse crate::{say, screens};";
        let expected = [
            "domain::Id",
            "domain::values::Line",
            "domain::values::Of",
            "domain::fold::*",
            "say",
            "screens",
        ];
        let found = of("src/app/view.rs", text);
        assert!(expected.iter().all(|path| found.iter().any(|other| other == path)), "{found:?}");
    }

    #[test]
    fn a_path_that_climbs_is_told_from_the_root() {
        assert_eq!(of("src/store/table.rs", "use super::port::Store;"), ["store::port::Store"]);
        assert_eq!(of("src/store/table.rs", "super::super::kit::draw();"), ["kit::draw"]);
        assert_eq!(
            of("src/store/mod.rs", "self::sled::open(super::app::App::new::<T>())"),
            ["store::sled::open", "app::App::new"]
        );
        assert_eq!(of("src/domain/noun.rs", "$crate::domain::Row::new()"), ["domain::Row::new"]);
    }

    #[test]
    fn what_is_only_passed_on_is_marked() {
        let passed = |text: &str| named(&Source::new("src/a/mod.rs", text))[0].passed_on;
        assert!(passed("mod b;\npub use self::b::B;"));
        assert!(passed("pub(crate) use self::b::{B, C};"));
        assert!(!passed("use self::b::B;"));
        assert!(!passed("pub fn f() { self::b::g() }"));
    }

    #[test]
    fn names_that_look_like_one_are_none() {
        assert_eq!(
            of("src/a.rs", "mycrate::x(); krate::super_::y(); Self::z()"),
            Vec::<String>::new()
        );
    }
}
