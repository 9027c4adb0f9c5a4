//! What an erasure leaves of a word, and of a table. Keeps out: whose words they are.

use super::*;
use crate::domain::{Cause, Id};
use crate::ledger::Erasure;
use crate::store::samples::{adding, edit_adding, holder, id, lab, stamp};
use crate::store::{Table, snapshots};
use crate::text::DiagnosticKind;

/// Takes a word out of labels of entries, and of the names of labs that were added.
struct Out {
    word: &'static str,
    minted: u128,
}

impl Erasing for Out {
    fn entry(&mut self, edit: &Edit) -> Result<Option<Edit>, Sentence> {
        let text = serde_json::to_string(edit).unwrap();
        self.minted += 1;
        let without = text.replace(self.word, "[...]");
        let mut without: Edit = serde_json::from_str(&without).unwrap();
        if without == *edit {
            return Ok(None);
        }
        without.id = Id::from_bits(self.minted << 100);
        Ok(Some(without))
    }

    fn last(&mut self, lines: Vec<(u64, Digest)>, without: &Ledger) -> Edit {
        let seq = without.history().last() + 1;
        Edit {
            cause: Cause::Erase,
            changes: Vec::new(),
            erasure: Some(Box::new(Erasure { lines, papers: Vec::new() })),
            ..edit_adding(seq, lab("Acqua"))
        }
    }

    fn is_in(&mut self, text: &str) -> bool {
        text.contains(self.word)
    }
}

/// A table of three entries, of which the second has the name `Anna` as who made it.
fn table(dir: &Path) {
    let mut table = Table::create(dir, id(100), &holder()).unwrap();
    for n in 1..=3 {
        let who = if n == 2 { "Carla Neri" } else { "Bice" };
        let stamp = crate::ledger::Stamp { who: who.into(), ..stamp(n) };
        table.commit(adding(n), stamp).unwrap();
    }
}

fn bytes_below(dir: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (_, path) in entries(dir).unwrap() {
        if path.is_dir() {
            bytes.extend(bytes_below(&path));
        } else {
            bytes.extend(fs::read(&path).unwrap());
        }
    }
    bytes
}

fn holds(dir: &Path, word: &str) -> bool {
    bytes_below(dir).windows(word.len()).any(|window| window == word.as_bytes())
}

fn out() -> Out {
    Out { word: "Carla Neri", minted: 7 }
}

#[test]
fn the_checkpoint_keeps_nothing_of_the_word_either() {
    let room = tempfile::tempdir().unwrap();
    let dir = room.path().join("t");
    let mut table = Table::create(&dir, id(100), &holder()).unwrap();
    table
        .commit(
            crate::ledger::Draft::act(
                crate::say!("edit-undo", what = ""),
                vec![lab_of("Carla Neri")],
            ),
            stamp(1),
        )
        .unwrap();
    table.commit(adding(2), stamp(2)).unwrap();
    drop(table);
    let checkpoint = dir.join("checkpoint");
    let bytes = fs::read(&checkpoint).unwrap();
    assert!(bytes.windows(10).any(|window| window == b"Carla Neri"), "it was there before");
    fs::write(dir.join("checkpoint.new"), &bytes).unwrap();
    erase(&dir, &holder(), 2, &mut out()).unwrap();
    assert!(!holds(&dir, "Carla Neri") && !checkpoint.exists());
    for _ in 0..2 {
        let (table, healed) = Table::open(&dir, &holder()).unwrap();
        assert_eq!((healed.len(), table.ledger().history().last()), (0, 3));
        assert!(table.verify().unwrap().is_sound());
        drop(table);
        assert!(checkpoint.exists() && !holds(&dir, "Carla Neri"));
    }
    assert!(crate::store::resuming::resume(&dir, identity::read(&dir).unwrap()).is_some());
}

/// A lab with a theme.
fn lab_of(theme: &str) -> crate::ledger::Change {
    crate::ledger::Change { id: id(1), before: None, after: Some(lab(theme)) }
}

#[test]
fn nothing_below_the_folder_has_the_word_and_the_chain_still_holds() {
    let room = tempfile::tempdir().unwrap();
    let dir = room.path().join("t");
    table(&dir);
    fs::write(dir.join("journal.torn-1"), "Carla Neri").unwrap();
    fs::write(dir.join("unfinished-7.json"), "{\"who\":\"Carla Neri\"}").unwrap();
    fs::write(dir.join("unfinished-8.json"), "{}").unwrap();
    fs::write(dir.join("letter.txt"), "mine").unwrap();
    fs::write(dir.join("index.new"), "Carla Neri").unwrap();
    let indexed = || crate::store::indexed(&dir, 1, |_| "Carla Neri".to_owned()).unwrap();
    assert_eq!(indexed(), indexed());
    let before = crate::store::verify(&dir, &holder()).unwrap();
    let erased = erase(&dir, &holder(), 3, &mut out()).unwrap();
    assert_eq!(erased.entries, 1);
    assert_eq!(erased.removed, ["unfinished-7.json", "journal.torn-1"]);
    assert_eq!(erased.strange, ["letter.txt"]);
    assert!(!holds(&dir, "Carla Neri"));
    let after = crate::store::verify(&dir, &holder()).unwrap();
    assert!(after.is_sound(), "{:?}", after.problems);
    assert_eq!(after.links[..3], before.links[..], "the links on paper are still found");
    let (mut table, healed) = Table::open(&dir, &holder()).unwrap();
    assert!(healed.is_empty(), "{healed:?}");
    assert_eq!(table.ledger().history().edits()[1].who, "[...]");
    table.commit(adding(5), stamp(5)).unwrap();
    assert!(table.verify().unwrap().is_sound());
}

