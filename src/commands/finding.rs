//! Finding: any record of the table by a few letters, or the rows of the screen. Keeps out: how
//! likeness is measured.

use crate::domain::{Id, Kind, Meeting, Record, World, mapping};
use crate::flow::{Act, Body, Command, Ctx, Layer, Offer, Outcome, Room};
use crate::kit::LineEdit;
use crate::say;
use crate::text::Sentence;

pub(super) const ROWS: &[Command] = &[
    Command { name: "find", scopes: &["global"], hint: 91, run: find, ..Command::ROW },
    Command { name: "filter", scopes: &["list"], hint: 92, run: filter, ..Command::ROW },
    Command { name: "pick", scopes: &["map", "scores"], hint: 92, run: pick, ..Command::ROW },
];

/// The room in which a kind of record is at home.
pub(super) const fn home(kind: Kind) -> Room {
    match kind {
        Kind::Stakeholders | Kind::Ratings | Kind::Links => Room::Stakeholders,
        Kind::Contacts => Room::Contacts,
        Kind::People => Room::People,
        Kind::Labs | Kind::Representatives => Room::Labs,
        Kind::Meetings => Room::Sittings,
        Kind::Agenda | Kind::Entries | Kind::Attendance | Kind::Votes | Kind::Polls => Room::Live,
        Kind::Groups => Room::Groups,
        Kind::Questions | Kind::Turns => Room::Registers,
        Kind::Proposals | Kind::Opinions | Kind::Recusals => Room::Proposals,
        Kind::Answers | Kind::Indicators | Kind::Selections => Room::Decision,
        Kind::Actions | Kind::Notes => Room::FollowUp,
        Kind::Criteria | Kind::Comparisons => Room::Criteria,
        Kind::Reports => Room::Labs,
        Kind::Observations => Room::Sittings,
        Kind::Carried | Kind::Attachments => Room::Registers,
        Kind::Phrases
        | Kind::Commitments
        | Kind::Process
        | Kind::Rules
        | Kind::Approvals
        | Kind::Rounds
        | Kind::Scores => Room::Registers,
        Kind::Budgets | Kind::Projects => Room::Budget,
        Kind::Draws | Kind::Candidates => Room::Draws,
        Kind::Ballots => Room::Registers,
        Kind::Consensus | Kind::Copies | Kind::Offices | Kind::Origins | Kind::Withheld => {
            Room::Registers
        }
        Kind::Needs | Kind::Courses => Room::Training,
        Kind::Editions | Kind::Enrolments => Room::CourseCalendar,
        Kind::Territories | Kind::Assignments => Room::Territories,
        Kind::Facilitators => Room::Facilitators,
        Kind::Surveys | Kind::Themes | Kind::Codings => Room::Surveys,
        Kind::Conventions => Room::Conventions,
        Kind::Plans => Room::Plans,
        Kind::Areas => Room::Registers,
    }
}

/// The record to select in the room where `id` is at home: itself, or what it is a part of.
fn target(id: Id, kind: Kind, world: &dyn World) -> Id {
    let whole = match kind {
        Kind::Links => Kind::Stakeholders,
        // Whoever was merged is in no list: the one that stayed is.
        Kind::Stakeholders => return mapping::kept(id, world),
        Kind::Opinions | Kind::Answers | Kind::Indicators | Kind::Recusals => Kind::Proposals,
        Kind::Comparisons => Kind::Criteria,
        Kind::Reports => Kind::Labs,
        Kind::Observations => Kind::Meetings,
        Kind::Enrolments => Kind::Editions,
        Kind::Codings => Kind::Surveys,
        Kind::Process
        | Kind::Ratings
        | Kind::Contacts
        | Kind::People
        | Kind::Labs
        | Kind::Representatives
        | Kind::Rules
        | Kind::Meetings
        | Kind::Agenda
        | Kind::Attendance
        | Kind::Groups
        | Kind::Questions
        | Kind::Proposals
        | Kind::Entries
        | Kind::Turns
        | Kind::Phrases
        | Kind::Votes
        | Kind::Polls
        | Kind::Actions
        | Kind::Criteria
        | Kind::Approvals
        | Kind::Rounds
        | Kind::Scores
        | Kind::Commitments
        | Kind::Notes
        | Kind::Carried
        | Kind::Attachments
        | Kind::Selections
        | Kind::Consensus
        | Kind::Copies
        | Kind::Offices
        | Kind::Origins
        | Kind::Withheld
        | Kind::Needs
        | Kind::Conventions
        | Kind::Courses
        | Kind::Editions
        | Kind::Territories
        | Kind::Facilitators
        | Kind::Assignments
        | Kind::Plans
        | Kind::Surveys
        | Kind::Areas
        | Kind::Themes
        | Kind::Budgets
        | Kind::Projects
        | Kind::Ballots
        | Kind::Draws
        | Kind::Candidates => return id,
    };
    let mut found = id;
    if let Some(record) = world.record(id) {
        record.ties(&mut |other, _| {
            if found == id && world.record(other).is_some_and(|record| record.kind() == whole) {
                found = other;
            }
        });
    }
    found
}

