//! Records and documents from the command line: added, listed, assessed, exported. Keeps out: what
//! stands in a document.

use std::fs;
use std::io::Read as _;

use serde_json::Value;

use super::Desk;

#[test]
fn a_record_is_added_changed_undone_and_deleted() {
    let desk = Desk::of("minimo");
    let id = desk.done(&["add", "labs", "codice=acqua", "nome=L'acqua"]);
    let lab = desk.json(&["show", "labs", id.trim()]);
    assert_eq!(
        (lab["code"].as_str(), lab["theme"].as_str(), lab["id"].as_str()),
        (Some("acqua"), None, Some(id.trim()))
    );
    desk.done(&["set", "labs", "L'acqua", "theme=Il fiume", "--as", "Ada"]);
    assert!(desk.done(&["undo", "2"]).lines().count() == 2);
    assert_eq!(desk.call(&["show", "labs", "acqua"]).code, 1);
    desk.done(&["redo", "2"]);
    let log = desk.json(&["log"]);
    let who: Vec<&str> =
        log.as_array().unwrap().iter().map(|edit| edit["who"].as_str().unwrap()).collect();
    assert_eq!(who, ["Prova", "Prova", "Ada", "Prova", "Prova", "Prova", "Prova"]);
    desk.done(&["delete", "labs", "acqua"]);
    desk.refused(&["delete", "labs", "verde"], b"", &["Laboratorio Verde"]);
    let parts = desk.call(&["delete", "meetings", "1"]);
    assert!(parts.code == 0 && parts.err.contains("6 record"), "{}", parts.err);
}

#[test]
fn all_that_is_kept_of_a_person_is_shown_to_whoever_asks_for_it() {
    let desk = Desk::of("minimo");
    desk.done(&["add", "people", "name=Ada Neri", "--as", "Ada Neri"]);
    desk.done(&["add", "attendance", "meeting=1", "person=Ada Neri", "state=present"]);
    desk.done(&["add", "notes", "date=2014-05-01", "text=Neri Ada telefona", "from=Rita Lupi"]);
    let told = desk.json(&["person", "export", "ada neri"]);
    assert_eq!(told["person"]["name"], "Ada Neri");
    assert_eq!(told["records"]["attendance"][0]["state"], "present");
    assert_eq!(told["named"][0]["record"]["text"], "Neri Ada telefona");
    assert_eq!(told["acts"], 1);
    let text = desk.done(&["person", "export", "Ada Neri"]);
    assert!(text.contains("presenze (1)") && text.contains("Neri Ada telefona"), "{text}");
    // Whoever stands in words alone is found too; whom nothing names is not.
    let written = desk.json(&["person", "export", "lupi rita"]);
    assert_eq!((&written["person"], &written["named"][0]["field"]), (&Value::Null, &"from".into()));
    assert_eq!(desk.call(&["person", "export", "Nessuno"]).code, 1);
}

#[test]
fn undoing_more_than_there_is_undoes_nothing() {
    let desk = Desk::of("minimo");
    desk.done(&["set", "meetings", "1", "place=Teatro"]);
    desk.refused(&["undo", "9"], b"", &["una volta sola"]);
    assert_eq!(desk.json(&["show", "meetings", "1"])["place"], "Teatro");
}

#[test]
fn an_approval_is_taken_back_alone_and_with_its_reason() {
    let desk = Desk::of("opla");
    desk.done(&["do", "minutes-state", "approved", "meeting=2"]);
    desk.refused(&["undo"], b"", &["vorrebbe dire riaprirlo", "--reason"]);
    desk.refused(&["undo", "2"], b"", &["vorrebbe dire riaprirlo", "una modifica alla volta"]);
    assert_eq!(desk.call(&["undo", "2", "--reason", "Manca un voto"]).code, 2);
    let undone = desk.call(&["undo", "--reason", "Manca un voto"]);
    assert!(undone.code == 0 && undone.err.contains("nuova revisione"), "{}", undone.err);
    let sitting = desk.json(&["show", "meetings", "2"]);
    assert_eq!(
        (sitting["state"].as_str(), sitting["revision"].as_i64()),
        (Some("circulated"), Some(2))
    );
}

#[test]
fn a_new_sitting_is_told_which_words_do_what_its_form_does() {
    let desk = Desk::of("opla");
    let added = desk.call(&["add", "meetings", "number=5", "date=2014-06-01"]);
    assert!(added.err.contains("tavolo do invite-as-last meeting=5"), "{}", added.err);
    assert!(added.err.contains("tavolo do prepare meeting=5"), "{}", added.err);
    assert_eq!(desk.call(&["do", "invite-as-last", "meeting=5"]).code, 0);
    let lab = desk.call(&["add", "labs", "code=acqua"]);
    assert_eq!(lab.err, "");
}

#[test]
fn a_list_of_people_is_added_once_and_the_same_list_again_adds_nobody() {
    let desk = Desk::of("opla");
    let list = "Ada Neri <ada@neri.it>, Arci";
    assert_eq!(desk.call(&["do", "people-list", list]).code, 0);
    let ada = desk.json(&["show", "people", "Ada Neri"]);
    assert_eq!(
        (ada["email"].as_str(), ada["organisation"].as_str()),
        (Some("ada@neri.it"), Some("Arci"))
    );
    let again = desk.call(&["do", "people-list", list]);
    assert!(again.code == 0 && again.err.contains("era già al tavolo"), "{}", again.err);
}

