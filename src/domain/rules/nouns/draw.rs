//! What a draw refuses: a list or seats that change once the list is frozen, a seed before it, another
//! seed after it. Keeps out: who is drawn.

use std::collections::BTreeSet;

use crate::domain::change::Transition;
use crate::domain::datum::Cell;
use crate::domain::fault::Fault;
use crate::domain::fold::fold;
use crate::domain::id::Id;
use crate::domain::noun::{Noun, Rules};
use crate::domain::nouns::{Candidate, Draw};
use crate::domain::refusal::Refusal;
use crate::domain::values::RoundState;
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

/// The seats of a stratum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seats {
    /// The stratum, as the quotas call it; empty where there is only one.
    pub stratum: String,
    /// How many are drawn of it.
    pub seats: usize,
}

impl Draw {
    /// The seats of each stratum, in the order written.
    ///
    /// # Errors
    /// The first line that does not say how many, or names a stratum again.
    pub fn seats(&self) -> Result<Vec<Seats>, Sentence> {
        let mut strata = Vec::new();
        let mut seen = BTreeSet::new();
        let lines = self.quotas.as_str().split(['\n', ';']).map(str::trim);
        for line in lines.filter(|line| !line.is_empty()) {
            let (stratum, seats) = line.rsplit_once([':', '=']).unwrap_or(("", line));
            let refuse = || say!("fault-draw-quota", line = line);
            let seats = seats.trim().parse().map_err(|_| refuse())?;
            let stratum = stratum.split_whitespace().collect::<Vec<_>>().join(" ");
            if !seen.insert(fold(&stratum)) {
                return Err(say!("fault-draw-twice", stratum = stratum));
            }
            strata.push(Seats { stratum, seats });
        }
        if strata.iter().all(|own| own.seats == 0) {
            return Err(say!("fault-draw-nobody"));
        }
        Ok(strata)
    }

    /// Whether the list and the seats stay as they are.
    pub fn is_frozen(&self) -> bool {
        self.state == Some(RoundState::Closed)
    }
}

/// Why nothing changes in a list that is frozen.
fn frozen(draw: &Draw) -> Refusal {
    let number = draw.number.get();
    Refusal::new(
        say!("refused-draw-frozen", number = number),
        Some(say!("refused-draw-frozen-hint")),
    )
}

/// Whether two states differ in no other fields than these.
fn alike<N: Noun>(one: &N, other: &N, but: &[&str]) -> bool {
    let (one, other) = (one.row(), other.row());
    one.iter()
        .filter(|(field, _)| !but.contains(&field.as_str()))
        .all(|(field, text)| other.get(field) == Some(text))
}

impl Rules for Draw {
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        let told =
            change.both().filter(|(before, after)| before.seed.is_none() && after.seed.is_some());
        if let Some((before, _)) = told.filter(|(before, _)| change.is_act() && !before.is_frozen())
        {
            let number = before.number.get();
            let hint = say!("refused-draw-list-hint");
            return Err(Refusal::new(say!("refused-draw-list", number = number), Some(hint)));
        }
        let Some(before) = change.before.filter(|own| change.is_act() && own.is_frozen()) else {
            return Ok(());
        };
        // What may come after the list is the seed, once.
        let goes_on = change.after.is_some_and(|after| {
            alike(before, after, &["seed", "title"])
                && (before.seed.is_none() || before.seed == after.seed)
        });
        if goes_on { Ok(()) } else { Err(frozen(before)) }
    }

    fn check(&self, _own: Id, _world: &dyn World) -> Vec<Fault> {
        self.seats().err().map(|told| Fault::new("quotas", told)).into_iter().collect()
    }

    fn mentioned(&self, world: &dyn World) -> Cell {
        self.cell("number", world)
    }

    fn label(&self, _world: &dyn World) -> String {
        self.title.as_str().to_owned()
    }
}

