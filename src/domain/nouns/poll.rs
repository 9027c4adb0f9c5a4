//! A vote that was closed. Keeps out: the single votes (see `vote`), and how the result is reckoned.

use super::meeting::{AgendaItem, Meeting, item_of_meeting};
use super::rules::TableRules;
use super::vote::Vote;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Rules, noun};
use crate::domain::values::{Choice, Mark, Moment, Of, PollResult, Ref, Secrecy};
use crate::domain::world::World;
use crate::say;

noun! {
    /// The closing of the vote on one item, as it was declared; until there is one, the votes on the item can change.
    pub struct Poll of Polls {
        /// The sitting.
        [key] meeting: Of<Meeting> = ["seduta", "riunione"],
        /// The item voted on.
        [key] item: Ref<AgendaItem> = ["punto"],
        /// When it was closed.
        closed: Moment = ["chiusura", "chiusa"],
        /// How it ended.
        result: PollResult = ["esito"],
        /// The rules in force.
        rules: Option<Ref<TableRules>> = ["regole"],
        /// Open or secret; open when absent.
        ballot: Option<Secrecy> = ["voto", "scrutinio"],
        /// How many were entitled, without those who stood aside.
        eligible: Option<Mark<0, 9999>> = ["aventi_diritto"],
        /// How many of them were present.
        present: Option<Mark<0, 9999>> = ["presenti"],
        /// How many votes in favour it took.
        needed: Option<Mark<0, 9999>> = ["necessari"],
        /// In favour, where the ballot was secret; an open one is counted from its votes.
        favour: Option<Mark<0, 9999>> = ["favorevoli"],
        /// Against, where the ballot was secret.
        against: Option<Mark<0, 9999>> = ["contrari"],
        /// Abstained, where the ballot was secret.
        abstained: Option<Mark<0, 9999>> = ["astenuti"],
        /// Blank, where the ballot was secret.
        blank: Option<Mark<0, 9999>> = ["bianche", "schede_bianche"],
        /// Present without voting, where the ballot was secret.
        not_voting: Option<Mark<0, 9999>> = ["non_votanti"],
    }
}

impl Poll {
    /// The closing of the vote on an item, where it is closed.
    pub fn on(item: Id, world: &dyn World) -> Option<(Id, &Self)> {
        world.of::<Self>(item).next()
    }

    /// The counts of a secret ballot: in favour, against, abstained, blank, not voting.
    pub fn counts(&self) -> [usize; 5] {
        [self.favour, self.against, self.abstained, self.blank, self.not_voting]
            .map(|count| count.map_or(0, |count| usize::try_from(count.get()).unwrap_or_default()))
    }

    /// Whether nobody's vote was written down.
    pub fn is_secret(&self) -> bool {
        self.ballot == Some(Secrecy::Secret)
    }
}

impl Rules for Poll {
    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults: Vec<Fault> = item_of_meeting(Some(self.item), self.meeting.id, world).into_iter().collect();
        let given = [self.favour, self.against, self.abstained, self.blank, self.not_voting].iter().any(Option::is_some);
        if !self.is_secret() {
            if given {
                faults.push(Fault::new("favour", say!("fault-poll-open")));
            }
            return faults;
        }
        if world.of::<Vote>(self.item.id).any(|(_, vote)| vote.choice != Choice::Recused) {
            faults.push(Fault::new("ballot", say!("fault-poll-named")));
        }
        let sum: usize = self.counts().iter().sum();
        let voters = self.present.and_then(|present| usize::try_from(present.get()).ok()).filter(|voters| *voters != sum);
        if let Some(voters) = voters {
            faults.push(Fault::new("favour", say!("fault-poll-sum", sum = sum, voters = voters)));
        }
        faults
    }

    fn label(&self, world: &dyn World) -> String {
        world.record(self.item.id).map(|record| record.label(world)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Kind;
    use crate::ledger::sample::{Fields, Sample, why};

    fn table() -> Sample {
        Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]),
            (Kind::Meetings, &[("number", "2"), ("date", "2014-05-15")]),
            (Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Bilancio")]),
            (Kind::People, &[("name", "Ada")]),
        ])
    }

    fn offered(table: &mut Sample, more: Fields<'_>) -> Vec<String> {
        let fixed = [("meeting", "1"), ("item", "1"), ("closed", "18:40"), ("result", "approvato")];
        let fields: Vec<_> = fixed.into_iter().chain(more.iter().copied()).collect();
        match table.offer(Kind::Polls, &fields) {
            Ok(_) => Vec::new(),
            refused => why(refused),
        }
    }

    const SECRET: [(&str, &str); 5] =
        [("ballot", "segreto"), ("present", "10"), ("favour", "6"), ("against", "3"), ("blank", "1")];

    #[test]
    fn a_vote_is_closed_once_on_its_item() {
        let mut table = table();
        assert!(offered(&mut table, &[]).is_empty());
        assert_eq!(offered(&mut table, &[]), ["meeting: fault-duplicate"]);
    }

    #[test]
    fn the_counts_of_a_secret_ballot_add_up_to_those_who_vote() {
        assert!(offered(&mut table(), &SECRET).is_empty());
        let short: Vec<_> = SECRET.into_iter().filter(|(field, _)| *field != "blank").collect();
        assert_eq!(offered(&mut table(), &short), ["favour: fault-poll-sum"]);
    }

    #[test]
    fn an_open_ballot_is_counted_from_its_votes_and_a_secret_one_has_none() {
        assert_eq!(offered(&mut table(), &[("favour", "6")]), ["favour: fault-poll-open"]);
        let mut table = table();
        let vote = |choice| [("meeting", "1"), ("item", "1"), ("person", "Ada"), ("choice", choice)];
        let id = table.add(Kind::Votes, &vote("favour"));
        assert_eq!(offered(&mut table, &SECRET), ["ballot: fault-poll-named"]);
        table.set(id, &[("choice", "recused")]).unwrap();
        assert!(offered(&mut table, &SECRET).is_empty(), "who stands aside is known also in a secret ballot");
    }
}
