//! The nouns of the table and their rules. Keeps out: input and output, the clock, languages,
//! storage.

mod asked;
mod called;
mod change;
mod compose;
mod datum;
mod door;
mod envelope;
mod erased;
mod fault;
mod fold;
mod id;
mod merging;
mod noun;
mod nouns;
mod record;
mod refusal;
mod repoint;
mod rules;
#[cfg(test)]
pub(crate) mod sample;
mod stored;
mod titles;
mod values;
mod veil;
mod world;

pub use change::{Cause, Change, Transition};
pub use compose::{add, amended, put, remove, replace, set, taken};
pub use datum::{Cell, Code, Datum, Place, Row, Shape, Tie};
pub use door::{Table, admit, apply, take_back, unlocked};
pub use erased::{is_nameless, nameless};
pub use fault::{Fault, field_label};
pub use fold::{KEY_SEPARATOR, fold, words};
pub use id::Id;
pub use merging::{merged, preferred};
pub use noun::{Field, Noun, Rules};
pub use nouns::{
    Action, AgendaItem, Agreed, Answer, Approval, Area, Assignment, Attachment, Attendance, Ballot,
    Budget, Candidate, Carried, Coding, Commitment, Comparison, Contact, Convention, Course,
    Criterion, Draw, Edition, Enrolment, Entry, Facilitator, Group, Indicator, Lab, Link, Meeting,
    MinutesCopy, Need, Note, Observation, Office, Opinion, Origin, Person, Phrase, Poll, Process,
    Project, Proposal, Question, Rating, Recusal, Reorganisation, Report, Representative, Round,
    Score, Selection, Stakeholder, SurveyAnswer, SurveyTheme, TableRules, Territory, Turn, Vote,
    WithheldName,
};
pub use record::{Kind, Record};
pub use refusal::{Pinned, Refusal};
pub use repoint::repointed;
pub use rules::admission::Bar;
pub use rules::blindness::Manner;
pub use rules::conflicts::Conflict;
pub(crate) use rules::lab_names::{bare_lab, lab_called};
pub use rules::sheets::{Answered, Progress, Sheets};
pub use rules::waiting::Wait;
pub use rules::{
    addresses, admission, affiliation, along, at_hand, ballot_box, ballots, belonging, budgets,
    calendar, carry_over, charter, code_book, conflicts, conventions, copies, count, deciding,
    deciding_bodies, decisions, mandates, mapping, notice, osservatorio, outreach, pool, quotas,
    reasons, reporting, rescheduling, rounds, seats, sheets, sittings, taken_back, templates,
    training,
};
pub(crate) use stored::Stored;
pub(crate) use titles::{begins_as_title, is_title};
pub use values::{
    ActionState, AgendaState, AttendanceState, Attribution, BallotType, Base, Bound, Cents,
    Channel, Choice, Choices, CommitmentKind, Confidence, ConsensusMethod, CountRule, CourseMode,
    CourseState, Days, Decimal, DecisionRule, Direction, DrawMethod, EditionState, Engagement,
    EnrolmentState, EntryKind, FacilitatorLevel, Gender, GroupMethod, IndicatorStatus, Line, Mark,
    MeetingKind, MeetingMode, Mention, MinutesState, Mode, Moment, Of, OpinionKind, Outcome,
    Overflow, Parties, Party, Phase, Pick, PlainArea, PlanState, PollResult, Previous,
    ProjectOutcome, ProposalState, Prose, Recheck, Ref, Reopening, Reopenings, RepresentativeRole,
    RoundState, Secrecy, SelectionKind, SelectionOrder, Several, Share, StakeholderKind, Stated,
    SwotPart, TableLanguage, Tags, Tally, TieRule, Timecode, TrainingArea, Verdict, VotesPer,
    Whole, Zone, read_date, referred,
};
pub use veil::{Pass, SIGHTS, Sight, Sights, Veiled, Viewer};
pub use world::{Lost, World};

/// Reads one field of a row; a fault is noted and leaves nothing.
pub(crate) fn read_field<T: Datum>(
    name: &'static str,
    place: &Place<'_>,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let text = place.row.get(name).map(|text| text.trim()).unwrap_or_default();
    let value = if text.is_empty() { T::blank() } else { T::read(text, place) };
    value.map_err(|reason| faults.push(Fault::new(name, reason))).ok()
}
