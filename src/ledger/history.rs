//! The log of edits and what of it can be taken back or made again. Keeps out: making the changes.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::edit::{Draft, Edit};
use super::past::Past;
use super::stacks::{Stacks, is_own};
use crate::domain::{Cause, Change, Id};
use crate::say;

/// Every edit, in the order of the log.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// The beginning of the log, where it was not read.
    past: Option<Arc<Past>>,
    /// Every edit after that.
    edits: Vec<Arc<Edit>>,
    /// All of them together, once somebody asks for that.
    whole: OnceLock<Vec<Arc<Edit>>>,
    /// The numbers of those after the past.
    numbers: HashMap<Id, u64>,
    /// What stood at the end of the past.
    base: Stacks,
    stacks: Stacks,
}

impl History {
    /// The history of a log.
    pub fn of(edits: impl IntoIterator<Item = Edit>) -> Self {
        let mut history = Self::default();
        for edit in edits {
            history.push(edit);
        }
        history
    }

    /// The history of a log that begins with a past after which `stacks` stood, and goes on with
    /// these edits.
    pub fn resumed(past: Past, stacks: Stacks, edits: impl IntoIterator<Item = Edit>) -> Self {
        let mut history =
            Self { past: Some(Arc::new(past)), base: stacks.clone(), stacks, ..Self::default() };
        for edit in edits {
            history.push(edit);
        }
        history
    }

    /// Every edit, oldest first. All of the log is read for it: who wants to look at some of it
    /// asks for [`History::edit`] or [`History::back`].
    pub fn edits(&self) -> &[Arc<Edit>] {
        let Some(past) = &self.past else { return &self.edits };
        self.whole.get_or_init(|| {
            let read = (1..=past.last()).filter_map(|seq| past.edit(seq));
            read.chain(&self.edits).cloned().collect()
        })
    }

    /// The edits from the last one back, each read as it is come to.
    pub fn back(&self) -> impl Iterator<Item = &Arc<Edit>> {
        (1..=self.last()).rev().filter_map(|seq| self.edit(seq))
    }

    /// The edit with a number.
    pub fn edit(&self, seq: u64) -> Option<&Arc<Edit>> {
        match &self.past {
            Some(past) if seq <= past.last() => past.edit(seq),
            _ => {
                let index = usize::try_from(seq.checked_sub(self.before() + 1)?).ok()?;
                self.edits.get(index)
            }
        }
    }

    /// How many edits the past has.
    fn before(&self) -> u64 {
        self.past.as_ref().map_or(0, |past| past.last())
    }

    /// The edit that was made under an id.
    pub fn made(&self, id: Id) -> Option<&Arc<Edit>> {
        let past = || self.past.as_ref()?.number(id);
        self.edit(self.numbers.get(&id).copied().or_else(past)?)
    }

    /// The number of the last edit; 0 when there is none.
    pub fn last(&self) -> u64 {
        self.edits.last().map_or(self.before(), |edit| edit.seq)
    }

    /// The id of the last edit. A log only grows at its end, and what is retracted comes back
    /// under another id, so that ledgers of one table with the same head hold the same records.
    pub fn head(&self) -> Option<Id> {
        let past = || self.past.as_ref()?.head();
        self.edits.last().map(|edit| edit.id).or_else(past)
    }

    /// Who changed a record last; blank where nobody did.
    pub fn changed_by(&self, id: Id) -> &str {
        let on = |past: &&Arc<Edit>| past.changes.iter().any(|change| change.id == id);
        self.back().find(on).map_or("", |past| past.who.as_str())
    }

    /// Whether the effect of an edit stands.
    pub fn stands(&self, seq: u64) -> bool {
        self.stacks.done.contains(&seq)
            || self.edit(seq).is_some_and(|edit| matches!(edit.cause, Cause::Begin | Cause::Erase))
    }

    /// The number of the last edit that took a person out of the log.
    pub const fn erased(&self) -> Option<u64> {
        self.stacks.erased
    }

    /// What became of the edits.
    pub const fn stacks(&self) -> &Stacks {
        &self.stacks
    }

    pub(super) fn push(&mut self, edit: Edit) {
        self.stacks.push(&edit);
        self.numbers.insert(edit.id, edit.seq);
        let edit = Arc::new(edit);
        if let Some(whole) = self.whole.get_mut() {
            whole.push(Arc::clone(&edit));
        }
        self.edits.push(edit);
    }

    /// Forgets the last edit, which could not be saved.
    pub(super) fn pop(&mut self) {
        let Some(edit) = self.edits.pop() else { return };
        self.numbers.remove(&edit.id);
        if let Some(whole) = self.whole.get_mut() {
            whole.pop();
        }
        self.stacks.clone_from(&self.base);
        for edit in &self.edits {
            self.stacks.push(edit);
        }
    }

