//! Drawing with words: a sheet of SVG for print, letters that are measured, names that fit. Keeps
//! out: what is drawn.

mod bars;
mod canvas;
mod letters;
mod listing;

pub(crate) use bars::{Bar, Bars, Fill};
pub(crate) use canvas::{Anchor, Canvas, Drawing, LINE, WIDTH};
pub(crate) use letters::{Style, fit, isolated, width, wrap};
pub(crate) use listing::{named, several};
