//! A table at a glance, beside others: its next sittings, who has what to do, labs that nobody
//! speaks for, answers that are owed, who its people are. What hangs on the day is worked out of what does not, so that
//! the latter can be kept beside the table. Keeps out: where it is kept, and other tables.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::deadlines::Terms;
use super::decision::Decision;
use super::engagements::Engagements;
use crate::domain::{Action, Id, Lab, Person, Proposal, Representative, World, fold, sittings};

/// What a glance at a table is made of, whatever the day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlanceFacts {
    title: Option<String>,
    sittings: Vec<SittingFacts>,
    actions: Vec<Task>,
    labs: Vec<LabFacts>,
    owed: Vec<OwedAnswer>,
    due: Option<NaiveDate>,
    engagements: Engagements,
    people: Vec<(Id, String)>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct SittingFacts {
    number: i64,
    date: NaiveDate,
    has_ended: bool,
}

/// An action that is open: whose, and by when; what it is about is read in the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Task {
    owner: Option<String>,
    due: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct LabFacts {
    name: String,
    mandates: Vec<(NaiveDate, Option<NaiveDate>)>,
}

/// A proposal that waits for its first answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwedAnswer {
    /// The code of the proposal.
    pub proposal: String,
    /// Its title.
    pub title: Option<String>,
}

impl GlanceFacts {
    /// The number of the shape in which they are kept: another one is not read.
    pub const SHAPE: u32 = 4;

    /// Those of a table.
    pub fn of(world: &dyn World) -> Self {
        let sitting = |meeting: &crate::domain::Meeting| SittingFacts {
            number: meeting.number.get(),
            date: meeting.date,
            has_ended: meeting.end.is_some(),
        };
        let actions = world.all::<Action>().filter(|(_, action)| action.is_open());
        let task = |action: &Action| Task {
            owner: action.owner.as_ref().map(|owner| owner.shown(world)),
            due: action.due,
        };
        let mut labs: Vec<(_, &Lab)> = world.all::<Lab>().collect();
        labs.sort_by(|one, other| one.1.code.cmp(&other.1.code));
        let lab = |(id, lab): (_, &Lab)| LabFacts {
            name: lab.name.as_ref().unwrap_or(&lab.code).as_str().to_owned(),
            mandates: world
                .of::<Representative>(id)
                .map(|(_, mandate)| (mandate.from, mandate.to))
                .collect(),
        };
        // A day is asked for what runs out; which answers are owed, and by when, does not hang on
        // it.
        let decision = Decision::of(world, NaiveDate::MIN);
        let due = Terms::of(world, NaiveDate::MIN).decision.map(|term| term.due);
        let owed = decision.lines.iter().filter(|line| due.is_some() && line.is_owed());
        let owed = owed.filter_map(|line| {
            let proposal = world.get::<Proposal>(line.proposal)?;
            Some(OwedAnswer {
                proposal: proposal.code.as_str().to_owned(),
                title: proposal.title.as_ref().map(|title| title.as_str().to_owned()),
            })
        });
        Self {
            title: world.process().map(|process| process.title.as_str().to_owned()),
            sittings: sittings::series(world).into_iter().map(|(_, it)| sitting(it)).collect(),
            actions: actions.map(|(_, action)| task(action)).collect(),
            labs: labs.into_iter().map(lab).collect(),
            owed: owed.collect(),
            due,
            engagements: Engagements::of(world),
            people: world
                .all::<Person>()
                .map(|(id, it)| (id, it.name.as_str().to_owned()))
                .collect(),
        }
    }

    /// The people of the table, by their records.
    pub fn people(&self) -> &[(Id, String)] {
        &self.people
    }

    /// Where the people of the table are when.
    pub const fn engagements(&self) -> &Engagements {
        &self.engagements
    }
}

/// A sitting that is still to be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ahead {
    /// Its number.
    pub number: i64,
    /// Its day.
    pub date: NaiveDate,
}

/// What one has to do at a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenOf {
    /// Who; `None` for what is nobody's.
    pub owner: Option<String>,
    /// How many actions are open.
    pub open: usize,
    /// How many of them are past their day.
    pub late: usize,
    /// The first day by which one is due.
    pub due: Option<NaiveDate>,
}

/// A table at a glance, on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Glance {
    /// The title of its process.
    pub title: Option<String>,
    /// The sittings from today on that have not ended, the next first.
    pub ahead: Vec<Ahead>,
    /// What each has to do, by name; last what is nobody's.
    pub actions: Vec<OpenOf>,
    /// The labs nobody may speak for on the day of the next sitting, or today where there is none.
    pub uncovered: Vec<String>,
    /// That day.
    pub covered_on: NaiveDate,
    /// The proposals that wait for their first answer.
    pub owed: Vec<OwedAnswer>,
    /// The last day for those answers.
    pub due: Option<NaiveDate>,
}

/// What glances add up to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct GlanceCounts {
    /// Sittings that are still to be held.
    pub sittings: usize,
    /// Open actions.
    pub open_actions: usize,
    /// Those of them that are past their day.
    pub late_actions: usize,
    /// Labs without a representative.
    pub uncovered_labs: usize,
    /// Answers that are owed.
    pub owed_answers: usize,
}

