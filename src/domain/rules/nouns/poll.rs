//! What a closed vote refuses: a result that contradicts its votes, its numbers or the sheet. Keeps
//! out: the single votes (see `vote`).

use super::meeting::item_of_meeting;
use crate::domain::change::Transition;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::Rules;
use crate::domain::nouns::{AgendaItem, Attendance, Meeting, Poll, TableRules, Vote};
use crate::domain::record::Record;
use crate::domain::refusal::Refusal;
use crate::domain::rules::charter::{self, Charter};
use crate::domain::rules::deciding;
use crate::domain::rules::hours::outside;
use crate::domain::values::{
    AttendanceState, Base, Bound, Choice, Mark, PollResult, Secrecy, Share,
};
use crate::domain::world::World;
use crate::methods::majority::least;
use crate::say;

/// Whether so many are the share of a number, which must be passed or only reached.
fn reached(count: usize, share: Share, of: usize, bound: Bound) -> bool {
    let wide = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    wide(count) >= least(wide(of), share.fraction(), bound == Bound::MoreThan)
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

    /// The fault of a result that the votes contradict, as far as what is written down lets one
    /// say.
    fn contradicted(&self, world: &dyn World) -> Option<Fault> {
        let number =
            |mark: Option<Mark<0, 9999>>| mark.and_then(|mark| usize::try_from(mark.get()).ok());
        let version = self.rules.and_then(|rules| {
            world.get::<TableRules>(rules.id).map(|told| Charter::of(rules.id, told))
        });
        let rules = version
            .or_else(|| world.day_of(self.meeting.id).map(|day| charter::in_force(day, world)))?;
        let votes = || {
            world
                .of::<Vote>(self.item.id)
                .map(|(_, vote)| vote.choice)
                .filter(|choice| *choice != Choice::Recused)
        };
        let [favour, against, ..] = if self.is_secret() {
            self.counts()
        } else {
            let given = |wanted| votes().filter(|choice| *choice == wanted).count();
            [given(Choice::Favour), given(Choice::Against), 0, 0, 0]
        };
        let cast = if self.is_secret() { self.counts().iter().sum() } else { votes().count() };
        let (voters, eligible) = (number(self.present).unwrap_or(cast), number(self.eligible));
        let base = if rules.of == Base::Eligible { eligible } else { Some(voters) };
        let room = voters.saturating_sub(number(self.by_proxy).unwrap_or_default());
        let lacks = rules
            .quorum
            .zip(eligible)
            .is_some_and(|(quorum, eligible)| !reached(room, quorum, eligible, Bound::AtLeast));
        let blocked = rules.is_blocked(against);
        let adopts = base
            .map(|base| favour > 0 && !blocked && reached(favour, rules.share, base, rules.bound));
        let holds = match self.result {
            PollResult::NoQuorum => rules.quorum.is_some() && (lacks || eligible.is_none()),
            PollResult::Adopted => !lacks && favour > 0 && adopts.unwrap_or(true),
            PollResult::Rejected => !lacks && !adopts.unwrap_or(false),
        };
        let told = say!(
            "fault-poll-result",
            result = self.result.sentence(),
            favour = favour,
            against = against,
            voters = voters
        );
        (!holds).then(|| Fault::new("result", told))
    }

    /// What the numbers given contradict of the sheet of the sitting. The ballot of the rules is
    /// asked about on screen, and a vote that was held otherwise is taken down as it was held.
    fn impossible(&self, world: &dyn World) -> Vec<Fault> {
        let number =
            |mark: Option<Mark<0, 9999>>| mark.and_then(|mark| usize::try_from(mark.get()).ok());
        let (eligible, present) = (number(self.eligible), number(self.present));
        let mut faults = Vec::new();
        if let Some((present, eligible)) =
            present.zip(eligible).filter(|(present, eligible)| present > eligible)
        {
            faults.push(Fault::odd(
                "present",
                say!("fault-poll-present", present = present, eligible = eligible),
            ));
        }
        let sheet: Vec<&Attendance> =
            world.of::<Attendance>(self.meeting.id).map(|(_, line)| line).collect();
        if sheet.is_empty() {
            return faults;
        }
        // Whoever voted and left before the closing was there to vote.
        let came = |line: &&&Attendance| {
            line.state == AttendanceState::Present
                && line.arrival.is_none_or(|arrival| arrival <= self.closed)
        };
        let here = sheet.iter().filter(came).count() + number(self.by_proxy).unwrap_or_default();
        if let Some(present) = present.filter(|present| *present > here) {
            faults.push(Fault::odd(
                "present",
                say!("fault-poll-sheet", given = present, found = here),
            ));
        }
        let voted = world
            .of::<Vote>(self.item.id)
            .filter(|(_, vote)| vote.choice != Choice::Recused)
            .count();
        if let Some(present) = present.filter(|present| *present < voted) {
            faults.push(Fault::odd(
                "present",
                say!("fault-poll-votes", given = present, found = voted),
            ));
        }
        faults
    }

    /// Whether nobody's vote was written down.
    pub fn is_secret(&self) -> bool {
        self.ballot == Some(Secrecy::Secret)
    }
}

/// Why nothing changes on an item whose vote is closed.
pub(super) fn closed(item: Id, world: &dyn World) -> Refusal {
    let label = world.label(item);
    Refusal::new(say!("refused-poll", item = label), Some(say!("refused-poll-hint")))
}

