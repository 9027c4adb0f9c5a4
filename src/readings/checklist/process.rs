//! The steps of the process, from its record to what is published of it. Keeps out: those of a
//! sitting.

use chrono::NaiveDate;

use super::{Step, StepKind, StepState};
use crate::domain::{
    Kind, Meeting, MinutesState, Process, Proposal, Stated, World, charter, sittings,
};
use crate::readings::{Decision, Terms};

steps! {
    /// A step of the process, in the order in which one comes to it.
    ProcessStep {
        /// The record of the process.
        Record = "record",
        /// The people of the table.
        People = "people",
        /// The labs.
        Labs = "labs",
        /// The rules that the table gave itself.
        Rules = "rules",
        /// The first sitting.
        FirstSitting = "first-sitting",
        /// The prior formal agreement.
        Agreement = "agreement",
        /// The verbali of the sittings, approved.
        Verbali = "verbali",
        /// The proposals.
        Proposals = "proposals",
        /// The document of proposals, drafted.
        Drafted = "drafted",
        /// The document, approved by the table.
        TableApproved = "table-approved",
        /// The document, sent to the guarantor.
        Guarantor = "guarantor",
        /// The document, sent to the deciding body.
        Sent = "sent",
        /// The answers of the deciding body.
        Answers = "answers",
        /// The reasons that it owes.
        Reasons = "reasons",
        /// The final report.
        Report = "report",
        /// The conclusion.
        Concluded = "concluded",
        /// What is published of it.
        Published = "published",
    }
}

/// How far the process of a table is, step by step, on a day.
pub fn of(today: NaiveDate, world: &dyn World) -> Vec<Step> {
    let decision = Decision::of(world, today);
    let step = |step: &ProcessStep| Step {
        kind: StepKind::Process(*step),
        state: state_of(*step, &decision, today, world),
    };
    ProcessStep::ALL.iter().map(step).collect()
}

fn state_of(
    step: ProcessStep,
    decision: &Decision,
    today: NaiveDate,
    world: &dyn World,
) -> StepState {
    let process = world.process();
    let on = |day: fn(&Process) -> Option<NaiveDate>| process.and_then(day);
    let series = sittings::series(world);
    let is_over = |meeting: &Meeting| meeting.start.is_some() && meeting.date <= today;
    let has_sat = series.iter().any(|(_, meeting)| is_over(meeting));
    let is_sent = on(|process| process.docpp_sent).is_some();
    let owed = decision.lines.iter().filter(|line| line.is_owed()).count();
    match step {
        // A title alone says neither who decides nor to whom the document goes.
        ProcessStep::Record => {
            StepState::if_done(process.is_some_and(|process| process.deciding_body.is_some()))
        }
        ProcessStep::People => StepState::if_done(world.count(Kind::People) > 0),
        // Whether somebody speaks for each of them is told lab by lab.
        ProcessStep::Labs => match world.count(Kind::Labs) {
            // A table that sits without labs has none.
            0 if !series.is_empty() => StepState::Needless,
            labs => StepState::if_done(labs > 0),
        },
        ProcessStep::Rules => {
            let approved = charter::versions(world).into_iter().filter_map(|(_, it)| it.approved);
            StepState::on(approved.min())
        }
        ProcessStep::FirstSitting => StepState::if_done(!series.is_empty()),
        ProcessStep::Agreement => match process.and_then(|process| process.prior_agreement) {
            Some(Stated::Yes) => StepState::Done(None),
            Some(_) => StepState::Needless,
            None => StepState::Open(1).after(process.is_some()),
        },
        ProcessStep::Verbali => {
            let held: Vec<bool> = series
                .iter()
                .filter(|(_, meeting)| has_minutes(meeting, today))
                .map(|(_, meeting)| meeting.minutes_state() == MinutesState::Approved)
                .collect();
            StepState::missing(held.iter().filter(|approved| !**approved).count(), held.len())
                .after(has_sat)
        }
        ProcessStep::Proposals => {
            let any = world.all::<Proposal>().next().is_some();
            StepState::if_done(any).after(has_sat)
        }
        ProcessStep::Drafted => {
            let any = world.all::<Proposal>().next().is_some();
            StepState::on(on(|process| process.docpp_drafted)).after(has_sat && any)
        }
        ProcessStep::TableApproved => StepState::on(on(|process| process.docpp_table_approved))
            .after(on(|process| process.docpp_drafted).is_some()),
        ProcessStep::Guarantor => StepState::on(on(|process| process.docpp_guarantor))
            .after(on(|process| process.docpp_table_approved).is_some()),
        ProcessStep::Sent => StepState::on(on(|process| process.docpp_sent))
            .after(on(|process| process.docpp_guarantor).is_some()),
        ProcessStep::Answers => StepState::missing(owed, decision.lines.len()).after(is_sent),
        ProcessStep::Reasons => {
            StepState::missing(decision.unreasoned.len(), decision.answered()).after(is_sent)
        }
        ProcessStep::Report => {
            let sent = on(|process| process.report_sent);
            StepState::on(sent).after(Terms::of(world, today).report.is_some())
        }
        ProcessStep::Concluded if process.is_some_and(Process::is_concluded) => {
            StepState::Done(on(|process| process.concluded))
        }
        ProcessStep::Concluded => StepState::Open(1).after(is_sent && owed == 0),
        ProcessStep::Published => {
            let is_published = process.is_some_and(|process| process.final_document.is_some());
            StepState::if_done(is_published)
                .after(process.is_some_and(Process::is_concluded) || is_sent)
        }
    }
}

