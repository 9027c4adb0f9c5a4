//! The plans by which bodies reorganise themselves. Keeps out: which are late, since that takes
//! today's date.

use super::document::{LIST, Row};
use super::in_words;
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written};
use crate::domain::{Party, World};
use crate::print::{Column, Grid, Value};
use crate::readings::plans::{missing, plans};
use crate::readings::{Eye, Face};
use crate::say;
use crate::text::Language;

/// The plans by which bodies reorganise themselves.
pub(super) const ROW: Row =
    Row { rooms: &[("plans", 0), ("training", 3)], ..Row::of("plans", LIST, write) };

fn write(writer: &Writer<'_>, _: Option<&str>) -> Result<Written, ExportRefusal> {
    writer.list(&grid(writer.face, writer.language, writer.book), 0)
}

/// The bodies that owe a plan and have none, then every plan, by the day on which something is owed.
fn grid(face: Face, language: Language, world: &dyn World) -> Grid {
    let eye = Eye::new(face, world);
    let column = |name, heading| Column { name, heading };
    let lacking = missing(world).into_iter().map(|id| {
        let body = in_words::who(&eye.party(&Party::Known(id)), language);
        let state = Value::Code("missing", say!("plan-missing"));
        let nothing = (0..4).map(|_| Value::Nothing);
        [Value::Words(body), state].into_iter().chain(nothing).collect()
    });
    let rows = plans(world).into_iter().map(|(_, plan)| {
        let body = eye.party(&Party::Known(plan.body.id));
        let owner = plan.owner.as_ref().map(|owner| eye.party(owner));
        vec![
            Value::Words(in_words::who(&body, language)),
            Value::Code(plan.stage().code(), plan.stage().sentence()),
            Value::words(plan.milestone.as_ref().map(|milestone| milestone.as_str())),
            plan.due.map_or(Value::Nothing, Value::Day),
            plan.updated.map_or(Value::Nothing, Value::Day),
            in_words::named(owner.as_ref(), language).map_or(Value::Nothing, Value::Words),
        ]
    });
    Grid {
        columns: vec![
            column("body", say!("heading-body")),
            column("state", say!("heading-state")),
            column("milestone", say!("heading-milestone")),
            column("due", say!("heading-due")),
            column("updated", say!("heading-updated")),
            column("owner", say!("heading-owner")),
        ],
        rows: lacking.chain(rows).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn plans_stand_by_what_they_owe_and_name_people_to_the_table_alone() {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Ada Esempio"), ("organisation", "Provincia A")]);
        table.add(Kind::Stakeholders, &[("name", "Provincia A"), ("kind", "ente")]);
        let plan = [
            ("body", "Provincia A"),
            ("state", "adottato"),
            ("milestone", "Consiglio"),
            ("due", "2026-09-30"),
            ("owner", "Ada Esempio"),
        ];
        table.add(Kind::Plans, &plan);
        let csv = |face| grid(face, Language::It, table.world()).csv();
        let public = csv(Face::Public);
        assert!(
            public.contains("Provincia A,adopted,Consiglio,2026-09-30,,Provincia A"),
            "{public}"
        );
        assert!(csv(Face::Reserved).contains("Ada Esempio"));
        let owes = [("name", "Provincia Z"), ("kind", "ente"), ("owes_plan", "sì")];
        table.add(Kind::Stakeholders, &owes);
        let csv = grid(Face::Public, Language::It, table.world()).csv();
        let rows: Vec<&str> = csv.lines().skip(1).collect();
        assert_eq!(rows[0], "Provincia Z,missing,,,,");
        assert_eq!(rows.len(), 2);
    }
}
