//! A stakeholder that is to become part of another, in an import or by words: the whole merge, never the field alone.
//! Keeps out: what a merge is (see `ledger`).

use super::scratch::Scratch;
use super::unreadable::Spot;
use crate::domain::{Id, Record, Stakeholder};
use crate::ledger::merge;
use crate::text::Sentence;

/// Puts a record, and when it is a stakeholder that has just been said to be part of another, merges it.
///
/// # Errors
/// The id it has and why it cannot be merged; it is put without being merged.
pub(super) fn put(at: Spot, id: Option<Id>, record: Record, scratch: &mut Scratch<'_>) -> Result<Id, (Id, Sentence)> {
    let before = id.and_then(|id| scratch.book.world().get::<Stakeholder>(id)).and_then(|before| before.merged_into);
    match record {
        Record::Stakeholders(after) if after.merged_into.is_some() && after.merged_into != before => {
            let into = after.merged_into.map(|into| into.id);
            let alone = Stakeholder { merged_into: before, ..*after };
            let id = scratch.put(at, id, Record::Stakeholders(Box::new(alone)));
            let planned = merge(id, into.unwrap_or(id), &scratch.book).map_err(|refusal| (id, refusal.what))?;
            for change in planned.changes {
                if let Some(after) = change.after {
                    scratch.put(at, Some(change.id), after);
                }
            }
            Ok(id)
        }
        other => Ok(scratch.put(at, id, other)),
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::{Kind, mapping};
    use crate::exchange::{Import, OnDuplicate, Setting, Unreadable, plan, read_sheet, sample, set};
    use crate::ledger::Book;

    fn planned(csv: &str, book: &Book) -> Result<Import, Unreadable> {
        let setting = Setting { on_duplicate: Some(OnDuplicate::Merge), ..sample::setting() };
        plan(Kind::Stakeholders, &read_sheet(csv.as_bytes()).unwrap(), &[], setting, book, &mut sample::ids())
    }

    #[test]
    fn words_that_merge_move_everything_and_words_about_the_old_name_reach_the_one_that_stayed() {
        let book = sample::book();
        let (north, arci) = (
            book.world().find(Kind::Stakeholders, "Quartiere Nord").unwrap(),
            book.world().find(Kind::Stakeholders, "Arci, Faenza").unwrap(),
        );
        let row = sample::row("merged_into=Arci, Faenza");
        let import = set(north, &row, sample::setting(), &book, &mut sample::ids()).unwrap();
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
        let csv = "nome,unito_a\nQuartiere Nord,\"Arci, Faenza\"\n\"Arci, Faenza\",Quartiere Nord\n";
        let error = planned(csv, &sample::book()).unwrap_err();
        assert_eq!(error.bad[0].column.as_deref(), Some("unito_a"));
        assert_eq!(error.bad[0].reason.key, "fault-merge-self");
    }
}
