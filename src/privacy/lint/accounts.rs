//! Bank accounts, by their form alone. Keeps out: whose they are.

/// How long an account of a country is (the register of ISO 13616): anything else that begins as
/// one does is a digest, a code, or the middle of a sentence.
const LENGTHS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("CH", 21),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GR", 27),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IS", 26),
    ("IT", 27),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MA", 28),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MT", 31),
    ("NL", 18),
    ("NO", 15),
    ("PL", 28),
    ("PT", 25),
    ("RO", 24),
    ("RS", 22),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("TN", 24),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
    ("XK", 20),
];

/// The bank accounts (IBAN, ISO 13616) of a line: an Italian one by its form, however it is parted;
/// any other where its check digits are right too, in one or in groups of four.
pub(super) fn accounts(line: &str) -> Vec<String> {
    let letters: Vec<char> = line.chars().filter(|c| !matches!(c, '\\' | '\u{a0}')).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let fresh = at
            .checked_sub(1)
            .and_then(|before| letters.get(before))
            .is_none_or(|c| !c.is_alphanumeric());
        let account = if fresh { account(letters.get(at..).unwrap_or_default()) } else { None };
        at += account.as_ref().map_or(1, String::len);
        found.extend(account);
    }
    found
}

/// The account that these letters begin with.
fn account(letters: &[char]) -> Option<String> {
    let country: String = letters.iter().take(2).map(char::to_ascii_uppercase).collect();
    let (_, length) = LENGTHS.iter().find(|(known, _)| *known == country)?;
    let mut account = String::new();
    let (mut parted, mut by_fours) = (true, true);
    let mut rest = letters.iter();
    for c in rest.by_ref() {
        if c.is_ascii_alphanumeric() {
            account.push(c.to_ascii_uppercase());
            parted = false;
            if account.len() == *length {
                break;
            }
        } else if matches!(c, ' ' | '-' | '.' | '_') && !parted {
            by_fours &= account.len().is_multiple_of(4);
            parted = true;
        } else {
            return None;
        }
    }
    // Whatever goes on is no account.
    if account.len() < *length || rest.next().is_some_and(|c| c.is_alphanumeric()) {
        return None;
    }
    let sign = |at: usize| account.chars().nth(at);
    let digits = |from: usize, count: usize| {
        account.chars().skip(from).take(count).all(|c| c.is_ascii_digit())
    };
    let is_italian = matches!(country.as_str(), "IT" | "SM")
        && sign(4).is_some_and(|c| c.is_ascii_alphabetic())
        && digits(5, 10);
    (digits(2, 2) && (is_italian || (by_fours && checks(&account)))).then_some(account)
}

/// Whether the check digits of an account are right: the rest of its number by 97 is 1, letters
/// counting from 10.
fn checks(account: &str) -> bool {
    let (Some(head), Some(tail)) = (account.get(..4), account.get(4..)) else { return false };
    let values = tail.chars().chain(head.chars()).filter_map(|c| c.to_digit(36));
    values.fold(0, |rest, value| (rest * if value > 9 { 100 } else { 10 } + value) % 97) == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_found_with_and_without_blanks_and_a_code_is_none() {
        for text in [
            "IBAN IT60_X0542811101000000123456",
            "IT 60 X 05428 11101 000000123456",
            "IBAN IT60X0542811101000000123456",
            "it60 x054 2811 1010 0000 0123 456.",
            "DE89 3704 0044 0532 0130 00",
        ] {
            assert_eq!(accounts(text).len(), 1, "{text}");
        }
        for text in [
            "CUP F31B20000180006",
            "IT per 60 persone nel 2014",
            "DE89 3704 0044 0532 0130 01",
            "RSSMRA80A01D458X",
            "Il 15 aprile scade il termine",
            "Il 16 aprile scade il termine per le osservazioni dei laboratori",
            "Delibera AA12 del 2014 e altre 3456 cose da 78 fare",
        ] {
            assert_eq!(accounts(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn no_digest_is_an_account() {
        use sha2::{Digest, Sha256};
        for number in 0..5_000_u32 {
            let digest: String = Sha256::digest(number.to_le_bytes())
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            assert_eq!(accounts(&digest), [""; 0], "{digest}");
        }
    }
}
