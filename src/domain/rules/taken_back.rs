//! Whether what was decided in public is taken back: a vote that was closed opens again, the seed of a
//! draw goes. Keeps out: who may, and what a paper says of it.

use crate::domain::noun::Noun;
use crate::domain::nouns::{Budget, Draw};
use crate::domain::record::Record;

/// Whether a record is a closed vote on projects that opens again, or a draw whose seed goes or
/// becomes another.
pub fn is_taken_back(before: &Record, after: &Record) -> bool {
    let votes = Budget::peek(before).zip(Budget::peek(after));
    let draws = Draw::peek(before).zip(Draw::peek(after));
    votes.is_some_and(|(before, after)| !before.is_open() && after.is_open())
        || draws.is_some_and(|(before, after)| before.seed.is_some() && before.seed != after.seed)
}
