//! What other programs call the records of a file: found again by it, and kept with them. Keeps
//! out: which columns say it.

use std::collections::{BTreeSet, HashMap};

use super::options::ImportOptions;
use super::scratch::Scratch;
use crate::domain::{Fault, Field, Id, Kind, Noun, Origin, Record, Row, fold};
use crate::exchange::reading::sheet::Sheet;
use crate::exchange::unreadable::Spot;
use crate::ledger::{Book, amended};

/// The field of the id itself.
pub(in crate::exchange) const SOURCE_ID: &str = "source_id";
/// The fields of an origin that may stand beside a record.
const FIELDS: [&str; 4] = [SOURCE_ID, "source_url", "source_state", "source_tags"];

/// The fields of an origin that may stand beside the fields of `kind`.
pub(super) fn fields(kind: Kind) -> impl Iterator<Item = &'static Field> {
    let own: &[&str] = if has_origin(kind) { &FIELDS } else { &[] };
    own.iter().filter_map(|name| Kind::Origins.field(name))
}

/// Whether records of a kind come from other programs with ids of their own.
pub(super) const fn has_origin(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Stakeholders
            | Kind::People
            | Kind::Labs
            | Kind::Contacts
            | Kind::Meetings
            | Kind::Agenda
            | Kind::Entries
            | Kind::Proposals
            | Kind::Actions
            | Kind::Opinions
            | Kind::Answers
            | Kind::Indicators
            | Kind::Commitments
            | Kind::Notes
    )
}

/// Whether no two rows have the same text in a column.
pub(super) fn tells_apart(sheet: &Sheet, at: usize) -> bool {
    let mut met = BTreeSet::new();
    let texts = sheet.rows.iter().filter_map(|row| row.cells.get(at)).map(|cell| cell.trim());
    texts.filter(|text| !text.is_empty()).all(|text| met.insert(text))
}

/// Whether a column `id` holds the numbers of another program, none of ours.
pub(super) fn is_foreign(sheet: &Sheet, at: usize) -> bool {
    let mut ids = sheet.rows.iter().filter_map(|row| row.cells.get(at)).map(|cell| cell.trim());
    let mut any = false;
    let foreign = ids.by_ref().filter(|id| !id.is_empty()).all(|id| {
        any = true;
        id.parse::<Id>().is_err()
    });
    any && foreign
}

/// Takes the texts of an origin out of a row; blank ones are dropped.
pub(super) fn taken(kind: Kind, row: &mut Row) -> Row {
    fields(kind)
        .filter_map(|field| row.remove_entry(field.name))
        .filter(|(_, text)| !text.trim().is_empty())
        .collect()
}

/// The name of a source that nobody named: that of its file without its end, without days and
/// numbers, so that the file of next month has it too.
pub fn source_of(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let is_mark = |letter: char| letter.is_ascii_digit() || " -_.()".contains(letter);
    let name = stem.trim_matches(is_mark);
    if name.is_empty() { "file".to_owned() } else { name.to_owned() }
}

/// The records that are known by the ids of sources.
pub(super) struct Origins {
    known: HashMap<(String, String), Vec<Id>>,
    source: String,
}

impl Origins {
    pub(super) fn of(options: ImportOptions<'_>, book: &Book) -> Self {
        let mut known: HashMap<(String, String), Vec<Id>> = HashMap::new();
        for (_, origin) in book.world().all::<Origin>() {
            let key = (fold(origin.source.as_str()), origin.source_id.as_str().to_owned());
            known.entry(key).or_default().push(origin.record.0);
        }
        let source = options.terms.name.map_or_else(|| source_of(options.source), str::to_owned);
        Self { known, source }
    }

    fn find(&self, source: &str, id: &str, is_it: impl Fn(Id) -> bool) -> Option<Id> {
        let found = self.known.get(&(fold(source), id.trim().to_owned()))?;
        found.iter().copied().find(|id| is_it(*id))
    }

    /// The record of a kind that a row means by its id at the source.
    pub(super) fn met(&self, kind: Kind, origin: &Row, book: &Book) -> Option<Id> {
        let is_it = |id| book.world().record(id).is_some_and(|record| record.kind() == kind);
        self.find(&self.source, origin.get(SOURCE_ID)?, is_it)
    }

