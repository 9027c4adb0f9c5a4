//! The fields of the record in which nothing stands yet, for who completes it. Keeps out: fields of
//! which the sources say nothing, which is a value.

use super::RecordPage;
use super::order::SECTIONS;
use crate::print::Value as Cell;
use crate::say;
use crate::text::{Language, Sentence};

/// How many are named one by one: of more it is enough to know how many.
const MOST: usize = 12;

impl RecordPage<'_> {
    /// Their labels, in their order.
    pub(super) fn blank(&self) -> Vec<Sentence> {
        let entries = SECTIONS.iter().flat_map(|section| self.entries(section));
        entries.filter(|entry| entry.value == Cell::Nothing).map(|entry| entry.label).collect()
    }

    /// What is said of them at the end: which they are, or of many how many; nothing
    /// where every field holds something.
    pub(super) fn lacking(&self, language: Language) -> Option<String> {
        let blank = self.blank();
        if blank.is_empty() {
            return None;
        }
        let count = blank.len();
        if count > MOST {
            let total = SECTIONS.iter().map(|section| self.entries(section).len()).sum::<usize>();
            return Some(language.tell(&say!(
                "page-record-blank-many",
                count = count,
                total = total
            )));
        }
        let labels: Vec<String> = blank.iter().map(|label| language.tell(label)).collect();
        let note = language.tell(&say!("page-record-blank-note", count = count));
        Some(format!("{note} {}.", labels.join("; ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Document;
    use crate::documents::sample::{markdown, opla};
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn told(page: &RecordPage<'_>) -> String {
        markdown(Document::Record, page.values(Language::It))
    }

    #[test]
    fn the_record_ends_with_what_is_still_to_be_entered() {
        let book = opla();
        let page = RecordPage { process: book.world().process().unwrap(), world: book.world() };
        let told = told(&page);
        let (above, end) = told.rsplit_once("\n## ").unwrap();
        let count = above.matches(":** non indicato\n").count();
        let note = format!("In {count} campi di questa scheda non è ancora indicato nulla: Logo; ");
        assert!(end.starts_with("Campi da completare\n") && end.contains(&note), "{end}");
        assert!(!end.contains("prevalenza di genere"), "{end}");
        assert_eq!(end.matches("; ").count() + 1, count, "{end}");
        assert!(!above.contains("Campi da completare"), "{above}");
    }

    #[test]
    fn of_many_only_their_number_is_said_and_figures_that_nobody_entered_have_no_table() {
        let mut table = Sample::default();
        table.add(Kind::Process, &[("title", "Faenza")]);
        let page = RecordPage { process: table.world().process().unwrap(), world: table.world() };
        let told = told(&page);
        let count = told.matches(":** non indicato\n").count();
        let (above, end) = told.rsplit_once("\n## ").unwrap();
        let all = above.matches("\n- **").count();
        let note = format!("{count} campi di questa scheda su {all} sono ancora da compilare.");
        assert!(count > MOST && end.contains(&note), "{note} in\n{end}");
        assert!(!told.contains("Partecipazione attesa") && !told.contains("attesi"), "{told}");
    }
}
