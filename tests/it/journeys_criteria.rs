//! The criteria through keys: weights typed, from swings and from comparisons, their approval and
//! what follows a change. Keeps out: formulas.

use std::fs;
use std::process::Command;

use crate::support::Seat;
use tavolo::domain::{Criterion, Datum, Score};
use tavolo::text::Language;

/// Four criteria, and nothing else.
fn table() -> Seat {
    let mut seat = Seat::at_nothing(Language::It);
    seat.press("g w").sees("Qui si concordano i criteri");
    for (code, weight) in
        [("utilita", "0,4"), ("fattibilita", "0,3"), ("costo", "0,2"), ("inclusione", "0,1")]
    {
        seat.press("a").type_text(code);
        seat.press("<tab> <tab>").type_text(weight);
        seat.press("<tab> 1 <tab> 5 <f2>");
    }
    seat.sees("4 criteri; somma dei pesi 1");
    seat
}

/// The weights by code, as they are kept.
fn weights(seat: &Seat) -> Vec<(String, String)> {
    let world = seat.ledger().book().world();
    let mut weights: Vec<(String, String)> = world
        .all::<Criterion>()
        .map(|(_, one)| (one.code.as_str().to_owned(), one.weight.raw()))
        .collect();
    weights.sort();
    weights
}

fn named(weights: &[(&str, &str)]) -> Vec<(String, String)> {
    weights.iter().map(|(code, weight)| ((*code).to_owned(), (*weight).to_owned())).collect()
}

