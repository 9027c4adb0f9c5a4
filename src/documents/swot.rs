//! The SWOT: one table of four lists for people, one row an entry for programs. Keeps out: which
//! entries belong to it.

use super::document::{Faces, LIST, Row};
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written};
use crate::domain::SwotPart;
use crate::print::Format;
use crate::print::{Column, Grid, Value};
use crate::readings::{Listed, Swot};
use crate::say;

/// The four lists of a SWOT. Its entries are nobody's: they go out without speakers.
pub(super) const ROW: Row = Row { faces: Faces::Public, ..Row::of("swot", LIST, write) };

/// The SWOT of one sitting, or of all of them.
fn write(writer: &Writer<'_>, id: Option<&str>) -> Result<Written, ExportRefusal> {
    let meeting = id.map(|id| writer.meeting(Some(id))).transpose()?;
    let found = Swot::of(meeting, writer.book);
    // Files for programs have a row an entry; for people the four lists stand side by side.
    let for_programs = matches!(writer.format, Format::Csv | Format::Json | Format::Xlsx);
    writer.list(&if for_programs { entries(&found) } else { side_by_side(&found) }, 0)
}

/// The four lists side by side, each entry with its proposal and where it was said.
pub(super) fn side_by_side(swot: &Swot) -> Grid {
    let parts =
        [SwotPart::Strengths, SwotPart::Weaknesses, SwotPart::Opportunities, SwotPart::Threats];
    let lists: Vec<Vec<&Listed>> = parts.iter().map(|part| swot.part(*part).collect()).collect();
    let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
    let cell = |listed: Option<&&Listed>| {
        listed.map_or(Value::Nothing, |listed| Value::Words(told(listed)))
    };
    Grid {
        columns: parts.map(|part| Column { name: part.code(), heading: part.sentence() }).into(),
        rows: (0..longest)
            .map(|at| lists.iter().map(|list| cell(list.get(at))).collect())
            .collect(),
    }
}

fn told(listed: &Listed) -> String {
    let proposal = listed.proposal.as_ref().map(|code| format!(" ({code})")).unwrap_or_default();
    format!("{}{proposal} [{}]", listed.text, mark(listed))
}

/// Where an entry was said: `S3 G1`.
fn mark(listed: &Listed) -> String {
    let group = listed.group.as_ref().map(|group| format!(" {group}")).unwrap_or_default();
    format!("S{}{group}", listed.sitting)
}

/// A row for each entry.
pub(super) fn entries(swot: &Swot) -> Grid {
    let column = |name, heading| Column { name, heading };
    let row = |listed: &Listed| {
        vec![
            Value::Code(listed.part.code(), listed.part.sentence()),
            Value::Words(listed.text.clone()),
            Value::words(listed.proposal.as_deref()),
            Value::Count(listed.sitting.unsigned_abs()),
            Value::words(listed.group.as_deref()),
        ]
    };
    Grid {
        columns: vec![
            column("part", say!("heading-part")),
            column("text", say!("heading-text")),
            column("proposal", say!("heading-proposal")),
            column("meeting", say!("heading-sitting")),
            column("group", say!("heading-group")),
        ],
        rows: swot.entries.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn four_lists_of_different_length_make_one_table() {
        let listed = |part, text: &str, proposal: Option<&str>, group: Option<&str>| Listed {
            part,
            text: text.into(),
            proposal: proposal.map(str::to_owned),
            sitting: 3,
            group: group.map(str::to_owned),
        };
        let swot = Swot {
            entries: vec![
                listed(SwotPart::Strengths, "a|b", Some("P1"), Some("G2")),
                listed(SwotPart::Strengths, "c", None, None),
                listed(SwotPart::Threats, "d", None, None),
            ],
        };
        let table = side_by_side(&swot).markdown(Language::En);
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines.len(), 4);
        assert!(
            lines[0].starts_with("| strengths | weaknesses | opportunities | threats |"),
            "{table}"
        );
        assert!(
            lines[2].contains("a\\|b") && lines[2].contains("P1") && lines[2].contains("S3 G2"),
            "{table}"
        );
        assert_eq!(entries(&swot).csv().lines().nth(1), Some("strengths,a|b,P1,3,G2"));
        assert_eq!(side_by_side(&Swot::default()).markdown(Language::En), "");
    }
}
