//! The steps of the process, from its record to what is published of it. Keeps out: those of a
//! sitting.

use chrono::NaiveDate;

use super::{Step, StepState};
use crate::domain::{
    Kind, Meeting, MinutesState, Process, Proposal, Stated, World, charter, sittings,
};
use crate::readings::{Decision, Terms};

/// The codes of the steps, in their order.
pub const STEPS: &[&str] = &[
    "record",
    "people",
    "labs",
    "rules",
    "first-sitting",
    "agreement",
    "verbali",
    "proposals",
    "drafted",
    "table-approved",
    "guarantor",
    "sent",
    "answers",
    "reasons",
    "report",
    "concluded",
    "published",
];

/// How far the process of a table is, step by step, on a day.
pub fn of(today: NaiveDate, world: &dyn World) -> Vec<Step> {
    let decision = Decision::of(world, today);
    let step = |code: &&'static str| Step { code, state: state_of(code, &decision, today, world) };
    STEPS.iter().map(step).collect()
}

fn state_of(code: &str, decision: &Decision, today: NaiveDate, world: &dyn World) -> StepState {
    let process = world.process();
    let on = |day: fn(&Process) -> Option<NaiveDate>| process.and_then(day);
    let series = sittings::series(world);
    let is_over = |meeting: &Meeting| meeting.start.is_some() && meeting.date <= today;
    let has_sat = series.iter().any(|(_, meeting)| is_over(meeting));
    let is_sent = on(|process| process.docpp_sent).is_some();
    let owed = decision.lines.iter().filter(|line| line.is_owed()).count();
    match code {
        "record" => StepState::if_done(process.is_some()),
        "people" => StepState::if_done(world.count(Kind::People) > 0),
        // Whether somebody speaks for each of them is told lab by lab.
        "labs" => match world.count(Kind::Labs) {
            // A table that sits without labs has none.
            0 if !series.is_empty() => StepState::Needless,
            labs => StepState::if_done(labs > 0),
        },
        "rules" => {
            let approved = charter::versions(world).into_iter().filter_map(|(_, it)| it.approved);
            StepState::on(approved.min())
        }
        "first-sitting" => StepState::if_done(!series.is_empty()),
        "agreement" => match process.and_then(|process| process.prior_agreement) {
            Some(Stated::Yes) => StepState::Done(None),
            Some(_) => StepState::Needless,
            None => StepState::Open(1).after(process.is_some()),
        },
        "verbali" => {
            let held: Vec<bool> = series
                .iter()
                .filter(|(_, meeting)| is_over(meeting) && meeting.date < today)
                .map(|(_, meeting)| meeting.minutes_state() == MinutesState::Approved)
                .collect();
            StepState::missing(held.iter().filter(|approved| !**approved).count(), held.len())
                .after(has_sat)
        }
        "proposals" => {
            let any = world.all::<Proposal>().next().is_some();
            StepState::if_done(any).after(has_sat)
        }
        "drafted" => {
            let any = world.all::<Proposal>().next().is_some();
            StepState::on(on(|process| process.docpp_drafted)).after(has_sat && any)
        }
        "table-approved" => StepState::on(on(|process| process.docpp_table_approved))
            .after(on(|process| process.docpp_drafted).is_some()),
        "guarantor" => StepState::on(on(|process| process.docpp_guarantor))
            .after(on(|process| process.docpp_table_approved).is_some()),
        "sent" => StepState::on(on(|process| process.docpp_sent))
            .after(on(|process| process.docpp_guarantor).is_some()),
        "answers" => StepState::missing(owed, decision.lines.len()).after(is_sent),
        "reasons" => {
            StepState::missing(decision.unreasoned.len(), decision.answered()).after(is_sent)
        }
        "report" => {
            let sent = on(|process| process.report_sent);
            StepState::on(sent).after(Terms::of(world, today).report.is_some())
        }
        "concluded" if process.is_some_and(Process::is_concluded) => {
            StepState::Done(on(|process| process.concluded))
        }
        "concluded" => StepState::Open(1).after(is_sent && owed == 0),
        _ => {
            let is_published = process.is_some_and(|process| process.final_document.is_some());
            StepState::if_done(is_published)
                .after(process.is_some_and(Process::is_concluded) || is_sent)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::next_step;
    use super::*;
    use crate::ledger::sample::Sample;

    fn next(table: &Sample) -> Option<&'static str> {
        let today = "2014-06-01".parse().unwrap();
        next_step(&of(today, table.world())).map(|step| step.code)
    }

    #[test]
    fn an_empty_table_is_led_to_its_first_sitting() {
        let mut table = Sample::default();
        assert_eq!(next(&table), Some("record"));
        let process =
            table.add(Kind::Process, &[("title", "Il parco"), ("deciding_body", "Comune")]);
        assert_eq!(next(&table), Some("people"));
        table.add(Kind::People, &[("name", "Ada Neri")]);
        assert_eq!(next(&table), Some("labs"));
        table.add(Kind::Labs, &[("code", "verde")]);
        assert_eq!(next(&table), Some("rules"));
        let rules = [("version", "1"), ("text", "Si decide insieme."), ("approved", "2014-01-02")];
        table.add(Kind::Rules, &rules);
        assert_eq!(next(&table), Some("first-sitting"));
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-07-17")]);
        assert_eq!(next(&table), Some("agreement"));
        table.set(process, &[("prior_agreement", "yes")]).unwrap();
        assert_eq!(next(&table), None, "nothing before it has sat");
    }

    #[test]
    fn a_document_goes_from_the_table_to_the_answers() {
        let mut table = Sample::default();
        let process = [("title", "Il parco"), ("prior_agreement", "yes")];
        let process = table.add(Kind::Process, &process);
        table.add(Kind::People, &[("name", "Ada Neri")]);
        let rules = [("version", "1"), ("text", "Si decide insieme."), ("approved", "2014-01-02")];
        table.add(Kind::Rules, &rules);
        let held = [("date", "2014-05-17"), ("start", "18:00"), ("state", "approved")];
        table.add(Kind::Meetings, &[[("number", "1")].as_slice(), &held].concat());
        assert_eq!(next(&table), Some("proposals"));
        table.add(Kind::Proposals, &[("code", "P1"), ("state", "admitted")]);
        let steps = [
            ("docpp_drafted", "drafted"),
            ("docpp_table_approved", "table-approved"),
            ("docpp_guarantor", "guarantor"),
            ("docpp_sent", "sent"),
        ];
        for (field, code) in steps {
            assert_eq!(next(&table), Some(code));
            table.set(process, &[(field, "2014-05-20")]).unwrap();
        }
        assert_eq!(next(&table), Some("answers"));
        let answer = [("proposal", "P1"), ("body", "Giunta"), ("outcome", "refused")];
        let answer = table.add(Kind::Answers, &answer);
        assert_eq!(next(&table), Some("reasons"));
        table.set(answer, &[("reason", "Manca la copertura.")]).unwrap();
        assert_eq!(next(&table), Some("concluded"));
        table.set(process, &[("state", "concluso")]).unwrap();
        assert_eq!(next(&table), Some("published"));
        table.set(process, &[("final_document", "https://comune.it/docpp")]).unwrap();
        assert_eq!(next(&table), None);
    }
}
