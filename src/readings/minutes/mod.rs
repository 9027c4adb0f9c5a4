//! The verbale of one sitting as data, in the face asked for. Keeps out: wording, layout and dates
//! as people write them.

mod archive;
mod ballot;
mod digest;
mod group_work;
mod left;
mod roll;
mod since;
mod talk;

use chrono::NaiveDate;

use super::function::Function;
use super::who::{Eye, Face, Who};
use crate::domain::{
    Action, AgendaItem, AgendaState, Channel, Id, Lab, Line, Meeting, MeetingKind, MeetingMode,
    MinutesState, Moment, Party, Poll, Previous, Prose, Record, Reopening, Reopenings, Rules, Vote,
    World, carry_over,
    charter::{self, Charter},
    mandates, notice, seats, sittings,
};
use crate::ledger::Digest;

pub use archive::{Archive, archived, archives};
pub use ballot::{Aside, Ballot, Blocked, Closed, Decided, NamedVote, NoVote};
pub use digest::digest;
pub use group_work::{Answered, Asked, Sharing, Table};
pub use left::{Annex, Owed, Received};
pub use roll::{Genders, HasVote, Modes, Present, Shown, Totals};
pub(super) use roll::{overall, totals};
pub use since::{Altered, Place, Since};
pub use talk::{Said, Section};

/// What a verbale says.
///
/// Whoever it names stands in it as a [`Who`], so the public face holds no name that is a value of
/// its own; what people typed into texts is left to the privacy lint.
#[derive(Debug, Clone, PartialEq)]
pub struct Minutes {
    /// For whom it is.
    pub face: Face,
    /// The title of the process.
    pub process: Option<String>,
    /// The body that decides.
    pub body: Option<String>,
    /// The sitting itself.
    pub sitting: Sitting,
    /// Whether anything says that it was held: who came, what was said or decided, or an end.
    pub is_held: bool,
    /// Who facilitates.
    pub facilitator: Option<Who>,
    /// Who takes the minutes.
    pub minutes_by: Option<Who>,
    /// The rules of the table in force on the day.
    pub rules: Charter,
    /// The attendance sheet.
    pub attendance: Vec<Present>,
    /// What the sheet adds up to.
    pub totals: Totals,
    /// The labs that nobody may speak for on the day, by code; none for a meeting that is not of
    /// the table.
    pub uncovered: Vec<String>,
    /// The work in groups, by round.
    pub groups: Vec<Sharing>,
    /// The labs that somebody may speak for on the day, and for whom nobody was present who does.
    pub unrepresented: Vec<String>,
    /// The order of the day with what was said on each item.
    pub items: Vec<Item>,
    /// What was said outside every item.
    pub elsewhere: Vec<Section>,
    /// The guiding questions outside every item.
    pub asked: Vec<Asked>,
    /// The recording, and when it began.
    pub recording: Option<(String, Option<Moment>)>,
    /// The actions the sitting gave, by due date.
    pub actions: Vec<Task>,
    /// What each lab must be told.
    pub owed: Vec<Owed>,
    /// The annexes, by name.
    pub annexes: Vec<Annex>,
    /// The observations received on the verbale, by day.
    pub observations: Vec<Received>,
    /// What became of the verbale of the sitting before.
    pub previous: Option<Previous>,
    /// The corrections to it.
    pub corrections: Option<String>,
    /// Why it was reopened: one line for each revision after the first.
    pub reasons: Vec<Reopening>,
    /// The next meeting of the same kind.
    pub next: Option<Sitting>,
    /// How far the verbale is.
    pub state: MinutesState,
    /// The days on which it was circulated and approved.
    pub days: (Option<NaiveDate>, Option<NaiveDate>),
    /// What has changed since it was circulated, while it is neither approved nor a draft again.
    pub since: Vec<Since>,
    /// Its revision, from 1.
    pub revision: i64,
    /// The digest of the sitting, the same in both faces.
    pub digest: Digest,
}

/// When, where and how a meeting is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// Its number.
    pub number: i64,
    /// What kind of meeting.
    pub kind: MeetingKind,
    /// The day.
    pub date: NaiveDate,
    /// When it began.
    pub start: Option<Moment>,
    /// When it ended.
    pub end: Option<Moment>,
    /// The hour for which it is convened.
    pub planned_start: Option<Moment>,
    /// Until when it is to last.
    pub planned_end: Option<Moment>,
    /// Where.
    pub place: Option<String>,
    /// In the room, remote or mixed.
    pub mode: Option<MeetingMode>,
    /// When it was convened.
    pub convened: Option<NaiveDate>,
    /// How it was convened.
    pub convened_by: Option<Channel>,
    /// The days of notice there were and those due, where they were too few.
    pub short: Option<(i64, i64)>,
}

