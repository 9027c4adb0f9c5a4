//! Break-out groups as they work: who sits where, who answered what, what is still missing. Keeps
//! out: making records, and words.

mod last;
mod placing;
mod rotation;
mod work;

pub use last::{Knot, LastTime, Wrote};
pub use placing::{Wishes, last_plan, latecomers, present, share_out};
pub use rotation::{RotationPlan, SeatedPerson, SeatedTable};
pub use work::{Answered, Work, groups, questions};
