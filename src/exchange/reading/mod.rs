//! The bytes of a strange file as a table of texts, whatever program wrote them. Keeps out: what
//! the columns mean, and the file system.

mod csv;
mod encoding;
mod file;
mod json;
mod pabulib;
pub(super) mod sheet;
mod workbook;

pub use file::{read_chosen, read_sheet};
pub use pabulib::{Ballots, Faults, Pabulib, VoteType, pabulib_rest, pabulib_sheet, read_pabulib};
pub use sheet::{LARGEST, Sheet, SheetChoice, SheetRow};
