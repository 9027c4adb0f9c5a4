//! What break-out groups and their questions refuse, and how they are meant. Keeps out: how people
//! are shared out.

use super::meeting::item_of_meeting;
use crate::domain::datum::Cell;
use crate::domain::fault::Fault;
use crate::domain::fold::fold;
use crate::domain::id::Id;
use crate::domain::noun::{Noun, Rules};
use crate::domain::nouns::{Group, Question};
use crate::domain::values::Party;
use crate::domain::world::World;
use crate::say;

impl Rules for Group {
    const NUMBERED: bool = true;

    fn at(sitting: Id, text: &str, world: &dyn World) -> Option<Id> {
        Self::at(sitting, text, world)
    }

    fn mentioned(&self, _world: &dyn World) -> Cell {
        Cell::Text(self.code())
    }

    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults: Vec<Fault> =
            item_of_meeting(self.item, self.meeting.id, world).into_iter().collect();
        if self.rapporteur.as_ref().is_some_and(|party| !self.members.0.contains(party)) {
            faults.push(Fault::new("rapporteur", say!("fault-rapporteur")));
        }
        let others = world
            .of::<Self>(self.meeting.id)
            .filter(|(id, other)| *id != own && other.round == self.round);
        for (_, other) in others {
            let twice =
                self.members.0.iter().find(|party| {
                    matches!(party, Party::Known(_)) && other.members.0.contains(party)
                });
            if let Some(party) = twice {
                faults.push(Fault::new(
                    "members",
                    say!("fault-two-groups", name = party.shown(world), group = other.code()),
                ));
            }
        }
        faults
    }

    fn label(&self, _world: &dyn World) -> String {
        self.name
            .as_ref()
            .map_or_else(|| self.short(), |name| format!("{} {}", self.short(), name.as_str()))
    }
}

impl Group {
    /// Its number, behind that of its round from the second on: `3`, `2.3`.
    pub fn code(&self) -> String {
        match self.round.get() {
            1 => self.number.get().to_string(),
            round => format!("{round}.{}", self.number.get()),
        }
    }

    /// As a note names it: `G3`, `G2.3`.
    pub fn short(&self) -> String {
        format!("G{}", self.code())
    }

    /// The group of a sitting that is meant by its number, its round and number, or its name.
    pub fn at(meeting: Id, text: &str, world: &dyn World) -> Option<Id> {
        let wanted = fold(text);
        let digits = wanted.strip_prefix('g').unwrap_or(&wanted);
        let (round, number) = digits.split_once('.').unwrap_or(("1", digits));
        let place = round.parse::<i64>().ok().zip(number.parse::<i64>().ok());
        let named =
            |group: &Self| group.name.as_ref().is_some_and(|name| fold(name.as_str()) == wanted);
        let placed = |group: &Self| place == Some((group.round.get(), group.number.get()));
        world.of::<Self>(meeting).find(|(_, group)| placed(group) || named(group)).map(|(id, _)| id)
    }

    /// Whether somebody is in it.
    pub fn holds(&self, person: Id) -> bool {
        self.members.0.contains(&Party::Known(person))
    }
}

impl Rules for Question {
    const NUMBERED: bool = true;

    fn at(sitting: Id, text: &str, world: &dyn World) -> Option<Id> {
        Self::at(sitting, text, world)
    }

    fn mentioned(&self, world: &dyn World) -> Cell {
        self.cell("position", world)
    }

    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        item_of_meeting(self.item, self.meeting.id, world).into_iter().collect()
    }

    fn label(&self, _world: &dyn World) -> String {
        format!(
            "{}. {}",
            self.position.get(),
            self.text.as_str().lines().next().unwrap_or_default()
        )
    }
}

impl Question {
    /// The question at a place of a sitting.
    pub fn at(meeting: Id, position: &str, world: &dyn World) -> Option<Id> {
        let position: i64 = position.trim().parse().ok()?;
        world
            .of::<Self>(meeting)
            .find(|(_, question)| question.position.get() == position)
            .map(|(id, _)| id)
    }

