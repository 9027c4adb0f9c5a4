//! What each group wrote at the sitting before, and the questions that are still open from all that
//! were held. Keeps out: putting them on the order of the day.

use super::work::{groups, questions};
use crate::domain::{
    Entry, Group, Id, Meeting, MeetingKind, Question, Rules, World, carry_over, sittings,
};

/// What one group, or the plenary, wrote under one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrote {
    /// The group as it is called; none for the plenary.
    pub group: Option<String>,
    /// The question; none for what was said beside the questions.
    pub question: Option<String>,
    /// The words, by time.
    pub texts: Vec<String>,
}

/// An open question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Knot {
    /// The words.
    pub text: String,
    /// The item under which it came up.
    pub item: Option<String>,
    /// The number of the sitting that left it.
    pub sitting: i64,
}

/// The sitting before, for whoever opens the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastTime {
    /// Its number.
    pub number: i64,
    /// Its record.
    pub meeting: Id,
    /// What the groups wrote, by group and question.
    pub wrote: Vec<Wrote>,
    /// The questions that are still open, of all earlier sittings of its kind, oldest first.
    pub knots: Vec<Knot>,
}

impl LastTime {
    /// The sitting before `meeting`; nothing when it is the first of its kind.
    pub fn before(meeting: Id, world: &dyn World) -> Option<Self> {
        let kind = |sitting: &Meeting| sitting.kind.unwrap_or(MeetingKind::Sitting);
        let here = world.get::<Meeting>(meeting)?;
        let earlier =
            |(_, other): &(Id, &Meeting)| kind(other) == kind(here) && other.number < here.number;
        let held: Vec<(Id, &Meeting)> =
            sittings::series(world).into_iter().filter(earlier).collect();
        let (last, sitting) = held.last().copied()?;
        let entries = sittings::entries(last, world);
        let knots = held.iter().flat_map(|(id, sitting)| knots(*id, sitting, world)).collect();
        Some(Self {
            number: sitting.number.get(),
            meeting: last,
            wrote: wrote(last, &entries, world),
            knots,
        })
    }
}

/// The questions that a sitting left and nobody has settled since.
fn knots(meeting: Id, sitting: &Meeting, world: &dyn World) -> Vec<Knot> {
    let open = sittings::entries(meeting, world).into_iter().map(|(_, entry)| entry);
    let open = open.filter(|entry| carry_over::is_unsettled(entry));
    open.map(|entry| Knot {
        text: entry.text.as_str().to_owned(),
        item: entry.item.and_then(|item| world.record(item.id)).map(|item| item.label(world)),
        sitting: sitting.number.get(),
    })
    .collect()
}

fn wrote(meeting: Id, entries: &[(Id, &Entry)], world: &dyn World) -> Vec<Wrote> {
    let tables =
        groups(meeting, world).into_iter().map(|(id, group)| Some((id, group))).chain([None]);
    let asked: Vec<Option<(Id, &Question)>> =
        questions(meeting, world).into_iter().map(Some).chain([None]).collect();
    let mut wrote = Vec::new();
    for table in tables {
        for question in &asked {
            let (group, under) = (table.map(|(id, _)| id), question.map(|(id, _)| id));
            if group.is_none() && under.is_none() {
                continue;
            }
            let own = |entry: &&Entry| {
                entry.group.map(|g| g.id) == group && entry.question.map(|q| q.id) == under
            };
            let texts: Vec<String> = entries
                .iter()
                .map(|(_, entry)| *entry)
                .filter(own)
                .map(|entry| entry.text.as_str().to_owned())
                .collect();
            if !texts.is_empty() {
                let name = |group: &Group| group.label(world);
                wrote.push(Wrote {
                    group: table.map(|(_, group)| name(group)),
                    question: question.map(|(_, question)| question.label(world)),
                    texts,
                });
            }
        }
    }
    wrote
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn the_sitting_before_says_what_each_group_wrote_and_what_is_open() {
        let mut table = Sample::default();
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]);
        table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-01-20"), ("kind", "lab")]);
        let third = table.add(Kind::Meetings, &[("number", "3"), ("date", "2014-02-15")]);
        table.add(Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Spazi")]);
        table.add(
            Kind::Groups,
            &[("meeting", "1"), ("round", "1"), ("number", "1"), ("name", "Orti")],
        );
        table.add(
            Kind::Questions,
            &[("meeting", "1"), ("position", "1"), ("text", "Che cosa manca?")],
        );
        for (time, kind, text, group, question) in [
            ("10:02", "contribution", "acqua", "1", "1"),
            ("10:01", "contribution", "terra", "1", "1"),
            ("10:03", "contribution", "sole", "1", ""),
            ("10:04", "contribution", "tutti", "", "1"),
            ("10:05", "question", "chi paga?", "", ""),
            ("10:06", "contribution", "altro", "", ""),
        ] {
            let fields =
                [("meeting", "1"), ("time", time), ("kind", kind), ("text", text), ("item", "1")];
            table.add(
                Kind::Entries,
                &fields
                    .into_iter()
                    .chain([("group", group), ("question", question)])
                    .collect::<Vec<_>>(),
            );
        }
        let last = LastTime::before(third, table.world()).unwrap();
        let told: Vec<(Option<&str>, Option<&str>, Vec<&str>)> = last
            .wrote
            .iter()
            .map(|w| {
                (
                    w.group.as_deref(),
                    w.question.as_deref(),
                    w.texts.iter().map(String::as_str).collect(),
                )
            })
            .collect();
        let question = Some("1. Che cosa manca?");
        let expected = [
            (Some("G1 Orti"), question, vec!["terra", "acqua"]),
            (Some("G1 Orti"), None, vec!["sole"]),
            (None, question, vec!["tutti"]),
        ];
        assert_eq!((last.number, told), (1, expected.to_vec()));
        let knot = |text: &str, item: Option<&str>, sitting| Knot {
            text: text.to_owned(),
            item: item.map(str::to_owned),
            sitting,
        };
        assert_eq!(last.knots, [knot("chi paga?", Some("1. Spazi"), 1)]);
        assert_eq!(LastTime::before(last.meeting, table.world()), None);
        table.add(Kind::Meetings, &[("number", "4"), ("date", "2014-03-15")]);
        let fourth = table.id(Kind::Meetings, "4");
        let later =
            [("meeting", "3"), ("time", "10:00"), ("kind", "question"), ("text", "quando?")];
        table.add(Kind::Entries, &later);
        let open = |table: &Sample| LastTime::before(fourth, table.world()).unwrap().knots;
        let quando = knot("quando?", None, 3);
        assert_eq!(open(&table), [knot("chi paga?", Some("1. Spazi"), 1), quando.clone()]);
        let entries = table.world().every(Kind::Entries);
        let asked = entries.filter(|(_, entry)| entry.label(table.world()).contains("chi paga"));
        let asked = asked.map(|(id, _)| id).next().unwrap();
        table.set(asked, &[("closed", "2014-03-01")]).unwrap();
        assert_eq!(open(&table), [quando], "what was settled since is not open");
    }
}
