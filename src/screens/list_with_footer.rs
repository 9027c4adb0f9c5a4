//! A list with lines under it that follow the hand. Keeps out: what the rows and the lines are.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::list::{List, Listing};
use crate::flow::{Act, Ctx, Message, RowId, Screen};
use crate::kit::{Motion, PageLine, PageState};

/// A list that has something to say under its rows.
pub(super) trait Footer: Listing {
    /// The lines, for the row under the hand.
    fn foot(&self, row: Option<&RowId>, ctx: &Ctx<'_>) -> Vec<PageLine>;

    /// The row as commands read it: where the hand holds more than the row, with that.
    fn held(&self, row: RowId) -> RowId {
        row
    }
}

/// The list on screen.
pub(super) struct ListWithFooter<L> {
    list: List<L>,
    foot: PageState,
}

impl<L: Footer> ListWithFooter<L> {
    /// A list with nothing selected yet.
    pub(super) fn new(listing: L) -> Self {
        Self { list: List::new(listing), foot: PageState::default() }
    }

    fn tell(&mut self, ctx: &Ctx<'_>) {
        self.foot = PageState::new(self.list.listing().foot(self.list.row().as_ref(), ctx));
    }
}

impl<L: Footer> Screen for ListWithFooter<L> {
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        self.list.refresh(ctx);
        self.tell(ctx);
    }

    fn draw(&mut self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        // The page keeps two columns at its right edge free.
        let width = area.width.saturating_sub(2);
        let high = u16::try_from(self.foot.height(width)).unwrap_or(u16::MAX).min(area.height / 2);
        let list = Rect { height: area.height - high, ..area };
        self.foot.draw(
            Rect { y: list.y + list.height, height: high, ..area },
            buffer,
            ctx.session.look,
        );
        self.list.draw(ctx, list, buffer)
    }

    fn told(&self) -> &[(String, String)] {
        self.list.told()
    }

    fn step(&mut self, motion: Motion, ctx: &Ctx<'_>) -> Vec<Act> {
        let acts = self.list.step(motion, ctx);
        self.tell(ctx);
        acts
    }

    fn filter(&mut self, query: &str, ctx: &Ctx<'_>) {
        self.list.filter(query, ctx);
        self.tell(ctx);
    }

    fn query(&self) -> &str {
        self.list.query()
    }

    fn select(&mut self, row: &RowId, ctx: &Ctx<'_>) {
        self.list.select(row, ctx);
        self.tell(ctx);
    }

    fn select_here(&mut self, row: &RowId, ctx: &Ctx<'_>) {
        self.list.select_here(row, ctx);
        self.tell(ctx);
    }

    fn row(&self) -> Option<RowId> {
        self.list.row().map(|row| self.list.listing().held(row))
    }

    fn hear(&mut self, message: &Message, ctx: &Ctx<'_>) {
        self.list.hear(message, ctx);
        self.tell(ctx);
    }
}
