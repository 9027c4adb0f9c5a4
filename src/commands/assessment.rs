//! Marks under the hand: digits, skips, abstentions, recusals, rounds. Keeps out: what the marks
//! add up to.

use super::consensus_sheet::{self, under_hand};
use super::listing::nothing_selected;
use crate::domain::{
    Criterion, Id, Kind, Mark, Noun, Of, Person, Proposal, Prose, Recusal, Ref, Round, RoundState,
    Score, Stated, Tally, World, conflicts,
};
use crate::flow::{Act, Arguments, Body, Command, Ctx, Layer, Notice, Outcome};
use crate::forms::RecordForm;
use crate::kit::Confirm;
use crate::kit::{PickItem, PickerState};
use crate::ledger::{Change, Draft, Refusal, add, remove, replace};
use crate::say;
use crate::screens::{self, ScoreCell};
use crate::text::Sentence;

const DIGITS: &[&str] = &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

pub const ROWS: &[Command] = &[
    Command {
        name: "digit",
        scopes: &["scores"],
        arguments: Arguments::OneOf(DIGITS),
        hint: 1,
        run: digit,
    },
    Command {
        name: "digits",
        scopes: &["scores"],
        arguments: Arguments::None,
        hint: 0,
        run: digits,
    },
    Command {
        name: "skip",
        scopes: &["scores"],
        arguments: Arguments::None,
        hint: 2,
        run: |_, _| Ok(vec![Act::Cue("on", String::new())]),
    },
    Command {
        name: "abstain",
        scopes: &["scores"],
        arguments: Arguments::None,
        hint: 3,
        run: |ctx, _| given(ctx, Some(Tally::Abstain)),
    },
    Command {
        name: "unscore",
        scopes: &["scores"],
        arguments: Arguments::None,
        hint: 0,
        run: |ctx, _| given(ctx, None),
    },
    Command {
        name: "recuse",
        scopes: &["scores"],
        arguments: Arguments::None,
        hint: 4,
        run: recuse,
    },
    Command {
        name: "assessor",
        scopes: &["scores"],
        arguments: Arguments::None,
        hint: 5,
        run: assessor,
    },
    Command {
        name: "proposal",
        scopes: &["scores"],
        arguments: Arguments::OneOf(&["next", "previous"]),
        hint: 6,
        run: |_, way| Ok(vec![Act::Cue("proposal", way.to_owned())]),
    },
    Command {
        name: "round",
        scopes: &["scores", "results"],
        arguments: Arguments::OneOf(&["open", "blind", "close"]),
        hint: 0,
        run: round,
    },
];

/// The cell under the hand, and who marks it; the sheet of the room has neither abstention nor
/// recusal.
fn cell(ctx: &Ctx<'_>) -> Result<(ScoreCell, Id), Refusal> {
    if consensus_sheet::is_in_hand(ctx) {
        return Err(Refusal::new(
            say!("refused-on-consensus"),
            Some(say!("refused-on-consensus-hint")),
        ));
    }
    let (assessor, _) = ctx.assessor().ok_or_else(|| {
        Refusal::new(say!("refused-no-assessor"), Some(say!("refused-no-assessor-hint")))
    })?;
    Ok((under_hand(ctx)?, assessor))
}

/// One digit is the whole mark on a scale within 0-9; on a wider one digits are gathered until
/// Enter.
fn digit(ctx: &Ctx<'_>, digit: &str) -> Outcome {
    let cell = if consensus_sheet::is_in_hand(ctx) { under_hand(ctx)? } else { cell(ctx)?.0 };
    let criterion = ctx.world().get::<Criterion>(cell.criterion).ok_or_else(nothing_selected)?;
    if criterion.min.get() < 0 || criterion.max.get() > 9 {
        return Ok(vec![Act::Cue("digit", digit.to_owned())]);
    }
    let mark = digit.parse::<i64>().map_err(|_| nothing_selected())?;
    given(ctx, Some(Tally::Mark(mark)))
}

