//! How a consensus check came out: the decision, its reservations, what divides. Keeps out: votes.

use super::argument::{Argument, ITEM, MEETING, TEXT, Takes};
use super::arguments::{Where, given};
use super::at_item::{deciding, decision, entry, minute_of, undecided, wording};
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::group_making::fault;
use super::quorum::there;
use super::sitting::label;
use crate::domain::{ConsensusMethod, EntryKind, World};
use crate::ledger::{Draft, Refusal};
use crate::readings::AtHand;
use crate::say;

/// How a check comes out.
pub const OUTCOMES: &[&str] = &["consensus", "reservations", "none"];

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "consensus",
    arguments: &[
        Argument::needed("outcome", Takes::OneOf(OUTCOMES)),
        TEXT,
        Argument::optional("reservation", Takes::Text),
        Argument::optional("divergence", Takes::Text),
        Argument::optional("holders", Takes::Text),
        ITEM,
        MEETING,
    ],
    run: |world, by, told| {
        let method = method(given(told.text("outcome"), "outcome")?);
        let words = Words {
            text: told.text("text"),
            reservation: told.text("reservation"),
            divergence: told.text("divergence"),
            holders: told.text("holders"),
        };
        decide(told.place(), method, words, world, by).map(Done::from)
    },
}];

/// The method that a code of [`OUTCOMES`] means.
pub fn method(outcome: &str) -> ConsensusMethod {
    match outcome {
        "reservations" => ConsensusMethod::Reservations,
        "none" => ConsensusMethod::NoConsensus,
        _ => ConsensusMethod::Consensus,
    }
}

/// What is said of a decision.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Words<'a> {
    /// What was decided, or was not; the words of the item where nobody says it better.
    pub text: Option<&'a str>,
    /// The reservation, where the outcome is `reservations`.
    pub reservation: Option<&'a str>,
    /// The position that divides, where the outcome is `none`.
    pub divergence: Option<&'a str>,
    /// Who holds the reservation or the position.
    pub holders: Option<&'a str>,
}

/// Whether the table is there to decide: its quorum, where its rules ask for one and somebody took
/// the attendance.
///
/// # Errors
/// When it is not.
pub fn quorate(place: Where, world: &dyn World, by: &Caller<'_>) -> Result<(), Refusal> {
    let vote = deciding(place, world, by)?;
    if vote.count.room() == 0 { Ok(()) } else { there(&vote) }
}

