//! A table made row by row for tests, every change let in by the one door. Keeps out: the log, and
//! everything but making it.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::{
    Cause, Change, Field, Id, Kind, Record, Refusal, Row, Shape, Table, World, admit, put, remove,
    set,
};

/// Fields and their texts.
pub(crate) type Fields<'a> = &'a [(&'a str, &'a str)];

/// A row of fields.
pub(crate) fn row(fields: Fields<'_>) -> Row {
    fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

/// Why something was refused, as `field: key`; a refusal that no field explains is its key alone.
pub(crate) fn why<T: std::fmt::Debug>(result: Result<T, Refusal>) -> Vec<String> {
    let refusal = result.expect_err("it should have been refused");
    if refusal.findings.is_empty() {
        return vec![refusal.what.key.into_owned()];
    }
    refusal
        .findings
        .iter()
        .map(|finding| {
            format!("{}: {}", finding.at.field.as_deref().unwrap_or_default(), finding.reason.key)
        })
        .collect()
}

/// When every change of a sample is made.
pub(crate) fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2014-01-02T09:00:00+01:00").unwrap()
}

/// Records without an index: a test has few.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Records(BTreeMap<Id, Record>);

impl Records {
    /// Every record, in the order of kinds and then of ids.
    pub(crate) fn records(&self) -> impl Iterator<Item = (Id, &Record)> {
        Kind::ALL.iter().flat_map(|kind| self.every(*kind))
    }

    /// These records as the rules see them.
    pub(crate) fn world(&self) -> &dyn World {
        self
    }
}

impl World for Records {
    fn record(&self, id: Id) -> Option<&Record> {
        self.0.get(&id)
    }

    fn every<'a>(&'a self, kind: Kind) -> Box<dyn Iterator<Item = (Id, &'a Record)> + 'a> {
        let all = self.0.iter().map(|(id, record)| (*id, record));
        Box::new(all.filter(move |(_, record)| record.kind() == kind))
    }

    fn keyed(&self, kind: Kind, prefix: &str) -> Vec<Id> {
        let keys = self.every(kind).map(|(id, record)| (record.key(), id));
        let mut found: Vec<(String, Id)> =
            keys.filter(|(key, _)| key.starts_with(prefix)).collect();
        found.sort();
        found.into_iter().map(|(_, id)| id).collect()
    }

    fn referring(&self, id: Id, kind: Kind) -> Vec<Id> {
        let refers = |record: &Record| {
            let mut refers = false;
            record.ties(&mut |other, _| refers |= other == id);
            refers
        };
        self.every(kind).filter(|(_, record)| refers(record)).map(|(id, _)| id).collect()
    }
}

impl Table for Records {
    fn apply(&mut self, change: &Change) {
        match &change.after {
            Some(record) => self.0.insert(change.id, record.clone()),
            None => self.0.remove(&change.id),
        };
    }
}

/// What was let in.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Done {
    /// All that changed, along with what was asked for.
    pub changes: Vec<Change>,
}

/// A table in the making; ids count from 1 in the order of the rows.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sample {
    records: Records,
    ids: u128,
    done: Vec<Vec<Change>>,
    undone: Vec<Vec<Change>>,
}

