//! A table made row by row for tests, each row let in as the program lets it in. Keeps out:
//! everything but making it.

use chrono::DateTime;

use crate::domain::{Id, Kind, Row, World};
use crate::ledger::{Book, Draft, Ledger, Stamp, put};
use crate::text::Sentence;

/// A table in the making; ids count from 1 in the order of the rows.
#[derive(Debug, Clone, Default)]
pub struct Sample {
    ledger: Ledger,
    ids: u128,
}

impl Sample {
    /// Adds a record; panics when the table refuses it.
    pub fn add(&mut self, kind: Kind, fields: &[(&str, &str)]) -> Id {
        let row: Row =
            fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        self.ids += 1;
        let id = Id::from_bits(self.ids);
        let change = put(id, kind, &row, self.book()).unwrap();
        self.admit(vec![change]);
        id
    }

    /// Sets fields of a record; panics when the table refuses it.
    pub fn set(&mut self, id: Id, fields: &[(&str, &str)]) {
        let row: Row =
            fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let change = crate::ledger::set(id, &row, self.book()).unwrap();
        self.admit(vec![change]);
    }

    /// The id of the record that `key` names.
    pub fn id(&self, kind: Kind, key: &str) -> Id {
        self.world().find(kind, key).unwrap()
    }

    /// The records.
    pub fn book(&self) -> &Book {
        self.ledger.book()
    }

    /// The records as the rules see them.
    pub fn world(&self) -> &dyn World {
        self.book().world()
    }

    fn admit(&mut self, changes: Vec<crate::ledger::Change>) {
        let at = DateTime::parse_from_rfc3339("2014-01-02T09:00:00+01:00").unwrap();
        let id = Id::from_bits(u128::MAX - self.ids);
        let stamp = Stamp { id, who: "test".to_owned(), at };
        self.ledger.admit(Draft::act(Sentence::new(String::from("test")), changes), stamp).unwrap();
    }
}