    /// Writes ids of the table over ids of sources, in the fields that name a record by those.
    pub(super) fn refer(&self, found_by: &[(String, String)], fields: &mut Row, book: &Book) {
        for (field, source) in found_by {
            if let Some(text) = fields.get_mut(field)
                && let Some(id) = self.find(source, text, |id| book.world().record(id).is_some())
            {
                *text = id.to_string();
            }
        }
    }

    /// Keeps with a record what its source calls it, unless that says nothing new.
    pub(super) fn keep(
        &mut self,
        at: Spot,
        record: Id,
        mut origin: Row,
        scratch: &mut Scratch<'_>,
    ) -> Result<(), Vec<Fault>> {
        let Some(id) = origin.get(SOURCE_ID).map(|id| id.trim().to_owned()) else { return Ok(()) };
        let world = scratch.book.world();
        let is_own = |origin: &Record| {
            Origin::peek(origin).is_some_and(|own| fold(own.source.as_str()) == fold(&self.source))
        };
        let own = world
            .referring(record, Kind::Origins)
            .into_iter()
            .filter_map(|id| Some((id, world.record(id)?)))
            .find(|(_, origin)| is_own(origin))
            .map(|(id, origin)| (id, origin.clone()));
        match own {
            Some((known, before)) => {
                let after = Kind::Origins.read(&amended(&before, &origin), &scratch.book)?;
                if after != before {
                    scratch.put(at, Some(known), after);
                }
            }
            None => {
                origin.insert("record".to_owned(), record.to_string());
                origin.insert("source".to_owned(), self.source.clone());
                let kept = Kind::Origins.read(&origin, &scratch.book)?;
                scratch.put(at, None, kept);
            }
        }
        let known = self.known.entry((fold(&self.source), id)).or_default();
        if !known.contains(&record) {
            known.push(record);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Proposal, World};
    use crate::exchange::{Import, OnDuplicate, SourceTerms, Unreadable, plan, read_sheet, sample};

    fn planned(csv: &str, book: &Book) -> Result<Import, Unreadable> {
        let once = ["code".to_owned()];
        let terms = SourceTerms {
            name: Some("portale"),
            known: Some(OnDuplicate::Merge),
            once: &once,
            ..SourceTerms::default()
        };
        let options = ImportOptions { terms, ..sample::options() };
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        plan(Kind::Proposals, &sheet, &[], options, book, &mut sample::ids())
    }

    fn titled(code: &str, book: &Book) -> Option<String> {
        let id = book.world().find(Kind::Proposals, code).ok()?;
        let proposal = book.world().get::<Proposal>(id)?;
        proposal.title.as_ref().map(|title| title.as_str().to_owned())
    }

    #[test]
    fn a_record_is_found_again_by_its_id_at_the_source_and_says_what_changed() {
        let book = Book::default();
        let first = "source_id,code,title\n41,Q1,Orti\n42,Q2,Viali\n";
        let import = planned(first, &book).unwrap();
        assert_eq!((import.counts.added, import.changes.len()), (2, 4));
        let book = sample::after(&book, &import.changes);
        let again = planned("source_id,code,title\n41,Q9,Orti urbani\n42,Q8,Viali\n", &book);
        let again = again.unwrap();
        assert_eq!((again.counts.merged, again.counts.unchanged), (1, 1));
        let said: Vec<_> = again.report().into_iter().map(|said| said.key).collect();
        assert!(said.contains(&"import-changed".into()), "{said:?}");
        let after = sample::after(&book, &again.changes);
        assert_eq!(titled("Q1", &after).as_deref(), Some("Orti urbani"));
        assert_eq!(titled("Q9", &after), None, "the code that the table gave it stays");
    }

    #[test]
    fn a_code_that_another_record_has_is_no_reason_to_write_over_it() {
        let csv = "source_id,code,title\n41,P1,Altro\n";
        let error = planned(csv, &sample::book()).unwrap_err();
        assert!(error.is_only_duplicates());
    }

    #[test]
    fn an_origin_goes_with_its_record_and_a_source_is_called_as_its_file() {
        assert_eq!(source_of("iscritti-2026-03 (1).csv"), "iscritti");
        assert_eq!(source_of("2026.csv"), "file");
        let book = Book::default();
        let import = planned("source_id,code\n41,Q1\n", &book).unwrap();
        let after = sample::after(&book, &import.changes);
        let world: &dyn World = &after;
        assert_eq!(world.referring(import.subject().unwrap(), Kind::Origins).len(), 1);
    }
}
