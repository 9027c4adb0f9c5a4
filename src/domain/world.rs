//! What a rule may ask of the other records of its table. Keeps out: where they are kept and how
//! they change.

use chrono::{DateTime, FixedOffset, NaiveDate};
use chrono_tz::Tz;

use super::fold::{KEY_SEPARATOR, fold};
use super::id::Id;
use super::noun::Noun;
use super::nouns::{Meeting, Process};
use super::record::{Kind, Record};
use super::values::TableLanguage;
use super::veil::Pass;
use crate::text::Language;

/// The records of one table, as the rules of the nouns see them.
pub trait World {
    /// The record with this id.
    fn record(&self, id: Id) -> Option<&Record>;

    /// Every record of a kind, in the order of ids.
    fn every<'a>(&'a self, kind: Kind) -> Box<dyn Iterator<Item = (Id, &'a Record)> + 'a>;

    /// Ids whose folded key begins with `prefix`.
    fn keyed(&self, kind: Kind, prefix: &str) -> Vec<Id>;

    /// Ids of the records of `kind` that refer to `id`.
    fn referring(&self, id: Id, kind: Kind) -> Vec<Id>;

    /// The records behind a veil, for rules that count what they do not tell; `None` where there is
    /// no veil.
    fn beneath(&self, _pass: Pass) -> Option<&dyn World> {
        None
    }

    /// How often the day, the hours or the place of a sitting were changed, a vote on projects was
    /// opened again or a draw taken back, and when last; `None` where it never was, or nothing is
    /// known of it.
    fn moved(&self, _id: Id) -> Option<(u32, DateTime<FixedOffset>)> {
        None
    }

    /// How many records of a kind whoever looks is not shown: of all, or of those that refer to
    /// one.
    fn withheld(&self, _kind: Kind, _of: Option<Id>) -> usize {
        0
    }
}

impl dyn World + '_ {
    /// The noun with this id, when it is one of this kind.
    pub fn get<N: Noun>(&self, id: Id) -> Option<&N> {
        self.record(id).and_then(N::peek)
    }

    /// How a person calls the record with this id; nothing where there is none.
    pub fn label(&self, id: Id) -> String {
        self.record(id).map(|record| record.label(self)).unwrap_or_default()
    }

    /// Every noun of a kind, in the order of ids.
    pub fn all<'a, N: Noun + 'a>(&'a self) -> impl Iterator<Item = (Id, &'a N)> + 'a {
        self.every(N::KIND).filter_map(|(id, record)| N::peek(record).map(|noun| (id, noun)))
    }

    /// The nouns of a kind that refer to `id`, in the order of ids.
    pub fn of<'a, N: Noun + 'a>(&'a self, id: Id) -> impl Iterator<Item = (Id, &'a N)> + 'a {
        self.referring(id, N::KIND)
            .into_iter()
            .filter_map(|id| self.get::<N>(id).map(|noun| (id, noun)))
    }

    /// Ids of everything that refers to `id`, in the order of kinds and then of ids.
    pub fn referrers(&self, id: Id) -> Vec<Id> {
        Kind::ALL.iter().flat_map(|kind| self.referring(id, *kind)).collect()
    }

    /// The record a person means by `text`: its id, its whole key where that is one word, or a
    /// first key word that only one record has.
    ///
    /// # Errors
    /// [`Lost::Nothing`] or [`Lost::Several`].
    pub fn find(&self, kind: Kind, text: &str) -> Result<Id, Lost> {
        if let Ok(id) = text.parse::<Id>()
            && self.record(id).is_some_and(|record| record.kind() == kind)
        {
            return Ok(id);
        }
        let folded = fold(text);
        let mut ids: Vec<Id> = self
            .keyed(kind, &folded)
            .into_iter()
            .filter(|id| {
                self.record(*id)
                    .is_some_and(|r| r.key().split(KEY_SEPARATOR).next() == Some(folded.as_str()))
            })
            .collect();
        if ids.is_empty() && !folded.is_empty() && kind.is_called_by_code() {
            ids = self
                .every(kind)
                .filter(|(_, record)| {
                    // The code of what is a part of something else is not the first of its key.
                    let code = record.cell("code", self).text();
                    [record.name(self), code].iter().any(|name| fold(name) == folded)
                })
                .map(|(id, _)| id)
                .collect();
        }
        if ids.is_empty() && !folded.is_empty() && kind.is_called_by_label() {
            ids = self
                .every(kind)
                .filter(|(_, record)| record.is_labelled(&folded, self))
                .map(|(id, _)| id)
                .collect();
        }
        match (ids.pop(), ids.is_empty()) {
            (Some(id), true) => Ok(id),
            (Some(_), false) => Err(Lost::Several),
            (None, _) => Err(Lost::Nothing),
        }
    }

    /// Every record, in the order of kinds and then of ids.
    pub fn records(&self) -> impl Iterator<Item = (Id, &Record)> {
        Kind::ALL.iter().flat_map(|kind| self.every(*kind))
    }

    /// How many records of a kind there are.
    pub fn count(&self, kind: Kind) -> usize {
        self.every(kind).count()
    }

    /// The process this table is for, once it has been entered.
    pub fn process(&self) -> Option<&Process> {
        self.all::<Process>().next().map(|(_, process)| process)
    }

    /// The time zone of the table: the process says it, Rome's where it does not.
    pub fn zone(&self) -> Tz {
        self.process().and_then(|process| process.time_zone).unwrap_or_default().0
    }

    /// The language in which the table writes: the process says it, Italian where it does not.
    pub fn language(&self) -> Language {
        match self.process().and_then(|process| process.language) {
            Some(TableLanguage::English) => Language::En,
            Some(TableLanguage::Italian) | None => Language::It,
        }
    }

    /// The date of a sitting.
    pub fn day_of(&self, meeting: Id) -> Option<NaiveDate> {
        self.get::<Meeting>(meeting).map(|meeting| meeting.date)
    }
}

