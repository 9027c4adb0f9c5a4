//! The marks of a round as a block of proposals by criteria by assessors. Keeps out: weights,
//! scales and what follows from the marks.

/// What stands in one box of one assessor's sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A mark of the criterion's scale.
    Given(i64),
    /// Expected and not there: it lowers the coverage, and is never 0.
    Missing,
    /// Not expected, because the assessor is recused or abstains: it leaves numerator and
    /// denominator.
    NotDue,
}

impl Mark {
    /// The mark, when one was given.
    pub fn given(self) -> Option<i64> {
        match self {
            Self::Given(mark) => Some(mark),
            Self::Missing | Self::NotDue => None,
        }
    }
}

/// All marks of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    proposals: usize,
    criteria: usize,
    assessors: usize,
    boxes: Vec<Mark>,
}

impl Marks {
    /// Asks `mark(proposal, criterion, assessor)` for every box of the block.
    pub fn from_fn(
        proposals: usize,
        criteria: usize,
        assessors: usize,
        mut mark: impl FnMut(usize, usize, usize) -> Mark,
    ) -> Self {
        let mut boxes = Vec::new();
        for proposal in 0..proposals {
            for criterion in 0..criteria {
                boxes.extend((0..assessors).map(|assessor| mark(proposal, criterion, assessor)));
            }
        }
        Self { proposals, criteria, assessors, boxes }
    }

    /// How many proposals.
    pub fn proposals(&self) -> usize {
        self.proposals
    }

    /// How many criteria.
    pub fn criteria(&self) -> usize {
        self.criteria
    }

    /// How many assessors.
    pub fn assessors(&self) -> usize {
        self.assessors
    }

    /// The boxes of one proposal on one criterion, one per assessor; empty outside the block.
    pub fn cell(&self, proposal: usize, criterion: usize) -> &[Mark] {
        if proposal >= self.proposals || criterion >= self.criteria {
            return &[];
        }
        let start = (proposal * self.criteria + criterion) * self.assessors;
        self.boxes.get(start..start + self.assessors).unwrap_or_default()
    }

    /// The marks given to one proposal on one criterion, in the order of the assessors.
    pub fn given(&self, proposal: usize, criterion: usize) -> Vec<i64> {
        self.cell(proposal, criterion).iter().filter_map(|mark| mark.given()).collect()
    }

    /// The marks given on one criterion, one list per proposal: the units of Krippendorff's alpha.
    pub fn units(&self, criterion: usize) -> Vec<Vec<i64>> {
        (0..self.proposals).map(|proposal| self.given(proposal, criterion)).collect()
    }

    /// One list of marks per assessor over all proposals, as Kendall's W asks; `None` when any mark
    /// is not there.
    pub fn sheets(&self, criterion: usize) -> Option<Vec<Vec<i64>>> {
        (0..self.assessors)
            .map(|assessor| {
                (0..self.proposals)
                    .map(|proposal| self.cell(proposal, criterion).get(assessor)?.given())
                    .collect()
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbered() -> Marks {
        Marks::from_fn(2, 3, 2, |p, c, a| Mark::Given((100 * p + 10 * c + a) as i64))
    }

    #[test]
    fn a_cell_holds_one_box_per_assessor() {
        assert_eq!(numbered().cell(1, 2), [Mark::Given(120), Mark::Given(121)]);
    }

    #[test]
    fn outside_the_block_there_are_no_boxes() {
        assert!(numbered().cell(0, 3).is_empty());
        assert!(numbered().cell(2, 0).is_empty());
    }

    #[test]
    fn units_leave_the_holes_out() {
        let marks =
            Marks::from_fn(2, 1, 2, |p, _, a| if p == a { Mark::Given(4) } else { Mark::Missing });
        assert_eq!(marks.units(0), [vec![4], vec![4]]);
    }

    #[test]
    fn sheets_are_one_list_per_assessor() {
        assert_eq!(numbered().sheets(1), Some(vec![vec![10, 110], vec![11, 111]]));
    }

    #[test]
    fn one_box_not_due_and_there_are_no_complete_sheets() {
        let marks = Marks::from_fn(
            2,
            1,
            2,
            |p, _, a| if p + a == 2 { Mark::NotDue } else { Mark::Given(1) },
        );
        assert_eq!(marks.sheets(0), None);
    }
}
