//! Sequential Phragmen: all voters earn money at the same pace, and a project is bought the moment
//! its supporters hold its cost together; they then begin from nothing. Keeps out: shares given
//! beforehand.
//!
//! Brill, Freeman, Janson & Lackner 2017, for projects with costs.

use super::Funded;
use super::election::{Election, Utility};
use crate::methods::ratio::{Ratio, fraction, whole};

/// What happens when the next purchase would cost more than is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overspend {
    /// Nothing more is bought.
    Stop,
    /// That project is left out, and the others go on.
    Skip,
}

/// A project bought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The index of the project.
    pub project: usize,
    /// What each voter had earned by then, in cents.
    pub time: Ratio,
}

/// What is bought, and when.
pub fn phragmen(election: &Election, overspend: Overspend) -> (Funded, Vec<Turn>) {
    let supporters = election.supporters(Utility::Cardinality);
    // When each class of voters was last left with nothing, as an index into the times.
    let mut emptied = vec![0_usize; election.ballots().len()];
    let mut times = vec![whole(0)];
    let mut moments: Vec<Option<Ratio>> = (0..supporters.len())
        .map(|project| moment(election, &supporters, project, &emptied, &times))
        .collect();
    let mut left = election.cap;
    let (mut funded, mut turns) = (Funded::default(), Vec::new());
    loop {
        let Some(time) = moments.iter().flatten().min().cloned() else { return (funded, turns) };
        let at_once = |(project, own): (usize, &Option<Ratio>)| {
            (own.as_ref() == Some(&time)).then_some(project)
        };
        let tied: Vec<usize> = moments.iter().enumerate().filter_map(at_once).collect();
        let Some(project) = tied.first().copied() else { return (funded, turns) };
        if let Some(own) = moments.get_mut(project) {
            *own = None;
        }
        if election.cost(project) > left {
            match overspend {
                Overspend::Stop => return (funded, turns),
                Overspend::Skip => continue,
            }
        }
        left -= election.cost(project);
        times.push(time.clone());
        for (class, _) in supporters.get(project).into_iter().flatten() {
            if let Some(own) = emptied.get_mut(*class) {
                *own = times.len() - 1;
            }
        }
        funded.buy(project, tied);
        turns.push(Turn { project, time });
        for (other, own) in moments.iter_mut().enumerate().filter(|(_, own)| own.is_some()) {
            *own = moment(election, &supporters, other, &emptied, &times);
        }
    }
}

/// When the supporters of a project will hold its cost together; `None` when it has none.
fn moment(
    election: &Election,
    supporters: &[Vec<(usize, u64)>],
    project: usize,
    emptied: &[usize],
    times: &[Ratio],
) -> Option<Ratio> {
    let mut since = vec![0_u64; times.len()];
    for (class, _) in supporters.get(project)? {
        let count = election.ballots().get(*class)?.count;
        *since.get_mut(*emptied.get(*class)?)? += count;
    }
    let earned = since.iter().zip(times).filter(|(count, _)| **count > 0);
    let begun = earned.fold(whole(0), |sum, (count, time)| sum + whole(*count) * time);
    let all: u64 = since.iter().sum();
    Some((begun + whole(election.cost(project))) * fraction(1, all)?)
}
