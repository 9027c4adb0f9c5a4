//! Votes by name, and closing them. Keeps out: counting, and secret ballots.

use super::argument::{Argument, Takes};
use super::arguments::Where;
use super::at_item::{decision, minute_of, unclosed, wording};
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::sitting::label;
use crate::domain::{
    Choice, ConsensusMethod, Kind, Mark, Moment, Of, Poll, Ref, Secrecy, Vote, World,
};
use crate::ledger::{Change, Draft, Refusal, add, replace};
use crate::readings::{AtHand, Count, Voice};
use crate::say;
use crate::text::Sentence;

/// The sitting and the item of a vote, where they are not those at hand.
pub(super) const MEETING: Argument = Argument::optional("meeting", Takes::Record(Kind::Meetings));
pub(super) const ITEM: Argument = Argument::optional("item", Takes::Record(Kind::Agenda));
const TEXT: Argument = Argument::optional("text", Takes::Text);

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "vote-close",
    arguments: &[TEXT, ITEM, MEETING],
    run: |world, by, told| close(told.place(), told.text("text"), world, by).map(Done::from),
}];

/// Refuses names where the rules want a secret ballot; who stands aside is known all the same.
pub(super) fn named(count: &Count, choice: Choice) -> Result<(), Refusal> {
    if count.rules.ballot == Secrecy::Secret && choice != Choice::Recused {
        return Err(Refusal::new(say!("refused-secret"), Some(say!("refused-secret-hint"))));
    }
    Ok(())
}

/// Refuses to count hands where nobody is there to raise one.
pub(super) fn someone(vote: &AtHand) -> Result<(), Refusal> {
    if vote.count.voices.is_empty() {
        return Err(Refusal::new(
            say!("refused-nobody-votes"),
            Some(say!("refused-nobody-votes-hint")),
        ));
    }
    Ok(())
}

/// The change that gives a voice its vote.
pub(super) fn given(
    vote: &AtHand,
    voice: &Voice,
    choice: Choice,
    world: &dyn World,
    by: &Caller<'_>,
) -> Change {
    let kept = voice.vote.and_then(|id| world.get::<Vote>(id).map(|vote| (id, vote)));
    match kept {
        Some((id, kept)) => replace(id, Vote { choice, ..kept.clone() }, world),
        None => add(
            by.id(),
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
        .map(|voice| given(&vote, voice, Choice::NotVoting, world, by))
        .collect();
    let poll = poll(&vote, time);
    let label = closed(&vote, &poll, world);
    changes.push(add(by.id(), poll));
    changes.push(entry);
    Ok(Draft::act(label, changes))
}

/// How the log names the closing of a vote.
pub(super) fn closed(vote: &AtHand, poll: &Poll, world: &dyn World) -> Sentence {
    let item = label(vote.item, world);
    say!("edit-vote-closed", item = item, result = poll.result.sentence())
}

/// What is written down of the vote when it is closed now.
pub(super) fn poll(vote: &AtHand, time: Moment) -> Poll {
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
    use crate::domain::{Entry, Id, PollResult};
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
}
