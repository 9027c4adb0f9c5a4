//! Several tables at once, from outside: what is told of all of them adds up to the parts, and what
//! cannot be read is named. Keeps out: the screen.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;

use calamine::{Data, Reader as _};
use serde_json::Value;

use super::{Answer, Desk, fixture};

const FIXTURES: [&str; 5] = ["community-lab", "minimo", "opla", "province", "trasformazioni"];

/// A desk with a folder of the five example tables.
fn five() -> Desk {
    let desk = Desk::bare();
    fs::create_dir(desk.path("f")).unwrap();
    for name in FIXTURES {
        let (dir, bundle) = (desk.path("f").join(name), fixture(name));
        let (dir, bundle) = (dir.to_str().unwrap(), bundle.to_str().unwrap());
        desk.done(&["--store", dir, "import", "bundle", bundle]);
    }
    desk
}

/// Calls the program on the folder.
fn of(desk: &Desk, words: &[&str]) -> Answer {
    desk.call(&[&["--store", desk.path("f").to_str().unwrap()], words].concat())
}

fn json(answer: &Answer) -> Value {
    serde_json::from_str(&answer.out).unwrap()
}

/// Calls the program on one table of the folder.
fn alone(desk: &Desk, table: &str, words: &[&str]) -> Answer {
    desk.call(&[&["--store", desk.path("f").join(table).to_str().unwrap()], words].concat())
}

fn damage(desk: &Desk, table: &str) {
    let journal = desk.path("f").join(table).join("journal");
    let mut bytes = fs::read(&journal).unwrap();
    bytes[300] ^= 1;
    fs::write(&journal, bytes).unwrap();
}

#[test]
fn the_overview_of_all_adds_up_to_those_of_each() {
    let desk = five();
    let all = of(&desk, &["overview", "--all", "--format", "json"]);
    assert_eq!(all.code, 0, "{}", all.err);
    let all = json(&all);
    let figures = ["sittings", "open_actions", "late_actions", "uncovered_labs", "owed_answers"];
    let mut sum: BTreeMap<&str, u64> = BTreeMap::new();
    for table in FIXTURES {
        let one = json(&alone(&desk, table, &["overview", "--format", "json"]));
        for figure in figures {
            *sum.entry(figure).or_default() += one["total"][figure].as_u64().unwrap();
        }
        let row = all["tables"].as_array().unwrap().iter().find(|row| row["table"] == table);
        assert_eq!(row.unwrap()["open_actions"], one["total"]["open_actions"]);
    }
    for figure in figures {
        assert_eq!(all["total"][figure].as_u64(), Some(sum[figure]), "{figure}");
    }
    // Counted anew from the records themselves.
    let actions = json(&of(&desk, &["list", "actions", "--all", "--format", "json"]));
    let open = actions.as_array().unwrap().iter().filter(|it| it["state"] == "open");
    assert_eq!(u64::try_from(open.count()).unwrap(), sum["open_actions"]);
    assert!(sum["open_actions"] > 0 && sum["owed_answers"] > 0 && sum["uncovered_labs"] > 0);
}

#[test]
fn a_list_of_all_tables_is_their_lists_one_after_the_other() {
    let desk = five();
    for kind in ["people", "meetings", "actions", "needs"] {
        let all = of(&desk, &["list", kind, "--all", "--format", "csv"]);
        let mut rows = Vec::new();
        for table in FIXTURES {
            let own = alone(&desk, table, &["list", kind, "--format", "csv"]).out;
            rows.extend(own.lines().skip(1).map(|line| format!("{table},{line}")));
        }
        let found: Vec<&str> = all.out.lines().skip(1).collect();
        assert_eq!(found, rows, "{kind}");
        assert!(all.out.starts_with("table,"), "{}", all.out);
    }
    let text = of(&desk, &["list", "meetings", "--all", "--filter", "sede regionale"]).out;
    assert!(text.lines().count() == 2 && text.contains("community-lab"), "{text}");
}

#[test]
fn a_table_that_cannot_be_read_is_named_with_its_reason_and_the_others_are_told() {
    let desk = five();
    // The index says of it what was right before it was damaged.
    of(&desk, &["overview", "--all"]);
    damage(&desk, "minimo");
    for words in [
        &["overview", "--all"][..],
        &["list", "people", "--all"],
        &["report", "--all"],
        &["report", "--all", "--face", "reserved", "--format", "json"],
    ] {
        let answer = of(&desk, words);
        assert_eq!(answer.code, 4, "{words:?}: {}", answer.err);
        assert!(answer.err.starts_with("minimo: ") || answer.err.contains("\nminimo: "));
        assert!(answer.out.contains("opla"), "{words:?}: {}", answer.out);
    }
    for words in [&["overview", "--all"][..], &["report", "--all"]] {
        assert!(of(&desk, words).out.contains("minimo"), "named on paper too: {words:?}");
    }
    // Who made the entry that is damaged is nothing for the public.
    assert!(!of(&desk, &["report", "--all"]).out.contains("Prova"));
    let hint = of(&desk, &["overview", "--all"]).err;
    let path = hint.split('"').nth(1).unwrap();
    // What it says to do works: of this table the database has what the journal lost.
    assert_eq!(desk.call(&["--store", path, "doctor"]).code, 0);
    assert_eq!(of(&desk, &["overview", "--all"]).code, 0);
    fs::remove_file(desk.path("f").join("minimo").join("FORMAT")).unwrap();
    assert_eq!(of(&desk, &["overview", "--all"]).code, 4, "it lost its mark and is a table still");
}

