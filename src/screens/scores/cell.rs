//! The cell under the hand as text, between the sheet and its commands. Keeps out: what stands in
//! it.

use crate::domain::Id;

/// What stands where there is no id, no digit.
const NONE: &str = ".";

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

impl ScoreCell {
    /// Reads what [`Screen::row`](crate::flow::Screen::row) of the sheet says.
    pub fn parse(row: &str) -> Option<Self> {
        let mut parts = row.split(' ');
        let mut id = || parts.next()?.parse::<Id>().ok();
        let (proposal, criterion, fresh) = (id()?, id()?, id().zip(id()));
        let gathered = parts.next().filter(|digits| *digits != NONE).unwrap_or_default().to_owned();
        Some(Self { proposal, criterion, gathered, past: parts.next().is_some(), fresh })
    }

    /// What [`ScoreCell::parse`] reads.
    pub fn row(&self) -> String {
        let fresh = self.fresh.map_or_else(
            || format!("{NONE} {NONE}"),
            |(proposal, criterion)| format!("{proposal} {criterion}"),
        );
        let gathered = if self.gathered.is_empty() { NONE } else { &self.gathered };
        let past = if self.past { " past" } else { "" };
        format!("{} {} {fresh} {gathered}{past}", self.proposal, self.criterion)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_read_as_it_was_told() {
        let (proposal, criterion) = (Id::from_bits(1), Id::from_bits(2));
        for gathered in ["", "12"] {
            for past in [false, true] {
                for fresh in [None, Some((criterion, proposal))] {
                    let cell = ScoreCell {
                        proposal,
                        criterion,
                        gathered: gathered.to_owned(),
                        past,
                        fresh,
                    };
                    assert_eq!(ScoreCell::parse(&cell.row()), Some(cell));
                }
            }
        }
        assert_eq!(ScoreCell::parse("altro"), None);
    }
}
