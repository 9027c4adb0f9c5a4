//! What there is to do before and after a sitting and on the way of the process, each line a key
//! away from the act. Keeps out: how far each step is (see `readings`).

use super::{attendance, decision, listing, preparing, rules};
use crate::deeds::{self, no_sitting};
use crate::domain::{Action, Cell, Fault, Id, Kind, sittings};
use crate::flow::{Act, Arguments, Body, Command, Ctx, Layer, Notice, Offer, Outcome, Room, Run};
use crate::forms::{RecordForm, newline_help};
use crate::kit::{Field, FieldKind, FormState};
use crate::ledger::Refusal;
use crate::readings::{
    Checklist, ProcessStep, SittingStep, Step, StepKind, StepState, next_step, process_checklist,
    sitting_checklist,
};
use crate::say;
use crate::text::Sentence;

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "checklist",
        scopes: &["global"],
        arguments: Arguments::OneOf(Checklist::CODES),
        run: checklist,
        ..Command::ROW
    },
    Command {
        name: "next-step",
        scopes: &["global"],
        arguments: Arguments::OneOf(Checklist::CODES),
        run: next,
        ..Command::ROW
    },
    Command { name: "people-list", scopes: &["people"], hint: 12, run: people, ..Command::ROW },
];

/// The steps of the sitting at hand or of the process, and the title above them; the one that is
/// chosen is done.
fn checklist(ctx: &Ctx<'_>, of: &str) -> Outcome {
    let (title, steps) = steps(of, ctx)?;
    let offers = steps.iter().map(|step| {
        let mark = match step.state {
            StepState::Done(_) | StepState::Short { .. } => "[x]",
            StepState::Open(_) | StepState::Due(_) | StepState::Late(_) => "[ ]",
            StepState::Later | StepState::Needless => " - ",
        };
        let label = format!("{mark} {}", ctx.tell(&step.kind.sentence()));
        Offer::new(step.kind, label).hinted(ctx.tell(&told(step.state, ctx)))
    });
    let mut layer = Layer::choose(ctx.tell(&title), offers, |ctx, kind| act(*kind, ctx));
    let first = steps.iter().position(|step| step.state.is_open());
    if let (Body::Picker(picker), Some(at)) = (&mut layer.body, first) {
        picker.choose(&at.to_string());
    }
    Ok(vec![Act::Open(layer)])
}

/// The act of the first step that is to be done now.
pub(super) fn next(ctx: &Ctx<'_>, of: &str) -> Outcome {
    let (_, steps) = steps(of, ctx)?;
    match next_step(&steps) {
        Some(step) => act(step.kind, ctx),
        None => Ok(vec![Act::Say(Notice::plain(say!("checklist-nothing")))]),
    }
}

fn steps(of: &str, ctx: &Ctx<'_>) -> Result<(Sentence, Vec<Step>), Refusal> {
    match Checklist::of(of) {
        Some(Checklist::Process) => {
            Ok((say!("checklist-process"), process_checklist(ctx.today(), ctx.world())))
        }
        Some(Checklist::Sitting) | None => {
            let (id, meeting) = ctx.meant().ok_or_else(no_sitting)?;
            let title = say!("checklist-sitting", number = meeting.number.get());
            Ok((title, sitting_checklist(id, ctx.today(), ctx.world())))
        }
    }
}

/// How far a step is, in words.
fn told(state: StepState, ctx: &Ctx<'_>) -> Sentence {
    let shown = |day| ctx.session.language.date_short(day);
    match state {
        StepState::Done(Some(day)) => say!("checklist-done-on", day = shown(day)),
        StepState::Done(None) => say!("checklist-done"),
        StepState::Short { on, given, term } => {
            say!("checklist-short", day = shown(on), given = given, term = term)
        }
        StepState::Open(count) => say!("checklist-open", count = count),
        StepState::Due(day) => say!("checklist-due", day = shown(day)),
        StepState::Late(day) => say!("checklist-late", day = shown(day)),
        StepState::Later => say!("checklist-later"),
        StepState::Needless => say!("checklist-needless"),
    }
}

/// Where a step is done.
pub(super) fn act(step: StepKind, ctx: &Ctx<'_>) -> Outcome {
    match step {
        StepKind::Sitting(step) => {
            let (id, _) = ctx.meant().ok_or_else(no_sitting)?;
            Ok(of_sitting(step, id, ctx))
        }
        StepKind::Process(step) => Ok(of_process(step, ctx)),
    }
}

