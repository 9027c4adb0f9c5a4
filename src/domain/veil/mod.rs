//! What whoever looks at a table may see of it: a world that has nothing else to give. Keeps out:
//! how it is shown, and what a public document may say of people, which an eye of `readings` knows.

mod pass;
mod sight;
mod strike;
mod veiled;
mod viewer;

pub use pass::Pass;
pub(in crate::domain) use pass::beneath;
pub use sight::{SIGHTS, Sight, Sights};
pub use veiled::Veiled;
pub use viewer::Viewer;
