//! The check values of the method on the screen and from the command line, and marks that are no
//! marks. Keeps out: formulas.

use crate::support::desk::{assessed, call, import, imported};
use crate::support::{Seat, filled};
use tavolo::domain::Kind;
use tavolo::text::Language;

/// The check values of the domain, by one assessor.
const CHECK: [(&str, [i64; 4]); 4] =
    [("P1", [4, 3, 5, 2]), ("P2", [5, 2, 3, 4]), ("P3", [3, 5, 2, 3]), ("P4", [4, 4, 1, 5])];
const CHECK_CRITERIA: &str = "code,name,weight,min,max\nutilita,Utilità,0.4,1,5\nfattibilita,,0.3,1,5\ncosto,,0.2,1,5\ninclusione,,0.1,1,5\n";

fn check_files() -> [(&'static str, String); 3] {
    let codes = ["utilita", "fattibilita", "costo", "inclusione"];
    let cell = |proposal: &str, at: usize, mark: i64| {
        format!("{proposal},{},Anna Verdi,{mark}\n", codes[at])
    };
    let scores: String = CHECK
        .iter()
        .flat_map(|(p, marks)| marks.iter().enumerate().map(move |(at, mark)| cell(p, at, *mark)))
        .collect();
    [
        ("criteria", CHECK_CRITERIA.to_owned()),
        ("proposals", "code\nP1\nP2\nP3\nP4\n".to_owned()),
        ("scores", format!("proposal,criterion,assessor,score\n{scores}")),
    ]
}

#[test]
fn the_check_values_come_out_of_assess_exactly() {
    let files = check_files();
    let dir = imported(&files.each_ref().map(|(kind, csv)| (*kind, csv.as_str())));
    let ranking = assessed(&dir, "ranking");
    let places: Vec<(&str, u64, &str)> = ranking["ranking"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| {
            (
                p["code"].as_str().unwrap(),
                p["rank"].as_u64().unwrap(),
                p["score"]["exact"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        places,
        [("P1", 1, "37/10"), ("P2", 2, "18/5"), ("P4", 3, "7/2"), ("P3", 4, "17/5")]
    );
    let fragility = assessed(&dir, "fragility");
    let smallest = &fragility["smallest_change"];
    assert_eq!(
        (smallest["criterion"].as_str(), smallest["to"]["exact"].as_str()),
        (Some("costo"), Some("3/19"))
    );
    assert_eq!(smallest["rivals"], serde_json::json!(["P2", "P4"]));
    let points = (smallest["to"]["value"].as_f64().unwrap()
        - smallest["from"]["value"].as_f64().unwrap())
        * 100.0;
    assert!((points + 4.21).abs() < 0.005, "{points}");
    let bound = |code: &str, end: &str| {
        let intervals = fragility["intervals"].as_array().unwrap();
        let interval = intervals.iter().find(|interval| interval["criterion"] == code).unwrap();
        interval[end]["exact"].as_str().unwrap().to_owned()
    };
    assert_eq!([bound("utilita", "high"), bound("fattibilita", "low")], ["5/11", "2/9"]);
    assert_eq!([bound("costo", "low"), bound("inclusione", "high")], ["3/19", "1/7"]);
}

#[test]
fn the_check_values_are_drawn_on_the_results() {
    let text = |text: &str| text.to_owned();
    let mut records = Vec::new();
    for (code, weight) in
        [("utilita", "0.4"), ("fattibilita", "0.3"), ("costo", "0.2"), ("inclusione", "0.1")]
    {
        records.push((
            Kind::Criteria,
            vec![
                ("code", text(code)),
                ("weight", text(weight)),
                ("min", text("1")),
                ("max", text("5")),
            ],
        ));
    }
    records.extend(CHECK.iter().map(|(code, _)| (Kind::Proposals, vec![("code", text(code))])));
    records.push((Kind::People, vec![("name", text("Anna Verdi"))]));
    let mut seat = Seat::at_ledger(filled(&records), Language::It);
    seat.press("8 c 'anna <enter>").press("4 3 5 2 5 2 3 4 3 5 2 3 4 4 1 5").press("g f");
    let screen = seat.screen();
    let places: Vec<Vec<&str>> = screen
        .lines()
        .map(|line| line.trim_start_matches('▸').split_whitespace().take(3).collect())
        .filter(|words: &Vec<&str>| {
            words.len() == 3 && words[1].starts_with('P') && words[1].len() == 2
        })
        .collect();
    assert_eq!(
        places,
        [["1", "P1", "3,700"], ["2", "P2", "3,600"], ["3", "P4", "3,500"], ["4", "P3", "3,400"]],
        "{screen}"
    );
    seat.sees("20,00% a 15,79%").sees("(-4,21 punti)").sees("P2, P4");
    seat.press("m 'quanto_può_spost <enter>")
        .sees("45,45% (5/11)")
        .sees("22,22% (2/9)")
        .sees("15,79% (3/19)")
        .sees("14,29% (1/7)");
}

#[test]
fn agreement_has_the_published_figures_on_the_screen_and_in_assess() {
    // Kendall's W with ties for three assessors, and Tastle and Wierman's consensus for four boxes
    // of another criterion.
    let kendall = [[5, 4, 3, 2], [4, 4, 3, 1], [2, 5, 3, 3]];
    let consensus = [[3, 3, 3, 3], [1, 1, 5, 5], [4, 4, 5, 3], [2, 5, 5, 4]];
    let mut scores = String::new();
    for (assessor, marks) in kendall.iter().enumerate() {
        for (proposal, mark) in marks.iter().enumerate() {
            scores.push_str(&format!("P{},w,V{assessor},{mark}\n", proposal + 1));
        }
    }
    let files = |scores: &str| {
        imported(&[
            ("criteria", "code,weight,min,max\nw,1,1,5\n"),
            ("proposals", "code\nP1\nP2\nP3\nP4\n"),
            ("scores", &format!("proposal,criterion,assessor,score\n{scores}")),
        ])
    };
    let dir = files(&scores);
    let w = assessed(&dir, "agreement")["by_criterion"][0]["kendall_w"].as_f64().unwrap();
    assert!((w - 10.0 / 21.0).abs() < 1e-12, "{w}");
    let bundle = call(&dir, &["export", "bundle", "-o", "-"]).1;
    let mut seat = Seat::at_ledger(crate::support::ledger(bundle.as_bytes()), Language::It);
    seat.press("9 m 'accordo <enter>").sees("W 0,476 (10/21)");
    let mut scores = String::new();
    for (proposal, marks) in consensus.iter().enumerate() {
        for (assessor, mark) in marks.iter().enumerate() {
            scores.push_str(&format!("P{},w,V{assessor},{mark}\n", proposal + 1));
        }
    }
    let dir = files(&scores);
    let figures = assessed(&dir, "agreement");
    let told: Vec<String> = figures["proposals"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| format!("{:.4}", p["consensus"].as_f64().unwrap()))
        .collect();
    assert_eq!(told, ["1.0000", "0.0000", "0.7925", "0.5425"]);
    let bundle = call(&dir, &["export", "bundle", "-o", "-"]).1;
    let mut seat = Seat::at_ledger(crate::support::ledger(bundle.as_bytes()), Language::It);
    seat.press("9 m 'accordo <enter>")
        .sees("consenso 0,7925")
        .sees("consenso 0,5425")
        .sees("consenso 0,0000");
}

#[test]
fn marks_that_are_no_marks_are_refused_line_by_line_and_change_nothing() {
    let dir = imported(&[("criteria", CHECK_CRITERIA), ("proposals", "code\nP1\n")]);
    for mark in
        ["1e308", "NaN", "inf", "99999999999999999999", "3.5", "3,5", "0", "6", "-1", "tre", "0x3"]
    {
        let csv = format!(
            "proposal,criterion,assessor,score\nP1,utilita,Anna,\"{mark}\"\nP1,costo,Anna,3\n"
        );
        let (code, out, err) = import(&dir, "scores", &csv);
        assert_eq!((code, out.as_str()), (1, ""), "{mark}");
        assert!(err.contains('2') && err.contains(mark), "{mark}: {err}");
        assert_eq!(call(&dir, &["list", "scores", "--format", "json"]).1.trim(), "[]", "{mark}");
    }
    for weight in ["1e308", "NaN", "99999999999999999999", "-1", "0.00001"] {
        let (code, _, err) =
            call(&dir, &["set", "criteria", "utilita", &format!("weight={weight}")]);
        assert!(code == 1 && err.starts_with("tavolo: "), "{weight}: {err}");
    }
}

#[test]
fn one_assessor_is_ranked_and_no_agreement_is_made_up() {
    let files = check_files();
    let dir = imported(&files.each_ref().map(|(kind, csv)| (*kind, csv.as_str())));
    let agreement = assessed(&dir, "agreement");
    for accord in agreement["by_criterion"].as_array().unwrap() {
        assert!(accord["kendall_w"].is_null() && accord["alpha"]["ordinal"].is_null(), "{accord}");
    }
    for split in agreement["proposals"].as_array().unwrap() {
        assert!(split["sd"].is_null() && split["n"] == 1, "{split}");
    }
    let bundle = call(&dir, &["export", "bundle", "-o", "-"]).1;
    let mut seat = Seat::at_ledger(crate::support::ledger(bundle.as_bytes()), Language::It);
    seat.press("9 m 'accordo <enter>")
        .sees("alfa ordinale -")
        .sees("Nessuna casella ha almeno due punteggi");
}

#[test]
fn without_any_mark_nothing_is_ranked_and_every_page_says_so() {
    let dir = imported(&[("criteria", CHECK_CRITERIA), ("proposals", "code\nP1\nP2\n")]);
    let (code, out, err) = call(&dir, &["assess", "ranking"]);
    assert!(code == 1 && out.is_empty() && err.contains("turno"), "{err}");
    assert_eq!(call(&dir, &["add", "rounds", "number=1", "state=open"]).0, 0);
    let ranking = assessed(&dir, "ranking");
    assert_eq!(
        (&ranking["ranking"], &ranking["unscored"]),
        (&serde_json::json!([]), &serde_json::json!(["P1", "P2"]))
    );
    let fragility = assessed(&dir, "fragility");
    assert!(fragility["smallest_change"].is_null() && fragility["intervals"].is_null());
    let bundle = call(&dir, &["export", "bundle", "-o", "-"]).1;
    let mut seat = Seat::at_ledger(crate::support::ledger(bundle.as_bytes()), Language::It);
    seat.press("9").sees("senza punteggio").sees("Nessuna proposta è in graduatoria");
    for page in
        ["di_quanto", "accordo", "senza_un", "posti_poss", "borda", "median", "topsis", "maggior"]
    {
        seat.press(&format!("m '{page} <enter>")).misses("NaN").misses("inf").press("<esc>");
    }
}
