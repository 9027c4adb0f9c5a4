//! The rainbow: how much each is affected, against how much it can affect. Keeps out: how it is
//! drawn.

use super::standing::Standing;

/// Steps of each of the two scales.
pub const STEPS: usize = 3;

/// Everybody in the nine cells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rainbow {
    /// `cells[affected - 1][affecting - 1]`: indexes into the standings.
    pub cells: [[Vec<usize>; STEPS]; STEPS],
    /// Those of whom one of the two marks is missing.
    pub unplaced: Vec<usize>,
}

impl Rainbow {
    /// Places everybody.
    pub fn of(standings: &[Standing]) -> Self {
        let mut rainbow = Self::default();
        for (index, standing) in standings.iter().enumerate() {
            let cell = Self::place(standing).and_then(|(affected, affecting)| {
                rainbow.cells.get_mut(affected - 1)?.get_mut(affecting - 1)
            });
            cell.unwrap_or(&mut rainbow.unplaced).push(index);
        }
        rainbow
    }

    /// How much somebody is affected and can affect, 1 to 3 each, where both are known.
    pub fn place(standing: &Standing) -> Option<(usize, usize)> {
        let known = standing.known.as_ref()?;
        let mark = |mark: crate::domain::Mark<1, 3>| usize::try_from(mark.get()).ok();
        known.affected.and_then(mark).zip(known.affecting.and_then(mark))
    }

    /// Those most affected and least able to affect: whom a fair table must not forget.
    pub fn unheard(&self) -> &[usize] {
        self.cells.last().and_then(|row| row.first()).map_or(&[], Vec::as_slice)
    }

    /// The indexes of the placed, from the most affected and least able on, and then of the others.
    pub fn order(&self) -> Vec<usize> {
        self.cells.iter().rev().flatten().chain([&self.unplaced]).flatten().copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::standing::standings;
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn everybody_is_in_one_cell_or_among_those_without() {
        let mut table = Sample::default();
        for (name, affected, affecting) in
            [("Asilo", "3", "1"), ("Banca", "1", "3"), ("Comune", "2", ""), ("Diocesi", "3", "1")]
        {
            table.add(Kind::Stakeholders, &[("name", name)]);
            let marks = [("affected", affected), ("affecting", affecting)];
            let given: Vec<_> = marks.into_iter().filter(|(_, mark)| !mark.is_empty()).collect();
            let who = [("stakeholder", name), ("date", "2014-01-10"), ("rater", "Ada")];
            table.add(Kind::Ratings, &[who.as_slice(), given.as_slice()].concat());
        }
        let rainbow = Rainbow::of(&standings(None, table.world()));
        assert_eq!(rainbow.unheard(), [0, 3]);
        assert_eq!(rainbow.cells[0][2], [1]);
        assert_eq!(rainbow.unplaced, [2]);
        assert_eq!(rainbow.order(), [0, 3, 1, 2]);
    }
}
