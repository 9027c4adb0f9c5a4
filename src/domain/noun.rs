//! What every noun of the table is: a list of fields, a constructor that refuses, and its rules.
//! Keeps out: the single nouns.

use chrono::{DateTime, FixedOffset};
use serde_json::Value;

use super::change::Transition;
use super::datum::{Cell, Row, Shape, Tie};
use super::fault::{Fault, field_label};
use super::id::Id;
use super::record::{Kind, Record};
use super::refusal::Refusal;
use super::world::World;
use crate::text::Sentence;

/// One field of a noun: the one source for headers, forms, JSON keys and the schema.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The English name, as in files.
    pub name: &'static str,
    /// Further header names accepted on input, Italian first.
    pub aliases: &'static [&'static str],
    /// What it holds.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
    /// Whether it is part of what makes a duplicate.
    pub key: bool,
}

impl Field {
    /// What a person calls it.
    pub fn label(&self) -> Sentence {
        field_label(self.name)
    }

    /// Whether it holds a number, which stands to the right.
    pub const fn is_number(&self) -> bool {
        matches!(self.shape, Shape::Integer { .. } | Shape::Decimal | Shape::Money | Shape::Mark)
    }
}

/// A noun of the table.
pub trait Noun: Sized + Clone + PartialEq {
    /// Its kind.
    const KIND: Kind;

    /// Its fields, in the order of files and forms.
    fn fields() -> &'static [Field];

    /// Reads a row, and refuses with everything that is wrong with it.
    ///
    /// # Errors
    /// One fault for each field that can't be read.
    fn read(row: &Row, world: &dyn World) -> Result<Self, Vec<Fault>>;

    /// The fields as they are stored.
    ///
    /// # Errors
    /// When a value has no form in JSON.
    fn stored(&self) -> Result<Value, serde_json::Error>;

    /// The noun that was stored as `value`.
    ///
    /// # Errors
    /// When a field lacks, is unknown, or does not hold what it should.
    fn restore(value: Value) -> Result<Self, serde_json::Error>;

    /// The row that reads back as this noun.
    fn row(&self) -> Row;

    /// What a listing shows for a field; empty for a field it does not have.
    fn cell(&self, field: &str, world: &dyn World) -> Cell;

    /// The folded key: two records of a kind never share one.
    fn key(&self) -> String;

    /// The records it leans on.
    fn ties(&self, meet: &mut dyn FnMut(Id, Tie));

    /// The noun in a record of its kind.
    fn peek(record: &Record) -> Option<&Self>;

    /// The record that holds it.
    fn wrap(self) -> Record;
}

/// What is particular to a noun; most say nothing of their own. It stands in `rules::nouns`, in the
/// file that is called as that of the fields.
pub trait Rules: Noun {
    /// The fields that are still written once the verbale of the sitting is approved: what goes on
    /// after it.
    const LATER: &'static [&'static str] = &[];

    /// The rules that need the other records of the table. `own` is the id it has or will have.
    fn check(&self, _own: Id, _world: &dyn World) -> Vec<Fault> {
        Vec::new()
    }

    /// Whether two of one key are two all the same: what people said or do alike, each for
    /// themselves. Whatever asks for the record that one is already, on every road, asks this too.
    fn is_another(&self, _other: &Self) -> bool {
        false
    }

    /// Other records of which this one says something, so that their rules are asked again when it
    /// changes.
    fn weighs(&self, _own: Id, _world: &dyn World) -> Vec<Id> {
        Vec::new()
    }

    /// What keeps a change of it out, whatever its fields say: what was approved, closed or counted
    /// before. That of an approved verbale is not asked here, since it is one for all (see
    /// `rules::locks`).
    ///
    /// # Errors
    /// Why not, and what to do instead.
    fn locks(_change: &Transition<'_, Self>) -> Result<(), Refusal> {
        Ok(())
    }

    /// Whether an approved verbale lets it go on from one state to the other.
    fn goes_on(before: &Self, after: &Self) -> bool {
        is_only_later(before, after)
    }

    /// Other records that change along with it, as they become.
    fn cascades(_change: &Transition<'_, Self>) -> Vec<(Id, Record)> {
        Vec::new()
    }

    /// Other records whose rules are asked again because of what it was and what it becomes.
    fn retimed(_change: &Transition<'_, Self>) -> Vec<Id> {
        Vec::new()
    }

    /// Whether it is a part of a sitting that is meant by its number there.
    const NUMBERED: bool = false;

    /// The one that a number, or what else it is called by there, means in a sitting.
    fn at(_sitting: Id, _text: &str, _world: &dyn World) -> Option<Id> {
        None
    }

    /// Whom a name means: itself, or the one it was merged into.
    fn meant(own: Id, _world: &dyn World) -> Id {
        own
    }

    /// What stands in the cell of a record that refers to it: its number or its code, where it has
    /// one.
    fn mentioned(&self, world: &dyn World) -> Cell {
        Cell::Text(self.label(world))
    }

    /// How a person names it in a sentence: its first key field where the noun does not say better.
    fn label(&self, world: &dyn World) -> String {
        Self::fields()
            .iter()
            .find(|f| f.key)
            .map(|f| self.cell(f.name, world).text())
            .unwrap_or_default()
    }

    /// What a change of it must record by itself, before it is checked.
    fn amend(
        &mut self,
        _before: Option<&Self>,
        _own: Id,
        _world: &dyn World,
        _at: DateTime<FixedOffset>,
    ) {
    }
}

