//! Headers that mean a sitting: `3`, `Seduta 3`, `3\u{aa} seduta`, a day. Keeps out: what stands under
//! them.

use chrono::NaiveDate;

use crate::domain::{Kind, Meeting, World, fold, read_date};

/// Words beside the number of a sitting.
const WORDS: &[&str] =
    &["seduta", "incontro", "riunione", "tavolo", "n", "nr", "sitting", "meeting", "no"];

/// What a header says of a sitting.
enum Said {
    Day(NaiveDate),
    /// Its number, and whether a word says that it is one.
    Number(i64, bool),
}

fn said(header: &str) -> Option<Said> {
    if let Ok(day) = read_date(header) {
        return Some(Said::Day(day));
    }
    let header = fold(header);
    let mut words =
        header.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let (mut number, mut has_word) = (None, false);
    words.try_for_each(|word| {
        let digits = word.trim_end_matches(['\u{aa}', '\u{ba}', 'a']);
        match digits.parse::<i64>() {
            Ok(found) if number.is_none() => number = Some(found),
            Err(_) if WORDS.contains(&word) => has_word = true,
            _ => return None,
        }
        Some(())
    })?;
    number.map(|number| Said::Number(number, has_word))
}

/// Whether a header can only mean a sitting: a bare number may be anything.
pub(super) fn says_sitting(kind: Kind, header: &str) -> bool {
    kind == Kind::Attendance && matches!(said(header), Some(Said::Day(_) | Said::Number(_, true)))
}

/// The sitting that a header means, as it is written in a cell. One that the table does not have is
/// left as it was written, to be refused with its rows: no presence is left out.
pub(super) fn sitting_of(header: &str, world: &dyn World) -> Option<String> {
    let said = said(header)?;
    let is_meant = |own: &Meeting| match said {
        Said::Day(day) => own.date == day,
        Said::Number(number, _) => own.number.get() == number,
    };
    let mut found = world.all::<Meeting>().filter(|(_, own)| is_meant(own));
    match (found.next(), found.next()) {
        (Some((_, own)), None) => Some(own.number.get().to_string()),
        _ if says_sitting(Kind::Attendance, header) => Some(header.trim().to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::sample::Sample;

    #[test]
    fn a_header_means_a_sitting_by_number_or_day_and_one_that_is_not_there_stays_as_written() {
        let mut table = Sample::default();
        table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-02-15")]);
        let found = |header| sitting_of(header, table.world());
        for header in ["2", "Seduta 2", "2\u{aa} seduta", "N. 2", "15/02/2014"] {
            assert_eq!(found(header).as_deref(), Some("2"), "{header}");
        }
        assert_eq!(found(" Seduta 9 ").as_deref(), Some("Seduta 9"));
        for header in ["9", "Firma", "2 e 10", "Seduta", ""] {
            assert_eq!(found(header), None, "{header}");
        }
    }
}
