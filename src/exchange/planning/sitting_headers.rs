//! Headers and titles that mean a sitting: `3`, `Seduta 3`, `II incontro (15 febbraio)`, a day. Keeps
//! out: what stands under them.

use chrono::NaiveDate;

use crate::domain::{Kind, Meeting, World, fold, read_date};

/// Words beside the number of a sitting, or its day.
const WORDS: &[&str] = &[
    "seduta",
    "sedute",
    "incontro",
    "riunione",
    "tavolo",
    "sessione",
    "appuntamento",
    "n",
    "nr",
    "no",
    "num",
    "numero",
    "del",
    "dell",
    "di",
    "il",
    "in",
    "data",
    "presenza",
    "presenze",
    "giorno",
    "sitting",
    "meeting",
    "session",
    "of",
    "the",
    "on",
    "negoziazione",
];
/// Those of them that say that a number is that of a sitting.
const SITTINGS: &[&str] = &[
    "seduta", "incontro", "riunione", "tavolo", "sessione", "sitting", "meeting", "session", "n",
    "nr", "no",
];
/// Numbers in words.
const ORDINALS: &[(&str, i64)] = &[
    ("prima", 1),
    ("primo", 1),
    ("seconda", 2),
    ("secondo", 2),
    ("terza", 3),
    ("terzo", 3),
    ("quarta", 4),
    ("quarto", 4),
    ("quinta", 5),
    ("quinto", 5),
    ("sesta", 6),
    ("sesto", 6),
    ("settima", 7),
    ("ottava", 8),
    ("nona", 9),
    ("decima", 10),
    ("first", 1),
    ("second", 2),
    ("third", 3),
];
const ROMAN: &[&str] = &[
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx",
];

/// What a text says of a sitting.
#[derive(Default)]
struct Said {
    /// Its number, and whether a word says that it is one.
    number: Option<i64>,
    has_word: bool,
    /// Whether the number is in Roman figures or in words, which a word beside it must explain.
    is_spelt: bool,
    /// Its day, as it is written.
    day: Option<String>,
    /// Whether something else stands there too.
    has_more: bool,
}

/// The pieces of a text in which a day or a number may stand.
fn pieces(text: &str) -> Vec<String> {
    let parted = text.replace(" del ", "|").replace(" dell'", "|").replace(" - ", "|");
    parted
        .split(['|', '(', ')', '[', ']', '\n', ',', ';', ':', '\u{2013}', '\u{2014}'])
        .map(|piece| piece.trim().to_owned())
        .filter(|piece| !piece.is_empty())
        .collect()
}

/// Whether a text is a day, perhaps without its year.
fn is_day(text: &str, year_of: NaiveDate) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_digit() || letter.is_alphabetic())
        && text.chars().any(|letter| letter.is_ascii_digit())
        && (read_date(text).is_ok()
            || crate::text::read_date(text, year_of).is_ok_and(|_| has_month(text)))
}

/// Whether a text has two numbers, or a number and a word: `18/1`, `18 gen`, no length of time.
fn has_month(text: &str) -> bool {
    let parts: Vec<&str> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    match parts.as_slice() {
        [day, month] if is_number(day) && is_number(month) => text.contains(['/', '.', '-']),
        [day, month] => is_number(day) && month.len() >= 3 && !month.starts_with("giorn"),
        [_, day, month] => is_number(day) && month.len() >= 3,
        _ => false,
    }
}

fn said(text: &str) -> Said {
    let mut said = Said::default();
    let any_year = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default();
    for piece in pieces(text) {
        let mut piece = piece.as_str();
        if said.day.is_none()
            && let Some((before, day)) = day_at_end(piece, any_year)
        {
            said.day = Some(day.to_owned());
            piece = before;
        }
        let folded = fold(piece);
        let mut inner = Said::default();
        let fits = folded
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .all(|word| inner.word(word));
        let is_explained = !inner.is_spelt || inner.has_word;
        if fits && is_explained && (said.number.is_none() || inner.number.is_none()) {
            said.number = said.number.or(inner.number);
            said.has_word |= inner.has_word;
        } else {
            said.has_more = true;
        }
    }
    said
}

/// The day with which a text ends, and what stands before it.
fn day_at_end(text: &str, year_of: NaiveDate) -> Option<(&str, &str)> {
    let starts = text.char_indices().filter(|(at, letter)| {
        let before = text.get(..*at).and_then(|before| before.chars().next_back());
        !letter.is_whitespace() && before.is_none_or(char::is_whitespace)
    });
    starts.filter_map(|(at, _)| text.split_at_checked(at)).find(|(_, day)| is_day(day, year_of))
}

