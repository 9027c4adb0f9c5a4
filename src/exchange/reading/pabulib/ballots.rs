//! The ballots of a `.pb` file as numbers, side by side: a large vote has a million. Keeps out:
//! reading them, and counting.

use super::VoteType;

/// Ballots in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballots {
    vote_type: VoteType,
    /// The projects that are named, ballot after ballot.
    named: Vec<u32>,
    /// The points given, one for each that is named; none where the kind of vote says them.
    points: Vec<u64>,
    /// Where each ballot ends among those that are named.
    ends: Vec<usize>,
    /// The line of each ballot.
    lines: Vec<u64>,
}

impl Ballots {
    pub(super) const fn of(vote_type: VoteType) -> Self {
        Self {
            vote_type,
            named: Vec::new(),
            points: Vec::new(),
            ends: Vec::new(),
            lines: Vec::new(),
        }
    }

    /// Adds a ballot; `points` are read only where voters give them.
    pub(super) fn push(&mut self, line: u64, named: &[u32], points: &[u64]) {
        self.named.extend_from_slice(named);
        if self.vote_type.gives_points() {
            self.points.extend_from_slice(points);
        }
        self.ends.push(self.named.len());
        self.lines.push(line);
    }

    /// Lets go of every ballot after the first `most`.
    pub(super) fn truncate(&mut self, most: usize) {
        if let Some(end) = most.checked_sub(1).and_then(|last| self.ends.get(last)).copied() {
            self.ends.truncate(most);
            self.lines.truncate(most);
            self.named.truncate(end);
            self.points.truncate(end);
        }
    }

    /// How many ballots there are, blank ones among them.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The line of each ballot.
    pub fn lines(&self) -> &[u64] {
        &self.lines
    }

    /// For each project of which this many there are how many ballots name it.
    pub fn support(&self, projects: usize) -> Vec<u64> {
        let mut support = vec![0; projects];
        for project in &self.named {
            let at = usize::try_from(*project).unwrap_or(usize::MAX);
            if let Some(count) = support.get_mut(at) {
                *count += 1;
            }
        }
        support
    }

    /// What each voter says, as [`Ballots::marks`] tells it.
    pub fn iter(&self) -> impl Iterator<Item = Vec<(usize, u64)>> {
        (0..self.len()).map(|at| self.marks(at))
    }

    /// Of ballots that are written alike the place of one, and how many there are.
    pub fn alike(&self) -> Vec<(usize, u64)> {
        let mut order: Vec<usize> = (0..self.len()).collect();
        order.sort_unstable_by_key(|at| self.written(*at));
        let alike = order.chunk_by(|one, other| self.written(*one) == self.written(*other));
        alike.filter_map(|group| Some((*group.first()?, group.len() as u64))).collect()
    }

    /// The points of a ballot by index of the project: 1 for an approval, and of an order of n
    /// projects n-1 for the first down to 0 for the last. Empty when blank.
    pub fn marks(&self, at: usize) -> Vec<(usize, u64)> {
        let (named, points) = self.written(at);
        let points = |place: usize| match self.vote_type {
            VoteType::Approval => 1,
            VoteType::Ordinal => (named.len() - 1 - place) as u64,
            VoteType::Cumulative | VoteType::Scoring => {
                points.get(place).copied().unwrap_or_default()
            }
        };
        let place = |(place, project): (usize, &u32)| (*project as usize, points(place));
        named.iter().enumerate().map(place).collect()
    }

    fn written(&self, at: usize) -> (&[u32], &[u64]) {
        let before = at.checked_sub(1).and_then(|before| self.ends.get(before));
        let range = before.copied().unwrap_or(0)..self.ends.get(at).copied().unwrap_or(0);
        let points = self.points.get(range.clone()).unwrap_or_default();
        (self.named.get(range).unwrap_or_default(), points)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ballots_that_are_alike_are_put_together_and_orders_keep_theirs() {
        let mut ballots = Ballots::of(VoteType::Ordinal);
        let written: [&[u32]; 5] = [&[1, 0], &[], &[0, 1], &[1, 0], &[]];
        (5..).zip(written).for_each(|(line, named)| ballots.push(line, named, &[]));
        let alike: Vec<_> =
            ballots.alike().into_iter().map(|(at, count)| (ballots.marks(at), count)).collect();
        let grouped = [(vec![], 2), (vec![(0, 1), (1, 0)], 1), (vec![(1, 1), (0, 0)], 2)];
        assert_eq!(alike, grouped);
        assert_eq!((ballots.support(2), ballots.lines()), (vec![3, 3], &[5, 6, 7, 8, 9][..]));
    }

    #[test]
    fn points_that_are_given_part_ballots_and_what_is_let_go_of_is_gone() {
        let mut ballots = Ballots::of(VoteType::Cumulative);
        ballots.push(2, &[0, 1], &[3, 2]);
        ballots.push(3, &[0, 1], &[2, 3]);
        assert_eq!(ballots.alike().len(), 2);
        ballots.truncate(1);
        assert_eq!(ballots.iter().collect::<Vec<_>>(), [vec![(0, 3), (1, 2)]]);
        assert_eq!(ballots.support(2), [1, 1]);
    }
}
