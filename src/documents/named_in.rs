//! Names in words that public documents print, said when the words are written and not only when a
//! paper does not go out. Keeps out: what is done about them, and the papers.

use crate::domain::{Change, World, field_label};
use crate::privacy::{personal, printed_for_good};
use crate::say;
use crate::text::Sentence;

/// What these changes write that no public document may show, a sentence for each field; the table
/// is as it was before them.
pub fn named_in(changes: &[Change], world: &dyn World) -> Vec<Sentence> {
    changes.iter().flat_map(|change| of(change, world)).collect()
}

fn of(change: &Change, world: &dyn World) -> Vec<Sentence> {
    let Some(after) = &change.after else { return Vec::new() };
    let told = printed_for_good(after).iter().filter_map(|field| {
        let text = after.cell(field, world).text();
        let before = change.before.as_ref().map(|record| record.cell(field, world).text());
        if text.is_empty() || before.as_ref() == Some(&text) {
            return None;
        }
        let hit = personal(&text, &[], world).hits.into_iter().next()?;
        Some(say!("warning-named", field = field_label(field), found = hit.found))
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn a_name_in_a_reason_is_told_once_it_is_written_and_not_again() {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Ada Neri")]);
        table.add(Kind::Proposals, &[("code", "P1")]);
        let answer = [("proposal", "P1"), ("body", "Giunta"), ("outcome", "refused")];
        let id = table.add(Kind::Answers, &answer);
        let record = |reason: &str| {
            let row = [answer.as_slice(), &[("reason", reason)]].concat();
            let row = row.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned()));
            Kind::Answers.read(&row.collect(), table.world()).unwrap()
        };
        let told = |before: &str, after: &str| {
            let (before, after) = (Some(record(before)), Some(record(after)));
            let change = Change { id, before, after };
            named_in(&[change], table.world()).len()
        };
        let named = "Lo dice Ada Neri.";
        assert_eq!([told("Costa.", named), told(named, named), told(named, "Costa.")], [1, 0, 0]);
    }

    #[test]
    fn a_name_in_a_decision_is_told_and_in_a_contribution_only_when_a_paper_goes_out() {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Ada Neri")]);
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")]);
        let told = |kind: &str| {
            let row =
                [("meeting", "1"), ("time", "18:00"), ("kind", kind), ("text", "Vale Ada Neri")];
            let row = row.map(|(name, text)| (name.to_owned(), text.to_owned()));
            let after = Kind::Entries.read(&row.into(), table.world()).ok();
            let id = crate::domain::Id::from_bits(9);
            named_in(&[Change { id, before: None, after }], table.world()).len()
        };
        assert_eq!([told("decision"), told("contribution")], [1, 0]);
    }
}
