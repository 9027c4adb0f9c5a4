//! What a table knows of people, from the fields that hold it. Keeps out: the text that is read for
//! it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::compared_words::{Word, words};
use super::names::{Name, Part};
use super::numbers;
use super::own_words::{OWN, greetings};
use crate::domain::{
    Cell, Id, Kind, Lab, Line, Meeting, Person, Record, Stakeholder, StakeholderKind, World, fold,
    is_nameless,
};
use crate::privacy::fields::Holds;
use crate::readings::{Archive, archives, is_listed_office, is_office};

/// One way to write a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spelling {
    /// The name, among [`Known::names`].
    pub who: usize,
    /// How much of the name it is.
    pub part: Part,
    /// Where its words begin, in bytes of the key.
    pub bounds: Vec<usize>,
}

/// A name that must not be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Held {
    /// As it is kept.
    pub shown: String,
    /// Its first names.
    pub given: Vec<String>,
    /// Whether it is a person's for sure, and not words that stand where a person could.
    pub is_sure: bool,
    /// The record and the field where it stands as a name, where it is no record's own name.
    pub at: Option<(Id, &'static str)>,
}

/// The name of something else in which a name stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Shield {
    /// Where its words begin, in bytes of the key.
    pub bounds: Vec<usize>,
    /// Whether it is that of a body or a lab of the table, which may be called after a person.
    pub is_body: bool,
}

/// What a table knows of people, and the words by which it knows other things.
#[derive(Default)]
pub(super) struct Known {
    /// Who must not be shown.
    pub names: Vec<Held>,
    /// The ways to write them, by their letters without blanks.
    pub spellings: HashMap<String, Vec<Spelling>>,
    /// The most bytes of a key.
    pub longest: usize,
    /// Surnames and first names that are also words of something else.
    pub common: HashSet<String>,
    /// Names of other things in which a surname or a first name stands, by their letters.
    pub shields: HashMap<String, Shield>,
    /// Telephone numbers as they are kept, by their local digits.
    pub phones: BTreeMap<String, String>,
}

