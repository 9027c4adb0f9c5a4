//! How the deciding body stands to what was put to it: answers step by step, reasons, follow-up.
//! Keeps out: wording, layout.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::deadlines::{Overdue, Terms, overdue};
use crate::domain::deciding_bodies::{Bodies, may_be_one};
use crate::domain::{Answer, Id, Indicator, Outcome, World, decisions, fold};

/// Words that tell the two usual steps of a municipality, in the order of the route.
const ROUTE: [&[&str]; 2] = [&["giunta", "executive"], &["consiglio", "council"]];

/// One proposal and its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// The proposal.
    pub proposal: Id,
    /// Its answer at each step of the route, the last one of that body; `None` where it has not
    /// answered.
    pub steps: Vec<Option<Id>>,
    /// Answers of bodies that gave a later one, by their step.
    pub earlier: Vec<(usize, Id)>,
    /// Whether an answer owes its reasons.
    pub is_unreasoned: bool,
}

impl Stage {
    /// Whether no body has answered yet.
    pub fn is_owed(&self) -> bool {
        self.steps.iter().all(Option::is_none)
    }

    /// The answer of the last body that gave one.
    pub fn last(&self) -> Option<Id> {
        self.steps.iter().rev().flatten().next().copied()
    }
}

/// The decision as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The bodies on the way by their longest names: the executive before the council, others by
    /// their first day.
    pub bodies: Vec<String>,
    /// Which body each name means.
    pub names: Bodies,
    /// Every proposal that was put forward, by code.
    pub lines: Vec<Stage>,
    /// Answers that owe their reasons, by code.
    pub unreasoned: Vec<Id>,
    /// The terms.
    pub terms: Terms,
    /// How many proposals that are followed have an indicator with a target and a day.
    pub measured: usize,
    /// How many actions with an indicator the project promised.
    pub promised: Option<i64>,
    /// The indicators past their day.
    pub overdue: Vec<Overdue>,
}

/// A body that was reached by the route and has not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awaited {
    /// The body, as it is written.
    pub body: String,
    /// The proposals another body has answered and this one has not, by code.
    pub proposals: Vec<Id>,
}

impl Decision {
    /// The decision of a table, seen on a day.
    pub fn of(world: &dyn World, today: NaiveDate) -> Self {
        let names = Bodies::of(world);
        let bodies = bodies(&names, world);
        let lines = decisions::put_forward(world)
            .into_iter()
            .map(|(id, _)| standing(id, &bodies, &names, world))
            .collect();
        let is_measured =
            |id: Id| world.of::<Indicator>(id).any(|(_, indicator)| indicator.is_measurable());
        let followed = decisions::followed(world);
        let measured = followed.iter().filter(|(id, _)| is_measured(*id)).count();
        Self {
            lines,
            unreasoned: Answer::unreasoned(world).into_iter().map(|(id, _)| id).collect(),
            terms: Terms::of(world, today),
            measured,
            promised: world
                .process()
                .and_then(|process| process.promised_actions)
                .map(|number| number.get()),
            overdue: overdue(world, today),
            bodies,
            names,
        }
    }

    /// How many proposals have an answer.
    pub fn answered(&self) -> usize {
        self.lines.iter().filter(|line| !line.is_owed()).count()
    }

    /// Whether a step of a proposal is still to be taken: one of the two usual ones, on a route
    /// that no refusal has ended.
    pub fn is_awaited(&self, line: &Stage, step: usize, world: &dyn World) -> bool {
        let refuses = |id: &Id| {
            world.get::<Answer>(*id).is_some_and(|answer| answer.outcome == Outcome::Refused)
        };
        let is_usual = self
            .bodies
            .get(step)
            .is_some_and(|body| step_of(body) < ROUTE.len() && !self.is_unclear(line, body));
        is_usual && line.steps.get(step) == Some(&None) && !line.steps.iter().flatten().any(refuses)
    }

    /// Whether nobody can say that a body has not answered: its name may mean several, or an answer
    /// there is may be its own.
    fn is_unclear(&self, line: &Stage, body: &str) -> bool {
        let answered = |at: usize| line.steps.get(at).is_some_and(Option::is_some);
        let others = self
            .bodies
            .iter()
            .enumerate()
            .filter(|(_, other)| *other != body && may_be_one(other, body));
        others.into_iter().any(|(at, other)| answered(at) || other.len() > body.len())
    }

