//! Work in groups by one key: move people, say who reports, take down answers. Keeps out: putting
//! groups together (see `methods`).

use super::listing::nothing_selected;
use super::live::{current, writable};
use crate::domain::{Group, Id, Kind, Party, Question, World};
use crate::flow::{Act, Arguments, Body, Command, Ctx, Layer, Outcome};
use crate::forms::{RecordForm, answer};
use crate::kit::{PickItem, PickerState};
use crate::ledger::{Change, Draft, Refusal, replace};
use crate::readings::groups::{groups, latecomers, present, questions};
use crate::say;
use crate::screens::{Hand, hand};

const REPLIES: &[&str] = &["1", "2", "3", "4", "5", "6", "7", "8", "9", "beside"];

pub const ROWS: &[Command] = &[
    Command {
        name: "reply",
        scopes: &["groups"],
        arguments: Arguments::OneOf(REPLIES),
        hint: 1,
        run: reply,
    },
    Command {
        name: "question-add",
        scopes: &["groups"],
        arguments: Arguments::None,
        hint: 3,
        run: question_add,
    },
    Command {
        name: "people",
        scopes: &["groups"],
        arguments: Arguments::None,
        hint: 4,
        run: people,
    },
    Command {
        name: "group-shift",
        scopes: &["groups"],
        arguments: Arguments::OneOf(&["next", "previous"]),
        hint: 5,
        run: shift,
    },
    Command {
        name: "group-send",
        scopes: &["groups"],
        arguments: Arguments::None,
        hint: 0,
        run: send,
    },
    Command {
        name: "group-join",
        scopes: &["groups"],
        arguments: Arguments::None,
        hint: 0,
        run: join,
    },
    Command {
        name: "group-leave",
        scopes: &["groups"],
        arguments: Arguments::None,
        hint: 0,
        run: leave,
    },
    Command {
        name: "rapporteur",
        scopes: &["groups"],
        arguments: Arguments::None,
        hint: 6,
        run: rapporteur,
    },
    Command {
        name: "latecomers",
        scopes: &["groups"],
        arguments: Arguments::None,
        hint: 7,
        run: late,
    },
];

fn no_group() -> Refusal {
    Refusal::new(say!("refused-no-group"), Some(say!("refused-no-group-hint")))
}

fn no_member() -> Refusal {
    Refusal::new(say!("refused-no-member"), Some(say!("refused-no-member-hint")))
}

/// The group under the hand.
fn group<'a>(ctx: &Ctx<'a>) -> Result<(Id, &'a Group), Refusal> {
    let id = hand(ctx).and_then(|hand| hand.group()).ok_or_else(no_group)?;
    ctx.world().get::<Group>(id).map(|group| (id, group)).ok_or_else(no_group)
}

/// The person under the hand, with the group.
fn member<'a>(ctx: &Ctx<'a>) -> Result<(Id, &'a Group, Party), Refusal> {
    match hand(ctx) {
        Some(Hand::Member(id, party)) => ctx
            .world()
            .get::<Group>(id)
            .map(|group| (id, group, party))
            .ok_or_else(nothing_selected),
        _ => Err(no_member()),
    }
}

/// The line for an answer of the group under the hand.
fn reply(ctx: &Ctx<'_>, which: &str) -> Outcome {
    let (meeting, _) = writable(ctx)?;
    let hand = hand(ctx)
        .ok_or_else(|| Refusal::new(say!("refused-no-work"), Some(say!("refused-no-work-hint"))))?;
    let question = match which.parse::<i64>() {
        Ok(position) => {
            Some(Question::at(meeting, &position.to_string(), ctx.world()).ok_or_else(|| {
                Refusal::new(
                    say!("refused-no-question", number = position),
                    Some(say!("refused-no-question-hint")),
                )
            })?)
        }
        Err(_) => None,
    };
    let own = hand.group().and_then(|id| ctx.world().get::<Group>(id));
    let item = own.and_then(|group| group.item).map(|item| item.id);
    let item = item.or_else(|| current(meeting, ctx.world()).map(|(id, _)| id));
    Ok(vec![Act::Open(answer(hand.group(), question, meeting, item, ctx))])
}

