//! The nouns of the table, one file for each group that belongs together. Keeps out: how values are
//! read and written.

mod action;
mod agreed;
mod assessment;
mod commitment;
mod criteria;
mod criterion;
mod decision;
mod entry;
mod follow;
mod group;
mod lab;
mod meeting;
mod person;
mod phrase;
mod poll;
mod process;
mod proposal;
mod rules;
mod selection;
mod stakeholder;
mod turn;
mod vote;

pub use action::Action;
pub use agreed::Agreed;
pub use assessment::{Recusal, Round, Score};
pub use commitment::Commitment;
pub use criteria::{Approval, Comparison};
pub use criterion::Criterion;
pub use decision::{Answer, Indicator, Opinion};
pub use entry::Entry;
pub use follow::{Attachment, Carried, Note, Observation, Report};
pub use group::{Group, Question};
pub use lab::{Lab, Representative};
pub use meeting::{AgendaItem, Attendance, Meeting};
pub use person::Person;
pub use phrase::Phrase;
pub use poll::Poll;
pub use process::Process;
pub use proposal::Proposal;
pub use rules::TableRules;
pub use selection::Selection;
pub use stakeholder::{Contact, Link, Rating, Stakeholder};
pub use turn::Turn;
pub use vote::Vote;
