//! What was said under each tag over all sittings, each sentence once and with where it comes from.
//! Keeps out: rewriting anybody's words.

use std::collections::{BTreeMap, BTreeSet};

use super::who::{Eye, Face, Who};
use crate::domain::{
    AgendaItem, Attribution, Entry, EntryKind, Group, Id, Kind, Meeting, MinutesState, Proposal,
    World, charter, fold, sittings,
};

/// A place where something was said: a sitting, an item, a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// As a note names it: `S2.3 G1`.
    pub mark: String,
    /// The day of the sitting.
    pub day: chrono::NaiveDate,
    /// The title of the item.
    pub item: Option<String>,
    /// How far the verbale of the sitting is.
    pub state: MinutesState,
    /// The group, as it is called.
    pub group: Option<String>,
    /// How many sentences come from there.
    pub sentences: usize,
}

/// The order of places: sitting, item, round and number of the group; what is under no item or of
/// no group comes first.
type Spot = (i64, i64, Option<(i64, i64)>);

/// One sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sourced {
    /// The words.
    pub text: String,
    /// Whether nobody wrote down the words of a decision: they are the title of its item.
    pub is_wordless: bool,
    /// The note of its source.
    pub mark: String,
    /// Who said it; never in public, where a contribution is the table's.
    pub speaker: Option<Who>,
    /// What kind of entry it is, which says what its holders hold.
    pub kind: EntryKind,
    /// Who holds a divergence, or a reservation.
    pub holders: Vec<Who>,
    /// The reservation, word by word.
    pub reservation: Option<String>,
    /// The day on which a question was settled.
    pub closed: Option<chrono::NaiveDate>,
}

/// What was said under one tag.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Theme {
    /// The tag; none for what has none.
    pub tag: Option<String>,
    /// The title of the proposal whose code the tag is; `Some(None)` of one without a title.
    pub is_of: Option<Option<String>>,
    /// Contributions and answers of groups.
    pub contributions: Vec<Sourced>,
    /// What was agreed, and decided.
    pub agreements: Vec<Sourced>,
    /// What is held apart.
    pub divergences: Vec<Sourced>,
    /// What was put to a decision and did not pass.
    pub fallen: Vec<Sourced>,
    /// What is still open.
    pub questions: Vec<Sourced>,
    /// The proposals it speaks of: code and title; not the one whose code the tag is.
    pub proposals: BTreeMap<String, Option<String>>,
    /// What has this tag too and stands under another: that tag, and the notes of the sources, in
    /// the order of themes.
    pub also: Vec<(String, BTreeSet<String>)>,
}

/// The material of a preparatory synthesis document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Synthesis {
    /// For whom it is.
    pub face: Face,
    /// The themes, the one with most sentences first; what has no tag last.
    pub themes: Vec<Theme>,
    /// The sources, in the order of sittings, items and groups.
    pub sources: Vec<Source>,
}

