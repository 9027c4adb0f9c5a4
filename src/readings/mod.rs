//! What the records of a table add up to: assessments and verbali as data, public or reserved.
//! Keeps out: formats, the clock.

mod about_person;
mod assessment;
mod at_hand;
mod both_values;
pub mod budget;
mod checklist;
mod commitments;
mod coverage;
mod criteria;
mod deadlines;
mod decision;
mod docpp;
pub mod draw;
pub mod engagements;
pub mod following;
mod function;
mod glance;
pub mod groups;
mod in_words;
pub mod map;
mod minutes;
pub mod occasions;
mod office;
mod office_words;
mod participation;
pub mod phases;
pub mod plans;
pub mod pool;
mod presences;
mod record;
mod selection;
mod settled;
mod shortlist;
mod solicitation;
mod speaking;
pub mod surveys;
mod swot;
mod synthesis;
pub mod territories;
mod timeline;
pub mod training;
mod weighing;
mod who;

pub use about_person::AboutPerson;
pub use assessment::{
    Acceptance, Accepted, Alternative, Apart, Assessment, AssessorAgreement, Basis, Block, Changed,
    ConsensusComparison, Decisive, Figure, Flag, Fragile, Given, Interval, Moved, NoMarks,
    NotAdmitted, Older, Placed, Ranked, RoundComparison, Rule, SAMPLES, SEED, Screened, Shift,
    Split, Tied, Unassessable, Unnamed, Weighed, WhatIf, Without,
};
pub use at_hand::AtHand;
pub use both_values::{BothValues, both_values};
pub use checklist::{
    Checklist, ProcessStep, SittingStep, Step, StepKind, StepState, next_step, process_checklist,
    sitting_checklist,
};
pub use commitments::{Held, Pledges};
pub use coverage::{Coverage, Covered, Standing, standing_of};
pub use criteria::{Amended, Approved};
pub use deadlines::{DECISION_DAYS, Overdue, REPORT_DAYS, Term, Terms};
pub use decision::{Awaited, Decision, Stage, step_of};
pub use docpp::{Gathered, Part, missing};
pub use function::Function;
pub use glance::{Ahead, Glance, GlanceCounts, GlanceFacts, OpenOf, OwedAnswer};
pub use in_words::in_words;
pub use minutes::{
    Altered, Annex, Answered, Archive, Aside, Asked, Ballot, Blocked, Closed, Decided, Genders,
    HasVote, Item, Minutes, Modes, NamedVote, NoVote, Owed, Place, Present, Received, Said,
    Section, Sharing, Shown, Since, Sitting, Table, TakenUp, Task, Totals, archived, archives,
    digest,
};
pub use office::{behind_office, is_listed_office, is_office};
pub use participation::Participation;
pub use presences::{Attended, Participant, Presences, Represented, Stood};
pub use record::{cofunding_share, duration, whole_months};
pub use selection::{Costs, Drawn, PassedOver, Shortlist, cost};
pub use settled::{Group, Settled};
pub use shortlist::{First, Placed as Backed, first_by_supporters};
pub use solicitation::{Reach, by_channel, overdue};
pub use speaking::{Floor, Share};
pub use swot::{Listed, Swot};
pub use synthesis::{Source, Sourced, Synthesis, Theme};
pub use timeline::{Happened, timeline};
pub use weighing::{MOST_COMPARED, Pairs, Proposed, Swings};
pub use who::{Eye, Face, Who, is_public};
