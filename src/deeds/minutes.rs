//! The verbale on its way: circulated, approved, reopened as a new revision. Keeps out: what stands
//! in it.

use super::argument::{Argument, MEETING, Takes};
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::sitting::at_hand;
use super::writing::{Written, write};
use crate::domain::{
    Fault, Id, Kind, Meeting, MeetingKind, MinutesState, Previous, Reopenings, Row, World,
    at_hand as clock, reasons, sittings,
};
use crate::ledger::{Change, Draft, Pinned, Refusal, replace};
use crate::say;
use crate::text::Sentence;

const STATES: &[&str] = &["circulated", "approved", "draft"];

/// What became of the verbale of the sitting before.
const OUTCOMES: &[&str] = &["approved", "corrected", "postponed"];

pub(super) const ROWS: &[Deed] = &[STATE, PREVIOUS];

const PREVIOUS: Deed = Deed {
    word: "previous-minutes",
    arguments: &[
        Argument::needed("previous", Takes::OneOf(OUTCOMES)),
        Argument::optional("corrections", Takes::Text),
        MEETING,
    ],
    run: |world, by, told| {
        let (id, _) = at_hand(told.record("meeting"), world, by)?;
        let mut texts = told.texts();
        texts.remove("meeting");
        take_note(id, &texts, world, by).map(Done::from)
    },
};

const STATE: Deed = Deed {
    word: "minutes-state",
    arguments: &[
        Argument::optional("state", Takes::OneOf(STATES)),
        Argument::optional("reason", Takes::Text),
        MEETING,
    ],
    run: |world, by, told| {
        let (id, meeting) = at_hand(told.record("meeting"), world, by)?;
        // Said by name, it is done only if the verbale is not so far yet: a script that runs twice
        // does not approve what it circulated.
        let state: Option<MinutesState> = told.value("state", world)?;
        let to = state.unwrap_or_else(|| next(meeting));
        if to == meeting.minutes_state() {
            return Err(not_next(meeting));
        }
        if to == MinutesState::Draft && meeting.minutes_state() == MinutesState::Approved {
            let reason = told.text("reason").unwrap_or_default();
            return reopen(id, &worded(reason)?, world, by).map(Done::from);
        }
        let warnings = doubtful(id, to, world, by);
        Ok(warnings
            .into_iter()
            .fold(Done::from(step(id, to, world, by)?), |done, warning| done.with(Some(warning))))
    },
};

/// The state of the verbale one step on: draft, circulated, approved, and again a draft.
pub fn next(meeting: &Meeting) -> MinutesState {
    match meeting.minutes_state() {
        MinutesState::Draft => MinutesState::Circulated,
        MinutesState::Circulated => MinutesState::Approved,
        MinutesState::Approved => MinutesState::Draft,
    }
}

fn not_next(meeting: &Meeting) -> Refusal {
    Refusal::new(
        say!("refused-not-next-state", state = meeting.minutes_state().sentence()),
        Some(say!("refused-not-next-state-hint", next = next(meeting).sentence())),
    )
}

/// What should be known before the verbale goes on to a state.
pub fn doubtful(id: Id, to: MinutesState, world: &dyn World, by: &Caller<'_>) -> Vec<Sentence> {
    let Some(meeting) = world.get::<Meeting>(id) else { return Vec::new() };
    let open = sittings::open_observations(id, world).len();
    let odd = sittings::entries(id, world).iter().filter(|(_, e)| meeting.is_odd(e.time)).count();
    let approves = to == MinutesState::Approved;
    let observed = open > 0 && approves;
    let observed = observed.then(|| say!("state-observations", count = open));
    let is_over = meeting.end.is_some() || meeting.date < by.today();
    let number = meeting.number.get();
    let goes_out = to == MinutesState::Circulated;
    let early = (goes_out && !is_over).then(|| say!("state-not-over", number = number));
    let unread = approves && meeting.minutes_state() == MinutesState::Draft;
    let unread = unread.then(|| say!("state-not-circulated", number = number));
    early
        .into_iter()
        .chain(unread)
        .chain(observed)
        .chain((odd > 0).then(|| say!("state-odd-hours", count = odd)))
        .collect()
}

