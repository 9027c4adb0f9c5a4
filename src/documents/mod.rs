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
mod group_work;
mod in_words;
#[cfg(test)]
mod manual;
mod minutes;
mod open_data;
mod pictures;
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
mod shipped;
mod stakeholders;
mod swot;
mod synthesis;
#[cfg(test)]
mod tests;
mod votes;
mod write;

pub use crate::print::{Format, Template, Templates};
pub use crate::privacy::Hit;
pub use after::missing;
pub use document::Document;
pub use open_data::{CHECKSUMS, Part, folder};
pub use ranking::{Fragility, basis as ranking_basis, firmness};
pub use refusal::ExportRefusal;
pub use shipped::template_names;
pub use write::{Made, Request, language, make, write};
