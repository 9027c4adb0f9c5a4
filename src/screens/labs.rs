//! Labs, each followed by its mandates, and who may speak today. Keeps out: who is in the room.

use super::cells::{day, id, label, sorted};
use super::detail;
use super::list::Listing;
use crate::domain::{Id, Kind, Lab, Representative, RepresentativeRole, mandates};
use crate::flow::Ctx;
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::say;
use crate::text::Sentence;

/// How many days before its end a mandate is shown as running out.
const SOON: i64 = 30;

/// The list.
#[derive(Debug)]
pub struct Labs;

impl Labs {
    fn lab(id: Id, lab: &Lab, row: &str, ctx: &Ctx<'_>) -> TableRow {
        let holding = mandates::holding(id, ctx.today(), ctx.world());
        let (speaks, role) = if holding.is_empty() {
            (ctx.tell(&say!("lab-uncovered")), Role::Bad)
        } else {
            let names: Vec<String> = holding.iter().map(|(_, mandate)| label(mandate.person.id, ctx.world())).collect();
            (ctx.tell(&say!("lab-speaks", names = names.join(", "))), Role::Title)
        };
        let name = lab.name.as_ref().unwrap_or(&lab.code).as_str().to_owned();
        TableRow { id: row.to_owned(), cells: vec![name, String::new(), speaks], role }
    }

    fn mandate(mandate: &Representative, row: &str, ctx: &Ctx<'_>) -> TableRow {
        let until = mandate.to.map_or_else(|| ctx.tell(&say!("mandate-open")), |to| day(to, ctx));
        let left = mandate.to.map(|to| (to - ctx.today()).num_days());
        let (state, role) = match left {
            _ if mandate.from > ctx.today() => (ctx.tell(&say!("mandate-future")), Role::Dim),
            Some(left) if left < 0 => (ctx.tell(&say!("mandate-over")), Role::Dim),
            Some(left) if left <= SOON => (ctx.tell(&say!("mandate-soon", days = left)), Role::Warning),
            _ => (ctx.tell(&say!("mandate-holds")), Role::Plain),
        };
        let dates = format!("{} - {until}  {state}", day(mandate.from, ctx));
        let name = format!("  {}", label(mandate.person.id, ctx.world()));
        TableRow { id: row.to_owned(), cells: vec![name, ctx.tell(&mandate.role.sentence()), dates], role }
    }
}

impl Listing for Labs {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<String> {
        sorted(Kind::Labs, ctx.world())
            .into_iter()
            .flat_map(|row| {
                let mut rows = vec![row.clone()];
                if let Some(lab) = id(&row) {
                    let mut mandates: Vec<_> = ctx.world().of::<Representative>(lab).collect();
                    mandates.sort_by_key(|(id, mandate)| (mandate.role != RepresentativeRole::Titular, mandate.from, *id));
                    rows.extend(mandates.into_iter().map(|(id, _)| id.to_string()));
                }
                rows
            })
            .collect()
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::share(ctx.tell(&say!("column-lab")), 2),
            Column::fixed(ctx.tell(&say!("field-role")), 10),
            Column::share(ctx.tell(&say!("column-validity")), 3),
        ]
    }

    fn row(&self, row: &str, ctx: &Ctx<'_>) -> TableRow {
        let Some(id) = id(row) else { return TableRow::default() };
        if let Some(lab) = ctx.world().get::<Lab>(id) {
            return Self::lab(id, lab, row, ctx);
        }
        ctx.world().get::<Representative>(id).map(|mandate| Self::mandate(mandate, row, ctx)).unwrap_or_default()
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        Some(ctx.tell(&say!("labs-today", day = ctx.session.language.date_long(ctx.today()))))
    }

    fn empty(&self) -> Sentence {
        say!("empty-labs")
    }

    fn detail(&self, row: &str, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }
}
