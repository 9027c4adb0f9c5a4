//! The sitting at hand: order of the day at the left, the running record at the right. Keeps out:
//! taking down, which is a command.

use std::collections::BTreeSet;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::cells::{day, hour, id, records};
use super::detail::{self, time_box};
use super::list::{List, Listing};
use super::vote;
use crate::domain::count::Count;
use crate::domain::{
    Action, AgendaItem, AgendaState, Attendance, AttendanceState, ConsensusMethod, Entry,
    EntryKind, Group, Id, Meeting, Poll, Question, Rules, Turn, seats, sittings,
};
use crate::flow::{Act, Ctx, RowId, Screen};
use crate::kit::{Canvas, Column, Motion, PageLine, PageState, Role, TableRow, frame, safe};
use crate::readings::groups::LastTime;
use crate::say;
use crate::text::{Sentence, duration};

/// Where the title of an item begins, after its mark.
const INDENT: u16 = 2;

/// How many questions that are still open stand beside the order of the day.
const MOST_KNOTS: usize = 3;

/// The running record: entries by time, then actions.
#[derive(Debug)]
struct Said;

impl Listing for Said {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        let Some((meeting, _)) = ctx.sitting() else { return Vec::new() };
        records(sittings::taken_down(meeting, ctx.world()))
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::fixed(ctx.tell(&say!("column-hour")), 5),
            Column::fixed(ctx.tell(&say!("column-item")), 2),
            Column::fixed(ctx.tell(&say!("column-kind")), 12),
            Column::share(ctx.tell(&say!("column-record")), 1),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some(id) = id(row) else { return TableRow::default() };
        ctx.world()
            .get::<Entry>(id)
            .map_or_else(|| action_row(id, ctx), |entry| entry_row(id, entry, ctx))
    }

    fn empty(&self) -> Sentence {
        say!("empty-record")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }
}

/// The live sitting on screen.
pub(super) struct Live {
    record: List<Said>,
    standing: Vec<PageLine>,
    /// The rows there were: a new one is what was just taken down.
    known: BTreeSet<Id>,
}

impl Live {
    /// The sitting at hand, with nothing selected yet.
    pub(super) fn new() -> Self {
        Self { record: List::new(Said), standing: Vec::new(), known: BTreeSet::new() }
    }

    /// The entry under the hand, whole.
    fn whole(&self, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let Some(row) = self.record.row() else { return Vec::new() };
        let cells = Said.row(&row, ctx).cells;
        let mut lines: Vec<PageLine> =
            cells.into_iter().next_back().map(PageLine::plain).into_iter().collect();
        let entry = id(&row).and_then(|id| ctx.world().get::<Entry>(id));
        if let Some(words) = entry.and_then(|entry| entry.reservation.as_ref()) {
            lines
                .push(PageLine::plain(ctx.tell(&say!("live-reservation", words = words.as_str()))));
        }
        lines
    }

    /// The order of the day: one line an item, the item at hand in full with its question.
    fn agenda(meeting: Id, sitting: &Meeting, width: u16, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let mut lines = Vec::new();
        for (_, item) in sittings::agenda(meeting, ctx.world()) {
            lines.push(agenda_line(item, ctx.in_session(sitting), width, ctx));
            if item.state == Some(AgendaState::Open)
                && let Some(question) = &item.question
            {
                lines.push(PageLine::entry(String::new(), question.as_str(), INDENT + 1));
            }
        }
        if lines.is_empty() {
            lines.push(PageLine::styled(ctx.tell(&say!("live-no-agenda")), Role::Dim));
        }
        if let Some(speaking) = floor(meeting, ctx).filter(|_| ctx.in_session(sitting)) {
            lines.push(PageLine::blank());
            lines.push(speaking);
        }
        let uncovered: Vec<_> = uncovered_in_room(meeting, ctx);
        if !uncovered.is_empty() {
            lines.push(PageLine::blank());
            lines.push(PageLine::styled(
                ctx.tell(&say!("live-uncovered", labs = uncovered.join(", "))),
                Role::Warning,
            ));
        }
        lines.extend(still_open(meeting, sitting, ctx));
        lines
    }
}

