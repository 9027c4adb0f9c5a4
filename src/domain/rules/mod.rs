//! What the table may not do, and what its records say together: the rules of each noun (`nouns`),
//! what is locked (`locks`), to which sitting a record belongs (`belonging`), what changes along
//! (`rescheduling`), and readings that screens and documents share. Keeps out: fields, drawing,
//! sentences, today's date.

pub mod addresses;
pub mod admission;
pub mod affiliation;
pub mod along;
pub mod at_hand;
pub mod ballot_box;
pub mod ballots;
pub mod belonging;
pub(super) mod blindness;
pub mod budgets;
pub mod calendar;
pub mod carry_over;
pub mod charter;
mod closing;
pub mod code_book;
mod concluded;
pub mod conflicts;
pub mod conventions;
pub mod copies;
pub mod count;
pub mod deciding;
pub mod deciding_bodies;
pub mod decisions;
mod hours;
pub(super) mod lab_names;
mod lineage;
pub(super) mod locks;
pub mod mandates;
pub mod mapping;
pub mod notice;
mod nouns;
pub mod osservatorio;
pub mod outreach;
pub mod pool;
mod presence;
mod proxies;
pub mod quotas;
pub mod reasons;
pub mod reporting;
pub mod rescheduling;
pub mod rounds;
pub mod seats;
pub mod sheets;
pub mod sittings;
pub mod taken_back;
pub mod templates;
pub mod training;
mod verbale;
pub(super) mod waiting;
