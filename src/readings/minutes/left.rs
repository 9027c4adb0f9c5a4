//! What a sitting leaves: what labs must be told, annexes, observations on its verbale. Keeps out:
//! actions, and its own record.

use chrono::NaiveDate;

use super::{line, prose};
use crate::domain::{AgendaItem, Attachment, Id, Lab, Observation, Report, Rules, World, sittings};
use crate::readings::who::{Eye, Who};

/// Something a lab must be told. That it was told comes after the verbale, and is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// The lab.
    pub lab: String,
    /// What.
    pub subject: String,
}

/// A file that belongs to the sitting or to an item of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annex {
    /// The name of the file.
    pub name: String,
    /// The position of the item it belongs to; of the whole sitting when absent.
    pub item: Option<i64>,
    /// SHA-256 of its bytes.
    pub sha256: Option<String>,
    /// What it is.
    pub note: Option<String>,
}

/// An observation received on the verbale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// When.
    pub date: NaiveDate,
    /// Whose.
    pub author: Option<Who>,
    /// The words.
    pub text: String,
    /// What became of it.
    pub outcome: Option<String>,
}

/// What labs must be told of the sitting, by the code of the lab.
pub(super) fn owed(meeting: Id, world: &dyn World) -> Vec<Owed> {
    let here = |report: &Report| report.meeting.is_some_and(|of| of.id == meeting);
    let mut reports: Vec<(Id, &Report)> =
        world.of::<Report>(meeting).filter(|(_, report)| here(report)).collect();
    let code = |report: &Report| world.get::<Lab>(report.lab.id).map(|lab| lab.code.clone());
    reports.sort_by_key(|(id, report)| (code(report), *id));
    reports
        .into_iter()
        .map(|(_, report)| Owed {
            lab: world.get::<Lab>(report.lab.id).map(|lab| lab.label(world)).unwrap_or_default(),
            subject: report.subject.shown(world),
        })
        .collect()
}

/// The annexes of a sitting and of its items, by name.
pub(super) fn annexes_of(meeting: Id, world: &dyn World) -> Vec<(Id, &Attachment)> {
    let items = sittings::agenda(meeting, world).into_iter().map(|(id, _)| id);
    let mut annexes: Vec<(Id, &Attachment)> = [meeting]
        .into_iter()
        .chain(items)
        .flat_map(|of| {
            world.of::<Attachment>(of).filter(move |(_, annex)| annex.annexed_to.id() == Some(of))
        })
        .collect();
    annexes.sort_by(|a, b| (&a.1.name, a.0).cmp(&(&b.1.name, b.0)));
    annexes
}

pub(super) fn annexes(meeting: Id, world: &dyn World) -> Vec<Annex> {
    let position = |of: Option<Id>| {
        of.and_then(|id| world.get::<AgendaItem>(id)).map(|item| item.position.get())
    };
    annexes_of(meeting, world)
        .into_iter()
        .map(|(_, annex)| Annex {
            name: line(&annex.name),
            item: position(annex.annexed_to.id()),
            sha256: annex.sha256.as_ref().map(line),
            note: annex.note.as_ref().map(prose),
        })
        .collect()
}

/// The observations on the verbale, by day.
pub(super) fn observations(meeting: Id, eye: &Eye<'_>, world: &dyn World) -> Vec<Received> {
    let mut found: Vec<(Id, &Observation)> = world.of::<Observation>(meeting).collect();
    found.sort_by_key(|(id, observation)| (observation.date, *id));
    found
        .into_iter()
        .map(|(_, observation)| Received {
            date: observation.date,
            author: observation.author.as_ref().map(|who| eye.party(who)),
            text: prose(&observation.text),
            outcome: observation.outcome.as_ref().map(prose),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::readings::who::Face;

    fn table() -> (Sample, Id) {
        let mut table = Sample::default();
        let meeting = table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]);
        table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-02-18")]);
        let item = table
            .add(Kind::Agenda, &[("meeting", "1"), ("position", "3"), ("title", "Spazi")])
            .to_string();
        table.add(Kind::Labs, &[("code", "suolo")]);
        table.add(Kind::Labs, &[("code", "acqua")]);
        for (lab, meeting) in [("suolo", "1"), ("acqua", "1"), ("acqua", "2")] {
            let subject = format!("per {lab} {meeting}");
            table.add(Kind::Reports, &[("lab", lab), ("meeting", meeting), ("subject", &subject)]);
        }
        table.add(Kind::Attachments, &[("annexed_to", "meetings:1"), ("name", "piano.pdf")]);
        table.add(Kind::Attachments, &[("annexed_to", &item), ("name", "mappa.pdf")]);
        table.add(Kind::Attachments, &[("annexed_to", "meetings:2"), ("name", "altro.pdf")]);
        let observation = [
            ("meeting", "1"),
            ("date", "2014-01-20"),
            ("text", "Manca un nome"),
            ("author", "un cittadino"),
        ];
        table.add(Kind::Observations, &observation);
        (table, meeting)
    }

    #[test]
    fn labs_are_told_what_the_sitting_said_and_nothing_of_another() {
        let (table, meeting) = table();
        let owed = owed(meeting, table.world());
        assert_eq!(
            owed.iter().map(|owed| owed.subject.as_str()).collect::<Vec<_>>(),
            ["per acqua 1", "per suolo 1"]
        );
    }

    #[test]
    fn the_annexes_are_those_of_the_sitting_and_of_its_items() {
        let (table, meeting) = table();
        let annexes: Vec<_> = annexes(meeting, table.world())
            .into_iter()
            .map(|annex| (annex.name, annex.item))
            .collect();
        assert_eq!(annexes, [("mappa.pdf".to_owned(), Some(3)), ("piano.pdf".to_owned(), None)]);
    }

    #[test]
    fn whoever_observed_is_named_on_the_reserved_face_alone() {
        let (table, meeting) = table();
        let author = |face| {
            let found =
                observations(meeting, &Eye::at(face, meeting, table.world()), table.world());
            found
                .into_iter()
                .next()
                .and_then(|found| found.author)
                .and_then(|who| who.name().map(str::to_owned))
        };
        assert_eq!(author(Face::Reserved).as_deref(), Some("un cittadino"));
        assert_eq!(author(Face::Public), None);
    }
}
