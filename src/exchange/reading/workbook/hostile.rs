//! Workbooks as people make them, and as nobody should. Keeps out: the program; it is for tests.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::package::Package;
use crate::exchange::{Sheet, Unreadable, read_sheet};

/// An archive of parts.
fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// An ods with the tables of a text.
fn ods(tables: &str) -> Vec<u8> {
    archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
        (
            "content.xml",
            &format!(
                "<?xml version=\"1.0\"?><office:document-content><office:body>{tables}</office:body></office:document-content>"
            ),
        ),
    ])
}

/// An xlsx with one sheet of rows.
fn xlsx(rows: &str, strings: &str) -> Vec<u8> {
    archive(&[
        ("[Content_Types].xml", "<Types/>"),
        (
            "_rels/.rels",
            r#"<Relationships><Relationship Type="http://x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns:r="r"><sheets><sheet name="Uno" sheetId="1" r:id="r1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="r1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        ("xl/sharedStrings.xml", strings),
        (
            "xl/worksheets/sheet1.xml",
            &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ])
}

fn cells(sheet: Sheet) -> Vec<Vec<String>> {
    std::iter::once(sheet.headers).chain(sheet.rows.into_iter().map(|row| row.cells)).collect()
}

fn refused(bytes: &[u8]) -> String {
    match read_sheet(bytes) {
        Err(Unreadable { what, .. }) => what.key.into_owned(),
        Ok(sheet) => format!("{sheet:?}"),
    }
}

const NOTHING: &str = "<sst/>";

#[test]
fn every_kind_of_cell_of_an_xlsx_reads_as_people_would_type_it() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Vuoto").unwrap();
    let sheet = workbook.add_worksheet().set_name("Mappa").unwrap();
    for (column, header) in
        ["testo", "numero", "giorno", "ora", "percento", "vero", "formula"].into_iter().enumerate()
    {
        sheet.write_string(1, column as u16, header).unwrap();
    }
    sheet.write_string(3, 0, "Perché <no> & sì").unwrap();
    sheet.write_number(3, 1, 4.0).unwrap();
    let day = ExcelDateTime::from_ymd(2014, 4, 17).unwrap();
    sheet
        .write_datetime_with_format(3, 2, &day, &Format::new().set_num_format("dd/mm/yyyy"))
        .unwrap();
    let hour = ExcelDateTime::from_hms(18, 5, 0).unwrap();
    sheet.write_datetime_with_format(3, 3, &hour, &Format::new().set_num_format("hh:mm")).unwrap();
    sheet.write_number_with_format(3, 4, 0.25, &Format::new().set_num_format("0%")).unwrap();
    sheet.write_boolean(3, 5, true).unwrap();
    sheet.write_formula(3, 6, Formula::new("=1+2").set_result("3")).unwrap();
    workbook.add_worksheet().write_string(0, 0, "altro").unwrap();
    let sheet = read_sheet(&workbook.save_to_buffer().unwrap()).unwrap();
    let tab = sheet.tab.clone().unwrap();
    assert_eq!(
        (sheet.line, sheet.rows[0].line, tab.name.as_str(), tab.others.len()),
        (2, 4, "Mappa", 1)
    );
    assert_eq!(
        cells(sheet)[1],
        ["Perché <no> & sì", "4", "2014-04-17", "18:05", "0.25", "true", "3"]
    );
}

#[test]
fn every_kind_of_cell_of_an_ods_reads_as_people_would_type_it() {
    let cell = |attributes: &str, text: &str| {
        format!("<table:table-cell {attributes}>{text}</table:table-cell>")
    };
    let header = (0..7)
        .map(|at| cell("office:value-type=\"string\"", &format!("<text:p>{at}</text:p>")))
        .collect::<String>();
    let row = [
        cell("", "<office:annotation><text:p>nota</text:p></office:annotation><text:p>uno<text:s text:c=\"2\"/>&amp; due</text:p><text:p>tre</text:p>"),
        cell("office:value=\"4.0\"", "<text:p>4,00</text:p>"),
        cell("office:date-value=\"2014-04-17\"", "<text:p>17/04/14</text:p>"),
        cell("office:time-value=\"PT18H05M00S\"", "<text:p>18:05</text:p>"),
        cell("table:number-columns-repeated=\"2\" office:value=\"0.25\"", "<text:p>25%</text:p>"),
        cell("calcext:value-type=\"error\" office:value=\"0\"", "<text:p>#N/A</text:p>"),
        "<table:table-cell table:number-columns-repeated=\"16377\"/>".to_owned(),
    ]
    .concat();
    let empty = "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell/></table:table-row>";
    let tables = format!(
        "<table:table table:name=\"Uno\"><table:table-row>{header}</table:table-row><table:table-row table:number-rows-repeated=\"2\">{row}</table:table-row>{empty}</table:table>"
    );
    let sheet = read_sheet(&ods(&tables)).unwrap();
    assert_eq!(sheet.tab.as_ref().unwrap().failed, [(2, 6), (3, 6)].into());
    let cells = cells(sheet);
    assert_eq!((cells.len(), &cells[1]), (3, &cells[2]));
    assert_eq!(cells[1], ["uno  & due\ntre", "4", "2014-04-17", "18:05", "0.25", "0.25", "#N/A"]);
}

#[test]
fn a_sheet_that_repeats_itself_without_end_is_refused_and_fills_no_memory() {
    let cell = |times: &str| {
        format!("<table:table-cell table:number-columns-repeated=\"{times}\" office:value=\"1\"/>")
    };
    let table = |rows: &str, cells: &str| {
        ods(&format!(
            "<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"{rows}\">{cells}</table:table-row></table:table>"
        ))
    };
    assert_eq!(refused(&table("1", &cell("99999999999"))), "file-sheet-wide");
    assert_eq!(refused(&table("99999999999", &cell("1000"))), "file-sheet-large");
}

#[test]
fn a_text_cut_short_inside_a_sound_archive_is_refused() {
    assert_eq!(
        refused(&ods(
            "<table:table table:name=\"a\"><table:table-row><table:table-cell><text:p>x</text:p>"
        )),
        "file-sheet-damaged"
    );
}

#[test]
fn an_xlsx_that_lies_about_its_texts_is_refused_before_room_is_made_for_them() {
    let strings = "<sst uniqueCount = '99999999999999'><si><t>a</t></si></sst>";
    assert_eq!(
        refused(&xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", strings)),
        "file-sheet-damaged"
    );
}

#[test]
fn a_cell_at_the_far_end_of_a_sheet_is_refused_by_name() {
    assert_eq!(
        refused(&xlsx("<row r=\"9\"><c r=\"XFD9\"><v>1</v></c></row>", NOTHING)),
        "file-sheet-wide"
    );
    assert_eq!(
        refused(&xlsx("<row r=\"1\"><c r=\"XFD99999999999\"><v>1</v></c></row>", NOTHING)),
        "file-sheet-damaged"
    );
}

#[test]
fn an_archive_that_unpacks_to_more_than_is_read_is_refused() {
    let bytes =
        archive(&[("content.xml", &" ".repeat(100_000)), ("mimetype", &" ".repeat(100_000))]);
    assert!(bytes.len() < 2_000, "it is small as long as nobody unpacks it");
    let weighed = |limit| {
        Package::open(&bytes).unwrap().weigh(limit).map_err(|error| error.what.key.into_owned())
    };
    assert_eq!(weighed(199_999), Err("file-sheet-large".to_owned()));
    assert_eq!(weighed(200_000), Ok(()));
}

#[test]
fn what_is_no_workbook_is_refused() {
    assert_eq!(refused(b"PK\x03\x04\x14\x00\xff"), "file-sheet-damaged");
    assert_eq!(refused(b"PK\x05\x06"), "file-sheet-damaged");
    assert_eq!(refused(&archive(&[("a.txt", "x")])), "file-archive");
    assert_eq!(
        refused(&archive(&[("inner.xlsx", "PK"), ("[Content_Types].xml", "<Types/>")])),
        "file-archive"
    );
    assert_eq!(refused(&ods("<table:table table:name=\"a\"/>")), "file-empty");
}

#[test]
fn whatever_part_of_a_file_is_missing_it_is_refused_and_nothing_breaks() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_string(0, 0, "nome").unwrap();
    let whole = workbook.save_to_buffer().unwrap();
    assert!(read_sheet(&whole).is_ok());
    for length in (4..whole.len()).step_by(301) {
        assert!(read_sheet(&whole[..length]).is_err(), "{length}");
    }
    for at in (0..whole.len()).step_by(67) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        // It may still be sound: what counts is that it ends.
        let _ = read_sheet(&bytes);
    }
}
