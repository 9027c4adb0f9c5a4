//! Properties of the ledger over random histories. Keeps out: single cases (see the unit tests).

use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, prop_oneof, proptest};
use proptest::prop_assert_eq;
use tavolo::domain::{Id, Kind, Row};
use tavolo::ledger::{Book, Draft, History, Ledger, Stamp, put, remove, set};
use tavolo::say;

/// Something that is tried on a table; the rules may refuse it.
#[derive(Debug, Clone)]
enum Try {
    Add(usize, u8),
    Set(usize, u8),
    Remove(usize),
    Undo,
    Redo,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let one = prop_oneof![
        3 => (0_usize..4, 0_u8..6).prop_map(|(kind, name)| Try::Add(kind, name)),
        2 => (0_usize..20, 0_u8..6).prop_map(|(which, name)| Try::Set(which, name)),
        1 => (0_usize..20).prop_map(Try::Remove),
        2 => Just(Try::Undo),
        1 => Just(Try::Redo),
    ];
    vec(one, 0..40)
}

fn row(kind: Kind, name: u8) -> Row {
    let pairs: Vec<(&str, String)> = match kind {
        Kind::Labs => vec![("code", format!("lab{name}"))],
        Kind::People => vec![("name", format!("Persona {name}"))],
        Kind::Representatives => vec![
            ("person", format!("Persona {name}")),
            ("lab", format!("lab{}", name / 2)),
            ("from", format!("2014-0{}-01", name + 1)),
            ("role", "titular".into()),
        ],
        _ => vec![("name", format!("Comitato {name}")), ("category", "Quartieri".into())],
    };
    pairs.into_iter().map(|(field, text)| (field.to_owned(), text)).collect()
}

const KINDS: [Kind; 4] = [Kind::Labs, Kind::People, Kind::Representatives, Kind::Stakeholders];

fn attempt(ledger: &mut Ledger, step: &Try, mint: &mut u128) {
    let book = ledger.book();
    let ids: Vec<Id> = book.records().map(|(id, _)| id).collect();
    *mint += 1;
    let id = Id::from_bits(*mint);
    let changes = match step {
        Try::Add(kind, name) => {
            put(id, KINDS[*kind], &row(KINDS[*kind], *name), book).map(|change| vec![change]).ok()
        }
        Try::Set(which, name) => ids.get(*which).and_then(|id| {
            let kind =
                book.records().find(|(other, _)| other == id).map(|(_, record)| record.kind())?;
            set(*id, &row(kind, *name), book).map(|change| vec![change]).ok()
        }),
        Try::Remove(which) => ids.get(*which).map(|id| remove(*id, book)),
        Try::Undo | Try::Redo => None,
    };
    let draft = match step {
        Try::Undo => ledger.history().undo(None),
        Try::Redo => ledger.history().redo(None),
        _ => changes.map(|changes| Draft::act(say!("edit-bundle", count = 1), changes)),
    };
    *mint += 1;
    let stamp = Stamp {
        id: Id::from_bits(*mint),
        who: "test".into(),
        hand: None,
        at: "2014-03-15T09:00:00+01:00".parse().unwrap(),
    };
    if let Some(draft) = draft {
        let _ = ledger.admit(draft, stamp);
    }
}

proptest! {
    #[test]
    fn every_edit_followed_by_its_inverse_is_the_same_book(steps in tries()) {
        let mut ledger = Ledger::default();
        let mut mint = 0;
        for step in &steps {
            let before = ledger.book().clone();
            let last = ledger.history().last();
            attempt(&mut ledger, step, &mut mint);
            if ledger.history().last() == last {
                prop_assert_eq!(ledger.book(), &before, "a refusal changes nothing");
                continue;
            }
            let edit = ledger.history().edit(last + 1).unwrap().clone();
            let mut back = ledger.clone();
            back.retract(edit.id);
            prop_assert_eq!(back.book(), &before, "taking back {:?}", step);
        }
    }

    #[test]
    fn undoing_everything_empties_the_book_and_redoing_everything_fills_it_again(steps in tries()) {
        let mut ledger = Ledger::default();
        let mut mint = 0;
        for step in &steps {
            attempt(&mut ledger, step, &mut mint);
        }
        let full = ledger.book().clone();
        let mut undone = 0;
        while ledger.history().undo(None).is_some() {
            attempt(&mut ledger, &Try::Undo, &mut mint);
            undone += 1;
        }
        prop_assert_eq!(ledger.book(), &Book::default());
        for _ in 0..undone {
            attempt(&mut ledger, &Try::Redo, &mut mint);
        }
        prop_assert_eq!(ledger.book(), &full);
    }

    #[test]
    fn a_history_read_from_the_log_undoes_as_the_one_that_wrote_it(steps in tries()) {
        let mut ledger = Ledger::default();
        let mut mint = 0;
        for step in &steps {
            attempt(&mut ledger, step, &mut mint);
        }
        let read = History::of(ledger.history().edits().iter().map(|edit| edit.as_ref().clone()));
        prop_assert_eq!(read.undo(None), ledger.history().undo(None));
        prop_assert_eq!(read.redo(None), ledger.history().redo(None));
    }
}
