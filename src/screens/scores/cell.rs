//! The cell under the hand as text, between the sheet and its commands. Keeps out: what stands in it.

use crate::domain::Id;

/// The cell under the hand, and the digits gathered for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreCell {
    /// The proposal.
    pub proposal: Id,
    /// The criterion.
    pub criterion: Id,
    /// Digits typed so far, on a scale wider than 0-9.
    pub gathered: String,
}

impl ScoreCell {
    /// Reads what [`Screen::row`](crate::flow::Screen::row) of the sheet says.
    pub fn parse(row: &str) -> Option<Self> {
        let mut parts = row.splitn(3, ' ');
        let proposal = parts.next()?.parse().ok()?;
        let criterion = parts.next()?.parse().ok()?;
        Some(Self { proposal, criterion, gathered: parts.next().unwrap_or_default().to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_read_with_and_without_digits() {
        let (proposal, criterion) = (Id::from_bits(1), Id::from_bits(2));
        for gathered in ["", "12"] {
            let cell = ScoreCell::parse(&format!("{proposal} {criterion} {gathered}"));
            assert_eq!(cell, Some(ScoreCell { proposal, criterion, gathered: gathered.to_owned() }));
        }
        assert_eq!(ScoreCell::parse("altro"), None);
    }
}