/// Circulates or approves a verbale, or takes it back from those it was sent to; the sitting that
/// runs takes note that it approved the verbale of the one before, unless it says so already.
///
/// # Errors
/// When it is approved already, or is so far.
pub fn step(
    id: Id,
    to: MinutesState,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let (id, meeting) = at_hand(Some(id), world, by)?;
    let number = meeting.number.get();
    if meeting.minutes_state() == MinutesState::Approved {
        return Err(Refusal::new(
            say!("refused-approved", number = number),
            Some(say!("refused-approved-hint", number = number)),
        ));
    }
    if to == meeting.minutes_state() {
        return Err(not_next(meeting));
    }
    let after = Meeting { state: Some(to), ..meeting.clone() };
    let mut changes = vec![replace(id, after, world)];
    changes.extend(approved_in(number, to, world, by));
    let label = say!("edit-minutes-state", number = number, state = to.sentence());
    Ok(Draft::act(label, changes))
}

fn approved_in(
    number: i64,
    next: MinutesState,
    world: &dyn World,
    by: &Caller<'_>,
) -> Option<Change> {
    let (id, running) = clock::running(by.now, world).filter(|_| next == MinutesState::Approved)?;
    let silent = running.previous.is_none() && running.number.get() == number + 1;
    silent.then(|| {
        replace(id, Meeting { previous: Some(Previous::Approved), ..running.clone() }, world)
    })
}

/// A reason, as it was said.
///
/// # Errors
/// When nothing was said, or nothing that says why.
pub fn worded(reason: &str) -> Result<Reopenings, Refusal> {
    let refused = |fault| Refusal::of(vec![Pinned { change: 0, fault }]);
    let words = Reopenings::new(reason).map_err(|what| refused(Fault::new("reason", what)))?;
    if !reasons::is_reason(words.as_str()) {
        return Err(refused(reasons::none_given("reason")));
    }
    Ok(words)
}

/// Makes an approved verbale a draft again, as a new revision with its reason.
///
/// # Errors
/// When it is not approved.
pub fn reopen(
    id: Id,
    reason: &Reopenings,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let (id, meeting) = at_hand(Some(id), world, by)?;
    if meeting.minutes_state() != MinutesState::Approved {
        return Err(not_next(meeting));
    }
    let number = meeting.number.get();
    let after = Meeting {
        state: Some(MinutesState::Draft),
        reason: Some(reason.clone()),
        ..meeting.clone()
    };
    Ok(Draft::act(say!("edit-reopened", number = number), vec![replace(id, after, world)]))
}

/// The last sitting of the same kind before one.
fn sitting_before<'w>(meeting: &Meeting, world: &'w dyn World) -> Option<(Id, &'w Meeting)> {
    let kind = |meeting: &Meeting| meeting.kind.unwrap_or(MeetingKind::Sitting);
    let mut series = sittings::series(world).into_iter().rev();
    series.find(|(_, other)| other.number < meeting.number && kind(other) == kind(meeting))
}

/// The sitting before one, whose verbale it speaks of.
///
/// # Errors
/// When it is the first of its kind.
pub fn previous<'w>(meeting: &Meeting, world: &'w dyn World) -> Result<&'w Meeting, Refusal> {
    let number = meeting.number.get();
    let none = || Refusal::new(say!("refused-no-previous", number = number), None);
    sitting_before(meeting, world).map(|(_, before)| before).ok_or_else(none)
}

