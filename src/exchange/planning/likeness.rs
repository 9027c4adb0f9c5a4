//! Whether two names are likely the same, although they are not written alike. Keeps out: what is
//! done about it.
//!
//! Names are taken apart into words without case, accents and punctuation; usual abbreviations are
//! spelt out, articles, prepositions and legal forms dropped. Two names are alike when every word
//! of either has a fellow in the other: the same word, or in a long one a slip of the finger, which
//! is one letter more, less, other or changed with its neighbour (optimal string alignment distance
//! 1), neither the first nor the last. There is no threshold for whole names, since `Quartiere
//! Centro Nord` and `Quartiere Centro Sud` are nearly the same letters and yet two quarters.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hasher};

use crate::text::unaccented;

/// Shorter words are compared letter by letter: in them a letter makes another word.
const LONG: usize = 6;
/// The most names with one word in common that are compared, so that a thousand schools are not
/// compared with each other.
const CROWD: usize = 200;

/// Words that tell nothing of a name: articles, prepositions, conjunctions and legal forms.
const SILENT: &[&str] = &[
    "a", "ad", "ai", "al", "alla", "alle", "allo", "agli", "c", "con", "d", "da", "dal", "dalla",
    "dei", "del", "della", "delle", "dello", "degli", "di", "e", "ed", "fra", "gli", "i", "il",
    "in", "l", "la", "le", "lo", "nel", "nella", "o", "per", "su", "sul", "sulla", "tra", "un",
    "una", "uno", "the", "of", "and", "for", "srl", "srls", "spa", "snc", "sas", "scrl", "scarl",
    "scs", "onlus", "odv", "aps", "ets", "ong", "asd", "ssd", "sig", "sigg", "signor", "signora",
    "dott", "dr", "ing", "arch", "prof", "ssa", "avv", "geom", "rag",
];

/// Usual abbreviations and what they stand for; what begins alike and stands for several things is
/// left out.
const SHORT: &[(&str, &str)] = &[
    ("ass", "associazione"),
    ("assoc", "associazione"),
    ("associaz", "associazione"),
    ("amm", "amministrazione"),
    ("ist", "istituto"),
    ("istit", "istituto"),
    ("coop", "cooperativa"),
    ("cooper", "cooperativa"),
    ("com", "comitato"),
    ("comit", "comitato"),
    ("circ", "circolo"),
    ("parr", "parrocchia"),
    ("parroc", "parrocchia"),
    ("quart", "quartiere"),
    ("q", "quartiere"),
    ("scol", "scolastico"),
    ("comp", "comprensivo"),
    ("compr", "comprensivo"),
    ("cult", "culturale"),
    ("sport", "sportiva"),
    ("pol", "polisportiva"),
    ("polisp", "polisportiva"),
    ("fond", "fondazione"),
    ("fed", "federazione"),
    ("feder", "federazione"),
    ("conf", "confederazione"),
    ("dir", "direzione"),
    ("did", "didattica"),
    ("prov", "provincia"),
    ("reg", "regione"),
    ("univ", "universita"),
    ("naz", "nazionale"),
    ("ital", "italiana"),
    ("volont", "volontariato"),
    ("vol", "volontariato"),
    ("soc", "societa"),
    ("gr", "gruppo"),
    ("grup", "gruppo"),
    ("prot", "protezione"),
    ("civ", "civile"),
    ("elem", "elementare"),
    ("mat", "materna"),
    ("sup", "superiore"),
    ("inf", "infanzia"),
    ("sec", "secondaria"),
    ("prim", "primaria"),
    ("giov", "giovanile"),
    ("s", "san"),
    ("sn", "san"),
    ("sta", "santa"),
    ("ss", "santi"),
    ("assn", "association"),
    ("assns", "associations"),
    ("dept", "department"),
    ("univers", "universita"),
];

/// The words that tell a name, each once, in the order of letters; all of its words where none
/// tells anything.
fn words(name: &str) -> BTreeSet<String> {
    // `s.r.l.` and `S. R. L.` are one word: dots join single letters.
    let mut all: Vec<String> = Vec::new();
    let mut joined = String::new();
    for part in
        unaccented(name).split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty())
    {
        if part.chars().count() == 1 && part.chars().all(char::is_alphabetic) {
            joined.push_str(part);
            continue;
        }
        flush(&mut joined, &mut all);
        all.push(part.to_owned());
    }
    flush(&mut joined, &mut all);
    let last = all.len().saturating_sub(1);
    let marked = letters(name);
    // `Gruppo A` and `Gruppo E` are two: a letter at the end is no article.
    let tells = |(at, word): &(usize, &String)| {
        !SILENT.contains(&word.as_str())
            || (*at == last && word.chars().count() == 1)
            || marked.contains(*word)
    };
    let told: BTreeSet<String> =
        all.iter().enumerate().filter(tells).map(|(_, word)| spelt(word)).collect();
    if told.is_empty() { all.into_iter().collect() } else { told }
}

