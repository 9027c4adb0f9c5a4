//! Rows of a text that were cut short, on every road by which a file comes in. Keeps out: the
//! program; it is for tests.

use crate::domain::Kind;
use crate::exchange::{
    ImportOptions, OnDuplicate, Sheet, SourceRules, Unreadable, plan, prepare, read_rules,
    read_sheet, sample,
};
use crate::ledger::sample::Sample;

fn table() -> Sample {
    let mut table = Sample::of(&[
        (Kind::People, &[("name", "Anna Verdi")]),
        (Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]),
        (Kind::Stakeholders, &[("name", "Arci")]),
        (Kind::Stakeholders, &[("name", "Cai")]),
        (Kind::Proposals, &[("code", "P1"), ("title", "Orti")]),
        (Kind::Proposals, &[("code", "P2"), ("title", "Viali")]),
    ]);
    for code in ["utilita", "costo"] {
        let scale = [("code", code), ("name", code), ("weight", "1"), ("min", "1"), ("max", "5")];
        table.add(Kind::Criteria, &scale);
    }
    table
}

fn planned(kind: Kind, sheet: &Sheet, rules: &str) -> Result<(), Unreadable> {
    let rules = if rules.is_empty() { SourceRules::default() } else { read_rules(rules).unwrap() };
    let table = table();
    let prepared = prepare(kind, sheet, &[], &rules, table.world());
    let options = ImportOptions { on_duplicate: Some(OnDuplicate::Merge), ..sample::options() };
    let mut ids = sample::ids();
    plan(kind, &prepared.sheet, &prepared.maps, options, table.book(), &mut ids).map(|_| ())
}

/// The lines that are refused as cut, with how many cells and columns are told.
fn cut(kind: Kind, csv: &str, rules: &str) -> Vec<(u64, String)> {
    let refused = planned(kind, &read_sheet(csv.as_bytes()).unwrap(), rules);
    let told = |own: &crate::text::Finding| {
        assert_eq!(own.reason.key, "row-width", "{own:?}");
        let figures = own.reason.args.iter().map(|(_, figure)| format!("{figure:?}"));
        let digits = |text: String| text.chars().filter(char::is_ascii_digit).collect::<String>();
        (own.at.line.unwrap(), figures.map(digits).collect::<Vec<_>>().join("/"))
    };
    refused.err().iter().flat_map(|wrong| &wrong.findings).map(told).collect()
}

#[test]
fn a_row_that_is_cut_below_titles_is_refused() {
    let csv = "Elenco dei laboratori;;\ncode;name;theme\na;A;acqua\nb;B\n";
    assert_eq!(cut(Kind::Labs, csv, ""), [(4, "2/3".to_owned())]);
}

#[test]
fn a_row_that_is_cut_is_refused_under_rules_that_add_columns() {
    let rules = "[columns]\ncodice = \"code\"\n[constants]\ntheme = \"acqua\"\n";
    let csv = "codice;name;notes\na;A;x\nb;B\n";
    assert_eq!(cut(Kind::Labs, csv, rules), [(3, "2/3".to_owned())]);
}

#[test]
fn a_row_that_is_cut_is_refused_where_a_title_adds_a_column() {
    let csv = "Seduta n. 1 del 18/01/2014;;\npersona;stato;note\nAnna Verdi;presente;x\nBice Blu\n";
    assert_eq!(cut(Kind::Attendance, csv, ""), [(4, "1/3".to_owned())]);
}

#[test]
fn marks_and_supporters_that_are_cut_off_are_no_blank_ones() {
    let marks = "proposal;assessor;utilita;costo\nP1;Anna Verdi;3;4\nP2;Anna Verdi;2\n";
    assert_eq!(cut(Kind::Scores, marks, ""), [(3, "3/4".to_owned())]);
    let by_supporter = "code;title;Arci;Cai\nP3;Siepi;x;x\nP4;Fossi;x\n";
    assert_eq!(cut(Kind::Proposals, by_supporter, ""), [(3, "3/4".to_owned())]);
    let by_proposal = "chi;P1;P2\nArci;x;x\nCai;x\n";
    assert_eq!(cut(Kind::Proposals, by_proposal, ""), [(3, "2/3".to_owned())]);
    let tagged = "name;P1;P2\nLega;x;x\nUisp;x\n";
    assert_eq!(cut(Kind::Stakeholders, tagged, ""), [(3, "2/3".to_owned())]);
}

#[test]
fn a_list_for_a_draw_is_told_by_the_columns_and_cells_of_its_file() {
    let mut table = table();
    let quotas = "genere = F: 1; genere = M: 1";
    table.add(Kind::Draws, &[("number", "1"), ("title", "Giuria"), ("quotas", quotas)]);
    let csv = "genere;codice;boh\nF;P1;x\nM;P2\n";
    let sheet = read_sheet(csv.as_bytes()).unwrap();
    let rules = SourceRules::default();
    let prepared = prepare(Kind::Candidates, &sheet, &[], &rules, table.world());
    let (options, mut ids) = (sample::options(), sample::ids());
    let planned = |sheet: &Sheet, ids: &mut dyn FnMut() -> crate::domain::Id| {
        plan(Kind::Candidates, sheet, &prepared.maps, options, table.book(), ids)
    };
    let refused = planned(&prepared.sheet, &mut ids).unwrap_err();
    let told = refused.findings.iter().map(|own| (own.at.line, own.reason.clone()));
    let cut = crate::say!("row-width", cells = 2_usize, columns = 3_usize);
    assert_eq!(told.collect::<Vec<_>>(), [(Some(3), cut)]);
    let whole = read_sheet(csv.replace("M;P2", "M;P2;").as_bytes()).unwrap();
    let import = planned(&whole, &mut ids).unwrap();
    let kept_out = crate::say!("column-kept-out", column = "boh", position = 3_usize);
    assert!(import.warnings.contains(&kept_out), "{:?}", import.warnings);
}

#[test]
fn rows_of_a_spreadsheet_end_where_their_last_text_stands() {
    let csv = "Elenco dei laboratori;;\ncode;name;theme\na;A;acqua\nb;B\n";
    let mut sheet = read_sheet(csv.as_bytes()).unwrap();
    sheet.tab = Some(crate::exchange::reading::sheet::Tab::default());
    assert!(planned(Kind::Labs, &sheet, "").is_ok());
}