/// A question of the sitting, after those there are, under the item the table is on.
fn question_add(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (meeting, _) = writable(ctx)?;
    let last =
        questions(meeting, ctx.world()).last().map_or(0, |(_, question)| question.position.get());
    let item = current(meeting, ctx.world()).map(|(id, _)| id.to_string()).unwrap_or_default();
    let form = RecordForm::new(Kind::Questions)
        .with("meeting", meeting.to_string())
        .with("position", (last + 1).to_string())
        .with("item", item)
        .only(&["text", "item", "round", "quadrant"])
        .at_foot();
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

fn people(_: &Ctx<'_>, _: &str) -> Outcome {
    Ok(vec![Act::Cue("people", String::new())])
}

/// A group without somebody, who then neither reports nor hosts there.
fn without(group: &Group, party: &Party) -> Group {
    let mut after = group.clone();
    after.members.0.retain(|other| other != party);
    after.rapporteur = after.rapporteur.filter(|other| other != party);
    after.host = after.host.filter(|other| other != party);
    after
}

fn with(group: &Group, party: Party) -> Group {
    let mut after = group.clone();
    after.members.0.push(party);
    after
}

/// The act that moves somebody to another group, and the hand with them.
fn moved(from: (Id, &Group), to: (Id, &Group), party: Party, ctx: &Ctx<'_>) -> Vec<Act> {
    let label = say!("edit-group-moved", name = party.shown(ctx.book()), group = to.1.short());
    let changes = vec![
        replace(from.0, without(from.1, &party), ctx.book()),
        replace(to.0, with(to.1, party.clone()), ctx.book()),
    ];
    vec![Act::Commit(Draft::act(label, changes)), Act::Select(Hand::Member(to.0, party).row())]
}

/// The groups of the same round, in their order.
fn round_of<'a>(group: &Group, world: &'a dyn World) -> Vec<(Id, &'a Group)> {
    groups(group.meeting.id, world)
        .into_iter()
        .filter(|(_, other)| other.round == group.round)
        .collect()
}

/// The person under the hand goes to the group after or before, from the last to the first.
fn shift(ctx: &Ctx<'_>, way: &str) -> Outcome {
    let (id, group, party) = member(ctx)?;
    let tables = round_of(group, ctx.world());
    let here = tables.iter().position(|(other, _)| *other == id).unwrap_or(0);
    let there =
        if way == "next" { here + 1 } else { here + tables.len() - 1 } % tables.len().max(1);
    let to = tables.get(there).filter(|(other, _)| *other != id);
    let to = to.ok_or_else(|| {
        Refusal::new(say!("refused-one-group"), Some(say!("refused-one-group-hint")))
    })?;
    Ok(moved((id, group), *to, party, ctx))
}

/// The person under the hand goes to a group that is chosen.
fn send(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, group, party) = member(ctx)?;
    let others = round_of(group, ctx.world()).into_iter().filter(|(other, _)| *other != id);
    let items = others.map(|(id, group)| group_item(id, group, ctx)).collect();
    let title = ctx.tell(&say!("group-send-title", name = party.shown(ctx.book())));
    Ok(vec![Act::Open(Layer::new(
        Body::Picker(PickerState::new(title, items)),
        move |ctx, answers| {
            let to = answers.get("chosen").and_then(|chosen| chosen.parse::<Id>().ok());
            let found = |id: Id| ctx.world().get::<Group>(id).map(|group| (id, group));
            let (Some(from), Some(to)) = (found(id), to.and_then(found)) else {
                return Ok(Vec::new());
            };
            Ok(moved(from, to, party.clone(), ctx))
        },
    ))])
}

fn group_item(id: Id, group: &Group, ctx: &Ctx<'_>) -> PickItem {
    let label = crate::domain::Rules::label(group, ctx.book());
    PickItem { id: id.to_string(), label, hint: group.members.0.len().to_string() }
}

fn people_item(id: Id, ctx: &Ctx<'_>) -> PickItem {
    let person = ctx.world().get::<crate::domain::Person>(id);
    let hint =
        person.and_then(|person| person.organisation.as_ref()).map(|name| name.as_str().to_owned());
    let label = ctx.world().record(id).map(|record| record.label(ctx.book())).unwrap_or_default();
    PickItem { id: id.to_string(), label, hint: hint.unwrap_or_default() }
}

