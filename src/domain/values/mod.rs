//! The values that fields hold. Keeps out: the nouns that hold them.

mod area;
mod choices;
mod codes;
mod dates;
mod days;
mod known;
mod mention;
mod number;
mod party;
mod refer;
mod reopenings;
mod several;
mod share;
mod tally;
mod text;
mod timecode;
mod whole;

pub use area::TrainingArea;
pub(crate) use area::plain_area;
pub use choices::{Choices, Pick};
pub use codes::{
    ActionState, AgendaState, AttendanceState, Attribution, BallotType, Base, Bound, Channel,
    Choice, CommitmentKind, Confidence, ConsensusMethod, CountRule, CourseMode, CourseState,
    DecisionRule, Direction, DrawMethod, EditionState, Engagement, EnrolmentState, EntryKind,
    FacilitatorLevel, Gender, GroupMethod, IndicatorStatus, MeetingKind, MeetingMode, MinutesState,
    Mode, OpinionKind, Outcome, Overflow, Phase, PlainArea, PlanState, PollResult, Previous,
    ProjectOutcome, ProposalState, Recheck, RepresentativeRole, RoundState, Secrecy, SelectionKind,
    SelectionOrder, StakeholderKind, Stated, SwotPart, TableLanguage, TieRule, Verdict, VotesPer,
};
pub use dates::{Moment, Zone, read_date};
pub use days::Days;
pub use mention::Mention;
pub use number::{Cents, Decimal, Mark};
pub use party::{Parties, Party};
pub use refer::{Of, Ref, referred};
pub use reopenings::{Reopening, Reopenings};
pub use several::Several;
pub use share::Share;
pub use tally::Tally;
pub use text::{Line, Prose, Tags};
pub use timecode::Timecode;
pub use whole::Whole;
