//! The columns that may stand beside the fields of a kind: those of a first rating, and those of
//! its origin. Keeps out: what is made of them (see `ratings` and `origins`).

use super::{origins, rating_columns};
use crate::domain::{Field, Kind, Row};

/// The fields that may stand beside those of `kind`, in the order of files.
pub(super) fn beside(kind: Kind) -> impl Iterator<Item = &'static Field> {
    rating_columns::beside(kind).chain(origins::fields(kind))
}

/// The field that a name means in a file of `kind`, also one that stands beside it.
pub(super) fn field(kind: Kind, name: &str) -> Option<&'static Field> {
    let origin = || {
        Kind::Origins
            .field(name)
            .filter(|field| origins::fields(kind).any(|own| own.name == field.name))
    };
    rating_columns::field(kind, name).or_else(origin)
}

/// What a row says beside its record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Beside {
    /// The fields of a rating.
    pub(super) rating: Row,
    /// The fields of an origin.
    pub(super) origin: Row,
}

impl Beside {
    /// Takes what stands beside the record out of a row; blank texts are dropped.
    pub(super) fn taken(kind: Kind, row: &mut Row) -> Self {
        Self { rating: rating_columns::taken(kind, row), origin: origins::taken(kind, row) }
    }
}
