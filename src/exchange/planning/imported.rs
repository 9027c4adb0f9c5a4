//! What an import would do to a table, and how it is told. Keeps out: finding it out.

use crate::domain::{Id, Kind};
use crate::ledger::Change;
use crate::say;
use crate::text::Sentence;

/// What an import would do, counted in records.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Records added.
    pub added: usize,
    /// Records that got new values.
    pub merged: usize,
    /// Records to which a row said nothing new.
    pub unchanged: usize,
    /// Rows left out because their key is taken.
    pub skipped: usize,
    /// Rows of scores without a mark or a note, which make no record.
    pub not_scored: usize,
    /// People added because a row names them as assessors.
    pub people: usize,
    /// Ratings added or amended beside stakeholders.
    pub ratings: usize,
    /// Names that no record keeps, kept to be looked for in public papers.
    pub withheld: usize,
    /// The number of the round that was opened.
    pub round: Option<i64>,
}

/// An import that the table would admit as it is now.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// What was imported.
    pub kind: Kind,
    /// The changes, ready for a draft; none when every row is known already.
    pub changes: Vec<Change>,
    /// What they do.
    pub counts: Counts,
    /// What was kept out, a sentence each.
    pub warnings: Vec<Sentence>,
    /// What the log says of it where that is not a count of records: one that words add or change.
    pub act: Option<Sentence>,
}

/// What the log says of an import.
pub(super) fn label(kind: Kind, count: usize) -> Sentence {
    say!("edit-import", kind = Sentence::new(format!("kind-{kind}")), count = count)
}

/// What the log says of an import that takes people on reserved courses by exception.
pub(super) fn with_exceptions(kind: Kind, count: usize, exceptions: usize) -> Option<Sentence> {
    let kind = Sentence::new(format!("kind-{kind}"));
    let told = say!("edit-import-exceptions", kind = kind, count = count, exceptions = exceptions);
    (exceptions > 0).then_some(told)
}

impl Import {
    /// What the log says of it, for the draft.
    pub fn label(&self) -> Sentence {
        self.act.clone().unwrap_or_else(|| label(self.kind, self.changes.len()))
    }

    /// The id of the first record of the kind itself that is added or changed.
    pub fn subject(&self) -> Option<Id> {
        let of_kind = |change: &&Change| {
            change.after.as_ref().is_some_and(|record| record.kind() == self.kind)
        };
        self.changes.iter().find(of_kind).map(|change| change.id)
    }

    /// What was done, a sentence for each thing worth knowing.
    pub fn report(&self) -> Vec<Sentence> {
        let Counts {
            added,
            merged,
            unchanged,
            skipped,
            not_scored,
            people,
            ratings,
            withheld,
            round,
        } = self.counts;
        let kind = Sentence::new(format!("kind-{}", self.kind));
        let mut report = vec![say!(
            "import-done",
            kind = kind,
            added = added,
            merged = merged,
            left = unchanged + skipped
        )];
        report.extend((ratings > 0).then(|| say!("import-ratings", count = ratings)));
        report.extend(round.map(|number| say!("import-round", number = number)));
        report.extend((people > 0).then(|| say!("import-people", count = people)));
        report.extend((withheld > 0).then(|| say!("import-withheld", count = withheld)));
        report.extend((not_scored > 0).then(|| say!("import-not-scored", count = not_scored)));
        report.extend(self.warnings.iter().cloned());
        report
    }
}
