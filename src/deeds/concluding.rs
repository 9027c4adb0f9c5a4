//! Marking the process concluded. Keeps out: the answers that are owed before.

use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::sitting::label;
use crate::domain::{Id, Line, Process, World};
use crate::ledger::{Draft, Refusal, replace};
use crate::readings::Decision;
use crate::say;
use crate::text::Sentence;

pub(super) const ROWS: &[Deed] =
    &[Deed { word: "conclude", arguments: &[], run: |world, by, _| conclude(world, by) }];

/// What is said of answers that owe their reasons.
pub fn unreasoned(decision: &Decision, world: &dyn World) -> Sentence {
    let labels: Vec<String> = decision.unreasoned.iter().map(|id| label(*id, world)).collect();
    say!("fault-unreasoned", count = labels.len(), answers = labels.join("; "))
}

/// How the deciding body stands, while the process can still be concluded.
///
/// # Errors
/// When no process has been entered, and when it is concluded already.
pub fn owing(world: &dyn World, by: &Caller<'_>) -> Result<Decision, Refusal> {
    process(world)?;
    Ok(Decision::of(world, by.today()))
}

/// The process, as long as it is not concluded.
fn process(world: &dyn World) -> Result<(Id, &Process), Refusal> {
    let none = || Refusal::new(say!("refused-no-process"), Some(say!("refused-no-process-hint")));
    let (id, process) = world.all::<Process>().next().ok_or_else(none)?;
    if let Some(day) = process.concluded {
        let day = world.language().date_short(day);
        let hint = say!("refused-concluded-hint");
        return Err(Refusal::new(say!("refused-concluded", day = day), Some(hint)));
    }
    Ok((id, process))
}

/// Marks the process concluded today; what was not answered is remarked upon.
///
/// # Errors
/// When no process has been entered, when it is concluded already, and while an answer owes its
/// reasons.
pub fn conclude(world: &dyn World, by: &Caller<'_>) -> Result<Done, Refusal> {
    let (id, process) = process(world)?;
    let decision = Decision::of(world, by.today());
    if !decision.unreasoned.is_empty() {
        return Err(Refusal::new(unreasoned(&decision, world), None));
    }
    // The state of a process that goes on would contradict the date.
    let state = if process.is_concluded() {
        process.state.clone()
    } else {
        Line::new(&world.language().tell(&say!("state-concluded"))).ok()
    };
    let concluded = Process { concluded: Some(by.today()), state, ..process.clone() };
    let draft = Draft::act(say!("edit-concluded"), vec![replace(id, concluded, world)]);
    let owed = decision.lines.len() - decision.answered();
    Ok(Done::from(draft).with((owed > 0).then(|| say!("concluded-owed", count = owed))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deeds::sample_people::caller;
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, why};

    #[test]
    fn a_process_is_concluded_once_in_its_date_and_in_its_state() {
        let mut table = Sample::default();
        let id = table.add(Kind::Process, &[("title", "Patto"), ("state", "in corso")]);
        let done = conclude(table.world(), &caller()).unwrap();
        assert_eq!(done.remarks, []);
        table.admit(done.draft).unwrap();
        assert_eq!(table.cell(id, "concluded"), "2014-01-02");
        assert_ne!(table.cell(id, "state"), "in corso");
        assert_eq!(why(conclude(table.world(), &caller())), ["refused-concluded"]);
    }

    #[test]
    fn nothing_is_concluded_without_a_process_or_while_reasons_are_owed() {
        let mut table = Sample::default();
        assert_eq!(why(conclude(table.world(), &caller())), ["refused-no-process"]);
        table.add(Kind::Process, &[("title", "Patto")]);
        table.add(Kind::Proposals, &[("code", "p1")]);
        let answer = [("proposal", "p1"), ("body", "Giunta"), ("outcome", "refused")];
        let id = table.add(Kind::Answers, &answer);
        assert_eq!(why(conclude(table.world(), &caller())), ["fault-unreasoned"]);
        table.set(id, &[("reason", "Non si può.")]).unwrap();
        assert!(conclude(table.world(), &caller()).is_ok());
    }
}
