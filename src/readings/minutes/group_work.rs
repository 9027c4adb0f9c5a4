//! Work in groups as the verbale tells it: who sat where by which rule, and what each group
//! answered. Keeps out: plenary talk.

use super::prose;
use super::talk::{Said, said};
use crate::domain::{
    Attribution, Entry, Group, GroupMethod, Id, Line, Meeting, Question, World, sittings,
};
use crate::readings::groups::{groups, questions};
use crate::readings::who::{Eye, Face, Who};

/// One round of work in groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sharing {
    /// Its number, from 1.
    pub round: i64,
    /// The method.
    pub method: Option<GroupMethod>,
    /// The rule the groups were made by.
    pub rule: Option<String>,
    /// The number chance was drawn from.
    pub seed: Option<i64>,
    /// The groups.
    pub tables: Vec<Table>,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its number, behind that of its round from the second on.
    pub code: String,
    /// What it is called.
    pub name: Option<String>,
    /// Who was in it.
    pub members: Vec<Who>,
    /// Who reported.
    pub rapporteur: Option<Who>,
    /// Who stayed, or raised the topic.
    pub host: Option<Who>,
}

/// A guiding question with its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its place among the questions of the sitting.
    pub position: i64,
    /// The question.
    pub text: String,
    /// The answers by group, those of the plenary last.
    pub answers: Vec<Answered>,
    /// The groups that it was put to and that did not answer, by code.
    pub silent: Vec<String>,
}

/// What one group answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The group by its code; none for the plenary.
    pub group: Option<String>,
    /// What it is called.
    pub name: Option<String>,
    /// Who reported.
    pub rapporteur: Option<Who>,
    /// The answers, by time.
    pub entries: Vec<Said>,
}

/// The rounds of work in groups of a sitting.
pub(super) fn sharings(meeting: Id, eye: &Eye<'_>, world: &dyn World) -> Vec<Sharing> {
    let mut sharings: Vec<Sharing> = Vec::new();
    for (_, group) in groups(meeting, world) {
        let round = group.round.get();
        if sharings.last().is_none_or(|last| last.round != round) {
            sharings.push(Sharing {
                round,
                method: group.method,
                rule: group.rule.as_ref().map(prose),
                // Who would draw again what the public sees would have names to go with the places.
                seed: group.seed.map(|seed| seed.get()).filter(|_| eye.face() == Face::Reserved),
                tables: Vec::new(),
            });
        }
        if let Some(last) = sharings.last_mut() {
            last.tables.push(table(group, eye));
        }
    }
    sharings
}

fn table(group: &Group, eye: &Eye<'_>) -> Table {
    let mut members: Vec<Who> = group.members.0.iter().map(|party| eye.party(party)).collect();
    // The order in which people were put there could say something of them.
    if eye.face() == Face::Public {
        members.sort();
    }
    let who = |party: &Option<_>| party.as_ref().map(|party| eye.party(party));
    Table {
        code: group.code(),
        name: group.name.as_ref().map(name),
        members,
        rapporteur: who(&group.rapporteur),
        host: who(&group.host),
    }
}

fn name(line: &Line) -> String {
    line.as_str().to_owned()
}

