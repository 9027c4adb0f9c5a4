//! The consensus check: what holds before it, then one key for how it came out. Keeps out: votes.

use super::voting::{self, at_hand, place};
use crate::deeds::{self, OUTCOMES, Words};
use crate::domain::{AgendaItem, Choice, ConsensusMethod, EntryKind, Id, World};
use crate::flow::{Act, Answers, Arguments, Body, Command, Ctx, Layer, Notice, Offer, Outcome};
use crate::forms::{label_of, parties};
use crate::kit::{Field, FieldKind, FormState, PageLine, PageState, Role};
use crate::readings::AtHand;
use crate::say;
use crate::screens;

/// The scope of the check, whose keys hold while it is open.
const SCOPE: &str = "check";

pub(super) const ROWS: &[Command] = &[
    Command { name: "consensus-check", scopes: &["live"], hint: 3, run: check, ..Command::ROW },
    Command {
        name: "consensus",
        scopes: &[SCOPE],
        arguments: Arguments::OneOf(OUTCOMES),
        hint: 1,
        run: outcome,
        ..Command::ROW
    },
    Command {
        name: "put-to-vote",
        scopes: &[SCOPE],
        hint: 4,
        run: |_, _| Ok(vec![Act::Close, Act::Run(voting::open, "")]),
        ..Command::ROW
    },
    Command { name: "stand-aside", scopes: &[SCOPE], hint: 5, run: aside, ..Command::ROW },
];

fn check(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let vote = deeds::undecided(place(ctx), ctx.world(), &ctx.caller())?;
    deeds::minute_of(&vote, ctx.world(), &ctx.caller())?;
    let mut lines = Vec::new();
    let item = ctx.world().get::<AgendaItem>(vote.item);
    if let Some(question) = item.and_then(|item| item.question.as_ref()) {
        lines.extend(question.as_str().lines().map(|line| PageLine::styled(line, Role::Accent)));
        lines.push(PageLine::blank());
    }
    lines.extend(screens::before_decision(&vote.count, ctx));
    let recused: Vec<String> = vote
        .count
        .voters
        .iter()
        .filter(|voter| voter.choice == Some(Choice::Recused))
        .filter_map(|voter| {
            ctx.world().record(voter.person).map(|record| record.label(ctx.world()))
        })
        .collect();
    if !recused.is_empty() {
        lines.push(PageLine::plain(ctx.tell(&say!("check-recused", names = recused.join(", ")))));
    }
    lines.push(PageLine::blank());
    lines.extend(keys(ctx));
    let body = Body::Page(
        ctx.tell(&say!("check-title", item = label(vote.item, ctx))),
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

/// How a record is named.
fn label(id: Id, ctx: &Ctx<'_>) -> String {
    ctx.world().label(id)
}

fn outcome(ctx: &Ctx<'_>, outcome: &str) -> Outcome {
    let method = deeds::method(outcome);
    let vote = deeds::decidable(place(ctx), method, ctx.world(), &ctx.caller())?;
    let layer = match method {
        ConsensusMethod::Reservations => reserved(&vote, ctx),
        ConsensusMethod::NoConsensus => divided(&vote, ctx),
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
        &[("text".to_owned(), deeds::wording(vote, ctx.world()))],
    )
}

fn agreed(vote: &AtHand, ctx: &Ctx<'_>) -> Box<Layer> {
    let form = worded(vote, ConsensusMethod::Consensus, Vec::new(), ctx);
    let layer = Layer::new(Body::Form(form), |ctx, answers| {
        decided(ConsensusMethod::Consensus, answers, ctx)
    });
    layer.at_foot()
}

/// The decision with the reservations of those who hold them, word by word.
fn reserved(vote: &AtHand, ctx: &Ctx<'_>) -> Box<Layer> {
    let words = Field::new("reservation", label_of("reservation", ctx), FieldKind::Line);
    let holders = holders(ctx);
    let holders = if vote.count.rules.names_who_spoke() { holders.required() } else { holders };
    let mut form =
        worded(vote, ConsensusMethod::Reservations, vec![words.required(), holders], ctx);
    // Words that are still missing come first.
    if form.value("text").is_some_and(|text| !text.is_empty()) {
        form.focus("reservation");
    }
    let layer = Layer::new(Body::Form(form), |ctx, answers| {
        decided(ConsensusMethod::Reservations, answers, ctx)
    });
    layer.at_foot()
}

/// Who holds a reservation or a position.
fn holders(ctx: &Ctx<'_>) -> Field {
    Field::new("holders", label_of("holders", ctx), FieldKind::SuggestMany(parties(ctx)))
        .help(ctx.tell(&say!("form-help-parties")))
}

/// No consensus: what was not decided, and the position that divides, with who holds it.
fn divided(vote: &AtHand, ctx: &Ctx<'_>) -> Box<Layer> {
    let more = vec![
        Field::new("divergence", ctx.tell(&EntryKind::Divergence.sentence()), FieldKind::Line),
        holders(ctx),
    ];
    let form = worded(vote, ConsensusMethod::NoConsensus, more, ctx);
    let layer = Layer::new(Body::Form(form), |ctx, answers| {
        decided(ConsensusMethod::NoConsensus, answers, ctx)
    });
    layer.at_foot()
}

/// The decision as it was worded.
fn decided(method: ConsensusMethod, answers: &Answers, ctx: &Ctx<'_>) -> Outcome {
    let answer = |name| answers.get(name).map(String::as_str);
    let words = Words {
        text: Some(answer("text").unwrap_or_default()),
        reservation: answer("reservation"),
        divergence: answer("divergence"),
        holders: answer("holders"),
    };
    let draft = deeds::decide(place(ctx), method, words, ctx.world(), &ctx.caller())?;
    Ok(vec![Act::Commit(draft)])
}

/// Somebody who is here stands aside from the item, and the check is opened again with it.
fn aside(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let vote = super::voting::unclosed(ctx)?;
    let offers = vote.count.waiting().map(|voter| person(voter.person, ctx.world()));
    let title = ctx.tell(&say!("stand-aside-title"));
    let layer = Layer::choose(title, offers, |ctx, chosen| {
        let vote = at_hand(ctx)?;
        let Some(voter) = vote.count.voters.iter().find(|voter| voter.person == *chosen) else {
            return Ok(Vec::new());
        };
        let recused = Choice::Recused;
        let done = deeds::cast(place(ctx), voter.person, recused, ctx.world(), &ctx.caller())?;
        let again = Act::Run(check, "");
        let remarks = done.remarks.into_iter().map(|remark| Act::Say(Notice::plain(remark)));
        Ok([Act::Commit(done.draft), again].into_iter().chain(remarks).collect())
    });
    Ok(vec![Act::Close, Act::Open(layer)])
}

fn person(id: Id, world: &dyn World) -> Offer<Id> {
    Offer::new(id, world.label(id))
}
