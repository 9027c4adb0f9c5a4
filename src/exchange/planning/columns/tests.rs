//! Headers, mappings and cells, and the fields they become. Keeps out: whole files.

use super::*;

fn sheet(headers: &[&str], rows: &[&[&str]]) -> Sheet {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let rows = rows
        .iter()
        .zip(2..)
        .map(|(row, line)| SheetRow { line, cells: texts(row), ..SheetRow::default() })
        .collect();
    Sheet { line: 1, headers: texts(headers), rows, ..Sheet::default() }
}

fn reasons(kind: Kind, headers: &[&str], maps: &[Mapping]) -> Vec<Sentence> {
    Columns::of(kind, &sheet(headers, &[]), maps)
        .unwrap_err()
        .into_iter()
        .map(|bad| bad.reason)
        .collect()
}

#[test]
fn headers_are_read_in_either_language_whatever_their_case_and_spaces() {
    let sheet = sheet(&["NOME", " Parole-Chiave", "POSTA elettronica", "Id"], &[]);
    let columns = Columns::of(Kind::Stakeholders, &sheet, &[]).unwrap();
    let expected = ["name", "tags", "email", "id"].map(Use::Field);
    assert_eq!(columns.uses, expected);
}

#[test]
fn a_column_nobody_knows_is_named_and_kept_out() {
    let sheet = sheet(&["name", "Colore"], &[&["Arci", "rosso"]]);
    let columns = Columns::of(Kind::Stakeholders, &sheet, &[]).unwrap();
    assert_eq!(columns.warnings, [say!("column-kept-out", column = "Colore", position = 2)]);
    assert_eq!(columns.row(&sheet.rows[0]), Ok(Row::from([("name".into(), "Arci".into())])));
}

#[test]
fn a_column_like_a_field_is_kept_out_with_the_field_it_may_be_and_one_mapped_to_nothing_in_silence()
{
    let sheet = sheet(&["name", "Catgoria"], &[&["Arci", "cultura"]]);
    let warnings =
        |maps: &[Mapping]| Columns::of(Kind::Stakeholders, &sheet, maps).unwrap().warnings;
    assert_eq!(
        warnings(&[]),
        [say!("column-kept-out-near", column = "Catgoria", position = 2, field = "category")]
    );
    assert_eq!(warnings(&[Mapping::read("catgoria=-").unwrap()]), []);
}

#[test]
fn an_unknown_column_that_holds_nothing_is_passed_over() {
    let sheet = sheet(&["name", ""], &[&["Arci", ""]]);
    assert_eq!(Columns::of(Kind::Stakeholders, &sheet, &[]).unwrap().warnings, []);
}

#[test]
fn a_needed_column_that_is_missing_is_told_with_the_names_it_answers_to() {
    assert_eq!(
        reasons(Kind::Labs, &["name"], &[]),
        [say!("column-missing", names = "code (codice, cod, sigla)")]
    );
}

#[test]
fn proposals_with_titles_and_no_codes_have_them_from_us() {
    let titles = Columns::of(Kind::Proposals, &sheet(&["titolo", "costo"], &[]), &[]);
    let warnings: Vec<_> = titles.unwrap().warnings.into_iter().map(|it| it.key).collect();
    assert!(warnings.contains(&"codes-given".into()), "{warnings:?}");
    assert!(Columns::of(Kind::Proposals, &sheet(&["costo"], &[]), &[]).is_err());
}

#[test]
fn scores_need_no_round_and_a_file_with_ids_needs_no_other_column() {
    let scores = sheet(&["proposal", "criterion", "assessor", "score"], &[]);
    assert!(Columns::of(Kind::Scores, &scores, &[]).is_ok());
    assert!(Columns::of(Kind::Labs, &sheet(&["id", "theme"], &[]), &[]).is_ok());
}

#[test]
fn two_columns_of_one_field_are_refused() {
    assert_eq!(
        reasons(Kind::Labs, &["code", "sigla"], &[]),
        [say!("column-twice", field = "code", other = "code", column = "sigla")]
    );
}

#[test]
fn two_phones_and_two_addresses_are_kept_one_behind_the_other() {
    let headers = ["Denominazione", "Telefono", "Cellulare", "E-mail", "PEC"];
    let rows: [&[&str]; 2] =
        [&["Uno", "0546 1", "333 1", "u@x.it", "u@pec.it"], &["Due", "", "333 2", "", "d@pec.it"]];
    let sheet = sheet(&headers, &rows);
    let columns = Columns::of(Kind::Stakeholders, &sheet, &[]).unwrap();
    let row = |at: usize| columns.row(&sheet.rows[at]).unwrap();
    assert_eq!(
        (row(0)["phone"].as_str(), row(0)["email"].as_str()),
        ("0546 1; 333 1 (Cellulare)", "u@x.it; u@pec.it (PEC)")
    );
    assert_eq!((row(1)["phone"].as_str(), row(1)["email"].as_str()), ("333 2", "d@pec.it"));
}

