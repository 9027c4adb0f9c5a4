//! Reading what others wrote, and the record forms that scripts may rely on: CSV, bundle, JSON,
//! Markdown tables. Keeps out: the file system, the clock, chance, documents; nothing here changes
//! a table, it only says what would.

mod bundle;
mod columns;
mod csv;
mod file;
mod formula;
mod import;
mod imported;
mod likeness;
mod listed;
mod listing;
mod mapping;
mod markdown;
mod order;
mod planner;
mod rated;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod sample;
mod schema;
mod scored;
mod scratch;
mod setting;
mod sheet;
mod trial;
mod twins;
mod understood;
mod united;
mod unreadable;
mod unstated;
mod words;
mod workbook;
mod written;

pub use bundle::{BUNDLE_FORMAT, BUNDLE_VERSION, read_bundle, write_bundle};
pub use columns::accepted;
pub use file::read_sheet;
pub use formula::neutral;
pub use import::{add, plan, plan_telling, set};
pub use imported::{Counts, Import};
pub use listed::Listed;
pub use listing::Listing;
pub use mapping::{KEPT_OUT, Mapping, meant};
pub use markdown::inline;
pub use schema::bundle_schema;
pub use setting::{Answers, OnDuplicate, Setting};
pub use sheet::{LARGEST, Sheet, SheetRow};
pub use understood::{Understood, understood};
pub use unreadable::{Bad, Spot, Unreadable};
pub use words::parse;
pub use written::csv_text;
