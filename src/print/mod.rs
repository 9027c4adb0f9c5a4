//! A printing kit: tables, Markdown, pages of HTML, OpenDocument and Word, templates, workbooks,
//! drawings with words. Keeps out: every noun of the table; what is printed is handed in.

mod csv;
mod format;
mod formula;
mod grid;
mod inline;
mod json;
mod letterhead;
pub(crate) mod markdown;
mod money;
pub(crate) mod page;
mod render;
pub(crate) mod svg;
pub(crate) mod template;
mod text_table;
pub(crate) mod values;
mod workbook;
pub(crate) mod xml;

pub(crate) use csv::csv_text;
pub use format::Format;
pub(crate) use formula::plain;
pub(crate) use grid::{Column, Grid, Value};
pub(crate) use json::json;
pub use letterhead::Letterhead;
#[cfg(test)]
pub(crate) use render::around;
pub(crate) use render::{Printed, Renderer};
pub use template::{Template, Templates};
pub(crate) use text_table::{TextColumn, TextTable};
pub(crate) use workbook::workbook;
