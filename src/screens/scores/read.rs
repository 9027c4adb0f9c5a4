//! What the sheet reads of its round: whose marks, how far, what stands beside them. Keeps out:
//! drawing, and the hand.

use crate::domain::{
    Agreed, Conflict, Id, Progress, Round, Score, Sheets, Tally, World, conflicts, rounds,
};
use crate::flow::Ctx;
use crate::methods::marks::Mark;
use crate::methods::ratio::{Ratio, divide, whole};
use crate::readings::Block;

/// Whose sheet is in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Whose {
    /// One assessor's.
    #[default]
    Assessor,
    /// That of the room: the consensus sheet.
    Room,
}

/// What the sheet knows since the last change.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// The round: the open one, else the one closed last.
    pub round: Option<Id>,
    /// Its marks, where they may be seen.
    block: Option<Block>,
    /// The round before it, where its marks may be seen.
    earlier: Option<Block>,
    /// How far each assessor is.
    pub progress: Vec<Progress>,
    /// The proposals the assessor in hand is tied to and has not stood aside from.
    conflicts: Vec<(Id, Conflict)>,
    /// How many marks are agreed on.
    pub agreed: usize,
}

impl Read {
    pub(super) fn of(assessor: Option<Id>, proposals: &[Id], ctx: &Ctx<'_>) -> Self {
        let world = ctx.world();
        let sheets = Sheets::of(None, world);
        let round = sheets.as_ref().map(|sheets| sheets.round);
        let earlier = round
            .and_then(|round| rounds::before(round, world))
            .and_then(|round| Block::of(Some(round), world).ok());
        let conflict = |proposal: &Id| {
            let found = conflicts::open(assessor?, *proposal, ctx.today(), world)?;
            Some((*proposal, found))
        };
        let agreed = |round: Id| {
            world.of::<Agreed>(round).filter(|(_, agreed)| agreed.score.is_some()).count()
        };
        Self {
            round,
            progress: sheets.as_ref().map(Sheets::progress).unwrap_or_default(),
            earlier,
            conflicts: proposals.iter().filter_map(conflict).collect(),
            agreed: round.map_or(0, agreed),
            block: Block::of(None, world).ok(),
        }
    }

    /// How far an assessor is; who has not begun owes every box but those of recusals.
    pub(super) fn progress_of(&self, assessor: Id, boxes: usize) -> Progress {
        let found = self.progress.iter().find(|progress| progress.assessor == assessor).copied();
        found.unwrap_or(Progress { assessor, due: boxes, given: 0, abstained: 0, recused: 0 })
    }

    /// What ties the assessor in hand to a proposal.
    pub(super) fn conflict(&self, proposal: Id) -> Option<&Conflict> {
        self.conflicts.iter().find(|(id, _)| *id == proposal).map(|(_, conflict)| conflict)
    }

    /// The marks of the round in a box, in order; none while they are hidden.
    pub(super) fn marks(&self, proposal: Id, criterion: Id) -> Vec<i64> {
        let mut marks = self
            .block
            .as_ref()
            .and_then(|block| given(block, proposal, criterion))
            .unwrap_or_default();
        marks.sort_unstable();
        marks
    }

    /// What an assessor gave in the round before, and the mean of all who did.
    pub(super) fn before(
        &self,
        assessor: Id,
        proposal: Id,
        criterion: Id,
    ) -> Option<(Option<i64>, Ratio)> {
        let block = self.earlier.as_ref()?;
        let mean = mean(&given(block, proposal, criterion)?)?;
        let at = block.assessors.iter().position(|id| *id == assessor);
        let (p, c) = place(block, proposal, criterion)?;
        let own = at.and_then(|at| block.marks.cell(p, c).get(at).copied()).and_then(Mark::given);
        Some((own, mean))
    }

    /// The number of the round before.
    pub(super) fn earlier_number(&self, world: &dyn World) -> Option<i64> {
        world.get::<Round>(self.earlier.as_ref()?.round).map(|round| round.number.get())
    }
}

fn place(block: &Block, proposal: Id, criterion: Id) -> Option<(usize, usize)> {
    let proposal = block.proposals.iter().position(|id| *id == proposal)?;
    Some((proposal, block.criteria.iter().position(|id| *id == criterion)?))
}

fn given(block: &Block, proposal: Id, criterion: Id) -> Option<Vec<i64>> {
    let (proposal, criterion) = place(block, proposal, criterion)?;
    Some(block.marks.given(proposal, criterion))
}

/// The mean of some marks; nothing has none.
pub(super) fn mean(marks: &[i64]) -> Option<Ratio> {
    let sum: Ratio = marks.iter().map(|mark| whole(*mark)).sum();
    divide(&sum, &whole(marks.len()))
}

/// What stands in a box of a sheet.
pub(super) fn mark(
    whose: Whose,
    proposal: Id,
    criterion: Id,
    round: Id,
    ctx: &Ctx<'_>,
) -> Option<Tally> {
    match whose {
        Whose::Assessor => {
            let (assessor, _) = ctx.assessor()?;
            Score::cell_of(proposal, criterion, assessor, round, &ctx.sheet()?)
                .and_then(|(_, score)| score.score)
        }
        Whose::Room => {
            let (_, agreed) = Agreed::cell_of(proposal, criterion, round, ctx.world())?;
            agreed.score.map(|mark| Tally::Mark(mark.get()))
        }
    }
}
