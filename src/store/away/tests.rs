//! Two folders of one table that were written to apart from one another. Keeps out: what carries
//! lines between them.

use std::path::PathBuf;

use super::*;
use crate::store::samples::{adding, calling, copy, holder, id, removing, stamp};
use crate::store::{Again, Table, checked, lines, make_again, pending, settle};
use crate::text::DiagnosticKind;

/// A table of one person, and the same elsewhere.
struct Two(tempfile::TempDir);

impl Two {
    fn new() -> Self {
        let two = Self(tempfile::tempdir().unwrap());
        let mut table = Table::create(&two.here(), id(100), &holder()).unwrap();
        table.commit(adding(1), stamp(1)).unwrap();
        drop(table);
        copy(&two.here(), &two.there());
        two
    }

    fn here(&self) -> PathBuf {
        self.0.path().join("here")
    }

    fn there(&self) -> PathBuf {
        self.0.path().join("there")
    }

    /// Brings what was written there in here, as whoever carries lines does.
    fn comes(&self) -> Again {
        self.changes_places();
        let mut table = sit(&self.here());
        let again = make_again(&mut table, &self.here()).unwrap().unwrap();
        assert_eq!(make_again(&mut table, &self.here()), Ok(None));
        assert!(table.verify().unwrap().is_sound());
        again
    }

    fn changes_places(&self) {
        let (last, texts) = self.theirs();
        put_away(&self.here(), &holder(), (1, last), (1, &texts), None).unwrap();
    }

    fn theirs(&self) -> (u64, Vec<String>) {
        let theirs = lines(&self.there()).unwrap();
        let texts = theirs.after(1).iter().map(|line| line.text.clone()).collect();
        (lines(&self.here()).unwrap().last(), texts)
    }
}

fn sit(dir: &Path) -> Table {
    let (table, healed) = Table::open(dir, &holder()).unwrap();
    assert_eq!(healed, []);
    table
}

fn phone(table: &Table, n: u64) -> String {
    let book = table.ledger().book();
    book.world().record(id(n)).map(|person| person.cell("phone", book).text()).unwrap_or_default()
}

#[test]
fn lines_that_follow_are_taken_in_as_they_are_while_others_sit_there() {
    let two = Two::new();
    sit(&two.there()).commit(adding(2), stamp(2)).unwrap();
    let (mut one, mut other) = (sit(&two.here()), sit(&two.here()));
    let (_, texts) = two.theirs();
    assert_eq!(one.receive(&texts), Ok(true));
    other.commit(adding(3), stamp(3)).unwrap();
    let (here, there) = (lines(&two.here()).unwrap(), lines(&two.there()).unwrap());
    assert_eq!((here.last(), here.link(2)), (3, there.link(2)));
    assert_eq!(one.receive(&texts), Ok(false), "others wrote meanwhile");
    drop((one, other));
    assert!(sit(&two.here()).verify().unwrap().is_sound());
}

#[test]
fn a_line_that_does_not_follow_is_refused_and_nothing_is_written() {
    let two = Two::new();
    sit(&two.there()).commit(adding(2), stamp(2)).unwrap();
    let (_, mut texts) = two.theirs();
    texts[0] = texts[0].replace("Person 2", "Person 9");
    let error = sit(&two.here()).receive(&texts).unwrap_err();
    assert_eq!((error.kind, error.what.key.as_ref()), (DiagnosticKind::Damaged, "lines-strange"));
    assert_eq!(lines(&two.here()).unwrap().last(), 1);
}

