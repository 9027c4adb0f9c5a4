//! The closed list of kinds, and a record that may be of any of them. Keeps out: what each noun
//! holds.

use std::{fmt, str::FromStr};

use chrono::{DateTime, FixedOffset};
use serde_json::Value;

use super::change::Transition;
use super::datum::{Cell, Row, Tie};
use super::fault::Fault;
use super::id::Id;
use super::noun::{Field, Noun, Rules};
use super::nouns;
use super::refusal::Refusal;
use super::world::World;

macro_rules! kinds {
    ($( $(#[$meta:meta])* $kind:ident($noun:ident) = $code:literal, schema $schema:literal; )*) => {
        /// The kinds of record, in the order in which a table is built: a kind refers only to those
        /// before it, or to its own.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $( $(#[$meta])* $kind, )* }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$( Self::$kind, )*];

            /// The code used on the command line and in files.
            pub const fn code(self) -> &'static str {
                match self { $( Self::$kind => $code, )* }
            }

            /// The version of the shape in which records of this kind are stored.
            pub const fn schema(self) -> u16 {
                match self { $( Self::$kind => $schema, )* }
            }

            /// The fields of the kind.
            pub fn fields(self) -> &'static [Field] {
                match self { $( Self::$kind => nouns::$noun::fields(), )* }
            }

            /// Reads a row as a record of this kind.
            ///
            /// # Errors
            /// One fault for each field that can't be read.
            pub fn read(self, row: &Row, world: &dyn World) -> Result<Record, Vec<Fault>> {
                match self { $( Self::$kind => nouns::$noun::read(row, world).map(Noun::wrap), )* }
            }

            /// Whether a record of this kind is meant by its number in a sitting.
            pub const fn is_numbered(self) -> bool {
                match self { $( Self::$kind => <nouns::$noun as Rules>::NUMBERED, )* }
            }

            /// The record of this kind that a number means in a sitting.
            pub(super) fn at(self, sitting: Id, text: &str, world: &dyn World) -> Option<Id> {
                match self { $( Self::$kind => <nouns::$noun as Rules>::at(sitting, text, world), )* }
            }

            /// Whom the name of a record of this kind means.
            pub(super) fn meant(self, own: Id, world: &dyn World) -> Id {
                match self { $( Self::$kind => <nouns::$noun as Rules>::meant(own, world), )* }
            }

            /// The fields that are still written once the verbale of the sitting is approved.
            pub const fn later(self) -> &'static [&'static str] {
                match self { $( Self::$kind => <nouns::$noun as Rules>::LATER, )* }
            }

            pub(super) fn decode(self, value: Value) -> Result<Record, serde_json::Error> {
                match self {
                    $( Self::$kind => nouns::$noun::restore(value).map(Noun::wrap), )*
                }
            }
        }

        /// A record of any kind.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Record { $( $(#[$meta])* $kind(Box<nouns::$noun>), )* }

        impl Record {
            /// Its kind.
            pub const fn kind(&self) -> Kind {
                match self { $( Self::$kind(_) => Kind::$kind, )* }
            }

            /// The row that reads back as this record.
            pub fn row(&self) -> Row {
                match self { $( Self::$kind(noun) => noun.row(), )* }
            }

            /// What a listing shows for a field.
            pub fn cell(&self, field: &str, world: &dyn World) -> Cell {
                match self { $( Self::$kind(noun) => noun.cell(field, world), )* }
            }

            /// The folded key.
            pub fn key(&self) -> String {
                match self { $( Self::$kind(noun) => noun.key(), )* }
            }

            /// How a person names it in a sentence.
            pub fn label(&self, world: &dyn World) -> String {
                match self { $( Self::$kind(noun) => noun.label(world), )* }
            }

            /// What stands in the cell of a record that refers to it.
            pub(super) fn mentioned(&self, world: &dyn World) -> Cell {
                match self { $( Self::$kind(noun) => noun.mentioned(world), )* }
            }

            /// The records it leans on.
            pub fn ties(&self, meet: &mut dyn FnMut(Id, Tie)) {
                match self { $( Self::$kind(noun) => noun.ties(meet), )* }
            }

            /// The rules that need the other records.
            pub fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
                match self { $( Self::$kind(noun) => noun.check(own, world), )* }
            }

            /// Whether it is another than a record of the same key.
            pub fn is_another(&self, other: &Self) -> bool {
                match (self, other) {
                    $( (Self::$kind(one), Self::$kind(other)) => one.is_another(other), )*
                    _ => true,
                }
            }

            /// The records of which it says something.
            pub fn weighs(&self, own: Id, world: &dyn World) -> Vec<Id> {
                match self { $( Self::$kind(noun) => noun.weighs(own, world), )* }
            }

            /// What keeps a change of it out, by the rules of its noun alone.
            pub(super) fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
                match change.before.or(change.after) {
                    None => Ok(()),
                    $( Some(Self::$kind(_)) => nouns::$noun::locks(&change.narrowed()), )*
                }
            }

            /// Whether an approved verbale lets a record go on from one state to the other.
            pub(super) fn goes_on(before: &Self, after: &Self) -> bool {
                match (before, after) {
                    $( (Self::$kind(before), Self::$kind(after)) => nouns::$noun::goes_on(before, after), )*
                    _ => false,
                }
            }

            /// The records that change along with it, as they become.
            pub fn cascades(change: &Transition<'_, Self>) -> Vec<(Id, Self)> {
                match change.before.or(change.after) {
                    None => Vec::new(),
                    $( Some(Self::$kind(_)) => nouns::$noun::cascades(&change.narrowed()), )*
                }
            }

            /// The records whose rules are asked again because of what it was and what it becomes.
            pub fn retimed(change: &Transition<'_, Self>) -> Vec<Id> {
                match change.before.or(change.after) {
                    None => Vec::new(),
                    $( Some(Self::$kind(_)) => nouns::$noun::retimed(&change.narrowed()), )*
                }
            }

            /// What a change of it must record by itself.
            pub fn amend(&mut self, before: Option<&Self>, own: Id, world: &dyn World, at: DateTime<FixedOffset>) {
                match self {
                    $( Self::$kind(noun) => noun.amend(before.and_then(Noun::peek), own, world, at), )*
                }
            }

            pub(super) fn to_value(&self) -> Result<Value, serde_json::Error> {
                match self { $( Self::$kind(noun) => noun.stored(), )* }
            }
        }
    };
}