/// The letters that stand alone and tell one from another, as in `Comune A (esempio)`: capitals in a
/// name that has small letters too, neither abbreviations nor before an apostrophe.
fn letters(name: &str) -> BTreeSet<String> {
    let signs: Vec<char> = name.chars().collect();
    let is_sign = |at: Option<usize>, wanted: &dyn Fn(char) -> bool| {
        at.and_then(|at| signs.get(at)).is_some_and(|sign| wanted(*sign))
    };
    if !signs.iter().any(|sign| sign.is_lowercase()) {
        return BTreeSet::new();
    }
    let stands_alone = |at: &usize| {
        is_sign(Some(*at), &|sign| sign.is_uppercase())
            && !is_sign(at.checked_sub(1), &|sign| sign.is_alphanumeric() || sign == '.')
            && !is_sign(Some(at + 1), &|sign| sign.is_alphanumeric() || ".'’".contains(sign))
    };
    let found = (1..signs.len()).filter(stands_alone).filter_map(|at| signs.get(at));
    found.map(|sign| sign.to_lowercase().collect()).collect()
}

/// Takes single letters that follow each other as the legal form they are, or else as words of one
/// letter.
fn flush(joined: &mut String, all: &mut Vec<String>) {
    let letters = std::mem::take(joined);
    if letters.chars().count() < 3 {
        all.extend(letters.chars().map(String::from));
    } else if !letters.is_empty() {
        all.push(letters);
    }
}

fn spelt(word: &str) -> String {
    SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| *long).to_owned()
}

/// Whether a slip of the finger in a word leaves it the word it was: in a short one, or a number,
/// it makes another.
fn may_slip(word: &str) -> bool {
    word.len() >= LONG && !word.chars().any(|c| c.is_ascii_digit())
}

/// A word, and what is left of it without one of its letters, hashed.
fn stumps(word: &str) -> impl Iterator<Item = u64> {
    let hashed = |parts: [&str; 2]| {
        let mut hasher = DefaultHasher::new();
        parts.iter().for_each(|part| hasher.write(part.as_bytes()));
        hasher.finish()
    };
    let without = word.char_indices().map(move |(at, letter)| {
        let (before, rest) = word.split_at(at);
        hashed([before, rest.get(letter.len_utf8()..).unwrap_or_default()])
    });
    std::iter::once(hashed([word, ""])).chain(without)
}

/// Whether two words stand for each other.
fn fellows(one: &str, other: &str) -> bool {
    one == other
        || (may_slip(one)
            && may_slip(other)
            && one.chars().next() == other.chars().next()
            && strsim::osa_distance(one, other) == 1
            && ends_alike(one, other))
}

/// A word that differs in its last letter alone is often another: `primaria`, `primario`;
/// `elementare`, `elementari`.
fn ends_alike(one: &str, other: &str) -> bool {
    one.chars().next_back() == other.chars().next_back()
}

/// Whether the words of two names find each other.
fn meet(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let met = |words: &BTreeSet<String>, others: &BTreeSet<String>| {
        words.iter().all(|word| others.iter().any(|other| fellows(word, other)))
    };
    !one.is_empty() && met(one, other) && met(other, one)
}

/// Whether two names are likely the same.
pub(super) fn alike(one: &str, other: &str) -> bool {
    meet(&words(one), &words(other))
}

/// Names among which likely twins are found, without comparing each with each.
pub(in crate::exchange) struct Likenesses<T> {
    names: Vec<(T, BTreeSet<String>)>,
    by_word: BTreeMap<String, Vec<usize>>,
    /// What is left of the long words when a letter is taken out, and they themselves, hashed: two
    /// words that a slip keeps apart have one of these in common.
    stumps: HashSet<u64>,
}

impl<T: Copy> Likenesses<T> {
    /// No names yet.
    pub(in crate::exchange) fn none() -> Self {
        Self { names: Vec::new(), by_word: BTreeMap::new(), stumps: HashSet::new() }
    }

    /// Adds a name.
    pub(in crate::exchange) fn add(&mut self, what: T, name: &str) {
        let words = words(name);
        for word in &words {
            if may_slip(word) && !self.by_word.contains_key(word) {
                self.stumps.extend(stumps(word));
            }
            self.by_word.entry(word.clone()).or_default().push(self.names.len());
        }
        self.names.push((what, words));
    }

