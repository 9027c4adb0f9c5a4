//! Votes by name, one key a person, and closing them. Keeps out: counting, and secret ballots (see
//! `balloting`).

use super::listing::nothing_selected;
use crate::deeds::{self, Where};
use crate::domain::{
    Choice, ConsensusMethod, Datum, EntryKind, Id, Kind, Mark, Moment, Of, Place, Poll, Ref, Row,
    Secrecy, Vote,
};
use crate::flow::{Act, Arguments, Body, Command, Ctx, Layer, Notice, Outcome, Room};
use crate::forms::{RecordForm, label_of};
use crate::kit::{Confirm, Field, FieldKind, FormState};
use crate::ledger::{Change, Draft, Refusal, add, put, remove, replace};
use crate::readings::{AtHand, Count, Voice};
use crate::say;

const CHOICES: &[&str] = &["favour", "against", "abstain", "recused"];

pub const ROWS: &[Command] = &[
    Command { name: "vote", scopes: &["live"], arguments: Arguments::None, hint: 4, run: open },
    Command {
        name: "cast",
        scopes: &["vote"],
        arguments: Arguments::OneOf(CHOICES),
        hint: 1,
        run: cast,
    },
    Command {
        name: "cast-rest",
        scopes: &["vote"],
        arguments: Arguments::None,
        hint: 3,
        run: cast_rest,
    },
    Command { name: "uncast", scopes: &["vote"], arguments: Arguments::None, hint: 0, run: uncast },
    Command {
        name: "vote-reason",
        scopes: &["vote"],
        arguments: Arguments::None,
        hint: 5,
        run: reason,
    },
    Command {
        name: "vote-close",
        scopes: &["vote"],
        arguments: Arguments::None,
        hint: 2,
        run: close,
    },
];

/// What the hands are on: the sitting that was taken, and the item that is open in it.
pub fn place(ctx: &Ctx<'_>) -> Where {
    Where { meeting: ctx.session.sitting, item: None }
}

/// The vote at hand, in a sitting whose record can still grow.
pub fn at_hand(ctx: &Ctx<'_>) -> Result<AtHand, Refusal> {
    deeds::deciding(place(ctx), ctx.world(), &ctx.caller())
}

/// The vote at hand, still open.
pub fn unclosed(ctx: &Ctx<'_>) -> Result<AtHand, Refusal> {
    deeds::unclosed(place(ctx), ctx.world(), &ctx.caller())
}

/// The item voted on, as it is called.
pub fn item_of(vote: &AtHand, ctx: &Ctx<'_>) -> String {
    ctx.world().label(vote.item)
}

/// The minute at which something of the vote happens.
pub fn minute(vote: &AtHand, ctx: &Ctx<'_>) -> Result<Moment, Refusal> {
    deeds::minute_of(vote, ctx.world(), &ctx.caller())
}

/// The change that takes down what was decided.
///
/// # Errors
/// When there are no words.
pub fn decision(
    vote: &AtHand,
    text: &str,
    method: ConsensusMethod,
    time: Moment,
    ctx: &Ctx<'_>,
) -> Result<Change, Refusal> {
    let method = ("method", method.code().to_owned());
    entry(vote, EntryKind::Decision, text, time, method, ctx)
}

/// The change that takes down an entry under the item voted on, with one field more.
///
/// # Errors
/// Every field that can't be read.
pub fn entry(
    vote: &AtHand,
    kind: EntryKind,
    text: &str,
    time: Moment,
    more: (&str, String),
    ctx: &Ctx<'_>,
) -> Result<Change, Refusal> {
    let fields = [
        ("meeting", vote.meeting.to_string()),
        ("item", vote.item.to_string()),
        ("kind", kind.code().to_owned()),
        ("time", time.raw()),
        ("text", text.to_owned()),
        more,
    ];
    let row: Row = fields.into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
    put((ctx.mint)(), Kind::Entries, &row, ctx.book())
}

fn open(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let vote = at_hand(ctx)?;
    Ok(vec![Act::Sitting(vote.meeting), Act::Show(Room::Vote), Act::Cue("first", String::new())])
}

/// The voice under the hand.
fn voice<'a>(vote: &'a AtHand, ctx: &Ctx<'_>) -> Result<&'a Voice, Refusal> {
    let person = ctx.subject().ok_or_else(nothing_selected)?;
    vote.count.voices.iter().find(|voice| voice.person == person).ok_or_else(nothing_selected)
}