/// The questions that earlier sittings left open, until this one takes up its first item.
fn still_open(meeting: Id, sitting: &Meeting, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let begun = sittings::agenda(meeting, ctx.world())
        .iter()
        .any(|(_, item)| !matches!(item.state, None | Some(AgendaState::Planned)));
    let knots = LastTime::before(meeting, ctx.world())
        .filter(|_| !begun && sitting.end.is_none())
        .map_or_else(Vec::new, |last| last.knots);
    if knots.is_empty() {
        return Vec::new();
    }
    let title = ctx.tell(&say!("live-still-open", count = knots.len()));
    let from = |number| ctx.tell(&say!("last-knot", number = number));
    let shown = knots.iter().take(MOST_KNOTS).map(|knot| {
        PageLine::entry("-", format!("{} ({})", knot.text, from(knot.sitting)), INDENT)
    });
    [PageLine::blank(), PageLine::styled(title, Role::Accent)].into_iter().chain(shown).collect()
}

/// Since when the sitting is held, else when it is to begin.
fn hours(meeting: &Meeting) -> Sentence {
    match (meeting.start, meeting.planned_start) {
        (Some(_), _) if meeting.end.is_some() => {
            say!("live-from-to", start = hour(meeting.start), end = hour(meeting.end))
        }
        (Some(_), _) => say!("live-since", start = hour(meeting.start)),
        (None, Some(_)) => say!("live-planned", start = hour(meeting.planned_start)),
        (None, None) => say!("live-not-begun"),
    }
}

/// Who may decide now, and the quorum where the rules ask for one; nothing before anybody has come.
fn standing(ctx: &Ctx<'_>) -> Vec<PageLine> {
    // Whoever stands aside from the item at hand is not counted, as on the screen of the vote.
    let item = |id| sittings::current(id, ctx.world()).map(|(item, _)| item);
    let count = ctx
        .sitting()
        .and_then(|(id, sitting)| Count::of(id, item(id), ctx.minute_of(id, sitting), ctx.world()));
    let Some(count) = count.filter(|count| count.present > 0) else { return Vec::new() };
    [PageLine::blank(), vote::who(&count, ctx)]
        .into_iter()
        .chain(vote::quorum(&count, ctx))
        .collect()
}

/// An entry with its speaker, who holds it and how it was decided.
fn entry_row(id: Id, entry: &Entry, ctx: &Ctx<'_>) -> TableRow {
    let mut text = entry.text.as_str().replace('\n', " ");
    if let Some(speaker) = &entry.speaker {
        text = format!("{}: {text}", speaker.shown(ctx.world()));
    }
    if let Some(group) = answered(entry, ctx) {
        text = format!("{group}: {text}");
    }
    if !entry.holders.0.is_empty() {
        let holders: Vec<String> =
            entry.holders.0.iter().map(|party| party.shown(ctx.world())).collect();
        text = format!("{text} ({})", holders.join("; "));
    }
    if let Some(method) = entry.method {
        text = format!("[{}] {text}", decided(method, entry, ctx));
    }
    let role = match entry.kind {
        EntryKind::Decision | EntryKind::Agreement => Role::Good,
        EntryKind::Divergence => Role::Warning,
        EntryKind::Question => Role::Accent,
        _ => Role::Plain,
    };
    let item = entry.item.and_then(|item| ctx.world().get::<AgendaItem>(item.id));
    let under = item.map(|item| item.position.get().to_string()).unwrap_or_default();
    TableRow {
        id: id.to_string(),
        cells: vec![hour(Some(entry.time)), under, ctx.tell(&entry.kind.sentence()), text],
        role,
    }
}

/// How it was decided; of a vote also how it ended.
fn decided(method: ConsensusMethod, entry: &Entry, ctx: &Ctx<'_>) -> String {
    let poll = entry.item.and_then(|item| Poll::on(item.id, ctx.world()));
    let how = ctx.tell(&method.sentence());
    match poll.filter(|_| method == ConsensusMethod::Vote) {
        Some((_, poll)) => format!("{how}: {}", ctx.tell(&poll.result.sentence())),
        None => how,
    }
}

