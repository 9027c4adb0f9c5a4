//! How a decision on one item stands: who is entitled, who is here, who stands aside, what a vote
//! needs and has so far. Keeps out: closing it, and every word.

mod voters;

use super::charter::{self, Charter};
use crate::domain::id::Id;
use crate::domain::nouns::{Meeting, Poll};
use crate::domain::values::{Base, Bound, Choice, Moment, PollResult};
use crate::domain::world::World;
use crate::methods::majority::least;

use voters::Voting;
pub use voters::{LeftOut, Voter, WhyNot, left_out};

/// How a decision stands at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The rules in force on the day of the sitting.
    pub rules: Charter,
    /// Everybody who is here and entitled, and everybody who has voted, in the order of the sheet;
    /// also who stands aside.
    pub voters: Vec<Voter>,
    /// How many are in the sitting, with a vote or without.
    pub here: usize,
    /// Who is in the sitting and does not vote, and why; also who stands aside.
    pub left_out: Vec<LeftOut>,
    /// How many are entitled; who stands aside is not among them.
    pub eligible: usize,
    /// How many of them can vote: who is in the room, and who is represented by proxy.
    pub present: usize,
    /// How many of those are not in the room, and vote through whoever holds their proxy.
    pub by_proxy: usize,
    /// How many stand aside from this item.
    pub recused: usize,
    /// What the quorum asks, where the rules have one.
    pub quorum: Option<usize>,
    /// How many votes in favour adopt.
    pub needed: usize,
    /// The votes so far.
    pub votes: Votes,
    /// The closing, once there is one.
    pub poll: Option<Id>,
}

/// Votes by number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Votes {
    /// In favour.
    pub favour: usize,
    /// Against.
    pub against: usize,
    /// Abstained.
    pub abstained: usize,
    /// Present without voting, as it was written down at the closing.
    pub not_voting: usize,
}

impl Count {
    /// How a decision on an item stands, or how it would stand on none; without a moment nobody has
    /// left and everybody has come. `None` when there is no such sitting.
    pub fn of(
        meeting: Id,
        item: Option<Id>,
        at: Option<Moment>,
        world: &dyn World,
    ) -> Option<Self> {
        let rules = charter::in_force(world.get::<Meeting>(meeting)?.date, world);
        let Voting { voters, entitled, here, left_out } =
            voters::voters(meeting, item, at, &rules, world);
        let chosen = |choice| voters.iter().filter(|voter| voter.choice == Some(choice)).count();
        let recused = chosen(Choice::Recused);
        let (eligible, present) = (entitled.saturating_sub(recused), voters.len() - recused);
        let base = match rules.of {
            Base::Present => present,
            Base::Eligible => eligible,
        };
        Some(Self {
            here,
            left_out,
            eligible,
            present,
            by_proxy: voters
                .iter()
                .filter(|voter| voter.by.is_some() && voter.choice != Some(Choice::Recused))
                .count(),
            recused,
            quorum: rules.quorum.map(|share| reach(eligible, share.fraction(), false).max(1)),
            // Nobody is no quorum, and nobody's vote adopts nothing.
            needed: reach(base, rules.share.fraction(), rules.bound == Bound::MoreThan).max(1),
            votes: Votes {
                favour: chosen(Choice::Favour),
                against: chosen(Choice::Against),
                abstained: chosen(Choice::Abstain),
                not_voting: chosen(Choice::NotVoting),
            },
            poll: item.and_then(|item| Poll::on(item, world)).map(|(id, _)| id),
            voters,
            rules,
        })
    }

    /// Who is here and has not voted.
    pub fn waiting(&self) -> impl Iterator<Item = &Voter> {
        self.voters.iter().filter(|voter| voter.choice.is_none())
    }

    /// How many of those entitled are in the room.
    pub const fn room(&self) -> usize {
        self.present.saturating_sub(self.by_proxy)
    }

    /// Whether enough are here, where the rules ask for it. A proxy votes and is nobody in the
    /// room: rules of a table have no field by which they could say otherwise.
    pub fn has_quorum(&self) -> bool {
        self.quorum.is_none_or(|needed| self.room() >= needed)
    }

    /// How many votes in favour are still missing; 0 when they are reached.
    pub fn missing(&self) -> usize {
        self.needed.saturating_sub(self.votes.favour)
    }

    /// Whether those who have not voted could still adopt.
    pub fn is_open(&self) -> bool {
        !self.rules.is_blocked(self.votes.against) && self.missing() <= self.waiting().count()
    }

    /// How the vote ends if nobody votes any more.
    pub fn result(&self) -> PollResult {
        self.result_of(self.votes.favour, self.votes.against)
    }

    /// How many who are against have stopped it, where so many are enough by the rules and nothing
    /// else keeps it from being adopted.
    pub fn blocked(&self, favour: usize, against: usize) -> Option<usize> {
        let is_stopped =
            self.has_quorum() && favour >= self.needed && self.rules.is_blocked(against);
        is_stopped.then_some(against)
    }

    /// How it ends with these votes in favour and against.
    pub fn result_of(&self, favour: usize, against: usize) -> PollResult {
        if !self.has_quorum() {
            PollResult::NoQuorum
        } else if favour >= self.needed && !self.rules.is_blocked(against) {
            PollResult::Adopted
        } else {
            PollResult::Rejected
        }
    }
}

