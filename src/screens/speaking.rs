//! Who had the floor: by type of organisation, which may be shown to the room, or by person, which
//! may not. Keeps out: the timer.

use crate::domain::{Moment, StakeholderKind};
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::readings::{Floor, Share};
use crate::say;

/// Where the figures of people begin.
const NAMES: u16 = 30;

/// Where the bars of types begin.
const TYPES: u16 = 18;

/// The longest bar.
const BAR: usize = 10;

/// The page of the sitting at hand; `people` shows who spoke, which is not for the room.
pub(crate) fn page(people: bool, ctx: &Ctx<'_>) -> Option<(String, Vec<PageLine>)> {
    let (id, meeting) = ctx.sitting()?;
    let floor = Floor::of(id, ctx.in_session(meeting).then_some(Moment(ctx.now)), ctx.world());
    let mut lines = Vec::new();
    if people {
        lines.push(PageLine::styled(ctx.tell(&say!("speaking-reserved")), Role::Warning));
        for (name, share) in &floor.speakers {
            lines.push(PageLine::entry(name.as_str(), person(*share, &floor, ctx), NAMES));
        }
    } else {
        lines.push(PageLine::styled(ctx.tell(&say!("speaking-by-type")), Role::Dim));
        for (kind, share) in &floor.types {
            let name =
                ctx.tell(&kind.map_or_else(|| say!("speaking-no-type"), StakeholderKind::sentence));
            lines.push(PageLine::entry(name, group(*share, &floor, ctx), TYPES));
        }
    }
    if floor.total.turns == 0 {
        lines.push(PageLine::blank());
        lines.push(PageLine::plain(ctx.tell(&say!("speaking-none"))));
    } else {
        let total = ctx.tell(&say!("speaking-total"));
        let figures =
            if people { person(floor.total, &floor, ctx) } else { group(floor.total, &floor, ctx) };
        lines.push(PageLine::entry(total, figures, if people { NAMES } else { TYPES }));
    }
    Some((ctx.tell(&say!("speaking-title", number = meeting.number.get())), lines))
}

fn time(share: Share, ctx: &Ctx<'_>) -> String {
    ctx.tell(&say!(
        "speaking-minutes",
        minutes = share.seconds / 60,
        seconds = format!("{:02}", share.seconds % 60)
    ))
}

/// Turns, minutes and share of a person.
fn person(share: Share, floor: &Floor, ctx: &Ctx<'_>) -> String {
    let percent = floor.percent(share).unwrap_or(0);
    ctx.tell(&say!(
        "speaking-person",
        turns = share.turns,
        time = time(share, ctx),
        percent = percent
    ))
}

/// Turns, minutes and share of a type, behind a bar as long as the share.
fn group(share: Share, floor: &Floor, ctx: &Ctx<'_>) -> String {
    let percent = floor.percent(share).unwrap_or(0);
    let long = usize::try_from(percent).unwrap_or(0) * BAR / 100;
    let told = say!(
        "speaking-type",
        present = share.present,
        turns = share.turns,
        time = time(share, ctx),
        percent = percent
    );
    format!("{:<BAR$} {}", "#".repeat(long), ctx.tell(&told))
}
