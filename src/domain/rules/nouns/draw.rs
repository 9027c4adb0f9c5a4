//! What a draw refuses: a list or seats that change once the list is frozen, a seed before it, another
//! seed after it. Keeps out: who is drawn.

use chrono::{DateTime, FixedOffset, SubsecRound};

use crate::domain::change::Transition;
use crate::domain::datum::Cell;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Noun, Rules};
use crate::domain::nouns::{Candidate, Draw};
use crate::domain::refusal::Refusal;
use crate::domain::rules::quotas::{QuotaLine, Roll, drawn_panel, panel_of, tickets_of};
use crate::domain::rules::taken_back::{self, Undone};
use crate::domain::values::{Moment, Reopenings, RoundState};
use crate::domain::world::World;
use crate::say;

impl Draw {
    /// Why a draw was taken back, with the seed from which it was made: the record of the next one
    /// tells it, and the list makes the draw again.
    fn with_seed(&self, reason: &Reopenings, world: &dyn World) -> Reopenings {
        // Whoever names the seed, or brings in what was taken back elsewhere, has said it.
        let seed = self.seed.as_ref().filter(|seed| !reason.as_str().contains(seed.as_str()));
        let Some(seed) = seed else { return reason.clone() };
        let told = say!("draw-annulled", reason = reason.as_str(), seed = seed.as_str());
        Reopenings::new(&world.language().tell(&told)).unwrap_or_else(|_| reason.clone())
    }

    /// Whether the list and the quotas stay as they are.
    pub fn is_frozen(&self) -> bool {
        self.state == Some(RoundState::Closed)
    }

    /// What is wrong with tickets and panel, once the quotas can be read.
    fn kept(&self, own: Id, quotas: &[QuotaLine], world: &dyn World) -> Option<Fault> {
        if self.is_by_seats(quotas) {
            return None;
        }
        // The list is sorted only where something is held against it.
        if self.lottery.is_none() && self.panel.is_none() && self.seed.is_none() {
            return None;
        }
        let roll = Roll::of(own, world)?;
        let panels = roll.panels(self.members(quotas)?);
        let allows = |panel: &Vec<u32>| panels.allows(panel);
        let tickets = self.lottery.as_ref().map(|lines| {
            tickets_of(lines, roll.types.len())
                .filter(|tickets| tickets.iter().all(|ticket| allows(&ticket.panel)))
        });
        if tickets == Some(None) {
            return Some(Fault::new("lottery", say!("fault-draw-lottery")));
        }
        let seed = self.seed.as_ref()?;
        let panel = self.panel.as_ref().and_then(|own| panel_of(own.as_str(), roll.types.len()));
        let Some(panel) = panel.filter(|panel| allows(panel)) else {
            return Some(Fault::new("panel", say!("fault-draw-panel")));
        };
        let named = tickets.flatten().map(|tickets| drawn_panel(&tickets, seed.as_str()));
        let same = named.is_none_or(|named| named == Some(panel));
        (!same).then(|| Fault::new("panel", say!("fault-draw-panel")))
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
        taken_back::locks(change)?;
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
        // What may come after the list is the seed, once; with a reason it may go again.
        let goes_on = change.after.is_some_and(|after| {
            let goes = Self::is_back(before, after) && after.seed.is_none();
            alike(before, after, &["seed", "panel", "title", "drawn", "reason"])
                && (before.seed.is_none() || goes || alike(before, after, &["title"]))
        });
        if goes_on { Ok(()) } else { Err(frozen(before)) }
    }

    /// When the list was frozen and when it was drawn is taken down, by nobody's hand.
    fn amend(
        &mut self,
        before: Option<&Self>,
        _own: Id,
        world: &dyn World,
        at: DateTime<FixedOffset>,
    ) {
        let Some(before) = before else { return };
        let since = |was: bool, is: bool, kept: Option<Moment>| match (was, is) {
            (_, false) => None,
            (false, true) => Some(Moment(at.trunc_subsecs(0))),
            (true, true) => kept,
        };
        self.frozen = since(before.is_frozen(), self.is_frozen(), before.frozen);
        self.drawn = since(before.seed.is_some(), self.seed.is_some(), before.drawn);
        if Self::is_back(before, self) {
            self.panel = None;
            let day = at.with_timezone(&world.zone()).date_naive();
            let (kept, given) = (before.reason.as_ref(), self.reason.as_ref());
            let new = given.filter(|given| Some(*given) != kept);
            let seeded = new.map(|new| before.with_seed(new, world));
            self.reason = Reopenings::followed(kept, seeded.as_ref().or(given), None, day);
        }
    }

    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let quotas = match self.quota_lines() {
            Ok(quotas) => quotas,
            Err(told) => return told.into_iter().map(|told| Fault::new("quotas", told)).collect(),
        };
        if self.members(&quotas).is_none() {
            return vec![Fault::new("seats", say!("fault-draw-seats"))];
        }
        self.kept(own, &quotas, world).into_iter().collect()
    }

    fn mentioned(&self, world: &dyn World) -> Cell {
        self.cell("number", world)
    }

    fn label(&self, _world: &dyn World) -> String {
        self.title.as_str().to_owned()
    }
}

/// Whether who stands behind a code is another than before; a name that was not there may be added.
fn is_another(before: &Candidate, after: &Candidate) -> bool {
    let name = before.name.is_some() && before.name != after.name;
    name || before.person.is_some() && before.person != after.person
}