fn reach(of: usize, share: (u64, u64), passed: bool) -> usize {
    usize::try_from(least(u64::try_from(of).unwrap_or(u64::MAX), share, passed))
        .unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    /// A sitting with an item and so many people who are here, under rules with these fields beside
    /// their text.
    fn table(people: usize, rules: &[(&str, &str)]) -> Sample {
        let mut table = Sample::default();
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18"), ("start", "09:00")]);
        table.add(Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Spazi")]);
        let fixed = [("version", "1"), ("text", "Si decide così."), ("approved", "2014-01-01")];
        let fields: Vec<_> = fixed.into_iter().chain(rules.iter().copied()).collect();
        table.add(Kind::Rules, &fields);
        for number in 1..=people {
            let name = format!("Persona {number:02}");
            table.add(Kind::People, &[("name", &name)]);
            table.add(
                Kind::Attendance,
                &[("meeting", "1"), ("person", &name), ("state", "present")],
            );
        }
        table
    }

    /// The first so many vote as they are told, one letter each.
    fn voted(mut table: Sample, votes: &str) -> Sample {
        for (number, letter) in (1..).zip(votes.chars()) {
            let choice = match letter {
                'f' => "favour",
                'c' => "against",
                'a' => "abstain",
                _ => "recused",
            };
            let name = format!("Persona {number:02}");
            table.add(
                Kind::Votes,
                &[("meeting", "1"), ("item", "1"), ("person", &name), ("choice", choice)],
            );
        }
        table
    }

    fn count(table: &Sample) -> Count {
        let at = table.world().get::<Meeting>(Id::from_bits(1)).and_then(|meeting| meeting.start);
        Count::of(Id::from_bits(1), Some(Id::from_bits(2)), at, table.world()).unwrap()
    }

    #[test]
    fn more_than_half_of_twenty_four_is_thirteen_and_a_tie_adopts_nothing() {
        let tie = count(&voted(table(24, &[]), &format!("{}{}", "f".repeat(12), "c".repeat(12))));
        assert_eq!(
            (tie.needed, tie.missing(), tie.is_open(), tie.result()),
            (13, 1, false, PollResult::Rejected)
        );
        let adopted =
            count(&voted(table(24, &[]), &format!("{}{}", "f".repeat(13), "c".repeat(11))));
        assert_eq!((adopted.missing(), adopted.result()), (0, PollResult::Adopted));
    }

    #[test]
    fn exactly_the_half_adopts_where_it_must_only_be_reached() {
        let votes = format!("{}{}", "f".repeat(12), "c".repeat(12));
        assert_eq!(
            count(&voted(table(24, &[("bound", "at_least")]), &votes)).result(),
            PollResult::Adopted
        );
    }

    #[test]
    fn two_thirds_are_exact() {
        let rules = [("share", "2/3"), ("bound", "at_least")];
        assert_eq!(count(&voted(table(24, &rules), &"f".repeat(16))).result(), PollResult::Adopted);
        assert_eq!(
            count(&voted(table(24, &rules), &"f".repeat(15))).result(),
            PollResult::Rejected
        );
    }

    #[test]
    fn who_stands_aside_leaves_quorum_vote_and_denominator_of_this_item_only() {
        let rules = [("quorum", "0.5"), ("of", "eligible")];
        let table = voted(table(24, &rules), "rr");
        let here = count(&table);
        assert_eq!(
            (here.eligible, here.present, here.recused, here.quorum, here.needed),
            (22, 22, 2, Some(11), 12)
        );
        let elsewhere = Count::of(Id::from_bits(1), None, None, table.world()).unwrap();
        assert_eq!((elsewhere.eligible, elsewhere.recused, elsewhere.quorum), (24, 0, Some(12)));
    }

    #[test]
    fn a_quorum_is_met_at_its_edge_and_missed_one_below() {
        let mut table = table(10, &[("quorum", "0.5")]);
        let seats: Vec<Id> = table.world().every(Kind::Attendance).map(|(id, _)| id).collect();
        for seat in &seats[..5] {
            table.set(*seat, &[("state", "absent")]).unwrap();
        }
        let edge = count(&table);
        assert_eq!((edge.quorum, edge.present, edge.has_quorum()), (Some(5), 5, true));
        table.set(seats[5], &[("state", "excused")]).unwrap();
        let below = count(&table);
        assert!(!below.has_quorum());
        assert_eq!(below.result_of(4, 0), PollResult::NoQuorum);
    }

    #[test]
    fn enough_who_are_against_stop_a_decision_that_has_its_votes() {
        let table = voted(table(10, &[("blocks", "2")]), "ffffffffcc");
        assert_eq!((count(&table).missing(), count(&table).result()), (0, PollResult::Rejected));
        assert!(!count(&table).is_open());
    }

    #[test]
    fn abstaining_counts_among_those_present_and_not_in_favour() {
        let count = count(&voted(table(5, &[]), "ffaac"));
        assert_eq!(
            (count.needed, count.votes.abstained, count.result()),
            (3, 2, PollResult::Rejected)
        );
    }

    #[test]
    fn a_vote_can_still_be_won_while_enough_are_waiting() {
        let count = count(&voted(table(5, &[]), "cc"));
        assert_eq!((count.waiting().count(), count.missing(), count.is_open()), (3, 3, true));
    }

    #[test]
    fn nobody_adopts_nothing() {
        let count = count(&table(0, &[("share", "0.5"), ("bound", "at_least")]));
        assert_eq!((count.needed, count.result()), (1, PollResult::Rejected));
    }

    #[test]
    fn a_proxy_votes_and_makes_no_quorum() {
        let mut table = table(4, &[("quorum", "0.75"), ("proxies", "1")]);
        let seats: Vec<Id> = table.world().every(Kind::Attendance).map(|(id, _)| id).collect();
        for seat in &seats[..2] {
            table.set(*seat, &[("state", "excused")]).unwrap();
        }
        table.set(seats[2], &[("on_behalf_of", "Persona 01")]).unwrap();
        let count = count(&table);
        assert_eq!((count.present, count.room(), count.by_proxy, count.quorum), (3, 2, 1, Some(3)));
        assert!(!count.has_quorum());
    }
}
