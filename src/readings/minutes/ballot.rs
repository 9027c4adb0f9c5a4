//! How an item was voted on, who stood aside, and how the table stood when it decided. Keeps out:
//! the words that tell it.

use super::prose;
use super::roll::{Shown, told};
use crate::domain::charter::Charter;
use crate::domain::{
    Choice, Entry, EntryKind, Id, Mark, Moment, Poll, PollResult, TableRules, Vote, World,
};
use crate::readings::count::Count;
use crate::readings::who::{Eye, Face, Who};

/// The vote on one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// Whether nobody's vote was written down.
    pub secret: bool,
    /// In favour.
    pub favour: Shown,
    /// Against.
    pub against: Shown,
    /// Abstained.
    pub abstained: Shown,
    /// Stood aside.
    pub recused: Shown,
    /// Present without voting; `None` when there was nobody.
    pub not_voting: Option<Shown>,
    /// Blank; `None` when there was none.
    pub blank: Option<Shown>,
    /// How it ended, where it was closed.
    pub closed: Option<Closed>,
    /// Who voted how, in the order of choices and names; empty on the public face and of a secret
    /// ballot.
    pub voters: Vec<Voter>,
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
}

/// One vote by name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Voter {
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
    pub count: Shown,
    /// Who, by name; empty on the public face.
    pub people: Vec<Voter>,
}

/// How the table stood when it decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decided {
    /// The rules that held.
    pub rules: Charter,
    /// How many were entitled, without those who stood aside.
    ///
    /// Withheld from the public with those: beside the same count of another item it would tell how
    /// many they are.
    pub eligible: Shown,
    /// How many of them were in the room.
    pub present: Shown,
    /// How many more were represented by proxy.
    pub by_proxy: Shown,
    /// How many the quorum asked for, and whether they were there.
    pub quorum: Option<(Shown, bool)>,
}

/// The votes on an item; `None` when nobody voted.
pub(super) fn ballot(item: Id, least: usize, eye: &Eye<'_>, world: &dyn World) -> Option<Ballot> {
    let poll = Poll::on(item, world).map(|(_, poll)| poll);
    let votes: Vec<&Vote> = world.of::<Vote>(item).map(|(_, vote)| vote).collect();
    let given = |choice| votes.iter().filter(|vote| vote.choice == choice).count();
    let recused = given(Choice::Recused);
    if poll.is_none() && votes.len() == recused {
        return None;
    }
    let secret = poll.is_some_and(Poll::is_secret);
    let [favour, against, abstained, blank, not_voting] = match poll.filter(|poll| poll.is_secret())
    {
        Some(poll) => poll.counts(),
        None => [
            given(Choice::Favour),
            given(Choice::Against),
            given(Choice::Abstain),
            0,
            given(Choice::NotVoting),
        ],
    };
    let counts = [favour, against, abstained, recused, blank, not_voting];
    let [favour, against, abstained, recused, blanks, absent] = match eye.face() {
        Face::Reserved => counts.map(Shown::Count),
        Face::Public => told(counts, [false; 6], Face::Public, least),
    };
    Some(Ballot {
        secret,
        favour,
        against,
        abstained,
        recused,
        not_voting: (not_voting > 0).then_some(absent),
        blank: (blank > 0).then_some(blanks),
        closed: poll.map(|poll| {
            // How many votes it took follows from how many could vote.
            let is_told = eye.face() == Face::Reserved || !is_small(given(Choice::Recused), least);
            Closed {
                at: poll.closed,
                result: poll.result,
                needed: poll.needed.filter(|_| is_told).map(Mark::get),
            }
        }),
        voters: people(&votes, eye, |choice| choice != Choice::Recused),
    })
}

/// Who stood aside from an item; `None` when nobody did.
pub(super) fn aside(item: Id, least: usize, eye: &Eye<'_>, world: &dyn World) -> Option<Aside> {
    let votes: Vec<&Vote> = world.of::<Vote>(item).map(|(_, vote)| vote).collect();
    let count = votes.iter().filter(|vote| vote.choice == Choice::Recused).count();
    let shown = if eye.face() == Face::Public && count < least {
        Shown::Withheld
    } else {
        Shown::Count(count)
    };
    (count > 0).then(|| Aside {
        count: shown,
        people: people(&votes, eye, |choice| choice == Choice::Recused),
    })
}

