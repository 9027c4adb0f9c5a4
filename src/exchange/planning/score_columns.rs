//! What rows of scores and recusals may leave to the program: the round, and people it has not met.
//! Keeps out: marks.

use chrono::{DateTime, FixedOffset};

use super::scratch::Scratch;
use super::twins::Twins;
use crate::domain::{
    Fault, Id, Kind, Lost, Mark, Moment, Noun, Record, Round, RoundState, Row, rounds,
};
use crate::exchange::unreadable::Spot;

/// Completes a row of scores or recusals: adds its assessor where nobody has that name, and finds
/// or opens its round.
///
/// # Errors
/// When the assessor's name can't stand.
pub(super) fn complete(
    kind: Kind,
    now: DateTime<FixedOffset>,
    scratch: &mut Scratch<'_>,
    people: &mut Twins,
    at: Spot,
    fields: &mut Row,
) -> Result<(), Fault> {
    if brings_people(kind) {
        assessor(scratch, people, at, fields)?;
    }
    match kind {
        Kind::Scores => round(now, scratch, at, fields),
        Kind::Consensus => agreed(scratch, fields),
        _ => {}
    }
    Ok(())
}

/// Whether rows of a kind may name people whom nobody has met.
pub(super) const fn brings_people(kind: Kind) -> bool {
    matches!(kind, Kind::Scores | Kind::Recusals)
}

/// Whether a record is a score without a mark, an abstention or a note: it is "not scored", and is
/// not kept.
pub(super) const fn says_nothing(record: &Record) -> bool {
    matches!(record, Record::Scores(score) if score.score.is_none() && score.note.is_none())
}

/// A consensus sheet that names no round is of the open one, else of the one closed last.
fn agreed(scratch: &Scratch<'_>, fields: &mut Row) {
    if !fields.contains_key("round")
        && let Some(round) = rounds::current(scratch.book.world())
    {
        fields.insert("round".to_owned(), round.to_string());
    }
}

fn assessor(
    scratch: &mut Scratch<'_>,
    people: &mut Twins,
    at: Spot,
    fields: &Row,
) -> Result<(), Fault> {
    let Some(name) = fields.get("assessor") else { return Ok(()) };
    if name.trim().parse::<Id>().is_ok()
        || scratch.book.world().find(Kind::People, name) != Err(Lost::Nothing)
    {
        return Ok(());
    }
    let row = Row::from([("name".to_owned(), name.clone())]);
    let person = Kind::People.read(&row, &scratch.book).map_err(|faults| {
        let reason = faults.into_iter().next().map(|fault| fault.reason);
        Fault::new("assessor", reason.unwrap_or_else(|| crate::say!("fault-needed")))
    })?;
    let called = person.name(scratch.book.world());
    let twin =
        people.of_record(&person, &scratch.book).and_then(|twin| scratch.book.world().record(twin));
    if let (Spot::Line(line), Some(twin)) = (at, twin) {
        people.warn(line, &called, &twin.name(scratch.book.world()), None);
    }
    let id = scratch.put(at, None, person);
    people.add(id, &called);
    scratch.counts.people += 1;
    Ok(())
}

/// Puts the open round where the row names none; where none is open, opens the one it names, or the
/// next.
fn round(now: DateTime<FixedOffset>, scratch: &mut Scratch<'_>, at: Spot, fields: &mut Row) {
    let world = scratch.book.world();
    let open =
        world.all::<Round>().find(|(_, round)| round.state == RoundState::Open).map(|(id, _)| id);
    let named = fields.get("round").map(|text| text.trim());
    let id = match (named, open) {
        (None, Some(open)) => Some(open),
        (Some(_), Some(_)) => None,
        (None, None) => {
            let last = world.all::<Round>().map(|(_, round)| round.number.get()).max().unwrap_or(0);
            begin(now, scratch, at, last + 1)
        }
        (Some(text), None) => match (world.find(Kind::Rounds, text), text.parse()) {
            (Err(Lost::Nothing), Ok(number)) => begin(now, scratch, at, number),
            _ => None,
        },
    };
    if let Some(id) = id {
        fields.insert("round".to_owned(), id.to_string());
    }
}

