//! What nobody may see yet cannot be told, whatever is written to tell it. Keeps out: how blind
//! rounds are opened and closed, which journeys walk.

use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::prelude::{Strategy, proptest};
use proptest::prop_assert_eq;
use tavolo::documents::{self, Document, Request};
use tavolo::domain::{
    Criterion, Id, Kind, Noun, Record, Row, SIGHTS, Sheets, Sight, Veiled, Viewer, World,
};
use tavolo::exchange::Listing;
use tavolo::ledger::{Draft, Ledger, Stamp, put, set};
use tavolo::readings::{Block, Face, NoMarks};
use tavolo::say;
use tavolo::text::{Language, Sentence};

use crate::support::{OPLA, Seat, ledger};

/// Marks as they are given: which box, which mark of its scale or none, and the note.
type Marks = Vec<(usize, usize, usize, Option<u8>, String)>;

struct Desk {
    ledger: Ledger,
    mint: u128,
}

impl Desk {
    fn id(&mut self) -> Id {
        self.mint += 1;
        Id::from_bits(self.mint)
    }

    fn act(&mut self, label: Sentence, changes: Vec<tavolo::ledger::Change>) {
        let at = "2014-03-15T09:00:00+01:00".parse().unwrap();
        let stamp = Stamp { id: self.id(), who: "test".into(), hand: None, at };
        self.ledger.admit(Draft::act(label, changes), stamp).unwrap();
    }

    fn add(&mut self, kind: Kind, fields: &[(&str, &str)]) -> Id {
        let id = self.id();
        let change = put(id, kind, &row(fields), self.ledger.book()).unwrap();
        self.act(say!("edit-bundle", count = 1), vec![change]);
        id
    }

    fn set(&mut self, id: Id, fields: &[(&str, &str)]) {
        let change = set(id, &row(fields), self.ledger.book()).unwrap();
        self.act(say!("edit-bundle", count = 1), vec![change]);
    }

    fn ids(&self, kind: Kind) -> Vec<Id> {
        self.ledger.book().world().every(kind).map(|(id, _)| id).collect()
    }
}

fn row(fields: &[(&str, &str)]) -> Row {
    fields.iter().map(|(field, text)| ((*field).to_owned(), (*text).to_owned())).collect()
}

/// The example table with a second round, blind and open, and marks in it.
fn table(marks: &Marks) -> (Desk, Id) {
    let mut desk = Desk { ledger: ledger(OPLA), mint: 1 << 64 };
    let first = desk.ids(Kind::Rounds);
    for id in first {
        desk.set(id, &[("state", "closed")]);
    }
    let round = desk.add(Kind::Rounds, &[("number", "9"), ("state", "open"), ("blind", "yes")]);
    let (proposals, criteria) = (desk.ids(Kind::Proposals), desk.ids(Kind::Criteria));
    let people = desk.ids(Kind::People);
    for (proposal, criterion, person, mark, note) in marks {
        let criterion = criteria[criterion % criteria.len()];
        let world = desk.ledger.book().world();
        let scale = world.get::<Criterion>(criterion).unwrap();
        let (low, high) = (scale.min.get(), scale.max.get());
        let score = match mark {
            None => String::new(),
            Some(0) => "abstain".to_owned(),
            Some(mark) => (low + i64::from(*mark) % (high - low + 1)).to_string(),
        };
        let proposal = proposals[proposal % proposals.len()];
        let fields = [
            ("proposal", proposal.to_string()),
            ("criterion", criterion.to_string()),
            ("assessor", people[person % people.len()].to_string()),
            ("round", round.to_string()),
            ("score", score.clone()),
            ("note", note.clone()),
        ];
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let id = desk.id();
        let change = put(id, Kind::Scores, &row(&fields), desk.ledger.book()).unwrap();
        // Whoever writes the log has thought of nothing: every label tells the mark.
        let label = if mark.is_some_and(|mark| mark % 2 == 0) {
            say!("edit-score", proposal = "P", criterion = "C", score = score)
        } else {
            say!("edit-phrase", text = format!("{score} {note}"))
        };
        desk.act(label, vec![change]);
    }
    (desk, round)
}

/// Everything that whoever thinks of no secret could print of a table.
fn everything(ledger: &Ledger, viewer: Viewer) -> String {
    let seen = ledger.seen_by(viewer);
    let world: &dyn World = &seen;
    let mut out = String::new();
    for kind in Kind::ALL.iter().copied() {
        let _ = writeln!(out, "{kind} {} {:?}", world.count(kind), world.keyed(kind, ""));
        for (id, record) in world.every(kind) {
            let _ = writeln!(out, "{id} {} {} {:?}", record.label(world), record.key(), record);
            for field in kind.fields() {
                let _ = writeln!(out, "{}={:?}", field.name, record.cell(field.name, world));
            }
            let _ = writeln!(out, "{:?}", world.referrers(id));
        }
        let listing = Listing::of(kind, world);
        let _ = writeln!(out, "{} {}", listing.csv(), listing.json());
    }
    // Also by the id of what cannot be seen.
    for (id, _) in ledger.book().records() {
        let _ = writeln!(out, "{id} {:?} {:?}", world.record(id), world.referrers(id));
    }
    for edit in ledger.log(&seen).edits() {
        let label = Language::En.tell(&edit.label());
        let _ = writeln!(out, "{} {} {} {label}", edit.seq(), edit.who(), edit.count());
        for change in edit.changes() {
            let _ = writeln!(out, "{change:?}");
        }
    }
    out
}

