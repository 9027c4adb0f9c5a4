//! The groups of a sitting and its questions, with how often each group answered each. Keeps out:
//! the answers themselves.

use std::collections::BTreeMap;

use crate::domain::{Entry, Group, Id, Question, World};

/// The groups of a sitting, by round and number.
pub fn groups(meeting: Id, world: &dyn World) -> Vec<(Id, &Group)> {
    let mut groups: Vec<_> = world.of::<Group>(meeting).collect();
    groups.sort_by_key(|(_, group)| (group.round, group.number));
    groups
}

/// The questions of a sitting, by position.
pub fn questions(meeting: Id, world: &dyn World) -> Vec<(Id, &Question)> {
    let mut questions: Vec<_> = world.of::<Question>(meeting).collect();
    questions.sort_by_key(|(_, question)| question.position);
    questions
}

/// What one group, or the plenary, has answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answered {
    /// The group; none for the plenary.
    pub group: Option<Id>,
    /// For each question how many answers; none where the question is not put to the group.
    pub answers: Vec<Option<usize>>,
    /// What it said beside the questions.
    pub beside: usize,
}

/// Groups by questions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Work {
    /// The questions of the columns.
    pub questions: Vec<Id>,
    /// A row for each group; one for the plenary where it answered, or where there is no group to
    /// answer.
    pub rows: Vec<Answered>,
}

impl Work {
    /// The work in groups of a sitting.
    pub fn of(meeting: Id, world: &dyn World) -> Self {
        let questions = questions(meeting, world);
        let groups = groups(meeting, world);
        let mut counts: BTreeMap<(Option<Id>, Option<Id>), usize> = BTreeMap::new();
        for (_, entry) in world.of::<Entry>(meeting) {
            let of =
                (entry.group.map(|group| group.id), entry.question.map(|question| question.id));
            *counts.entry(of).or_default() += 1;
        }
        let count = |group, question| counts.get(&(group, question)).copied().unwrap_or(0);
        let row = |id: Id, group: &Group| Answered {
            group: Some(id),
            answers: questions
                .iter()
                .map(|(asked, question)| {
                    // A group may answer what was not put to it, and owes nothing where it does
                    // not.
                    let answers = count(Some(id), Some(*asked));
                    (question.is_for(group) || answers > 0).then_some(answers)
                })
                .collect(),
            beside: count(Some(id), None),
        };
        let mut rows: Vec<Answered> = groups.iter().map(|(id, group)| row(*id, group)).collect();
        let plenary: Vec<usize> =
            questions.iter().map(|(asked, _)| count(None, Some(*asked))).collect();
        if plenary.iter().any(|answers| *answers > 0)
            || (groups.is_empty() && !questions.is_empty())
        {
            // Where groups work, all together owe no answer.
            let owed = |answers: usize| (groups.is_empty() || answers > 0).then_some(answers);
            rows.push(Answered {
                group: None,
                answers: plenary.into_iter().map(owed).collect(),
                beside: 0,
            });
        }
        Self { questions: questions.into_iter().map(|(id, _)| id).collect(), rows }
    }

    /// How many answers are missing: a group and a question without any.
    pub fn gaps(&self) -> usize {
        self.rows.iter().flat_map(|row| &row.answers).filter(|answers| **answers == Some(0)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table(groups: &[(&str, &str)]) -> (Sample, Id) {
        let mut table = Sample::default();
        let meeting = table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]);
        for (round, number) in groups {
            table.add(Kind::Groups, &[("meeting", "1"), ("round", round), ("number", number)]);
        }
        for (position, round) in [("2", "1"), ("1", "")] {
            table.add(
                Kind::Questions,
                &[("meeting", "1"), ("position", position), ("text", "x"), ("round", round)],
            );
        }
        (table, meeting)
    }

    fn says(table: &mut Sample, time: &str, group: &str, question: &str) {
        let fields = [("meeting", "1"), ("time", time), ("kind", "contribution"), ("text", "x")];
        let more = [("group", group), ("question", question)];
        table.add(Kind::Entries, &fields.into_iter().chain(more).collect::<Vec<_>>());
    }

    fn rows(table: &Sample, meeting: Id) -> Vec<(Vec<Option<usize>>, usize)> {
        Work::of(meeting, table.world())
            .rows
            .into_iter()
            .map(|row| (row.answers, row.beside))
            .collect()
    }

    #[test]
    fn answers_are_counted_by_group_and_question_and_a_question_of_another_round_is_not_missing() {
        let (mut table, meeting) = table(&[("1", "1"), ("2", "1"), ("1", "2")]);
        says(&mut table, "10:00", "1", "1");
        says(&mut table, "10:01", "1", "1");
        says(&mut table, "10:02", "2", "2");
        says(&mut table, "10:03", "2", "");
        let expected =
            [(vec![Some(2), Some(0)], 0), (vec![Some(0), Some(1)], 1), (vec![Some(0), None], 0)];
        assert_eq!(rows(&table, meeting), expected);
        assert_eq!(Work::of(meeting, table.world()).gaps(), 3);
    }

    #[test]
    fn the_plenary_owes_answers_only_where_there_are_no_groups() {
        let (table_, meeting) = table(&[]);
        assert_eq!(rows(&table_, meeting), [(vec![Some(0), Some(0)], 0)]);
        let (mut table, meeting) = table(&[("1", "1")]);
        says(&mut table, "10:00", "", "1");
        assert_eq!(rows(&table, meeting), [(vec![Some(0), Some(0)], 0), (vec![Some(1), None], 0)]);
    }

    #[test]
    fn a_sitting_without_groups_and_questions_has_no_work() {
        let mut table = Sample::default();
        let meeting = table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]);
        assert_eq!(Work::of(meeting, table.world()), Work::default());
    }
}
