//! One assessor's sheet, or the consensus sheet of the room: one proposal at a time, every
//! criterion with its anchors. Keeps out: the others' marks while a round is blind.

mod draw;
mod progress;
mod read;

pub(crate) use progress::page as progress_page;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::{Change, Criterion, Id, Kind, Noun, Proposal, Recusal, Score, Tally};
use crate::flow::{
    Act, Advance, Ctx, Message, RoomView, RowId, ScoreCell, ScoresMessage, Screen, ViewState,
};
use crate::kit::wrap::wrap;
use crate::kit::{Canvas, Motion, Role, frame};
use crate::say;
use read::{Read, Whose};

/// How many digits a mark has at most.
const DIGITS: usize = 4;

/// The sheet on screen.
#[derive(Debug, Default)]
pub(super) struct Scores {
    proposals: Vec<Id>,
    criteria: Vec<Id>,
    proposal: usize,
    criterion: usize,
    gathered: String,
    /// Whether the last cell was answered, and the hand has nowhere to go on to.
    past: bool,
    /// The cell that was given a mark a moment ago: a note is one to it.
    fresh: Option<(Id, Id)>,
    assessor: Option<Id>,
    /// Whether it was taken up since the room was entered: a digit of a hand that wanted another
    /// room is no mark.
    taken_up: bool,
    whose: Whose,
    read: Read,
}

/// The proposals that are assessed: those of their own.
fn assessed(ctx: &Ctx<'_>) -> Vec<Id> {
    super::cells::sorted(Kind::Proposals, ctx.world())
        .into_iter()
        .filter(|id| ctx.world().get::<Proposal>(*id).is_some_and(Proposal::stands))
        .collect()
}

impl Scores {
    /// The cell under the hand.
    fn here(&self) -> Option<(Id, Id)> {
        Some((*self.proposals.get(self.proposal)?, *self.criteria.get(self.criterion)?))
    }

    /// The hand goes elsewhere: digits of another cell and a mark given before are forgotten.
    fn leave(&mut self) {
        self.gathered.clear();
        self.fresh = None;
        self.past = false;
    }

    /// On to the next cell; past the last one nothing more is answered.
    fn on(&mut self, is_given: bool) {
        let fresh = self.here().filter(|_| is_given);
        let was_past = self.past;
        self.leave();
        self.fresh = fresh;
        if self.criterion + 1 < self.criteria.len() {
            self.criterion += 1;
        } else if self.proposal + 1 < self.proposals.len() {
            self.proposal += 1;
            self.criterion = 0;
        } else {
            self.past = true;
        }
        self.past |= was_past;
    }

    fn turn(&mut self, way: Advance) {
        let (was_past, last) = (self.past, self.proposals.len().saturating_sub(1));
        self.leave();
        match way {
            Advance::Previous if was_past => {}
            Advance::Previous => self.proposal = self.proposal.saturating_sub(1),
            // Behind the last proposal comes the end, not the first cell of that proposal, which
            // may have its mark.
            Advance::Next if self.proposal >= last => {
                self.past = true;
                self.criterion = self.criteria.len().saturating_sub(1);
                return;
            }
            Advance::Next => self.proposal += 1,
        }
        self.criterion = 0;
    }

    /// A sheet that is taken up opens where its assessor left it, or the room.
    fn turn_to_first_unmarked(&mut self, ctx: &Ctx<'_>) {
        let aside = |proposal: Id| {
            self.whose == Whose::Assessor
                && self.assessor.is_some_and(|assessor| recused(proposal, assessor, ctx))
        };
        let first =
            self.proposals.iter().enumerate().filter(|(_, proposal)| !aside(**proposal)).find_map(
                |(at, proposal)| {
                    let unmarked = |criterion: &Id| self.mark(*proposal, *criterion, ctx).is_none();
                    self.criteria.iter().position(unmarked).map(|criterion| (at, criterion))
                },
            );
        let end = (self.proposals.len().saturating_sub(1), self.criteria.len().saturating_sub(1));
        self.leave();
        self.past = first.is_none();
        (self.proposal, self.criterion) = first.unwrap_or(end);
    }

    /// Takes up another sheet.
    fn take_up(&mut self, whose: Whose, ctx: &Ctx<'_>) {
        self.taken_up = true;
        self.leave();
        self.whose = whose;
        self.refresh(ctx);
    }

    /// What was given a moment ago and then taken back is no more to be spoken of, and its cell is
    /// open again.
    fn forget(&mut self, ctx: &Ctx<'_>) {
        let is_gone = self
            .fresh
            .is_some_and(|(proposal, criterion)| self.mark(proposal, criterion, ctx).is_none());
        if is_gone {
            self.leave();
        }
    }

    fn mark(&self, proposal: Id, criterion: Id, ctx: &Ctx<'_>) -> Option<Tally> {
        read::mark(self.whose, proposal, criterion, self.read.round?, ctx)
    }
}

/// Whether an assessor stands aside from a proposal.
fn recused(proposal: Id, assessor: Id, ctx: &Ctx<'_>) -> bool {
    ctx.world().of::<Recusal>(proposal).any(|(_, recusal)| recusal.assessor.id == assessor)
}

