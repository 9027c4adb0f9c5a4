//! What of a change is let in and may still be a mistake: of a proposal a refusal that a merge
//! would hide, parts of what was not split, words for what is gone; what is unlikely; what
//! falls together in the calendar. Keeps
//! out: what is refused.

use chrono::NaiveDate;

use super::clashes::clashes;
use super::reserved::uncovered;
use super::unlikely::unlikely;
use crate::domain::{
    Answer, Bar, Change, Id, Noun, Outcome, Proposal, ProposalState, World, admission,
};
use crate::say;
use crate::text::Sentence;

/// What whoever makes these changes should be told, a sentence each; the table is as it was before
/// them.
pub fn warnings(changes: &[Change], today: NaiveDate, world: &dyn World) -> Vec<Sentence> {
    let told = |change| {
        [of(change, world), unlikely(change, today, world), clashes(change, world)].concat()
    };
    changes.iter().flat_map(told).chain(uncovered(changes, world)).collect()
}

fn of(change: &Change, world: &dyn World) -> Vec<Sentence> {
    let Some(after) = change.after.as_ref().and_then(Proposal::peek) else { return Vec::new() };
    let before = change.before.as_ref().and_then(Proposal::peek);
    let mut told = Vec::new();
    let merged = after
        .merged_into
        .filter(|into| before.and_then(|before| before.merged_into) != Some(*into));
    if let Some(into) = merged {
        told.extend(hidden(change.id, into.id, world));
    }
    let part_of = after
        .split_from
        .filter(|whole| before.and_then(|before| before.split_from) != Some(*whole));
    if let Some(whole) =
        part_of.and_then(|whole| world.get::<Proposal>(whole.id).map(|it| (whole.id, it)))
    {
        told.extend(part(after.code.as_str(), whole, world));
    }
    // What has just gone is told where it went.
    if before.is_some_and(|before| !before.stands()) && !after.stands() {
        let state = after.state.unwrap_or(ProposalState::Merged).sentence();
        told.push(say!("warning-gone", code = after.code.as_str(), state = state));
    }
    told
}

/// That a merge leaves a no behind: what judged a proposal stays with it, and the other goes on
/// without it.
pub fn hidden(gone: Id, stays: Id, world: &dyn World) -> Vec<Sentence> {
    let code = |id: Id| {
        world.get::<Proposal>(id).map(|it| it.code.as_str().to_owned()).unwrap_or_default()
    };
    let bars = admission::bars(gone, world);
    let barred = bars.first().copied().map(|bar: Bar| {
        say!(
            "warning-merge-barred",
            code = code(gone),
            into = code(stays),
            reason = bar.sentence(|_| String::new())
        )
    });
    let is_refused = world.of::<Answer>(gone).any(|(_, answer)| answer.outcome == Outcome::Refused);
    let refused =
        is_refused.then(|| say!("warning-merge-refused", code = code(gone), into = code(stays)));
    let other = admission::bars(stays, world).first().copied().map(|bar| {
        say!(
            "warning-merge-into-barred",
            code = code(gone),
            into = code(stays),
            reason = bar.sentence(|_| String::new())
        )
    });
    barred.into_iter().chain(refused).chain(other).collect()
}

/// That a whole still counts beside its parts, went elsewhere, or had its parts already.
fn part(code: &str, (id, whole): (Id, &Proposal), world: &dyn World) -> Option<Sentence> {
    let (name, world): (_, &dyn World) = (whole.code.as_str(), world);
    match whole.state {
        Some(ProposalState::Split) => {
            let parts: Vec<String> = Proposal::kin(id, world)
                .1
                .into_iter()
                .filter_map(|part| {
                    world.get::<Proposal>(part).map(|part| part.code.as_str().to_owned())
                })
                .collect();
            (!parts.is_empty()).then(|| {
                say!("warning-split-already", code = code, whole = name, parts = parts.join(", "))
            })
        }
        _ if whole.stands() => Some(say!("warning-split-stands", code = code, whole = name)),
        state => {
            let state = state.unwrap_or(ProposalState::Merged).sentence();
            Some(say!("warning-split-gone", code = code, whole = name, state = state))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, row};
    use crate::ledger::set;

    fn table() -> Sample {
        Sample::of(&[
            (Kind::Proposals, &[("code", "P1")]),
            (Kind::Proposals, &[("code", "P2")]),
            (Kind::Proposals, &[("code", "P3"), ("merged_into", "P1"), ("state", "merged")]),
            (Kind::Opinions, &[("proposal", "P2"), ("kind", "legal"), ("verdict", "negative")]),
            (
                Kind::Answers,
                &[
                    ("proposal", "P2"),
                    ("body", "Giunta"),
                    ("outcome", "refused"),
                    ("reason", "Non si può."),
                ],
            ),
        ])
    }

    fn told(table: &Sample, id: u128, fields: &[(&str, &str)]) -> Vec<String> {
        let change = set(Id::from_bits(id), &row(fields), table.book()).unwrap();
        warnings(&[change], NaiveDate::MIN, table.book())
            .into_iter()
            .map(|sentence| sentence.key.into_owned())
            .collect()
    }

    #[test]
    fn a_no_that_a_merge_would_hide_is_told_whichever_of_the_two_has_it() {
        let table = table();
        let merged = |into| [("state", "merged"), ("merged_into", into)];
        assert_eq!(
            told(&table, 2, &merged("P1")),
            ["warning-merge-barred", "warning-merge-refused"]
        );
        assert_eq!(told(&table, 1, &merged("P2")), ["warning-merge-into-barred"]);
        assert_eq!(told(&table, 1, &[("title", "Orti")]), [""; 0]);
    }

    #[test]
    fn a_part_of_what_still_stands_went_elsewhere_or_has_its_parts_is_told() {
        let mut table = table();
        assert_eq!(told(&table, 2, &[("split_from", "P1")]), ["warning-split-stands"]);
        assert_eq!(told(&table, 2, &[("split_from", "P3")]), ["warning-split-gone"]);
        table.set(Id::from_bits(2), &[("split_from", "P1")]).unwrap();
        table.set(Id::from_bits(1), &[("state", "split")]).unwrap();
        let id = table.add(Kind::Proposals, &[("code", "P4")]);
        let change = set(id, &row(&[("split_from", "P1")]), table.book()).unwrap();
        let told = warnings(&[change], NaiveDate::MIN, table.book());
        assert_eq!(told.first().unwrap().key, "warning-split-already");
    }

    #[test]
    fn what_is_gone_is_changed_with_a_word() {
        let table = table();
        assert_eq!(told(&table, 3, &[("title", "Altro")]), ["warning-gone"]);
        assert_eq!(
            told(&table, 3, &[("state", "received"), ("merged_into", "")]),
            [""; 0],
            "it stands again"
        );
    }
}
