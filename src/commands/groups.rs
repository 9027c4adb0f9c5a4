//! Work in groups by one key: move people, say who reports, take down answers. Keeps out: putting
//! groups together (see `methods`).

use super::live::{current, writable};
use super::selected::nothing_selected;
use crate::deeds::group_latecomers::place_latecomers;
use crate::deeds::group_making::bounded;
use crate::deeds::group_members::{self as members, Moved};
use crate::domain::{Group, Id, Kind, Party, Question};
use crate::flow::{
    Act, Arguments, Body, Command, Ctx, GroupsMessage, Layer, Message, Notice, Offer, Outcome,
    RowId,
};
use crate::forms::{RecordForm, answer, label_of};
use crate::kit::{Field, FieldKind, FormState};
use crate::ledger::Refusal;
use crate::readings::groups::{last_plan, questions};
use crate::say;
use crate::screens::{Hand, hand};
use crate::text::Sentence;

const REPLIES: &[&str] = &["1", "2", "3", "4", "5", "6", "7", "8", "9", "beside"];

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "reply",
        scopes: &["groups"],
        arguments: Arguments::OneOf(REPLIES),
        hint: 1,
        run: reply,
        ..Command::ROW
    },
    Command {
        name: "question-add",
        scopes: &["groups"],
        hint: 3,
        run: question_add,
        ..Command::ROW
    },
    Command { name: "people", scopes: &["groups"], hint: 4, run: people, ..Command::ROW },
    Command {
        name: "group-shift",
        scopes: &["groups"],
        arguments: Arguments::OneOf(&["next", "previous"]),
        hint: 5,
        run: shift,
        ..Command::ROW
    },
    Command { name: "group-send", scopes: &["groups"], run: send, ..Command::ROW },
    Command { name: "group-join", scopes: &["groups"], run: join, ..Command::ROW },
    Command { name: "group-leave", scopes: &["groups"], run: leave, ..Command::ROW },
    Command { name: "rapporteur", scopes: &["groups"], hint: 6, run: rapporteur, ..Command::ROW },
    Command { name: "latecomers", scopes: &["groups"], hint: 7, run: late, ..Command::ROW },
];

/// The group under the hand.
fn group<'a>(ctx: &Ctx<'a>) -> Result<(Id, &'a Group), Refusal> {
    let id = hand(ctx).and_then(|hand| hand.group()).ok_or_else(members::no_group)?;
    ctx.world().get::<Group>(id).map(|group| (id, group)).ok_or_else(members::no_group)
}

/// The person under the hand, with the group.
fn member<'a>(ctx: &Ctx<'a>) -> Result<(Id, &'a Group, Party), Refusal> {
    match hand(ctx) {
        Some(Hand::Member(id, party)) => ctx
            .world()
            .get::<Group>(id)
            .map(|group| (id, group, party))
            .ok_or_else(nothing_selected),
        _ => Err(members::no_member()),
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
    Ok(vec![Act::Tell(Message::Groups(GroupsMessage::TogglePeople))])
}

/// The act that moves somebody, and the hand with them.
fn moved(moved: Moved, party: Party) -> Vec<Act> {
    vec![Act::Commit(moved.draft), Act::Select(RowId::Member(moved.to, party))]
}

/// The person under the hand goes to the group after or before, from the last to the first.
fn shift(ctx: &Ctx<'_>, way: &str) -> Outcome {
    let (id, _, party) = member(ctx)?;
    Ok(moved(members::shift(id, &party, way == "next", ctx.world())?, party))
}

/// The person under the hand goes to a group that is chosen.
fn send(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, group, party) = member(ctx)?;
    let others =
        members::round_of(group, ctx.world()).into_iter().filter(|(other, _)| *other != id);
    let offers = others.map(|(id, group)| group_offer(id, group, ctx));
    let title = ctx.tell(&say!("group-send-title", name = party.shown(ctx.world())));
    Ok(vec![Act::Open(Layer::choose(title, offers, move |ctx, to| {
        Ok(moved(members::send(id, *to, &party, ctx.world())?, party.clone()))
    }))])
}