    /// What each body still owes on proposals that another has answered, in the order of the route.
    pub fn awaited(&self, world: &dyn World) -> Vec<Awaited> {
        let of = |(step, body): (usize, &String)| {
            let lines = self
                .lines
                .iter()
                .filter(|line| !line.is_owed() && self.is_awaited(line, step, world));
            let proposals: Vec<Id> = lines.map(|line| line.proposal).collect();
            (!proposals.is_empty()).then(|| Awaited { body: body.clone(), proposals })
        };
        self.bodies.iter().enumerate().filter_map(of).collect()
    }

    /// The proposal with this id, as it stands.
    pub fn line(&self, proposal: Id) -> Option<&Stage> {
        self.lines.iter().find(|line| line.proposal == proposal)
    }
}

/// Where on the usual route a body stands; others come after it.
pub fn step_of(body: &str) -> usize {
    let folded = fold(body);
    ROUTE
        .iter()
        .position(|words| words.iter().any(|word| folded.contains(word)))
        .unwrap_or(ROUTE.len())
}

fn bodies(names: &Bodies, world: &dyn World) -> Vec<String> {
    let mut found: BTreeMap<&str, Option<NaiveDate>> = BTreeMap::new();
    for (_, answer) in world.all::<Answer>() {
        let first = found.entry(names.whole(answer.body.as_str())).or_default();
        *first = first.iter().copied().chain(answer.date).min();
    }
    let mut found: Vec<(&str, Option<NaiveDate>)> = found.into_iter().collect();
    found.sort_by_cached_key(|(name, first)| (step_of(name), first.is_none(), *first, fold(name)));
    found.into_iter().map(|(name, _)| name.to_owned()).collect()
}

