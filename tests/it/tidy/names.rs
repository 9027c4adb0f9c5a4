//! A type that other files see has a name of its own, or one that is shared for a reason. Keeps
//! out: whether the names are good.

use std::collections::BTreeMap;

use super::source::{Source, program};

/// Names that several public types have, by the reason why.
const SHARED: &[(&str, &[&str])] = &[
    (
        "what the command line asks for is called by the word that a person types",
        &["Measure", "Shape"],
    ),
    (
        "an argument of a sentence, of a key and of a deed: each room has its own words",
        &["Argument", "Arguments"],
    ),
    (
        "a formula in `methods` knows no noun, and calls its parts as the textbook does",
        &[
            "Ballot",
            "Candidate",
            "Change",
            "Comparison",
            "Criterion",
            "Draw",
            "Fragility",
            "Mark",
            "Placed",
            "Project",
            "Room",
            "Rule",
            "Scale",
            "Tally",
            "Turn",
        ],
    ),
    (
        "a widget knows no noun, and is called as what it draws",
        &["Bar", "Cell", "Column", "Notice", "Table"],
    ),
    (
        "print knows no noun, and is called as what it puts on paper",
        &["Block", "Canvas", "Grid", "Value", "Words"],
    ),
    ("a screen or a part of one is called as what it shows", &["Pairs"]),
    (
        "readers of a keymap, of a JSON of `calc` and of a row each have their own, and never meet",
        &["Fault", "Field", "Known", "Place"],
    ),
    (
        "a reading calls what it adds up as the noun it is added up from",
        &["Closed", "Count", "Group", "Moved", "Share", "Source", "Template"],
    ),
    (
        "two readings, each with its own answer to a question of the same name",
        &["Answered", "Asked", "Changed", "Listed", "Part", "Reach", "Standing", "Tie"],
    ),
    (
        "what a file says and what a person says, each read in its own room",
        &["Answers", "Understood"],
    ),
];

#[test]
fn a_public_type_has_a_name_of_its_own() {
    super::none(twice(program(), SHARED));
}

/// The names of public types in a file.
fn declared(file: &Source) -> Vec<&str> {
    let declared = file.code.lines().filter_map(|line| {
        let line = line.trim_start();
        let rest = line.strip_prefix("pub ").or_else(|| line.strip_prefix("pub(crate) "))?;
        let rest = ["struct ", "enum ", "trait ", "type "]
            .iter()
            .find_map(|word| rest.strip_prefix(word))?;
        // A macro that declares `$name` declares none by itself.
        rest.split(|c: char| !c.is_alphanumeric() && c != '_')
            .next()
            .filter(|name| !name.is_empty())
    });
    declared.collect()
}

fn twice(files: &[Source], shared: &[(&str, &[&str])]) -> Vec<String> {
    let mut places: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for file in files {
        for name in declared(file) {
            places.entry(name).or_default().push(&file.path);
        }
    }
    let is_shared = |name: &str| shared.iter().any(|(_, names)| names.contains(&name));
    let listed = shared.iter().flat_map(|(_, names)| names.iter());
    let spare = listed
        .filter(|name| places.get(**name).is_none_or(|at| at.len() < 2))
        .map(|name| format!("`{name}` is declared once: take it off the list in this test"))
        .collect::<Vec<_>>();
    let several = places.into_iter().filter(|(name, at)| at.len() > 1 && !is_shared(name));
    several
        .map(|(name, at)| {
            format!(
                "`{name}` is declared in {}: give each a name of its own, or list it in \
                 tests/it/tidy/names.rs with the reason",
                at.join(", ")
            )
        })
        .chain(spare)
        .collect()
}

#[test]
fn a_name_used_twice_is_seen() {
    let files = [
        Source::new("src/kit/page.rs", "pub struct Page<T>(T);\npub(super) struct Row;\n"),
        Source::new(
            "src/flow/page.rs",
            "/// A page.\npub(crate) enum Page { One }\npub trait Row {}\n",
        ),
    ];
    let complaints = twice(&files, &[]);
    assert_eq!(complaints.len(), 1);
    assert!(complaints[0].starts_with("`Page` is declared in src/kit/page.rs, src/flow/page.rs"));
    assert!(twice(&files, &[("a reason", &["Page"])]).is_empty());
    let spare = twice(&files, &[("a reason", &["Page", "Row"])]);
    assert_eq!(spare, ["`Row` is declared once: take it off the list in this test"]);
}