#[test]
fn a_second_erasure_rewrites_what_the_first_one_left() {
    let room = tempfile::tempdir().unwrap();
    let dir = room.path().join("t");
    table(&dir);
    erase(&dir, &holder(), 3, &mut out()).unwrap();
    let erased = erase(&dir, &holder(), 4, &mut Out { word: "Bice", minted: 99 }).unwrap();
    assert_eq!(erased.entries, 2);
    assert!(!holds(&dir, "Carla Neri") && !holds(&dir, "Bice"));
    assert!(crate::store::verify(&dir, &holder()).unwrap().is_sound());
}

#[test]
fn an_entry_that_was_rewritten_without_an_erasure_is_named() {
    let room = tempfile::tempdir().unwrap();
    let dir = room.path().join("t");
    table(&dir);
    erase(&dir, &holder(), 3, &mut out()).unwrap();
    let journal = fs::read_to_string(dir.join("journal")).unwrap();
    let mut lines: Vec<String> = journal.lines().map(str::to_owned).collect();
    let mark = identity::read(&dir).unwrap();
    let scan = Scan::after(mark.genesis(), journal.as_bytes());
    let forged = Edit { who: "Nobody".into(), ..scan.edits[1].clone() };
    let previous = scan.hash(1).unwrap();
    let (frame, _) = frame::rewrite(&forged, previous, &scan.hashes[1]).unwrap();
    lines[1] = frame.line.trim_end().to_owned();
    fs::write(dir.join("journal"), format!("{}\n", lines.join("\n"))).unwrap();
    let verified = crate::store::verify(&dir, &holder()).unwrap();
    assert_eq!((verified.entries, verified.heals), (1, false));
    assert_eq!(Table::open(&dir, &holder()).map(drop).unwrap_err().kind, DiagnosticKind::Damaged);
}

#[test]
fn an_erasure_that_was_interrupted_is_ended_or_never_was() {
    let room = tempfile::tempdir().unwrap();
    let (dir, done) = (room.path().join("t"), room.path().join("done"));
    table(&dir);
    let files = |dir: &Path| fs::read(dir.join("journal")).unwrap();
    // Killed before the journal took the place of the old one.
    fs::write(dir.join(MARKER), "abc").unwrap();
    fs::write(dir.join("journal.new"), "Carla").unwrap();
    drop(Table::open(&dir, &holder()).unwrap());
    assert!(!dir.join(MARKER).exists() && !dir.join("journal.new").exists());
    assert!(holds(&dir, "Carla Neri"));
    // Killed right after.
    table(&done);
    erase(&done, &holder(), 3, &mut out()).unwrap();
    let mark = identity::read(&done).unwrap();
    let head = Scan::after(mark.genesis(), &files(&done)).head().to_owned();
    fs::copy(done.join("journal"), dir.join("journal")).unwrap();
    fs::copy(done.join("FORMAT"), dir.join("FORMAT")).unwrap();
    fs::write(dir.join(MARKER), head).unwrap();
    let (table, _) = Table::open(&dir, &holder()).unwrap();
    assert_eq!(table.ledger().history().last(), 4);
    drop(table);
    assert!(!holds(&dir, "Carla Neri") && !dir.join(MARKER).exists());
}

#[test]
fn backups_beside_the_table_go_and_a_table_in_use_is_left() {
    let room = tempfile::tempdir().unwrap();
    let dir = room.path().join("t");
    table(&dir);
    fs::create_dir(dir.join(snapshots::FOLDER)).unwrap();
    fs::write(dir.join("snapshots/2014-04-17.tavolo.zip"), "Carla Neri").unwrap();
    let seat = Table::open(&dir, &holder()).unwrap();
    let held = erase(&dir, &holder(), 3, &mut out()).unwrap_err();
    assert_eq!(held.kind, DiagnosticKind::Held);
    drop(seat);
    let late = erase(&dir, &holder(), 2, &mut out()).unwrap_err();
    assert_eq!(late.what.key, "store-erase-late");
    let erased = erase(&dir, &holder(), 3, &mut out()).unwrap();
    assert_eq!(erased.removed, ["2014-04-17.tavolo.zip"]);
    assert!(!holds(&dir, "Carla Neri"));
}
