//! What the groups of one act have in common: sitting, item, method, rule, round and seed. Keeps
//! out: who sits where (see the methods), and moving people afterwards.

use super::caller::Caller;
use super::sitting::writable;
use crate::domain::templates::{self, Tables, Template};
use crate::domain::{
    AgendaItem, Fault, Group, GroupMethod, Id, Line, Mark, Of, Parties, Party, Prose, Question,
    Record, Ref, SwotPart, World, sittings,
};
use crate::ledger::{Change, Draft, Pinned, Refusal, add, remove};
use crate::readings::groups::{groups, last_plan, present, questions};
use crate::say;
use crate::text::Sentence;

/// How many people a group has when nobody says.
const USUAL: usize = 6;

/// Seeds are drawn with so many digits that one can read them out.
const SEEDS: u128 = 1_000_000;

/// The greatest seed.
pub const SEED_MOST: i64 = 999_999_999;

/// The most groups of a round.
pub(super) const GROUPS_MOST: i64 = 99;

/// A refusal that one field explains.
pub fn fault(field: &'static str, reason: Sentence) -> Refusal {
    Refusal::of(vec![Pinned { change: 0, fault: Fault::new(field, reason) }])
}

/// A whole number in bounds.
///
/// # Errors
/// A fault of the field when the text is none.
pub fn bounded(field: &'static str, text: &str, low: i64, high: i64) -> Result<i64, Refusal> {
    match text.parse::<i64>() {
        Ok(number) if (low..=high).contains(&number) => Ok(number),
        Ok(_) => Err(fault(field, say!("fault-bounds", low = low, high = high))),
        Err(_) => Err(fault(field, say!("fault-whole", text = text, low = low, high = high))),
    }
}

/// As a whole number that a record keeps.
pub(super) fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Those present at the sitting, to be shared out: somebody, at least.
///
/// # Errors
/// When the sitting is none, its verbale is approved, or nobody is present.
pub fn seatable(
    meeting: Option<Id>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Vec<Id>, Refusal> {
    let (meeting, _) = writable(meeting, world, by)?;
    let here = present(meeting, world);
    if here.is_empty() {
        let hint = say!("refused-nobody-present-hint");
        return Err(Refusal::new(say!("refused-nobody-present"), Some(hint)));
    }
    Ok(here)
}

/// The most groups that so many people can be shared out over.
pub fn most_groups(people: usize) -> i64 {
    whole(people).min(GROUPS_MOST)
}

/// How many groups so many people make when nobody says.
pub const fn usual_groups(people: usize) -> usize {
    people.div_ceil(USUAL)
}

/// A seed drawn by chance.
pub fn drawn_seed(by: &Caller<'_>) -> i64 {
    i64::try_from(by.id().bits() % SEEDS).unwrap_or_default()
}

/// The template of a method that has one.
pub(super) fn template(method: GroupMethod) -> Result<&'static Template, Refusal> {
    templates::of(method).ok_or_else(|| fault("method", say!("fault-needed")))
}

/// What groups of one act have in common.
pub(super) struct Making<'a> {
    world: &'a dyn World,
    by: &'a Caller<'a>,
    meeting: Id,
    item: Option<Id>,
    method: GroupMethod,
    rule: Sentence,
    seed: Option<i64>,
    /// The round of the first of them.
    pub(super) first: i64,
    /// The groups that these stand instead of.
    instead: Vec<Id>,
}

impl<'a> Making<'a> {
    /// Groups of a method in a sitting, in the round after those there are.
    pub(super) fn new(
        method: GroupMethod,
        rule: Sentence,
        seed: Option<i64>,
        meeting: Option<Id>,
        world: &'a dyn World,
        by: &'a Caller<'a>,
    ) -> Result<Self, Refusal> {
        let (meeting, _) = writable(meeting, world, by)?;
        let rounds = groups(meeting, world).into_iter().map(|(_, group)| group.round.get());
        let first = rounds.max().unwrap_or(0) + 1;
        let item = sittings::current(meeting, world).map(|(id, _)| id);
        Ok(Self { world, by, meeting, item, method, rule, seed, first, instead: Vec::new() })
    }

    /// Groups that stand instead of those that the same method planned last, as long as nobody wrote
    /// down anything that those said; else in the rounds after them.
    pub(super) fn anew(
        method: GroupMethod,
        rule: Sentence,
        seed: i64,
        meeting: Option<Id>,
        world: &'a dyn World,
        by: &'a Caller<'a>,
    ) -> Result<Self, Refusal> {
        let made = Self::new(method, rule, Some(seed), meeting, world, by)?;
        let rounds = last_plan(made.meeting, world);
        let before: Vec<(Id, &Group)> = groups(made.meeting, world)
            .into_iter()
            .filter(|(_, own)| rounds.contains(&own.round.get()))
            .collect();
        let is_planned = |own: &Group| own.method == Some(method) && own.seed.is_some();
        let is_free = !before.is_empty()
            && before.iter().all(|(id, own)| is_planned(own) && world.referrers(*id).is_empty());
        let first = rounds.first().copied().filter(|_| is_free);
        let instead = before.into_iter().filter(|_| is_free).map(|(id, _)| id).collect();
        Ok(Self { first: first.unwrap_or(made.first), instead, ..made })
    }