impl GlanceCounts {
    /// Adds those of another table.
    pub fn add(&mut self, other: Self) {
        self.sittings += other.sittings;
        self.open_actions += other.open_actions;
        self.late_actions += other.late_actions;
        self.uncovered_labs += other.uncovered_labs;
        self.owed_answers += other.owed_answers;
    }
}

impl Glance {
    /// The table as it is on a day.
    pub fn on(today: NaiveDate, facts: GlanceFacts) -> Self {
        let ahead = facts.sittings.iter().filter(|it| it.date >= today && !it.has_ended);
        let mut ahead: Vec<Ahead> =
            ahead.map(|it| Ahead { number: it.number, date: it.date }).collect();
        ahead.sort_by_key(|it| (it.date, it.number));
        let covered_on = ahead.first().map_or(today, |it| it.date);
        let holds = |(from, to): &(NaiveDate, Option<NaiveDate>)| {
            *from <= covered_on && to.is_none_or(|to| covered_on <= to)
        };
        let uncovered = facts.labs.iter().filter(|lab| !lab.mandates.iter().any(holds));
        Self {
            ahead,
            actions: owned(today, &facts.actions),
            uncovered: uncovered.map(|lab| lab.name.clone()).collect(),
            covered_on,
            title: facts.title,
            owed: facts.owed,
            due: facts.due,
        }
    }

    /// How many of each there are.
    pub fn counts(&self) -> GlanceCounts {
        GlanceCounts {
            sittings: self.ahead.len(),
            open_actions: self.actions.iter().map(|of| of.open).sum(),
            late_actions: self.actions.iter().map(|of| of.late).sum(),
            uncovered_labs: self.uncovered.len(),
            owed_answers: self.owed.len(),
        }
    }
}

/// Open actions by whose they are.
fn owned(today: NaiveDate, tasks: &[Task]) -> Vec<OpenOf> {
    let mut of: BTreeMap<(bool, String), OpenOf> = BTreeMap::new();
    for task in tasks {
        let name = task.owner.as_deref().map(fold);
        let own = of.entry((name.is_none(), name.unwrap_or_default())).or_insert_with(|| OpenOf {
            owner: task.owner.clone(),
            open: 0,
            late: 0,
            due: None,
        });
        own.open += 1;
        own.late += usize::from(task.due.is_some_and(|due| due < today));
        own.due = own.due.into_iter().chain(task.due).min();
    }
    of.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn table() -> Sample {
        let mut table = Sample::default();
        table.add(Kind::Process, &[("title", "OPLA'"), ("docpp_sent", "2014-05-01")]);
        table.add(Kind::People, &[("name", "Ada")]);
        for code in ["acqua", "verde"] {
            table.add(Kind::Labs, &[("code", code)]);
        }
        table.add(
            Kind::Representatives,
            &[("person", "Ada"), ("lab", "acqua"), ("from", "2014-01-01"), ("role", "titular")],
        );
        for (number, date) in [("1", "2014-02-01"), ("2", "2014-06-01"), ("3", "2014-07-01")] {
            table.add(Kind::Meetings, &[("number", number), ("date", date)]);
        }
        for (text, owner, due, state) in [
            ("a", "Ada", "2014-05-10", "open"),
            ("b", "ada", "2014-06-10", "open"),
            ("c", "", "", "open"),
            ("d", "Ada", "2014-01-01", "done"),
        ] {
            table.add(
                Kind::Actions,
                &[("text", text), ("owner", owner), ("due", due), ("state", state)],
            );
        }
        for code in ["P1", "P2"] {
            table.add(Kind::Proposals, &[("code", code), ("state", "admitted")]);
        }
        table
            .add(Kind::Answers, &[("proposal", "P1"), ("body", "Giunta"), ("outcome", "accepted")]);
        table
    }

    fn glance(today: &str) -> Glance {
        Glance::on(day(today), GlanceFacts::of(table().world()))
    }

    #[test]
    fn a_glance_tells_what_is_ahead_what_is_open_and_what_is_owed() {
        let glance = glance("2014-05-20");
        assert_eq!(glance.ahead.iter().map(|it| it.number).collect::<Vec<_>>(), [2, 3]);
        let of =
            |at: usize| glance.actions.get(at).map(|of| (of.owner.as_deref(), of.open, of.late));
        assert_eq!((of(0), of(1), of(2)), (Some((Some("Ada"), 2, 1)), Some((None, 1, 0)), None));
        assert_eq!(glance.uncovered, ["verde"]);
        assert_eq!(glance.owed.iter().map(|it| it.proposal.as_str()).collect::<Vec<_>>(), ["P2"]);
        assert_eq!(glance.due, Some(day("2014-05-31")));
        let counts = GlanceCounts {
            sittings: 2,
            open_actions: 3,
            late_actions: 1,
            uncovered_labs: 1,
            owed_answers: 1,
        };
        assert_eq!(glance.counts(), counts);
    }

    #[test]
    fn the_facts_do_not_hang_on_the_day_and_what_is_told_of_them_does() {
        let kept = serde_json::to_string(&GlanceFacts::of(table().world())).unwrap();
        let facts: GlanceFacts = serde_json::from_str(&kept).unwrap();
        assert_eq!(Glance::on(day("2014-05-20"), facts), glance("2014-05-20"));
        let later = glance("2014-12-01");
        assert_eq!((later.counts().sittings, later.counts().late_actions), (0, 2));
        assert!(!kept.contains("\"a\"") && !kept.contains("done"), "no more than is told: {kept}");
    }
}
