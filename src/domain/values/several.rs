//! Several records of one kind that a record mentions. Keeps out: what they are to it.

use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::refer::referred;
use crate::domain::datum::{Cell, Datum, Place, Shape, Tie};
use crate::domain::id::Id;
use crate::domain::noun::Noun;
use crate::domain::world::World;
use crate::text::Sentence;

/// Records of one kind, each once, separated by `;` in files; typed by people, by commas too. None
/// of them can be deleted while it is mentioned.
pub struct Several<N> {
    /// The other records, in the order in which they were written.
    pub ids: Vec<Id>,
    noun: PhantomData<fn() -> N>,
}

impl<N> Several<N> {
    /// References to these records; one that stands twice is kept once.
    pub fn to(ids: impl IntoIterator<Item = Id>) -> Self {
        let mut kept: Vec<Id> = Vec::new();
        for id in ids {
            if !kept.contains(&id) {
                kept.push(id);
            }
        }
        Self { ids: kept, noun: PhantomData }
    }
}

impl<N> Default for Several<N> {
    fn default() -> Self {
        Self::to([])
    }
}

impl<N> Clone for Several<N> {
    fn clone(&self) -> Self {
        Self { ids: self.ids.clone(), noun: PhantomData }
    }
}

impl<N> PartialEq for Several<N> {
    fn eq(&self, other: &Self) -> bool {
        self.ids == other.ids
    }
}

impl<N> Eq for Several<N> {}

impl<N> std::fmt::Debug for Several<N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Several").field(&self.ids).finish()
    }
}

impl<N> Serialize for Several<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.ids.serialize(serializer)
    }
}

impl<'de, N> Deserialize<'de> for Several<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::<Id>::deserialize(deserializer).map(Self::to)
    }
}

impl<N: Noun> Datum for Several<N> {
    fn shape() -> Shape {
        Shape::Tags
    }

    fn optional() -> bool {
        true
    }

    fn read(text: &str, place: &Place<'_>) -> Result<Self, Sentence> {
        let parts = text.split([';', ',']).map(str::trim).filter(|part| !part.is_empty());
        let ids = parts.map(|part| referred(N::KIND, part, place)).collect::<Result<Vec<_>, _>>();
        ids.map(Self::to)
    }

    fn blank() -> Result<Self, Sentence> {
        Ok(Self::default())
    }

    fn raw(&self) -> String {
        self.ids.iter().map(Id::to_string).collect::<Vec<_>>().join("; ")
    }

    fn cell(&self, world: &dyn World) -> Cell {
        if self.ids.is_empty() {
            return Cell::Empty;
        }
        let called = |id: &Id| {
            world.record(*id).map_or_else(|| id.to_string(), |it| it.mentioned(world).text())
        };
        Cell::List(self.ids.iter().map(called).collect())
    }

    fn ties(&self, meet: &mut dyn FnMut(Id, Tie)) {
        for id in &self.ids {
            meet(*id, Tie::Mention);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::{Sample, why};
    use crate::domain::{Id, Kind};

    fn table() -> Sample {
        let need = |code| [("code", code), ("title", "Gare"), ("area", "legal")];
        Sample::of(&[(Kind::Needs, &need("F1")), (Kind::Needs, &need("F2"))])
    }

    #[test]
    fn several_are_meant_by_their_codes_and_each_is_kept_once() {
        let mut table = table();
        let course = [("code", "C1"), ("title", "Gare"), ("needs", "F2; f1, F2")];
        let id = table.add(Kind::Courses, &course);
        assert_eq!(table.cell(id, "needs"), "F2; F1");
    }

    #[test]
    fn one_that_is_not_there_is_named() {
        let course = [("code", "C1"), ("title", "Gare"), ("needs", "F1; F9")];
        assert_eq!(why(table().offer(Kind::Courses, &course)), ["needs: fault-nobody"]);
    }

    #[test]
    fn what_is_mentioned_stays() {
        let mut table = table();
        table.add(Kind::Courses, &[("code", "C1"), ("title", "Gare"), ("needs", "F1")]);
        assert!(table.delete(Id::from_bits(1)).is_err());
        assert!(table.delete(Id::from_bits(2)).is_ok());
    }
}
