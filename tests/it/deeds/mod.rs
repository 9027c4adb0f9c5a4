//! Words of a command line and keys on screen make the same edits. Keeps out: what any deed does.

mod alike;

use crate::support::Seat;
use crate::support::desk::{NOW, answered, call_at_screen as call, opla};
use tavolo::deeds;
use tavolo::domain::Kind;
use tavolo::ledger::Edit;
use tavolo::readings::AtHand;
use tavolo::store::{Holder, Table};
use tavolo::text::Language;

/// An edit without its ids: what was drawn anew is numbered as it comes.
fn shape(edit: &Edit) -> String {
    const DRAWN: &str = "ffff0000-0000-7000-";
    let text = serde_json::to_string(&(&edit.label, &edit.who, &edit.changes)).unwrap();
    let mut met: Vec<&str> = Vec::new();
    let mut pieces = text.split(DRAWN);
    let mut shape = pieces.next().unwrap().to_owned();
    for piece in pieces {
        let (id, rest) = piece.split_at(17);
        let at = met.iter().position(|other| *other == id).unwrap_or_else(|| {
            met.push(id);
            met.len() - 1
        });
        shape.push_str(&format!("new {at}{rest}"));
    }
    shape
}

/// What these keys and these words make of the example table.
fn both(keys: &str, calls: &[&[&str]]) -> (Vec<String>, Vec<String>) {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press(keys);
    let on_screen = seat.ledger().history().edits()[1..].iter().map(|edit| shape(edit));
    let on_screen: Vec<String> = on_screen.collect();
    let dir = opla();
    for (number, words) in (1..).zip(calls) {
        let deed = words.first().is_some_and(|word| deeds::find(word).is_some());
        let words: Vec<&str> = deed.then_some("do").iter().chain(*words).copied().collect();
        let (code, _, err) = call(&dir, number, &words);
        assert_eq!(code, 0, "{words:?}: {err}");
    }
    let holder = Holder {
        who: "x".into(),
        pid: 1,
        since: String::new(),
        command: String::new(),
        role: String::new(),
        from: None,
    };
    let (table, _) = Table::open(&dir.path().join("t"), &holder).unwrap();
    let edits = table.ledger().history().edits();
    let by_word = edits[edits.len() - calls.len()..].iter().map(|edit| shape(edit));
    (on_screen, by_word.collect())
}

fn same(keys: &str, calls: &[&[&str]]) {
    let (on_screen, by_word) = both(keys, calls);
    assert_eq!(on_screen.len(), calls.len(), "{keys}: {on_screen:?}");
    for (screen, word) in on_screen.iter().zip(&by_word) {
        assert_eq!(screen, word, "{keys}");
    }
}

#[test]
fn a_sitting_begins_goes_on_and_ends_by_key_as_by_word() {
    same("6 n n F y", &[&["next-item"], &["next-item"], &["end"]]);
}

#[test]
fn everybody_is_marked_present_by_key_as_by_word() {
    same("6 p A", &[&["mark-all-present"]]);
}

#[test]
fn a_vote_is_taken_and_closed_by_key_as_by_word() {
    let words: &[&[&str]] =
        &[&["mark-all-present"], &["next-item"], &["cast-rest"], &["vote-close"]];
    same("6 p A 6 n w A <enter> <enter>", words);
}

#[test]
fn a_secret_ballot_is_counted_by_key_as_by_word() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("6 p A 6 n");
    let world = seat.ledger().book().world();
    let third = world.find(Kind::Meetings, "3").unwrap();
    let vote = AtHand::of(third, None, NOW.parse().unwrap(), world).unwrap();
    let voters = vote.count.present;
    let favour = format!("favour={voters}");
    // The rules of the table want the open vote, so the screen asks first.
    let keys = format!("6 p A 6 n w s y <C-u> '{voters} <f2>");
    let ballot: &[&str] = &["vote-secret", &favour, "against=0"];
    same(&keys, &[&["mark-all-present"], &["next-item"], ballot]);
}

#[test]
fn consensus_is_taken_down_by_key_as_by_word() {
    let words: &[&[&str]] = &[&["mark-all-present"], &["next-item"], &["consensus", "consensus"]];
    same("6 p A 6 n k c <enter>", words);
}

