//! Several hands at one ledger: each takes back what is its own, and what somebody else changed
//! since stays. Keeps out: how a ledger comes to be shared.

use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, prop_oneof, proptest};
use proptest::{prop_assert, prop_assert_eq};
use tavolo::domain::{Id, Kind, Row};
use tavolo::ledger::{Book, Cause, Draft, History, Ledger, Refusal, Stamp, put, remove, set};
use tavolo::say;
use tavolo::text::Language;

use crate::support::{OPLA, Seat, ledger};

/// What a hand tries; the rules may refuse it.
#[derive(Debug, Clone)]
enum Try {
    Add(u8),
    Set(usize, u8),
    Remove(usize),
    Undo,
    Redo,
}

/// Steps of two hands, each with the number of its hand.
fn tries() -> impl Strategy<Value = Vec<(usize, Try)>> {
    let one = prop_oneof![
        3 => (0_u8..6).prop_map(Try::Add),
        3 => (0_usize..12, 0_u8..6).prop_map(|(which, text)| Try::Set(which, text)),
        1 => (0_usize..12).prop_map(Try::Remove),
        3 => Just(Try::Undo),
        2 => Just(Try::Redo),
    ];
    vec((0_usize..2, one), 0..40)
}

/// The id of a hand.
fn hand(number: usize) -> Option<Id> {
    Some(Id::from_bits(0xaaaa + number as u128))
}

fn row(kind: Kind, text: u8) -> Row {
    let pairs = match kind {
        Kind::Labs => vec![("code", format!("lab{text}"))],
        _ => vec![("name", format!("Persona {text}"))],
    };
    pairs.into_iter().map(|(field, text)| (field.to_owned(), text)).collect()
}

/// What a step would change of the records of a kind.
fn draft(ledger: &Ledger, kind: Kind, who: usize, step: &Try, new: Id) -> Option<Draft> {
    let book = ledger.book();
    let of_kind = || book.records().filter(|(_, record)| record.kind() == kind).map(|(id, _)| id);
    let changes = match step {
        Try::Add(text) => vec![put(new, kind, &row(kind, *text), book).ok()?],
        Try::Set(which, text) => vec![set(of_kind().nth(*which)?, &row(kind, *text), book).ok()?],
        Try::Remove(which) => remove(of_kind().nth(*which)?, book),
        Try::Undo => return ledger.history().undo(hand(who)),
        Try::Redo => return ledger.history().redo(hand(who)),
    };
    Some(Draft::act(say!("edit-bundle", count = changes.len()), changes))
}

/// Lets a hand try a step on the records of a kind; ids follow from the number of the step.
fn attempt(
    ledger: &mut Ledger,
    kind: Kind,
    who: usize,
    step: &Try,
    number: usize,
) -> Option<Result<(), Refusal>> {
    let draft = draft(ledger, kind, who, step, Id::from_bits(1 + number as u128))?;
    let stamp = Stamp {
        id: Id::from_bits(1_000 + number as u128),
        who: format!("Hand {who}"),
        hand: hand(who),
        at: "2014-03-15T09:00:00+01:00".parse().unwrap(),
    };
    Some(ledger.admit(draft, stamp).map(|_| ()))
}

/// The kind of records a hand works on where each has its own.
const OWN: [Kind; 2] = [Kind::Labs, Kind::People];

proptest! {
    #[test]
    fn a_hand_takes_back_and_makes_again_only_what_is_its_own(steps in tries()) {
        let mut ledger = Ledger::default();
        for (number, (who, step)) in steps.iter().enumerate() {
            let last = ledger.history().last();
            attempt(&mut ledger, Kind::People, *who, step, number);
            let Some(edit) = ledger.history().edit(last + 1) else { continue };
            if let Cause::Undo(of) | Cause::Redo(of) = edit.cause {
                prop_assert_eq!(ledger.history().edit(of).unwrap().hand, hand(*who));
            }
        }
    }

    #[test]
    fn what_another_hand_changed_since_is_refused_by_its_name_and_nothing_changes(
        steps in tries(),
    ) {
        let mut ledger = Ledger::default();
        for (number, (who, step)) in steps.iter().enumerate() {
            let before = ledger.book().clone();
            let last = ledger.history().last();
            let Some(Err(refusal)) = attempt(&mut ledger, Kind::People, *who, step, number) else {
                continue;
            };
            prop_assert_eq!(ledger.book(), &before);
            prop_assert_eq!(ledger.history().last(), last);
            // A hand meets its own records as it left them: only another can have changed them.
            prop_assert!(refusal.what.key != "refused-changed", "{:?}", step);
            if refusal.what.key == "refused-changed-by" {
                let other = format!("Hand {}", 1 - who);
                prop_assert!(refusal.what.args.contains(&("who".into(), other.into())));
            }
        }
    }

    #[test]
    fn a_hand_that_takes_back_all_of_its_own_leaves_what_the_other_made_alone(steps in tries()) {
        let (mut both, mut alone) = (Ledger::default(), Ledger::default());
        for (number, (who, step)) in steps.iter().enumerate() {
            attempt(&mut both, OWN[*who], *who, step, number);
            if *who == 1 {
                attempt(&mut alone, OWN[1], 1, step, number);
            }
        }
        let mut number = steps.len();
        while both.history().undo(hand(0)).is_some() {
            attempt(&mut both, OWN[0], 0, &Try::Undo, number).unwrap().unwrap();
            number += 1;
        }
        prop_assert_eq!(both.book(), alone.book());
        prop_assert_eq!(
            both.history().undo(hand(1)).map(|draft| draft.changes),
            alone.history().undo(hand(1)).map(|draft| draft.changes)
        );
        prop_assert_eq!(
            both.history().redo(hand(1)).map(|draft| draft.changes),
            alone.history().redo(hand(1)).map(|draft| draft.changes)
        );
    }

    #[test]
    fn a_history_read_from_the_log_knows_each_hand_as_the_one_that_wrote_it(steps in tries()) {
        let mut ledger = Ledger::default();
        for (number, (who, step)) in steps.iter().enumerate() {
            attempt(&mut ledger, Kind::People, *who, step, number);
        }
        let read = History::of(ledger.history().edits().iter().map(|edit| edit.as_ref().clone()));
        for hand in [None, hand(0), hand(1)] {
            prop_assert_eq!(read.undo(hand), ledger.history().undo(hand));
            prop_assert_eq!(read.redo(hand), ledger.history().redo(hand));
        }
    }

    #[test]
    fn whoever_is_alone_takes_back_everything_whichever_hand_made_it(steps in tries()) {
        let mut ledger = Ledger::default();
        for (number, (who, step)) in steps.iter().enumerate() {
            attempt(&mut ledger, OWN[*who], *who, step, number);
        }
        let mut number = steps.len();
        while let Some(draft) = ledger.history().undo(None) {
            let stamp = Stamp {
                id: Id::from_bits(1_000 + number as u128),
                who: "Alone".into(),
                hand: None,
                at: "2014-03-15T09:00:00+01:00".parse().unwrap(),
            };
            ledger.admit(draft, stamp).unwrap();
            number += 1;
        }
        prop_assert_eq!(ledger.book(), &Book::default());
    }
}

