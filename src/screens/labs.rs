//! Labs, each followed by its mandates and what it must be told, and who may speak on a day. Keeps
//! out: who is in the room.

use chrono::NaiveDate;

use super::cells::{day, id, sorted};
use super::detail;
use super::list::Listing;
use crate::domain::{
    Id, Kind, Lab, Report, Representative, RepresentativeRole, mandates, reporting,
};
use crate::flow::{Ctx, LabsMessage, Message, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::say;
use crate::text::Sentence;

/// How many days before its end a mandate is shown as running out.
pub(super) const SOON: i64 = 30;

/// The list, and the day it is for where that is not today.
#[derive(Debug, Default)]
pub(super) struct Labs {
    on: Option<NaiveDate>,
}

impl Labs {
    fn on(&self, ctx: &Ctx<'_>) -> NaiveDate {
        self.on.unwrap_or_else(|| ctx.today())
    }

    fn lab(&self, id: Id, lab: &Lab, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let holding = mandates::holding(id, self.on(ctx), ctx.world());
        let (speaks, role) = if holding.is_empty() {
            (ctx.tell(&say!("lab-uncovered")), Role::Bad)
        } else {
            let names: Vec<String> =
                holding.iter().map(|(_, mandate)| ctx.world().label(mandate.person.id)).collect();
            (ctx.tell(&say!("lab-speaks", names = names.join(", "))), Role::Title)
        };
        let name = lab.name.as_ref().unwrap_or(&lab.code).as_str().to_owned();
        TableRow { id: row.key(), cells: vec![name, String::new(), speaks], role }
    }

    fn mandate(&self, mandate: &Representative, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let on = self.on(ctx);
        let until = mandate.to.map_or_else(|| ctx.tell(&say!("mandate-open")), |to| day(to, ctx));
        let left = mandate.to.map(|to| (to - on).num_days());
        let (state, role) = match left {
            _ if mandate.from > on => (ctx.tell(&say!("mandate-future")), Role::Dim),
            Some(left) if left < 0 => (ctx.tell(&say!("mandate-over")), Role::Dim),
            Some(left) if left <= SOON => {
                (ctx.tell(&say!("mandate-soon", days = left)), Role::Warning)
            }
            _ => (ctx.tell(&say!("mandate-holds")), Role::Plain),
        };
        let dates = format!("{} - {until}  {state}", day(mandate.from, ctx));
        let name = format!("  {}", ctx.world().label(mandate.person.id));
        TableRow {
            id: row.key(),
            cells: vec![name, ctx.tell(&mandate.role.sentence()), dates],
            role,
        }
    }

    /// What the lab is still to be told.
    fn report(report: &Report, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let what = report.subject.shown(ctx.world()).replace('\n', " ");
        let cells = vec![format!("  {}", ctx.tell(&say!("lab-to-tell"))), String::new(), what];
        TableRow { id: row.key(), cells, role: Role::Accent }
    }
}

/// The rows under a lab: its mandates, then what it is still to be told.
fn under(lab: Id, ctx: &Ctx<'_>) -> Vec<Id> {
    let mut mandates: Vec<_> = ctx.world().of::<Representative>(lab).collect();
    mandates.sort_by_key(|(id, mandate)| {
        (mandate.role != RepresentativeRole::Titular, mandate.from, *id)
    });
    let owed =
        reporting::of_lab(lab, ctx.world()).into_iter().filter(|(_, report)| report.is_open());
    mandates.into_iter().map(|(id, _)| id).chain(owed.map(|(id, _)| id)).collect()
}

impl Listing for Labs {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        sorted(Kind::Labs, ctx.world())
            .into_iter()
            .flat_map(|lab| [lab].into_iter().chain(under(lab, ctx)))
            .map(RowId::Record)
            .collect()
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::share(ctx.tell(&say!("column-lab")), 2),
            Column::fixed(ctx.tell(&say!("field-role")), 14),
            Column::share(ctx.tell(&say!("column-validity")), 3),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some(id) = id(row) else { return TableRow::default() };
        if let Some(lab) = ctx.world().get::<Lab>(id) {
            return self.lab(id, lab, row, ctx);
        }
        if let Some(report) = ctx.world().get::<Report>(id) {
            return Self::report(report, row, ctx);
        }
        ctx.world()
            .get::<Representative>(id)
            .map(|mandate| self.mandate(mandate, row, ctx))
            .unwrap_or_default()
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let day = ctx.session.language.date_long(self.on(ctx));
        let told = if self.on.is_some() {
            say!("labs-as-of", day = day)
        } else {
            say!("labs-today", day = day)
        };
        Some(ctx.tell(&told))
    }

    fn empty(&self) -> Sentence {
        say!("empty-labs")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }

    fn hear(&mut self, message: &Message) {
        if let Message::Labs(LabsMessage::AsOf(day)) = message {
            self.on = *day;
        }
    }
}
