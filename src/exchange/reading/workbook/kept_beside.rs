//! What workbooks keep beside their values: formats with zeros, merged cells, what is hidden, more
//! sheets than one. Keeps out: the program; it is for tests.

use rust_xlsxwriter::{Format, Workbook};

use crate::exchange::{SheetChoice, Unreadable, read_chosen};

/// The same register as three programs keep it: a telephone with a format of ten zeros, a type over
/// two rows, a hidden row, a hidden column, a heading over a group, a second sheet.
fn xlsx() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Registro").unwrap();
    for (column, header) in ["Tipo", "Nome", "Telefono", "Categoria"].into_iter().enumerate() {
        sheet.write_string(0, column as u16, header).unwrap();
    }
    let zeros = Format::new().set_num_format("0000000000");
    sheet.merge_range(1, 0, 2, 0, "ente", &Format::new()).unwrap();
    for (row, name) in [(1, "A"), (2, "B"), (3, "C"), (5, "D")] {
        sheet.write_string(row, 1, name).unwrap();
        sheet.write_number_with_format(row, 2, 546_000_000.0 + f64::from(row), &zeros).unwrap();
        sheet.write_string(row, 3, "riservata").unwrap();
    }
    sheet.set_row_hidden(3).unwrap();
    sheet.set_column_hidden(3).unwrap();
    sheet.merge_range(4, 0, 4, 3, "SCUOLE", &Format::new()).unwrap();
    let other = workbook.add_worksheet().set_name("Altri").unwrap();
    other.write_string(0, 0, "Nome").unwrap();
    other.write_string(1, 0, "E").unwrap();
    workbook.save_to_buffer().unwrap()
}

fn rows(choice: &SheetChoice) -> Result<Vec<String>, Unreadable> {
    let sheet = read_chosen(&xlsx(), choice)?;
    Ok(sheet.rows.iter().map(|row| row.cells.join("|")).collect())
}

#[test]
fn a_register_reads_as_its_sheet_shows_it() {
    let sheet = read_chosen(&xlsx(), &SheetChoice::default()).unwrap();
    let keys: Vec<_> = sheet.notices.iter().map(|said| said.key.as_ref()).collect();
    assert_eq!(keys, ["sheet-headings", "sheet-rows-hidden", "sheet-columns-hidden"]);
    assert_eq!(sheet.tab.unwrap().others, ["Altri"]);
    let shown = ["ente|A|0546000001|", "ente|B|0546000002|", "|D|0546000005|"];
    assert_eq!(rows(&SheetChoice::default()).unwrap(), shown);
}

#[test]
fn what_is_hidden_comes_in_when_it_is_wanted_and_another_sheet_by_its_name() {
    let whole = rows(&SheetChoice { name: None, hidden: true }).unwrap();
    assert_eq!((whole.len(), whole[2].as_str()), (4, "|C|0546000003|riservata"));
    let named = |name: &str| rows(&SheetChoice { name: Some(name.into()), hidden: false });
    assert_eq!(named(" altri").unwrap(), ["E"]);
    let absent = named("Terzo").unwrap_err();
    assert_eq!(absent.what.key, "file-sheet-absent");
}
