//! Closing a vote, by name or by secret ballot: its counts, and what was decided. Keeps out: giving
//! votes, and counting.

use super::argument::{Argument, ITEM, MEETING, TEXT, Takes};
use super::arguments::{Arguments, Where};
use super::at_item::{decision, minute_of, unclosed, wording};
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::sitting::label;
use super::voting::{given, named, someone};
use crate::domain::count::Count;
use crate::domain::{Choice, ConsensusMethod, Mark, Moment, Of, Poll, Ref, Secrecy, World};
use crate::ledger::{Change, Draft, Refusal, add};
use crate::readings::AtHand;
use crate::say;
use crate::text::Sentence;

/// What is counted in a secret ballot, in the order in which it is asked.
pub const COUNTS: [&str; 5] = ["favour", "against", "abstained", "blank", "not_voting"];

/// How many votes of one sort there are.
pub type Counted = Mark<0, 9999>;

const NUMBER: Takes = Takes::Number { min: 0, max: 9999 };

pub(super) const ROWS: &[Deed] = &[
    Deed {
        word: "vote-close",
        arguments: &[TEXT, ITEM, MEETING],
        run: |world, by, told| close(told.place(), told.text("text"), world, by).map(Done::from),
    },
    Deed {
        word: "vote-secret",
        arguments: &[
            Argument::needed("favour", NUMBER),
            Argument::needed("against", NUMBER),
            Argument::optional("abstained", NUMBER),
            Argument::optional("blank", NUMBER),
            Argument::optional("not_voting", NUMBER),
            TEXT,
            ITEM,
            MEETING,
        ],
        run: |world, by, told| {
            close_secret(told.place(), counted(told)?, told.text("text"), world, by)
        },
    },
];

/// The counts that were told; what was not told is none.
fn counted(told: &Arguments) -> Result<[Counted; 5], Refusal> {
    let count = |name| {
        let number = told.number(name).unwrap_or_default();
        Counted::new(number).map_err(|what| Refusal::new(what, None))
    };
    let [favour, against, abstained, blank, not_voting] = COUNTS;
    Ok([count(favour)?, count(against)?, count(abstained)?, count(blank)?, count(not_voting)?])
}

/// The vote that can be closed by name now.
///
/// # Errors
/// When it is closed already, must be secret, or nobody is there to vote or has voted.
pub fn closable(place: Where, world: &dyn World, by: &Caller<'_>) -> Result<AtHand, Refusal> {
    let vote = unclosed(place, world, by)?;
    named(&vote.count, Choice::Favour)?;
    someone(&vote)?;
    let votes = vote.count.votes;
    if votes.favour + votes.against + votes.abstained == 0 {
        return Err(Refusal::new(
            say!("refused-nobody-voted"),
            Some(say!("refused-nobody-voted-hint")),
        ));
    }
    Ok(vote)
}

/// Closes a vote by name: the decision in these words, else in those of the item; who is here and
/// has not voted does not vote; and the counts as they are at this minute.
///
/// # Errors
/// As [`closable`], and when the sitting has no hour.
pub fn close(
    place: Where,
    text: Option<&str>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let vote = closable(place, world, by)?;
    let time = minute_of(&vote, world, by)?;
    let own = || wording(&vote, world);
    let text = text.map_or_else(own, str::to_owned);
    let entry = decision(&vote, &text, ConsensusMethod::Vote, time, world, by.id())?;
    let mut changes: Vec<Change> = vote
        .count
        .waiting()
        .map(|voter| given(&vote, voter, Choice::NotVoting, world, by))
        .collect();
    let poll = poll(&vote, time);
    let label = closed(&vote, &poll, world);
    changes.push(add(by.id(), poll));
    changes.push(entry);
    Ok(Draft::act(label, changes))
}

