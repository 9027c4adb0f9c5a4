//! Sheets with a column for each of something, as the rows that they stand for: marks by criterion,
//! by assessor or by proposal, presences by sitting or by person, votes by item, answers with a cross
//! in the column that applies. Keeps out: what a header means (see `find`).

mod crossed;
mod find;
mod supporters;

use super::headers::column_field;
use super::mapping::Mapping;
use super::marks::{is_mark, is_no};
use super::name_parts;
use crate::domain::{Kind, World};
use crate::exchange::reading::sheet::{Sheet, SheetRow};
use crate::say;
use crate::text::Sentence;

pub(super) use find::is_answer;

/// What the cells of such columns say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Value {
    /// A field.
    Field(&'static str),
    /// That what the header says is so.
    Cross,
}

/// A kind of sheet with a column for each of something.
struct Wide {
    kind: Kind,
    /// The field that the headers say.
    over: &'static str,
    value: Value,
    /// Fields that must have columns of their own.
    beside: &'static [&'static str],
    /// What a header means, as it is written in a cell.
    find: fn(&str, &dyn World) -> Option<String>,
    /// Whether a text can stand in such a cell.
    fits: fn(&str) -> bool,
    /// Whether a blank cell makes a row: a mark that was not given is one that is counted.
    keeps_blank: bool,
    /// What is said of it.
    told: fn(String) -> Sentence,
}

const ANY: fn(&str) -> bool = |_| true;

/// The kinds of sheet that are known, those that say more first.
const WIDE: &[Wide] = &[
    Wide {
        kind: Kind::Scores,
        over: "criterion",
        value: Value::Field("score"),
        beside: &[],
        find: find::criterion,
        fits: ANY,
        keeps_blank: true,
        told: |list| say!("sheet-wide", list = list),
    },
    Wide {
        kind: Kind::Scores,
        over: "proposal",
        value: Value::Field("score"),
        beside: &["criterion"],
        find: find::proposal,
        fits: ANY,
        keeps_blank: true,
        told: |list| say!("sheet-wide-proposals", list = list),
    },
    Wide {
        kind: Kind::Scores,
        over: "assessor",
        value: Value::Field("score"),
        beside: &["proposal", "criterion"],
        find: find::assessor,
        fits: find::is_score,
        keeps_blank: true,
        told: |list| say!("sheet-wide-assessors", list = list),
    },
    Wide {
        kind: Kind::Attendance,
        over: "meeting",
        value: Value::Field("state"),
        beside: &[],
        find: find::sitting,
        fits: ANY,
        keeps_blank: false,
        told: |list| say!("sheet-wide-meetings", list = list),
    },
    Wide {
        kind: Kind::Attendance,
        over: "state",
        value: Value::Cross,
        beside: &["person"],
        find: |header, _| find::answer(Kind::Attendance, "state", header),
        fits: |cell| {
            is_mark(cell) || is_no(cell) || find::answer(Kind::Attendance, "state", cell).is_some()
        },
        keeps_blank: false,
        told: |list| say!("sheet-wide-crosses", list = list),
    },
    Wide {
        kind: Kind::Attendance,
        over: "person",
        value: Value::Field("state"),
        beside: &["meeting"],
        find: find::person,
        fits: |cell| find::answer(Kind::Attendance, "state", cell).is_some() || is_no(cell),
        keeps_blank: false,
        told: |list| say!("sheet-wide-people", list = list),
    },
    Wide {
        kind: Kind::Votes,
        over: "choice",
        value: Value::Cross,
        beside: &["person"],
        find: |header, _| find::answer(Kind::Votes, "choice", header),
        fits: |cell| is_mark(cell) || is_no(cell),
        keeps_blank: false,
        told: |list| say!("sheet-wide-crosses", list = list),
    },
    Wide {
        kind: Kind::Votes,
        over: "item",
        value: Value::Field("choice"),
        beside: &["person"],
        find: find::item,
        fits: ANY,
        keeps_blank: false,
        told: |list| say!("sheet-wide-items", list = list),
    },
    Wide {
        kind: Kind::Votes,
        over: "person",
        value: Value::Field("choice"),
        beside: &["item"],
        find: find::person,
        fits: |cell| find::answer(Kind::Votes, "choice", cell).is_some(),
        keeps_blank: false,
        told: |list| say!("sheet-wide-people", list = list),
    },
    Wide {
        kind: Kind::Representatives,
        over: "role",
        value: Value::Field("person"),
        beside: &["lab"],
        find: |header, _| find::answer(Kind::Representatives, "role", header),
        fits: ANY,
        keeps_blank: false,
        told: |list| say!("sheet-wide-roles", list = list),
    },
];

