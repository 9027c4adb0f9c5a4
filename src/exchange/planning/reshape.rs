//! A sheet as its writer meant it: one row for each mark, and for each presence. Keeps out: which
//! column is which field, and what stands above and below the rows (see `frame`).

use std::borrow::Cow;

use super::draw_columns;
use super::frame::framed;
use super::mapping::{Mapping, named};
use super::sitting_headers::sitting_of;
use super::vote_columns;
use crate::domain::{Criterion, Kind, Noun, Person, World, fold};
use crate::exchange::reading::sheet::{Sheet, SheetRow};
use crate::say;
use crate::text::Sentence;

/// The sheet with the header row that names fields, and marks one below the other.
pub(in crate::exchange) fn reshaped<'a>(
    kind: Kind,
    sheet: &'a Sheet,
    maps: &[Mapping],
    world: &dyn World,
) -> Cow<'a, Sheet> {
    let sheet = match framed(kind, sheet, maps) {
        Some(framed) => Cow::Owned(framed),
        None => Cow::Borrowed(sheet),
    };
    if let Some(completed) = vote_columns::completed(kind, &sheet, maps, world) {
        return Cow::Owned(completed);
    }
    if kind == Kind::Candidates
        && let Some(completed) = draw_columns::completed(&sheet, maps, world)
    {
        return Cow::Owned(completed);
    }
    let long = WIDE.iter().find_map(|wide| wide.long(kind, &sheet, maps, world));
    match long {
        Some(long) => Cow::Owned(long),
        None => sheet,
    }
}

/// A kind of sheet with a column for each of something.
struct Wide {
    kind: Kind,
    /// The field that the headers say.
    over: &'static str,
    /// The field that the cells say.
    value: &'static str,
    /// Fields that must have columns of their own.
    beside: &'static [&'static str],
    /// What a header means, as it is written in a cell.
    find: fn(&str, &dyn World) -> Option<String>,
    /// Whether a blank cell makes a row: a mark that was not given is one that is counted.
    keeps_blank: bool,
    /// What is said of it.
    told: fn(String) -> Sentence,
}

/// The kinds of sheet that are known, those that say more first.
const WIDE: &[Wide] = &[
    Wide {
        kind: Kind::Scores,
        over: "criterion",
        value: "score",
        beside: &[],
        find: criterion,
        keeps_blank: true,
        told: |list| say!("sheet-wide", list = list),
    },
    Wide {
        kind: Kind::Scores,
        over: "assessor",
        value: "score",
        beside: &["proposal", "criterion"],
        find: person,
        keeps_blank: true,
        told: |list| say!("sheet-wide-assessors", list = list),
    },
    Wide {
        kind: Kind::Attendance,
        over: "meeting",
        value: "state",
        beside: &[],
        find: sitting_of,
        keeps_blank: false,
        told: |list| say!("sheet-wide-meetings", list = list),
    },
];

impl Wide {
    /// The sheet with a row for each cell; `None` where it is none of this kind.
    fn long(
        &self,
        kind: Kind,
        sheet: &Sheet,
        maps: &[Mapping],
        world: &dyn World,
    ) -> Option<Sheet> {
        let field = |header: &String| {
            let mapped = maps.iter().find(|map| fold(&map.column) == fold(header));
            named(kind, mapped.map_or(header.as_str(), |map| map.field.as_str()))
        };
        let has = |wanted: &str| sheet.headers.iter().any(|header| field(header) == Some(wanted));
        if kind != self.kind || has(self.over) || !self.beside.iter().all(|own| has(own)) {
            return None;
        }
        let is_free = |header: &String| {
            // A number is the sitting it names, unless somebody said that it is something else.
            named(kind, header).is_none()
                && !maps.iter().any(|map| fold(&map.column) == fold(header))
        };
        let columns: Vec<(usize, String)> = sheet
            .headers
            .iter()
            .enumerate()
            .filter(|(_, header)| is_free(header))
            .filter_map(|(at, header)| Some((at, (self.find)(header, world)?)))
            .collect();
        if columns.is_empty() {
            return None;
        }
        let rest: Vec<usize> = (0..sheet.headers.len())
            .filter(|at| columns.iter().all(|(own, _)| own != at))
            .collect();
        let kept = |cells: &[String]| -> Vec<String> {
            rest.iter().map(|at| cells.get(*at).cloned().unwrap_or_default()).collect()
        };
        let mut headers = kept(&sheet.headers);
        headers.extend([self.over.to_owned(), self.value.to_owned()]);
        let rows = sheet.rows.iter().flat_map(|row| {
            columns.iter().filter_map(|(at, means)| {
                let value = row.cells.get(*at).cloned().unwrap_or_default();
                if value.trim().is_empty() && !self.keeps_blank {
                    return None;
                }
                let mut cells = kept(&row.cells);
                cells.extend([means.clone(), value]);
                Some(SheetRow { line: row.line, cells })
            })
        });
        let mut notices = sheet.notices.clone();
        let list: Vec<&str> = columns
            .iter()
            .filter_map(|(at, _)| sheet.headers.get(*at))
            .map(|header| header.trim())
            .collect();
        notices.push((self.told)(list.join(", ")));
        Some(Sheet { line: sheet.line, headers, rows: rows.collect(), tab: None, notices })
    }
}

