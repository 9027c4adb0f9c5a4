//! Reading what others wrote, and the record forms that scripts may rely on: CSV, bundle, JSON,
//! Markdown tables. Keeps out: the file system, the clock, chance, documents; nothing here changes
//! a table, it only says what would.

mod bundle;
mod planning;
mod reading;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod sample;
mod unreadable;
mod writing;

pub use bundle::{BUNDLE_FORMAT, BUNDLE_VERSION, bundle_schema, read_bundle, write_bundle};
pub use planning::{
    Answers, Counts, Import, ImportOptions, KEPT_OUT, Mapping, OnDuplicate, Understood,
    ValueMapping, accepted, add, meant, parse, plan, plan_telling, set, understood,
};
pub use reading::{LARGEST, Pabulib, Sheet, SheetRow, VoteType, read_pabulib, read_sheet};
pub use unreadable::{Spot, Unreadable};
pub use writing::{Listed, Listing};
