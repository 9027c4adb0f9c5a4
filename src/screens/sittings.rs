//! The series of sittings with the state of each verbale. Keeps out: the sitting itself (see
//! `live`).

use super::cells::{day, hour, id, records};
use super::detail;
use super::list::Listing;
use crate::domain::{
    Attachment, Id, Meeting, MinutesState, Observation, Record, Report, carry_over, notice,
    sittings,
};
use crate::flow::{Ctx, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::say;
use crate::text::Sentence;

/// Columns before what is said in a detail.
const INDENT: u16 = 6;

/// The list.
#[derive(Debug)]
pub(super) struct Sittings;

impl Listing for Sittings {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        records(sittings::series(ctx.world()).into_iter().map(|(id, _)| id))
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

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let found =
            id(row).and_then(|id| ctx.world().get::<Meeting>(id).map(|meeting| (id, meeting)));
        let Some((id, meeting)) = found else { return TableRow::default() };
        let count = sittings::count(id, ctx.world());
        let cells = vec![
            meeting.number.get().to_string(),
            day(meeting.date, ctx),
            meeting.place.as_ref().map(|place| place.as_str().to_owned()).unwrap_or_default(),
            format!("{}/{}", count.present, count.invited),
            ctx.tell(&meeting.minutes_state().sentence()),
            sittings::taken_down(id, ctx.world()).len().to_string(),
        ];
        let role =
            if meeting.minutes_state() == MinutesState::Approved { Role::Dim } else { Role::Plain };
        TableRow { id: row.key(), cells, role }
    }

    fn empty(&self) -> Sentence {
        say!("empty-sittings")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| page(id, ctx)).unwrap_or_default()
    }
}

/// What is known of a sitting: its fields, its order of the day, what it leaves to be followed.
pub(crate) fn page(id: Id, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let mut lines = detail::lines(id, ctx);
    let Some(meeting) = ctx.world().get::<Meeting>(id) else { return lines };
    if meeting.start.is_some() {
        lines.push(PageLine::plain(format!("{} - {}", hour(meeting.start), hour(meeting.end))));
    } else {
        lines.push(convocation(meeting, ctx));
    }
    agenda(id, meeting, ctx, &mut lines);
    followed(id, ctx, &mut lines);
    lines
}

/// Where the convocation stands.
fn convocation(meeting: &Meeting, ctx: &Ctx<'_>) -> PageLine {
    let last = day(notice::last_day(meeting, ctx.world()), ctx);
    let (told, role) = match notice::standing(meeting, ctx.today(), ctx.world()) {
        notice::Notice::Kept => (say!("notice-kept"), Role::Plain),
        notice::Notice::Short { given } => (say!("notice-short", days = given), Role::Warning),
        notice::Notice::Left { days } => {
            (say!("notice-left", days = days, last = last), Role::Accent)
        }
        notice::Notice::Missed { days } => {
            (say!("notice-missed", days = days, last = last), Role::Warning)
        }
    };
    PageLine::styled(ctx.tell(&told), role)
}

/// The order of the day with its time boxes, and whether they fit into the sitting.
fn agenda(id: Id, meeting: &Meeting, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    let items = sittings::agenda(id, ctx.world());
    lines.push(PageLine::blank());
    lines.push(PageLine::title(ctx.tell(&say!("detail-agenda"))));
    for (item_id, item) in &items {
        let head = detail::time_box(None, item.minutes.map(|minutes| minutes.get()));
        let phase = item.phase.map(|phase| format!(" ({})", ctx.tell(&phase.sentence())));
        let phase = phase.unwrap_or_default();
        let title = format!("{}. {}{phase}", item.position.get(), item.title.as_str());
        lines.push(PageLine::entry(head, title, INDENT));
        for from in carry_over::taken_up(*item_id, ctx.world()) {
            lines.push(PageLine::entry(String::new(), taken_up(from, ctx), INDENT));
        }
        if let Some(materials) = &item.materials {
            let materials = materials.as_str().replace('\n', "; ");
            lines.push(PageLine::entry(
                String::new(),
                ctx.tell(&say!("detail-materials", what = materials)),
                INDENT,
            ));
        }
    }
    let boxes: i64 =
        items.iter().filter_map(|(_, item)| item.minutes).map(|minutes| minutes.get()).sum();
    if boxes == 0 {
        return;
    }
    let hours = (meeting.planned_start.or(meeting.start), meeting.planned_end.or(meeting.end));
    let (told, role) = match hours {
        (Some(start), Some(end)) => {
            let length = (end.0 - start.0).num_minutes();
            let role = if boxes > length { Role::Warning } else { Role::Plain };
            (say!("boxes-of", boxes = boxes, length = length), role)
        }
        _ => (say!("boxes-total", boxes = boxes), Role::Plain),
    };
    lines.push(PageLine::styled(ctx.tell(&told), role));
}

/// Where an item comes from.
pub(super) fn taken_up(from: Id, ctx: &Ctx<'_>) -> String {
    let number =
        |meeting: Id| ctx.world().get::<Meeting>(meeting).map_or(0, |meeting| meeting.number.get());
    ctx.tell(&match ctx.world().record(from) {
        Some(Record::Agenda(item)) => say!("taken-item", number = number(item.meeting.id)),
        Some(Record::Entries(entry)) => say!("taken-question", number = number(entry.meeting.id)),
        Some(Record::Notes(note)) => say!("taken-note", day = day(note.date, ctx)),
        _ => say!("taken-other"),
    })
}

/// What the sitting leaves to be followed: observations, annexes, what labs must be told.
fn followed(id: Id, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    let world = ctx.world();
    let mut observations: Vec<(Id, &Observation)> = world.of::<Observation>(id).collect();
    observations.sort_by_key(|(id, found)| (found.date, *id));
    section(
        say!("detail-observations"),
        ctx,
        lines,
        observations.iter().map(|(_, found)| {
            let text = match &found.outcome {
                Some(outcome) => format!("{} -> {}", found.text.as_str(), outcome.as_str()),
                None => ctx.tell(&say!("observation-open", text = found.text.as_str())),
            };
            (day(found.date, ctx), text)
        }),
    );
    let annexes = world.of::<Attachment>(id).map(|(_, annex)| {
        let sum: String = annex
            .sha256
            .as_ref()
            .map(|sum| sum.as_str().chars().take(12).collect())
            .unwrap_or_default();
        (sum, annex.name.as_str().to_owned())
    });
    section(say!("detail-annexes"), ctx, lines, annexes.collect::<Vec<_>>());
    let reports = world
        .of::<Report>(id)
        .filter(|(_, report)| report.meeting.is_some_and(|meeting| meeting.id == id));
    let reports: Vec<_> = reports
        .map(|(_, report)| {
            let lab = world
                .record(report.lab.id)
                .map(|record| record.cell("code", world).text())
                .unwrap_or_default();
            (lab, report.subject.shown(world))
        })
        .collect();
    section(say!("detail-reports"), ctx, lines, reports);
}

fn section(
    title: Sentence,
    ctx: &Ctx<'_>,
    lines: &mut Vec<PageLine>,
    entries: impl IntoIterator<Item = (String, String)>,
) {
    let mut entries = entries.into_iter().peekable();
    if entries.peek().is_none() {
        return;
    }
    lines.push(PageLine::blank());
    lines.push(PageLine::title(ctx.tell(&title)));
    lines.extend(entries.map(|(head, text)| PageLine::entry(head, text, 14)));
}