impl Rules for Poll {
    /// What was declared stays declared. Undoing the closing opens the vote again: the log says so.
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        match change.before.filter(|_| change.is_act()) {
            Some(before) => Err(closed(before.item.id, change.world)),
            None => Ok(()),
        }
    }

    fn cascades(change: &Transition<'_, Self>) -> Vec<(Id, Record)> {
        deciding::settled_by_poll(change)
    }

    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults: Vec<Fault> =
            item_of_meeting(Some(self.item), self.meeting.id, world).into_iter().collect();
        let name = self.label(world);
        faults.extend(
            world
                .get::<Meeting>(self.meeting.id)
                .and_then(|sitting| outside("closed", Some(self.closed), &name, sitting, world)),
        );
        if world
            .get::<AgendaItem>(self.item.id)
            .is_some_and(|item| item.started > Some(self.closed))
        {
            faults.push(Fault::new("closed", say!("fault-closed-before-item", name = name)));
        }
        faults.extend(self.impossible(world));
        let given = [self.favour, self.against, self.abstained, self.blank, self.not_voting]
            .iter()
            .any(Option::is_some);
        if !self.is_secret() {
            if given {
                faults.push(Fault::new("favour", say!("fault-poll-open")));
            }
            faults.extend(self.contradicted(world));
            return faults;
        }
        if world.of::<Vote>(self.item.id).any(|(_, vote)| vote.choice != Choice::Recused) {
            faults.push(Fault::new("ballot", say!("fault-poll-named")));
        }
        let sum: usize = self.counts().iter().sum();
        let voters = self
            .present
            .and_then(|present| usize::try_from(present.get()).ok())
            .filter(|voters| *voters != sum);
        if let Some(voters) = voters {
            faults.push(Fault::new("favour", say!("fault-poll-sum", sum = sum, voters = voters)));
        }
        faults.extend(self.contradicted(world));
        faults
    }

    fn weighs(&self, _own: Id, world: &dyn World) -> Vec<Id> {
        world.of::<Vote>(self.item.id).map(|(vote, _)| vote).collect()
    }

    fn label(&self, world: &dyn World) -> String {
        world.label(self.item.id)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Kind;
    use crate::domain::sample::{Fields, Sample, why};

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
        let given = |name: &str| more.iter().any(|(field, _)| *field == name);
        let fields: Vec<_> = fixed
            .into_iter()
            .filter(|(name, _)| !given(name))
            .chain(more.iter().copied())
            .collect();
        match table.offer(Kind::Polls, &fields) {
            Ok(_) => Vec::new(),
            refused => why(refused),
        }
    }

    const SECRET: [(&str, &str); 5] = [
        ("ballot", "segreto"),
        ("present", "10"),
        ("favour", "6"),
        ("against", "3"),
        ("blank", "1"),
    ];

    fn voted(choice: &str) -> Sample {
        let mut table = table();
        table.add(
            Kind::Votes,
            &[("meeting", "1"), ("item", "1"), ("person", "Ada"), ("choice", choice)],
        );
        table
    }

    #[test]
    fn a_result_that_the_votes_contradict_is_refused() {
        assert_eq!(offered(&mut table(), &[]), ["result: fault-poll-result"], "nobody voted");
        assert_eq!(offered(&mut voted("against"), &[]), ["result: fault-poll-result"]);
        assert_eq!(
            offered(&mut voted("favour"), &[("present", "10")]),
            ["result: fault-poll-result"]
        );
        assert_eq!(
            offered(&mut voted("favour"), &[("result", "rejected")]),
            ["result: fault-poll-result"]
        );
        assert_eq!(
            offered(&mut voted("favour"), &[("result", "no_quorum")]),
            ["result: fault-poll-result"]
        );
        assert!(offered(&mut voted("favour"), &[]).is_empty());
        assert!(
            offered(&mut voted("favour"), &[("present", "10"), ("result", "rejected")]).is_empty()
        );
    }

    #[test]
    fn a_vote_is_closed_once_on_its_item() {
        let mut table = voted("favour");
        assert!(offered(&mut table, &[]).is_empty());
        assert_eq!(offered(&mut table, &[]), ["meeting: fault-duplicate"]);
    }

    #[test]
    fn the_numbers_given_are_those_of_the_sheet() {
        let mut table = voted("favour");
        table.add(Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "present")]);
        let numbers = |present, eligible| {
            [("present", present), ("eligible", eligible), ("result", "adopted")]
        };
        assert_eq!(offered(&mut table, &numbers("2", "2"))[0], "present: fault-poll-sheet");
        assert_eq!(offered(&mut table, &numbers("1", "0"))[0], "present: fault-poll-present");
        assert_eq!(offered(&mut table, &numbers("0", "1"))[0], "present: fault-poll-votes");
        assert!(offered(&mut table, &numbers("1", "1")).is_empty());
    }

    #[test]
    fn the_counts_of_a_secret_ballot_add_up_to_those_who_vote() {
        assert!(offered(&mut table(), &SECRET).is_empty());
        let short: Vec<_> = SECRET.into_iter().filter(|(field, _)| *field != "blank").collect();
        assert_eq!(offered(&mut table(), &short), ["favour: fault-poll-sum"]);
    }

    #[test]
    fn an_open_ballot_is_counted_from_its_votes_and_a_secret_one_has_none() {
        assert_eq!(offered(&mut voted("favour"), &[("favour", "6")]), ["favour: fault-poll-open"]);
        let mut table = table();
        let vote =
            |choice| [("meeting", "1"), ("item", "1"), ("person", "Ada"), ("choice", choice)];
        let id = table.add(Kind::Votes, &vote("favour"));
        assert_eq!(offered(&mut table, &SECRET), ["ballot: fault-poll-named"]);
        table.set(id, &[("choice", "recused")]).unwrap();
        assert!(
            offered(&mut table, &SECRET).is_empty(),
            "who stands aside is known also in a secret ballot"
        );
    }
}