impl Synthesis {
    /// Everything that was said at the sittings of a table.
    pub fn of(face: Face, world: &dyn World) -> Self {
        let mut themes: BTreeMap<Option<String>, Theme> = BTreeMap::new();
        let mut sources: BTreeMap<Spot, Source> = BTreeMap::new();
        let mut elsewhere: BTreeMap<(Option<String>, Option<String>), BTreeSet<String>> =
            BTreeMap::new();
        let proposals: BTreeMap<String, Id> = world
            .every(Kind::Proposals)
            .map(|(id, record)| (fold(&record.cell("code", world).text()), id))
            .collect();
        for (meeting, sitting) in sittings::series(world) {
            let eye = Eye::at(face, meeting, world);
            // Where the rules attribute nothing, neither face says who spoke.
            let attributed = face == Face::Reserved
                && charter::in_force(sitting.date, world).attribution == Attribution::Named;
            for (_, entry) in sittings::entries(meeting, world)
                .into_iter()
                .filter(|(_, entry)| is_material(entry.kind))
            {
                let (place, source) = source(entry, sitting, world);
                let mark = source.mark.clone();
                sources.entry(place).or_insert(source).sentences += 1;
                let said = Sourced {
                    text: entry.text.as_str().to_owned(),
                    is_wordless: entry.is_wordless(world),
                    mark,
                    speaker: entry
                        .speaker
                        .as_ref()
                        .filter(|_| attributed)
                        .map(|speaker| eye.party(speaker)),
                    kind: entry.kind,
                    reservation: entry.reservation.as_ref().map(|words| words.as_str().to_owned()),
                    closed: entry.closed,
                    holders: entry.holders.0.iter().map(|holder| eye.party(holder)).collect(),
                };
                let speaks_of =
                    entry.proposal.and_then(|proposal| world.get::<Proposal>(proposal.id));
                let tags = entry.tags.0.iter().map(|tag| Some(tag.as_str().to_owned()));
                let tags: Vec<Option<String>> =
                    if entry.tags.0.is_empty() { vec![None] } else { tags.collect() };
                let home = tags.first().cloned().flatten().map(|tag| fold(&tag));
                for tag in tags {
                    let key = tag.as_deref().map(fold);
                    let theme = themes.entry(key.clone()).or_default();
                    let by_tag = key
                        .as_ref()
                        .and_then(|key| proposals.get(key))
                        .and_then(|id| world.get::<Proposal>(*id));
                    theme.is_of = by_tag.map(|proposal| named(proposal).1);
                    theme.tag = theme.tag.take().or(tag);
                    // It stands whole under the first of its tags, and the others say so.
                    if key != home {
                        elsewhere.entry((key, home.clone())).or_default().insert(said.mark.clone());
                        continue;
                    }
                    let other = speaks_of.filter(|it| by_tag.is_none_or(|own| own.code != it.code));
                    theme.proposals.extend(other.map(named));
                    if entry.fell(world) {
                        theme.fallen.push(said.clone());
                    } else {
                        theme.take(entry.kind, said.clone());
                    }
                }
            }
        }
        // Stable: topics in the order of the alphabet, then proposals in that of their codes, then
        // what has no tag.
        let mut themes: Vec<(Option<String>, Theme)> = themes.into_iter().collect();
        themes.sort_by_key(|(_, theme)| (theme.tag.is_none(), theme.is_of.is_some()));
        let order: Vec<(Option<String>, Option<String>)> =
            themes.iter().map(|(key, theme)| (key.clone(), theme.tag.clone())).collect();
        for (key, theme) in &mut themes {
            let homes = order.iter().filter_map(|(home, tag)| {
                let marks = elsewhere.remove(&(key.clone(), home.clone()))?;
                Some((tag.clone()?, marks))
            });
            theme.also = homes.collect();
        }
        let themes = themes.into_iter().map(|(_, theme)| theme).collect();
        Self { face, themes, sources: sources.into_values().collect() }
    }
}

impl Theme {
    fn take(&mut self, kind: EntryKind, said: Sourced) {
        match kind {
            EntryKind::Agreement | EntryKind::Decision => self.agreements.push(said),
            EntryKind::Divergence => self.divergences.push(said),
            EntryKind::Question => self.questions.push(said),
            _ => self.contributions.push(said),
        }
    }

    /// How many sentences it has.
    pub fn len(&self) -> usize {
        self.contributions.len()
            + self.agreements.len()
            + self.divergences.len()
            + self.fallen.len()
            + self.questions.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Whether an entry belongs into a synthesis: what was communicated, noted or taken on to be done
/// does not.
const fn is_material(kind: EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::Contribution
            | EntryKind::Agreement
            | EntryKind::Divergence
            | EntryKind::Decision
            | EntryKind::Question
    )
}

fn named(proposal: &Proposal) -> (String, Option<String>) {
    (
        proposal.code.as_str().to_owned(),
        proposal.title.as_ref().map(|title| title.as_str().to_owned()),
    )
}

/// Where an entry was said: its place among the sources, and the source without sentences yet.
fn source(entry: &Entry, sitting: &Meeting, world: &dyn World) -> (Spot, Source) {
    let item = entry.item.and_then(|item| world.get::<AgendaItem>(item.id));
    let group = entry.group.and_then(|group| world.get::<Group>(group.id));
    let number = sitting.number.get();
    let mut mark = item
        .map_or_else(|| format!("S{number}"), |item| format!("S{number}.{}", item.position.get()));
    if let Some(group) = group {
        mark = format!("{mark} {}", group.short());
    }
    let place = (
        number,
        item.map_or(0, |item| item.position.get()),
        group.map(|group| (group.round.get(), group.number.get())),
    );
    let source = Source {
        mark,
        day: sitting.date,
        state: sitting.minutes_state(),
        item: item.map(|item| item.title.as_str().to_owned()),
        group: group.map(|group| {
            let name = group.name.as_ref().map(|name| name.as_str().to_owned());
            name.unwrap_or_else(|| group.number.get().to_string())
        }),
        sentences: 0,
    };
    (place, source)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-02-15")]);
        table.add(Kind::Agenda, &[("meeting", "2"), ("position", "3"), ("title", "Spazi")]);
        table.add(
            Kind::Groups,
            &[("meeting", "2"), ("round", "1"), ("number", "1"), ("name", "Orti")],
        );
        table.add(Kind::People, &[("name", "Anna Verdi"), ("organisation", "Circolo Nord")]);
        table.add(Kind::Proposals, &[("code", "P1"), ("title", "Orti aperti")]);
        for (time, kind, text, tags, group, more) in [
            ("10:00", "contribution", "acqua", "Verde; P1", "1", ("speaker", "Anna Verdi")),
            ("10:01", "agreement", "si fa", "verde", "", ("item", "3")),
            ("10:02", "divergence", "non qui", "verde", "", ("holders", "Anna Verdi")),
            ("10:03", "contribution", "altro", "", "", ("proposal", "P1")),
            ("10:04", "communication", "avviso", "verde", "", ("item", "3")),
        ] {
            let fields = [
                ("meeting", "2"),
                ("time", time),
                ("kind", kind),
                ("text", text),
                ("tags", tags),
                ("group", group),
            ];
            table.add(
                Kind::Entries,
                &fields.into_iter().chain([("item", "3"), more]).collect::<Vec<_>>(),
            );
        }
        table
    }