#[test]
fn a_list_is_sorted_by_key_and_filtered_without_accents() {
    let desk = Desk::of("opla");
    let proposals = desk.json(&["list", "proposals"]);
    let codes: Vec<&str> =
        proposals.as_array().unwrap().iter().map(|row| row["code"].as_str().unwrap()).collect();
    assert!(codes.is_sorted() && codes.len() == 22);
    assert_eq!(proposals[0]["current"], "2400.00");
    let meetings = desk.json(&["list", "meetings"]);
    assert_eq!(
        (&meetings[0]["date"], &meetings[0]["start"]),
        (&"2014-01-18".into(), &"2014-01-18T09:30:00+01:00".into())
    );
    let found = desk.json(&["list", "stakeholders", "--filter", "PERCHE"]);
    assert_eq!(found.as_array().unwrap().len(), 1);
    assert!(desk.done(&["list", "stakeholders", "--format", "csv"]).starts_with("name,category,"));
    assert!(desk.done(&["list", "labs", "--format", "md"]).starts_with("| code |"));
    assert!(desk.done(&["list", "labs"]).starts_with("Codice "));
}

#[test]
fn an_assessment_has_the_shape_that_scripts_rely_on() {
    let desk = Desk::of("opla");
    let ranking = desk.json(&["assess", "ranking"]);
    assert_eq!(
        (&ranking["round"], &ranking["rule"], &ranking["assessors"]),
        (&1.into(), &"weighted-sum".into(), &4.into())
    );
    let tied: Vec<&Value> =
        ranking["ranking"].as_array().unwrap().iter().filter(|place| place["rank"] == 4).collect();
    assert_eq!((tied.len(), &tied[0]["score"]["exact"]), (2, &"37/10".into()));
    assert_eq!(ranking["not_admitted"][1]["reasons"][0], "below:fattibilita");
    assert_eq!(desk.json(&["assess", "ranking", "--round", "1"]), ranking);
    assert_eq!(desk.json(&["export", "ranking"]), ranking);
    let agreement = desk.json(&["assess", "agreement"]);
    assert!(
        agreement["by_criterion"][0]["alpha"]["ordinal"].is_f64()
            && agreement["by_criterion"][0]["kendall_w"].is_null()
    );
    assert!(agreement["proposals"][0]["vandereijk"].is_f64());
    let fragility = desk.json(&["assess", "fragility"]);
    assert_eq!(
        (&fragility["winners"][0], &fragility["smallest_change"]["to"]["exact"]),
        (&"P01".into(), &"14/41".into())
    );
    let coverage = desk.json(&["assess", "coverage"]);
    assert_eq!(
        (&coverage[2]["due"], &coverage[2]["given"], &coverage[2]["recused"]),
        (&67.into(), &41.into(), &4.into())
    );
}

#[test]
fn a_document_goes_where_it_is_sent_in_the_language_of_the_table() {
    let desk = Desk::of("opla");
    let minutes = desk.done(&["export", "minutes", "2"]);
    assert!(
        minutes.contains("# Verbale della seduta n. 2")
            && !minutes.contains("Titolare lab Cultura")
    );
    assert!(desk.done(&["export", "minutes", "2", "--lang", "en"]).contains("face: \"public\""));
    let answer = desk.call(&["export", "minutes", "2", "--face", "reserved", "-o", "minutes.md"]);
    assert_eq!((answer.code, answer.out.as_str()), (0, ""));
    assert!(fs::read_to_string(desk.path("minutes.md")).unwrap().contains("Titolare lab Cultura"));
    assert_eq!(desk.call(&["export", "minutes", "9"]).code, 1);
    assert_eq!(desk.call(&["export", "minutes", "2", "-o", "minutes.html"]).code, 0);
    assert!(fs::read_to_string(desk.path("minutes.html")).unwrap().starts_with("<!DOCTYPE html>"));
    fs::write(desk.path("mine.md"), "# {{ kind }}\n\n{{ nothing }}\n").unwrap();
    let answer = desk.call(&["export", "minutes", "2", "--template", "mine.md"]);
    assert!(
        answer.code == 1 && answer.err.contains("mine.md") && answer.err.contains("riga 3"),
        "{}",
        answer.err
    );
}

/// The head of a PNG of 100 by 100 dots, which is all that is read of one.
const EMBLEM: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x64\0\0\0\x64\x08\x06\0\0\0";

