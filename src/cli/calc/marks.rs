//! The file of marks beside a table: columns proposal, judge, criterion and score. Keeps out: what
//! follows from the marks.

use std::collections::BTreeMap;

use super::json::field::Fault;
use crate::exchange::{Sheet, read_sheet};
use crate::methods::marks::{Mark, Marks};
use crate::methods::ratio::parse;
use crate::methods::scale::Scale;
use crate::say;
use crate::text::Sentence;

/// The columns, in the order in which they are read.
const COLUMNS: [&str; 4] = ["proposal", "judge", "criterion", "score"];
/// A mark that was not given on purpose.
const ABSTAIN: &str = "abstain";

/// What the marks speak of.
pub(super) struct Frame {
    /// The proposals, in their order.
    pub proposals: Vec<String>,
    /// The judges.
    pub judges: Vec<String>,
    /// The criteria.
    pub criteria: Vec<String>,
    /// The scale of each criterion.
    pub scales: Vec<Scale>,
}

/// The marks in a CSV file; `file` is how it is called in faults.
pub(super) fn read(bytes: &[u8], file: &str, frame: &Frame) -> Result<Marks, Fault> {
    let at = |place: String, what: Sentence| Fault::new(place, what);
    let sheet = read_sheet(bytes).map_err(|unreadable| at(file.to_owned(), unreadable.what))?;
    let columns = columns(&sheet).map_err(|what| at(file.to_owned(), what))?;
    let found = Places::of(frame);
    let mut marks: BTreeMap<(usize, usize, usize), Mark> = BTreeMap::new();
    let mut wrong = Vec::new();
    for row in &sheet.rows {
        if row.cells.len() < sheet.headers.len() {
            let (cells, columns) = (row.cells.len(), sheet.headers.len());
            let what = say!("row-width", cells = cells, columns = columns);
            wrong.push(at(format!("{file}:{}", row.line), what));
            continue;
        }
        let cells = columns.map(|column| row.cells.get(column).map_or("", |cell| cell.trim()));
        let what = match found.mark(cells, frame) {
            Ok((place, mark)) if marks.insert(place, mark).is_none() => continue,
            Ok(_) => say!("cli-calc-mark-twice"),
            Err(what) => what,
        };
        wrong.push(at(format!("{file}:{}", row.line), what));
    }
    Fault::refuse(wrong)?;
    let mark = |proposal, criterion, judge| {
        marks.get(&(proposal, criterion, judge)).copied().unwrap_or(Mark::Missing)
    };
    Ok(Marks::from_fn(frame.proposals.len(), frame.criteria.len(), frame.judges.len(), mark))
}

fn columns(sheet: &Sheet) -> Result<[usize; 4], Sentence> {
    let mut found = [0; 4];
    for (place, column) in found.iter_mut().zip(COLUMNS) {
        let at = sheet.headers.iter().position(|header| header.trim().eq_ignore_ascii_case(column));
        *place = at.ok_or_else(|| {
            let found = sheet.headers.join(", ");
            say!("cli-calc-column", column = column, needed = COLUMNS.join(", "), found = found)
        })?;
    }
    Ok(found)
}

/// Where each name stands.
struct Places<'a> {
    proposals: BTreeMap<&'a str, usize>,
    judges: BTreeMap<&'a str, usize>,
    criteria: BTreeMap<&'a str, usize>,
}

impl<'a> Places<'a> {
    fn of(frame: &'a Frame) -> Self {
        let places = |names: &'a [String]| {
            names.iter().enumerate().map(|(place, name)| (name.as_str(), place)).collect()
        };
        Self {
            proposals: places(&frame.proposals),
            judges: places(&frame.judges),
            criteria: places(&frame.criteria),
        }
    }

    fn mark(
        &self,
        cells: [&str; 4],
        frame: &Frame,
    ) -> Result<((usize, usize, usize), Mark), Sentence> {
        let [proposal, judge, criterion, score] = cells;
        let place = |places: &BTreeMap<&str, usize>, name: &str, list: &str| {
            places
                .get(name)
                .copied()
                .ok_or_else(|| say!("cli-calc-unknown", name = name, list = list))
        };
        let proposal = place(&self.proposals, proposal, "proposals")?;
        let judge = place(&self.judges, judge, "judges")?;
        let criterion = place(&self.criteria, criterion, "criteria")?;
        let mark = match score {
            "" => Mark::Missing,
            ABSTAIN => Mark::NotDue,
            _ => Mark::Given(
                frame
                    .scales
                    .get(criterion)
                    .map_or(Err(say!("cli-calc-empty")), |scale| on_scale(score, *scale))?,
            ),
        };
        Ok(((proposal, criterion, judge), mark))
    }
}

fn on_scale(score: &str, scale: Scale) -> Result<i64, Sentence> {
    let mark = parse(score)
        .filter(|score| score.is_integer())
        .and_then(|score| i64::try_from(score.to_integer()).ok());
    let off = || say!("cli-calc-mark", score = score, lo = scale.lo(), hi = scale.hi());
    mark.filter(|mark| scale.contains(*mark)).ok_or_else(off)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame() -> Frame {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Frame {
            proposals: names(&["P1", "P2"]),
            judges: names(&["A", "B"]),
            criteria: names(&["cost"]),
            scales: vec![Scale::new(1, 5).unwrap()],
        }
    }

    fn refused(text: &str) -> (String, String) {
        let fault = read(text.as_bytes(), "m.csv", &frame()).unwrap_err();
        (fault.place, fault.what.key.into_owned())
    }

    #[test]
    fn a_mark_stands_where_its_row_says() {
        let text = "judge;proposal;criterion;score\nB;P1;cost;4\nA;P2;cost;abstain\nB;P2;cost;\n";
        let marks = read(text.as_bytes(), "m.csv", &frame()).unwrap();
        assert_eq!(marks.cell(0, 0), [Mark::Missing, Mark::Given(4)]);
        assert_eq!(marks.cell(1, 0), [Mark::NotDue, Mark::Missing]);
    }

    #[test]
    fn a_bad_row_is_told_with_its_line() {
        let rows =
            |row: &str| refused(&format!("proposal,judge,criterion,score\nP1,A,cost,1\n{row}\n"));
        assert_eq!(rows("P3,A,cost,1"), ("m.csv:3".into(), "cli-calc-unknown".into()));
        for score in ["6", "2.5", "NaN", "99999999999999999999", "1e308", "x"] {
            assert_eq!(
                rows(&format!("P2,A,cost,{score}")),
                ("m.csv:3".into(), "cli-calc-mark".into()),
                "{score}"
            );
        }
        assert_eq!(rows("P1,A,cost,2").1, "cli-calc-mark-twice");
        assert_eq!(rows("P2,A,cost"), ("m.csv:3".into(), "row-width".into()));
    }

    #[test]
    fn a_missing_column_is_named() {
        assert_eq!(
            refused("proposal,judge,score\nP1,A,1\n"),
            ("m.csv".into(), "cli-calc-column".into())
        );
        assert_eq!(refused("").1, "file-empty");
    }
}
