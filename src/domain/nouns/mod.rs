//! The nouns of the table, one file for each group that belongs together. Keeps out: how values are read and written.

mod action;
mod assessment;
mod commitment;
mod decision;
mod entry;
mod follow;
mod group;
mod lab;
mod lineage;
mod meeting;
mod person;
mod phrase;
mod presence;
mod process;
mod proposal;
mod rules;
mod stakeholder;
mod turn;
mod vote;

pub use action::Action;
pub use assessment::{Criterion, Recusal, Round, Score};
pub use commitment::Commitment;
pub use decision::{Answer, Indicator, Opinion};
pub use entry::Entry;
pub use follow::{Attachment, Carried, Note, Observation, Report};
pub use group::{Group, Question};
pub use lab::{Lab, Representative};
pub use meeting::{AgendaItem, Attendance, Meeting};
pub use person::Person;
pub use phrase::Phrase;
pub use process::Process;
pub use proposal::Proposal;
pub use rules::TableRules;
pub use stakeholder::{Contact, Link, Rating, Stakeholder};
pub use turn::Turn;
pub use vote::Vote;
