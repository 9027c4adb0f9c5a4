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

/// The position of the item under which those without a vote were listed whole, and who they were.
pub(super) type Listed<'a> = (i64, &'a [NoVote]);

/// Who is without a vote now and was not then, and the other way round.
fn differences<'a>(now: &'a [NoVote], then: &'a [NoVote]) -> (Vec<&'a NoVote>, Vec<&'a NoVote>) {
    let apart = |of: &'a [NoVote], from: &[NoVote]| {
        of.iter().filter(|left| !from.contains(left)).collect::<Vec<_>>()
    };
    (apart(now, then), apart(then, now))
}

/// Whether those without a vote are to be listed whole: nowhere listed yet, or too different from
/// what was.
pub(super) fn is_listed_whole(standing: &Decided, listed: Option<Listed<'_>>) -> bool {
    let now = &standing.left_out;
    !now.is_empty()
        && listed.is_none_or(|(_, then)| {
            let (more, fewer) = differences(now, then);
            more.len() + fewer.len() >= now.len()
        })
}

/// How the table stood when it decided; `listed` is where those without a vote were listed last.
pub(super) fn standing(
    standing: &Decided,
    listed: Option<Listed<'_>>,
    language: Language,
) -> Value {
    let now = &standing.left_out;
    let as_listed = listed.filter(|_| !now.is_empty() && !is_listed_whole(standing, listed));
    let (more, fewer) = as_listed.map(|(_, then)| differences(now, then)).unwrap_or_default();
    let told = |people: Vec<&NoVote>| {
        let told: Vec<String> = people.into_iter().map(|left| left_line(left, language)).collect();
        if told.is_empty() { nothing() } else { told.join("; ").into() }
    };
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
        left_as => as_listed.map_or_else(nothing, |(position, _)| position.into()),
        left_more => told(more),
        left_fewer => told(fewer),
        eligible => standing.eligible,
        present => standing.present,
        proxies => standing.by_proxy,
        quorum,
    }
}

/// The same in one line.
fn left_line(left: &NoVote, language: Language) -> String {
    let who = in_words::who(&left.who, language);
    match &left.voter {
        Some(voter) => {
            let voter = in_words::who(voter, language);
            format!("{who} – {}", language.tell(&say!("page-no-vote-voter", who = voter)))
        }
        None => who,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Document;
    use crate::documents::sample::markdown;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::readings::{Face, Minutes};

    /// A sitting of three items decided one after the other: four people are of one lab, which has
    /// one vote.
    fn table() -> Sample {
        let mut table = Sample::default();
        let rules = [("version", "1"), ("text", "x"), ("approved", "2014-01-01")];
        table.add(Kind::Rules, &[&rules[..], &[("votes_per", "lab")]].concat());
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]);
        table.add(Kind::Labs, &[("code", "suolo")]);
        for name in ["Anna Verdi", "Bice Neri", "Carlo Rossi", "Dino Bianchi"] {
            table.add(Kind::People, &[("name", name)]);
            let seat = [("meeting", "1"), ("person", name), ("state", "present"), ("lab", "suolo")];
            table.add(Kind::Attendance, &seat);
        }
        for (position, title, time) in
            [("1", "Spazi", "18:10"), ("2", "Orari", "18:20"), ("3", "Costi", "18:30")]
        {
            table.add(Kind::Agenda, &[("meeting", "1"), ("position", position), ("title", title)]);
            let decided = [("kind", "decision"), ("method", "consensus"), ("text", "Si fa.")];
            let place = [("meeting", "1"), ("item", position), ("time", time)];
            table.add(Kind::Entries, &[&place[..], &decided[..]].concat());
        }
        table
    }

    fn page(table: &Sample, face: Face) -> String {
        let meeting = table.id(Kind::Meetings, "1");
        let minutes = Minutes::of(meeting, face, table.world()).unwrap();
        let values = super::super::minutes::values(&minutes, Language::It);
        markdown(Document::Minutes, values)
    }

    #[test]
    fn who_is_there_without_a_vote_is_listed_once_and_then_by_what_differs() {
        let mut table = table();
        let told = page(&table, Face::Reserved);
        assert_eq!(told.matches("Presenti senza voto:\n").count(), 1, "{told}");
        let same = "Presenti senza voto: gli stessi elencati al punto 1.";
        assert_eq!(told.matches(same).count(), 2, "{told}");
        let seat = table.world().every(Kind::Attendance).nth(3).map(|(id, _)| id).unwrap();
        table.set(seat, &[("departure", "18:25")]).unwrap();
        let told = page(&table, Face::Reserved);
        let (_, third) = told.split_once("## 3. Costi").unwrap();
        assert!(third.contains(same) && third.contains("Non più: Dino Bianchi"), "{told}");
        assert!(!page(&table, Face::Public).contains("gli stessi"));
    }
}
