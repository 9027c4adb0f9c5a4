//! What is written in CSV reads back as the same records. Keeps out: the program; it is for tests.

use proptest::prelude::*;

use super::{Counts, Listing, plan, read_sheet, sample};
use crate::domain::{Id, Kind, Record};
use crate::ledger::Book;

/// The records of a kind in `book`, written in CSV and read into a table with the kinds before it.
fn through_csv(kind: Kind, book: &Book) -> (Vec<(Id, Record)>, Counts) {
    let earlier = sample::before(kind, book);
    let sheet = read_sheet(Listing::of(kind, book).csv().as_bytes());
    let sheet = sheet.unwrap_or_else(|error| unreachable!("{kind}: {error:?}"));
    let import = plan(kind, &sheet, &[], sample::options(), &earlier, &mut sample::ids());
    let import = import.unwrap_or_else(|error| unreachable!("{kind}: {error:?}"));
    let after = sample::after(&earlier, &import.changes);
    (after.world().every(kind).map(|(id, record)| (id, record.clone())).collect(), import.counts)
}

#[test]
fn every_kind_reads_back_from_csv_with_its_ids() {
    let book = sample::book();
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Proposals) {
        let (records, counts) = through_csv(*kind, &book);
        let expected: Vec<_> =
            book.world().every(*kind).map(|(id, record)| (id, record.clone())).collect();
        assert_eq!(records, expected, "{kind}");
        assert_eq!(counts.added, expected.len(), "{kind}");
    }
}

/// Proposals are sorted by code, so what `P2` became part of stands above it.
#[test]
fn proposals_read_back_with_what_they_became_part_of() {
    let book = sample::book();
    let (records, _) = through_csv(Kind::Proposals, &book);
    assert_eq!(
        records,
        book.world().every(Kind::Proposals).map(|(id, r)| (id, r.clone())).collect::<Vec<_>>()
    );
}

proptest! {
    #[test]
    fn words_read_back_whatever_they_are(
        name in "[a-z'=+@;,\"|-][ a-z0-9'=+@;,\"\\\\|-]{0,12}[a-z]",
        notes in "[a-z'=+@;,\"\n\t -]{0,20}",
    ) {
        let text = format!("name={}|notes={}", name.replace('|', "\\"), notes);
        prop_assume!(!text.contains("=@"));
        let book = sample::of(&[(Kind::Stakeholders, text.as_str())]);
        let expected: Vec<_> = book.world().every(Kind::Stakeholders).map(|(id, r)| (id, r.clone())).collect();
        prop_assert_eq!(through_csv(Kind::Stakeholders, &book).0, expected);
    }
}
