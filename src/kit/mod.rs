//! Widgets and their state: tables, forms, pickers, pages, grids, bars. Keeps out: every noun of
//! the table, sentence keys (words come in already told), and the terminal itself.
//!
//! Each widget draws into a `Buffer` at a `Rect` through a [`canvas::Canvas`], so nothing reaches
//! the screen that was not cleaned, clipped and, where the terminal asks for it, reduced to ASCII.
//! None of them panics at any size.

mod ascii;
pub mod bars;
pub(crate) mod big;
mod broken;
pub mod canvas;
pub mod choice;
pub mod columns;
pub mod confirm;
mod draft;
pub mod editor;
mod entry;
pub mod field;
pub mod form;
mod form_view;
pub mod frame;
pub mod fuzzy;
pub mod grid;
mod grid_lines;
pub mod hand;
pub mod heat;
pub mod hints;
pub mod labels;
pub mod line;
pub mod look;
pub mod motion;
pub mod page;
pub mod pick_item;
mod pick_row;
mod picker;
pub mod popup;
pub mod safe;
mod spelled;
pub mod suggest;
pub mod table;
#[cfg(test)]
mod testing;
mod told;
pub mod typed;
pub mod wrap;

pub use canvas::Canvas;
pub use columns::{Column, Width};
pub use confirm::Confirm;
pub use editor::Editor;
pub use field::{Field, FieldKind};
pub use form::FormState;
pub use fuzzy::Fuzzy;
pub use grid::Grid;
pub use heat::{Heat, HeatCell};
pub use labels::Label;
pub use line::LineEdit;
pub use look::{Look, Role};
pub use motion::Motion;
pub use page::{PageLine, PageState};
pub use pick_item::PickItem;
pub use picker::PickerState;
pub use popup::Popup;
pub use spelled::spelled;
pub use table::{Rows, RowsBy, Table, TableRow, TableState};
pub use told::BoxTold;
pub use typed::Typed;
