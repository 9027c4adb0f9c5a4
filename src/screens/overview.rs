//! What needs a decision today: each line leads to the room where it is taken. Keeps out: how any of it is decided.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{day, label};
use super::list::Listing;
use crate::domain::{Action, Attendance, Contact, Id, Kind, Meeting, Record, Stakeholder, mandates, sittings};
use crate::flow::{Act, Ctx, Room};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::Block;
use crate::say;
use crate::text::Sentence;

/// The list, as it was read last.
#[derive(Debug, Default)]
pub struct Overview {
    items: BTreeMap<String, Item>,
}

/// One thing to decide: where it leads, what it says, how pressing it is.
#[derive(Debug)]
struct Item {
    room: Room,
    record: Option<Id>,
    head: Sentence,
    what: String,
    role: Role,
}

impl Item {
    fn row(&self) -> String {
        format!("{}:{}", self.room.code(), self.record.map(|id| id.to_string()).unwrap_or_else(|| self.head.key.to_string()))
    }
}

/// Where the line under the hand leads.
pub fn target(ctx: &Ctx<'_>) -> Option<Act> {
    if ctx.row.as_deref().is_some_and(|row| row.ends_with("head-process")) {
        return Some(Act::Register(Kind::Process));
    }
    let (room, record) = ctx.row.as_deref()?.split_once(':')?;
    let room = Room::of(room)?;
    Some(match record.parse::<Id>() {
        Ok(id) if matches!(ctx.world().record(id), Some(Record::Meetings(_))) && room == Room::Live => {
            Act::Find(Room::Sittings, id)
        }
        Ok(id) => Act::Find(room, id),
        Err(_) => Act::Show(room),
    })
}

fn items(ctx: &Ctx<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    first_steps(ctx, &mut items);
    next_sitting(ctx, &mut items);
    uncovered_labs(ctx, &mut items);
    actions(ctx, &mut items);
    missing_categories(ctx, &mut items);
    unfinished_assessors(ctx, &mut items);
    items
}

/// What a new table lacks: where its documents take their head from.
fn first_steps(ctx: &Ctx<'_>, items: &mut Vec<Item>) {
    if ctx.world().process().is_none() {
        let what = ctx.tell(&say!("overview-no-process"));
        items.push(Item { room: Room::Registers, record: None, head: say!("head-process"), what, role: Role::Accent });
    }
    if sittings::series(ctx.world()).is_empty() {
        let what = ctx.tell(&say!("overview-no-sitting"));
        items.push(Item { room: Room::Sittings, record: None, head: say!("head-sitting"), what, role: Role::Accent });
    }
}

fn next_sitting(ctx: &Ctx<'_>, items: &mut Vec<Item>) {
    let Some((id, meeting)) = ctx.sitting() else { return };
    let away = (meeting.date - ctx.today()).num_days();
    let count = sittings::count(id, ctx.world());
    let when = match away {
        0 => say!("when-today"),
        1.. => say!("when-in", days = away),
        _ => say!("when-ago", days = -away),
    };
    let agenda = sittings::agenda(id, ctx.world()).len();
    let what = say!(
        "overview-sitting",
        number = meeting.number.get(),
        day = day(meeting.date, ctx),
        when = when,
        items = agenda,
        invited = count.invited,
        state = meeting.minutes_state().sentence()
    );
    let role = if away >= 0 { Role::Accent } else { Role::Plain };
    items.push(Item { room: Room::Live, record: Some(id), head: say!("head-sitting"), what: ctx.tell(&what), role });
    if meeting.convened.is_none() {
        let what = ctx.tell(&say!("overview-not-convened", number = meeting.number.get()));
        items.push(Item { room: Room::Sittings, record: Some(id), head: say!("head-convocation"), what, role: Role::Warning });
    }
}

fn uncovered_labs(ctx: &Ctx<'_>, items: &mut Vec<Item>) {
    let on = ctx.sitting().map_or_else(|| ctx.today(), |(_, meeting): (_, &Meeting)| meeting.date);
    for (id, lab) in mandates::uncovered(on, ctx.world()) {
        let name = lab.name.as_ref().unwrap_or(&lab.code).as_str();
        let what = ctx.tell(&say!("overview-uncovered", lab = name, day = day(on, ctx)));
        items.push(Item { room: Room::Labs, record: Some(id), head: say!("head-lab"), what, role: Role::Bad });
    }
}