impl Said {
    /// Takes a word; whether it can be one of a sitting.
    fn word(&mut self, word: &str) -> bool {
        let digits = word.trim_end_matches(['\u{aa}', '\u{ba}', '\u{b0}', 'a', 'o']);
        let number = digits.parse::<i64>().ok();
        let number = number.or_else(|| {
            let roman = ROMAN.iter().position(|own| *own == word).map(|at| at as i64 + 1);
            let ordinal =
                || ORDINALS.iter().find(|(own, _)| *own == word).map(|(_, number)| *number);
            let spelt = roman.or_else(ordinal);
            self.is_spelt |= spelt.is_some();
            spelt
        });
        match number {
            Some(found) if self.number.is_none() => self.number = Some(found),
            Some(_) => return false,
            None if WORDS.contains(&word) => self.has_word |= SITTINGS.contains(&word),
            None => return false,
        }
        true
    }
}

/// Whether a header can only mean a sitting: a bare number may be anything.
pub(super) fn says_sitting(kind: Kind, header: &str) -> bool {
    if kind != Kind::Attendance {
        return false;
    }
    let said = said(header);
    let is_whole_day = said.day.as_deref().is_some_and(|day| read_date(day).is_ok());
    !said.has_more && (is_whole_day || (said.number.is_some() && said.has_word))
}

/// The one sitting of the table that is meant.
fn meant(said: &Said, world: &dyn World) -> Option<i64> {
    if said.number.is_none() && said.day.is_none() {
        return None;
    }
    let is_meant = |own: &Meeting| {
        let is_day = said.day.as_deref().is_none_or(|day| match read_date(day) {
            Ok(day) => own.date == day,
            Err(_) => crate::text::read_date(day, own.date) == Ok(own.date),
        });
        is_day && said.number.is_none_or(|number| own.number.get() == number)
    };
    let mut found = world.all::<Meeting>().filter(|(_, own)| is_meant(own));
    match (found.next(), found.next()) {
        (Some((_, own)), None) => Some(own.number.get()),
        _ => None,
    }
}

/// The sitting that a header means, as it is written in a cell. One that the table does not have is
/// left as it was written, to be refused with its rows: no presence is left out.
pub(super) fn sitting_of(header: &str, world: &dyn World) -> Option<String> {
    let said = said(header);
    if said.has_more {
        return None;
    }
    match meant(&said, world) {
        Some(number) => Some(number.to_string()),
        None if says_sitting(Kind::Attendance, header) => Some(header.trim().to_owned()),
        None => None,
    }
}

/// The sitting of the table that a cell means, whatever stands beside it.
pub(super) fn sitting_meant(text: &str, world: &dyn World) -> Option<String> {
    let said = said(text);
    if said.has_more {
        return None;
    }
    meant(&said, world).map(|number| number.to_string())
}

/// The sitting of the table that a title means: by a number with a word, or by a day.
pub(super) fn sitting_in_title(title: &str, world: &dyn World) -> Option<String> {
    let said = said(title);
    let is_told = said.day.is_some() || (said.number.is_some() && said.has_word);
    is_told.then(|| meant(&said, world)).flatten().map(|number| number.to_string())
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
        for header in [
            "2",
            "Seduta 2",
            "2\u{aa} seduta",
            "N. 2",
            "15/02/2014",
            "II seduta",
            "Seconda seduta",
            "2\u{b0} incontro (15 febbraio 2014)",
            "Seduta n. 2 del 15/02/2014",
            "15/2",
            "15 feb",
            "15 febbraio",
            "Presenza 15/02/2014",
        ] {
            assert_eq!(found(header).as_deref(), Some("2"), "{header}");
        }
        assert_eq!(found(" Seduta 9 ").as_deref(), Some("Seduta 9"));
        // Another day than that of the number is no sitting that there is.
        assert_eq!(found("Seduta 2 del 16/02/2014").as_deref(), Some("Seduta 2 del 16/02/2014"));
        for header in
            ["9", "Firma", "2 e 10", "Seduta", "", "Totale", "Tot. 2 presenze", "16/2", "2 giorni"]
        {
            assert_eq!(found(header), None, "{header}");
        }
    }

    #[test]
    fn a_title_means_a_sitting_with_whatever_stands_beside_it() {
        let mut table = Sample::default();
        table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-02-15")]);
        let found = |title| sitting_in_title(title, table.world());
        for title in [
            "Foglio presenze - seduta n. 2 del 15/02/2014",
            "Tavolo di negoziazione, presenti del 15 febbraio 2014",
            "Verbale (Seduta 2)",
        ] {
            assert_eq!(found(title).as_deref(), Some("2"), "{title}");
        }
        for title in ["Presenze 2014", "Seduta n. 3 del 15/02/2014", "Elenco 2", ""] {
            assert_eq!(found(title), None, "{title}");
        }
    }
}