impl Rules for Candidate {
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        let same = change
            .both()
            .is_some_and(|(before, after)| alike(before, after, &["declined", "name", "person"]));
        if same || !change.is_act() {
            return Ok(());
        }
        let mut draws = change.states().filter_map(|own| change.world.get::<Draw>(own.draw.id));
        match draws.find(|draw| draw.is_frozen()) {
            Some(draw) => Err(frozen(draw)),
            None => Ok(()),
        }
    }

    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.code.as_str().contains([';', '|']) {
            faults.push(Fault::new("code", say!("fault-candidate-code")));
        }
        if self.stratum.as_ref().is_some_and(|stratum| stratum.as_str().contains(';')) {
            faults.push(Fault::new("stratum", say!("fault-candidate-code")));
        }
        // One person stands in the list once, under whatever code.
        if let Some(person) = self.person {
            let again = world
                .of::<Self>(person.id)
                .find(|(id, other)| *id != own && other.draw.id == self.draw.id);
            if let Some((_, other)) = again {
                let told = say!(
                    "fault-candidate-person",
                    name = world.label(person.id),
                    code = other.code.as_str()
                );
                faults.push(Fault::new("person", told));
            }
        }
        faults
    }

    fn mentioned(&self, world: &dyn World) -> Cell {
        self.cell("code", world)
    }

    fn label(&self, _world: &dyn World) -> String {
        self.code.as_str().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::{Sample, why};
    use crate::domain::{Draw, Id, Kind};

    const DRAW: Id = Id::from_bits(1);
    const FIRST: Id = Id::from_bits(2);

    fn table() -> Sample {
        let mut table = Sample::of(&[(
            Kind::Draws,
            &[("number", "1"), ("title", "Giuria"), ("quotas", "donne: 1\nuomini = 1")],
        )]);
        for (code, stratum) in [("1", "donne"), ("2", "Donne"), ("3", "uomini")] {
            table.add(Kind::Candidates, &[("draw", "1"), ("code", code), ("stratum", stratum)]);
        }
        table
    }

    fn freeze(table: &mut Sample) {
        table.set(DRAW, &[("list_hash", "abc"), ("state", "closed")]).unwrap();
    }

    #[test]
    fn seats_are_read_line_by_line() {
        let table = table();
        let own = table.world().get::<Draw>(DRAW).unwrap().seats().unwrap();
        let told: Vec<_> = own.iter().map(|own| (own.stratum.as_str(), own.seats)).collect();
        assert_eq!(told, [("donne", 1), ("uomini", 1)]);
        let mut table = Sample::default();
        for (quotas, wrong) in [
            ("donne: molte", "fault-draw-quota"),
            ("donne: 1; Donne: 2", "fault-draw-twice"),
            ("donne: 0", "fault-draw-nobody"),
        ] {
            let refused =
                table.offer(Kind::Draws, &[("number", "1"), ("title", "G"), ("quotas", quotas)]);
            assert_eq!(why(refused), [format!("quotas: {wrong}")]);
        }
    }

    #[test]
    fn the_seed_comes_after_the_list_and_stays() {
        let mut table = table();
        assert_eq!(why(table.set(DRAW, &[("seed", "x")])), ["refused-draw-list"]);
        freeze(&mut table);
        table.set(DRAW, &[("seed", "Lotto Bari 12 45")]).unwrap();
        let refused = ["refused-draw-frozen"];
        assert_eq!(why(table.set(DRAW, &[("seed", "y")])), refused);
        assert_eq!(why(table.set(DRAW, &[("quotas", "donne: 2")])), refused);
        assert_eq!(why(table.delete(DRAW)), refused);
    }

    #[test]
    fn nobody_comes_onto_or_leaves_a_list_that_is_frozen_but_may_decline() {
        let mut table = table();
        table.set(FIRST, &[("stratum", "Donne")]).unwrap();
        freeze(&mut table);
        let refused = ["refused-draw-frozen"];
        let another = table.offer(Kind::Candidates, &[("draw", "1"), ("code", "4")]);
        assert_eq!(why(another), refused);
        assert_eq!(why(table.delete(FIRST)), refused);
        assert_eq!(why(table.set(FIRST, &[("stratum", "uomini")])), refused);
        table.set(FIRST, &[("declined", "2014-05-01"), ("name", "Ada")]).unwrap();
    }

    #[test]
    fn one_person_stands_in_a_list_once() {
        let mut table = table();
        table.add(Kind::People, &[("name", "Ada")]);
        table.set(FIRST, &[("person", "Ada")]).unwrap();
        let twice = [("draw", "1"), ("code", "9"), ("person", "Ada")];
        let refused = table.offer(Kind::Candidates, &twice);
        assert_eq!(why(refused), ["person: fault-candidate-person"]);
    }
}