/// The digits gathered so far, as a mark.
fn digits(ctx: &Ctx<'_>, _: &str) -> Outcome {
    match under_hand(ctx)?.gathered.parse::<i64>() {
        Ok(mark) => given(ctx, Some(Tally::Mark(mark))),
        Err(_) => Ok(vec![Act::Cue("on", String::new())]),
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
    if recusal(cell.proposal, assessor, ctx.world()).is_some() {
        return Err(Refusal::new(say!("refused-recused"), Some(say!("refused-recused-hint"))));
    }
    let mut changes = Vec::new();
    let round = match ctx.open_round() {
        Some((id, _)) => id,
        // Only a table that never had a round begins one by itself: after a closing, a digit may be
        // meant for a room.
        None if ctx.world().all::<Round>().next().is_some() => {
            return Err(Refusal::new(
                say!("refused-no-round"),
                Some(say!("refused-no-round-hint")),
            ));
        }
        None => {
            let (id, change) = new_round(false, ctx)?;
            changes.push(change);
            id
        }
    };
    let before = Score::cell_of(cell.proposal, cell.criterion, assessor, round, ctx.world());
    let on = Act::Cue("on", score.map_or("", |_| screens::GIVEN).to_owned());
    let version =
        ctx.world().get::<Criterion>(cell.criterion).and_then(|criterion| criterion.version);
    match (before, score) {
        // The same mark again says that it holds under the criterion as it is now.
        (Some((_, kept)), _) if kept.score == score && !kept.is_older(ctx.world()) => {
            return Ok(vec![on]);
        }
        (None, None) => return Ok(vec![on]),
        // A mark that is taken off leaves no trace of an assessor who never gave one, unless a note
        // was written.
        (Some((id, kept)), None) if kept.note.is_none() => changes.extend(remove(id, ctx.book())),
        (Some((id, kept)), _) => {
            changes.push(replace(id, Score { score, version, ..kept.clone() }, ctx.book()))
        }
        (None, Some(_)) => {
            let new = Score {
                proposal: Of::to(cell.proposal),
                criterion: Ref::to(cell.criterion),
                assessor: Ref::to(assessor),
                round: Ref::to(round),
                score,
                note: None,
                version,
            };
            changes.push(add((ctx.mint)(), new));
        }
    }
    let name = |id: Id, field: &str| {
        ctx.world().record(id).map(|r| r.cell(field, ctx.book()).text()).unwrap_or_default()
    };
    let (proposal, criterion) = (name(cell.proposal, "code"), name(cell.criterion, "code"));
    // The log of a blind round is read while it is open: it does not tell the mark.
    let label = if ctx.world().get::<Round>(round).is_some_and(Round::is_blind) {
        say!("edit-score-blind", proposal = proposal, criterion = criterion)
    } else {
        let score = score.map_or_else(|| say!("not-scored"), mark_sentence);
        say!("edit-score", proposal = proposal, criterion = criterion, score = score)
    };
    let mut acts = vec![Act::Commit(Draft::act(label, changes)), on];
    // A mark that was there before is not lost in silence.
    acts.extend(before.and_then(|(_, kept)| kept.score).map(|was| {
        let now = score.map_or_else(|| say!("not-scored"), mark_sentence);
        Act::Say(Notice::plain(say!("score-replaced", was = mark_sentence(was), now = now)))
    }));
    Ok(acts)
}

fn mark_sentence(tally: Tally) -> Sentence {
    match tally {
        Tally::Mark(mark) => say!("mark-given", mark = mark),
        Tally::Abstain => say!("code-vote-abstain"),
    }
}

/// The recusal of an assessor from a proposal.
fn recusal(proposal: Id, assessor: Id, world: &dyn World) -> Option<Id> {
    world
        .of::<Recusal>(proposal)
        .find(|(_, recusal)| recusal.assessor.id == assessor)
        .map(|(id, _)| id)
}

/// Stands aside: at once and with its reason where it was suggested, else the reason is asked for.
fn recuse(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (cell, assessor) = cell(ctx)?;
    if let Some(id) = recusal(cell.proposal, assessor, ctx.world()) {
        return Ok(vec![Act::Open(
            RecordForm::of(Kind::Recusals, id).only(&["reason"]).layer(ctx, |_| Vec::new()),
        )]);
    }
    let on = || Act::Cue("proposal", "next".to_owned());
    if let Some(conflict) = conflicts::open(assessor, cell.proposal, ctx.today(), ctx.world()) {
        let tie = screens::tie(&conflict, ctx.world());
        let reason = Prose::new(&ctx.tell(&say!("conflict-reason", tie = tie)))
            .map_err(|what| Refusal::new(what, None))?;
        let recusal = Recusal {
            proposal: Of::to(cell.proposal),
            assessor: Ref::to(assessor),
            reason: Some(reason.clone()),
        };
        let name = |id: Id| {
            ctx.world().record(id).map(|record| record.label(ctx.book())).unwrap_or_default()
        };
        let label = say!("edit-recused", proposal = name(cell.proposal), assessor = name(assessor));
        let said = Notice::good(say!(
            "recused-as-suggested",
            proposal = name(cell.proposal),
            reason = reason.as_str()
        ));
        return Ok(vec![
            Act::Commit(Draft::act(label, vec![add((ctx.mint)(), recusal)])),
            on(),
            Act::Say(said),
        ]);
    }
    let form = RecordForm::new(Kind::Recusals)
        .with("proposal", cell.proposal.to_string())
        .with("assessor", assessor.to_string())
        .only(&["reason"])
        .at_foot();
    Ok(vec![Act::Open(form.layer(ctx, move |_| vec![on()]))])
}

fn assessor(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let round = ctx.open_round().map(|(id, _)| id);
    let items = ctx
        .world()
        .all::<Person>()
        .map(|(id, person)| {
            let given = ctx
                .world()
                .of::<Score>(id)
                .filter(|(_, score)| Some(score.round.id) == round && score.score.is_some())
                .count();
            PickItem {
                id: id.to_string(),
                label: person.name.as_str().to_owned(),
                hint: ctx.tell(&say!("assessor-marks", count = given)),
            }
        })
        .collect();
    let picker = PickerState::new(ctx.tell(&say!("assessor-title")), items);
    let picker = picker.or_new(ctx.tell(&say!("assessor-new")), ctx.tell(&say!("assessor-empty")));
    Ok(vec![Act::Open(Layer::new(Body::Picker(picker), |ctx, answers| {
        // Whoever takes up a sheet leaves that of the room.
        let takes_up = |id| vec![Act::Cue("sheet", String::new()), Act::Assessor(id)];
        let answer = |name: &str| answers.get(name).map(String::as_str).unwrap_or_default();
        if answer("chosen") == PickerState::NEW {
            let form = RecordForm::new(Kind::People).with("name", answer("typed"));
            return Ok(vec![Act::Open(form.layer(ctx, takes_up))]);
        }
        Ok(answer("chosen").parse::<Id>().map(takes_up).unwrap_or_default())
    }))])
}

/// The next round, open.
fn new_round(blind: bool, ctx: &Ctx<'_>) -> Result<(Id, Change), Refusal> {
    let last = ctx.world().all::<Round>().map(|(_, round)| round.number.get()).max().unwrap_or(0);
    let number = Mark::new(last + 1).map_err(|what| Refusal::new(what, None))?;
    let blind = blind.then_some(Stated::Yes);
    let round = Round {
        number,
        state: RoundState::Open,
        opened: Some(ctx.minute()),
        closed: None,
        blind,
        reason: None,
    };
    let id = (ctx.mint)();
    Ok((id, add(id, round)))
}

fn round(ctx: &Ctx<'_>, what: &str) -> Outcome {
    if what != "close" {
        if let Some((_, open)) = ctx.open_round() {
            return Err(Refusal::new(
                say!("refused-round-is-open", number = open.number.get()),
                Some(say!("refused-round-is-open-hint")),
            ));
        }
        // Nothing is asked: an empty round hurts nobody, and undo takes it back whole.
        let is_blind = what == "blind";
        let (_, change) = new_round(is_blind, ctx)?;
        let label =
            if is_blind { say!("edit-round-opened-blind") } else { say!("edit-round-opened") };
        let round = change.after.as_ref().and_then(Round::peek);
        let said = round.map(|round| {
            let keys = ctx.keymap.reach(&["global"], "undo", "");
            let key =
                keys.first().map(|keys| keys.shown(ctx.session.look.unicode)).unwrap_or_default();
            Act::Say(Notice::good(say!(
                "round-opened",
                number = round.number.get(),
                manner = round.manner(),
                key = key
            )))
        });
        let commit = Act::Commit(Draft::act(label, vec![change]));
        return Ok(std::iter::once(commit).chain(said).collect());
    }
    let (id, open) = ctx.open_round().ok_or_else(|| {
        Refusal::new(say!("refused-no-round"), Some(say!("refused-no-round-hint")))
    })?;
    let number = open.number.get();
    let proposals = ctx.world().all::<Proposal>().filter(|(_, proposal)| proposal.stands()).count();
    let lines = vec![ctx.tell(&say!("round-close-question", number = number, count = proposals))];
    let confirm = Confirm::new(
        ctx.tell(&say!("round-close-title")),
        lines,
        ctx.tell(&say!("answer-yes")),
        ctx.tell(&say!("answer-no")),
    );
    Ok(vec![Act::Open(Layer::new(Body::Confirm(confirm), move |ctx, answers| {
        let round = ctx.world().get::<Round>(id);
        let (Some("yes"), Some(round)) = (answers.get("chosen").map(String::as_str), round) else {
            return Ok(Vec::new());
        };
        let closed =
            Round { state: RoundState::Closed, closed: Some(ctx.minute()), ..round.clone() };
        let label = say!("edit-round-closed", number = number);
        Ok(vec![Act::Commit(Draft::act(label, vec![replace(id, closed, ctx.book())]))])
    }))])
}
