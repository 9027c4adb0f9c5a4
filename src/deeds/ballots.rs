//! Ballots of a vote on projects: one entered as it lies there, one compared with what was entered
//! before, and the vote closed. Keeps out: what ballots add up to, and what they may not say.

use super::argument::{Argument, Takes};
use super::arguments::given;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use crate::domain::budgets::Mistyped;
use crate::domain::{
    Ballot, BallotType, Budget, Choices, Datum, Id, Kind, Line, Mark, Of, Place, Recheck,
    RoundState, Row, World, ballot_box, budgets,
};
use crate::ledger::{Draft, Refusal, add, replace};
use crate::say;
use crate::text::{Language, Sentence};

const BUDGET: Argument = Argument::optional("budget", Takes::Record(Kind::Budgets));
const BATCH: Argument = Argument::optional("batch", Takes::Number { min: 1, max: 99_999 });

pub(super) const ROWS: &[Deed] = &[
    Deed {
        word: "enter-ballot",
        arguments: &[
            Argument::needed("choices", Takes::Text),
            BATCH,
            BUDGET,
            Argument::optional("void", Takes::Text),
        ],
        run: |world, by, told| {
            let choices = given(told.text("choices"), "choices")?;
            let batch = told.number("batch");
            let budget = told.record("budget");
            let (choices, why) = voided(choices, world.language());
            let void = told.text("void").map(str::to_owned).or(why);
            enter(budget, batch, choices, void.as_deref(), world, by).map(Done::from)
        },
    },
    Deed {
        word: "withdraw-ballot",
        arguments: &[
            Argument::needed("batch", Takes::Number { min: 1, max: 99_999 }),
            Argument::needed("number", Takes::Number { min: 1, max: 9_999_999 }),
            BUDGET,
        ],
        run: |world, _, told| {
            let batch = given(told.number("batch"), "batch")?;
            let number = given(told.number("number"), "number")?;
            withdraw(told.record("budget"), batch, number, world).map(Done::from)
        },
    },
    Deed {
        word: "ballot-check",
        arguments: &[
            Argument::needed("batch", Takes::Number { min: 1, max: 99_999 }),
            Argument::needed("number", Takes::Number { min: 1, max: 9_999_999 }),
            Argument::needed("choices", Takes::Text),
            BUDGET,
        ],
        run: |world, _, told| {
            let batch = given(told.number("batch"), "batch")?;
            let number = given(told.number("number"), "number")?;
            let choices = given(told.text("choices"), "choices")?;
            let checked = check(told.record("budget"), batch, number, choices, world)?;
            Ok(Done::from(checked.draft).with(Some(checked.told)).with(checked.hint))
        },
    },
    Deed {
        word: "close-ballot",
        arguments: &[BUDGET],
        run: |world, by, told| close(told.record("budget"), world, by).map(Done::from),
    },
];

/// A ballot as it was typed: what is on it, and why it is void where an exclamation mark says so.
pub fn voided(text: &str, language: Language) -> (&str, Option<String>) {
    let Some((choices, why)) = text.split_once('!') else { return (text.trim(), None) };
    let (choices, why) = (choices.trim(), why.trim());
    let choices = if choices.is_empty() { BLANK } else { choices };
    let why = if why.is_empty() { language.tell(&say!("ballot-void")) } else { why.to_owned() };
    (choices, Some(why))
}

/// What stands for a ballot on which nothing is written.
pub const BLANK: &str = "-";

/// The vote that is meant, else the open one; closed ones are refused.
///
/// # Errors
/// When there is none, or it is closed.
pub fn open(budget: Option<Id>, world: &dyn World) -> Result<(Id, &Budget), Refusal> {
    let meant = match budget {
        Some(id) => world.get::<Budget>(id).map(|own| (id, own)),
        None => budgets::at_hand(world),
    };
    let (id, own) = meant.ok_or_else(|| {
        Refusal::new(say!("refused-no-budget"), Some(say!("refused-no-budget-hint")))
    })?;
    if !own.is_open() {
        return Err(Refusal::new(
            say!("refused-budget-closed", number = own.number.get()),
            Some(say!("refused-budget-closed-hint")),
        ));
    }
    Ok((id, own))
}