#[test]
fn own_edits_are_made_again_with_their_ids_after_those_of_the_others() {
    let two = Two::new();
    sit(&two.there()).commit(adding(2), stamp(2)).unwrap();
    let mut here = sit(&two.here());
    here.commit(adding(3), stamp(3)).unwrap();
    let last = here.ledger().history().undo(None).unwrap();
    here.commit(last, stamp(4)).unwrap();
    drop(here);
    assert_eq!(two.comes(), Again { made: 2, pending: 0, there: 0 });
    let here = sit(&two.here());
    let ids: Vec<_> = here.ledger().history().edits().iter().map(|edit| edit.id).collect();
    assert_eq!(ids, [stamp(1).id, stamp(2).id, stamp(3).id, stamp(4).id]);
    let undone = here.ledger().history().edit(4).unwrap().cause;
    assert_eq!(undone, Cause::Undo(3), "what it takes back has another number now");
    let kept = fs::read_to_string(two.here().join("journal.away-1")).unwrap();
    assert_eq!(kept.lines().count(), 2, "the own branch is evidence");
}

#[test]
fn one_field_of_two_hands_waits_with_both_values_and_other_fields_merge() {
    let two = Two::new();
    let mut there = sit(&two.there());
    let theirs = calling(1, "051", there.ledger());
    there.commit(theirs, stamp(2)).unwrap();
    drop(there);
    let mut here = sit(&two.here());
    let mine = calling(1, "0546", here.ledger());
    here.commit(mine, stamp(3)).unwrap();
    let row = [("organisation".to_owned(), "Comune".to_owned())].into_iter().collect();
    let change = crate::ledger::set(id(1), &row, here.ledger().book()).unwrap();
    here.commit(crate::ledger::Draft::act(say!("edit-undo", what = ""), vec![change]), stamp(4))
        .unwrap();
    drop(here);
    assert_eq!(two.comes(), Again { made: 1, pending: 1, there: 0 });
    let waiting = pending(&two.here());
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].why[0].key, "refused-both");
    let mut here = sit(&two.here());
    assert_eq!(phone(&here, 1), "051", "nothing is decided by itself");
    let made = here.decide_for(&waiting[0].edit, stamp(9)).unwrap();
    assert_eq!((phone(&here, 1).as_str(), made.id), ("0546", stamp(3).id));
    settle(&two.here(), &waiting[0]).unwrap();
    assert_eq!(pending(&two.here()), []);
}

#[test]
fn what_was_taken_back_before_others_saw_it_leaves_nothing_to_decide() {
    let two = Two::new();
    let mut there = sit(&two.there());
    let theirs = calling(1, "051", there.ledger());
    there.commit(theirs, stamp(2)).unwrap();
    drop(there);
    let mut here = sit(&two.here());
    let mine = calling(1, "0546", here.ledger());
    here.commit(mine, stamp(3)).unwrap();
    let back = here.ledger().history().undo(None).unwrap();
    here.commit(back, stamp(4)).unwrap();
    let with_redo = two.0.path().join("redo");
    drop(here);
    copy(&two.here(), &with_redo);
    assert_eq!(two.comes(), Again { made: 0, pending: 0, there: 2 });
    assert_eq!(pending(&two.here()), []);
    // Made again afterwards it waits as it was.
    let mut here = sit(&with_redo);
    let again = here.ledger().history().redo(None).unwrap();
    here.commit(again, stamp(5)).unwrap();
    drop(here);
    let there = lines(&two.there()).unwrap();
    let texts: Vec<String> = there.after(1).iter().map(|line| line.text.clone()).collect();
    put_away(&with_redo, &holder(), (1, 4), (1, &texts), None).unwrap();
    let mut here = sit(&with_redo);
    let again = make_again(&mut here, &with_redo).unwrap().unwrap();
    assert_eq!((again.made, again.pending), (0, 1));
    assert_eq!(pending(&with_redo)[0].edit.id, stamp(3).id);
}

#[test]
fn a_line_that_erasures_wrote_anew_twice_is_no_reason_to_refuse_those_that_follow() {
    let two = Two::new();
    sit(&two.there()).commit(adding(2), stamp(2)).unwrap();
    let (here, there) = (lines(&two.here()).unwrap(), lines(&two.there()).unwrap());
    assert_eq!(crate::store::erases(&here, 1, there.after(1)), Ok(false));
    let skipped = crate::store::erases(&here, 0, there.after(1)).unwrap_err();
    assert_eq!(skipped.kind, DiagnosticKind::Damaged);
}

