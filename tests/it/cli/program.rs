//! The program itself from the command line: tables, usage, keys and manual pages. Keeps out:
//! records.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use tavolo::app::App;
use tavolo::flow::scopes;
use tavolo::keys::Keymap;
use tavolo::store::{Holder, Table};

use super::Desk;

#[test]
fn a_table_at_which_others_sit_is_written_and_put_right_only_without_them() {
    let desk = Desk::of("minimo");
    let holder = Holder {
        who: "Ada".into(),
        pid: 7,
        since: "oggi".into(),
        command: "tavolo".into(),
        role: "facilitator".into(),
        from: None,
    };
    let table = Table::open(&desk.path("table"), &holder).unwrap();
    let answer = desk.call(&["set", "meetings", "1", "place=x"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert!(desk.done(&["seats"]).contains("Ada"));
    let answer = desk.call(&["undo", "--as", "Bice"]);
    assert!(answer.code == 1 && answer.err.contains("tavolo undo --as"), "{}", answer.err);
    desk.done(&["undo"]);
    let answer = desk.call(&["redo", "--as", "Bice"]);
    assert!(answer.code == 1 && answer.err.contains("tavolo redo --as"), "{}", answer.err);
    desk.done(&["redo"]);
    let answer = desk.call(&["doctor"]);
    assert!(answer.code == 3 && answer.err.contains("Ada"), "{}", answer.err);
    drop(table);
    assert_eq!(desk.call(&["doctor"]).code, 0);
    assert_eq!(desk.done(&["seats"]), "");
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
fn a_table_in_a_folder_of_another_name_keeps_its_own() {
    let desk = Desk::bare();
    let folder = desk.path("chiavetta").display().to_string();
    assert_eq!(desk.call(&["new", "mercato", "--store", &folder]).code, 0);
    let name = fs::read_to_string(desk.path("chiavetta").join("name")).unwrap();
    assert_eq!(name, "mercato\n");
    assert_eq!(desk.call(&["--store", &folder, "add", "labs", "code=a"]).code, 0);
    let refused = desk.call(&["new", "../x", "--store", &desk.path("y").display().to_string()]);
    assert_eq!(refused.code, 2, "{}", refused.err);
}

#[test]
fn wrong_usage_is_one_sentence_and_a_hint_in_the_language_of_whoever_asks() {
    let desk = Desk::bare();
    for (words, told) in [
        (
            &["lst"][..],
            "tavolo: Il comando «lst» non esiste.\nForse intendevi list.\nI comandi sono: demo, new, tables, seats, projector, \
             overview, import, list, show, add, set, delete, do, export, report, assess, log, undo, redo, pending, \
             verify, doctor, backup, restore, share, person, keymap, completions, man, calc.\n",
        ),
        (
            &["demo", "nowhere"],
            "tavolo: «nowhere» non è un tavolo di prova: ci sono opla, minimo, province, \
             community-lab, pavia, trasformazioni.\n",
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
        (&["list", "colours"], "stakeholders"),
        (&["import", "boats", "x"], "bundle"),
        (&["seated"], "verify"),
        (&["seated", "--now"], "import"),
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
            answer.code == 2 && answer.out.is_empty() && answer.err.starts_with("tavolo: "),
            "{words:?}: {}",
            answer.err
        );
    }
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
fn the_manual_lists_the_keys_of_every_scope() {
    let desk = Desk::of("minimo");
    let dir = desk.path("man");
    desk.done(&["man", dir.to_str().unwrap()]);
    let keys = fs::read_to_string(dir.join("tavolo-keys.7")).unwrap();
    // One entry for each command and argument that a scope binds.
    let keymap = Keymap::load(
        &[("default.toml", include_str!("../../../keymaps/default.toml"))],
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
