//! What the records of a table add up to: assessments and verbali as data, public or reserved. Keeps out: sentences, formats, the clock.

mod assessment;
pub mod map;
mod minutes;
#[cfg(test)]
mod sample;
mod who;

pub use assessment::{
    Accord, Assessment, Block, Flag, Fragile, Interval, NotAdmitted, Progress, Ranked, Reason, Screened, Shift, Split,
    Unassessable, Weighed,
};
pub use minutes::{Ballot, Genders, Item, Minutes, Present, Said, Section, Shown, Sitting, Task, Totals, Voter, digest};
#[cfg(test)]
pub(crate) use sample::Sample;
pub use who::{Eye, Face, Who};
