//! The conventions as they stand today, and below them who is on a reserved course without one, with
//! the reason. Keeps out: who may not be taken, which rules say.

use std::collections::BTreeMap;

use super::super::cells::{day, id, maybe_day};
use crate::domain::conventions::Standing;
use crate::domain::{Convention, Enrolment, Id};
use crate::flow::{Ctx, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::training::Conventions as Found;
use crate::say;
use crate::screens::detail;
use crate::screens::list::Listing;
use crate::text::Sentence;

/// The list, as it was read last.
#[derive(Debug, Default)]
pub(in crate::screens) struct Conventions {
    found: Found,
    /// What each is about, or why somebody is taken.
    texts: BTreeMap<Id, String>,
}

/// What the other columns take of the width of a row.
const TAKEN: usize = 72;

/// How a convention stands, and how pressing that is.
fn told(standing: Standing) -> (Sentence, Role) {
    match standing {
        Standing::Expired => (say!("convention-expired"), Role::Bad),
        Standing::Ends(days) => (say!("convention-ends", days = days), Role::Warning),
        Standing::Holds => (say!("convention-holds"), Role::Good),
        Standing::Ahead => (say!("convention-ahead"), Role::Plain),
        Standing::Renewed => (say!("convention-renewed"), Role::Dim),
    }
}

fn convention(of: &Convention, standing: Standing, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
    let (state, role) = told(standing);
    let cells = vec![
        ctx.world().label(of.body.id),
        of.what.as_str().to_owned(),
        day(of.signed, ctx),
        maybe_day(of.until, ctx),
        ctx.tell(&state),
    ];
    TableRow { id: row.key(), cells, role }
}

/// Somebody who is taken by exception: the edition and the reason.
fn exception(line: &Enrolment, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
    let edition = ctx.world().label(line.edition.id);
    let who = format!("  {edition} {}", line.who.shown(ctx.world()));
    let (reason, role) = match &line.reason {
        Some(reason) => (reason.as_str().replace('\n', " "), Role::Warning),
        None => (ctx.tell(&say!("training-no-reason")), Role::Bad),
    };
    let state = ctx.tell(&say!("convention-exception"));
    let cells = vec![who, reason, String::new(), String::new(), state];
    TableRow { id: row.key(), cells, role }
}

fn texts(found: &Found, ctx: &Ctx<'_>) -> BTreeMap<Id, String> {
    let signed = found.all.iter().filter_map(|(id, _)| {
        let of = ctx.world().get::<Convention>(*id)?;
        Some((*id, of.what.as_str().to_owned()))
    });
    let taken = found.exceptions.iter().filter_map(|id| {
        let reason = ctx.world().get::<Enrolment>(*id)?.reason.as_ref()?;
        Some((*id, reason.as_str().replace('\n', " ")))
    });
    signed.chain(taken).collect()
}

impl Listing for Conventions {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        self.found = Found::of(ctx.today(), ctx.world());
        self.texts = texts(&self.found, ctx);
        let conventions = self.found.all.iter().map(|(id, _)| *id);
        conventions.chain(self.found.exceptions.iter().copied()).map(RowId::Record).collect()
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::fixed(ctx.tell(&say!("field-body")), 30),
            Column::share(ctx.tell(&say!("field-what")), 3).priority(1),
            Column::fixed(ctx.tell(&say!("field-signed")), 11).priority(2),
            Column::fixed(ctx.tell(&say!("column-until")), 11),
            Column::fixed(ctx.tell(&say!("field-state")), 15),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some(id) = id(row) else { return TableRow::default() };
        let known = self.found.all.iter().find(|(own, _)| *own == id);
        if let (Some((_, standing)), Some(of)) = (known, ctx.world().get::<Convention>(id)) {
            return convention(of, *standing, row, ctx);
        }
        ctx.world().get::<Enrolment>(id).map(|of| exception(of, row, ctx)).unwrap_or_default()
    }

    fn unfolds(&self) -> bool {
        true
    }

    /// What it is about, and the reason of an exception, where the column has no room for it.
    fn unfolded(&self, row: &RowId, width: u16) -> Option<String> {
        let text = id(row).and_then(|id| self.texts.get(&id))?;
        (text.chars().count() + TAKEN > usize::from(width)).then(|| text.clone())
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let found = &self.found;
        let told = say!(
            "conventions-heading",
            holds = found.count(|it| matches!(it, Standing::Holds | Standing::Ends(_))),
            ends = found.count(|it| matches!(it, Standing::Ends(_))),
            expired = found.count(|it| it == Standing::Expired),
            exceptions = found.exceptions.len(),
            unreasoned = found.unreasoned.len()
        );
        let is_any = !found.all.is_empty() || !found.exceptions.is_empty();
        is_any.then(|| ctx.tell(&told))
    }

    fn empty(&self) -> Sentence {
        say!("empty-conventions")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }
}