fn actions(ctx: &Ctx<'_>, items: &mut Vec<Item>) {
    let mut open: Vec<(Id, &Action)> = ctx.world().all::<Action>().filter(|(_, action)| action.is_open()).collect();
    open.sort_by_key(|(id, action)| (action.due.is_none(), action.due, *id));
    for (id, action) in open {
        let owner = action.owner.as_ref().map_or_else(|| ctx.tell(&say!("owner-none")), |owner| owner.shown(ctx.book()));
        let due = action.due.map_or_else(|| ctx.tell(&say!("due-none")), |due| day(due, ctx));
        let what = ctx.tell(&say!("overview-action", due = due, text = action.text.as_str(), owner = owner));
        let late = action.due.is_some_and(|due| due < ctx.today());
        let (head, role) = if late { (say!("head-action-late"), Role::Bad) } else { (say!("head-action"), Role::Plain) };
        items.push(Item { room: Room::Registers, record: Some(id), head, what, role });
    }
}

/// Categories of the map with nobody contacted, or nobody of theirs at the sitting at hand.
fn missing_categories(ctx: &Ctx<'_>, items: &mut Vec<Item>) {
    let mut categories: BTreeMap<&str, (bool, Option<Id>, BTreeSet<String>)> = BTreeMap::new();
    for (id, stakeholder) in ctx.world().all::<Stakeholder>() {
        let Some(category) = &stakeholder.category else { continue };
        let entry = categories.entry(category.as_str()).or_insert((false, Some(id), BTreeSet::new()));
        entry.0 |= ctx.world().of::<Contact>(id).next().is_some();
        entry.2.insert(crate::domain::fold(stakeholder.name.as_str()));
    }
    let seated: BTreeSet<String> = ctx
        .sitting()
        .into_iter()
        .flat_map(|(meeting, _)| ctx.world().of::<Attendance>(meeting))
        .filter_map(|(_, line)| ctx.world().get::<crate::domain::Person>(line.person.id))
        .filter_map(|person| person.organisation.as_ref().map(|organisation| crate::domain::fold(organisation.as_str())))
        .collect();
    for (category, (contacted, first, names)) in categories {
        let what = if !contacted {
            say!("overview-never-contacted", category = category)
        } else if names.is_disjoint(&seated) && !seated.is_empty() {
            say!("overview-not-seated", category = category)
        } else {
            continue;
        };
        items.push(Item {
            room: Room::Stakeholders,
            record: first,
            head: say!("head-category"),
            what: ctx.tell(&what),
            role: Role::Warning,
        });
    }
}

fn unfinished_assessors(ctx: &Ctx<'_>, items: &mut Vec<Item>) {
    let Some((round, _)) = ctx.open_round() else { return };
    let Some(block) = Block::of(Some(round), ctx.world()) else { return };
    for progress in block.progress().into_iter().filter(|progress| !progress.is_finished()) {
        // As the sheet counts: an abstention is an answer too.
        let (given, due) = (progress.given + progress.abstained, progress.due + progress.abstained);
        let what = say!("overview-assessor", name = label(progress.assessor, ctx.world()), scored = given, due = due);
        items.push(Item {
            room: Room::Scores,
            record: Some(progress.assessor),
            head: say!("head-assessor"),
            what: ctx.tell(&what),
            role: Role::Plain,
        });
    }
}

impl Listing for Overview {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<String> {
        let items = items(ctx);
        let ids = items.iter().map(Item::row).collect();
        self.items = items.into_iter().map(|item| (item.row(), item)).collect();
        ids
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![Column::fixed(ctx.tell(&say!("column-subject")), 16), Column::share(ctx.tell(&say!("column-what")), 1)]
    }

    fn row(&self, row: &str, ctx: &Ctx<'_>) -> TableRow {
        let row_of = |item: &Item| TableRow {
            id: row.to_owned(),
            cells: vec![ctx.tell(&item.head), item.what.clone()],
            role: item.role,
        };
        self.items.get(row).map(row_of).unwrap_or_default()
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let process = ctx.world().process()?;
        let body = process.deciding_body.as_ref().map(|body| body.as_str()).unwrap_or_default();
        Some(ctx.tell(&say!("overview-heading", title = process.title.as_str(), body = body)))
    }

    fn empty(&self) -> Sentence {
        say!("empty-overview")
    }

    fn detail(&self, row: &str, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let Some((_, record)) = row.split_once(':') else { return Vec::new() };
        record.parse::<Id>().map(|id| super::detail::lines(id, ctx)).unwrap_or_default()
    }
}