#[test]
fn a_letterhead_stands_at_the_head_of_a_paper_and_what_is_no_picture_is_refused() {
    let desk = Desk::of("opla");
    fs::write(desk.path("stemma.png"), EMBLEM).unwrap();
    fs::write(desk.path("finto.png"), "stemma").unwrap();
    let with = |format: &str, picture: &str| {
        let file = format!("verbale.{format}");
        desk.call(&["export", "minutes", "2", "-o", &file, "--template", picture])
    };
    for (format, mark) in [("html", "href=\"data:image/png;base64,"), ("fodt", "svg:title>Stemma")]
    {
        assert_eq!(with(format, "stemma.png").code, 0);
        let page = fs::read_to_string(desk.path(&format!("verbale.{format}"))).unwrap();
        assert_eq!(page.matches(mark).count(), 1, "{format}");
    }
    assert_eq!(with("docx", "stemma.png").code, 0);
    let packed = fs::File::open(desk.path("verbale.docx")).unwrap();
    let mut packed = zip::ZipArchive::new(packed).unwrap();
    let mut picture = Vec::new();
    packed.by_name("word/media/letterhead.png").unwrap().read_to_end(&mut picture).unwrap();
    assert_eq!(picture, EMBLEM);
    for (format, picture) in [("html", "finto.png"), ("md", "stemma.png"), ("html", "manca.png")] {
        let answer = with(format, picture);
        assert!(answer.code == 1 && answer.err.contains(picture), "{}", answer.err);
    }
}

#[test]
fn a_picture_of_ratings_is_reserved_and_never_public() {
    let desk = Desk::of("opla");
    let answer = desk.call(&["export", "network", "-o", "rete.svg"]);
    assert!(
        answer.code == 0
            && answer.err.contains("rete di influenza")
            && answer.err.contains("riservat"),
        "{}",
        answer.err
    );
    assert!(fs::read_to_string(desk.path("rete.svg")).unwrap().starts_with("<svg xmlns="));
    for picture in ["grid", "salience", "network"] {
        let answer = desk.call(&["export", picture, "--face", "public"]);
        assert_eq!((answer.code, answer.out.as_str()), (1, ""), "{picture}");
        assert!(answer.err.contains("--face"), "{}", answer.err);
    }
}

#[test]
fn an_annex_is_named_and_summed_from_its_file_and_the_calendar_is_one() {
    let desk = Desk::of("minimo");
    fs::write(desk.path("piano.txt"), "abc").unwrap();
    desk.done(&["add", "attachments", "annexed_to=meetings:1", "file=piano.txt"]);
    let list = desk.done(&["list", "attachments", "--format", "csv"]);
    // SHA-256 of "abc", from FIPS 180-2.
    assert!(
        list.contains("piano.txt,ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        "{list}"
    );
    let absent = desk.call(&["add", "attachments", "annexed_to=meetings:1", "file=manca.txt"]);
    assert!(absent.code == 1 && absent.err.contains("manca.txt"), "{}", absent.err);
    assert!(desk.done(&["export", "calendar"]).starts_with("BEGIN:VCALENDAR\r\n"));
}

#[test]
fn nobody_learns_by_guessing_what_a_sealed_mark_or_ballot_says() {
    let desk = Desk::bare();
    desk.done(&["new", "prova"]);
    desk.done(&["add", "people", "name=Ada"]);
    desk.done(&["add", "proposals", "code=P1", "title=Uno"]);
    desk.done(&["add", "criteria", "code=C1", "name=Uno", "weight=1", "min=0", "max=9"]);
    desk.done(&["do", "round", "blind"]);
    let mark = ["proposal=P1", "criterion=C1", "assessor=Ada", "round=1", "score=5"];
    let id = desk.done(&[&["add", "scores"], &mark[..]].concat());
    let told = |score: &str| desk.call(&["set", "scores", id.trim(), score]).err;
    let (right, wrong) = (told("score=5"), told("score=6"));
    assert_eq!(right, wrong);
    assert!(right.contains("nascosto fino alla chiusura"), "{right}");
    desk.done(&["do", "round", "close"]);
    assert_eq!(desk.json(&["show", "scores", id.trim()])["score"], 6);
}

#[test]
fn a_ballot_read_twice_is_in_the_log_and_in_the_results_and_what_it_says_in_neither() {
    let desk = Desk::bare();
    desk.done(&["new", "prova"]);
    let vote = ["number=1", "question=Quali?", "cap=100", "ballot_type=approval", "rule=votes"];
    desk.done(&[&["add", "budgets"], &vote[..]].concat());
    for code in ["code=C1", "code=C2"] {
        desk.done(&["add", "projects", "budget=1", code, "title=Orti", "cost=40"]);
    }
    desk.done(&["do", "enter-ballot", "ab"]);
    let differs = desk.call(&["do", "ballot-check", "1", "1", "a"]);
    assert!(differs.err.contains("è diversa da quella inserita"), "{}", differs.err);
    desk.done(&["do", "ballot-check", "1", "1", "ba"]);
    let log = desk.done(&["log"]);
    assert!(log.contains("scheda 1 del lotto 1 ricontrollata: diversa"), "{log}");
    assert!(log.contains("scheda 1 del lotto 1 ricontrollata: uguale"), "{log}");
    desk.done(&["do", "close-ballot"]);
    let page = desk.done(&["export", "ballot-results", "--output", "-"]);
    let told = "Una scheda è stata letta una seconda volta: dice quello che era stato inserito.";
    assert!(page.contains(told), "{page}");
}
