//! The marks of one assessor: given, taken off, abstained from; and standing aside. Keeps out: the
//! sheet of the room (see `consensus_marks`), rounds.

use super::argument::{Argument, Takes};
use super::arguments::{Arguments, given};
use super::caller::Caller;
use super::consensus_marks::agree;
use super::deed::Deed;
use super::done::Done;
use super::mark_words::{code, in_words};
use super::rounds::{next, no_round};
use super::sitting::label;
use super::writing::{Written, write};
use crate::domain::{
    Criterion, Id, Kind, Of, Recusal, Ref, Round, Score, Tally, World, conflicts, rounds,
};
use crate::ledger::{Draft, Refusal, add, remove, replace};
use crate::say;
use crate::text::Sentence;

/// The cell of a sheet, and whose sheet it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The proposal.
    pub proposal: Id,
    /// The criterion.
    pub criterion: Id,
    /// The assessor.
    pub assessor: Id,
}

const MARK: Argument = Argument::needed("score", Takes::Number { min: -1000, max: 1000 });
pub(super) const PROPOSAL: Argument = Argument::needed("proposal", Takes::Record(Kind::Proposals));
const CRITERION: Argument = Argument::needed("criterion", Takes::Record(Kind::Criteria));
const ASSESSOR: Argument = Argument::optional("assessor", Takes::Record(Kind::People));
const REASON: Argument = Argument::optional("reason", Takes::Text);
/// Whether it goes on the sheet of the room.
const TOGETHER: Argument = Argument::optional("consensus", Takes::Flag);

pub(super) const ROWS: &[Deed] = &[
    Deed {
        word: "digit",
        arguments: &[MARK, PROPOSAL, CRITERION, ASSESSOR, TOGETHER],
        run: |world, by, told| {
            let mark = given(told.number("score"), "score")?;
            on_sheet(Some(mark), world, by, told)
        },
    },
    Deed {
        word: "abstain",
        arguments: &[PROPOSAL, CRITERION, ASSESSOR],
        run: |world, by, told| mark(cell(world, by, told)?, Some(Tally::Abstain), world, by),
    },
    Deed {
        word: "unscore",
        arguments: &[PROPOSAL, CRITERION, ASSESSOR, TOGETHER],
        run: |world, by, told| on_sheet(None, world, by, told),
    },
    Deed {
        word: "recuse",
        arguments: &[PROPOSAL, ASSESSOR, REASON],
        run: |world, by, told| {
            let proposal = given(told.record("proposal"), "proposal")?;
            let assessor = assessor(world, by, told)?;
            let own = || suggested(proposal, assessor, world, by);
            let reason = told.text("reason").map_or_else(own, str::to_owned);
            recuse(proposal, assessor, &reason, world, by).map(Done::from)
        },
    },
];

/// The refusal of what needs an assessor.
pub fn no_assessor() -> Refusal {
    Refusal::new(say!("refused-no-assessor"), Some(say!("refused-no-assessor-hint")))
}

/// The assessor who was named, else whoever calls, if a person of the table has that name.
fn assessor(world: &dyn World, by: &Caller<'_>, told: &Arguments) -> Result<Id, Refusal> {
    let named = told.record("assessor");
    named.or_else(|| world.find(Kind::People, by.who).ok()).ok_or_else(no_assessor)
}

fn cell(world: &dyn World, by: &Caller<'_>, told: &Arguments) -> Result<Cell, Refusal> {
    Ok(Cell {
        proposal: given(told.record("proposal"), "proposal")?,
        criterion: given(told.record("criterion"), "criterion")?,
        assessor: assessor(world, by, told)?,
    })
}

fn on_sheet(
    mark_given: Option<i64>,
    world: &dyn World,
    by: &Caller<'_>,
    told: &Arguments,
) -> Result<Done, Refusal> {
    if told.flag("consensus") {
        let proposal = given(told.record("proposal"), "proposal")?;
        let criterion = given(told.record("criterion"), "criterion")?;
        return agree(proposal, criterion, mark_given, world, by);
    }
    mark(cell(world, by, told)?, mark_given.map(Tally::Mark), world, by)
}

