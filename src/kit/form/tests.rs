//! Tests of filling forms. Keeps out: how they are drawn.

use super::*;
use crate::kit::field::FieldKind;

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect()
}

fn form() -> FormState {
    let fields = vec![
        Field::new("what", "Che cosa", FieldKind::Line).required(),
        Field::new(
            "owner",
            "Chi",
            FieldKind::Suggest(pairs(&[("s1", "Mario Rossi"), ("s2", "Rosa Bianchi")])),
        ),
        Field::new(
            "state",
            "Stato",
            FieldKind::Choice(pairs(&[("open", "Aperta"), ("done", "Fatta")])),
        ),
        Field::new("note", "Nota", FieldKind::Text),
    ];
    FormState::new("Azione", fields, &pairs(&[("state", "open"), ("other", "x")]))
}

fn type_in(form: &mut FormState, text: &str) {
    for letter in text.chars() {
        form.typed(Typed::Char(letter));
    }
}

#[test]
fn an_action_is_filled_by_typing_and_going_on() {
    let mut form = form();
    type_in(&mut form, "Rilievo");
    form.next();
    type_in(&mut form, "mar");
    form.next();
    form.choose(1);
    form.next();
    type_in(&mut form, "a");
    form.typed(Typed::Newline);
    assert_eq!(
        form.values(),
        pairs(&[("what", "Rilievo"), ("owner", "s1"), ("state", "done"), ("note", "a\n")])
    );
}

#[test]
fn the_focus_goes_around_and_says_where_it_is() {
    let mut form = form();
    form.previous();
    assert_eq!((form.focused(), form.at_last()), ("note", true));
    form.next();
    assert_eq!((form.focused(), form.is_choice()), ("what", false));
}

#[test]
fn a_long_form_is_gone_through_by_its_sections() {
    let fields: Vec<Field> = (0..8)
        .map(|at| {
            let field = Field::new(format!("f{at}"), "", FieldKind::Line);
            if at == 3 || at == 5 { field.under("Sezione") } else { field }
        })
        .collect();
    let mut form = FormState::new("", fields, &[]);
    assert_eq!(form.place(), Some((1, 8)));
    let mut met = Vec::new();
    for is_next in [true, true, true, false, false, false] {
        form.section(is_next);
        met.push(form.focused().to_owned());
    }
    assert_eq!(met, ["f3", "f5", "f7", "f5", "f3", "f0"]);
}

#[test]
fn up_and_down_leave_a_field_that_has_no_more_rows() {
    let mut form = form();
    assert!(!form.typed(Typed::Up));
    form.typed(Typed::Down);
    assert_eq!(form.focused(), "owner");
    form.typed(Typed::Down);
    assert_eq!((form.focused(), form.value("owner").as_deref()), ("owner", Some("s1")));
}

#[test]
fn errors_stand_by_their_fields_and_the_focus_goes_to_the_first() {
    let mut form = form();
    form.set_errors(pairs(&[("note", "troppo lunga"), ("owner", "nessuno"), ("x", "bloccato")]));
    assert_eq!(form.focused(), "owner");
    assert_eq!(form.general, ["bloccato"]);
    form.set_errors(Vec::new());
    assert!(
        form.entries.iter().all(|entry| entry.field.error.is_none()) && form.general.is_empty()
    );
}

#[test]
fn a_form_is_dirty_only_while_a_value_differs() {
    let mut form = form();
    assert!(!form.dirty());
    form.focus("state");
    form.typed(Typed::Right);
    assert!(form.dirty());
    form.typed(Typed::Right);
    assert!(!form.dirty());
}

#[test]
fn letters_go_on_what_a_key_began() {
    let fields = || vec![Field::new("weight", "Peso", FieldKind::Line)];
    let weight = || FormState::new("Peso", fields(), &pairs(&[("weight", "1")]));
    let mut form = weight().begun();
    assert!(weight().is_replaced() && !form.is_replaced());
    type_in(&mut form, "5");
    assert_eq!(form.value("weight").as_deref(), Some("15"));
}

#[test]
fn a_form_is_filled_in_again_by_what_was_changed_in_it() {
    let mut left = form();
    type_in(&mut left, "Rilievo");
    left.next();
    type_in(&mut left, "mar");
    left.next();
    left.choose(1);
    let changed = left.changed();
    assert_eq!(changed, pairs(&[("what", "Rilievo"), ("owner", "s1"), ("state", "done")]));
    let mut again = form();
    again.refill(&changed);
    assert_eq!((again.values(), again.dirty()), (left.values(), true));
    type_in(&mut again, "!");
    assert_eq!(again.value("what").as_deref(), Some("Rilievo!"));
}

#[test]
fn required_fields_of_spaces_are_missing() {
    let mut form = form();
    type_in(&mut form, "  ");
    assert_eq!(form.missing(), ["what"]);
    type_in(&mut form, "x");
    assert!(form.missing().is_empty());
}

#[test]
fn a_form_without_fields_does_nothing_quietly() {
    let mut empty = FormState::new("", Vec::new(), &[]);
    empty.next();
    empty.previous();
    empty.choose(1);
    empty.paste("x");
    assert!(!empty.typed(Typed::Char('x')) && !empty.dirty() && empty.values().is_empty());
}

#[test]
fn words_above_the_fields_stay_while_they_are_filled() {
    use crate::kit::testing::{ASCII, drawn};
    let fields = vec![Field::new("choices", "Scelte", FieldKind::Line)];
    let mut form = FormState::new("Lotto 1", fields, &[]).about("a=C1  b=C2  c=C3".to_owned());
    form.typed(Typed::Char('a'));
    let lines = drawn(24, 6, |area, buffer| {
        form.draw_at_foot(area, buffer, ASCII, "Invio");
    });
    let shown: Vec<&str> = lines.iter().map(|line| line.trim_matches('|').trim_end()).collect();
    assert_eq!(shown[3..5], ["  a=C1  b=C2  c=C3", "> Scelte  a"]);
}
