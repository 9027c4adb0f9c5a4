//! What was said on an item, by kind, and how it was voted. Keeps out: the words that introduce it.

use std::collections::BTreeMap;

use super::prose;
use crate::domain::{Attribution, Choice, ConsensusMethod, Entry, EntryKind, Id, Moment, Vote, World, sittings};
use crate::readings::who::{Eye, Face, Who};

/// The entries of one kind on one item, in the order of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The kind.
    pub kind: EntryKind,
    /// The entries; never empty.
    pub entries: Vec<Said>,
}

/// One entry of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// When.
    pub at: Moment,
    /// The words.
    pub text: String,
    /// Who said it.
    pub speaker: Option<Who>,
    /// Who holds a divergence, or a reservation.
    pub holders: Vec<Who>,
    /// How a decision was reached.
    pub method: Option<ConsensusMethod>,
    /// The reservation, word by word.
    pub reservation: Option<String>,
}

/// The votes by name on one item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ballot {
    /// In favour.
    pub favour: usize,
    /// Against.
    pub against: usize,
    /// Abstained.
    pub abstained: usize,
    /// Stood aside.
    pub recused: usize,
    /// Present without voting.
    pub not_voting: usize,
    /// Who voted how, in the order of choices and names; empty on the public face.
    pub voters: Vec<Voter>,
}

/// One vote by name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Voter {
    /// How.
    pub choice: Choice,
    /// Who.
    pub who: Who,
    /// Why, where the person said so.
    pub reason: Option<String>,
}

/// What was said on an item, or outside every item, in the order of kinds.
///
/// Where the rules attribute nothing, neither face says who spoke; the record keeps it. Communications are made by an
/// office and are always attributed, and so are positions: who holds them is what a divergence is about.
pub(super) fn sections(
    meeting: Id,
    item: Option<Id>,
    attribution: Attribution,
    eye: &Eye<'_>,
    world: &dyn World,
) -> Vec<Section> {
    let mut kinds: BTreeMap<EntryKind, Vec<Said>> = BTreeMap::new();
    for (_, entry) in sittings::entries(meeting, world) {
        if entry.item.map(|item| item.id) == item {
            kinds.entry(entry.kind).or_default().push(said(entry, attribution, eye));
        }
    }
    kinds.into_iter().map(|(kind, entries)| Section { kind, entries }).collect()
}

fn said(entry: &Entry, attribution: Attribution, eye: &Eye<'_>) -> Said {
    let attributed = attribution == Attribution::Named || entry.kind == EntryKind::Communication;
    Said {
        at: entry.time,
        text: prose(&entry.text),
        speaker: entry.speaker.as_ref().filter(|_| attributed).map(|speaker| eye.party(speaker)),
        holders: entry.holders.0.iter().map(|holder| eye.party(holder)).collect(),
        method: entry.method,
        reservation: entry.reservation.as_ref().map(prose),
    }
}

/// The votes on an item; `None` when nobody voted.
pub(super) fn ballot(item: Id, eye: &Eye<'_>, world: &dyn World) -> Option<Ballot> {
    let mut ballot = Ballot::default();
    for (_, vote) in world.of::<Vote>(item) {
        *match vote.choice {
            Choice::Favour => &mut ballot.favour,
            Choice::Against => &mut ballot.against,
            Choice::Abstain => &mut ballot.abstained,
            Choice::Recused => &mut ballot.recused,
            Choice::NotVoting => &mut ballot.not_voting,
        } += 1;
        // A seat may have one holder only: to the public a vote is a number.
        if eye.face() == Face::Reserved {
            let (who, reason) = (eye.person(vote.person.id), vote.reason.as_ref().map(prose));
            ballot.voters.push(Voter { choice: vote.choice, who, reason });
        }
    }
    ballot.voters.sort_by(|a, b| (a.choice, a.who.name(), a).cmp(&(b.choice, b.who.name(), b)));
    (ballot != Ballot::default()).then_some(ballot)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::readings::sample::Sample;

    fn table() -> (Sample, Id, Id) {
        let mut table = Sample::default();
        let meeting = table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]);
        let item = table.add(Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Spazi")]);
        for name in ["Ugo Neri", "Anna Verdi"] {
            table.add(Kind::People, &[("name", name), ("organisation", "Circolo")]);
        }
        (table, meeting, item)
    }

    fn say(table: &mut Sample, time: &str, kind: &str, item: &str, text: &str) {
        table.add(Kind::Entries, &[("meeting", "1"), ("time", time), ("kind", kind), ("item", item), ("text", text)]);
    }

    #[test]
    fn entries_stand_by_kind_and_then_by_time_under_their_item() {
        let (mut table, meeting, item) = table();
        say(&mut table, "10:30", "contribution", "1", "secondo");
        say(&mut table, "10:20", "decision", "1", "deciso");
        say(&mut table, "10:10", "contribution", "1", "primo");
        say(&mut table, "10:00", "contribution", "", "altrove");
        let texts = |item| -> Vec<Vec<String>> {
            sections(meeting, item, Attribution::Named, &Eye::new(Face::Public, table.world()), table.world())
                .into_iter()
                .map(|section| section.entries.into_iter().map(|said| said.text).collect())
                .collect()
        };
        assert_eq!(texts(Some(item)), [vec!["primo", "secondo"], vec!["deciso"]]);
        assert_eq!(texts(None), [vec!["altrove"]]);
    }

    #[test]
    fn where_the_rules_attribute_nothing_neither_face_says_who_spoke() {
        let (mut table, meeting, _) = table();
        for (kind, text) in [("contribution", "un parere"), ("communication", "un avviso")] {
            let fields = [("meeting", "1"), ("time", "10:00"), ("kind", kind), ("text", text), ("speaker", "Anna Verdi")];
            table.add(Kind::Entries, &fields);
        }
        for face in Face::ALL {
            let speakers = |attribution| -> Vec<bool> {
                let found = sections(meeting, None, attribution, &Eye::at(face, meeting, table.world()), table.world());
                found.iter().flat_map(|section| section.entries.iter().map(|said| said.speaker.is_some())).collect()
            };
            assert_eq!(speakers(Attribution::Named), [true, true]);
            assert_eq!(speakers(Attribution::Unnamed), [false, true]);
        }
    }

    #[test]
    fn a_vote_is_a_number_to_the_public_and_a_name_to_the_table() {
        let (mut table, meeting, item) = table();
        for (name, choice) in [("Ugo Neri", "favour"), ("Anna Verdi", "favour")] {
            table.add(Kind::Votes, &[("meeting", "1"), ("item", "1"), ("person", name), ("choice", choice), ("reason", "sì")]);
        }
        let of = |face| ballot(item, &Eye::at(face, meeting, table.world()), table.world()).unwrap();
        assert_eq!(of(Face::Public), Ballot { favour: 2, ..Ballot::default() });
        let names: Vec<Option<String>> = of(Face::Reserved).voters.iter().map(|v| v.who.name().map(str::to_owned)).collect();
        assert_eq!(names, [Some("Anna Verdi".to_owned()), Some("Ugo Neri".to_owned())]);
    }

    #[test]
    fn an_item_nobody_voted_on_has_no_ballot() {
        let (table, meeting, item) = table();
        assert_eq!(ballot(item, &Eye::at(Face::Reserved, meeting, table.world()), table.world()), None);
    }
}
