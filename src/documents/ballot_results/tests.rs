//! Tries the results of a vote on projects as people, programs and other counters read them. Keeps
//! out: the count.

use crate::documents::{Document, Request, write};
use crate::domain::{Id, Kind};
use crate::exchange::{VoteType, read_pabulib};
use crate::ledger::sample::Sample;
use crate::print::Format;
use crate::readings::Face;

const BUDGET: Id = Id::from_bits(1);

/// A vote on three projects with four ballots, one of them void.
fn table() -> Sample {
    let mut table = Sample::of(&[(
        Kind::Budgets,
        &[
            ("number", "1"),
            ("question", "Quali corsi? *Tutti*"),
            ("cap", "100"),
            ("ballot_type", "approval"),
            ("rule", "votes"),
            ("choices", "2"),
        ],
    )]);
    for (code, title, cost) in
        [("C1", "Ascoltare; e capire", "60"), ("C2", "Scrivere", "50"), ("C3", "Fare", "40")]
    {
        table.add(
            Kind::Projects,
            &[
                ("budget", "1"),
                ("code", code),
                ("title", title),
                ("cost", cost),
                ("note", "Dentro"),
            ],
        );
    }
    for (number, choices, void) in
        [("1", "c1, C2", ""), ("2", "C1", ""), ("3", "", ""), ("4", "C3", "strappata")]
    {
        let ballot = [
            ("budget", "1"),
            ("batch", "7"),
            ("number", number),
            ("choices", choices),
            ("void", void),
        ];
        table.add(Kind::Ballots, &ballot);
    }
    table
}

fn closed() -> Sample {
    let mut table = table();
    table.set(BUDGET, &[("state", "closed")]).unwrap();
    table
}

fn told(table: &Sample, face: Face, format: Format) -> Result<String, String> {
    let document = Document::BallotResults;
    let request = Request { document, id: None, face, format, language: None, templates: None };
    let written = write(&request, table.book());
    written
        .map(|bytes| String::from_utf8(bytes).unwrap())
        .map_err(|refusal| refusal.what.key.into_owned())
}

#[test]
fn nothing_is_written_of_a_vote_that_is_open() {
    for face in Face::ALL {
        for format in Document::BallotResults.formats().iter().filter(|format| format.is_built()) {
            assert_eq!(told(&table(), face, *format), Err("export-open-budget".into()));
        }
    }
    let none = told(&Sample::default(), Face::Public, Format::Markdown);
    assert_eq!(none, Err("export-no-budget".into()));
}

#[test]
fn people_read_the_outcome_the_steps_and_what_was_missing() {
    let page = told(&closed(), Face::Public, Format::Markdown).unwrap();
    for shown in [
        "# Risultati della votazione: Quali corsi? \\*Tutti\\*",
        "3 schede valide, di cui una bianca; una scheda nulla.",
        "1. C1 (€ 60,00): 2 voti",
        "Non ci sta: restano € 40,00, mancano € 10,00; si passa oltre.",
        "### C2 Scrivere",
        "Con 2 schede in più che indicassero solo questo progetto",
    ] {
        assert!(page.contains(shown), "{shown} in\n{page}");
    }
    assert!(!page.contains("Dentro") && !page.contains("Lotto"), "{page}");
    let page = told(&closed(), Face::Reserved, Format::Markdown).unwrap();
    assert!(page.contains("**C1:** Dentro") && page.contains("Lotto 7"), "{page}");
}

#[test]
fn what_was_decided_otherwise_is_never_silent() {
    let mut table = closed();
    let id = table.id(Kind::Projects, "C2");
    let reason = ("reason", "Serve alla sede di montagna");
    table.set(id, &[("outcome", "added"), reason]).unwrap();
    let page = told(&table, Face::Public, Format::Markdown).unwrap();
    assert!(page.contains("C2: aggiunto, mentre il conteggio non lo finanzia"), "{page}");
    assert!(page.contains("Serve alla sede di montagna") && page.contains("€ 10,00"), "{page}");
    for format in [Format::Csv, Format::Json] {
        let file = told(&table, Face::Public, format).unwrap();
        assert!(file.contains("added") && file.contains("Serve alla sede di montagna"), "{file}");
    }
}

#[test]
fn programs_read_every_project_every_rule_and_every_step() {
    let csv = told(&closed(), Face::Public, Format::Csv).unwrap();
    assert!(csv.contains("\r\n1,C1,\"Ascoltare; e capire\",,2,60.00,yes,,60.00,,\r\n"), "{csv}");
    let json = told(&closed(), Face::Public, Format::Json).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["rules"][0]["rule"], "votes");
    assert_eq!(json["rules"].as_array().unwrap().len(), 7);
    assert_eq!(json["steps"][1]["lacks"], "10.00");
}

