//! What a screen can do. Keeps out: what it shows.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::act::Act;
use super::ctx::Ctx;
use super::message::Message;
use super::row::RowId;
use super::view_state::ViewState;
use crate::domain::Change;
use crate::kit::Motion;
use crate::text::Sentence;

/// A room on screen. It reads the ledger and keeps only what the eye and the hand need: selection,
/// offset, filter.
pub trait Screen {
    /// Reads the table anew: after a change, on arrival, when the filter changes.
    fn refresh(&mut self, ctx: &Ctx<'_>);

    /// The room is entered from another one.
    fn enter(&mut self, _ctx: &Ctx<'_>) {}

    /// An act was taken back or made again: the hand goes to what it was about, where that is here.
    fn restored(&mut self, changes: &[Change], ctx: &Ctx<'_>) {
        if let Some(row) = changes.iter().find(|change| change.after.is_some()) {
            self.select_here(&row.id.into(), ctx);
        }
    }

    /// Selects a row that is on screen; any other leaves all as it is.
    fn select_here(&mut self, _row: &RowId, _ctx: &Ctx<'_>) {}

    /// Draws itself; answers where the terminal's cursor belongs, if it is to be seen.
    fn draw(&mut self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position>;

    /// What the screen is called, where that depends on what it shows.
    fn title(&self, _ctx: &Ctx<'_>) -> Option<Sentence> {
        None
    }

    /// Moves the selection.
    fn step(&mut self, _motion: Motion, _ctx: &Ctx<'_>) -> Vec<Act> {
        Vec::new()
    }

    /// Shows only the rows that match; the empty text shows all.
    fn filter(&mut self, _query: &str, _ctx: &Ctx<'_>) {}

    /// The text it is filtered by.
    fn query(&self) -> &str {
        ""
    }

    /// Goes one step back inside the room; false where there is none, and the room itself is left.
    fn retreat(&mut self, _ctx: &Ctx<'_>) -> bool {
        false
    }

    /// Selects a row.
    fn select(&mut self, _row: &RowId, _ctx: &Ctx<'_>) {}

    /// What lies under the hand.
    fn row(&self) -> Option<RowId> {
        None
    }

    /// The row under the hand as it was drawn last: what each column is called and what stands in
    /// it. Nothing where the row is no row of columns.
    fn told(&self) -> &[(String, String)] {
        &[]
    }

    /// Which of its views it shows, and as of when.
    fn view_state(&self) -> ViewState {
        ViewState::default()
    }

    /// Hears a message; those for other rooms say nothing to it.
    fn hear(&mut self, _message: &Message, _ctx: &Ctx<'_>) {}
}
