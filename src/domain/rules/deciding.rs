//! When the table decides: the quorum its rules ask for, what a closed vote keeps as it was voted,
//! and the questions that are settled along. Keeps out: counting votes, and the deciding body's
//! answers.

use std::collections::BTreeSet;

use super::carry_over;
use super::charter;
use super::count::Count;
use crate::domain::change::Transition;
use crate::domain::fault::Fault;
use crate::domain::fold::words;
use crate::domain::id::Id;
use crate::domain::noun::Noun;
use crate::domain::nouns::{AgendaItem, Entry, Meeting, Person, Poll};
use crate::domain::record::Record;
use crate::domain::refusal::Refusal;
use crate::domain::titles::is_title;
use crate::domain::values::{ConsensusMethod, EntryKind, PollResult};
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

/// Why the table cannot decide while so many are in the room.
pub fn no_quorum(count: &Count) -> Sentence {
    let needed = count.quorum.unwrap_or_default();
    say!("refused-no-quorum", needed = needed, present = count.room())
}

/// The fault of a decision for which the table was not there. That of a closed vote is in its
/// result; and where nobody is marked present, nobody was counted.
pub(super) fn unquorate(entry: &Entry, world: &dyn World) -> Option<Fault> {
    if !entry.decides() || entry.put_to_vote(world).is_some() {
        return None;
    }
    let item = entry.item.map(|item| item.id);
    let count = Count::of(entry.meeting.id, item, Some(entry.time), world)?;
    let field = if entry.method.is_some() { "method" } else { "kind" };
    (count.room() > 0 && !count.has_quorum()).then(|| Fault::odd(field, no_quorum(&count)))
}

/// Refuses to reword, to call otherwise or to delete what a vote that is closed decided, and to
/// decide otherwise on an item that was voted on; a name that no paper may print can be taken out.
/// Undoing the closing opens the vote again.
pub(super) fn locks(change: &Transition<'_, Entry>) -> Result<(), Refusal> {
    if !change.is_act() {
        return Ok(());
    }
    let world = change.world;
    let refused = |what| Err(Refusal::new(what, Some(say!("refused-poll-hint"))));
    let kept = |what| Err(Refusal::new(what, Some(say!("refused-voted-hint"))));
    let voted = change.before.and_then(|entry| entry.put_to_vote(world));
    let same =
        |after: &Entry| change.before.is_some_and(|before| is_same_decision(before, after, world));
    if let Some(poll) = voted.filter(|_| !change.after.is_some_and(same)) {
        return kept(say!("refused-voted", item = world.label(poll.item.id)));
    }
    let decided = change.after.filter(|entry| {
        let was = change.before.is_some_and(Entry::decides);
        entry.decides() && !was && entry.method != Some(ConsensusMethod::Vote)
    });
    let item = decided.and_then(|entry| entry.item).map(|item| item.id);
    match item.filter(|item| Poll::on(*item, world).is_some()) {
        Some(item) => refused(say!("refused-decided", item = world.label(item))),
        None => Ok(()),
    }
}

fn is_same_decision(before: &Entry, after: &Entry, world: &dyn World) -> bool {
    let decided =
        |entry: &Entry| (entry.meeting, entry.item, entry.kind, entry.method, entry.proposal);
    let (was, is) = (before.text.as_str(), after.text.as_str());
    decided(before) == decided(after) && (was == is || only_unnames(was, is, world))
}

/// What may stand in the place of a name, where it is not an organisation.
const OMITTED: &str = "omissis";

/// Whether words were changed in one place alone, where the name of somebody of the table stood,
/// with or without title, or an address: nothing stands there now, or `omissis`, or the
/// organisation. A paper that may not print the name would else be blocked for good.
pub(super) fn only_unnames(was: &str, is: &str, world: &dyn World) -> bool {
    let (was, is): (Vec<&str>, Vec<&str>) =
        (was.split_whitespace().collect(), is.split_whitespace().collect());
    let same = |(one, other): &(&&str, &&str)| one == other;
    let head = was.iter().zip(&is).take_while(same).count();
    let tail = was.iter().skip(head).rev().zip(is.iter().skip(head).rev());
    let tail = tail.take_while(same).count();
    let changed = |all: &[&str]| all.get(head..all.len() - tail).unwrap_or_default().join(" ");
    let (gone, instead) = (changed(&was), words(&changed(&is)));
    if gone.contains('@') && !gone.contains(' ') {
        return instead.is_empty() || instead == [OMITTED];
    }
    let gone = words(&gone);
    let is_named = |person: &Person| {
        let own = words(person.name.as_str());
        gone.iter().any(|word| own.contains(word))
            && gone.iter().all(|word| own.contains(word) || is_title(word))
    };
    let replaces = |person: &Person| {
        let organisation = person.organisation.as_ref().map(|name| words(name.as_str()));
        instead.is_empty() || instead == [OMITTED] || organisation.is_some_and(|own| own == instead)
    };
    world.all::<Person>().any(|(_, person)| is_named(person) && replaces(person))
}

