//! `calc budget FILE.pb`: every rule on one vote. Keeps out: the rules, which `methods` has, and
//! the form of the file.

mod rankings;
#[cfg(test)]
mod tests;

use self::rankings::Standing;
use super::json::value::Value;
use crate::exchange::{Pabulib, VoteType};
use crate::methods::budget::{
    AddOne, Ballot, Best, By, Election, Funded, Overspend, Project, Purchase, Utility,
    add_one_telling, complete, equal_shares, greedy, knapsack, phragmen,
};
use crate::methods::in_turn::in_turn;
use crate::methods::ratio::{Ratio, exact, fraction, whole};
use crate::say;
use crate::text::{Finding, Language, Sentence};

/// Cents in the unit by which shares are raised: one of the currency.
const UNIT: u64 = 100;

/// Different ballots times projects that are counted a second time, with ties the other way.
const AGAIN: usize = 4_000_000;

/// The rules, and what they were counted from; `tick` is called after each rule.
pub(super) fn budget(file: Pabulib, tick: &mut dyn FnMut()) -> Value {
    let mut order: Vec<usize> = (0..file.projects.len()).collect();
    order.sort_by_key(|project| file.projects.get(*project).map(|(id, ..)| id));
    let mut places = vec![0; order.len()];
    for (place, project) in order.iter().enumerate() {
        if let Some(own) = places.get_mut(*project) {
            *own = place;
        }
    }
    // Who names a project supports it, also with no points: the last of an order has none.
    let named = file.ballots.support(order.len());
    let support: Vec<u64> =
        order.iter().map(|project| named.get(*project).copied().unwrap_or_default()).collect();
    let is_ordinal = file.vote_type == VoteType::Ordinal;
    let standing = is_ordinal.then(|| Standing::of(&file.ballots, &places));
    let election = election(&file, &order, &places);
    let Pabulib { vote_type, ballots, beyond, .. } = file;
    let voters = ballots.len();
    drop(ballots);

    let mut poll = Poll { election, support, standing, vote_type };
    let mut rules = poll.rules(true, tick);
    let mut warnings: Vec<Sentence> = beyond.first().iter().map(Finding::sentence).collect();
    let more = beyond.count() - warnings.len();
    warnings.extend((more > 0).then(|| say!("cli-findings-more", count = more)));
    let mut fields = vec![
        ("vote_type", vote_type.code().into()),
        ("projects", poll.election.projects.len().into()),
        ("voters", voters.into()),
        ("budget", money(poll.election.cap)),
        ("tie_rule", "the project_id that comes first as a byte string".into()),
        ("support", poll.by_id(poll.support.iter().map(ToString::to_string))),
    ];
    if vote_type != VoteType::Approval {
        let totals = poll.election.totals(Utility::Points);
        fields.push(("points_total", poll.by_id(totals.iter().map(ToString::to_string))));
    }
    if poll.election.ballots().len() * poll.election.projects.len() > AGAIN {
        warnings.push(say!("cli-calc-not-turned"));
    } else {
        poll = poll.turned();
        otherwise(&mut rules, &poll.rules(false, tick));
    }
    let warnings = warnings.iter().map(|told| Value::Text(Language::En.tell(told)));
    fields.push(("warnings", Value::List(warnings.collect())));
    fields.push(("rules", Value::object(rules)));
    Value::object(fields)
}

/// The projects stand in the order of their ids, which decides ties.
fn election(file: &Pabulib, order: &[usize], places: &[usize]) -> Election {
    let projects = order.iter().filter_map(|project| file.projects.get(*project));
    let projects = projects.map(|(id, cost, _)| Project { id: id.clone(), cost: *cost }).collect();
    let placed = |(own, points): (usize, u64)| Some((*places.get(own)?, points));
    let ballots = file.ballots.alike().into_iter().map(|(at, count)| Ballot {
        marks: file.ballots.marks(at).into_iter().filter_map(placed).collect(),
        count,
    });
    Election::new(projects, file.budget, ballots.collect())
}

