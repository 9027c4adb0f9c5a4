//! What there is to do before and after a sitting and on the way of the process, each line a key
//! away from the act. Keeps out: how far each step is (see `readings`).

use super::{attendance, decision, listing, preparing, rules};
use crate::deeds::{self, no_sitting};
use crate::domain::{Action, Fault, Id, Kind, Meeting, sittings};
use crate::flow::{Act, Arguments, Body, Command, Ctx, Layer, Notice, Offer, Outcome, Room};
use crate::forms::{RecordForm, newline_help};
use crate::kit::{Field, FieldKind, FormState};
use crate::ledger::Refusal;
use crate::readings::{
    SITTING_STEPS, Step, StepState, next_step, process_checklist, sitting_checklist,
};
use crate::say;
use crate::text::Sentence;

/// Of what there is a list of steps.
const OF: &[&str] = &["sitting", "process"];

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "checklist",
        scopes: &["global"],
        arguments: Arguments::OneOf(OF),
        hint: 0,
        run: checklist,
    },
    Command {
        name: "next-step",
        scopes: &["global"],
        arguments: Arguments::OneOf(OF),
        hint: 0,
        run: next,
    },
    Command {
        name: "people-list",
        scopes: &["people"],
        arguments: Arguments::None,
        hint: 12,
        run: people,
    },
];

/// The steps of the sitting at hand or of the process, and the title above them; for any other word
/// the act of the step of that code.
fn checklist(ctx: &Ctx<'_>, of: &str) -> Outcome {
    if !OF.contains(&of) {
        return act(of, ctx);
    }
    let (title, steps) = steps(of, ctx)?;
    let offers = steps.iter().map(|step| {
        let mark = match step.state {
            StepState::Done(_) => "[x]",
            StepState::Open(_) => "[ ]",
            StepState::Later | StepState::Needless => " - ",
        };
        let label = format!("{mark} {}", ctx.tell(&step.sentence()));
        Offer::new(step.code, label).hinted(ctx.tell(&told(step.state, ctx)))
    });
    let mut layer = Layer::choose(ctx.tell(&title), offers, |ctx, code| act(code, ctx));
    let first = steps.iter().position(|step| step.state.is_open());
    if let (Body::Picker(picker), Some(at)) = (&mut layer.body, first) {
        picker.choose(&at.to_string());
    }
    Ok(vec![Act::Open(layer)])
}

/// The act of the first step that is to be done now.
fn next(ctx: &Ctx<'_>, of: &str) -> Outcome {
    let (_, steps) = steps(of, ctx)?;
    match next_step(&steps) {
        Some(step) => act(step.code, ctx),
        None => Ok(vec![Act::Say(Notice::plain(say!("checklist-nothing")))]),
    }
}

fn steps(of: &str, ctx: &Ctx<'_>) -> Result<(Sentence, Vec<Step>), Refusal> {
    if of == "process" {
        return Ok((say!("checklist-process"), process_checklist(ctx.today(), ctx.world())));
    }
    let (id, meeting) = ctx.meant().ok_or_else(no_sitting)?;
    let title = say!("checklist-sitting", number = meeting.number.get());
    Ok((title, sitting_checklist(id, ctx.today(), ctx.world())))
}

/// How far a step is, in words.
fn told(state: StepState, ctx: &Ctx<'_>) -> Sentence {
    match state {
        StepState::Done(Some(day)) => {
            say!("checklist-done-on", day = ctx.session.language.date_short(day))
        }
        StepState::Done(None) => say!("checklist-done"),
        StepState::Open(count) => say!("checklist-open", count = count),
        StepState::Later => say!("checklist-later"),
        StepState::Needless => say!("checklist-needless"),
    }
}

fn act(code: &str, ctx: &Ctx<'_>) -> Outcome {
    if SITTING_STEPS.contains(&code) {
        let (id, meeting) = ctx.meant().ok_or_else(no_sitting)?;
        return Ok(of_sitting(code, id, meeting, ctx));
    }
    Ok(of_process(code, ctx))
}

