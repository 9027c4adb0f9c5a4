//! What a screen can do. Keeps out: what it shows.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::act::Act;
use super::ctx::Ctx;
use super::stance::Stance;
use crate::kit::Motion;

/// A room on screen. It reads the ledger and keeps only what the eye and the hand need: selection,
/// offset, filter.
pub trait Screen {
    /// Reads the table anew: after a change, on arrival, when the filter changes.
    fn refresh(&mut self, ctx: &Ctx<'_>);

    /// Draws itself; answers where the terminal's cursor belongs, if it is to be seen.
    fn draw(&mut self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position>;

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
    fn select(&mut self, _row: &str, _ctx: &Ctx<'_>) {}

    /// The selected row.
    fn row(&self) -> Option<String> {
        None
    }

    /// Which of its views it shows, and as of when.
    fn stance(&self) -> Stance {
        Stance::default()
    }

    /// Hears a word of its own.
    fn cue(&mut self, _cue: &'static str, _word: &str, _ctx: &Ctx<'_>) {}
}
