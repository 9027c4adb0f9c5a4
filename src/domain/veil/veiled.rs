//! A table as one viewer may see it, for everything that shows or tells. Keeps out: changing
//! records, for which the ledger has all of them.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::pass::Pass;
use super::sight::Sight;
use super::strike::struck;
use super::viewer::Viewer;
use crate::domain::id::Id;
use crate::domain::noun::Noun;
use crate::domain::nouns::{Ballot, Budget, Round, Score};
use crate::domain::record::{Kind, Record};
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

/// The records of a table without those a viewer may not see: there is no other way to ask for
/// them, so what is written without a thought of secrets has none to tell.
///
/// The marks of a blind round that is open are seen by nobody but whoever has the sheet in hand on
/// which they stand; the ballots of a vote on projects that is open, by nobody. Records are looked at when they are asked for, and none is copied but those of
/// which a viewer sees a part, once.
pub struct Veiled<'a> {
    whole: &'a dyn World,
    viewer: Viewer,
    /// Whose score sheet is open.
    sheet: Option<Id>,
    /// The records with fields struck out.
    parts: OnceCell<BTreeMap<Id, Record>>,
}

impl<'a> Veiled<'a> {
    /// A table as somebody sees it.
    pub const fn new(whole: &'a dyn World, viewer: Viewer) -> Self {
        Self { whole, viewer, sheet: viewer.own(), parts: OnceCell::new() }
    }

    /// The same with the score sheet of an assessor open, as far as this viewer may open it.
    #[must_use]
    pub fn opening(&self, assessor: Id) -> Self {
        Self {
            whole: self.whole,
            viewer: self.viewer,
            sheet: self.viewer.opened(assessor),
            parts: OnceCell::new(),
        }
    }

    /// Who looks.
    pub const fn viewer(&self) -> Viewer {
        self.viewer
    }

    /// Whether something that a record says is sealed.
    pub fn seals(&self, id: Id) -> bool {
        let seen = self.whole.record(id).and_then(|record| self.shown(record, &|_| None));
        seen.is_some_and(|(_, fields)| !fields.is_empty())
    }

    /// What is seen of a record that is or was one of the table, and the fields of it that are
    /// sealed; `None` where nothing is seen. `gone` gives what a record was that is no more.
    pub fn shown<'r>(
        &self,
        record: &'r Record,
        gone: &dyn Fn(Id) -> Option<&'r Record>,
    ) -> Option<(Cow<'r, Record>, &'static [&'static str])> {
        let is_blind = |round: Id| match self.whole.get::<Round>(round) {
            Some(round) => round.is_blind(),
            None => gone(round).and_then(Round::peek).is_some_and(Round::is_blind),
        };
        if let Some(ballot) = Ballot::peek(record) {
            let is_open = match self.whole.get::<Budget>(ballot.budget.id) {
                Some(budget) => budget.is_open(),
                None => gone(ballot.budget.id).and_then(Budget::peek).is_some_and(Budget::is_open),
            };
            if is_open {
                let seen = struck(record, &Ballot::TELLING, self.whole)?;
                let sight = self.viewer.sight(Kind::Ballots);
                return (sight == Sight::Whole).then_some((Cow::Owned(seen), &Ballot::TELLING));
            }
        }
        if self.is_kept(record, is_blind) {
            // Its version says whether there is a mark.
            let without = ["score", "note", "version"];
            return Some((Cow::Owned(struck(record, &without, self.whole)?), &Score::TELLING));
        }
        let seen = match self.viewer.sight(record.kind()) {
            Sight::Whole => Cow::Borrowed(record),
            Sight::Without(fields) => Cow::Owned(struck(record, fields, self.whole)?),
            Sight::Nothing => return None,
        };
        Some((seen, &[]))
    }

    /// Whether it is a mark of a round whose marks nobody sees, and stands on no sheet that is
    /// open.
    fn is_kept(&self, record: &Record, is_blind: impl Fn(Id) -> bool) -> bool {
        let kept =
            |score: &Score| self.sheet != Some(score.assessor.id) && is_blind(score.round.id);
        Score::peek(record).is_some_and(kept)
    }

    fn is_sealed(&self, record: &Record) -> bool {
        if let Some(ballot) = Ballot::peek(record) {
            return self.whole.get::<Budget>(ballot.budget.id).is_some_and(Budget::is_open);
        }
        let is_blind = |round| self.whole.get::<Round>(round).is_some_and(Round::is_blind);
        self.is_kept(record, is_blind)
    }

    fn sees(&self, id: Id) -> bool {
        self.record(id).is_some()
    }

    fn parts(&self) -> &BTreeMap<Id, Record> {
        self.parts.get_or_init(|| {
            let mut parts = BTreeMap::new();
            for kind in Kind::ALL.iter().copied() {
                let Sight::Without(fields) = self.viewer.sight(kind) else { continue };
                let seen = self
                    .whole
                    .every(kind)
                    .filter_map(|(id, record)| Some((id, struck(record, fields, self.whole)?)));
                parts.extend(seen);
            }
            parts
        })
    }
}

