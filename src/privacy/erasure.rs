//! Taking one person out of what a table holds and held: the same words give the same words, so
//! that a log that is read again still adds up. Keeps out: files, and which person is meant.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::lint::{OnePerson, Traces};
use crate::domain::{
    Change, Id, Kind, MinutesCopy, MinutesState, Noun, Prose, Record, Shape, World, copies, fold,
};
use crate::ledger::Edit;
use crate::text::{Argument, Sentence};

/// What is left in records that are about the person and nobody else: to whom they belonged, and
/// what sums are made of. Everything else of these kinds is blanked, also a field of tomorrow.
const LEFT: &[(Kind, &[&str])] = &[
    (Kind::People, &["organisation", "gender", "stakeholder"]),
    (Kind::Stakeholders, &["category", "kind", "interest_expressed", "joined", "merged_into"]),
    (Kind::Facilitators, &["person", "training_level", "conflicts"]),
    (Kind::Candidates, &["draw", "code", "stratum", "traits", "person", "declined"]),
    (Kind::Origins, &["record", "source"]),
];

/// The most doubts that are told.
const TOLD: usize = 200;

/// Who is erased, and what stands in the place of the name.
pub(crate) struct Eraser {
    person: Option<Id>,
    names: Vec<String>,
    one: OnePerson,
    nameless: String,
    /// Words that may mean the person and were left, with those around them.
    pub doubts: BTreeSet<String>,
    /// The parts of copies of verbali as they were, and as they are now.
    parts: BTreeMap<Id, (MinutesCopy, MinutesCopy)>,
}

/// Why a person can't be taken out of an entry: it would not be one any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unerasable(pub String);

impl Eraser {
    /// Erases the person with this record, or who stands in words alone, as `subject` knows them.
    pub(crate) fn new(
        person: Option<Id>,
        subject: &Traces,
        nameless: String,
        world: &dyn World,
    ) -> Self {
        Self {
            person,
            names: subject.names.iter().map(|name| fold(name)).collect(),
            one: OnePerson::of(subject, world),
            nameless,
            doubts: BTreeSet::new(),
            parts: BTreeMap::new(),
        }
    }

    /// A text without the person; nothing when it does not speak of them.
    pub(crate) fn text(&mut self, text: &str) -> Option<String> {
        let spots = self.one.spots(text);
        let room = TOLD.saturating_sub(self.doubts.len());
        self.doubts.extend(spots.doubts.into_iter().take(room));
        let mut written = String::with_capacity(text.len());
        let mut from = 0;
        for (start, end) in &spots.certain {
            written.push_str(text.get(from..*start)?);
            written.push_str(&self.nameless);
            from = *end;
        }
        written.push_str(text.get(from..)?);
        (!spots.certain.is_empty()).then_some(written)
    }

    /// Whether a text speaks of the person, or may.
    pub(crate) fn may_speak(&self, text: &str) -> bool {
        let spots = self.one.spots(text);
        !spots.certain.is_empty() || !spots.doubts.is_empty()
    }

    /// A sentence without the person.
    fn sentence(&mut self, sentence: &Sentence) -> Option<Sentence> {
        let mut written = sentence.clone();
        let mut is_changed = false;
        for (_, argument) in &mut written.args {
            let without = match argument {
                Argument::Text(text) => self.text(text).map(Argument::Text),
                Argument::Sentence(inner) => {
                    self.sentence(inner).map(|inner| Argument::Sentence(Box::new(inner)))
                }
                Argument::Number(_) | Argument::Day { .. } => None,
            };
            if let Some(without) = without {
                *argument = without;
                is_changed = true;
            }
        }
        is_changed.then_some(written)
    }

    /// A record without the person; nothing when it says nothing of them.
    ///
    /// # Errors
    /// When what is left would be no record.
    pub(crate) fn record(&mut self, id: Id, record: &Record) -> Result<Option<Record>, Unerasable> {
        let failed = |error: serde_json::Error| Unerasable(format!("{}: {error}", record.kind()));
        let mut value = serde_json::to_value(record).map_err(failed)?;
        let Some(fields) = value.get_mut("data").and_then(Value::as_object_mut) else {
            return Ok(None);
        };
        if self.is_about(id, record, fields) {
            self.blank(record.kind(), fields);
        }
        for (name, cell) in fields {
            let field = record.kind().fields().iter().find(|field| field.name == name);
            if field.is_some_and(|field| is_words(field.shape)) {
                self.cells(cell);
            }
        }
        let without: Record = serde_json::from_value(value).map_err(failed)?;
        Ok((without != *record).then_some(without))
    }