/// The group and the question of an entry, as short as can be.
fn answered(entry: &Entry, ctx: &Ctx<'_>) -> Option<String> {
    let group = entry.group.and_then(|group| ctx.world().get::<Group>(group.id)).map(Group::short);
    let question = entry.question.and_then(|question| ctx.world().get::<Question>(question.id));
    match question {
        None => group,
        Some(question) => {
            let group = group.unwrap_or_else(|| ctx.tell(&say!("groups-plenary")));
            Some(ctx.tell(&say!("live-answer", group = group, question = question.position.get())))
        }
    }
}

/// Who has the floor, and for how long.
fn floor(meeting: Id, ctx: &Ctx<'_>) -> Option<PageLine> {
    let (_, turn) = ctx.world().of::<Turn>(meeting).find(|(_, turn)| turn.end.is_none())?;
    let minutes = duration((ctx.now - turn.start.0).num_minutes().max(0));
    let name = turn.speaker.shown(ctx.world());
    let told =
        ctx.tell(&say!("live-turn", name = name, time = hour(Some(turn.start)), minutes = minutes));
    Some(PageLine::styled(told, Role::Accent))
}

fn action_row(id: Id, ctx: &Ctx<'_>) -> TableRow {
    let Some(action) = ctx.world().get::<Action>(id) else { return TableRow::default() };
    let owner = action
        .owner
        .as_ref()
        .map_or_else(|| ctx.tell(&say!("owner-none")), |owner| owner.shown(ctx.world()));
    let due = action.due.map_or_else(|| ctx.tell(&say!("due-none")), |due| day(due, ctx));
    let text =
        ctx.tell(&say!("live-action", text = action.text.as_str(), owner = owner, due = due));
    TableRow {
        id: id.to_string(),
        cells: vec![String::new(), String::new(), ctx.tell(&EntryKind::Action.sentence()), text],
        role: Role::Plain,
    }
}

/// Labs for which nobody who is present may speak.
fn uncovered_in_room(meeting: Id, ctx: &Ctx<'_>) -> Vec<String> {
    let here =
        |line: &Attendance| line.state == AttendanceState::Present && line.departure.is_none();
    if !ctx.world().of::<Attendance>(meeting).any(|(_, line)| here(line)) {
        return Vec::new();
    }
    let mut labs: Vec<String> = ctx
        .world()
        .all::<crate::domain::Lab>()
        .filter(|(id, _)| !seats::is_represented_now(*id, meeting, ctx.world()))
        .map(|(_, lab)| lab.label(ctx.world()))
        .collect();
    labs.sort();
    labs
}

fn agenda_line(item: &AgendaItem, held: bool, width: u16, ctx: &Ctx<'_>) -> PageLine {
    let look = ctx.session.look;
    let until = item.ended.map(|ended| ended.0).or_else(|| held.then_some(ctx.now));
    let ran =
        item.started.zip(until).map(|(started, until)| (until - started.0).num_minutes().max(0));
    let minutes = item.minutes.map(|minutes| minutes.get());
    let over = matches!((ran, minutes), (Some(ran), Some(minutes)) if ran > minutes);
    let (mark, role) = match item.state {
        Some(AgendaState::Open) if over => (look.marker(), Role::Warning),
        Some(AgendaState::Open) => (look.marker(), Role::Selected),
        Some(AgendaState::Done) => (look.tick(), Role::Dim),
        _ => (" ", Role::Plain),
    };
    let title = format!("{}. {}", item.position.get(), item.title.as_str());
    let time = time_box(ran, minutes);
    let room = width.saturating_sub(INDENT + u16::try_from(time.len()).unwrap_or(0) + 3);
    let title =
        if item.state == Some(AgendaState::Open) { title } else { safe::fit(&title, room, look) };
    let text = format!("{title} {time}");
    PageLine { head: mark.to_owned(), text, role, indent: INDENT }
}