/// Where a step of a sitting is done. What is done already is shown and not done again.
fn of_sitting(code: &str, id: Id, meeting: &Meeting, ctx: &Ctx<'_>) -> Vec<Act> {
    let steps = sitting_checklist(id, ctx.today(), ctx.world());
    let is_open = steps.iter().any(|step| step.code == code && step.state.is_open());
    let in_series = |run: crate::flow::Run| {
        let run = is_open.then_some(Act::Run(run, ""));
        [Act::Find(Room::Sittings, id)].into_iter().chain(run).collect()
    };
    let at = |room: Room| vec![Act::Sitting(id), Act::Show(room)];
    match code {
        "agenda" => in_series(super::live::item_add),
        "carried" => in_series(preparing::prepare),
        "invited" if is_open => {
            let mut acts = at(Room::Attendance);
            acts.push(Act::Run(attendance::invite_all, ""));
            acts
        }
        "invited" | "roll" => at(Room::Attendance),
        // What was convened can be seen and corrected.
        "convened" => {
            vec![Act::Find(Room::Sittings, id), Act::Run(preparing::convene, "")]
        }
        "previous" => in_series(preparing::previous),
        "circulated" | "approved" => in_series(super::live::minutes_state),
        "observations" => in_series(preparing::answer),
        "told" => vec![Act::Show(Room::Labs)],
        "actions" => {
            let mut open = ctx.world().all::<Action>().filter(|(_, action)| {
                action.is_open() && action.meeting.is_some_and(|meeting| meeting.id == id)
            });
            let first = open.next().map(|(action, _)| Act::Find(Room::FollowUp, action));
            vec![first.unwrap_or(Act::Show(Room::FollowUp))]
        }
        _ => {
            let is_to_begin = meeting.start.is_none() && meeting.date == ctx.today();
            let begin = is_to_begin.then_some(Act::Run(super::live::begin, ""));
            at(Room::Live).into_iter().chain(begin).collect()
        }
    }
}

/// Where a step of the process is done.
fn of_process(code: &str, ctx: &Ctx<'_>) -> Vec<Act> {
    let here = |room: Room, run: crate::flow::Run| vec![Act::Show(room), Act::Run(run, "")];
    match code {
        "people" => here(Room::People, people),
        "labs" => here(Room::Labs, listing::add),
        "rules" => here(Room::Sittings, rules::amend),
        "first-sitting" if sittings::series(ctx.world()).is_empty() => {
            here(Room::Sittings, listing::add)
        }
        "first-sitting" | "verbali" => vec![Act::Show(Room::Sittings)],
        "proposals" => here(Room::Proposals, listing::add),
        "answers" | "reasons" => vec![Act::Show(Room::Decision)],
        "concluded" => here(Room::Decision, decision::conclude),
        _ => vec![of_record(code, ctx)],
    }
}

/// The form of the fields of the process that a step asks for.
fn of_record(code: &str, ctx: &Ctx<'_>) -> Act {
    let fields: &[&'static str] = match code {
        "agreement" => &["prior_agreement"],
        "drafted" => &["docpp_drafted"],
        "table-approved" => &["docpp_table_approved", "docpp_validated"],
        "guarantor" => &["docpp_guarantor"],
        "sent" => &["docpp_sent", "decision_term"],
        "report" => &["end_date", "report_sent"],
        "published" => &["final_document", "communication"],
        _ => &["title", "deciding_body", "language", "start_date", "end_date"],
    };
    let known = ctx.world().every(Kind::Process).next().map(|(id, _)| id);
    let form = match known {
        Some(id) => RecordForm::of(Kind::Process, id).only(fields),
        None => RecordForm::new(Kind::Process)
            .with("language", ctx.session.language.code())
            .only(&["title", "deciding_body", "language"]),
    };
    Act::Open(form.layer(ctx, |_| Vec::new()))
}

/// A box for a list of people, a person a line, as it is pasted from a mail or a sheet.
fn people(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let help = format!("{} {}", ctx.tell(&say!("people-list-help")), newline_help(ctx));
    let field = Field::new("people", ctx.tell(&say!("field-people")), FieldKind::Text)
        .required()
        .help(help);
    let form = FormState::new(ctx.tell(&say!("people-list-title")), vec![field], &[]);
    Ok(vec![Act::Open(Layer::new(Body::Form(form), |ctx, answers| {
        let typed = answers.get("people").map(String::as_str).unwrap_or_default();
        if typed.trim().is_empty() {
            let fault = Fault::new("people", say!("fault-needed"));
            return Err(Refusal::of(vec![crate::ledger::Pinned { change: 0, fault }]));
        }
        let done = deeds::people_list(typed, ctx.world(), &ctx.caller())?;
        let count = done.draft.changes.len();
        let mut acts = super::doing::acts(done);
        acts.insert(
            1.min(acts.len()),
            Act::Say(Notice::good(say!("people-listed", count = count))),
        );
        Ok(acts)
    }))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::readings::PROCESS_STEPS;

    #[test]
    fn no_step_is_called_as_a_list_of_steps() {
        assert!(SITTING_STEPS.iter().chain(PROCESS_STEPS).all(|code| !OF.contains(code)));
    }
}
