//! Every record, for another table. Keeps out: what a bundle looks like (see `exchange`).

use super::document::{Faces, Row};
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written};
use crate::exchange::write_bundle;
use crate::print::Format;

/// Every record: always the whole table.
pub(super) const ROW: Row =
    Row { faces: Faces::Reserved, ..Row::of("bundle", &[Format::Json], write) };

fn write(writer: &Writer<'_>, _: Option<&str>) -> Result<Written, ExportRefusal> {
    let bytes = write_bundle(writer.book).map_err(ExportRefusal::unwritable)?;
    Ok(Written { text: String::new(), bytes: Some(bytes) })
}