#[test]
fn the_index_is_for_its_owner_and_goes_with_the_journal() {
    let desk = five();
    let before = of(&desk, &["overview", "--all", "--format", "csv"]).out;
    let index = desk.path("f").join("opla").join("index");
    assert_eq!(fs::metadata(&index).unwrap().permissions().mode() & 0o777, 0o600);
    let kept = fs::read_to_string(&index).unwrap();
    // Of people no more than their names: whose the open actions are, and who is where when.
    assert!(!kept.contains('@') && !kept.contains("Pedibus") && kept.contains("owner"), "{kept}");
    assert_eq!(of(&desk, &["overview", "--all", "--format", "csv"]).out, before);
    alone(&desk, "opla", &["add", "actions", "text=Chiamare", "due=2099-01-01"]);
    let after = of(&desk, &["overview", "--all", "--format", "csv"]).out;
    assert!(after.contains("opla,action,,,2099-01-01,1,0") && !before.contains("2099"), "{after}");
    fs::write(&index, kept.replace("2014", "2099")).unwrap();
    assert_eq!(of(&desk, &["overview", "--all", "--format", "csv"]).out, after);
}

#[test]
fn nothing_of_one_table_reaches_the_documents_of_another() {
    let desk = five();
    let documents = || {
        FIXTURES.map(|table| {
            let report = alone(&desk, table, &["report", "--face", "reserved"]).out;
            (report, alone(&desk, table, &["export", "bundle"]).out)
        })
    };
    let before = documents();
    of(&desk, &["overview", "--all"]);
    of(&desk, &["list", "people", "--all"]);
    of(&desk, &["report", "--all"]);
    assert_eq!(documents(), before);
    let opla = &before[2];
    assert!(opla.0.contains("OPLA'") && !opla.0.contains("Distretto"), "no other's territory");
}

#[test]
fn the_report_over_all_adds_up_by_phase_and_table() {
    let desk = five();
    alone(&desk, "opla", &["add", "actions", "text=Scrivere", "phase=progettazione"]);
    let csv = of(&desk, &["report", "--all", "--format", "csv"]).out;
    let rows: Vec<Vec<&str>> = csv.lines().skip(1).map(|line| line.split(',').collect()).collect();
    let number = |row: &[&str], at: usize| row[at].parse::<f64>().unwrap();
    for phase in ["priorities", "design", "delivery", "none"] {
        let of_phase: Vec<&Vec<&str>> = rows.iter().filter(|row| row[0] == phase).collect();
        let (total, parts) = of_phase.split_last().unwrap();
        assert_eq!(total[1], "total");
        for at in 2..9 {
            let sum: f64 = parts.iter().map(|row| number(row, at)).sum();
            assert!((sum - number(total, at)).abs() < 1e-9, "{phase} {at}: {csv}");
        }
    }
    // The same from the lists, which know nothing of the report.
    for (kind, at) in [("agenda", 2), ("needs", 3), ("actions", 4)] {
        let all = json(&of(&desk, &["list", kind, "--all", "--format", "json"]));
        for phase in ["priorities", "design", "delivery", "none"] {
            let is_it = |row: &&Value| row["phase"].as_str().unwrap_or("none") == phase;
            let counted = all.as_array().unwrap().iter().filter(is_it).count();
            let total = rows.iter().find(|row| row[0] == phase && row[1] == "total").unwrap();
            assert_eq!(total[at].parse::<usize>().unwrap(), counted, "{kind} {phase}");
        }
    }
    let text = of(&desk, &["list", "actions", "--all", "--filter", "fase:progettazione"]).out;
    assert!(text.contains("Scrivere") && text.lines().count() == 2, "{text}");
    let word = of(&desk, &["export", "report", "--all"]).out;
    assert!(word.contains("## Fase: progettazione") && !word.contains("Fase: senza"), "{word}");
    assert_eq!(word, of(&desk, &["report", "--all"]).out);
}

#[test]
fn one_table_is_no_folder_and_a_folder_without_tables_is_said() {
    let desk = five();
    let one = alone(&desk, "opla", &["overview", "--all"]);
    let parent = fs::canonicalize(desk.path("f")).unwrap();
    let told = format!("--store \"{}\"", parent.display());
    assert!(one.code == 2 && one.err.contains(&told), "{}", one.err);
    assert_eq!(of(&desk, &["overview", "--all", "--table", "opla"]).code, 2);
    fs::create_dir(desk.path("vuota")).unwrap();
    for folder in ["vuota", "manca"] {
        let path = desk.path(folder);
        let answer = desk.call(&["--store", path.to_str().unwrap(), "overview", "--all"]);
        assert!(answer.code == 1 && answer.err.contains("nessun tavolo"), "{}", answer.err);
    }
    assert_eq!(of(&desk, &["export", "actions", "--all"]).code, 2);
}

