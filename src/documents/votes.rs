//! Votes in the words of a verbale: counts, names, who stood aside, how the table stood. Keeps out:
//! what a face may show.

use minijinja::{Value, context};

use super::in_words;
use crate::readings::{Aside, Ballot, Decided, NamedVote, NoVote};
use crate::say;
use crate::text::{Language, Sentence};

/// The vote on an item.
pub(super) fn ballot(ballot: &Ballot, language: Language) -> Value {
    let tell = |sentence: Sentence| safe(language.tell(&sentence));
    let maybe = |count: Option<usize>| count.map_or_else(nothing, Value::from);
    let closed = ballot.closed.map_or_else(nothing, |closed| {
        context! {
            time => safe(in_words::hour(closed.at)),
            result => tell(closed.result.sentence()),
            needed => closed.needed,
            blocked => closed.blocked.map_or_else(nothing, |blocked| {
                tell(say!("ballot-blocked", against = blocked.against, enough = blocked.enough))
            }),
        }
    });
    context! {
        secret => ballot.secret,
        favour => ballot.favour,
        against => ballot.against,
        abstained => ballot.abstained,
        recused => ballot.recused,
        not_voting => maybe(ballot.not_voting),
        blank => maybe(ballot.blank),
        // Templates of one's own may ask, from when small counts were not told.
        withheld => false,
        closed,
        votes => ballot.voters.iter().map(|voter| named(voter, language)).collect::<Value>(),
    }
}

/// Who stood aside.
pub(super) fn aside(aside: &Aside, language: Language) -> Value {
    context! {
        count => aside.count,
        people => aside.people.iter().map(|voter| named(voter, language)).collect::<Value>(),
    }
}

/// How the table stood when it decided.
pub(super) fn standing(standing: &Decided, language: Language) -> Value {
    let quorum = standing.quorum.map_or_else(nothing, |(needed, met)| {
        let eligible = standing.eligible;
        let sentence = if met {
            say!("quorum-met", needed = needed, eligible = eligible)
        } else {
            say!("quorum-missed", needed = needed, eligible = eligible)
        };
        safe(language.tell(&sentence))
    });
    context! {
        rules => safe(language.tell(&standing.rules.named())),
        votes => safe(language.tell(&standing.rules.votes_per.sentence())),
        here => standing.here,
        shared => standing.shared,
        voteless => standing.voteless,
        left_out => standing.left_out.iter().map(|left| no_vote(left, language)).collect::<Value>(),
        eligible => standing.eligible,
        present => standing.present,
        proxies => standing.by_proxy,
        quorum,
    }
}

/// Somebody without a vote, and who had it instead.
fn no_vote(left: &NoVote, language: Language) -> Value {
    context! {
        who => in_words::who(&left.who, language),
        voter => left.voter.as_ref().map_or_else(nothing, |who| in_words::who(who, language).into()),
    }
}

fn named(voter: &NamedVote, language: Language) -> Value {
    context! {
        choice => safe(language.tell(&voter.choice.sentence())),
        who => in_words::who(&voter.who, language),
        reason => voter.reason.clone().map_or_else(nothing, Value::from),
    }
}

/// Words of the program, or figures: nobody typed them.
fn safe(text: String) -> Value {
    Value::from_safe_string(text)
}

fn nothing() -> Value {
    Value::from(())
}