fn group_offer(id: Id, group: &Group, ctx: &Ctx<'_>) -> Offer<Id> {
    let label = crate::domain::Rules::label(group, ctx.world());
    Offer::new(id, label).hinted(group.members.0.len().to_string())
}

fn person_offer(id: Id, ctx: &Ctx<'_>) -> Offer<Id> {
    let person = ctx.world().get::<crate::domain::Person>(id);
    let hint =
        person.and_then(|person| person.organisation.as_ref()).map(|name| name.as_str().to_owned());
    Offer::new(id, ctx.world().label(id)).hinted(hint.unwrap_or_default())
}

/// Somebody who is present and in no group of the round joins the one under the hand.
fn join(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, group) = group(ctx)?;
    let free = members::free(group, ctx.world()).into_iter();
    let offers: Vec<Offer<Id>> = free.map(|person| person_offer(person, ctx)).collect();
    if offers.is_empty() {
        return Err(members::all_in_groups());
    }
    let title = ctx.tell(&say!("group-join-title", group = group.short()));
    Ok(vec![Act::Open(Layer::choose(title, offers, move |ctx, person| {
        let party = Party::Known(*person);
        let draft = members::join(id, party.clone(), ctx.world())?;
        Ok(moved(Moved { draft, to: id }, party))
    }))])
}

fn leave(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, _, party) = member(ctx)?;
    Ok(vec![Act::Commit(members::leave(id, &party, ctx.world())?)])
}

/// Who is under the hand reports, or no longer; on a group somebody in it is chosen.
fn rapporteur(ctx: &Ctx<'_>, _: &str) -> Outcome {
    if let Ok((id, group, party)) = member(ctx) {
        let reports = Some(party).filter(|party| group.rapporteur.as_ref() != Some(party));
        return Ok(vec![Act::Commit(members::rapporteur(id, reports, ctx.world())?)]);
    }
    let (id, group) = group(ctx)?;
    let members = group.members.0.iter();
    let offers = members.map(|party| Offer::new(party.clone(), party.shown(ctx.world())));
    let title = ctx.tell(&say!("group-rapporteur-title", group = group.short()));
    Ok(vec![Act::Open(Layer::choose(title, offers, move |ctx, party| {
        Ok(vec![Act::Commit(members::rapporteur(id, Some(party.clone()), ctx.world())?)])
    }))])
}

/// Whoever came after the groups were made goes to the smallest ones; where tables change, from which
/// round on is asked.
fn late(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let sitting = ctx.session.sitting;
    let none = ["", ""];
    let done = place_latecomers(None, none, sitting, ctx.world(), &ctx.caller())?;
    let (meeting, _) = writable(ctx)?;
    let rounds = last_plan(meeting, ctx.world());
    let Some(first) = rounds.first().filter(|_| rounds.len() > 1) else {
        return Ok(vec![Act::Commit(done.draft)]);
    };
    let field = |name: &'static str, help: &Sentence| {
        Field::new(name, label_of(name, ctx), FieldKind::Line).help(ctx.tell(help))
    };
    let fields = vec![
        field("round", &say!("groups-help-from")).required(),
        field("apart", &say!("groups-help-apart")),
        field("together", &say!("groups-help-together")),
    ];
    let initial = [("round".to_owned(), first.to_string())];
    let form = FormState::new(ctx.tell(&say!("latecomers-title")), fields, &initial);
    let layer = Layer::new(Body::Form(form), move |ctx, answers| {
        let text = |name: &str| answers.get(name).map(|text| text.trim()).unwrap_or_default();
        let round = Some(bounded("round", text("round"), 1, 99)?);
        let wished = [text("apart"), text("together")];
        let (world, by) = (ctx.world(), ctx.caller());
        let done = place_latecomers(round, wished, sitting, world, &by)?;
        let told = done.remarks.into_iter().map(|told| Act::Say(Notice::bad(told, None)));
        Ok(std::iter::once(Act::Commit(done.draft)).chain(told).collect())
    });
    Ok(vec![Act::Open(layer.at_foot())])
}
