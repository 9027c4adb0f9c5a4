//! A rule of selection applied to the proposals of a table. Keeps out: the rule's arithmetic (see
//! `methods`), wording.

use super::assessment::{Assessment, Block, NoMarks, NotAdmitted};
use crate::domain::{
    Bar, Cents, Id, Proposal, Round, Selection, SelectionKind, SelectionOrder, Wait, World,
    admission, rounds,
};
use crate::methods::places::places;
use crate::methods::selection::{Candidate, Rule, Selected, select};

/// What proposals cost together, in cents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Costs {
    /// Current expenditure.
    pub current: i128,
    /// Capital expenditure.
    pub capital: i128,
    /// How many say neither.
    pub unknown: usize,
}

impl Costs {
    /// The sum of proposals.
    pub fn of<'a>(proposals: impl IntoIterator<Item = &'a Proposal>) -> Self {
        let cents = |cents: Option<Cents>| cents.map_or(0, |cents| i128::from(cents.get()));
        proposals.into_iter().fold(Self::default(), |sum, proposal| Self {
            current: sum.current + cents(proposal.current),
            capital: sum.capital + cents(proposal.capital),
            unknown: sum.unknown + usize::from(cost(proposal).is_none()),
        })
    }

    /// Current and capital together.
    pub const fn total(&self) -> i128 {
        self.current + self.capital
    }
}

/// What a proposal costs, in cents; `None` when it says neither current nor capital expenditure.
pub fn cost(proposal: &Proposal) -> Option<i64> {
    match (proposal.current, proposal.capital) {
        (None, None) => None,
        (current, capital) => Some(
            [current, capital].into_iter().flatten().map(Cents::get).fold(0, i64::saturating_add),
        ),
    }
}

/// A proposal in the order of a selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drawn {
    /// The proposal.
    pub proposal: Id,
    /// Its place in the order; those that tie share it.
    pub place: usize,
    /// What it costs, in cents.
    pub cost: Option<i64>,
    /// What it and all before it cost, in cents.
    pub running: i128,
    /// Whether it passes.
    pub passes: bool,
}

/// A proposal that a selection passes over, because it is not admitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedOver {
    /// The proposal.
    pub proposal: Id,
    /// Why: thresholds first, then opinions.
    pub bars: Vec<Bar>,
}

/// A selection of proposals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortlist {
    /// The rule.
    pub rule: Id,
    /// Every proposal of the order.
    pub lines: Vec<Drawn>,
    /// What is left under the limit, in cents; `None` without one, and when not all that pass have
    /// a cost.
    pub left: Option<i128>,
    /// Those that pass under a limit and have no cost, so that it is not known whether the limit is
    /// kept.
    pub unpriced: Vec<Id>,
    /// Those that would have come next.
    pub next: Vec<Id>,
    /// What these cost together, in cents; `None` when it is not known of one.
    pub next_cost: Option<i128>,
    /// What those who pass cost.
    pub passing: Costs,
    /// What all of the order cost.
    pub all: Costs,
    /// What the order waits for, when nobody is in it.
    pub waits: Option<Wait>,
    /// Proposals that have no place in the order: nobody counted their supporters, or no mark ranks
    /// them.
    pub unplaced: Vec<Id>,
    /// Proposals that are not admitted, in the order of codes: they take no place from others.
    pub passed_over: Vec<PassedOver>,
}

impl Shortlist {
    /// Applies a rule; `None` when there is no such rule.
    pub fn of(rule: Id, world: &dyn World) -> Option<Self> {
        let selection = world.get::<Selection>(rule)?;
        let Order { placed: order, unplaced, passed_over, waits } =
            match selection.order.unwrap_or(SelectionOrder::Ranking) {
                SelectionOrder::Supporters => by_supporters(world),
                SelectionOrder::Ranking => by_ranking(world),
            };
        let of = |id: Id| world.get::<Proposal>(id);
        let candidates: Vec<Candidate> = order
            .iter()
            .map(|(id, place)| Candidate { place: *place, cost: of(*id).and_then(cost) })
            .collect();
        let Selected { lines, left, next, next_cost, .. } = select(&candidates, rule_of(selection));
        let lines: Vec<Drawn> = lines
            .into_iter()
            .filter_map(|line| {
                let ((proposal, place), candidate) =
                    (*order.get(line.candidate)?, candidates.get(line.candidate)?);
                Some(Drawn {
                    proposal,
                    place,
                    cost: candidate.cost,
                    running: line.running,
                    passes: line.passes,
                })
            })
            .collect();
        let unpriced =
            |line: &&Drawn| selection.limit.is_some() && line.passes && line.cost.is_none();
        let costs = |keep: fn(&Drawn) -> bool| {
            Costs::of(lines.iter().filter(|line| keep(line)).filter_map(|line| of(line.proposal)))
        };
        Some(Self {
            rule,
            left,
            unpriced: lines.iter().filter(unpriced).map(|line| line.proposal).collect(),
            next: next.into_iter().filter_map(|at| order.get(at).map(|(id, _)| *id)).collect(),
            next_cost,
            passing: costs(|line| line.passes),
            all: costs(|_| true),
            waits: lines.is_empty().then(|| waits.unwrap_or(Wait::Admission)),
            lines,
            unplaced,
            passed_over,
        })
    }

