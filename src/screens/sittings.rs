//! The series of sittings with the state of each verbale. Keeps out: the sitting itself (see `live`).

use super::cells::{day, hour, id};
use super::detail;
use super::list::Listing;
use crate::domain::{Meeting, MinutesState, sittings};
use crate::flow::Ctx;
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::say;
use crate::text::Sentence;

/// The list.
#[derive(Debug)]
pub struct Sittings;

impl Listing for Sittings {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<String> {
        sittings::series(ctx.world()).into_iter().map(|(id, _)| id.to_string()).collect()
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::fixed(ctx.tell(&say!("column-number")), 4).to_the_right(),
            Column::fixed(ctx.tell(&say!("field-date")), 11),
            Column::share(ctx.tell(&say!("field-place")), 2).priority(2),
            Column::fixed(ctx.tell(&say!("column-present")), 9).to_the_right(),
            Column::fixed(ctx.tell(&say!("column-minutes")), 12),
            Column::fixed(ctx.tell(&say!("column-entries")), 5).to_the_right().priority(1),
        ]
    }

    fn row(&self, row: &str, ctx: &Ctx<'_>) -> TableRow {
        let found = id(row).and_then(|id| ctx.world().get::<Meeting>(id).map(|meeting| (id, meeting)));
        let Some((id, meeting)) = found else { return TableRow::default() };
        let count = sittings::count(id, ctx.world());
        let cells = vec![
            meeting.number.get().to_string(),
            day(meeting.date, ctx),
            meeting.place.as_ref().map(|place| place.as_str().to_owned()).unwrap_or_default(),
            format!("{}/{}", count.present, count.invited),
            ctx.tell(&meeting.minutes_state().sentence()),
            sittings::entries(id, ctx.world()).len().to_string(),
        ];
        let role = if meeting.minutes_state() == MinutesState::Approved { Role::Dim } else { Role::Plain };
        TableRow { id: row.to_owned(), cells, role }
    }

    fn empty(&self) -> Sentence {
        say!("empty-sittings")
    }

    fn detail(&self, row: &str, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let Some(id) = id(row) else { return Vec::new() };
        let mut lines = detail::lines(id, ctx);
        lines.push(PageLine::blank());
        lines.push(PageLine::title(ctx.tell(&say!("detail-agenda"))));
        for (_, item) in sittings::agenda(id, ctx.world()) {
            let head = detail::time_box(None, item.minutes.map(|minutes| minutes.get()));
            lines.push(PageLine::entry(head, format!("{}. {}", item.position.get(), item.title.as_str()), 6));
        }
        if let Some(meeting) = ctx.world().get::<Meeting>(id).filter(|meeting| meeting.start.is_some()) {
            lines.push(PageLine::blank());
            lines.push(PageLine::plain(format!("{} - {}", hour(meeting.start), hour(meeting.end))));
        }
        lines
    }
}
