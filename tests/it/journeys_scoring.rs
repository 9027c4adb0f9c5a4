//! A whole session of scoring by keys: twenty proposals, six criteria, nine assessors; the check
//! values of the method on the screen and from the command line; marks that are no marks. Keeps
//! out: formulas.

use crate::support::Seat;
use crate::support::desk::{call, import, imported};
use serde_json::Value;
use tavolo::documents::{self, Document, Format, Request};
use tavolo::domain::{Id, Kind, Row};
use tavolo::ledger::{Draft, Ledger, Stamp, put};
use tavolo::readings::Face;
use tavolo::say;
use tavolo::text::Language;
use tempfile::TempDir;

/// The criteria of the session, all on one scale.
const CRITERIA: [&str; 6] = ["c1", "c2", "c3", "c4", "c5", "c6"];

/// Adds records to a ledger, ids counting from 1.
fn filled(records: &[(Kind, Vec<(&str, String)>)]) -> Ledger {
    let mut ledger = Ledger::default();
    for (number, (kind, fields)) in records.iter().enumerate() {
        let row: Row =
            fields.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
        let id = Id::from_bits(number as u128 + 1);
        let change = put(id, *kind, &row, ledger.book()).unwrap();
        let at = "2014-03-14T12:00:00+01:00".parse().unwrap();
        let stamp = Stamp {
            id: Id::from_bits(1_000_000 + number as u128),
            who: "test".into(),
            hand: None,
            at,
        };
        ledger.admit(Draft::act(say!("edit-round-opened"), vec![change]), stamp).unwrap();
    }
    ledger
}

/// Twenty proposals, six criteria from 1 to 5 with unlike weights, nine assessors; the first speaks
/// for the lab of P02.
fn prepared() -> Ledger {
    let text = |text: &str| text.to_owned();
    let mut records = vec![(Kind::Labs, vec![("code", text("acqua"))])];
    for (number, code) in CRITERIA.iter().enumerate() {
        let weight = (number + 1).to_string();
        let scale = [("min", text("1")), ("max", text("5"))];
        records.push((
            Kind::Criteria,
            [vec![("code", text(code)), ("weight", weight)], scale.to_vec()].concat(),
        ));
    }
    for number in 1..=20 {
        let lab = if number == 2 { "acqua" } else { "" };
        records
            .push((Kind::Proposals, vec![("code", format!("P{number:02}")), ("lab", text(lab))]));
    }
    for number in 1..=9 {
        records.push((Kind::People, vec![("name", format!("Valutatore {number}"))]));
    }
    let mandate =
        [("person", "Valutatore 1"), ("lab", "acqua"), ("from", "2014-01-01"), ("role", "titular")];
    records
        .push((Kind::Representatives, mandate.map(|(name, value)| (name, text(value))).to_vec()));
    filled(&records)
}

/// What an assessor gives a proposal on a criterion: some number of the scale that looks like none
/// in particular.
fn mark(assessor: usize, proposal: usize, criterion: usize) -> usize {
    (assessor * 7 + proposal * proposal * 3 + criterion * 5 + assessor * proposal * criterion) % 5
        + 1
}

/// Counts the keys that are pressed.
struct Counted {
    seat: Seat,
    keys: usize,
}

impl Counted {
    fn press(&mut self, keys: &str) {
        self.keys += keys.split_whitespace().count();
        self.seat.press(keys);
    }
}

/// The session: nine sheets by keys, with an abstention, a cell that was skipped and a recusal;
/// then the round is closed.
fn session() -> (Seat, Vec<usize>) {
    let mut counted = Counted { seat: Seat::at_ledger(prepared(), Language::It), keys: 0 };
    counted.seat.press("8 O");
    let mut sheets = Vec::new();
    for assessor in 1..=9 {
        // Who assesses is chosen by name: text, which counts apart.
        counted.seat.press("c").type_text(&format!("valutatore {assessor}")).press("<enter>");
        counted.keys = 0;
        for proposal in 1..=20 {
            // The sheet asks, and one key answers for the whole proposal.
            if (assessor, proposal) == (1, 2) {
                counted.seat.sees("acqua").sees("r per astenersi");
                counted.press("r");
                continue;
            }
            for criterion in 1..=6 {
                match (assessor, proposal, criterion) {
                    (2, 3, 4) => counted.press("a"),
                    (3, 5, 6) => counted.press("s"),
                    _ => counted.press(&mark(assessor, proposal, criterion).to_string()),
                }
            }
        }
        sheets.push(counted.keys);
    }
    counted.seat.sees("8 su 9 hanno finito, 1072 punteggi su 1073").press("C s");
    (counted.seat, sheets)
}

fn written(seat: &Seat, format: Format) -> String {
    let request = Request {
        document: Document::Ranking,
        id: None,
        face: Face::Public,
        format,
        language: Some(Language::It),
        templates: None,
    };
    String::from_utf8(documents::write(&request, seat.ledger().book()).unwrap()).unwrap()
}