/// Whether a sitting has a verbale to be approved: it is over, or its verbale has gone out already,
/// be it on the same day and reopened since.
fn has_minutes(meeting: &Meeting, today: NaiveDate) -> bool {
    let has_ended = meeting.end.is_some() || meeting.date < today;
    let has_gone_out = meeting.minutes_state() != MinutesState::Draft || meeting.revision.is_some();
    has_gone_out || (meeting.start.is_some() && has_ended)
}

#[cfg(test)]
mod tests {
    use super::super::next_step;
    use super::*;
    use crate::domain::Id;
    use crate::ledger::sample::Sample;

    fn next(table: &Sample) -> Option<&'static str> {
        let today = "2014-06-01".parse().unwrap();
        next_step(&of(today, table.world())).map(|step| step.kind.code())
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
    fn a_verbale_that_was_reopened_is_to_be_approved_again() {
        let sitting = [("number", "1"), ("date", "2014-06-01"), ("start", "18:00")];
        let mut table = Sample::of(&[(Kind::Meetings, &sitting)]);
        let today = "2014-06-01".parse().unwrap();
        let state = |table: &Sample| {
            let steps = of(today, table.world());
            let is_it = |step: &&Step| step.kind == StepKind::Process(ProcessStep::Verbali);
            steps.iter().find(is_it).map(|step| step.state)
        };
        let set = |table: &mut Sample, fields: &[(&str, &str)]| {
            table.set(Id::from_bits(1), fields).unwrap();
        };
        assert_eq!(state(&table), Some(StepState::Needless), "it is held at this moment");
        set(&mut table, &[("end", "20:00")]);
        assert_eq!(state(&table), Some(StepState::Open(1)));
        set(&mut table, &[("state", "approved")]);
        assert_eq!(state(&table), Some(StepState::Done(None)));
        set(&mut table, &[("state", "draft"), ("reason", "Manca un voto")]);
        assert_eq!(state(&table), Some(StepState::Open(1)));
    }

    #[test]
    fn a_document_goes_from_the_table_to_the_answers() {
        let mut table = Sample::default();
        let process = [("title", "Il parco"), ("prior_agreement", "yes")];
        let process = table.add(Kind::Process, &process);
        table.add(Kind::People, &[("name", "Ada Neri")]);
        let rules = [("version", "1"), ("text", "Si decide insieme."), ("approved", "2014-01-02")];
        table.add(Kind::Rules, &rules);
        assert_eq!(next(&table), Some("record"), "a title alone is no record");
        table.set(process, &[("deciding_body", "Comune")]).unwrap();
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