/// How the table stood at the closing of the vote on an item, else at its last decision; `None`
/// where it took none, or where nobody is on the sheet.
pub(super) fn standing(
    meeting: Id,
    item: Id,
    least: usize,
    eye: &Eye<'_>,
    world: &dyn World,
) -> Option<Decided> {
    let gives_away = eye.face() == Face::Public && is_small(recused(item, world), least);
    let shown = |count| if gives_away { Shown::Withheld } else { Shown::Count(count) };
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
    let rules = poll.and_then(|poll| poll.rules).and_then(|rules| {
        world.get::<TableRules>(rules.id).map(|version| Charter::of(rules.id, version))
    });
    let met = poll.map_or_else(|| count.has_quorum(), |poll| poll.result != PollResult::NoQuorum);
    let voters = poll.and_then(|poll| declared(poll.present));
    let by_proxy = poll
        .filter(|_| voters.is_some())
        .map_or(count.by_proxy, |poll| declared(poll.by_proxy).unwrap_or_default());
    let voters = voters.unwrap_or(count.present);
    let is_few = eye.face() == Face::Public && is_small(by_proxy, least);
    Some(Decided {
        rules: rules.unwrap_or(count.rules),
        eligible: shown(poll.and_then(|poll| declared(poll.eligible)).unwrap_or(count.eligible)),
        present: if is_few { Shown::Withheld } else { shown(voters.saturating_sub(by_proxy)) },
        by_proxy: match by_proxy {
            0 => Shown::Count(0),
            _ if is_few => Shown::Withheld,
            some => shown(some),
        },
        quorum: count.quorum.map(|needed| (shown(needed), met)),
    })
}

fn recused(item: Id, world: &dyn World) -> usize {
    world.of::<Vote>(item).filter(|(_, vote)| vote.choice == Choice::Recused).count()
}

fn is_small(count: usize, least: usize) -> bool {
    (1..least).contains(&count)
}

/// A seat may have one holder only: to the public a vote is a number.
fn people(votes: &[&Vote], eye: &Eye<'_>, wanted: impl Fn(Choice) -> bool) -> Vec<Voter> {
    let shown = votes.iter().filter(|vote| eye.face() == Face::Reserved && wanted(vote.choice));
    let voter = |vote: &&Vote| Voter {
        choice: vote.choice,
        who: eye.person(vote.person.id),
        reason: vote.reason.as_ref().map(prose),
    };
    let mut people: Vec<Voter> = shown.map(voter).collect();
    people.sort_by(|a, b| (a.choice, a.who.name(), a).cmp(&(b.choice, b.who.name(), b)));
    people
}

#[cfg(test)]
mod tests {
    use super::Shown::{Count, Withheld};
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    const SITTING: Id = Id::from_bits(1);
    const ITEM: Id = Id::from_bits(2);

