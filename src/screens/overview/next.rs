//! The next thing to do: how a new table begins, then the next step of the sitting at hand and of
//! the process. Keeps out: how far each step is (see `readings`).

use super::item::Item;
use super::table::is_over;
use crate::domain::sittings;
use crate::flow::{Ctx, Lead};
use crate::kit::Role;
use crate::readings::{
    Checklist, ProcessStep, Step, StepKind, next_step, process_checklist, sitting_checklist,
};
use crate::say;
use crate::text::Sentence;

/// The steps through which a new table is led, each with its own words.
const BEGINNING: [StepKind; 5] = [
    StepKind::Process(ProcessStep::Record),
    StepKind::Process(ProcessStep::People),
    StepKind::Process(ProcessStep::Labs),
    StepKind::Process(ProcessStep::Rules),
    StepKind::Process(ProcessStep::FirstSitting),
];

pub(super) fn lines(ctx: &Ctx<'_>) -> Vec<Item> {
    let process = process_checklist(ctx.today(), ctx.world());
    if sittings::series(ctx.world()).is_empty() {
        let open = process.iter().filter(|step| step.state.is_open());
        let begins = open.filter(|step| BEGINNING.contains(&step.kind));
        return begins.map(|step| beginning(step, ctx)).collect();
    }
    if is_over(ctx) {
        return Vec::new();
    }
    let of_sitting = ctx.sitting().and_then(|(id, meeting)| {
        let step = next_step(&sitting_checklist(id, ctx.today(), ctx.world()))?;
        let number = meeting.number.get();
        let what = say!("overview-next-sitting", number = number, step = step.kind.sentence());
        Some(item(Checklist::Sitting, what, ctx))
    });
    let of_process = next_step(&process)
        .map(|step| say!("overview-next-process", step = step.kind.sentence()))
        .map(|what| item(Checklist::Process, what, ctx));
    of_sitting.into_iter().chain(of_process).collect()
}

fn item(of: Checklist, what: Sentence, ctx: &Ctx<'_>) -> Item {
    Item {
        lead: Lead::Next(of),
        head: say!("head-next"),
        what: ctx.tell(&what),
        role: Role::Accent,
    }
}

fn beginning(step: &Step, ctx: &Ctx<'_>) -> Item {
    let what = Sentence::new(format!("begin-{}", step.kind.code()));
    Item {
        lead: Lead::Step(step.kind),
        head: say!("head-begin"),
        what: ctx.tell(&what),
        role: Role::Accent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn every_step_of_a_beginning_has_its_words() {
        for step in BEGINNING {
            let code = step.code();
            for language in Language::ALL {
                assert!(language.has(&format!("begin-{code}")), "{language}: {code}");
            }
        }
    }
}
