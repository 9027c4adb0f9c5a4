//! Telephone numbers, e-mail addresses and tax codes, however people write them. Keeps out: names.

/// Fewer digits are dates, amounts and numbers of sittings.
const SHORTEST_PHONE: usize = 6;

/// The local digits of the telephone numbers in a field, which may hold several.
pub(super) fn phones(field: &str) -> Vec<String> {
    let parted = field.split(|c: char| matches!(c, ',' | ';' | '|' | '\n') || c.is_alphabetic());
    // `0546 12345/6` is one number, `0546 123456 / 0546 654321` are two.
    let halves = parted.flat_map(|part| {
        let whole = local(&digits(part));
        let halves: Vec<String> = part.split('/').map(|half| local(&digits(half))).collect();
        if halves.iter().all(|half| half.len() >= SHORTEST_PHONE) { halves } else { vec![whole] }
    });
    halves.flat_map(several).filter(|digits| digits.len() >= SHORTEST_PHONE).collect()
}

/// Two mobiles that nothing but a blank parts: nobody has a number of so many digits.
fn several(number: String) -> Vec<String> {
    const MOBILE: usize = 10;
    match number.split_at_checked(MOBILE) {
        Some((one, other)) if number.len() >= 2 * MOBILE - 1 => vec![local(one), local(other)],
        _ => vec![number],
    }
}

/// The digits of a text, whatever way of writing them it has.
fn digits(text: &str) -> String {
    text.chars().filter_map(digit).collect()
}

/// A digit, also a full-width or a superscript one.
pub(super) fn digit(c: char) -> Option<char> {
    match c {
        '\u{ff10}'..='\u{ff19}' => char::from_digit(u32::from(c) - 0xff10, 10),
        c if c.is_ascii_digit() => Some(c),
        _ => None,
    }
}

/// Without the prefix of the country.
fn local(digits: &str) -> String {
    let long = |rest: &&str| rest.len() >= SHORTEST_PHONE;
    let bare = digits
        .strip_prefix("0039")
        .filter(long)
        .or_else(|| digits.strip_prefix("39").filter(|rest| rest.len() >= 8));
    bare.unwrap_or(digits).to_owned()
}

/// The telephone numbers of a line, of those that are known by their local digits.
///
/// A number begins and ends where digits do. What parts its digits may be anything but letters
/// where it is long; a short one would be found in every table, so its digits are parted as numbers
/// usually are.
pub(super) fn known_phones<'a>(
    line: &str,
    known: impl Fn(&str) -> Option<&'a str>,
) -> Vec<&'a str> {
    const SURE: usize = 9;
    const LONGEST: usize = 18;
    let groups = groups(line);
    let mut found = Vec::new();
    for at in 0..groups.len() {
        let (mut number, mut is_wide) = (String::new(), false);
        for (step, group) in groups.iter().skip(at).enumerate() {
            if step > 0 && group.gap == Gap::Words {
                break;
            }
            is_wide |= step > 0 && group.gap == Gap::Wide;
            number.push_str(&group.digits);
            if number.len() > LONGEST {
                break;
            }
            let local = local(&number);
            if local.len() >= SHORTEST_PHONE && (!is_wide || local.len() >= SURE) {
                found.extend(known(&local));
            }
        }
    }
    // With the prefix of the country and without it, it is one.
    found.dedup();
    found
}

/// Where a text writes a telephone number, given by its local digits: in bytes, with the prefix of
/// the country. What parts its digits may be anything but letters.
pub(super) fn places_of(text: &str, number: &str) -> Vec<(usize, usize)> {
    let digits: Vec<(usize, usize, char)> = text
        .char_indices()
        .filter_map(|(at, c)| digit(c).map(|digit| (at, at + c.len_utf8(), digit)))
        .collect();
    let wanted: Vec<char> = number.chars().collect();
    let is_joined = |from: usize, to: usize| {
        !text.get(from..to).unwrap_or_default().chars().any(char::is_alphabetic)
    };
    let mut found = Vec::new();
    for (at, window) in digits.windows(wanted.len().max(1)).enumerate() {
        let is_number = window.iter().map(|(_, _, digit)| digit).eq(&wanted)
            && window.windows(2).all(|two| match two {
                [(_, end, _), (next, _, _)] => is_joined(*end, *next),
                _ => true,
            });
        let (Some(&(mut from, ..)), Some(&(_, to, _))) = (window.first(), window.last()) else {
            continue;
        };
        let goes_on = digits.get(at + window.len()).is_some_and(|(next, _, _)| *next == to);
        // `+39`, `0039` and `39` before it belong to it; other digits make it another number.
        let before = text.get(..from).unwrap_or_default();
        let bare = before.trim_end_matches([' ', '-', '.', '/', '(', ')']);
        let prefix = ["+39", "0039", "39"].into_iter().find_map(|it| bare.strip_suffix(it));
        let prefix = prefix.filter(|rest| !rest.ends_with(|c: char| digit(c).is_some()));
        let begins = !before.ends_with(|c: char| digit(c).is_some());
        if let Some(rest) = prefix {
            from = rest.len();
        }
        if is_number && !goes_on && (begins || prefix.is_some()) {
            found.push((from, to));
        }
    }
    found
}

/// What stands before a group of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    /// What people part the digits of one number with.
    Usual,
    /// Anything else that is no letter.
    Wide,
    /// Letters.
    Words,
}

struct Group {
    digits: String,
    gap: Gap,
}

