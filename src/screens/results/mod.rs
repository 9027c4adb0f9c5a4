//! What the marks add up to: the ranking with ties and coverage, who is not admitted and why, where
//! to talk next, and how firm the first place is. Keeps out: every computation (see `readings`).

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

mod agreement;
mod consensus_comparison;
mod foot;
mod heat;
mod others;
mod page;
mod robustness;
mod round_comparison;
mod rows;
mod view;
mod what_if;
mod words;

pub(crate) use others::{Other, page as other_page};
pub(crate) use page::page;

use super::cells::by_key;
use crate::domain::{Id, Kind, Manner, Round};
use crate::flow::{Act, Advance, Ctx, Message, ResultsMessage, RoomView, RowId, Screen, ViewState};
use crate::kit::{
    Canvas, Column, Fuzzy, Heat, Motion, PageLine, PageState, Role, Table, TableRow, TableState,
    frame, fuzzy, safe,
};
use crate::readings::{
    Assessment, Block, ConsensusComparison, Fragile, NoMarks, Older, RoundComparison, WhatIf,
};
use crate::say;
use crate::text::Sentence;
use view::View;
use what_if::Hand;

/// How many rows of a heat map a screenful moves.
const SCREENFUL: usize = 5;

/// The results on screen.
#[derive(Debug, Default)]
pub(super) struct Results {
    read: Option<(Block, Assessment, Option<Fragile>)>,
    /// The proposals that may have a row.
    proposals: Vec<Id>,
    all: Vec<TableRow>,
    rows: Vec<TableRow>,
    foot: Vec<PageLine>,
    state: TableState,
    query: String,
    hidden: bool,
    unweighed: bool,
    /// Marks given before their criterion changed: by proposal, criterion and assessor.
    older: Older,
    /// The heat map over all proposals, while it is wanted; the first assessor and the first
    /// criterion in view.
    far: Option<Heat>,
    from: (usize, usize),
    /// The weight on trial, and what follows from it.
    hand: Option<Hand>,
    trial: Option<WhatIf>,
    /// Which view is wanted, the round that was chosen, and what the views rest on.
    view: View,
    round: Option<Id>,
    beside: Option<ConsensusComparison>,
    turned: Option<RoundComparison>,
}

impl Results {
    /// Tells the ranking anew, as it is or as it would be with the weight on trial.
    fn retell(&mut self, ctx: &Ctx<'_>) {
        let read = self.read.as_ref();
        self.trial = read.zip(self.hand).and_then(|((block, _, _), hand)| hand.of(block, ctx));
        let told = read.map(|(block, assessment, fragile)| match (&self.trial, self.view) {
            (Some(trial), _) => (rows::on_trial(trial, assessment, ctx), what_if::foot(trial, ctx)),
            (None, View::Beside) => {
                consensus_comparison::told(assessment, self.beside.as_ref(), ctx)
            }
            (None, View::Turned) => round_comparison::told(self.turned.as_ref(), ctx),
            (None, View::Marks) => (rows::ranked(assessment, &self.older, ctx), heat::legend(ctx)),
            (None, View::Distances) => {
                (rows::ranked(assessment, &self.older, ctx), heat::distances_say(ctx))
            }
            (None, View::Ranking) => (
                rows::ranked(assessment, &self.older, ctx),
                foot::lines(block, assessment, fragile.as_ref(), ctx),
            ),
        });
        (self.all, self.foot) = told.unwrap_or_default();
        self.far = read
            .filter(|_| self.view == View::Distances)
            .and_then(|(block, _, _)| heat::distances(block, ctx));
        self.narrow();
    }

    /// The lines under the rows; beside the consensus sheet also what changed minds on the proposal
    /// under the hand.
    fn below(&self, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let mut lines = self.foot.clone();
        if let (View::Beside, None, Some(id)) = (self.view, &self.trial, self.selected()) {
            lines.extend(
                self.beside.iter().flat_map(|beside| consensus_comparison::minds(beside, id, ctx)),
            );
        }
        lines
    }