/// The batch that goes on: the last one that was begun, else the first.
pub fn batch(budget: Id, world: &dyn World) -> i64 {
    ballot_box::entered(budget, world).last_key_value().map_or(1, |(batch, _)| *batch)
}

/// What was typed from a ballot.
///
/// # Errors
/// When it is neither letters nor codes of projects of the vote: the letter or code that is wrong, and
/// those there are.
pub fn read(budget: Id, text: &str, world: &dyn World) -> Result<Choices, Refusal> {
    let projects = budgets::projects(budget, world);
    if projects.is_empty() {
        return Err(Refusal::new(
            say!("refused-no-projects"),
            Some(say!("refused-no-projects-hint")),
        ));
    }
    if text.trim() == BLANK {
        return Ok(Choices::default());
    }
    let is = |wanted| world.get::<Budget>(budget).is_some_and(|own| own.ballot_type == wanted);
    // An order is written only where it is asked for.
    let read = if text.contains('>') && !is(BallotType::Ranking) {
        Err(Mistyped::Letter('>'))
    } else {
        budgets::typed(text, is(BallotType::Points), &projects)
    };
    read.map_err(|wrong| {
        let codes: Vec<&str> = projects.iter().map(|(_, own)| own.code.as_str()).collect();
        let what = match wrong {
            Mistyped::Letter(letter) => say!("refused-ballot-letter", letter = letter.to_string()),
            Mistyped::Points(digit) => say!("refused-ballot-digit", digit = digit.to_string()),
            Mistyped::Code(code) => say!("refused-ballot-typed", text = code),
        };
        let hint = match budgets::letters(&projects) {
            Some(letters) => {
                let pairs = letters.iter().zip(&codes);
                let pairs: Vec<String> =
                    pairs.map(|(letter, code)| format!("{letter} = {code}")).collect();
                say!("refused-ballot-letters-hint", letters = pairs.join(", "))
            }
            None => say!("refused-ballot-typed-hint", codes = codes.join(", ")),
        };
        Refusal::new(what, Some(hint))
    })
}

/// A ballot of a batch, numbered after the last one: letters or codes of projects, or a dash where
/// it is blank.
///
/// # Errors
/// When no vote is open, or what was typed is no ballot of it.
pub fn enter(
    budget: Option<Id>,
    batch: Option<i64>,
    text: &str,
    void: Option<&str>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let (id, _) = open(budget, world)?;
    let batch = batch.unwrap_or_else(|| self::batch(id, world));
    let number = ballot_box::next_in(id, batch, world);
    let refuse = |what| Refusal::new(what, None);
    let ballot = Ballot {
        budget: Of::to(id),
        batch: Mark::new(batch).map_err(refuse)?,
        number: Mark::new(number).map_err(refuse)?,
        choices: read(id, text, world)?,
        void: void.map(Line::new).transpose().map_err(refuse)?,
        voter: None,
        recheck: None,
        rechecks: None,
    };
    let label = say!("edit-ballot-entered", batch = batch, number = number);
    Ok(Draft::act(label, vec![add(by.id(), ballot)]))
}

/// A ballot that was entered a second time.
pub struct Checked {
    /// The change that notes what came out.
    pub draft: Draft,
    /// What came out.
    pub told: Sentence,
    /// What to do where the two differ.
    pub hint: Option<Sentence>,
}