/// What is counted, with the projects in the order in which ties go.
struct Poll {
    election: Election,
    /// How many voters name each project.
    support: Vec<u64>,
    /// How projects stand where ballots rank them.
    standing: Option<Standing>,
    vote_type: VoteType,
}

impl Poll {
    /// What each rule funds; the best set only where it is asked for.
    fn rules(&self, with_best: bool, tick: &mut dyn FnMut()) -> Vec<(String, Value)> {
        let election = &self.election;
        let mut rules: Vec<(String, Value)> = Vec::new();
        for (name, utility) in utilities(self.vote_type) {
            rules.extend(of_utility(election, name, *utility, tick));
            if with_best {
                let best = knapsack(election, *utility);
                tick();
                let told = best.map_or(Value::Null, |best| most(election, *utility, &best));
                rules.push((format!("knapsack_{name}"), told));
            }
        }
        if self.vote_type == VoteType::Approval {
            for (name, overspend) in
                [("phragmen_stop", Overspend::Stop), ("phragmen_skip", Overspend::Skip)]
            {
                let (funded, turns) = phragmen(election, overspend);
                tick();
                let turns = turns.iter().map(|turn| {
                    Value::object([
                        ("project", id(election, turn.project)),
                        ("time", units(&turn.time)),
                    ])
                });
                let turns = Value::List(turns.collect());
                rules.push((name.to_owned(), outcome(election, &funded, [("rounds", turns)])));
            }
        }
        if let Some(Standing { borda, schulze }) = &self.standing {
            let is_wanted: Vec<bool> = self.support.iter().map(|votes| *votes > 0).collect();
            for (name, funded) in [
                ("borda", in_turn(election, borda, &is_wanted)),
                ("schulze", in_turn(election, schulze, &is_wanted)),
            ] {
                let none: [(&str, Value); 0] = [];
                rules.push((name.to_owned(), outcome(election, &funded, none)));
            }
        }
        rules
    }

    /// The same with the projects the other way round, so that every tie goes the other way.
    fn turned(self) -> Self {
        let Self { election, mut support, standing, vote_type } = self;
        let last = election.projects.len().saturating_sub(1);
        let turned = |(own, points): &(usize, u64)| (last - own, *points);
        let ballots = election.ballots().iter().map(|ballot| Ballot {
            marks: ballot.marks.iter().map(turned).collect(),
            count: ballot.count,
        });
        let ballots = ballots.collect();
        let projects = election.projects.iter().rev().cloned().collect();
        let election = Election::new(projects, election.cap, ballots);
        support.reverse();
        Self { election, support, standing: standing.map(Standing::turned), vote_type }
    }

    /// A figure of each project by its id.
    fn by_id(&self, figures: impl Iterator<Item = String>) -> Value {
        let ids = self.election.projects.iter().map(|project| project.id.clone());
        Value::object(ids.zip(figures.map(Value::Text)))
    }
}

/// Adds to each rule who would be funded if every tie went the other way, where that is somebody
/// else: a tie may decide that stands in no list, in a step that was tried and taken back.
fn otherwise(rules: &mut [(String, Value)], turned: &[(String, Value)]) {
    for (name, own) in rules {
        let other = turned.iter().find(|(other, _)| other == name).map(|(_, other)| other);
        let Some(Value::List(other)) = other.and_then(|other| other.get("winners")) else {
            continue;
        };
        // The winners of the turned count stand from the last project to the first.
        let other = Value::List(other.iter().rev().cloned().collect());
        let is_other = own.get("winners").is_some_and(|own| *own != other);
        if let (true, Value::Object(fields)) = (is_other, own) {
            fields.push(("tied_otherwise".to_owned(), other));
        }
    }
}

const fn utilities(vote_type: VoteType) -> &'static [(&'static str, Utility)] {
    match vote_type {
        VoteType::Approval => &[("cardinality", Utility::Cardinality), ("cost", Utility::Cost)],
        VoteType::Cumulative | VoteType::Scoring => &[("points", Utility::Points)],
        VoteType::Ordinal => &[("borda_len_minus_index_minus_1", Utility::Points)],
    }
}

/// Every rule that counts with one utility, but for the best set.
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
