//! A printing kit: tables, Markdown, pages of HTML and OpenDocument, templates, workbooks, drawings
//! with words. Keeps out: every noun of the table; what is printed is handed in.

mod csv;
mod format;
mod formula;
mod grid;
mod inline;
mod json;
pub mod markdown;
pub mod page;
mod render;
pub mod svg;
pub mod template;
mod text_table;
pub mod values;
mod workbook;
pub mod xml;

pub use csv::csv_text;
pub use format::Format;
pub use formula::plain;
pub use grid::{Column, Grid, Value};
pub use json::json;
pub use render::{Printed, Renderer, around};
pub use template::{Template, Templates};
pub use text_table::{TextColumn, TextTable};
pub use workbook::workbook;
