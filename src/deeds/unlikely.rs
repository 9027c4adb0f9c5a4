//! What a hand writes of a sitting that can be, and is more often a slip: somebody who came before
//! it began, a day that is past, a speaker who is not there, a notice that is short. Keeps out:
//! what cannot be, which rules refuse.

use chrono::NaiveDate;

use crate::domain::notice::{self, Notice};
use crate::domain::{
    Action, Attendance, AttendanceState, Candidate, Change, Entry, Id, Meeting, Moment, Noun,
    Party, SurveyAnswer, Turn, World, fold, seats, sittings,
};
use crate::say;
use crate::text::{Sentence, clock};

/// What whoever makes a change should be told; the table is as it was before it.
pub(super) fn unlikely(change: &Change, today: NaiveDate, world: &dyn World) -> Vec<Sentence> {
    let told = [
        early(change, world),
        past(change, today, world),
        away(change, world),
        unheld(change, world),
        wordless(change, world),
        short(change, today, world),
        undeclined(change),
        respelt(change, world),
    ];
    told.into_iter().flatten().collect()
}

/// A record before and after a change that leaves it there.
fn states<N: Noun>(change: &Change) -> Option<(Option<&N>, &N)> {
    let after = change.after.as_ref().and_then(N::peek)?;
    Some((change.before.as_ref().and_then(N::peek), after))
}

fn shown(at: Moment, world: &dyn World) -> String {
    clock(at.0.with_timezone(&world.zone()).time())
}

/// Somebody came before the sitting began.
fn early(change: &Change, world: &dyn World) -> Option<Sentence> {
    let (before, line) = states::<Attendance>(change)?;
    let arrival = line.arrival.filter(|_| before.and_then(|it| it.arrival) != line.arrival)?;
    let start = world.get::<Meeting>(line.meeting.id)?.start.filter(|start| arrival < *start)?;
    Some(say!(
        "warning-early",
        name = world.label(line.person.id),
        at = shown(arrival, world),
        start = shown(start, world)
    ))
}

/// Something is to be done by a day that is past.
fn past(change: &Change, today: NaiveDate, world: &dyn World) -> Option<Sentence> {
    let (before, action) = states::<Action>(change)?;
    let due = action.due.filter(|_| before.and_then(|it| it.due) != action.due)?;
    let shown = || world.language().date_short(due);
    (due < today && action.is_open()).then(|| say!("warning-past-due", due = shown()))
}

/// Somebody who declined is on the list again: whoever came in for them is a reserve then.
fn undeclined(change: &Change) -> Option<Sentence> {
    let (before, own) = states::<Candidate>(change)?;
    let is_back = before?.declined.is_some() && own.declined.is_none();
    is_back.then(|| say!("warning-undeclined", code = own.code.as_str()))
}

/// Whoever speaks is not there at that hour, as far as the attendance was taken.
fn away(change: &Change, world: &dyn World) -> Option<Sentence> {
    let (meeting, speaker, at) = spoken(change)?;
    let Party::Known(person) = speaker else { return None };
    let taken = |(_, line): &(Id, &Attendance)| line.state == AttendanceState::Present;
    if !sittings::attendance(meeting, world).iter().any(taken) {
        return None;
    }
    let (_, line) = seats::line_of(*person, meeting, world)?;
    let name = world.label(*person);
    if line.state != AttendanceState::Present {
        return Some(say!("warning-speaker-away", name = name, state = line.state.sentence()));
    }
    let is_out = line.arrival.is_some_and(|arrival| at < arrival)
        || line.departure.is_some_and(|departure| at > departure);
    is_out.then(|| say!("warning-speaker-out", name = name, at = shown(at, world)))
}

/// The sitting, the speaker and the hour of what is newly said.
fn spoken(change: &Change) -> Option<(Id, &Party, Moment)> {
    if let Some((before, entry)) = states::<Entry>(change) {
        let is_new = before.is_none_or(|it| (&it.speaker, it.time) != (&entry.speaker, entry.time));
        let speaker = entry.speaker.as_ref().filter(|_| is_new)?;
        return Some((entry.meeting.id, speaker, entry.time));
    }
    let (before, turn) = states::<Turn>(change)?;
    before.is_none().then_some((turn.meeting.id, &turn.speaker, turn.start))
}