impl Rules for Candidate {
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        let swapped = change.both().filter(|(before, after)| is_another(before, after));
        if let Some((before, _)) = swapped.filter(|_| change.is_act())
            && let Some(draw) = change.world.get::<Draw>(before.draw.id)
            && draw.is_frozen()
        {
            let (code, number) = (before.code.as_str(), draw.number.get());
            return Err(Refusal::new(
                say!("refused-draw-name", code = code, number = number),
                Some(say!("refused-draw-name-hint")),
            ));
        }
        let same = change.both().is_some_and(|(before, after)| {
            alike(before, after, &["declined", "decline_order", "name", "person"])
        });
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
        if let Some((name, _)) = self.trait_pairs().iter().find(|(_, value)| value.is_empty()) {
            faults.push(Fault::new("traits", say!("fault-candidate-traits", text = *name)));
        }
        let drawn = world.get::<Draw>(self.draw.id).and_then(|draw| draw.drawn);
        let drawn = drawn.map(|at| at.0.with_timezone(&world.zone()).date_naive());
        if self.declined.zip(drawn).is_some_and(|(declined, drawn)| declined < drawn) {
            faults.push(Fault::new("declined", say!("fault-declined-early")));
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
        let own = table.world().get::<Draw>(DRAW).unwrap().quota_lines().unwrap();
        let told: Vec<_> = own.iter().map(|own| (own.name(), own.bounds())).collect();
        let expected = [("donne", "1"), ("uomini", "1")];
        assert_eq!(told, expected.map(|(name, seats)| (name.to_owned(), seats.to_owned())));
        let mut table = Sample::default();
        for (quotas, wrong) in [
            ("donne: molte", "fault-draw-quota"),
            ("donne: 1; Donne: 2", "fault-draw-twice"),
            ("donne: 0", "fault-draw-nobody"),
            ("donne: 3-1", "fault-draw-bounds"),
        ] {
            let refused =
                table.offer(Kind::Draws, &[("number", "1"), ("title", "G"), ("quotas", quotas)]);
            assert_eq!(why(refused), [format!("quotas: {wrong}")]);
        }
    }

    #[test]
    fn every_line_that_is_wrong_is_told_and_a_draw_says_how_many() {
        let mut table = Sample::default();
        let draw = |quotas| [("number", "1"), ("title", "G"), ("quotas", quotas)];
        let refused = table.offer(Kind::Draws, &draw("donne: x\nuomini: 3-1"));
        assert_eq!(why(refused), ["quotas: fault-draw-quota", "quotas: fault-draw-bounds"]);
        let refused = table.offer(Kind::Draws, &draw("donne: 1-2\nuomini: 1-2"));
        assert_eq!(why(refused), ["seats: fault-draw-seats"]);
    }

    #[test]
    fn a_panel_keeps_the_quotas_and_is_the_one_that_the_seed_draws() {
        let quotas = "genere = F: 1-2\ngenere = M: 0-1";
        let mut table = Sample::of(&[(
            Kind::Draws,
            &[("number", "1"), ("title", "G"), ("quotas", quotas), ("seats", "2")],
        )]);
        for (code, traits) in [("1", "genere = f"), ("2", "Genere: F"), ("3", "genere = M")] {
            table.add(Kind::Candidates, &[("draw", "1"), ("code", code), ("traits", traits)]);
        }
        let untold = [("draw", "1"), ("code", "4"), ("traits", "genere")];
        assert_eq!(why(table.offer(Kind::Candidates, &untold)), ["traits: fault-candidate-traits"]);
        let wrong = table.set(DRAW, &[("lottery", "00000 1 2x2")]);
        assert_eq!(why(wrong), ["lottery: fault-draw-lottery"]);
        table
            .set(DRAW, &[("lottery", "00000 1 2"), ("list_hash", "a"), ("state", "closed")])
            .unwrap();
        for (panel, seed) in [("", "x"), ("2x2", "x"), ("1x2", "x")] {
            let refused = table.set(DRAW, &[("seed", seed), ("panel", panel)]);
            assert_eq!(why(refused), ["panel: fault-draw-panel"], "{panel}");
        }
        table.set(DRAW, &[("seed", "x"), ("panel", "1 2")]).unwrap();
        assert_eq!(why(table.set(DRAW, &[("panel", "1x2")])), ["refused-draw-frozen"]);
    }

    #[test]
    fn the_seed_comes_after_the_list_and_stays() {
        let mut table = table();
        assert_eq!(why(table.set(DRAW, &[("seed", "x")])), ["refused-draw-list"]);
        freeze(&mut table);
        table.set(DRAW, &[("seed", "Lotto Bari 12 45")]).unwrap();
        let refused = ["refused-draw-frozen"];
        assert_eq!(why(table.set(DRAW, &[("seed", "y")])), ["refused-draw-undoing"]);
        let another = [("seed", "y"), ("reason", "Il seme era di un altro giorno")];
        assert_eq!(why(table.set(DRAW, &another)), refused);
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
    fn who_stands_behind_a_code_stays_once_the_list_is_frozen() {
        let mut table = table();
        for name in ["Carlo Neri", "Rossi Anna"] {
            table.set(FIRST, &[("name", name)]).unwrap();
        }
        freeze(&mut table);
        for name in ["Carlo Neri", "Rossi Anna Maria", ""] {
            let refused = table.set(FIRST, &[("name", name)]);
            assert_eq!(why(refused), ["refused-draw-name"], "{name}");
        }
        for name in ["Ada", "Bice"] {
            table.add(Kind::People, &[("name", name)]);
        }
        table.set(FIRST, &[("person", "Ada")]).unwrap();
        assert_eq!(why(table.set(FIRST, &[("person", "Bice")])), ["refused-draw-name"]);
        table.set(FIRST, &[("declined", "2014-05-01")]).unwrap();
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
