//! Phrases that come back at every sitting, kept from what was taken down. Keeps out: typing them
//! again.

use super::argument::{Argument, Takes};
use super::arguments::given;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use crate::domain::{Entry, Id, Kind, Line, Phrase, Rules, World};
use crate::ledger::{Draft, Refusal, add};
use crate::say;

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "phrase-keep",
    arguments: &[Argument::needed("entry", Takes::Record(Kind::Entries))],
    run: |world, by, told| keep(given(told.record("entry"), "entry")?, world, by).map(Done::from),
}];

/// Keeps the words of an entry as a phrase for its kind.
///
/// # Errors
/// For what is no entry, words of several lines, and a phrase that is kept already.
pub fn keep(entry: Id, world: &dyn World, by: &Caller<'_>) -> Result<Draft, Refusal> {
    let gone = || Refusal::new(say!("refused-gone"), None);
    let entry = world.get::<Entry>(entry).ok_or_else(gone)?;
    let text = Line::new(entry.text.as_str()).map_err(|reason| Refusal::new(reason, None))?;
    let phrase = Phrase { text, kind: Some(entry.kind) };
    if world.all::<Phrase>().any(|(_, kept)| kept.text == phrase.text) {
        return Err(Refusal::new(say!("refused-phrase-kept"), None));
    }
    let label = say!("edit-phrase", text = phrase.label(world));
    Ok(Draft::act(label, vec![add(by.id(), phrase)]))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint, sitting};
    use super::*;
    use crate::domain::EntryKind;
    use crate::ledger::sample::why;

    #[test]
    fn the_words_of_an_entry_are_kept_once_for_entries_of_its_kind() {
        let mut table = sitting(0);
        let (text, time) = (("text", "Si rinvia."), ("time", "18:20"));
        let entry = [("meeting", "1"), ("kind", "agreement"), text, time];
        let entry = table.add(Kind::Entries, &entry);
        let mint = mint();
        let by = caller(CLOCK, &mint);
        let draft = keep(entry, table.world(), &by).unwrap();
        table.admit(draft).unwrap();
        let phrases: Vec<(&str, Option<EntryKind>)> = table
            .world()
            .all::<Phrase>()
            .map(|(_, phrase)| (phrase.text.as_str(), phrase.kind))
            .collect();
        assert_eq!(phrases, [("Si rinvia.", Some(EntryKind::Agreement))]);
        assert_eq!(why(keep(entry, table.world(), &by)), ["refused-phrase-kept"]);
        assert_eq!(why(keep(Id::from_bits(1), table.world(), &by)), ["refused-gone"]);
    }
}
