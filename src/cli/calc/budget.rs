//! `calc budget FILE.pb`: every rule on one vote. Keeps out: the rules, which `methods` has, and
//! the form of the file.

use std::collections::BTreeMap;

use super::json::value::Value;
use crate::exchange::{Pabulib, VoteType};
use crate::methods::budget::{
    AddOne, Ballot, Best, By, Election, Funded, Overspend, Project, Purchase, Utility,
    add_one_telling, complete, equal_shares, greedy, knapsack, phragmen,
};
use crate::methods::ratio::{Ratio, exact, fraction, whole};
use crate::text::Language;

/// Cents in the unit by which shares are raised: one of the currency.
const UNIT: u64 = 100;

/// The rules, and what they were counted from; `tick` is called after each rule.
pub(super) fn budget(file: &Pabulib, tick: &mut dyn FnMut()) -> Value {
    let election = election(file);
    let mut rules: Vec<(String, Value)> = Vec::new();
    for (name, utility) in utilities(file.vote_type) {
        rules.extend(of_utility(&election, name, *utility, tick));
    }
    if file.vote_type == VoteType::Approval {
        for (name, overspend) in
            [("phragmen_stop", Overspend::Stop), ("phragmen_skip", Overspend::Skip)]
        {
            let (funded, turns) = phragmen(&election, overspend);
            tick();
            let turns = turns.iter().map(|turn| {
                Value::object([
                    ("project", id(&election, turn.project)),
                    ("time", units(&turn.time)),
                ])
            });
            let turns = Value::List(turns.collect());
            rules.push((name.to_owned(), outcome(&election, &funded, [("rounds", turns)])));
        }
    }
    let by_id = |figures: Vec<String>| {
        Value::object(
            election
                .projects
                .iter()
                .map(|project| project.id.clone())
                .zip(figures.into_iter().map(Value::Text)),
        )
    };
    let texts = |figures: Vec<u128>| figures.iter().map(ToString::to_string).collect();
    let warnings = file.beyond.iter().map(|bad| Value::Text(Language::En.tell(&bad.sentence())));
    // Who names a project supports it, also with no points: the last of an order has none.
    let mut support = vec![0_u64; election.projects.len()];
    let places: BTreeMap<&str, usize> =
        election.projects.iter().enumerate().map(|(at, own)| (own.id.as_str(), at)).collect();
    for (named, _) in file.ballots.iter().flatten() {
        let place = file.projects.get(*named).and_then(|(id, ..)| places.get(id.as_str()));
        if let Some(count) = place.and_then(|place| support.get_mut(*place)) {
            *count += 1;
        }
    }
    let support = support.iter().map(ToString::to_string).collect();
    let mut fields = vec![
        ("vote_type", file.vote_type.code().into()),
        ("projects", election.projects.len().into()),
        ("voters", file.ballots.len().into()),
        ("budget", money(election.cap)),
        ("tie_rule", "the project_id that comes first as a byte string".into()),
        ("support", by_id(support)),
    ];
    if file.vote_type != VoteType::Approval {
        fields.push(("points_total", by_id(texts(election.totals(Utility::Points)))));
    }
    fields.push(("warnings", Value::List(warnings.collect())));
    fields.push(("rules", Value::object(rules)));
    Value::object(fields)
}

/// The projects stand in the order of their ids, which decides ties.
fn election(file: &Pabulib) -> Election {
    let mut order: Vec<usize> = (0..file.projects.len()).collect();
    order.sort_by_key(|project| file.projects.get(*project).map(|(id, ..)| id));
    let places: BTreeMap<usize, usize> =
        order.iter().enumerate().map(|(place, project)| (*project, place)).collect();
    let projects = order.iter().filter_map(|project| file.projects.get(*project));
    let projects = projects.map(|(id, cost, _)| Project { id: id.clone(), cost: *cost }).collect();
    let ballots = file.ballots.iter().map(|marks| Ballot {
        marks: marks
            .iter()
            .filter_map(|(own, points)| Some((*places.get(own)?, *points)))
            .collect(),
        count: 1,
    });
    Election::new(projects, file.budget, ballots.collect())
}

const fn utilities(vote_type: VoteType) -> &'static [(&'static str, Utility)] {
    match vote_type {
        VoteType::Approval => &[("cardinality", Utility::Cardinality), ("cost", Utility::Cost)],
        VoteType::Cumulative | VoteType::Scoring => &[("points", Utility::Points)],
        VoteType::Ordinal => &[("borda_len_minus_index_minus_1", Utility::Points)],
    }
}

