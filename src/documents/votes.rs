//! Votes in the words of a verbale: counts, names, who stood aside, how the table stood. Keeps out:
//! what a face may show.

use minijinja::{Value, context};

use super::in_words;
use crate::readings::{Aside, Ballot, Decided, Shown, Voter};
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
        let sentence = match (needed.count(), met) {
            (Some(needed), true) => say!("quorum-met", needed = needed),
            (Some(needed), false) => say!("quorum-missed", needed = needed),
            (None, true) => say!("quorum-met-alone"),
            (None, false) => say!("quorum-missed-alone"),
        };
        safe(language.tell(&sentence))
    });
    context! {
        rules => safe(language.tell(&standing.rules.named())),
        eligible => count(standing.eligible, language),
        present => count(standing.present, language),
        // A sentence without proxies does not name them.
        proxies => if standing.by_proxy == Shown::Count(0) { Value::from(0) } else { count(standing.by_proxy, language) },
        quorum,
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
