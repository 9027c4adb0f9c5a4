//! What was said on an item, by kind. Keeps out: the words that introduce it, and votes (see
//! `ballot`).

use std::collections::BTreeMap;

use super::prose;
use crate::domain::{
    Attribution, ConsensusMethod, Entry, EntryKind, Group, Id, Meeting, Moment, PollResult, World,
    sittings,
};
use crate::readings::who::{Eye, Face, Who};

/// The entries of one kind on one item, in the order of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The kind.
    pub kind: EntryKind,
    /// Whether these are decisions that the table did not take: a vote that adopted nothing, or no
    /// consensus.
    pub is_fallen: bool,
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
    /// Whether nobody wrote down the words of a decision: they are the title of its item.
    pub is_wordless: bool,
    /// Who said it.
    pub speaker: Option<Who>,
    /// Who holds a divergence, or a reservation.
    pub holders: Vec<Who>,
    /// How a decision was reached.
    pub method: Option<ConsensusMethod>,
    /// What came of the vote, where it was put to one.
    pub result: Option<PollResult>,
    /// The reservation, word by word.
    pub reservation: Option<String>,
    /// The group that said it, by its code.
    pub group: Option<String>,
    /// Where it stands in the recording: `1:02:30`.
    pub place: Option<String>,
}

/// What was said on an item, or outside every item, in the order of kinds.
///
/// Where the rules attribute nothing, neither face says who spoke; the record keeps it.
/// Communications are made by an office and are always attributed, and so are positions: who holds
/// them is what a divergence is about.
pub(super) fn sections(
    meeting: Id,
    item: Option<Id>,
    attribution: Attribution,
    eye: &Eye<'_>,
    world: &dyn World,
) -> Vec<Section> {
    let Some(sitting) = world.get::<Meeting>(meeting) else { return Vec::new() };
    let mut kinds: BTreeMap<(EntryKind, bool), Vec<Said>> = BTreeMap::new();
    for (_, entry) in sittings::entries(meeting, world) {
        // Notes are for whoever takes the minutes, and for the table.
        if entry.kind == EntryKind::Note && eye.face() == Face::Public {
            continue;
        }
        // What answers a question stands under it.
        if entry.item.map(|item| item.id) == item && entry.question.is_none() {
            kinds.entry((entry.kind, entry.fell(world))).or_default().push(said(
                entry,
                sitting,
                attribution,
                eye,
                world,
            ));
        }
    }
    let section = |((kind, is_fallen), entries)| Section { kind, is_fallen, entries };
    kinds.into_iter().map(section).collect()
}

pub(super) fn said(
    entry: &Entry,
    sitting: &Meeting,
    attribution: Attribution,
    eye: &Eye<'_>,
    world: &dyn World,
) -> Said {
    let attributed = attribution == Attribution::Named || entry.kind == EntryKind::Communication;
    Said {
        at: entry.time,
        text: prose(&entry.text),
        is_wordless: entry.is_wordless(world),
        speaker: entry.speaker.as_ref().filter(|_| attributed).map(|speaker| eye.party(speaker)),
        holders: entry.holders.0.iter().map(|holder| eye.party(holder)).collect(),
        method: entry.method,
        result: entry.put_to_vote(world).map(|poll| poll.result),
        reservation: entry.reservation.as_ref().map(prose),
        group: entry.group.and_then(|group| world.get::<Group>(group.id)).map(Group::code),
        place: entry.place_in(sitting).map(|place| place.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::readings::who::Face;

    fn table() -> (Sample, Id, Id) {
        let mut table = Sample::default();
        let meeting = table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]);
        let item =
            table.add(Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Spazi")]);
        for name in ["Ugo Neri", "Anna Verdi"] {
            table.add(Kind::People, &[("name", name), ("organisation", "Circolo")]);
        }
        (table, meeting, item)
    }

    fn say(table: &mut Sample, time: &str, kind: &str, item: &str, text: &str) {
        table.add(
            Kind::Entries,
            &[("meeting", "1"), ("time", time), ("kind", kind), ("item", item), ("text", text)],
        );
    }

    #[test]
    fn entries_stand_by_kind_and_then_by_time_under_their_item() {
        let (mut table, meeting, item) = table();
        say(&mut table, "10:30", "contribution", "1", "secondo");
        say(&mut table, "10:20", "decision", "1", "deciso");
        say(&mut table, "10:10", "contribution", "1", "primo");
        say(&mut table, "10:00", "contribution", "", "altrove");
        let texts = |item| -> Vec<Vec<String>> {
            sections(
                meeting,
                item,
                Attribution::Named,
                &Eye::new(Face::Public, table.world()),
                table.world(),
            )
            .into_iter()
            .map(|section| section.entries.into_iter().map(|said| said.text).collect())
            .collect()
        };
        assert_eq!(texts(Some(item)), [vec!["primo", "secondo"], vec!["deciso"]]);
        assert_eq!(texts(None), [vec!["altrove"]]);
    }

    #[test]
    fn what_was_not_decided_stands_apart_from_what_was() {
        let (mut table, meeting, item) = table();
        for (method, text) in [("no_consensus", "no"), ("consensus", "sì")] {
            let row = [("meeting", "1"), ("time", "10:00"), ("kind", "decision"), ("item", "1")];
            let row: Vec<_> = row.into_iter().chain([("method", method), ("text", text)]).collect();
            table.add(Kind::Entries, &row);
        }
        let eye = Eye::new(Face::Public, table.world());
        let found = sections(meeting, Some(item), Attribution::Named, &eye, table.world());
        let told: Vec<_> = found
            .iter()
            .map(|section| (section.is_fallen, section.entries[0].text.as_str()))
            .collect();
        assert_eq!(told, [(false, "sì"), (true, "no")]);
    }

    #[test]
    fn a_decision_that_is_called_as_its_item_has_no_words() {
        let (mut table, meeting, item) = table();
        say(&mut table, "10:00", "decision", "1", "SPAZI");
        say(&mut table, "10:01", "decision", "1", "Spazi aperti.");
        say(&mut table, "10:02", "contribution", "1", "Spazi");
        let eye = Eye::new(Face::Public, table.world());
        let found = sections(meeting, Some(item), Attribution::Named, &eye, table.world());
        let told: Vec<_> = found
            .iter()
            .flat_map(|section| &section.entries)
            .map(|said| (said.text.as_str(), said.is_wordless))
            .collect();
        assert_eq!(told, [("Spazi", false), ("SPAZI", true), ("Spazi aperti.", false)]);
    }

    #[test]
    fn where_the_rules_attribute_nothing_neither_face_says_who_spoke() {
        let (mut table, meeting, _) = table();
        for (kind, text) in [("contribution", "un parere"), ("communication", "un avviso")] {
            let fields = [
                ("meeting", "1"),
                ("time", "10:00"),
                ("kind", kind),
                ("text", text),
                ("speaker", "Anna Verdi"),
            ];
            table.add(Kind::Entries, &fields);
        }
        for face in Face::ALL {
            let speakers = |attribution| -> Vec<bool> {
                let found = sections(
                    meeting,
                    None,
                    attribution,
                    &Eye::at(face, meeting, table.world()),
                    table.world(),
                );
                found
                    .iter()
                    .flat_map(|section| section.entries.iter().map(|said| said.speaker.is_some()))
                    .collect()
            };
            assert_eq!(speakers(Attribution::Named), [true, true]);
            assert_eq!(speakers(Attribution::Unnamed), [false, true]);
        }
    }
}
