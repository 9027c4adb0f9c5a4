//! What is personal, and the net that keeps it out of public texts: which fields are open, who must
//! be named, and the lint. Keeps out: documents, and what is done about a hit.

pub mod fields;
mod lint;
mod named_offices;

pub use lint::{Found, Hit, personal};
pub use named_offices::{NamedOffice, named_offices};
