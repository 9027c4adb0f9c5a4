//! The majority of the rules as people say it: `due terzi` is reached, `più della metà` is passed.
//! Keeps out: counting by it.

use crate::domain::{Bound, Kind, Row, Share, fold};

/// Words that say whether a share is reached or passed, before the share itself.
const BOUNDS: &[(&str, Bound)] = &[
    ("almeno ", Bound::AtLeast),
    ("non meno di ", Bound::AtLeast),
    ("non meno dei ", Bound::AtLeast),
    ("at least ", Bound::AtLeast),
    ("più di ", Bound::MoreThan),
    ("più dei ", Bound::MoreThan),
    ("più della ", Bound::MoreThan),
    ("oltre ", Bound::MoreThan),
    ("more than ", Bound::MoreThan),
];

/// Articles that people put before a share.
const ARTICLES: &[&str] = &["i ", "la ", "the "];

/// A share as it was said: the share alone, and whether it is reached or passed, where the words
/// say so. Of a share that is named (`due terzi`), and is not the half, people mean that it is
/// reached; figures say nothing of it.
pub fn said(text: &str) -> (String, Option<Bound>) {
    let folded = fold(text);
    let bound = BOUNDS.iter().find(|(words, _)| folded.starts_with(words));
    let bare = bound.map_or(folded.as_str(), |(words, _)| {
        folded.strip_prefix(words).unwrap_or(folded.as_str())
    });
    let article = ARTICLES.iter().find(|article| bare.starts_with(*article));
    let bare = article.and_then(|article| bare.strip_prefix(article)).unwrap_or(bare).trim();
    let is_named = bare.chars().all(|c| c.is_alphabetic() || c == ' ');
    let reached = || {
        let share = Share::parse(bare).ok().filter(|share| is_named && *share != Share::HALF);
        share.map(|_| Bound::AtLeast)
    };
    if Share::parse(bare).is_err() {
        return (text.to_owned(), None);
    }
    (bare.to_owned(), bound.map(|(_, bound)| *bound).or_else(reached))
}

/// Puts the words of a majority into the two fields in which rules keep it; a bound that was said
/// for itself stays.
pub(super) fn taken(kind: Kind, fields: &mut Row) {
    if kind != Kind::Rules {
        return;
    }
    let Some((share, bound)) = fields.get("share").map(|text| said(text)) else { return };
    fields.insert("share".to_owned(), share);
    let is_said = fields.get("bound").is_some_and(|text| !text.trim().is_empty());
    if let Some(bound) = bound.filter(|_| !is_said) {
        fields.insert("bound".to_owned(), bound.code().to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_majority_is_read_as_people_say_it() {
        for (text, share, bound) in [
            ("due terzi", "due terzi", Some(Bound::AtLeast)),
            ("i due terzi", "due terzi", Some(Bound::AtLeast)),
            ("Almeno i  due terzi", "due terzi", Some(Bound::AtLeast)),
            ("più di due terzi", "due terzi", Some(Bound::MoreThan)),
            ("più della metà", "metà", Some(Bound::MoreThan)),
            ("almeno la metà", "metà", Some(Bound::AtLeast)),
            ("at least 2/3", "2/3", Some(Bound::AtLeast)),
            ("oltre il", "oltre il", None),
            ("la metà", "metà", None),
            ("2/3", "2/3", None),
            ("66 %", "66 %", None),
        ] {
            assert_eq!(said(text), (share.to_owned(), bound), "{text}");
        }
    }

    #[test]
    fn a_bound_that_was_said_for_itself_stays() {
        let row = |share: &str, bound: &str| {
            Row::from(
                [("share", share), ("bound", bound)].map(|(name, text)| (name.into(), text.into())),
            )
        };
        let after = |kind, share, bound| {
            let mut fields = row(share, bound);
            taken(kind, &mut fields);
            fields
        };
        assert_eq!(after(Kind::Rules, "due terzi", ""), row("due terzi", "at_least"));
        assert_eq!(after(Kind::Rules, "due terzi", "more_than"), row("due terzi", "more_than"));
        assert_eq!(after(Kind::Rules, "2/3", ""), row("2/3", ""));
        assert_eq!(after(Kind::Labs, "due terzi", ""), row("due terzi", ""));
    }
}