/// An item of the order of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its place.
    pub position: i64,
    /// What it is about.
    pub title: String,
    /// Its time box, in minutes.
    pub minutes: Option<i64>,
    /// What it takes up that was left open.
    pub taken_up: Vec<TakenUp>,
    /// The documents shown.
    pub materials: Option<String>,
    /// Who presents it.
    pub presenter: Option<Who>,
    /// The question put to the table.
    pub question: Option<String>,
    /// How far it came.
    pub state: Option<AgendaState>,
    /// The guiding questions, with the answers of the groups.
    pub asked: Vec<Asked>,
    /// What was said, by kind.
    pub sections: Vec<Section>,
    /// How the table stood when it decided, where it did.
    pub standing: Option<Decided>,
    /// The vote, where there was one.
    pub ballot: Option<Ballot>,
    /// Who stood aside, where somebody did.
    pub aside: Option<Aside>,
}

/// Where an item comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenUp {
    /// An item of the sitting with this number was not finished.
    Item(i64),
    /// A question of the sitting with this number stayed open.
    Question(i64),
    /// A note was received on this day.
    Note(NaiveDate),
}

/// An action the sitting gave. How far it is goes on after the verbale, and is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// What.
    pub text: String,
    /// The position of the item on which it was given.
    pub item: Option<i64>,
    /// Who.
    pub owner: Option<Who>,
    /// By when.
    pub due: Option<NaiveDate>,
}

impl Minutes {
    /// The verbale of a sitting; `None` when there is no such sitting. An approved one is read from
    /// the copy that was kept of it.
    pub fn of(meeting: Id, face: Face, world: &dyn World) -> Option<Self> {
        match archived(meeting, world) {
            Some(archive) => Self::read(meeting, face, archive.world()),
            None => Self::read(meeting, face, world),
        }
    }

    fn read(meeting: Id, face: Face, world: &dyn World) -> Option<Self> {
        let sitting = world.get::<Meeting>(meeting)?;
        let eye = Eye::at(face, meeting, world);
        let kind = kind(sitting);
        let rules = charter::in_force(sitting.date, world);
        let party = |party: &Option<Party>| party.as_ref().map(|party| eye.party(party));
        let process = world.process();
        let totals = roll::totals(meeting, face, rules.minimum_count, world);
        Some(Self {
            face,
            is_held: is_held(meeting, sitting, &totals, world),
            process: process.map(|process| process.title.as_str().to_owned()),
            body: process.and_then(|process| process.deciding_body.as_ref()).map(line),
            sitting: held(sitting, world),
            facilitator: party(&sitting.facilitator).map(|who| who.under(Function::Facilitates)),
            minutes_by: party(&sitting.minutes_by).map(|who| who.under(Function::TakesMinutes)),
            rules,
            attendance: roll::roll(meeting, rules.minimum_count, &eye, world),
            totals,
            uncovered: if kind == MeetingKind::Sitting {
                uncovered(sitting.date, world)
            } else {
                Vec::new()
            },
            groups: group_work::sharings(meeting, &eye, world),
            unrepresented: if kind == MeetingKind::Sitting {
                unrepresented(meeting, sitting.date, world)
            } else {
                Vec::new()
            },
            items: sittings::agenda(meeting, world)
                .into_iter()
                .map(|(id, found)| item(id, found, &rules, &eye, world))
                .collect(),
            elsewhere: talk::sections(meeting, None, rules.attribution, &eye, world),
            asked: group_work::asked(meeting, None, rules.attribution, &eye, world),
            recording: sitting.recording.as_ref().map(|name| (line(name), sitting.recording_start)),
            actions: tasks(meeting, &eye, world),
            owed: left::owed(meeting, world),
            annexes: left::annexes(meeting, world),
            observations: left::observations(meeting, &eye, world),
            previous: sitting.previous,
            corrections: sitting.corrections.as_ref().map(prose),
            reasons: sitting.reason.iter().flat_map(Reopenings::each).collect(),
            next: next(sitting, world),
            state: sitting.minutes_state(),
            days: (sitting.circulated, sitting.approved_on),
            since: since::since(meeting, face, world),
            revision: sitting.revision.map_or(1, |revision| revision.get()),
            digest: digest(meeting, world)?,
        })
    }
}

fn kind(meeting: &Meeting) -> MeetingKind {
    meeting.kind.unwrap_or(MeetingKind::Sitting)
}

