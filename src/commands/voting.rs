//! Votes by name, one key a person, and closing them. Keeps out: counting, and secret ballots (see
//! `balloting`).

use super::selected::nothing_selected;
use crate::deeds::{self, Where};
use crate::domain::count::Voter;
use crate::domain::{Choice, Datum, Id, Kind, Place, Row};
use crate::flow::{
    Act, Arguments, Body, Command, Ctx, Layer, Message, Notice, Outcome, Room, VoteMessage,
};
use crate::forms::{RecordForm, label_of};
use crate::kit::{Field, FieldKind, FormState};
use crate::ledger::{Draft, Refusal};
use crate::readings::AtHand;
use crate::say;
use crate::text::Sentence;

pub(super) const ROWS: &[Command] = &[
    Command { name: "vote", scopes: &["live"], hint: 4, run: open, ..Command::ROW },
    Command {
        name: "cast",
        scopes: &["vote"],
        arguments: Arguments::OneOf(deeds::CHOICES),
        hint: 1,
        run: cast,
        ..Command::ROW
    },
    Command { name: "cast-rest", scopes: &["vote"], hint: 3, run: cast_rest, ..Command::ROW },
    Command { name: "uncast", scopes: &["vote"], run: uncast, ..Command::ROW },
    Command { name: "vote-reason", scopes: &["vote"], hint: 5, run: reason, ..Command::ROW },
    Command { name: "vote-close", scopes: &["vote"], hint: 2, run: close, ..Command::ROW },
];

/// What the hands are on: the sitting that was taken, and the item that is open in it.
pub(super) fn place(ctx: &Ctx<'_>) -> Where {
    Where { meeting: ctx.session.sitting, item: None }
}

/// The vote at hand, in a sitting whose record can still grow.
pub(super) fn at_hand(ctx: &Ctx<'_>) -> Result<AtHand, Refusal> {
    deeds::deciding(place(ctx), ctx.world(), &ctx.caller())
}

/// The vote at hand, still open.
pub(super) fn unclosed(ctx: &Ctx<'_>) -> Result<AtHand, Refusal> {
    deeds::unclosed(place(ctx), ctx.world(), &ctx.caller())
}

/// Opens the vote on the item at hand.
pub(super) fn open(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let vote = at_hand(ctx)?;
    let first = Act::Tell(Message::Vote(VoteMessage::First));
    Ok(vec![Act::Sitting(vote.meeting), Act::Show(Room::Vote), first])
}

/// The voter under the hand.
fn voter<'a>(vote: &'a AtHand, ctx: &Ctx<'_>) -> Result<&'a Voter, Refusal> {
    let person = ctx.subject().ok_or_else(nothing_selected)?;
    vote.count.voters.iter().find(|voter| voter.person == person).ok_or_else(nothing_selected)
}

fn name(person: Id, ctx: &Ctx<'_>) -> String {
    ctx.world().label(person)
}

fn cast(ctx: &Ctx<'_>, choice: &str) -> Outcome {
    let vote = unclosed(ctx)?;
    let place = Place { row: &Row::new(), world: ctx.world() };
    let choice = Choice::read(choice, &place).map_err(|what| Refusal::new(what, None))?;
    let voter = voter(&vote, ctx)?;
    let on = Act::Tell(Message::Vote(VoteMessage::On));
    // The same key again goes on to the next.
    if voter.choice == Some(choice) && choice != Choice::Recused {
        return Ok(vec![on]);
    }
    let place = self::place(ctx);
    let done = deeds::cast(place, voter.person, choice, ctx.world(), &ctx.caller())?;
    let remarks = done.remarks.into_iter().map(|remark| Act::Say(Notice::plain(remark)));
    Ok([Act::Commit(done.draft), on].into_iter().chain(remarks).collect())
}

fn cast_rest(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let draft = deeds::cast_rest(place(ctx), ctx.world(), &ctx.caller())?;
    Ok(vec![Act::Commit(draft)])
}

fn uncast(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let vote = unclosed(ctx)?;
    let person = voter(&vote, ctx)?.person;
    let draft = deeds::uncast(place(ctx), person, ctx.world(), &ctx.caller())?;
    Ok(vec![Act::Commit(draft)])
}

/// Why somebody votes so, or stands aside: asked for only when somebody says it. Right after a vote
/// was given it is that one's, since the hand has gone on.
fn reason(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let vote = unclosed(ctx)?;
    let given = ctx.view_state.given;
    let last = vote.count.voters.iter().find(|voter| Some(voter.person) == given);
    let person = last.map_or_else(|| voter(&vote, ctx), Ok)?.person;
    let id = deeds::vote_of(place(ctx), person, ctx.world(), &ctx.caller())?;
    let form =
        RecordForm::of(Kind::Votes, id).titled(name(person, ctx)).only(&["reason"]).at_foot();
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

fn close(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let vote = deeds::closable(place(ctx), ctx.world(), &ctx.caller())?;
    let waiting = vote.count.waiting().count();
    if waiting == 0 {
        return Ok(vec![Act::Open(closing(&vote, ctx))]);
    }
    let lines = vec![ctx.tell(&say!("vote-waiting-question", count = waiting))];
    let confirm = ctx.question(ctx.tell(&say!("vote-waiting-title")), lines);
    Ok(vec![Act::Open(Layer::ask(confirm, |ctx| {
        Ok(vec![Act::Open(closing(&unclosed(ctx)?, ctx))])
    }))])
}

/// The vote is over, and the hands are back in the sitting: how it ended is said, and what the table
/// remarks on the decision.
pub(super) fn closed(draft: Draft, said: Sentence) -> Vec<Act> {
    vec![Act::Commit(draft), Act::Show(Room::Live), Act::Say(Notice::good(said))]
}

/// The line in which the decision is worded; taking it closes the vote.
fn closing(vote: &AtHand, ctx: &Ctx<'_>) -> Box<Layer> {
    let field = Field::new("text", label_of("text", ctx), FieldKind::Line).required();
    let title = ctx.tell(&say!("vote-close-title", result = vote.count.result().sentence()));
    let worded = deeds::wording(vote, ctx.world());
    let form = FormState::new(title, vec![field], &[("text".to_owned(), worded)]);
    let layer = Layer::new(Body::Form(form), |ctx, answers| {
        let text = answers.get("text").map(String::as_str).unwrap_or_default();
        let count = unclosed(ctx)?.count;
        let draft = deeds::close(place(ctx), Some(text), ctx.world(), &ctx.caller())?;
        let said = deeds::ended(&count, count.votes.favour, count.votes.against);
        Ok(closed(draft, said))
    });
    layer.at_foot()
}
