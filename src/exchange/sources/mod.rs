//! Rules by which the files of one source are read, written down once: which column is which field,
//! which rows are left out, which words mean what. Keeps out: finding rules files, and what the
//! rows do to a table.

mod file;
mod html;
mod patterns;
mod prepare;
mod rules;
mod saved;
mod shipped;
mod work;

pub use file::{RulesFault, read_rules};
pub use prepare::{Prepared, prepare};
pub use rules::SourceRules;
pub use saved::write_rules;
pub use shipped::{SHIPPED, Shipped, shipped};
