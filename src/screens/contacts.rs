//! The log of solicitation: every contact, newest first, and what it comes to. Keeps out: who was
//! never contacted, whom the list of stakeholders shows.

use std::collections::BTreeSet;

use super::cells::{day, id, maybe_day};
use super::detail;
use super::list::Listing;
use crate::domain::{Contact, Id, Stated, mapping};
use crate::flow::{ContactsMessage, Ctx, Message, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::{Coverage, by_channel, overdue};
use crate::say;
use crate::text::Sentence;

/// The list; it can be narrowed to the next steps that are overdue.
#[derive(Debug, Default)]
pub(super) struct Contacts {
    overdue: bool,
    late: BTreeSet<Id>,
    heading: Option<Sentence>,
}

impl Listing for Contacts {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        let mut all: Vec<(Id, &Contact)> = ctx.world().all::<Contact>().collect();
        all.sort_by_key(|(id, contact)| std::cmp::Reverse((contact.date, *id)));
        self.late = overdue(ctx.today(), ctx.world()).into_iter().collect();
        self.heading = Some(say!(
            "contacts-heading",
            count = all.len(),
            reached = all
                .iter()
                .map(|(_, contact)| mapping::kept(contact.stakeholder.id, ctx.world()))
                .collect::<BTreeSet<_>>()
                .len(),
            mapped = mapping::actors(ctx.world()).count(),
            late = self.late.len()
        ));
        all.into_iter()
            .map(|(id, _)| id)
            .filter(|id| !self.overdue || self.late.contains(id))
            .map(RowId::Record)
            .collect()
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        let told = |sentence: Sentence| ctx.tell(&sentence);
        vec![
            Column::fixed(told(say!("field-date")), 11),
            Column::share(told(say!("column-who")), 3),
            Column::fixed(told(say!("field-channel")), 10).priority(1),
            Column::share(told(say!("column-outcome")), 3).priority(2),
            Column::fixed(told(say!("field-due")), 13),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let found =
            id(row).and_then(|id| ctx.world().get::<Contact>(id).map(|contact| (id, contact)));
        let Some((id, contact)) = found else { return TableRow::default() };
        let late = self.late.contains(&id);
        let due = maybe_day(contact.due, ctx);
        let outcome = contact.outcome.as_ref().map(|outcome| outcome.as_str().to_owned());
        // What is still to be done says more than what came of it.
        let step = contact
            .next_step
            .as_ref()
            .map(|step| format!("{} {}", ctx.session.look.arrow(), step.as_str()));
        let silent = || {
            if contact.reply == Some(Stated::No) {
                ctx.tell(&say!("contact-no-reply"))
            } else {
                String::new()
            }
        };
        let cells = vec![
            day(contact.date, ctx),
            ctx.world().label(mapping::kept(contact.stakeholder.id, ctx.world())),
            ctx.tell(&contact.channel.sentence()),
            step.or(outcome).unwrap_or_else(silent),
            if late { format!("! {due}") } else { due },
        ];
        TableRow { id: row.key(), cells, role: if late { Role::Warning } else { Role::Plain } }
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        if self.overdue {
            Some(ctx.tell(&say!("contacts-overdue")))
        } else {
            self.heading.as_ref().map(|heading| ctx.tell(heading))
        }
    }

    fn empty(&self) -> Sentence {
        if self.overdue { say!("empty-overdue") } else { say!("empty-contacts") }
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }

    fn narrowed(&self) -> bool {
        self.overdue
    }

    fn widen(&mut self) {
        self.overdue = false;
    }

    fn hear(&mut self, message: &Message) {
        if let Message::Contacts(ContactsMessage::ToggleOverdue) = message {
            self.overdue = !self.overdue;
        }
    }
}

/// What the log comes to: by category of the map, and by channel.
pub(crate) fn totals(ctx: &Ctx<'_>) -> (String, Vec<PageLine>) {
    const WIDE: u16 = 26;
    let coverage = Coverage::of(ctx.sitting().map(|(sitting, _)| sitting), ctx.world());
    let total = coverage.total();
    let mut lines = vec![PageLine::title(ctx.tell(&say!("totals-categories")))];
    let row = |name: String, of: &crate::readings::Covered| {
        let told = say!(
            "totals-category",
            contacted = of.contacted,
            mapped = of.mapped(),
            replied = of.replied
        );
        PageLine::entry(name, ctx.tell(&told), WIDE)
    };
    for of in coverage.categories() {
        lines
            .push(row(of.category.clone().unwrap_or_else(|| ctx.tell(&say!("category-none"))), of));
    }
    lines.push(row(ctx.tell(&say!("totals-all")), &total));
    lines.push(PageLine::blank());
    lines.push(PageLine::title(ctx.tell(&say!("totals-channels"))));
    for (channel, reach) in by_channel(ctx.world()) {
        let told = say!(
            "totals-channel",
            contacts = reach.contacts,
            reached = reach.reached,
            replies = reach.replies
        );
        lines.push(PageLine::entry(ctx.tell(&channel.sentence()), ctx.tell(&told), WIDE));
    }
    (ctx.tell(&say!("totals-title")), lines)
}