/// The sheet with a row for each cell; `None` where it is no such sheet.
pub(super) fn long(
    kind: Kind,
    sheet: &Sheet,
    maps: &[Mapping],
    world: &dyn World,
) -> Option<Sheet> {
    if kind == Kind::Scores
        && let Some(crossed) = crossed::long(sheet, maps, world)
    {
        return Some(crossed);
    }
    let of_kind = WIDE.iter().filter(|wide| wide.kind == kind);
    of_kind
        .filter_map(|wide| wide.long(sheet, maps, world))
        .next()
        .or_else(|| supporters::counted(kind, sheet, maps, world))
}

impl Wide {
    /// The columns that it is about, each with what its header means.
    fn columns(&self, sheet: &Sheet, maps: &[Mapping], world: &dyn World) -> Vec<(usize, String)> {
        let pairs = name_parts::pairs(self.kind, &sheet.headers);
        let is_part = |at: usize| pairs.iter().any(|pair| pair.surname == at || pair.first == at);
        let is_mapped = |at: usize| maps.iter().any(|map| map.is_of(&sheet.headers, at));
        // A number is the sitting it names, unless somebody said that it is something else.
        let is_free = |at: usize| {
            column_field(self.kind, sheet, maps, at).is_none() && !is_mapped(at) && !is_part(at)
        };
        let fits = |at: usize| {
            let cells = sheet.rows.iter().filter_map(|row| row.cells.get(at));
            cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).all(self.fits)
        };
        let headers = sheet.headers.iter().enumerate();
        headers
            .filter(|(_, header)| !header.trim().is_empty())
            .filter_map(|(at, header)| Some((at, (self.find)(header, world)?)))
            .filter(|(at, _)| is_free(*at) && fits(*at))
            .collect()
    }

    fn long(&self, sheet: &Sheet, maps: &[Mapping], world: &dyn World) -> Option<Sheet> {
        let pairs = name_parts::pairs(self.kind, &sheet.headers);
        let field = |at: usize| column_field(self.kind, sheet, maps, at);
        let has = |wanted: &str| {
            pairs.iter().any(|pair| pair.field == wanted)
                || (0..sheet.headers.len()).any(|at| field(at) == Some(wanted))
        };
        if has(self.over) || !self.beside.iter().all(|own| has(own)) {
            return None;
        }
        let columns = self.columns(sheet, maps, world);
        if columns.is_empty() {
            return None;
        }
        let is_crossed = |at: usize| {
            let cells =
                sheet.rows.iter().filter_map(|row| row.cells.get(at)).map(|cell| cell.trim());
            cells.filter(|cell| !cell.is_empty()).all(|cell| is_mark(cell) || is_no(cell))
        };
        if self.value == Value::Cross
            && columns.len() > 1
            && !columns.iter().all(|(at, _)| is_crossed(*at))
        {
            return None;
        }
        if let (Value::Cross, [(at, means)]) = (self.value, columns.as_slice())
            && let Some(answered) = self.answered(sheet, *at, means)
        {
            return Some(answered);
        }
        // A column of the value itself is a total of the others.
        let is_total =
            |at: usize| matches!(self.value, Value::Field(own) if field(at) == Some(own));
        let rest: Vec<usize> = (0..sheet.headers.len())
            .filter(|at| columns.iter().all(|(own, _)| own != at) && !is_total(*at))
            .collect();
        let kept = |cells: &[String]| -> Vec<String> {
            rest.iter().map(|at| cells.get(*at).cloned().unwrap_or_default()).collect()
        };
        let mut long = sheet.clone_without_rows();
        long.columns = long.columns.or(Some(sheet.headers.len()));
        long.headers = kept(&sheet.headers);
        long.headers.push(self.over.to_owned());
        if let Value::Field(own) = self.value {
            long.headers.push(own.to_owned());
        }
        long.come_from(sheet, rest.iter().copied().map(Some).chain([None, None]).collect());
        let is_binary = self.is_binary(sheet, &columns);
        for row in &sheet.rows {
            if let Some(cells) = sheet.cut(row) {
                long.rows.push(SheetRow { cut: Some(cells), ..row.clone() });
                continue;
            }
            for (at, means) in &columns {
                let cell = row.cells.get(*at).map(|cell| cell.trim()).unwrap_or_default();
                if cell.is_empty() && !self.keeps_blank || self.value == Value::Cross && is_no(cell)
                {
                    continue;
                }
                let mut cells = kept(&row.cells);
                cells.push(means.clone());
                if let Value::Field(_) = self.value {
                    cells.push(match cell {
                        "1" if is_binary => "present".to_owned(),
                        "0" if is_binary => "absent".to_owned(),
                        _ => cell.to_owned(),
                    });
                }
                let from = sheet.tab.as_ref().and_then(|tab| tab.place(*at));
                long.rows.push(SheetRow { line: row.line, cells, from, cut: None });
            }
        }
        long.notices.push((self.told)(told(sheet, &columns)));
        let totals = (0..sheet.headers.len()).filter(|at| is_total(*at));
        long.notices.extend(totals.filter_map(|at| {
            let header = sheet.headers.get(at)?.trim();
            Some(say!("column-kept-out", column = header, position = at + 1))
        }));
        Some(long)
    }

    /// The sheet with its one column of answers named as the field that they are of, where they are
    /// more than crosses: under `Presente` a `no` is an absence.
    fn answered(&self, sheet: &Sheet, at: usize, means: &str) -> Option<Sheet> {
        let cells =
            || sheet.rows.iter().filter_map(|row| row.cells.get(at)).map(|cell| cell.trim());
        if !cells().any(|cell| !cell.is_empty() && !is_mark(cell)) {
            return None;
        }
        let mut answered = sheet.clone();
        if let Some(header) = answered.headers.get_mut(at) {
            self.over.clone_into(header);
        }
        for cell in answered.rows.iter_mut().filter_map(|row| row.cells.get_mut(at)) {
            if is_mark(cell.trim()) {
                means.clone_into(cell);
            } else if is_no(cell.trim()) && means == "present" {
                "absent".clone_into(cell);
            }
        }
        answered.notices.push((self.told)(told(sheet, &[(at, means.to_owned())])));
        Some(answered)
    }

    /// Whether presences are written as 1 and 0.
    fn is_binary(&self, sheet: &Sheet, columns: &[(usize, String)]) -> bool {
        let cells =
            sheet.rows.iter().flat_map(|row| columns.iter().map(|(at, _)| row.cells.get(*at)));
        let mut cells = cells.flatten().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        self.value == Value::Field("state") && cells.all(|cell| matches!(cell, "0" | "1"))
    }
}

/// The headers of columns, each with what it means where that is written otherwise.
fn told(sheet: &Sheet, columns: &[(usize, String)]) -> String {
    let list = columns.iter().filter_map(|(at, means)| {
        let header = sheet.headers.get(*at)?.trim();
        let is_id = means.parse::<crate::domain::Id>().is_ok();
        let is_same = is_id || find::plain(header) == find::plain(means);
        Some(if is_same { header.to_owned() } else { format!("{header} = {means}") })
    });
    list.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
