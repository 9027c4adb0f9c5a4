//! Actions, open questions and notes received, of every sitting, by a query. Keeps out: settling
//! them, which is a command.

use super::cells::{day, id, maybe_day};
use super::detail;
use super::list::Listing;
use crate::domain::{Action, Entry, EntryKind, Id, Meeting, Note, Report, carry_over};
use crate::flow::{Ctx, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::following::{Query, is_late};
use crate::say;
use crate::text::Sentence;

/// The list, and how much of it is open, as it was read last.
#[derive(Debug, Default)]
pub(super) struct FollowUp {
    query: Query,
    open: usize,
    overdue: usize,
    questions: usize,
    /// Whether any action says in which phase it belongs.
    has_phases: bool,
}

impl FollowUp {
    fn action(&self, action: &Action, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let late = is_late(action, ctx.today());
        let role = match (action.is_open(), late) {
            (true, true) => Role::Bad,
            (true, false) => Role::Plain,
            (false, _) => Role::Dim,
        };
        let state = if late { ctx.tell(&say!("follow-past")) } else { ctx.tell(&state_of(action)) };
        let owner = action.owner.as_ref().map(|owner| owner.shown(ctx.world())).unwrap_or_default();
        let number = action.meeting.map(|meeting| number(meeting.id, ctx)).unwrap_or_default();
        let kind = ctx.tell(&say!("kind-one-actions"));
        let mut cells = vec![
            number,
            kind,
            state,
            maybe_day(action.due, ctx),
            action.text.as_str().to_owned(),
            owner,
        ];
        let phase = action.phase.map(|phase| ctx.tell(&phase.sentence()));
        cells.extend(self.has_phases.then(|| phase.unwrap_or_default()));
        TableRow { id: row.key(), cells, role }
    }

    fn question(entry: &Entry, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let (state, role) = match entry.closed {
            None => (ctx.tell(&say!("follow-open")), Role::Accent),
            Some(_) => (ctx.tell(&say!("follow-settled")), Role::Dim),
        };
        let text = entry.text.as_str().replace('\n', " ");
        let who =
            entry.speaker.as_ref().map(|speaker| speaker.shown(ctx.world())).unwrap_or_default();
        let kind = ctx.tell(&EntryKind::Question.sentence());
        let cells = vec![
            number(entry.meeting.id, ctx),
            kind,
            state,
            maybe_day(entry.closed, ctx),
            text,
            who,
        ];
        TableRow { id: row.key(), cells, role }
    }

    fn note(at: Id, note: &Note, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let new = carry_over::is_new(at, ctx.world());
        let (state, role) = if new {
            (say!("follow-received"), Role::Accent)
        } else {
            (say!("follow-on-agenda"), Role::Dim)
        };
        let from = note.from.as_ref().map(|from| from.shown(ctx.world())).unwrap_or_default();
        let text = note.text.as_str().replace('\n', " ");
        let kind = ctx.tell(&say!("follow-note"));
        let cells = vec![String::new(), kind, ctx.tell(&state), day(note.date, ctx), text, from];
        TableRow { id: row.key(), cells, role }
    }
}

fn state_of(action: &Action) -> Sentence {
    action.state.unwrap_or(crate::domain::ActionState::Open).sentence()
}

fn number(meeting: Id, ctx: &Ctx<'_>) -> String {
    ctx.world()
        .get::<Meeting>(meeting)
        .map(|meeting| meeting.number.get().to_string())
        .unwrap_or_default()
}

/// Everything there is to follow: what is open first, what has a term before what has none.
fn everything(ctx: &Ctx<'_>) -> Vec<Id> {
    let world = ctx.world();
    let mut rows: Vec<_> = world
        .all::<Action>()
        .map(|(id, action)| ((!action.is_open(), 0, action.due.is_none(), action.due), id))
        .chain(world.all::<Entry>().filter(|(_, entry)| entry.kind == EntryKind::Question).map(
            |(id, entry)| {
                ((!carry_over::is_unsettled(entry), 1, false, Some(entry.time.0.date_naive())), id)
            },
        ))
        .chain(
            world.all::<Note>().map(|(id, note)| {
                ((!carry_over::is_new(id, world), 2, false, Some(note.date)), id)
            }),
        )
        .collect();
    rows.sort();
    rows.into_iter().map(|(_, id)| id).collect()
}

impl Listing for FollowUp {
    fn narrow(&mut self, query: &str) -> String {
        let (asked, letters) = Query::of(query);
        self.query = asked;
        letters
    }

    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        let world = ctx.world();
        let open =
            || world.all::<Action>().map(|(_, action)| action).filter(|action| action.is_open());
        self.open = open().count();
        self.overdue = open().filter(|action| is_late(action, ctx.today())).count();
        self.has_phases = world.all::<Action>().any(|(_, action)| action.phase.is_some());
        self.questions =
            world.all::<Entry>().filter(|(_, entry)| carry_over::is_unsettled(entry)).count();
        everything(ctx)
            .into_iter()
            .filter(|id| self.query.asks_for(*id, ctx.today(), ctx.world()))
            .map(RowId::Record)
            .collect()
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        let phase = Column::fixed(ctx.tell(&say!("column-phase")), 14).priority(2);
        let columns = [
            Column::fixed(ctx.tell(&say!("column-sitting")), 3).to_the_right().priority(2),
            Column::fixed(ctx.tell(&say!("column-kind")), 11),
            Column::fixed(ctx.tell(&say!("field-state")), 10),
            Column::fixed(ctx.tell(&say!("column-term")), 11),
            Column::share(ctx.tell(&say!("column-what")), 3),
            Column::share(ctx.tell(&say!("column-who")), 1).priority(1),
        ];
        columns.into_iter().chain(self.has_phases.then_some(phase)).collect()
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some(id) = id(row) else { return TableRow::default() };
        let world = ctx.world();
        if let Some(action) = world.get::<Action>(id) {
            return self.action(action, row, ctx);
        }
        if let Some(entry) = world.get::<Entry>(id) {
            return Self::question(entry, row, ctx);
        }
        world.get::<Note>(id).map(|note| Self::note(id, note, row, ctx)).unwrap_or_default()
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let told = say!(
            "follow-heading",
            open = self.open,
            overdue = self.overdue,
            questions = self.questions
        );
        Some(ctx.tell(&told))
    }

    fn empty(&self) -> Sentence {
        say!("empty-follow-up")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let Some(id) = id(row) else { return Vec::new() };
        let mut lines = detail::lines(id, ctx);
        let labs: Vec<String> = ctx
            .world()
            .of::<Report>(id)
            .filter(|(_, report)| report.subject.id() == Some(id))
            .map(|(_, report)| ctx.world().label(report.lab.id))
            .collect();
        if !labs.is_empty() {
            lines.push(PageLine::entry(ctx.tell(&say!("kind-reports")), labs.join(", "), 24));
        }
        lines
    }
}
