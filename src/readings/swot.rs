//! The four lists of a SWOT, each entry with where it was said and the proposal it speaks of. Keeps
//! out: layout.

use crate::domain::{Entry, Group, Id, Meeting, Question, SwotPart, World, sittings};

/// One entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// In which list.
    pub part: SwotPart,
    /// The words.
    pub text: String,
    /// The code of the proposal it speaks of.
    pub proposal: Option<String>,
    /// The number of the sitting.
    pub sitting: i64,
    /// The group, as a note names it.
    pub group: Option<String>,
}

/// The four lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Swot {
    /// The entries by list, sitting and time.
    pub entries: Vec<Listed>,
}

impl Swot {
    /// The SWOT of one sitting, or of all of them.
    pub fn of(meeting: Option<Id>, world: &dyn World) -> Self {
        let series = sittings::series(world)
            .into_iter()
            .filter(|(id, _)| meeting.is_none_or(|meeting| meeting == *id));
        let mut entries: Vec<Listed> = series
            .flat_map(|(id, sitting)| {
                let listed = move |(_, entry): (Id, &Entry)| listed(entry, sitting, world);
                sittings::entries(id, world).into_iter().filter_map(listed).collect::<Vec<_>>()
            })
            .collect();
        entries.sort_by_key(|listed| listed.part);
        Self { entries }
    }

    /// One of the four lists.
    pub fn part(&self, part: SwotPart) -> impl Iterator<Item = &Listed> {
        self.entries.iter().filter(move |listed| listed.part == part)
    }
}

fn listed(entry: &Entry, sitting: &Meeting, world: &dyn World) -> Option<Listed> {
    let part = world.get::<Question>(entry.question?.id)?.quadrant?;
    Some(Listed {
        part,
        text: entry.text.as_str().to_owned(),
        proposal: entry
            .proposal
            .and_then(|proposal| world.record(proposal.id))
            .map(|record| record.cell("code", world).text()),
        sitting: sitting.number.get(),
        group: entry.group.and_then(|group| world.get::<Group>(group.id)).map(Group::short),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn entries_stand_in_the_list_of_their_question_with_group_and_proposal() {
        let mut table = Sample::default();
        let first = table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]);
        table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-02-15")]);
        table.add(Kind::Proposals, &[("code", "P1"), ("title", "Orti")]);
        table.add(Kind::Groups, &[("meeting", "2"), ("round", "1"), ("number", "3")]);
        for (meeting, position, quadrant) in
            [("1", "1", "threats"), ("2", "1", "strengths"), ("2", "2", "")]
        {
            table.add(
                Kind::Questions,
                &[
                    ("meeting", meeting),
                    ("position", position),
                    ("text", "x"),
                    ("quadrant", quadrant),
                ],
            );
        }
        for (meeting, question, text, group, proposal) in [
            ("1", "1", "siccità", "", ""),
            ("2", "1", "volontari", "3", "P1"),
            ("2", "2", "altro", "", ""),
            ("2", "", "fuori", "", ""),
        ] {
            let fields =
                [("meeting", meeting), ("time", "10:00"), ("kind", "contribution"), ("text", text)];
            let more = [("question", question), ("group", group), ("proposal", proposal)];
            table.add(Kind::Entries, &fields.into_iter().chain(more).collect::<Vec<_>>());
        }
        let swot = Swot::of(None, table.world());
        let told: Vec<(SwotPart, &str, Option<&str>, Option<&str>)> = swot
            .entries
            .iter()
            .map(|l| (l.part, l.text.as_str(), l.group.as_deref(), l.proposal.as_deref()))
            .collect();
        let expected = [
            (SwotPart::Strengths, "volontari", Some("G3"), Some("P1")),
            (SwotPart::Threats, "siccità", None, None),
        ];
        assert_eq!(told, expected);
        assert_eq!(Swot::of(Some(first), table.world()).part(SwotPart::Threats).count(), 1);
        assert_eq!(Swot::of(Some(first), table.world()).part(SwotPart::Strengths).count(), 0);
    }
}
