//! What the records of a table add up to: assessments and verbali as data, public or reserved. Keeps out: sentences, formats, the clock.

mod assessment;
mod count;
mod coverage;
pub mod map;
mod minutes;
#[cfg(test)]
mod sample;
mod solicitation;
mod timeline;
mod who;

pub use assessment::{
    Accord, Assessment, Block, Flag, Fragile, Interval, NotAdmitted, Progress, Ranked, Reason, Screened, Shift, Split,
    Unassessable, Weighed,
};
pub use count::{Count, Voice, Votes};
pub use coverage::{Coverage, Covered, Standing, standing_of};
pub use minutes::{
    Aside, Ballot, Closed, Decided, Genders, Item, Minutes, Present, Said, Section, Shown, Sitting, Task, Totals, Voter, digest,
};
#[cfg(test)]
pub(crate) use sample::Sample;
pub use solicitation::{Reach, by_channel, overdue};
pub use timeline::{Happened, timeline};
pub use who::{Eye, Face, Who};
