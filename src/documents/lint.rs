//! The privacy lint: what the table knows of people must not stand in a public text. Keeps out: what to do about a hit.
//!
//! Text and names are compared as words without case, accents and punctuation, so that neither an escape, a line end
//! nor `Verdi, Anna` hides a name.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::domain::{
    Action, AgendaItem, Contact, Entry, Indicator, Line, Meeting, Opinion, Party, Person, Proposal, Rating, Stakeholder,
    StakeholderKind, World, fold,
};
use crate::ledger::Book;
use crate::say;
use crate::text::Sentence;

/// Names of fewer letters are words of every text.
const SHORTEST_NAME: usize = 4;
/// Fewer digits are dates, amounts and numbers of sittings.
const SHORTEST_PHONE: usize = 6;

/// Personal data in the text of a public document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The line of the document, from 1.
    pub line: usize,
    /// What the table holds and the line shows.
    pub found: String,
}

impl Hit {
    /// The sentence that tells it.
    pub fn sentence(&self) -> Sentence {
        say!("export-hit", line = self.line, found = self.found.as_str())
    }
}

/// Where a text shows a name or a telephone number that the table holds, or anything with the form of an e-mail address or
/// of an Italian tax code.
///
/// Names are those of people, of stakeholders that are persons, and all that stand in a field where a person could: who
/// facilitates, speaks, owns, presents, proposes, rates; those of organisations of the table are not personal. Lines count
/// from 1; each hit is told once a line.
pub fn personal(text: &str, book: &Book) -> Vec<Hit> {
    let known = Known::of(book.world());
    let words = words(text);
    let mut hits: BTreeSet<(usize, String)> = BTreeSet::new();
    for (at, (word, line)) in words.iter().enumerate() {
        for (phrase, shown) in known.phrases.get(word).into_iter().flatten() {
            let following = words.iter().skip(at).map(|(word, _)| word);
            if phrase.len() <= words.len() - at && phrase.iter().zip(following).all(|(a, b)| a == b) {
                hits.insert((*line, shown.clone()));
            }
        }
        if is_tax_code(word) {
            hits.insert((*line, word.to_uppercase()));
        }
    }
    for (number, line) in text.lines().enumerate() {
        for run in runs(line) {
            let shown = known.phones.iter().filter(|(digits, _)| run.contains(digits.as_str()));
            hits.extend(shown.map(|(_, shown)| (number + 1, shown.clone())));
        }
        hits.extend(addresses(line).map(|address| (number + 1, address)));
    }
    hits.into_iter().map(|(line, found)| Hit { line, found }).collect()
}

/// What a table knows of people.
#[derive(Default)]
struct Known {
    /// Words that follow each other, and the text they stand for, by the first of them.
    phrases: BTreeMap<String, Vec<(Vec<String>, String)>>,
    /// Digits without the prefix of the country, and the text they stand for.
    phones: BTreeMap<String, String>,
}

impl Known {
    fn of(world: &dyn World) -> Self {
        let mut known = Self::default();
        for (_, person) in world.all::<Person>() {
            known.name(&person.name);
            known.reach(person.email.as_ref(), person.phone.as_ref());
        }
        for (_, stakeholder) in world.all::<Stakeholder>() {
            if stakeholder.kind == Some(StakeholderKind::Person) {
                known.name(&stakeholder.name);
            }
            known.reach(stakeholder.email.as_ref(), stakeholder.phone.as_ref());
        }
        let organisations = organisations(world);
        for name in names_in_passing(world).into_iter().filter(|name| !organisations.contains(&fold(name.as_str()))) {
            known.name(name);
        }
        known
    }

    /// A name as it is written, and with the words of the surname first.
    fn name(&mut self, name: &Line) {
        let parts: Vec<String> = words(name.as_str()).into_iter().map(|(word, _)| word).collect();
        if parts.iter().map(|part| part.chars().count()).sum::<usize>() < SHORTEST_NAME {
            return;
        }
        for turn in 0..parts.len() {
            self.phrase(parts.iter().cycle().skip(turn).take(parts.len()).cloned().collect(), name);
        }
    }

    fn reach(&mut self, email: Option<&Line>, phone: Option<&Line>) {
        if let Some(email) = email {
            self.phrase(words(email.as_str()).into_iter().map(|(word, _)| word).collect(), email);
        }
        if let Some(phone) = phone {
            let digits: String = phone.as_str().chars().filter(char::is_ascii_digit).collect();
            let local = digits.strip_prefix("0039").or_else(|| digits.strip_prefix("39")).unwrap_or(&digits);
            if local.len() >= SHORTEST_PHONE {
                self.phones.insert(local.to_owned(), phone.as_str().to_owned());
            }
        }
    }