/// Whether both say something, and not the same: what one leaves out tells nothing apart.
pub(super) fn differ<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> bool {
    one.is_some() && other.is_some() && one != other
}

/// Whether two states differ in no more than what goes on after the verbale.
pub(super) fn is_only_later<N: Rules>(before: &N, after: &N) -> bool {
    let kept = |noun: &N| {
        let mut row = noun.row();
        row.retain(|field, _| !N::LATER.contains(&field.as_str()));
        row
    };
    !N::LATER.is_empty() && kept(before) == kept(after)
}

/// Declares a noun: a struct, its field table, its constructor and its row, from one list of
/// fields.
///
/// `[key]` before a field makes it part of the key; after `=` stand further accepted header names.
macro_rules! noun {
    (
        $(#[$meta:meta])*
        pub struct $noun:ident of $kind:ident {
            $( $(#[$fmeta:meta])* $([$flag:ident])? $field:ident: $type:ty = [$($alias:literal),* $(,)?] ),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $noun {
            $( $(#[$fmeta])* pub $field: $type, )*
        }

        impl $crate::domain::Noun for $noun {
            const KIND: $crate::domain::Kind = $crate::domain::Kind::$kind;

            fn fields() -> &'static [$crate::domain::Field] {
                static FIELDS: std::sync::LazyLock<Vec<$crate::domain::Field>> = std::sync::LazyLock::new(|| vec![
                    $( $crate::domain::Field {
                        name: noun!(@name $field),
                        aliases: &[$($alias),*],
                        shape: <$type as $crate::domain::Datum>::shape(),
                        required: !<$type as $crate::domain::Datum>::optional(),
                        key: noun!(@flag $($flag)?),
                    } ),*
                ]);
                &FIELDS
            }

            fn read(
                row: &$crate::domain::Row,
                world: &dyn $crate::domain::World,
            ) -> Result<Self, Vec<$crate::domain::Fault>> {
                let place = $crate::domain::Place { row, world };
                let mut faults = Vec::new();
                $( let $field = $crate::domain::read_field::<$type>(noun!(@name $field), &place, &mut faults); )*
                match ($($field,)*) {
                    ($(Some($field),)*) if faults.is_empty() => Ok(Self { $($field),* }),
                    _ => Err(faults),
                }
            }

            fn stored(&self) -> Result<serde_json::Value, serde_json::Error> {
                let mut fields = serde_json::Map::new();
                $( fields.insert(noun!(@name $field).to_owned(), serde_json::to_value(&self.$field)?); )*
                Ok(serde_json::Value::Object(fields))
            }

            fn restore(value: serde_json::Value) -> Result<Self, serde_json::Error> {
                let mut stored = $crate::domain::Stored::of(value, &[$( noun!(@name $field) ),*])?;
                Ok(Self { $( $field: stored.take(noun!(@name $field))?, )* })
            }

            fn row(&self) -> $crate::domain::Row {
                let mut row = $crate::domain::Row::new();
                $( row.insert(noun!(@name $field).to_owned(), $crate::domain::Datum::raw(&self.$field)); )*
                row
            }

            fn cell(&self, field: &str, world: &dyn $crate::domain::World) -> $crate::domain::Cell {
                match field {
                    $( noun!(@name $field) => $crate::domain::Datum::cell(&self.$field, world), )*
                    _ => $crate::domain::Cell::Empty,
                }
            }

            fn key(&self) -> String {
                let mut key = String::new();
                $( $( noun!(@key key $flag, self.$field); )? )*
                key
            }

            fn ties(&self, meet: &mut dyn FnMut($crate::domain::Id, $crate::domain::Tie)) {
                $( $crate::domain::Datum::ties(&self.$field, meet); )*
            }

            fn peek(record: &$crate::domain::Record) -> Option<&Self> {
                match record {
                    $crate::domain::Record::$kind(noun) => Some(noun),
                    _ => None,
                }
            }

            fn wrap(self) -> $crate::domain::Record {
                $crate::domain::Record::$kind(Box::new(self))
            }
        }
    };
    (@name r#type) => { "type" };
    (@name $field:ident) => { stringify!($field) };
    (@flag key) => { true };
    (@flag) => { false };
    (@key $out:ident key, $value:expr) => {
        if !$out.is_empty() {
            $out.push($crate::domain::KEY_SEPARATOR);
        }
        $out.push_str(&$crate::domain::fold(&$crate::domain::Datum::raw(&$value)));
    };
}

pub(crate) use noun;
