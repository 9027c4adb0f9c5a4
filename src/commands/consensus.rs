//! The consensus check: what holds before it, then one key for how it came out. Keeps out: votes.

use super::voting::{at_hand, cast_as, decision, entry, fallen, item_of, minute};
use crate::deeds::wording;
use crate::domain::{
    AgendaItem, Choice, ConsensusMethod, Datum, EntryKind, Id, Kind, Moment, World,
};
use crate::flow::{Act, Answers, Arguments, Body, Command, Ctx, Layer, Outcome};
use crate::forms::{RecordForm, label_of, parties};
use crate::kit::{Field, FieldKind, FormState, PageLine, PageState, PickItem, PickerState, Role};
use crate::ledger::{Change, Draft, Refusal};
use crate::readings::AtHand;
use crate::say;
use crate::screens;

/// The scope of the check, whose keys hold while it is open.
const SCOPE: &str = "check";

const OUTCOMES: &[&str] = &["consensus", "reservations", "none"];

pub const ROWS: &[Command] = &[
    Command {
        name: "consensus-check",
        scopes: &["live"],
        arguments: Arguments::None,
        hint: 3,
        run: check,
    },
    Command {
        name: "consensus",
        scopes: &[SCOPE],
        arguments: Arguments::OneOf(OUTCOMES),
        hint: 1,
        run: outcome,
    },
    Command {
        name: "put-to-vote",
        scopes: &[SCOPE],
        arguments: Arguments::None,
        hint: 4,
        run: |_, _| Ok(vec![Act::Close, Act::Run("vote".to_owned(), String::new())]),
    },
    Command {
        name: "stand-aside",
        scopes: &[SCOPE],
        arguments: Arguments::None,
        hint: 5,
        run: aside,
    },
];

fn check(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let vote = at_hand(ctx)?;
    undecided(&vote, ctx)?;
    minute(&vote, ctx)?;
    let mut lines = Vec::new();
    let item = ctx.world().get::<AgendaItem>(vote.item);
    if let Some(question) = item.and_then(|item| item.question.as_ref()) {
        lines.extend(question.as_str().lines().map(|line| PageLine::styled(line, Role::Accent)));
        lines.push(PageLine::blank());
    }
    lines.extend(screens::before_decision(&vote.count, ctx));
    let recused: Vec<String> = vote
        .count
        .voices
        .iter()
        .filter(|voice| voice.choice == Some(Choice::Recused))
        .filter_map(|voice| ctx.world().record(voice.person).map(|record| record.label(ctx.book())))
        .collect();
    if !recused.is_empty() {
        lines.push(PageLine::plain(ctx.tell(&say!("check-recused", names = recused.join(", ")))));
    }
    lines.push(PageLine::blank());
    lines.extend(keys(ctx));
    let body = Body::Page(
        ctx.tell(&say!("check-title", item = item_of(&vote, ctx))),
        PageState::new(lines),
    );
    Ok(vec![Act::Open(Layer::new(body, |_, _| Ok(Vec::new())).under(SCOPE))])
}

/// What can be answered, each with the key that answers it.
fn keys(ctx: &Ctx<'_>) -> Vec<PageLine> {
    let offered = OUTCOMES
        .iter()
        .map(|outcome| ("consensus", *outcome))
        .chain([("stand-aside", ""), ("put-to-vote", "")]);
    offered
        .filter_map(|(name, argument)| {
            let command = ctx.commands.iter().find(|command| command.name == name)?;
            let key =
                ctx.keymap.reach(&[SCOPE], name, argument).first()?.shown(ctx.session.look.unicode);
            Some(PageLine::entry(key, ctx.tell(&command.doc(argument)), 6))
        })
        .collect()
}

/// Refuses a second decision on an item that was voted on.
fn undecided(vote: &AtHand, ctx: &Ctx<'_>) -> Result<(), Refusal> {
    if vote.count.poll.is_some() {
        let what = say!("refused-decided", item = item_of(vote, ctx));
        return Err(Refusal::new(what, Some(say!("refused-poll-hint"))));
    }
    Ok(())
}

fn outcome(ctx: &Ctx<'_>, outcome: &str) -> Outcome {
    let vote = at_hand(ctx)?;
    undecided(&vote, ctx)?;
    // That there is no consensus can always be taken down; to decide, the table must be there.
    if outcome != "none" && !vote.count.has_quorum() {
        let needed = vote.count.quorum.unwrap_or_default();
        let what = say!("refused-no-quorum", needed = needed, present = vote.count.room());
        return Err(Refusal::new(what, Some(say!("refused-no-quorum-hint"))));
    }
    let layer = match outcome {
        "reservations" => reserved(&vote, ctx)?,
        "none" => divided(&vote, ctx),
        _ => agreed(&vote, ctx),
    };
    Ok(vec![Act::Close, Act::Open(layer)])
}

/// The words of the decision, in one line at the foot of the record.
fn worded(vote: &AtHand, method: ConsensusMethod, more: Vec<Field>, ctx: &Ctx<'_>) -> FormState {
    let text = Field::new("text", label_of("text", ctx), FieldKind::Line).required();
    let fields = std::iter::once(text).chain(more).collect();
    FormState::new(
        ctx.tell(&method.sentence()),
        fields,
        &[("text".to_owned(), wording(vote, ctx.world()))],
    )
}

