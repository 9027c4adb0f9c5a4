//! The changes of an import weighed by every rule of the table, with the rows they come from. Keeps
//! out: making them.

use super::options::ImportOptions;
use crate::domain::Id;
use crate::exchange::unreadable::{Spot, fault_at};
use crate::ledger::{Book, Change, Draft, History, Ledger, Refusal, Stamp};
use crate::say;
use crate::text::{Finding, Sentence};

/// Why something can't be done; with what to do instead where it is the one change, and not one row
/// of many.
pub(super) fn in_words(refusal: Refusal, alone: bool) -> Sentence {
    match refusal.hints.into_iter().next() {
        Some(hint) if alone => say!("file-refused-hint", what = refusal.what, hint = hint),
        _ => refusal.what,
    }
}

/// Everything that the ledger would refuse: what is locked, then what breaks a rule. `column` names
/// a field as the file does, and `spots` says where each change comes from.
pub(super) fn weigh(
    label: Sentence,
    changes: &[Change],
    spots: &[Spot],
    book: &Book,
    options: ImportOptions<'_>,
    column: impl Fn(&str) -> String,
) -> Vec<Finding> {
    let mut ledger = Ledger::of(book.clone(), History::default());
    let mut bad = Vec::new();
    let mut free = Vec::new();
    for (change, at) in changes.iter().zip(spots) {
        match ledger.unlocked(change) {
            Ok(()) => free.push((change, *at)),
            Err(refusal) => bad.push(fault_at(*at, None, in_words(refusal, changes.len() == 1))),
        }
    }
    // What a row with a fault was left as changes nothing: that is not one fault more.
    free.retain(|(change, _)| change.before != change.after);
    let Some((_, first)) = free.first() else { return bad };
    let draft = Draft::act(label, free.iter().map(|(change, _)| (*change).clone()).collect());
    let stamp =
        Stamp { id: Id::from_bits(0), who: options.who.to_owned(), hand: None, at: options.now };
    if let Err(refusal) = ledger.admit(draft, stamp) {
        if refusal.findings.is_empty() {
            bad.push(fault_at(*first, None, in_words(refusal.clone(), changes.len() == 1)));
        }
        bad.extend(refusal.findings.into_iter().map(|finding| {
            let change = finding.at.change.and_then(|change| free.get(change));
            let at = change.map_or(*first, |(_, at)| *at);
            let field = finding.at.field.as_deref().map(&column);
            Finding { hint: finding.hint, ..fault_at(at, field, finding.reason) }
        }));
    }
    bad
}