/// A folder of two tables with one person each, called so.
fn two(names: [&str; 2]) -> Desk {
    let desk = Desk::bare();
    let folder = desk.path("f");
    for (table, name) in ["uno", "due"].into_iter().zip(names) {
        desk.done(&["new", table, "--in", folder.to_str().unwrap()]);
        let person = format!("name={name}");
        assert_eq!(alone(&desk, table, &["add", "people", &person]).code, 0);
    }
    desk
}

fn sitting(desk: &Desk, table: &str, name: &str, start: &str, end: &str) -> Answer {
    let (start, end) = (format!("planned_start={start}"), format!("planned_end={end}"));
    let name = format!("facilitator={name}");
    let own = ["add", "meetings", "number=1", "date=2099-03-02", &start, &end, &name];
    alone(desk, table, &own)
}

#[test]
fn somebody_at_two_tables_at_one_hour_is_told_when_it_is_made_and_in_the_overview() {
    let desk = two(["Ada Esempio", "Ada Esempio"]);
    assert!(!sitting(&desk, "uno", "Ada Esempio", "09:00", "11:00").err.contains("altro tavolo"));
    let made = sitting(&desk, "due", "Ada Esempio", "10:00", "12:00");
    let told = "Ada Esempio il 02/03/2099 a quell'ora è anche a un altro tavolo: uno, seduta n. 1.";
    assert!(made.code == 0 && made.err.contains(told), "{}", made.err);
    // What says nothing of when or who is no news.
    let place = alone(&desk, "due", &["set", "meetings", "1", "place=Sala"]);
    assert!(!place.err.contains("altro tavolo"), "{}", place.err);
    let all = json(&of(&desk, &["overview", "--all", "--format", "json"]));
    let clash = &all["clashes"][0];
    assert_eq!((&clash["name"], &clash["date"]), (&"Ada Esempio".into(), &"2099-03-02".into()));
    assert_eq!(clash["one_record"], false, "there are two records of her");
    let csv = of(&desk, &["overview", "--all", "--format", "csv"]).out;
    for table in ["uno", "due"] {
        assert!(csv.contains(&format!("{table},clash,Ada Esempio,,2099-03-02,1,")), "{csv}");
    }
    let text = of(&desk, &["overview", "--all"]).out;
    assert!(text.contains("stesso nome, due schede"), "{text}");
    let moved = ["set", "meetings", "1", "planned_start=11:00"];
    assert!(!alone(&desk, "due", &moved).err.contains("altro tavolo"));
    let all = json(&of(&desk, &["overview", "--all", "--format", "json"]));
    assert_eq!(all["clashes"], serde_json::json!([]), "one begins when the other ends");
}

#[test]
fn the_calendar_of_all_has_every_event_of_each_and_names_nobody() {
    let desk = five();
    let count = |text: &str| text.matches("BEGIN:VEVENT").count();
    let all = of(&desk, &["export", "calendar", "--all"]);
    assert_eq!(all.code, 0, "{}", all.err);
    let mut sum = 0;
    for table in FIXTURES {
        for document in ["calendar", "course-calendar", "territory-calendar"] {
            let own = alone(&desk, table, &["export", document]).out;
            sum += count(&own);
            for line in own.lines().filter(|line| line.starts_with("UID:")) {
                assert!(all.out.contains(line), "{table}: {line}");
            }
        }
    }
    assert!(sum > 10 && count(&all.out) == sum, "{sum}");
    assert_eq!(all.out.matches("BEGIN:VCALENDAR").count(), 1);
    assert!(!all.out.contains("Facilitatrice") && !all.out.contains("Verbalizzante"));
    assert_eq!(of(&desk, &["export", "calendar", "1", "--all"]).code, 2);
    assert_eq!(of(&desk, &["export", "minutes", "1", "--all"]).code, 2);
    damage(&desk, "minimo");
    let rest = of(&desk, &["export", "calendar", "--all"]);
    assert!(rest.code == 4 && rest.err.contains("minimo: ") && count(&rest.out) > 0);
}

#[test]
fn the_report_over_all_is_a_workbook_too_whose_numbers_are_numbers() {
    let desk = five();
    let file = desk.path("tutti.xlsx");
    let written = of(&desk, &["report", "--all", "-o", file.to_str().unwrap()]);
    assert_eq!(written.code, 0, "{}", written.err);
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&file).unwrap();
    assert_eq!(book.sheet_names(), ["tables", "phases", "unread"]);
    let sheet = book.worksheet_range("tables").unwrap();
    let rows: Vec<&[Data]> = sheet.rows().skip(1).collect();
    let (total, parts) = rows.split_last().unwrap();
    assert_eq!(parts.len(), FIXTURES.len());
    for at in 2..total.len() {
        let number = |cell: &Data| match cell {
            Data::Float(number) => *number,
            other => panic!("{other:?} is no number"),
        };
        let sum: f64 = parts.iter().map(|row| number(&row[at])).sum();
        assert!((sum - number(&total[at])).abs() < 1e-9, "column {at}");
    }
}
