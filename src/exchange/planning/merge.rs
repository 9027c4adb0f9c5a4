//! A stakeholder or a proposal that is to become part of another, in an import or by words: the
//! whole merge, never the field alone; and a proposal of which a part is added: it is split. Keeps
//! out: what a merge is (see `deeds`).

use super::scratch::Scratch;
use super::validate::in_words;
use crate::deeds::merging::{Merge, merge};
use crate::deeds::proposals::merge_proposals;
use crate::domain::{Id, Proposal, ProposalState, Record, Stakeholder};
use crate::exchange::unreadable::Spot;
use crate::ledger::Refusal;
use crate::text::Sentence;

/// Puts a record, and when it has just been said to be part of another, merges it.
///
/// A proposal that is new says by it what became of it before: nothing of the table has to move.
///
/// # Errors
/// The id it has and why it cannot be merged; it is put without being merged.
pub(super) fn put(
    at: Spot,
    id: Option<Id>,
    record: Record,
    scratch: &mut Scratch<'_>,
) -> Result<Id, (Id, Sentence)> {
    match record {
        Record::Stakeholders(after) => {
            let before = id
                .and_then(|id| scratch.book.world().get::<Stakeholder>(id))
                .and_then(|before| before.merged_into);
            match after.merged_into.filter(|_| after.merged_into != before) {
                Some(into) => {
                    let alone = Stakeholder { merged_into: before, ..*after };
                    let id = scratch.put(at, id, Record::Stakeholders(Box::new(alone)));
                    let planned = merge(id, into.id, &scratch.book);
                    made(at, id, planned, scratch)
                }
                None => Ok(scratch.put(at, id, Record::Stakeholders(after))),
            }
        }
        Record::Proposals(after) => proposal(at, id, *after, scratch),
        other => Ok(scratch.put(at, id, other)),
    }
}

fn proposal(
    at: Spot,
    id: Option<Id>,
    after: Proposal,
    scratch: &mut Scratch<'_>,
) -> Result<Id, (Id, Sentence)> {
    let before = id.and_then(|id| scratch.book.world().get::<Proposal>(id)).cloned();
    let whole = after
        .split_from
        .filter(|whole| before.as_ref().is_none_or(|before| before.split_from != Some(*whole)));
    let id = match (before, after.merged_into) {
        (Some(before), Some(into)) if before.merged_into != after.merged_into => {
            // What the merge itself says of the state is not said beforehand.
            let state =
                after.state.filter(|state| *state != ProposalState::Merged).or(before.state);
            let alone = Proposal { merged_into: before.merged_into, state, ..after };
            let id = scratch.put(at, id, Record::Proposals(Box::new(alone)));
            let planned = merge_proposals(id, into.id, &scratch.book);
            made(at, id, planned, scratch)?
        }
        (None, Some(_)) => {
            let gone = Proposal { state: Some(ProposalState::Merged), ..after };
            scratch.put(at, id, Record::Proposals(Box::new(gone)))
        }
        _ => scratch.put(at, id, Record::Proposals(Box::new(after))),
    };
    // The whole and its parts would count twice.
    let stood =
        whole.and_then(|whole| Some((whole.id, scratch.book.world().get::<Proposal>(whole.id)?)));
    if let Some((whole, old)) = stood.filter(|(whole, old)| *whole != id && old.stands()) {
        let old = Proposal { state: Some(ProposalState::Split), ..old.clone() };
        scratch.put(at, Some(whole), Record::Proposals(Box::new(old)));
    }
    Ok(id)
}

/// Makes the changes of a merge.
fn made(
    at: Spot,
    id: Id,
    planned: Result<Merge, Refusal>,
    scratch: &mut Scratch<'_>,
) -> Result<Id, (Id, Sentence)> {
    for change in planned.map_err(|refusal| (id, in_words(refusal, true)))?.changes {
        if let Some(after) = change.after {
            scratch.put(at, Some(change.id), after);
        }
    }
    Ok(id)
}

#[cfg(test)]
mod tests {
    use crate::domain::{Kind, mapping};
    use crate::exchange::{
        Import, ImportOptions, OnDuplicate, Unreadable, plan, read_sheet, sample,
    };
    use crate::ledger::Book;

    fn planned(csv: &str, book: &Book) -> Result<Import, Unreadable> {
        let options = ImportOptions { on_duplicate: Some(OnDuplicate::Merge), ..sample::options() };
        plan(
            Kind::Stakeholders,
            &read_sheet(csv.as_bytes()).unwrap(),
            &[],
            options,
            book,
            &mut sample::ids(),
        )
    }

