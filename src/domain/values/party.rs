//! Parties: who is meant, by record or in words. Keeps out: what they are party to.

use serde::{Deserialize, Serialize};

use super::known::record_or_words;
use super::refer::{label, meant};
use super::text::Line;
use crate::domain::datum::{Cell, Datum, Place, Shape, Tie};
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::world::{Lost, World};
use crate::say;
use crate::text::Sentence;

/// Who is meant: a person, a lab or a stakeholder of the table, or words where there is no such
/// record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Party {
    /// A record of the table.
    Known(Id),
    /// Words; a public document withholds them, because nothing says that they name nobody.
    Said(Line),
}

impl Party {
    const KINDS: [Kind; 3] = [Kind::People, Kind::Labs, Kind::Stakeholders];

    /// What the reserved face and the screens show.
    pub fn shown(&self, world: &dyn World) -> String {
        match self {
            Self::Known(id) => label(*id, world).text(),
            Self::Said(words) => words.as_str().to_owned(),
        }
    }
}

record_or_words!(Party);

impl Datum for Party {
    fn shape() -> Shape {
        Shape::Party
    }

    fn read(text: &str, place: &Place<'_>) -> Result<Self, Sentence> {
        for kind in Self::KINDS {
            match place.world.find(kind, text) {
                Ok(id) => return Ok(Self::Known(meant(id, text, place.world))),
                Err(Lost::Several) => {
                    return Err(say!(
                        "fault-several",
                        text = text,
                        kind = Sentence::new(format!("kind-{kind}"))
                    ));
                }
                Err(Lost::Nothing) => {}
            }
        }
        if text.parse::<Id>().is_ok() {
            return Err(say!("fault-nobody", text = text, kind = say!("kind-people")));
        }
        Line::new(text).map(Self::Said)
    }

    fn raw(&self) -> String {
        String::from(self.clone())
    }

    fn cell(&self, world: &dyn World) -> Cell {
        Cell::Text(self.shown(world))
    }

    fn ties(&self, meet: &mut dyn FnMut(Id, Tie)) {
        if let Self::Known(id) = self {
            meet(*id, Tie::Mention);
        }
    }
}

/// How many commas a name is thought to have at most.
const COMMAS: usize = 4;