    fn phrase(&mut self, parts: Vec<String>, shown: &Line) {
        if let Some(first) = parts.first() {
            self.phrases.entry(first.clone()).or_default().push((parts, shown.as_str().to_owned()));
        }
    }
}

/// Names that stand in fields of other records, without a record of their own: nothing says that they are not people's.
fn names_in_passing(world: &dyn World) -> BTreeSet<&Line> {
    let mut names: BTreeSet<&Line> = BTreeSet::new();
    let leading = world.all::<Meeting>().flat_map(|(_, meeting)| meeting.facilitator.iter().chain(&meeting.minutes_by));
    names.extend(world.process().into_iter().flat_map(|process| [&process.process_manager, &process.curator]).flatten());
    names.extend(world.all::<Rating>().map(|(_, rating)| &rating.rater));
    names.extend(world.all::<Contact>().filter_map(|(_, contact)| contact.by.as_ref()));
    names.extend(world.all::<Opinion>().filter_map(|(_, opinion)| opinion.author.as_ref()));
    let owners = world.all::<Action>().filter_map(|(_, action)| action.owner.as_ref());
    let answering = world.all::<Indicator>().filter_map(|(_, indicator)| indicator.owner.as_ref());
    let presenters = world.all::<AgendaItem>().filter_map(|(_, item)| item.presenter.as_ref());
    let proposers = world.all::<Proposal>().filter_map(|(_, proposal)| proposal.proposer.as_ref());
    let voices = world.all::<Entry>().flat_map(|(_, entry)| entry.speaker.iter().chain(&entry.holders.0));
    names.extend(leading.chain(owners).chain(answering).chain(presenters).chain(proposers).chain(voices).filter_map(|party| {
        match party {
            Party::Said(words) => Some(words),
            Party::Known(_) => None,
        }
    }));
    names
}

/// The folded names of bodies, which may also stand where a person is expected.
fn organisations(world: &dyn World) -> BTreeSet<String> {
    let bodies = world.process().and_then(|process| process.deciding_body.as_ref());
    let of_people = world.all::<Person>().filter(|(_, person)| person.organisation.as_ref() != Some(&person.name));
    let of_people = of_people.filter_map(|(_, person)| person.organisation.as_ref());
    let stakeholders = world.all::<Stakeholder>().map(|(_, stakeholder)| stakeholder);
    let stakeholders = stakeholders.filter(|s| s.kind != Some(StakeholderKind::Person)).map(|s| &s.name);
    bodies.into_iter().chain(of_people).chain(stakeholders).map(|name| fold(name.as_str())).collect()
}

/// The words of a text with their lines.
fn words(text: &str) -> Vec<(String, usize)> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut line = 1;
    for c in text.nfd().filter(|c| !is_combining_mark(*c)) {
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
            continue;
        }
        if !word.is_empty() {
            words.push((std::mem::take(&mut word), line));
        }
        line += usize::from(c == '\n');
    }
    if !word.is_empty() {
        words.push((word, line));
    }
    words
}

/// The runs of digits of a line that a telephone number could be written in, without what stands between the digits.
fn runs(line: &str) -> Vec<String> {
    let between = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-' | '/' | '(' | ')' | '+' | '\\' | '\u{a0}');
    let digits = |run: &str| run.chars().filter(char::is_ascii_digit).collect::<String>();
    line.split(|c| !between(c)).map(digits).filter(|run| run.len() >= SHORTEST_PHONE).collect()
}

/// What has the form of an e-mail address, whosever it is; an escape of Markdown hides none.
fn addresses(line: &str) -> impl Iterator<Item = String> {
    let bare = line.replace('\\', "");
    let part = |c: char| c.is_alphanumeric() || matches!(c, '@' | '.' | '_' | '-' | '+' | '%');
    let words: Vec<String> = bare.split(|c| !part(c)).map(|word| word.trim_matches(['.', '-']).to_owned()).collect();
    words.into_iter().filter(|word| {
        word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
    })
}