/// Whether there are records of a kind that nobody sees for a time: marks of a blind round, ballots
/// of a vote that is open.
const fn is_sometimes_sealed(kind: Kind) -> bool {
    matches!(kind, Kind::Scores | Kind::Ballots)
}

impl Kind {
    /// What an act on a record of this kind is called while it is sealed, where its own words would
    /// tell; marks have words with their proposal and their criterion.
    pub fn untold(self) -> Option<Sentence> {
        (self == Self::Ballots).then(|| say!("edit-ballot-sealed"))
    }
}

impl World for Veiled<'_> {
    fn moved(&self, sitting: Id) -> Option<(u32, DateTime<FixedOffset>)> {
        self.whole.moved(sitting)
    }

    fn record(&self, id: Id) -> Option<&Record> {
        let record = self.whole.record(id)?;
        match self.viewer.sight(record.kind()) {
            Sight::Whole => (!self.is_sealed(record)).then_some(record),
            Sight::Without(_) => self.parts().get(&id),
            Sight::Nothing => None,
        }
    }

    fn every<'a>(&'a self, kind: Kind) -> Box<dyn Iterator<Item = (Id, &'a Record)> + 'a> {
        match self.viewer.sight(kind) {
            Sight::Whole if !is_sometimes_sealed(kind) => self.whole.every(kind),
            Sight::Whole | Sight::Without(_) => Box::new(
                self.whole
                    .every(kind)
                    .filter_map(|(id, _)| self.record(id).map(|record| (id, record))),
            ),
            Sight::Nothing => Box::new(std::iter::empty()),
        }
    }

    fn keyed(&self, kind: Kind, prefix: &str) -> Vec<Id> {
        match self.viewer.sight(kind) {
            Sight::Whole => {
                let mut found = self.whole.keyed(kind, prefix);
                found.retain(|id| self.sees(*id));
                found
            }
            // By the key that is seen: who could ask for a name would learn it.
            Sight::Without(_) => self
                .every(kind)
                .filter(|(_, record)| record.key().starts_with(prefix))
                .map(|(id, _)| id)
                .collect(),
            Sight::Nothing => Vec::new(),
        }
    }

    fn referring(&self, id: Id, kind: Kind) -> Vec<Id> {
        let mut found = self.whole.referring(id, kind);
        match self.viewer.sight(kind) {
            Sight::Whole if !is_sometimes_sealed(kind) => {}
            Sight::Whole => found.retain(|id| self.sees(*id)),
            // What was struck out refers to nobody.
            Sight::Without(_) => found.retain(|other| {
                let mut refers = false;
                if let Some(record) = self.record(*other) {
                    record.ties(&mut |tied, _| refers |= tied == id);
                }
                refers
            }),
            Sight::Nothing => found.clear(),
        }
        found
    }

    fn beneath(&self, pass: Pass) -> Option<&dyn World> {
        Some(self.whole.beneath(pass).unwrap_or(self.whole))
    }

    fn withheld(&self, kind: Kind, of: Option<Id>) -> usize {
        match of {
            None => self.whole.every(kind).count() - self.every(kind).count(),
            Some(id) => self.whole.referring(id, kind).len() - self.referring(id, kind).len(),
        }
    }
}
