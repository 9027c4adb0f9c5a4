//! The nouns of the table, one file for each group that belongs together. Keeps out: how values are read and written.

mod action;
mod assessment;
mod decision;
mod entry;
mod lab;
mod lineage;
mod meeting;
mod person;
mod process;
mod proposal;
mod stakeholder;
mod vote;

pub use action::Action;
pub use assessment::{Criterion, Recusal, Round, Score};
pub use decision::{Answer, Indicator, Opinion};
pub use entry::Entry;
pub use lab::{Lab, Representative};
pub use meeting::{AgendaItem, Attendance, Meeting};
pub use person::Person;
pub use process::Process;
pub use proposal::Proposal;
pub use stakeholder::{Contact, Link, Rating, Stakeholder};
pub use vote::Vote;
