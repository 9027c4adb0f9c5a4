//! Forms: a noun's fields as boxes to fill in, made from the noun's own field table. Keeps out:
//! drawing and keys.

mod entry;
mod options;
mod record;
mod sections;

pub(crate) use entry::{answer, entry};
pub(crate) use options::{field_box, label_of, newline_help, parties, records};
pub(crate) use record::RecordForm;
