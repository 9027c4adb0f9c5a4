//! Marks under the hand: digits, skips, abstentions, recusals, rounds. Keeps out: what the marks
//! add up to.

use super::consensus_sheet::{self, under_hand};
use super::doing::acts;
use super::selected::nothing_selected;
use crate::deeds::marks::{self, Cell};
use crate::deeds::rounds;
use crate::domain::{Criterion, Id, Kind, Noun, Person, Proposal, Round, Tally, conflicts, sheets};
use crate::flow::{
    Act, Advance, Arguments, Command, Ctx, Layer, Message, Notice, Offer, Outcome, ScoreCell,
    ScoresMessage,
};
use crate::forms::RecordForm;
use crate::ledger::Refusal;
use crate::say;

const DIGITS: &[&str] = &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "digit",
        scopes: &["sheet"],
        arguments: Arguments::OneOf(DIGITS),
        hint: 1,
        run: digit,
        ..Command::ROW
    },
    Command { name: "digits", scopes: &["scores"], run: digits, ..Command::ROW },
    Command {
        name: "skip",
        scopes: &["scores"],
        hint: 2,
        run: |_, _| Ok(vec![on(false)]),
        ..Command::ROW
    },
    Command {
        name: "abstain",
        scopes: &["scores"],
        hint: 3,
        run: |ctx, _| given(ctx, Some(Tally::Abstain)),
        ..Command::ROW
    },
    Command {
        name: "unscore",
        scopes: &["scores"],
        run: |ctx, _| given(ctx, None),
        ..Command::ROW
    },
    Command { name: "recuse", scopes: &["scores"], hint: 4, run: recuse, ..Command::ROW },
    Command { name: "assessor", scopes: &["scores"], hint: 5, run: assessor, ..Command::ROW },
    Command {
        name: "proposal",
        scopes: &["scores"],
        arguments: Arguments::OneOf(&["next", "previous"]),
        hint: 6,
        run: |_, way| Ok(vec![turn(Advance::of(way))]),
        ..Command::ROW
    },
    Command {
        name: "round",
        scopes: &["scores", "results"],
        arguments: Arguments::OneOf(&["open", "blind", "close"]),
        run: round,
        ..Command::ROW
    },
];

/// On to the next cell.
const fn on(is_given: bool) -> Act {
    Act::Tell(Message::Scores(ScoresMessage::On { is_given }))
}

/// To the next proposal, or to the one before.
const fn turn(way: Advance) -> Act {
    Act::Tell(Message::Scores(ScoresMessage::Proposal(way)))
}

/// The cell under the hand, and who marks it; the sheet of the room has neither abstention nor
/// recusal.
fn cell(ctx: &Ctx<'_>) -> Result<(ScoreCell, Id), Refusal> {
    if consensus_sheet::is_in_hand(ctx) {
        return Err(Refusal::new(
            say!("refused-on-consensus"),
            Some(say!("refused-on-consensus-hint")),
        ));
    }
    let (assessor, _) = ctx.assessor().ok_or_else(marks::no_assessor)?;
    Ok((under_hand(ctx)?, assessor))
}

/// One digit is the whole mark on a scale within 0-9; on a wider one digits are gathered until
/// Enter.
fn digit(ctx: &Ctx<'_>, digit: &str) -> Outcome {
    let digit = digit.parse::<u8>().map_err(|_| nothing_selected())?;
    let cell = if consensus_sheet::is_in_hand(ctx) { under_hand(ctx)? } else { cell(ctx)?.0 };
    let criterion = ctx.world().get::<Criterion>(cell.criterion).ok_or_else(nothing_selected)?;
    if criterion.min.get() < 0 || criterion.max.get() > 9 {
        return Ok(vec![Act::Tell(Message::Scores(ScoresMessage::Digit(digit)))]);
    }
    given(ctx, Some(Tally::Mark(i64::from(digit))))
}

/// The digits gathered so far, as a mark; a sheet that is only looked at is taken up.
fn digits(ctx: &Ctx<'_>, _: &str) -> Outcome {
    if !ctx.view_state.is_taken_up {
        // Whose sheet it is comes before its marks.
        if ctx.assessor().is_none() && !consensus_sheet::is_in_hand(ctx) {
            return assessor(ctx, "");
        }
        return Ok(vec![Act::Tell(Message::Scores(ScoresMessage::TakeUp))]);
    }
    match under_hand(ctx)?.gathered.parse::<i64>() {
        Ok(mark) => given(ctx, Some(Tally::Mark(mark))),
        Err(_) => Ok(vec![on(false)]),
    }
}