/// What `calc` answers for an input.
fn calc(method: &str, input: &str) -> serde_json::Value {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("input.json");
    fs::write(&file, input).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_tavolo"))
        .args(["calc", method, file.to_str().unwrap()])
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn four_criteria_are_compared_by_keys_and_their_weights_given_in_one_act_that_one_key_undoes() {
    let mut seat = table();
    let agreed = weights(&seat);
    seat.press("p")
        .sees("Confronti fatti: 0 su 6")
        .sees("costo o fattibilita?")
        .sees("da quando tre criteri");
    // costo/fattibilita, costo/inclusione, fattibilita/inclusione, costo/utilita,
    // fattibilita/utilita, inclusione/utilita.
    seat.press("<right> 2").sees("Confronti fatti: 1 su 6");
    seat.press("2").press("3").sees("sui 3 criteri già confrontati");
    seat.press("<right> 2 <right> 2").sees("Manca un confronto").press("<right> 4");
    seat.sees("Confronti fatti: 6 su 6")
        .sees("Rapporto di coerenza 0,0")
        .sees("Terna meno coerente");
    let found = calc(
        "ahp",
        r#"{"matrix":[[1,"1/2",2,"1/2"],[2,1,3,"1/2"],["1/2","1/3",1,"1/4"],[2,2,4,1]]}"#,
    );
    let shown = |value: &serde_json::Value, places: usize| {
        format!("{value:.places$}", value = value.as_f64().unwrap()).replace('.', ",")
    };
    seat.sees(&format!("Rapporto di coerenza {}", shown(&found["cr"], 3)));
    for (at, code) in ["costo", "fattibilita", "inclusione", "utilita"].into_iter().enumerate() {
        let percent = found["weights"][at].as_f64().unwrap() * 100.0;
        seat.sees(&format!("{code} {}%", format!("{percent:.2}").replace('.', ",")));
    }
    let before = seat.saved;
    seat.press("w")
        .sees("Dare questi pesi ai criteri?")
        .sees("utilita: 0,4")
        .press("<enter>")
        .sees("somma dei pesi 1");
    assert_eq!(seat.saved, before + 1);
    let sum: f64 = weights(&seat).iter().map(|(_, weight)| weight.parse::<f64>().unwrap()).sum();
    assert!((sum - 1.0).abs() < 1e-9 && weights(&seat) != agreed);
    seat.press("u");
    assert_eq!(weights(&seat), agreed);
}

#[test]
fn comparisons_that_are_missing_are_named_and_give_no_weights() {
    let mut seat = table();
    seat.press("p 3 w")
        .sees("Mancano 5 confronti, quindi ancora nessun peso")
        .misses("Dare questi pesi");
    seat.press("<home> <backspace>").sees("Confronti fatti: 0 su 6");
}

#[test]
fn comparisons_in_a_circle_warn_and_name_their_triple() {
    let mut seat = Seat::at_nothing(Language::En);
    seat.press("g w");
    for code in ["cost", "reach", "use"] {
        seat.press("a").type_text(code);
        seat.press("<tab> <tab> 1 <tab> 1 <tab> 5 <f2>");
    }
    // The cost over the reach, the use over the cost, the reach over the use.
    seat.press("p 5 <right> 5 5").sees("above 0.10: the comparisons contradict each other");
    seat.sees("Least consistent triple: cost, reach, use.");
    // Three that go round weigh the same, as they do already but for the ten-thousandth.
    seat.press("w").sees("better look at them first").press("<enter>");
    assert_eq!(weights(&seat), named(&[("cost", "1"), ("reach", "1"), ("use", "1")]));
}

#[test]
fn a_judgement_is_turned_round_by_an_arrow() {
    let mut seat = table();
    seat.press("p 3 <home>")
        .sees("costo conta 3 volte fattibilita")
        .press("<right>")
        .sees("fattibilita conta 3 volte costo");
    seat.press("u").sees("costo conta 3 volte fattibilita");
}

#[test]
fn a_single_criterion_is_compared_with_nothing() {
    let mut seat = Seat::at_nothing(Language::It);
    seat.press("g w a 'unico <tab> <tab> 1 <tab> 1 <tab> 5 <f2> p").sees("C'è un criterio solo");
    seat.press("w").sees("Un criterio solo non si confronta");
}

#[test]
fn swings_are_put_in_order_and_pointed_and_their_exact_shares_become_weights() {
    let mut seat = table();
    seat.press("s").sees("Prima l'ordine").press("i").sees("Massimo della scala").press("<esc>");
    // utilita to the top, then inclusione under it.
    seat.press("<end> + + +")
        .press("<end> + +")
        .sees("▸ inclusione")
        .press("<home>")
        .sees("▸ utilita");
    seat.press("<down> 6 0 <enter>")
        .sees("100")
        .sees("62,50%")
        .sees("5/8")
        .sees("Ancora senza punti: costo, fattibilita");
    // The share is told while the points are typed.
    seat.press("4 0").sees("20,00% (1/5)").press("<enter> w").sees("Manca un criterio senza punti");
    seat.press("0 <enter>")
        .sees("1/2")
        .sees("3/10")
        .sees("1/5")
        .press("w <enter>")
        .sees("somma dei pesi 1");
    let expected = calc("swing", r#"{"points":[40,0,60,100]}"#);
    for ((_, weight), value) in weights(&seat).iter().zip(expected["weights"].as_array().unwrap()) {
        assert_eq!(weight.parse::<f64>().unwrap(), value["value"].as_f64().unwrap());
    }
}

#[test]
fn points_off_the_scale_are_refused_where_they_are_typed() {
    let mut seat = table();
    seat.press("s 1 0 1 <enter>").sees("da 0 a 100").press("<esc>");
    assert!(seat.ledger().book().world().all::<Criterion>().all(|(_, one)| one.swing.is_none()));
}

#[test]
fn a_weight_is_typed_in_its_place_and_moved_by_a_point() {
    let mut seat = table();
    seat.press("9 <esc>").sees("somma dei pesi 1\n").misses("Chiudere senza salvare");
    seat.press("0 , 5 <enter>").sees("somma dei pesi 1,4");
    seat.press("+")
        .sees("somma dei pesi 1,41")
        .press("minus minus")
        .sees("somma dei pesi 1,39")
        .press("u u u u");
    seat.sees("somma dei pesi 1\n");
}

#[test]
fn a_weight_that_is_none_is_refused_with_what_would_do() {
    for (typed, said) in [
        ("1e308", "non è un numero"),
        ("0nan", "non è un numero"),
        ("99999999999999999999", "numero troppo grande"),
        ("0,12345", "quattro decimali"),
        ("0-1", "non è un numero"),
    ] {
        let mut seat = table();
        seat.type_text(typed).press("<enter>").sees(said);
        assert_eq!(
            weights(&seat),
            named(&[
                ("costo", "0.2"),
                ("fattibilita", "0.3"),
                ("inclusione", "0.1"),
                ("utilita", "0.4")
            ])
        );
    }
}

#[test]
fn weights_that_are_all_zero_are_said_and_not_approved() {
    let mut seat = Seat::at_nothing(Language::It);
    seat.press("g w a 'unico <tab> <tab> 0 <tab> 1 <tab> 5 <f2>").sees("La somma dei pesi è zero");
    seat.press("A").sees("nulla da approvare").misses("Approvare i criteri come sono");
    seat.press("minus").sees("Il peso è già zero");
}

#[test]
fn a_cost_says_that_it_is_inverted_and_how() {
    let mut seat = table();
    seat.press("<home> <enter> <tab> <tab> <tab> <tab> <tab> <f4> <f4> <f2>").sees("costo inv.");
    seat.sees("Costo, quindi invertito: nella somma un 5 vale 1 e un 1 vale 5.");
}

#[test]
fn criteria_are_approved_with_a_date_and_a_later_change_is_told_beside_the_ranking() {
    let mut seat = Seat::at_opla(Language::It, 80, 40);
    seat.press("g w").sees("Approvazione 1, del 15/02/2014").sees("Da allora non sono cambiati");
    seat.press("g f").misses("cambiati dopo l'approvazione").press("g w");
    seat.press("A")
        .sees("Approvare i criteri come sono ora")
        .press("<f2>")
        .sees("Approvazione 2, del 15/03/2014");
    seat.press("+")
        .sees("Punteggi già dati")
        .sees("Da allora c'è un cambiamento:")
        .sees("Peso: 0,4 → 0,41");
    seat.press("g f").sees("criteri cambiati dopo l'approvazione").sees("(*)").sees("16*");
    seat.press("i <end>").sees("i criteri sono cambiati dopo l'approvazione").press("<esc>");
    seat.press("<enter>")
        .sees("utilita 4*")
        .press("<esc> g w v")
        .sees("Approvazione 1, del 15/02/2014")
        .press("<esc> u");
    seat.sees("Da allora non sono cambiati")
        .press("g f")
        .misses("cambiati dopo l'approvazione")
        .misses("(*)");
}

#[test]
fn a_mark_given_again_holds_under_the_criterion_as_it_is_now() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    let older = |seat: &Seat| {
        let world = seat.ledger().book().world();
        world.all::<Score>().filter(|(_, score)| score.is_older(world)).count()
    };
    seat.press("g w +");
    let before = older(&seat);
    assert!(before > 1);
    // The first criterion of the first proposal has this mark already.
    seat.press("g c c 'tit_lab_amb <enter> / 'p01 <enter> 4");
    assert_eq!(older(&seat), before - 1);
}

#[test]
fn an_approval_of_tomorrow_or_of_the_same_day_twice_is_refused() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("g w A <C-u> '20/03/2014 <f2>").sees("deve ancora venire");
    seat.press("<C-u> '15/02/2014 <f2>").sees("risultano già approvati in questo giorno");
}

#[test]
fn a_criterion_with_scores_is_not_deleted_and_one_without_is_and_comes_back() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("g w D").sees("non si può eliminare").sees("peso zero").misses("Eliminare?");
    let mut seat = table();
    seat.press("D s").sees("3 criteri").press("u").sees("4 criteri");
}

#[test]
fn the_rooms_of_the_criteria_are_readable_in_ascii() {
    for keys in ["g w", "g w s", "g w p"] {
        let mut seat = Seat::at_opla(Language::It, 80, 24);
        let screen = seat.plain().press(keys).screen();
        let strange: Vec<char> =
            screen.chars().filter(|letter| !letter.is_ascii() && !letter.is_alphabetic()).collect();
        assert!(strange.is_empty(), "{strange:?} in\n{screen}");
    }
}