/// Where a step of a sitting is done. What is done already is shown and not done again.
fn of_sitting(step: SittingStep, id: Id, ctx: &Ctx<'_>) -> Vec<Act> {
    let steps = sitting_checklist(id, ctx.today(), ctx.world());
    let is_it = |other: &&Step| other.kind == StepKind::Sitting(step);
    let is_open = steps.iter().find(is_it).is_some_and(|step| step.state.is_open());
    let in_series = |run: Run| {
        let run = is_open.then_some(Act::Run(run, ""));
        [Act::Find(Room::Sittings, id)].into_iter().chain(run).collect()
    };
    let at = |room: Room, run: Option<Act>| {
        [Act::Sitting(id), Act::Show(room)].into_iter().chain(run).collect()
    };
    match step {
        SittingStep::Agenda => in_series(super::live::item_add),
        SittingStep::Carried => in_series(preparing::prepare),
        SittingStep::Invited => {
            let invite = Act::Run(attendance::invite_all, "");
            at(Room::Attendance, is_open.then_some(invite))
        }
        SittingStep::Roll => at(Room::Attendance, None),
        // What was convened can be seen and corrected.
        SittingStep::Convened => {
            vec![Act::Find(Room::Sittings, id), Act::Run(preparing::convene, "")]
        }
        SittingStep::Held => {
            let begins = deeds::begin(Some(id), ctx.world(), &ctx.caller()).is_ok();
            at(Room::Live, begins.then_some(Act::Run(super::live::begin, "")))
        }
        SittingStep::Previous => in_series(preparing::previous),
        SittingStep::Circulated | SittingStep::Approved => in_series(super::live::minutes_state),
        SittingStep::Observations => in_series(preparing::answer),
        SittingStep::Told => vec![Act::Show(Room::Labs)],
        SittingStep::Actions => {
            let mut open = ctx.world().all::<Action>().filter(|(_, action)| {
                action.is_open() && action.meeting.is_some_and(|meeting| meeting.id == id)
            });
            let first = open.next().map(|(action, _)| Act::Find(Room::FollowUp, action));
            vec![first.unwrap_or(Act::Show(Room::FollowUp))]
        }
    }
}

/// Where a step of the process is done.
fn of_process(step: ProcessStep, ctx: &Ctx<'_>) -> Vec<Act> {
    let here = |room: Room, run: Run| vec![Act::Show(room), Act::Run(run, "")];
    let record = |fields: &[&'static str]| vec![of_record(fields, ctx)];
    match step {
        ProcessStep::Record => {
            record(&["title", "deciding_body", "language", "start_date", "end_date"])
        }
        ProcessStep::People => here(Room::People, people),
        ProcessStep::Labs => here(Room::Labs, listing::add),
        ProcessStep::Rules => here(Room::Sittings, rules::amend),
        ProcessStep::FirstSitting if sittings::series(ctx.world()).is_empty() => {
            here(Room::Sittings, listing::add)
        }
        ProcessStep::FirstSitting | ProcessStep::Verbali => vec![Act::Show(Room::Sittings)],
        ProcessStep::Agreement => record(&["prior_agreement"]),
        ProcessStep::Proposals => here(Room::Proposals, listing::add),
        ProcessStep::Drafted => record(&["docpp_drafted"]),
        ProcessStep::TableApproved => record(&["docpp_table_approved", "docpp_validated"]),
        ProcessStep::Guarantor => record(&["docpp_guarantor"]),
        ProcessStep::Sent => record(&["docpp_sent", "decision_term"]),
        ProcessStep::Answers | ProcessStep::Reasons => vec![Act::Show(Room::Decision)],
        ProcessStep::Report => record(&["end_date", "report_sent"]),
        ProcessStep::Concluded => here(Room::Decision, decision::conclude),
        ProcessStep::Published => record(&["final_document", "communication"]),
    }
}

/// The form of the fields of the process that a step asks for.
fn of_record(fields: &[&'static str], ctx: &Ctx<'_>) -> Act {
    let known = ctx.world().every(Kind::Process).next().map(|(id, _)| id);
    let form = match known {
        Some(id) => {
            let form = RecordForm::of(Kind::Process, id).only(fields);
            // The hand is on what is missing.
            let record = ctx.world().record(id);
            let lacks =
                |field: &&&str| record.is_some_and(|it| it.cell(field, ctx.world()) == Cell::Empty);
            match fields.iter().find(lacks) {
                Some(field) => form.at(field),
                None => form,
            }
        }
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
        if count > 0 {
            let said = Act::Say(Notice::good(say!("people-listed", count = count)));
            acts.insert(1.min(acts.len()), said);
        }
        Ok(acts)
    }))])
}
