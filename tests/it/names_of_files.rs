//! That a name which a file brought stops a public paper that has it, under whatever header it stood
//! and whether a field keeps it or not. Keeps out: how names are found.

use std::fs;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use tempfile::TempDir;

use crate::support::desk::{call, imported};

/// A word that begins with a capital, as nobody and nothing is called.
fn word() -> impl Strategy<Value = String> {
    "[BDFGKLMNPRSTVZ][aeiou][bdfgklmnprstvz]{1,2}[aeiou][kqxwyz][aeiou]"
}

/// Kinds, and headers under which a name may stand beside what the kind needs.
fn place() -> impl Strategy<Value = (&'static str, &'static str, &'static str, String)> {
    let kinds = prop_oneof![
        Just(("stakeholders", "Denominazione", "Ente di prova")),
        Just(("proposals", "Codice", "P9")),
        Just(("meetings", "Numero;Data", "9;01/03/2014")),
        Just(("labs", "Codice", "acqua")),
        Just(("actions", "Testo", "Stampare i manifesti")),
    ];
    let headers = prop_oneof![
        Just("Referente".to_owned()),
        Just("author/name".to_owned()),
        Just("Note".to_owned()),
        Just("Responsabile del procedimento".to_owned()),
        Just("Contatto interno".to_owned()),
        Just("Compilato da".to_owned()),
        Just("Proponente".to_owned()),
        Just("Campo libero".to_owned()),
        "[a-z]{3,8} [a-z]{2,6}",
        "[A-Z]{2}[0-9]",
    ];
    (kinds, headers).prop_map(|((kind, needed, values), header)| (kind, needed, values, header))
}

/// How a name stands in a cell.
fn cell(name: &str, how: u8) -> String {
    match how {
        0 => name.to_owned(),
        1 => format!("{name}, Qualcun Altrove"),
        2 => format!("rif. {name}").replace("rif. ", "rif.: "),
        _ => format!("{name} / ufficio"),
    }
}

fn exported(dir: &TempDir, title: &str) -> (i32, String) {
    let folder = dir.path().join("aperti");
    let set = call(dir, &["set", "proposals", "P1", &format!("title={title}")]);
    assert_eq!(set.0, 0, "{}", set.2);
    let (code, _, err) = call(dir, &["export", "open-data", "-o", folder.to_str().unwrap()]);
    (code, err)
}

#[test]
fn any_name_in_any_column_stops_a_public_export_that_has_it() {
    let mut runner =
        TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
    let all = (place(), word(), word(), 0_u8..4);
    let tried = runner.run(&all, |((kind, needed, values, header), first, last, how)| {
        let name = format!("{first} {last}");
        let dir = imported(&[
            ("process", "title,deciding_body\nOrti,Giunta\n"),
            ("proposals", "code,title\nP1,Orti\n"),
        ]);
        let file = dir.path().join("elenco.csv");
        fs::write(&file, format!("{needed};{header}\n{values};\"{}\"\n", cell(&name, how)))
            .unwrap();
        let (code, _, err) = call(&dir, &["import", kind, file.to_str().unwrap()]);
        prop_assert_eq!(code, 0, "{}: {}", header, err);
        let (code, told) = exported(&dir, &format!("Lo chiede {name}"));
        prop_assert_eq!(code, 1, "{} under {} of {} was published", name, header, kind);
        prop_assert!(told.contains(&name), "{}", told);
        let (code, told) = exported(&dir, "Orti urbani");
        prop_assert_eq!(code, 0, "{}", told);
        Ok(())
    });
    tried.unwrap();
}
