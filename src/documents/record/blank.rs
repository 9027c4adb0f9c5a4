//! The fields of the record in which nothing stands yet, for who completes it. Keeps out: fields of
//! which the sources say nothing, which is a value.

use super::RecordPage;
use super::order::SECTIONS;
use crate::print::Value as Cell;
use crate::text::Sentence;

impl RecordPage<'_> {
    /// Their labels, in their order.
    pub(super) fn blank(&self) -> Vec<Sentence> {
        let entries = SECTIONS.iter().flat_map(|section| self.entries(section));
        entries.filter(|entry| entry.value == Cell::Nothing).map(|entry| entry.label).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Document;
    use crate::documents::sample::{markdown, opla};
    use crate::text::Language;

    #[test]
    fn the_record_ends_with_what_is_still_to_be_entered() {
        let book = opla();
        let page = RecordPage { process: book.world().process().unwrap(), world: book.world() };
        let told = markdown(Document::Record, page.values(Language::It));
        let (above, below) = told.split_once("## Campi da completare\n").unwrap();
        let listed = below.lines().filter(|line| line.starts_with("- ")).count();
        assert_eq!(listed, above.matches(":** non indicato\n").count());
        assert!(below.contains("- Logo\n") && !below.contains("prevalenza di genere"), "{below}");
    }
}
