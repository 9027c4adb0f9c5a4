//! The rooms of the house and which of them each may know. Keeps out: what stands in them.

use std::collections::BTreeSet;

use super::paths::named;
use super::source::{Source, program};

/// A room and the rooms it may import from. They all stand above it, so that no circle can come
/// about.
struct Room {
    name: &'static str,
    knows: &'static [&'static str],
}

const fn room(name: &'static str, knows: &'static [&'static str]) -> Room {
    Room { name, knows }
}

/// From the words at the bottom of the house to the terminal at its top.
const ROOMS: &[Room] = &[
    room("text", &[]),
    room("methods", &[]),
    room("domain", &["text", "methods"]),
    room("ledger", &["text", "domain"]),
    room("readings", &["text", "domain", "methods", "ledger"]),
    room("deeds", &["text", "domain", "methods", "ledger", "readings"]),
    room("store", &["text", "domain", "ledger"]),
    // A printing kit, keys and widgets know no noun.
    room("print", &["text"]),
    room("privacy", &["text", "domain", "ledger", "readings"]),
    room("exchange", &["text", "domain", "ledger", "deeds", "print"]),
    room(
        "documents",
        &["text", "domain", "methods", "ledger", "readings", "print", "privacy", "exchange"],
    ),
    room("keys", &["text"]),
    room("kit", &["text"]),
    // From here to `app`, nothing knows where edits are kept: saving is an effect.
    room("flow", &["text", "domain", "ledger", "readings", "deeds", "documents", "keys", "kit"]),
    room("forms", &["text", "domain", "ledger", "deeds", "kit", "flow"]),
    room("screens", &["text", "domain", "methods", "ledger", "readings", "kit", "flow", "forms"]),
    room(
        "commands",
        &[
            "text",
            "domain",
            "ledger",
            "readings",
            "deeds",
            "exchange",
            "documents",
            "keys",
            "kit",
            "flow",
            "forms",
            "screens",
        ],
    ),
    room(
        "app",
        &["text", "domain", "ledger", "keys", "kit", "flow", "forms", "screens", "commands"],
    ),
    room(
        "cli",
        &[
            "text",
            "domain",
            "methods",
            "ledger",
            "readings",
            "deeds",
            "store",
            "exchange",
            "print",
            "privacy",
            "documents",
            "keys",
            "kit",
            "flow",
            "forms",
            "screens",
            "commands",
            "app",
        ],
    ),
    // The world outside is handed to the command line by `main`; neither knows the other.
    room(
        "runtime",
        &[
            "text",
            "domain",
            "ledger",
            "readings",
            "store",
            "documents",
            "keys",
            "kit",
            "flow",
            "app",
        ],
    ),
];

/// What stands at the root of the crate without being a room: macros, each with the room it belongs
/// to.
const MACROS: &[(&str, &str)] = &[("say", "text")];

/// The name of the crate, by which only `main.rs` calls the rooms.
const CRATE: &str = "tavolo";

#[test]
fn every_import_is_one_the_table_of_rooms_allows() {
    super::none(forbidden(program()));
}

#[test]
fn every_room_knows_only_rooms_above_it() {
    for (at, room) in ROOMS.iter().enumerate() {
        for known in room.knows {
            assert!(
                ROOMS[..at].iter().any(|above| above.name == *known),
                "{} stands above {known}: move it below",
                room.name
            );
        }
    }
}

#[test]
fn every_room_of_the_source_is_in_the_table() {
    let in_source: BTreeSet<&str> = program().iter().filter_map(Source::room).collect();
    let strangers: Vec<_> =
        in_source.iter().filter(|name| !ROOMS.iter().any(|room| room.name == **name)).collect();
    assert!(strangers.is_empty(), "rooms without a line in tests/it/tidy/rooms.rs: {strangers:?}");
    let empty: Vec<_> =
        ROOMS.iter().map(|room| room.name).filter(|name| !in_source.contains(name)).collect();
    assert!(empty.is_empty(), "lines in tests/it/tidy/rooms.rs without a room: {empty:?}");
}

fn forbidden(files: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in files {
        let Some(own) = file.room() else { continue };
        let knows = ROOMS.iter().find(|room| room.name == own).map_or(&[][..], |room| room.knows);
        for path in named(file) {
            let Some(first) = path.parts.first().map(String::as_str) else { continue };
            let other =
                MACROS.iter().find(|(name, _)| *name == first).map_or(first, |(_, room)| *room);
            if other != own && !knows.contains(&other) {
                let what = format!(
                    "{own} may not import from {other}: see the table in tests/it/tidy/rooms.rs, and move what is shared up"
                );
                complaints.push(file.complain(path.at, &what));
            }
        }
        let outside = file.places(&format!("{CRATE}::")).into_iter();
        complaints.extend(outside.map(|at| {
            file.complain(at, "a room is imported as crate::ROOM, so that this test sees it")
        }));
    }
    complaints
}

#[test]
fn a_forbidden_import_is_seen_however_it_is_written() {
    let seen = |path: &str, text: &str| forbidden(&[Source::new(path, text)]);
    let first = seen("src/kit/table.rs", "//! A.\n\nuse crate::domain::Id;\n");
    assert!(
        first.len() == 1
            && first[0].starts_with("src/kit/table.rs:3: kit may not import from domain"),
        "{first:?}"
    );
    assert_eq!(seen("src/kit/table.rs", "fn f() { crate::{text::x, flow::y} }").len(), 1);
    assert_eq!(seen("src/domain/nouns/lab.rs", "use super::super::super::app::App;").len(), 1);
    assert_eq!(seen("src/methods/ahp.rs", "use crate::say;").len(), 1);
    assert_eq!(seen("src/cli/mod.rs", "use tavolo::runtime::clock;").len(), 1);
    assert_eq!(seen("src/screens/log.rs", "use crate::store::Table;").len(), 1);
    assert_eq!(seen("src/new/mod.rs", "use crate::text::Sentence;").len(), 1);
}

#[test]
fn an_allowed_import_is_none_of_the_rules_business() {
    let text = "use crate::say;\nuse crate::domain::{Id, Kind};\nuse super::edit::Edit;\n#[cfg(test)]\nmod tests {\n use crate::app::App;\n}\n";
    assert_eq!(forbidden(&[Source::new("src/ledger/keeper.rs", text)]), Vec::<String>::new());
}