/// A new survey, or a new question of one, whose words are nearly those of another: it would be
/// counted apart.
fn respelt(change: &Change, world: &dyn World) -> Option<Sentence> {
    let (before, answer) = states::<SurveyAnswer>(change)?;
    let others = || world.all::<SurveyAnswer>().filter(|(id, _)| *id != change.id);
    let near = |new: &str, was: Option<&str>, known: Vec<&str>| {
        let is_known = known.iter().any(|other| fold(other) == fold(new));
        let is_new = was != Some(new) && !is_known;
        let other = known.into_iter().find(|other| is_new && is_near(new, other));
        other.map(str::to_owned)
    };
    let survey = answer.survey.as_str();
    let surveys = others().map(|(_, it)| it.survey.as_str()).collect();
    if let Some(known) = near(survey, before.map(|it| it.survey.as_str()), surveys) {
        return Some(say!("warning-survey-near", new = survey, known = known));
    }
    let question = answer.question.as_str();
    let own = others().filter(|(_, it)| fold(it.survey.as_str()) == fold(survey));
    let questions = own.map(|(_, it)| it.question.as_str()).collect();
    near(question, before.map(|it| it.question.as_str()), questions)
        .map(|known| say!("warning-question-near", new = question, known = known))
}

/// Whether two texts differ by a slip or two of the finger alone; a number that differs is no slip.
fn is_near(one: &str, other: &str) -> bool {
    let plain = |text: &str| {
        let kept = fold(text).replace('’', "'");
        kept.trim_end_matches(['?', '.', ' ']).to_owned()
    };
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (one, other) = (plain(one), plain(other));
    let slips = if one.chars().count().min(other.chars().count()) < 6 { 0 } else { 2 };
    digits(&one) == digits(&other) && strsim::osa_distance(&one, &other) <= slips
}

/// A reservation that is nobody's.
fn unheld(change: &Change, world: &dyn World) -> Option<Sentence> {
    let (before, entry) = states::<Entry>(change)?;
    let is_new = before.is_none_or(|it| it.reservation != entry.reservation);
    (is_new && entry.is_unheld(world)).then(|| say!("warning-reservation-unheld"))
}

/// A decision whose words nobody wrote, so that it is called by its item.
fn wordless(change: &Change, world: &dyn World) -> Option<Sentence> {
    let (before, entry) = states::<Entry>(change)?;
    let is_new = before.is_none_or(|it| it.text != entry.text);
    (is_new && entry.is_wordless(world)).then(|| say!("warning-decision-wordless"))
}

