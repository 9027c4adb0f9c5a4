//! What was asked for in a change that the door completed: the numbers and lines that it writes by itself
//! are taken out again, so that the change can be let in anew. Keeps out: when it is.

use super::change::Change;
use super::record::Record;
use super::values::Reopenings;

impl Change {
    /// The change as it was asked for: of a reopening the words of its reason alone, without the
    /// number of the revision and the day that were put before them.
    #[must_use]
    pub fn as_asked(self) -> Self {
        let after = match (&self.before, self.after) {
            (Some(Record::Meetings(before)), Some(Record::Meetings(mut after))) => {
                if is_unlined(before.reason.as_ref(), &mut after.reason) {
                    after.revision = before.revision;
                }
                Some(Record::Meetings(after))
            }
            (Some(Record::Rounds(before)), Some(Record::Rounds(mut after))) => {
                is_unlined(before.reason.as_ref(), &mut after.reason);
                Some(Record::Rounds(after))
            }
            (Some(Record::Budgets(before)), Some(Record::Budgets(mut after))) => {
                is_unlined(before.reason.as_ref(), &mut after.reason);
                Some(Record::Budgets(after))
            }
            (Some(Record::Draws(before)), Some(Record::Draws(mut after))) => {
                is_unlined(before.reason.as_ref(), &mut after.reason);
                Some(Record::Draws(after))
            }
            (_, after) => after,
        };
        Self { after, ..self }
    }
}

/// Leaves of reasons the words of the one that stands after those of before, where there is one.
fn is_unlined(before: Option<&Reopenings>, after: &mut Option<Reopenings>) -> bool {
    let words = new_words(before, after.as_ref());
    let is_new = words.is_some();
    if is_new {
        *after = words;
    }
    is_new
}

/// The words of the one reason that stands after those of before.
fn new_words(before: Option<&Reopenings>, after: Option<&Reopenings>) -> Option<Reopenings> {
    let so_far: Vec<_> = before.into_iter().flat_map(Reopenings::each).collect();
    let now: Vec<_> = after?.each().collect();
    let (last, kept) = now.split_last()?;
    if kept != so_far || last.day.is_none() {
        return None;
    }
    Reopenings::new(&last.words).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    #[test]
    fn a_reopening_that_is_let_in_anew_has_its_reason_once() {
        let sitting = [("number", "1"), ("date", "2014-04-17"), ("start", "18:00")];
        let mut table = Sample::of(&[(Kind::Meetings, &sitting)]);
        let id = crate::domain::Id::from_bits(1);
        table.set(id, &[("state", "approved")]).unwrap();
        let before = table.world().record(id).cloned();
        table.set(id, &[("state", "draft"), ("reason", "manca un voto")]).unwrap();
        let after = table.world().record(id).cloned();
        let change = Change { id, before: before.clone(), after }.as_asked();
        let (Some(Record::Meetings(was)), Some(Record::Meetings(asked))) = (before, change.after)
        else {
            unreachable!("a sitting stays one")
        };
        assert_eq!(
            asked.reason.map(|words| words.as_str().to_owned()),
            Some("manca un voto".into())
        );
        assert_eq!(asked.revision, was.revision);
    }
}
