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
mod sources;
mod twins;
mod unreadable;
mod writing;

pub use bundle::{BUNDLE_FORMAT, BUNDLE_VERSION, bundle_schema, read_bundle, write_bundle};
pub use planning::{
    Answers, Counts, Import, ImportOptions, KEPT_OUT, Mapping, OnDuplicate, SourceTerms,
    Understood, ValueMapping, accepted, add, fields_of_files, meant, parse, plan, plan_telling,
    set, source_of, understood,
};
pub use reading::{
    Ballots, Faults, LARGEST, Pabulib, Sheet, SheetChoice, SheetRow, VoteType, pabulib_rest,
    pabulib_sheet, read_chosen, read_pabulib, read_sheet,
};
pub use sources::{
    Prepared, RulesFault, SHIPPED, Shipped, SourceRules, prepare, read_rules, shipped, write_rules,
};
pub use twins::{Named, twins};
pub use unreadable::{Spot, Unreadable};
pub use writing::{Listed, Listing, SideBySide};
