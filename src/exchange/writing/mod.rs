//! The forms of records that scripts may rely on: rows of cells as CSV, JSON and GFM. Keeps out:
//! the terminal and its languages, and documents.

mod listed;
mod listing;
mod order;
mod side_by_side;
mod written;

pub use listed::Listed;
pub use listing::Listing;
pub use side_by_side::SideBySide;
