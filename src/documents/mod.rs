//! Documents that others read: verbale, ranking, lists, pictures, bundle, each in the faces and
//! formats it has. Keeps out: files, terminals and the clock; a document follows from the records
//! alone, to the byte.

mod actions;
mod after;
mod attendance;
mod calendar;
mod commitments;
mod convocation;
mod docpp;
mod document;
mod fields;
mod grid;
mod group_work;
mod lint;
#[cfg(test)]
mod manual;
mod markdown;
mod minutes;
mod obliged;
mod open_data;
mod pictures;
mod press;
mod print;
#[cfg(test)]
mod printed;
mod ranking;
mod record;
mod refusal;
mod report;
#[cfg(test)]
mod sample;
mod scoresheets;
mod selection;
mod spreadsheet;
mod stakeholders;
mod svg;
mod swot;
mod synthesis;
mod template;
#[cfg(test)]
mod tests;
mod told;
mod values;
mod votes;
mod write;
mod xml;

pub use after::missing;
pub use document::{Document, Format};
pub use lint::Hit;
pub use open_data::{CHECKSUMS, Part, folder};
pub use ranking::{Fragility, basis as ranking_basis, firmness};
pub use refusal::ExportRefusal;
pub use template::{Template, Templates, template_names};
pub use write::{Made, Request, language, make, write};