    /// The draft that takes back the last act of a hand that stands.
    pub fn undo(&self, hand: Option<Id>) -> Option<Draft> {
        let mut done = self.stacks.done.iter().rev().filter_map(|seq| self.edit(*seq));
        let target = done.find(|edit| is_own(hand, edit.hand))?;
        let label = say!("edit-undo", what = target.label.clone());
        Some(Draft { label, cause: Cause::Undo(target.seq), changes: target.inverse() })
    }

    /// The draft that makes again what a hand took back last.
    pub fn redo(&self, hand: Option<Id>) -> Option<Draft> {
        let undone = self.stacks.undone.iter().rev().find(|undone| is_own(hand, undone.by))?;
        // A new act leaves nothing to make again, from whichever hand of before it comes.
        let mut since = self.stacks.done.iter().filter(|seq| **seq > undone.at);
        if since.any(|seq| self.edit(*seq).is_some_and(|edit| is_own(hand, edit.hand))) {
            return None;
        }
        let target = self.edit(undone.of)?;
        let label = say!("edit-redo", what = target.label.clone());
        let changes: Vec<Change> = target.changes.clone();
        Some(Draft { label, cause: Cause::Redo(target.seq), changes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, now, row, why};
    use crate::ledger::{Refusal, Stamp, put, set};

    const ADA: Id = Id::from_bits(1);

    /// Ada, whose telephone was written and then changed: three acts.
    fn table() -> Sample {
        let mut table = Sample::of(&[(Kind::People, &[("name", "Ada")])]);
        table.set(ADA, &[("phone", "1")]).unwrap();
        table.set(ADA, &[("phone", "2")]).unwrap();
        table
    }

    #[test]
    fn acts_are_undone_from_the_last_and_made_again_from_the_first_undone() {
        let mut table = table();
        assert_eq!(table.undo().unwrap().cause, Cause::Undo(3));
        assert_eq!(table.cell(ADA, "phone"), "1");
        assert_eq!(table.undo().unwrap().cause, Cause::Undo(2));
        assert_eq!(table.cell(ADA, "phone"), "");
        assert_eq!(table.redo().unwrap().cause, Cause::Redo(2));
        assert_eq!(table.redo().unwrap().cause, Cause::Redo(3));
        assert_eq!(table.cell(ADA, "phone"), "2");
        assert!(table.ledger.history().redo(None).is_none());
    }

    #[test]
    fn an_undo_is_an_edit_of_its_own_and_says_what_it_takes_back() {
        let mut table = table();
        let edit = table.undo().unwrap();
        assert_eq!((edit.seq, edit.label), (4, say!("edit-undo", what = say!("test"))));
        assert_eq!(table.redo().unwrap().label, say!("edit-redo", what = say!("test")));
        assert_eq!(table.ledger.history().edits().len(), 5);
    }

    #[test]
    fn a_new_act_leaves_nothing_to_make_again() {
        let mut table = table();
        table.undo().unwrap();
        table.set(ADA, &[("phone", "3")]).unwrap();
        assert!(table.ledger.history().redo(None).is_none());
        assert_eq!(table.undo().unwrap().cause, Cause::Undo(5));
        assert_eq!(table.undo().unwrap().cause, Cause::Undo(2));
    }

    /// Offers a draft as somebody with a hand of their own.
    fn as_hand(table: &mut Sample, hand: u128, draft: Draft) -> Result<Edit, Refusal> {
        let number = u128::from(table.ledger.history().last());
        let stamp = Stamp {
            id: Id::from_bits(1_000 + number),
            who: format!("Hand {hand}"),
            hand: Some(Id::from_bits(hand)),
            at: now(),
        };
        table.ledger.admit(draft, stamp)
    }

    /// Sets a field of a record with a hand of its own.
    fn write(table: &mut Sample, hand: u128, id: Id, field: (&str, &str)) -> Edit {
        let change = set(id, &row(&[field]), table.book()).unwrap();
        as_hand(table, hand, Draft::act(say!("test"), vec![change])).unwrap()
    }

    fn of(hand: u128) -> Option<Id> {
        Some(Id::from_bits(hand))
    }

    #[test]
    fn a_hand_takes_back_its_own_last_act_whatever_others_did_since() {
        let mut table = table();
        let bice = table.add(Kind::People, &[("name", "Bice")]);
        let mine = write(&mut table, 1, ADA, ("phone", "3"));
        let theirs = write(&mut table, 2, bice, ("phone", "4"));
        let draft = table.ledger.history().undo(of(1)).unwrap();
        assert_eq!(draft.cause, Cause::Undo(mine.seq));
        as_hand(&mut table, 1, draft).unwrap();
        assert_eq!((table.cell(ADA, "phone"), table.cell(bice, "phone")), ("2".into(), "4".into()));
        assert!(table.ledger.history().undo(of(1)).is_none(), "the others are not its own");
        assert!(table.ledger.history().redo(of(2)).is_none());
        assert_eq!(table.ledger.history().redo(of(1)).unwrap().cause, Cause::Redo(mine.seq));
        assert_eq!(table.ledger.history().undo(of(2)).unwrap().cause, Cause::Undo(theirs.seq));
        assert_eq!(table.ledger.history().undo(None).unwrap().cause, Cause::Undo(theirs.seq));
    }

    #[test]
    fn an_act_of_another_hand_leaves_what_can_be_made_again() {
        let mut table = table();
        let bice = table.add(Kind::People, &[("name", "Bice")]);
        let mine = write(&mut table, 1, ADA, ("phone", "3"));
        let draft = table.ledger.history().undo(of(1)).unwrap();
        as_hand(&mut table, 1, draft).unwrap();
        write(&mut table, 2, bice, ("phone", "4"));
        let again = table.ledger.history().redo(of(1)).unwrap();
        assert_eq!(again.cause, Cause::Redo(mine.seq));
        write(&mut table, 1, bice, ("phone", "5"));
        assert!(table.ledger.history().redo(of(1)).is_none());
    }

    #[test]
    fn what_somebody_else_changed_since_is_not_undone_and_they_are_named() {
        let mut table = table();
        write(&mut table, 1, ADA, ("phone", "3"));
        write(&mut table, 2, ADA, ("email", "ada@example.org"));
        let before = table.book().clone();
        let draft = table.ledger.history().undo(of(1)).unwrap();
        let refusal = as_hand(&mut table, 1, draft).unwrap_err();
        assert_eq!(refusal.what, say!("refused-changed-by", name = "Ada", who = "Hand 2"));
        assert_eq!(*table.book(), before);
        let theirs = table.ledger.history().undo(of(2)).unwrap();
        as_hand(&mut table, 2, theirs).unwrap();
        let mine = table.ledger.history().undo(of(1)).unwrap();
        as_hand(&mut table, 1, mine).unwrap();
        assert_eq!(
            (table.cell(ADA, "phone"), table.cell(ADA, "email")),
            ("2".into(), String::new())
        );
    }

    #[test]
    fn what_the_table_began_with_stands_and_is_not_undone() {
        let mut table = Sample::default();
        let change = put(ADA, Kind::People, &row(&[("name", "Ada")]), table.book()).unwrap();
        table.admit(Draft::begin(say!("test"), vec![change])).unwrap();
        assert!(table.ledger.history().undo(None).is_none());
        assert!(table.ledger.history().stands(1));
        table.set(ADA, &[("phone", "1")]).unwrap();
        table.undo().unwrap();
        assert!(table.ledger.history().undo(None).is_none());
        assert_eq!(table.book().len(), 1);
    }

    #[test]
    fn an_undo_of_a_record_that_changed_since_is_refused() {
        let mut table = table();
        let undo = table.ledger.history().undo(None).unwrap();
        table.set(ADA, &[("email", "ada@example.org")]).unwrap();
        let before = table.book().clone();
        assert_eq!(why(table.admit(undo)), ["refused-changed"]);
        assert_eq!(*table.book(), before);
        assert!(table.ledger.history().stands(3));
    }

    #[test]
    fn an_undo_that_would_leave_a_mention_of_nothing_is_refused() {
        let mut table = Sample::of(&[(Kind::Labs, &[("code", "acqua")])]);
        let undo = table.ledger.history().undo(None).unwrap();
        table.add(Kind::Proposals, &[("code", "p1"), ("lab", "acqua")]);
        assert_eq!(why(table.admit(undo)), ["code: fault-needed-by"]);
    }

    #[test]
    fn an_edit_stands_until_it_is_undone_and_again_once_it_is_made_again() {
        let mut table = table();
        let stands = |table: &Sample| [1, 2, 3, 4].map(|seq| table.ledger.history().stands(seq));
        assert_eq!(stands(&table), [true, true, true, false]);
        table.undo().unwrap();
        assert_eq!(stands(&table), [true, true, false, false]);
        table.redo().unwrap();
        assert_eq!(stands(&table), [true, true, true, false]);
    }

    #[test]
    fn edits_are_numbered_from_one() {
        let table = table();
        let history = table.ledger.history();
        assert_eq!(history.edit(1).map(|edit| edit.seq), Some(1));
        assert_eq!(history.edit(3).map(|edit| edit.seq), Some(history.last()));
        assert!(
            history.edit(0).is_none()
                && history.edit(4).is_none()
                && history.edit(u64::MAX).is_none()
        );
        assert_eq!(History::default().last(), 0);
    }

    #[test]
    fn forgetting_the_last_edit_gives_back_what_it_had_made_undone() {
        let mut table = table();
        table.undo().unwrap();
        let mut history = table.ledger.history().clone();
        let before = (history.undo(None), history.redo(None));
        let edit = table.set(ADA, &[("phone", "3")]).unwrap();
        history.push(edit);
        assert!(history.redo(None).is_none());
        history.pop();
        assert_eq!((history.undo(None), history.redo(None)), before);
    }
}
