//! Before and after a sitting: what is carried over, the convocation, observations, annexes. Keeps
//! out: the sitting itself.

use super::selected::nothing_selected;
use crate::deeds::{self, no_sitting};
use crate::domain::{Id, Kind, Meeting, carry_over, notice, sittings};
use crate::flow::{Act, Command, Ctx, Layer, Notice, Offer, Outcome, Room};
use crate::forms::RecordForm;
use crate::ledger::Refusal;
use crate::say;
use crate::screens;

pub(super) const ROWS: &[Command] = &[
    Command { name: "prepare", scopes: &["sittings"], hint: 12, run: prepare, ..Command::ROW },
    Command { name: "convene", scopes: &["sittings"], hint: 13, run: convene, ..Command::ROW },
    Command { name: "sitting-detail", scopes: &["sittings"], run: detail, ..Command::ROW },
    Command { name: "observe", scopes: &["sittings"], run: observe, types: true, ..Command::ROW },
    Command { name: "answer-observation", scopes: &["sittings"], run: answer, ..Command::ROW },
    Command { name: "annex", scopes: &["sittings", "proposals"], run: annex, ..Command::ROW },
    Command {
        name: "previous-minutes",
        scopes: &["sittings", "live"],
        run: previous,
        ..Command::ROW
    },
];

/// How many of the things that wait a question names.
const NAMED: usize = 10;

/// Asks whether what is still open goes into the order of the day of the sitting, and says so when
/// nothing is.
pub(super) fn prepare(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = ctx.meant().ok_or_else(no_sitting)?;
    let number = meeting.number.get();
    let waiting = carry_over::waiting(id, ctx.today(), ctx.world());
    if waiting.is_empty() {
        return Ok(vec![Act::Say(Notice::plain(say!("prepare-nothing", number = number)))]);
    }
    let mut lines =
        vec![ctx.tell(&say!("prepare-question", number = number, count = waiting.len()))];
    lines.extend(waiting.iter().take(NAMED).map(|(source, from)| {
        let what = ctx.world().label(*from);
        ctx.tell(&match source {
            carry_over::Source::Unfinished => say!("prepare-unfinished", what = what),
            carry_over::Source::Question => say!("prepare-open-question", what = what),
            carry_over::Source::Received => say!("prepare-received", what = what),
        })
    }));
    if waiting.len() > NAMED {
        lines.push(ctx.tell(&say!("prepare-more", count = waiting.len() - NAMED)));
    }
    let title = ctx.tell(&say!("prepare-title"));
    let mut confirm = ctx.question(title, lines);
    confirm.set(true);
    Ok(vec![Act::Open(Layer::ask(confirm, move |ctx| {
        // Read again: what was carried over meanwhile is not carried over twice.
        let draft = deeds::carry_over(Some(id), ctx.world(), &ctx.caller())?;
        let kept = say!("form-kept", what = draft.label.clone());
        Ok(vec![Act::Say(Notice::plain(kept)), Act::Commit(draft)])
    }))])
}

/// The same for a sitting that is new: where nothing is open, nothing is said.
pub(super) fn prepare_if_any(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, _) = ctx.meant().ok_or_else(no_sitting)?;
    if carry_over::waiting(id, ctx.today(), ctx.world()).is_empty() {
        return Ok(Vec::new());
    }
    prepare(ctx, "")
}

/// What is known of the sitting, which Enter opens to work in.
fn detail(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = ctx.meant().ok_or_else(no_sitting)?;
    let title = ctx.tell(&say!("sitting-title", number = meeting.number.get()));
    Ok(vec![Act::Open(Layer::page(title, screens::sitting_page(id, ctx)))])
}

