//! The sitting at hand: order of the day at the left, the running record at the right. Keeps out: taking down, which is a command.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::cells::{day, hour};
use super::detail::time_box;
use crate::domain::{
    Action, AgendaItem, AgendaState, Attendance, AttendanceState, Entry, EntryKind, Id, Meeting, mandates, sittings,
};
use crate::flow::{Act, Ctx, Screen};
use crate::kit::{Canvas, Fuzzy, Motion, PageLine, PageState, Role, RowsBy, TableRow, TableState, frame};
use crate::kit::{Column, Table};
use crate::say;

/// The live sitting on screen.
#[derive(Debug, Default)]
pub struct Live {
    entries: Vec<Id>,
    state: TableState,
    query: String,
}

impl Live {
    fn rows(&self) -> RowsBy<impl Fn(usize) -> String + '_, impl Fn(usize) -> TableRow> {
        let id = |index: usize| self.entries.get(index).map(Id::to_string).unwrap_or_default();
        RowsBy::new(self.entries.len(), id, |_| TableRow::default())
    }

    fn agenda(&self, meeting: Id, sitting: &Meeting, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let mut lines = Vec::new();
        for (_, item) in sittings::agenda(meeting, ctx.world()) {
            lines.push(agenda_line(item, ctx.in_session(sitting), ctx));
            if item.state == Some(AgendaState::Open)
                && let Some(question) = &item.question
            {
                lines.push(PageLine::entry(String::new(), question.as_str(), 3));
            }
        }
        if lines.is_empty() {
            lines.push(PageLine::styled(ctx.tell(&say!("live-no-agenda")), Role::Dim));
        }
        let uncovered: Vec<_> = uncovered_in_room(meeting, sitting, ctx);
        if !uncovered.is_empty() {
            lines.push(PageLine::blank());
            lines.push(PageLine::styled(ctx.tell(&say!("live-uncovered", labs = uncovered.join(", "))), Role::Warning));
        }
        lines
    }

    fn entry_row(&self, index: usize, ctx: &Ctx<'_>) -> TableRow {
        let Some(id) = self.entries.get(index) else { return TableRow::default() };
        let Some(entry) = ctx.world().get::<Entry>(*id) else { return action_row(*id, ctx) };
        let mut text = entry.text.as_str().replace('\n', " ");
        if let Some(speaker) = &entry.speaker {
            text = format!("{}: {text}", speaker.shown(ctx.book()));
        }
        if !entry.holders.0.is_empty() {
            let holders: Vec<String> = entry.holders.0.iter().map(|party| party.shown(ctx.book())).collect();
            text = format!("{text} ({})", holders.join("; "));
        }
        if let Some(method) = entry.method {
            text = format!("[{}] {text}", ctx.tell(&method.sentence()));
        }
        let role = match entry.kind {
            EntryKind::Decision | EntryKind::Agreement => Role::Good,
            EntryKind::Divergence => Role::Warning,
            EntryKind::Question => Role::Accent,
            _ => Role::Plain,
        };
        TableRow { id: id.to_string(), cells: vec![hour(Some(entry.time)), ctx.tell(&entry.kind.sentence()), text], role }
    }
}

/// What somebody will do, as the sitting gave it: after the entries, since an action has a term and no minute.
fn actions(meeting: Id, ctx: &Ctx<'_>) -> Vec<Id> {
    ctx.world().of::<Action>(meeting).map(|(id, _)| id).collect()
}

fn action_row(id: Id, ctx: &Ctx<'_>) -> TableRow {
    let Some(action) = ctx.world().get::<Action>(id) else { return TableRow::default() };
    let owner = action.owner.as_ref().map_or_else(|| ctx.tell(&say!("owner-none")), |owner| owner.shown(ctx.book()));
    let due = action.due.map_or_else(|| ctx.tell(&say!("due-none")), |due| day(due, ctx));
    let text = ctx.tell(&say!("live-action", text = action.text.as_str(), owner = owner, due = due));
    TableRow {
        id: id.to_string(),
        cells: vec![String::new(), ctx.tell(&EntryKind::Action.sentence()), text],
        role: Role::Plain,
    }
}

/// Labs for which nobody who is present may speak.
fn uncovered_in_room(meeting: Id, sitting: &Meeting, ctx: &Ctx<'_>) -> Vec<String> {
    let present: Vec<Id> = ctx
        .world()
        .of::<Attendance>(meeting)
        .filter(|(_, line)| line.state == AttendanceState::Present && line.departure.is_none())
        .map(|(_, line)| line.person.id)
        .collect();
    if present.is_empty() {
        return Vec::new();
    }
    let mut labs: Vec<String> = ctx
        .world()
        .all::<crate::domain::Lab>()
        .filter(|(id, _)| {
            !mandates::holding(*id, sitting.date, ctx.world()).iter().any(|(_, mandate)| present.contains(&mandate.person.id))
        })
        .map(|(_, lab)| lab.code.as_str().to_owned())
        .collect();
    labs.sort();
    labs
}

