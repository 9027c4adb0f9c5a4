//! No file of a room leans on a file that leans on it. Keeps out: imports between rooms, which
//! `rooms` holds.

use std::collections::{BTreeMap, BTreeSet};

use super::paths::named;
use super::source::{Source, program};

type Module = Vec<String>;

/// Files that name one another because their types do: why, and which. A folder stands for all of
/// its files.
type Knot = (&'static str, &'static [&'static str]);

/// The knots that are let be. Inside one, imports may go round.
const KNOTS: &[Knot] = &[
    (
        "a record is the sum of all nouns, a noun holds values, and a value is read in the world of \
         records",
        &[
            "domain::change",
            "domain::datum",
            "domain::noun",
            "domain::nouns",
            "domain::record",
            "domain::values",
            "domain::veil",
            "domain::world",
        ],
    ),
    (
        "a command answers acts, an act opens a layer, a layer answers acts, and all of them read the context of commands",
        &["flow::act", "flow::command", "flow::ctx", "flow::layer"],
    ),
];

#[test]
fn no_files_of_a_room_import_one_another_in_a_circle() {
    super::none(circles(program(), KNOTS));
}

#[test]
fn every_knot_that_is_let_be_is_still_one() {
    let graph = graph(program(), &[]);
    let goes_round = |module: &Module, knot: &[&str]| {
        way_back(module, &graph).is_some_and(|way| way.iter().all(|other| in_knot(knot, other)))
    };
    for (why, knot) in KNOTS {
        let tied = |part: &&str| {
            graph.keys().any(|module| in_knot(&[*part], module) && goes_round(module, knot))
        };
        let untied: Vec<_> = knot.iter().filter(|part| !tied(part)).collect();
        assert!(untied.is_empty(), "take out of tests/it/tidy/cycles.rs: {untied:?}, {why}");
    }
}

/// Which files each file leans on, and where it says so.
type Graph<'a> = BTreeMap<Module, BTreeMap<Module, (&'a Source, usize)>>;

fn circles(files: &[Source], knots: &[Knot]) -> Vec<String> {
    let graph = graph(files, knots);
    let complaint = |circle: &Vec<Module>| {
        let (from, to) = (circle.first()?, circle.get(1)?);
        let (file, at) = graph.get(from)?.get(to)?;
        let names: Vec<String> = circle.iter().map(|module| module.join("::")).collect();
        Some(file.complain(
            *at,
            &format!("a circle, {}: move what is shared to a file of its own", names.join(" -> ")),
        ))
    };
    circles_of(&graph).iter().filter_map(complaint).collect()
}

fn graph<'a>(files: &'a [Source], knots: &[Knot]) -> Graph<'a> {
    let modules: BTreeSet<Module> = files.iter().map(module).collect();
    let signs: BTreeMap<Module, Signs> =
        files.iter().map(|file| (module(file), signs(file, &modules))).collect();
    let mut graph = Graph::new();
    for file in files {
        let own = module(file);
        let one = |other: &Module| {
            knots.iter().any(|(_, knot)| in_knot(knot, &own) && in_knot(knot, other))
        };
        for path in named(file).into_iter().filter(|path| !path.passed_on) {
            let other = home(&path.parts, &modules, &signs);
            // A room's own front page is where its names are told, not where they are made.
            if other != own
                && other.len() > 1
                && other.first() == own.first()
                && !own.starts_with(&other)
                && !one(&other)
            {
                graph.entry(own.clone()).or_default().entry(other).or_insert((file, path.at));
            }
        }
    }
    graph
}

fn module(file: &Source) -> Module {
    file.module().into_iter().map(str::to_owned).collect()
}

/// What a file passes on under its own name: name to path.
type Signs = BTreeMap<String, Module>;

