//! The closed list of kinds, and a record that may be of any of them. Keeps out: what each noun holds.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
use serde_json::Value;

use super::datum::{Cell, Row, Tie};
use super::fault::Fault;
use super::id::Id;
use super::noun::{Field, Noun, Rules};
use super::nouns;
use super::world::World;

macro_rules! kinds {
    ($( $(#[$meta:meta])* $kind:ident($noun:ident) = $code:literal, schema $schema:literal; )*) => {
        /// The kinds of record, in the order in which a table is built: a kind refers only to those before it, or to its own.
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

            fn decode(self, value: Value) -> Result<Record, serde_json::Error> {
                match self {
                    $( Self::$kind => serde_json::from_value::<nouns::$noun>(value).map(Noun::wrap), )*
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

            /// The records it leans on.
            pub fn ties(&self, meet: &mut dyn FnMut(Id, Tie)) {
                match self { $( Self::$kind(noun) => noun.ties(meet), )* }
            }

            /// The rules that need the other records.
            pub fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
                match self { $( Self::$kind(noun) => noun.check(own, world), )* }
            }

            /// What a change of it must record by itself.
            pub fn amend(&mut self, before: Option<&Self>, own: Id, world: &dyn World, at: DateTime<FixedOffset>) {
                match self {
                    $( Self::$kind(noun) => noun.amend(before.and_then(Noun::peek), own, world, at), )*
                }
            }

            fn to_value(&self) -> Result<Value, serde_json::Error> {
                match self { $( Self::$kind(noun) => serde_json::to_value(noun), )* }
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
    /// Sittings.
    Meetings(Meeting) = "meetings", schema 1;
    /// Items of the order of the day.
    Agenda(AgendaItem) = "agenda", schema 1;
    /// Who is invited, present, excused, absent.
    Attendance(Attendance) = "attendance", schema 1;
    /// Proposals.
    Proposals(Proposal) = "proposals", schema 1;
    /// The running record of a sitting.
    Entries(Entry) = "entries", schema 1;
    /// Votes by name.
    Votes(Vote) = "votes", schema 1;
    /// Who does what by when.
    Actions(Action) = "actions", schema 1;
    /// Technical, legal and economic opinions.
    Opinions(Opinion) = "opinions", schema 1;
    /// Criteria of assessment.
    Criteria(Criterion) = "criteria", schema 1;
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
}

impl Kind {
    /// The field that a header names, in English or Italian, whatever its case.
    pub fn field(self, header: &str) -> Option<&'static Field> {
        let wanted = super::fold::fold(header).replace([' ', '-'], "_");
        self.fields().iter().find(|f| f.name == wanted || f.aliases.iter().any(|a| super::fold::fold(a) == wanted))
    }
}

impl Kind {
    /// Whether its key is a code, so that a record may also be meant by its name or title.
    pub const fn is_called_by_code(self) -> bool {
        matches!(self, Self::Labs | Self::Proposals | Self::Criteria)
    }
}

impl Record {
    /// Its name or title, where it has one beside its key.
    pub fn name(&self, world: &dyn World) -> String {
        let name = self.cell("name", world).text();
        if name.is_empty() { self.cell("title", world).text() } else { name }
    }
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

/// The self-describing form in which a record is stored, journalled and exchanged.
#[derive(Serialize, Deserialize)]
struct Envelope {
    kind: String,
    v: u16,
    data: Value,
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut data = self.to_value().map_err(ser::Error::custom)?;
        if let Value::Object(fields) = &mut data {
            fields.retain(|_, value| !is_nothing(value));
        }
        let kind = self.kind();
        Envelope { kind: kind.code().to_owned(), v: kind.schema(), data }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let envelope = Envelope::deserialize(deserializer)?;
        let kind: Kind = envelope.kind.parse().map_err(|_| de::Error::custom(format!("unknown kind {}", envelope.kind)))?;
        if envelope.v > kind.schema() {
            return Err(de::Error::custom(format!("{kind} of version {}, this program knows {}", envelope.v, kind.schema())));
        }
        kind.decode(envelope.data).map_err(de::Error::custom)
    }
}

fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}