    #[test]
    fn sentences_stand_under_their_tags_with_the_place_they_come_from() {
        let table = table();
        let synthesis = Synthesis::of(Face::Reserved, table.world());
        let themes: Vec<(Option<&str>, usize)> =
            synthesis.themes.iter().map(|t| (t.tag.as_deref(), t.len())).collect();
        // What is tagged `Verde; P1` stands under the first, and the second says where.
        assert_eq!(themes, [(Some("Verde"), 3), (Some("P1"), 0), (None, 1)]);
        let also = vec![("Verde".to_owned(), BTreeSet::from(["S2.3 G1".to_owned()]))];
        assert_eq!((&synthesis.themes[1].also, synthesis.themes[0].also.len()), (&also, 0));
        let green = &synthesis.themes[0];
        let told = |said: &[Sourced]| {
            said.iter().map(|s| format!("{} [{}]", s.text, s.mark)).collect::<Vec<_>>()
        };
        assert_eq!(told(&green.contributions), ["acqua [S2.3 G1]"]);
        assert_eq!(told(&green.agreements), ["si fa [S2.3]"]);
        assert_eq!(told(&green.divergences), ["non qui [S2.3]"]);
    }

    #[test]
    fn a_theme_knows_the_proposals_its_entries_or_its_tag_name() {
        let table = table();
        let synthesis = Synthesis::of(Face::Public, table.world());
        let codes: Vec<Vec<&str>> = synthesis
            .themes
            .iter()
            .map(|theme| theme.proposals.keys().map(String::as_str).collect())
            .collect();
        // The theme called after a proposal has it as its title.
        assert_eq!(codes, [vec![], vec![], vec!["P1"]]);
        assert_eq!(synthesis.themes[1].is_of, Some(Some("Orti aperti".to_owned())));
    }

    #[test]
    fn topics_go_by_the_alphabet_then_proposals_by_code_then_what_has_no_tag() {
        let mut table = table();
        for (time, tags) in [("11:00", "P1; acqua"), ("11:01", "zone"), ("11:02", "zone")] {
            let entry = [
                ("meeting", "2"),
                ("time", time),
                ("kind", "contribution"),
                ("text", "t"),
                ("tags", tags),
            ];
            table.add(Kind::Entries, &entry);
        }
        let themes = Synthesis::of(Face::Public, table.world()).themes;
        let tags: Vec<Option<&str>> = themes.iter().map(|theme| theme.tag.as_deref()).collect();
        assert_eq!(tags, [Some("acqua"), Some("Verde"), Some("zone"), Some("P1"), None]);
    }

    #[test]
    fn sources_count_each_sentence_once() {
        let table = table();
        let sources = Synthesis::of(Face::Public, table.world()).sources;
        let told: Vec<(&str, usize)> =
            sources.iter().map(|source| (source.mark.as_str(), source.sentences)).collect();
        assert_eq!(told, [("S2.3", 3), ("S2.3 G1", 1)]);
        assert_eq!(sources[1].group.as_deref(), Some("Orti"));
    }

    #[test]
    fn the_public_reads_who_holds_a_divergence_by_organisation_and_no_speaker() {
        let table = table();
        let held = |face| {
            let theme = Synthesis::of(face, table.world()).themes.remove(0);
            (theme.contributions[0].speaker.clone(), theme.divergences[0].holders[0].clone())
        };
        let (speaker, holder) = held(Face::Public);
        assert_eq!(
            (speaker, holder.name(), holder.organisation()),
            (None, None, Some("Circolo Nord"))
        );
        let (speaker, holder) = held(Face::Reserved);
        assert_eq!(
            (speaker.unwrap().name().map(str::to_owned), holder.name()),
            (Some("Anna Verdi".into()), Some("Anna Verdi"))
        );
    }
}