    /// How many pass.
    pub fn passed(&self) -> usize {
        self.lines.iter().filter(|line| line.passes).count()
    }
}

fn rule_of(selection: &Selection) -> Rule {
    let first = usize::try_from(selection.first.get()).unwrap_or(usize::MAX);
    match (selection.kind, selection.limit) {
        (SelectionKind::FirstOrMore, Some(limit)) => Rule::FirstOrMore {
            first,
            limit: limit.get(),
            stops_at_limit: selection.stops_at_limit(),
        },
        _ => Rule::First(first),
    }
}

/// Proposals in an order.
#[derive(Debug, Default)]
pub(super) struct Order {
    /// Those with a place.
    pub placed: Vec<(Id, usize)>,
    /// Those without, in the order of codes.
    pub unplaced: Vec<Id>,
    /// Those that are not admitted, in the order of codes.
    pub passed_over: Vec<PassedOver>,
    /// What more is needed for an order, when something is.
    pub waits: Option<Wait>,
}

/// By supporters: every proposal that is a proposal of its own and that nothing keeps out.
pub(super) fn by_supporters(world: &dyn World) -> Order {
    let own = admitted(world);
    let waits = (!own.is_empty()).then_some(Wait::Supporters);
    let (counted, not): (Vec<_>, Vec<_>) =
        own.into_iter().partition(|(_, proposal)| proposal.supporters.is_some());
    let numbers: Vec<i64> =
        counted.iter().filter_map(|(_, proposal)| Some(proposal.supporters?.get())).collect();
    let placed = counted.iter().map(|(id, _)| *id).zip(places(&numbers)).collect();
    let unplaced = not.into_iter().map(|(id, _)| id).collect();
    Order { placed, unplaced, passed_over: barred(world).collect(), waits }
}

/// Every proposal of its own that nothing keeps out before marks, in the order of codes.
fn admitted(world: &dyn World) -> Vec<(Id, &Proposal)> {
    let mut own: Vec<(Id, &Proposal)> =
        world.all::<Proposal>().filter(|(_, proposal)| proposal.stands()).collect();
    own.sort_by_key(|(id, proposal)| (proposal.code.as_str(), *id));
    own.retain(|(id, _)| admission::bars(*id, world).is_empty());
    own
}

/// By the ranking of the open round, or of the one closed last. What the ranking keeps out is
/// passed over.
fn by_ranking(world: &dyn World) -> Order {
    let (assessment, waits) = match assessed(world) {
        Ok(found) => found,
        Err(waits) => {
            let unplaced = admitted(world).into_iter().map(|(id, _)| id).collect();
            return Order {
                unplaced,
                passed_over: barred(world).collect(),
                waits: Some(waits),
                ..Order::default()
            };
        }
    };
    let at_gate = |out: NotAdmitted| PassedOver { proposal: out.proposal, bars: out.reasons };
    let mut passed_over: Vec<PassedOver> =
        assessment.not_admitted.into_iter().map(at_gate).collect();
    // Also those that are not of the round.
    let others: Vec<PassedOver> = barred(world)
        .filter(|out| passed_over.iter().all(|at_gate| at_gate.proposal != out.proposal))
        .collect();
    passed_over.extend(others);
    let code = |id: Id| world.get::<Proposal>(id).map(|proposal| proposal.code.as_str());
    passed_over.sort_by_key(|out| (code(out.proposal), out.proposal));
    let placed =
        assessment.ranking.into_iter().map(|ranked| (ranked.proposal, ranked.rank)).collect();
    let unplaced = assessment.unscored;
    Order { placed, unplaced, passed_over, waits }
}

/// The assessment that gives an order by ranking, and what it still waits for; else what there has
/// to be first.
fn assessed(world: &dyn World) -> Result<(Assessment, Option<Wait>), Wait> {
    let current = rounds::current(world).and_then(|id| world.get::<Round>(id));
    let round = current.ok_or(Wait::Round)?;
    let block = Block::of(None, world).map_err(|why| match why {
        NoMarks::Round => Wait::Round,
        NoMarks::Hidden => Wait::Closing(round.number.get()),
    })?;
    let assessment = Assessment::of(&block, world).map_err(|_| Wait::Weights)?;
    Ok((assessment, (!block.has_marks()).then(|| Wait::Marks(round.number.get()))))
}

/// The proposals that an opinion or the register keeps out.
fn barred(world: &dyn World) -> impl Iterator<Item = PassedOver> {
    admission::kept_out(world)
        .into_iter()
        .map(|(proposal, _)| PassedOver { proposal, bars: admission::bars(proposal, world) })
}

#[cfg(test)]
mod tests;