    /// The first name added that is likely the same, by the rarest word they share; names that
    /// share none are never alike, but for a slip in a name of one word.
    pub(in crate::exchange) fn twin(&self, name: &str, is_meant: impl Fn(T) -> bool) -> Option<T> {
        let words = words(name);
        // A word that nobody has had yet, and that is no slip of one somebody has, makes a new
        // name, without a look at any other.
        let is_new = |word: &String| {
            let slips = || stumps(word).any(|stump| self.stumps.contains(&stump));
            !(self.by_word.contains_key(word) || may_slip(word) && slips())
        };
        if words.iter().any(is_new) {
            return None;
        }
        let rarest = words
            .iter()
            .filter_map(|word| self.by_word.get(word))
            .min_by_key(|places| places.len())?;
        let fits = |place: &&usize| {
            self.names
                .get(**place)
                .is_some_and(|(what, other)| is_meant(*what) && meet(&words, other))
        };
        rarest
            .iter()
            .take(CROWD)
            .find(fits)
            .and_then(|place| self.names.get(*place))
            .map(|(what, _)| *what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_a_slip_keeps_apart_have_a_stump_in_common() {
        let shared = |one: &str, other: &str| {
            let own: HashSet<u64> = stumps(one).collect();
            stumps(other).any(|stump| own.contains(&stump))
        };
        for (one, other) in [
            ("girasole", "girasoole"),
            ("girasole", "girsole"),
            ("girasole", "giresole"),
            ("girasole", "giarsole"),
            ("perchè", "perché"),
        ] {
            assert!(shared(one, other) && shared(other, one), "{one} {other}");
        }
        assert!(!shared("girasole", "girandole"));
    }

    #[test]
    fn a_capital_that_stands_alone_tells_one_from_another_wherever_it_stands() {
        assert!(!alike("Comune A (esempio)", "Comune C (esempio)"));
        assert!(!alike("Scuola E del Borgo", "Scuola A del Borgo"));
        assert!(alike("Comune A (esempio)", "comune A (Esempio)"));
        assert!(alike("SCUOLA E FAMIGLIA", "Scuola e famiglia"));
        assert!(alike("Circolo D'Annunzio", "Circolo d’Annunzio"));
        assert!(alike("Coop. L Aurora A. R. L.", "Cooperativa L Aurora a.r.l."));
    }

    #[test]
    fn names_that_are_the_same_written_otherwise_are_alike() {
        for (one, other) in [
            ("Ass. Genitori Faenza", "Associazione genitori di Faenza"),
            ("Assoc. Genitori – Faenza", "ASSOCIAZIONE GENITORI FAENZA"),
            ("Coop. Sociale Il Girasole", "Cooperativa sociale Girasole"),
            ("Il Girasole s.r.l.", "Girasole SRL"),
            ("Ist. Comp. Carchidio", "Istituto comprensivo Carchidio"),
            ("Parr. S. Giuseppe", "Parrocchia di San Giuseppe"),
            ("Circ. Fotografico di Faenza", "Circolo fotograficco Faenza"),
            ("Comitato Perché no", "comitato perche' no"),
            ("Legambiente - circolo di Faenza (APS)", "Circolo Legambiente Faenza"),
            ("Pol. Dilettantistica Rione Rosso A.S.D.", "Polisportiva dilettantistica Rione Rosso"),
            ("Dott.ssa Anna Verdi", "Verdi Anna"),
            ("Mario Rossi", "Rossi, Mario"),
        ] {
            assert!(alike(one, other), "{one} / {other}: {:?} {:?}", words(one), words(other));
        }
    }

    #[test]
    fn names_that_differ_in_one_telling_word_are_two() {
        for (one, other) in [
            ("Quartiere Centro Nord", "Quartiere Centro Sud"),
            ("Scuola media Lanzoni", "Scuola elementare Lanzoni"),
            ("Comitato Orti 1", "Comitato Orti 2"),
            ("Liceo Torricelli", "Liceo Torricelli-Ballardini"),
            ("Anna Verdi", "Anna Verdini"),
            ("Anna Verdi", "Ugo Verdi"),
            ("Maria Bianchi", "Mario Bianchi"),
            ("Associazione Amici di Faenza", "Associazione Amici di Forlì"),
            ("Ordine degli architetti", "Ordine degli ingegneri"),
            ("Scuola primaria Tolosano", "Scuola secondaria Tolosano"),
            ("Confartigianato", "Confesercenti"),
            ("Gruppo A", "Gruppo E"),
            ("di", "il"),
        ] {
            assert!(!alike(one, other), "{one} / {other}: {:?} {:?}", words(one), words(other));
        }
    }

    #[test]
    fn a_twin_is_found_among_many_by_the_rarest_word() {
        let mut names = Likenesses::none();
        for number in 0..2_000 {
            names.add(number, &format!("Associazione del rione {number}"));
        }
        assert_eq!(names.twin("Ass. rione 1999", |_| true), Some(1_999));
        assert_eq!(names.twin("Ass. rione 1999", |what| what != 1_999), None);
        assert_eq!(names.twin("Associazione del rione 2000", |_| true), None);
    }
}
