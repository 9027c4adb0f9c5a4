//! Who and what a table lacks: its process, its first sitting, labs that nobody speaks for or
//! tells, parts of the map that nobody reached. Keeps out: what its sittings have to decide.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::super::cells::day;
use super::super::labs::SOON;
use super::item::{Item, few};
use crate::domain::{
    Id, Kind, Lab, Meeting, Person, Process, Representative, is_nameless, lab_called, mandates,
    reporting,
};
use crate::flow::{Ctx, Lead, Only, Room};
use crate::kit::Role;
use crate::readings::{Coverage, Covered};
use crate::say;
use crate::text::{Sentence, clock};

/// Whether the process is over; a table that still sits is not, whatever its record says.
pub(super) fn is_over(ctx: &Ctx<'_>) -> bool {
    let sits = ctx.world().all::<Meeting>().any(|(_, meeting)| meeting.date >= ctx.today());
    !sits && ctx.world().process().is_some_and(Process::is_concluded)
}

/// That the process is over, before anything else: what is left to do stands below.
pub(super) fn concluded(ctx: &Ctx<'_>) -> Vec<Item> {
    let line = || Item {
        lead: Lead::Register(Kind::Process),
        head: say!("head-concluded"),
        what: ctx.tell(&say!("overview-concluded")),
        role: Role::Good,
    };
    is_over(ctx).then(line).into_iter().collect()
}

/// How many days before its end the term for personal data is told.
const KEEPING_DAYS: i64 = 30;

/// That the term until which personal data may be kept is near or over, while there are any.
pub(super) fn keeping(ctx: &Ctx<'_>) -> Vec<Item> {
    let is_named = |person: &Person| !is_nameless(person.name.as_str());
    let named = ctx.world().all::<Person>().filter(|(_, person)| is_named(person)).count();
    let until = ctx.world().process().and_then(|process| process.personal_data_until);
    let line = |until: NaiveDate| {
        let left = (until - ctx.today()).num_days();
        let on = day(until, ctx);
        let what = if left < 0 {
            say!("overview-keeping-over", day = on, count = named)
        } else {
            say!("overview-keeping", day = on, count = named)
        };
        let role = if left < 0 { Role::Bad } else { Role::Warning };
        let lead = Lead::Register(Kind::People);
        (left <= KEEPING_DAYS && named > 0).then(|| Item {
            lead,
            head: say!("head-keeping"),
            what: ctx.tell(&what),
            role,
        })
    };
    until.and_then(line).into_iter().collect()
}

/// How many days old a backup may be before it is a matter of today.
const BACKUP_DAYS: i64 = 7;

/// When the table was last copied where it can be restored from, once there is such a copy.
pub(super) fn backup(ctx: &Ctx<'_>) -> Vec<Item> {
    let line = |made: DateTime<FixedOffset>| {
        let made = made.with_timezone(&ctx.world().zone());
        let is_old = (ctx.today() - made.date_naive()).num_days() > BACKUP_DAYS;
        let (on, at) = (day(made.date_naive(), ctx), clock(made.time()));
        let what = if is_old {
            say!("overview-backup-old", day = on, hour = at)
        } else {
            say!("overview-backup", day = on, hour = at)
        };
        Item {
            lead: Lead::Room(Room::Log),
            head: say!("head-backup"),
            what: ctx.tell(&what),
            role: if is_old { Role::Warning } else { Role::Dim },
        }
    };
    ctx.session.backup.map(line).into_iter().collect()
}

/// Labs nobody may speak for on the day of the sitting.
pub(super) fn labs(ctx: &Ctx<'_>) -> Vec<Item> {
    let on = ctx.sitting().map_or_else(|| ctx.today(), |(_, meeting): (_, &Meeting)| meeting.date);
    let line = |(id, lab): (_, &Lab)| {
        let name = lab.name.as_ref().unwrap_or(&lab.code).as_str();
        let what =
            ctx.tell(&say!("overview-uncovered", lab = lab_called(name), day = day(on, ctx)));
        Item { lead: Lead::Record(Room::Labs, id), head: say!("head-lab"), what, role: Role::Bad }
    };
    few(
        mandates::uncovered(on, ctx.world()).into_iter().map(line).collect(),
        Lead::Room(Room::Labs),
        ctx,
    )
}

/// What labs are still to be told, and mandates that run out.
pub(super) fn reports(ctx: &Ctx<'_>) -> Vec<Item> {
    let mandate = |(id, mandate): (Id, &Representative)| {
        let (name, lab) = (ctx.world().label(mandate.person.id), ctx.world().label(mandate.lab.id));
        let to = mandate.to.map(|to| day(to, ctx)).unwrap_or_default();
        let what = ctx.tell(&say!("overview-mandate", name = name, lab = lab, day = to));
        Item {
            lead: Lead::Record(Room::Labs, id),
            head: say!("head-mandate"),
            what,
            role: Role::Warning,
        }
    };
    let report = |(id, lab, count): (Id, &Lab, usize)| {
        let name = lab.name.as_ref().unwrap_or(&lab.code).as_str();
        let what = ctx.tell(&say!("overview-to-tell", lab = name, count = count));
        Item {
            lead: Lead::Record(Room::Labs, id),
            head: say!("head-to-tell"),
            what,
            role: Role::Plain,
        }
    };
    let mandates =
        mandates::running_out(ctx.today(), SOON, ctx.world()).into_iter().map(mandate).collect();
    let reports = reporting::owed(ctx.world()).into_iter().map(report).collect();
    let (mandates, reports) =
        (few(mandates, Lead::Room(Room::Labs), ctx), few(reports, Lead::Room(Room::Labs), ctx));
    mandates.into_iter().chain(reports).collect()
}

/// Who is missing from the map's point of view: categories without a contact or a seat, key players
/// nobody contacted, the most affected without a voice.
pub(super) fn gaps(ctx: &Ctx<'_>) -> Vec<Item> {
    let coverage = Coverage::of(ctx.sitting().map(|(sitting, _)| sitting), ctx.world());
    let category = |of: &Covered| {
        let name = of.category.as_deref()?;
        let what = if of.contacted == 0 {
            say!("overview-never-contacted", category = name)
        } else if of.seated == 0 && coverage.is_set {
            say!("overview-not-seated", category = name)
        } else {
            return None;
        };
        let lead = Lead::Stakeholders(Only::Category(name.to_owned()));
        Some(Item { lead, head: say!("head-category"), what: ctx.tell(&what), role: Role::Warning })
    };
    let mut items = few(
        coverage.categories().iter().filter_map(category).collect(),
        Lead::Stakeholders(Only::Uncontacted),
        ctx,
    );
    let line = |id: Id, head: Sentence, what: Sentence| {
        let lead = Lead::Record(Room::Stakeholders, id);
        Item { lead, head, what: ctx.tell(&what), role: Role::Warning }
    };
    let name = |id| ctx.world().label(id);
    let key = coverage.key_players_left_out(ctx.world()).into_iter();
    let key =
        key.map(|id| line(id, say!("head-key"), say!("overview-key", name = name(id)))).collect();
    items.extend(few(key, Lead::Stakeholders(Only::Key), ctx));
    let voiceless = coverage.voiceless(ctx.world()).into_iter();
    let voiceless = voiceless
        .map(|id| line(id, say!("head-voiceless"), say!("overview-voiceless", name = name(id))))
        .collect();
    items.extend(few(voiceless, Lead::Stakeholders(Only::Voiceless), ctx));
    items
}
