//! What each body commits, with totals by area and by body. Keeps out: adding up, which the reading
//! does.

use minijinja::context;
use serde::Serialize;

use super::document::{LIST, Manual, Row};
use super::in_words;
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written, json};
use crate::domain::{CommitmentKind, Datum, Decimal, World};
use crate::print::Format;
use crate::print::{Column, Grid, Value};
use crate::readings::{Eye, Face, Held, Pledges};
use crate::say;
use crate::text::{Language, Sentence};

/// What each body commits.
pub(super) const ROW: Row = Row {
    template: Some(include_str!("templates/commitments.md")),
    manual: Some(&MANUAL),
    ..Row::of("commitments", LIST, write)
};

fn write(writer: &Writer<'_>, _: Option<&str>) -> Result<Written, ExportRefusal> {
    let tables = tables(writer.face, writer.language, writer.book);
    match writer.format {
        Format::Json => json(&tables).map(Written::from),
        Format::Markdown | Format::Html | Format::Fodt | Format::Docx | Format::Pdf => {
            writer.page(tables.values(writer.face, writer.process(), writer.language))
        }
        Format::Csv | Format::Xlsx | Format::Svg | Format::Ics | Format::Pb => {
            writer.list(&tables.commitments, 0)
        }
    }
}

/// What the manual says of its values.
const MANUAL: Manual = Manual {
    title: "the commitments",
    note: "",
    values: &[
        ("`face`, `process`", "the face and the process"),
        (
            "`all`, `by_area`, `by_body`",
            "the commitments, and their totals, tables; none where there are none",
        ),
    ],
};

/// The three tables of the document.
#[derive(Serialize)]
pub(super) struct Tables {
    /// Every commitment.
    pub commitments: Grid,
    /// Totals by area, a row for each kind and unit.
    pub by_area: Grid,
    /// Totals by body.
    pub by_body: Grid,
}

impl Tables {
    /// The values for the template; `docs/templates.md` lists them.
    pub(super) fn values(
        &self,
        face: Face,
        process: Option<&str>,
        language: Language,
    ) -> minijinja::Value {
        context! {
            face => face.code(),
            process,
            all => self.commitments.table(language),
            by_area => self.by_area.table(language),
            by_body => self.by_body.table(language),
        }
    }
}

/// The tables in one face; on the public one a body that is no stakeholder of the map is withheld.
pub(super) fn tables(face: Face, language: Language, world: &dyn World) -> Tables {
    let pledges = Pledges::of(&Eye::new(face, world), world);
    let by_area = pledges.areas.iter().map(|(area, held)| (area.clone(), held));
    let by_body = pledges.bodies.iter().map(|(who, held)| (in_words::who(who, language), held));
    Tables {
        commitments: all(&pledges, language),
        by_area: totals("area", say!("heading-area"), by_area),
        by_body: totals("body", say!("heading-body"), by_body),
    }
}

fn column(name: &'static str, heading: Sentence) -> Column {
    Column { name, heading }
}

fn all(pledges: &Pledges, language: Language) -> Grid {
    let rows = pledges.all.iter().map(|(_, commitment, who)| {
        vec![
            Value::Words(in_words::who(who, language)),
            Value::Words(commitment.area.as_str().to_owned()),
            Value::Code(commitment.kind.code(), commitment.kind.sentence()),
            commitment.quantity.map_or(Value::Nothing, |quantity| Value::Decimal(quantity.raw())),
            Value::words(commitment.unit.as_ref().map(|unit| unit.as_str())),
            commitment.amount.map_or(Value::Nothing, |amount| Value::Money(amount.get().into())),
            commitment.date.map_or(Value::Nothing, Value::Day),
            Value::words(commitment.note.as_ref().map(|note| note.as_str())),
        ]
    });
    Grid {
        columns: vec![
            column("body", say!("heading-body")),
            column("area", say!("heading-area")),
            column("kind", say!("heading-kind")),
            column("quantity", say!("heading-quantity")),
            column("unit", say!("heading-unit")),
            column("amount", say!("heading-amount")),
            column("date", say!("heading-date")),
            column("note", say!("heading-note")),
        ],
        rows: rows.collect(),
    }
}

/// A row for the money under each heading, one for each unit, one for each kind that has
/// commitments without a quantity.
fn totals<'a>(
    name: &'static str,
    heading: Sentence,
    held: impl Iterator<Item = (String, &'a Held)>,
) -> Grid {
    let code = |kind: CommitmentKind| Value::Code(kind.code(), kind.sentence());
    let mut rows = Vec::new();
    for (name, held) in held {
        let row = |kind, quantity, unit, amount, unmeasured| {
            vec![Value::Words(name.clone()), kind, quantity, unit, amount, unmeasured]
        };
        if held.cents > 0 {
            let amount = Value::Money(held.cents.into());
            rows.push(row(
                code(CommitmentKind::Money),
                Value::Nothing,
                Value::Nothing,
                amount,
                Value::Nothing,
            ));
        }
        for ((kind, unit), units) in &held.quantities {
            let quantity = Value::Decimal(Decimal::from_units(*units).raw());
            rows.push(row(
                code(*kind),
                quantity,
                Value::Words(unit.clone()),
                Value::Nothing,
                Value::Nothing,
            ));
        }
        for (kind, count) in &held.unmeasured {
            let count = Value::Count(u64::try_from(*count).unwrap_or(u64::MAX));
            rows.push(row(code(*kind), Value::Nothing, Value::Nothing, Value::Nothing, count));
        }
    }
    Grid {
        columns: vec![
            column(name, heading),
            column("kind", say!("heading-kind")),
            column("quantity", say!("heading-quantity")),
            column("unit", say!("heading-unit")),
            column("amount", say!("heading-amount")),
            column("unmeasured", say!("heading-unmeasured")),
        ],
        rows,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn totals_stand_by_area_and_by_body_with_money_to_the_cent() {
        let mut table = Sample::default();
        table.add(Kind::Stakeholders, &[("name", "Comune")]);
        for (body, kind, unit, quantity, amount) in [
            ("Comune", "money", "", "", "1.500,10"),
            ("una ditta", "money", "", "", "0,05"),
            ("Comune", "staff", "ore", "12,5", ""),
        ] {
            let fields = [
                ("body", body),
                ("area", "Sedute"),
                ("kind", kind),
                ("unit", unit),
                ("quantity", quantity),
                ("amount", amount),
            ];
            table.add(Kind::Commitments, &fields);
        }
        let tables = tables(Face::Public, Language::It, table.world());
        let header = "kind,quantity,unit,amount,unmeasured\r\n";
        assert_eq!(
            tables.by_area.csv(),
            format!("area,{header}Sedute,money,,,1500.15,\r\nSedute,staff,12.5,ore,,\r\n")
        );
        let body = "persona non nominata";
        let expected = format!(
            "body,{header}{body},money,,,0.05,\r\nComune,money,,,1500.10,\r\nComune,staff,12.5,ore,,\r\n"
        );
        assert_eq!(tables.by_body.csv(), expected);
        assert_eq!(tables.commitments.rows.len(), 3);
    }
}
