//! One assessor's sheet: one proposal at a time, every criterion with its anchors. Keeps out: the others' marks.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::cells::label;
use crate::domain::{Criterion, Id, Kind, Proposal, ProposalState, Recusal, Score, Tally};
use crate::flow::{Act, Ctx, Screen};
use crate::kit::{Canvas, Motion, Role, frame, wrap};
use crate::say;

/// The cell under the hand, and the digits gathered for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreCell {
    /// The proposal.
    pub proposal: Id,
    /// The criterion.
    pub criterion: Id,
    /// Digits typed so far, on a scale wider than 0-9.
    pub gathered: String,
}

impl ScoreCell {
    /// Reads what [`Screen::row`] of the sheet says.
    pub fn parse(row: &str) -> Option<Self> {
        let mut parts = row.splitn(3, ' ');
        let proposal = parts.next()?.parse().ok()?;
        let criterion = parts.next()?.parse().ok()?;
        Some(Self { proposal, criterion, gathered: parts.next().unwrap_or_default().to_owned() })
    }
}

/// The sheet on screen.
#[derive(Debug, Default)]
pub struct Scores {
    proposals: Vec<Id>,
    criteria: Vec<Id>,
    proposal: usize,
    criterion: usize,
    gathered: String,
    assessor: Option<Id>,
    progress: (usize, usize),
}

/// The proposals that are assessed: neither withdrawn nor part of another.
fn assessed(ctx: &Ctx<'_>) -> Vec<Id> {
    super::cells::sorted(Kind::Proposals, ctx.world())
        .iter()
        .filter_map(|row| row.parse().ok())
        .filter(|id| {
            ctx.world().get::<Proposal>(*id).is_some_and(|p| {
                p.merged_into.is_none() && !matches!(p.state, Some(ProposalState::Withdrawn | ProposalState::Merged))
            })
        })
        .collect()
}

impl Scores {
    fn on(&mut self) {
        self.gathered.clear();
        if self.criterion + 1 < self.criteria.len() {
            self.criterion += 1;
        } else if self.proposal + 1 < self.proposals.len() {
            self.proposal += 1;
            self.criterion = 0;
        }
    }

    fn turn(&mut self, way: &str) {
        self.gathered.clear();
        self.criterion = 0;
        let last = self.proposals.len().saturating_sub(1);
        self.proposal = if way == "previous" { self.proposal.saturating_sub(1) } else { (self.proposal + 1).min(last) };
    }

    /// A sheet that is taken up opens where its assessor left it.
    fn turn_to_first_unmarked(&mut self, ctx: &Ctx<'_>) {
        let Some(assessor) = self.assessor else { return };
        let first = self.proposals.iter().enumerate().filter(|(_, proposal)| !recused(**proposal, assessor, ctx)).find_map(
            |(at, proposal)| {
                let unmarked = |criterion: &Id| self.mark(*proposal, *criterion, ctx).is_none();
                self.criteria.iter().position(unmarked).map(|criterion| (at, criterion))
            },
        );
        if let Some((proposal, criterion)) = first {
            (self.proposal, self.criterion) = (proposal, criterion);
        }
    }

    fn mark(&self, proposal: Id, criterion: Id, ctx: &Ctx<'_>) -> Option<Tally> {
        let (assessor, _) = ctx.assessor()?;
        let (round, _) = ctx.open_round()?;
        Score::cell_of(proposal, criterion, assessor, round, ctx.world()).and_then(|(_, score)| score.score)
    }

    /// How many marks are given or abstained from, and how many are due.
    fn count(&self, ctx: &Ctx<'_>) -> (usize, usize) {
        let Some((assessor, _)) = ctx.assessor() else { return (0, 0) };
        let due: Vec<&Id> = self.proposals.iter().filter(|proposal| !recused(**proposal, assessor, ctx)).collect();
        let given = due
            .iter()
            .map(|proposal| self.criteria.iter().filter(|criterion| self.mark(**proposal, **criterion, ctx).is_some()).count())
            .sum();
        (given, due.len() * self.criteria.len())
    }

    fn draw_head(&self, canvas: &mut Canvas<'_>, ctx: &Ctx<'_>) -> u16 {
        let width = canvas.width();
        let assessor =
            ctx.assessor().map_or_else(|| ctx.tell(&say!("scores-no-assessor")), |(_, person)| person.name.as_str().to_owned());
        let round =
            ctx.open_round().map_or_else(|| ctx.tell(&say!("scores-no-round")), |(_, round)| round.number.get().to_string());
        let (given, due) = self.progress;
        let head = ctx.tell(&say!("scores-heading", assessor = assessor, round = round, given = given, due = due));
        canvas.text(0, 0, width, &head, Role::Accent);
        let Some(proposal) = self.proposals.get(self.proposal).and_then(|id| ctx.world().get::<Proposal>(*id)) else {
            return 2;
        };
        let title = proposal.title.as_ref().map(|title| title.as_str()).unwrap_or_default();
        let place = format!("{}/{}", self.proposal + 1, self.proposals.len());
        canvas.text(0, 2, width, &format!("{} {title}", proposal.code.as_str()), Role::Title);
        canvas.right(width, 2, 10, &place, Role::Dim);
        let mut y = 3;
        let summary = proposal.summary.as_ref().map(|summary| summary.as_str()).unwrap_or_default();
        for line in wrap::wrap(summary, width).into_iter().take(3) {
            canvas.text(0, y, width, &line, Role::Plain);
            y += 1;
        }
        y + 1
    }

