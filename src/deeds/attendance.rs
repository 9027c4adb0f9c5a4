//! The attendance sheet: who is invited, present, excused, absent; when they came and left. Keeps
//! out: substitutes and proxies.

use std::collections::BTreeSet;

use super::argument::{Argument, MEETING, PERSON, Takes};
use super::arguments::given;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::proxies::ended;
use super::records::changed;
use super::seat::{in_state, on_sheet, seat};
use super::sitting::{another_day, at_hand, label};
use super::writing::{Written, write};
use crate::domain::{
    Attendance, AttendanceState, Datum, Id, Kind, Meeting, Mode, Moment, Of, Parties, Person, Ref,
    Row, Stated, World, at_hand as clock, mandates, sittings,
};
use crate::ledger::{Change, Draft, Refusal, add, replace, set};
use crate::say;

/// The states of a line.
pub const STATES: &[&str] = &["present", "excused", "absent", "invited"];
/// What an hour of a line says.
pub const TIMES: &[&str] = &["arrival", "departure"];

pub(super) const ROWS: &[Deed] = &[
    Deed {
        word: "invite",
        arguments: &[
            Argument::unless("person", "everybody", Takes::Record(Kind::People)),
            Argument::optional("everybody", Takes::Flag),
            MEETING,
        ],
        run: |world, by, told| {
            let meeting = told.record("meeting");
            if told.flag("everybody") {
                return invite_everybody(meeting, world, by).map(Done::from);
            }
            let person = given(told.record("person"), "person")?;
            invite(person, meeting, world, by).map(Done::from)
        },
    },
    Deed {
        word: "invite-everybody",
        arguments: &[MEETING],
        run: |world, by, told| invite_everybody(told.record("meeting"), world, by).map(Done::from),
    },
    Deed {
        word: "mark",
        arguments: &[Argument::needed("state", Takes::OneOf(STATES)), PERSON, MEETING],
        run: |world, by, told| {
            let person = given(told.record("person"), "person")?;
            let state = given(told.value("state", world)?, "state")?;
            mark(on_sheet(person, told.record("meeting"), world, by)?.0, state, world)
        },
    },
    Deed {
        word: "mark-all-present",
        arguments: &[MEETING],
        run: |world, by, told| {
            let told = told.record("meeting");
            let (_, meeting) = at_hand(told, world, by)?;
            // Nobody is present at a sitting to come, unless it is said which one is meant.
            if told.is_none() && meeting.start.is_none() && meeting.date > by.today() {
                return Err(another_day(meeting));
            }
            mark_all_present(told, world, by)
        },
    },
    Deed {
        word: "mark-remote",
        arguments: &[PERSON, MEETING],
        run: |world, by, told| {
            let person = given(told.record("person"), "person")?;
            turn_remote(on_sheet(person, told.record("meeting"), world, by)?.0, world)
                .map(Done::from)
        },
    },
    Deed {
        word: "time-of",
        arguments: &[
            Argument::needed("which", Takes::OneOf(TIMES)),
            PERSON,
            Argument::optional("time", Takes::Hour),
            MEETING,
        ],
        run: |world, by, told| {
            let person = given(told.record("person"), "person")?;
            let (id, line) = on_sheet(person, told.record("meeting"), world, by)?;
            let field = given(told.text("which"), "which")?;
            let own = || hour(line, field, world, by);
            let time = given(told.hour("time").or_else(own), "time")?;
            time_of(id, field, time, world).map(Done::from)
        },
    },
];

/// Puts a line of the sheet into another state; a proxy given to others ends when somebody comes.
///
/// # Errors
/// When it is in that state already, or no line.
pub fn mark(id: Id, state: AttendanceState, world: &dyn World) -> Result<Done, Refusal> {
    let line = seat(id, world)?;
    let name = label(line.person.id, world);
    if line.state == state {
        return Err(Refusal::new(
            say!("refused-marked-so", name = name, state = state.sentence()),
            None,
        ));
    }
    let after = in_state(line, state);
    let (ended, told) = if state == AttendanceState::Present {
        ended(&[(id, &after)], world)
    } else {
        Default::default()
    };
    let changes = [replace(id, after, world)].into_iter().chain(ended).collect();
    let what = say!("edit-attendance", name = name, state = state.sentence());
    Ok(Done::from(Draft::act(what, changes)).with(told))
}

