//! Cells in the words of a person: codes as words, days and amounts as the language writes them.
//! Keeps out: which cells are shown, and where.

use chrono::{DateTime, NaiveDate};

use crate::domain::{Cell, Cents, Shape, read_date};
use crate::text::{Language, Sentence, clock};

/// A cell of a field of this shape as a person reads it; empty where nothing stands.
pub fn in_words(cell: &Cell, shape: Shape, language: Language) -> String {
    let text = cell.text();
    match shape {
        _ if text.is_empty() => text,
        Shape::Code { set, .. } => {
            let told = Sentence::new(format!("code-{set}-{}", text.replace('_', "-")));
            // A code that the table has of its own is in no list of sentences.
            if language.has(&told.key) { language.tell(&told) } else { text }
        }
        Shape::Date => read_date(&text).map_or(text, |date| language.date_short(date)),
        Shape::Moment => DateTime::parse_from_rfc3339(&text).map_or(text, |at| {
            format!("{} {}", language.date_short(at.date_naive()), clock(at.time()))
        }),
        Shape::Money => Cents::parse(&text).map_or(text, |cents| language.money(cents.get())),
        Shape::Decimal => language.decimal(&text),
        Shape::Line
        | Shape::Prose
        | Shape::Integer { .. }
        | Shape::Mark
        | Shape::Reference(_)
        | Shape::Party
        | Shape::Mention
        | Shape::Parties => text,
        Shape::Tags => tags(&text, language),
    }
}

/// Several words, or several days, each as the language writes it.
fn tags(text: &str, language: Language) -> String {
    let told = |word: &str| match NaiveDate::parse_from_str(word, "%Y-%m-%d") {
        Ok(day) => language.date_short(day),
        Err(_) => word.to_owned(),
    };
    text.split("; ").map(told).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;

    fn told(kind: Kind, field: &str, text: &str) -> String {
        let shape = kind.field(field).unwrap().shape;
        in_words(&Cell::Text(text.to_owned()), shape, Language::It)
    }

    #[test]
    fn cells_are_told_in_the_language() {
        assert_eq!(told(Kind::Stakeholders, "kind", "association"), "associazione");
        assert_eq!(told(Kind::Proposals, "current", "1234.56"), "€ 1.234,56");
        assert_eq!(told(Kind::Meetings, "date", "2014-02-15"), "15/02/2014");
        assert_eq!(told(Kind::Meetings, "start", "2014-02-15T20:30:00+01:00"), "15/02/2014 20:30");
        assert_eq!(told(Kind::Criteria, "weight", "0.4"), "0,4");
        assert_eq!(told(Kind::Meetings, "place", ""), "");
        assert_eq!(
            told(Kind::Editions, "days", "2026-05-04; 2026-05-11"),
            "04/05/2026; 11/05/2026"
        );
        assert_eq!(told(Kind::Needs, "competences", "Gare; Reti"), "Gare; Reti");
    }
}
