//! The terms after the end of a process: the final report and the decision. Keeps out: the clock;
//! today is an argument.

use chrono::{Days, NaiveDate};

use crate::domain::{Id, Indicator, Process, World, decisions};

/// Days for the final report, from the end of the process (LR 15/2018 and its calls).
pub const REPORT_DAYS: u64 = 30;
/// Days for the decision, where the process does not say otherwise.
pub const DECISION_DAYS: u64 = 30;

/// A term that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// The day it runs from, which does not count.
    pub start: NaiveDate,
    /// How many days it is long.
    pub length: u64,
    /// The last day.
    pub due: NaiveDate,
    /// Days left, 0 on the last day, negative when it is past; of a thing done, as they were on
    /// that day.
    pub days: i64,
    /// When it was done.
    pub done: Option<NaiveDate>,
}

/// The terms of a process.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Terms {
    /// For the final report; `None` while the end of the process is not entered.
    pub report: Option<Term>,
    /// For the decision; `None` while nobody entered when the deciding body received the document.
    pub decision: Option<Term>,
}

/// An indicator whose day is past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overdue {
    /// The indicator.
    pub indicator: Id,
    /// Days late, from 1.
    pub days: i64,
}

impl Term {
    /// The term of so many days from a day: the day itself does not count.
    fn from(
        start: NaiveDate,
        days: u64,
        done: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Option<Self> {
        let due = start.checked_add_days(Days::new(days))?;
        Some(Self {
            start,
            length: days,
            due,
            days: (due - done.unwrap_or(today)).num_days(),
            done,
        })
    }

    /// Whether it still runs, in time or late.
    pub const fn is_open(&self) -> bool {
        self.done.is_none()
    }
}

impl Terms {
    /// The terms of the process of a table, seen on a day.
    pub fn of(world: &dyn World, today: NaiveDate) -> Self {
        world.process().map(|process| Self::of_process(process, world, today)).unwrap_or_default()
    }

    fn of_process(process: &Process, world: &dyn World, today: NaiveDate) -> Self {
        let days = process
            .decision_term
            .and_then(|days| u64::try_from(days.get()).ok())
            .unwrap_or(DECISION_DAYS);
        Self {
            report: process
                .end_date
                .and_then(|end| Term::from(end, REPORT_DAYS, process.report_sent, today)),
            decision: process
                .docpp_sent
                .and_then(|sent| Term::from(sent, days, answered(world), today)),
        }
    }
}

/// The day of the last first answer, once every proposal that was put forward has one with a day.
fn answered(world: &dyn World) -> Option<NaiveDate> {
    let put = decisions::put_forward(world);
    let days: Option<Vec<NaiveDate>> = put
        .iter()
        .map(|(id, _)| decisions::answers(*id, world).first().and_then(|(_, answer)| answer.date))
        .collect();
    days?.into_iter().max()
}

/// The indicators that are past their day and neither reached nor given up, the latest first.
pub(super) fn overdue(world: &dyn World, today: NaiveDate) -> Vec<Overdue> {
    let late = world
        .all::<Indicator>()
        .filter(|(_, indicator)| !indicator.is_settled())
        .filter_map(|(id, indicator)| {
            let days = (today - indicator.due?).num_days();
            (days > 0).then_some(Overdue { indicator: id, days })
        });
    let mut late: Vec<Overdue> = late.collect();
    late.sort_by_key(|overdue| (-overdue.days, overdue.indicator));
    late
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn table(fields: &[(&str, &str)]) -> Sample {
        let mut table = Sample::default();
        table.add(Kind::Process, &[&[("title", "OPLA'")], fields].concat());
        table
    }

    fn report(table: &Sample, today: &str) -> Option<Term> {
        Terms::of(table.world(), day(today)).report
    }

    fn decision(table: &Sample, today: &str) -> Option<Term> {
        Terms::of(table.world(), day(today)).decision
    }

    #[test]
    fn the_final_report_is_due_thirty_days_after_the_end() {
        let table = table(&[("end_date", "2014-04-17")]);
        let term = report(&table, "2014-05-10").unwrap();
        assert_eq!((term.due, term.days), (day("2014-05-17"), 7));
        assert_eq!((term.start, term.length), (day("2014-04-17"), 30));
        assert_eq!(report(&table, "2014-05-17").map(|term| term.days), Some(0));
        assert_eq!(report(&table, "2014-05-20").map(|term| term.days), Some(-3));
    }

    #[test]
    fn a_report_handed_in_has_no_days_left_to_count() {
        let table = table(&[("end_date", "2014-04-17"), ("report_sent", "2014-05-15")]);
        let term = report(&table, "2015-01-01").unwrap();
        assert_eq!((term.is_open(), term.days), (false, 2));
    }

    #[test]
    fn the_decision_runs_from_the_day_of_receipt_for_the_days_that_were_set() {
        assert_eq!(decision(&table(&[("end_date", "2014-04-17")]), "2014-05-01"), None);
        let usual = table(&[("docpp_sent", "2014-04-20")]);
        assert_eq!(
            decision(&usual, "2014-05-01").map(|term| (term.due, term.days)),
            Some((day("2014-05-20"), 19))
        );
        let set = table(&[("docpp_sent", "2014-04-20"), ("decision_term", "60")]);
        assert_eq!(decision(&set, "2014-05-01").map(|term| term.due), Some(day("2014-06-19")));
    }

    #[test]
    fn the_decision_is_taken_when_every_proposal_put_forward_has_an_answer_with_a_day() {
        let mut table = table(&[("docpp_sent", "2014-04-20")]);
        for code in ["P1", "P2"] {
            table.add(Kind::Proposals, &[("code", code), ("state", "admitted")]);
        }
        let answer = [("body", "Giunta"), ("outcome", "accepted")];
        table.add(
            Kind::Answers,
            &[answer.as_slice(), &[("proposal", "P1"), ("date", "2014-05-02")]].concat(),
        );
        assert!(decision(&table, "2014-06-01").is_some_and(|term| term.is_open()));
        let last = table.add(Kind::Answers, &[answer.as_slice(), &[("proposal", "P2")]].concat());
        assert!(decision(&table, "2014-06-01").is_some_and(|term| term.is_open()));
        table.set(last, &[("date", "2014-05-12")]).unwrap();
        assert_eq!(
            decision(&table, "2014-06-01").map(|term| (term.done, term.days)),
            Some((Some(day("2014-05-12")), 8))
        );
    }

    #[test]
    fn an_indicator_is_overdue_from_the_day_after_until_it_is_settled() {
        let mut table = table(&[]);
        table.add(Kind::Proposals, &[("code", "P1")]);
        let mut add = |name, due, status| {
            table.add(
                Kind::Indicators,
                &[("proposal", "P1"), ("name", name), ("due", due), ("status", status)],
            )
        };
        let (a, b) = (add("a", "2014-12-01", "planned"), add("b", "2014-11-20", ""));
        add("c", "2014-11-20", "reached");
        add("d", "2014-12-02", "late");
        add("e", "", "late");
        let late = overdue(table.world(), day("2014-12-02"));
        assert_eq!(late, [Overdue { indicator: b, days: 12 }, Overdue { indicator: a, days: 1 }]);
    }
}