#[test]
fn what_others_took_away_waits_and_what_both_did_alike_is_there() {
    let two = Two::new();
    for (dir, phones) in [(two.there(), "051"), (two.here(), "051")] {
        let mut table = sit(&dir);
        let same = calling(1, phones, table.ledger());
        let minutes = if dir == two.here() { 3 } else { 2 };
        table.commit(same, stamp(minutes)).unwrap();
    }
    assert_eq!(two.comes(), Again { made: 0, pending: 0, there: 1 });
    let two = Two::new();
    let mut there = sit(&two.there());
    let gone = removing(1, there.ledger());
    there.commit(gone, stamp(2)).unwrap();
    let mut here = sit(&two.here());
    let mine = calling(1, "0546", here.ledger());
    here.commit(mine, stamp(3)).unwrap();
    drop((here, there));
    assert_eq!(two.comes(), Again { made: 0, pending: 1, there: 0 });
}

#[test]
fn a_kill_between_any_two_steps_loses_and_doubles_nothing() {
    let two = Two::new();
    sit(&two.there()).commit(adding(2), stamp(2)).unwrap();
    sit(&two.here()).commit(adding(3), stamp(3)).unwrap();
    let before = two.0.path().join("before");
    copy(&two.here(), &before);
    two.changes_places();
    let under = read(&two.here()).unwrap();
    let rests = |dir: &Path, is_new: bool| {
        let mut table = Table::open(dir, &holder()).unwrap().0;
        let again = make_again(&mut table, dir).unwrap();
        assert_eq!(again.is_some(), is_new);
        let last = table.ledger().history().last();
        assert_eq!(last, if is_new { 3 } else { 2 });
        assert!(table.ledger().has_made(stamp(3).id) && table.verify().unwrap().is_sound());
    };
    // Between the intent and the journal: as if nothing had been.
    fs::copy(two.here().join(&under.file), before.join(&under.file)).unwrap();
    Under { settled: false, ..under.clone() }.write(&before).unwrap();
    let early = two.0.path().join("early");
    copy(&before, &early);
    rests(&early, false);
    // Between the journal and the database, which is still the old one.
    fs::copy(two.here().join("journal"), before.join("journal")).unwrap();
    rests(&before, true);
    // Between two edits that are made again.
    let mut table = sit(&two.here());
    table.commit(adding(3), stamp(3)).unwrap();
    let again = make_again(&mut table, &two.here()).unwrap().unwrap();
    assert_eq!(again, Again { made: 0, pending: 0, there: 1 });
}

#[test]
fn a_table_at_which_somebody_sits_is_not_cut_back() {
    let two = Two::new();
    sit(&two.there()).commit(adding(2), stamp(2)).unwrap();
    let mut here = sit(&two.here());
    here.commit(adding(3), stamp(3)).unwrap();
    let (last, texts) = two.theirs();
    let refused = put_away(&two.here(), &holder(), (1, last), (1, &texts), None).unwrap_err();
    assert_eq!(refused.kind, DiagnosticKind::Held);
    drop(here);
    assert_eq!(
        put_away(&two.here(), &holder(), (1, 1), (1, &texts), None).unwrap_err().what.key,
        "away-late"
    );
}

#[test]
fn lines_elsewhere_are_checked_as_far_as_they_hold() {
    let two = Two::new();
    sit(&two.there()).commit(adding(2), stamp(2)).unwrap();
    let there = lines(&two.there()).unwrap();
    let texts: Vec<&str> = there.lines.iter().map(|line| line.text.as_str()).collect();
    let (found, wrong) = checked(id(100), texts.iter().copied());
    assert_eq!((found.lines.clone(), wrong), (there.lines.clone(), None));
    let forged = texts[0].replace("Person 1", "Person 9");
    let (found, wrong) = checked(id(100), [forged.as_str(), texts[1]]);
    assert_eq!((found.last(), wrong.map(|(seq, _)| seq)), (0, Some(1)));
    let (_, wrong) = checked(id(7), texts.iter().copied());
    assert!(wrong.is_some(), "the lines of another table");
}
