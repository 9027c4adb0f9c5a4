//! What a vote by name refuses. Keeps out: the closing of the vote (see `poll`).

use super::meeting::item_of_meeting;
use super::poll::closed;
use crate::domain::change::Transition;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::Rules;
use crate::domain::nouns::{AgendaItem, Attendance, Poll, Vote};
use crate::domain::refusal::Refusal;
use crate::domain::rules::ballots::{self, Shared};
use crate::domain::rules::charter::{self, Charter};
use crate::domain::rules::{reasons, seats};
use crate::domain::values::{AttendanceState, Choice, Secrecy};
use crate::domain::world::World;
use crate::say;

impl Rules for Vote {
    /// A closed vote stays as it was counted. Undoing the closing opens it again: the log says so.
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        let items = change.states().map(|vote| vote.item.id);
        items.filter(|_| change.is_act()).try_for_each(|item| {
            if Poll::on(item, change.world).is_some() {
                return Err(closed(item, change.world));
            }
            Ok(())
        })
    }

    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults: Vec<Fault> =
            item_of_meeting(Some(self.item), self.meeting.id, world).into_iter().collect();
        let line = seats::line_of(self.person.id, self.meeting.id, world).map(|(_, line)| line);
        let rules = world
            .day_of(self.meeting.id)
            .map(|day| charter::in_force(day, world))
            .unwrap_or_default();
        // Where the sheet is empty nobody knows who was there, and a vote is taken as it was given.
        let is_empty = || world.of::<Attendance>(self.meeting.id).next().is_none();
        match line {
            None if !is_empty() => faults
                .push(Fault::new("person", say!("fault-vote-stranger", name = self.label(world)))),
            Some(line)
                if matches!(line.state, AttendanceState::Absent | AttendanceState::Excused) =>
            {
                faults.extend(self.by_proxy(&rules, world));
            }
            Some(line) => faults.extend(self.there(line, world)),
            None => {}
        }
        if rules.ballot == Secrecy::Secret && self.choice != Choice::Recused {
            faults.push(Fault::odd("choice", say!("fault-vote-secret", rules = rules.named())));
        }
        faults.extend(line.and_then(|line| self.shared(line, &rules, world)));
        faults.extend(line.and_then(|line| self.unlisted(line, &rules, world)));
        faults.extend(reasons::worthless(self.reason.as_ref()));
        faults
    }

    fn weighs(&self, own: Id, world: &dyn World) -> Vec<Id> {
        // Whoever stands aside takes the proxies they hold along.
        let Some((_, line)) = seats::line_of(self.person.id, self.meeting.id, world) else {
            return Vec::new();
        };
        let held = seats::proxies(line, world);
        let votes = world
            .of::<Self>(self.item.id)
            .filter(|(id, vote)| *id != own && held.contains(&vote.person.id));
        votes.map(|(id, _)| id).collect()
    }

    fn label(&self, world: &dyn World) -> String {
        world.label(self.person.id)
    }
}

impl Vote {
    /// Somebody who is away votes only through the holder of a proxy that the rules know, unless
    /// that one stands aside.
    fn by_proxy(&self, rules: &Charter, world: &dyn World) -> Option<Fault> {
        let holder = seats::holder(self.person.id, self.meeting.id, world).map(|(_, line)| line);
        let Some(holder) = holder.filter(|_| rules.version.is_none() || rules.proxies > 0) else {
            return Some(Fault::new("person", say!("fault-vote-absent", name = self.label(world))));
        };
        let aside = |vote: &Self| vote.person == holder.person && vote.choice == Choice::Recused;
        let other = world
            .of::<Self>(self.item.id)
            .find(|(_, vote)| aside(vote))
            .map(|(_, vote)| vote.label(world))?;
        let fault = say!("fault-vote-proxy-aside", name = self.label(world), other = other);
        (self.choice != Choice::Recused).then(|| Fault::new("person", fault))
    }

    /// Whether the hours of a line let the person vote: before the item was left, after it was
    /// taken up.
    fn there(&self, line: &Attendance, world: &dyn World) -> Option<Fault> {
        let closed = Poll::on(self.item.id, world).map(|(_, poll)| poll.closed);
        let started = world.get::<AgendaItem>(self.item.id).and_then(|item| item.started);
        let late = line.arrival.zip(closed).is_some_and(|(arrival, closed)| arrival > closed);
        let gone =
            line.departure.zip(started).is_some_and(|(departure, started)| departure < started);
        if self.choice == Choice::Recused
            || !(late || gone)
            || seats::holder(self.person.id, self.meeting.id, world).is_some()
        {
            return None;
        }
        Some(Fault::new("person", say!("fault-vote-hours", name = self.label(world))))
    }

