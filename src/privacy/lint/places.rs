//! In which record and field a person typed what a document must not show. Keeps out: reading the
//! document.

use std::collections::{HashMap, HashSet};

use super::compared_words::{Word, words};
use super::numbers;
use crate::domain::{AgendaItem, Id, Kind, Meeting, Record, Shape, World, field_label};
use crate::privacy::fields::Holds;
use crate::say;
use crate::text::{Sentence, clock};

/// How many words beside a hit must be those of a field for the hit to come from it.
const CONTEXT: usize = 3;
/// A record is named by no more letters.
const LABEL: usize = 48;

/// Something to find the origin of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sought {
    /// The line of the document.
    pub line: usize,
    /// What it shows.
    pub shown: String,
    /// Its first word there and the one after its last; none for what is no words: it is looked for
    /// as it is.
    pub words: Option<(usize, usize)>,
    /// The record and the field that make it a name, where nothing else does.
    pub held: Option<(Id, &'static str)>,
}

/// A field of a record, as somebody finds it.
pub(super) fn told((id, field): (Id, &'static str), world: &dyn World) -> Option<Sentence> {
    Some(place(id, world.record(id)?, field, world))
}

/// Where each was typed, as far as the words around it say so.
pub(super) fn places(
    sought: &[Sought],
    document: &[Word],
    book: &dyn World,
) -> Vec<Option<Sentence>> {
    if sought.is_empty() {
        return Vec::new();
    }
    let mut candidates: Vec<Vec<Candidate<'_>>> = sought.iter().map(|_| Vec::new()).collect();
    let mut first: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, one) in sought.iter().enumerate() {
        if let Some(word) = one.words.and_then(|(from, _)| document.get(from)) {
            first.entry(word.folded.as_str()).or_default().push(at);
        }
    }
    let world = book;
    for (id, record) in book.records() {
        for field in record.kind().fields() {
            let is_text =
                matches!(field.shape, Shape::Line | Shape::Prose | Shape::Tags | Shape::Mention);
            if !is_text || Holds::of(record.kind(), field) != Holds::Other {
                continue;
            }
            let text = record.cell(field.name, world).text();
            if text.is_empty() {
                continue;
            }
            let candidate = |likeness| Candidate { id, record, field: field.name, likeness };
            for piece in pieces(record, field.name, &text) {
                let typed = words(&piece);
                for (at, word) in typed.iter().enumerate() {
                    for index in first.get(word.folded.as_str()).into_iter().flatten() {
                        let one = sought.get(*index).and_then(|one| one.words);
                        let Some(own) = candidates.get_mut(*index) else { continue };
                        let alike = one.and_then(|here| likeness(here, document, at, &typed));
                        own.extend(alike.map(candidate));
                    }
                }
            }
            for (one, own) in
                sought.iter().zip(&mut candidates).filter(|(one, _)| one.words.is_none())
            {
                if holds(&text, &one.shown) {
                    let line = || document.iter().filter(|word| word.line == one.line);
                    own.push(candidate(
                        words(&text)
                            .iter()
                            .filter(|word| line().any(|shown| shown.folded == word.folded))
                            .count(),
                    ));
                }
            }
        }
    }
    // Fields alike as far as the document shows them are taken one after the other, as the document
    // goes.
    let mut taken: HashSet<(Id, &str)> = HashSet::new();
    let chosen = candidates.into_iter().map(|own| {
        // What an approved verbale keeps beside it is the same text once more: it is told only where
        // nothing else holds it any longer.
        let (copies, typed): (Vec<Candidate<'_>>, Vec<Candidate<'_>>) =
            own.into_iter().partition(|candidate| candidate.record.kind() == Kind::Copies);
        let own = if typed.is_empty() { copies } else { typed };
        let best = own.iter().map(|candidate| candidate.likeness).max()?;
        let mut alike = own.into_iter().filter(|candidate| candidate.likeness == best);
        let first = alike.next()?;
        let free = |candidate: &Candidate<'_>| !taken.contains(&(candidate.id, candidate.field));
        let chosen = if free(&first) { first } else { alike.find(free).unwrap_or(first) };
        taken.insert((chosen.id, chosen.field));
        Some(place(chosen.id, chosen.record, chosen.field, world))
    });
    chosen.collect()
}

