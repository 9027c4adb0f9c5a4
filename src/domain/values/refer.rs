//! References from one record to another. Keeps out: what is referred to.

use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::datum::{Cell, Datum, Place, Shape, Tie};
use crate::domain::id::Id;
use crate::domain::noun::Noun;
use crate::domain::record::Kind;
use crate::domain::world::{Lost, World};
use crate::say;
use crate::text::Sentence;

/// The record of a kind that a text means: a part of the sitting of its row by its number there,
/// else by id, by key, or by name.
///
/// # Errors
/// When there is none, or more than one.
pub fn referred(kind: Kind, text: &str, place: &Place<'_>) -> Result<Id, Sentence> {
    // Parts of a sitting are meant by their number in it.
    let here = place.meeting().and_then(|sitting| kind.at(sitting, text, place.world));
    if let Some(id) = here {
        return Ok(id);
    }
    let noun = || Sentence::new(format!("kind-{kind}"));
    place.world.find(kind, text).map(|id| meant(id, text, place.world)).map_err(|lost| match lost {
        Lost::Nothing => say!("fault-nobody", text = text, kind = noun()),
        Lost::Several => say!("fault-several", text = text, kind = noun()),
    })
}

/// Whoever is named: the name of one that was merged means the one it was merged into, its id means
/// itself.
pub(super) fn meant(id: Id, text: &str, world: &dyn World) -> Id {
    if text.parse::<Id>().is_ok() {
        return id;
    }
    world.record(id).map_or(id, |record| record.kind().meant(id, world))
}

pub(super) fn label(id: Id, world: &dyn World) -> Cell {
    world
        .record(id)
        .map_or_else(|| Cell::Text(id.to_string()), |record| Cell::Text(record.label(world)))
}

macro_rules! references {
    ($( $(#[$meta:meta])* $name:ident, $tie:expr; )*) => {$(
        $(#[$meta])*
        pub struct $name<N> {
            /// The other record.
            pub id: Id,
            noun: PhantomData<fn() -> N>,
        }

        impl<N> $name<N> {
            /// A reference to `id`, which the commit checks to exist.
            pub const fn to(id: Id) -> Self {
                Self { id, noun: PhantomData }
            }
        }

        impl<N> Clone for $name<N> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<N> Copy for $name<N> {}

        impl<N> PartialEq for $name<N> {
            fn eq(&self, other: &Self) -> bool {
                self.id == other.id
            }
        }

        impl<N> Eq for $name<N> {}

        impl<N> std::fmt::Debug for $name<N> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({})", stringify!($name), self.id)
            }
        }

        impl<N> Serialize for $name<N> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.id.serialize(serializer)
            }
        }

        impl<'de, N> Deserialize<'de> for $name<N> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Id::deserialize(deserializer).map(Self::to)
            }
        }

        impl<N: Noun> Datum for $name<N> {
            fn shape() -> Shape {
                Shape::Reference(N::KIND)
            }

            fn read(text: &str, place: &Place<'_>) -> Result<Self, Sentence> {
                referred(N::KIND, text, place).map(Self::to)
            }

            fn raw(&self) -> String {
                self.id.to_string()
            }

            fn cell(&self, world: &dyn World) -> Cell {
                world.record(self.id).map_or_else(
                    || Cell::Text(self.id.to_string()),
                    |record| record.mentioned(world),
                )
            }

            fn ties(&self, meet: &mut dyn FnMut(Id, Tie)) {
                meet(self.id, $tie);
            }
        }
    )*};
}

references! {
    /// The record this one is a part of, and goes with when it is deleted.
    Of, Tie::Part;
    /// A record this one mentions, which can't be deleted while it does.
    Ref, Tie::Mention;
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::party::Party;
    use super::*;
    use crate::domain::nouns::{Lab, Person};
    use crate::domain::sample::{Sample, row, why};

    /// Two people of one name, a lab called by code and by name, a stakeholder.
    pub(crate) fn table() -> Sample {
        Sample::of(&[
            (Kind::People, &[("name", "Ada Neri"), ("organisation", "Comune")]),
            (Kind::People, &[("name", "Ada Neri"), ("organisation", "Scuola")]),
            (Kind::People, &[("name", "Bice Verdi")]),
            (Kind::Labs, &[("code", "acqua"), ("name", "Acqua pubblica")]),
            (Kind::Stakeholders, &[("name", "Comitato Orti")]),
        ])
    }

    pub(crate) fn read<T: Datum>(text: &str, table: &Sample) -> Result<T, String> {
        let place = Place { row: &row(&[]), world: table.world() };
        T::read(text, &place).map_err(|sentence| sentence.key.into_owned())
    }

    #[test]
    fn a_reference_is_read_by_key_by_name_and_by_id() {
        let table = table();
        let lab = Ok(Ref::<Lab>::to(Id::from_bits(4)));
        for text in ["acqua", " ACQUA ", "acqua  Pubblica", "00000000-0000-0000-0000-000000000004"]
        {
            assert_eq!(read(text, &table), lab, "{text}");
        }
    }

    #[test]
    fn a_reference_to_nobody_to_several_or_to_another_kind_is_refused() {
        let table = table();
        assert_eq!(read::<Ref<Person>>("Carla", &table), Err("fault-nobody".into()));
        assert_eq!(read::<Ref<Person>>("ada neri", &table), Err("fault-several".into()));
        assert_eq!(
            read::<Ref<Person>>("00000000-0000-0000-0000-000000000004", &table),
            Err("fault-nobody".into())
        );
    }

    fn ties(value: &impl Datum) -> Vec<(Id, Tie)> {
        let mut ties = Vec::new();
        value.ties(&mut |id, tie| ties.push((id, tie)));
        ties
    }

    #[test]
    fn a_part_and_a_mention_tie_differently() {
        let id = Id::from_bits(4);
        assert_eq!(ties(&Of::<Lab>::to(id)), [(id, Tie::Part)]);
        assert_eq!(ties(&Ref::<Lab>::to(id)), [(id, Tie::Mention)]);
        assert_eq!(ties(&Party::Known(id)), [(id, Tie::Mention)]);
        assert_eq!(ties(&None::<Ref<Lab>>), []);
    }

    #[test]
    fn a_reference_is_shown_by_what_the_other_is_called() {
        let mut table = table();
        table.add(Kind::Meetings, &[("number", "7"), ("date", "2014-04-17")]);
        let item =
            table.add(Kind::Agenda, &[("meeting", "7"), ("position", "2"), ("title", "Bilancio")]);
        let mandate = [
            ("person", "Bice Verdi"),
            ("lab", "acqua"),
            ("from", "2014-01-01"),
            ("role", "titolare"),
        ];
        let mandate = table.add(Kind::Representatives, &mandate);
        assert_eq!(
            [table.cell(mandate, "person"), table.cell(mandate, "lab")],
            ["Bice Verdi", "acqua"]
        );
        assert_eq!(table.cell(item, "meeting"), "7");
        let vote =
            [("meeting", "7"), ("item", "2"), ("person", "Bice Verdi"), ("choice", "favour")];
        let vote = table.add(Kind::Votes, &vote);
        assert_eq!(table.cell(vote, "item"), "2");
    }

    #[test]
    fn a_reference_that_is_refused_is_pinned_to_its_field() {
        let mut table = table();
        let fields =
            [("person", "Carla"), ("lab", "fuoco"), ("from", "2014-01-01"), ("role", "titolare")];
        assert_eq!(
            why(table.offer(Kind::Representatives, &fields)),
            ["person: fault-nobody", "lab: fault-nobody"]
        );
    }
}
