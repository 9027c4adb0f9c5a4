//! What the proposals put forward cost together, by how they were answered. Keeps out: wording, and
//! what a part of a proposal costs, which no record says.

use super::decision::Decision;
use super::selection::Costs;
use crate::domain::{Answer, Id, Outcome, Proposal, World};

/// In this order they are told; what has no answer comes last.
const ORDER: [Option<Outcome>; 4] =
    [Some(Outcome::Accepted), Some(Outcome::Partly), Some(Outcome::Refused), None];

/// The proposals with one outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What the last body on the route that answered said; `None` where none did.
    pub outcome: Option<Outcome>,
    /// The proposals, by code.
    pub proposals: Vec<Id>,
    /// What they cost as they are registered.
    pub costs: Costs,
}

/// Everything that was put forward, by outcome.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settled {
    /// The outcomes that there are. Each proposal stands in one of them, so that their sums are the
    /// whole.
    pub groups: Vec<Group>,
    /// How many proposals there are.
    pub count: usize,
    /// What all of them cost.
    pub all: Costs,
}

impl Settled {
    /// The proposals of a decision.
    pub fn of(decision: &Decision, world: &dyn World) -> Self {
        let outcome = |id: Id| world.get::<Answer>(id).map(|answer| answer.outcome);
        let found: Vec<(Option<Outcome>, Id)> = decision
            .lines
            .iter()
            .map(|line| (line.last().and_then(outcome), line.proposal))
            .collect();
        let costs = |ids: &[Id]| Costs::of(ids.iter().filter_map(|id| world.get::<Proposal>(*id)));
        let group = |wanted: Option<Outcome>| {
            let proposals: Vec<Id> =
                found.iter().filter(|(outcome, _)| *outcome == wanted).map(|(_, id)| *id).collect();
            (!proposals.is_empty()).then(|| Group {
                outcome: wanted,
                costs: costs(&proposals),
                proposals,
            })
        };
        let all: Vec<Id> = found.iter().map(|(_, id)| *id).collect();
        Self {
            groups: ORDER.into_iter().filter_map(group).collect(),
            count: all.len(),
            all: costs(&all),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn settled(table: &Sample) -> Settled {
        Settled::of(&Decision::of(table.world(), chrono::NaiveDate::MIN), table.world())
    }

    #[test]
    fn current_and_capital_costs_are_added_apart_by_outcome_and_their_sums_are_the_whole() {
        let mut table = Sample::default();
        for (code, current, capital) in [
            ("P1", "100.50", ""),
            ("P2", "", "20"),
            ("P3", "7", "1"),
            ("P4", "", ""),
            ("P5", "2", "3"),
            ("P6", "900", ""),
        ] {
            let state = if code == "P6" { "received" } else { "admitted" };
            table.add(
                Kind::Proposals,
                &[("code", code), ("current", current), ("capital", capital), ("state", state)],
            );
        }
        for (proposal, body, outcome) in [
            ("P1", "Giunta", "partly"),
            ("P1", "Consiglio", "accepted"),
            ("P2", "Giunta", "partly"),
            ("P3", "Giunta", "refused"),
            ("P5", "Giunta", "accepted"),
        ] {
            table.add(
                Kind::Answers,
                &[("proposal", proposal), ("body", body), ("outcome", outcome)],
            );
        }
        let found = settled(&table);
        let told: Vec<(Option<Outcome>, usize, i128, i128)> = found
            .groups
            .iter()
            .map(|group| {
                (group.outcome, group.proposals.len(), group.costs.current, group.costs.capital)
            })
            .collect();
        assert_eq!(
            told,
            [
                (Some(Outcome::Accepted), 2, 10_250, 300),
                (Some(Outcome::Partly), 1, 0, 2_000),
                (Some(Outcome::Refused), 1, 700, 100),
                (None, 1, 0, 0)
            ]
        );
        // What was not put forward (P6) is in none of them.
        assert_eq!(
            (found.count, found.all),
            (5, Costs { current: 10_950, capital: 2_400, unknown: 1 })
        );
        assert_eq!(
            found.groups.iter().map(|group| group.costs.total()).sum::<i128>(),
            found.all.total()
        );
    }

    #[test]
    fn a_table_without_proposals_has_no_groups() {
        assert_eq!(settled(&Sample::default()), Settled::default());
    }
}