/// The day and the channel of the convocation, and the hours for which it convenes.
pub(super) fn convene(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = ctx.meant().ok_or_else(no_sitting)?;
    deeds::growable(id, ctx.world(), &ctx.caller())?;
    let mut form = RecordForm::of(Kind::Meetings, id)
        .titled(ctx.tell(&{
            let last = ctx.session.language.date_short(notice::last_day(meeting, ctx.world()));
            match notice::standing(
                &Meeting { convened: None, ..meeting.clone() },
                ctx.today(),
                ctx.world(),
            ) {
                notice::Notice::Missed { .. } => {
                    say!("convene-title-late", number = meeting.number.get(), last = last)
                }
                _ => say!("convene-title", number = meeting.number.get(), last = last),
            }
        }))
        .only(&["convened", "convened_by", "planned_start", "planned_end", "place", "mode"]);
    if meeting.convened.is_none() {
        form = form.with("convened", ctx.today().format("%d/%m/%Y").to_string());
        if meeting.convened_by.is_none() {
            form = form.with("convened_by", "mail");
        }
    }
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

/// The verbale that is meant, if observations on it can be received.
fn circulated<'a>(ctx: &Ctx<'a>) -> Result<(Id, &'a Meeting), Refusal> {
    let (id, meeting) = ctx.meant().ok_or_else(no_sitting)?;
    deeds::observable(id, ctx.world())?;
    Ok((id, meeting))
}

fn observe(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = circulated(ctx)?;
    let form = RecordForm::new(Kind::Observations)
        .titled(ctx.tell(&say!("observe-title", number = meeting.number.get())))
        .with("meeting", id.to_string())
        .with("date", ctx.today().format("%d/%m/%Y").to_string())
        .only(&["text", "author", "date", "outcome"])
        .at_foot();
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

/// What became of an observation: of the one that is open, or of the one chosen.
pub(super) fn answer(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = circulated(ctx)?;
    let open = sittings::open_observations(id, ctx.world());
    let form = |id: Id, ctx: &Ctx<'_>| {
        Act::Open(
            RecordForm::of(Kind::Observations, id)
                .only(&["outcome"])
                .at_foot()
                .layer(ctx, |_| Vec::new()),
        )
    };
    match open.as_slice() {
        [] => {
            Err(Refusal::new(say!("refused-no-observation", number = meeting.number.get()), None))
        }
        [(only, _)] => Ok(vec![form(*only, ctx)]),
        several => {
            let offers = several.iter().map(|(id, found)| {
                let line = found.text.as_str().lines().next().unwrap_or_default().to_owned();
                Offer::new(*id, line).hinted(ctx.session.language.date_short(found.date))
            });
            let title = ctx.tell(&say!("answer-title"));
            Ok(vec![Act::Open(Layer::choose(title, offers, move |ctx, id| {
                Ok(vec![form(*id, ctx)])
            }))])
        }
    }
}

/// An annex of the sitting, or of the proposal that is selected; the checksum is typed, or computed
/// by the command line from the file.
fn annex(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = match ctx.room {
        Room::Proposals => ctx.subject().ok_or_else(nothing_selected)?,
        _ => ctx.meant().ok_or_else(no_sitting)?.0,
    };
    deeds::growable(id, ctx.world(), &ctx.caller())?;
    let form = RecordForm::new(Kind::Attachments).with("annexed_to", id.to_string()).only(&[
        "name",
        "note",
        "sha256",
        "annexed_to",
    ]);
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

/// What became of the verbale of the sitting before.
pub(super) fn previous(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, meeting) = ctx.meant().ok_or_else(no_sitting)?;
    let (number, before) = (meeting.number.get(), deeds::previous(meeting, ctx.world())?);
    deeds::growable(id, ctx.world(), &ctx.caller())?;
    let mut form = RecordForm::of(Kind::Meetings, id).only(&["previous", "corrections"]);
    if meeting.previous.is_none() {
        form = form.with("previous", "approved");
    }
    let title = say!(
        "previous-title",
        number = number,
        before = before.number.get(),
        state = before.minutes_state().sentence()
    );
    let form = form
        .titled(ctx.tell(&title))
        .by(move |texts, world, by| deeds::take_note(id, texts, world, by));
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}
