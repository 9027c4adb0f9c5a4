//! Votes by name. Keeps out: counting them, and closing the vote.

use super::argument::{Argument, ITEM, MEETING, PERSON, Takes};
use super::arguments::Where;
use super::arguments::given as needed;
use super::at_item::unclosed;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::sitting::label;
use super::writing::write;
use crate::domain::count::{Count, Voter, WhyNot};
use crate::domain::{Choice, Id, Kind, Of, Ref, Row, Secrecy, Vote, World};
use crate::ledger::{Change, Draft, Refusal, add, remove, replace};
use crate::readings::AtHand;
use crate::say;
use crate::text::Sentence;

/// How somebody votes.
pub const CHOICES: &[&str] = &["favour", "against", "abstain", "recused"];

pub(super) const ROWS: &[Deed] = &[
    Deed {
        word: "cast",
        arguments: &[Argument::needed("choice", Takes::OneOf(CHOICES)), PERSON, ITEM, MEETING],
        run: |world, by, told| {
            let person = needed(told.record("person"), "person")?;
            let choice = needed(told.value("choice", world)?, "choice")?;
            cast(told.place(), person, choice, world, by)
        },
    },
    Deed {
        word: "cast-rest",
        arguments: &[ITEM, MEETING],
        run: |world, by, told| cast_rest(told.place(), world, by).map(Done::from),
    },
    Deed {
        word: "uncast",
        arguments: &[PERSON, ITEM, MEETING],
        run: |world, by, told| {
            let person = needed(told.record("person"), "person")?;
            uncast(told.place(), person, world, by).map(Done::from)
        },
    },
    Deed {
        word: "stand-aside",
        arguments: &[PERSON, ITEM, MEETING],
        run: |world, by, told| {
            let person = needed(told.record("person"), "person")?;
            cast(told.place(), person, Choice::Recused, world, by)
        },
    },
    Deed {
        word: "vote-reason",
        arguments: &[PERSON, Argument::needed("reason", Takes::Text), ITEM, MEETING],
        run: |world, by, told| {
            let person = needed(told.record("person"), "person")?;
            let reason = needed(told.text("reason"), "reason")?.to_owned();
            let id = vote_of(told.place(), person, world, by)?;
            let texts = Row::from([("reason".to_owned(), reason)]);
            write(Kind::Votes, Some(id), &texts, world, by).map(Done::from)
        },
    },
];

/// The vote of a person on the item, whose reason can still be said.
///
/// # Errors
/// As [`unclosed`], and when that person has not voted.
pub fn vote_of(
    place: Where,
    person: Id,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Id, Refusal> {
    let vote = unclosed(place, world, by)?;
    let voter = vote.count.voters.iter().find(|voter| voter.person == person);
    let none = || Refusal::new(say!("refused-no-vote"), None);
    voter.and_then(|voter| voter.vote).ok_or_else(none)
}

/// Refuses names where the rules want a secret ballot; who stands aside is known all the same.
pub(super) fn named(count: &Count, choice: Choice) -> Result<(), Refusal> {
    if count.rules.ballot == Secrecy::Secret && choice != Choice::Recused {
        return Err(Refusal::new(say!("refused-secret"), Some(say!("refused-secret-hint"))));
    }
    Ok(())
}

/// Refuses to count hands where nobody is there to raise one.
pub(super) fn someone(vote: &AtHand) -> Result<(), Refusal> {
    if vote.count.voters.is_empty() {
        return Err(Refusal::new(
            say!("refused-nobody-votes"),
            Some(say!("refused-nobody-votes-hint")),
        ));
    }
    Ok(())
}

/// The change that gives a voter the vote.
pub(super) fn given(
    vote: &AtHand,
    voter: &Voter,
    choice: Choice,
    world: &dyn World,
    by: &Caller<'_>,
) -> Change {
    let kept = voter.vote.and_then(|id| world.get::<Vote>(id).map(|vote| (id, vote)));
    match kept {
        Some((id, kept)) => replace(id, Vote { choice, ..kept.clone() }, world),
        None => add(
            by.id(),
            Vote {
                meeting: Of::to(vote.meeting),
                item: Ref::to(vote.item),
                person: Ref::to(voter.person),
                choice,
                reason: None,
            },
        ),
    }
}

/// The line of a person among the voters on an item.
///
/// # Errors
/// When the person can't vote on it.
fn voter<'v>(vote: &'v AtHand, person: Id, world: &dyn World) -> Result<&'v Voter, Refusal> {
    vote.count.voters.iter().find(|voter| voter.person == person).ok_or_else(|| {
        let what = say!("refused-no-voice", name = label(person, world));
        let left = vote.count.left_out.iter().find(|left| left.person == person);
        Refusal::new(what, Some(why_not(left.map(|left| &left.why), world)))
    })
}