    /// The changes that take away the groups that these stand instead of.
    pub(super) fn replaced(&self) -> Vec<Change> {
        self.instead.iter().flat_map(|id| remove(*id, self.world)).collect()
    }

    /// The questions that are not put already, in the same words and for the same round.
    pub(super) fn unasked(
        &self,
        asked: Vec<(Prose, Option<i64>, Option<SwotPart>)>,
    ) -> Vec<(Prose, Option<i64>, Option<SwotPart>)> {
        let put = questions(self.meeting, self.world);
        let is_put = |words: &Prose, round: Option<i64>| {
            put.iter()
                .any(|(_, own)| own.text == *words && own.round.map(|round| round.get()) == round)
        };
        asked.into_iter().filter(|(words, round, _)| !is_put(words, *round)).collect()
    }

    /// A group, by its round of this act and its place in it, both from 0.
    pub(super) fn group(
        &self,
        round: usize,
        number: usize,
        name: Option<Line>,
        members: Vec<Party>,
        host: Option<Party>,
    ) -> Result<Change, Refusal> {
        let place = |number: i64| Mark::new(number).map_err(|reason| fault("group_count", reason));
        let group = Group {
            meeting: Of::to(self.meeting),
            round: place(self.first + whole(round))?,
            number: place(whole(number) + 1)?,
            name,
            members: Parties(members),
            rapporteur: None,
            host,
            item: self.item.map(Ref::to),
            method: Some(self.method),
            rule: Prose::new(&self.world.language().tell(&self.rule)).ok(),
            seed: self.seed.and_then(|seed| Mark::new(seed).ok()),
        };
        Ok(add(self.by.id(), group))
    }

    /// Questions after those there are, each with the round it is for.
    pub(super) fn questions(
        &self,
        words: Vec<(Prose, Option<i64>, Option<SwotPart>)>,
    ) -> Result<Vec<Change>, Refusal> {
        let last = questions(self.meeting, self.world)
            .last()
            .map_or(0, |(_, question)| question.position.get());
        (last + 1..)
            .zip(words)
            .map(|(position, (text, round, quadrant))| {
                let question = Question {
                    meeting: Of::to(self.meeting),
                    position: Mark::new(position).map_err(|reason| fault("asked", reason))?,
                    text,
                    item: self.item.map(Ref::to),
                    round: round.and_then(|round| Mark::new(round).ok()),
                    quadrant,
                };
                Ok(add(self.by.id(), question))
            })
            .collect()
    }

    /// The guiding question of the item, as one to be answered, unless questions were already put
    /// under it.
    pub(super) fn guiding(&self) -> Result<Vec<Change>, Refusal> {
        let item = self.item.and_then(|item| self.world.get::<AgendaItem>(item));
        let asked = questions(self.meeting, self.world);
        let put = asked.iter().any(|(_, question)| question.item.map(|item| item.id) == self.item);
        let question = item.and_then(|item| item.question.clone()).filter(|_| !put);
        self.questions(question.into_iter().map(|words| (words, None, None)).collect())
    }

    /// The questions of a template, in the language of the table.
    pub(super) fn of(&self, template: &Template) -> Result<Vec<Change>, Refusal> {
        let language = self.world.language();
        // Groups that stay as they are may have been made for another item: then the questions are
        // for their round.
        let last = groups(self.meeting, self.world).into_iter().next_back();
        let stay = matches!(template.tables, Tables::AsTheyAre);
        let round = last.filter(|_| stay).map(|(_, group)| group.round.get());
        let words = template.questions.iter().filter_map(|asked| {
            let words = Prose::new(&language.tell(&(asked.words)())).ok()?;
            Some((words, round, asked.quadrant))
        });
        self.questions(words.collect())
    }

    /// The act that makes them.
    pub(super) fn draft(&self, changes: Vec<Change>) -> Draft {
        let made = |change: &&Change| matches!(change.after, Some(Record::Groups(_)));
        let put = |change: &&Change| matches!(change.after, Some(Record::Questions(_)));
        let count = changes.iter().filter(made).count();
        let label = say!(
            "edit-groups",
            method = self.method.sentence(),
            count = count,
            questions = changes.iter().filter(put).count()
        );
        Draft::act(label, changes)
    }
}