/// A ballot entered a second time, compared with what was entered the first time, which is not told;
/// the ballot keeps what came out.
///
/// # Errors
/// When no vote is open, no such ballot was entered, or what was typed is no ballot.
pub fn check(
    budget: Option<Id>,
    batch: i64,
    number: i64,
    text: &str,
    world: &dyn World,
) -> Result<Checked, Refusal> {
    let (id, _) = open(budget, world)?;
    let (text, void) = voided(text, world.language());
    let choices = read(id, text, world)?;
    let said = (&choices, void.is_some());
    let found = ballot_box::rechecked(id, batch, number, said, world);
    let (recheck, change) = found.ok_or_else(|| no_ballot(batch, number))?;
    let (label, told, hint) = match recheck {
        Recheck::Same => (
            say!("edit-ballot-same", batch = batch, number = number),
            say!("ballot-same", batch = batch, number = number),
            None,
        ),
        Recheck::Different => (
            say!("edit-ballot-differs", batch = batch, number = number),
            say!("ballot-differs", batch = batch, number = number),
            Some(say!("ballot-differs-hint")),
        ),
    };
    Ok(Checked { draft: Draft::act(label, vec![change]), told, hint })
}

/// Takes a ballot that was entered wrongly away again, to be entered anew.
///
/// # Errors
/// When no vote is open, or no such ballot was entered.
pub fn withdraw(
    budget: Option<Id>,
    batch: i64,
    number: i64,
    world: &dyn World,
) -> Result<Draft, Refusal> {
    let (id, _) = open(budget, world)?;
    let change =
        ballot_box::withdrawn(id, batch, number, world).ok_or_else(|| no_ballot(batch, number))?;
    let label = say!("edit-ballot-withdrawn", batch = batch, number = number);
    Ok(Draft::act(label, vec![change]))
}

fn no_ballot(batch: i64, number: i64) -> Refusal {
    Refusal::new(say!("refused-no-ballot", batch = batch, number = number), None)
}

/// A number as it was typed.
///
/// # Errors
/// When it is none.
pub fn number(text: &str, world: &dyn World) -> Result<i64, Refusal> {
    let place = Place { row: &Row::new(), world };
    let read = Mark::<1, 9_999_999>::read(text.trim(), &place);
    read.map(Mark::get).map_err(|what| Refusal::new(what, None))
}