/// A field that holds what is sought.
struct Candidate<'a> {
    id: Id,
    record: &'a Record,
    field: &'static str,
    /// How many words around it are those of the document.
    likeness: usize,
}

/// The texts of a field as a document shows them: each reason of a revision stands by itself,
/// behind its number and its day as people write them.
fn pieces(record: &Record, field: &str, text: &str) -> Vec<String> {
    let told = match record {
        Record::Meetings(meeting) if field == "reason" => meeting.reason.as_ref(),
        Record::Rounds(round) if field == "reason" => round.reason.as_ref(),
        Record::Budgets(budget) if field == "reason" => budget.reason.as_ref(),
        Record::Draws(draw) if field == "reason" => draw.reason.as_ref(),
        _ => None,
    };
    match told {
        Some(told) => told.each().map(|one| one.words).collect(),
        None => vec![text.to_owned()],
    }
}

/// How many words of a field are those of the document, as far as both go beside a hit; none when
/// one of them is not.
fn likeness(
    (from, to): (usize, usize),
    document: &[Word],
    at: usize,
    typed: &[Word],
) -> Option<usize> {
    let before = at.min(CONTEXT).min(from);
    let length = before + (to - from) + typed.len().saturating_sub(at + (to - from)).min(CONTEXT);
    let here = document.iter().skip(from - before).take(length).map(|word| &word.folded);
    here.eq(typed.iter().skip(at - before).take(length).map(|word| &word.folded)).then_some(length)
}