/// The criterion that a header names by its code or its name.
fn criterion(header: &str, world: &dyn World) -> Option<String> {
    let header = bare(header);
    let own = world.all::<Criterion>().find(|(_, own)| {
        [Some(own.code.as_str()), own.name.as_ref().map(|name| name.as_str())]
            .into_iter()
            .flatten()
            .any(|name| bare(name) == header)
    });
    own.map(|(_, own)| own.cell("code", world).text())
}

/// The one person of the table who has the name of a header.
fn person(header: &str, world: &dyn World) -> Option<String> {
    let mut named =
        world.all::<Person>().filter(|(_, own)| fold(own.name.as_str()) == fold(header));
    match (named.next(), named.next()) {
        (Some((id, _)), None) => Some(id.to_string()),
        _ => None,
    }
}

/// Letters and digits without case and accents: `Utilità` is the criterion `utilita`.
fn bare(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;
    let plain: String = text.nfd().filter(|letter| !is_combining_mark(*letter)).collect();
    fold(&plain).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{ImportOptions, plan, read_sheet, sample};

    fn long(kind: Kind, csv: &str) -> Option<Sheet> {
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        let book = sample::book();
        WIDE.iter().find_map(|wide| wide.long(kind, &sheet, &[], book.world()))
    }

    #[test]
    fn a_column_for_each_criterion_is_a_row_for_each_mark() {
        let csv = "Valutatore;Proposta;Utilit\u{e0};Costo\n=cmd();P2;4,0;n.d.\n";
        let options = ImportOptions { source: "x.csv", ..sample::options() };
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        let book = sample::book();
        let long = long(Kind::Scores, csv).unwrap();
        assert_eq!(long.headers, ["Valutatore", "Proposta", "criterion", "score"]);
        assert_eq!(long.rows.len(), 2);
        let planned = plan(Kind::Scores, &sheet, &[], options, &book, &mut sample::ids());
        // Their round is closed in the sample: that rows were read so far is what is looked at.
        let reasons = planned.map(|import| import.counts.added).map_err(|wrong| {
            wrong.findings.iter().map(|bad| bad.reason.key.to_string()).collect::<Vec<_>>()
        });
        assert!(!matches!(&reasons, Err(keys) if keys.iter().any(|key| key == "column-missing")));
    }

    #[test]
    fn a_column_for_each_assessor_is_a_row_for_each_mark() {
        let csv = "Proposta;Criterio;=cmd();Un altro\nP2;utilita;4;x\n";
        let long = long(Kind::Scores, csv).unwrap();
        assert_eq!(long.headers, ["Proposta", "Criterio", "Un altro", "assessor", "score"]);
        assert_eq!((long.rows.len(), long.rows[0].cells[4].as_str()), (1, "4"));
        assert!(self::long(Kind::Scores, "Proposta;=cmd()\nP2;4\n").is_none());
    }

    #[test]
    fn a_column_for_each_sitting_is_a_row_for_each_presence() {
        for header in ["2", "Seduta 2", "2ª seduta", "N. 2", "15/02/2014"] {
            let csv = format!("Persona;{header}\n=cmd();P\nAnna; e altri;\n");
            let long = long(Kind::Attendance, &csv.replace("Anna; e", "Anna e")).unwrap();
            assert_eq!(long.headers, ["Persona", "meeting", "state"], "{header}");
            assert_eq!(long.rows.len(), 1, "{header}");
        }
        for header in ["3", "Firma", "2 e 10", "Seduta"] {
            assert!(long(Kind::Attendance, &format!("Persona;{header}\nA;P\n")).is_none());
        }
        // A sitting that is not there is told with its rows, and no presence is lost.
        for header in ["Seduta 9", "16/02/2014"] {
            let long = long(Kind::Attendance, &format!("Persona;{header}\nA;P\n")).unwrap();
            assert_eq!(long.rows[0].cells, ["A", header, "P"]);
        }
    }
}
