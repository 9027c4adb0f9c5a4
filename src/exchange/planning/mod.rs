//! What an import, an addition or a change by words would do to a table: which column is which
//! field, which row is which record, and whether the table would admit it. Keeps out: doing it, and
//! the bytes of files.

mod by_hand;
mod columns;
mod import;
mod imported;
mod likeness;
pub(super) mod mapping;
mod merge;
mod name_parts;
mod near_names;
mod options;
mod planner;
pub(super) mod rating_columns;
mod ratings;
mod reshape;
mod score_columns;
mod scratch;
#[cfg(test)]
mod silent;
mod twins;
mod understood;
mod validate;
mod value_mapping;
mod words;

pub use by_hand::{add, set};
pub use columns::accepted;
pub use import::{plan, plan_telling};
pub use imported::{Counts, Import};
pub use mapping::{KEPT_OUT, Mapping, meant};
pub use options::{Answers, ImportOptions, OnDuplicate};
pub use understood::{Understood, understood};
pub use value_mapping::ValueMapping;
pub use words::parse;
