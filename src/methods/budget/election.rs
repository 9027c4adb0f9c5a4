//! What is voted on and how: projects with costs, a cap, ballots. Keeps out: any rule.

/// A project that may be funded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// What it is called in ballots.
    pub id: String,
    /// What it costs, in cents.
    pub cost: u64,
}

/// A ballot, and how many voters handed in the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ballot {
    /// The points given, by index of the project, least index first, none of them 0: 1 for an
    /// approval. Empty when blank.
    pub marks: Vec<(usize, u64)>,
    /// How many voters handed it in.
    pub count: u64,
}

/// What a voter gets from a funded project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Utility {
    /// One for each project marked.
    Cardinality,
    /// What the project costs, in cents.
    Cost,
    /// The points of the ballot.
    Points,
}

/// A vote on projects under a cap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Election {
    /// The projects; of two that are as good, the one that stands first here is taken.
    pub projects: Vec<Project>,
    /// The money there is, in cents.
    pub cap: u64,
    /// Every voter, blank ballots among them.
    ballots: Vec<Ballot>,
}

impl Election {
    /// An election; equal ballots are put together, so that the order of ballots changes nothing.
    pub fn new(projects: Vec<Project>, cap: u64, mut ballots: Vec<Ballot>) -> Self {
        for ballot in &mut ballots {
            ballot.marks.retain(|(project, points)| *points > 0 && *project < projects.len());
            ballot.marks.sort_unstable();
        }
        ballots.sort_unstable();
        ballots.dedup_by(|next, kept| {
            let same = next.marks == kept.marks;
            if same {
                kept.count += next.count;
            }
            same
        });
        Self { projects, cap, ballots }
    }

    /// The different ballots.
    pub fn ballots(&self) -> &[Ballot] {
        &self.ballots
    }

    /// How many voted, blank ballots counted.
    pub fn voters(&self) -> u64 {
        self.ballots.iter().map(|ballot| ballot.count).sum()
    }

    /// What a project costs, in cents.
    pub fn cost(&self, project: usize) -> u64 {
        self.projects.get(project).map_or(0, |project| project.cost)
    }

    /// What some projects cost together, in cents.
    pub fn spent(&self, projects: &[usize]) -> u64 {
        projects.iter().map(|project| self.cost(*project)).sum()
    }

    /// What each project gives to all voters together.
    pub fn totals(&self, utility: Utility) -> Vec<u128> {
        let mut sums = vec![0; self.projects.len()];
        for ballot in &self.ballots {
            for (project, points) in &ballot.marks {
                if let Some(sum) = sums.get_mut(*project) {
                    let gain = self.utility(utility, *project, *points);
                    *sum += u128::from(gain) * u128::from(ballot.count);
                }
            }
        }
        sums
    }

    /// What a voter who gave `points` gets from a project.
    pub fn utility(&self, utility: Utility, project: usize, points: u64) -> u64 {
        match utility {
            Utility::Cardinality => 1,
            Utility::Cost => self.cost(project),
            Utility::Points => points,
        }
    }

    /// For each project its supporters: the index of a ballot, and what its voters get.
    pub(super) fn supporters(&self, utility: Utility) -> Vec<Vec<(usize, u64)>> {
        let mut supporters = vec![Vec::new(); self.projects.len()];
        for (class, ballot) in self.ballots.iter().enumerate() {
            for (project, points) in &ballot.marks {
                let gain = self.utility(utility, *project, *points);
                if let Some(list) = supporters.get_mut(*project).filter(|_| gain > 0) {
                    list.push((class, gain));
                }
            }
        }
        supporters
    }

    /// Whether no supported project that is left out still fits into what is left.
    pub(super) fn is_exhausted_by(&self, funded: &[usize], supported: &[bool]) -> bool {
        let left = self.cap.saturating_sub(self.spent(funded));
        let fits = |project: &usize| {
            supported.get(*project) == Some(&true)
                && !funded.contains(project)
                && self.cost(*project) <= left
        };
        !(0..self.projects.len()).any(|project| fits(&project))
    }
}