/// Every document that can be written of a table, and every refusal.
fn written(ledger: &Ledger) -> String {
    let seen = ledger.seen_by(Viewer::Facilitator);
    let mut out = String::new();
    for document in Document::ALL.iter().copied().filter(|document| *document != Document::Bundle) {
        for format in document.formats().iter().copied().filter(|format| {
            // The others are made of these.
            matches!(format.code(), "md" | "csv" | "json" | "svg")
        }) {
            for face in Face::ALL {
                let request =
                    Request { document, id: None, face, format, language: None, templates: None };
                let made = documents::make(&request, &seen);
                let _ = writeln!(out, "{document:?} {format:?} {face:?} {made:?}");
            }
        }
    }
    let _ = writeln!(out, "{:?}", documents::folder(None, &seen).map(|parts| parts.len()));
    out
}

fn boxes() -> impl Strategy<Value = Vec<(usize, usize, usize)>> {
    vec((0_usize..4, 0_usize..3, 0_usize..5), 1..6).prop_map(|mut boxes| {
        boxes.sort_unstable();
        boxes.dedup();
        boxes
    })
}

fn filled(boxes: &[(usize, usize, usize)], marks: &[(Option<u8>, String)]) -> Marks {
    let filled = boxes.iter().zip(marks.iter().cycle());
    filled.map(|((p, c, a), (mark, note))| (*p, *c, *a, *mark, note.clone())).collect()
}

fn given() -> impl Strategy<Value = Vec<(Option<u8>, String)>> {
    vec((proptest::option::of(0_u8..9), "[a-z]{0,6}"), 6)
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(12))]

    /// Two tables that differ in nothing but sealed marks look the same to whoever prints all.
    #[test]
    fn no_mark_and_no_count_tells_two_tables_apart_while_the_round_is_open(
        boxes in boxes(), one in given(), other in given()
    ) {
        let (one, other) = (filled(&boxes, &one), filled(&boxes, &other));
        let ((first, _), (second, _)) = (table(&one), table(&other));
        for viewer in [Viewer::Facilitator, Viewer::Secretary, Viewer::Projector, Viewer::Observer] {
            let told = everything(&first.ledger, viewer);
            prop_assert_eq!(told, everything(&second.ledger, viewer));
        }
    }

    #[test]
    fn whoever_assesses_sees_one_sheet_and_only_that(boxes in boxes(), marks in given()) {
        let (desk, round) = table(&filled(&boxes, &marks));
        let whole = desk.ledger.book().world();
        for person in desk.ids(Kind::People) {
            let own = desk.ledger.seen_by(Viewer::Assessor(person));
            let opened = desk.ledger.seen_by(Viewer::Facilitator).opening(person);
            let shut = desk.ledger.seen_by(Viewer::Secretary).opening(person);
            let of = |world: &dyn World| {
                let scores = world.of::<tavolo::domain::Score>(round);
                scores.map(|(_, score)| score.assessor.id).collect::<Vec<_>>()
            };
            let sheet: Vec<Id> = of(whole).into_iter().filter(|id| *id == person).collect();
            prop_assert_eq!(of(&own), sheet.clone());
            prop_assert_eq!(of(&opened), sheet);
            prop_assert_eq!(of(&shut), Vec::<Id>::new());
            // Another sheet stays shut, whoever asks for it.
            let stranger = own.opening(Id::from_bits(7));
            prop_assert_eq!(of(&stranger), of(&own));
        }
    }
}

fn marks(mark: u8, note: &str) -> Marks {
    let boxes = [(0, 0, 0), (0, 1, 1), (1, 0, 2), (2, 1, 0)];
    boxes.into_iter().map(|(p, c, a)| (p, c, a, Some(mark), note.to_owned())).collect()
}

#[test]
fn no_document_tells_a_sealed_mark_and_once_the_round_is_closed_the_marks_are_told() {
    let ((mut one, first), (mut other, second)) = (table(&marks(1, "x")), table(&marks(3, "y")));
    assert_eq!(written(&one.ledger), written(&other.ledger));
    one.set(first, &[("state", "closed")]);
    other.set(second, &[("state", "closed")]);
    assert_ne!(written(&one.ledger), written(&other.ledger));
    let told = |desk: &Desk| everything(&desk.ledger, Viewer::Facilitator);
    assert_ne!(told(&one), told(&other));
}