#[test]
fn programs_read_how_the_vote_was_held_and_how_many_took_part() {
    let mut table = table();
    table.set(BUDGET, &[("eligible", "40"), ("state", "closed")]).unwrap();
    let because = "Mancava un pacco di schede";
    table.set(BUDGET, &[("state", "open"), ("reason", because)]).unwrap();
    table.set(BUDGET, &[("state", "closed")]).unwrap();
    let json = told(&table, Face::Public, Format::Json).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let vote = &json["vote"];
    let texts = ["question", "cap", "ballot_type", "rule", "tie"].map(|name| vote[name].as_str());
    let expected = ["Quali corsi? *Tutti*", "100.00", "approval", "votes", "code"];
    assert_eq!(texts, expected.map(Some));
    let counts = ["eligible", "ballots", "blank", "void", "choices"].map(|own| vote[own].as_u64());
    assert_eq!(counts, [40, 3, 1, 1, 2].map(Some));
    assert_eq!(vote["reopened"][0]["reason"], because);
    let page = told(&table, Face::Public, Format::Markdown).unwrap();
    for shown in [
        "Hanno votato in 4 su 40 aventi diritto (10,0%).",
        "La votazione era già stata chiusa una volta",
        "giovedì 2 gennaio 2014:** Mancava un pacco di schede",
    ] {
        assert!(page.contains(shown), "{shown} in\n{page}");
    }
    let svg = told(&table, Face::Public, Format::Svg).unwrap();
    assert!(svg.contains("Hanno votato in 4"), "{svg}");
}

#[test]
fn projects_that_exclude_each_other_are_listed_and_points_are_called_points() {
    let vote = [
        ("number", "1"),
        ("question", "Quali?"),
        ("cap", "100"),
        ("ballot_type", "points"),
        ("points", "5"),
        ("rule", "votes"),
    ];
    let mut table = Sample::of(&[(Kind::Budgets, &vote)]);
    for (code, word) in [("C1", "Piazza"), ("C2", ""), ("C3", "piazza"), ("C4", "Viale")] {
        let project = [
            ("budget", "1"),
            ("code", code),
            ("title", "Orti"),
            ("cost", "40"),
            ("alternatives", word),
        ];
        table.add(Kind::Projects, &project);
    }
    let ballot = [("budget", "1"), ("batch", "1"), ("number", "1"), ("choices", "C1:3, C2:2")];
    table.add(Kind::Ballots, &ballot);
    table.set(BUDGET, &[("state", "closed")]).unwrap();
    let page = told(&table, Face::Public, Format::Markdown).unwrap();
    for shown in ["## Progetti che si escludono", "- **Piazza:** C1 Orti; C3 Orti", "| Punti |"] {
        assert!(page.contains(shown), "{shown} in\n{page}");
    }
    assert!(!page.contains("| Voti |") && !page.contains("Viale"), "{page}");
    let json = told(&table, Face::Public, Format::Json).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["vote"]["alternatives"][0]["projects"], serde_json::json!(["C1", "C3"]));
    let csv = told(&table, Face::Public, Format::Csv).unwrap();
    assert!(csv.contains(",alternatives,") && csv.contains(",Piazza,"), "{csv}");
}

#[test]
fn a_sign_of_money_stays_on_the_line_of_its_number() {
    for format in [Format::Html, Format::Fodt, Format::Svg] {
        let page = told(&closed(), Face::Public, format).unwrap();
        assert!(page.contains("€\u{a0}60,00") && !page.contains("€ "), "{format:?}: {page}");
    }
}

#[test]
fn anybody_can_count_again_from_the_file_of_the_ballots() {
    let text = told(&closed(), Face::Public, Format::Pb).unwrap();
    let file = read_pabulib(text.as_bytes()).unwrap();
    assert_eq!((file.vote_type, file.budget), (VoteType::Approval, 10_000));
    assert_eq!(file.projects[0], ("C1".into(), 6_000, "Ascoltare; e capire".into()));
    assert_eq!(
        file.ballots.iter().collect::<Vec<_>>(),
        [vec![], vec![(0, 1)], vec![(0, 1), (1, 1)]]
    );
    assert!(text.contains("1;\n2;C1\n3;C1,C2\n"), "{text}");
}

#[test]
fn every_form_of_the_results_says_what_the_vote_keeps_out_and_draws_bars() {
    let mut table = table();
    while table.world().all::<crate::domain::Ballot>().next().is_some() {
        table.undo().unwrap();
    }
    let budget = table.id(Kind::Budgets, "1");
    table.set(budget, &[("minimum", "3")]).unwrap();
    for number in ["1", "2"] {
        let ballot = [("budget", "1"), ("batch", "1"), ("number", number), ("choices", "C1")];
        table.add(Kind::Ballots, &ballot);
    }
    table.set(budget, &[("state", "closed")]).unwrap();
    let csv = told(&table, Face::Public, Format::Csv).unwrap();
    assert!(csv.contains(",no,,0.00,,few\r\n"), "{csv}");
    let page = told(&table, Face::Public, Format::Markdown).unwrap();
    assert!(page.contains("C1 resta escluso: ha 2 voti e il minimo è 3 voti."), "{page}");
    let svg = told(&table, Face::Public, Format::Svg).unwrap();
    for shown in ["Barra piena: finanziato dal conteggio.", "C1 resta escluso", "2 voti"] {
        assert!(svg.contains(shown), "{shown} in {svg}");
    }
}
