//! A record of any kind that another is a part of, and goes with. Keeps out: what it says of it.

use serde::{Deserialize, Serialize};

use super::mention::Mention;
use crate::domain::datum::{Cell, Datum, Place, Shape, Tie};
use crate::domain::id::Id;
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

/// The record, of whatever kind, that one is a part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Whole(pub Id);

impl Datum for Whole {
    fn shape() -> Shape {
        Shape::Mention
    }

    /// An id, or `kind:key`.
    fn read(text: &str, place: &Place<'_>) -> Result<Self, Sentence> {
        let found = Mention::read(text, place)?.id().map(Self);
        found.ok_or_else(|| say!("fault-no-record", text = text))
    }

    fn raw(&self) -> String {
        self.0.to_string()
    }

    fn cell(&self, world: &dyn World) -> Cell {
        Cell::Text(Mention::Known(self.0).shown(world))
    }

    fn ties(&self, meet: &mut dyn FnMut(Id, Tie)) {
        meet(self.0, Tie::Part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::Sample;
    use crate::domain::{Kind, Row};

    #[test]
    fn any_record_is_meant_and_words_mean_none() {
        let table = Sample::of(&[(Kind::Proposals, &[("code", "P01")])]);
        let (row, world) = (Row::new(), table.world());
        let read = |text| Whole::read(text, &Place { row: &row, world });
        assert_eq!(read("proposals:P01"), Ok(Whole(Id::from_bits(1))));
        assert_eq!(read("P01").unwrap_err().key, "fault-no-record");
    }
}
