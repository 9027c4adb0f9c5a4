//! Files that people bring, imported with somebody at the terminal to answer. Keeps out: how each
//! form is read.

use std::cell::{Cell, RefCell};
use std::ffi::OsString;
use std::fs;
use std::io::{self, Cursor, Write};
use std::path::PathBuf;
use std::rc::Rc;

use serde_json::Value;
use tavolo::app::Closed;
use tavolo::cli::{self, Folders, Host, Terminals};
use tavolo::domain::Id;
use tempfile::TempDir;

/// What is written to a stream, to be looked at later.
#[derive(Clone, Default)]
struct Kept(Rc<RefCell<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What a call answered.
struct Answer {
    code: i32,
    out: Vec<u8>,
    err: String,
}

/// A table in a folder, and somebody who answers at a terminal.
struct Desk {
    dir: TempDir,
    next: Rc<Cell<u128>>,
}

impl Desk {
    fn new() -> Self {
        Self::minting(1)
    }

    /// A table whose new ids begin here, as those of two tables are never the same.
    fn minting(first: u128) -> Self {
        let desk = Self { dir: tempfile::tempdir().unwrap(), next: Rc::new(Cell::new(first)) };
        assert_eq!(desk.call(&["new", "prova"], None).code, 0);
        desk
    }

    /// A call with what is typed line by line; without anybody at the terminal when nothing is.
    fn call(&self, words: &[&str], typed: Option<&str>) -> Answer {
        let (out, err, next) = (Kept::default(), Kept::default(), self.next.clone());
        let is_there = typed.is_some();
        let mut host = Host {
            now: Box::new(|| "2026-11-22T10:00:00+01:00".parse().unwrap()),
            mint: Box::new(move || {
                next.set(next.get() + 1);
                Id::from_bits(next.get())
            }),
            variable: Box::new(|name| (name == "LANG").then(|| "it_IT.UTF-8".into())),
            folders: Folders {
                tables: Some(self.dir.path().join("tables")),
                config: None,
                state: None,
                temporary: self.dir.path().into(),
            },
            pid: 1,
            umask: 0o022,
            input: Box::new(Cursor::new(typed.unwrap_or_default().to_owned())),
            out: Box::new(out.clone()),
            err: Box::new(err.clone()),
            terminals: Terminals { input: is_there, out: false, err: is_there },
            secret: Box::new(|_| Err(io::Error::other("nobody"))),
            hub: Box::new(|_| Err(io::ErrorKind::NotFound.into())),
            undisturbed: Rc::new(|work| {
                work();
                false
            }),
            interactive: Box::new(|_, _| Ok(Closed { code: 0, changed: false, next: None })),
        };
        let args = ["tavolo", "--store"].iter().map(OsString::from).chain([self
            .dir
            .path()
            .join("table")
            .into_os_string()]);
        let code = cli::run(args.chain(words.iter().map(OsString::from)), &mut host);
        let (out, err) = (out.0.borrow().clone(), err.0.borrow().clone());
        Answer { code, out, err: String::from_utf8(err).unwrap() }
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.dir.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    fn import(&self, text: &str, more: &[&str], typed: Option<&str>) -> Answer {
        let path = self.file("mappa.csv", text);
        let words = [&["import", "stakeholders", path.to_str().unwrap()], more].concat();
        self.call(&words, typed)
    }

    fn stakeholders(&self) -> Vec<Value> {
        let answer = self.call(&["list", "stakeholders", "--format", "json"], None);
        serde_json::from_slice::<Value>(&answer.out).unwrap().as_array().unwrap().clone()
    }

    fn names(&self) -> Vec<String> {
        self.stakeholders()
            .iter()
            .map(|record| record["name"].as_str().unwrap().to_owned())
            .collect()
    }
}

#[test]
fn columns_that_nobody_knows_are_asked_about_and_the_preview_is_shown_before_anything_is_stored() {
    let desk = Desk::new();
    let answer =
        desk.import("Soggetto;Rubrica;Colore\nArci;0546 1;rosso\n", &[], Some("boh\nphone\n\ns\n"));
    assert_eq!(answer.code, 0, "{}", answer.err);
    for told in [
        "«Rubrica» (per esempio: 0546 1)",
        "«boh» non indica un campo solo",
        "lasciata fuori",
        "Importo così?",
    ] {
        assert!(answer.err.contains(told), "{told} in {}", answer.err);
    }
    assert_eq!(desk.stakeholders()[0]["phone"], "0546 1");
}

#[test]
fn whoever_does_not_say_to_go_on_imports_nothing() {
    let desk = Desk::new();
    let answer = desk.import("Soggetto;Colore\nArci;rosso\n", &[], Some("\n\n"));
    assert!(answer.code == 1 && answer.err.contains("come hai chiesto"), "{}", answer.err);
    assert_eq!(desk.names(), [""; 0]);
}

#[test]
fn a_trial_shows_how_each_column_was_understood_and_the_first_rows() {
    let desk = Desk::new();
    let answer = desk.import("Denominazione,Cat.,Catgria\nArci,cultura,x\n", &["--dry-run"], None);
    let out = String::from_utf8(answer.out).unwrap();
    for told in ["Denominazione  name", "Cat.           category", "forse category", "aggiunti 1"] {
        assert!(out.contains(told), "{told} in {out}");
    }
    assert_eq!(desk.names(), [""; 0]);
}

#[test]
fn likely_twins_are_skipped_completed_or_added_as_somebody_says() {
    let desk = Desk::new();
    desk.import(
        "name\nAssociazione genitori di Faenza\nParrocchia di San Giuseppe\nCircolo Nord\n",
        &[],
        None,
    );
    let rows =
        "name,email\nAss. Genitori Faenza,a@b.it\nParr. S. Giuseppe,\nCirc. Nord,\nCirc. Sud,\n";
    let answer = desk.import(rows, &[], Some("m\ns\na\n"));
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert!(
        answer
            .err
            .contains("«Ass. Genitori Faenza» è probabilmente «Associazione genitori di Faenza»"),
        "{}",
        answer.err
    );
    let expected = [
        "Associazione genitori di Faenza",
        "Circ. Nord",
        "Circ. Sud",
        "Circolo Nord",
        "Parrocchia di San Giuseppe",
    ];
    assert_eq!(desk.names(), expected);
    assert_eq!(desk.stakeholders()[0]["email"], "a@b.it");
}

#[test]
fn where_nobody_answers_likely_twins_are_added_with_a_warning_and_true_ones_refused() {
    let desk = Desk::new();
    desk.import("name\nCircolo Nord\n", &[], None);
    let answer = desk.import("name\nCirc. Nord\n", &[], None);
    assert!(
        answer.code == 0 && answer.err.contains("Riga 2: «Circ. Nord» è stato aggiunto"),
        "{}",
        answer.err
    );
    assert_eq!(desk.import("name\nCIRCOLO nord\n", &[], None).code, 1);
    assert_eq!(desk.names(), ["Circ. Nord", "Circolo Nord"]);
}

#[test]
fn the_reserved_list_reads_back_as_the_same_records_from_csv_and_from_a_workbook() {
    let desk = Desk::new();
    let rows = "name,kind,tags,phone,joined,power,attitude,notes\n=Arci,associazione,a; b,+39 0546 1,2014-01-10,4,-1,\"uno\ndue\"\n007,,,,,,,\n";
    assert_eq!(desk.import(rows, &[], None).code, 0);
    for format in ["csv", "xlsx"] {
        let bytes = desk
            .call(&["export", "stakeholders", "--face", "reserved", "--format", format], None)
            .out;
        let other = Desk::minting(1_000);
        // The name of the file says nothing of its form.
        let path = other.file("lista", bytes);
        let answer = other.call(&["import", "stakeholders", path.to_str().unwrap()], None);
        assert_eq!(answer.code, 0, "{format}: {}", answer.err);
        assert_eq!(other.stakeholders(), desk.stakeholders(), "{format}");
    }
}

#[test]
fn what_is_wrong_in_a_workbook_is_told_by_its_cell() {
    let desk = Desk::new();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (at, text) in ["nome", "potere"].into_iter().enumerate() {
        sheet.write_string(0, at as u16, text).unwrap();
    }
    sheet.write_string(2, 0, "Arci").unwrap();
    sheet.write_number(2, 1, 9).unwrap();
    sheet.write_string(3, 0, "Cai").unwrap();
    sheet.write_formula(3, 1, rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    let path = desk.file("mappa.xlsx", workbook.save_to_buffer().unwrap());
    let answer = desk.call(&["import", "stakeholders", path.to_str().unwrap()], None);
    assert!(
        answer.code == 1 && answer.err.contains("mappa.xlsx:B3: colonna «potere»"),
        "{}",
        answer.err
    );
    assert!(
        answer.err.contains("mappa.xlsx:B4") && answer.err.contains("#DIV/0!"),
        "{}",
        answer.err
    );
    assert_eq!(desk.names(), [""; 0]);
}
