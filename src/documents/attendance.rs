//! The attendance sheet of a sitting, to be signed, and the participation over all sittings. Keeps
//! out: who a face may name.

use minijinja::{Value as Told, context};

use super::document::{LIST, Manual, Row, Subject, TEXT};
use super::in_words;
use super::minutes::SPARE;
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written};
use crate::domain::AttendanceState;
use crate::print::values::{maybe, maybe_safe, safe};
use crate::print::{Column, Grid, Value};
use crate::readings::{Attended, Face, Genders, HasVote, Minutes, Presences, Shown, Stood};
use crate::say;
use crate::text::{Language, Sentence};

/// The attendance sheet of one sitting, or the participation over all of them.
pub(super) const ROW: Row = Row {
    subject: Subject::Sittings,
    template: Some(include_str!("templates/attendance.md")),
    rooms: &[("attendance", 0)],
    manual: Some(&MANUAL),
    ..Row::of("attendance", LIST, write)
};

/// The sheet of the sitting that is named, else the participation over all of them.
fn write(writer: &Writer<'_>, id: Option<&str>) -> Result<Written, ExportRefusal> {
    let minutes = id.map(|id| writer.reading(Some(id))).transpose()?;
    let found = Presences::of(writer.face, writer.book);
    let language = writer.language;
    if TEXT.contains(&writer.format) {
        let (face, process) = (writer.face, writer.process());
        return writer.page(values(minutes.as_ref(), &found, face, process, language));
    }
    let all = || sittings(&found, false, language);
    writer.list(&minutes.map_or_else(all, |minutes| sheet(&minutes, language)), 0)
}

/// What the manual says of its values.
const MANUAL: Manual = Manual {
    title: "the attendance",
    note: "",
    values: &[
        ("`face`, `process`", "the face and the process"),
        (
            "`sheet.kind`, `sheet.number`, `sheet.date`, `sheet.place`, `sheet.start`, `sheet.end`",
            "the sitting that is asked for; `sheet` is none without one",
        ),
        ("`sheet.table`", "its attendance sheet, a table, to be signed on the reserved face"),
        (
            "`sheet.blank`",
            "whether nobody is invited, so that its lines are to be filled in by hand",
        ),
        ("`sheet.planned`", "whether the hours are those of the convocation"),
        ("`sheet.marked`", "whether it is known of anybody whether they came"),
        ("`sheet.invited`, `sheet.present`, `sheet.excused`, `sheet.absent`", "how many people"),
        (
            "`overall.sittings`",
            "all sittings in numbers, a table; `overall` is none where a sitting is asked for",
        ),
        (
            "`overall.heads`, `overall.presences`, `overall.room`, `overall.remote`",
            "how many people came at least once, how many times people came, and of those in the \
             room and remote",
        ),
        (
            "`overall.genders`, `overall.women`, `overall.men`, `overall.other`, `overall.not_stated`, \
             `overall.withheld`, `overall.least`",
            "the people by gender, whether a count is withheld from the public, and below which \
             number",
        ),
        (
            "`overall.labs`, `overall.people`",
            "which lab was represented at which sitting, and who came, tables",
        ),
    ],
};

fn column(name: &'static str, heading: Sentence) -> Column {
    Column { name, heading }
}

fn count(count: usize) -> Value {
    Value::Count(u64::try_from(count).unwrap_or(u64::MAX))
}

/// The sheet of a sitting as a table; on the reserved face it says who has a vote, and the last
/// column is left for the signature.
pub(super) fn sheet(minutes: &Minutes, language: Language) -> Grid {
    let mut grid = super::minutes::attendance(&minutes.attendance, minutes.face, language);
    if minutes.face == Face::Reserved {
        grid.columns.push(column("vote", say!("heading-vote")));
        grid.columns.push(column("signature", say!("heading-signature")));
        for (row, line) in grid.rows.iter_mut().zip(&minutes.attendance) {
            row.push(Value::Words(language.tell(&match &line.vote {
                HasVote::Own => say!("sheet-vote-own"),
                HasVote::Shared(with) => say!("sheet-vote-shared", who = with.as_str()),
                HasVote::No => say!("sheet-vote-none"),
            })));
            row.push(Value::Nothing);
        }
    }
    grid
}

/// How many columns stand before those by gender.
const UNSTATED: usize = 7;
/// So many people can sign a sheet for which nobody was invited.
const LINES: usize = 15;

/// The sittings in numbers.
///
/// On a page a count that is withheld is a sign, which a line below explains once; in a file, where
/// no line stands below, it is said.
pub(super) fn sittings(found: &Presences, on_page: bool, language: Language) -> Grid {
    let columns = vec![
        column("meeting", say!("heading-sitting")),
        column("invited", say!("heading-invited")),
        column("present", say!("heading-present")),
        column("excused", say!("heading-excused")),
        column("absent", say!("heading-absent")),
        column("room", say!("heading-room")),
        column("remote", say!("heading-remote")),
        column("women", say!("heading-women")),
        column("men", say!("heading-men")),
        column("other", say!("heading-other")),
        column("not_stated", say!("heading-not-stated")),
    ];
    let shown = |shown: Shown| match shown {
        Shown::Withheld if !on_page => Value::Words(in_words::count(shown, language)),
        _ => in_words::signed(shown),
    };
    let row = |sitting: &Attended| {
        let Genders { women, men, other, not_stated } = sitting.genders;
        vec![
            Value::Count(u64::try_from(sitting.number).unwrap_or_default()),
            count(sitting.count.invited),
            count(sitting.count.present),
            count(sitting.count.excused),
            count(sitting.count.absent),
            count(sitting.modes.room),
            count(sitting.modes.remote),
            shown(women),
            shown(men),
            shown(other),
            shown(not_stated),
        ]
    };
    let mut grid = Grid { columns, rows: found.sittings.iter().map(row).collect() };
    // On a page columns in which nobody stated anything say nothing; a file keeps its columns.
    if on_page && !found.sittings.iter().any(|sitting| sitting.genders.are_stated()) {
        grid.columns.truncate(UNSTATED);
        grid.rows.iter_mut().for_each(|row| row.truncate(UNSTATED));
    }
    grid
}

