//! The steps of a sitting: before it, at it, after it. Keeps out: those of the process.

use chrono::NaiveDate;

use super::{Step, StepState};
use crate::domain::{
    Action, AttendanceState, Id, Meeting, MinutesState, Report, World, carry_over, sittings,
};

/// The codes of the steps, in their order.
pub const STEPS: &[&str] = &[
    "agenda",
    "carried",
    "invited",
    "convened",
    "held",
    "roll",
    "previous",
    "circulated",
    "observations",
    "approved",
    "told",
    "actions",
];

/// How far a sitting is, step by step; nothing of what is no sitting.
pub fn of(id: Id, today: NaiveDate, world: &dyn World) -> Vec<Step> {
    let Some(meeting) = world.get::<Meeting>(id) else { return Vec::new() };
    let step =
        |code: &&'static str| Step { code, state: state_of(code, id, meeting, today, world) };
    STEPS.iter().map(step).collect()
}

fn state_of(
    code: &str,
    id: Id,
    meeting: &Meeting,
    today: NaiveDate,
    world: &dyn World,
) -> StepState {
    let has_begun = meeting.start.is_some();
    let is_over = meeting.end.is_some() || (has_begun && meeting.date < today);
    let state = meeting.minutes_state();
    let sheet = sittings::attendance(id, world);
    match code {
        "agenda" => StepState::if_done(!sittings::agenda(id, world).is_empty()),
        "carried" => {
            let waiting = carry_over::waiting(id, today, world).len();
            if is_over || waiting == 0 { StepState::Needless } else { StepState::Open(waiting) }
        }
        "invited" => StepState::if_done(!sheet.is_empty()),
        "convened" => StepState::on(meeting.convened),
        "held" if is_over => StepState::Done(Some(meeting.date)),
        "held" => StepState::Open(1).after(has_begun || meeting.date <= today),
        "roll" => {
            let silent = sheet.iter().filter(|(_, line)| line.state == AttendanceState::Invited);
            StepState::missing(silent.count(), sheet.len()).after(has_begun)
        }
        "previous" if is_first(meeting, world) => StepState::Needless,
        "previous" => StepState::if_done(meeting.previous.is_some()).after(has_begun),
        "circulated" if state != MinutesState::Draft => StepState::Done(meeting.circulated),
        "circulated" => StepState::Open(1).after(is_over),
        "observations" => {
            let open = sittings::open_observations(id, world).len();
            let all = world.of::<crate::domain::Observation>(id).count();
            StepState::missing(open, all).after(state != MinutesState::Draft)
        }
        "approved" if state == MinutesState::Approved => StepState::Done(meeting.approved_on),
        "approved" => StepState::Open(1).after(state == MinutesState::Circulated),
        "told" => {
            let due = world
                .of::<Report>(id)
                .filter(|(_, report)| report.meeting.is_some_and(|meeting| meeting.id == id));
            let all: Vec<bool> = due.map(|(_, report)| report.is_open()).collect();
            StepState::missing(all.iter().filter(|open| **open).count(), all.len()).after(is_over)
        }
        _ => {
            let given = world
                .of::<Action>(id)
                .filter(|(_, action)| action.meeting.is_some_and(|meeting| meeting.id == id));
            let all: Vec<bool> = given.map(|(_, action)| action.is_open()).collect();
            StepState::missing(all.iter().filter(|open| **open).count(), all.len()).after(is_over)
        }
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
        next_step(&of(SITTING, day(today), table.world())).map(|step| step.code)
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
    fn the_minutes_before_the_first_sitting_are_not_asked_for() {
        let mut table = Sample::default();
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]);
        table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-05-17"), ("start", "18:00")]);
        let previous = |id: u128| {
            let steps = of(Id::from_bits(id), day("2014-05-17"), table.world());
            steps.into_iter().find(|step| step.code == "previous").map(|step| step.state)
        };
        assert_eq!(previous(1), Some(StepState::Needless));
        assert_eq!(previous(2), Some(StepState::Open(1)));
    }
}
