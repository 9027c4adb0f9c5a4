//! The steps of a sitting: before it, at it, after it. Keeps out: those of the process.

use chrono::NaiveDate;

use super::{Step, StepKind, StepState};
use crate::domain::notice::{self, Notice};
use crate::domain::{
    Action, AttendanceState, Id, Meeting, MinutesState, Report, World, carry_over, sittings,
};

steps! {
    /// A step of a sitting, in the order in which one comes to it.
    SittingStep {
        /// The order of the day.
        Agenda = "agenda",
        /// What is still open, in the order of the day.
        Carried = "carried",
        /// Who is invited.
        Invited = "invited",
        /// The convocation.
        Convened = "convened",
        /// The sitting itself.
        Held = "held",
        /// Who was there.
        Roll = "roll",
        /// The verbale of the sitting before.
        Previous = "previous",
        /// The verbale, circulated.
        Circulated = "circulated",
        /// The observations on it, answered.
        Observations = "observations",
        /// The verbale, approved.
        Approved = "approved",
        /// What labs must be told.
        Told = "told",
        /// What was given to do.
        Actions = "actions",
    }
}

/// How far a sitting is, step by step; nothing of what is no sitting.
pub fn of(id: Id, today: NaiveDate, world: &dyn World) -> Vec<Step> {
    let Some(meeting) = world.get::<Meeting>(id) else { return Vec::new() };
    let step = |step: &SittingStep| Step {
        kind: StepKind::Sitting(*step),
        state: state_of(*step, id, meeting, today, world),
    };
    SittingStep::ALL.iter().map(step).collect()
}

fn state_of(
    step: SittingStep,
    id: Id,
    meeting: &Meeting,
    today: NaiveDate,
    world: &dyn World,
) -> StepState {
    let has_begun = meeting.start.is_some();
    let is_over = meeting.end.is_some() || (has_begun && meeting.date < today);
    let state = meeting.minutes_state();
    let sheet = sittings::attendance(id, world);
    match step {
        SittingStep::Agenda => StepState::if_done(!sittings::agenda(id, world).is_empty()),
        SittingStep::Carried => {
            let waiting = carry_over::waiting(id, today, world).len();
            if is_over || waiting == 0 { StepState::Needless } else { StepState::Open(waiting) }
        }
        SittingStep::Invited => StepState::if_done(!sheet.is_empty()),
        // Nobody can be called any more to what is over.
        SittingStep::Convened if is_over && meeting.convened.is_none() => StepState::Needless,
        SittingStep::Convened => convened(meeting, today, world),
        SittingStep::Held if is_over => StepState::Done(Some(meeting.date)),
        SittingStep::Held => StepState::Open(1).after(has_begun || meeting.date <= today),
        SittingStep::Roll => {
            let silent = sheet.iter().filter(|(_, line)| line.state == AttendanceState::Invited);
            StepState::missing(silent.count(), sheet.len()).after(has_begun)
        }
        SittingStep::Previous if is_first(meeting, world) => StepState::Needless,
        SittingStep::Previous => StepState::if_done(meeting.previous.is_some()).after(has_begun),
        SittingStep::Circulated if state != MinutesState::Draft => {
            StepState::Done(meeting.circulated)
        }
        SittingStep::Circulated => StepState::Open(1).after(is_over),
        SittingStep::Observations => {
            let open = sittings::open_observations(id, world).len();
            let all = world.of::<crate::domain::Observation>(id).count();
            StepState::missing(open, all).after(state != MinutesState::Draft)
        }
        SittingStep::Approved if state == MinutesState::Approved => {
            StepState::Done(meeting.approved_on)
        }
        SittingStep::Approved => StepState::Open(1).after(state == MinutesState::Circulated),
        SittingStep::Told => {
            let due = world
                .of::<Report>(id)
                .filter(|(_, report)| report.meeting.is_some_and(|meeting| meeting.id == id));
            let all: Vec<bool> = due.map(|(_, report)| report.is_open()).collect();
            StepState::missing(all.iter().filter(|open| **open).count(), all.len()).after(is_over)
        }
        SittingStep::Actions => {
            let given = world
                .of::<Action>(id)
                .filter(|(_, action)| action.meeting.is_some_and(|meeting| meeting.id == id));
            let all: Vec<bool> = given.map(|(_, action)| action.is_open()).collect();
            StepState::missing(all.iter().filter(|open| **open).count(), all.len()).after(is_over)
        }
    }
}