    /// What stands above the ranking.
    fn heading(&self, ctx: &Ctx<'_>) -> String {
        if let Some(trial) = &self.trial {
            return what_if::heading(trial, ctx);
        }
        let Some((_, assessment, _)) = &self.read else { return String::new() };
        let round = ctx.world().get::<Round>(assessment.round);
        let number = round.map_or(0, |round| round.number.get());
        let told = |round: &Round| match round.manner() {
            Manner::Seen => round.state.sentence(),
            Manner::Blind => say!(
                "results-round-state",
                state = round.state.sentence(),
                manner = Manner::Blind.sentence()
            ),
        };
        let state = round.map_or_else(|| say!("not-scored"), told);
        match (self.view, &self.turned) {
            (View::Ranking, _) => {
                let assessors = assessment.assessors.len();
                ctx.tell(&say!(
                    "results-heading",
                    number = number,
                    state = state,
                    assessors = assessors
                ))
            }
            (View::Marks, _) => {
                self.selected().map(|id| heat::heading(assessment, id, ctx)).unwrap_or_default()
            }
            (View::Distances, _) => {
                ctx.tell(&say!("heat-distances", number = number, state = state))
            }
            (View::Beside, _) => ctx.tell(&say!("beside-heading", number = number, state = state)),
            (View::Turned, Some(turned)) => round_comparison::heading(number, turned, ctx),
            (View::Turned, None) => {
                ctx.tell(&say!("turned-heading-none", number = number, state = state))
            }
        }
    }

    /// Why there is no ranking.
    fn empty(&self) -> Sentence {
        match (self.hidden, self.unweighed) {
            (true, _) => say!("results-blind"),
            (false, true) => say!("results-no-weight"),
            (false, false) => match self.view {
                View::Ranking | View::Marks | View::Distances => say!("empty-results"),
                View::Beside => say!("empty-beside"),
                View::Turned => say!("empty-turned"),
            },
        }
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        let mut columns = vec![
            Column::fixed(ctx.tell(&say!("column-rank")), 5),
            Column::fixed(ctx.tell(&say!("field-code")), 6),
            Column::share(ctx.tell(&say!("field-title")), 1),
            Column::fixed(ctx.tell(&say!("column-score")), 7).to_the_right(),
        ];
        match self.view {
            View::Beside if self.trial.is_none() => return consensus_comparison::columns(ctx),
            View::Turned if self.trial.is_none() => return round_comparison::columns(ctx),
            _ => {}
        }
        if self.trial.is_some() {
            columns.push(Column::fixed(ctx.tell(&say!("column-before")), 7).to_the_right());
        } else {
            columns.push(Column::fixed(ctx.tell(&say!("column-coverage")), 9).to_the_right());
            columns
                .push(Column::fixed(ctx.tell(&say!("column-marks")), 8).to_the_right().priority(1));
        }
        columns
    }

    /// The rows that match the filter, and the id of the best; what they rest on was read at the
    /// last change.
    fn narrow(&mut self) -> Option<String> {
        let mut left =
            fuzzy::sift(&Fuzzy::new(&self.query), self.all.iter().map(|row| row.cells.join(" ")));
        let best = left.first().and_then(|index| self.all.get(*index)).map(|row| row.id.clone());
        // The rows keep their places.
        left.sort_unstable();
        self.rows = left.into_iter().filter_map(|index| self.all.get(index).cloned()).collect();
        self.state.sync(&self.rows);
        best
    }

    /// Brings further criteria of a heat map into view.
    fn shift(&mut self, on: bool) {
        if self.view.is_heat() {
            let from = self.from.1;
            self.from.1 = if on { from.saturating_add(1) } else { from.saturating_sub(1) };
        }
    }

    fn selected(&self) -> Option<Id> {
        by_key(self.state.selected.as_ref()?, &self.proposals)
    }

    /// Assessors by criteria: for the proposal under the hand, or over all.
    fn heat(&self, short: bool, ctx: &Ctx<'_>) -> Option<Heat> {
        let (block, _, _) = self.read.as_ref()?;
        match self.view {
            View::Distances => self.far.clone(),
            _ => heat::marks(block, self.selected()?, &self.older, short, ctx),
        }
    }

    /// The heat map instead of the list; false where there is none to draw.
    fn draw_heat(&mut self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> bool {
        let is_wanted = self.view.is_heat() && self.trial.is_none();
        let Some(mut heat) = self.heat(false, ctx).filter(|_| is_wanted) else { return false };
        heat.from = self.from;
        heat.draw(area, buffer, ctx.session.look);
        self.from = heat.from;
        true
    }
}

impl Screen for Results {
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        self.round = self.round.filter(|id| ctx.world().get::<Round>(*id).is_some());
        self.proposals = ctx.world().every(Kind::Proposals).map(|(id, _)| id).collect();
        let block = Block::of(self.round, ctx.world());
        self.hidden = block == Err(NoMarks::Hidden);
        self.unweighed = false;
        self.read = block.ok().and_then(|block| {
            let assessment = Assessment::of(&block, ctx.world());
            self.unweighed = assessment.is_err();
            let assessment = assessment.ok()?;
            let fragile = assessment.fragility(&block);
            Some((block, assessment, fragile))
        });
        self.beside =
            self.read.as_ref().and_then(|(block, _, _)| block.consensus_comparison(ctx.world()));
        self.turned = self
            .read
            .as_ref()
            .and_then(|(block, assessment, _)| block.round_comparison(assessment, ctx.world()));
        self.older = self
            .read
            .as_ref()
            .map(|(block, _, _)| Older::of(block.round, ctx.world()))
            .unwrap_or_default();
        self.retell(ctx);
    }

