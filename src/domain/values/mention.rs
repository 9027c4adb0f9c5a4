//! A mention of a record of any kind, or words where no record is meant. Keeps out: what is said of
//! it.

use serde::{Deserialize, Serialize};

use super::known::record_or_words;
use super::text::Line;
use crate::domain::datum::{Cell, Datum, Place, Shape, Tie};
use crate::domain::id::Id;
use crate::domain::nouns::AgendaItem;
use crate::domain::record::Kind;
use crate::domain::world::{Lost, World};
use crate::say;
use crate::text::Sentence;

/// What is meant: any record of the table, or words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Mention {
    /// A record of the table.
    Known(Id),
    /// Words.
    Said(Line),
}

impl Mention {
    /// The record, where one is meant.
    pub const fn id(&self) -> Option<Id> {
        match self {
            Self::Known(id) => Some(*id),
            Self::Said(_) => None,
        }
    }

    /// What it is called: the record's own name, or the words.
    pub fn shown(&self, world: &dyn World) -> String {
        match self {
            Self::Known(id) => {
                world.record(*id).map_or_else(|| id.to_string(), |record| record.label(world))
            }
            Self::Said(words) => words.as_str().to_owned(),
        }
    }
}

record_or_words!(Mention);

impl Datum for Mention {
    fn shape() -> Shape {
        Shape::Mention
    }

    /// An id, `kind:key` such as `proposals:P01` or `meetings:3`, else words.
    fn read(text: &str, place: &Place<'_>) -> Result<Self, Sentence> {
        if let Ok(id) = text.parse::<Id>() {
            let known = place.world.record(id).is_some();
            return if known {
                Ok(Self::Known(id))
            } else {
                Err(say!("fault-no-record", text = text))
            };
        }
        let named = text
            .split_once(':')
            .and_then(|(kind, key)| Some((kind.trim().parse::<Kind>().ok()?, key.trim())));
        let Some((kind, key)) = named else { return Line::new(text).map(Self::Said) };
        if kind == Kind::Agenda
            && let Some(id) =
                place.meeting().and_then(|meeting| AgendaItem::at(meeting, key, place.world))
        {
            return Ok(Self::Known(id));
        }
        let noun = || Sentence::new(format!("kind-{kind}"));
        place.world.find(kind, key).map(Self::Known).map_err(|lost| match lost {
            Lost::Nothing => say!("fault-nobody", text = key, kind = noun()),
            Lost::Several => say!("fault-several", text = key, kind = noun()),
        })
    }

    fn raw(&self) -> String {
        String::from(self.clone())
    }

    fn cell(&self, world: &dyn World) -> Cell {
        Cell::Text(self.shown(world))
    }

    fn ties(&self, meet: &mut dyn FnMut(Id, Tie)) {
        if let Self::Known(id) = self {
            meet(*id, Tie::Mention);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Row;
    use crate::domain::sample::Sample;

    fn read(text: &str) -> Result<Mention, String> {
        let table = Sample::of(&[(Kind::Proposals, &[("code", "P01"), ("title", "Pedibus")])]);
        let (row, world) = (Row::new(), table.world());
        Mention::read(text, &Place { row: &row, world })
            .map_err(|sentence| sentence.key.into_owned())
    }

    #[test]
    fn a_record_is_meant_by_its_id_or_by_kind_and_key() {
        let known = Ok(Mention::Known(Id::from_bits(1)));
        assert_eq!(read("00000000-0000-0000-0000-000000000001"), known);
        assert_eq!(read("proposals: p01"), known);
    }

    #[test]
    fn other_words_stay_words_and_a_record_that_is_not_there_is_refused() {
        assert_eq!(
            read("orari: si veda il foglio"),
            Ok(Mention::Said(Line::new("orari: si veda il foglio").unwrap()))
        );
        assert_eq!(read("proposals:P99"), Err("fault-nobody".to_owned()));
        assert_eq!(read("00000000-0000-0000-0000-000000000099"), Err("fault-no-record".to_owned()));
    }
}
