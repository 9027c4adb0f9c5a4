//! Journeys among territories and facilitators: who is sent where and why, and numbers that add up.
//! Keeps out: the plan of training.

use serde_json::Value;
use tavolo::domain::{Id, Kind};
use tavolo::flow::Elsewhere;
use tavolo::ledger::{Book, put};
use tavolo::readings::engagements::Engagements;
use tavolo::text::Language;
use tempfile::TempDir;

use crate::support::desk::call;
use crate::support::{Seat, ledger};

const COMMUNITY_LAB: &[u8] = include_bytes!("../../fixtures/community-lab/bundle.json");

fn community_lab() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/community-lab/bundle.json");
    assert_eq!(call(&dir, &["import", "bundle", path]).0, 0);
    dir
}

fn json(dir: &TempDir, words: &[&str]) -> Value {
    let (code, out, err) = call(dir, words);
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).unwrap()
}

#[test]
fn a_facilitator_is_sent_to_a_table_from_those_who_are_free_and_fit() {
    let mut seat = Seat::at_ledger(ledger(COMMUNITY_LAB), Language::It);
    seat.press("g j").sees("senza tavoli 1").sees("Distretto Collina");
    seat.press("i").sees("A quale tavolo").press("<tab> '05/11/2026 <tab> '9:30 <tab> '11:30");
    seat.press("<enter>").sees("Chi si manda").sees("finora");
    let before = seat.ledger().book().world().count(Kind::Assignments);
    seat.press("<enter>").sees("senza tavoli 0");
    assert_eq!(seat.ledger().book().world().count(Kind::Assignments), before + 1);
    seat.press("t")
        .sees("Numeri dei territori per fase")
        .press("<esc> g x")
        .sees("Il carico va da");
}

#[test]
fn nobody_is_at_two_tables_at_one_hour_and_the_word_says_who_goes_and_why() {
    let dir = community_lab();
    let table = ["do", "assign", "territory=Distretto Collina (esempio)", "date=2026-11-12"];
    let hours = ["start=9:30", "end=11:30", "skills=ascolto"];
    let first: Vec<&str> = table.into_iter().chain(hours).collect();
    let (code, _, err) = call(&dir, &first);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("ascolto") && err.contains("finora"), "{err}");
    let sent = json(&dir, &["list", "assignments", "--filter", "2026-11-12", "--format", "json"]);
    let name = sent[0]["facilitator"].as_str().unwrap().to_owned();
    let again = format!("facilitator={name}");
    let twice: Vec<&str> = first.into_iter().chain([again.as_str()]).collect();
    let (code, _, err) = call(&dir, &twice);
    assert_eq!(code, 1);
    assert!(err.contains("altro tavolo"), "{err}");
}

#[test]
fn the_report_of_the_territories_adds_up_and_names_nobody_in_public() {
    let dir = community_lab();
    let report = json(&dir, &["export", "territories", "--format", "json"]);
    let (total, parts) = report["territories"].as_array().unwrap().split_last().unwrap();
    for of in ["tables", "headcount", "uncounted"] {
        let sum: i64 = parts.iter().map(|row| row[of].as_i64().unwrap()).sum();
        assert_eq!(total[of].as_i64(), Some(sum), "{of}");
    }
    let phases = report["phases"].as_array().unwrap();
    let of_all = phases.iter().filter(|row| row["territory"] == "total");
    let people: i64 = of_all.map(|row| row["headcount"].as_i64().unwrap()).sum();
    assert_eq!(total["headcount"].as_i64(), Some(people));
    let (_, page, _) = call(&dir, &["export", "territories"]);
    assert!(page.contains("Fase: priorità") && page.contains("Nessun racconto"), "{page}");
    assert!(!page.contains("Alfa") && report.get("facilitators").is_none());
    let (_, reserved, _) = call(&dir, &["export", "territories", "--face", "reserved"]);
    assert!(reserved.contains("Facilitatrice Alfa"));
}