fn signs(file: &Source, modules: &BTreeSet<Module>) -> Signs {
    let own = module(file);
    // `pub use lab::Lab;` names a child without `self::`.
    let children =
        modules.iter().filter(|other| other.len() == own.len() + 1 && other.starts_with(&own));
    let mut text = file.code.clone();
    for name in children.filter_map(|child| child.last()) {
        text = text.replace(&format!("use {name}::"), &format!("use self::{name}::"));
    }
    let paths = named(&Source { code: text, ..file.clone() });
    paths
        .into_iter()
        .filter(|path| path.passed_on)
        .filter_map(|path| Some((path.parts.last()?.clone(), path.parts)))
        .collect()
}

/// The file in which a path ends, following what front pages pass on.
fn home(path: &[String], modules: &BTreeSet<Module>, signs: &BTreeMap<Module, Signs>) -> Module {
    let mut at = Module::new();
    let mut rest = path.to_vec();
    // Each sign leads deeper into the house; the bound is for signs that point at one another.
    for _ in 0..16 {
        while let Some(part) = rest.first() {
            let below: Module = at.iter().chain([part]).cloned().collect();
            if !modules.contains(&below) {
                break;
            }
            at = below;
            rest.remove(0);
        }
        let Some(sign) = rest.first().and_then(|name| signs.get(&at)?.get(name)) else { break };
        rest = sign.iter().cloned().chain(rest.into_iter().skip(1)).collect();
        at.clear();
    }
    at
}

fn in_knot(knot: &[&str], module: &Module) -> bool {
    let name = module.join("::");
    knot.iter().any(|part| {
        name.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    })
}

/// One circle through every file that stands in any, the first file repeated at its end.
fn circles_of(graph: &Graph<'_>) -> Vec<Vec<Module>> {
    let mut told: BTreeSet<Module> = BTreeSet::new();
    let mut circles = Vec::new();
    for start in graph.keys() {
        if let Some(way) = way_back(start, graph).filter(|_| !told.contains(start)) {
            told.extend(way.iter().cloned());
            circles.push(way);
        }
    }
    circles
}

/// The shortest way from a file to itself.
fn way_back(start: &Module, graph: &Graph<'_>) -> Option<Vec<Module>> {
    let mut ways = std::collections::VecDeque::from([vec![start.clone()]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for next in way.last().and_then(|last| graph.get(last)).into_iter().flat_map(BTreeMap::keys)
        {
            let longer: Vec<Module> = way.iter().chain([next]).cloned().collect();
            if next == start {
                return Some(longer);
            }
            if seen.insert(next.clone()) {
                ways.push_back(longer);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(pairs: &[(&str, &str)]) -> Vec<Source> {
        pairs.iter().map(|(path, text)| Source::new(path, text)).collect()
    }

    #[test]
    fn a_circle_of_two_files_is_seen() {
        let page = ("src/a/mod.rs", "mod b;\nmod c;");
        let files = files(&[
            page,
            ("src/a/b.rs", "\nuse super::c::C;"),
            ("src/a/c.rs", "use crate::a::b::B;"),
        ]);
        let seen = circles(&files, &[]);
        assert!(
            seen.len() == 1 && seen[0].starts_with("src/a/b.rs:2: a circle, a::b -> a::c -> a::b"),
            "{seen:?}"
        );
        assert!(circles(&files, &[("one type", &["a::b", "a::c"])]).is_empty());
    }

    #[test]
    fn a_circle_through_the_front_page_is_seen() {
        let page = ("src/a/mod.rs", "mod b;\nmod c;\npub use c::{C, D};");
        let files =
            files(&[page, ("src/a/b.rs", "use super::D;"), ("src/a/c.rs", "use super::b::B;")]);
        assert_eq!(circles(&files, &[]).len(), 1);
    }

    #[test]
    fn a_line_of_files_is_no_circle() {
        let page = ("src/a/mod.rs", "mod b;\nmod c;\npub use b::B;\npub use c::C;");
        let files = files(&[
            page,
            ("src/a/b.rs", "use super::C;\nuse super::helper;"),
            ("src/a/c.rs", "use crate::text::X;"),
        ]);
        assert_eq!(circles(&files, &[]), Vec::<String>::new());
    }
}
