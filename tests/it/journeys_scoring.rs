//! A whole session of scoring by keys: twenty proposals, six criteria, nine assessors. Keeps out:
//! formulas, and the check values of the method.

use crate::support::desk::{assessed, call, imported};
use crate::support::{Seat, filled};
use serde_json::Value;
use tavolo::documents::{self, Document, Format, Request};
use tavolo::domain::Kind;
use tavolo::ledger::Ledger;
use tavolo::readings::Face;
use tavolo::text::Language;

/// The criteria of the session, all on one scale.
const CRITERIA: [&str; 6] = ["c1", "c2", "c3", "c4", "c5", "c6"];

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
            // The sheet asks, one key answers for the whole proposal, and Enter takes the reason.
            if (assessor, proposal) == (1, 2) {
                counted.seat.sees("acqua").sees("r per astenersi");
                counted.press("r");
                counted.press("<enter>");
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
    assert_eq!((sheets[0], sheets[1]), (116, 120));
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
        assert!(row.contains(&format!("{score:.2}").replace('.', ",")), "{row}");
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
    let by_csv = assessed(&dir, "ranking");
    for part in ["assessors", "criteria", "ranking", "flags", "unscored"] {
        assert_eq!(by_csv[part], keyed[part], "{part}");
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