/// Two terminals at the example table, the second of which has its turn when it is handed over.
fn two() -> (Seat, Seat) {
    let mut one = Seat::at_opla(Language::En, 100, 40);
    let mut other = Seat::at_opla(Language::En, 100, 40);
    one.become_hand("Anna", 1);
    other.become_hand("Bruno", 2);
    (one, other)
}

#[test]
fn what_another_hand_writes_is_on_the_screen_at_the_next_frame() {
    let (mut anna, mut bruno) = two();
    bruno.press("g p").misses("Zita Zanna");
    anna.press("g p a 'Zita_Zanna <f2>").sees("Zita Zanna");
    anna.hand_over(&mut bruno);
    bruno.sees("Zita Zanna");
}

#[test]
fn a_hand_takes_back_its_own_act_and_not_the_one_of_another() {
    let (mut anna, mut bruno) = two();
    anna.press("g p a 'Zita_Zanna <f2>");
    anna.hand_over(&mut bruno);
    bruno.press("u").sees("There is no change to undo");
    bruno.press("g p a 'Yvo_Yacht <f2>").sees("Yvo Yacht");
    bruno.hand_over(&mut anna);
    anna.press("u").sees("Yvo Yacht");
    let left = |name| anna.ledger().book().world().find(Kind::People, name).is_ok();
    assert_eq!(["Zita Zanna", "Yvo Yacht"].map(left), [false, true]);
}

/// A stamp of Bice's.
fn bices() -> Stamp {
    Stamp {
        id: Id::from_bits(9_000),
        who: "Bice".into(),
        hand: hand(1),
        at: "2014-03-15T09:40:00+01:00".parse().unwrap(),
    }
}

/// The first lab of the table, whose form Ada has open with another name in it; Bice has changed a
/// field of it meanwhile.
fn over_a_lab(theirs: (&str, &str)) -> (Seat, Id) {
    let mut ledger = ledger(OPLA);
    let (lab, _) = ledger.book().world().all::<tavolo::domain::Lab>().next().unwrap();
    let mut ada = Seat::at_ledger(ledger.clone(), Language::En);
    ada.become_hand("Ada", 1).press("g r r 'labs <enter> <home> e <tab> <C-u> 'Mine");
    let fields: Row = [(theirs.0.to_owned(), theirs.1.to_owned())].into_iter().collect();
    let change = set(lab, &fields, ledger.book()).unwrap();
    let label = say!("edit-bundle", count = 1);
    ledger.admit(Draft::act(label, vec![change]), bices()).unwrap();
    Seat::at_ledger(ledger, Language::En).hand_over(&mut ada);
    (ada, lab)
}

fn cell(seat: &Seat, id: Id, field: &str) -> String {
    let world = seat.ledger().book().world();
    world.record(id).unwrap().cell(field, world).text()
}

#[test]
fn a_form_keeps_what_somebody_else_wrote_in_its_other_fields() {
    let (mut ada, lab) = over_a_lab(("theme", "Fontane"));
    ada.press("<f2>");
    assert_eq!([cell(&ada, lab, "name"), cell(&ada, lab, "theme")], ["Mine", "Fontane"]);
}

#[test]
fn a_field_that_somebody_else_wrote_in_is_shown_with_both_values_before_it_is_kept() {
    let (mut ada, lab) = over_a_lab(("name", "Theirs"));
    ada.press("<f2>").sees("Bice").sees("Theirs");
    assert_eq!(cell(&ada, lab, "name"), "Theirs");
    ada.press("<f2>");
    assert_eq!(cell(&ada, lab, "name"), "Mine");
}
