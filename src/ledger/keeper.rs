//! The book of a table and its log, which grow together. Keeps out: what may come in (the rules of
//! `domain` say it), and saving.

use std::sync::Arc;

use super::book::Book;
use super::edit::{Draft, Edit, Stamp};
use super::history::History;
use super::seen::SeenLog;
use crate::domain::{
    Cause, Change, Id, Refusal, Veiled, Viewer, admit, apply, take_back, unlocked,
};
use crate::say;

/// The book of a table and its history.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    book: Book,
    history: History,
}

impl Ledger {
    /// A ledger as it was kept.
    pub const fn of(book: Book, history: History) -> Self {
        Self { book, history }
    }

    /// The records.
    pub const fn book(&self) -> &Book {
        &self.book
    }

    /// The records as somebody may see them.
    pub fn seen_by(&self, viewer: Viewer) -> Veiled<'_> {
        Veiled::new(&self.book, viewer)
    }

    /// The log as somebody may read it.
    pub const fn log<'a>(&'a self, seen: &'a Veiled<'a>) -> SeenLog<'a> {
        SeenLog::new(&self.history, seen)
    }

    /// The log.
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// Whether a change touches nothing that is locked: an approved verbale, a closed round.
    ///
    /// # Errors
    /// The [`Refusal`] that [`Ledger::admit`] would give.
    pub fn unlocked(&self, change: &Change) -> Result<(), Refusal> {
        unlocked(change, Cause::Act, &self.book)
    }

    /// Lets a draft in: every rule of every changed record is asked, and on any fault the book is
    /// as it was.
    ///
    /// # Errors
    /// A [`Refusal`] with every fault, pinned to the change and the field.
    pub fn admit(&mut self, draft: Draft, stamp: Stamp) -> Result<Edit, Refusal> {
        if let Some(refusal) =
            self.before_erasure(draft.cause).or_else(|| self.changed_by_another(&draft, &stamp))
        {
            return Err(refusal);
        }
        let changes = admit(draft.changes, draft.cause, stamp.at, &mut self.book)?;
        let edit = Edit {
            id: stamp.id,
            seq: self.history.last() + 1,
            label: draft.label,
            who: stamp.who,
            hand: stamp.hand,
            at: stamp.at,
            cause: draft.cause,
            changes,
            erasure: None,
        };
        self.history.push(edit.clone());
        Ok(edit)
    }

    /// Takes back the edit that was admitted last, because it could not be saved.
    pub fn retract(&mut self, id: Id) {
        let last = self.history.edit(self.history.last()).filter(|last| last.id == id).cloned();
        if let Some(edit) = last {
            take_back(&edit.changes, &mut self.book);
            self.history.pop();
        }
    }

    /// Whether an edit was made under this id.
    pub fn has_made(&self, id: Id) -> bool {
        self.history.made(id).is_some()
    }

    /// Takes in what other seats saved, in the order of the log. They weighed it against the same
    /// rules and records.
    ///
    /// # Errors
    /// When an edit does not fit these records: nothing after it is taken in.
    pub fn take_in(&mut self, edits: Vec<Edit>) -> Result<(), Refusal> {
        for edit in edits {
            if edit.seq != self.history.last() + 1 || apply(&edit.changes, &mut self.book).is_err()
            {
                return Err(Refusal::new(
                    say!("refused-misfit", number = edit.seq, who = edit.who),
                    Some(say!("store-stuck-hint")),
                ));
            }
            self.history.push(edit);
        }
        Ok(())
    }

    /// The refusal of taking back, or making again, what came before somebody was erased: the
    /// erasure itself can't be taken back, and is not passed over without a word.
    fn before_erasure(&self, cause: Cause) -> Option<Refusal> {
        let (Cause::Undo(of) | Cause::Redo(of)) = cause else { return None };
        let erased = self.history.erased()?;
        (erased > of).then(|| {
            Refusal::new(say!("refused-undo-erased"), Some(say!("refused-undo-erased-hint")))
        })
    }

    /// The refusal of a draft that meets a record which somebody else changed since: it says who.
    fn changed_by_another(&self, draft: &Draft, stamp: &Stamp) -> Option<Refusal> {
        let is_stale =
            |change: &&Change| self.book.world().record(change.id) != change.before.as_ref();
        let change = draft.changes.iter().find(is_stale)?;
        let on = |past: &&Arc<Edit>| past.changes.iter().any(|other| other.id == change.id);
        let other = |past: &&Arc<Edit>| past.hand != stamp.hand || past.who != stamp.who;
        let mut past = self.history.back().filter(on);
        let by = match draft.cause {
            Cause::Undo(of) | Cause::Redo(of) => past.take_while(|past| past.seq > of).find(other),
            Cause::Act | Cause::Begin | Cause::Erase => past.next().filter(other),
        }?;
        let record = change.before.as_ref().or(change.after.as_ref())?;
        let name = record.label(self.book.world());
        if change.before.is_some() && self.book.world().record(change.id).is_none() {
            return Some(Refusal::new(
                say!("refused-gone-by", name = name.clone(), who = by.who.clone()),
                Some(say!("refused-gone-by-hint", name = name)),
            ));
        }
        Some(Refusal::new(
            say!("refused-changed-by", name = name, who = by.who.clone()),
            Some(say!("refused-changed-by-hint")),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, now, row, why};
    use crate::ledger::{Cause, History, put, set};

    const ADA: Id = Id::from_bits(1);

    /// Two people, two sittings and an item of the first.
    fn table() -> Sample {
        Sample::of(&[
            (Kind::People, &[("name", "Ada")]),
            (Kind::People, &[("name", "Bice")]),
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]),
            (Kind::Meetings, &[("number", "2"), ("date", "2014-05-15")]),
            (Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Bilancio")]),
        ])
    }

    #[test]
    fn a_draft_without_changes_is_refused() {
        assert_eq!(why(Sample::default().act(Vec::new())), ["refused-nothing"]);
    }

    #[test]
    fn an_edit_is_numbered_after_the_last_and_keeps_who_and_why() {
        let mut table = table();
        let edit = table.set(ADA, &[("organisation", "Comune")]).unwrap();
        assert_eq!((edit.seq, edit.who.as_str(), edit.cause), (6, "test", Cause::Act));
        assert_eq!(table.ledger.history().last(), 6);
    }

    #[test]
    fn a_draft_that_is_refused_for_its_last_change_leaves_the_book_and_the_log_equal() {
        let mut table = table();
        let before = table.clone();
        let add = |id, name| {
            put(Id::from_bits(id), Kind::People, &row(&[("name", name)]), table.book()).unwrap()
        };
        let rename = set(ADA, &row(&[("name", "Adele")]), table.book()).unwrap();
        let changes = vec![rename, add(10, "Carla"), add(11, "bice")];
        assert_eq!(why(table.act(changes)), ["name: fault-duplicate"]);
        assert_eq!(table.book(), before.book());
        assert_eq!(table.ledger.history().last(), before.ledger.history().last());
    }

    #[test]
    fn a_draft_that_meets_a_changed_record_half_way_leaves_the_book_equal() {
        let mut table = table();
        let stale = set(Id::from_bits(2), &row(&[("name", "Beatrice")]), table.book()).unwrap();
        table.set(Id::from_bits(2), &[("phone", "0546")]).unwrap();
        let before = table.clone();
        let rename = set(ADA, &row(&[("name", "Adele")]), table.book()).unwrap();
        assert_eq!(why(table.act(vec![rename, stale])), ["refused-changed"]);
        assert_eq!(table.book(), before.book());
    }

    #[test]
    fn a_fault_is_pinned_to_its_change() {
        let mut table = table();
        let add = |id, name| {
            put(Id::from_bits(id), Kind::People, &row(&[("name", name)]), table.book()).unwrap()
        };
        let refusal = table.act(vec![add(10, "Carla"), add(11, "Ada")]).unwrap_err();
        let changes: Vec<_> = refusal.findings.iter().map(|finding| finding.at.change).collect();
        assert_eq!(changes, [Some(1)]);
        assert_eq!(refusal.what.key, "refused-field");
    }

    #[test]
    fn two_people_of_one_name_are_told_apart_by_their_organisation() {
        let mut table = table();
        assert_eq!(why(table.offer(Kind::People, &[("name", " ADA ")])), ["name: fault-duplicate"]);
        assert!(table.offer(Kind::People, &[("name", "Ada"), ("organisation", "Scuola")]).is_ok());
    }

    #[test]
    fn two_records_may_swap_their_keys_in_one_draft() {
        let mut table = table();
        let name =
            |id, name| set(Id::from_bits(id), &row(&[("name", name)]), table.book()).unwrap();
        let swap = vec![name(1, "Bice"), name(2, "Ada")];
        assert!(table.act(swap).is_ok());
        assert_eq!(table.world().find(Kind::People, "Ada"), Ok(Id::from_bits(2)));
    }

    #[test]
    fn a_reference_to_a_record_that_is_gone_is_refused() {
        let mut table = table();
        let sheet = row(&[("meeting", "2"), ("person", "Ada"), ("state", "invited")]);
        let change = put(Id::from_bits(10), Kind::Attendance, &sheet, table.book()).unwrap();
        table.delete(ADA).unwrap();
        assert_eq!(why(table.act(vec![change])), ["meeting: fault-dangling"]);
    }

    #[test]
    fn a_sitting_takes_its_parts_along() {
        let mut table = table();
        table.add(Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "present")]);
        let entry = [
            ("meeting", "1"),
            ("time", "18:05"),
            ("kind", "note"),
            ("text", "x"),
            ("item", "1"),
            ("speaker", "Ada"),
        ];
        table.add(Kind::Entries, &entry);
        table.add(
            Kind::Votes,
            &[("meeting", "1"), ("item", "1"), ("person", "Ada"), ("choice", "favour")],
        );
        let before = table.book().clone();
        let edit = table.delete(Id::from_bits(3)).unwrap();
        assert_eq!((edit.changes.len(), table.book().len()), (5, 3));
        table.undo().unwrap();
        assert_eq!(*table.book(), before);
    }

    #[test]
    fn what_is_mentioned_stays() {
        let mut table = table();
        table.add(Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "present")]);
        table.add(Kind::Actions, &[("text", "Scrivere al sindaco"), ("meeting", "2")]);
        let before = table.book().clone();
        assert_eq!(why(table.delete(ADA)), ["name: fault-needed-by"]);
        assert_eq!(why(table.delete(Id::from_bits(4))), ["number: fault-needed-by"]);
        assert_eq!(*table.book(), before);
        assert!(table.delete(Id::from_bits(2)).is_ok());
    }

    #[test]
    fn an_edit_that_could_not_be_saved_leaves_no_trace_and_only_the_last_is_taken_back() {
        let mut table = table();
        let before = table.clone();
        let first = table.set(ADA, &[("phone", "1")]).unwrap();
        let second = table.set(ADA, &[("phone", "2")]).unwrap();
        table.ledger.retract(first.id);
        assert_eq!(table.cell(ADA, "phone"), "2");
        table.ledger.retract(second.id);
        table.ledger.retract(first.id);
        assert_eq!(table.book(), before.book());
        assert_eq!(table.ledger.history().last(), 5);
        assert_eq!(table.ledger.history().undo(None), before.ledger.history().undo(None));
    }

    /// The same table as another seat has it.
    fn beside(table: &Sample) -> Ledger {
        let edits = table.ledger.history().edits().iter().map(|edit| (**edit).clone());
        Ledger::of(table.book().clone(), History::of(edits))
    }

    #[test]
    fn what_another_seat_saved_is_taken_in_and_my_draft_is_made_on_it() {
        let mut mine = table();
        let mut theirs = beside(&mine);
        let change = set(ADA, &row(&[("organisation", "Comune")]), mine.book()).unwrap();
        let stamp = |id| Stamp { id: Id::from_bits(id), who: "Bice".into(), hand: None, at: now() };
        let phone = set(ADA, &row(&[("phone", "1")]), theirs.book()).unwrap();
        let came = theirs.admit(Draft::act(say!("test"), vec![phone]), stamp(77)).unwrap();
        mine.ledger.take_in(vec![came.clone()]).unwrap();
        assert_eq!(mine.cell(ADA, "phone"), "1");
        let draft = mine.ledger.merged(Draft::act(say!("test"), vec![change])).unwrap();
        mine.ledger.admit(draft, stamp(78)).unwrap();
        assert_eq!(
            (mine.cell(ADA, "phone"), mine.cell(ADA, "organisation")),
            ("1".into(), "Comune".into())
        );
        let again = mine.ledger.take_in(vec![came]).unwrap_err();
        assert_eq!(again.what.key, "refused-misfit");
    }

    #[test]
    fn what_a_record_says_of_itself_is_not_written_by_hand_without_a_word() {
        let mut table = table();
        let criterion = table
            .add(Kind::Criteria, &[("code", "costo"), ("weight", "1"), ("min", "1"), ("max", "5")]);
        assert_eq!(why(table.set(criterion, &[("version", "3")])), ["refused-kept"]);
        table.set(criterion, &[("version", "3"), ("weight", "2")]).unwrap();
        assert_eq!(table.cell(criterion, "version"), "");
    }

    #[test]
    fn what_is_undone_is_made_again_as_it_was_and_not_amended_twice() {
        let mut table = table();
        let criterion = table
            .add(Kind::Criteria, &[("code", "costo"), ("weight", "1"), ("min", "1"), ("max", "5")]);
        table.add(Kind::Rounds, &[("number", "1"), ("state", "open")]);
        table.add(Kind::Proposals, &[("code", "p1")]);
        let score = [
            ("proposal", "p1"),
            ("criterion", "costo"),
            ("assessor", "Ada"),
            ("round", "1"),
            ("score", "3"),
        ];
        table.add(Kind::Scores, &score);
        let before = table.book().clone();
        table.set(criterion, &[("weight", "2")]).unwrap();
        let revised = table.book().clone();
        assert_ne!(table.cell(criterion, "revised"), "");
        table.undo().unwrap();
        assert_eq!(*table.book(), before);
        table.redo().unwrap();
        assert_eq!(*table.book(), revised);
    }

    #[test]
    fn a_ledger_read_from_its_log_goes_on_where_it_was() {
        let mut table = table();
        let edits: Vec<Edit> =
            table.ledger.history().edits().iter().map(|edit| (**edit).clone()).collect();
        table.ledger = Ledger::of(table.book().clone(), History::of(edits));
        assert_eq!(table.set(ADA, &[("phone", "1")]).unwrap().seq, 6);
        assert_eq!(table.undo().unwrap().cause, Cause::Undo(6));
        assert_eq!(table.undo().unwrap().cause, Cause::Undo(5));
    }

    #[test]
    fn what_came_before_an_erasure_is_neither_taken_back_nor_made_again() {
        let mut table = Sample::of(&[(Kind::People, &[("name", "Ada")])]);
        table.add(Kind::People, &[("name", "Bice")]);
        table.undo().unwrap();
        let seq = table.ledger.history().last() + 1;
        let last = table.ledger.history().edits().last().unwrap().as_ref().clone();
        let erasure =
            Edit { id: Id::from_bits(77), seq, cause: Cause::Erase, changes: Vec::new(), ..last };
        table.ledger.take_in(vec![erasure]).unwrap();
        assert_eq!(why(table.undo()), ["refused-undo-erased"]);
        assert_eq!(why(table.redo()), ["refused-undo-erased"]);
        table.add(Kind::People, &[("name", "Carla")]);
        table.undo().unwrap();
        assert_eq!(why(table.undo()), ["refused-undo-erased"]);
    }
}