/// Writes what a sitting says of the verbale of the one before, which becomes approved where the
/// table approved it.
///
/// # Errors
/// When it is the first of its kind, and every field that can't be read.
pub fn take_note(
    id: Id,
    texts: &Row,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Written, Refusal> {
    let (id, meeting) = at_hand(Some(id), world, by)?;
    previous(meeting, world)?;
    let mut written = write(Kind::Meetings, Some(id), texts, world, by)?;
    let outcome = texts.get("previous").map(String::as_str).unwrap_or_default();
    written.draft.changes.extend(approved_before(meeting, outcome, world));
    Ok(written)
}

/// The change that approves the verbale of the sitting before, where a sitting says with a code of
/// [`Previous`] that it approved it.
fn approved_before(meeting: &Meeting, outcome: &str, world: &dyn World) -> Option<Change> {
    if outcome.is_empty() || outcome == Previous::Postponed.code() {
        return None;
    }
    let (id, before) = sitting_before(meeting, world)
        .filter(|(_, before)| before.minutes_state() != MinutesState::Approved)?;
    let after = Meeting {
        state: Some(MinutesState::Approved),
        approved_on: Some(meeting.date),
        ..before.clone()
    };
    Some(replace(id, after, world))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint};
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, why};

    const FIRST: Id = Id::from_bits(1);
    const SECOND: Id = Id::from_bits(2);

    /// A sitting that ended, and the one after it, which is held at the hour of the clock.
    fn table() -> Sample {
        let ended = [("number", "1"), ("date", "2014-04-10"), ("start", "18:00"), ("end", "20:00")];
        Sample::of(&[
            (Kind::Meetings, &ended),
            (Kind::Meetings, &[("number", "2"), ("date", "2014-04-17"), ("start", "18:00")]),
        ])
    }

    fn told(table: &Sample, words: &[&str]) -> Result<Done, Refusal> {
        let deed: &Deed = &ROWS[0];
        let ids = mint();
        let by = caller(CLOCK, &ids);
        let told = deed.arguments(&deed.texts(words)?, table.world(), &by)?;
        (deed.run)(table.world(), &by, &told)
    }

    fn go(table: &mut Sample, words: &[&str]) {
        let done = told(table, words).unwrap();
        table.admit(done.draft).unwrap();
    }

    #[test]
    fn a_verbale_is_circulated_then_approved_and_the_sitting_that_runs_takes_note() {
        let mut table = table();
        go(&mut table, &["circulated", "meeting=1"]);
        assert_eq!(table.cell(FIRST, "state"), "circulated");
        go(&mut table, &["approved", "meeting=1"]);
        assert_eq!(table.cell(FIRST, "state"), "approved");
        assert_eq!(table.cell(SECOND, "previous"), "approved");
    }

    #[test]
    fn words_that_say_nothing_are_no_reason() {
        for said in ["", "x", "n/a", "-", "nessuna"] {
            assert!(worded(said).is_err(), "{said}");
        }
        assert!(worded("manca un voto").is_ok());
    }

    #[test]
    fn a_verbale_goes_by_name_to_the_state_that_is_said_and_not_twice() {
        let mut table = table();
        let done = told(&table, &["approved", "meeting=1"]).unwrap();
        assert_eq!(done.remarks[0].key, "state-not-circulated");
        assert_eq!(why(told(&table, &["draft", "meeting=1"])), ["refused-not-next-state"]);
        go(&mut table, &["circulated", "meeting=1"]);
        assert_eq!(why(told(&table, &["circulated", "meeting=1"])), ["refused-not-next-state"]);
        go(&mut table, &["draft", "meeting=1"]);
        assert_eq!(table.cell(FIRST, "state"), "draft");
        let by = mint();
        let early = reopen(FIRST, &worded("un voto").unwrap(), table.world(), &caller(CLOCK, &by));
        assert_eq!(why(early), ["refused-not-next-state"]);
    }

    #[test]
    fn an_approved_verbale_is_reopened_with_a_reason_and_not_stepped_on() {
        let mut table = table();
        go(&mut table, &["meeting=1"]);
        go(&mut table, &["meeting=1"]);
        assert_eq!(why(told(&table, &["meeting=1"])).len(), 1);
        let by = mint();
        let on = step(FIRST, MinutesState::Approved, table.world(), &caller(CLOCK, &by));
        assert_eq!(why(on), ["refused-approved"]);
        go(&mut table, &["draft", "reason=Una data sbagliata.", "meeting=1"]);
        assert_eq!(table.cell(FIRST, "state"), "draft");
        assert_eq!(table.cell(FIRST, "reason"), "2 (2014-01-02): Una data sbagliata.");
    }

    #[test]
    fn observations_without_an_outcome_are_told_at_the_approval() {
        let mut table = table();
        go(&mut table, &["meeting=1"]);
        let seen = [("meeting", "1"), ("date", "2014-04-12"), ("text", "Manca un nome.")];
        table.add(Kind::Observations, &seen);
        let done = told(&table, &["meeting=1"]).unwrap();
        assert_eq!(done.remarks[0].key, "state-observations");
    }

    #[test]
    fn the_verbale_before_is_approved_by_the_sitting_that_says_so() {
        let table = table();
        let meeting = table.world().get::<Meeting>(SECOND).unwrap();
        let approves = |outcome| approved_before(meeting, outcome, table.world()).is_some();
        assert_eq!(
            [approves("approved"), approves("postponed"), approves("")],
            [true, false, false]
        );
    }
}