fn name(person: Id, ctx: &Ctx<'_>) -> String {
    ctx.world().label(person)
}

/// The change that gives a voice its vote.
pub fn given(vote: &AtHand, voice: &Voice, choice: Choice, ctx: &Ctx<'_>) -> Change {
    let kept = voice.vote.and_then(|id| ctx.world().get::<Vote>(id).map(|vote| (id, vote)));
    match kept {
        Some((id, kept)) => replace(id, Vote { choice, ..kept.clone() }, ctx.book()),
        None => add(
            (ctx.mint)(),
            Vote {
                meeting: Of::to(vote.meeting),
                item: Ref::to(vote.item),
                person: Ref::to(voice.person),
                choice,
                reason: None,
            },
        ),
    }
}

/// The changes that give a voice its vote: whoever stands aside takes along what was voted by
/// proxies they hold.
pub fn cast_as(vote: &AtHand, voice: &Voice, choice: Choice, ctx: &Ctx<'_>) -> Vec<Change> {
    let held = vote
        .count
        .voices
        .iter()
        .filter(|other| other.by == Some(voice.person) && choice == Choice::Recused);
    let gone = held.filter_map(|other| other.vote).flat_map(|id| remove(id, ctx.book()));
    gone.chain([given(vote, voice, choice, ctx)]).collect()
}

/// What is said where proxies fall with a recusal.
pub fn fallen(vote: &AtHand, voice: &Voice, choice: Choice, ctx: &Ctx<'_>) -> Option<Act> {
    let held = vote
        .count
        .voices
        .iter()
        .filter(|other| other.by == Some(voice.person) && choice == Choice::Recused);
    let names: Vec<String> = held.map(|other| name(other.person, ctx)).collect();
    let sentence =
        say!("vote-proxy-falls", name = name(voice.person, ctx), others = names.join(", "));
    (!names.is_empty()).then(|| Act::Say(Notice::plain(sentence)))
}

/// Refuses names where the rules want a secret ballot; who stands aside is known all the same.
fn named(count: &Count, choice: Choice) -> Result<(), Refusal> {
    if count.rules.ballot == Secrecy::Secret && choice != Choice::Recused {
        return Err(Refusal::new(say!("refused-secret"), Some(say!("refused-secret-hint"))));
    }
    Ok(())
}

fn cast(ctx: &Ctx<'_>, choice: &str) -> Outcome {
    let vote = unclosed(ctx)?;
    let place = Place { row: &Row::new(), world: ctx.world() };
    let choice = Choice::read(choice, &place).map_err(|what| Refusal::new(what, None))?;
    named(&vote.count, choice)?;
    let voice = voice(&vote, ctx)?;
    let on = Act::Cue("on", String::new());
    if voice.choice == Some(choice) {
        if choice == Choice::Recused {
            let name = name(voice.person, ctx);
            return Err(Refusal::new(
                say!("refused-recused-twice", name = name),
                Some(say!("refused-recused-twice-hint")),
            ));
        }
        return Ok(vec![on]);
    }
    let label = say!(
        "edit-vote",
        name = name(voice.person, ctx),
        item = item_of(&vote, ctx),
        choice = choice.sentence()
    );
    let mut acts = vec![Act::Commit(Draft::act(label, cast_as(&vote, voice, choice, ctx))), on];
    acts.extend(fallen(&vote, voice, choice, ctx));
    // A vote that was there before is not lost in silence.
    acts.extend(voice.choice.map(|was| {
        Act::Say(Notice::plain(say!(
            "vote-replaced",
            name = name(voice.person, ctx),
            was = was.sentence(),
            now = choice.sentence()
        )))
    }));
    Ok(acts)
}

/// Refuses to count hands where nobody is there to raise one.
fn someone(vote: &AtHand) -> Result<(), Refusal> {
    if vote.count.voices.is_empty() {
        return Err(Refusal::new(
            say!("refused-nobody-votes"),
            Some(say!("refused-nobody-votes-hint")),
        ));
    }
    Ok(())
}

