//! Words that name an office and nobody in it, by what they are or by the list of the table. Keeps
//! out: which names the table holds (see `who`), and bodies, which have records.

use crate::domain::{Office, World, fold};

/// How an office begins, or whoever holds one, in either language.
const OFFICES: &[&str] = &[
    "area",
    "assessorato",
    "assessore",
    "assessora",
    "avvocatura",
    "comando",
    "comandante",
    "corpo",
    "department",
    "dipartimento",
    "direttore",
    "direttrice",
    "direzione",
    "dirigente",
    "facilitatore",
    "facilitatrice",
    "gabinetto",
    "municipio",
    "office",
    "polizia",
    "presidente",
    "ragioneria",
    "responsabile",
    "segretaria",
    "segretario",
    "segreteria",
    "servizi",
    "servizio",
    "settore",
    "sindaca",
    "sindaco",
    "sportello",
    "ufficio",
    "unita",
    "unità",
    "verbalizzante",
];

/// What an office deals with, which people write with a capital: no first name and no surname that
/// is more of a name than of a word.
const MATTERS: &[&str] = &[
    "abitative",
    "acquisti",
    "affari",
    "agricoltura",
    "ambientale",
    "ambiente",
    "amministrative",
    "amministrativi",
    "amministrativo",
    "anagrafe",
    "anziani",
    "appalti",
    "area",
    "attivita",
    "bilancio",
    "biblioteca",
    "biblioteche",
    "cimiteriali",
    "cittadini",
    "cittadino",
    "civile",
    "civili",
    "commercio",
    "comunale",
    "comunali",
    "comune",
    "comunicazione",
    "consiglio",
    "contabilita",
    "contratti",
    "cultura",
    "culturali",
    "demografici",
    "disabilita",
    "economia",
    "economica",
    "economiche",
    "economico",
    "edilizia",
    "educative",
    "educativi",
    "elettorale",
    "energia",
    "entrate",
    "europa",
    "europee",
    "famiglia",
    "famiglie",
    "finanze",
    "finanziari",
    "finanziaria",
    "finanziario",
    "gare",
    "generale",
    "generali",
    "gestione",
    "giovani",
    "giovanili",
    "giunta",
    "immobili",
    "infanzia",
    "informatica",
    "informatici",
    "infrastrutture",
    "innovazione",
    "istituzionali",
    "istituzionale",
    "istruzione",
    "lavori",
    "lavoro",
    "legale",
    "legali",
    "locale",
    "manutenzione",
    "manutenzioni",
    "mobilita",
    "municipale",
    "musei",
    "opere",
    "opportunita",
    "organizzazione",
    "pari",
    "partecipazione",
    "paesaggio",
    "patrimonio",
    "personale",
    "pianificazione",
    "politiche",
    "polizia",
    "privata",
    "privato",
    "produttive",
    "progettazione",
    "programmazione",
    "promozione",
    "protezione",
    "provincia",
    "provinciale",
    "pubblica",
    "pubblici",
    "pubblico",
    "pubbliche",
    "ragioneria",
    "regione",
    "regionale",
    "relazioni",
    "rigenerazione",
    "risorse",
    "sanita",
    "scolastici",
    "scolastiche",
    "scuola",
    "scuole",
    "segreteria",
    "servizi",
    "settore",
    "sicurezza",
    "sindaco",
    "sistemi",
    "sociale",
    "sociali",
    "sport",
    "sportive",
    "stampa",
    "statistica",
    "strade",
    "suap",
    "sue",
    "sviluppo",
    "tecnica",
    "tecnici",
    "tecnico",
    "territoriale",
    "territorio",
    "trasporti",
    "tributi",
    "turismo",
    "ufficio",
    "umane",
    "unione",
    "urbana",
    "urbane",
    "urbanistica",
    "urbano",
    "urp",
    "verde",
    "viabilita",
    "welfare",
];

/// Whether words are an office by what it is called: they begin as one does, and what follows
/// stands in small letters, as a name does not, or is what offices deal with.
pub fn is_office(words: &str) -> bool {
    let mut parts = words.split_whitespace();
    let begins = parts.next().is_some_and(|first| OFFICES.contains(&fold(first).as_str()));
    begins && parts.all(|part| is_small(part) || is_matter(part))
}

/// Whether the list of the table has words as an office.
pub fn is_listed_office(words: &str, world: &dyn World) -> bool {
    let folded = fold(words);
    world.all::<Office>().any(|(_, office)| fold(office.name.as_str()) == folded)
}

fn is_small(part: &str) -> bool {
    part.chars().all(|c| !c.is_uppercase())
}

/// Also behind an apostrophe: `dell'Ambiente`.
fn is_matter(part: &str) -> bool {
    let word = part.rsplit(['\'', '’']).next().unwrap_or(part);
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let plain: String = fold(bare).chars().map(|c| if c == 'à' { 'a' } else { c }).collect();
    MATTERS.contains(&plain.as_str())
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
            "mobilità",
            "",
        ] {
            assert!(!is_office(words), "{words}");
        }
    }
}