    fn draw_criterion(&self, canvas: &mut Canvas<'_>, y: u16, index: usize, ctx: &Ctx<'_>) -> u16 {
        let look = canvas.look();
        let width = canvas.width();
        let ids = self.criteria.get(index).zip(self.proposals.get(self.proposal));
        let Some((criterion_id, proposal)) = ids else { return y };
        let Some(criterion) = ctx.world().get::<Criterion>(*criterion_id) else { return y };
        let here = index == self.criterion;
        let mark = match self.mark(*proposal, *criterion_id, ctx) {
            _ if here && !self.gathered.is_empty() => format!("{}_", self.gathered),
            Some(Tally::Mark(mark)) => mark.to_string(),
            Some(Tally::Abstain) => ctx.tell(&say!("mark-abstain")),
            None => "-".to_owned(),
        };
        let role = if here { Role::Selected } else { Role::Plain };
        canvas.text(0, y, 1, if here { look.marker() } else { " " }, Role::Selected);
        let weight = crate::domain::Datum::raw(&criterion.weight);
        let scale = ctx.tell(&say!(
            "scores-criterion",
            name = label(*criterion_id, ctx.world()),
            low = criterion.min.get(),
            high = criterion.max.get(),
            weight = ctx.session.language.decimal(&weight)
        ));
        canvas.text(2, y, width.saturating_sub(10), &scale, role);
        canvas.right(width, y, 8, &mark, role);
        y + 1
    }

    /// What each mark of the criterion under the hand means.
    fn draw_anchors(&self, canvas: &mut Canvas<'_>, mut y: u16, ctx: &Ctx<'_>) {
        let width = canvas.width();
        let criterion = self.criteria.get(self.criterion).and_then(|id| ctx.world().get::<Criterion>(*id));
        let Some(criterion) = criterion else { return };
        for mark in criterion.min.get()..=criterion.max.get() {
            if let Some(anchor) = criterion.anchor(mark) {
                canvas.text(4, y, width.saturating_sub(4), &format!("{mark} = {anchor}"), Role::Dim);
                y = y.saturating_add(1);
            }
        }
    }
}

/// Whether an assessor stands aside from a proposal.
fn recused(proposal: Id, assessor: Id, ctx: &Ctx<'_>) -> bool {
    ctx.world().of::<Recusal>(proposal).any(|(_, recusal)| recusal.assessor.id == assessor)
}

impl Screen for Scores {
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
        if self.assessor != assessor {
            self.assessor = assessor;
            self.turn_to_first_unmarked(ctx);
        }
        self.progress = self.count(ctx);
    }

    fn draw(&mut self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let look = ctx.session.look;
        if self.proposals.is_empty() || self.criteria.is_empty() {
            frame::draw_centred(&[ctx.tell(&say!("empty-scores"))], Role::Dim, area, buffer, look);
            return None;
        }
        let mut canvas = Canvas::new(buffer, area, look);
        let mut y = self.draw_head(&mut canvas, ctx);
        let proposal = self.proposals.get(self.proposal).copied();
        if let (Some(proposal), Some((assessor, _))) = (proposal, ctx.assessor())
            && recused(proposal, assessor, ctx)
        {
            let width = canvas.width();
            canvas.text(0, y, width, &ctx.tell(&say!("scores-recused")), Role::Warning);
            y += 1;
        }
        for index in 0..self.criteria.len() {
            y = self.draw_criterion(&mut canvas, y, index, ctx);
        }
        self.draw_anchors(&mut canvas, y + 1, ctx);
        None
    }

    fn step(&mut self, motion: Motion, _ctx: &Ctx<'_>) -> Vec<Act> {
        self.gathered.clear();
        match motion {
            Motion::PageUp => self.turn("previous"),
            Motion::PageDown => self.turn("next"),
            other => self.criterion = other.from(self.criterion, self.criteria.len(), 1),
        }
        Vec::new()
    }

    fn select(&mut self, row: &str, _ctx: &Ctx<'_>) {
        let found = row.parse::<Id>().ok().and_then(|id| self.proposals.iter().position(|other| *other == id));
        if let Some(index) = found {
            self.proposal = index;
            self.criterion = 0;
            self.gathered.clear();
        }
    }

    fn row(&self) -> Option<String> {
        let (proposal, criterion) = (self.proposals.get(self.proposal)?, self.criteria.get(self.criterion)?);
        Some(format!("{proposal} {criterion} {}", self.gathered))
    }

    fn cue(&mut self, cue: &'static str, word: &str, _ctx: &Ctx<'_>) {
        match cue {
            "on" => self.on(),
            "proposal" => self.turn(word),
            "digit" if self.gathered.len() < 4 => self.gathered.push_str(word),
            _ => {}
        }
    }
}