/// The questions that an entry settles by deciding on the item that takes them up. What is voted on
/// is settled by the closing of the vote.
pub(super) fn settled_by_entry(change: &Transition<'_, Entry>) -> Vec<(Id, Record)> {
    let decided = change.after.filter(|entry| {
        let by_vote = entry.method == Some(ConsensusMethod::Vote);
        entry.decides() && !by_vote && !change.before.is_some_and(Entry::decides)
    });
    let item = decided.and_then(|entry| entry.item);
    item.map(|item| settled_with(item.id, change.world)).unwrap_or_default()
}

/// The questions that the closing of a vote settles, where it adopts.
pub(super) fn settled_by_poll(change: &Transition<'_, Poll>) -> Vec<(Id, Record)> {
    let adopted = |poll: &&Poll| poll.result == PollResult::Adopted;
    let poll = change.after.filter(|poll| change.before.is_none() && adopted(poll));
    poll.map(|poll| settled_with(poll.item.id, change.world)).unwrap_or_default()
}

/// The open questions that an item takes up, settled on the day of its sitting. A question that
/// nobody carried over is settled by hand.
fn settled_with(item: Id, world: &dyn World) -> Vec<(Id, Record)> {
    let sitting = world.get::<AgendaItem>(item).map(|item| item.meeting.id);
    let Some(meeting) = sitting.and_then(|id| world.get::<Meeting>(id)) else { return Vec::new() };
    let mut met: BTreeSet<Id> = BTreeSet::new();
    let mut waiting = vec![item];
    let mut questions: Vec<(Id, Record)> = Vec::new();
    while let Some(id) = waiting.pop() {
        if !met.insert(id) {
            continue;
        }
        if let Some(entry) = world.get::<Entry>(id).filter(|it| carry_over::is_unsettled(it)) {
            questions.push((id, Entry { closed: Some(meeting.date), ..entry.clone() }.wrap()));
        }
        // An item that was not finished may have taken a question up in its turn.
        waiting.extend(carry_over::taken_up(id, world));
    }
    questions
}

impl Entry {
    /// Whether it says that the table decided.
    pub fn decides(&self) -> bool {
        self.kind == EntryKind::Decision && self.method != Some(ConsensusMethod::NoConsensus)
    }

