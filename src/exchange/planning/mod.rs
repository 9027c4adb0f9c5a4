//! What an import, an addition or a change by words would do to a table: which column is which
//! field, which row is which record, and whether the table would admit it. Keeps out: doing it, and
//! the bytes of files.

mod amounts;
mod beside;
mod by_hand;
mod changed;
mod columns;
#[cfg(test)]
mod cut_rows;
mod draw_columns;
mod foot;
mod frame;
mod groups;
mod headers;
mod import;
mod imported;
mod likeness;
pub(super) mod mapping;
mod marks;
mod merge;
mod name_forms;
mod name_parts;
mod near_names;
mod nothing;
mod numbering;
mod options;
mod origins;
mod planner;
pub(super) mod rating_columns;
mod ratings;
mod references;
mod refusing;
mod reshape;
mod score_columns;
mod scratch;
#[cfg(test)]
mod silent;
mod sitting_headers;
mod twins;
mod understood;
mod uses;
mod validate;
mod value_mapping;
mod vote_columns;
mod wide;
mod withheld;
mod words;

pub use by_hand::{add, set};
pub use columns::accepted;
pub(super) use frame::framed;
pub(super) use headers::holds_several;
pub use import::{plan, plan_telling};
pub use imported::{Counts, Import};
pub(super) use likeness::Likenesses;
pub use mapping::{KEPT_OUT, Mapping, fields_of_files, meant};
pub(super) use mapping::{is_field, named};
pub use options::{Answers, ImportOptions, OnDuplicate, SourceTerms};
pub use origins::source_of;
pub(super) use reshape::reshaped;
pub use understood::{Understood, understood};
pub use value_mapping::ValueMapping;
pub use words::parse;
