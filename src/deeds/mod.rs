//! What the table does, each a row and a function of the records, of who calls and when, that
//! answers a change. Keeps out: keys, screens, the command line, and letting the change in.

pub mod admitting;
mod agenda;
mod agenda_order;
mod amending;
pub mod approvals;
mod argument;
mod arguments;
mod as_last_time;
pub mod assigning;
mod at_item;
mod attendance;
pub mod ballots;
pub mod beginnings;
mod by_word;
mod caller;
mod carry_over;
mod clashes;
mod closing;
pub mod concluding;
mod consensus;
pub mod consensus_marks;
mod deed;
mod deleting;
mod done;
pub mod draw_freezing;
mod draw_inviting;
pub mod draws;
mod enrolling;
pub mod group_latecomers;
pub mod group_making;
pub mod group_members;
pub mod group_methods;
pub mod group_sizes;
pub mod leaning;
mod majority;
mod mark_words;
pub mod marks;
pub mod merging;
mod minutes;
pub mod named_here;
mod observing;
pub mod offices;
mod overriding;
mod people_list;
pub mod phrases;
pub mod proposals;
mod proxies;
mod quorum;
pub mod ratings;
mod records;
pub mod reporting;
mod reserved;
pub mod rotating;
pub mod rounds;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod sample_people;
mod seat;
pub mod sharing;
pub mod shortlist;
pub mod silence;
mod sitting;
mod speaking;
mod stand_in;
mod undoing;
mod unlikely;
mod voting;
pub mod warnings;
pub mod weights;
pub mod world_cafe;
mod writing;

use std::sync::LazyLock;

pub use agenda::{begin, end, go_to, next_item};
pub use agenda_order::{WAYS, move_item};
pub use amending::{Amendable, amendable, growable};
pub use argument::{Argument, Takes};
pub use arguments::{Arguments, Value, Where, given};
pub use as_last_time::{Usual, as_last_time, invite_as_last, usual};
pub use at_item::{deciding, minute_of, unclosed, undecided, wording};
pub use attendance::{
    STATES, TIMES, hour, invite, invite_everybody, invite_new, mark, mark_all_present, missing,
    time_of, turn_remote,
};
pub use by_word::by_word;
pub use caller::Caller;
pub use carry_over::carry_over;
pub use closing::{
    COUNTS, Counted, against_rules, closable, closable_secret, close, close_secret, ended,
};
pub use consensus::{OUTCOMES, Words, decidable, decide, method, quorate};
pub use deed::Deed;
pub use deleting::{Deletion, delete};
pub use done::Done;
pub use majority::said as majority;
pub use minutes::{doubtful, next as next_state, previous, reopen, step, take_note, worded};
pub use observing::observable;
pub use people_list::list as people_list;
pub use proxies::{away, proxy};
pub use reserved::{exceptions_among, uncovered};
pub use sitting::{another_day, at_hand, held, no_sitting, writable};
pub use speaking::{begin_turn, end_turn};
pub use stand_in::{stand_in, substitutes};
pub use undoing::{Reopens, own_act, redo, reopens, undo};
pub use voting::{CHOICES, cast, cast_rest, uncast, vote_of};
pub use writing::{Written, understood, write};

static ROWS: LazyLock<Vec<Deed>> = LazyLock::new(|| {
    [
        carry_over::ROWS,
        attendance::ROWS,
        stand_in::ROWS,
        proxies::ROWS,
        agenda::ROWS,
        agenda_order::ROWS,
        as_last_time::ROWS,
        speaking::ROWS,
        consensus::ROWS,
        voting::ROWS,
        closing::ROWS,
        ballots::ROWS,
        draws::ROWS,
        minutes::ROWS,
        people_list::ROWS,
        phrases::ROWS,
        offices::ROWS,
        group_methods::ROWS,
        group_members::ROWS,
        group_latecomers::ROWS,
        rounds::ROWS,
        marks::ROWS,
        weights::ROWS,
        leaning::ROWS,
        approvals::ROWS,
        ratings::ROWS,
        admitting::ROWS,
        beginnings::ROWS,
        merging::ROWS,
        proposals::ROWS,
        reporting::ROWS,
        enrolling::ROWS,
        assigning::ROWS,
        rotating::ROWS,
        shortlist::ROWS,
        concluding::ROWS,
    ]
    .concat()
});

/// Every deed, in the order in which they are listed.
pub fn all() -> &'static [Deed] {
    &ROWS
}

/// The deed with a word.
pub fn find(word: &str) -> Option<&'static Deed> {
    all().iter().find(|deed| deed.word == word)
}