/// Gives a cell a mark, an abstention or nothing; a table that never had a round begins one by it.
/// Nothing changes where the same is given again.
///
/// # Errors
/// When the assessor stands aside from the proposal, and when no round is open but there were some:
/// after a closing, a mark may be meant for something else.
pub fn mark(
    cell: Cell,
    score: Option<Tally>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Done, Refusal> {
    let Cell { proposal, criterion, assessor } = cell;
    if recusal(proposal, assessor, world).is_some() {
        return Err(Refusal::new(say!("refused-recused"), Some(say!("refused-recused-hint"))));
    }
    let mut changes = Vec::new();
    let round = match rounds::open(world) {
        Some((id, _)) => id,
        None if world.all::<Round>().next().is_some() => return Err(no_round()),
        None => {
            let (id, change) = next(false, world, by)?;
            changes.push(change);
            id
        }
    };
    let is_blind = world.get::<Round>(round).is_some_and(Round::is_blind);
    let label = labelled(proposal, criterion, score, is_blind, world);
    let before = Score::cell_of(proposal, criterion, assessor, round, world);
    let version = world.get::<Criterion>(criterion).and_then(|criterion| criterion.version);
    match (before, score) {
        // The same mark again says that it holds under the criterion as it is now.
        (Some((_, kept)), _) if kept.score == score && !kept.is_older(world) => {
            return Ok(Draft::act(label, Vec::new()).into());
        }
        (None, None) => return Ok(Draft::act(label, Vec::new()).into()),
        // A mark that is taken off leaves no trace of an assessor who never gave one, unless a note
        // was written.
        (Some((id, kept)), None) if kept.note.is_none() => changes.extend(remove(id, world)),
        (Some((id, kept)), _) => {
            changes.push(replace(id, Score { score, version, ..kept.clone() }, world));
        }
        (None, Some(_)) => {
            let new = Score {
                proposal: Of::to(proposal),
                criterion: Ref::to(criterion),
                assessor: Ref::to(assessor),
                round: Ref::to(round),
                score,
                note: None,
                version,
            };
            changes.push(add(by.id(), new));
        }
    }
    // A mark that was there before is not lost in silence.
    let replaced = before
        .and_then(|(_, kept)| kept.score)
        .map(|was| say!("score-replaced", was = in_words(Some(was)), now = in_words(score)));
    Ok(Done::from(Draft::act(label, changes)).with(replaced))
}

/// How the log names a mark. That of a blind round is read while it is open: it does not tell the
/// mark.
fn labelled(
    proposal: Id,
    criterion: Id,
    score: Option<Tally>,
    is_blind: bool,
    world: &dyn World,
) -> Sentence {
    let (proposal, criterion) = (code(proposal, world), code(criterion, world));
    if is_blind {
        return say!("edit-score-blind", proposal = proposal, criterion = criterion);
    }
    say!("edit-score", proposal = proposal, criterion = criterion, score = in_words(score))
}

/// The recusal of an assessor from a proposal.
pub fn recusal(proposal: Id, assessor: Id, world: &dyn World) -> Option<Id> {
    world
        .of::<Recusal>(proposal)
        .find(|(_, recusal)| recusal.assessor.id == assessor)
        .map(|(id, _)| id)
}

/// The reason for which it is suggested that an assessor stand aside, in the language of the table.
fn suggested(proposal: Id, assessor: Id, world: &dyn World, by: &Caller<'_>) -> String {
    let tie = conflicts::open(assessor, proposal, by.today(), world);
    let words = tie.map(|tie| say!("conflict-reason", tie = tie.sentence(world)));
    words.map(|words| world.language().tell(&words)).unwrap_or_default()
}

/// An assessor stands aside from a proposal, for a reason that may be blank.
///
/// # Errors
/// When they do so already, and a reason that can't stand.
pub fn recuse(
    proposal: Id,
    assessor: Id,
    reason: &str,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Written, Refusal> {
    if recusal(proposal, assessor, world).is_some() {
        return Err(Refusal::new(say!("refused-recused"), Some(say!("refused-recused-hint"))));
    }
    let fields = [
        ("proposal", proposal.to_string()),
        ("assessor", assessor.to_string()),
        ("reason", reason.to_owned()),
    ];
    let texts = fields.into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
    let mut written = write(Kind::Recusals, None, &texts, world, by)?;
    let (named, by_whom) = (label(proposal, world), label(assessor, world));
    written.draft.label = say!("edit-recused", proposal = named, assessor = by_whom);
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deeds::sample_people::caller;
    use crate::ledger::sample::{Sample, why};

    const CELL: Cell = Cell {
        proposal: Id::from_bits(2),
        criterion: Id::from_bits(1),
        assessor: Id::from_bits(3),
    };

    fn table(rounds: &[(Kind, &[(&str, &str)])]) -> Sample {
        let mut table = Sample::of(&[
            (Kind::Criteria, &[("code", "costo"), ("weight", "1"), ("min", "1"), ("max", "5")]),
            (Kind::Proposals, &[("code", "p1")]),
            (Kind::People, &[("name", "Ada")]),
        ]);
        for (kind, fields) in rounds {
            table.add(*kind, fields);
        }
        table
    }

    fn give(table: &mut Sample, score: Option<Tally>) -> Done {
        let done = mark(CELL, score, table.world(), &caller()).unwrap();
        if !done.draft.changes.is_empty() {
            table.admit(done.draft.clone()).unwrap();
        }
        done
    }

    #[test]
    fn the_first_mark_of_a_table_opens_its_first_round() {
        let mut table = table(&[]);
        let done = give(&mut table, Some(Tally::Mark(4)));
        assert_eq!((done.draft.changes.len(), done.draft.label.key.as_ref()), (2, "edit-score"));
        let (round, _) = rounds::open(table.world()).unwrap();
        let (id, _) =
            Score::cell_of(CELL.proposal, CELL.criterion, CELL.assessor, round, table.world())
                .unwrap();
        assert_eq!(table.cell(id, "score"), "4");
    }

    #[test]
    fn a_mark_that_is_replaced_is_told_the_same_again_is_nothing_and_taken_off_it_is_gone() {
        let mut table = table(&[]);
        give(&mut table, Some(Tally::Mark(4)));
        let done = give(&mut table, Some(Tally::Abstain));
        assert_eq!(done.remarks.first().map(|remark| remark.key.as_ref()), Some("score-replaced"));
        assert!(give(&mut table, Some(Tally::Abstain)).draft.changes.is_empty());
        give(&mut table, None);
        assert_eq!(table.world().all::<Score>().count(), 0);
        assert!(give(&mut table, None).draft.changes.is_empty());
    }

    #[test]
    fn the_log_of_a_blind_round_does_not_tell_the_mark() {
        let blind: &[(&str, &str)] = &[("number", "1"), ("state", "open"), ("blind", "yes")];
        let mut table = table(&[(Kind::Rounds, blind)]);
        let label = give(&mut table, Some(Tally::Mark(4))).draft.label;
        assert_eq!(label.key, "edit-score-blind");
    }

    #[test]
    fn nothing_is_given_after_the_last_round_nor_by_whoever_stands_aside() {
        let closed: &[(&str, &str)] = &[("number", "1"), ("state", "closed")];
        let mut table = table(&[(Kind::Rounds, closed)]);
        let given = |table: &Sample| mark(CELL, Some(Tally::Mark(1)), table.world(), &caller());
        assert_eq!(why(given(&table)), ["refused-no-round"]);
        let aside = recuse(CELL.proposal, CELL.assessor, "", table.world(), &caller()).unwrap();
        table.admit(aside.draft).unwrap();
        assert_eq!(why(given(&table)), ["refused-recused"]);
        let again = recuse(CELL.proposal, CELL.assessor, "", table.world(), &caller());
        assert_eq!(why(again), ["refused-recused"]);
    }
}
