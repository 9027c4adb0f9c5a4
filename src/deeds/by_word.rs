//! A deed called by its word at a table. Keeps out: where the words come from, and letting what it
//! answers in.

use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use crate::domain::{Kind, Row, Viewer, World};
use crate::ledger::{Ledger, Refusal};

/// The words of what takes along whatever refers to a record, also what nobody may see yet.
const TAKES_ALONG: [&str; 3] = ["merge", "proposal-merge", "proposal-split"];

/// What a deed makes of texts, on the records that whoever facilitates may see. It sees the score
/// sheet of the assessor that it names, as on screen.
///
/// # Errors
/// Every record, day or hour that is not to be found; what the deed refuses.
pub fn by_word(
    deed: &Deed,
    texts: &Row,
    ledger: &Ledger,
    by: &Caller<'_>,
) -> Result<Done, Refusal> {
    let seen = ledger.seen_by(Viewer::Facilitator);
    let told = deed.arguments(texts, &seen, by)?;
    let world: &dyn World = &seen;
    let assessor = told.record("assessor").or_else(|| world.find(Kind::People, by.who).ok());
    let sheet = assessor.map(|id| seen.opening(id));
    let world: &dyn World = if TAKES_ALONG.contains(&deed.word) {
        ledger.book()
    } else {
        sheet.as_ref().unwrap_or(&seen)
    };
    (deed.run)(world, by, &told)
}

#[cfg(test)]
mod tests {
    use super::super::find;
    use super::*;

    #[test]
    fn what_takes_records_along_is_a_deed() {
        assert!(TAKES_ALONG.iter().all(|word| find(word).is_some()));
    }
}