fn standing(proposal: Id, bodies: &[String], names: &Bodies, world: &dyn World) -> Stage {
    let answers = decisions::answers(proposal, world);
    let mut stage = Stage {
        proposal,
        steps: vec![None; bodies.len()],
        earlier: Vec::new(),
        is_unreasoned: answers.iter().any(|(_, answer)| answer.owes_reasons()),
    };
    for (id, answer) in answers {
        let name = names.whole(answer.body.as_str());
        let Some(at) = bodies.iter().position(|body| body == name) else { continue };
        let before = stage.steps.get_mut(at).and_then(|step| step.replace(id));
        stage.earlier.extend(before.map(|before| (at, before)));
    }
    stage
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        table.add(Kind::Process, &[("title", "OPLA'"), ("promised_actions", "10")]);
        for code in ["P2", "P1", "P3"] {
            table.add(Kind::Proposals, &[("code", code), ("state", "admitted")]);
        }
        for (proposal, body, outcome, date) in [
            ("P1", "Consiglio comunale", "partly", "2014-05-20"),
            ("P1", "Giunta comunale", "accepted", "2014-05-05"),
            ("P2", "giunta COMUNALE", "refused", "2014-05-06"),
            ("P2", "Unione dei Comuni", "accepted", "2014-05-01"),
        ] {
            table.add(
                Kind::Answers,
                &[("proposal", proposal), ("body", body), ("outcome", outcome), ("date", date)],
            );
        }
        table
    }

    fn decision(table: &Sample) -> Decision {
        Decision::of(table.world(), "2014-06-01".parse().unwrap())
    }

    #[test]
    fn every_proposal_shows_its_answer_at_each_step_the_executive_before_the_council() {
        let decision = decision(&table());
        assert_eq!(decision.bodies, ["Giunta comunale", "Consiglio comunale", "Unione dei Comuni"]);
        let steps: Vec<Vec<bool>> = decision
            .lines
            .iter()
            .map(|line| line.steps.iter().map(Option::is_some).collect())
            .collect();
        assert_eq!(steps, [[true, true, false], [true, false, true], [false, false, false]]);
    }

    #[test]
    fn a_body_is_awaited_where_another_has_answered_until_a_refusal_ends_the_route() {
        let mut table = table();
        let awaited = |table: &Sample| -> Vec<(String, Vec<Id>)> {
            let found = decision(table).awaited(table.world());
            found.into_iter().map(|awaited| (awaited.body, awaited.proposals)).collect()
        };
        // P1 has both; P2 was refused; P3 has no answer at all, which is told by itself.
        assert_eq!(awaited(&table), []);
        table.add(
            Kind::Answers,
            &[("proposal", "P3"), ("body", "Giunta comunale"), ("outcome", "partly")],
        );
        assert_eq!(
            awaited(&table),
            [("Consiglio comunale".to_owned(), vec![table.id(Kind::Proposals, "P3")])]
        );
    }

    /// P1 as two bodies answered, P3 as the executive did under its short name.
    fn in_short(extra: &[(&str, &str, &str)]) -> Sample {
        let mut table = Sample::default();
        for code in ["P1", "P3"] {
            table.add(Kind::Proposals, &[("code", code), ("state", "admitted")]);
        }
        let answers = [
            ("P1", "Giunta comunale", "accepted"),
            ("P1", "Consiglio comunale", "partly"),
            ("P3", "Giunta", "accepted"),
        ];
        for (proposal, body, outcome) in answers.iter().chain(extra) {
            table.add(
                Kind::Answers,
                &[("proposal", proposal), ("body", body), ("outcome", outcome)],
            );
        }
        table
    }

    #[test]
    fn a_body_written_in_short_is_one_body_and_owes_nothing_it_has_answered() {
        let table = in_short(&[]);
        let read = decision(&table);
        assert_eq!(read.bodies, ["Giunta comunale", "Consiglio comunale"]);
        let steps: Vec<Vec<bool>> = read
            .lines
            .iter()
            .map(|line| line.steps.iter().map(Option::is_some).collect())
            .collect();
        assert_eq!(steps, [[true, true], [true, false]]);
        let awaited: Vec<String> =
            read.awaited(table.world()).into_iter().map(|awaited| awaited.body).collect();
        assert_eq!(awaited, ["Consiglio comunale"]);
    }

    #[test]
    fn of_two_answers_of_one_body_the_later_stands_and_the_earlier_is_kept() {
        let table = in_short(&[("P3", "Giunta comunale", "partly")]);
        let read = decision(&table);
        let outcome = |id: Id| table.world().get::<Answer>(id).map(|answer| answer.outcome);
        let line = &read.lines[1];
        assert_eq!(line.steps[0].and_then(outcome), Some(Outcome::Partly));
        assert_eq!(
            line.earlier.iter().map(|(at, id)| (*at, outcome(*id))).collect::<Vec<_>>(),
            [(0, Some(Outcome::Accepted))]
        );
    }

    #[test]
    fn a_short_name_that_may_mean_two_bodies_stays_its_own_and_awaits_nothing() {
        let table = in_short(&[("P1", "Giunta regionale", "accepted")]);
        let read = decision(&table);
        assert_eq!(
            read.bodies,
            ["Giunta", "Giunta comunale", "Giunta regionale", "Consiglio comunale"]
        );
        let open = |at: usize| {
            (0..4)
                .map(|step| read.is_awaited(&read.lines[at], step, table.world()))
                .collect::<Vec<_>>()
        };
        // P3 was answered by one of the two: which, nobody can say.
        assert_eq!((open(0), open(1)), (vec![false; 4], vec![false, false, false, true]));
    }

    #[test]
    fn what_is_owed_is_an_answer_or_its_reasons() {
        let decision = decision(&table());
        assert_eq!(
            (decision.answered(), decision.lines.len(), decision.unreasoned.len()),
            (2, 3, 2)
        );
        let lacking: Vec<bool> = decision.lines.iter().map(|line| line.is_unreasoned).collect();
        assert_eq!(lacking, [true, true, false]);
    }

    #[test]
    fn proposals_with_an_indicator_that_can_be_measured_count_once_against_the_promise() {
        let mut table = table();
        for (proposal, name, target, due) in [
            ("P1", "a", "40", "2014-12-01"),
            ("P1", "b", "9", "2014-12-01"),
            ("P2", "a", "", "2014-12-01"),
            ("P3", "a", "1", ""),
        ] {
            table.add(
                Kind::Indicators,
                &[("proposal", proposal), ("name", name), ("target", target), ("due", due)],
            );
        }
        assert_eq!((decision(&table).measured, decision(&table).promised), (1, Some(10)));
    }
}
