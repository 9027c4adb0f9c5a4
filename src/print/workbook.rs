//! A grid as a workbook that a spreadsheet opens: texts, numbers and days as what they are, and
//! never a formula. Keeps out: which rows and columns a document has; they are those of its CSV.

use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::grid::{Grid, Value};

/// How wide a column is at least and at most, in characters.
const WIDTH: std::ops::RangeInclusive<usize> = 8..=60;
/// What a heading needs beside its letters.
const MARGIN: usize = 2;
/// A day as files write it, in the notation of spreadsheets.
const DAY: &str = "yyyy-mm-dd";
/// When every workbook says it was made, so that the same records give the same bytes.
const MADE: (u16, u8, u8) = (2000, 1, 1);

impl Grid {
    /// A bold header that stays in sight, and the rows.
    fn fill(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let bold = Format::new().set_bold();
        sheet.set_freeze_panes(1, 0)?;
        for (at, column) in (0_u16..).zip(&self.columns) {
            sheet.write_string_with_format(0, at, column.name, &bold)?;
            sheet.set_column_width(
                at,
                u32::try_from(self.width(usize::from(at))).unwrap_or_default(),
            )?;
        }
        for (line, row) in (1_u32..).zip(&self.rows) {
            for (at, value) in (0_u16..).zip(row) {
                write(sheet, line, at, value)?;
            }
        }
        Ok(())
    }

    /// The longest line of a column.
    fn width(&self, at: usize) -> usize {
        let longest = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
        let cells =
            self.rows.iter().filter_map(|row| row.get(at)).map(|value| longest(&value.plain()));
        let header = self.columns.get(at).map_or(0, |column| longest(column.name) + MARGIN);
        cells.max().unwrap_or(0).max(header).clamp(*WIDTH.start(), *WIDTH.end())
    }
}

/// The bytes of an xlsx with a sheet for each grid, in their order: what reads the first alone
/// finds it where it was.
///
/// # Errors
/// When a text is longer, or there are more rows, than a spreadsheet takes.
pub(crate) fn workbook(grids: &[(&str, &Grid)]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(MADE.0, MADE.1, MADE.2)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    for (name, grid) in grids {
        grid.fill(workbook.add_worksheet().set_name(*name)?)?;
    }
    workbook.save_to_buffer()
}

fn write(sheet: &mut Worksheet, line: u32, at: u16, value: &Value) -> Result<(), XlsxError> {
    let text = value.plain();
    match value {
        Value::Nothing => {}
        Value::Count(_) | Value::Whole(_) | Value::Decimal(_) | Value::Money(_)
            if text.parse::<f64>().is_ok_and(f64::is_finite) =>
        {
            let places = text.split_once('.').map_or(0, |(_, places)| places.len());
            let shown =
                if places == 0 { "0".to_owned() } else { format!("0.{}", "0".repeat(places)) };
            sheet.write_number_with_format(
                line,
                at,
                text.parse::<f64>().unwrap_or_default(),
                &Format::new().set_num_format(shown),
            )?;
        }
        Value::Day(date) => {
            let parts =
                (u16::try_from(date.year()), u8::try_from(date.month()), u8::try_from(date.day()));
            let day = match parts {
                (Ok(year), Ok(month), Ok(day)) => ExcelDateTime::from_ymd(year, month, day).ok(),
                _ => None,
            };
            // A spreadsheet knows no day before 1900.
            match day {
                Some(day) => sheet.write_datetime_with_format(
                    line,
                    at,
                    &day,
                    &Format::new().set_num_format(DAY),
                )?,
                None => sheet.write_string(line, at, text)?,
            };
        }
        Value::Count(_)
        | Value::Whole(_)
        | Value::Decimal(_)
        | Value::Money(_)
        | Value::Words(_)
        | Value::Hour(_)
        | Value::Fact(_)
        | Value::Code(..)
        | Value::Named(..) => {
            sheet.write_string(line, at, text)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::exchange::read_sheet;
    use crate::print::grid::Column;
    use crate::say;

    fn grid() -> Grid {
        let day = |year| Value::Day(NaiveDate::from_ymd_opt(year, 12, 3).unwrap());
        let row = |day| {
            vec![
                Value::Words("=HYPERLINK(\"x\")".into()),
                day,
                Value::Decimal("-3.70".into()),
                Value::Fact(true),
            ]
        };
        let columns =
            ["text", "due", "score", "fact"].map(|name| Column { name, heading: say!("fact-yes") });
        Grid {
            columns: columns.into(),
            rows: vec![row(day(2014)), row(day(1861)), vec![Value::Nothing; 4]],
        }
    }

    #[test]
    fn a_workbook_reads_back_as_the_values_it_was_made_of_and_runs_nothing() {
        let sheet = read_sheet(&workbook(&[("actions", &grid())]).unwrap()).unwrap();
        assert_eq!(sheet.headers, ["text", "due", "score", "fact"]);
        let cells: Vec<Vec<String>> = sheet.rows.into_iter().map(|row| row.cells).collect();
        let text = "=HYPERLINK(\"x\")";
        assert_eq!(
            cells,
            [[text, "2014-12-03", "-3.7", "yes"], [text, "1861-12-03", "-3.7", "yes"]]
        );
    }

    #[test]
    fn the_same_rows_give_the_same_bytes() {
        assert_eq!(
            workbook(&[("actions", &grid())]).unwrap(),
            workbook(&[("actions", &grid())]).unwrap()
        );
    }

    #[test]
    fn a_column_is_as_wide_as_its_longest_line_within_reason() {
        let mut grid = grid();
        grid.rows.push(vec![Value::Words(format!("{}\n{}", "a".repeat(30), "b".repeat(20)))]);
        assert_eq!((grid.width(0), grid.width(1), grid.width(2)), (30, 10, 8));
        grid.rows.push(vec![Value::Words("a".repeat(300))]);
        assert_eq!(grid.width(0), 60);
    }
}
