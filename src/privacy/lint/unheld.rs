//! Telephone numbers that no record holds, by their form alone. Keeps out: those of the table (see
//! `numbers`).

use super::numbers::digit;

/// Digits that nothing but what people part a number with parts, and where they stand.
#[derive(Debug)]
struct Run {
    /// Its groups of digits.
    groups: Vec<String>,
    /// With how many of them at least a number can begin at each: behind a digit and a point or a
    /// comma one by itself is decimals, and what stands behind a digit and a colon is a clock.
    least: Vec<usize>,
    /// Where it begins and ends, in letters of the line.
    at: (usize, usize),
    /// Whether a plus stands before it.
    has_plus: bool,
}

/// Words behind which any number long enough is somebody's.
const CALLS: &[&str] = &[
    "tel",
    "telefono",
    "telefonare",
    "cell",
    "cellulare",
    "phone",
    "mobile",
    "whatsapp",
    "chiamare",
    "chiama",
];
/// Words behind which a number is that of a deed, a file or a firm.
const DEEDS: &[&str] = &[
    "prot",
    "protocollo",
    "pg",
    "delibera",
    "determina",
    "atto",
    "cig",
    "cup",
    "iva",
    "codice",
    "pratica",
    "rea",
    "cf",
    "particella",
    "foglio",
];
/// Words behind which digits that begin with 0 and stand in one are those of a deed.
const NUMBERED: &[&str] = &["n", "nr", "num", "numero"];

/// What has the form of an Italian telephone number, fixed or mobile, with or without the prefix of
/// the country: amounts, days, hours, post codes, codes of deeds and ids are none.
pub(super) fn telephones(line: &str) -> Vec<String> {
    let letters: Vec<char> = without_ids(line).chars().collect();
    let runs = runs(&letters);
    runs.iter().flat_map(|run| in_run(run, &letters)).collect()
}

/// The line without the ids of records, of which some begin as a number does.
fn without_ids(line: &str) -> String {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let is_id = |word: &str| {
        word.len() == 36 && [8, 13, 18, 23].iter().all(|at| word.get(*at..=*at) == Some("-"))
    };
    let ids = line.split(|c| !is_part(c)).filter(|word| is_id(word));
    ids.fold(line.to_owned(), |line, id| line.replace(id, "x"))
}

fn runs(letters: &[char]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut at = 0;
    while let Some(c) = letters.get(at) {
        if digit(*c).is_none() {
            at += 1;
            continue;
        }
        let from = at;
        let mut group = String::new();
        while let Some(digit) = letters.get(at).copied().and_then(digit) {
            group.push(digit);
            at += 1;
        }
        let is_glued = |c: Option<&char>| c.is_some_and(|c| c.is_alphabetic() || *c == '_');
        let before = from.checked_sub(1).and_then(|before| letters.get(before));
        if is_glued(before) || is_glued(letters.get(at)) {
            continue;
        }
        let behind = |back: usize| from.checked_sub(back).and_then(|at| letters.get(at));
        let least = match behind(1).filter(|_| behind(2).is_some_and(|c| digit(*c).is_some())) {
            Some('.' | ',') => 2,
            Some(':') => usize::MAX,
            _ => 1,
        };
        let gap = runs.last().map(|last| letters.get(last.at.1..from).unwrap_or_default());
        // One sign with blanks around it; brackets may close beside it.
        let is_usual = gap.is_some_and(|gap| {
            gap.iter().all(|c| {
                matches!(c, '.' | '-' | '/' | ')' | '(' | '\\' | '\u{2010}'..='\u{2015}')
                    || c.is_whitespace()
            }) && gap.iter().filter(|c| !c.is_whitespace() && **c != '\\').count() <= 2
        });
        let has_plus = before == Some(&'+');
        match runs.last_mut().filter(|_| is_usual && !has_plus) {
            Some(run) => {
                run.groups.push(group);
                run.least.push(least);
                run.at.1 = at;
            }
            None => {
                runs.push(Run { groups: vec![group], least: vec![least], at: (from, at), has_plus })
            }
        }
    }
    runs
}

