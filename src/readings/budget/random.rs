//! Votes that a test draws. Keeps out: what is tried on them.

use super::tests::table_with;
use crate::domain::{BallotType, CountRule};
use crate::ledger::sample::Sample;

pub(super) const CODES: [&str; 5] = ["A", "B", "C", "D", "E"];

/// A closed vote on five projects, of which two may be alternatives.
pub(super) fn any(
    rule: CountRule,
    costs: &[i64],
    ballots: &[(Vec<usize>, usize)],
    has_alternatives: bool,
    minimum: i64,
) -> Sample {
    let is_approval = rule.counts(BallotType::Approval);
    let kind = if is_approval { "approval" } else { "ranking" };
    let mut vote = vec![("cap", "100"), ("ballot_type", kind), ("rule", rule.code())];
    let minimum = minimum.to_string();
    if minimum != "0" {
        vote.push(("minimum", &minimum));
    }
    let costs: Vec<String> = costs.iter().map(ToString::to_string).collect();
    let projects: Vec<(&str, &str)> =
        CODES.into_iter().zip(costs.iter().map(String::as_str)).collect();
    let named = |marks: &Vec<usize>| {
        let mut codes: Vec<&str> = Vec::new();
        for code in marks.iter().filter_map(|mark| CODES.get(*mark)) {
            if !codes.contains(code) {
                codes.push(code);
            }
        }
        codes.join(" ")
    };
    let ballots: Vec<(String, usize)> =
        ballots.iter().map(|(marks, times)| (named(marks), *times)).collect();
    let ballots: Vec<(&str, usize)> =
        ballots.iter().map(|(named, times)| (named.as_str(), *times)).collect();
    let alternatives: &[&str] = if has_alternatives { &["B", "D"] } else { &[] };
    table_with(&vote, &projects, alternatives, &ballots)
}

/// The rules by which a vote can be held: the best set is a comparison alone.
pub(super) fn declarable() -> Vec<CountRule> {
    CountRule::ALL.into_iter().filter(|rule| *rule != CountRule::Knapsack).collect()
}
