//! How an item was voted on, who stood aside, and how the table stood when it decided. Keeps out:
//! the words that tell it. The outcome of a vote is a public act: every face has its counts.

use super::prose;
use crate::domain::charter::{self, Charter};
use crate::domain::count::{Count, WhyNot};
use crate::domain::{
    Choice, Entry, EntryKind, Id, Mark, Moment, Poll, PollResult, TableRules, Vote, World,
};
use crate::readings::who::{Eye, Face, Who};
use crate::text::alphabetical;

/// The vote on one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// Whether nobody's vote was written down.
    pub secret: bool,
    /// In favour.
    pub favour: usize,
    /// Against.
    pub against: usize,
    /// Abstained.
    pub abstained: usize,
    /// Stood aside.
    pub recused: usize,
    /// Present without voting; `None` when there was nobody.
    pub not_voting: Option<usize>,
    /// Blank; `None` when there was none.
    pub blank: Option<usize>,
    /// How it ended, where it was closed.
    pub closed: Option<Closed>,
    /// Who voted how, in the order of choices and names; empty on the public face and of a secret
    /// ballot.
    pub voters: Vec<NamedVote>,
}

/// How a vote ended, as it was declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closed {
    /// When.
    pub at: Moment,
    /// How.
    pub result: PollResult,
    /// How many votes in favour it took.
    pub needed: Option<i64>,
    /// That those against stopped a decision which had its votes, where they did.
    pub blocked: Option<Blocked>,
}

/// A decision that had the votes it took, and was stopped by those against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blocked {
    /// How many were against.
    pub against: usize,
    /// How many are enough by the rules.
    pub enough: usize,
}

/// One vote by name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NamedVote {
    /// How.
    pub choice: Choice,
    /// Who.
    pub who: Who,
    /// Why, where the person said so.
    pub reason: Option<String>,
}

/// Who stood aside from an item: outside its quorum, its vote and its counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// How many.
    pub count: usize,
    /// Who, by name; empty on the public face.
    pub people: Vec<NamedVote>,
}

/// How the table stood when it decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The rules that held.
    pub rules: Charter,
    /// How many were in the sitting, with a vote or without.
    pub here: usize,
    /// How many were entitled, without those who stood aside.
    pub eligible: usize,
    /// How many of them were in the room.
    pub present: usize,
    /// How many more were represented by proxy.
    pub by_proxy: usize,
    /// Who was in the sitting and had no vote, and who had it instead; empty on the public face.
    pub left_out: Vec<NoVote>,
    /// How many were there without a vote because somebody else has the one that they share.
    pub shared: usize,
    /// How many were there to whom the sheet or the rules give none.
    pub voteless: usize,
    /// How many the quorum asked for, and whether they were there.
    pub quorum: Option<(usize, bool)>,
}

/// Somebody who was in the sitting and had no vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoVote {
    /// Who.
    pub who: Who,
    /// Who had the vote that the two share; none where the sheet or the rules give no vote.
    pub voter: Option<Who>,
}

/// The votes on an item; `None` when nobody voted.
pub(super) fn ballot(meeting: Id, item: Id, eye: &Eye<'_>, world: &dyn World) -> Option<Ballot> {
    let poll = Poll::on(item, world).map(|(_, poll)| poll);
    let votes: Vec<&Vote> = world.of::<Vote>(item).map(|(_, vote)| vote).collect();
    let given = |choice| votes.iter().filter(|vote| vote.choice == choice).count();
    let recused = given(Choice::Recused);
    if poll.is_none() && votes.len() == recused {
        return None;
    }
    let secret = poll.is_some_and(Poll::is_secret);
    let silent = poll.map_or_else(Vec::new, |poll| silent(meeting, item, poll, world));
    let [favour, against, abstained, blank, not_voting] = match poll.filter(|poll| poll.is_secret())
    {
        Some(poll) => poll.counts(),
        None => [
            given(Choice::Favour),
            given(Choice::Against),
            given(Choice::Abstain),
            0,
            given(Choice::NotVoting) + silent.len(),
        ],
    };
    let mut voters = people(&votes, eye, |choice| choice != Choice::Recused);
    if eye.face() == Face::Reserved {
        voters.extend(silent.into_iter().map(|person| NamedVote {
            choice: Choice::NotVoting,
            who: eye.person(person),
            reason: None,
        }));
        sort(&mut voters);
    }
    Some(Ballot {
        secret,
        favour,
        against,
        abstained,
        recused,
        not_voting: (not_voting > 0).then_some(not_voting),
        blank: (blank > 0).then_some(blank),
        closed: poll.map(|poll| Closed {
            at: poll.closed,
            result: poll.result,
            needed: poll.needed.map(Mark::get),
            blocked: blocked(poll, favour, against, world),
        }),
        voters,
    })
}

/// Whether those against stopped a decision that would have had its votes.
fn blocked(poll: &Poll, favour: usize, against: usize, world: &dyn World) -> Option<Blocked> {
    let rules = charter_of(poll, world)
        .or_else(|| world.day_of(poll.meeting.id).map(|day| charter::in_force(day, world)))?;
    let enough = rules.blocks.filter(|blocks| against >= *blocks)?;
    let reached = poll
        .needed
        .is_none_or(|needed| usize::try_from(needed.get()).is_ok_and(|needed| favour >= needed));
    (reached && poll.result == PollResult::Rejected).then_some(Blocked { against, enough })
}