impl Sample {
    /// A table of these rows, whose ids count from 1; panics when the table refuses one.
    pub(crate) fn of(rows: &[(Kind, Fields<'_>)]) -> Self {
        let mut table = Self::default();
        for (kind, fields) in rows {
            table.add(*kind, fields);
        }
        table
    }

    /// Adds a record; panics when the table refuses it.
    pub(crate) fn add(&mut self, kind: Kind, fields: Fields<'_>) -> Id {
        self.offer(kind, fields).unwrap()
    }

    /// Offers a record to the table.
    pub(crate) fn offer(&mut self, kind: Kind, fields: Fields<'_>) -> Result<Id, Refusal> {
        self.ids += 1;
        let id = Id::from_bits(self.ids);
        let change = put(id, kind, &row(fields), self.world())?;
        self.act(vec![change]).map(|_| id)
    }

    /// Asks to set fields of a record.
    pub(crate) fn set(&mut self, id: Id, fields: Fields<'_>) -> Result<Done, Refusal> {
        let change = set(id, &row(fields), self.world())?;
        self.act(vec![change])
    }

    /// Asks to delete a record with its parts.
    pub(crate) fn delete(&mut self, id: Id) -> Result<Done, Refusal> {
        let changes = remove(id, self.world());
        self.act(changes)
    }

    /// Asks for an act.
    pub(crate) fn act(&mut self, changes: Vec<Change>) -> Result<Done, Refusal> {
        let changes = admit(changes, Cause::Act, now(), &mut self.records)?;
        self.done.push(changes.clone());
        Ok(Done { changes })
    }

    /// A record with which the table begins; panics when the table refuses it.
    fn given(&mut self, kind: Kind, fields: Fields<'_>) -> Id {
        self.ids += 1;
        let id = Id::from_bits(self.ids);
        let change = put(id, kind, &row(fields), self.world()).unwrap();
        self.begin(vec![change]).unwrap();
        id
    }

    /// Asks for records with which the table begins.
    pub(crate) fn begin(&mut self, changes: Vec<Change>) -> Result<Done, Refusal> {
        admit(changes, Cause::Begin, now(), &mut self.records).map(|changes| Done { changes })
    }

    /// Takes back the last act that stands; panics when there is none.
    pub(crate) fn undo(&mut self) -> Result<Done, Refusal> {
        let act = self.done.pop().unwrap();
        let changes = act.iter().rev().map(Change::inverse).collect();
        let changes = admit(changes, Cause::Undo(1), now(), &mut self.records)?;
        self.undone.push(act);
        Ok(Done { changes })
    }

    /// Makes again what was taken back last; panics when there is nothing.
    pub(crate) fn redo(&mut self) -> Result<Done, Refusal> {
        let act = self.undone.pop().unwrap();
        let changes = admit(act, Cause::Redo(1), now(), &mut self.records)?;
        self.done.push(changes.clone());
        Ok(Done { changes })
    }

    /// The records.
    pub(crate) const fn book(&self) -> &Records {
        &self.records
    }

    /// The records as the rules see them.
    pub(crate) fn world(&self) -> &dyn World {
        &self.records
    }

    /// The record with an id; panics when there is none.
    pub(crate) fn record(&self, id: Id) -> &Record {
        self.world().record(id).unwrap()
    }

    /// What a listing shows for a field of a record.
    pub(crate) fn cell(&self, id: Id, field: &str) -> String {
        self.record(id).cell(field, self.world()).text()
    }

    /// A record of every kind with something in each of its fields, and their ids in the order of
    /// [`Kind::ALL`].
    pub(crate) fn whole() -> (Self, Vec<Id>) {
        let mut table = Self::of(&[
            (Kind::Stakeholders, &[("name", "Un altro")]),
            (Kind::Stakeholders, &[("name", "Un terzo")]),
            (Kind::Proposals, &[("code", "altra")]),
            (Kind::People, &[("name", "Un'altra")]),
            (Kind::People, &[("name", "Una terza")]),
            (Kind::Territories, &[("name", "Un altro territorio")]),
            (Kind::Criteria, &[("code", "altro"), ("weight", "1"), ("min", "-2"), ("max", "2")]),
        ]);
        let mut ids = Vec::new();
        for kind in Kind::ALL {
            let fields: Vec<_> = kind
                .fields()
                .iter()
                .map(|field| (field.name, text(*kind, field, &table)))
                .collect();
            let fields: Vec<_> = fields.iter().map(|(name, text)| (*name, text.as_str())).collect();
            // What is decided of a project comes after a count that nobody has yet: the table began so.
            ids.push(match kind {
                Kind::Projects => table.given(*kind, &fields),
                _ => table.add(*kind, &fields),
            });
        }
        (table, ids)
    }
}

/// A text for every field whose shape alone does not say what would do.
fn particular(kind: Kind, field: &str) -> Option<&'static str> {
    Some(match (kind, field) {
        (Kind::Offices, "name") => "Spazio Giovani",
        (Kind::Origins, "record") => "proposals:altra",
        (Kind::Process, "time_zone") => "America/La_Paz",
        (Kind::Criteria | Kind::Approvals, "min") => "-2",
        (Kind::Criteria | Kind::Approvals, "max") => "2",
        (Kind::Comparisons, "less") => "«code», è così; o no?",
        (Kind::Meetings, "state") => "circulated",
        (Kind::Meetings, "circulated") => "2014-01-01",
        (Kind::Meetings, "reason") => {
            "2 (2014-01-02): x\n3 (2014-01-03): x\n4 (2014-01-04): x\n5 (2014-01-05): x"
        }
        (Kind::Rounds, "state") => "open",
        (Kind::Links, "to") | (Kind::Stakeholders, "merged_into") => "Un terzo",
        (Kind::Proposals, "state") => "merged",
        (Kind::Proposals, "merged_into") => "altra",
        (Kind::Rules, "share") => "2/3",
        (Kind::Rules, "quorum") => "0.5",
        (Kind::Attendance, "proxies_held") => "Una terza",
        (Kind::Polls, "result") => "adopted",
        (Kind::Attendance, "on_behalf_of") => "«name», è così; o no?",
        (Kind::Attachments, "sha256") => {
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
        }
        (Kind::Attendance, "state") => "present",
        (Kind::Attendance, "votes") => "yes",
        (Kind::Polls, "ballot") => "secret",
        (Kind::Polls, "present" | "eligible" | "favour") => "1",
        (Kind::Polls, "against" | "abstained" | "blank" | "not_voting" | "by_proxy") => "0",
        (Kind::Votes, "choice") => "recused",
        (Kind::Process, "not_stated") => "logo",
        (Kind::Selections, "kind") => "first_or_more",
        (Kind::Entries, "kind") => "decision",
        (Kind::Entries, "method") => "reservations",
        (Kind::Entries, "timecode") => "1:02:30",
        (Kind::Groups, "rapporteur") => "una signora",
        (Kind::Commitments, "kind") => "money",
        (Kind::Consensus, "score") => "1",
        (Kind::Needs, "code") => "F1",
        (Kind::Courses, "needs") => "F1",
        (Kind::Courses, "state") => "approved",
        (Kind::Editions, "days") => "2016-03-01; 2016-03-02",
        (Kind::Territories, "name") => "Bassa Romagna",
        (Kind::Facilitators, "availability") => "lun mattina; 9-13",
        (Kind::Facilitators, "away") => "2014-10-27",
        (Kind::Facilitators, "conflicts") => "Bassa Romagna",
        (Kind::Budgets, "state") => "open",
        (Kind::Budgets, "ballot_type") => "points",
        (Kind::Budgets, "rule") => "votes",
        (Kind::Budgets, "ballot") => "open",
        (Kind::Projects, "code") => "c1",
        (Kind::Projects, "alternatives") => "piazza",
        (Kind::Ballots, "choices") => "c1:3",
        (Kind::Themes, "theme") | (Kind::Surveys | Kind::Codings, "themes") => "orti",
        (Kind::Draws, "quotas") => "donne: 3",
        (Kind::Draws, "state") => "open",
        (Kind::Candidates, "code") => "N1",
        (Kind::Candidates, "stratum") => "donne",
        (Kind::Candidates, "traits") => "genere = F; età = 18-34",
        (Kind::Draws, "lottery" | "panel") => "1",
        (Kind::Draws, "method") => "plain",
        (Kind::Draws, "seats") => "3",
        _ => return None,
    })
}

fn text(kind: Kind, field: &Field, table: &Sample) -> String {
    if let Some(text) = particular(kind, field.name) {
        return text.to_owned();
    }
    let of = |kind: Kind| table.world().every(kind).next().map(|(id, _)| id.to_string()).unwrap();
    match field.shape {
        Shape::Line => format!("«{}», è così; o no?", field.name),
        Shape::Prose => format!("{}:\n\tprima riga\n\nultima, è così", field.name),
        Shape::Integer { min, max } => max.min(min + 4).to_string(),
        Shape::Decimal => "0.0125".to_owned(),
        Shape::Money => "1.234,05".to_owned(),
        Shape::Date => "29/02/2016".to_owned(),
        Shape::Moment => "2014-10-26T02:30:15.25+01:00".to_owned(),
        Shape::Code { codes, .. } => codes.last().unwrap().code.to_owned(),
        Shape::Mark => "-1".to_owned(),
        Shape::Reference(kind) => of(kind),
        Shape::Party => of(Kind::People),
        Shape::Mention => of(Kind::Meetings),
        Shape::Parties => {
            format!("{}; una signora; {}", of(Kind::Labs), of(Kind::Stakeholders))
        }
        Shape::Tags => "orti; acqua pubblica".to_owned(),
    }
}