#[test]
fn a_survey_is_counted_by_theme_and_quoted_without_saying_who_answered() {
    let dir = community_lab();
    let question = "question=Che cosa serve ancora?";
    let add = |respondent: &str, text: &str| {
        let (respondent, text) = (format!("respondent={respondent}"), format!("text={text}"));
        let survey = "survey=Dopo i laboratori (esempio)";
        let own = ["add", "surveys", survey, question, &respondent, &text];
        let coded: Vec<&str> = own.into_iter().chain(["themes=tempo", "quotable=sì"]).collect();
        assert_eq!(call(&dir, &coded).0, 0);
    };
    add("9", "Ancora tempo.");
    let whole = ["export", "survey", "--face", "reserved", "--format", "json"];
    let rows = json(&dir, &whole);
    let needed = |row: &&Value| row["question"] == "Che cosa serve ancora?";
    let first = rows.as_array().unwrap().iter().find(needed).unwrap();
    assert_eq!(
        (&first["theme"], &first["count"], &first["answers"]),
        (&"tempo".into(), &2.into(), &3.into())
    );
    let (_, page, _) = call(&dir, &["export", "survey", "--face", "reserved"]);
    assert!(page.contains("> Ancora tempo. (tempo)\n\n"), "{page}");
    // Three answers are those of people whom others would know: the public is told so.
    let (_, public, _) = call(&dir, &["export", "survey"]);
    assert!(public.contains("meno di 5 risposte") && !public.contains("Ancora tempo"), "{public}");
    assert!(!page.contains("Non saprei dire"), "nobody said that it may be quoted");
    // A quotation that names somebody of the table stops the document.
    add("10", "Lo ha detto Facilitatrice Alfa.");
    add("11", "Spazi.");
    let (code, _, err) = call(&dir, &["export", "survey"]);
    assert_eq!(code, 1, "{err}");
}

#[test]
fn who_is_sent_where_another_table_has_them_is_told_on_screen() {
    let mut seat = Seat::at_ledger(ledger(COMMUNITY_LAB), Language::It);
    // Another table of the folder, in which everybody is at a sitting that day.
    let mut other = ledger(COMMUNITY_LAB).book().clone();
    let people: Vec<String> =
        other.world().every(Kind::People).map(|(id, _)| id.to_string()).collect();
    add(&mut other, 1, Kind::Meetings, &[("number", "77"), ("date", "2026-11-05")]);
    for (at, person) in people.iter().enumerate() {
        let line = [("meeting", "77"), ("person", person.as_str()), ("state", "invited")];
        add(&mut other, at + 2, Kind::Attendance, &line);
    }
    seat.beside = Elsewhere(vec![("Valli".to_owned(), Engagements::of(other.world()))]);
    seat.press("g j i <tab> '05/11/2026 <tab> '9:30 <tab> '11:30 <enter> <enter>");
    seat.sees("è anche a un altro tavolo: Valli");
}

fn add(book: &mut Book, number: usize, kind: Kind, fields: &[(&str, &str)]) {
    let row = fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    let id = Id::from_bits(0xfff0_0000_0000_7000_8000_0000_0000_0000 + number as u128);
    let change = put(id, kind, &row.collect(), book).unwrap();
    book.apply(&change);
}

#[test]
fn a_survey_is_coded_by_keyboard_and_tells_how_far_two_coders_agree() {
    let mut seat = Seat::at_ledger(ledger(COMMUNITY_LAB), Language::It);
    seat.press("g I").sees("Risposte 6, domande 2").sees("da decidere 1");
    seat.press("t").sees("Codificate da almeno due persone: 4; con gli stessi temi: 3.");
    seat.sees("alfa 0,8").press("<esc>");
    // The first answer of the second question in the list, by whoever is at the keyboard.
    let before = seat.ledger().book().world().count(Kind::Codings);
    seat.press("i 'soldi <enter>").sees("non è nel libro dei codici");
    seat.press("<backspace> <backspace> <backspace> <backspace> <backspace> 'tempo <enter>");
    assert_eq!(seat.ledger().book().world().count(Kind::Codings), before + 1);
    // Whoever coded an answer finds what they said, and says it otherwise.
    seat.press("i").sees("tempo").press("<esc>");
    assert_eq!(seat.ledger().book().world().count(Kind::Codings), before + 1);
    seat.press("c").sees("Dopo i laboratori (esempio)").press("'soldi <enter>");
    assert_eq!(seat.ledger().book().world().count(Kind::Themes), 6);
}

