//! What stands apart from the core: the hub, which alone knows a database server and the async
//! runtime below its client. Keeps out: the rules of one file, which it shares.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use toml::de::DeTable;

use super::source::hub;

/// What nothing may bring into the core, however deep below.
const NEVER: &[&str] = &["tokio", "async-std", "smol", "postgres", "tokio-postgres", "openssl-sys"];

/// The crates that each crate of the lock file asks for, by name.
fn graph(lock: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let lock = DeTable::parse(lock).unwrap().into_inner();
    for package in lock["package"].get_ref().as_array().unwrap().iter() {
        let package = package.get_ref().as_table().unwrap();
        let name = package["name"].get_ref().as_str().unwrap().to_owned();
        let asked = package.get("dependencies").and_then(|asked| asked.get_ref().as_array());
        let asked = asked.into_iter().flat_map(|asked| asked.iter());
        let asked = asked.filter_map(|asked| asked.get_ref().as_str());
        // Two versions of one crate are told apart after a space.
        let asked = asked.filter_map(|asked| asked.split(' ').next()).map(str::to_owned);
        found.entry(name).or_default().extend(asked);
    }
    found
}

/// Everything below a crate.
fn below(name: &str, graph: &BTreeMap<String, BTreeSet<String>>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut left = vec![name.to_owned()];
    while let Some(next) = left.pop() {
        for asked in graph.get(&next).into_iter().flatten() {
            if found.insert(asked.clone()) {
                left.push(asked.clone());
            }
        }
    }
    found
}

#[test]
fn the_core_never_knows_a_server_or_an_async_runtime() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let graph = graph(&std::fs::read_to_string(root.join("Cargo.lock")).unwrap());
    let core = below("tavolo", &graph);
    let found: Vec<_> = NEVER.iter().filter(|name| core.contains(**name)).collect();
    assert!(found.is_empty(), "below the core: {found:?}");
    let hub = below("tavolo-hub", &graph);
    assert!(hub.contains("postgres") && hub.contains("tokio"), "the graph is read");
}

#[test]
fn only_one_file_of_the_hub_speaks_sql() {
    let speaks =
        |text: &str| ["select ", "insert into ", "update tavolo"].iter().any(|w| text.contains(w));
    let found = hub().iter().filter(|file| !file.path.starts_with("hub/src/remote"));
    let found: Vec<_> = found.filter(|file| speaks(&file.text)).map(|file| &file.path).collect();
    assert!(found.is_empty(), "ask `Hub` of hub/src/remote.rs: {found:?}");
}