/// The guiding questions of an item, or those outside every item.
pub(super) fn asked(
    meeting: Id,
    item: Option<Id>,
    attribution: Attribution,
    eye: &Eye<'_>,
    world: &dyn World,
) -> Vec<Asked> {
    let Some(sitting) = world.get::<Meeting>(meeting) else { return Vec::new() };
    let entries = sittings::entries(meeting, world);
    // A question outside every item belongs where it was answered.
    let answered = |asked: Id| {
        let own = entries
            .iter()
            .find(|(_, entry)| entry.question.map(|question| question.id) == Some(asked));
        own.and_then(|(_, entry)| entry.item)
    };
    let under =
        |id: Id, question: &Question| question.item.or_else(|| answered(id)).map(|item| item.id);
    let questions: Vec<(Id, &Question)> = questions(meeting, world)
        .into_iter()
        .filter(|(id, question)| under(*id, question) == item)
        .collect();
    if questions.is_empty() {
        return Vec::new();
    }
    let tables = groups(meeting, world);
    questions
        .into_iter()
        .map(|(id, question)| {
            let by = |group: Option<Id>| -> Vec<Said> {
                let own = |entry: &&Entry| {
                    entry.question.map(|q| q.id) == Some(id) && entry.group.map(|g| g.id) == group
                };
                let found = entries.iter().map(|(_, entry)| *entry).filter(own);
                found.map(|entry| said(entry, sitting, attribution, eye, world)).collect()
            };
            let mut answers = Vec::new();
            let mut silent = Vec::new();
            for (own, group) in &tables {
                let entries = by(Some(*own));
                if entries.is_empty() {
                    silent.extend(question.is_for(group).then(|| group.code()));
                } else {
                    let rapporteur = group.rapporteur.as_ref().map(|party| eye.party(party));
                    let (code, name) = (Some(group.code()), group.name.as_ref().map(name));
                    answers.push(Answered { group: code, name, rapporteur, entries });
                }
            }
            let plenary = by(None);
            if !plenary.is_empty() {
                answers.push(Answered {
                    group: None,
                    name: None,
                    rapporteur: None,
                    entries: plenary,
                });
            }
            Asked {
                position: question.position.get(),
                text: prose(&question.text),
                answers,
                silent,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table() -> (Sample, Id) {
        let mut table = Sample::default();
        let meeting = table
            .add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18"), ("start", "09:30")]);
        for (name, organisation) in [("Anna Verdi", "Circolo Nord"), ("Ugo Neri", "Arci")] {
            table.add(Kind::People, &[("name", name), ("organisation", organisation)]);
        }
        let group = [
            ("meeting", "1"),
            ("round", "1"),
            ("number", "1"),
            ("members", "Anna Verdi; Ugo Neri"),
        ];
        let more =
            [("rapporteur", "Ugo Neri"), ("rule", "a sorte"), ("seed", "7"), ("name", "Orti")];
        table.add(Kind::Groups, &group.into_iter().chain(more).collect::<Vec<_>>());
        table.add(Kind::Groups, &[("meeting", "1"), ("round", "1"), ("number", "2")]);
        table.add(
            Kind::Questions,
            &[("meeting", "1"), ("position", "1"), ("text", "Che cosa manca?")],
        );
        let entry =
            [("meeting", "1"), ("time", "10:00"), ("kind", "contribution"), ("text", "acqua")];
        table.add(
            Kind::Entries,
            &entry.into_iter().chain([("group", "1"), ("question", "1")]).collect::<Vec<_>>(),
        );
        (table, meeting)
    }

    #[test]
    fn a_question_has_the_answers_of_each_group_with_its_rapporteur_and_names_those_that_are_silent()
     {
        let (table, meeting) = table();
        let world = table.world();
        let eye = Eye::at(Face::Reserved, meeting, world);
        let asked = asked(meeting, None, Attribution::Named, &eye, world);
        let [question] = asked.as_slice() else { panic!("{asked:?}") };
        let [answer] = question.answers.as_slice() else { panic!("{question:?}") };
        assert_eq!((answer.group.as_deref(), answer.name.as_deref()), (Some("1"), Some("Orti")));
        assert_eq!(answer.rapporteur.as_ref().and_then(Who::name), Some("Ugo Neri"));
        assert_eq!(
            answer.entries.iter().map(|said| said.text.as_str()).collect::<Vec<_>>(),
            ["acqua"]
        );
        assert_eq!(question.silent, ["2"]);
    }

    #[test]
    fn the_public_sees_organisations_in_groups_and_the_rule_without_the_seed_of_the_draw() {
        let (table, meeting) = table();
        let sharings =
            sharings(meeting, &Eye::at(Face::Public, meeting, table.world()), table.world());
        let [round] = sharings.as_slice() else { panic!("{sharings:?}") };
        assert_eq!(
            (round.rule.as_deref(), round.seed, round.tables.len()),
            (Some("a sorte"), None, 2)
        );
        let members: Vec<_> =
            round.tables[0].members.iter().map(|who| (who.name(), who.organisation())).collect();
        assert_eq!(members, [(None, Some("Arci")), (None, Some("Circolo Nord"))]);
    }
}