/// The label of a record and what else it is found by: the names a stakeholder had, the one that a
/// merged one leads to.
fn known_as(record: &Record, ctx: &Ctx<'_>) -> String {
    let label = record.label(ctx.world());
    let Record::Stakeholders(stakeholder) = record else { return label };
    match stakeholder.merged_into {
        Some(into) => format!(
            "{label} {} {}",
            ctx.session.look.arrow(),
            name(mapping::kept(into.id, ctx.world()), ctx)
        ),
        None => stakeholder.names().collect::<Vec<_>>().join(" / "),
    }
}

fn name(id: Id, ctx: &Ctx<'_>) -> String {
    ctx.world().label(id)
}

/// Whether a record is called by a sentence that was said, which may hold the name of any other.
const fn is_said(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Entries | Kind::Notes | Kind::Observations | Kind::Contacts | Kind::Answers
    )
}

/// What a record is, and of which sitting where it is part of one.
fn placed(one: &str, id: Id, record: &Record, ctx: &Ctx<'_>) -> String {
    let part = record.kind() != Kind::Meetings;
    let sitting = record.sitting(id, ctx.world()).filter(|_| part);
    match sitting.and_then(|sitting| ctx.world().get::<Meeting>(sitting)) {
        Some(sitting) => {
            ctx.tell(&say!("find-in-sitting", kind = one, number = sitting.number.get()))
        }
        None => one.to_owned(),
    }
}

fn find(ctx: &Ctx<'_>, _: &str) -> Outcome {
    // Marks and ratings carry only the names of others, and would bury them.
    let kinds = Kind::ALL.iter().copied().filter(|kind| {
        !matches!(
            kind,
            Kind::Scores
                | Kind::Consensus
                | Kind::Copies
                | Kind::Ratings
                | Kind::Ballots
                | Kind::Attendance
                | Kind::Votes
                | Kind::Polls
                | Kind::Turns
        )
    });
    let offers = kinds.flat_map(|kind| {
        let one = ctx.tell(&Sentence::new(format!("kind-one-{kind}")));
        ctx.world().every(kind).map(move |(id, record)| {
            let offer = Offer::new(id, known_as(record, ctx)).hinted(placed(&one, id, record, ctx));
            if is_said(kind) { offer.behind() } else { offer }
        })
    });
    Ok(vec![Act::Open(Layer::choose(ctx.tell(&say!("find-title")), offers, |ctx, id| {
        let Some(kind) = ctx.world().record(*id).map(Record::kind) else { return Ok(Vec::new()) };
        Ok(vec![Act::Find(home(kind), target(*id, kind, ctx.world()))])
    }))])
}

/// What a room without a list is about, chosen by a few letters.
fn pick(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let offers: Vec<Offer<Id>> = if ctx.room == Room::Map {
        mapping::actors(ctx.world())
            .map(|(id, actor)| Offer::new(id, actor.names().collect::<Vec<_>>().join(" / ")))
            .collect()
    } else {
        ctx.world()
            .every(Kind::Proposals)
            .map(|(id, record)| Offer::new(id, record.label(ctx.world())))
            .collect()
    };
    Ok(vec![Act::Open(Layer::choose(ctx.tell(&say!("find-title")), offers, |_, id| {
        Ok(vec![Act::Select((*id).into())])
    }))])
}

fn filter(ctx: &Ctx<'_>, _: &str) -> Outcome {
    // A new filter takes the place of the one that holds: letters are not put behind it.
    let layer = Layer::new(Body::Filter(LineEdit::new("")), |_, _| Ok(Vec::new()));
    let clear = (!ctx.query.is_empty()).then_some(Act::Back);
    Ok(clear.into_iter().chain([Act::Open(layer.at_foot())]).collect())
}