fn groups(line: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let (mut gap, mut is_open) = (Gap::Words, false);
    for c in line.chars() {
        match (digit(c), groups.last_mut()) {
            (Some(digit), Some(group)) if is_open => group.digits.push(digit),
            (Some(digit), _) => {
                groups.push(Group { digits: digit.to_string(), gap });
                (gap, is_open) = (Gap::Usual, true);
            }
            (None, _) => {
                let usual = matches!(
                    c,
                    '.' | '-' | '/' | '(' | ')' | '+' | '_' | '\\' | '\u{2010}'..='\u{2015}'
                ) || c.is_whitespace();
                let here = if c.is_alphabetic() {
                    Gap::Words
                } else if usual {
                    Gap::Usual
                } else {
                    Gap::Wide
                };
                (gap, is_open) = (gap.max(here), false);
            }
        }
    }
    groups
}

/// What has the form of an e-mail address, whosever it is; an escape of Markdown hides none.
pub(super) fn addresses(line: &str) -> impl Iterator<Item = String> {
    let bare: String = line
        .chars()
        .filter(|c| *c != '\\')
        .map(|c| if c == '\u{ff20}' { '@' } else { c })
        .collect();
    let part = |c: char| c.is_alphanumeric() || matches!(c, '@' | '.' | '_' | '-' | '+' | '%');
    let words: Vec<String> =
        bare.split(|c| !part(c)).map(|word| word.trim_matches(['.', '-']).to_owned()).collect();
    words.into_iter().filter(|word| {
        word.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.contains('@')
        })
    })
}

/// The Italian tax codes (codice fiscale) of a line, also with blanks in them: in places of digits
/// also the letters that stand for them where two people would have the same (DM 23/12/1976, art.
/// 6).
pub(super) fn tax_codes(line: &str) -> Vec<String> {
    const FORM: &str = "aaaaaa00a00a000a";
    let letters: Vec<(usize, char)> =
        line.char_indices().filter(|(_, c)| c.is_ascii_alphanumeric()).collect();
    let fits = |window: &[(usize, char)]| {
        window.iter().zip(FORM.chars()).all(|((_, c), form)| match form {
            'a' => c.is_ascii_alphabetic(),
            _ => c.is_ascii_digit() || "lmnpqrstuv".contains(c.to_ascii_lowercase()),
        })
    };
    let open = |at: Option<char>| at.is_none_or(|c| !c.is_alphanumeric());
    let stands_alone = |window: &[(usize, char)]| {
        let (Some((from, _)), Some((to, last))) = (window.first(), window.last()) else {
            return false;
        };
        let end = to + last.len_utf8();
        let inside = line.get(*from..end).unwrap_or_default();
        // Blanks may part it, words may not: it is written in capitals then, or without any blank.
        let is_one = inside.len() == FORM.len();
        let is_parted = inside.chars().all(|c| {
            c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '\u{a0}')
        });
        let digits = window.iter().filter(|(_, c)| c.is_ascii_digit()).count();
        // In small letters too where blanks part it as the card does: surname, name, birth, rest.
        let gaps = window.windows(2).zip(1..).filter_map(|(two, at)| match two {
            [(one, _), (next, _)] => (next - one > 1).then_some(at),
            _ => None,
        });
        let is_card = gaps.into_iter().all(|at: usize| [3, 6, 11].contains(&at))
            && inside
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '.' | '\u{a0}'));
        (is_one || ((is_parted || is_card) && digits > 3))
            && open(line.get(..*from).and_then(|before| before.chars().next_back()))
            && open(line.get(end..).and_then(|after| after.chars().next()))
    };
    let found = letters.windows(FORM.len()).filter(|window| fits(window) && stands_alone(window));
    found.map(|window| window.iter().map(|(_, c)| c.to_ascii_uppercase()).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_may_hold_two_numbers() {
        assert_eq!(phones("0546 123456 / 333-1234567"), ["0546123456", "3331234567"]);
        assert_eq!(phones("+39 0546 123456, cell. 3331234567"), ["0546123456", "3331234567"]);
        assert_eq!(phones("333 1234567 338 7654321"), ["3331234567", "3387654321"]);
        assert_eq!(phones("0546 12345/6"), ["0546123456"]);
        assert_eq!(phones("interno 12"), [""; 0]);
    }

    fn found(line: &str) -> usize {
        known_phones(line, |number| {
            ["0546123456", "654321"].into_iter().find(|known| *known == number)
        })
        .len()
    }

    #[test]
    fn whatever_parts_the_digits_of_a_number_it_is_found() {
        for text in [
            "0546\u{2013}1234\u{2013}56",
            "0546_12_34_56",
            "0546,1234,56",
            "| 0546 | 1234 56",
            "(+39) 0546/12.34.56",
            "00390546123456",
            "\u{ff10}546123456",
            "n. 65.43.21",
        ] {
            assert_eq!(found(text), 1, "{text}");
        }
    }

    #[test]
    fn digits_that_only_hold_those_of_a_number_are_not_it() {
        for text in ["05461234567", "9654321", "0546 e 123456", "65 | 43 | 21", "2014"] {
            assert_eq!(found(text), 0, "{text}");
        }
    }

    #[test]
    fn a_tax_code_is_found_with_and_without_blanks_and_no_words_are() {
        for text in [
            "cf RSSMRA80A01D458X",
            "cf. rssmra80a01d458x.",
            "RSS MRA 80A01 D458X",
            "rss mra 80a01 d458x",
            "Rss Mra 80a01 D458x",
            "rssmra 80a01 d458x",
            "RSSMRA\u{a0}80A01-D458X",
        ] {
            assert_eq!(tax_codes(text), ["RSSMRA80A01D458X"], "{text}");
        }
        for text in [
            "RSSMRA80A01D4585",
            "delegazionefaent",
            "XRSSMRA80A01D458X",
            "RSSMRA80A01D458XY",
            "una sala a 10 e 20 a 300 e",
        ] {
            assert_eq!(tax_codes(text), [""; 0], "{text}");
        }
    }
}
