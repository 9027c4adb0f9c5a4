//! Votes in the words of a verbale: counts, names, who stood aside, how the table stood. Keeps out:
//! what a face may show.

use minijinja::{Value, context};

use super::in_words;
use crate::readings::{Aside, Ballot, Decided, NoVote, Shown, Voter};
use crate::say;
use crate::text::{Language, Sentence};

/// The vote on an item.
pub(super) fn ballot(ballot: &Ballot, language: Language) -> Value {
    let tell = |sentence: Sentence| safe(language.tell(&sentence));
    let maybe = |shown: Option<Shown>| shown.map_or_else(nothing, |shown| count(shown, language));
    let closed = ballot.closed.map_or_else(nothing, |closed| {
        context! {
            time => safe(in_words::hour(closed.at)),
            result => tell(closed.result.sentence()),
            needed => closed.needed,
            blocked => closed.blocked.map_or_else(nothing, |blocked| tell(match blocked.against {
                Shown::Count(against) => say!("ballot-blocked", against = against, enough = blocked.enough),
                Shown::Withheld => say!("ballot-blocked-alone", enough = blocked.enough),
            })),
        }
    });
    context! {
        secret => ballot.secret,
        favour => count(ballot.favour, language),
        against => count(ballot.against, language),
        abstained => count(ballot.abstained, language),
        recused => count(ballot.recused, language),
        not_voting => maybe(ballot.not_voting),
        blank => maybe(ballot.blank),
        withheld => [ballot.favour, ballot.against, ballot.abstained, ballot.recused].contains(&Shown::Withheld),
        closed,
        votes => ballot.voters.iter().map(|voter| named(voter, language)).collect::<Value>(),
    }
}

/// Who stood aside.
pub(super) fn aside(aside: &Aside, language: Language) -> Value {
    context! {
        count => count(aside.count, language),
        people => aside.people.iter().map(|voter| named(voter, language)).collect::<Value>(),
    }
}

/// How the table stood when it decided.
pub(super) fn standing(standing: &Decided, language: Language) -> Value {
    let quorum = standing.quorum.map_or_else(nothing, |(needed, met)| {
        let sentence = match (needed.count().zip(standing.eligible.count()), met) {
            (Some((needed, eligible)), true) => {
                say!("quorum-met", needed = needed, eligible = eligible)
            }
            (Some((needed, eligible)), false) => {
                say!("quorum-missed", needed = needed, eligible = eligible)
            }
            (None, true) => say!("quorum-met-alone"),
            (None, false) => say!("quorum-missed-alone"),
        };
        safe(language.tell(&sentence))
    });
    context! {
        rules => safe(language.tell(&standing.rules.named())),
        votes => safe(language.tell(&standing.rules.votes_per.sentence())),
        here => count(standing.here, language),
        left_out => standing.left_out.iter().map(|left| no_vote(left, language)).collect::<Value>(),
        eligible => count(standing.eligible, language),
        present => count(standing.present, language),
        // A sentence without proxies does not name them.
        proxies => if standing.by_proxy == Shown::Count(0) { Value::from(0) } else { count(standing.by_proxy, language) },
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

fn named(voter: &Voter, language: Language) -> Value {
    context! {
        choice => safe(language.tell(&voter.choice.sentence())),
        who => in_words::who(&voter.who, language),
        reason => voter.reason.clone().map_or_else(nothing, Value::from),
    }
}

fn count(shown: Shown, language: Language) -> Value {
    safe(in_words::count(shown, language))
}

/// Words of the program, or figures: nobody typed them.
fn safe(text: String) -> Value {
    Value::from_safe_string(text)
}

fn nothing() -> Value {
    Value::from(())
}