/// Opens a round; `None` for a number no round can have, which reading the row then refuses.
fn begin(
    now: DateTime<FixedOffset>,
    scratch: &mut Scratch<'_>,
    at: Spot,
    number: i64,
) -> Option<Id> {
    let number = Mark::new(number).ok()?;
    let opened = Some(Moment(now));
    let round =
        Round { number, state: RoundState::Open, opened, closed: None, blind: None, reason: None };
    scratch.counts.round = Some(number.get());
    Some(scratch.put(at, None, round.wrap()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Score, Tally};
    use crate::exchange::{Counts, Import, Listing, Unreadable, plan, read_sheet, sample};
    use crate::ledger::Book;

    fn planned(kind: Kind, csv: &str, book: &Book) -> Result<Import, Unreadable> {
        plan(
            kind,
            &read_sheet(csv.as_bytes()).unwrap(),
            &[],
            sample::options(),
            book,
            &mut sample::ids(),
        )
    }

    fn without_rounds() -> Book {
        sample::before(Kind::Rounds, &sample::book())
    }

    #[test]
    fn scores_go_to_the_open_round() {
        let book = sample::book();
        let import = planned(
            Kind::Scores,
            "proposal,criterion,assessor,score\nP2,utilita,=cmd(),3\n",
            &book,
        )
        .unwrap();
        let after = sample::after(&book, &import.changes);
        let score = after.world().get::<Score>(import.subject().unwrap()).unwrap();
        assert_eq!(after.world().record(score.round.id).unwrap().label(&after), "2");
        assert_eq!(import.counts, Counts { added: 1, ..Counts::default() });
    }

    #[test]
    fn where_no_round_is_open_the_next_one_opens_once() {
        let csv = "proposal,criterion,assessor,score\nP1,utilita,=cmd(),3\nP1,costo,=cmd(),3\n";
        let import = planned(Kind::Scores, csv, &without_rounds()).unwrap();
        assert_eq!(
            (import.counts.round, import.counts.added, import.changes.len()),
            (Some(1), 2, 3)
        );
        let round = import.changes[0].after.as_ref().and_then(Round::peek).unwrap();
        assert_eq!(round.opened, Some(Moment(sample::options().now)));
    }

    #[test]
    fn a_round_that_the_rows_name_opens_where_none_is_open() {
        let import = planned(
            Kind::Scores,
            "proposal,criterion,assessor,round,score\nP1,utilita,=cmd(),3,3\n",
            &without_rounds(),
        );
        assert_eq!(import.unwrap().counts.round, Some(3));
        let other = planned(
            Kind::Scores,
            "proposal,criterion,assessor,round,score\nP1,utilita,=cmd(),3,3\n",
            &sample::book(),
        );
        assert_eq!(other.unwrap_err().findings[0].reason.key, "fault-nobody");
    }

    #[test]
    fn an_assessor_nobody_has_met_becomes_a_person_once() {
        let csv = "proposal,criterion,assessor,score\nP1,utilita,Lia,3\nP1,costo,lia,3\nP1,costo,Mario Rossi,3\n";
        let error = planned(Kind::Scores, csv, &sample::book()).unwrap_err();
        assert_eq!(
            error.findings.iter().map(|bad| bad.reason.key.as_ref()).collect::<Vec<_>>(),
            ["fault-several"]
        );
        let csv = csv.replace("Mario Rossi", "Teo");
        assert_eq!(planned(Kind::Scores, &csv, &sample::book()).unwrap().counts.people, 2);
        let recusals =
            planned(Kind::Recusals, "proposal,assessor\nP1,Lia\n", &sample::book()).unwrap();
        assert_eq!(recusals.counts.people, 1);
    }

    #[test]
    fn an_assessor_who_is_likely_somebody_of_the_table_is_added_with_a_warning_told_once() {
        let csv =
            "proposal,criterion,assessor,score\nP1,utilita,Bruni Lia,3\nP1,costo,Bruni Lia,3\n";
        let met =
            planned(Kind::Scores, &csv.replace("Bruni Lia", "Lia Bruni"), &sample::book()).unwrap();
        let book = sample::after(&sample::book(), &met.changes);
        let csv = csv.replace("P1,", "P2,");
        let import = planned(Kind::Scores, &csv, &book).unwrap();
        assert_eq!((import.counts.people, import.warnings.len()), (1, 1), "{:?}", import.warnings);
    }

    #[test]
    fn an_empty_score_leaves_the_mark_that_is_there_as_it_was() {
        let book = sample::book();
        let marked =
            planned(Kind::Scores, "proposal,criterion,assessor,score\nP1,utilita,Lia,3\n", &book)
                .unwrap();
        let book = sample::after(&book, &marked.changes);
        let blank = "proposal,criterion,assessor,score\nP1,utilita,Lia,\n";
        let options = crate::exchange::ImportOptions {
            on_duplicate: Some(crate::exchange::OnDuplicate::Merge),
            ..sample::options()
        };
        let import = plan(
            Kind::Scores,
            &read_sheet(blank.as_bytes()).unwrap(),
            &[],
            options,
            &book,
            &mut sample::ids(),
        )
        .unwrap();
        assert_eq!((import.counts.unchanged, import.counts.not_scored), (1, 0));
        assert_eq!(
            planned(Kind::Scores, blank, &book).unwrap_err().findings[0].reason.key,
            "bad-duplicate"
        );
    }

    #[test]
    fn a_cell_that_stands_twice_in_a_file_is_told_with_the_line_that_has_it() {
        let csv = "proposal,criterion,assessor,score\nP1,utilita,Lia,3\nP1,utilita,Lia,4\n";
        let bad = planned(Kind::Scores, csv, &sample::book()).unwrap_err().findings;
        assert_eq!(
            bad.iter().map(|bad| (bad.at.line, bad.reason.key.as_ref())).collect::<Vec<_>>(),
            [(Some(3), "bad-repeated")]
        );
    }

    #[test]
    fn an_empty_score_makes_no_record_and_an_abstention_does() {
        let csv = "proposal,criterion,assessor,score,note\nP1,utilita,Lia,,\nP1,costo,Lia,abstain,\nP2,utilita,Lia,,poi\n";
        let book = sample::book();
        let import = planned(Kind::Scores, csv, &book).unwrap();
        assert_eq!((import.counts.added, import.counts.not_scored), (2, 1));
        let after = sample::after(&book, &import.changes);
        assert_eq!(
            after.world().get::<Score>(import.subject().unwrap()).unwrap().score,
            Some(Tally::Abstain)
        );
        assert_eq!(Listing::of(Kind::Scores, &after).rows.len(), 5);
    }

    #[test]
    fn a_mark_off_the_scale_is_told_at_its_line() {
        let csv = "proposal,criterion,assessor,punteggio\nP1,utilita,Lia,5\nP2,utilita,Lia,6\n";
        let error = planned(Kind::Scores, csv, &sample::book()).unwrap_err();
        assert_eq!(
            (error.findings[0].at.line, error.findings[0].at.field.as_deref()),
            (Some(3), Some("punteggio"))
        );
        assert_eq!(error.findings[0].reason.key, "fault-off-scale");
    }
}
