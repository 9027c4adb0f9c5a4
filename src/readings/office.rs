//! Words that name an office and nobody in it. Keeps out: which names the table holds (see `who`),
//! and bodies, which have records.

use crate::domain::fold;

/// How an office begins, in either language.
const OFFICES: &[&str] = &[
    "area",
    "avvocatura",
    "department",
    "dipartimento",
    "direzione",
    "office",
    "ragioneria",
    "segreteria",
    "servizi",
    "servizio",
    "settore",
    "sportello",
    "ufficio",
    "unita",
    "unità",
];

/// Whether words are an office by what it is called: they begin as one does, and what follows
/// stands in small letters, as a name does not.
pub fn is_office(words: &str) -> bool {
    let mut parts = words.split_whitespace();
    let begins = parts.next().is_some_and(|first| OFFICES.contains(&fold(first).as_str()));
    begins
        && parts.all(|part| {
            part.trim_start_matches(|c: char| !c.is_alphanumeric())
                .chars()
                .all(|c| !c.is_uppercase())
        })
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
            "mobilità",
            "",
        ] {
            assert!(!is_office(words), "{words}");
        }
    }
}
