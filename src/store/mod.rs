//! A table on disk: a journal, which is the truth, and beside it a database; what one of them lost
//! is taken from the other. Keeps out: which edits may be made, the clock, and where tables lie.

mod again;
mod archive;
mod attached;
mod away;
mod backup;
mod caught;
mod checkpoint;
mod codec;
mod conflict;
mod doctor;
mod encrypted;
mod erasing;
mod error;
mod feeding;
mod files;
mod folder;
mod frame;
mod holder;
mod identity;
mod index;
mod journal;
mod lines;
mod lock;
mod memory;
mod mend;
mod occupied;
mod opening;
mod pausing;
mod pending;
mod planting;
mod port;
mod presence;
mod reading;
mod receiving;
mod remote;
mod replay;
mod rescue;
mod restoring;
mod resuming;
mod salvage;
mod saved;
mod scan;
mod seal;
mod seen;
mod since;
mod sled;
mod snapshots;
mod space;
mod strangers;
mod table;
mod verified;
mod verify;
mod walk;

#[cfg(test)]
mod contract;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod sharing;

pub use again::{Again, make_again};
pub use archive::{About, Backup};
pub use attached::{
    attached, attached_sums, checksum, drop_unnamed, may_name_a_file, named_sums, wrong_attached,
};
pub use away::{is_away, put_away};
pub use backup::backup;
pub use caught::panics_are_caught;
pub use doctor::{Checkup, doctor};
pub use encrypted::{ENCRYPTED_ENDING, decrypted, encrypted, is_encrypted};
pub use erasing::{Erased, Erasing, erase};
pub use error::quoted;
pub use folder::FolderStore;
pub use holder::Holder;
pub use identity::{is_table, may_be_table, table_id};
pub use index::indexed;
pub use lines::{JournalLine, Lines, checked, erases, later_line, lines};
pub use memory::MemoryStore;
pub use pending::{Pending, pending, settle};
pub use planting::{GATHERED, lay_copy, ledger_of, plant};
pub use port::{Loaded, Persisted, Receipt, Receive, Store};
pub use presence::{Seat, seats};
pub use reading::read;
pub use rescue::{Salvaged, Source, versions};
pub use restoring::{Difference, LostEntry, compare, restore};
pub use snapshots::{
    CEILING, ENDING, Keeping, Snapshot, forget, in_second, is_due, keep, last_backup, may_replace,
    note, snapshots, write_backup,
};
pub use table::Table;
pub use verified::Verified;
pub use verify::verify;