/// Whether a word has the form of an Italian tax code (codice fiscale): in places of digits also the letters that stand
/// for them where two people would have the same (DM 23/12/1976, art. 6).
fn is_tax_code(word: &str) -> bool {
    const FORM: &str = "aaaaaa00a00a000a";
    word.len() == FORM.len()
        && word.chars().zip(FORM.chars()).all(|(c, form)| match form {
            'a' => c.is_ascii_lowercase(),
            _ => c.is_ascii_digit() || "lmnpqrstuv".contains(c),
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::readings::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        table.add(
            Kind::People,
            &[
                ("name", "Nicolò D'Angeli"),
                ("organisation", "Circolo Nord"),
                ("email", "n.d@circolo.it"),
                ("phone", "+39 0546 123456"),
            ],
        );
        table.add(Kind::People, &[("name", "Ugo")]);
        table.add(Kind::Stakeholders, &[("name", "Rosa Bruni"), ("kind", "person")]);
        table.add(Kind::Stakeholders, &[("name", "Arci Faenza"), ("kind", "association"), ("phone", "0546 99 99 99")]);
        table
    }

    fn hits(text: &str) -> Vec<(usize, String)> {
        personal(text, table().book()).into_iter().map(|hit| (hit.line, hit.found)).collect()
    }

    fn name(line: usize) -> Vec<(usize, String)> {
        vec![(line, "Nicolò D'Angeli".to_owned())]
    }

    #[test]
    fn a_name_is_found_whatever_its_case_accents_and_escapes() {
        for text in
            ["dice NICOLÒ D'ANGELI", "Nicolo' D’Angeli", "D'Angeli, Nicolò", "Nicolò\\\n  D\\'Angeli", "<b>nicolo d angeli</b>"]
        {
            assert_eq!(hits(text), name(1), "{text}");
        }
    }

    #[test]
    fn the_line_is_the_one_where_it_begins() {
        assert_eq!(hits("uno\ndue\n\nNicolò D'Angeli"), name(4));
    }

    #[test]
    fn a_word_that_only_begins_like_a_name_is_no_hit() {
        assert_eq!(hits("Nicolò D'Angelini, Nicolò e D'Angeli, ugo, rosa, Arci Faenza, Circolo Nord"), []);
    }

    #[test]
    fn stakeholders_that_are_persons_are_personal() {
        assert_eq!(hits("Bruni Rosa"), [(1, "Rosa Bruni".to_owned())]);
    }

    #[test]
    fn addresses_and_numbers_are_found_as_people_write_them() {
        assert_eq!(hits("n.d\\@circolo.it"), [(1, "n.d@circolo.it".to_owned())]);
        for text in ["tel. 0546/123456", "(+39) 0546 12.34.56", "00390546123456"] {
            assert_eq!(hits(text), [(1, "+39 0546 123456".to_owned())], "{text}");
        }
        assert_eq!(hits("0546 999999"), [(1, "0546 99 99 99".to_owned())]);
        assert_eq!(hits("| 0546 | 123456 | 17/04/2014"), []);
    }

    #[test]
    fn a_tax_code_is_found_though_no_record_holds_it() {
        assert_eq!(hits("cf RSSMRA80A01D458X"), [(1, "RSSMRA80A01D458X".to_owned())]);
        assert_eq!(hits("RSSMRA80A01D4585 e delegazionefaent"), []);
    }

    #[test]
    fn a_facilitator_is_personal_unless_it_is_a_body() {
        let mut table = table();
        table.add(
            Kind::Meetings,
            &[("number", "1"), ("date", "2014-01-18"), ("facilitator", "Ada Rosa"), ("minutes_by", "Circolo Nord")],
        );
        let found: Vec<String> = personal("Ada Rosa, Circolo Nord", table.book()).into_iter().map(|hit| hit.found).collect();
        assert_eq!(found, ["Ada Rosa"]);
    }

    #[test]
    fn an_address_nobody_holds_is_still_an_address() {
        assert_eq!(hits("scrivere a altro\\@mail.it."), [(1, "altro@mail.it".to_owned())]);
        assert_eq!(hits("alle 18 @ sala rossa"), []);
    }

    #[test]
    fn a_name_without_a_record_of_its_own_is_personal_wherever_it_stands() {
        let mut table = table();
        table.add(Kind::Actions, &[("text", "Telefonare"), ("owner", "Giulia Esterna")]);
        table.add(Kind::Actions, &[("text", "Scrivere"), ("owner", "Arci Faenza")]);
        let found: Vec<String> =
            personal("dice Giulia Esterna ad Arci Faenza", table.book()).into_iter().map(|hit| hit.found).collect();
        assert_eq!(found, ["Giulia Esterna"]);
    }
}