#[test]
fn the_agreement_on_the_example_is_what_another_hand_works_out() {
    let dir = community_lab();
    let file = dir.path().join("indagine.xlsx");
    // The public is not told what so few answered.
    let words = ["export", "survey", "--face", "reserved", "-o", file.to_str().unwrap()];
    assert_eq!(call(&dir, &words).0, 0);
    let rows = json(&dir, &["export", "survey", "--face", "reserved", "--format", "json"]);
    let of = |question: &str, theme: &str| {
        let is_it = |row: &&Value| row["question"] == question && row["theme"] == theme;
        rows.as_array().unwrap().iter().find(is_it).cloned().unwrap()
    };
    // Four answers coded twice by five themes: seven ones and thirty-three noes, one unlike pair.
    // 1 - 39 x 1 / (7 x 33).
    let changed = of("Che cosa è cambiato nel tuo servizio?", "partecipazione");
    assert_eq!(changed["alpha_question"], "0.831");
    // Of this theme: 11 00 10 00, three ones and five noes: 1 - 7 x 1 / 15.
    assert_eq!((&changed["alpha"], &changed["count"]), (&"0.533".into(), &1.into()));
    let (_, page, _) = call(&dir, &["export", "survey", "--face", "reserved"]);
    assert!(page.contains("alfa di Krippendorff 0,831, affidabile"), "{page}");
    assert!(!page.contains("Codificatrice"), "who coded stands on no paper");
}

#[test]
fn two_people_code_at_one_keyboard_and_neither_takes_over_what_the_other_said() {
    let mut seat = Seat::at_nothing(Language::It);
    seat.press("g I a 'Fine <tab> 'Che_cosa_resta? <tab> '1 <tab> 'Il_metodo. <enter>");
    // The next answer goes on with the question, by the next number.
    seat.press("a").sees("Che cosa resta?").press("'Il_tempo. <enter>").sees("Risposte 2");
    seat.press("c 'metodo <enter> c 'tempo <enter>");
    seat.press("I <enter> 'Ada <tab> 'tempo <enter> I <enter> 'Bice <tab>").sees("Il tempo.");
    seat.sees("Temi: metodo, tempo").press("'metodo <enter>").sees("da decidere 1");
    seat.press("<up> I").sees("Bice").press("<enter>").sees("(Ada)").press("'metodo <enter>");
    // Ada coded it and comes last now; what she said is opened again under her name.
    seat.press("I <enter>").sees("(Bice)").press("'metodo <enter>").sees("senza tema 0");
    let world = seat.ledger().book().world();
    assert_eq!(world.count(Kind::Codings), 4);
    let coders: Vec<String> =
        world.every(Kind::Codings).map(|(_, it)| it.cell("coder", world).text()).collect();
    assert_eq!(coders.iter().filter(|name| *name == "Ada").count(), 2, "{coders:?}");
}

#[test]
fn somebody_placed_by_hand_stays_and_the_others_are_proposed_round_them() {
    let mut seat = Seat::at_ledger(ledger(COMMUNITY_LAB), Language::It);
    let before = seat.ledger().book().world().count(Kind::Assignments);
    seat.press("g x r '12/11/2026;13/11/2026 <tab> 'Lotto_7 <tab> '9:30 <tab> '12:00 <enter>");
    seat.sees("12/11/2026 Facilitatore Zeta").sees("13/11/2026 Facilitatrice Gamma");
    seat.press("<down> <enter>").sees("Chi va al tavolo del 12/11/2026").press("<down> <enter>");
    seat.sees("12/11/2026 Facilitatrice Epsilon").sees("scelta a mano");
    seat.sees("13/11/2026 Facilitatore Zeta").press("<enter>");
    assert_eq!(seat.ledger().book().world().count(Kind::Assignments), before + 2);
    // Asked again, those who are there stay.
    seat.press("r '12/11/2026;14/11/2026 <tab> 'Lotto_7 <tab> '9:30 <tab> '12:00 <enter>");
    seat.sees("12/11/2026 Facilitatrice Epsilon").sees("era già, e resta").press("<enter>");
    assert_eq!(seat.ledger().book().world().count(Kind::Assignments), before + 3);
}

#[test]
fn a_survey_that_is_there_is_offered_and_one_that_is_nearly_it_is_told() {
    let mut seat = Seat::at_nothing(Language::It);
    let first = "g I a 'Dopo_i_laboratori <tab> 'Che_cosa_resta? <tab> '1 <tab> 'Tutto. <enter>";
    seat.press(first).press("g R g I");
    // From a code book, where no answer is under the hand, the survey is offered all the same.
    seat.press("c <C-u> 'Dopo").sees("Dopo i laboratori").press("<tab> 'tempo <enter>");
    let world = seat.ledger().book().world();
    let themes: Vec<String> =
        world.every(Kind::Themes).map(|(_, it)| it.cell("survey", world).text()).collect();
    assert_eq!(themes, ["Dopo i laboratori"]);
    seat.press("a <S-tab> <S-tab> <S-tab> <C-u> 'Dopo_i_laboratorj <tab> <tab> <tab> 'Poco.");
    seat.press("<enter>").sees("è quasi il nome dell'indagine");
}