/// Why somebody has no vote, and who gives it instead.
fn why_not(why: Option<&WhyNot>, world: &dyn World) -> Sentence {
    match why {
        Some(WhyNot::Organisation { voter }) => {
            say!("refused-no-voice-organisation", who = label(*voter, world))
        }
        Some(WhyNot::Lab { voter, .. }) => say!("refused-no-voice-lab", who = label(*voter, world)),
        Some(WhyNot::NoVote) => say!("refused-no-voice-rules"),
        Some(WhyNot::Aside) => say!("refused-no-voice-aside"),
        None => say!("refused-no-voice-hint"),
    }
}

/// Whose proxies fall when somebody stands aside.
fn held<'v>(vote: &'v AtHand, voter: &Voter, choice: Choice) -> Vec<&'v Voter> {
    let holder = voter.person;
    let voters = vote.count.voters.iter();
    voters.filter(|other| other.by == Some(holder) && choice == Choice::Recused).collect()
}

/// Gives somebody's vote, in place of the one they gave before: whoever stands aside takes along
/// what was voted by proxies they hold.
///
/// # Errors
/// As [`unclosed`]; when the rules want a secret ballot, the person cannot vote, or has voted so
/// already.
pub fn cast(
    place: Where,
    person: Id,
    choice: Choice,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Done, Refusal> {
    let vote = unclosed(place, world, by)?;
    named(&vote.count, choice)?;
    let voter = voter(&vote, person, world)?;
    let name = label(person, world);
    if voter.choice == Some(choice) {
        return Err(match choice {
            Choice::Recused => Refusal::new(
                say!("refused-recused-twice", name = name),
                Some(say!("refused-recused-twice-hint")),
            ),
            _ => Refusal::new(
                say!("refused-vote-same", name = name, choice = choice.sentence()),
                None,
            ),
        });
    }
    let fallen = held(&vote, voter, choice);
    let gone = fallen.iter().filter_map(|other| other.vote).flat_map(|id| remove(id, world));
    let changes = gone.chain([given(&vote, voter, choice, world, by)]).collect();
    let item = label(vote.item, world);
    let told = say!("edit-vote", name = name.as_str(), item = item, choice = choice.sentence());
    let done = Done::from(Draft::act(told, changes));
    // A vote that was there before is not lost in silence.
    let replaced = voter.choice.map(|was| {
        say!("vote-replaced", name = name, was = was.sentence(), now = choice.sentence())
    });
    Ok(done.with(fell(voter, &fallen, world)).with(replaced))
}

/// What is said where proxies fall with a recusal.
fn fell(voter: &Voter, fallen: &[&Voter], world: &dyn World) -> Option<Sentence> {
    let names: Vec<String> = fallen.iter().map(|other| label(other.person, world)).collect();
    let name = label(voter.person, world);
    (!names.is_empty()).then(|| say!("vote-proxy-falls", name = name, others = names.join(", ")))
}

/// Everybody who is here and has not voted votes in favour.
///
/// # Errors
/// As [`unclosed`]; when the rules want a secret ballot, nobody can vote, or all have voted.
pub fn cast_rest(place: Where, world: &dyn World, by: &Caller<'_>) -> Result<Draft, Refusal> {
    let vote = unclosed(place, world, by)?;
    named(&vote.count, Choice::Favour)?;
    someone(&vote)?;
    let changes: Vec<Change> =
        vote.count.waiting().map(|voter| given(&vote, voter, Choice::Favour, world, by)).collect();
    if changes.is_empty() {
        return Err(Refusal::new(say!("refused-all-voted"), Some(say!("refused-all-voted-hint"))));
    }
    let item = label(vote.item, world);
    Ok(Draft::act(say!("edit-vote-rest", count = changes.len(), item = item), changes))
}

/// Takes a vote off.
///
/// # Errors
/// As [`unclosed`]; when the person cannot vote, or has not.
pub fn uncast(
    place: Where,
    person: Id,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let vote = unclosed(place, world, by)?;
    let voter = voter(&vote, person, world)?;
    let id = voter.vote.ok_or_else(|| Refusal::new(say!("refused-no-vote"), None))?;
    let name = label(person, world);
    let told = say!("edit-vote-off", name = name, item = label(vote.item, world));
    Ok(Draft::act(told, remove(id, world)))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint, person, sitting, vote};
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, why};

    const HERE: Where = Where { meeting: None, item: None };

    fn cast_by(table: &Sample, number: usize, choice: Choice) -> Result<Done, Refusal> {
        cast(HERE, person(number), choice, table.world(), &caller(CLOCK, &mint()))
    }

    fn choices(table: &Sample) -> Vec<Choice> {
        table.world().all::<Vote>().map(|(_, vote)| vote.choice).collect()
    }

    #[test]
    fn a_vote_is_given_and_given_otherwise() {
        let mut table = sitting(2);
        let first = cast_by(&table, 1, Choice::Favour).unwrap();
        assert_eq!((first.draft.label.key.as_ref(), first.remarks), ("edit-vote", Vec::new()));
        table.admit(first.draft).unwrap();
        let second = cast_by(&table, 1, Choice::Against).unwrap();
        assert_eq!(second.remarks[0].key, "vote-replaced");
        table.admit(second.draft).unwrap();
        assert_eq!(choices(&table), [Choice::Against]);
    }

    #[test]
    fn the_same_vote_is_not_given_twice() {
        let mut table = sitting(2);
        vote(&mut table, &["favour", "recused"]);
        assert_eq!(why(cast_by(&table, 1, Choice::Favour)), ["refused-vote-same"]);
        assert_eq!(why(cast_by(&table, 2, Choice::Recused)), ["refused-recused-twice"]);
    }

    #[test]
    fn only_who_is_here_votes() {
        let mut table = sitting(2);
        table.add(Kind::People, &[("name", "Altrove")]);
        assert_eq!(why(cast_by(&table, 3, Choice::Favour)), ["refused-no-voice"]);
    }

    #[test]
    fn names_are_refused_where_rules_want_a_secret_ballot_but_not_of_who_stands_aside() {
        let mut table = sitting(2);
        let rules =
            [("version", "1"), ("text", "x"), ("approved", "2014-01-01"), ("ballot", "secret")];
        table.add(Kind::Rules, &rules);
        assert_eq!(why(cast_by(&table, 1, Choice::Favour)), ["refused-secret"]);
        assert!(cast_by(&table, 1, Choice::Recused).is_ok());
        let rest = cast_rest(HERE, table.world(), &caller(CLOCK, &mint()));
        assert_eq!(why(rest), ["refused-secret"]);
    }

    #[test]
    fn a_proxy_falls_with_whoever_stands_aside() {
        let mut table = sitting(2);
        let rules = [("version", "1"), ("text", "x"), ("approved", "2014-01-01"), ("proxies", "1")];
        table.add(Kind::Rules, &rules);
        table.add(Kind::People, &[("name", "Altrove")]);
        let seat = table.world().every(Kind::Attendance).next().map(|(id, _)| id).unwrap();
        table.add(
            Kind::Attendance,
            &[("meeting", "1"), ("person", "Altrove"), ("state", "excused")],
        );
        table.set(seat, &[("on_behalf_of", "Altrove")]).unwrap();
        let done = cast_by(&table, 1, Choice::Recused).unwrap();
        assert_eq!(done.remarks[0].key, "vote-proxy-falls");
    }

    #[test]
    fn the_rest_vote_in_favour_until_nobody_is_left() {
        let mut table = sitting(3);
        vote(&mut table, &["against"]);
        let rest = |table: &Sample| cast_rest(HERE, table.world(), &caller(CLOCK, &mint()));
        table.admit(rest(&table).unwrap()).unwrap();
        assert_eq!(choices(&table), [Choice::Against, Choice::Favour, Choice::Favour]);
        assert_eq!(why(rest(&table)), ["refused-all-voted"]);
        assert_eq!(why(rest(&sitting(0))), ["refused-nobody-votes"]);
    }

    #[test]
    fn a_vote_is_taken_off_once() {
        let mut table = sitting(1);
        vote(&mut table, &["favour"]);
        let off = |table: &Sample| uncast(HERE, person(1), table.world(), &caller(CLOCK, &mint()));
        table.admit(off(&table).unwrap()).unwrap();
        assert!(choices(&table).is_empty());
        assert_eq!(why(off(&table)), ["refused-no-vote"]);
    }
}
