//! One record that words add or change, with what they bring along: a first rating, the assessor
//! and the round of a mark, a merge. Keeps out: how a record is written (see `deeds`), which the
//! form on screen shares.

use super::imported::{Counts, Import};
use super::near_names::NearNames;
use super::options::{ImportOptions, SourceTerms};
use super::scratch::Scratch;
use super::twins::Twins;
use super::{merge, rating_columns, ratings, score_columns, validate};
use crate::deeds::{Caller, Written, write};
use crate::domain::{Fault, Id, Kind, Record, Row, mapping};
use crate::exchange::Answers;
use crate::exchange::unreadable::{Spot, Unreadable, duplicate, fault_at};
use crate::ledger::{Book, Refusal};
use crate::say;
use crate::text::{Finding, Sentence};

/// Plans the addition of one record from the texts of its fields; blank ones say nothing.
///
/// # Errors
/// Every field that is wrong, or the record that has the key already.
pub fn add(kind: Kind, row: &Row, by: &Caller<'_>, book: &Book) -> Result<Import, Unreadable> {
    let given = row.iter().filter(|(_, text)| !text.trim().is_empty());
    let mut fields: Row = given.map(|(name, text)| (name.clone(), text.clone())).collect();
    let rating = rating_columns::taken(kind, &mut fields);
    let mut ids = || by.id();
    let mut scratch = Scratch::of(book, &mut ids);
    complete(kind, by, &mut scratch, &mut fields)?;
    let written = write(kind, None, &fields, scratch.book.world(), by)
        .map_err(|refusal| worded(kind, refusal, &fields, &scratch.book))?;
    let Some(record) = written.record() else { return Ok(nothing(kind, written.draft.label)) };
    match scratch.book.same(record) {
        None if score_columns::says_nothing(record) => {
            let counts = Counts { not_scored: 1, ..Counts::default() };
            Ok(Import { counts, ..nothing(kind, written.draft.label) })
        }
        None => {
            scratch.counts.added += 1;
            put(kind, written, rating, scratch, by)
        }
        Some(id) => {
            let name = book.world().label(mapping::kept(id, book));
            Err(refusal(vec![duplicate(Spot::Words, &name)]))
        }
    }
}

/// Plans the change of some fields of one record from words; a blank text clears its field.
///
/// # Errors
/// Every field that is wrong, or that there is no such record.
pub fn set(id: Id, row: &Row, by: &Caller<'_>, book: &Book) -> Result<Import, Unreadable> {
    let Some(kind) = book.world().record(id).map(Record::kind) else {
        return Err(Unreadable::whole(
            say!("set-gone", id = id.to_string()),
            say!("set-gone-hint"),
        ));
    };
    let mut fields = row.clone();
    let rating = rating_columns::taken(kind, &mut fields);
    let written = write(kind, Some(id), &fields, book, by)
        .map_err(|refusal| worded(kind, refusal, &fields, book))?;
    let mut ids = || by.id();
    put(kind, written, rating, Scratch::of(book, &mut ids), by)
}

/// Nothing to be done.
fn nothing(kind: Kind, label: Sentence) -> Import {
    let (changes, counts, warnings) = (Vec::new(), Counts::default(), Vec::new());
    Import { kind, changes, counts, warnings, act: Some(label) }
}

/// Adds what the texts leave to the program: the assessor whom nobody has met, the round.
fn complete(
    kind: Kind,
    by: &Caller<'_>,
    scratch: &mut Scratch<'_>,
    fields: &mut Row,
) -> Result<(), Unreadable> {
    // Nobody is warned of a likely twin whom they name themselves.
    let mut people = Twins::default();
    let done = score_columns::complete(kind, by.now, scratch, &mut people, Spot::Words, fields);
    done.map_err(|fault| refusal(faults(kind, vec![fault], fields, &scratch.book)))
}