/// A sitting that is convened, or is to be, with fewer days of notice than the term wants.
fn short(change: &Change, today: NaiveDate, world: &dyn World) -> Option<Sentence> {
    let (before, sitting) = states::<Meeting>(change)?;
    let said = |it: &Meeting| (it.date, it.convened);
    if before.is_some_and(|before| said(before) == said(sitting)) {
        return None;
    }
    let (number, term) = (sitting.number.get(), notice::notice(world));
    match notice::standing(sitting, today, world) {
        Notice::Short { given } => {
            Some(say!("warning-notice-short", number = number, given = given, term = term))
        }
        Notice::Missed { .. } if sitting.date >= today && sitting.start.is_none() => {
            let last = world.language().date_short(notice::last_day(sitting, world));
            Some(say!("warning-notice-missed", number = number, last = last, term = term))
        }
        Notice::Kept | Notice::Left { .. } | Notice::Missed { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::sitting;
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, row};
    use crate::ledger::{put, set};

    const SITTING: Id = Id::from_bits(1);

    fn day() -> NaiveDate {
        "2014-04-17".parse().unwrap()
    }

    fn keys(change: &Change, table: &Sample) -> Vec<String> {
        let told = unlikely(change, day(), table.world());
        told.into_iter().map(|sentence| sentence.key.into_owned()).collect()
    }

    fn new(table: &Sample, kind: Kind, fields: &[(&str, &str)]) -> Vec<String> {
        keys(&put(Id::from_bits(99), kind, &row(fields), table.book()).unwrap(), table)
    }

    fn changed(table: &Sample, id: Id, fields: &[(&str, &str)]) -> Vec<String> {
        keys(&set(id, &row(fields), table.book()).unwrap(), table)
    }

    #[test]
    fn who_comes_before_the_sitting_began_is_told() {
        let table = sitting(1);
        let line = Id::from_bits(5);
        for (arrival, told) in [("17:50", vec!["warning-early"]), ("18:00", vec![])] {
            assert_eq!(changed(&table, line, &[("arrival", arrival)]), told, "{arrival}");
        }
    }

    #[test]
    fn what_is_to_be_done_by_a_day_that_is_past_is_told_while_it_is_open() {
        let table = sitting(0);
        let due = |due, state| {
            let fields = [("text", "Chiedere"), ("due", due), ("state", state)];
            new(&table, Kind::Actions, &fields)
        };
        assert_eq!(due("2014-04-16", ""), ["warning-past-due"]);
        assert_eq!(due("2014-04-16", "done"), [""; 0]);
        assert_eq!(due("2014-04-17", ""), [""; 0]);
    }

    #[test]
    fn a_speaker_who_is_not_there_is_told_once_the_attendance_was_taken() {
        let mut table = sitting(2);
        let says = |table: &Sample, time, speaker| {
            let fields = [
                ("meeting", "1"),
                ("time", time),
                ("kind", "contribution"),
                ("text", "x"),
                ("speaker", speaker),
            ];
            new(table, Kind::Entries, &fields)
        };
        assert_eq!(says(&table, "18:30", "Persona 01"), [""; 0]);
        let [first, second] = [5, 7].map(Id::from_bits);
        table.set(first, &[("arrival", "18:40")]).unwrap();
        table.set(second, &[("state", "excused")]).unwrap();
        assert_eq!(says(&table, "18:30", "Persona 01"), ["warning-speaker-out"]);
        assert_eq!(says(&table, "18:40", "Persona 01"), [""; 0]);
        assert_eq!(says(&table, "18:30", "Persona 02"), ["warning-speaker-away"]);
        assert_eq!(says(&table, "18:30", "Un passante"), [""; 0]);
        let turn = [("meeting", "1"), ("start", "18:30"), ("speaker", "Persona 02")];
        assert_eq!(new(&table, Kind::Turns, &turn), ["warning-speaker-away"]);
        table.set(first, &[("state", "invited")]).unwrap();
        assert_eq!(says(&table, "18:30", "Persona 02"), [""; 0], "nobody was marked present");
    }

    #[test]
    fn a_decision_that_is_called_as_its_item_is_told_once() {
        let mut table = sitting(1);
        let place = [("meeting", "1"), ("item", "1"), ("time", "18:30"), ("kind", "decision")];
        let decided = |text| [&place[..], &[("text", text), ("method", "consensus")]].concat();
        assert_eq!(new(&table, Kind::Entries, &decided("SPAZI")), ["warning-decision-wordless"]);
        assert_eq!(new(&table, Kind::Entries, &decided("Si aprono gli spazi.")), [""; 0]);
        let entry = table.add(Kind::Entries, &decided("Spazi"));
        assert_eq!(changed(&table, entry, &[("tags", "orti")]), [""; 0]);
    }

    #[test]
    fn a_reservation_without_a_holder_is_told() {
        let table = sitting(1);
        let decided = |holders| {
            let fields = [
                ("meeting", "1"),
                ("item", "1"),
                ("time", "18:30"),
                ("kind", "decision"),
                ("method", "reservations"),
                ("text", "Si fa"),
                ("reservation", "Solo di giorno"),
                ("holders", holders),
            ];
            new(&table, Kind::Entries, &fields)
        };
        assert_eq!(decided(""), ["warning-reservation-unheld"]);
        assert_eq!(decided("Persona 01"), [""; 0]);
    }

    #[test]
    fn a_notice_that_is_short_or_can_no_longer_be_kept_is_told() {
        let table = Sample::of(&[(Kind::Meetings, &[("number", "1"), ("date", "2014-04-30")])]);
        assert_eq!(changed(&table, SITTING, &[("convened", "2014-04-25")]), [""; 0]);
        let short = changed(&table, SITTING, &[("convened", "2014-04-26")]);
        assert_eq!(short, ["warning-notice-short"]);
        let next = |date| new(&table, Kind::Meetings, &[("number", "2"), ("date", date)]);
        assert_eq!(next("2014-04-22"), [""; 0]);
        assert_eq!(next("2014-04-21"), ["warning-notice-missed"]);
        assert_eq!(next("2014-04-01"), [""; 0], "a sitting of the past is written down");
    }

    #[test]
    fn a_survey_or_a_question_that_is_nearly_another_is_told_and_a_new_one_is_not() {
        let mut table = Sample::default();
        let answer = [
            ("survey", "Dopo i laboratori 2025"),
            ("question", "Che cosa è cambiato?"),
            ("respondent", "1"),
            ("text", "Tutto."),
        ];
        table.add(Kind::Surveys, &answer);
        let keys = |survey: &str, question: &str| {
            let own = [
                ("survey", survey),
                ("question", question),
                ("respondent", "2"),
                ("text", "Poco."),
            ];
            let change = put(Id::from_bits(99), Kind::Surveys, &row(&own), table.book()).unwrap();
            keys(&change, &table)
        };
        assert_eq!(keys("Dopo i laboratorj 2025", "Altro?"), ["warning-survey-near"]);
        assert_eq!(
            keys("Dopo i laboratori 2025", "Che cosa e cambiato"),
            ["warning-question-near"]
        );
        for (survey, question) in [
            ("Dopo i laboratori 2025", "Che cosa è cambiato?"),
            ("Dopo i laboratori 2026", "Che cosa è cambiato?"),
            ("Dopo i laboratori 2025", "Che cosa resta?"),
        ] {
            assert_eq!(keys(survey, question), [""; 0], "{survey} {question}");
        }
    }
}