/// Why a name leads to no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// No record has it.
    Nothing,
    /// More than one has it: the id is needed.
    Several,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::Sample;

    fn table() -> Sample {
        Sample::of(&[
            (Kind::People, &[("name", "Ada Neri"), ("organisation", "Comune")]),
            (Kind::People, &[("name", "Ada Neri"), ("organisation", "Scuola")]),
            (Kind::People, &[("name", "Ada")]),
            (Kind::Labs, &[("code", "acqua"), ("name", "Orti")]),
            (Kind::Labs, &[("code", "orti")]),
            (Kind::Labs, &[("code", "a"), ("name", "Aria  Pulita")]),
            (Kind::Labs, &[("code", "b"), ("name", "aria pulita")]),
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")]),
            (Kind::Meetings, &[("number", "10"), ("date", "2014-05-15")]),
        ])
    }

    fn found(kind: Kind, text: &str) -> Result<Id, Lost> {
        table().world().find(kind, text)
    }

    #[test]
    fn a_record_is_found_by_its_id_if_it_is_of_that_kind() {
        let text = "00000000-0000-0000-0000-000000000004";
        assert_eq!(found(Kind::Labs, text), Ok(Id::from_bits(4)));
        assert_eq!(found(Kind::People, text), Err(Lost::Nothing));
    }

    #[test]
    fn a_record_is_found_by_its_key_and_not_by_the_beginning_of_it() {
        assert_eq!(found(Kind::Meetings, "1"), Ok(Id::from_bits(8)));
        assert_eq!(found(Kind::People, " ada "), Ok(Id::from_bits(3)));
        assert_eq!(found(Kind::People, "Ada N"), Err(Lost::Nothing));
    }

    #[test]
    fn a_name_that_two_have_leads_to_neither() {
        assert_eq!(found(Kind::People, "ADA NERI"), Err(Lost::Several));
        assert_eq!(found(Kind::Labs, "Aria pulita"), Err(Lost::Several));
    }

    #[test]
    fn a_code_goes_before_a_name() {
        assert_eq!(found(Kind::Labs, "Orti"), Ok(Id::from_bits(5)));
    }

    #[test]
    fn nothing_is_not_the_name_of_a_record_without_one() {
        let table = Sample::of(&[(Kind::Labs, &[("code", "orti")])]);
        assert_eq!(table.world().find(Kind::Labs, " "), Err(Lost::Nothing));
    }

    #[test]
    fn what_is_not_on_the_table_has_no_label() {
        let labels = [5, 99].map(|id| table().world().label(Id::from_bits(id)));
        assert_eq!(labels, ["orti", ""]);
    }

    #[test]
    fn a_noun_of_another_kind_is_not_got() {
        let table = table();
        assert!(table.world().get::<Meeting>(Id::from_bits(8)).is_some());
        assert!(table.world().get::<Process>(Id::from_bits(8)).is_none());
        assert_eq!(
            table.world().day_of(Id::from_bits(9)).map(|day| day.to_string()),
            Some("2014-05-15".into())
        );
    }
}
