//! The columns of a stakeholder that make a first rating. Keeps out: when one is made (see
//! `planner`).

use crate::domain::{Field, Kind, Row};

/// The marks of a rating that may stand beside a stakeholder.
const MARKS: [&str; 9] = [
    "power",
    "interest",
    "legitimacy",
    "urgency",
    "attitude",
    "engagement",
    "desired",
    "affected",
    "affecting",
];

/// The rating fields that may stand beside the fields of `kind`, in the order of files.
pub(in crate::exchange) fn beside(kind: Kind) -> impl Iterator<Item = &'static Field> {
    let marks: &[&str] = if kind == Kind::Stakeholders { &MARKS } else { &[] };
    marks.iter().filter_map(|name| Kind::Ratings.field(name))
}

/// The field that a name means in a file of `kind`, also one of a first rating.
pub(super) fn field(kind: Kind, name: &str) -> Option<&'static Field> {
    let rated = || {
        Kind::Ratings.field(name).filter(|field| beside(kind).any(|other| other.name == field.name))
    };
    kind.field(name).or_else(rated)
}

/// Takes the texts of a first rating out of a row; blank ones are dropped.
pub(super) fn taken(kind: Kind, row: &mut Row) -> Row {
    beside(kind)
        .filter_map(|field| row.remove_entry(field.name))
        .filter(|(_, text)| !text.trim().is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stakeholder_has_marks_beside_it_and_a_person_has_none() {
        assert_eq!(beside(Kind::Stakeholders).map(|field| field.name).collect::<Vec<_>>(), MARKS);
        assert_eq!(beside(Kind::People).count(), 0);
    }

    #[test]
    fn a_mark_is_named_in_italian_too_and_the_name_stays_that_of_the_stakeholder() {
        assert_eq!(field(Kind::Stakeholders, "Potere").map(|field| field.name), Some("power"));
        assert_eq!(field(Kind::Stakeholders, "Nome").map(|field| field.name), Some("name"));
        assert!(field(Kind::Stakeholders, "rater").is_none());
        assert!(field(Kind::Labs, "power").is_none());
    }

    #[test]
    fn blank_marks_make_no_rating() {
        let mut row: Row = [("name", "Arci"), ("power", "4"), ("interest", " ")]
            .map(|(k, v)| (k.into(), v.into()))
            .into();
        assert_eq!(taken(Kind::Stakeholders, &mut row), Row::from([("power".into(), "4".into())]));
        assert_eq!(row.len(), 1);
    }
}