    #[test]
    fn words_that_merge_move_everything_and_words_about_the_old_name_reach_the_one_that_stayed() {
        let book = sample::book();
        let (north, arci) = (
            book.world().find(Kind::Stakeholders, "Quartiere Nord").unwrap(),
            book.world().find(Kind::Stakeholders, "Arci, Faenza").unwrap(),
        );
        let row = sample::row("merged_into=Arci, Faenza");
        let import = sample::set(north, &row, &book).unwrap();
        let after = sample::after(&book, &import.changes);
        assert_eq!(mapping::kept(north, &after), arci);
        assert_eq!(mapping::history(arci, None, &after).len(), 2);
        let again = planned("name,territory\nQuartiere Nord,Faenza\n", &after).unwrap();
        let after = sample::after(&after, &again.changes);
        assert_eq!(after.world().record(arci).unwrap().cell("territory", &after).text(), "Faenza");
        assert_eq!(after.world().record(arci).unwrap().cell("name", &after).text(), "Arci, Faenza");
        assert_eq!(mapping::actors(&after).count(), 1);
    }

    #[test]
    fn a_circle_of_merges_in_a_file_is_refused_with_its_column() {
        let csv =
            "nome,unito_a\nQuartiere Nord,\"Arci, Faenza\"\n\"Arci, Faenza\",Quartiere Nord\n";
        let error = planned(csv, &sample::book()).unwrap_err();
        assert_eq!(error.findings[0].at.field.as_deref(), Some("unito_a"));
        assert_eq!(error.findings[0].reason.key, "fault-merge-self");
    }

    fn proposals() -> Book {
        let mut table = crate::ledger::sample::Sample::of(&[
            (Kind::Proposals, &[("code", "P1"), ("title", "Orti"), ("state", "admitted")]),
            (
                Kind::Proposals,
                &[("code", "P2"), ("title", "Aiuole"), ("supporters", "31"), ("state", "received")],
            ),
        ]);
        table.add(Kind::Indicators, &[("proposal", "P2"), ("name", "Aiuole")]);
        table.book().clone()
    }

    fn cells(code: &str, fields: [&str; 3], book: &Book) -> [String; 3] {
        let id = book.world().find(Kind::Proposals, code).unwrap();
        fields.map(|field| book.world().record(id).unwrap().cell(field, book).text())
    }

    #[test]
    fn a_proposal_that_words_merge_takes_its_supporters_and_its_indicators_along() {
        let book = proposals();
        let gone = book.world().find(Kind::Proposals, "P2").unwrap();
        for words in ["merged_into=P1", "merged_into=P1|state=merged"] {
            let row = sample::row(words);
            let import = sample::set(gone, &row, &book).unwrap();
            let after = sample::after(&book, &import.changes);
            assert_eq!(
                cells("P2", ["state", "merged_into", "supporters"], &after),
                ["merged", "P1", "31"]
            );
            assert_eq!(
                cells("P1", ["state", "merged_into", "supporters"], &after),
                ["admitted", "", "31"]
            );
            assert_eq!(after.world().referring(gone, Kind::Indicators).len(), 0);
        }
        let again = sample::set(gone, &sample::row("merged_into=P2"), &book);
        assert_eq!(again.unwrap_err().findings[0].reason.key, "fault-merge-circle");
    }

    #[test]
    fn a_part_that_is_added_splits_the_whole_and_a_new_row_keeps_what_it_says_of_itself() {
        let csv = "code,title,split_from,merged_into\nP3,Viali,P2,\nP4,Siepi,P2,\nP5,Fiori,,P1\n";
        let book = proposals();
        let import = plan(
            Kind::Proposals,
            &read_sheet(csv.as_bytes()).unwrap(),
            &[],
            sample::options(),
            &book,
            &mut sample::ids(),
        );
        let after = sample::after(&book, &import.unwrap().changes);
        assert_eq!(cells("P2", ["state", "split_from", "merged_into"], &after), ["split", "", ""]);
        assert_eq!(
            cells("P5", ["state", "title", "merged_into"], &after),
            ["merged", "Fiori", "P1"]
        );
        assert_eq!(cells("P1", ["state", "title", "supporters"], &after), ["admitted", "Orti", ""]);
    }
}