fn agreed(vote: &AtHand, ctx: &Ctx<'_>) -> Box<Layer> {
    let form = worded(vote, ConsensusMethod::Consensus, Vec::new(), ctx);
    let layer = Layer::new(Body::Form(form), |ctx, answers| {
        let (_, _, decision) = taken(ConsensusMethod::Consensus, answers, ctx)?;
        Ok(vec![decided(vec![decision], ConsensusMethod::Consensus, ctx)?])
    });
    layer.at_foot()
}

/// The decision with the reservations of those who hold them, word by word.
fn reserved(vote: &AtHand, ctx: &Ctx<'_>) -> Result<Box<Layer>, Refusal> {
    let form = RecordForm::new(Kind::Entries)
        .only(&["text", "reservation", "holders"])
        .with("meeting", vote.meeting.to_string())
        .with("item", vote.item.to_string())
        .with("kind", EntryKind::Decision.code())
        .with("method", ConsensusMethod::Reservations.code())
        .with("time", minute(vote, ctx)?.raw())
        .with("text", wording(vote, ctx.world()))
        .titled(ctx.tell(&ConsensusMethod::Reservations.sentence()))
        .at("reservation");
    Ok(form.at_foot().layer(ctx, |_| Vec::new()))
}

/// No consensus: what was not decided, and the position that divides, with who holds it.
fn divided(vote: &AtHand, ctx: &Ctx<'_>) -> Box<Layer> {
    let more = vec![
        Field::new("divergence", ctx.tell(&EntryKind::Divergence.sentence()), FieldKind::Line),
        Field::new("holders", label_of("holders", ctx), FieldKind::SuggestMany(parties(ctx)))
            .help(ctx.tell(&say!("form-help-parties"))),
    ];
    let form = worded(vote, ConsensusMethod::NoConsensus, more, ctx);
    let layer = Layer::new(Body::Form(form), |ctx, answers| {
        let (vote, time, decision) = taken(ConsensusMethod::NoConsensus, answers, ctx)?;
        let mut changes = vec![decision];
        let answer = |name| answers.get(name).map(|text| text.trim()).unwrap_or_default();
        let (position, holders) = (answer("divergence"), answer("holders"));
        if !position.is_empty() || !holders.is_empty() {
            let text = if position.is_empty() { answer("text") } else { position };
            changes.push(entry(
                &vote,
                EntryKind::Divergence,
                text,
                time,
                ("holders", holders.to_owned()),
                ctx,
            )?);
        }
        Ok(vec![decided(changes, ConsensusMethod::NoConsensus, ctx)?])
    });
    layer.at_foot()
}

/// The decision as it was worded, with the item and the minute it belongs to.
fn taken(
    method: ConsensusMethod,
    answers: &Answers,
    ctx: &Ctx<'_>,
) -> Result<(AtHand, Moment, Change), Refusal> {
    let vote = at_hand(ctx)?;
    let time = minute(&vote, ctx)?;
    let text = answers.get("text").map(String::as_str).unwrap_or_default();
    let change = decision(&vote, text, method, time, ctx)?;
    Ok((vote, time, change))
}

fn decided(changes: Vec<Change>, method: ConsensusMethod, ctx: &Ctx<'_>) -> Result<Act, Refusal> {
    let label =
        say!("edit-decided", item = item_of(&at_hand(ctx)?, ctx), method = method.sentence());
    Ok(Act::Commit(Draft::act(label, changes)))
}

/// Somebody who is here stands aside from the item, and the check is opened again with it.
fn aside(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let vote = at_hand(ctx)?;
    if vote.count.poll.is_some() {
        return Err(Refusal::new(
            say!("refused-poll", item = item_of(&vote, ctx)),
            Some(say!("refused-poll-hint")),
        ));
    }
    let items = vote.count.waiting().map(|voice| person(voice.person, ctx.world())).collect();
    let picker = PickerState::new(ctx.tell(&say!("stand-aside-title")), items);
    let layer = Layer::new(Body::Picker(picker), |ctx, answers| {
        let vote = at_hand(ctx)?;
        let chosen = answers.get("chosen").and_then(|id| id.parse::<Id>().ok());
        let Some(voice) = vote.count.voices.iter().find(|voice| Some(voice.person) == chosen)
        else {
            return Ok(Vec::new());
        };
        let name = person(voice.person, ctx.world()).label;
        let label = say!(
            "edit-vote",
            name = name,
            item = item_of(&vote, ctx),
            choice = Choice::Recused.sentence()
        );
        let changes = cast_as(&vote, voice, Choice::Recused, ctx);
        let mut acts = vec![
            Act::Commit(Draft::act(label, changes)),
            Act::Run("consensus-check".to_owned(), String::new()),
        ];
        acts.extend(fallen(&vote, voice, Choice::Recused, ctx));
        Ok(acts)
    });
    Ok(vec![Act::Close, Act::Open(layer)])
}

fn person(id: Id, world: &dyn World) -> PickItem {
    let label = world.label(id);
    PickItem { id: id.to_string(), label, hint: String::new() }
}
