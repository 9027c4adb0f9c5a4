//! What each lab must be told, and what it was told. Keeps out: who tells it.

use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::nouns::{Lab, Report};
use crate::domain::record::Kind;
use crate::domain::refusal::Refusal;
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

/// What a lab was told of; what is only words is meant by the line that says it must be told, which
/// stands last.
pub const OWED: &[Kind] = &[
    Kind::Entries,
    Kind::Actions,
    Kind::Proposals,
    Kind::Agenda,
    Kind::Meetings,
    Kind::Polls,
    Kind::Opinions,
    Kind::Answers,
    Kind::Indicators,
    Kind::Notes,
    Kind::Observations,
    Kind::Commitments,
    Kind::Attachments,
    Kind::Rules,
    Kind::Reports,
];

/// What labs can be told of: all of it but such a line; no person, and no mark.
pub const TOLD_OF: &[Kind] = match OWED.split_last() {
    Some((_, others)) => others,
    None => OWED,
};

/// The refusal of a record that is nothing to tell a lab.
///
/// # Errors
/// When it is none of what labs are told of.
pub fn tellable(subject: Id, world: &dyn World) -> Result<(), Refusal> {
    if world.record(subject).is_some_and(|record| TOLD_OF.contains(&record.kind())) {
        return Ok(());
    }
    Err(Refusal::new(not_to_tell(subject, world), Some(say!("refused-not-to-tell-hint"))))
}

/// The fault of a line that says that a lab must be told of such a record. Words may be of anything.
pub(super) fn untellable(report: &Report, world: &dyn World) -> Option<Fault> {
    let subject = report.subject.id().filter(|id| tellable(*id, world).is_err())?;
    let hint = say!("refused-not-to-tell-hint");
    Some(Fault::odd("subject", not_to_tell(subject, world)).hinted(hint))
}

fn not_to_tell(subject: Id, world: &dyn World) -> Sentence {
    say!("refused-not-to-tell", what = world.label(subject))
}

/// What a lab must be told or was told: what is open first, then by day, then as it was entered.
pub fn of_lab(lab: Id, world: &dyn World) -> Vec<(Id, &Report)> {
    let mut reports: Vec<_> =
        world.of::<Report>(lab).filter(|(_, report)| report.lab.id == lab).collect();
    reports.sort_by_key(|(id, report)| (report.told.is_some(), report.told, *id));
    reports
}

/// The labs that are still to be told something, by code, and how many things.
pub fn owed(world: &dyn World) -> Vec<(Id, &Lab, usize)> {
    let open =
        |lab: Id| of_lab(lab, world).into_iter().filter(|(_, report)| report.is_open()).count();
    let mut labs: Vec<_> = world
        .all::<Lab>()
        .map(|(id, lab)| (id, lab, open(id)))
        .filter(|(_, _, count)| *count > 0)
        .collect();
    labs.sort_by(|a, b| a.1.code.cmp(&b.1.code));
    labs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{Sample, why};

    #[test]
    fn a_lab_is_told_of_a_proposal_and_of_words_and_not_of_a_person() {
        let mut table = Sample::of(&[
            (Kind::Labs, &[("code", "suolo")]),
            (Kind::People, &[("name", "Ada")]),
            (Kind::Proposals, &[("code", "P1")]),
        ]);
        let mut offered =
            |subject| table.offer(Kind::Reports, &[("lab", "suolo"), ("subject", subject)]);
        assert!(offered("proposals:P1").is_ok() && offered("Del bilancio").is_ok());
        assert_eq!(why(offered("people:Ada")), ["subject: refused-not-to-tell"]);
    }

    #[test]
    fn a_lab_is_owed_what_nobody_has_told_it_yet() {
        let mut table = Sample::of(&[
            (Kind::Labs, &[("code", "suolo")]),
            (Kind::Labs, &[("code", "acqua")]),
            (
                Kind::Reports,
                &[("lab", "suolo"), ("subject", "Uno"), ("told", "2014-02-01"), ("told_by", "Ada")],
            ),
            (Kind::Reports, &[("lab", "suolo"), ("subject", "Due")]),
        ]);
        let owed = |table: &Sample| -> Vec<(String, usize)> {
            owed(table.world())
                .into_iter()
                .map(|(_, lab, count)| (lab.code.as_str().to_owned(), count))
                .collect()
        };
        assert_eq!(owed(&table), [("suolo".to_owned(), 1)]);
        let told: Vec<bool> = of_lab(Id::from_bits(1), table.world())
            .into_iter()
            .map(|(_, report)| report.is_open())
            .collect();
        assert_eq!(told, [true, false]);
        table.set(Id::from_bits(4), &[("told", "2014-02-02"), ("told_by", "Ada")]).unwrap();
        assert!(owed(&table).is_empty());
    }
}
