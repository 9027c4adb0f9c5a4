//! Drawing with words: a sheet of SVG for print, letters that are measured, names that fit. Keeps
//! out: what is drawn.

mod letters;
mod listing;
mod sheet;

pub(super) use letters::{Style, fit, isolated, width, wrap};
pub(super) use listing::{named, several};
pub(super) use sheet::{Anchor, Drawing, LINE, Sheet, WIDTH};
