//! The rows of votes of a `.pb` file: who voted, for what, with which points. Keeps out: the
//! sections.

use std::borrow::Cow;

use super::cells::{Header, whole};
use super::known::Known;
use super::{Ballots, VoteType};
use crate::say;

/// Where the cells of a row of votes stand, what the head of the file allows, and room for one
/// ballot.
#[derive(Default)]
pub(super) struct Rows {
    vote_type: Option<VoteType>,
    voter: Option<usize>,
    vote: Option<usize>,
    points: Option<usize>,
    limits: Limits,
    named: Vec<u32>,
    given: Vec<u64>,
    /// The points of those that are named.
    kept: Vec<u64>,
    /// For each project the last line that names it.
    marked: Vec<u64>,
}

/// What the head of the file allows, in hundredths.
#[derive(Default)]
struct Limits {
    least: Option<u64>,
    most: [(&'static str, Option<u64>); 4],
}

impl Rows {
    /// The rows below a header; `limit` says what the head of the file allows.
    pub(super) fn of(
        header: &Header,
        vote_type: Option<VoteType>,
        limit: impl Fn(&str) -> Option<u64>,
        known: &mut Known<'_>,
    ) -> Self {
        let most = ["max_length", "max_sum_cost", "max_sum_points", "max_points"];
        let limits =
            Limits { least: limit("min_length"), most: most.map(|name| (name, limit(name))) };
        known.ballots.get_or_insert_with(|| Ballots::of(vote_type.unwrap_or(VoteType::Approval)));
        Self {
            vote_type,
            voter: header.place("voter_id"),
            vote: header.place("vote"),
            points: header.place("points"),
            limits,
            marked: vec![0; known.projects.len()],
            ..Self::default()
        }
    }

    pub(super) fn vote<'a>(&mut self, number: u64, cells: &[Cow<'a, str>], known: &mut Known<'a>) {
        let get = |at: Option<usize>| at.and_then(|at| cells.get(at)).map(|cell| cell.trim());
        if let Some(voter) = get(self.voter).filter(|voter| !voter.is_empty()) {
            let own = match self.voter.and_then(|at| cells.get(at)) {
                Some(Cow::Borrowed(cell)) => Cow::Borrowed(cell.trim()),
                _ => Cow::Owned(voter.to_owned()),
            };
            if !known.voters.insert(own) {
                let twice = || say!("pb-voter-twice", id = voter);
                return known.bad.add(number, Some("voter_id"), twice);
            }
        }
        // A column that is missing was told with the header.
        let Some(vote) = get(self.vote) else { return };
        if !vote.is_empty() && vote.split(',').any(|id| id.trim().is_empty()) {
            return known.bad.add(number, Some("vote"), || say!("pb-vote-cut"));
        }
        let named = if vote.is_empty() { 0 } else { vote.split(',').count() };
        let points = get(self.points).unwrap_or_default();
        let gives_points = self.vote_type.is_some_and(VoteType::gives_points);
        if gives_points && (self.points.is_none() || !self.points_of(number, points, named, known))
        {
            return;
        }
        let before = known.bad.count();
        self.named.clear();
        self.kept.clear();
        let ids = vote.split(',').map(str::trim).filter(|id| !id.is_empty());
        for (place, id) in ids.enumerate() {
            let Some(project) = known.index.get(id).copied() else {
                if !known.broken.contains(id) && !known.is_nameless {
                    known.bad.add(number, Some("vote"), || say!("pb-unknown", id = id));
                }
                continue;
            };
            match self.marked.get_mut(project as usize) {
                Some(line) if *line != number => *line = number,
                _ => {
                    known.bad.add(number, Some("vote"), || say!("pb-vote-twice", id = id));
                }
            }
            self.named.push(project);
            self.kept.extend(self.given.get(place));
        }
        if known.bad.count() == before {
            self.check(number, known);
            if let Some(ballots) = &mut known.ballots {
                ballots.push(number, &self.named, &self.kept);
            }
        }
    }

    /// Reads the points of a ballot, one for each project it names; whether they are right.
    fn points_of(&mut self, number: u64, text: &str, named: usize, known: &mut Known<'_>) -> bool {
        self.given.clear();
        for cell in text.split(',').map(str::trim).filter(|cell| !cell.is_empty()) {
            let Some(points) = whole(cell) else {
                known.bad.add(number, Some("points"), || say!("pb-points", text = cell));
                return false;
            };
            self.given.push(points);
        }
        let points = self.given.len();
        if points != named {
            let reason = || say!("pb-points-count", points = points, named = named);
            known.bad.add(number, Some("points"), reason);
        }
        points == named
    }

    /// Notes a ballot that goes beyond what the head of the file allows.
    fn check(&self, line: u64, known: &mut Known<'_>) {
        let Limits { least, most } = &self.limits;
        if least.is_none() && most.iter().all(|(_, most)| most.is_none()) {
            return;
        }
        let length = self.named.len() as u128;
        let cost = |project: &u32| {
            known.projects.get(*project as usize).map_or(0, |(_, cost, _)| u128::from(*cost))
        };
        let (points, highest) = match self.vote_type {
            Some(VoteType::Ordinal) => {
                (length * length.saturating_sub(1) / 2, length.saturating_sub(1))
            }
            Some(VoteType::Cumulative | VoteType::Scoring) => (
                self.kept.iter().copied().map(u128::from).sum(),
                self.kept.iter().copied().map(u128::from).max().unwrap_or_default(),
            ),
            _ => (length, length.min(1)),
        };
        let figures =
            [length * 100, self.named.iter().map(cost).sum(), points * 100, highest * 100];
        // A blank ballot is legal, however many choices the others must have.
        let is_few = length > 0 && least.is_some_and(|least| length * 100 < u128::from(least));
        let beyond = most.iter().zip(figures).map(|((name, most), figure)| {
            (*name, most.is_some_and(|most| figure > u128::from(most)))
        });
        for (name, is_beyond) in beyond.chain([("min_length", is_few)]) {
            if is_beyond {
                known.beyond.add(line, Some("vote"), || say!("pb-beyond", name = name));
            }
        }
    }
}
