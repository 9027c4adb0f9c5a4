//! The consensus sheet under the hand: whose sheet, what is agreed, what changed minds. Keeps out:
//! the individual sheets.

use super::doing::acts;
use super::selected::nothing_selected;
use crate::deeds::consensus_marks::{agree, agreeing, consensus_round};
use crate::deeds::marks::no_assessor;
use crate::deeds::rounds::no_round;
use crate::domain::{Agreed, Id, Kind, Parties, Score, rounds};
use crate::flow::{
    Act, Command, Ctx, Layer, Message, Outcome, RoomView, RowId, ScoreCell, ScoresMessage,
};
use crate::forms::RecordForm;
use crate::ledger::Refusal;
use crate::say;
use crate::screens;
use crate::text::Sentence;

pub(super) const ROWS: &[Command] = &[
    Command { name: "sheet", scopes: &["scores"], hint: 7, run: sheet, ..Command::ROW },
    Command { name: "remark", scopes: &["scores"], hint: 8, run: remark, ..Command::ROW },
    Command {
        name: "assessors",
        scopes: &["scores", "results"],
        hint: 15,
        run: assessors,
        ..Command::ROW
    },
];

/// Whether the sheet in hand is that of the room.
pub(super) fn is_in_hand(ctx: &Ctx<'_>) -> bool {
    ctx.view_state.view == RoomView::Consensus
}

/// What the sheet says of the cell under the hand.
fn row_cell<'a>(ctx: &'a Ctx<'_>) -> Option<&'a ScoreCell> {
    match &ctx.row {
        Some(RowId::Cell(cell)) => Some(cell),
        Some(_) | None => None,
    }
}

/// The cell under the hand; none past the end of the sheet.
pub(super) fn under_hand(ctx: &Ctx<'_>) -> Result<ScoreCell, Refusal> {
    let cell = row_cell(ctx).cloned().ok_or_else(nothing_selected)?;
    // A digit too many is one of the next sheet, or of the next proposal: it answers nothing here.
    if cell.past {
        Err(Refusal::new(say!("refused-sheet-end"), Some(say!("refused-sheet-end-hint"))))
    } else {
        Ok(cell)
    }
}

/// From an assessor's sheet to that of the room, and back.
fn sheet(ctx: &Ctx<'_>, _: &str) -> Outcome {
    if is_in_hand(ctx) {
        return Ok(vec![Act::Tell(Message::Scores(ScoresMessage::OfAssessor))]);
    }
    consensus_round(ctx.world())?;
    Ok(vec![Act::Tell(Message::Scores(ScoresMessage::OfRoom))])
}

fn assessors(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let page = screens::progress_page(ctx).ok_or_else(no_round)?;
    Ok(vec![Act::Open(Layer::page(page.0, page.1))])
}

/// Gives the cell under the hand the mark that was agreed, or takes it off, and moves on.
pub(super) fn given(ctx: &Ctx<'_>, mark: Option<i64>) -> Outcome {
    let cell = under_hand(ctx)?;
    let done = agree(cell.proposal, cell.criterion, mark, ctx.world(), &ctx.caller())?;
    let mut done = acts(done);
    let at = usize::from(matches!(done.first(), Some(Act::Commit(_))));
    done.insert(at, Act::Tell(Message::Scores(ScoresMessage::On { is_given: mark.is_some() })));
    Ok(done)
}

/// A note to the mark that was given a moment ago, from which the hand has gone on by itself, else
/// to the cell under the hand; on the sheet of the room also the day and who was present.
fn remark(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let fresh = row_cell(ctx).and_then(|cell| cell.fresh);
    let (proposal, criterion) =
        fresh.map_or_else(|| under_hand(ctx).map(|cell| (cell.proposal, cell.criterion)), Ok)?;
    let label = |id: Id| ctx.world().label(id);
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
        let round = consensus_round(ctx.world())?;
        let form = match Agreed::cell_of(proposal, criterion, round, ctx.world()) {
            Some((id, _)) => RecordForm::of(Kind::Consensus, id),
            None => of_cell(RecordForm::new(Kind::Consensus))
                .with("round", round.to_string())
                .with("present", shown(&agreeing(round, ctx.world(), &ctx.caller()), ctx))
                .with("date", ctx.today().format("%d/%m/%Y").to_string()),
        };
        form.titled(title(say!("remark-agreed"))).only(&["note", "present", "date"])
    } else {
        let (assessor, _) = ctx.assessor().ok_or_else(no_assessor)?;
        let round = rounds::current(ctx.world()).ok_or_else(no_round)?;
        let sheet = ctx.sheet();
        let own = sheet
            .as_ref()
            .and_then(|sheet| Score::cell_of(proposal, criterion, assessor, round, sheet));
        let form = match own {
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
    parties.0.iter().map(|party| party.shown(ctx.world())).collect::<Vec<_>>().join("; ")
}