#[test]
fn a_second_column_of_one_field_goes_to_the_notes_and_is_said() {
    let sheet = sheet(&["nome", "Comune", "Sede", "note"], &[&["A", "Faenza", "via Po", "sì"]]);
    let columns = Columns::of(Kind::Stakeholders, &sheet, &[]).unwrap();
    let row = columns.row(&sheet.rows[0]).unwrap();
    assert_eq!((row["territory"].as_str(), row["notes"].as_str()), ("Faenza", "Sede: via Po\nsì"));
    assert_eq!(columns.warnings.len(), 1);
}

#[test]
fn headers_that_stand_twice_are_mapped_by_position() {
    let sheet = sheet(&["name", "Commenti", "Commenti"], &[&["A", "uno", "due"]]);
    let maps = ["Commenti#2=notes", "Commenti#1=-"].map(|map| Mapping::read(map).unwrap());
    let columns = Columns::of(Kind::Stakeholders, &sheet, &maps).unwrap();
    assert_eq!(columns.row(&sheet.rows[0]).unwrap()["notes"], "due");
    assert!(columns.warnings.is_empty());
}

#[test]
fn words_for_nothing_are_blank_and_counted() {
    let sheet =
        sheet(&["name", "email", "territory"], &[&["A", "null", "N.D."], &["-B-", "//", "x"]]);
    let columns = Columns::of(Kind::Stakeholders, &sheet, &[]).unwrap();
    assert_eq!(columns.warnings, [say!("cells-nothing", count = 3)]);
    assert_eq!(columns.row(&sheet.rows[0]), Ok(Row::from([("name".into(), "A".into())])));
    assert_eq!(columns.row(&sheet.rows[1]).unwrap()["name"], "-B-");
}

#[test]
fn the_numbers_of_another_program_are_no_ids_of_ours() {
    let sheet = sheet(&["id", "name"], &[&["88", "A"], &["89", "B"]]);
    let columns = Columns::of(Kind::Stakeholders, &sheet, &[]).unwrap();
    assert_eq!(columns.warnings, [say!("column-id-kept", column = "id")]);
    let row = columns.row(&sheet.rows[0]).unwrap();
    assert_eq!((row.get("id"), row["source_id"].as_str()), (None, "88"));
    // What two rows share tells nothing apart, and a mark has no id elsewhere.
    let twice = self::sheet(&["id", "name"], &[&["88", "A"], &["88", "B"]]);
    let columns = Columns::of(Kind::Stakeholders, &twice, &[]).unwrap();
    assert_eq!(columns.warnings, [say!("column-id-foreign", column = "id")]);
    assert!(!columns.has("source_id"));
}

#[test]
fn a_mapping_makes_a_column_a_field() {
    let maps = [Mapping::read("Ragione sociale=denominazione").unwrap()];
    let columns =
        Columns::of(Kind::Stakeholders, &sheet(&["RAGIONE SOCIALE"], &[]), &maps).unwrap();
    assert_eq!(columns.uses, [Use::Field("name")]);
    assert_eq!(columns.header("name"), "RAGIONE SOCIALE");
}

#[test]
fn a_mapping_that_leads_nowhere_is_refused_on_both_sides() {
    let maps = [Mapping { column: "x".into(), field: "colour".into() }];
    let keys: Vec<_> =
        reasons(Kind::Labs, &["code"], &maps).into_iter().map(|reason| reason.key).collect();
    assert_eq!(keys, ["column-mapped-absent", "column-mapped-unknown"]);
    assert!(Mapping::read("x=").is_err());
}

#[test]
fn a_row_cut_short_or_with_text_beyond_the_header_is_refused_and_blanks_beyond_it_are_not() {
    let sheet = sheet(&["code", "name"], &[&["a"], &["a", "b", "c"], &["a", "b", ""]]);
    let columns = Columns::of(Kind::Labs, &sheet, &[]).unwrap();
    let widths: Vec<bool> = sheet.rows.iter().map(|row| columns.row(row).is_ok()).collect();
    assert_eq!(widths, [false, false, true]);
}
