//! The editions of the courses, by day. Keeps out: months as a grid (see `months`).

use crate::domain::{Course, Edition, EditionState, Id, training};
use crate::flow::{Ctx, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::training::{Delivery, editions};
use crate::say;
use crate::screens::cells::{day, hour, id, records};
use crate::screens::detail;
use crate::screens::list::Listing;
use crate::text::Sentence;

/// The list.
#[derive(Debug, Default)]
pub(in crate::screens) struct Editions;

/// From when to when a day of it lasts; nothing where nobody wrote it.
pub(super) fn hours(edition: &Edition) -> String {
    match (edition.start, edition.end) {
        (Some(_), Some(_)) => format!("{}-{}", hour(edition.start), hour(edition.end)),
        (start, _) => hour(start),
    }
}

/// How many are enrolled, of how many there is room for.
fn heads(id: Id, edition: &Edition, ctx: &Ctx<'_>) -> String {
    let enrolled = training::attendance(id, ctx.world()).enrolled;
    match edition.seats_in(ctx.world()) {
        Some(seats) => format!("{enrolled}/{seats}"),
        None => enrolled.to_string(),
    }
}

/// What became of it, and to which day it was moved.
pub(super) fn state(edition: &Edition, ctx: &Ctx<'_>) -> String {
    let state = ctx.tell(&edition.stage().sentence());
    match edition.moved_to {
        Some(to) => format!("{state} {} {}", ctx.session.look.arrow(), day(to, ctx)),
        None => state,
    }
}

impl Listing for Editions {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        records(editions(ctx.world()).into_iter().map(|(id, _)| id))
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::fixed(ctx.tell(&say!("field-date")), 11),
            Column::fixed(ctx.tell(&say!("column-hours")), 11).priority(2),
            Column::share(ctx.tell(&say!("field-course")), 3),
            Column::share(ctx.tell(&say!("field-place")), 2).priority(1),
            Column::fixed(ctx.tell(&say!("column-heads")), 8).to_the_right().priority(1),
            Column::fixed(ctx.tell(&say!("field-state")), 9),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let world = ctx.world();
        let Some((id, edition)) =
            id(row).and_then(|id| world.get::<Edition>(id).map(|it| (id, it)))
        else {
            return TableRow::default();
        };
        let title = world.get::<Course>(edition.course.id).map(|course| course.title.as_str());
        let mode = edition.mode_in(world).map(|mode| ctx.tell(&mode.sentence()));
        let place = edition.place.as_ref().map(|place| place.as_str().to_owned()).or(mode);
        let role = match edition.stage() {
            EditionState::Held => Role::Good,
            EditionState::Cancelled | EditionState::Moved => Role::Dim,
            // Whoever forgot to say what became of it is reminded.
            EditionState::Planned if edition.last_day() < ctx.today() => Role::Warning,
            EditionState::Planned => Role::Plain,
        };
        let cells = vec![
            day(edition.date, ctx),
            hours(edition),
            format!("{} {}", world.label(id), title.unwrap_or_default()),
            place.unwrap_or_default(),
            heads(id, edition, ctx),
            ctx.tell(&edition.stage().sentence()),
        ];
        TableRow { id: row.key(), cells, role }
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let found = Delivery::of(ctx.world()).total;
        let editions = found.editions;
        let all = editions.planned + editions.held + editions.cancelled + editions.moved;
        let told = say!(
            "calendar-heading",
            planned = editions.planned,
            held = editions.held,
            cancelled = editions.cancelled,
            moved = editions.moved,
            enrolled = found.enrolled
        );
        (all > 0).then(|| ctx.tell(&told))
    }

    fn empty(&self) -> Sentence {
        say!("empty-course-calendar")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }
}