    /// The other with whom the rules let the person share one vote, and who has voted.
    fn shared(&self, line: &Attendance, rules: &Charter, world: &dyn World) -> Option<Fault> {
        let own = ballots::shared(line, rules, world).filter(|_| self.choice != Choice::Recused)?;
        let same = |vote: &Self| {
            let seat = seats::line_of(vote.person.id, self.meeting.id, world);
            vote.person != self.person
                && vote.choice != Choice::Recused
                && seat.is_some_and(|(_, line)| {
                    ballots::shared(line, rules, world).as_ref() == Some(&own)
                })
        };
        let other = world
            .of::<Self>(self.item.id)
            .find(|(_, vote)| same(vote))
            .map(|(_, vote)| vote.label(world))?;
        let name = self.label(world);
        Some(Fault::new(
            "person",
            match own {
                Shared::Lab(lab) => {
                    say!("fault-vote-lab", name = name, other = other, lab = world.label(lab))
                }
                Shared::Actor(_) | Shared::Called(_) => {
                    say!("fault-vote-organisation", name = name, other = other)
                }
            },
        ))
    }

    /// The fault of a vote of somebody who is on the sheet without one.
    fn unlisted(&self, line: &Attendance, rules: &Charter, world: &dyn World) -> Option<Fault> {
        (!ballots::has_vote(line, rules))
            .then(|| Fault::new("person", say!("fault-vote-none", name = self.label(world))))
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::{Sample, why};
    use crate::domain::{Id, Kind};

    #[test]
    fn a_vote_is_given_once_and_on_an_item_of_its_sitting() {
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")]),
            (Kind::Meetings, &[("number", "2"), ("date", "2014-05-15")]),
            (Kind::Agenda, &[("meeting", "2"), ("position", "1"), ("title", "Bilancio")]),
            (Kind::People, &[("name", "Ada")]),
        ]);
        let item = "00000000-0000-0000-0000-000000000003";
        let vote = |meeting, choice| {
            [("meeting", meeting), ("item", item), ("person", "Ada"), ("choice", choice)]
        };
        assert_eq!(
            why(table.offer(Kind::Votes, &vote("1", "favour"))),
            ["item: fault-other-meeting"]
        );
        table.add(Kind::Votes, &vote("2", "favorevole"));
        assert_eq!(
            why(table.offer(Kind::Votes, &vote("2", "contrario"))),
            ["meeting: fault-duplicate"]
        );
    }

    #[test]
    fn who_is_absent_does_not_vote_and_who_left_early_may_have() {
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]),
            (Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Bilancio")]),
            (Kind::People, &[("name", "Ada")]),
        ]);
        let line = table
            .add(Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "absent")]);
        let vote = [("meeting", "1"), ("item", "1"), ("person", "Ada"), ("choice", "favour")];
        assert_eq!(why(table.offer(Kind::Votes, &vote)), ["person: fault-vote-absent"]);
        table.set(line, &[("state", "present"), ("departure", "18:10")]).unwrap();
        let id = table.add(Kind::Votes, &vote);
        table.delete(id).unwrap();
        table.set(line, &[("state", "excused")]).unwrap();
        table.add(Kind::People, &[("name", "Bice")]);
        let proxy =
            [("meeting", "1"), ("person", "Bice"), ("state", "present"), ("on_behalf_of", "Ada")];
        table.add(Kind::Attendance, &proxy);
        assert!(table.offer(Kind::Votes, &vote).is_ok());
    }

    /// A sitting under rules with one proxy a person: Ada, Bice and Carla on the sheet, Bice with
    /// Ada's proxy; an item.
    fn proxies(rules: &[(&str, &str)]) -> Sample {
        let fixed =
            [("version", "1"), ("text", "Così."), ("approved", "2014-01-01"), ("proxies", "1")];
        let rules: Vec<_> = fixed.into_iter().chain(rules.iter().copied()).collect();
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]),
            (
                Kind::Agenda,
                &[("meeting", "1"), ("position", "1"), ("title", "Bilancio"), ("started", "18:30")],
            ),
            (Kind::Rules, &rules),
            (Kind::Labs, &[("code", "acqua")]),
        ]);
        for (name, state, holds) in [
            ("Ada", "excused", ""),
            ("Bice", "present", "Ada"),
            ("Carla", "present", ""),
            ("Dora", "", ""),
        ] {
            table.add(Kind::People, &[("name", name)]);
            if !state.is_empty() {
                let line =
                    [("meeting", "1"), ("person", name), ("state", state), ("on_behalf_of", holds)];
                table.add(Kind::Attendance, &line);
            }
        }
        table
    }

    fn cast(table: &mut Sample, name: &str, choice: &str) -> Vec<String> {
        let vote = [("meeting", "1"), ("item", "1"), ("person", name), ("choice", choice)];
        table
            .offer(Kind::Votes, &vote)
            .map_or_else(|refusal| why::<()>(Err(refusal)), |_| Vec::new())
    }

    #[test]
    fn who_is_on_no_sheet_does_not_vote() {
        assert_eq!(cast(&mut proxies(&[]), "Dora", "favour"), ["person: fault-vote-stranger"]);
    }

    #[test]
    fn a_proxy_falls_with_the_recusal_of_whoever_holds_it() {
        let mut table = proxies(&[]);
        let bice = table.add(
            Kind::Votes,
            &[("meeting", "1"), ("item", "1"), ("person", "Bice"), ("choice", "recused")],
        );
        assert_eq!(cast(&mut table, "Ada", "favour"), ["person: fault-vote-proxy-aside"]);
        table.set(bice, &[("choice", "favour")]).unwrap();
        assert!(cast(&mut table, "Ada", "favour").is_empty());
        assert_eq!(
            why(table.set(bice, &[("choice", "recused")])),
            ["meeting: fault-vote-proxy-aside"]
        );
    }

    #[test]
    fn the_sheet_does_not_take_back_who_was_there_to_vote() {
        let mut table = proxies(&[]);
        assert!(
            cast(&mut table, "Carla", "favour").is_empty()
                && cast(&mut table, "Ada", "against").is_empty()
        );
        let [bice, carla] = [Id::from_bits(8), Id::from_bits(10)];
        assert_eq!(why(table.set(carla, &[("state", "absent")])), ["meeting: fault-vote-absent"]);
        assert_eq!(why(table.set(carla, &[("departure", "18:20")])), ["meeting: fault-vote-hours"]);
        assert_eq!(why(table.delete(carla)), ["meeting: fault-vote-stranger"]);
        assert_eq!(why(table.set(bice, &[("on_behalf_of", "")])), ["meeting: fault-vote-absent"]);
        assert!(table.set(carla, &[("departure", "18:40")]).is_ok(), "she voted, and left");
        let poll = [("meeting", "1"), ("item", "1"), ("closed", "18:50"), ("result", "rejected")];
        table.add(Kind::Polls, &poll);
        assert_eq!(
            why(table.set(carla, &[("departure", ""), ("arrival", "18:55")])),
            ["meeting: fault-vote-hours"]
        );
    }

    #[test]
    fn under_rules_of_a_secret_ballot_no_vote_has_a_name_but_who_stands_aside_is_known() {
        let mut table = proxies(&[("ballot", "secret")]);
        assert_eq!(cast(&mut table, "Carla", "favour"), ["choice: fault-vote-secret"]);
        assert!(cast(&mut table, "Carla", "recused").is_empty());
    }

    #[test]
    fn two_of_one_lab_do_not_vote_on_the_same_item() {
        let mut table = proxies(&[]);
        for line in [8, 10] {
            table.set(Id::from_bits(line), &[("lab", "acqua")]).unwrap();
        }
        assert!(cast(&mut table, "Carla", "favour").is_empty());
        assert_eq!(cast(&mut table, "Bice", "favour"), ["person: fault-vote-lab"]);
    }

    #[test]
    fn two_of_one_organisation_do_not_vote_where_it_has_one_vote() {
        for (per, refused) in [
            ("organisation", vec!["person: fault-vote-organisation".to_owned()]),
            ("person", Vec::new()),
            ("lab", Vec::new()),
        ] {
            let mut table = proxies(&[("votes_per", per)]);
            for person in ["Bice", "Carla"] {
                let id = table.world().find(Kind::People, person).unwrap();
                table.set(id, &[("organisation", "Comune")]).unwrap();
            }
            assert!(cast(&mut table, "Carla", "favour").is_empty());
            assert_eq!(cast(&mut table, "Bice", "favour"), refused, "{per}");
        }
    }

    #[test]
    fn who_is_on_the_sheet_without_a_vote_does_not_vote() {
        let mut table = proxies(&[("votes_per", "listed")]);
        assert_eq!(cast(&mut table, "Carla", "favour"), ["person: fault-vote-none"]);
        table.set(Id::from_bits(10), &[("votes", "sì")]).unwrap();
        assert!(cast(&mut table, "Carla", "favour").is_empty());
        assert_eq!(
            why(table.set(Id::from_bits(10), &[("votes", "no")])),
            ["meeting: fault-vote-none"]
        );
    }
}
