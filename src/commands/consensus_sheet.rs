//! The consensus sheet under the hand: whose sheet, what is agreed, what changed minds. Keeps out:
//! the individual sheets.

use super::listing::nothing_selected;
use crate::domain::{
    Agreed, Attendance, AttendanceState, Id, Kind, Mark, Of, Parties, Party, Ref, Round, Score,
    rounds,
};
use crate::flow::{Act, Arguments, Command, Ctx, Layer, Notice, Outcome};
use crate::forms::RecordForm;
use crate::ledger::{Draft, Refusal, add, remove, replace};
use crate::say;
use crate::screens::{self, CONSENSUS, GIVEN, ScoreCell};
use crate::text::Sentence;

pub const ROWS: &[Command] = &[
    Command { name: "sheet", scopes: &["scores"], arguments: Arguments::None, hint: 7, run: sheet },
    Command {
        name: "remark",
        scopes: &["scores"],
        arguments: Arguments::None,
        hint: 8,
        run: remark,
    },
    Command {
        name: "assessors",
        scopes: &["scores", "results"],
        arguments: Arguments::None,
        hint: 15,
        run: assessors,
    },
];

/// Whether the sheet in hand is that of the room.
pub fn is_in_hand(ctx: &Ctx<'_>) -> bool {
    ctx.stance.view == CONSENSUS
}

/// The cell under the hand; none past the end of the sheet.
pub fn under_hand(ctx: &Ctx<'_>) -> Result<ScoreCell, Refusal> {
    let cell = ctx.row.as_deref().and_then(ScoreCell::parse).ok_or_else(nothing_selected)?;
    // A digit too many is one of the next sheet, or of the next proposal: it answers nothing here.
    if cell.past {
        Err(Refusal::new(say!("refused-sheet-end"), Some(say!("refused-sheet-end-hint"))))
    } else {
        Ok(cell)
    }
}

/// The round the room agrees on: the open one unless it is blind, else the one closed last.
fn round(ctx: &Ctx<'_>) -> Result<Id, Refusal> {
    let id = rounds::current(ctx.world());
    let found = id.and_then(|id| ctx.world().get::<Round>(id).map(|round| (id, round)));
    let (id, round) = found.ok_or_else(|| {
        Refusal::new(say!("refused-no-round"), Some(say!("refused-no-round-hint")))
    })?;
    if round.is_blind() {
        let number = round.number.get();
        return Err(Refusal::new(
            say!("refused-consensus-blind", number = number),
            Some(say!("refused-consensus-blind-hint")),
        ));
    }
    Ok(id)
}

/// From an assessor's sheet to that of the room, and back.
fn sheet(ctx: &Ctx<'_>, _: &str) -> Outcome {
    if is_in_hand(ctx) {
        return Ok(vec![Act::Cue("sheet", String::new())]);
    }
    round(ctx)?;
    Ok(vec![Act::Cue("sheet", CONSENSUS.to_owned())])
}

fn assessors(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let page = screens::progress_page(ctx).ok_or_else(|| {
        Refusal::new(say!("refused-no-round"), Some(say!("refused-no-round-hint")))
    })?;
    Ok(vec![Act::Open(Layer::page(page.0, page.1))])
}

/// Gives the cell under the hand the mark that was agreed, or takes it off, and moves on.
pub fn given(ctx: &Ctx<'_>, mark: Option<i64>) -> Outcome {
    let (cell, round) = (under_hand(ctx)?, round(ctx)?);
    let score = mark.map(Mark::new).transpose().map_err(|what| Refusal::new(what, None))?;
    let before = Agreed::cell_of(cell.proposal, cell.criterion, round, ctx.world());
    let on = Act::Cue("on", score.map_or("", |_| GIVEN).to_owned());
    let changes = match (before, score) {
        (None, None) => return Ok(vec![on]),
        (Some((_, kept)), _) if kept.score == score => return Ok(vec![on]),
        (Some((id, kept)), None) if kept.note.is_none() => remove(id, ctx.book()),
        (Some((id, kept)), _) => {
            // What was agreed on another day is agreed anew, by those who are here now.
            let is_new = kept.date != Some(ctx.today());
            let present = if is_new { present(round, ctx) } else { kept.present.clone() };
            vec![replace(
                id,
                Agreed { score, date: Some(ctx.today()), present, ..kept.clone() },
                ctx.book(),
            )]
        }
        (None, Some(_)) => {
            let agreed = Agreed {
                proposal: Of::to(cell.proposal),
                criterion: Ref::to(cell.criterion),
                round: Ref::to(round),
                score,
                date: Some(ctx.today()),
                present: present(round, ctx),
                note: None,
            };
            vec![add((ctx.mint)(), agreed)]
        }
    };
    let told = |mark: Option<i64>| {
        mark.map_or_else(|| say!("not-scored"), |mark| say!("mark-given", mark = mark))
    };
    let name = |id: Id| {
        ctx.world().record(id).map(|r| r.cell("code", ctx.book()).text()).unwrap_or_default()
    };
    let label = say!(
        "edit-agreed",
        proposal = name(cell.proposal),
        criterion = name(cell.criterion),
        score = told(mark)
    );
    let mut acts = vec![Act::Commit(Draft::act(label, changes)), on];
    let was = before.and_then(|(_, kept)| kept.score).map(Mark::get);
    acts.extend(was.map(|was| {
        Act::Say(Notice::plain(say!("score-replaced", was = told(Some(was)), now = told(mark))))
    }));
    Ok(acts)
}