/// Everybody who is only invited is present.
///
/// # Errors
/// When nobody is on the sheet, or all are marked.
pub fn mark_all_present(
    taken: Option<Id>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Done, Refusal> {
    let (meeting, _) = at_hand(taken, world, by)?;
    let sheet = sittings::attendance(meeting, world);
    if sheet.is_empty() {
        return Err(Refusal::new(
            say!("refused-nobody-invited"),
            Some(say!("refused-nobody-invited-hint")),
        ));
    }
    let arriving: Vec<(Id, Attendance)> = sheet
        .into_iter()
        .filter(|(_, line)| line.state == AttendanceState::Invited)
        .map(|(id, line)| (id, in_state(line, AttendanceState::Present)))
        .collect();
    let what = say!("edit-all-present", count = arriving.len());
    let (ended, told) =
        ended(&arriving.iter().map(|(id, line)| (*id, line)).collect::<Vec<_>>(), world);
    let present = arriving.into_iter().map(|(id, line)| replace(id, line, world));
    let changes: Vec<Change> = present.chain(ended).collect();
    if changes.is_empty() {
        return Err(Refusal::new(say!("refused-all-marked"), None));
    }
    Ok(Done::from(Draft::act(what, changes)).with(told))
}

/// Somebody takes part from elsewhere; told again, in the room.
///
/// # Errors
/// When there is no such line.
pub fn turn_remote(id: Id, world: &dyn World) -> Result<Draft, Refusal> {
    let line = seat(id, world)?;
    let mode = if line.mode == Some(Mode::Remote) { Mode::Room } else { Mode::Remote };
    let after = Attendance { mode: Some(mode), ..line.clone() };
    let name = label(line.person.id, world);
    let what = say!("edit-attendance", name = name, state = mode.sentence());
    Ok(Draft::act(what, vec![replace(id, after, world)]))
}

/// The hour of a line that the clock fills in: this minute, while the sitting is held, where none
/// is written. An hour that was written is corrected by hand.
pub fn hour(line: &Attendance, field: &str, world: &dyn World, by: &Caller<'_>) -> Option<Moment> {
    let written = if field == "arrival" { line.arrival } else { line.departure };
    let held = world
        .get::<Meeting>(line.meeting.id)
        .is_some_and(|meeting| clock::in_session(meeting, by.now));
    (written.is_none() && held).then(|| by.minute())
}

/// Adds somebody at the door, and puts them on the sheet of a sitting.
///
/// # Errors
/// Every field of the person that can't be read.
pub fn invite_new(
    texts: &Row,
    meeting: Id,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Written, Refusal> {
    let (meeting, sitting) = at_hand(Some(meeting), world, by)?;
    let mut written = write(Kind::People, None, texts, world, by)?;
    let line = invited(written.id, meeting, sitting, world);
    written.draft.changes.push(add(by.id(), line));
    Ok(written)
}

/// When somebody came or left; who arrives is present.
///
/// # Errors
/// An hour the line can't have, or one it has already.
pub fn time_of(id: Id, field: &str, time: Moment, world: &dyn World) -> Result<Draft, Refusal> {
    let fields = [("state", AttendanceState::Present.code().to_owned()), (field, time.raw())];
    let row: Row = fields.into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
    let change = set(id, &row, world)?;
    if change.before == change.after {
        return Err(Refusal::new(say!("cli-set-same"), None));
    }
    Ok(changed(vec![change], world))
}

/// The line of a person on the sheet of a sitting, with the lab and role of the mandate that holds
/// on the day.
pub(super) fn invited(person: Id, meeting: Id, sitting: &Meeting, world: &dyn World) -> Attendance {
    let mandate = mandates::of_person(person, sitting.date, world).map(|(_, mandate)| mandate);
    Attendance {
        meeting: Of::to(meeting),
        person: Ref::to(person),
        state: AttendanceState::Invited,
        role: mandate.map(|mandate| mandate.role),
        lab: mandate.map(|mandate| Ref::to(mandate.lab.id)),
        arrival: None,
        departure: None,
        mode: None,
        on_behalf_of: None,
        proxies_held: Parties::default(),
        votes: listed(person, sitting, world),
    }
}

/// Whether the sheet of the last sitting before said that the person has a vote, or has none.
fn listed(person: Id, sitting: &Meeting, world: &dyn World) -> Option<Stated> {
    let lines = world.of::<Attendance>(person).filter(|(_, line)| line.person.id == person);
    let before = lines.filter_map(|(_, line)| {
        let date = world.day_of(line.meeting.id).filter(|date| *date < sitting.date)?;
        Some((date, line.votes))
    });
    before.max_by_key(|(date, _)| *date).and_then(|(_, votes)| votes)
}

/// Everybody of the table who is not on the sheet yet.
pub fn missing(meeting: Id, world: &dyn World) -> Vec<(Id, &Person)> {
    let here: BTreeSet<Id> =
        world.of::<Attendance>(meeting).map(|(_, line)| line.person.id).collect();
    world.all::<Person>().filter(|(id, _)| !here.contains(id)).collect()
}

/// Puts somebody on the sheet.
///
/// # Errors
/// When there is no sitting.
pub fn invite(
    person: Id,
    taken: Option<Id>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let (meeting, sitting) = at_hand(taken, world, by)?;
    let line = invited(person, meeting, sitting, world);
    let what = say!("edit-invited", name = label(person, world));
    Ok(Draft::act(what, vec![add(by.id(), line)]))
}

/// Puts everybody of the table on the sheet who is not on it yet.
///
/// # Errors
/// When there is no sitting, or nobody to add.
pub fn invite_everybody(
    taken: Option<Id>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let (meeting, sitting) = at_hand(taken, world, by)?;
    let changes: Vec<Change> = missing(meeting, world)
        .into_iter()
        .map(|(id, _)| add(by.id(), invited(id, meeting, sitting, world)))
        .collect();
    if changes.is_empty() {
        return Err(Refusal::new(say!("refused-all-invited"), None));
    }
    Ok(Draft::act(say!("edit-invited-all", count = changes.len()), changes))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, LATER, caller, mint, person, sitting};
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, why};

    const SEAT: Id = Id::from_bits(5);

    fn all(table: &Sample) -> Result<Done, Refusal> {
        mark_all_present(None, table.world(), &caller(CLOCK, &mint()))
    }

    #[test]
    fn a_line_changes_its_state_and_who_is_away_has_no_hours() {
        let mut table = sitting(1);
        table.set(SEAT, &[("arrival", "18:20")]).unwrap();
        let away = mark(SEAT, AttendanceState::Excused, table.world()).unwrap();
        assert_eq!(away.draft.label.key, "edit-attendance");
        table.admit(away.draft).unwrap();
        assert_eq!([table.cell(SEAT, "state"), table.cell(SEAT, "arrival")], ["excused", ""]);
        let again = mark(SEAT, AttendanceState::Excused, table.world());
        assert_eq!(why(again), ["refused-marked-so"]);
    }

    #[test]
    fn all_who_are_invited_are_present_in_one_act() {
        let mut table = sitting(2);
        assert_eq!(why(all(&sitting(0))), ["refused-nobody-invited"]);
        assert_eq!(why(all(&table)), ["refused-all-marked"]);
        table.set(SEAT, &[("state", "invited")]).unwrap();
        let done = all(&table).unwrap();
        assert_eq!(done.draft.changes.len(), 1);
        table.admit(done.draft).unwrap();
        assert_eq!(table.cell(SEAT, "state"), "present");
    }

    #[test]
    fn nobody_is_marked_present_at_a_sitting_to_come_unless_it_is_named() {
        let line = [("meeting", "9"), ("person", "Ada"), ("state", "invited")];
        let table = Sample::of(&[
            (Kind::Meetings, &[("number", "9"), ("date", "2014-05-01")]),
            (Kind::People, &[("name", "Ada")]),
            (Kind::Attendance, &line),
        ]);
        let (mint, deed) = (mint(), super::super::find("mark-all-present").unwrap());
        let by = caller(CLOCK, &mint);
        let told = |words: &[&str]| {
            let told = deed.arguments(&deed.texts(words)?, table.world(), &by)?;
            (deed.run)(table.world(), &by, &told)
        };
        assert_eq!(why(told(&[])), ["refused-another-day"]);
        assert!(told(&["meeting=9"]).is_ok());
    }

    #[test]
    fn who_had_a_vote_by_the_last_sheet_has_one_on_the_next() {
        let mut table = sitting(1);
        table.set(SEAT, &[("votes", "yes")]).unwrap();
        let next = table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-05-15")]);
        let votes = |table: &Sample| {
            let sitting = table.world().get::<Meeting>(next).unwrap();
            invited(person(1), next, sitting, table.world()).votes
        };
        assert_eq!(votes(&table), Some(Stated::Yes));
        table.set(SEAT, &[("votes", "")]).unwrap();
        assert_eq!(votes(&table), None);
    }

    #[test]
    fn taking_part_from_elsewhere_is_turned_on_and_off() {
        let mut table = sitting(1);
        for mode in ["remote", "room"] {
            table.admit(turn_remote(SEAT, table.world()).unwrap()).unwrap();
            assert_eq!(table.cell(SEAT, "mode"), mode);
        }
    }

    #[test]
    fn the_clock_fills_in_an_hour_only_where_none_is_written_and_while_the_sitting_is_held() {
        let mut table = sitting(1);
        let filled = |table: &Sample, now| {
            let line = table.world().get::<Attendance>(SEAT).unwrap();
            hour(line, "arrival", table.world(), &caller(now, &mint()))
        };
        let minute = filled(&table, CLOCK).unwrap();
        assert_eq!(filled(&table, LATER), None);
        let draft = time_of(SEAT, "arrival", minute, table.world()).unwrap();
        assert_eq!(draft.label.key, "edit-set");
        table.admit(draft).unwrap();
        assert_eq!(filled(&table, CLOCK), None);
        let twice = time_of(SEAT, "arrival", minute, table.world());
        assert_eq!(why(twice), ["cli-set-same"]);
    }

    #[test]
    fn somebody_is_put_on_the_sheet_or_everybody() {
        let mut table = sitting(1);
        let everybody =
            |table: &Sample| invite_everybody(None, table.world(), &caller(CLOCK, &mint()));
        assert_eq!(why(everybody(&table)), ["refused-all-invited"]);
        table.add(Kind::People, &[("name", "Altra")]);
        table.add(Kind::People, &[("name", "Ancora")]);
        let one = invite(person(2), None, table.world(), &caller(CLOCK, &mint())).unwrap();
        assert_eq!(one.label.key, "edit-invited");
        assert_eq!(everybody(&table).unwrap().changes.len(), 2);
        table.admit(one).unwrap();
        assert_eq!(table.world().all::<Attendance>().count(), 2);
    }

    #[test]
    fn only_a_line_of_the_sheet_is_marked() {
        let table = sitting(1);
        let none = mark(person(1), AttendanceState::Absent, table.world());
        assert_eq!(why(none), ["refused-not-on-sheet"]);
        assert_eq!(why(turn_remote(person(1), table.world())), ["refused-not-on-sheet"]);
    }
}