/// The vote closed: from then on its ballots stay, and everybody may see what they add up to.
///
/// # Errors
/// When no vote is open, or no ballot was entered.
pub fn close(budget: Option<Id>, world: &dyn World, by: &Caller<'_>) -> Result<Draft, Refusal> {
    let (id, own) = open(budget, world)?;
    let ballots: usize = ballot_box::entered(id, world).values().sum();
    if ballots == 0 {
        return Err(Refusal::new(
            say!("refused-budget-empty"),
            Some(say!("refused-budget-empty-hint")),
        ));
    }
    ballot_box::not_beyond(id, own, world)?;
    let closed =
        Budget { state: Some(RoundState::Closed), closed: Some(by.minute()), ..own.clone() };
    let number = own.number.get();
    let label = match own.eligible {
        Some(eligible) => say!(
            "edit-budget-closed-of",
            number = number,
            count = ballots,
            eligible = eligible.get()
        ),
        None => say!("edit-budget-closed", number = number, count = ballots),
    };
    Ok(Draft::act(label, vec![replace(id, closed, world)]))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint};
    use super::*;
    use crate::ledger::sample::{Sample, why};

    fn table() -> Sample {
        let mut table = Sample::of(&[(
            Kind::Budgets,
            &[
                ("number", "3"),
                ("question", "Quali corsi?"),
                ("cap", "100"),
                ("ballot_type", "approval"),
                ("rule", "votes"),
                ("choices", "2"),
            ],
        )]);
        for code in ["C1", "C2", "C3"] {
            table.add(
                Kind::Projects,
                &[("budget", "3"), ("code", code), ("title", "Un corso"), ("cost", "40")],
            );
        }
        table
    }

    fn entered(table: &mut Sample, batch: Option<i64>, text: &str) -> Result<Id, Refusal> {
        let ids = mint();
        let draft = enter(None, batch, text, None, table.world(), &caller(CLOCK, &ids))?;
        table.admit(draft).map(|edit| edit.changes[0].id)
    }

    #[test]
    fn ballots_of_a_batch_are_numbered_and_the_last_batch_goes_on() {
        let mut table = table();
        let ids = [(None, "ab"), (None, "-"), (Some(2), "c2"), (None, "a"), (Some(1), "c")]
            .map(|(batch, text)| entered(&mut table, batch, text).unwrap());
        let told = ids
            .map(|id| ["batch", "number", "choices"].map(|field| table.cell(id, field)).join("/"));
        assert_eq!(told, ["1/1/C1, C2", "1/2/", "2/1/c2", "2/2/C1", "1/3/C3"]);
    }

    #[test]
    fn what_is_no_ballot_is_refused() {
        let mut table = table();
        assert_eq!(why(entered(&mut table, None, "xy")), ["refused-ballot-letter"]);
        assert_eq!(why(entered(&mut table, None, "a > b")), ["refused-ballot-letter"]);
        assert_eq!(why(entered(&mut table, None, "abc")), ["choices: fault-ballot-choices"]);
        assert_eq!(why(entered(&mut table, None, "aa")), ["choices: fault-ballot-twice"]);
        assert_eq!(why(entered(&mut Sample::default(), None, "a")), ["refused-no-budget"]);
    }

    #[test]
    fn a_ballot_entered_twice_is_compared_and_keeps_what_came_out() {
        let mut table = table();
        let id = entered(&mut table, None, "ab").unwrap();
        for (text, told, kept) in [
            ("a", "ballot-differs", "different"),
            ("ba!", "ballot-differs", "different"),
            ("ba", "ballot-same", "same"),
        ] {
            let checked = check(None, 1, 1, text, table.world()).unwrap();
            assert_eq!((&*checked.told.key, checked.hint.is_some()), (told, kept == "different"));
            table.admit(checked.draft).unwrap();
            assert_eq!(table.cell(id, "recheck"), kept);
        }
        assert_eq!(table.cell(id, "rechecks"), "3");
        assert_eq!(ballot_box::rechecks(Id::from_bits(1), table.world()), (1, 0));
        let refused = check(None, 1, 2, "a", table.world()).map(|_| ());
        assert_eq!(why(refused), ["refused-no-ballot"]);
        assert_eq!(why(number("x", table.world())), ["fault-whole"]);
    }

    #[test]
    fn a_ballot_entered_wrongly_is_taken_away_and_its_number_is_free_again() {
        let mut table = table();
        let id = entered(&mut table, None, "ab").unwrap();
        let draft = withdraw(None, 1, 1, table.world()).unwrap();
        table.admit(draft).unwrap();
        assert!(table.world().record(id).is_none());
        assert_eq!(why(withdraw(None, 1, 1, table.world())), ["refused-no-ballot"]);
        let again = entered(&mut table, None, "b").unwrap();
        assert_eq!(table.cell(again, "number"), "1");
    }

    #[test]
    fn a_vote_is_closed_once_it_has_ballots_and_then_takes_none() {
        let mut table = table();
        let ids = mint();
        let by = caller(CLOCK, &ids);
        assert_eq!(why(close(None, table.world(), &by)), ["refused-budget-empty"]);
        entered(&mut table, None, "a").unwrap();
        table.set(Id::from_bits(1), &[("eligible", "0")]).unwrap();
        assert_eq!(why(close(None, table.world(), &by)), ["refused-budget-beyond"]);
        table.set(Id::from_bits(1), &[("eligible", "1")]).unwrap();
        let draft = close(None, table.world(), &by).unwrap();
        table.admit(draft).unwrap();
        assert_eq!(table.cell(Id::from_bits(1), "state"), "closed");
        assert_eq!(why(entered(&mut table, None, "a")), ["refused-budget-closed"]);
        assert_eq!(why(close(None, table.world(), &by)), ["refused-budget-closed"]);
    }
}
