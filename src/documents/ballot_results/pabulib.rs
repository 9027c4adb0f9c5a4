//! A vote in the `.pb` form of Pabulib, so that anybody can count it again with another program.
//! Keeps out: names of voters, void ballots, which such files do not know, and in which order
//! ballots were entered.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::again;
use crate::domain::{Ballot, BallotType, Budget, Project, World};
use crate::readings::budget::{Allocation, BallotCount};
use crate::text::euros;

/// A cell of such a file: between quotes where it would part the line.
fn cell(text: &str) -> String {
    if text.contains([';', '"']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// The whole file.
pub(super) fn text(own: &Budget, poll: &BallotCount, world: &dyn World) -> String {
    let kind = match own.ballot_type {
        BallotType::Approval | BallotType::Knapsack => "approval",
        BallotType::Points => "cumulative",
        BallotType::Ranking => "ordinal",
    };
    let mut ballots: Vec<(String, String)> = world
        .of::<Ballot>(poll.budget)
        .filter(|(_, ballot)| !ballot.is_void())
        .map(|(_, ballot)| {
            let picks = &ballot.choices.0;
            let codes: Vec<&str> = picks.iter().map(|pick| code(&pick.code, poll)).collect();
            let points: Vec<String> =
                picks.iter().filter_map(|pick| pick.points.map(|own| own.to_string())).collect();
            (codes.join(","), points.join(","))
        })
        .collect();
    ballots.sort();
    let mut text = String::from("META\nkey;value\n");
    let mut head = |name: &str, value: &str| {
        let _ = writeln!(text, "{name};{}", cell(value));
    };
    head("description", own.question.as_str());
    head("country", "Italy");
    head("instance", &own.number.get().to_string());
    head("num_projects", &poll.projects.len().to_string());
    head("num_votes", &ballots.len().to_string());
    head("budget", &euros(own.cap.get()));
    head("vote_type", kind);
    head("rule", own.rule.code());
    if let Some(most) = own.choices {
        head("max_length", &most.get().to_string());
    }
    if let Some(most) = own.points.filter(|_| own.ballot_type == BallotType::Points) {
        head("max_sum_points", &most.get().to_string());
    }
    if own.ballot_type == BallotType::Knapsack {
        head("max_sum_cost", &euros(own.cap.get()));
    }
    // A line of ours, which readers of the format pass over.
    if let Some(times) = again(poll.budget, world) {
        head("opened_again", &times.to_string());
    }
    let declared = poll.declared();
    let decided = declared.as_ref().map(|count| poll.decided(count, world));
    let overridden: BTreeMap<usize, &str> = decided
        .iter()
        .flat_map(Allocation::overridden)
        .filter_map(|line| Some((line.project, line.outcome?.code())))
        .collect();
    // A column of ours, which readers of the format pass over: what was decided against the count.
    let more = if overridden.is_empty() { "" } else { ";overridden" };
    let _ = writeln!(text, "PROJECTS\nproject_id;cost;votes;name;selected{more}");
    for place in poll.by_code() {
        let Some(project) = poll.projects.get(place).and_then(|id| world.get::<Project>(*id))
        else {
            continue;
        };
        let selected = declared.as_ref().is_some_and(|count| count.has(place));
        let _ = writeln!(
            text,
            "{};{};{};{};{}{}",
            cell(project.code.as_str()),
            euros(project.cost.get()),
            poll.support.get(place).copied().unwrap_or_default(),
            cell(project.title.as_str()),
            u8::from(selected),
            match overridden.get(&place) {
                Some(outcome) => format!(";{outcome}"),
                None if overridden.is_empty() => String::new(),
                None => ";".to_owned(),
            }
        );
    }
    let has_points = own.ballot_type == BallotType::Points;
    text.push_str(if has_points {
        "VOTES\nvoter_id;vote;points\n"
    } else {
        "VOTES\nvoter_id;vote\n"
    });
    for (number, (codes, points)) in (1..).zip(&ballots) {
        let _ = if has_points {
            writeln!(text, "{number};{codes};{points}")
        } else {
            writeln!(text, "{number};{codes}")
        };
    }
    text
}

/// The code as the project has it, whatever its case on the ballot.
fn code<'a>(written: &'a str, poll: &'a BallotCount) -> &'a str {
    let folded = crate::domain::fold(written);
    (0..poll.projects.len())
        .map(|place| poll.code(place))
        .find(|own| crate::domain::fold(own) == folded)
        .unwrap_or(written)
}
