//! What lies under the hand, a case for each kind of row. Keeps out: how rows are drawn, and
//! in which order they stand.

use std::path::PathBuf;

use super::message::Only;
use super::room::Room;
use crate::domain::{Id, Kind, Party};
use crate::readings::{Checklist, StepKind};
use crate::text::Sentence;

/// What lies under the hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowId {
    /// A record.
    Record(Id),
    /// An edit of the log, by its number.
    Edit(u64),
    /// A line of the overview: where it leads, and what it is about.
    Line(Lead, Box<Sentence>),
    /// All together, in the room of groups.
    Plenary,
    /// Somebody in a group.
    Member(Id, Party),
    /// Two criteria to be compared.
    Pair(Leaning),
    /// A criterion by its swing.
    Swing(SwingHand),
    /// A cell of the score sheet.
    Cell(ScoreCell),
    /// A table of the folder, by where it lies.
    Table(PathBuf),
    /// A change that waits for a decision, by the id of its edit.
    Waiting(Id),
}

impl RowId {
    /// The record it is about, where it is about one as a whole.
    pub const fn record(&self) -> Option<Id> {
        match self {
            Self::Record(id) | Self::Swing(SwingHand { criterion: id, .. }) => Some(*id),
            Self::Edit(_)
            | Self::Line(..)
            | Self::Plenary
            | Self::Member(..)
            | Self::Pair(_)
            | Self::Cell(_)
            | Self::Table(_)
            | Self::Waiting(_) => None,
        }
    }

    /// What a table tells its rows apart by. Nothing reads it back: what lies under the hand is
    /// asked of the row itself.
    pub fn key(&self) -> String {
        match self {
            Self::Record(id) => id.to_string(),
            other => format!("{other:?}"),
        }
    }
}

impl From<Id> for RowId {
    fn from(id: Id) -> Self {
        Self::Record(id)
    }
}

/// Where a line of the overview leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lead {
    /// To a room.
    Room(Room),
    /// To a record in its room.
    Record(Room, Id),
    /// To the register of a kind.
    Register(Kind),
    /// To the stakeholders, of whom only some are listed.
    Stakeholders(Only),
    /// To the next step of a checklist.
    Next(Checklist),
    /// To a step of a checklist.
    Step(StepKind),
}

/// The pair under the hand, the one that the hand leans to first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaning {
    /// The criterion that a digit makes matter more.
    pub more: Id,
    /// The other.
    pub less: Id,
    /// Whether the one that matters more is the second of the row.
    pub is_second: bool,
}

impl Leaning {
    /// The pair as it stands in its row, with the hand leaning to its first or to its second.
    pub const fn of((first, second): (Id, Id), is_second: bool) -> Self {
        let (more, less) = if is_second { (second, first) } else { (first, second) };
        Self { more, less, is_second }
    }

    /// Both in the order of their row.
    pub const fn pair(self) -> (Id, Id) {
        if self.is_second { (self.less, self.more) } else { (self.more, self.less) }
    }
}

/// The criterion under the hand, and the first of the list while it has no points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SwingHand {
    /// The criterion.
    pub criterion: Id,
    /// The one whose swing is the most important, while nothing says so yet: it has 100 as soon as
    /// another has any.
    pub first: Option<Id>,
}

/// The cell under the hand, what was just given, and the digits gathered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreCell {
    /// The proposal.
    pub proposal: Id,
    /// The criterion.
    pub criterion: Id,
    /// Digits typed so far, on a scale wider than 0-9.
    pub gathered: String,
    /// Whether the hand is past the last cell: this one has been answered, and takes no digit by
    /// accident.
    pub past: bool,
    /// The proposal and the criterion that were given a mark a moment ago; nothing once the hand
    /// has gone elsewhere.
    pub fresh: Option<(Id, Id)>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Line;
    use crate::say;

    #[test]
    fn a_pair_says_which_of_its_criteria_matters_more_and_how_it_stands() {
        let pair = (Id::from_bits(1), Id::from_bits(2));
        let (first, second) = (Leaning::of(pair, false), Leaning::of(pair, true));
        assert_eq!((first.more, first.less), pair);
        assert_eq!((second.less, second.more), pair);
        assert_eq!((first.pair(), second.pair()), (pair, pair));
    }

    #[test]
    fn rows_that_are_not_the_same_are_told_apart() {
        let (one, other) = (Id::from_bits(1), Id::from_bits(2));
        let said = |text| Party::Said(Line::new(text).unwrap());
        let line = |head| RowId::Line(Lead::Record(Room::Labs, one), Box::new(head));
        let rows = [
            RowId::Record(one),
            RowId::Record(other),
            RowId::Edit(1),
            RowId::Plenary,
            RowId::Member(one, Party::Known(other)),
            RowId::Member(one, said("Sala 1/2")),
            RowId::Member(other, said("Sala 1/2")),
            RowId::Pair(Leaning::of((one, other), false)),
            RowId::Pair(Leaning::of((other, one), false)),
            RowId::Swing(SwingHand { criterion: one, first: None }),
            line(say!("head-lab")),
            line(say!("head-sitting")),
            RowId::Table("uno".into()),
            RowId::Table("due".into()),
            RowId::Waiting(one),
        ];
        let keys: std::collections::BTreeSet<String> = rows.iter().map(RowId::key).collect();
        assert_eq!(keys.len(), rows.len());
    }
}