    /// Whether it is put to a group: by its round, else to those who work on its item; one without
    /// either is for all.
    pub fn is_for(&self, group: &Group) -> bool {
        match (self.round, self.item.zip(group.item)) {
            (Some(round), _) => round == group.round,
            (None, Some((asked, worked))) => asked == worked,
            (None, None) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::{Sample, why};

    const SITTING: Id = Id::from_bits(1);

    fn table() -> Sample {
        Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]),
            (Kind::Meetings, &[("number", "2"), ("date", "2014-05-15"), ("start", "18:00")]),
            (Kind::People, &[("name", "Ada")]),
            (Kind::People, &[("name", "Bice")]),
            (
                Kind::Groups,
                &[
                    ("meeting", "1"),
                    ("round", "1"),
                    ("number", "1"),
                    ("members", "Ada"),
                    ("rapporteur", "Ada"),
                ],
            ),
            (
                Kind::Groups,
                &[
                    ("meeting", "1"),
                    ("round", "2"),
                    ("number", "1"),
                    ("name", "Spazi"),
                    ("members", "Ada; Bice"),
                ],
            ),
            (
                Kind::Questions,
                &[("meeting", "1"), ("position", "1"), ("text", "Che cosa manca?"), ("round", "1")],
            ),
        ])
    }

    #[test]
    fn a_group_is_meant_by_its_number_its_round_or_its_name() {
        let table = table();
        let at = |text| {
            Group::at(SITTING, text, table.world()).map(|id| table.record(id).label(table.world()))
        };
        assert_eq!(
            [at("1"), at("1.1"), at("G1")],
            [Some("G1".to_owned()), Some("G1".to_owned()), Some("G1".to_owned())]
        );
        assert_eq!(
            [at("2.1"), at(" spazi ")],
            [Some("G2.1 Spazi".to_owned()), Some("G2.1 Spazi".to_owned())]
        );
        assert_eq!([at("3"), at(""), at("x")], [None, None, None]);
    }

    #[test]
    fn nobody_sits_in_two_groups_of_one_round_and_everybody_may_in_two_rounds() {
        let mut table = table();
        let second =
            |members| [("meeting", "1"), ("round", "1"), ("number", "2"), ("members", members)];
        assert_eq!(
            why(table.offer(Kind::Groups, &second("Bice; Ada"))),
            ["members: fault-two-groups"]
        );
        assert!(table.offer(Kind::Groups, &second("Bice")).is_ok());
    }

    #[test]
    fn who_reports_is_in_the_group() {
        let mut table = table();
        let group = Group::at(SITTING, "1", table.world()).unwrap();
        assert_eq!(
            why(table.set(group, &[("rapporteur", "Bice")])),
            ["rapporteur: fault-rapporteur"]
        );
        assert!(table.set(group, &[("rapporteur", "Bice"), ("members", "Ada")]).is_err());
        assert!(table.set(group, &[("rapporteur", "")]).is_ok());
    }

    #[test]
    fn an_entry_keeps_the_group_and_the_question_of_its_own_sitting() {
        let mut table = table();
        let fields = [("meeting", "1"), ("time", "18:05"), ("kind", "contribution"), ("text", "x")];
        let with = |more: &[(&'static str, &'static str)]| {
            fields.iter().copied().chain(more.iter().copied()).collect::<Vec<_>>()
        };
        let entry = table.add(Kind::Entries, &with(&[("group", "2.1"), ("question", "1")]));
        assert_eq!([table.cell(entry, "group"), table.cell(entry, "question")], ["2.1", "1"]);
        assert_eq!(
            why(table.set(entry, &[("meeting", "2")])),
            [
                "group: fault-other-meeting",
                "question: fault-other-meeting",
                "time: fault-before-start"
            ]
        );
        assert_eq!(
            why(table.offer(Kind::Entries, &with(&[("time", "18:06"), ("group", "9")]))),
            ["group: fault-nobody"]
        );
    }

    #[test]
    fn a_group_that_wrote_something_does_not_go_and_a_question_is_for_its_round() {
        let mut table = table();
        let fields = [
            ("meeting", "1"),
            ("time", "18:05"),
            ("kind", "contribution"),
            ("text", "x"),
            ("group", "1"),
        ];
        table.add(Kind::Entries, &fields);
        let group = Group::at(SITTING, "1", table.world()).unwrap();
        assert_eq!(why(table.delete(group)), ["meeting: fault-needed-by"]);
        let of = |text| {
            table.world().get::<Group>(Group::at(SITTING, text, table.world()).unwrap()).unwrap()
        };
        let question = table
            .world()
            .get::<Question>(Question::at(SITTING, "1", table.world()).unwrap())
            .unwrap();
        assert!(question.is_for(of("1")) && !question.is_for(of("2.1")));
    }
}
