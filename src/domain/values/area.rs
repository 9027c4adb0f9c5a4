//! The areas of training: three that there are and one for what is none of them, and those that a
//! table has of its own. Keeps out: their totals.

use serde::{Deserialize, Serialize};

use super::codes::PlainArea;
use crate::domain::datum::{Cell, Code, Datum, Place, Shape, Tie};
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

/// An area of training: one that every table has, or a record of this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum TrainingArea {
    /// One that every table has, perhaps under another name.
    Plain(PlainArea),
    /// One of this table.
    Own(Id),
}

/// The area that every table has under a code.
pub(crate) fn plain_area(code: &str) -> Option<PlainArea> {
    [PlainArea::Legal, PlainArea::Technological, PlainArea::Managerial, PlainArea::Other]
        .into_iter()
        .find(|plain| plain.code() == code)
}

impl TrainingArea {
    /// As files have it.
    pub fn code(self, world: &dyn World) -> String {
        match self {
            Self::Plain(plain) => plain.code().to_owned(),
            Self::Own(id) => field(id, "code", world),
        }
    }

    /// The name that the table gave it; nothing where it gave none.
    pub fn own_name(self, world: &dyn World) -> Option<String> {
        let id = match self {
            Self::Plain(plain) => world.find(Kind::Areas, plain.code()).ok()?,
            Self::Own(id) => id,
        };
        Some(field(id, "name", world)).filter(|name| !name.is_empty())
    }

    /// The sentence that names it.
    pub fn sentence(self, world: &dyn World) -> Sentence {
        match (self.own_name(world), self) {
            (Some(name), _) => say!("area-named", name = name),
            (None, Self::Plain(plain)) => plain.sentence(),
            (None, Self::Own(id)) => say!("area-named", name = id.to_string()),
        }
    }
}

fn field(id: Id, name: &str, world: &dyn World) -> String {
    world.record(id).map(|record| record.cell(name, world).text()).unwrap_or_default()
}

impl TryFrom<String> for TrainingArea {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let own = || text.parse().ok().map(Self::Own);
        plain_area(&text).map(Self::Plain).or_else(own).ok_or_else(|| format!("no area: {text}"))
    }
}

impl From<TrainingArea> for String {
    fn from(area: TrainingArea) -> Self {
        area.raw()
    }
}

impl Datum for TrainingArea {
    fn shape() -> Shape {
        Shape::Code { set: PlainArea::SET, codes: PlainArea::CODES, own: Some(Kind::Areas) }
    }

    fn read(text: &str, place: &Place<'_>) -> Result<Self, Sentence> {
        if let Ok(plain) = PlainArea::read(text, place) {
            return Ok(Self::Plain(plain));
        }
        let world = place.world;
        if let Ok(id) = world.find(Kind::Areas, text) {
            let plain = plain_area(&field(id, "code", world));
            return Ok(plain.map_or(Self::Own(id), Self::Plain));
        }
        let own = world.every(Kind::Areas).map(|(id, _)| field(id, "code", world));
        let own = own.filter(|code| plain_area(code).is_none());
        let accepted: Vec<String> = PlainArea::CODES.iter().map(Code::shown).chain(own).collect();
        Err(say!("fault-area", text = text, accepted = accepted.join(", ")))
    }

    fn raw(&self) -> String {
        match self {
            Self::Plain(plain) => plain.raw(),
            Self::Own(id) => id.to_string(),
        }
    }

    fn cell(&self, world: &dyn World) -> Cell {
        Cell::Text(self.code(world))
    }

    fn ties(&self, meet: &mut dyn FnMut(Id, Tie)) {
        if let Self::Own(id) = self {
            meet(*id, Tie::Mention);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{Sample, why};

    #[test]
    fn an_area_is_kept_as_it_always_was_or_by_the_record_that_names_it() {
        let kept = |text: &str| {
            serde_json::from_str::<TrainingArea>(text)
                .map(|area| serde_json::to_string(&area).unwrap())
        };
        assert_eq!(kept("\"legal\"").unwrap(), "\"legal\"");
        let own = format!("\"{}\"", Id::from_bits(7));
        assert_eq!(kept(&own).unwrap(), own);
        assert!(kept("\"verde\"").is_err());
    }

    #[test]
    fn a_table_names_areas_of_its_own_and_gives_others_to_those_there_are() {
        let mut table = Sample::default();
        let need = |code, area| [("code", code), ("title", "x"), ("area", area)];
        let refused = table.offer(Kind::Needs, &need("F0", "verde"));
        assert_eq!(why(refused), ["area: fault-area"]);
        table.add(Kind::Areas, &[("code", "verde"), ("name", "Ambiente e clima")]);
        table.add(Kind::Areas, &[("code", "legal"), ("name", "Diritto")]);
        let areas =
            [("F1", "verde"), ("F2", "ambiente e clima"), ("F3", "Diritto"), ("F4", "gestionale")]
                .map(|(code, area)| table.add(Kind::Needs, &need(code, area)));
        assert_eq!(
            areas.map(|id| table.cell(id, "area")),
            ["verde", "verde", "legal", "managerial"]
        );
        let name = |area: TrainingArea| area.own_name(table.world());
        assert_eq!(name(TrainingArea::Plain(PlainArea::Legal)).as_deref(), Some("Diritto"));
        assert_eq!(name(TrainingArea::Plain(PlainArea::Other)), None);
    }
}
