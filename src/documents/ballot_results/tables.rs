//! The results of a vote on projects as tables: projects, rules, steps. Keeps out: words around
//! them.

use serde::Serialize;

use super::{Results, again};
use crate::documents::reopened::Reason;
use crate::domain::{CountRule, Mark, Project, World, ballot_box};
use crate::print::{Column, Grid, Value};
use crate::readings::budget::{ByRule, CountStep, TieChecked, Why};
use crate::say;
use crate::text::{Sentence, euros};

/// The tables of the document; a program reads them all.
#[derive(Serialize)]
pub(super) struct Tables {
    /// How the vote was held.
    pub vote: Vote,
    /// A row a project, funded ones first.
    pub projects: Grid,
    /// A row a rule, the declared one first.
    pub rules: Grid,
    /// A row a step of the declared rule.
    pub steps: Grid,
    /// How often the vote had been closed before and opened again.
    pub opened_again: u32,
}

/// How a vote was held, and how many took part.
#[derive(Serialize)]
pub(super) struct Vote {
    number: i64,
    question: String,
    /// In euros, with a point before the cents.
    cap: String,
    ballot_type: &'static str,
    rule: &'static str,
    tie: &'static str,
    seed: Option<String>,
    choices: Option<i64>,
    points: Option<i64>,
    minimum: Option<i64>,
    secret: bool,
    eligible: Option<u64>,
    closed: Option<String>,
    /// Valid ballots, blank ones among them.
    ballots: u64,
    blank: u64,
    void: u64,
    /// How many ballots were read a second time, and how many of them did not say the same.
    checked: usize,
    checked_different: usize,
    /// On which days it was opened again after a closing, and why.
    reopened: Vec<Reason>,
    /// The projects of which one at most is funded.
    alternatives: Vec<Alternatives>,
}

/// Projects that share a word.
#[derive(Serialize)]
struct Alternatives {
    word: String,
    projects: Vec<String>,
}

impl Vote {
    fn of(results: &Results<'_>, world: &dyn World) -> Self {
        let Results { own, poll, .. } = results;
        let (checked, checked_different) = ballot_box::rechecks(poll.budget, world);
        let group = |(word, places): (String, Vec<usize>)| Alternatives {
            word,
            projects: places.into_iter().map(|place| poll.code(place).to_owned()).collect(),
        };
        Self {
            number: own.number.get(),
            question: own.question.as_str().to_owned(),
            cap: euros(own.cap.get()),
            ballot_type: own.ballot_type.code(),
            rule: own.rule.code(),
            tie: own.tie_rule().code(),
            seed: own.seed.as_ref().map(|seed| seed.as_str().to_owned()),
            choices: own.choices.map(Mark::get),
            points: own.points.map(Mark::get),
            minimum: own.minimum.map(Mark::get),
            secret: own.is_secret(),
            eligible: poll.eligible,
            closed: own.closed.map(|at| at.0.to_rfc3339()),
            ballots: poll.voters,
            blank: poll.blank,
            void: poll.void,
            checked,
            checked_different,
            reopened: Reason::each(own.reason.as_ref()),
            alternatives: poll.alternatives(world).into_iter().map(group).collect(),
        }
    }
}

fn column(name: &'static str, heading: Sentence) -> Column {
    Column { name, heading }
}

fn count(number: usize) -> Value {
    Value::Count(u64::try_from(number).unwrap_or(u64::MAX))
}

fn money(cents: u64) -> Value {
    Value::Money(cents.into())
}

impl Tables {
    pub(super) fn of(results: &Results<'_>, declared: &ByRule, world: &dyn World) -> Self {
        Self {
            vote: Vote::of(results, world),
            projects: projects(results, declared, world),
            rules: rules(results),
            steps: steps(results, declared),
            opened_again: again(results.poll.budget, world).unwrap_or_default(),
        }
    }
}