/// Gives the cell under the hand a mark, an abstention or nothing, and moves on.
fn given(ctx: &Ctx<'_>, score: Option<Tally>) -> Outcome {
    match score {
        Some(Tally::Mark(mark)) if consensus_sheet::is_in_hand(ctx) => {
            return consensus_sheet::given(ctx, Some(mark));
        }
        None if consensus_sheet::is_in_hand(ctx) => return consensus_sheet::given(ctx, None),
        _ => {}
    }
    let (cell, assessor) = cell(ctx)?;
    let cell = Cell { proposal: cell.proposal, criterion: cell.criterion, assessor };
    let mut done = acts(marks::mark(cell, score, &ctx.seen.opening(assessor), &ctx.caller())?);
    // The hand goes on before it is said what a mark took the place of.
    let at = usize::from(matches!(done.first(), Some(Act::Commit(_))));
    done.insert(at, on(score.is_some()));
    Ok(done)
}

/// Stands aside, with the reason in a form that opens every time: filled in where it was suggested,
/// so that whoever types one never types into the sheet.
fn recuse(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (cell, assessor) = cell(ctx)?;
    if let Some(id) = marks::recusal(cell.proposal, assessor, ctx.world()) {
        return Ok(vec![Act::Open(
            RecordForm::of(Kind::Recusals, id).only(&["reason"]).layer(ctx, |_| Vec::new()),
        )]);
    }
    let on = || turn(Advance::Next);
    let conflict = conflicts::open(assessor, cell.proposal, ctx.today(), ctx.world());
    let suggested = conflict
        .map(|tie| ctx.tell(&say!("conflict-reason", tie = tie.sentence(ctx.world()))))
        .unwrap_or_default();
    let form =
        RecordForm::new(Kind::Recusals).with("reason", suggested).only(&["reason"]).at_foot();
    let form = form.by(move |texts, world, by| {
        let reason = texts.get("reason").map(String::as_str).unwrap_or_default();
        marks::recuse(cell.proposal, assessor, reason, world, by)
    });
    Ok(vec![Act::Open(form.layer(ctx, move |_| vec![on()]))])
}

fn assessor(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let round = ctx.open_round().map(|(id, _)| id);
    let offer = |(id, person): (Id, &Person)| {
        let given = sheets::given_by(id, round, ctx.world());
        Offer::new(id, person.name.as_str().to_owned())
            .hinted(ctx.tell(&say!("assessor-marks", count = given)))
    };
    // Whoever takes up a sheet leaves that of the room.
    let takes_up =
        |id| vec![Act::Tell(Message::Scores(ScoresMessage::OfAssessor)), Act::Assessor(id)];
    let offers = ctx.world().all::<Person>().map(offer);
    let title = ctx.tell(&say!("assessor-title"));
    let known = Layer::choose(title, offers, move |_, id| Ok(takes_up(*id)));
    let (hint, empty) = (ctx.tell(&say!("assessor-new")), ctx.tell(&say!("assessor-empty")));
    let or_new = known.or_new(hint, empty, move |ctx, name| {
        let form = RecordForm::new(Kind::People).with("name", name);
        Ok(vec![Act::Open(form.layer(ctx, takes_up))])
    });
    Ok(vec![Act::Open(or_new)])
}

fn round(ctx: &Ctx<'_>, what: &str) -> Outcome {
    if what != "close" {
        // Nothing is asked: an empty round hurts nobody, and undo takes it back whole.
        let draft = rounds::open(what == "blind", ctx.world(), &ctx.caller())?;
        let round =
            draft.changes.first().and_then(|change| change.after.as_ref()).and_then(Round::peek);
        let said = round.map(|round| {
            let keys = ctx.keymap.reach(&["global"], "undo", "");
            let key =
                keys.first().map(|keys| keys.shown(ctx.session.look.unicode)).unwrap_or_default();
            Act::Say(Notice::good(say!(
                "round-opened",
                number = round.number.get(),
                manner = round.manner().sentence(),
                key = key
            )))
        });
        return Ok([Act::Commit(draft)].into_iter().chain(said).collect());
    }
    let (_, open) = ctx.open_round().ok_or_else(rounds::no_round)?;
    let number = open.number.get();
    let proposals = ctx.world().all::<Proposal>().filter(|(_, proposal)| proposal.stands()).count();
    let lines = vec![ctx.tell(&say!("round-close-question", number = number, count = proposals))];
    let confirm = ctx.question(ctx.tell(&say!("round-close-title")), lines);
    Ok(vec![Act::Open(Layer::ask(confirm, |ctx| {
        Ok(vec![Act::Commit(rounds::close(ctx.world(), &ctx.caller())?)])
    }))])
}