fn cast_rest(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let vote = unclosed(ctx)?;
    named(&vote.count, Choice::Favour)?;
    let changes: Vec<Change> =
        vote.count.waiting().map(|voice| given(&vote, voice, Choice::Favour, ctx)).collect();
    someone(&vote)?;
    if changes.is_empty() {
        return Err(Refusal::new(say!("refused-all-voted"), Some(say!("refused-all-voted-hint"))));
    }
    let label = say!("edit-vote-rest", count = changes.len(), item = item_of(&vote, ctx));
    Ok(vec![Act::Commit(Draft::act(label, changes))])
}

fn uncast(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let vote = unclosed(ctx)?;
    let voice = voice(&vote, ctx)?;
    let id = voice.vote.ok_or_else(|| Refusal::new(say!("refused-no-vote"), None))?;
    let label = say!("edit-vote-off", name = name(voice.person, ctx), item = item_of(&vote, ctx));
    Ok(vec![Act::Commit(Draft::act(label, remove(id, ctx.book())))])
}

/// Why somebody votes so, or stands aside: asked for only when somebody says it.
fn reason(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let vote = unclosed(ctx)?;
    let voice = voice(&vote, ctx)?;
    let id = voice.vote.ok_or_else(|| Refusal::new(say!("refused-no-vote"), None))?;
    let form =
        RecordForm::of(Kind::Votes, id).titled(name(voice.person, ctx)).only(&["reason"]).at_foot();
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

fn close(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let vote = deeds::closable(place(ctx), ctx.world(), &ctx.caller())?;
    let waiting = vote.count.waiting().count();
    if waiting == 0 {
        return Ok(vec![Act::Open(closing(&vote, ctx))]);
    }
    let lines = vec![ctx.tell(&say!("vote-waiting-question", count = waiting))];
    let confirm = Confirm::new(
        ctx.tell(&say!("vote-waiting-title")),
        lines,
        ctx.tell(&say!("answer-yes")),
        ctx.tell(&say!("answer-no")),
    );
    Ok(vec![Act::Open(Layer::new(Body::Confirm(confirm), |ctx, answers| {
        if answers.get("chosen").map(String::as_str) != Some("yes") {
            return Ok(Vec::new());
        }
        Ok(vec![Act::Open(closing(&unclosed(ctx)?, ctx))])
    }))])
}

/// The line in which the decision is worded; taking it closes the vote.
fn closing(vote: &AtHand, ctx: &Ctx<'_>) -> Box<Layer> {
    let field = Field::new("text", label_of("text", ctx), FieldKind::Line).required();
    let title = ctx.tell(&say!("vote-close-title", result = vote.count.result().sentence()));
    let worded = deeds::wording(vote, ctx.world());
    let form = FormState::new(title, vec![field], &[("text".to_owned(), worded)]);
    let layer = Layer::new(Body::Form(form), |ctx, answers| {
        let text = answers.get("text").map(String::as_str).unwrap_or_default();
        let result = unclosed(ctx)?.count.result();
        let draft = deeds::close(place(ctx), Some(text), ctx.world(), &ctx.caller())?;
        let said = say!("vote-now-closed", result = result.sentence());
        Ok(vec![Act::Commit(draft), Act::Say(Notice::good(said))])
    });
    layer.at_foot()
}

/// What is written down of the vote when it is closed now.
pub fn poll(vote: &AtHand, time: Moment) -> Poll {
    let count = &vote.count;
    let mark = |number: usize| i64::try_from(number).ok().and_then(|number| Mark::new(number).ok());
    Poll {
        meeting: Of::to(vote.meeting),
        item: Ref::to(vote.item),
        closed: time,
        result: count.result(),
        rules: count.rules.version.map(|version| Ref::to(version.id)),
        ballot: None,
        eligible: mark(count.eligible),
        present: mark(count.present),
        by_proxy: mark(count.by_proxy).filter(|_| count.by_proxy > 0),
        needed: mark(count.needed),
        favour: None,
        against: None,
        abstained: None,
        blank: None,
        not_voting: None,
    }
}

/// The acts that close a vote: one change, and what came out.
pub fn closed(vote: &AtHand, changes: Vec<Change>, poll: &Poll, ctx: &Ctx<'_>) -> Vec<Act> {
    let label =
        say!("edit-vote-closed", item = item_of(vote, ctx), result = poll.result.sentence());
    vec![
        Act::Commit(Draft::act(label, changes)),
        Act::Say(Notice::good(say!("vote-now-closed", result = poll.result.sentence()))),
    ]
}
