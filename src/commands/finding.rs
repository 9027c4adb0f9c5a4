//! Finding: any record of the table by a few letters, or the rows of the screen. Keeps out: how likeness is measured.

use crate::domain::{Id, Kind, World, mapping};
use crate::flow::{Act, Arguments, Body, Command, Ctx, Layer, Outcome, Room};
use crate::kit::LineEdit;
use crate::kit::{PickItem, PickerState};
use crate::say;
use crate::text::Sentence;

pub const ROWS: &[Command] = &[
    Command { name: "find", scopes: &["global"], arguments: Arguments::None, hint: 91, run: find },
    Command { name: "filter", scopes: &["list"], arguments: Arguments::None, hint: 92, run: filter },
    Command { name: "pick", scopes: &["map", "scores"], arguments: Arguments::None, hint: 92, run: pick },
];

/// The room in which a kind of record is at home.
pub const fn home(kind: Kind) -> Room {
    match kind {
        Kind::Stakeholders | Kind::Ratings | Kind::Contacts | Kind::Links => Room::Stakeholders,
        Kind::People => Room::People,
        Kind::Labs | Kind::Representatives => Room::Labs,
        Kind::Meetings => Room::Sittings,
        Kind::Groups | Kind::Questions | Kind::Turns => Room::Registers,
        Kind::Agenda | Kind::Entries | Kind::Attendance | Kind::Votes => Room::Live,
        Kind::Proposals | Kind::Opinions | Kind::Answers | Kind::Indicators | Kind::Recusals => Room::Proposals,
        Kind::Reports => Room::Labs,
        Kind::Observations => Room::Sittings,
        Kind::Notes | Kind::Carried | Kind::Attachments => Room::Registers,
        Kind::Phrases
        | Kind::Commitments
        | Kind::Process
        | Kind::Rules
        | Kind::Actions
        | Kind::Criteria
        | Kind::Rounds
        | Kind::Scores => Room::Registers,
    }
}

/// The record to select in the room where `id` is at home: itself, or what it is a part of.
fn target(id: Id, kind: Kind, world: &dyn World) -> Id {
    let whole = match kind {
        Kind::Links | Kind::Contacts => Kind::Stakeholders,
        Kind::Opinions | Kind::Answers | Kind::Indicators | Kind::Recusals => Kind::Proposals,
        Kind::Reports => Kind::Labs,
        Kind::Observations => Kind::Meetings,
        _ => return id,
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

fn find(ctx: &Ctx<'_>, _: &str) -> Outcome {
    // Marks and ratings carry only the names of others, and would bury them.
    let kinds = Kind::ALL
        .iter()
        .copied()
        .filter(|kind| !matches!(kind, Kind::Scores | Kind::Ratings | Kind::Attendance | Kind::Votes | Kind::Turns));
    let items = kinds
        .flat_map(|kind| {
            let hint = ctx.tell(&Sentence::new(format!("kind-one-{kind}")));
            ctx.world().every(kind).map(move |(id, record)| PickItem {
                id: id.to_string(),
                label: record.label(ctx.book()),
                hint: hint.clone(),
            })
        })
        .collect();
    let picker = PickerState::new(ctx.tell(&say!("find-title")), items);
    Ok(vec![Act::Open(Layer::new(Body::Picker(picker), |ctx, answers| {
        let id = answers.get("chosen").and_then(|id| id.parse::<Id>().ok());
        let found = id.and_then(|id| ctx.world().record(id).map(|record| (id, record.kind())));
        let Some((id, kind)) = found else { return Ok(Vec::new()) };
        Ok(vec![Act::Find(home(kind), target(id, kind, ctx.world()))])
    }))])
}

/// What a room without a list is about, chosen by a few letters.
fn pick(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let item = |id: Id, label: String| PickItem { id: id.to_string(), label, hint: String::new() };
    let items = if ctx.room == Room::Map {
        mapping::actors(ctx.world()).map(|(id, actor)| item(id, actor.name.as_str().to_owned())).collect()
    } else {
        ctx.world().every(Kind::Proposals).map(|(id, record)| item(id, record.label(ctx.book()))).collect()
    };
    let picker = PickerState::new(ctx.tell(&say!("find-title")), items);
    Ok(vec![Act::Open(Layer::new(Body::Picker(picker), |_, answers| {
        Ok(answers.get("chosen").map(|id| Act::Select(id.clone())).into_iter().collect())
    }))])
}

fn filter(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let layer = Layer::new(Body::Filter(LineEdit::new(&ctx.query)), |_, _| Ok(Vec::new()));
    Ok(vec![Act::Open(layer.at_foot())])
}