fn in_run(run: &Run, letters: &[char]) -> Vec<String> {
    let before: String = letters.get(..run.at.0).unwrap_or_default().iter().collect();
    let after: String = letters.get(run.at.1..).unwrap_or_default().iter().collect();
    let words = || {
        before
            .split(|c: char| !c.is_alphanumeric())
            .rev()
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
    };
    let follows = |wanted: &[&str]| words().take(1).any(|word| wanted.contains(&word.as_str()));
    // `tel. n.`, `telefonare al numero`: who calls is a word or two before the number.
    let is_called = words().take(3).any(|word| CALLS.contains(&word.as_str()));
    let is_deed = !is_called && words().take(2).any(|word| DEEDS.contains(&word.as_str()));
    let is_numbered = !is_called && follows(NUMBERED);
    let is_money = before.trim_end().ends_with(['€', '$'])
        || follows(&["eur", "euro"])
        || ["€", "eur", "EUR", ",0"].iter().any(|sign| after.trim_start().starts_with(sign));
    if is_money && !run.has_plus && !is_called {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    while at < run.groups.len() {
        let least = at.saturating_add(run.least.get(at).copied().unwrap_or(1));
        let taken = (least..=run.groups.len().min(at + 6)).rev().find(|to| {
            run.groups.get(at..*to).is_some_and(|groups| {
                let in_one = groups.len() == 1 && groups.iter().all(|group| group.starts_with('0'));
                is_telephone(
                    groups,
                    run.has_plus && at == 0,
                    is_called,
                    is_deed || (is_numbered && in_one),
                )
            })
        });
        match taken {
            Some(to) => {
                found.push(run.groups.get(at..to).unwrap_or_default().join(" "));
                at = to;
            }
            None => at += 1,
        }
    }
    found
}

/// Whether groups of digits are one number.
fn is_telephone(groups: &[String], has_plus: bool, is_called: bool, is_deed: bool) -> bool {
    let Some((first, rest)) = groups.split_first() else { return false };
    // `+39 333 …`, `0039333…`, `39 333 …`: the prefix of the country stands alone or not.
    if let Some(bare) =
        first.strip_prefix("0039").or_else(|| first.strip_prefix("39").filter(|_| has_plus))
    {
        let own: Vec<String> = Some(bare.to_owned())
            .filter(|bare| !bare.is_empty())
            .into_iter()
            .chain(rest.iter().cloned())
            .collect();
        return is_telephone(&own, false, true, false);
    }
    let digits: usize = groups.iter().map(String::len).sum();
    let thousands =
        groups.len() > 1 && rest.iter().all(|group| group.len() == 3) && first.len() <= 3;
    if has_plus {
        // The prefix of another country.
        return groups.len() > 1 && !thousands && (9..=15).contains(&digits);
    }
    if is_deed || groups.iter().any(|group| group.len() == 1) || is_day(groups) {
        return false;
    }
    if first.starts_with('3') {
        let is_mobile = first.len() >= 3 && !first.starts_with("30") && !first.starts_with("31");
        return is_mobile
            && (digits == 10 || (digits == 9 && is_called))
            && (is_called || !thousands);
    }
    let is_fixed = first.starts_with('0') && !first.starts_with("00");
    let prefix = match first.len() {
        // Two digits are a prefix in Milan and Rome only: elsewhere they are an hour or a day.
        2 => {
            matches!(first.as_str(), "02" | "06")
                && rest.first().is_some_and(|next| next.len() > 2 && !is_year(next))
        }
        3..=5 => !rest.is_empty(),
        _ => true,
    };
    // Eleven digits in one are the number of a firm.
    is_fixed && prefix && (8..=10 + usize::from(groups.len() > 1)).contains(&digits)
}

/// Whether a group is a year of our time.
fn is_year(group: &str) -> bool {
    group.len() == 4 && (group.starts_with("19") || group.starts_with("20"))
}

/// Whether groups begin as a day does: 18 01 2014, 2014 01 18.
fn is_day(groups: &[String]) -> bool {
    let number = |at: usize| {
        groups.get(at).filter(|group| group.len() <= 4).and_then(|group| group.parse::<u32>().ok())
    };
    let (Some(first), Some(second), Some(third)) = (number(0), number(1), number(2)) else {
        return false;
    };
    let is_short = groups.first().is_some_and(|group| group.len() <= 2)
        && groups.get(1).is_some_and(|group| group.len() <= 2);
    (is_short
        && (1..=31).contains(&first)
        && (1..=12).contains(&second)
        && (1900..2100).contains(&third))
        || ((1900..2100).contains(&first)
            && (1..=12).contains(&second)
            && (1..=31).contains(&third))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_an_italian_telephone_is_found_as_people_write_it() {
        for text in [
            "tel. n. 0546 691111",
            "+44 20 7946 0958",
            "+33 6 12 34 56 78",
            "telefonare al n. 0546 691111",
            "al numero 0546 691111",
            "chiamare 333 1234567",
            "cell. 3331234567.",
            "333-123-4567",
            "333.12.34.567",
            "+39 333 1234567",
            "(+39) 333/1234567",
            "0039 0546 123456",
            "tel. 0546 123456",
            "0546/12.34.56",
            "0546123456",
            "06 1234 5678",
            "02-12345678",
            "tel. 333 123 456",
            "al n. 333 1234567",
            "Ada\\, 333 1234567\\.",
            "cell. 333 4455667 0,5",
            "cell. 333 4455667: 50,0%",
        ] {
            assert_eq!(telephones(text).len(), 1, "{text}");
        }
        assert_eq!(telephones("333 1234567 / 338 7654321").len(), 2);
    }

    #[test]
    fn amounts_days_hours_deeds_codes_and_ids_are_no_telephones() {
        for text in [
            "EUR 3.200.000.000,00",
            "320.000.000",
            "€ 3331234567",
            "03/04/2014, 09.30-12.15",
            "2014-01-18 09:30",
            "il 03-04-2014 alle 18.30",
            "delibera n. 0546123 del 2014",
            "prot. 0012345/2014",
            "determina 05461234",
            "CUP F31B20000180006",
            "CAP 48018, 48125",
            "P. IVA 00357850395",
            "dalle 02.30 alle 06.15 2014",
            "01923456-0341-7aaa-8123-012345678901",
            "a23629bd666699dddfb85266573fb73b",
            "3 4 5 2 1 3 4 5 5 5",
            "| 03 | 12 | 45 | 678 |",
            "0,5 0,25 0,125",
            "CIG 3451234567",
            "+10.000.000 euro",
            "CIG n. 3451234567",
            "Prot. 3451234567",
            "codice pratica 3451234567",
            "REA 3201234567",
            "2026-11-22T18:40:15.031959294+01:00",
            "2026-11-22T18:26:06.387086219+01:00",
            "2026-11-22T18:26:02.387086+01:00",
            "0.0546123456 0,031959294",
            "18/01/2014 - 17/04/2014",
            "24/02/2014 25 19",
            "seduta-2.ogg 0:02:45",
        ] {
            assert_eq!(telephones(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn no_digest_holds_a_telephone() {
        use sha2::{Digest, Sha256};
        for number in 0..5_000_u32 {
            let digest: String = Sha256::digest(number.to_le_bytes())
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            assert_eq!(telephones(&digest), [""; 0], "{digest}");
        }
    }
}
