//! How far every assessor is, who should be asked to stand aside, and what was agreed, in words.
//! Keeps out: marks.

use crate::domain::{Agreed, Conflict, Id, Progress, Proposal, Round, Sheets, rounds};
use crate::flow::{Ctx, Room};
use crate::kit::{PageLine, Role};
use crate::readings::Tied;
use crate::say;
use crate::screens::cells::day;

/// Where the figures of an assessor begin.
const INDENT: u16 = 26;

/// How far the room is, in one line.
pub(super) fn line(progress: &[Progress], ctx: &Ctx<'_>) -> String {
    let finished = progress.iter().filter(|progress| progress.is_finished()).count();
    let (given, due) =
        progress.iter().fold((0, 0), |(given, due), one| (given + one.given, due + one.due));
    let key = key(ctx, "assessors");
    ctx.tell(&say!(
        "scores-room",
        finished = finished,
        count = progress.len(),
        given = given,
        due = due,
        key = key
    ))
}

/// The key of a command of the sheet.
pub(super) fn key(ctx: &Ctx<'_>, command: &str) -> String {
    let keys = ctx.keymap.reach(Room::Scores.scopes(), command, "");
    keys.first().map(|keys| keys.shown(ctx.session.look.unicode)).unwrap_or_default()
}

/// The suggestion to stand aside, with the key that takes it up.
pub(super) fn suggestion(conflict: &Conflict, ctx: &Ctx<'_>) -> String {
    ctx.tell(&say!(
        "conflict-suggestion",
        tie = conflict.sentence(ctx.world()),
        key = key(ctx, "recuse")
    ))
}

/// When a mark was agreed, who was present, what changed minds.
pub(super) fn agreed(proposal: Id, criterion: Id, round: Option<Id>, ctx: &Ctx<'_>) -> Vec<String> {
    let found = round.and_then(|round| Agreed::cell_of(proposal, criterion, round, ctx.world()));
    let Some((_, agreed)) = found else {
        return vec![ctx.tell(&say!("consensus-none", key = key(ctx, "remark")))];
    };
    let date =
        agreed.date.map_or_else(|| ctx.tell(&say!("consensus-no-day")), |date| day(date, ctx));
    let mut lines = vec![ctx.tell(&say!(
        "consensus-when",
        day = date,
        present = agreed.present.0.len(),
        key = key(ctx, "remark")
    ))];
    let note = agreed.note.as_ref().map(|note| note.as_str().to_owned());
    lines.push(match note {
        Some(note) => ctx.tell(&say!("consensus-note", note = note)),
        None => ctx.tell(&say!("consensus-no-note", key = key(ctx, "remark"))),
    });
    lines
}

/// The page of all assessors: boxes due, given, abstained from, recused, missing; then who should
/// be asked to stand aside.
pub(crate) fn page(ctx: &Ctx<'_>) -> Option<(String, Vec<PageLine>)> {
    let sheets = Sheets::of(None, ctx.world())?;
    let number = ctx.world().get::<Round>(sheets.round).map_or(0, |round| round.number.get());
    let title = ctx.tell(&say!("progress-title", number = number));
    let progress = sheets.progress();
    let mut lines = vec![PageLine::styled(line(&progress, ctx), Role::Dim), PageLine::blank()];
    for one in &progress {
        let told = say!(
            "progress-line",
            given = one.given,
            due = one.due,
            abstained = one.abstained,
            recused = one.recused,
            missing = one.due - one.given
        );
        lines.push(PageLine::entry(ctx.world().label(one.assessor), ctx.tell(&told), INDENT));
    }
    if progress.is_empty() {
        lines.push(PageLine::plain(ctx.tell(&say!("progress-none"))));
    }
    lines.extend(waiting(&sheets, ctx));
    let asked = Tied::asked(&sheets, ctx.today(), ctx.world());
    if !asked.is_empty() {
        lines.push(PageLine::blank());
        lines.push(PageLine::title(ctx.tell(&say!("progress-asked", count = asked.len()))));
        lines.extend(asked.iter().map(|asked| suggested(asked, ctx)));
    }
    Some((title, lines))
}

/// Who took part in the round before and has not begun.
fn waiting(sheets: &Sheets, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let earlier = rounds::before(sheets.round, ctx.world())
        .and_then(|round| Sheets::of(Some(round), ctx.world()));
    let earlier = earlier.map(|earlier| earlier.assessors).unwrap_or_default();
    let absent = earlier.into_iter().filter(|id| !sheets.assessors.contains(id));
    let not_begun = ctx.tell(&say!("progress-not-begun"));
    absent.map(|id| PageLine::entry(ctx.world().label(id), not_begun.clone(), INDENT)).collect()
}

fn suggested(asked: &Tied, ctx: &Ctx<'_>) -> PageLine {
    let code =
        ctx.world().get::<Proposal>(asked.proposal).map_or("", |proposal| proposal.code.as_str());
    let party = match &asked.conflict {
        Conflict::Lab(lab) => ctx.world().label(*lab),
        Conflict::Organisation(name) => name.clone(),
        Conflict::Own => ctx.tell(&say!("conflict-self")),
    };
    let told = if asked.has_marked {
        say!("progress-marked", code = code, party = party)
    } else {
        say!("progress-open", code = code, party = party)
    };
    PageLine::entry(ctx.world().label(asked.assessor), ctx.tell(&told), INDENT)
}