fn projects(results: &Results<'_>, declared: &ByRule, world: &dyn World) -> Grid {
    let poll = &results.poll;
    let decided = poll.decided(declared, world);
    let rows = decided.lines.iter().filter_map(|line| {
        let own = world.get::<Project>(line.id)?;
        let votes = poll.support.get(line.project).copied().unwrap_or_default();
        let outcome =
            line.outcome.map_or(Value::Nothing, |own| Value::Code(own.code(), own.sentence()));
        let barred = declared.barred.iter().find(|own| own.project == line.project);
        let barred = barred.map_or(Value::Nothing, |own| match own.why {
            Why::Few { .. } => Value::Code("few", say!("barred-few")),
            Why::Alternative { .. } => Value::Code("alternative", say!("barred-alternative")),
        });
        Some(vec![
            declared.place(line.project).map_or(Value::Nothing, count),
            Value::Words(own.code.as_str().to_owned()),
            Value::Words(own.title.as_str().to_owned()),
            Value::words(own.category.as_ref().map(|category| category.as_str())),
            Value::words(own.alternatives.as_ref().map(|word| word.as_str())),
            Value::Count(u64::try_from(votes).unwrap_or(u64::MAX)),
            money(poll.cost(line.project)),
            Value::Fact(line.counted),
            outcome,
            money(line.given),
            Value::words(own.reason.as_ref().map(|reason| reason.as_str())),
            barred,
            again(poll.budget, world).map_or(Value::Nothing, |times| Value::Count(times.into())),
        ])
    });
    Grid {
        columns: vec![
            column("place", say!("heading-place")),
            column("code", say!("heading-code")),
            column("title", say!("heading-title")),
            column("category", say!("heading-category")),
            column("alternatives", say!("heading-alternatives")),
            column("votes", poll.heading()),
            column("cost", say!("heading-ballot-cost")),
            column("counted_in", say!("heading-counted-in")),
            column("outcome", say!("heading-overridden")),
            column("given", say!("heading-given-money")),
            column("reason", say!("heading-override-reason")),
            column("kept_out", say!("heading-kept-out")),
            // Of the whole vote: whoever reads the table alone must know it too.
            column("opened_again", say!("heading-opened-again")),
        ],
        rows: rows.collect(),
    }
    .without_blank(&["alternatives", "opened_again"])
}

fn rules(results: &Results<'_>) -> Grid {
    let poll = &results.poll;
    let rows = results.counts.iter().map(|TieChecked { by, tied_otherwise }| {
        let next = by.next.map(|next| (poll.code(next.project).to_owned(), next.lacks));
        let ties = |steps: Vec<&CountStep>| {
            let ties: Vec<String> = steps.iter().map(|step| poll.codes(&step.tied)).collect();
            Value::words(Some(ties.join("; ")).as_deref().filter(|ties| !ties.is_empty()))
        };
        vec![
            Value::Code(by.rule.code(), by.rule.sentence()),
            Value::Words(poll.codes(&by.funded)),
            money(by.spent),
            money(by.left),
            Value::Count(by.voters_with),
            Value::words(next.as_ref().map(|(code, _)| code.as_str())),
            next.map_or(Value::Nothing, |(_, lacks)| money(lacks)),
            ties(by.ties().collect()),
            ties(by.decisive().collect()),
            match by.rule {
                CountRule::Knapsack => Value::Fact(by.has_rival),
                _ => Value::Nothing,
            },
            Value::words(tied_otherwise.as_ref().map(|other| poll.codes(other)).as_deref()),
            Value::words(
                Some(poll.codes(&by.barred.iter().map(|own| own.project).collect::<Vec<_>>()))
                    .as_deref()
                    .filter(|out| !out.is_empty()),
            ),
        ]
    });
    Grid {
        columns: vec![
            column("rule", say!("heading-count-rule")),
            column("funded", say!("heading-funded")),
            column("spent", say!("heading-spent")),
            column("left", say!("heading-left-over")),
            column("voters_with", say!("heading-voters-with")),
            column("next", say!("heading-next-out")),
            column("next_lacks", say!("heading-next-lacks")),
            column("ties", say!("heading-ties")),
            column("deciding_ties", say!("heading-deciding-ties")),
            column("as_good", say!("heading-as-good")),
            column("tied_otherwise", say!("heading-tied-otherwise")),
            column("kept_out", say!("heading-kept-out")),
        ],
        rows: rows.collect(),
    }
}

fn steps(results: &Results<'_>, declared: &ByRule) -> Grid {
    let poll = &results.poll;
    let rows = declared.steps.iter().enumerate().map(|(at, step)| {
        vec![
            count(at + 1),
            Value::Words(poll.code(step.project).to_owned()),
            money(poll.cost(step.project)),
            Value::Fact(step.lacks.is_none()),
            money(step.left),
            step.lacks.map_or(Value::Nothing, money),
            Value::words(Some(poll.codes(&step.tied)).as_deref().filter(|tied| !tied.is_empty())),
        ]
    });
    Grid {
        columns: vec![
            column("step", say!("heading-place")),
            column("code", say!("heading-code")),
            column("cost", say!("heading-ballot-cost")),
            column("funded", say!("heading-counted-in")),
            column("left", say!("heading-left-over")),
            column("lacks", say!("heading-next-lacks")),
            column("tied", say!("heading-ties")),
        ],
        rows: rows.collect(),
    }
}
