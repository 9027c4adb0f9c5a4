//! What the records of a table add up to: assessments and verbali as data, public or reserved. Keeps out: sentences, formats, the clock.

mod assessment;
mod commitments;
mod count;
mod coverage;
pub mod groups;
pub mod map;
mod minutes;
#[cfg(test)]
mod sample;
mod solicitation;
mod speaking;
mod swot;
mod synthesis;
mod timeline;
mod who;

pub use assessment::{
    Accord, Assessment, Block, Flag, Fragile, Interval, NotAdmitted, Progress, Ranked, Reason, Screened, Shift, Split,
    Unassessable, Weighed,
};
pub use commitments::{Held, Pledges};
pub use count::{Count, Voice, Votes};
pub use coverage::{Coverage, Covered, Standing, standing_of};
pub use minutes::{
    Answered, Aside, Asked, Ballot, Closed, Decided, Genders, Item, Minutes, Present, Said, Section, Sharing, Shown, Sitting,
    Table, Task, Totals, Voter, digest,
};
#[cfg(test)]
pub(crate) use sample::Sample;
pub use solicitation::{Reach, by_channel, overdue};
pub use speaking::{Floor, Share};
pub use swot::{Listed, Swot};
pub use synthesis::{Source, Sourced, Synthesis, Theme};
pub use timeline::{Happened, timeline};
pub use who::{Eye, Face, Who};