/// The rules under which a vote was closed, where they are written down.
fn charter_of(poll: &Poll, world: &dyn World) -> Option<Charter> {
    let rules = poll.rules?;
    world.get::<TableRules>(rules.id).map(|version| Charter::of(rules.id, version))
}

/// Who could vote when an open vote was closed, and of whom nothing is written.
fn silent(meeting: Id, item: Id, poll: &Poll, world: &dyn World) -> Vec<Id> {
    if poll.is_secret() {
        return Vec::new();
    }
    let count = Count::of(meeting, Some(item), Some(poll.closed), world);
    let waiting = count.iter().flat_map(Count::waiting);
    waiting.map(|voter| voter.person).collect()
}

/// Who stood aside from an item; `None` when nobody did.
pub(super) fn aside(item: Id, eye: &Eye<'_>, world: &dyn World) -> Option<Aside> {
    let votes: Vec<&Vote> = world.of::<Vote>(item).map(|(_, vote)| vote).collect();
    let count = votes.iter().filter(|vote| vote.choice == Choice::Recused).count();
    (count > 0)
        .then(|| Aside { count, people: people(&votes, eye, |choice| choice == Choice::Recused) })
}

/// How the table stood at the closing of the vote on an item, else at its last decision; `None`
/// where it took none, or where nobody is on the sheet.
pub(super) fn standing(meeting: Id, item: Id, eye: &Eye<'_>, world: &dyn World) -> Option<Decided> {
    let poll = Poll::on(item, world).map(|(_, poll)| poll);
    let decided = world
        .of::<Entry>(item)
        .map(|(_, entry)| entry)
        .filter(|entry| entry.kind == EntryKind::Decision);
    let at = poll
        .map(|poll| poll.closed)
        .or_else(|| decided.filter(|entry| entry.method.is_some()).map(|entry| entry.time).max())?;
    let count = Count::of(meeting, Some(item), Some(at), world)
        .filter(|count| count.eligible + count.recused > 0)?;
    let declared =
        |mark: Option<Mark<0, 9999>>| mark.and_then(|mark| usize::try_from(mark.get()).ok());
    let rules = poll.and_then(|poll| charter_of(poll, world));
    let met = poll.map_or_else(|| count.has_quorum(), |poll| poll.result != PollResult::NoQuorum);
    let voters = poll.and_then(|poll| declared(poll.present));
    let by_proxy = poll
        .filter(|_| voters.is_some())
        .map_or(count.by_proxy, |poll| declared(poll.by_proxy).unwrap_or_default());
    let voters = voters.unwrap_or(count.present);
    Some(Decided {
        rules: rules.unwrap_or(count.rules),
        here: count.here.max(voters.saturating_sub(by_proxy)),
        left_out: left_out(&count, eye),
        shared: without(&count, |why| {
            matches!(why, WhyNot::Lab { .. } | WhyNot::Organisation { .. })
        }),
        voteless: without(&count, |why| matches!(why, WhyNot::NoVote)),
        eligible: poll.and_then(|poll| declared(poll.eligible)).unwrap_or(count.eligible),
        present: voters.saturating_sub(by_proxy),
        by_proxy,
        quorum: count.quorum.map(|needed| (needed, met)),
    })
}

/// A seat may have one holder only: to the public a vote is a number.
fn people(votes: &[&Vote], eye: &Eye<'_>, wanted: impl Fn(Choice) -> bool) -> Vec<NamedVote> {
    let shown = votes.iter().filter(|vote| eye.face() == Face::Reserved && wanted(vote.choice));
    let voter = |vote: &&Vote| NamedVote {
        choice: vote.choice,
        who: eye.person(vote.person.id),
        reason: vote.reason.as_ref().map(prose),
    };
    let mut people: Vec<NamedVote> = shown.map(voter).collect();
    sort(&mut people);
    people
}

/// By how they voted, and then by name.
fn sort(voters: &mut [NamedVote]) {
    voters.sort_by_cached_key(|it| (it.choice, it.who.name().map(alphabetical), it.clone()));
}

/// How many were there without a vote for a reason.
fn without(count: &Count, is_meant: impl Fn(&WhyNot) -> bool) -> usize {
    count.left_out.iter().filter(|left| is_meant(&left.why)).count()
}

/// Who was there and had no vote, by name; who stood aside is told elsewhere.
fn left_out(count: &Count, eye: &Eye<'_>) -> Vec<NoVote> {
    if eye.face() == Face::Public {
        return Vec::new();
    }
    let without = count.left_out.iter().filter(|left| left.why != WhyNot::Aside);
    let told = without.map(|left| NoVote {
        who: eye.person(left.person),
        voter: match left.why {
            WhyNot::Lab { voter, .. } | WhyNot::Organisation { voter } => Some(eye.person(voter)),
            WhyNot::NoVote | WhyNot::Aside => None,
        },
    });
    let mut told: Vec<NoVote> = told.collect();
    told.sort_by_cached_key(|it| it.who.name().map(alphabetical));
    told
}

#[cfg(test)]
mod tests;