impl Screen for Scores {
    fn enter(&mut self, _ctx: &Ctx<'_>) {
        self.taken_up = false;
    }

    fn restored(&mut self, changes: &[Change], ctx: &Ctx<'_>) {
        let score = changes.iter().flat_map(Change::states).find_map(Score::peek);
        let place = score.filter(|score| Some(score.assessor.id) == self.assessor).and_then(|it| {
            let proposal = self.proposals.iter().position(|id| *id == it.proposal.id)?;
            Some((proposal, self.criteria.iter().position(|id| *id == it.criterion.id)?))
        });
        if let Some(place) = place {
            self.leave();
            (self.proposal, self.criterion) = place;
            self.taken_up = true;
        }
        self.refresh(ctx);
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        let here = self.proposals.get(self.proposal).copied();
        self.proposals = assessed(ctx);
        let mut criteria: Vec<(Id, &Criterion)> = ctx.world().all::<Criterion>().collect();
        criteria.sort_by_key(|(id, _)| *id);
        self.criteria = criteria.into_iter().map(|(id, _)| id).collect();
        let found = here.and_then(|id| self.proposals.iter().position(|other| *other == id));
        self.proposal = found.unwrap_or(self.proposal.min(self.proposals.len().saturating_sub(1)));
        self.criterion = self.criterion.min(self.criteria.len().saturating_sub(1));
        let assessor = ctx.assessor().map(|(id, _)| id);
        self.read = Read::of(assessor, &self.proposals, ctx);
        if self.assessor != assessor {
            self.assessor = assessor;
            self.turn_to_first_unmarked(ctx);
        }
        self.forget(ctx);
    }

    fn draw(&mut self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let look = ctx.session.look;
        if self.proposals.is_empty() || self.criteria.is_empty() {
            frame::draw_centred(&[ctx.tell(&say!("empty-scores"))], Role::Dim, area, buffer, look);
            return None;
        }
        let mut canvas = Canvas::new(buffer, area, look);
        let mut y = self.draw_head(&mut canvas, ctx);
        y = self.draw_aside(&mut canvas, y, ctx);
        for index in 0..self.criteria.len() {
            y = self.draw_criterion(&mut canvas, y, index, ctx);
        }
        self.draw_fresh(&mut canvas, y, ctx);
        if !self.taken_up {
            let told = ctx.tell(&say!("scores-take-up"));
            for (row, words) in (y + 1..).zip(wrap(&told, canvas.width())) {
                canvas.text(0, row, canvas.width(), &words, Role::Accent);
            }
        } else if !self.past {
            self.draw_anchors(&mut canvas, y + 1, ctx);
        }
        None
    }

    fn step(&mut self, motion: Motion, _ctx: &Ctx<'_>) -> Vec<Act> {
        self.taken_up = true;
        match motion {
            Motion::PageUp => self.turn(Advance::Previous),
            Motion::PageDown => self.turn(Advance::Next),
            Motion::Down if self.past => {}
            Motion::Up if self.past => self.leave(),
            other => {
                self.leave();
                self.criterion = other.from(self.criterion, self.criteria.len(), 1);
            }
        }
        Vec::new()
    }

    fn select(&mut self, row: &RowId, _ctx: &Ctx<'_>) {
        let found =
            row.record().and_then(|id| self.proposals.iter().position(|other| *other == id));
        if let Some(index) = found {
            self.taken_up = true;
            self.proposal = index;
            self.criterion = 0;
            self.leave();
        }
    }

    fn row(&self) -> Option<RowId> {
        let (proposal, criterion) = self.here()?;
        Some(RowId::Cell(ScoreCell {
            proposal,
            criterion,
            gathered: self.gathered.clone(),
            past: self.past,
            fresh: self.fresh,
        }))
    }

    fn view_state(&self) -> ViewState {
        let view = match self.whose {
            Whose::Room => RoomView::Consensus,
            Whose::Assessor => RoomView::Usual,
        };
        ViewState { view, is_taken_up: self.taken_up, ..ViewState::default() }
    }

    fn retreat(&mut self, _ctx: &Ctx<'_>) -> bool {
        let was_the_room = self.whose == Whose::Room;
        self.whose = Whose::Assessor;
        self.leave();
        was_the_room
    }

    fn hear(&mut self, message: &Message, ctx: &Ctx<'_>) {
        let Message::Scores(message) = message else { return };
        self.taken_up = true;
        match message {
            ScoresMessage::TakeUp => {}
            ScoresMessage::On { is_given } => self.on(*is_given),
            ScoresMessage::Proposal(way) => self.turn(*way),
            ScoresMessage::Digit(digit) => {
                if self.gathered.len() < DIGITS {
                    self.gathered.push_str(&digit.to_string());
                }
            }
            ScoresMessage::OfAssessor => self.take_up(Whose::Assessor, ctx),
            ScoresMessage::OfRoom => self.take_up(Whose::Room, ctx),
        }
    }
}
