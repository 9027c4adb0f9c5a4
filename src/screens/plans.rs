//! The plans by which bodies reorganise themselves: what is late first, what comes next, who owes it,
//! when it was last updated, and which bodies owe one and have none. Keeps out: their order, which the readings know.

use std::collections::BTreeMap;

use super::cells::{day, id, maybe_day, records};
use super::detail;
use super::list::Listing;
use crate::domain::{Id, PlanState, Reorganisation, Stakeholder};
use crate::flow::{Ctx, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::plans;
use crate::say;
use crate::text::Sentence;

/// What the other columns take of the width of a row.
const TAKEN: usize = 80;

/// The list.
#[derive(Debug, Default)]
pub(super) struct Plans {
    /// What comes next of each, and who owes it.
    texts: BTreeMap<Id, String>,
}

/// What is still open of a plan, in a line.
fn open(plan: &Reorganisation, ctx: &Ctx<'_>) -> String {
    let next = plan.milestone.as_ref().map(|it| it.as_str().to_owned());
    let owner = plan.owner.as_ref().map(|owner| {
        let owner = owner.shown(ctx.world());
        ctx.tell(&say!("plan-owner", name = owner))
    });
    [next, owner].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

impl Listing for Plans {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        let found = plans::plans(ctx.world());
        self.texts = found.iter().map(|(id, plan)| (*id, open(plan, ctx))).collect();
        // Who has none at all stands after what is late.
        let today = ctx.today();
        let late = found.iter().take_while(|(_, plan)| plan.is_overdue(today)).count();
        let mut ids: Vec<Id> = found.into_iter().map(|(id, _)| id).collect();
        ids.splice(late..late, plans::missing(ctx.world()));
        records(ids)
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::fixed(ctx.tell(&say!("field-body")), 27),
            Column::fixed(ctx.tell(&say!("field-state")), 15),
            Column::share(ctx.tell(&say!("field-milestone")), 3).priority(1),
            Column::fixed(ctx.tell(&say!("field-due")), 11),
            Column::fixed(ctx.tell(&say!("field-updated")), 14),
            Column::share(ctx.tell(&say!("field-owner")), 2).priority(2),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some(id) = id(row) else { return TableRow::default() };
        let Some(plan) = ctx.world().get::<Reorganisation>(id) else {
            let cells = vec![ctx.world().label(id), ctx.tell(&say!("plan-missing"))];
            let lacks = ctx.world().get::<Stakeholder>(id).is_some();
            return if lacks {
                let rest = (0..4).map(|_| String::new());
                let cells = cells.into_iter().chain(rest).collect();
                TableRow { id: row.key(), cells, role: Role::Bad }
            } else {
                TableRow::default()
            };
        };
        let milestone = plan.milestone.as_ref().map(|it| it.as_str().to_owned());
        let updated = plan.updated.map(|it| day(it, ctx));
        let owner = plan.owner.as_ref().map(|owner| owner.shown(ctx.world()));
        let role = match plan.stage() {
            PlanState::Implemented => Role::Good,
            _ if plan.is_overdue(ctx.today()) => Role::Bad,
            _ if plan.updated.is_none() => Role::Warning,
            _ => Role::Plain,
        };
        let cells = vec![
            ctx.world().label(plan.body.id),
            ctx.tell(&plan.stage().sentence()),
            milestone.unwrap_or_default(),
            maybe_day(plan.due, ctx),
            updated.unwrap_or_else(|| ctx.tell(&say!("plan-never-updated"))),
            owner.unwrap_or_default(),
        ];
        TableRow { id: row.key(), cells, role }
    }

    fn unfolds(&self) -> bool {
        true
    }

    /// What comes next and who owes it, where the columns have no room for it.
    fn unfolded(&self, row: &RowId, width: u16) -> Option<String> {
        let text = id(row).and_then(|id| self.texts.get(&id)).filter(|text| !text.is_empty())?;
        (text.chars().count() + TAKEN > usize::from(width)).then(|| text.clone())
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let found = plans::plans(ctx.world());
        let silent = found.iter().filter(|(_, plan)| plan.updated.is_none()).count();
        let late = plans::overdue(ctx.today(), ctx.world());
        let missing = plans::missing(ctx.world()).len();
        let told = say!("plans-heading", count = found.len(), late = late, silent = silent);
        let lacking = (missing > 0).then(|| ctx.tell(&say!("plans-missing", count = missing)));
        let told = [Some(ctx.tell(&told)), lacking].into_iter().flatten();
        (found.len() + missing > 0).then(|| told.collect::<Vec<_>>().join(" "))
    }

    fn empty(&self) -> Sentence {
        say!("empty-plans")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }
}
