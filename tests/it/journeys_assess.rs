//! The assessment through keys and through the command line: blind rounds, weights on trial, other
//! rules. Keeps out: formulas.

use crate::support::Seat;
use crate::support::desk::{self, call};
use tavolo::text::Language;
use tempfile::TempDir;

/// The check values of the domain as files.
const FILES: [(&str, &str); 4] = [
    ("people", "name\nAnna Verdi\n"),
    (
        "criteria",
        "code,weight,min,max,threshold\nutilita,0.4,1,5,\nfattibilita,0.3,1,5,\ncosto,0.2,1,5,\ninclusione,0.1,1,5,2\n",
    ),
    ("proposals", "code\nP1\nP2\nP3\nP4\n"),
    (
        "scores",
        "proposal,criterion,assessor,score\n\
         P1,utilita,Anna Verdi,4\nP1,fattibilita,Anna Verdi,3\nP1,costo,Anna Verdi,5\nP1,inclusione,Anna Verdi,2\n\
         P2,utilita,Anna Verdi,5\nP2,fattibilita,Anna Verdi,2\nP2,costo,Anna Verdi,3\nP2,inclusione,Anna Verdi,4\n\
         P3,utilita,Anna Verdi,3\nP3,fattibilita,Anna Verdi,5\nP3,costo,Anna Verdi,2\nP3,inclusione,Anna Verdi,3\n\
         P4,utilita,Anna Verdi,4\nP4,fattibilita,Anna Verdi,4\nP4,costo,Anna Verdi,1\nP4,inclusione,Anna Verdi,5\n",
    ),
];

/// A table with the check values.
fn checked() -> TempDir {
    desk::imported(&FILES)
}

fn json(dir: &TempDir, measure: &str) -> serde_json::Value {
    let (code, out, err) = call(dir, &["assess", measure, "--format", "json"]);
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).unwrap()
}

#[test]
fn the_check_values_come_out_of_assess() {
    let dir = checked();
    let ranking = json(&dir, "ranking");
    let places: Vec<(&str, &str)> = ranking["ranking"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["code"].as_str().unwrap(), one["score"]["exact"].as_str().unwrap()))
        .collect();
    assert_eq!(places, [("P1", "37/10"), ("P2", "18/5"), ("P4", "7/2"), ("P3", "17/5")]);
    let change = &json(&dir, "fragility")["smallest_change"];
    assert_eq!(
        (change["criterion"].as_str(), change["to"]["exact"].as_str()),
        (Some("costo"), Some("3/19"))
    );
    assert_eq!(change["rivals"], serde_json::json!(["P2", "P4"]));
    let screening = json(&dir, "screening");
    assert_eq!(
        screening[0],
        serde_json::json!({"code": "P1", "passes": true, "failed": [], "unknown": []})
    );
}

#[test]
fn a_blind_open_round_is_refused_by_assess_and_by_the_ranking_but_not_by_the_coverage() {
    // A round with scores does not go blind: they were seen.
    assert_eq!(call(&checked(), &["set", "rounds", "1", "blind=yes"]).0, 1);
    let [people, criteria, proposals, scores] = FILES;
    let dir = desk::imported(&[
        people,
        criteria,
        proposals,
        ("rounds", "number,state,blind\n1,open,yes\n"),
        scores,
    ]);
    for words in [
        &["assess", "ranking"][..],
        &["assess", "screening"],
        &["assess", "agreement"],
        &["export", "ranking"],
    ] {
        let (code, out, err) = call(&dir, words);
        assert_eq!((code, out.as_str()), (1, ""), "{words:?}");
        assert!(err.contains("cieco"), "{words:?}: {err}");
    }
    let (code, out, err) = call(&dir, &["list", "scores", "--format", "csv"]);
    assert_eq!((code, out.lines().count()), (0, 1), "only the header: {out}");
    assert!(err.contains("turno cieco"), "{err}");
    assert_eq!(call(&dir, &["assess", "coverage"]).0, 0);
    assert_eq!(call(&dir, &["set", "rounds", "1", "state=closed"]).0, 0);
    assert!(call(&dir, &["list", "scores", "--format", "csv"]).1.lines().count() > 1);
    assert_eq!(call(&dir, &["assess", "ranking"]).0, 0);
}

#[test]
fn a_weight_on_trial_ranks_anew_at_every_key_and_esc_leaves_nothing_behind() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("9 w").sees("E se Sostenibilità").sees("concordato 20,0%").sees("Era");
    seat.press("<right> <right>").sees("pesasse 22,0%");
    seat.press("<tab>").sees("concordato 30,0%");
    seat.press("<left>").sees("pesasse 29,0%");
    assert_eq!(seat.saved, 0);
    seat.press("<esc>").sees("Graduatoria del turno 1").misses("E se Sost");
}

#[test]
fn moving_a_weight_without_a_trial_says_how_to_begin_one() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("9 <right>").sees("Nessun peso è in prova");
}

#[test]
fn every_other_rule_is_read_behind_one_menu_with_its_name() {
    let names = [
        "mediane",
        "troncate",
        "maggioritario",
        "Borda",
        "Copeland",
        "Schulze",
        "TOPSIS",
        "PROMETHEE",
        "SMAA",
        "valutatore alla",
    ];
    for name in names {
        let mut seat = Seat::at_opla(Language::It, 80, 24);
        seat.press("9 m").type_text(&name.to_lowercase());
        seat.press("<enter>").sees(name).sees("P0").misses("Con quale altra regola");
    }
}

#[test]
fn a_blind_round_offers_no_other_rule_and_no_trial() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("8 C s B c 'tit_lab_cult <enter> 4").press("g f").sees("turno è cieco");
    seat.press("m").sees("cieco").misses("Con quale altra regola");
    seat.press("w").misses("E se Sost");
}