    /// A sitting whose item was voted on, one letter a person: `f` in favour, `c` against, `a`
    /// abstained, `r` recused.
    fn table(votes: &str) -> Sample {
        let mut table = Sample::default();
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18"), ("start", "09:00")]);
        table.add(Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Spazi")]);
        for (number, letter) in (1..).zip(votes.chars()) {
            let name = format!("Persona {:02}", 99 - number);
            table.add(Kind::People, &[("name", &name), ("organisation", "Circolo")]);
            table.add(
                Kind::Attendance,
                &[("meeting", "1"), ("person", &name), ("state", "present")],
            );
            let choice = match letter {
                'f' => "favour",
                'c' => "against",
                'a' => "abstain",
                'r' => "recused",
                _ => continue,
            };
            table.add(
                Kind::Votes,
                &[
                    ("meeting", "1"),
                    ("item", "1"),
                    ("person", &name),
                    ("choice", choice),
                    ("reason", "sì"),
                ],
            );
        }
        table
    }

    fn of(table: &Sample, face: Face) -> Option<Ballot> {
        ballot(ITEM, 5, &Eye::at(face, SITTING, table.world()), table.world())
    }

    #[test]
    fn a_vote_is_a_number_to_the_public_and_a_name_to_the_table() {
        let table = table("fffff");
        let public = of(&table, Face::Public).unwrap();
        assert_eq!((public.favour, public.against, public.voters.len()), (Count(5), Count(0), 0));
        let reserved = of(&table, Face::Reserved).unwrap();
        let names: Vec<_> = reserved.voters.iter().map(|voter| voter.who.name().unwrap()).collect();
        assert_eq!(names, ["Persona 94", "Persona 95", "Persona 96", "Persona 97", "Persona 98"]);
    }

    #[test]
    fn small_counts_of_a_vote_are_withheld_from_the_public_and_what_gives_them_away() {
        let table = table("ffffffffffcca");
        let public = of(&table, Face::Public).unwrap();
        assert_eq!([public.favour, public.against, public.abstained], [Withheld; 3]);
        let reserved = of(&table, Face::Reserved).unwrap();
        assert_eq!(
            [reserved.favour, reserved.against, reserved.abstained],
            [Count(10), Count(2), Count(1)]
        );
    }

    #[test]
    fn an_item_nobody_voted_on_has_no_ballot_also_when_somebody_stood_aside() {
        assert_eq!(of(&table(""), Face::Reserved), None);
        let table = table("r");
        assert_eq!(of(&table, Face::Reserved), None);
        let eye = |face| Eye::at(face, SITTING, table.world());
        let public = aside(ITEM, 5, &eye(Face::Public), table.world()).unwrap();
        assert_eq!((public.count, public.people.len()), (Withheld, 0));
        let reserved = aside(ITEM, 5, &eye(Face::Reserved), table.world()).unwrap();
        assert_eq!((reserved.count, reserved.people[0].reason.as_deref()), (Count(1), Some("sì")));
    }

    #[test]
    fn a_secret_ballot_has_counts_and_no_names() {
        let mut table = table("----------");
        let secret = [
            ("meeting", "1"),
            ("item", "1"),
            ("closed", "09:40"),
            ("result", "adopted"),
            ("ballot", "secret"),
            ("present", "10"),
            ("favour", "7"),
            ("against", "2"),
            ("blank", "1"),
        ];
        table.add(Kind::Polls, &secret);
        let found = of(&table, Face::Reserved).unwrap();
        assert_eq!(
            (found.secret, found.favour, found.blank, found.not_voting),
            (true, Count(7), Some(Count(1)), None)
        );
        assert!(found.voters.is_empty());
        assert_eq!(found.closed.map(|closed| closed.result), Some(PollResult::Adopted));
    }

    #[test]
    fn nothing_beside_a_withheld_recusal_tells_how_many_stood_aside() {
        let mut table = table("fffffffffr");
        table.add(
            Kind::Rules,
            &[("version", "1"), ("text", "x"), ("approved", "2014-01-01"), ("quorum", "0.5")],
        );
        let closed = [
            ("meeting", "1"),
            ("item", "1"),
            ("closed", "10:05"),
            ("result", "adopted"),
            ("needed", "5"),
        ];
        table.add(Kind::Polls, &closed);
        let stood = |face| {
            standing(SITTING, ITEM, 5, &Eye::at(face, SITTING, table.world()), table.world())
                .unwrap()
        };
        let public = stood(Face::Public);
        assert_eq!(
            (public.eligible, public.present, public.quorum),
            (Withheld, Withheld, Some((Withheld, true)))
        );
        assert_eq!(stood(Face::Reserved).eligible, Count(9));
        let found = of(&table, Face::Public).unwrap();
        assert_eq!((found.favour, found.closed.and_then(|closed| closed.needed)), (Withheld, None));
    }

    #[test]
    fn a_vote_shows_who_was_in_favour_where_no_small_count_is_left() {
        let table = table(&("f".repeat(20) + "cccccc"));
        let public = of(&table, Face::Public).unwrap();
        assert_eq!(
            [public.favour, public.against, public.abstained],
            [Count(20), Count(6), Count(0)]
        );
    }

    #[test]
    fn the_standing_is_that_of_the_decision_and_not_of_the_end() {
        let mut table = table("ffffff");
        table.add(
            Kind::Rules,
            &[("version", "1"), ("text", "x"), ("approved", "2014-01-01"), ("quorum", "0.5")],
        );
        assert_eq!(
            standing(
                SITTING,
                ITEM,
                5,
                &Eye::at(Face::Public, SITTING, table.world()),
                table.world()
            ),
            None,
            "nothing was decided"
        );
        table.add(Kind::People, &[("name", "Zoe")]);
        table.add(
            Kind::Attendance,
            &[("meeting", "1"), ("person", "Zoe"), ("state", "present"), ("departure", "10:00")],
        );
        let entry = [
            ("meeting", "1"),
            ("time", "09:50"),
            ("kind", "decision"),
            ("item", "1"),
            ("method", "vote"),
            ("text", "Sì."),
        ];
        table.add(Kind::Entries, &entry);
        let found = standing(
            SITTING,
            ITEM,
            5,
            &Eye::at(Face::Public, SITTING, table.world()),
            table.world(),
        )
        .unwrap();
        assert_eq!(
            (found.eligible, found.present, found.quorum),
            (Count(7), Count(7), Some((Count(4), true)))
        );
        let closed = [
            ("meeting", "1"),
            ("item", "1"),
            ("closed", "10:05"),
            ("result", "adopted"),
            ("present", "6"),
        ];
        table.add(Kind::Polls, &closed);
        let found = standing(
            SITTING,
            ITEM,
            5,
            &Eye::at(Face::Public, SITTING, table.world()),
            table.world(),
        )
        .unwrap();
        assert_eq!(
            (found.eligible, found.present),
            (Count(7), Count(6)),
            "what was declared at the closing, else what the sheet says"
        );
    }
}
