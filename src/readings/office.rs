//! Words that name an office and nobody in it, by what they are or by the list of the table. Keeps
//! out: which names the table holds (see `who`), and bodies, which have records.

use super::office_words::{FUNCTIONS, HOLDERS, JOINING, MATTERS, OFFICES};
use crate::domain::{Office, World, fold};
use crate::text::{is_first_name, unaccented};

/// Whether words are an office or a body by what it is called: they begin as one does, and what
/// follows stands in small letters, as a name mostly does not, or is what offices deal with. A
/// first name is none of it in letters of any size, and behind whoever holds an office nothing
/// passes that is not known to be none.
pub fn is_office(words: &str) -> bool {
    let mut parts = words.split_whitespace();
    let first = parts.next().map(fold).unwrap_or_default();
    let is_holder = HOLDERS.contains(&first.as_str());
    let passes = |part: &str| {
        is_matter(part)
            || (is_small(part)
                && !is_first_name(bare(part))
                && (!is_holder || JOINING.contains(&fold(bare(part)).as_str())))
    };
    (is_holder || OFFICES.contains(&first.as_str())) && parts.all(passes)
}

/// What stands behind the words of an office or a function: `mario rossi` of `dirigente del settore
/// mario rossi`; nothing where all of it is an office, or none.
pub fn behind_office(words: &str) -> Option<&str> {
    let (first, mut rest) = words.trim().split_once(char::is_whitespace)?;
    let first = fold(first);
    let begins = [OFFICES, HOLDERS, FUNCTIONS].iter().any(|all| all.contains(&first.as_str()));
    if !begins || is_office(words) {
        return None;
    }
    loop {
        rest = rest.trim_start();
        let word = rest.split_whitespace().next()?;
        if !is_matter(word) && !JOINING.contains(&fold(bare(word)).as_str()) {
            return Some(rest);
        }
        rest = rest.get(word.len()..)?;
    }
}

/// Whether the list of the table has words as an office.
pub fn is_listed_office(words: &str, world: &dyn World) -> bool {
    let folded = fold(words);
    world.all::<Office>().any(|(_, office)| fold(office.name.as_str()) == folded)
}

fn is_small(part: &str) -> bool {
    part.chars().all(|c| !c.is_uppercase())
}

/// The letters of a word, also behind an apostrophe: `dell'Ambiente`.
fn bare(part: &str) -> &str {
    let word = part.trim_matches(|c: char| !c.is_alphanumeric());
    word.rsplit(['\'', '’']).next().unwrap_or(word)
}

fn is_matter(part: &str) -> bool {
    MATTERS.contains(&unaccented(&fold(bare(part))).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_called_by_what_it_does() {
        for office in [
            "Ufficio mobilità",
            "Servizi demografici (esempio)",
            "RAGIONERIA",
            "unità di progetto",
            "Settore lavori pubblici",
            "Settore Cultura",
            "Settore Cultura e Partecipazione",
            "Area Ambiente",
            "Polizia locale",
            "Polizia Locale",
            "Segretario generale",
            "Segretaria comunale",
            "Responsabile del Settore Lavori Pubblici",
            "Servizio Mobilità",
            "Ufficio dell'Ambiente",
            "SETTORE CULTURA",
            "Dirigente azienda sanitaria",
            "Segretaria della fondazione",
            "Responsabile dell'ufficio tecnico (esempio)",
            "Società di formazione",
            "ufficio rapporti col pubblico",
        ] {
            assert!(is_office(office), "{office}");
        }
    }

    #[test]
    fn where_a_name_could_stand_it_is_no_office() {
        for words in [
            "Ugo Bruni",
            "Ufficio Bruni",
            "Servizio sociale, dott. Neri",
            "Ufficio tecnico (Ada Neri)",
            "Settore Cultura, Ada Neri",
            "Segretario generale Ugo Bruni",
            "Responsabile Bruni",
            "UFFICIO BRUNI",
            "dirigente mario rossi",
            "dirigente rossi",
            "segretaria anna bianchi",
            "assessore ugo neri",
            "Ufficio verdi marta",
            "Area giovanni",
            "sindaca d'angelo",
            "mobilità",
            "",
        ] {
            assert!(!is_office(words), "{words}");
        }
    }

    #[test]
    fn a_name_stands_behind_an_office() {
        for (words, rest) in [
            ("dirigente mario rossi", Some("mario rossi")),
            ("Dirigente del settore Ugo Bruni", Some("Ugo Bruni")),
            ("Settore Cultura, Ada Neri", Some("Ada Neri")),
            ("coordinatrice Zoe Marini", Some("Zoe Marini")),
            ("Dirigente del settore cultura", None),
            ("Ugo Bruni", None),
            ("dirigente", None),
        ] {
            assert_eq!(behind_office(words), rest, "{words}");
        }
    }
}
