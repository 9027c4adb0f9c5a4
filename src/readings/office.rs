//! Words that name an office and nobody in it, by what they are or by the list of the table. Keeps
//! out: which names the table holds (see `who`), and bodies, which have records.

use crate::domain::{Office, World, fold};
use crate::text::{is_first_name, unaccented};

/// How an office or a body begins, in either language.
const OFFICES: &[&str] = &[
    "area",
    "assessorato",
    "associazione",
    "avvocatura",
    "azienda",
    "comando",
    "consorzio",
    "cooperativa",
    "corpo",
    "department",
    "dipartimento",
    "direzione",
    "ente",
    "fondazione",
    "gabinetto",
    "istituto",
    "municipio",
    "office",
    "polizia",
    "ragioneria",
    "scuola",
    "segreteria",
    "servizi",
    "servizio",
    "settore",
    "societa",
    "società",
    "sportello",
    "ufficio",
    "unita",
    "unità",
    "universita",
    "università",
];

/// How whoever holds an office is called. Behind it a name may stand, in small letters too.
const HOLDERS: &[&str] = &[
    "assessora",
    "assessore",
    "comandante",
    "direttore",
    "direttrice",
    "dirigente",
    "facilitatore",
    "facilitatrice",
    "presidente",
    "responsabile",
    "segretaria",
    "segretario",
    "sindaca",
    "sindaco",
    "verbalizzante",
];

/// Words between those of an office.
const JOINING: &[&str] = &[
    "a", "ad", "ai", "al", "alla", "alle", "con", "d", "da", "dei", "del", "dell", "della",
    "delle", "dello", "degli", "di", "e", "ed", "esempio", "for", "il", "in", "la", "le", "of",
    "per", "sulla", "the", "and",
];

/// What an office deals with, which people write with a capital: no first name and no surname that
/// is more of a name than of a word.
const MATTERS: &[&str] = &[
    "abitative",
    "acquisti",
    "affari",
    "aggiunta",
    "aggiunto",
    "agricoltura",
    "ambientale",
    "ambiente",
    "amministrative",
    "amministrativi",
    "amministrativo",
    "amministrazione",
    "anagrafe",
    "anziani",
    "appalti",
    "area",
    "associazione",
    "associazioni",
    "attivita",
    "azienda",
    "biblioteca",
    "biblioteche",
    "bilancio",
    "capo",
    "centro",
    "cimiteriali",
    "circolo",
    "cittadinanza",
    "cittadini",
    "cittadino",
    "civile",
    "civili",
    "comitato",
    "commercio",
    "commissione",
    "comunale",
    "comunali",
    "comune",
    "comunicazione",
    "consiglio",
    "consorzio",
    "contabilita",
    "contratti",
    "cooperativa",
    "corpo",
    "cultura",
    "culturali",
    "delegata",
    "delegato",
    "demografici",
    "digitale",
    "digitali",
    "dipartimento",
    "direzione",
    "disabilita",
    "distretto",
    "economia",
    "economica",
    "economiche",
    "economico",
    "edilizia",
    "educative",
    "educativi",
    "elettorale",
    "energia",
    "ente",
    "enti",
    "entrate",
    "europa",
    "europee",
    "famiglia",
    "famiglie",
    "finanze",
    "finanziari",
    "finanziaria",
    "finanziario",
    "fondazione",
    "formazione",
    "gare",
    "generale",
    "generali",
    "gestione",
    "giovani",
    "giovanili",
    "giunta",
    "gruppo",
    "immobili",
    "infanzia",
    "informatica",
    "informatici",
    "infrastrutture",
    "innovazione",
    "istituto",
    "istituzionale",
    "istituzionali",
    "istruzione",
    "laboratorio",
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
    "museo",
    "opere",
    "opportunita",
    "organizzazione",
    "paesaggio",
    "pari",
    "partecipazione",
    "patrimonio",
    "personale",
    "pianificazione",
    "piano",
    "politiche",
    "polizia",
    "polo",
    "privata",
    "privato",
    "procedimento",
    "processo",
    "produttive",
    "progettazione",
    "progetti",
    "progetto",
    "programmazione",
    "promozione",
    "protezione",
    "provincia",
    "provinciale",
    "pubblica",
    "pubbliche",
    "pubblici",
    "pubblico",
    "quartiere",
    "quartieri",
    "ragioneria",
    "rapporti",
    "regionale",
    "regione",
    "relazioni",
    "rete",
    "rigenerazione",
    "risorse",
    "sanita",
    "sanitaria",
    "sanitario",
    "scolastiche",
    "scolastici",
    "scuola",
    "scuole",
    "segreteria",
    "servizi",
    "settore",
    "settori",
    "sezione",
    "sicurezza",
    "sindaco",
    "sistemi",
    "sociale",
    "sociali",
    "societa",
    "sport",
    "sportive",
    "stampa",
    "statistica",
    "strade",
    "struttura",
    "suap",
    "sue",
    "sviluppo",
    "tavolo",
    "teatro",
    "tecnica",
    "tecnici",
    "tecnico",
    "territoriale",
    "territorio",
    "trasparente",
    "trasparenza",
    "trasporti",
    "tributi",
    "turismo",
    "ufficio",
    "umane",
    "unica",
    "unico",
    "unione",
    "unita",
    "universita",
    "urbana",
    "urbane",
    "urbanistica",
    "urbano",
    "urp",
    "verde",
    "viabilita",
    "vicaria",
    "vicario",
    "vice",
    "welfare",
    "zona",
];

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
}