/// The parties of a list that people wrote with commas: a name of the table that has a comma itself
/// stays whole.
fn between_commas<'a>(text: &'a str, place: &Place<'_>) -> Vec<&'a str> {
    let is_known = |words: &str| {
        Party::KINDS.iter().any(|kind| place.world.find(*kind, words) != Err(Lost::Nothing))
    };
    let (mut parts, mut left) = (Vec::new(), text);
    while !left.trim().is_empty() {
        let ends = left.match_indices(',').map(|(at, _)| at).chain([left.len()]).take(COMMAS + 1);
        let runs: Vec<(&str, &str)> = ends.filter_map(|end| left.split_at_checked(end)).collect();
        // The longest run of words that is a name, else the words up to the next comma.
        let named = runs.iter().rev().find(|(words, _)| is_known(words.trim()));
        let Some((words, rest)) = named.or_else(|| runs.first()) else { break };
        parts.push(words.trim());
        left = rest.trim_start_matches(',');
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Several parties, separated by `;` in files; typed by people, by commas too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Parties(pub Vec<Party>);

impl Datum for Parties {
    fn shape() -> Shape {
        Shape::Parties
    }

    fn optional() -> bool {
        true
    }

    fn read(text: &str, place: &Place<'_>) -> Result<Self, Sentence> {
        let parts: Vec<&str> =
            text.split(';').map(str::trim).filter(|part| !part.is_empty()).collect();
        let parts = if text.contains(';') { parts } else { between_commas(text, place) };
        parts.into_iter().map(|part| Party::read(part, place)).collect::<Result<_, _>>().map(Self)
    }

    fn blank() -> Result<Self, Sentence> {
        Ok(Self::default())
    }

    fn raw(&self) -> String {
        let text = self.0.iter().map(Datum::raw).collect::<Vec<_>>().join("; ");
        // A single one with a comma in it is not read back as two.
        if text.contains(',') && !text.contains(';') { text + ";" } else { text }
    }

    fn cell(&self, world: &dyn World) -> Cell {
        if self.0.is_empty() {
            Cell::Empty
        } else {
            Cell::List(self.0.iter().map(|party| party.shown(world)).collect())
        }
    }

    fn ties(&self, meet: &mut dyn FnMut(Id, Tie)) {
        for party in &self.0 {
            party.ties(meet);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::refer::Ref;
    use super::super::refer::tests::{read, table};
    use super::*;

    #[test]
    fn a_party_is_a_person_a_lab_a_stakeholder_or_words() {
        let table = table();
        for (text, id) in [("bice verdi", 3), ("Acqua pubblica", 4), ("comitato orti", 5)] {
            assert_eq!(read(text, &table), Ok(Party::Known(Id::from_bits(id))), "{text}");
        }
        assert_eq!(read("una signora", &table), Ok(Party::Said(Line::new("una signora").unwrap())));
    }

    #[test]
    fn a_party_that_may_be_two_people_or_an_id_of_nobody_is_refused() {
        let table = table();
        assert_eq!(read::<Party>("Ada Neri", &table), Err("fault-several".into()));
        assert_eq!(
            read::<Party>("00000000-0000-0000-0000-000000000099", &table),
            Err("fault-nobody".into())
        );
    }

    #[test]
    fn several_parties_are_read_between_semicolons_and_written_so_again() {
        let table = table();
        let parties: Parties = read("Bice Verdi; ; una signora;Comitato Orti", &table).unwrap();
        assert_eq!(parties.0.len(), 3);
        assert_eq!(parties.cell(table.world()).text(), "Bice Verdi; una signora; Comitato Orti");
        assert_eq!(read(&parties.raw(), &table), Ok(parties));
        assert_eq!(Parties::default().cell(table.world()), Cell::Empty);
    }

    #[test]
    fn commas_part_people_too_but_not_a_name_that_has_one() {
        let mut table = table();
        let long = table.add(Kind::Stakeholders, &[("name", "Orti, vigne e frutteti")]);
        let shown = |text: &str| read::<Parties>(text, &table).unwrap().cell(table.world()).text();
        assert_eq!(
            shown("Bice Verdi, una signora,Comitato Orti,"),
            "Bice Verdi; una signora; Comitato Orti"
        );
        assert_eq!(read("orti, vigne e frutteti", &table), Ok(Parties(vec![Party::Known(long)])));
        assert_eq!(
            shown("Bice Verdi, Orti, vigne e frutteti, un altro"),
            "Bice Verdi; Orti, vigne e frutteti; un altro"
        );
        // In words with a semicolon a comma is one of the words.
        let words = Parties(vec![Party::Said(Line::new("Neri, classe 1950").unwrap())]);
        assert_eq!(read(&words.raw(), &table), Ok(words.clone()));
        assert_eq!(read::<Parties>("Neri, classe 1950; Bice Verdi", &table).unwrap().0.len(), 2);
    }

    #[test]
    fn the_name_of_a_merged_stakeholder_means_the_one_that_stayed_and_its_id_itself() {
        let mut table = table();
        let old = table
            .add(Kind::Stakeholders, &[("name", "Gli ortolani"), ("merged_into", "Comitato Orti")]);
        let (kept, itself) = (Party::Known(Id::from_bits(5)), Party::Known(old));
        assert_eq!(read::<Party>("gli ortolani", &table), Ok(kept));
        assert_eq!(read::<Party>(&old.to_string(), &table), Ok(itself));
        assert_eq!(
            read::<Ref<crate::domain::Stakeholder>>("Gli Ortolani", &table).map(|r| r.id),
            Ok(Id::from_bits(5))
        );
    }
}
