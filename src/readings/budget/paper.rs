//! The ballots of a vote as numbers. Keeps out: counting them.

use std::collections::BTreeMap;

use crate::domain::{Ballot, BallotType, Budget, Id, Project, TieRule, World, budgets, fold};
use crate::methods::ballots::Ballot as Ranked;
use crate::methods::budget::{self, Election, Utility};
use crate::methods::draw;

/// What the valid ballots say, by places of projects in the order in which a tie goes.
#[derive(Debug, Clone)]
pub(super) struct Paper {
    projects: Vec<budget::Project>,
    cap: u64,
    /// For each different ballot its projects in the order written with their points, and how many
    /// were handed in.
    ballots: BTreeMap<Vec<(usize, u64)>, u64>,
    ballot_type: BallotType,
    most_points: u64,
    pub(super) blank: u64,
    pub(super) void: u64,
    /// How many votes or points a project needs at all.
    pub(super) minimum: u128,
    /// For each project the word it shares with those it is an alternative to.
    pub(super) alternatives: Vec<Option<String>>,
}

/// The projects of a vote in the order in which its rule breaks a tie.
pub(super) fn in_order(budget: Id, own: &Budget, world: &dyn World) -> Vec<Id> {
    let mut projects = budgets::projects(budget, world);
    match own.tie_rule() {
        TieRule::Code => {}
        TieRule::Cheaper => projects.sort_by_key(|(_, project)| project.cost),
        TieRule::Seed => {
            let codes: Vec<&str> =
                projects.iter().map(|(_, project)| project.code.as_str()).collect();
            let seed = own.seed.as_ref().map_or("", |seed| seed.as_str());
            let drawn = draw::order(seed, &codes);
            return drawn
                .into_iter()
                .filter_map(|at| projects.get(at).map(|(id, _)| *id))
                .collect();
        }
    }
    projects.into_iter().map(|(id, _)| id).collect()
}

impl Paper {
    pub(super) fn read(budget: Id, own: &Budget, order: &[Id], world: &dyn World) -> Self {
        let cents = |cents: i64| u64::try_from(cents).unwrap_or_default();
        let projects: Vec<budget::Project> = order
            .iter()
            .filter_map(|id| world.get::<Project>(*id))
            .map(|project| budget::Project {
                id: project.code.as_str().to_owned(),
                cost: cents(project.cost.get()),
            })
            .collect();
        let places: BTreeMap<String, usize> =
            projects.iter().enumerate().map(|(at, project)| (fold(&project.id), at)).collect();
        let mut paper = Self {
            cap: cents(own.cap.get()),
            ballots: BTreeMap::new(),
            ballot_type: own.ballot_type,
            most_points: own.points.map_or(1, |points| cents(points.get())),
            blank: 0,
            void: 0,
            minimum: own.minimum.and_then(|own| u128::try_from(own.get()).ok()).unwrap_or(0),
            alternatives: order
                .iter()
                .filter_map(|id| world.get::<Project>(*id))
                .map(|project| project.alternatives.as_ref().map(|word| fold(word.as_str())))
                .collect(),
            projects,
        };
        for (_, ballot) in world.of::<Ballot>(budget) {
            if ballot.is_void() {
                paper.void += 1;
                continue;
            }
            let mut marks: Vec<(usize, u64)> = ballot
                .choices
                .0
                .iter()
                .filter_map(|pick| {
                    let points = pick.points.map_or(1, u64::from);
                    Some((*places.get(&fold(&pick.code))?, points))
                })
                .collect();
            if paper.ballot_type != BallotType::Ranking {
                marks.sort_unstable();
            }
            paper.blank += u64::from(marks.is_empty());
            *paper.ballots.entry(marks).or_default() += 1;
        }
        paper
    }

    /// By what the support of a project is told: points where points are given, else votes.
    pub(super) const fn utility(&self) -> Utility {
        match self.ballot_type {
            BallotType::Points => Utility::Points,
            BallotType::Approval | BallotType::Ranking | BallotType::Knapsack => {
                Utility::Cardinality
            }
        }
    }

    /// What somebody hands in who wants one project only, as much as may be.
    pub(super) const fn only(&self, project: usize) -> (usize, u64) {
        match self.ballot_type {
            BallotType::Points => (project, self.most_points),
            BallotType::Approval | BallotType::Ranking | BallotType::Knapsack => (project, 1),
        }
    }

    /// The ballots without their order, with more of those who want one project only; nobody wants a
    /// project that is barred.
    pub(super) fn election(&self, more: &[(usize, u64)], barred: &[usize]) -> Election {
        let stands = |(project, _): &(usize, u64)| !barred.contains(project);
        let own = self.ballots.iter().map(|(marks, count)| budget::Ballot {
            marks: marks.iter().copied().filter(stands).collect(),
            count: *count,
        });
        let more = more
            .iter()
            .map(|(project, count)| budget::Ballot {
                marks: [self.only(*project)].into_iter().filter(stands).collect(),
                count: *count,
            })
            .filter(|ballot| ballot.count > 0);
        Election::new(self.projects.clone(), self.cap, own.chain(more).collect())
    }

    /// The ballots as orders, with more of those who want one project only; nobody wants a project
    /// that is barred.
    pub(super) fn ranked(&self, more: &[(usize, u64)], barred: &[usize]) -> Vec<Ranked> {
        let tiers = |projects: &mut dyn Iterator<Item = usize>| -> Vec<Vec<usize>> {
            projects.filter(|project| !barred.contains(project)).map(|own| vec![own]).collect()
        };
        let own = self.ballots.iter().map(|(marks, count)| Ranked {
            count: *count,
            tiers: tiers(&mut marks.iter().map(|(project, _)| *project)),
        });
        let more = more.iter().filter(|(_, count)| *count > 0).map(|(project, count)| Ranked {
            count: *count,
            tiers: tiers(&mut std::iter::once(*project)),
        });
        own.chain(more).collect()
    }

    /// The same ballots with the projects in another order, in which ties then go: at each place the
    /// one that had the place named.
    pub(super) fn in_order(&self, order: &[usize]) -> Self {
        let mut places = vec![0; self.projects.len()];
        for (place, own) in order.iter().enumerate() {
            if let Some(own) = places.get_mut(*own) {
                *own = place;
            }
        }
        let is_ranking = self.ballot_type == BallotType::Ranking;
        let moved = |marks: &Vec<(usize, u64)>| {
            let moved = |(own, points): &(usize, u64)| Some((*places.get(*own)?, *points));
            let mut marks: Vec<(usize, u64)> = marks.iter().filter_map(moved).collect();
            if !is_ranking {
                marks.sort_unstable();
            }
            marks
        };
        let projects = order.iter().filter_map(|own| self.projects.get(*own).cloned());
        let words = order.iter().filter_map(|own| self.alternatives.get(*own).cloned());
        Self {
            projects: projects.collect(),
            ballots: self.ballots.iter().map(|(marks, count)| (moved(marks), *count)).collect(),
            alternatives: words.collect(),
            ..self.clone()
        }
    }
}