/// A sitting that is only convened may have an hour, people invited, and excuses that came in.
fn is_held(id: Id, meeting: &Meeting, totals: &Totals, world: &dyn World) -> bool {
    meeting.end.is_some()
        || meeting.minutes_state() != MinutesState::Draft
        || totals.count.present > 0
        || !sittings::entries(id, world).is_empty()
        || world.of::<Poll>(id).next().is_some()
        || world.of::<Vote>(id).next().is_some()
}

fn held(meeting: &Meeting, world: &dyn World) -> Sitting {
    Sitting {
        number: meeting.number.get(),
        kind: kind(meeting),
        date: meeting.date,
        start: meeting.start,
        end: meeting.end,
        planned_start: meeting.planned_start,
        planned_end: meeting.planned_end,
        place: meeting.place.as_ref().map(line),
        mode: meeting.mode,
        convened: meeting.convened,
        convened_by: meeting.convened_by,
        short: match meeting.convened.map(|day| notice::standing(meeting, day, world)) {
            Some(notice::Notice::Short { given }) => Some((given, notice::notice(world))),
            _ => None,
        },
    }
}

fn item(id: Id, item: &AgendaItem, rules: &Charter, eye: &Eye<'_>, world: &dyn World) -> Item {
    Item {
        position: item.position.get(),
        title: item.title.as_str().to_owned(),
        minutes: item.minutes.map(|minutes| minutes.get()),
        taken_up: carry_over::taken_up(id, world)
            .into_iter()
            .filter_map(|from| taken_up(from, world))
            .collect(),
        materials: item.materials.as_ref().map(prose),
        presenter: item
            .presenter
            .as_ref()
            .map(|presenter| eye.party(presenter).under(Function::Presents)),
        question: item.question.as_ref().map(prose),
        state: item.state,
        asked: group_work::asked(item.meeting.id, Some(id), rules.attribution, eye, world),
        sections: talk::sections(item.meeting.id, Some(id), rules.attribution, eye, world),
        standing: ballot::standing(item.meeting.id, id, eye, world),
        ballot: ballot::ballot(item.meeting.id, id, eye, world),
        aside: ballot::aside(id, eye, world),
    }
}

fn taken_up(from: Id, world: &dyn World) -> Option<TakenUp> {
    let number = |meeting: Id| world.get::<Meeting>(meeting).map(|meeting| meeting.number.get());
    match world.record(from)? {
        Record::Agenda(item) => number(item.meeting.id).map(TakenUp::Item),
        Record::Entries(entry) => number(entry.meeting.id).map(TakenUp::Question),
        Record::Notes(note) => Some(TakenUp::Note(note.date)),
        _ => None,
    }
}

fn tasks(meeting: Id, eye: &Eye<'_>, world: &dyn World) -> Vec<Task> {
    let mut actions: Vec<(Id, &Action)> = world.of::<Action>(meeting).collect();
    // What has no term comes last.
    actions.sort_by_key(|(id, action)| (action.due.is_none(), action.due, *id));
    actions
        .into_iter()
        .map(|(_, action)| Task {
            text: action.text.as_str().to_owned(),
            item: action
                .item
                .and_then(|item| world.get::<AgendaItem>(item.id))
                .map(|item| item.position.get()),
            owner: action.owner.as_ref().map(|owner| eye.party(owner)),
            due: action.due,
        })
        .collect()
}

fn uncovered(day: NaiveDate, world: &dyn World) -> Vec<String> {
    mandates::uncovered(day, world)
        .into_iter()
        .map(|(_, lab): (Id, &Lab)| lab.label(world))
        .collect()
}

/// Nobody is told missing from a sheet that was not filled in.
fn unrepresented(meeting: Id, day: NaiveDate, world: &dyn World) -> Vec<String> {
    if sittings::count(meeting, world).present == 0 {
        return Vec::new();
    }
    let mut labs: Vec<(Id, &Lab)> = world.all::<Lab>().collect();
    labs.sort_by(|a, b| a.1.code.cmp(&b.1.code));
    labs.retain(|(id, _)| {
        !mandates::holding(*id, day, world).is_empty()
            && !seats::is_represented(*id, meeting, world)
    });
    labs.into_iter().map(|(_, lab)| lab.label(world)).collect()
}

fn next(sitting: &Meeting, world: &dyn World) -> Option<Sitting> {
    let later = |other: &&Meeting| {
        kind(other) == kind(sitting) && (other.date, other.number) > (sitting.date, sitting.number)
    };
    let series = sittings::series(world).into_iter().map(|(_, meeting)| meeting);
    series
        .filter(later)
        .min_by_key(|other| (other.date, other.number))
        .map(|meeting| held(meeting, world))
}

fn line(line: &Line) -> String {
    line.as_str().to_owned()
}

fn prose(prose: &Prose) -> String {
    prose.as_str().to_owned()
}

#[cfg(test)]
mod tests;
