//! Who is on a reserved course without a convention: how the log names an exception, and who loses
//! the convention by a change. Keeps out: who may not, which rules say.

use crate::domain::{Change, Enrolment, Id, Kind, Noun, Record, World, conventions};
use crate::ledger::Book;
use crate::say;
use crate::text::Sentence;

/// So many enrolments are named; of the others it is said how many there are.
const NAMED: usize = 3;

/// How the log names an enrolment that becomes an exception to what is reserved.
pub(super) fn exception(
    before: Option<&Record>,
    after: &Record,
    world: &dyn World,
) -> Option<Sentence> {
    let is_one = |line: &Enrolment| line.reason.is_some() && line.lacks_convention(world);
    let line = Enrolment::peek(after).filter(|line| is_one(line))?;
    let was = before.and_then(Enrolment::peek);
    let is_new = was.is_none_or(|was| !is_one(was) || was.reason != line.reason);
    let (who, edition) = (line.who.shown(world), world.label(line.edition.id));
    is_new.then(|| say!("edit-enrolled-exception", who = who, edition = edition))
}

/// How many of these enrolments, as they are in a table that has them, are exceptions.
pub fn exceptions_among(changes: &[Change], world: &dyn World) -> usize {
    let lines = changes.iter().filter_map(|it| it.after.as_ref().and_then(Enrolment::peek));
    lines.filter(|line| line.reason.is_some() && line.lacks_convention(world)).count()
}

/// Who is on a reserved course and loses the convention by these changes, so that a reason is owed;
/// the table is as it was before them.
pub fn uncovered(changes: &[Change], world: &dyn World) -> Option<Sentence> {
    let weighs = |change: &Change| {
        // What is new opens something, and takes nothing away.
        let kind = change.before.as_ref().map(Record::kind);
        matches!(kind, Some(Kind::Conventions | Kind::Courses | Kind::Editions))
    };
    if !changes.iter().any(weighs) {
        return None;
    }
    let owed = |world: &dyn World| -> Vec<Id> {
        let is_owed = |id: &Id| world.get::<Enrolment>(*id).is_some_and(|it| it.reason.is_none());
        conventions::exceptions(world).into_iter().filter(is_owed).collect()
    };
    let before = owed(world);
    let mut book = Book::of(world.records().map(|(id, record)| (id, record.clone())));
    changes.iter().for_each(|change| book.apply(change));
    let lost: Vec<Id> = owed(&book).into_iter().filter(|id| !before.contains(id)).collect();
    let called = |id: &Id| {
        let line = book.world().get::<Enrolment>(*id)?;
        Some(format!("{} ({})", line.who.shown(&book), book.world().label(line.edition.id)))
    };
    let names: Vec<String> = lost.iter().take(NAMED).filter_map(called).collect();
    let others = lost.len().saturating_sub(NAMED);
    let names = names.join(", ");
    (!lost.is_empty()).then(|| say!("warning-uncovered", names = names, others = others))
}

#[cfg(test)]
mod tests {
    use super::super::sample::reserved_course;
    use super::*;
    use crate::ledger::sample::row;
    use crate::ledger::set;

    #[test]
    fn whoever_loses_the_convention_by_a_change_is_told() {
        let mut table = reserved_course();
        let line = [("edition", "C1/1"), ("who", "Provincia di Ravenna")];
        table.add(Kind::Enrolments, &line);
        let told = |change: Change| -> Vec<String> {
            let told = uncovered(&[change], table.book());
            told.into_iter().map(|it| it.key.into_owned()).collect()
        };
        let of = |id, fields: &[(&str, &str)]| {
            set(Id::from_bits(id), &row(fields), table.book()).unwrap()
        };
        assert_eq!(told(of(3, &[("until", "2026-04-30")])), ["warning-uncovered"]);
        let moved = [("state", "moved"), ("moved_to", "2026-07-06")];
        assert_eq!(told(of(5, &moved)), ["warning-uncovered"]);
        assert_eq!(told(of(3, &[("until", "2026-05-04")])), [""; 0], "it holds on that day");
        let own = Id::from_bits(3);
        let gone = Change { id: own, before: Some(table.record(own).clone()), after: None };
        assert_eq!(told(gone), ["warning-uncovered"]);
    }
}
