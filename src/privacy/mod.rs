//! What is personal, and the net that keeps it out of public texts: which fields are open, who must
//! be named, and the lint. Keeps out: documents, and what is done about a hit.

mod erasure;
pub(crate) mod fields;
mod lint;
mod named_offices;

pub(crate) use erasure::{Eraser, Unerasable};
pub(crate) use fields::printed_for_good;
pub use lint::Hit;
pub(crate) use lint::{Found, Traces, given_first, personal};
pub(crate) use named_offices::{NamedOffice, named_offices};
