//! Needs by area, each followed by its courses; last the courses that answer none. Keeps out: when
//! courses are held (see `calendar`).

use crate::domain::{
    Course, Datum, Decimal, Edition, EditionState, Id, Need, PlainArea, TrainingArea, World,
    training,
};
use crate::flow::{Ctx, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::training::{AreaSums, Lineage};
use crate::say;
use crate::screens::cells::id;
use crate::screens::detail;
use crate::screens::list::Listing;
use crate::text::Sentence;

/// The list, as it was read last.
#[derive(Debug, Default)]
pub(in crate::screens) struct Plan {
    lineage: Lineage,
}

/// An area, or that there is none.
pub(super) fn area(area: Option<TrainingArea>, ctx: &Ctx<'_>) -> String {
    let sentence = area.map(|area| area.sentence(ctx.world()));
    ctx.tell(&sentence.unwrap_or_else(|| say!("training-no-area")))
}

/// An area in a word, for a narrow column.
fn short(area: Option<TrainingArea>, ctx: &Ctx<'_>) -> String {
    let Some(area) = area else { return String::new() };
    let plain = match area {
        TrainingArea::Plain(plain) if area.own_name(ctx.world()).is_none() => plain,
        _ => return ctx.tell(&area.sentence(ctx.world())),
    };
    ctx.tell(&match plain {
        PlainArea::Legal => say!("training-area-legal"),
        PlainArea::Technological => say!("training-area-technological"),
        PlainArea::Managerial => say!("training-area-managerial"),
        PlainArea::Other => say!("training-area-other"),
    })
}

/// Hours as people read them.
pub(super) fn hours(units: i64, ctx: &Ctx<'_>) -> String {
    ctx.session.language.decimal(&Decimal::from_units(units).raw())
}

/// The needs of an area in one line.
fn summed((of, sums): &(Option<TrainingArea>, AreaSums), ctx: &Ctx<'_>) -> String {
    let area = area(*of, ctx);
    ctx.tell(&say!("training-area-sum", area = area, needs = sums.needs, people = sums.people))
}

fn codes(courses: &[Id], world: &dyn World) -> String {
    let code = |id: &Id| world.get::<Course>(*id).map(|course| course.code.as_str().to_owned());
    courses.iter().filter_map(code).collect::<Vec<_>>().join(", ")
}

fn need(need: &Need, courses: &[Id], row: &RowId, ctx: &Ctx<'_>) -> TableRow {
    let people = need.headcount.map(|count| count.get().to_string()).unwrap_or_default();
    let (state, role) = if courses.is_empty() {
        (ctx.tell(&say!("training-uncovered")), Role::Bad)
    } else {
        (codes(courses, ctx.world()), Role::Title)
    };
    let phase = need.phase.map(|phase| ctx.tell(&phase.sentence()));
    let state = [Some(state), phase].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let title = format!("{} {}", need.code.as_str(), need.title.as_str());
    TableRow { id: row.key(), cells: vec![title, short(Some(need.area), ctx), people, state], role }
}

fn course(own: Id, course: &Course, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
    let lasts = course.hours.map(|of| {
        let hours = hours(of.units(), ctx);
        ctx.tell(&say!("training-hours", hours = hours))
    });
    let role = match (course.stands(), course.needs.ids.is_empty()) {
        (false, _) => Role::Dim,
        (true, true) => Role::Warning,
        (true, false) => Role::Plain,
    };
    let rootless = (course.stands() && course.needs.ids.is_empty())
        .then(|| ctx.tell(&say!("training-rootless")));
    let year = course.annuality.map(|year| ctx.tell(&say!("training-year", year = year.get())));
    let state = ctx.tell(&course.stage().sentence());
    let told = [rootless, held(own, ctx), Some(state), year];
    let title = format!("  {} {}", course.code.as_str(), course.title.as_str());
    let cells = vec![
        title,
        short(course.area_in(ctx.world()), ctx),
        lasts.unwrap_or_default(),
        told.into_iter().flatten().collect::<Vec<_>>().join(", "),
    ];
    TableRow { id: row.key(), cells, role }
}

/// How many of its editions were held; nothing of a course without any.
fn held(course: Id, ctx: &Ctx<'_>) -> Option<String> {
    let editions = training::editions_of(course, ctx.world());
    let stands: Vec<&Edition> =
        editions.iter().map(|(_, edition)| *edition).filter(|it| it.stands()).collect();
    let done = stands.iter().filter(|edition| edition.stage() == EditionState::Held).count();
    (!editions.is_empty())
        .then(|| ctx.tell(&say!("training-held", held = done, editions = stands.len())))
}

impl Listing for Plan {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        self.lineage = Lineage::of(ctx.world());
        let mut left = self.lineage.courses.clone();
        let mut rows = Vec::new();
        for (need, _) in &self.lineage.needs {
            rows.push(RowId::Record(*need));
            // A course stands once, under the first of its needs; also when it was cancelled.
            let of_need = |id: &Id| {
                let course = ctx.world().get::<Course>(*id);
                course.is_some_and(|course| course.needs.ids.contains(need))
            };
            let (own, others): (Vec<Id>, Vec<Id>) = left.into_iter().partition(of_need);
            rows.extend(own.into_iter().map(RowId::Record));
            left = others;
        }
        rows.extend(left.into_iter().map(RowId::Record));
        rows
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::share(ctx.tell(&say!("column-training")), 4),
            Column::fixed(ctx.tell(&say!("field-area")), 11).priority(1),
            Column::fixed(ctx.tell(&say!("column-training-size")), 8).to_the_right().priority(1),
            Column::share(ctx.tell(&say!("field-state")), 3),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some(id) = id(row) else { return TableRow::default() };
        if let Some(of) = ctx.world().get::<Need>(id) {
            let courses = self.lineage.needs.iter().find(|(need, _)| *need == id);
            return need(
                of,
                courses.map(|(_, courses)| courses.as_slice()).unwrap_or_default(),
                row,
                ctx,
            );
        }
        ctx.world().get::<Course>(id).map(|of| course(id, of, row, ctx)).unwrap_or_default()
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let lineage = &self.lineage;
        if lineage.needs.is_empty() && lineage.courses.is_empty() {
            return None;
        }
        let areas: Vec<String> = lineage
            .areas
            .iter()
            .filter(|(_, sums)| sums.needs > 0)
            .map(|it| summed(it, ctx))
            .collect();
        let told = say!(
            "training-heading",
            areas = areas.join(", "),
            needs = lineage.total.needs,
            people = lineage.total.people,
            uncovered = lineage.uncovered.len(),
            rootless = lineage.rootless.len()
        );
        Some(ctx.tell(&told))
    }

    fn empty(&self) -> Sentence {
        say!("empty-training")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }
}
