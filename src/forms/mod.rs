//! Forms: a noun's fields as boxes to fill in, made from the noun's own field table. Keeps out:
//! drawing and keys.

mod entry;
mod options;
mod reading;
mod record;

pub use entry::{answer, entry};
pub use options::{label_of, newline_help, parties, records};
pub use reading::read;
pub use record::RecordForm;