#[test]
fn an_approval_is_taken_back_with_its_reason_by_key_as_by_word() {
    let state: &[&str] = &["minutes-state", "approved", "meeting=2"];
    let undo: &[&str] = &["undo", "--reason", "Manca un voto"];
    same("5 <home> <down> S s u 'Manca_un_voto <enter>", &[state, undo]);
}

#[test]
fn on_a_terminal_undo_asks_why_it_reopens_as_its_key_does() {
    let dir = opla();
    assert_eq!(call(&dir, 1, &["do", "minutes-state", "approved", "meeting=2"]).0, 0);
    let (code, _, err) = answered(&dir, &["undo"], "");
    assert!(code == 1 && err.contains("vorrebbe dire riaprirlo"), "{err}");
    let (code, _, err) = answered(&dir, &["undo"], "Manca un voto\n");
    assert!(code == 0 && err.contains("Perché si riapre il verbale della seduta 2?"), "{err}");
    assert!(err.contains("nuova revisione"), "{err}");
    let (code, _, err) = answered(&dir, &["undo"], "");
    assert_eq!((code, err.as_str()), (0, ""), "what reopens nothing asks nothing");
}

#[test]
fn a_record_is_deleted_with_its_parts_by_key_as_by_word() {
    same("5 <end> D s", &[&["delete", "meetings", "4"]]);
}

#[test]
fn a_verbale_is_circulated_by_key_as_by_word() {
    same("6 S y", &[&["minutes-state", "circulated", "meeting=3"]]);
}

#[test]
fn a_record_is_added_and_changed_by_a_form_as_by_its_words() {
    let add: &[&str] = &["add", "people", "name=Zita Zanna", "email=zita@z.it"];
    same("g p a 'Zita_Zanna <tab> <tab> 'zita@z.it <f2>", &[add]);
    let action = "text=Chiedere";
    let add: &[&str] = &["add", "actions", "meeting=3", action, "due=entro venerdì"];
    same("6 t 'Chiedere <tab> <tab> 'entro_venerdì <f2>", &[add]);
    let set: &[&str] = &["set", "labs", "ambiente", "name=Ambiente e verde"];
    same("4 / 'ambiente <enter> e <tab> <C-u> 'Ambiente_e_verde <f2>", &[set]);
}

#[test]
fn every_word_is_listed_and_the_nearest_is_told() {
    let dir = tempfile::tempdir().unwrap();
    let (code, out, _) = call(&dir, 0, &["do", "--list"]);
    assert_eq!(code, 0);
    assert!(deeds::all().iter().all(|deed| out.contains(&deed.usage())), "{out}");
    let (code, out, _) = call(&dir, 0, &["do", "--list", "--format", "json"]);
    assert_eq!(code, 0);
    let listed: Vec<serde_json::Value> = serde_json::from_str(&out).unwrap();
    assert_eq!(listed.len(), deeds::all().len());
    let (code, _, err) = call(&dir, 0, &["do", "vote-clos"]);
    assert_eq!(code, 2, "{err}");
    assert!(err.contains("vote-close"), "{err}");
}

#[test]
fn wrong_words_are_told_apart_from_what_the_table_refuses() {
    let dir = opla();
    for words in
        [&["do", "cast", "maybe", "Ada"][..], &["do", "cast"], &["do", "next-item", "a", "b"]]
    {
        let (code, _, err) = call(&dir, 1, words);
        assert_eq!(code, 2, "{words:?}: {err}");
    }
    let (code, _, err) = call(&dir, 1, &["do", "vote-close"]);
    assert_eq!(code, 1, "{err}");
    assert!(err.contains("Nessun punto è in corso"), "{err}");
}

#[test]
fn every_word_is_that_of_a_command_whose_arguments_the_deed_takes_first() {
    for deed in deeds::all() {
        let command = tavolo::commands::all().iter().find(|command| command.name == deed.word);
        let command = command.unwrap_or_else(|| panic!("{}: no key can call it", deed.word));
        for fixed in command.each().iter().filter(|fixed| !fixed.is_empty()) {
            let taken = deed.texts(&[fixed]);
            assert!(taken.is_ok(), "{} {fixed}: {taken:?}", deed.word);
        }
    }
}