/// The vote that can be closed by secret ballot now.
///
/// # Errors
/// When it is closed already, or somebody has voted by name.
pub fn closable_secret(
    place: Where,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<AtHand, Refusal> {
    let vote = unclosed(place, world, by)?;
    let votes = vote.count.votes;
    if votes.favour + votes.against + votes.abstained > 0 {
        return Err(Refusal::new(say!("fault-poll-named"), None));
    }
    Ok(vote)
}

/// Closes a vote by secret ballot, with its counts and no names: [`COUNTS`].
///
/// # Errors
/// As [`closable_secret`], and when the sitting has no hour.
pub fn close_secret(
    place: Where,
    counts: [Counted; 5],
    text: Option<&str>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Done, Refusal> {
    let vote = closable_secret(place, world, by)?;
    let time = minute_of(&vote, world, by)?;
    let text = text.map_or_else(|| wording(&vote, world), str::to_owned);
    let entry = decision(&vote, &text, ConsensusMethod::Vote, time, world, by.id())?;
    let [favour, against, abstained, blank, not_voting] = counts;
    let number = |mark: Counted| usize::try_from(mark.get()).unwrap_or_default();
    let poll = Poll {
        ballot: Some(Secrecy::Secret),
        result: vote.count.result_of(number(favour), number(against)),
        favour: Some(favour),
        against: Some(against),
        abstained: Some(abstained),
        blank: Some(blank),
        not_voting: Some(not_voting),
        ..poll(&vote, time)
    };
    let label = closed(&vote, &poll, world);
    let changes = vec![add(by.id(), poll), entry];
    let done = Done::from(Draft::act(label, changes));
    Ok(done.with(against_rules(&vote)))
}

/// What is said of a secret ballot where approved rules say that the table votes in the open.
pub fn against_rules(vote: &AtHand) -> Option<Sentence> {
    let rules = vote.count.rules;
    (rules.version.is_some() && rules.ballot != Secrecy::Secret)
        .then(|| say!("vote-secret-against", rules = rules.named()))
}

/// What is said once a vote is closed with so many in favour and against: how it ended, and that
/// those against stopped it where they did.
pub fn ended(count: &Count, favour: usize, against: usize) -> Sentence {
    let result = count.result_of(favour, against).sentence();
    match count.blocked(favour, against) {
        Some(against) => say!("vote-now-blocked", result = result, against = against),
        None => say!("vote-now-closed", result = result),
    }
}

/// How the log names the closing of a vote.
fn closed(vote: &AtHand, poll: &Poll, world: &dyn World) -> Sentence {
    let item = label(vote.item, world);
    say!("edit-vote-closed", item = item, result = poll.result.sentence())
}

/// What is written down of the vote when it is closed now.
fn poll(vote: &AtHand, time: Moment) -> Poll {
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

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, LATER, caller, mint, sitting, vote};
    use super::*;
    use crate::domain::{Entry, Id, Kind, PollResult, Vote};
    use crate::ledger::sample::{Sample, why};

    fn closing(table: &Sample, text: Option<&str>) -> Result<Draft, Refusal> {
        close(Where::default(), text, table.world(), &caller(CLOCK, &mint()))
    }

    fn polls(table: &Sample) -> Vec<&Poll> {
        table.world().all::<Poll>().map(|(_, poll)| poll).collect()
    }

    #[test]
    fn closing_takes_down_counts_decision_and_who_did_not_vote() {
        let mut table = sitting(4);
        vote(&mut table, &["favour", "favour", "favour"]);
        let draft = closing(&table, Some("Si fa.")).unwrap();
        assert_eq!(draft.label.key, "edit-vote-closed");
        table.admit(draft).unwrap();
        let poll = polls(&table)[0];
        assert_eq!(poll.result, PollResult::Adopted);
        assert_eq!(poll.closed.0.to_rfc3339(), "2014-04-17T19:07:00+02:00");
        assert_eq!(poll.present.map(Mark::get), Some(4));
        let choices: Vec<Choice> =
            table.world().all::<Vote>().map(|(_, vote)| vote.choice).collect();
        assert_eq!(choices.iter().filter(|choice| **choice == Choice::NotVoting).count(), 1);
        let (_, entry) = table.world().all::<Entry>().next().unwrap();
        assert_eq!((entry.text.as_str(), entry.method), ("Si fa.", Some(ConsensusMethod::Vote)));
    }

    #[test]
    fn without_words_the_decision_is_called_by_the_item() {
        let mut table = sitting(1);
        vote(&mut table, &["favour"]);
        let draft = closing(&table, None).unwrap();
        table.admit(draft).unwrap();
        let (_, entry) = table.world().all::<Entry>().next().unwrap();
        assert_eq!(entry.text.as_str(), "Spazi");
    }

    #[test]
    fn a_vote_is_not_closed_without_votes_nor_twice_nor_without_anybody() {
        let mut table = sitting(2);
        assert_eq!(why(closing(&table, None)), ["refused-nobody-voted"]);
        assert_eq!(why(closing(&sitting(0), None)), ["refused-nobody-votes"]);
        vote(&mut table, &["favour"]);
        table.admit(closing(&table, None).unwrap()).unwrap();
        assert_eq!(why(closing(&table, None)), ["refused-poll"]);
        assert_eq!(why(closing(&Sample::default(), None)), ["refused-no-sitting"]);
    }

    #[test]
    fn a_vote_is_closed_by_name_only_where_the_rules_let_it() {
        let mut table = sitting(2);
        vote(&mut table, &["favour"]);
        let rules =
            [("version", "1"), ("text", "x"), ("approved", "2014-01-01"), ("ballot", "secret")];
        table.add(Kind::Rules, &rules);
        assert_eq!(why(closing(&table, None)), ["refused-secret"]);
    }

    #[test]
    fn nothing_is_closed_while_no_item_is_open_or_the_verbale_is_approved() {
        let mut table = sitting(2);
        table.set(Id::from_bits(2), &[("state", "done")]).unwrap();
        assert_eq!(why(closing(&table, None)), ["refused-no-open-item"]);
        let item = Where { meeting: None, item: Some(Id::from_bits(2)) };
        let by = mint();
        assert_eq!(
            why(close(item, None, table.world(), &caller(LATER, &by))),
            ["refused-nobody-voted"]
        );
        table.set(Id::from_bits(1), &[("state", "circulated")]).unwrap();
        table.set(Id::from_bits(1), &[("state", "approved")]).unwrap();
        assert_eq!(why(closing(&table, None)), ["refused-approved"]);
    }

    fn ballot(table: &Sample, counts: [i64; 5]) -> Result<Done, Refusal> {
        let counts = counts.map(|count| Counted::new(count).unwrap());
        close_secret(Where::default(), counts, None, table.world(), &caller(CLOCK, &mint()))
    }

    #[test]
    fn a_secret_ballot_keeps_counts_and_no_names() {
        let mut table = sitting(4);
        table.admit(ballot(&table, [3, 1, 0, 0, 0]).unwrap().draft).unwrap();
        let poll = polls(&table)[0];
        assert_eq!((poll.result, poll.is_secret()), (PollResult::Adopted, true));
        assert_eq!(poll.counts(), [3, 1, 0, 0, 0]);
        assert_eq!(table.world().all::<Vote>().count(), 0);
        assert_eq!(why(ballot(&table, [3, 1, 0, 0, 0])), ["refused-poll"]);
    }

    #[test]
    fn a_secret_ballot_takes_no_votes_by_name_and_says_when_rules_want_the_open() {
        let mut table = sitting(4);
        vote(&mut table, &["favour"]);
        assert_eq!(why(ballot(&table, [3, 1, 0, 0, 0])), ["fault-poll-named"]);
        let mut table = sitting(4);
        assert!(ballot(&table, [3, 1, 0, 0, 0]).unwrap().remarks.is_empty());
        table.add(Kind::Rules, &[("version", "1"), ("text", "x"), ("approved", "2014-01-01")]);
        let remarks = ballot(&table, [3, 1, 0, 0, 0]).unwrap().remarks;
        assert_eq!(remarks[0].key, "vote-secret-against");
    }
}