/// Every rule that counts with one utility.
fn of_utility(
    election: &Election,
    name: &str,
    utility: Utility,
    tick: &mut dyn FnMut(),
) -> Vec<(String, Value)> {
    let mut rules = Vec::new();
    let mut rule = |name: String, value: Value| rules.push((name, value));
    let none: [(&str, Value); 0] = [];
    let shared = fraction(election.cap, election.voters())
        .map(|share| equal_shares(election, utility, &share))
        .unwrap_or_default();
    let mes = funded(&shared);
    let rounds = prices(election, &shared, utility);
    rule(format!("mes_{name}"), outcome(election, &mes, [("rounds", rounds)]));
    tick();
    let finish = |by| complete(election, utility, by, mes.clone());
    let by_price = finish(By::TotalPerCost);
    rule(format!("mes_{name}_then_greedy"), outcome(election, &by_price, none.clone()));
    let by_total = finish(By::Total);
    rule(format!("mes_{name}_then_most_utility"), outcome(election, &by_total, none.clone()));

    let add = AddOne { unit: UNIT, floor_start: false, stop_at_exhaustive: true };
    let variants = [
        ("add1", add),
        ("add1_floor_start", AddOne { floor_start: true, ..add }),
        ("add1_no_exhaustive_stop", AddOne { stop_at_exhaustive: false, ..add }),
    ];
    for (word, how) in variants {
        let raised = add_one_telling(election, utility, how, tick);
        let bought = funded(&raised.purchases);
        let steps = i64::try_from(raised.steps).map_or(Value::Null, Value::Whole);
        if word == "add1" {
            let more = complete(election, utility, By::Total, bought.clone());
            rule(format!("mes_{name}_add1u"), outcome(election, &more, none.clone()));
        }
        rule(format!("mes_{name}_{word}"), outcome(election, &bought, [("budget_steps", steps)]));
    }
    for (word, by) in [("per_cost", By::TotalPerCost), ("most_utility", By::Total)] {
        let bought = greedy(election, utility, by);
        rule(format!("greedy_{name}_{word}"), outcome(election, &bought, none.clone()));
    }
    tick();
    let best = knapsack(election, utility);
    tick();
    rule(
        format!("knapsack_{name}"),
        best.map_or(Value::Null, |best| most(election, utility, &best)),
    );
    rules
}

fn funded(purchases: &[Purchase]) -> Funded {
    let tied = purchases.iter().map(|purchase| purchase.tied.clone());
    Funded {
        order: purchases.iter().map(|purchase| purchase.project).collect(),
        ties: tied.filter(|tied| tied.len() > 1).collect(),
    }
}

/// What was bought, in which order, for how much, and the ties met.
fn outcome<const N: usize>(
    election: &Election,
    funded: &Funded,
    more: [(&str, Value); N],
) -> Value {
    let mut winners = funded.order.clone();
    winners.sort_unstable();
    let ties = funded.ties.iter().map(|tied| ids(election, tied));
    let fields = [
        ("winners", ids(election, &winners)),
        ("order", ids(election, &funded.order)),
        ("spent", money(election.spent(&funded.order))),
        ("ties", Value::List(ties.collect())),
    ];
    Value::object(fields.into_iter().chain(more))
}

fn most(election: &Election, utility: Utility, best: &Best) -> Value {
    let value = match utility {
        Utility::Cost => exact(&(whole(best.value) / whole(UNIT))),
        Utility::Cardinality | Utility::Points => best.value.to_string(),
    };
    Value::object([
        ("winners", ids(election, &best.projects)),
        ("value", Value::Text(value)),
        ("optimal_sets", if best.only { "1" } else { "2 or more" }.into()),
        ("spent", money(election.spent(&best.projects))),
    ])
}

fn prices(election: &Election, purchases: &[Purchase], utility: Utility) -> Value {
    let rows = purchases.iter().map(|purchase| {
        // A unit of money is worth the same in cents and in whole ones.
        let rho = match utility {
            Utility::Cost => Value::Text(exact(&purchase.rho)),
            Utility::Cardinality | Utility::Points => units(&purchase.rho),
        };
        Value::object([("project", id(election, purchase.project)), ("rho", rho)])
    });
    Value::List(rows.collect())
}

fn id(election: &Election, project: usize) -> Value {
    election.projects.get(project).map_or(Value::Null, |project| (&project.id).into())
}

fn ids(election: &Election, projects: &[usize]) -> Value {
    Value::List(projects.iter().map(|project| id(election, *project)).collect())
}

/// Cents as units of the currency, exact.
fn units(cents: &Ratio) -> Value {
    Value::Text(exact(&(cents / whole(UNIT))))
}

fn money(cents: u64) -> Value {
    units(&whole(cents))
}
