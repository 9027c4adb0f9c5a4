//! The words of the calendar in both languages, without accents. Keeps out: what a row of them
//! means.

use chrono::Weekday;

const MONTHS: [[&str; 2]; 12] = [
    ["gennaio", "january"],
    ["febbraio", "february"],
    ["marzo", "march"],
    ["aprile", "april"],
    ["maggio", "may"],
    ["giugno", "june"],
    ["luglio", "july"],
    ["agosto", "august"],
    ["settembre", "september"],
    ["ottobre", "october"],
    ["novembre", "november"],
    ["dicembre", "december"],
];

const WEEKDAYS: [([&str; 2], Weekday); 7] = [
    (["lunedi", "monday"], Weekday::Mon),
    (["martedi", "tuesday"], Weekday::Tue),
    (["mercoledi", "wednesday"], Weekday::Wed),
    (["giovedi", "thursday"], Weekday::Thu),
    (["venerdi", "friday"], Weekday::Fri),
    (["sabato", "saturday"], Weekday::Sat),
    (["domenica", "sunday"], Weekday::Sun),
];

/// Words that change nothing in a date: `entro il 17 di aprile` is `17 aprile`.
const FILLERS: &[&str] =
    &["entro", "per", "il", "l", "la", "di", "del", "by", "on", "for", "the", "of"];

/// A measure of time a person counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Calendar days.
    Day,
    /// Seven days.
    Week,
    /// Calendar months.
    Month,
    /// Calendar years.
    Year,
}

/// The words of a text: lower case, without accents, apostrophes, commas and fillers.
pub(super) fn words(text: &str) -> Vec<String> {
    let plain: String = text.to_lowercase().chars().filter_map(plain).collect();
    plain.split_whitespace().filter(|word| !FILLERS.contains(word)).map(str::to_owned).collect()
}

/// A month, 1 to 12, by its name or its first letters, three at least.
pub(super) fn month(word: &str) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, names)| begins(names, word)).map(|(number, _)| number)
}

/// A day of the week by its name or its first letters, three at least.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(names, _)| begins(names, word)).map(|(_, day)| *day)
}

/// A measure of time, singular or plural.
pub(super) fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "giorno" | "giorni" | "day" | "days" => Unit::Day,
        "settimana" | "settimane" | "week" | "weeks" => Unit::Week,
        "mese" | "mesi" | "month" | "months" => Unit::Month,
        "anno" | "anni" | "year" | "years" => Unit::Year,
        _ => return None,
    })
}

/// A count in figures, or in words up to ten.
pub(super) fn count(word: &str) -> Option<u32> {
    Some(match word {
        "un" | "uno" | "una" | "a" | "an" | "one" => 1,
        "due" | "two" => 2,
        "tre" | "three" => 3,
        "quattro" | "four" => 4,
        "cinque" | "five" => 5,
        "sei" | "six" => 6,
        "sette" | "seven" => 7,
        "otto" | "eight" => 8,
        "nove" | "nine" => 9,
        "dieci" | "ten" => 10,
        figures => return number(figures),
    })
}

/// A day of the month: `17`, `17th`, `1°`, `primo`.
pub(super) fn day(word: &str) -> Option<u32> {
    if matches!(word, "primo" | "first") {
        return Some(1);
    }
    let endings = ["st", "nd", "rd", "th", "°", "º"];
    number(endings.iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word))
}

/// A number written in figures alone; `u32::from_str` would let a sign through.
pub(super) fn number(word: &str) -> Option<u32> {
    word.bytes().all(|byte| byte.is_ascii_digit()).then(|| word.parse().ok()).flatten()
}

fn begins(names: &[&str], word: &str) -> bool {
    word.len() >= 3 && names.iter().any(|name| name.starts_with(word))
}

/// A letter without its accent; `None` for an accent that stands apart.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'à' | 'á' => 'a',
        'è' | 'é' => 'e',
        'ì' | 'í' => 'i',
        'ò' | 'ó' => 'o',
        'ù' | 'ú' => 'u',
        '\'' | '’' | ',' => ' ',
        '\u{300}'..='\u{36f}' => return None,
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_apostrophes_and_fillers_fall_away() {
        for text in ["Venerdì", "venerdi'", "venerdi\u{300}", "entro venerdì", "by VENERDI"] {
            assert_eq!(words(text), ["venerdi"], "{text}");
        }
        assert_eq!(words("entro l'8 di maggio, 2014"), ["8", "maggio", "2014"]);
    }

    #[test]
    fn months_and_days_are_known_by_three_letters_but_not_by_two() {
        assert_eq!((month("gen"), month("jan"), month("sept")), (Some(1), Some(1), Some(9)));
        assert_eq!((weekday("gio"), weekday("thu")), (Some(Weekday::Thu), Some(Weekday::Thu)));
        assert_eq!((month("ma"), weekday("ma")), (None, None));
        assert_eq!((month("mayo"), weekday("fridays")), (None, None));
    }

    #[test]
    fn counts_are_read_in_figures_and_in_words() {
        assert_eq!((count("3"), count("tre"), count("a")), (Some(3), Some(3), Some(1)));
        assert_eq!(
            (count("-3"), count("+3"), count(""), count("99999999999")),
            (None, None, None, None)
        );
    }

    #[test]
    fn days_of_the_month_may_be_ordinal() {
        assert_eq!(
            (day("17"), day("17th"), day("1°"), day("primo")),
            (Some(17), Some(17), Some(1), Some(1))
        );
        assert_eq!(day("th"), None);
    }
}
