//! The values that fields hold. Keeps out: the nouns that hold them.

mod codes;
mod dates;
mod known;
mod mention;
mod number;
mod party;
mod refer;
mod reopenings;
mod share;
mod tally;
mod text;
mod timecode;
mod whole;

pub use codes::{
    ActionState, AgendaState, AttendanceState, Attribution, Base, Bound, Channel, Choice,
    CommitmentKind, Confidence, ConsensusMethod, DecisionRule, Direction, Engagement, EntryKind,
    Gender, GroupMethod, IndicatorStatus, MeetingKind, MeetingMode, MinutesState, Mode,
    OpinionKind, Outcome, Overflow, PollResult, Previous, ProposalState, RepresentativeRole,
    RoundState, Secrecy, SelectionKind, SelectionOrder, StakeholderKind, Stated, SwotPart,
    TableLanguage, Verdict, VotesPer,
};
pub use dates::{Moment, Zone, read_date};
pub use mention::Mention;
pub use number::{Cents, Decimal, Mark};
pub use party::{Parties, Party};
pub use refer::{Of, Ref, referred};
pub use reopenings::{Reopening, Reopenings};
pub use share::Share;
pub use tally::Tally;
pub use text::{Line, Prose, Tags};
pub use timecode::Timecode;
pub use whole::Whole;
