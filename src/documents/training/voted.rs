//! The annex of a tender beside the vote that decided it: what each funded project was given, what
//! its course costs now, and the cap. Course and project are one by their code. Keeps out: counting.

use super::{column, count, money};
use crate::domain::{Budget, Course, Id, Project, RoundState, World, budgets, fold};
use crate::print::{Grid, Value};
use crate::readings::budget::BallotCount;
use crate::say;

/// A vote and what the annex makes of it; amounts in cents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Voted {
    /// Its number.
    pub number: i64,
    /// What there was to give.
    pub cap: i64,
    /// What was given in all.
    pub given: i64,
    /// What the courses of this vote cost in all.
    pub cost: i64,
    /// Each project that was funded or has a course: its code, what it was given, what the course
    /// costs; nothing where the annex has no such course, or nobody wrote its cost.
    pub lines: Vec<(String, i64, Option<i64>)>,
}

impl Voted {
    /// Whether the annex asks for more than there is.
    pub(super) const fn is_over(&self) -> bool {
        self.cost > self.cap
    }

    /// How many lines are not as they were voted.
    pub(super) fn apart(&self) -> usize {
        self.lines.iter().filter(|(_, given, cost)| *cost != Some(*given)).count()
    }
}

/// The votes that were closed and of which these courses come.
pub(super) fn votes(approved: &[(Id, &Course)], world: &dyn World) -> Vec<Voted> {
    let series = budgets::series(world).into_iter();
    series.filter_map(|(id, budget)| voted(id, budget, approved, world)).collect()
}

fn voted(id: Id, budget: &Budget, approved: &[(Id, &Course)], world: &dyn World) -> Option<Voted> {
    if budget.state != Some(RoundState::Closed) {
        return None;
    }
    let ballots = BallotCount::of(id, world)?;
    let allocation = ballots.decided(&ballots.declared()?, world);
    let mut lines = Vec::new();
    let mut has_course = false;
    for line in &allocation.lines {
        let code = world.get::<Project>(line.id)?.code.as_str();
        let is_it = |course: &Course| fold(course.code.as_str()) == fold(code);
        let course = approved.iter().find(|(_, course)| is_it(course));
        has_course |= course.is_some();
        if line.given > 0 || course.is_some() {
            let cost = course.and_then(|(_, course)| course.cost).map(|cost| cost.get());
            lines.push((code.to_owned(), cents(line.given), cost));
        }
    }
    has_course.then(|| Voted {
        number: budget.number.get(),
        cap: budget.cap.get(),
        given: cents(allocation.given),
        cost: lines.iter().filter_map(|(_, _, cost)| *cost).sum(),
        lines,
    })
}

fn cents(amount: u64) -> i64 {
    i64::try_from(amount).unwrap_or(i64::MAX)
}

/// A row for each project of each vote, then what they add up to beside the cap.
pub(super) fn grid(votes: &[Voted]) -> Grid {
    let number = |of: &Voted| count(usize::try_from(of.number).unwrap_or_default());
    let rows = votes.iter().flat_map(|of| {
        let line = |(code, given, cost): &(String, i64, Option<i64>)| {
            vec![
                number(of),
                Value::Words(code.clone()),
                money(*given),
                cost.map_or(Value::Nothing, money),
                money(cost.unwrap_or_default() - given),
                Value::Nothing,
            ]
        };
        let total = vec![
            number(of),
            Value::Code("total", say!("heading-altogether")),
            money(of.given),
            money(of.cost),
            money(of.cost - of.given),
            money(of.cap),
        ];
        of.lines.iter().map(line).chain([total]).collect::<Vec<_>>()
    });
    Grid {
        columns: vec![
            column("vote", say!("heading-vote-number")),
            column("code", say!("heading-code")),
            column("voted", say!("heading-voted")),
            column("cost", say!("heading-annexed")),
            column("difference", say!("heading-difference")),
            column("cap", say!("heading-cap")),
        ],
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    /// Three projects under a cap of 1000, of which the first two are funded.
    fn table() -> Sample {
        let mut table = Sample::default();
        let budget = [
            ("number", "1"),
            ("question", "Quali corsi?"),
            ("cap", "1000"),
            ("ballot_type", "approval"),
            ("rule", "votes"),
        ];
        let budget = table.add(Kind::Budgets, &budget);
        for (code, cost) in [("C1", "600"), ("C2", "300"), ("C3", "500")] {
            let project = [("budget", "1"), ("code", code), ("title", "x"), ("cost", cost)];
            table.add(Kind::Projects, &project);
        }
        for (number, choices) in [("1", "C1; C2"), ("2", "C1; C2"), ("3", "C1; C3")] {
            let ballot =
                [("budget", "1"), ("batch", "1"), ("number", number), ("choices", choices)];
            table.add(Kind::Ballots, &ballot);
        }
        table.set(budget, &[("state", "closed"), ("closed", "2014-01-02 18:00")]).unwrap();
        table
    }

    fn course(table: &mut Sample, code: &str, cost: &str) {
        let course = [("code", code), ("title", "x"), ("cost", cost), ("state", "approved")];
        table.add(Kind::Courses, &course);
    }

    fn found(table: &Sample) -> Vec<Voted> {
        let approved: Vec<(Id, &Course)> = table.world().all::<Course>().collect();
        votes(&approved, table.world())
    }

    #[test]
    fn the_sums_of_the_annex_are_those_of_the_vote_or_it_is_told_where_they_differ() {
        let mut table = table();
        assert_eq!(found(&table), [], "no course comes of this vote");
        course(&mut table, "c1", "600");
        course(&mut table, "C2", "300");
        course(&mut table, "C9", "50");
        let of = &found(&table)[0];
        assert_eq!((of.given, of.cost, of.cap, of.apart()), (90_000, 90_000, 100_000, 0));
        let csv = grid(&found(&table)).csv();
        assert!(csv.ends_with("1,total,900.00,900.00,0.00,1000.00\r\n"), "{csv}");
    }

    #[test]
    fn a_course_that_costs_more_or_was_not_funded_or_is_missing_is_a_difference() {
        let mut table = table();
        course(&mut table, "C1", "650");
        course(&mut table, "C3", "500");
        let of = &found(&table)[0];
        let lines = [("C1", 60_000, Some(65_000)), ("C2", 30_000, None), ("C3", 0, Some(50_000))];
        let lines = lines.map(|(code, given, cost)| (code.to_owned(), given, cost));
        assert_eq!(of.lines, lines);
        assert_eq!((of.cost, of.apart(), of.is_over()), (115_000, 3, true));
    }
}