    /// Whether it keeps a reservation that is nobody's, at a table that writes down who said what.
    pub fn is_unheld(&self, world: &dyn World) -> bool {
        let is_reserved = self.kind == EntryKind::Decision && self.reservation.is_some();
        let sitting = world.get::<Meeting>(self.meeting.id);
        let names = |sitting: &Meeting| charter::in_force(sitting.date, world).names_who_spoke();
        is_reserved && self.holders.0.is_empty() && sitting.is_none_or(names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::{Sample, why};

    /// A sitting with an item under rules that ask for half of three people; so many of them came.
    fn table(present: usize) -> Sample {
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]),
            (Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Spazi")]),
        ]);
        let rules = [("version", "1"), ("text", "Così."), ("approved", "2014-01-01")];
        let rules: Vec<_> = rules.into_iter().chain([("quorum", "0.5")]).collect();
        table.add(Kind::Rules, &rules);
        for (number, name) in ["Ada", "Bice", "Carla"].into_iter().enumerate() {
            table.add(Kind::People, &[("name", name)]);
            let state = if number < present { "present" } else { "excused" };
            table.add(Kind::Attendance, &[("meeting", "1"), ("person", name), ("state", state)]);
        }
        table
    }

    fn decision<'a>(method: &'a str, text: &'a str) -> Vec<(&'a str, &'a str)> {
        let fixed = [("meeting", "1"), ("item", "1"), ("time", "18:30"), ("kind", "decision")];
        fixed.into_iter().chain([("method", method), ("text", text)]).collect()
    }

    #[test]
    fn a_decision_needs_the_quorum_on_every_road_and_that_there_is_none_can_be_taken_down() {
        let mut one = table(1);
        let offered = |table: &mut Sample, method| {
            why(table.offer(Kind::Entries, &decision(method, "Si fa")))
        };
        assert_eq!(offered(&mut one, "consensus"), ["method: refused-no-quorum"]);
        assert_eq!(offered(&mut one, ""), ["kind: refused-no-quorum"]);
        let note = one.add(Kind::Entries, &decision("no_consensus", "Non si fa"));
        assert_eq!(why(one.set(note, &[("method", "consensus")])), ["method: refused-no-quorum"]);
        let elsewhere = table(2).offer(Kind::Entries, &decision("consensus", "Si fa"));
        assert!(elsewhere.is_ok());
    }

    #[test]
    fn where_nobody_was_counted_nobody_was_missing() {
        assert!(table(0).offer(Kind::Entries, &decision("consensus", "Si fa")).is_ok());
    }

    /// The table of two, with a vote that adopted, and its decision.
    fn voted(text: &str) -> (Sample, Id) {
        let mut table = table(2);
        for name in ["Ada", "Bice"] {
            let vote = [("meeting", "1"), ("item", "1"), ("person", name), ("choice", "favour")];
            table.add(Kind::Votes, &vote);
        }
        let poll = [("meeting", "1"), ("item", "1"), ("closed", "18:30"), ("result", "adopted")];
        table.add(Kind::Polls, &poll);
        let decision = table.add(Kind::Entries, &decision("vote", text));
        (table, decision)
    }

    #[test]
    fn what_was_voted_is_neither_reworded_nor_called_otherwise_nor_deleted() {
        let (mut table, decision) = voted("Si fa");
        for field in [("text", "Si rifà"), ("method", "consensus"), ("kind", "note"), ("item", "")]
        {
            assert_eq!(why(table.set(decision, &[field])), ["refused-voted"], "{field:?}");
        }
        assert_eq!(why(table.delete(decision)), ["refused-voted"]);
        table.set(decision, &[("time", "18:31")]).unwrap();
    }

    #[test]
    fn a_name_is_taken_out_of_what_was_voted_and_nothing_else() {
        let text = "Si fa come chiede la sig.ra Carla, entro il 12/05/2014 per 100.000 euro";
        let (mut table, decision) = voted(text);
        let carla = table.world().find(Kind::People, "Carla").unwrap();
        table.set(carla, &[("organisation", "Circolo Nord")]).unwrap();
        for (from, to) in [
            ("Carla", "nessuno"),
            ("chiede la sig.ra Carla,", "omissis"),
            ("fa come", "rifiuta come"),
            ("12/05/2014", "12/06/2014"),
            ("12/05/2014", ""),
            ("100.000", "200.000"),
            ("Carla, entro il 12/05/2014", "omissis"),
        ] {
            let other = text.replace(from, to);
            assert_eq!(why(table.set(decision, &[("text", &other)])), ["refused-voted"], "{other}");
        }
        let organisation = text.replace("sig.ra Carla,", "Circolo Nord,");
        table.set(decision, &[("text", &organisation)]).unwrap();
        table.undo().unwrap();
        let omitted = text.replace("la sig.ra Carla,", "la omissis");
        table.set(decision, &[("text", &omitted)]).unwrap();
    }

    #[test]
    fn an_item_that_was_voted_on_is_not_decided_otherwise() {
        let (mut table, _) = voted("Si fa");
        let other = decision("consensus", "Altro");
        assert_eq!(why(table.offer(Kind::Entries, &other)), ["refused-decided"]);
    }

    /// A question of a first sitting, carried over by an item of a second and by one of a third.
    fn carried() -> (Sample, Id) {
        let mut table = Sample::default();
        for (number, date) in [("1", "2014-04-10"), ("2", "2014-04-17"), ("3", "2014-04-24")] {
            table.add(Kind::Meetings, &[("number", number), ("date", date), ("start", "18:00")]);
        }
        let asked = [("meeting", "1"), ("time", "18:10"), ("kind", "question")];
        let asked: Vec<_> = asked.into_iter().chain([("text", "Chi paga?")]).collect();
        let question = table.add(Kind::Entries, &asked);
        let item = |table: &mut Sample, meeting| {
            let row = [("meeting", meeting), ("position", "1"), ("title", "Chi paga?")];
            table.add(Kind::Agenda, &row)
        };
        let (second, third) = (item(&mut table, "2"), item(&mut table, "3"));
        for (item, from) in [(second, question), (third, second)] {
            let link = [("item", item.to_string()), ("from", from.to_string())];
            let link: Vec<(&str, &str)> = link.iter().map(|(n, v)| (*n, v.as_str())).collect();
            table.add(Kind::Carried, &link);
        }
        (table, question)
    }

    #[test]
    fn a_question_is_settled_with_the_item_that_takes_it_up_however_many_items_ago() {
        let (mut table, question) = carried();
        let decided = [("meeting", "3"), ("item", "1"), ("time", "18:30"), ("kind", "decision")];
        let decided: Vec<_> = decided.into_iter().chain([("text", "Il Comune")]).collect();
        table.add(Kind::Entries, &decided);
        assert_eq!(table.cell(question, "closed"), "2014-04-24");
    }

    #[test]
    fn a_vote_settles_the_question_only_where_it_adopts() {
        for (result, closed) in [("rejected", ""), ("adopted", "2014-04-24")] {
            let (mut table, question) = carried();
            table.add(Kind::People, &[("name", "Ada")]);
            let choice = if closed.is_empty() { "against" } else { "favour" };
            let vote = [("meeting", "3"), ("item", "1"), ("person", "Ada"), ("choice", choice)];
            table.add(Kind::Votes, &vote);
            let poll = [("meeting", "3"), ("item", "1"), ("closed", "18:30"), ("result", result)];
            table.add(Kind::Polls, &poll);
            assert_eq!(table.cell(question, "closed"), closed, "{result}");
        }
    }
}
