//! The attendance sheet of the sitting at hand. Keeps out: the keys that fill it.

use super::cells::{hour, id, records};
use super::detail;
use super::list::Listing;
use crate::domain::{Attendance, AttendanceState, Lab, Mode, Stated, seats, sittings};
use crate::flow::{Ctx, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::say;
use crate::text::Sentence;

/// The sheet.
#[derive(Debug)]
pub(super) struct Sheet;

/// Who it is, and in whose place or with whose proxies.
fn stands(line: &Attendance, ctx: &Ctx<'_>) -> String {
    let mut name = ctx.world().label(line.person.id);
    if let Some(other) = seats::stands_for(line, ctx.world()) {
        name = ctx.tell(&say!("attendance-stands", name = name, other = ctx.world().label(other)));
    }
    let held: Vec<String> = seats::proxies(line, ctx.world())
        .into_iter()
        .map(|person| ctx.world().label(person))
        .collect();
    if !held.is_empty() {
        name = ctx.tell(&say!("attendance-proxies", name = name, others = held.join(", ")));
    }
    name
}

/// The role, where a mandate bears it out.
fn role_of(line: &Attendance, ctx: &Ctx<'_>) -> String {
    match (line.role, seats::role(line, ctx.world())) {
        (Some(_), None) => ctx.tell(&say!("attendance-no-mandate")),
        (written, _) => written.map(|role| ctx.tell(&role.sentence())).unwrap_or_default(),
    }
}

impl Listing for Sheet {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        let Some((meeting, _)) = ctx.sitting() else { return Vec::new() };
        records(sittings::attendance(meeting, ctx.world()).into_iter().map(|(id, _)| id))
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::fixed(String::new(), 1),
            Column::fixed(ctx.tell(&say!("field-name")), 26),
            Column::fixed(ctx.tell(&say!("column-presence")), 20),
            Column::fixed(ctx.tell(&say!("column-lab-short")), 9).priority(2),
            Column::fixed(ctx.tell(&say!("field-role")), 10).priority(3),
            Column::fixed(ctx.tell(&say!("column-times")), 13).priority(1),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some(line) = id(row).and_then(|id| ctx.world().get::<Attendance>(id)) else {
            return TableRow::default();
        };
        let look = ctx.session.look;
        let (mark, role) = match line.state {
            AttendanceState::Present => (look.tick(), Role::Plain),
            AttendanceState::Excused => ("/", Role::Dim),
            AttendanceState::Absent => (look.cross(), Role::Dim),
            AttendanceState::Invited => ("?", Role::Accent),
        };
        let mut presence = ctx.tell(&line.state.sentence());
        if line.mode == Some(Mode::Remote) {
            presence = format!("{presence}, {}", ctx.tell(&Mode::Remote.sentence()));
        }
        if let Some(votes @ (Stated::Yes | Stated::No)) = line.votes {
            let votes = say!("attendance-votes", votes = votes.code());
            presence = format!("{presence}, {}", ctx.tell(&votes));
        }
        let times = match (line.arrival, line.departure) {
            (None, None) => String::new(),
            (arrival, departure) => format!("{:>5} - {}", hour(arrival), hour(departure)),
        };
        let cells = vec![
            mark.to_owned(),
            stands(line, ctx),
            presence,
            line.lab
                .and_then(|lab| ctx.world().get::<Lab>(lab.id))
                .map(|lab| lab.code.as_str().to_owned())
                .unwrap_or_default(),
            role_of(line, ctx),
            times,
        ];
        TableRow { id: row.key(), cells, role }
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let (id, meeting) = ctx.sitting()?;
        let count = sittings::count(id, ctx.world());
        Some(ctx.tell(&say!(
            "attendance-heading",
            number = meeting.number.get(),
            invited = count.invited,
            present = count.present,
            excused = count.excused,
            absent = count.absent
        )))
    }

    fn empty(&self) -> Sentence {
        say!("empty-attendance")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }
}