/// Somebody who is present and in no group of the round joins the one under the hand.
fn join(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, group) = group(ctx)?;
    let tables = round_of(group, ctx.world());
    let free = present(group.meeting.id, ctx.world())
        .into_iter()
        .filter(|person| !tables.iter().any(|(_, g)| g.holds(*person)));
    let items: Vec<PickItem> = free.map(|person| people_item(person, ctx)).collect();
    if items.is_empty() {
        return Err(Refusal::new(
            say!("refused-all-in-groups"),
            Some(say!("refused-all-in-groups-hint")),
        ));
    }
    let title = ctx.tell(&say!("group-join-title", group = group.short()));
    Ok(vec![Act::Open(Layer::new(
        Body::Picker(PickerState::new(title, items)),
        move |ctx, answers| {
            let person = answers.get("chosen").and_then(|chosen| chosen.parse::<Id>().ok());
            let (Some(person), Some(group)) = (person, ctx.world().get::<Group>(id)) else {
                return Ok(Vec::new());
            };
            let party = Party::Known(person);
            let label =
                say!("edit-group-moved", name = party.shown(ctx.book()), group = group.short());
            let change = replace(id, with(group, party.clone()), ctx.book());
            Ok(vec![
                Act::Commit(Draft::act(label, vec![change])),
                Act::Select(Hand::Member(id, party).row()),
            ])
        },
    ))])
}

fn leave(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, group, party) = member(ctx)?;
    let label = say!("edit-group-left", name = party.shown(ctx.book()), group = group.short());
    let change = replace(id, without(group, &party), ctx.book());
    Ok(vec![Act::Commit(Draft::act(label, vec![change]))])
}

/// Who is under the hand reports, or no longer; on a group somebody in it is chosen.
fn rapporteur(ctx: &Ctx<'_>, _: &str) -> Outcome {
    if let Ok((id, group, party)) = member(ctx) {
        let reports = Some(party).filter(|party| group.rapporteur.as_ref() != Some(party));
        return Ok(vec![reporting(id, group, reports, ctx)]);
    }
    let (id, group) = group(ctx)?;
    let items: Vec<PickItem> = group
        .members
        .0
        .iter()
        .map(|party| PickItem {
            id: String::from(party.clone()),
            label: party.shown(ctx.book()),
            hint: String::new(),
        })
        .collect();
    let title = ctx.tell(&say!("group-rapporteur-title", group = group.short()));
    Ok(vec![Act::Open(Layer::new(
        Body::Picker(PickerState::new(title, items)),
        move |ctx, answers| {
            let party =
                answers.get("chosen").and_then(|chosen| Party::try_from(chosen.clone()).ok());
            let (Some(party), Some(group)) = (party, ctx.world().get::<Group>(id)) else {
                return Ok(Vec::new());
            };
            Ok(vec![reporting(id, group, Some(party), ctx)])
        },
    ))])
}

fn reporting(id: Id, group: &Group, reports: Option<Party>, ctx: &Ctx<'_>) -> Act {
    let label = match &reports {
        Some(party) => {
            say!("edit-rapporteur", name = party.shown(ctx.book()), group = group.short())
        }
        None => say!("edit-no-rapporteur", group = group.short()),
    };
    let after = Group { rapporteur: reports, ..group.clone() };
    Act::Commit(Draft::act(label, vec![replace(id, after, ctx.book())]))
}

/// Whoever came after the groups were made goes to the smallest ones.
fn late(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (meeting, _) = writable(ctx)?;
    if groups(meeting, ctx.world()).is_empty() {
        return Err(no_group());
    }
    let placed = latecomers(meeting, ctx.world());
    if placed.is_empty() {
        return Err(Refusal::new(
            say!("refused-all-in-groups"),
            Some(say!("refused-all-in-groups-hint")),
        ));
    }
    let mut changes: Vec<Change> = Vec::new();
    for (id, group) in groups(meeting, ctx.world()) {
        let new = placed.iter().filter(|(_, to)| *to == id);
        let after =
            new.fold(group.clone(), |group, (person, _)| with(&group, Party::Known(*person)));
        if after != *group {
            changes.push(replace(id, after, ctx.book()));
        }
    }
    Ok(vec![Act::Commit(Draft::act(say!("edit-latecomers", count = placed.len()), changes))])
}