/// How far the convocation is: within its term, which is a matter of days, or not.
fn convened(meeting: &Meeting, today: NaiveDate, world: &dyn World) -> StepState {
    let last = notice::last_day(meeting, world);
    match (notice::standing(meeting, today, world), meeting.convened) {
        (Notice::Short { given }, Some(on)) => {
            StepState::Short { on, given, term: notice::notice(world) }
        }
        (Notice::Missed { .. }, _) => StepState::Late(last),
        (Notice::Left { .. }, _) => StepState::Due(last),
        (_, convened) => StepState::on(convened),
    }
}

/// Whether no sitting of its kind comes before it.
fn is_first(meeting: &Meeting, world: &dyn World) -> bool {
    let is_before = |other: &Meeting| other.number < meeting.number && other.kind == meeting.kind;
    !world.all::<Meeting>().any(|(_, other)| is_before(other))
}

#[cfg(test)]
mod tests {
    use super::super::next_step;
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    const SITTING: Id = Id::from_bits(1);

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn next(table: &Sample, today: &str) -> Option<&'static str> {
        next_step(&of(SITTING, day(today), table.world())).map(|step| step.kind.code())
    }

    #[test]
    fn a_sitting_goes_from_its_order_of_the_day_to_what_was_given_to_do() {
        let mut table = Sample::default();
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")]);
        assert_eq!(next(&table, "2014-04-01"), Some("agenda"));
        table.add(Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Orti")]);
        assert_eq!(next(&table, "2014-04-01"), Some("invited"));
        table.add(Kind::People, &[("name", "Ada Neri")]);
        let line = [("meeting", "1"), ("person", "Ada Neri"), ("state", "invited")];
        let line = table.add(Kind::Attendance, &line);
        assert_eq!(next(&table, "2014-04-01"), Some("convened"));
        table.set(SITTING, &[("convened", "2014-04-02")]).unwrap();
        assert_eq!(next(&table, "2014-04-03"), None, "nothing before the day");
        assert_eq!(next(&table, "2014-04-17"), Some("held"));
        table.set(SITTING, &[("start", "18:00"), ("end", "20:00")]).unwrap();
        assert_eq!(next(&table, "2014-04-17"), Some("roll"));
        table.set(line, &[("state", "present")]).unwrap();
        assert_eq!(next(&table, "2014-04-17"), Some("circulated"));
        table.add(Kind::Actions, &[("text", "Scrivere"), ("meeting", "1")]);
        table.set(SITTING, &[("state", "circulated")]).unwrap();
        assert_eq!(next(&table, "2014-04-20"), Some("approved"));
        table.set(SITTING, &[("state", "approved")]).unwrap();
        assert_eq!(next(&table, "2014-04-20"), Some("actions"));
    }

    #[test]
    fn a_sitting_is_convened_within_its_term_or_too_late() {
        let mut table = Sample::default();
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")]);
        let convened = |table: &Sample, today: &str| {
            let steps = of(SITTING, day(today), table.world());
            steps.into_iter().find(|step| step.kind.code() == "convened").map(|step| step.state)
        };
        let last = day("2014-04-12");
        assert_eq!(convened(&table, "2014-04-12"), Some(StepState::Due(last)));
        assert_eq!(convened(&table, "2014-04-13"), Some(StepState::Late(last)));
        table.set(SITTING, &[("convened", "2014-04-12")]).unwrap();
        assert_eq!(convened(&table, "2014-04-13"), Some(StepState::Done(Some(last))));
        let on = day("2014-04-14");
        table.set(SITTING, &[("convened", "2014-04-14")]).unwrap();
        let short = StepState::Short { on, given: 3, term: 5 };
        assert_eq!(convened(&table, "2014-04-14"), Some(short));
    }

    #[test]
    fn the_minutes_before_the_first_sitting_are_not_asked_for() {
        let mut table = Sample::default();
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]);
        table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-05-17"), ("start", "18:00")]);
        let previous = |id: u128| {
            let steps = of(Id::from_bits(id), day("2014-05-17"), table.world());
            steps.into_iter().find(|step| step.kind.code() == "previous").map(|step| step.state)
        };
        assert_eq!(previous(1), Some(StepState::Needless));
        assert_eq!(previous(2), Some(StepState::Open(1)));
    }
}