/// A table with a column for each sitting. Its columns have no names of their own, so it is only
/// shown to people.
fn matrix(
    head: Sentence,
    found: &Presences,
    rows: Vec<Vec<Value>>,
    last: Option<Sentence>,
) -> Grid {
    let numbered = found
        .sittings
        .iter()
        .map(|sitting| column("", say!("heading-number", number = sitting.number)));
    let columns =
        [column("", head)].into_iter().chain(numbered).chain(last.map(|last| column("", last)));
    Grid { columns: columns.collect(), rows }
}

fn labs(found: &Presences) -> Grid {
    let row = |lab: &crate::readings::Represented| {
        let at = lab.at.iter().map(|there| Value::Fact(*there));
        [Value::Words(lab.lab.clone())].into_iter().chain(at).collect()
    };
    matrix(say!("heading-lab"), found, found.labs.iter().map(row).collect(), None)
}

fn people(found: &Presences, language: Language) -> Grid {
    let row = |person: &crate::readings::Participant| {
        let marks = person
            .stood
            .iter()
            .map(|stood| stood.map_or(Value::Nothing, |stood| mark(stood, language)));
        let who = Value::Words(in_words::who(&person.who, language));
        [who].into_iter().chain(marks).chain([count(person.present)]).collect()
    };
    matrix(
        say!("heading-name"),
        found,
        found.people.iter().map(row).collect(),
        Some(say!("page-attendance")),
    )
}

/// One letter for how somebody stood.
fn mark(stood: Stood, language: Language) -> Value {
    let sentence = match stood {
        Stood::Present => say!("mark-present"),
        Stood::Substitute => say!("mark-substitute"),
        Stood::Excused => say!("mark-excused"),
        Stood::Absent => say!("mark-absent"),
        Stood::Invited => return Value::Nothing,
    };
    Value::Words(language.tell(&sentence))
}

/// The values of the sheet of a sitting, or without one of the participation over all sittings.
pub(super) fn values(
    minutes: Option<&Minutes>,
    found: &Presences,
    face: Face,
    process: Option<&str>,
    language: Language,
) -> Told {
    context! {
        face => face.code(),
        process => maybe(process.map(|title| Told::from(title.to_owned()))),
        sheet => maybe(minutes.map(|minutes| of_sitting(minutes, language))),
        overall => maybe(minutes.is_none().then(|| overall(found, language))),
    }
}

/// Whether it is known of anybody whether they came.
fn is_marked(minutes: &Minutes) -> bool {
    minutes.attendance.iter().any(|line| line.state != AttendanceState::Invited)
}

/// The sheet as it is signed: without columns in which nobody has anything, and before anybody was
/// marked without a word on who was there.
fn to_sign(minutes: &Minutes, language: Language) -> Grid {
    if minutes.attendance.is_empty() && minutes.face == Face::Reserved {
        return blank();
    }
    let mut grid = sheet(minutes, language).without_blank(&SPARE);
    let state = grid.columns.iter().position(|column| column.name == "state");
    if let Some(at) = state.filter(|_| !is_marked(minutes)) {
        grid.columns.remove(at);
        grid.rows.iter_mut().for_each(|row| drop(row.remove(at)));
    }
    grid
}

/// Lines to be filled in by hand, for a sitting to which nobody was invited by name.
fn blank() -> Grid {
    let columns = vec![
        column("name", say!("heading-name")),
        column("organisation", say!("heading-organisation")),
        column("signature", say!("heading-signature")),
    ];
    let line = || columns.iter().map(|_| Value::Nothing).collect();
    Grid { rows: std::iter::repeat_with(line).take(LINES).collect(), columns }
}

fn of_sitting(minutes: &Minutes, language: Language) -> Told {
    let (sitting, totals) = (&minutes.sitting, &minutes.totals.count);
    // Once it was opened the hours are those of the verbale.
    let (start, end) = match sitting.start {
        Some(start) => (Some(start), sitting.end),
        None => (sitting.planned_start, sitting.planned_end),
    };
    context! {
        kind => sitting.kind.code(),
        number => sitting.number,
        date => safe(in_words::day(sitting.date, language)),
        place => maybe(sitting.place.clone()),
        start => maybe_safe(start.map(in_words::hour)),
        end => maybe_safe(end.map(in_words::hour)),
        planned => sitting.start.is_none(),
        blank => minutes.attendance.is_empty(),
        marked => is_marked(minutes),
        table => to_sign(minutes, language).table(language),
        invited => totals.invited,
        present => totals.present,
        excused => totals.excused,
        absent => totals.absent,
    }
}

fn overall(found: &Presences, language: Language) -> Told {
    let shown = |shown| safe(in_words::count(shown, language));
    context! {
        sittings => sittings(found, true, language).table(language),
        heads => found.heads,
        presences => found.presences,
        room => found.modes.room,
        remote => found.modes.remote,
        genders => maybe_safe(in_words::genders(&found.genders, language)),
        women => shown(found.genders.women),
        men => shown(found.genders.men),
        other => shown(found.genders.other),
        not_stated => shown(found.genders.not_stated),
        withheld => found.genders.withholds()
            || found.sittings.iter().any(|sitting| sitting.genders.withholds()),
        least => found.least,
        labs => labs(found).table(language),
        people => people(found, language).table(language),
    }
}