/// Who is present: as it was said last today, else those in the room while a sitting is held;
/// nobody is guessed.
fn present(round: Id, ctx: &Ctx<'_>) -> Parties {
    let today = |(_, agreed): &(Id, &Agreed)| {
        agreed.date == Some(ctx.today()) && !agreed.present.0.is_empty()
    };
    let last = ctx.world().of::<Agreed>(round).filter(today).max_by_key(|(id, _)| *id);
    if let Some((_, agreed)) = last {
        return agreed.present.clone();
    }
    let Some((sitting, _)) = ctx.running() else { return Parties::default() };
    let here =
        |seat: &Attendance| seat.state == AttendanceState::Present && seat.departure.is_none();
    let seats = ctx.world().of::<Attendance>(sitting).filter(|(_, seat)| here(seat));
    Parties(seats.map(|(_, seat)| Party::Known(seat.person.id)).collect())
}

/// A note to the mark that was given a moment ago, from which the hand has gone on by itself, else
/// to the cell under the hand; on the sheet of the room also the day and who was present.
fn remark(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let fresh = ctx.row.as_deref().and_then(ScoreCell::parse).and_then(|cell| cell.fresh);
    let (proposal, criterion) =
        fresh.map_or_else(|| under_hand(ctx).map(|cell| (cell.proposal, cell.criterion)), Ok)?;
    let label =
        |id: Id| ctx.world().record(id).map(|record| record.label(ctx.book())).unwrap_or_default();
    let title = |what: Sentence| {
        ctx.tell(&say!(
            "remark-title",
            what = what,
            proposal = label(proposal),
            criterion = label(criterion)
        ))
    };
    let of_cell = |form: RecordForm| {
        form.with("proposal", proposal.to_string()).with("criterion", criterion.to_string())
    };
    let form = if is_in_hand(ctx) {
        let round = round(ctx)?;
        let form = match Agreed::cell_of(proposal, criterion, round, ctx.world()) {
            Some((id, _)) => RecordForm::of(Kind::Consensus, id),
            None => of_cell(RecordForm::new(Kind::Consensus))
                .with("round", round.to_string())
                .with("present", shown(&present(round, ctx), ctx))
                .with("date", ctx.today().format("%d/%m/%Y").to_string()),
        };
        form.titled(title(say!("remark-agreed"))).only(&["note", "present", "date"])
    } else {
        let (assessor, _) = ctx.assessor().ok_or_else(|| {
            Refusal::new(say!("refused-no-assessor"), Some(say!("refused-no-assessor-hint")))
        })?;
        let round = rounds::current(ctx.world()).ok_or_else(|| {
            Refusal::new(say!("refused-no-round"), Some(say!("refused-no-round-hint")))
        })?;
        let form = match Score::cell_of(proposal, criterion, assessor, round, ctx.world()) {
            Some((id, _)) => RecordForm::of(Kind::Scores, id),
            None => of_cell(RecordForm::new(Kind::Scores))
                .with("round", round.to_string())
                .with("assessor", assessor.to_string()),
        };
        form.titled(title(say!("remark-own"))).only(&["note"]).at_foot()
    };
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

/// Parties as a form takes them.
fn shown(parties: &Parties, ctx: &Ctx<'_>) -> String {
    parties.0.iter().map(|party| party.shown(ctx.book())).collect::<Vec<_>>().join("; ")
}