/// The item on which the table can decide so now.
///
/// # Errors
/// When it was voted on; when the table lacks its quorum, and would decide.
pub fn decidable(
    place: Where,
    method: ConsensusMethod,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<AtHand, Refusal> {
    let vote = undecided(place, world, by)?;
    // That there is no consensus can always be taken down; to decide, the table must be there.
    if method != ConsensusMethod::NoConsensus {
        there(&vote)?;
    }
    Ok(vote)
}

/// Takes down how a consensus check came out.
///
/// # Errors
/// As [`decidable`]; when the sitting has no hour; a reservation that is nobody's, at a table that
/// writes down who said what; what the entry refuses.
pub fn decide(
    place: Where,
    method: ConsensusMethod,
    words: Words<'_>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let vote = decidable(place, method, world, by)?;
    let time = minute_of(&vote, world, by)?;
    let text = words.text.map_or_else(|| wording(&vote, world), str::to_owned);
    let said = |text: Option<&str>| text.map(str::trim).unwrap_or_default().to_owned();
    let (position, holders) = (said(words.divergence), said(words.holders));
    let mut changes = Vec::new();
    if method == ConsensusMethod::Reservations {
        if holders.is_empty() && vote.count.rules.names_who_spoke() {
            return Err(fault("holders", say!("fault-needed")));
        }
        let more = [
            ("method", method.code().to_owned()),
            ("reservation", said(words.reservation)),
            ("holders", holders),
        ];
        changes.push(entry(&vote, EntryKind::Decision, &text, time, &more, world, by.id())?);
    } else {
        changes.push(decision(&vote, &text, method, time, world, by.id())?);
        let divides = !position.is_empty() || !holders.is_empty();
        if method == ConsensusMethod::NoConsensus && divides {
            let what = if position.is_empty() { text.trim() } else { &position };
            let more = [("holders", holders)];
            changes.push(entry(&vote, EntryKind::Divergence, what, time, &more, world, by.id())?);
        }
    }
    let item = label(vote.item, world);
    Ok(Draft::act(say!("edit-decided", item = item, method = method.sentence()), changes))
}

#[cfg(test)]
mod tests {
    use super::super::closing::close;
    use super::super::sample::{CLOCK, caller, mint, sitting, vote};
    use super::super::writing::write;
    use super::*;
    use crate::domain::{Entry, Id, Kind};
    use crate::ledger::sample::{Sample, row, why};

    fn decided(
        table: &Sample,
        method: ConsensusMethod,
        words: Words<'_>,
    ) -> Result<Draft, Refusal> {
        decide(Where::default(), method, words, table.world(), &caller(CLOCK, &mint()))
    }

    fn entries(table: &Sample) -> Vec<(EntryKind, &str)> {
        table.world().all::<Entry>().map(|(_, entry)| (entry.kind, entry.text.as_str())).collect()
    }

    #[test]
    fn consensus_is_taken_down_in_the_words_of_the_item_or_better_ones() {
        let mut table = sitting(2);
        let own = decided(&table, ConsensusMethod::Consensus, Words::default()).unwrap();
        assert_eq!(own.label.key, "edit-decided");
        table.admit(own).unwrap();
        let words = Words { text: Some("Si fa."), ..Words::default() };
        let better = decided(&table, ConsensusMethod::Consensus, words).unwrap();
        table.admit(better).unwrap();
        assert_eq!(
            entries(&table),
            [(EntryKind::Decision, "Spazi"), (EntryKind::Decision, "Si fa.")]
        );
    }

    #[test]
    fn reservations_are_kept_word_by_word() {
        let mut table = sitting(2);
        let words = Words {
            reservation: Some("Solo di giorno."),
            holders: Some("Persona 01"),
            ..Words::default()
        };
        let draft = decided(&table, ConsensusMethod::Reservations, words).unwrap();
        table.admit(draft).unwrap();
        let (id, _) = table.world().all::<Entry>().next().unwrap();
        assert_eq!(table.cell(id, "reservation"), "Solo di giorno.");
        assert_eq!(table.cell(id, "holders"), "Persona 01");
    }

    #[test]
    fn a_reservation_is_somebodys_unless_the_table_names_nobody() {
        let words = || Words { reservation: Some("Solo di giorno."), ..Words::default() };
        let mut table = sitting(2);
        let refused = decided(&table, ConsensusMethod::Reservations, words());
        assert_eq!(why(refused), ["holders: fault-needed"]);
        let rules = [("version", "1"), ("text", "x"), ("approved", "2014-01-01")];
        let unnamed = [("attribution", "unnamed")];
        table.add(Kind::Rules, &[&rules[..], &unnamed[..]].concat());
        assert!(decided(&table, ConsensusMethod::Reservations, words()).is_ok());
    }

    #[test]
    fn without_consensus_the_position_that_divides_is_taken_down_beside() {
        let mut table = sitting(2);
        let words = Words { divergence: Some("Costa troppo."), ..Words::default() };
        let draft = decided(&table, ConsensusMethod::NoConsensus, words).unwrap();
        table.admit(draft).unwrap();
        assert_eq!(
            entries(&table),
            [(EntryKind::Decision, "Spazi"), (EntryKind::Divergence, "Costa troppo.")]
        );
    }

    #[test]
    fn a_table_without_its_quorum_decides_nothing_but_can_say_so() {
        let mut table = sitting(1);
        let rules =
            [("version", "1"), ("text", "x"), ("approved", "2014-01-01"), ("quorum", "0.6")];
        table.add(Kind::Rules, &rules);
        table.add(Kind::People, &[("name", "Altrove")]);
        let seat = [("meeting", "1"), ("person", "Altrove"), ("state", "absent")];
        table.add(Kind::Attendance, &seat);
        let refused = decided(&table, ConsensusMethod::Consensus, Words::default());
        assert_eq!(why(refused), ["refused-no-quorum"]);
        assert!(decided(&table, ConsensusMethod::NoConsensus, Words::default()).is_ok());
        // Nor by words: a decision that is added, or a note that is made one.
        let entry = [("meeting", "1"), ("item", "1"), ("text", "Spazi"), ("time", "18:20")];
        let note = table.add(Kind::Entries, &[&entry[..], &[("kind", "note")]].concat());
        let by_words = |table: &mut Sample, id: Option<Id>, fields: &[(&str, &str)]| {
            let by = mint();
            let by = caller(CLOCK, &by);
            let draft = write(Kind::Entries, id, &row(fields), table.world(), &by).unwrap().draft;
            table.admit(draft)
        };
        let decision = [("kind", "decision"), ("method", "consensus")];
        let added = by_words(&mut table, None, &[&entry[..], &decision].concat());
        assert_eq!(why(added), ["method: refused-no-quorum"]);
        let made = by_words(&mut table, Some(note), &decision);
        assert_eq!(why(made), ["method: refused-no-quorum"]);
        assert!(by_words(&mut table, Some(note), &[("text", "Altro")]).is_ok());
    }

    #[test]
    fn what_was_voted_on_is_not_decided_again() {
        let mut table = sitting(2);
        vote(&mut table, &["favour"]);
        let by = mint();
        let closed = close(Where::default(), None, table.world(), &caller(CLOCK, &by)).unwrap();
        table.admit(closed).unwrap();
        let again = decided(&table, ConsensusMethod::Consensus, Words::default());
        assert_eq!(why(again), ["refused-decided"]);
    }
}