#[test]
fn a_session_of_twenty_by_six_by_nine_is_scored_within_the_budget_and_every_total_agrees() {
    let (mut seat, sheets) = session();
    // 120 cells are 120 keys, and two more close the round; whoever stands aside from a proposal
    // presses fewer.
    assert!(sheets.iter().all(|keys| *keys + 2 <= 122), "{sheets:?}");
    assert_eq!((sheets[0], sheets[1]), (115, 120));
    let json: Value = serde_json::from_str(&written(&seat, Format::Json)).unwrap();
    assert_eq!(
        (json["assessors"].as_u64(), json["ranking"].as_array().unwrap().len()),
        (Some(9), 20)
    );
    let (csv, markdown) = (written(&seat, Format::Csv), written(&seat, Format::Markdown));
    seat.resize(120, 50).press("g f").sees("Graduatoria del turno 1 (chiuso)");
    let screen = seat.screen();
    for place in json["ranking"].as_array().unwrap() {
        let (code, score) =
            (place["code"].as_str().unwrap(), place["score"]["value"].as_f64().unwrap());
        let shown = format!("{score:.3}").replace('.', ",");
        let line = screen
            .lines()
            .find(|line| line.contains(code))
            .unwrap_or_else(|| panic!("{code}: {screen}"));
        assert!(line.contains(&shown), "{shown} in {line}");
        let row = csv.lines().find(|line| line.contains(&format!(",{code},"))).unwrap();
        assert!(row.contains(place["score"]["exact"].as_str().unwrap()), "{row}");
        let row = markdown.lines().find(|line| line.contains(&format!("| {code} |"))).unwrap();
        assert!(row.contains(&format!("{score:.4}").replace('.', ",")), "{row}");
    }
    assert_eq!(json["flags"], serde_json::json!(["partial_coverage"]));
}

#[test]
fn the_totals_are_those_of_the_marks_that_were_keyed_in() {
    let (seat, _) = session();
    let json: Value = serde_json::from_str(&written(&seat, Format::Json)).unwrap();
    for place in json["ranking"].as_array().unwrap() {
        let proposal: usize = place["code"].as_str().unwrap()[1..].parse().unwrap();
        let mut sum = 0.0;
        for criterion in 1..=6 {
            let is_out = |assessor: usize| {
                (assessor, proposal) == (1, 2)
                    || [(2, 3, 4), (3, 5, 6)].contains(&(assessor, proposal, criterion))
            };
            let given: Vec<usize> =
                (1..=9).filter(|a| !is_out(*a)).map(|a| mark(a, proposal, criterion)).collect();
            sum +=
                criterion as f64 / 21.0 * given.iter().sum::<usize>() as f64 / given.len() as f64;
        }
        let told = place["score"]["value"].as_f64().unwrap();
        assert!((told - sum).abs() < 1e-9, "P{proposal:02}: {told} against {sum}");
    }
}

fn json(dir: &TempDir, measure: &str) -> Value {
    let (code, out, err) = call(dir, &["assess", measure, "--format", "json"]);
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).unwrap()
}

#[test]
fn the_same_session_by_csv_in_another_order_ranks_the_same() {
    let (seat, _) = session();
    let keyed: Value = serde_json::from_str(&written(&seat, Format::Json)).unwrap();
    let criteria: String =
        CRITERIA.iter().zip(1..).map(|(code, weight)| format!("{code},{weight},1,5\n")).collect();
    let proposals: String = (1..=20).rev().map(|number| format!("P{number:02}\n")).collect();
    let mut scores: Vec<String> = Vec::new();
    for (assessor, proposal) in
        (1..=9).flat_map(|assessor| (1..=20).map(move |proposal| (assessor, proposal)))
    {
        for criterion in 1..=6 {
            let score = match (assessor, proposal, criterion) {
                (1, 2, _) => continue,
                (2, 3, 4) => "abstain".to_owned(),
                (3, 5, 6) => String::new(),
                _ => mark(assessor, proposal, criterion).to_string(),
            };
            scores.push(format!("P{proposal:02},c{criterion},Valutatore {assessor},{score}\n"));
        }
    }
    scores.reverse();
    let dir = imported(&[
        ("criteria", &format!("code,weight,min,max\n{criteria}")),
        ("proposals", &format!("code\n{proposals}")),
        ("scores", &format!("proposal,criterion,assessor,score\n{}", scores.concat())),
        ("recusals", "proposal,assessor,reason\nP02,Valutatore 1,È del suo laboratorio\n"),
    ]);
    assert_eq!(call(&dir, &["set", "rounds", "1", "state=closed"]).0, 0);
    let by_csv = json(&dir, "ranking");
    for part in ["assessors", "criteria", "ranking", "flags", "unscored"] {
        assert_eq!(by_csv[part], keyed[part], "{part}");
    }
}

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
    let ranking = json(&dir, "ranking");
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
    let fragility = json(&dir, "fragility");
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
    let w = json(&dir, "agreement")["by_criterion"][0]["kendall_w"].as_f64().unwrap();
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
    let figures = json(&dir, "agreement");
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
    let agreement = json(&dir, "agreement");
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
    let ranking = json(&dir, "ranking");
    assert_eq!(
        (&ranking["ranking"], &ranking["unscored"]),
        (&serde_json::json!([]), &serde_json::json!(["P1", "P2"]))
    );
    let fragility = json(&dir, "fragility");
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

#[test]
fn who_assesses_and_is_not_on_the_table_yet_is_added_from_the_sheet() {
    let text = |text: &str| text.to_owned();
    let criterion =
        vec![("code", text("c1")), ("weight", text("1")), ("min", text("1")), ("max", text("5"))];
    let records = [(Kind::Criteria, criterion), (Kind::Proposals, vec![("code", text("P01"))])];
    let mut seat = Seat::at_ledger(filled(&records), Language::It);
    seat.press("8 c")
        .sees("Scrivi il nome di chi valuta")
        .press("<enter>")
        .sees("Nessuna voce corrisponde");
    seat.press("'Ada_Neri")
        .sees("persona nuova")
        .press("<enter>")
        .sees("Ada Neri")
        .press("<f2>")
        .sees("Ada Neri. ");
    seat.press("4 c 'ada_n <enter>").sees("Dati 1 su 1");
    let book = seat.ledger().book();
    assert_eq!((book.count(Kind::People), book.count(Kind::Scores)), (1, 1));
}