fn agenda_line(item: &AgendaItem, held: bool, ctx: &Ctx<'_>) -> PageLine {
    let look = ctx.session.look;
    let until = item.ended.map(|ended| ended.0).or_else(|| held.then_some(ctx.now));
    let ran = item.started.zip(until).map(|(started, until)| (until - started.0).num_minutes().max(0));
    let minutes = item.minutes.map(|minutes| minutes.get());
    let over = matches!((ran, minutes), (Some(ran), Some(minutes)) if ran > minutes);
    let (mark, role) = match item.state {
        Some(AgendaState::Open) if over => (look.marker(), Role::Warning),
        Some(AgendaState::Open) => (look.marker(), Role::Selected),
        Some(AgendaState::Done) => (look.tick(), Role::Dim),
        _ => (" ", Role::Plain),
    };
    let text = format!("{}. {} {}", item.position.get(), item.title.as_str(), time_box(ran, minutes));
    PageLine { head: mark.to_owned(), text, role, indent: 2 }
}

impl Screen for Live {
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        let was_last = self.state.selected.is_none() || self.state.selected == self.entries.last().map(Id::to_string);
        let fuzzy = Fuzzy::new(&self.query);
        self.entries = ctx.sitting().map_or_else(Vec::new, |(meeting, _)| {
            sittings::entries(meeting, ctx.world())
                .into_iter()
                .filter(|(_, entry)| fuzzy.is_blank() || fuzzy.score(entry.text.as_str()).is_some())
                .map(|(id, _)| id)
                .chain(actions(meeting, ctx))
                .collect()
        });
        let mut state = std::mem::take(&mut self.state);
        if was_last && let Some(last) = self.entries.last() {
            state.select(last.to_string());
        }
        state.sync(&self.rows());
        self.state = state;
    }

    fn draw(&mut self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let look = ctx.session.look;
        let Some((id, meeting)) = ctx.sitting() else {
            frame::draw_centred(&[ctx.tell(&say!("empty-live"))], Role::Dim, area, buffer, look);
            return None;
        };
        let count = sittings::count(id, ctx.world());
        let heading = say!(
            "live-heading",
            number = meeting.number.get(),
            day = ctx.session.language.date_long(meeting.date),
            start = if meeting.start.is_some() { hour(meeting.start) } else { "-".to_owned() },
            present = count.present,
            invited = count.invited,
            state = meeting.minutes_state().sentence()
        );
        Canvas::new(buffer, Rect { height: area.height.min(1), ..area }, look).text(
            0,
            0,
            area.width,
            &ctx.tell(&heading),
            Role::Accent,
        );
        let body = Rect { y: area.y + area.height.min(1), height: area.height.saturating_sub(1), ..area };
        let left = Rect { width: body.width / 3, ..body };
        let right = Rect { x: body.x + left.width + 1, width: body.width.saturating_sub(left.width + 1), ..body };
        PageState::new(self.agenda(id, meeting, ctx)).draw(left, buffer, look);
        let table = Table {
            columns: vec![
                Column::fixed(ctx.tell(&say!("column-hour")), 5),
                Column::fixed(ctx.tell(&say!("column-kind")), 12),
                Column::share(ctx.tell(&say!("column-record")), 1),
            ],
            empty: vec![ctx.tell(&say!("empty-record"))],
        };
        let ids = |index: usize| self.entries.get(index).map(Id::to_string).unwrap_or_default();
        let rows = RowsBy::new(self.entries.len(), ids, |index| self.entry_row(index, ctx));
        let mut state = self.state.clone();
        table.draw(&rows, &mut state, right, buffer, look);
        self.state = state;
        None
    }

    fn step(&mut self, motion: Motion, _ctx: &Ctx<'_>) -> Vec<Act> {
        let mut state = std::mem::take(&mut self.state);
        state.step(&self.rows(), motion);
        self.state = state;
        Vec::new()
    }

    fn filter(&mut self, query: &str, ctx: &Ctx<'_>) {
        query.clone_into(&mut self.query);
        self.refresh(ctx);
    }

    fn query(&self) -> &str {
        &self.query
    }

    fn select(&mut self, row: &str, _ctx: &Ctx<'_>) {
        self.state.select(row);
        let mut state = std::mem::take(&mut self.state);
        state.sync(&self.rows());
        self.state = state;
    }

    fn row(&self) -> Option<String> {
        self.state.selected.clone()
    }
}