#[test]
fn no_room_on_screen_tells_a_sealed_mark() {
    let seen = |marks: &Marks| {
        let (desk, _) = table(marks);
        let mut seat = Seat::at_ledger(desk.ledger, Language::It);
        let keys =
            ["1", "2", "3", "4", "5", "6", "7", "8", "9", "9 <enter>", "g f", "0 <home> <enter>"];
        let rooms = keys.map(|keys| seat.press("<esc> <esc>").press(keys).screen());
        rooms.join("\n")
    };
    assert_eq!(seen(&marks(1, "x")), seen(&marks(3, "y")));
}

#[test]
fn marks_that_are_not_seen_make_no_block_and_still_count_as_answers() {
    let (desk, round) = table(&marks(1, ""));
    let seen = desk.ledger.seen_by(Viewer::Facilitator);
    assert_eq!(Block::of(None, &seen), Err(NoMarks::Hidden));
    let told = |world: &dyn World| Sheets::of(Some(round), world).unwrap().progress();
    assert_eq!(told(&seen), told(desk.ledger.book()));
    assert!(told(&seen).iter().any(|progress| progress.given > 0));
    assert_eq!(seen.withheld(Kind::Scores, Some(round)), 4);
    // One open sheet is not a round: nothing is made of a part of the marks.
    let person = desk.ids(Kind::People)[0];
    assert_eq!(Block::of(None, &seen.opening(person)), Err(NoMarks::Hidden));
}

#[test]
fn a_bundle_is_whole() {
    let (desk, _) = table(&marks(1, "quartapelle"));
    let bytes = tavolo::exchange::write_bundle(desk.ledger.book()).unwrap();
    assert!(String::from_utf8(bytes).unwrap().contains("quartapelle"));
}

#[test]
fn every_viewer_sees_of_every_kind_what_its_row_says() {
    let (desk, _) = table(&Marks::new());
    let whole = desk.ledger.book().world();
    for row in SIGHTS {
        let viewers = [
            (Viewer::Facilitator, Sight::Whole),
            (Viewer::Secretary, Sight::Whole),
            (Viewer::Assessor(desk.ids(Kind::People)[0]), row.assessor),
            (Viewer::Projector, row.projector),
            (Viewer::Observer, row.observer),
        ];
        for (viewer, sight) in viewers {
            let seen = Veiled::new(whole, viewer);
            check(row.kind, sight, whole, &seen);
        }
    }
}

fn check(kind: Kind, sight: Sight, whole: &dyn World, seen: &Veiled<'_>) {
    let seen: &dyn World = seen;
    let ids = |world: &dyn World| world.every(kind).map(|(id, _)| id).collect::<Vec<_>>();
    let struck: &[&str] = match sight {
        Sight::Nothing => {
            assert_eq!(seen.count(kind), 0, "{kind}");
            assert_eq!(seen.withheld(kind, None), whole.count(kind), "{kind}");
            assert!(ids(whole).into_iter().all(|id| seen.record(id).is_none()), "{kind}");
            return;
        }
        Sight::Whole => &[],
        Sight::Without(fields) => fields,
    };
    assert_eq!(ids(seen), ids(whole), "{kind}");
    assert_eq!(seen.withheld(kind, None), 0, "{kind}");
    for (id, record) in seen.every(kind) {
        let before = whole.record(id).unwrap().row();
        for field in kind.fields() {
            let (text, was) = (record.row().remove(field.name), before.get(field.name).cloned());
            if !struck.contains(&field.name) {
                assert_eq!(text, was, "{kind}: {}", field.name);
            } else if field.required {
                assert_ne!(text, was, "{kind}: {}", field.name);
            } else {
                assert_eq!(text.unwrap_or_default(), "", "{kind}: {}", field.name);
            }
        }
    }
}

#[test]
fn a_name_on_the_wall_is_neither_told_nor_found() {
    let mut desk = Desk { ledger: Ledger::default(), mint: 1 };
    let person = desk.add(
        Kind::People,
        &[
            ("name", "Zenobia Quartapelle"),
            ("organisation", "Bocciofila"),
            ("email", "z@example.org"),
        ],
    );
    desk.add(
        Kind::Meetings,
        &[("number", "1"), ("date", "2014-03-15"), ("facilitator", "Zenobia Quartapelle")],
    );
    desk.add(Kind::Notes, &[("date", "2014-03-15"), ("text", "Quartapelle chiede tempo")]);
    for viewer in [Viewer::Projector, Viewer::Observer] {
        let told = everything(&desk.ledger, viewer);
        assert!(!told.contains("Quartapelle") && !told.contains("z@example.org"), "{told}");
        let seen = desk.ledger.seen_by(viewer);
        let world: &dyn World = &seen;
        assert!(world.find(Kind::People, "Zenobia Quartapelle").is_err());
    }
    let wall = desk.ledger.seen_by(Viewer::Projector);
    let name =
        wall.record(person).and_then(tavolo::domain::Person::peek).map(|one| one.name.clone());
    assert_eq!(name.map(|name| name.as_str().to_owned()).as_deref(), Some("Bocciofila"));
    assert!(matches!(desk.ledger.book().world().record(person), Some(Record::People(_))));
}
