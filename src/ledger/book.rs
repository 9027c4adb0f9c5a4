//! All records of a table in memory, with the indexes its rules need. Keeps out: rules; it applies
//! what it is given.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Change, Id, Kind, Record, Table, World};

/// The records of one table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Book {
    records: BTreeMap<Id, Record>,
    kinds: BTreeMap<Kind, BTreeSet<Id>>,
    keys: BTreeMap<(Kind, String), BTreeSet<Id>>,
    referrers: BTreeMap<Id, BTreeSet<(Kind, Id)>>,
}

impl Book {
    /// A book of records.
    pub fn of(records: impl IntoIterator<Item = (Id, Record)>) -> Self {
        let mut book = Self::default();
        for (id, record) in records {
            book.put(id, record);
        }
        book
    }

    /// This book as the rules see it.
    pub fn world(&self) -> &dyn World {
        self
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Every record, in the order of kinds and then of ids.
    pub fn records(&self) -> impl Iterator<Item = (Id, &Record)> {
        self.kinds
            .values()
            .flatten()
            .filter_map(|id| self.records.get(id).map(|record| (*id, record)))
    }

    /// How many records of a kind there are.
    pub fn count(&self, kind: Kind) -> usize {
        self.kinds.get(&kind).map_or(0, BTreeSet::len)
    }

    /// Everything that refers to `id`.
    pub fn referrers(&self, id: Id) -> impl Iterator<Item = Id> {
        self.referrers.get(&id).into_iter().flatten().map(|(_, id)| *id)
    }

    /// The record that this one is already: of its kind and folded key, and no other all the same.
    pub fn same(&self, record: &Record) -> Option<Id> {
        let ids = self.keys.get(&(record.kind(), record.key()))?;
        let is_it =
            |id: &&Id| self.world().record(**id).is_some_and(|other| !record.is_another(other));
        ids.iter().find(is_it).copied()
    }

    /// Makes a change, whatever it is. It is safe to offer, because nobody outside holds the book
    /// of a ledger to change it: this is for a copy on which an import is tried.
    pub fn apply(&mut self, change: &Change) {
        Table::apply(self, change);
    }

    fn put(&mut self, id: Id, record: Record) {
        let kind = record.kind();
        self.kinds.entry(kind).or_default().insert(id);
        self.keys.entry((kind, record.key())).or_default().insert(id);
        record.ties(&mut |other, _| {
            self.referrers.entry(other).or_default().insert((kind, id));
        });
        self.records.insert(id, record);
    }

    fn take(&mut self, id: Id) {
        let Some(record) = self.records.remove(&id) else { return };
        let kind = record.kind();
        forget(&mut self.kinds, kind, &id);
        forget(&mut self.keys, (kind, record.key()), &id);
        record.ties(&mut |other, _| forget(&mut self.referrers, other, &(kind, id)));
    }
}

/// Takes a value out of a set and the set out of the map once it is empty, so that equal books are
/// equal maps.
fn forget<K: Ord, V: Ord>(map: &mut BTreeMap<K, BTreeSet<V>>, key: K, value: &V) {
    if let Some(set) = map.get_mut(&key) {
        set.remove(value);
        if set.is_empty() {
            map.remove(&key);
        }
    }
}

impl Table for Book {
    fn apply(&mut self, change: &Change) {
        self.take(change.id);
        if let Some(record) = &change.after {
            self.put(change.id, record.clone());
        }
    }
}

impl World for Book {
    fn record(&self, id: Id) -> Option<&Record> {
        self.records.get(&id)
    }

    fn every<'a>(&'a self, kind: Kind) -> Box<dyn Iterator<Item = (Id, &'a Record)> + 'a> {
        Box::new(
            self.kinds
                .get(&kind)
                .into_iter()
                .flatten()
                .filter_map(|id| self.records.get(id).map(|record| (*id, record))),
        )
    }

    fn keyed(&self, kind: Kind, prefix: &str) -> Vec<Id> {
        self.keys
            .range((kind, prefix.to_owned())..)
            .take_while(|((k, key), _)| *k == kind && key.starts_with(prefix))
            .flat_map(|(_, ids)| ids.iter().copied())
            .collect()
    }

    fn referring(&self, id: Id, kind: Kind) -> Vec<Id> {
        let all = (kind, Id::from_bits(u128::MIN))..=(kind, Id::from_bits(u128::MAX));
        self.referrers
            .get(&id)
            .into_iter()
            .flat_map(|set| set.range(all.clone()))
            .map(|(_, id)| *id)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::remove;
    use crate::ledger::sample::{Sample, row};

    const LAB: Id = Id::from_bits(2);

    fn table() -> Sample {
        Sample::of(&[
            (Kind::People, &[("name", "Ada")]),
            (Kind::Labs, &[("code", "acqua")]),
            (
                Kind::Representatives,
                &[("person", "Ada"), ("lab", "acqua"), ("role", "titular"), ("from", "2014-01-01")],
            ),
            (Kind::Labs, &[("code", "acquario")]),
        ])
    }

    #[test]
    fn a_change_and_its_inverse_leave_an_equal_book() {
        let table = table();
        let mut book = table.book().clone();
        let changes = remove(LAB, &book);
        changes.iter().for_each(|change| book.apply(change));
        assert_ne!(book, *table.book());
        changes.iter().rev().for_each(|change| book.apply(&change.inverse()));
        assert_eq!(book, *table.book());
    }

    #[test]
    fn a_book_does_not_depend_on_the_order_in_which_it_was_filled() {
        let table = table();
        let mut records: Vec<_> =
            table.book().records().map(|(id, record)| (id, record.clone())).collect();
        records.reverse();
        assert_eq!(Book::of(records), *table.book());
    }

    #[test]
    fn records_go_by_kind_and_then_by_id() {
        let table = table();
        let ids: Vec<Id> = table.book().records().map(|(id, _)| id).collect();
        assert_eq!(ids, [1, 2, 4, 3].map(Id::from_bits));
        assert_eq!(
            (table.book().len(), table.book().count(Kind::Labs), table.book().count(Kind::Votes)),
            (4, 2, 0)
        );
        assert!(!table.book().is_empty() && Book::default().is_empty());
    }

    /// The lab that one of this code would be.
    fn same(table: &Sample, code: &str) -> Option<Id> {
        let lab = Kind::Labs.read(&row(&[("code", code)]), table.book()).unwrap();
        table.book().same(&lab)
    }

    #[test]
    fn keys_are_found_whole_and_by_their_beginning() {
        let table = table();
        assert_eq!(same(&table, "acqua"), Some(LAB));
        assert_eq!(same(&table, "acq"), None);
        assert_eq!(table.book().keyed(Kind::Labs, "acqua"), [LAB, Id::from_bits(4)]);
        assert_eq!(table.book().keyed(Kind::People, "acqua"), []);
    }

    #[test]
    fn a_record_that_changes_leaves_no_old_key_and_no_old_reference() {
        let mut table = table();
        table.set(LAB, &[("code", "fiumi")]).unwrap();
        assert_eq!(same(&table, "acqua"), None);
        table.set(Id::from_bits(3), &[("lab", "acquario")]).unwrap();
        assert_eq!(table.book().referrers(LAB).count(), 0);
        assert_eq!(
            table.book().referring(Id::from_bits(4), Kind::Representatives),
            [Id::from_bits(3)]
        );
        assert_eq!(table.book().referring(Id::from_bits(4), Kind::Proposals), []);
    }
}