    fn cells(&mut self, value: &mut Value) {
        match value {
            // What refers to a record is an id, and no word.
            Value::String(text) if text.parse::<Id>().is_ok() => {}
            Value::String(text) => {
                if let Some(without) = self.text(text) {
                    *text = without;
                }
            }
            Value::Array(all) => all.iter_mut().for_each(|one| self.cells(one)),
            Value::Object(all) => all.values_mut().for_each(|one| self.cells(one)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// Whether a record is about the person and nobody else.
    fn is_about(&self, own: Id, record: &Record, fields: &Map<String, Value>) -> bool {
        let text = |name: &str| fields.get(name).and_then(Value::as_str).unwrap_or_default();
        let is_person = |text: &str| self.person.is_some_and(|id| id.to_string() == text);
        match record.kind() {
            Kind::People => Some(own) == self.person,
            Kind::Facilitators | Kind::Candidates => is_person(text("person")),
            Kind::Origins => is_person(text("record")),
            Kind::Stakeholders => self.names.contains(&fold(text("name"))),
            _ => false,
        }
    }

    /// Blanks what a record that is about the person alone keeps of them, but for [`LEFT`].
    fn blank(&self, kind: Kind, fields: &mut Map<String, Value>) {
        let left = LEFT.iter().find(|(of, _)| *of == kind).map_or(&[][..], |(_, left)| *left);
        for field in kind.fields().iter().filter(|field| !left.contains(&field.name)) {
            if field.required || (field.name == "name" && fields.contains_key(field.name)) {
                fields.insert(field.name.to_owned(), Value::from(self.nameless.as_str()));
            } else {
                fields.remove(field.name);
            }
        }
    }

    /// An entry of the log without the person; nothing when it says nothing of them. Entries are
    /// asked for in their order, since a copy of a verbale lies in several.
    ///
    /// # Errors
    /// When what is left would be no entry.
    pub(crate) fn edit(&mut self, edit: &Edit) -> Result<Option<Edit>, Unerasable> {
        let mut written = edit.clone();
        if let Some(label) = self.sentence(&edit.label) {
            written.label = label;
        }
        if let Some(who) = self.text(&edit.who) {
            written.who = who;
        }
        for change in &mut written.changes {
            for state in [&mut change.before, &mut change.after].into_iter().flatten() {
                if MinutesCopy::peek(state).is_none()
                    && let Some(without) = self.record(change.id, state)?
                {
                    *state = without;
                }
            }
        }
        self.copies(&mut written.changes)?;
        Ok((written != *edit).then_some(written))
    }

    /// Rewrites the changes of copies of verbali: a copy is read whole, and cut again.
    fn copies(&mut self, changes: &mut Vec<Change>) -> Result<(), Unerasable> {
        let mut touched: BTreeSet<(Id, i64, MinutesState)> = BTreeSet::new();
        let mut was: BTreeMap<Id, Record> = BTreeMap::new();
        for change in changes.iter() {
            let states = [&change.before, &change.after].into_iter().flatten();
            let copies: Vec<&MinutesCopy> = states.filter_map(MinutesCopy::peek).collect();
            if copies.is_empty() {
                continue;
            }
            touched.extend(copies.iter().map(|copy| whole_of(copy)));
            match change.after.as_ref().and_then(MinutesCopy::peek) {
                Some(after) => {
                    let now = self.parts.get(&change.id).map(|(_, now)| now.clone());
                    was.extend(now.clone().map(|now| (change.id, now.wrap())));
                    let now = now.unwrap_or_else(|| after.clone());
                    self.parts.insert(change.id, (after.clone(), now));
                }
                None => {
                    let gone = self.parts.remove(&change.id);
                    was.extend(gone.map(|(_, now)| (change.id, now.wrap())));
                }
            }
        }
        let mut is_new: BTreeMap<Id, (Option<Record>, Record)> = BTreeMap::new();
        for whole in touched {
            let mut own: Vec<(Id, MinutesCopy, MinutesCopy)> = self
                .parts
                .iter()
                .filter(|(_, (raw, _))| whole_of(raw) == whole)
                .map(|(id, (raw, now))| (*id, raw.clone(), now.clone()))
                .collect();
            own.sort_by_key(|(_, raw, _)| raw.part);
            let raw: Vec<&MinutesCopy> = own.iter().map(|(_, raw, _)| raw).collect();
            let mut failed = None;
            let cut = copies::recut(&raw, &mut |id, record| match self.record(id, record) {
                Ok(without) => without,
                Err(why) => {
                    failed.get_or_insert(why);
                    None
                }
            });
            if let Some(why) = failed {
                return Err(why);
            }
            let is_whole = copies::is_whole(&raw);
            // Of a copy that is not whole each part is read as a text.
            let piece = |raw: &MinutesCopy| match self.text(raw.text.as_str()) {
                Some(text) => Prose::new(&text)
                    .map(|text| MinutesCopy { text, ..raw.clone() })
                    .map_err(|_| Unerasable(Kind::Copies.to_string())),
                None => Ok(raw.clone()),
            };
            let cut = match cut {
                Some(cut) => cut,
                None if is_whole => raw.iter().map(|part| (*part).clone()).collect(),
                None => raw.iter().copied().map(piece).collect::<Result<_, _>>()?,
            };
            for ((id, raw, before), after) in own.into_iter().zip(cut) {
                let known = was.get(&id).cloned();
                let is_added = changes.iter().any(|it| it.id == id && it.before.is_none());
                let before = known.or_else(|| (!is_added).then(|| before.wrap()));
                is_new.insert(id, (before, after.clone().wrap()));
                self.parts.insert(id, (raw, after));
            }
        }
        for change in changes.iter_mut() {
            if let Some((before, after)) = is_new.remove(&change.id) {
                (change.before, change.after) = (before, Some(after));
            } else if change.after.is_none()
                && let Some(before) = was.get(&change.id)
            {
                change.before = Some(before.clone());
            }
        }
        let others =
            is_new.into_iter().filter(|(_, (before, after))| before.as_ref() != Some(after));
        changes.extend(others.map(|(id, (before, after))| Change {
            id,
            before,
            after: Some(after),
        }));
        Ok(())
    }
}

/// Of which copy this is a part: of which sitting, revision and state.
fn whole_of(copy: &MinutesCopy) -> (Id, i64, MinutesState) {
    (copy.meeting.id, copy.revision.get(), copy.state)
}

/// Whether people write words into fields of a shape.
const fn is_words(shape: Shape) -> bool {
    match shape {
        Shape::Line | Shape::Prose | Shape::Party | Shape::Parties => true,
        Shape::Mention | Shape::Tags => true,
        Shape::Integer { .. } | Shape::Decimal | Shape::Money | Shape::Date => false,
        Shape::Moment | Shape::Code { .. } | Shape::Mark | Shape::Reference(_) => false,
    }
}

#[cfg(test)]
mod tests;
