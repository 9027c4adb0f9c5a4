//! The command line from outside: what it takes, what it refuses, and that a refusal changes
//! nothing. Keeps out: the screen.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tavolo::app::App;
use tavolo::flow::scopes;
use tavolo::keys::Keymap;
use tavolo::store::{Holder, Table};
use tempfile::TempDir;

/// What a call answered.
struct Answer {
    code: i32,
    out: String,
    err: String,
}

/// A table in a folder of its own, and the program that works on it.
struct Desk {
    dir: TempDir,
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name).join("bundle.json")
}

impl Desk {
    /// An empty desk.
    fn bare() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    /// With the table of a fixture on it.
    fn of(name: &str) -> Self {
        let desk = Self::bare();
        let bundle = fixture(name);
        desk.done(&["import", "bundle", bundle.to_str().unwrap()]);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tavolo"));
        command
            .env_clear()
            .env("HOME", self.dir.path())
            .env("USER", "Prova")
            .env("LANG", "it_IT.UTF-8")
            .current_dir(self.dir.path());
        command
    }

    fn call_with(&self, words: &[&str], input: &[u8]) -> Answer {
        let mut command = self.command();
        command.env("TAVOLO_STORE", self.path("table")).args(words);
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program that does not read its input may be gone before all of it is written.
        let _ = child.stdin.take().unwrap().write_all(input);
        let output = child.wait_with_output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Answer {
            code: output.status.code().unwrap(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    fn call(&self, words: &[&str]) -> Answer {
        self.call_with(words, b"")
    }

    /// A call that must succeed; answers its result.
    fn done(&self, words: &[&str]) -> String {
        let Answer { code, out, err } = self.call(words);
        assert_eq!(code, 0, "{words:?}: {err}");
        out
    }

    fn json(&self, words: &[&str]) -> Value {
        serde_json::from_str(&self.done(&[words, &["--format", "json"]].concat())).unwrap()
    }

    /// A call with a file that must be refused with these words, and change nothing.
    fn refused(&self, words: &[&str], input: &[u8], told: &[&str]) {
        let before = self.done(&["export", "bundle"]);
        let Answer { code, out, err } = self.call_with(words, input);
        assert_eq!((code, out.as_str()), (1, ""), "{words:?}: {err}");
        for words in told {
            assert!(err.contains(words), "{words} in {err}");
        }
        assert!(err.contains("\ntavolo: ") || err.starts_with("tavolo: "), "{err}");
        assert_eq!(self.done(&["export", "bundle"]), before);
    }
}

#[test]
fn a_fixture_goes_in_and_comes_out_byte_for_byte() {
    for name in ["opla", "minimo"] {
        let exported = Desk::of(name).done(&["export", "bundle"]);
        assert!(exported == fs::read_to_string(fixture(name)).unwrap(), "{name}");
    }
}

#[test]
fn a_sheet_with_one_bad_row_is_refused_with_every_bad_row_and_its_place() {
    let desk = Desk::of("minimo");
    let rows = b"nome;categoria\nArci;Cultura\n;Cultura\nComune (esempio);Enti\n";
    desk.refused(
        &["import", "stakeholders", "-"],
        rows,
        &["<stdin>:3: colonna «nome»", "<stdin>:4: «Comune (esempio)»", "2 righe"],
    );
    let dates = b"number,date\n5,2014-02-30\n6,domani\n7,2026-12-12\n";
    desk.refused(
        &["import", "meetings", "-"],
        dates,
        &["<stdin>:2: colonna «date»", "<stdin>:3: colonna «date»"],
    );
}

#[test]
fn a_duplicate_is_refused_and_named_until_one_says_what_to_do() {
    let desk = Desk::of("minimo");
    let rows = b"code,name\nverde,Il verde\nacqua,L'acqua\n";
    desk.refused(
        &["import", "labs", "-"],
        rows,
        &["<stdin>:2: «Laboratorio Verde»", "--on-duplicate"],
    );
    assert_eq!(desk.call_with(&["import", "labs", "-", "--on-duplicate", "skip"], rows).code, 0);
    assert_eq!(desk.json(&["list", "labs"])[2]["name"], "Laboratorio Verde");
    assert_eq!(desk.call_with(&["import", "labs", "-", "--on-duplicate", "merge"], rows).code, 0);
    assert_eq!(desk.json(&["list", "labs"])[2]["name"], "Il verde");
}

#[test]
fn a_reference_to_nothing_a_mark_off_its_scale_and_a_second_titular_are_refused() {
    let desk = Desk::of("minimo");
    let agenda = b"meeting,position,title\n9,1,Avvio\n";
    desk.refused(&["import", "agenda", "-"], agenda, &["<stdin>:2: colonna «meeting»", "«9»"]);
    let marks = "proposal,criterion,assessor,score\nP1,utilita,Referente Comune,9\n".as_bytes();
    desk.refused(&["import", "scores", "-"], marks, &["<stdin>:2: colonna «score»"]);
    let mandates = b"person,lab,from,role\nReferente Comune,verde,2026-11-01,titular\n";
    desk.refused(
        &["import", "representatives", "-"],
        mandates,
        &["<stdin>:2: colonna «from»", "Titolare lab Verde"],
    );
}

#[test]
fn a_file_that_is_cut_short_or_not_utf8_is_told_with_its_line() {
    let desk = Desk::of("minimo");
    desk.refused(&["import", "labs", "-"], b"code,name\nacqua,\"L'acqua\n", &["<stdin>: Riga 2"]);
    desk.refused(&["import", "labs", "-"], b"code,name\nacqua,\x81\n", &["<stdin>", "riga 2"]);
    desk.refused(&["import", "labs", "nowhere.csv"], b"", &["nowhere.csv"]);
}

#[test]
fn a_newer_bundle_or_half_of_one_makes_no_table() {
    let desk = Desk::bare();
    let newer = br#"{"format":"tavolo-bundle","version":2,"records":[]}"#;
    assert_eq!(desk.call_with(&["import", "bundle", "-"], newer).code, 1);
    let whole = fs::read(fixture("minimo")).unwrap();
    let answer = desk.call_with(&["import", "bundle", "-"], &whole[..whole.len() / 2]);
    assert!(answer.code == 1 && answer.err.starts_with("tavolo: <stdin>: "), "{}", answer.err);
    let dangling =
        String::from_utf8(whole).unwrap().replacen("\"kind\":\"labs\"", "\"kind\":\"colours\"", 1);
    let answer = desk.call_with(&["import", "bundle", "-"], dangling.as_bytes());
    assert!(answer.code == 1 && answer.err.contains("«colours»"), "{}", answer.err);
    assert!(!desk.path("table").exists());
}

#[test]
fn a_dry_run_says_what_would_be_done_and_does_nothing() {
    let desk = Desk::of("minimo");
    let before = desk.done(&["export", "bundle"]);
    let answer = desk.call_with(&["import", "labs", "-", "--dry-run"], b"sigla,boh\nacqua,x\n");
    assert!(answer.out.contains("aggiunti 1") && answer.out.contains("«boh»"), "{}", answer.out);
    assert_eq!(desk.done(&["export", "bundle"]), before);
}

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
fn undoing_more_than_there_is_undoes_nothing() {
    let desk = Desk::of("minimo");
    desk.done(&["set", "meetings", "1", "place=Teatro"]);
    desk.refused(&["undo", "9"], b"", &["una volta sola"]);
    assert_eq!(desk.json(&["show", "meetings", "1"])["place"], "Teatro");
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
fn a_table_that_another_process_holds_is_told_with_its_holder() {
    let desk = Desk::of("minimo");
    let holder =
        Holder { who: "Ada".into(), pid: 7, since: "oggi".into(), command: "tavolo".into() };
    let table = Table::open(&desk.path("table"), &holder).unwrap();
    let answer = desk.call(&["set", "meetings", "1", "place=x"]);
    assert!(answer.code == 3 && answer.err.contains("Ada"), "{}", answer.err);
    drop(table);
    assert_eq!(desk.call(&["list", "labs"]).code, 0);
}

#[test]
fn a_damaged_journal_is_told_with_its_entry() {
    let desk = Desk::of("minimo");
    desk.done(&["set", "meetings", "1", "place=Teatro"]);
    assert!(desk.done(&["verify"]).contains("26"));
    let journal = desk.path("table").join("journal");
    let mut bytes = fs::read(&journal).unwrap();
    bytes[200] ^= 1;
    fs::write(&journal, bytes).unwrap();
    let answer = desk.call(&["verify"]);
    assert!(answer.code == 4 && answer.err.contains('1'), "{}", answer.err);
    assert_eq!(desk.call(&["list", "labs"]).code, 4);
}

#[test]
fn tables_are_made_by_name_and_the_only_one_is_meant() {
    let desk = Desk::bare();
    let call = |words: &[&str]| {
        let output = desk.command().args(words).output().unwrap();
        (
            output.status.code().unwrap(),
            String::from_utf8(output.stdout).unwrap(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    assert_eq!(call(&["list", "labs"]).0, 1);
    let (code, path, _) = call(&["new", "primo"]);
    assert!(
        code == 0
            && Path::new(path.trim()).ends_with("tavolo/tables/primo")
            && Path::new(path.trim()).is_dir()
    );
    assert_eq!(call(&["add", "labs", "code=a"]).0, 0);
    assert_eq!(
        (call(&["new", "primo"]).0, call(&["new", "../x"]).0, call(&["new", "altro"]).0),
        (1, 2, 0)
    );
    let (code, _, err) = call(&["list", "labs"]);
    assert!(code == 1 && err.contains("altro, primo"), "{err}");
    assert_eq!(call(&["list", "labs", "--table", "primo", "--format", "csv"]).1.lines().count(), 2);
    let tables: Value = serde_json::from_str(&call(&["tables", "--format", "json"]).1).unwrap();
    assert_eq!((&tables[0]["name"], &tables[1]["held_by"]), (&"altro".into(), &Value::Null));
}

#[test]
fn wrong_usage_is_one_sentence_and_a_hint_in_the_language_of_whoever_asks() {
    let desk = Desk::bare();
    for (words, told) in [
        (
            &["lst"][..],
            "tavolo: Il comando «lst» non esiste.\nForse intendevi list.\nI comandi sono: demo, new, tables, \
             import, list, show, add, set, delete, do, export, assess, log, undo, redo, verify, keymap, \
             completions, man, calc.\n",
        ),
        (
            &["demo", "nowhere"],
            "tavolo: «nowhere» non è un tavolo di prova: ci sono opla, minimo.\n",
        ),
        (
            &["--lang", "en", "list"],
            "tavolo: <KIND> is missing.\nHow to use it: tavolo list --help\n",
        ),
        (
            &["log", "--as", " "],
            "tavolo: Il nome dato con --as non va: Il campo è vuoto: scrivi un valore.\n",
        ),
        (
            &["log", "--table", "x", "--store", "y"],
            "tavolo: --store e --table indicano due tavoli: tienine uno solo.\n",
        ),
    ] {
        let answer = desk.call(words);
        assert_eq!(
            (answer.code, answer.out.as_str(), answer.err.as_str()),
            (2, "", told),
            "{words:?}"
        );
    }
}

#[test]
fn what_is_not_there_is_an_unknown_word_told_with_the_list() {
    let desk = Desk::of("minimo");
    let lists = [
        (&["calc", "lots", "x"][..], "promethee"),
        (&["list", "ballots"], "stakeholders"),
        (&["import", "decidim", "x"], "bundle"),
        (&["doctor"], "verify"),
        (&["restore", "--now"], "import"),
    ];
    for (words, listed) in lists {
        let answer = desk.call(words);
        assert_eq!((answer.code, answer.out.as_str()), (2, ""), "{words:?}");
        assert!(answer.err.contains(listed), "{words:?}: {}", answer.err);
    }
}

#[test]
fn what_needs_a_terminal_fails_kindly() {
    let desk = Desk::of("minimo");
    for words in [&["demo"][..], &[]] {
        let answer = desk.call(words);
        assert!(
            answer.code == 1 && answer.out.is_empty() && answer.err.starts_with("tavolo: "),
            "{words:?}: {}",
            answer.err
        );
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
fn a_keymap_with_an_unknown_command_is_told_with_its_line() {
    let desk = Desk::bare();
    fs::write(desk.path("mine.toml"), "[list]\n\"z\" = \"fly away\"\n").unwrap();
    let answer = desk.call(&["keymap", "check", "mine.toml"]);
    assert!(answer.code == 1 && answer.err.starts_with("mine.toml:2:7: "), "{}", answer.err);
    assert!(desk.done(&["keymap", "show"]).contains("goto stakeholders"));
    assert_eq!(desk.call(&["keymap", "check", "--keymap", "vim"]).code, 0);
}

#[test]
fn completions_and_manual_pages_are_written_from_the_grammar() {
    let desk = Desk::bare();
    assert!(desk.done(&["completions", "bash"]).contains("stakeholders"));
    desk.done(&["man", "pages"]);
    assert!(fs::read_to_string(desk.path("pages/tavolo-import.1")).unwrap().contains("dry"));
}

#[test]
fn nothing_that_could_act_on_the_terminal_reaches_it() {
    let desk = Desk::of("minimo");
    let answer =
        desk.call_with(&["import", "labs", "-"], b"code,name\nb\x1b[2Jad,x\n\xe2\x80\xaex,y\n");
    assert_eq!(answer.code, 1);
    assert!(!answer.err.contains('\u{1b}') && !answer.err.contains('\u{202e}'), "{:?}", answer.err);
    let answer = desk.call(&["show", "labs", "\u{1b}]0;x\u{7}"]);
    assert!(answer.code == 1 && !answer.err.contains('\u{1b}'), "{:?}", answer.err);
}

#[test]
fn the_manual_lists_the_keys_of_every_scope() {
    let desk = Desk::of("minimo");
    let dir = desk.path("man");
    desk.done(&["man", dir.to_str().unwrap()]);
    let keys = std::fs::read_to_string(dir.join("tavolo-keys.7")).unwrap();
    // One entry for each command and argument that a scope binds.
    let keymap = Keymap::load(
        &[("default.toml", include_str!("../../keymaps/default.toml"))],
        &App::words(),
    )
    .unwrap();
    let bound: BTreeSet<(&str, &str, &str)> = scopes()
        .iter()
        .flat_map(|scope| keymap.bindings(scope.name))
        .map(|binding| {
            (binding.scope.as_str(), binding.command.as_str(), binding.argument.as_str())
        })
        .collect();
    assert!(bound.len() > 100);
    assert_eq!(keys.matches(".TP 24").count(), bound.len());
    assert!(keys.contains("Annulla"), "in the words of the help page");
}