/// Puts what was written, merges it where that is said, rates it, and weighs everything together.
fn put(
    kind: Kind,
    written: Written,
    rating: Row,
    mut scratch: Scratch<'_>,
    by: &Caller<'_>,
) -> Result<Import, Unreadable> {
    static NONE: Answers = Answers::new();
    let options = ImportOptions {
        on_duplicate: None,
        answers: &NONE,
        asks: false,
        today: by.today(),
        now: by.now,
        who: by.who,
        source: "",
        terms: SourceTerms::default(),
    };
    let mut bad = Vec::new();
    if let Some(record) = written.record().cloned()
        && let Err((_, reason)) = merge::put(Spot::Words, Some(written.id), record, &mut scratch)
    {
        bad.push(fault_at(Spot::Words, Some("merged_into".to_owned()), reason));
    }
    let rated = ratings::rate(Spot::Words, written.id, rating.clone(), &mut scratch, options);
    if let Err(wrong) = rated {
        bad.extend(faults(kind, wrong, &rating, &scratch.book));
    }
    let Scratch { changes, spots, counts, before, .. } = scratch;
    let label = written.draft.label;
    let named = str::to_owned;
    bad.extend(validate::weigh(label.clone(), &changes, &spots, before, options, named));
    if bad.is_empty() {
        return Ok(Import { changes, counts, ..nothing(kind, label) });
    }
    Err(refusal(bad))
}

/// What is wrong with fields, in the words of a command line.
fn faults(kind: Kind, faults: Vec<Fault>, row: &Row, book: &Book) -> Vec<Finding> {
    let mut names = NearNames::default();
    let told = |fault: Fault| {
        let (reason, word) = names.told(kind, &fault, row, book);
        let found = fault_at(Spot::Words, Some(fault.field.to_owned()), reason);
        Finding { word, hint: fault.hint, ..found }
    };
    faults.into_iter().map(told).collect()
}

/// A refusal of fields, in the words of a command line.
fn worded(kind: Kind, refused: Refusal, row: &Row, book: &Book) -> Unreadable {
    if refused.findings.is_empty() {
        return refused;
    }
    let of_field = |finding: &Finding| {
        let name = finding.at.field.as_deref()?;
        let field = kind.fields().iter().find(|field| field.name == name)?;
        let hint = finding.hint.clone();
        Some(Fault { hint, ..Fault::new(field.name, finding.reason.clone()) })
    };
    let told = |finding: Finding| match of_field(&finding) {
        Some(fault) => faults(kind, vec![fault], row, book),
        None => vec![fault_at(Spot::Words, finding.at.field, finding.reason)],
    };
    refusal(refused.findings.into_iter().flat_map(told).collect())
}

/// The sentence is that of the first.
fn refusal(bad: Vec<Finding>) -> Unreadable {
    let what = bad.first().map_or_else(|| say!("refused"), Finding::sentence);
    let hint = bad.iter().all(Finding::is_duplicate).then(|| say!("bad-duplicate-hint"));
    Unreadable::new(what, hint).with_findings(bad)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Lab;
    use crate::exchange::sample;

    #[test]
    fn words_add_one_record_and_change_one() {
        let book = sample::book();
        let row = sample::row("code=acqua|name=Acqua");
        let added = sample::add(Kind::Labs, &row, &book).unwrap();
        assert_eq!(added.label().key, "edit-add");
        let book = sample::after(&book, &added.changes);
        let id = added.subject().unwrap();
        let changed = sample::set(id, &sample::row("name="), &book).unwrap();
        assert_eq!(changed.label().key, "edit-set");
        assert_eq!(
            sample::after(&book, &changed.changes).world().get::<Lab>(id).unwrap().name,
            None
        );
        assert!(sample::set(Id::from_bits(0), &Row::new(), &book).is_err());
    }

    #[test]
    fn words_that_are_wrong_are_told_without_a_line() {
        let add = |row: &Row| sample::add(Kind::Labs, row, &sample::book()).unwrap_err();
        let error = add(&sample::row("code=ambiente"));
        assert_eq!(error.what, say!("bad-duplicate", name = "Laboratorio | ambiente"));
        let error = add(&Row::new());
        assert_eq!(error.what, say!("bad-field", column = "code", reason = say!("fault-needed")));
    }

    #[test]
    fn a_mark_that_says_nothing_adds_nobody() {
        let row = sample::row("proposal=P1|criterion=utilita|assessor=Nuova Persona|round=1");
        let import = sample::add(Kind::Scores, &row, &sample::book()).unwrap();
        assert_eq!((import.changes.len(), import.counts.not_scored), (0, 1));
    }
}