impl Known {
    /// What a table knows.
    pub(super) fn of(world: &dyn World) -> Self {
        let mut known = Self::default();
        let mut passing: BTreeMap<String, (String, (Id, &'static str))> = BTreeMap::new();
        // What an approved verbale prints was typed when people may have been called otherwise.
        let archives = archives(world);
        let mut met = BTreeSet::new();
        let tables = || [world].into_iter().chain(archives.iter().map(Archive::world));
        let kinds = |table| Kind::ALL.iter().map(move |kind| (table, kind));
        for (table, kind) in tables().flat_map(kinds) {
            let fields: Vec<_> =
                kind.fields().iter().map(|field| (field.name, Holds::of(*kind, field))).collect();
            let fields: Vec<_> =
                fields.into_iter().filter(|(_, holds)| *holds != Holds::Other).collect();
            for (id, record) in table.every(*kind).filter(|_| !fields.is_empty()) {
                let is_body = matches!(record, Record::Stakeholders(found) if found.kind != Some(StakeholderKind::Person));
                let is_sure = matches!(record, Record::People(_) | Record::Stakeholders(_));
                for (field, holds) in &fields {
                    for text in texts(record.cell(field, table)) {
                        match holds {
                            Holds::Names if is_body || is_nameless(&text) => {}
                            // An office is shown by what it is called (see `readings::Eye`).
                            Holds::Names if is_office(&text) => {}
                            Holds::Names if is_sure && !met.insert((kind, fold(&text))) => {}
                            Holds::Names if is_sure => known.name(&text, None),
                            Holds::Names if is_listed_office(&text, world) => {}
                            Holds::Names => {
                                passing.entry(fold(&text)).or_insert((text, (id, *field)));
                            }
                            Holds::Mail => known.mail(&text),
                            Holds::Phone => known.phone(&text),
                            Holds::Other => {}
                        }
                    }
                }
            }
        }
        let others: Vec<Other> = tables().flat_map(others).collect();
        for name in others.iter().filter(|other| other.is_body) {
            passing.remove(&fold(&name.text));
        }
        let sure: HashSet<String> = known.names.iter().map(|held| fold(&held.shown)).collect();
        for (_, (text, at)) in passing.into_iter().filter(|(folded, _)| !sure.contains(folded)) {
            known.name(&text, Some(at));
        }
        known.set_apart(&others);
        known
    }

    /// Every spelling of a name; `at` is where it stands as one, where no record is called so.
    pub(super) fn name(&mut self, text: &str, at: Option<(Id, &'static str)>) {
        let is_sure = at.is_none();
        let name = Name::read(text);
        // `Referente Comune` is an office: its words by themselves say nobody.
        let is_office = name.given.iter().chain(&name.surname).all(|word| OWN.contains(word));
        let who = self.names.len();
        // `Rossi (Comune)` is a person called Rossi, `Ufficio tecnico (Comune)` is nobody.
        let bare = text
            .split(['(', '['])
            .next()
            .filter(|bare| is_sure && !name.is_personal && *bare != text);
        let more = bare.map(|bare| Name::read(bare).spellings()).unwrap_or_default();
        for (words, part) in name.spellings().into_iter().chain(more) {
            if is_office && part >= Part::Surname && name.is_personal {
                continue;
            }
            self.spell(&words, part, who);
        }
        self.names.push(Held { shown: text.to_owned(), given: name.given, is_sure, at });
    }

    pub(super) fn spell(&mut self, words: &[String], part: Part, who: usize) {
        let (key, bounds) = joined(words.iter());
        self.longest = self.longest.max(key.len());
        self.spellings.entry(key).or_default().push(Spelling { who, part, bounds });
    }

    pub(super) fn mail(&mut self, text: &str) {
        // Several addresses stand in one field, each perhaps with what it is behind it.
        for address in text.split([';', ',', ' ']).filter(|part| part.contains('@')) {
            let parts: Vec<String> = words(address).into_iter().map(|word| word.folded).collect();
            self.spell(&parts, Part::Whole, self.names.len());
            self.names.push(Held {
                shown: address.to_owned(),
                given: Vec::new(),
                is_sure: true,
                at: None,
            });
        }
    }

    pub(super) fn phone(&mut self, text: &str) {
        self.phones
            .extend(numbers::phones(text).into_iter().map(|digits| (digits, text.to_owned())));
    }

    /// Notes which surnames and first names are also words of the program, of an organisation or of
    /// a place.
    pub(super) fn set_apart(&mut self, others: &[Other]) {
        let is_part = |spelling: &Spelling| matches!(spelling.part, Part::Surname | Part::First);
        let parts: HashSet<&String> = self
            .spellings
            .iter()
            .filter(|(_, found)| found.iter().any(is_part))
            .map(|(key, _)| key)
            .collect();
        let mut common: HashSet<String> =
            parts.iter().filter(|key| OWN.contains(**key)).map(|key| (*key).clone()).collect();
        for other in others {
            let parted: Vec<Word> = words(&other.text);
            // A surname of several words is one in the name of an organisation, too.
            let runs = (0..parted.len()).flat_map(|from| {
                (1..=3.min(parted.len() - from)).map(move |length| (from, length))
            });
            let mut is_met = false;
            for (from, length) in runs {
                let (key, _) =
                    joined(parted.iter().skip(from).take(length).map(|word| &word.folded));
                if parts.contains(&key) {
                    common.insert(key);
                    is_met = true;
                }
            }
            if is_met && parted.len() > 1 {
                let (key, bounds) = joined(parted.iter().map(|word| &word.folded));
                self.longest = self.longest.max(key.len());
                let shield = self.shields.entry(key).or_default();
                *shield = Shield { bounds, is_body: shield.is_body || other.is_body };
            }
        }
        self.common = common;
    }
}

/// Words in one, and where each begins.
pub(super) fn joined<'a>(words: impl Iterator<Item = &'a String>) -> (String, Vec<usize>) {
    let mut key = String::new();
    let mut bounds = Vec::new();
    for word in words {
        bounds.push(key.len());
        key.push_str(word);
    }
    (key, bounds)
}

fn texts(cell: Cell) -> Vec<String> {
    match cell {
        Cell::Empty => Vec::new(),
        // Former names stand one a line.
        Cell::Text(text) | Cell::Number(text) => text.lines().map(str::to_owned).collect(),
        Cell::List(texts) => texts,
    }
}

/// What is no person's.
pub(super) struct Other {
    text: String,
    /// Whether it is the name of a body or a lab, which may also stand where a person is expected.
    is_body: bool,
}

/// The names of bodies, labs and places of a table.
pub(super) fn others(world: &dyn World) -> Vec<Other> {
    let text = |line: &Line| line.as_str().to_owned();
    let process = world.process();
    let deciding = process.and_then(|process| process.deciding_body.as_ref()).map(text);
    let of_people = world
        .all::<Person>()
        .filter(|(_, person)| person.organisation.as_ref() != Some(&person.name));
    let of_people: BTreeSet<&Line> =
        of_people.filter_map(|(_, person)| person.organisation.as_ref()).collect();
    let stakeholders = world.all::<Stakeholder>().map(|(_, found)| found);
    let (people, bodies): (Vec<_>, Vec<_>) =
        stakeholders.partition(|found| found.kind == Some(StakeholderKind::Person));
    let labs = world
        .all::<Lab>()
        .flat_map(|(_, lab)| std::iter::once(&lab.code).chain(&lab.name))
        .map(text);
    let bodies_too = bodies.iter().flat_map(|found| found.names().map(str::to_owned));
    let named =
        deciding.into_iter().chain(of_people.into_iter().map(text)).chain(labs).chain(bodies_too);
    let mut others: Vec<Other> = named.map(|text| Other { text, is_body: true }).collect();
    let of_process =
        process.into_iter().flat_map(|found| std::iter::once(&found.title).chain(&found.territory));
    let places = world.all::<Meeting>().filter_map(|(_, meeting)| meeting.place.as_ref());
    let of_map = people
        .iter()
        .chain(&bodies)
        .flat_map(|found| found.territory.iter().chain(&found.category));
    let words: BTreeSet<&Line> = of_process.chain(places).chain(of_map).collect();
    others.extend(words.into_iter().map(|line| Other { text: text(line), is_body: false }));
    others.extend(greetings().map(|text| Other { text, is_body: false }));
    others
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::sample::Sample;
    use crate::privacy::lint::personal;

    /// What a record of a kind needs beside the field that is tried.
    fn needed(kind: Kind) -> Vec<(&'static str, &'static str)> {
        match kind {
            Kind::Process => vec![("title", "Il parco")],
            Kind::Ratings => vec![("stakeholder", "Arci"), ("date", "2014-01-01"), ("rater", "x")],
            Kind::Contacts => {
                vec![("stakeholder", "Arci"), ("date", "2014-01-01"), ("channel", "letter")]
            }
            Kind::People | Kind::Stakeholders => vec![("name", "Uno"), ("kind", "person")],
            Kind::Meetings => vec![("number", "2"), ("date", "2014-01-01")],
            Kind::Agenda => vec![("meeting", "1"), ("position", "2"), ("title", "Orti")],
            // Whoever reports for a group is one of it.
            Kind::Groups => {
                vec![
                    ("meeting", "1"),
                    ("round", "1"),
                    ("number", "1"),
                    ("members", "Zenobia Quartapelle"),
                ]
            }
            Kind::Proposals => vec![("code", "P2")],
            Kind::Entries => vec![
                ("meeting", "1"),
                ("time", "09:00"),
                ("kind", "contribution"),
                ("text", "Orti"),
            ],
            Kind::Turns => vec![("meeting", "1"), ("start", "09:00")],
            Kind::Actions => vec![("text", "Scrivere")],
            Kind::Opinions => {
                vec![("proposal", "P1"), ("kind", "technical"), ("verdict", "positive")]
            }
            Kind::Indicators => vec![("proposal", "P1"), ("name", "Orti")],
            Kind::Commitments => vec![("area", "Orti"), ("kind", "space")],
            Kind::Notes => vec![("date", "2014-01-01"), ("text", "Orti")],
            Kind::Needs => vec![("code", "F1"), ("title", "Orti"), ("area", "legal")],
            Kind::Editions => vec![("course", "C1"), ("number", "2"), ("date", "2014-01-01")],
            Kind::Enrolments => vec![("edition", "C1/1")],
            Kind::Plans => vec![("body", "Arci")],
            Kind::Reports => vec![("lab", "orti"), ("subject", "Gli orti"), ("told", "2014-01-01")],
            Kind::Observations => vec![("meeting", "1"), ("date", "2014-01-01"), ("text", "Orti")],
            Kind::Consensus => {
                vec![("proposal", "P1"), ("criterion", "costo"), ("round", "1"), ("score", "1")]
            }
            Kind::Candidates => vec![("draw", "1"), ("code", "N1")],
            Kind::Codings => vec![("answer", "2024, Che cosa?: 1")],
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_name_in_any_field_that_can_hold_one_is_looked_for() {
        let mut tried = 0;
        for kind in Kind::ALL {
            for field in
                kind.fields().iter().filter(|field| Holds::of(*kind, field) == Holds::Names)
            {
                let mut table = Sample::default();
                table.add(Kind::Stakeholders, &[("name", "Arci")]);
                table.add(Kind::Labs, &[("code", "orti")]);
                table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-01")]);
                table.add(Kind::Proposals, &[("code", "P1")]);
                let costo = [("code", "costo"), ("weight", "1"), ("min", "1"), ("max", "5")];
                table.add(Kind::Criteria, &costo);
                table.add(Kind::Rounds, &[("number", "1"), ("state", "open")]);
                let draw = [("number", "1"), ("title", "Giuria"), ("quotas", "3")];
                table.add(Kind::Draws, &draw);
                table.add(Kind::Courses, &[("code", "C1"), ("title", "Orti")]);
                table.add(Kind::Themes, &[("survey", "2024"), ("theme", "orti")]);
                let asked = [("survey", "2024"), ("question", "Che cosa?")];
                let answer = [asked, [("respondent", "1"), ("text", "Gli orti.")]].concat();
                table.add(Kind::Surveys, &answer);
                let first = [("course", "C1"), ("number", "1"), ("date", "2014-01-01")];
                table.add(Kind::Editions, &first);
                let name = (field.name, "Zenobia Quartapelle");
                let row = needed(*kind).into_iter().filter(|(other, _)| *other != field.name);
                let row: Vec<_> = row
                    .filter(|(other, _)| kind.fields().iter().any(|own| own.name == *other))
                    .chain([name])
                    .collect();
                table.add(*kind, &row);
                let found = personal("Lo chiede Zenobia Quartapelle.", &[], table.book());
                assert_eq!(
                    found.hits.len(),
                    1,
                    "{kind}: {}: read it, or say in `fields.rs` that it holds no name",
                    field.name
                );
                tried += 1;
            }
        }
        assert!(tried > 20, "{tried}");
    }

    #[test]
    fn words_of_the_program_of_bodies_and_of_places_are_no_names_by_themselves() {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Referente Comune")]);
        for name in ["Anna Verdi", "Ugo Azione", "Ida Laderchi", "Eva Neri"] {
            table.add(Kind::People, &[("name", name), ("organisation", "Gruppo Verdi")]);
        }
        table.add(
            Kind::Meetings,
            &[("number", "1"), ("date", "2014-01-01"), ("place", "Palazzo Laderchi")],
        );
        let known = Known::of(table.world());
        let common: BTreeSet<&str> = known.common.iter().map(String::as_str).collect();
        assert_eq!(common, BTreeSet::from(["azione", "laderchi", "verdi"]));
        assert!(known.shields.get("gruppoverdi").is_some_and(|shield| shield.is_body));
        assert!(
            known.spellings.contains_key("referentecomune")
                && !known.spellings.contains_key("comune"),
            "an office"
        );
    }
}