impl Screen for Live {
    fn title(&self, ctx: &Ctx<'_>) -> Option<Sentence> {
        let (_, sitting) = ctx.sitting()?;
        match sitting.start {
            _ if ctx.in_session(sitting) => None,
            Some(_) => Some(say!("live-over")),
            None => Some(say!("live-ahead")),
        }
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        let row = self.record.row();
        self.record.refresh(ctx);
        self.standing = standing(ctx);
        let rows = Said.ids(ctx);
        let fresh = rows
            .iter()
            .rev()
            .find(|row| row.record().is_some_and(|id| !self.known.contains(&id)))
            .filter(|_| !self.known.is_empty());
        let newest = fresh.or(rows.last()).cloned().filter(|_| fresh.is_some() || row.is_none());
        self.known = rows.iter().filter_map(RowId::record).collect();
        // What was just taken down is in sight, wherever the hand was: nobody types it twice.
        if let Some(newest) = newest {
            self.record.select(&newest, ctx);
        }
    }

    fn draw(&mut self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let look = ctx.session.look;
        let Some((id, meeting)) = ctx.sitting() else {
            frame::draw_centred(&[ctx.tell(&say!("empty-live"))], Role::Dim, area, buffer, look);
            return None;
        };
        let count = sittings::count(id, ctx.world());
        // With both hours the day is written short, so that the state of the verbale is read.
        let date = if meeting.end.is_some() {
            ctx.session.language.date_short(meeting.date)
        } else {
            ctx.session.language.date_long(meeting.date)
        };
        let heading = say!(
            "live-heading",
            number = meeting.number.get(),
            day = date,
            hours = hours(meeting),
            present = if meeting.end.is_none() { count.here } else { count.present },
            invited = count.invited,
            state = meeting.minutes_state().sentence()
        );
        // A sitting that is not the one in progress looks different: what is taken down goes there.
        let is_another = ctx.running().is_some_and(|(running, _)| running != id);
        let (heading, role) = if is_another {
            (ctx.tell(&say!("live-another", heading = heading)), Role::Warning)
        } else {
            (ctx.tell(&heading), Role::Accent)
        };
        let top = Rect { height: area.height.min(1), ..area };
        Canvas::new(buffer, top, look).text(0, 0, area.width, &heading, role);
        let body =
            Rect { y: area.y + area.height.min(1), height: area.height.saturating_sub(1), ..area };
        let left = Rect { width: body.width / 3, ..body };
        let right = Rect {
            x: body.x + left.width + 1,
            width: body.width.saturating_sub(left.width + 1),
            ..body
        };
        let mut agenda = Self::agenda(id, meeting, left.width, ctx);
        agenda.extend(self.standing.iter().cloned());
        PageState::new(agenda).draw(left, buffer, look);
        // What one line cuts is read whole below: the words under the hand.
        let mut words = PageState::new(self.whole(ctx));
        let high =
            u16::try_from(words.height(right.width)).unwrap_or(u16::MAX).min(right.height / 3);
        let list = Rect { height: right.height - high, ..right };
        words.draw(Rect { y: list.y + list.height, height: high, ..right }, buffer, look);
        self.record.draw(ctx, list, buffer)
    }

    fn told(&self) -> &[(String, String)] {
        self.record.told()
    }

    fn step(&mut self, motion: Motion, ctx: &Ctx<'_>) -> Vec<Act> {
        self.record.step(motion, ctx)
    }

    fn filter(&mut self, query: &str, ctx: &Ctx<'_>) {
        self.record.filter(query, ctx);
    }

    fn query(&self) -> &str {
        self.record.query()
    }

    fn select(&mut self, row: &RowId, ctx: &Ctx<'_>) {
        self.record.select(row, ctx);
    }

    fn select_here(&mut self, row: &RowId, ctx: &Ctx<'_>) {
        self.record.select_here(row, ctx);
    }

    fn row(&self) -> Option<RowId> {
        self.record.row()
    }
}