kinds! {
    /// The participatory process, with the fields of the Osservatorio record.
    Process(Process) = "process", schema 1;
    /// Stakeholders of the map.
    Stakeholders(Stakeholder) = "stakeholders", schema 1;
    /// Dated ratings of stakeholders.
    Ratings(Rating) = "ratings", schema 1;
    /// Who moves whom.
    Links(Link) = "links", schema 1;
    /// The log of solicitation.
    Contacts(Contact) = "contacts", schema 1;
    /// People who sit, stand in or assess.
    People(Person) = "people", schema 1;
    /// Thematic labs.
    Labs(Lab) = "labs", schema 1;
    /// Who speaks for a lab, from when to when.
    Representatives(Representative) = "representatives", schema 1;
    /// The versions of the rules of the table.
    Rules(TableRules) = "rules", schema 1;
    /// Sittings.
    Meetings(Meeting) = "meetings", schema 1;
    /// Items of the order of the day.
    Agenda(AgendaItem) = "agenda", schema 1;
    /// Who is invited, present, excused, absent.
    Attendance(Attendance) = "attendance", schema 1;
    /// Break-out groups.
    Groups(Group) = "groups", schema 1;
    /// Questions put to the groups.
    Questions(Question) = "questions", schema 1;
    /// Proposals.
    Proposals(Proposal) = "proposals", schema 1;
    /// The running record of a sitting.
    Entries(Entry) = "entries", schema 1;
    /// Turns of speaking.
    Turns(Turn) = "turns", schema 1;
    /// Phrases people reuse.
    Phrases(Phrase) = "phrases", schema 1;
    /// Votes by name.
    Votes(Vote) = "votes", schema 1;
    /// Votes that were closed.
    Polls(Poll) = "polls", schema 1;
    /// Who does what by when.
    Actions(Action) = "actions", schema 1;
    /// Technical, legal and economic opinions.
    Opinions(Opinion) = "opinions", schema 1;
    /// Criteria of assessment.
    Criteria(Criterion) = "criteria", schema 1;
    /// How much more one criterion matters than another.
    Comparisons(Comparison) = "comparisons", schema 1;
    /// The criteria as they were approved.
    Approvals(Approval) = "approvals", schema 1;
    /// Rounds of assessment.
    Rounds(Round) = "rounds", schema 1;
    /// Marks.
    Scores(Score) = "scores", schema 1;
    /// Who stands aside from which proposal.
    Recusals(Recusal) = "recusals", schema 1;
    /// Answers of the deciding body.
    Answers(Answer) = "answers", schema 1;
    /// Indicators of what was accepted.
    Indicators(Indicator) = "indicators", schema 1;
    /// What each body commits.
    Commitments(Commitment) = "commitments", schema 1;
    /// What came between sittings.
    Notes(Note) = "notes", schema 1;
    /// What an item takes up that was left open.
    Carried(Carried) = "carried", schema 1;
    /// What each lab must be told.
    Reports(Report) = "reports", schema 1;
    /// Annexes.
    Attachments(Attachment) = "attachments", schema 1;
    /// Observations on a circulated verbale.
    Observations(Observation) = "observations", schema 1;
    /// Rules by which proposals are selected.
    Selections(Selection) = "selections", schema 1;
    /// Marks that the room agreed on.
    Consensus(Agreed) = "consensus", schema 1;
    /// What verbali drew upon when they were circulated and approved.
    Copies(MinutesCopy) = "copies", schema 1;
    /// Names that are offices, where they could be people's.
    Offices(Office) = "offices", schema 1;
    /// What other programs call records.
    Origins(Origin) = "origins", schema 1;
    /// Names that are on no record and stand in no public paper.
    Withheld(WithheldName) = "withheld", schema 1;
    /// The areas of training, beside those there are.
    Areas(Area) = "areas", schema 1;
    /// What people need to learn.
    Needs(Need) = "needs", schema 1;
    /// Conventions that bodies signed.
    Conventions(Convention) = "conventions", schema 1;
    /// Courses of the plan of training.
    Courses(Course) = "courses", schema 1;
    /// Courses as they are held.
    Editions(Edition) = "editions", schema 1;
    /// Who attends them.
    Enrolments(Enrolment) = "enrolments", schema 1;
    /// Territories that take part.
    Territories(Territory) = "territories", schema 1;
    /// Who can facilitate a table.
    Facilitators(Facilitator) = "facilitators", schema 1;
    /// Who facilitates where and when.
    Assignments(Assignment) = "assignments", schema 1;
    /// Plans by which bodies reorganise themselves.
    Plans(Reorganisation) = "plans", schema 1;
    /// The themes that answers to surveys are coded with.
    Themes(SurveyTheme) = "themes", schema 1;
    /// Answers to surveys, coded by theme.
    Surveys(SurveyAnswer) = "surveys", schema 1;
    /// How each coder coded them.
    Codings(Coding) = "codings", schema 1;
    /// Votes on projects under a sum of money.
    Budgets(Budget) = "budgets", schema 1;
    /// What can be funded.
    Projects(Project) = "projects", schema 1;
    /// What voters handed in.
    Ballots(Ballot) = "ballots", schema 1;
    /// Public draws of people.
    Draws(Draw) = "draws", schema 1;
    /// Who can be drawn.
    Candidates(Candidate) = "candidates", schema 1;
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Kind {
    type Err = &'static str;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code).ok_or("not a kind")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{Sample, why};

    #[test]
    fn every_noun_reads_back_from_its_row() {
        let (table, ids) = Sample::whole();
        for (id, kind) in ids.into_iter().zip(Kind::ALL) {
            let record = table.record(id);
            assert!(
                record.row().values().all(|text| !text.is_empty()),
                "{kind}: {:?}",
                record.row()
            );
            assert_eq!(kind.read(&record.row(), table.world()).as_ref(), Ok(record), "{kind}");
        }
    }

    #[test]
    fn a_kind_is_called_by_its_code() {
        for kind in Kind::ALL {
            assert_eq!(kind.code().parse(), Ok(*kind));
        }
        assert!("Labs".parse::<Kind>().is_err());
    }

    #[test]
    fn a_key_is_folded_field_by_field() {
        let table =
            Sample::of(&[(Kind::People, &[("name", " Ada  NERI"), ("organisation", "Comune")])]);
        assert_eq!(table.record(Id::from_bits(1)).key(), "ada neri\u{1f}comune");
    }

    #[test]
    fn a_row_is_refused_with_everything_that_is_wrong_with_it() {
        let refused = why(Sample::default()
            .offer(Kind::Meetings, &[("number", "0"), ("date", "domani"), ("mode", "luna")]));
        assert_eq!(refused, ["number: fault-bounds", "date: fault-date", "mode: fault-code"]);
        assert_eq!(
            why(Sample::default().offer(Kind::Meetings, &[])),
            ["number: fault-needed", "date: fault-needed"]
        );
    }
}