/// Whether a field holds a number, a code or an address, whatever parts its signs.
fn holds(text: &str, shown: &str) -> bool {
    let numbers = if shown.contains('@') { Vec::new() } else { numbers::phones(shown) };
    if !numbers.is_empty() {
        // The field that is known may hold several numbers, and what was typed is one of them.
        let known =
            |digits: &str| numbers.iter().find(|number| *number == digits).map(String::as_str);
        return text.lines().any(|line| !numbers::known_phones(line, known).is_empty());
    }
    let bare = |text: &str| {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    bare(text).contains(&bare(shown))
}

fn place(id: Id, record: &Record, field: &str, world: &dyn World) -> Sentence {
    let number = |meeting: Id| world.get::<Meeting>(meeting).map(|meeting| meeting.number.get());
    let position = |item: Id| world.get::<AgendaItem>(item).map(|item| item.position.get());
    let (meeting, item) = (record.sitting(id, world), record.item(id, world));
    let what = match record {
        Record::Meetings(_) | Record::Agenda(_) => None,
        Record::Entries(found) => {
            Some(say!("hit-entry", kind = found.kind.sentence(), time = clock(found.time.0.time())))
        }
        _ => {
            let label: String = record.label(world).chars().take(LABEL).collect();
            Some(say!(
                "hit-record",
                kind = Sentence::new(format!("kind-one-{}", record.kind())),
                label = label
            ))
        }
    };
    let field = field_label(field);
    let whole = match (meeting.and_then(number), item.and_then(position)) {
        (Some(number), Some(item)) => say!("hit-in-item", meeting = number, item = item),
        (Some(number), None) => say!("hit-in-sitting", meeting = number),
        (None, _) => say!("hit-in-record"),
    };
    match what {
        Some(what) => say!("hit-part", whole = whole, what = what, field = field),
        None => say!("hit-whole", whole = whole, field = field),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::sample::Sample;

    #[test]
    fn a_hit_is_told_with_the_sitting_of_whatever_record_holds_it() {
        let mut table = Sample::default();
        let sitting = [("number", "3"), ("date", "2014-04-17"), ("start", "18:00")];
        table.add(Kind::Meetings, &sitting);
        table.add(Kind::People, &[("name", "Ada")]);
        table.add(Kind::Labs, &[("code", "acqua")]);
        table.add(Kind::Agenda, &[("meeting", "3"), ("position", "2"), ("title", "Spazi")]);
        let poll = [("meeting", "3"), ("item", "2"), ("closed", "18:30"), ("result", "rejected")];
        let records = [
            table.add(
                Kind::Attendance,
                &[("meeting", "3"), ("person", "Ada"), ("state", "present")],
            ),
            table.add(
                Kind::Turns,
                &[("meeting", "3"), ("start", "18:06"), ("speaker", "una signora"), ("item", "2")],
            ),
            table.add(
                Kind::Reports,
                &[("lab", "acqua"), ("meeting", "3"), ("subject", "la fontana")],
            ),
            table.add(Kind::Polls, &poll),
            table.add(Kind::Proposals, &[("code", "p1"), ("meeting", "3")]),
        ];
        let world = table.book().world();
        let whole = |id: Id| {
            let told = place(id, world.record(id).unwrap(), "text", world);
            let whole = told.args.iter().find(|(name, _)| name == "whole").unwrap();
            format!("{:?}", whole.1)
        };
        let told = records.map(whole);
        let expected =
            ["hit-in-sitting", "hit-in-item", "hit-in-sitting", "hit-in-item", "hit-in-record"];
        for (told, expected) in told.iter().zip(expected) {
            assert!(told.contains(expected), "{told}");
        }
    }

    #[test]
    fn a_name_in_the_reason_of_a_revision_is_told_with_its_field() {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Ada Neri")]);
        let reason = "2 (2014-05-02): lo chiede Ada Neri\n3 (2014-05-03): manca un voto";
        let sitting = [("number", "3"), ("date", "2014-04-17"), ("revision", "3")];
        let sitting: Vec<_> = sitting.into_iter().chain([("reason", reason)]).collect();
        table.add(Kind::Meetings, &sitting);
        let page = "revisione 2, 02/05/2014: lo chiede Ada Neri\nrevisione 3: manca un voto";
        let found = crate::privacy::lint::personal(page, &[], table.book());
        let typed = found.hits.first().and_then(|hit| hit.typed.as_ref());
        assert_eq!(typed.map(|typed| typed.key.as_ref()), Some("hit-whole"));
    }

    #[test]
    fn the_copy_of_a_verbale_is_no_second_place_of_what_was_typed_once() {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Ada Neri")]);
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]);
        let said = [("meeting", "1"), ("time", "18:05"), ("kind", "contribution")];
        let said: Vec<_> = said.into_iter().chain([("text", "parla Ada Neri")]).collect();
        table.add(Kind::Entries, &said);
        for state in ["circulated", "approved"] {
            table.set(table.id(Kind::Meetings, "1"), &[("state", state)]).unwrap();
        }
        assert!(table.world().every(Kind::Copies).next().is_some());
        let page = "parla Ada Neri\nparla Ada Neri\n";
        let hits = crate::privacy::lint::personal(page, &[], table.book()).hits;
        let told: Vec<String> = hits.iter().map(|hit| format!("{:?}", hit.typed)).collect();
        assert_eq!(told.len(), 2);
        assert!(told.iter().all(|told| told.contains("hit-entry")), "{told:?}");
    }

    #[test]
    fn one_of_two_numbers_of_a_field_is_found_where_it_was_typed() {
        let kept = "0546 123456 / 333-1234567";
        assert!(holds("Chiamare\nlo 333_12 34 567", kept));
        assert!(!holds("Chiamare lo 333_12 34 568", kept));
        assert!(holds("cf rss mra 80A01 D458X", "RSSMRA80A01D458X"));
    }
}