    fn draw(&mut self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let look = ctx.session.look;
        // A heat map asks for the whole width.
        let (left, right) = if self.view.is_heat() && self.trial.is_none() {
            (area, None)
        } else {
            frame::beside(area)
        };
        let is_folded =
            self.view == View::Ranking && self.trial.is_none() && area.height < foot::ROOMY;
        let mut lines = self.below(ctx);
        if is_folded {
            // A row each: the whole sentences are a key away.
            lines.truncate(usize::from(foot::FOLDED));
            let room = left.width.saturating_sub(2);
            lines.iter_mut().for_each(|line| line.text = safe::fit(&line.text, room, look));
        }
        let mut page = PageState::new(lines);
        let high = u16::try_from(page.height(left.width)).unwrap_or(u16::MAX).min(left.height / 2);
        let heading = Rect { height: left.height.min(1), ..left };
        let words = self.heading(ctx);
        Canvas::new(buffer, heading, look).text(0, 0, left.width, &words, Role::Accent);
        let list = Rect {
            y: left.y + heading.height,
            height: left.height.saturating_sub(heading.height + high),
            ..left
        };
        let mut here = None;
        if !self.draw_heat(ctx, list, buffer) {
            let table = Table { columns: self.columns(ctx), empty: vec![ctx.tell(&self.empty())] };
            here = table.draw(&self.rows, &mut self.state, list, buffer, look);
        }
        let below = Rect { y: list.y + list.height, height: high, ..left };
        page.draw(below, buffer, look);
        if let (Some(area), Some(mut heat)) = (right, self.heat(true, ctx)) {
            heat.draw(area, buffer, look);
        }
        here
    }

    fn told(&self) -> &[(String, String)] {
        if self.view.is_heat() { &[] } else { self.state.told() }
    }

    fn step(&mut self, motion: Motion, _ctx: &Ctx<'_>) -> Vec<Act> {
        // On a heat map a step goes to the next proposal, a screenful to further assessors.
        match motion {
            Motion::PageUp if self.view.is_heat() => {
                self.from.0 = self.from.0.saturating_sub(SCREENFUL)
            }
            Motion::PageDown if self.view.is_heat() => {
                self.from.0 = self.from.0.saturating_add(SCREENFUL)
            }
            _ => self.state.step(&self.rows, motion),
        }
        Vec::new()
    }

    fn filter(&mut self, query: &str, _ctx: &Ctx<'_>) {
        query.clone_into(&mut self.query);
        if let Some(best) = self.narrow().filter(|_| !query.trim().is_empty()) {
            self.state.select(best);
            self.state.sync(&self.rows);
        }
    }

    fn query(&self) -> &str {
        &self.query
    }

    fn select(&mut self, row: &RowId, _ctx: &Ctx<'_>) {
        self.state.select(row.key());
        self.state.sync(&self.rows);
    }

    fn row(&self) -> Option<RowId> {
        self.selected().map(RowId::Record)
    }

    fn view_state(&self) -> ViewState {
        let view = if self.hand.is_some() { RoomView::Trial } else { self.view.of_room() };
        ViewState { view, round: self.round, ..ViewState::default() }
    }

    fn retreat(&mut self, ctx: &Ctx<'_>) -> bool {
        // One step at a time: the trial, then the view, then the round that was chosen.
        if self.hand.take().is_none() {
            if self.view == View::Ranking && self.round.take().is_none() {
                return false;
            }
            self.view = View::Ranking;
        }
        self.refresh(ctx);
        true
    }

    fn hear(&mut self, message: &Message, ctx: &Ctx<'_>) {
        let Message::Results(message) = message else { return };
        match message {
            ResultsMessage::View(way) => {
                self.view = self.view.turned(*way);
                self.hand = None;
            }
            ResultsMessage::Heat => {
                self.view = self.view.heated();
                self.from = (0, 0);
                self.hand = None;
            }
            ResultsMessage::WhatIf(way) => {
                let criteria = self.read.as_ref().map_or(0, |(block, _, _)| block.criteria.len());
                self.hand = Hand::on(self.hand, *way == Advance::Previous, criteria);
            }
            ResultsMessage::Weigh { more } => match self.hand {
                Some(hand) => self.hand = Some(hand.moved(*more, self.trial.as_ref())),
                None => return self.shift(*more),
            },
            ResultsMessage::Round(id) => {
                self.round = Some(*id);
                self.hand = None;
                return self.refresh(ctx);
            }
        }
        self.retell(ctx);
    }
}
